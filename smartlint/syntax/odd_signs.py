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
_DIGITS = re.compile(r"(?<![\w.,])[0-9][0-9O.,eE]*[0-9O](?![\d])")
_POWER = re.compile(r"\d+(?:[.,]\d+)?[eE]\d+(?!\w)")
_DOUBLED = ("€€", "$$", "££")
_NOTHING_FROM = "from to "


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
    """Note what is no number by any custom: “5,0,0”, “1O0”, “1e400”, “€€5”, “from to 5”."""
    for found in _DIGITS.finditer(sentence.text):
        words = found[0]
        if "O" in words:
            advice = "write the digit 0 in place of the letter O"
        elif "e" in words or "E" in words:
            if not _POWER.match(sentence.text, found.start()):
                continue
            advice = "write the number out, as in “100,000”"
        elif _is_broken(words):
            advice = (
                "write it as “5,000”, “5000” or “5.5”; between several numbers, put a"
                " space after each comma"
            )
        else:
            continue
        message = f"{quoted(words)} is no number, so nothing was read from it"
        _note(notices, _at(sentence, found.start(), words), message, advice)
    _note_doubled(notices, sentence)
    _note_missing(notices, sentence)


def _note_doubled(notices: Notices, sentence: Phrase) -> None:
    """Note a currency that stands twice: “€€5” may be €5 or lack a digit."""
    for signs in _DOUBLED:
        at = sentence.text.find(signs)
        if at >= 0:
            message = f"{quoted(signs)} is no currency"
            advice = f"write the sign once, as in “{signs[0]}5”"
            _note(notices, _at(sentence, at, signs), message, advice)


def _note_missing(notices: Notices, sentence: Phrase) -> None:
    """Note “from to 5,000”, which lacks the number it goes from."""
    text = sentence.text
    at = text.find(_NOTHING_FROM)
    after = text[at + len(_NOTHING_FROM) :] if at >= 0 else ""
    if after[:1].isdigit() or after[1:2].isdigit():
        words = _NOTHING_FROM.strip()
        message = f"nothing stands between the two words of {quoted(words)}"
        advice = "write today's value there, as in “from 4,000 to 5,000”"
        _note(notices, _at(sentence, at, words), message, advice)


def _note(notices: Notices, span: Span, message: str, advice: str) -> None:
    notices.add("unreadable-number", span, message, help=advice)


def _at(sentence: Phrase, at: int, words: str) -> Span:
    """Return the place of words of a sentence, which start at an offset in it."""
    start = sentence.span.start + at
    return Span(start, start + len(words))


def _is_broken(digits: str) -> bool:
    """Say whether digits with separators are no number; dots alone part a version."""
    if ".." in digits or ",," in digits:
        return True
    is_version = "," not in digits and ".000." not in digits
    return not is_version and read_literal(digits) is None
