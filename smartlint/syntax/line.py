"""One line of a goal file, and the forms that need no more than its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smartlint.model.reading import Phrase
from smartlint.named_tuple import NamedTuple, make
from smartlint.text import Span


class Line(NamedTuple):
    """One line of a goal file.

    Attributes:
        kind: A terminal of ``grammar/goals.lark``.
        word: The head's or setting's word in lower case, the fact's name in the model
            ("baseline" also for ``from:``); empty for an unknown fact and other lines.
        raw: The line without its end.
        span: The line without indent and trailing space.
        key: The words before the colon; None where there is no colon.
        name: The id of a head, the date of a dated line; None when there is none.
        value: What follows the colon, or the whole line where there is none.
        flaws: Names of the syntax rules that its form alone breaks.
    """

    kind: str
    word: str
    raw: Span
    span: Span
    key: Phrase | None
    name: Phrase | None
    value: Phrase
    flaws: tuple[str, ...] = ()

    @property
    def is_indented(self) -> bool:
        """It does not start at the margin."""
        return self.span.start > self.raw.start

    @property
    def key_text(self) -> str:
        """The words before the colon as written; empty where there is no colon."""
        return self.key.text if self.key is not None else ""


def line_spans(text: str) -> Iterator[Span]:
    """Yield the span of every line without its end; lines end at LF or CRLF only.

    What follows the last line end is a line too, also when it is empty.
    """
    start = 0
    find = text.find
    while (at := find("\n", start)) >= 0:
        end = at - 1 if at > start and text[at - 1] == "\r" else at
        yield make(Span, (start, end))
        start = at + 1
    yield Span(start, len(text))


def phrase(text: str, start: int, end: int) -> Phrase:
    """Return the words between two offsets without the space around them.

    Where there are none, the phrase is empty and stands at ``end``.
    """
    body = text[start:end].rstrip()
    words = body.lstrip()
    if not words:
        return Phrase("", Span(end, end))
    last = start + len(body)
    return Phrase(words, make(Span, (last - len(words), last)))


def is_date_like(text: str) -> bool:
    """Say whether words have the form of a date, be it a day that exists or not."""
    return _date_form().fullmatch(text) is not None


def is_id(word: str) -> bool:
    """Say whether a word has the form of an id."""
    is_started = word[:1].isalpha() and word[:1].isascii()
    return is_started and word.replace("-", "_").isidentifier()


@cache
def _date_form() -> re.Pattern[str]:
    month = (
        r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
        r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
    )
    day, year = r"\d{1,2}(?:st|nd|rd|th)?", r"\d{4}"
    return re.compile(
        r"\d{4}[-/.\u2010-\u2013]\d{1,2}(?:[-/.\u2010-\u2013]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)"
        rf"|(?:{day} (?:of )?)?{month},?(?: {year})?|{month} {day}(?:,? {year})?"
        rf"|[qh][1-4] ?'?(?:{year}|\d\d)|{year} ?[qh][1-4]",
        re.IGNORECASE,
    )


_SILENCING = ("allow", "disable", "ignore", "suppress")


def suppression_mark(words: str) -> str:
    """Return the mark with which a comment's words try to silence a finding, or "".

    The colon is easily left out; only a verb of silencing tells such a comment from
    one that merely speaks of smartlint.
    """
    start = words[: len("smartlint: suppress ")].lower()
    if start.startswith("smartlint:"):
        return words[: len("smartlint:")]
    name, *verb = start.split()[:2] or [""]
    is_meant = name == "smartlint" and verb and verb[0] in _SILENCING
    return words[: len(name)] if is_meant else ""
