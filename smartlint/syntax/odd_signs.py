"""Says where a goal holds a sign that nobody sees.

It looks right to its author, who would otherwise only be told that something is missing.
"""

from __future__ import annotations

import re
from functools import cache

from smartlint.diagnostics import Applicability, Edit, Fix
from smartlint.syntax.notices import Notices
from smartlint.text import Span


def note_unseen(notices: Notices, stretch: Span) -> None:
    """Note the first sign of every line of a stretch that cannot be seen."""
    text = notices.source.text
    if _is_seen(text[stretch.start : stretch.end]):
        return
    found = _unseen_pattern().search(text, stretch.start, stretch.end)
    while found is not None:
        line = _line_pattern().match(text, found.start(), stretch.end)
        rest = Span(found.start(), line.end() if line else found.end())
        _note(notices, found, rest)
        found = _unseen_pattern().search(text, max(rest.end, found.end()), stretch.end)


def _is_seen(text: str) -> bool:
    """Whether all can be seen but for ends of lines and tabs, without a pattern."""
    return text.replace("\n", "").replace("\r", "").replace("\t", "").isprintable()


def _note(notices: Notices, found: re.Match[str], rest: Span) -> None:
    """Note a sign; its fix mends the rest of the line with it."""
    codes = ", ".join(dict.fromkeys(f"U+{ord(sign):04X}" for sign in found[0]))
    message = f"a sign that nobody sees stands here ({codes})"
    help_text = "delete it; such signs come along when text is copied"
    if _breaks_pattern().match(found[0]):
        message = f"this break ({codes}) ends no line: what follows is read with it"
        is_within = _goes_on_pattern().match(notices.source.text, found.end())
        key = "the space bar" if is_within else "Enter"
        help_text = f"press {key} in its place; Word breaks lines with it"
    span = Span(*found.span())
    fixes = _fixes(notices.source.text, rest)
    notices.add("unseen-sign", span, message, help=help_text, fixes=fixes)


def _fixes(text: str, rest: Span) -> tuple[Fix, ...]:
    """Return what mends the whole line; none where a sign may have been wanted."""
    edits = [
        Edit(Span(*one.span()), _instead(text, one))
        for one in _mended_pattern().finditer(text, rest.start, rest.end)
    ]
    left = sum(edit.span.end - edit.span.start for edit in edits)
    unseen = _unseen_pattern().finditer(text, rest.start, rest.end)
    if left < sum(one.end() - one.start() for one in unseen):
        return ()
    if any(edit.text == "\n" for edit in edits):
        return (Fix("Begin a new line", Applicability.UNSAFE, tuple(edits)),)
    if any(edit.text for edit in edits):
        return (Fix("Go on in the line", Applicability.UNSAFE, tuple(edits)),)
    return (Fix("Delete what nobody sees", Applicability.SAFE, tuple(edits)),)


def _instead(text: str, sign: re.Match[str]) -> str:
    """Return what a sign is replaced by: a break by the end of a line, or by a space."""
    if not _breaks_pattern().match(sign[0]):
        return ""
    return " " if _goes_on_pattern().match(text, sign.end()) else "\n"


@cache
def _unseen_pattern() -> re.Pattern[str]:
    # Controls but tab and line ends, what turns the direction of writing, and spaces and
    # hyphens without a width. Joiners stay out: emoji and some scripts are made with them.
    return re.compile(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060\u2066-\u2069"
        "\ufeff]+"
    )


@cache
def _breaks_pattern() -> re.Pattern[str]:
    # Word breaks a line with these, and so does Unicode; here a line ends with its end alone.
    return re.compile("[\x0b\x0c\x85\u2028\u2029]")


@cache
def _mended_pattern() -> re.Pattern[str]:
    # And these have no width and no meaning between letters: nobody can have wanted them.
    return re.compile(f"{_breaks_pattern().pattern}|[\u00ad\u200b\u2060\ufeff]+")


@cache
def _line_pattern() -> re.Pattern[str]:
    return re.compile("[^\n]*")


@cache
def _goes_on_pattern() -> re.Pattern[str]:
    # What goes on in small letters, and is no fact with its colon.
    return re.compile(f"\\s*[a-z][^:\n]*?(?={_breaks_pattern().pattern}|\n|$)")
