"""Blanks that nobody has filled in yet."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.subjects import GoalSubject
from smartlint.model.blanks import NAMED, blank_spans
from smartlint.text import Span


@cache
def _pattern() -> re.Pattern[str]:
    # Bounded repeats only: a line may be half a megabyte long.
    # "[KR 2]" and "[OKR-3.1]" are labels, which reading passes over as well.
    return re.compile(
        r"\[(?![A-Z]{1,4}[ -]?\d[\d.]{0,8}\])[A-Za-z][^\[\]\n]{0,40}\](?!\()"
        r"|(?<![\w-])(?:TODO|FIXME|tbd|tbc|Tbd|Todo|xx{1,3})(?![\w-])%?|\?\?{1,9}"
    )


@cache
def _labels() -> re.Pattern[str]:
    """Return what marks a sentence as a whole: "[Email] " or "[Q3] [Email]: "."""
    return re.compile(r"(?:\[[^\[\]\n]{1,40}\][ \t:–-]{0,4}){1,3}")


@cache
def _unfilled() -> re.Pattern[str]:
    """Return a label that names what is to stand there, or says that it lacks."""
    return re.compile(NAMED, re.IGNORECASE)


def placeholder_spans(subject: GoalSubject) -> tuple[Span, ...]:
    """Return where blanks stand in the goal's sentence and clauses, in order."""
    goal = subject.goal
    text = subject.place.file.source.text
    found: tuple[Span, ...] = ()
    if may_hold_blank(goal.sentence.text):
        found = _blanks(text, Span(_labels_end(subject), goal.sentence.span.end))
    for line in goal.lines:
        found = (*found, *_blanks(text, line.span))
    return found


def placeholders(subject: GoalSubject) -> tuple[str, ...]:
    """Return the blanks of the goal's sentence and clauses, as written."""
    spans = placeholder_spans(subject)
    return tuple([subject.source.slice(span) for span in spans]) if spans else ()


def may_hold_blank(text: str) -> bool:
    """Tell whether any sign is there that a blank begins or ends with.

    Asked of every sentence, so by plain questions: an expression takes twice as long.
    """
    if "<" in text or "[" in text or "_" in text or "?" in text or "X" in text:
        return True
    if "T" in text and any(mark in text for mark in ("TB", "TO", "Tb", "To")):
        return True
    if "YY" in text or "DD" in text or "NN" in text or "##" in text:
        return True
    return "xx" in text or "bd" in text or "bc" in text


def _labels_end(subject: GoalSubject) -> int:
    """Return where the sentence begins after labels in brackets.

    Before the verb of an order hardly anything is left to be filled in: "[Email] Raise
    …". It is where the label itself says so: "[TBD] Raise …", "[Name] Raise …".
    """
    goal = subject.goal
    start = goal.sentence.span.start
    verb = goal.reading.verb if goal.reading is not None else None
    if verb is None or verb.span.start == start or verb.text.lower() != verb.lemma:
        return start
    text = subject.place.file.source.text
    if not _labels().fullmatch(text, start, verb.span.start):
        return start
    blank = _unfilled().search(text, start, verb.span.start)
    return verb.span.start if blank is None else blank.start()


def _blanks(text: str, stretch: Span) -> tuple[Span, ...]:
    start, end = stretch
    if not may_hold_blank(text[start:end]):
        return ()
    found = [match.span() for match in _pattern().finditer(text, start, end)]
    for at, behind in blank_spans(text[start:end]):
        first, last = at + start, behind + start
        if all(last <= one or other <= first for one, other in found):
            found.append((first, last))
    return tuple([Span(*one) for one in sorted(found)])
