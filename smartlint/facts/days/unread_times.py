"""Words that stand where a deadline would, and from which no day can be told."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.subjects import GoalSubject
from smartlint.text import Span

_WORDS = r"(?:[\w’'-]{1,30} ){0,6}?"
_LAST_WORDS = r"(?: (?!by|in|on|at|from)[\w’'-]{1,30}){0,3}"
_SIGNS = ("by ", "before ", "until ", "KW")
# What a name ends in that is somebody's who does the work: "by the Bristol team".
_DOERS = frozenset(
    ("agency", "association", "band", "board", "brothers", "choir", "church", "club",
     "committee", "company", "council", "crew", "department", "family", "foundation",
     "friends", "group", "office", "partners", "party", "school", "sisters", "society",
     "squad", "staff", "team", "teams", "trust", "union", "university", "volunteers")
)  # fmt: skip


@cache
def _pattern() -> re.Pattern[str]:
    # A name behind a participle did the deed: "run by the Friends of the Park".
    return re.compile(
        r"(?<!ed )(?<!un )\b(?:by|before|until) "
        r"(?:yesterday|the (?:day|week|weekend|month|quarter|year) after next"
        r"|the [A-Z][^,;.()]*[^,;.()\s])(?=\s*(?:$|[,;.)]))"
        r"|\b(?:in|by|before|until) KW ?\d{1,2}\b"
        # What others may do some day: "before Acme does", "before our rivals".
        rf"|\b(?:before|until) (?:{_WORDS}(?:do|does|did)(?: so| it)?(?=\s*(?:$|[,;.)]))"
        rf"|{_WORDS}(?:competitors?|rivals?|others|else|theirs)\b{_LAST_WORDS})"
    )


@cache
def _start_pattern() -> re.Pattern[str]:
    return re.compile(r"by |before |until |in KW")


def unread_time_span(subject: GoalSubject) -> Span | None:
    """Return where a goal without a deadline says "by the Tour de France"; else None."""
    sentence = subject.goal.sentence
    if not any(sign in sentence.text for sign in _SIGNS):
        return None
    match = _first(sentence.text)
    if match is None or match[0].rsplit(None, 1)[-1].lower() in _DOERS:
        return None
    start, end = match.span()
    return Span(sentence.span.start + start, sentence.span.start + end)


def _first(text: str) -> re.Match[str] | None:
    # Looking for how each starts first takes a tenth of trying the whole pattern anywhere.
    pattern = _pattern()
    for start in _start_pattern().finditer(text):
        match = pattern.match(text, start.start())
        if match is not None:
            return match
    return None


def unread_time(subject: GoalSubject) -> str | None:
    """Return those words; None when there are none."""
    span = unread_time_span(subject)
    return None if span is None else subject.source.slice(span)
