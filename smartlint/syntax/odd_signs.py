"""Says where a goal holds a sign that nobody sees, or digits that are no number.

Both look right to their author, who would otherwise only be told that something is
missing. Each is one search of a pattern.
"""

from __future__ import annotations

import re

from smartlint.model.reading import Phrase
from smartlint.syntax.chunking.numbers import read_literal
from smartlint.syntax.notices import Notices, quoted
from smartlint.text import Span

# Controls but tab and line ends, what turns the direction of writing, and spaces and
# hyphens without a width. Joiners stay out: emoji and some scripts are made with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060\u2066-\u2069"
    "\ufeff]+"
)
_LINE = re.compile("[^\n]*")
_DIGITS = re.compile(r"(?<![\w.,])[0-9][0-9O.,]*[0-9O](?![\d])")


def note_unseen(notices: Notices, stretch: Span) -> None:
    """Note the first sign of every line of a stretch that cannot be seen."""
    text = notices.source.text
    found = _UNSEEN.search(text, stretch.start, stretch.end)
    while found is not None:
        span = Span(*found.span())
        codes = ", ".join(dict.fromkeys(f"U+{ord(sign):04X}" for sign in found[0]))
        notices.add(
            "unseen-sign",
            span,
            f"a sign that nobody sees stands here ({codes})",
            help="delete it; such signs come along when text is copied",
        )
        line = _LINE.match(text, span.end, stretch.end)
        found = _UNSEEN.search(text, line.end() if line else span.end, stretch.end)


def note_broken_numbers(notices: Notices, sentence: Phrase) -> None:
    """Note digits of a sentence that are no number by any custom: “5,0,0”, “1O0”."""
    for found in _DIGITS.finditer(sentence.text):
        has_letter = "O" in found[0]
        if not has_letter and not _is_broken(found[0]):
            continue
        start = sentence.span.start + found.start()
        notices.add(
            "unreadable-number",
            Span(start, start + len(found[0])),
            f"{quoted(found[0])} is no number, so nothing was read from it",
            help="write the digit 0 in place of the letter O"
            if has_letter
            else "write it as “5,000”, “5000” or “5.5”; between several numbers, put a"
            " space after each comma",
        )


def _is_broken(digits: str) -> bool:
    """Say whether digits with separators are no number; dots alone part a version."""
    if ".." in digits or ",," in digits:
        return True
    is_version = "," not in digits and ".000." not in digits
    return not is_version and read_literal(digits) is None
