"""Reads ``# smartlint: allow NAME[, NAME] [until DATE] because REASON``."""

from __future__ import annotations

import re
from functools import cache

from smartlint.model.goal import Suppression
from smartlint.model.period import When
from smartlint.model.reading import Phrase
from smartlint.syntax.language import Language
from smartlint.syntax.line import Line, phrase, suppression_mark
from smartlint.syntax.notices import Notices, after, display
from smartlint.syntax.values import time_of

_FORM = "# smartlint: allow change-without-baseline because <reason>"
_ALLOW = "allow"


def suppression_of(language: Language, notices: Notices, line: Line) -> Suppression:
    """Return what a SUPPRESSION line silences.

    One that cannot be read, or that gives no reason, gets a notice.
    """
    text = notices.source.text
    mark = suppression_mark(line.value.text)
    body = phrase(text, line.value.span.start + len(mark), line.value.span.end)
    names, until, reason = _clauses(text, body)
    silenced = _names(text, names) if names is not None else ()
    has_colon = mark.endswith(":")
    if not (silenced and has_colon):
        lacks_colon_only = bool(silenced) and reason is not None
        meant = f"# smartlint: {body.text}" if lacks_colon_only else _suggested(body)
        notices.add(
            "malformed-suppression",
            line.span,
            "this comment starts as one that silences a finding, and cannot be read",
            help=f"write “{meant}”",
        )
        return Suppression((), None, None, line.span, is_well_formed=False)
    if reason is None:
        notices.add(
            "suppression-without-reason",
            line.span,
            "the comment does not say why the finding may be silenced",
            help=f"write “{_with_reason(silenced, until)}”",
            fixes=[display("Give the reason", after(line.span), " because <reason>")],
        )
    day: When | None = None
    if until is not None:
        day = time_of(language, notices, until)
    is_read = until is None or day is not None
    return Suppression(silenced, day, reason, line.span, is_well_formed=is_read)


def _clauses(
    text: str, body: Phrase
) -> tuple[Phrase | None, Phrase | None, Phrase | None]:
    """Return the words after ``allow``, ``until`` and ``because``; None if unwritten."""
    start, end = body.span
    words = f" {body.text.lower()} "
    if not words.startswith(f" {_ALLOW} "):
        return None, None, None
    at = words.find(" because ")
    reason = None
    if at >= 0:
        reason = phrase(text, min(start + at + len("because "), end), end)
        words, end = words[: at + 1], start + at
    at = words.find(" until ")
    until = None
    if at >= 0:
        until = phrase(text, min(start + at + len("until "), end), end)
        end = start + at
    names = phrase(text, min(start + len(_ALLOW), end), end)
    return names, until, _worded(reason)


def _with_reason(names: tuple[Phrase, ...], until: Phrase | None) -> str:
    """Return the comment as its author wrote it, with a place for the reason."""
    day = f" until {until.text}" if until is not None and until.text else ""
    silenced = ", ".join(name.text for name in names)
    return f"# smartlint: allow {silenced}{day} because <reason>"


def _suggested(body: Phrase) -> str:
    """Return the comment in its right form, with the author's words where they are."""
    found = _parts_pattern().fullmatch(body.text)
    names = found["names"].replace(",", " ").split() if found is not None else []
    if found is None or not names or not all(_is_name(name) for name in names):
        return _FORM
    day = f" until {found['until']}" if found["until"] else ""
    reason = found["reason"] or "<reason>"
    return f"# smartlint: allow {', '.join(names)}{day} because {reason}"


def _names(text: str, names: Phrase) -> tuple[Phrase, ...]:
    """Return the names between commas; none when one of them cannot be a name."""
    found = []
    start = names.span.start
    for part in names.text.split(","):
        found.append(phrase(text, start, start + len(part)))
        start += len(part) + 1
    return tuple(found) if all(_is_name(name.text) for name in found) else ()


def _is_name(word: str) -> bool:
    return word[:1].isalpha() and word.replace("-", "_").isidentifier()


def _worded(words: Phrase | None) -> Phrase | None:
    return words if words is not None and words.text else None


@cache
def _parts_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\S+(?P<names>(?:[ ,]+(?!(?:until|because)\b)[^ ,]+)*)"
        r"(?: +until(?: +(?P<until>(?!because\b)\S+(?: +(?!because\b)\S+)*))?)?"
        r"(?: +because(?: +(?P<reason>\S.*))?)?"
    )
