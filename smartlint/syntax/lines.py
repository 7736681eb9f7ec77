"""Cuts a goal file into lines and says of each what it is, whatever stands in it.

One line becomes one :class:`Line`, the terminal of ``grammar/goals.lark``. Nothing
here reads values: that keeps the scanner free of every table but the words of the line
layer, so that ``fmt`` and ``check`` see a file the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from smartlint.model.reading import Phrase
from smartlint.syntax.nearest import nearest
from smartlint.syntax.vocabulary import (
    DATED_FACTS,
    FACT_BY_KEY,
    FREE_HEADS,
    HEADS,
    SENTENCE_STARTERS,
    SETTINGS,
)
from smartlint.text import Span

_LONGEST_KEY = 60
_MOST_KEY_WORDS = 3
_MOST_DATE_WORDS = 5
_MOST_AS_OF_WORDS = 4
_BULLETS = "-*•–·"
_COLONS = (":", "：")

STARTS_BLOCK = frozenset({"HEAD", "SENTENCE", "TEXT", "AS_OF", "INCLUDE"})
"""Kinds of lines that what is indented below belongs to."""


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


def line_spans(text: str) -> Iterator[Span]:
    """Yield the span of every line without its end; lines end at LF or CRLF only.

    What follows the last line end is a line too, also when it is empty.
    """
    start = 0
    find = text.find
    while (at := find("\n", start)) >= 0:
        yield Span(start, at - 1 if at > start and text[at - 1] == "\r" else at)
        start = at + 1
    yield Span(start, len(text))


def scan(text: str, spans: Iterable[Span]) -> list[Line]:
    """Return what the lines at ``spans`` are, in their order."""
    scanner = _Scanner(text)
    return [scanner.line(span) for span in spans]


class _Scanner:
    """Tells the lines of one text apart.

    Only one thing about the lines above matters: whether a block is open, and directly
    above. ``owner: Dana`` at the margin is a fact that someone forgot to indent there,
    and a sentence elsewhere.
    """

    __slots__ = ("_block", "_is_close", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._block = ""
        self._is_close = False

    def line(self, raw: Span) -> Line:
        """Return what the line at ``raw`` is."""
        body = self._text[raw.start : raw.end]
        kept = body.rstrip()
        if not kept:
            self._is_close = False
            start = Span(raw.start, raw.start)
            return Line("BLANK", "", raw, start, None, None, Phrase("", start))
        end = raw.start + len(kept)
        span = Span(end - len(kept.lstrip()), end)
        found = self._worded(raw, span)
        if found.kind in STARTS_BLOCK:
            self._block = found.word or found.kind
        self._is_close = True
        return found

    def _worded(self, raw: Span, span: Span) -> Line:
        """Return what a line with words is."""
        if self._text[span.start] == "#":
            comment = _comment(self._text, raw, span)
            if comment is not None:
                return comment
        line = _Draft(self._text, raw, span)
        if span.start > raw.start:
            return self._indented(line)
        return self._at_margin(line)

    def _indented(self, line: _Draft) -> Line:
        if self._block in FREE_HEADS:
            return line.fact("") if line.words else line.whole("STRAY")
        return (
            _known_fact(line)
            or _head(line, "indented-head")
            or _fact_with_bullet(line)
            or (line.fact("") if line.is_key_like else line.whole("STRAY"))
        )

    def _at_margin(self, line: _Draft) -> Line:
        return (
            _setting(line)
            or _head(line)
            or self._unindented_fact(line)
            or _head_without_colon(line)
            or _as_of(line)
            or _sentence(line)
        )

    def _unindented_fact(self, line: _Draft) -> Line | None:
        """Return the fact that stands at the margin right beneath a block."""
        is_beneath = self._is_close and self._block not in _FILE_BLOCKS
        if not is_beneath or line.colon < 0:
            return None
        if line.key in SENTENCE_STARTERS and line.key_text != line.key:
            return None
        fact = _known_fact(line, "unindented-fact")
        if fact is not None and self._block in FREE_HEADS:
            return line.fact("", "unindented-fact")
        return fact


_FILE_BLOCKS = frozenset({"", *SETTINGS, "AS_OF", "INCLUDE"})


class _Draft:
    """A line cut at its first colon, while it is found out what it is.

    Attributes:
        text: The whole text.
        raw: The line without its end.
        span: The line without indent and trailing space.
        colon: Offset of the first colon within reach; -1 when there is none.
        key_text: The words before that colon as written; empty without one.
        key: The same in lower case, single-spaced.
        words: The same, split.
    """

    __slots__ = ("colon", "key", "key_text", "raw", "span", "text", "words")

    def __init__(self, text: str, raw: Span, span: Span) -> None:
        self.text = text
        self.raw = raw
        self.span = span
        self.colon = _first_colon(text, span)
        self.key_text = (
            text[span.start : self.colon].rstrip() if self.colon >= 0 else ""
        )
        self.words = self.key_text.split()
        self.key = " ".join(self.words).lower()

    @property
    def is_key_like(self) -> bool:
        """It starts as a fact does, with few plain words and a colon."""
        if not 0 < len(self.words) <= _MOST_KEY_WORDS:
            return False
        after = self.text[self.colon + 1 : self.colon + 2]
        return after != "/" and all(_is_key_word(word) for word in self.words)

    def whole(self, kind: str, *flaws: str) -> Line:
        """Return a line whose words all count as its value."""
        value = Phrase(self.text[self.span.start : self.span.end], self.span)
        return Line(kind, "", self.raw, self.span, None, None, value, flaws)

    def keyed(
        self, kind: str, word: str, *flaws: str, name: Phrase | None = None
    ) -> Line:
        """Return a line of a key, a colon and a value."""
        start = self.span.start
        key = Phrase(self.key_text, Span(start, start + len(self.key_text)))
        value = phrase(self.text, self.colon + 1, self.span.end)
        if self.text[self.colon] != ":":
            flaws = (*flaws, "wide-colon")
        return Line(kind, word, self.raw, self.span, key, name, value, flaws)

    def fact(self, word: str, *flaws: str, name: Phrase | None = None) -> Line:
        """Return a fact with a key that names no date."""
        return self.keyed("FACT", word, *flaws, name=name)

    def word_phrase(self, first: int) -> Phrase | None:
        """Return the key's words from number ``first`` on; None when there are none."""
        if len(self.words) <= first:
            return None
        start = self.span.start
        for word in self.words[:first]:
            start = self.text.index(word, start) + len(word)
        return phrase(self.text, start, self.span.start + len(self.key_text))


def phrase(text: str, start: int, end: int) -> Phrase:
    """Return the words between two offsets without the space around them.

    Where there are none, the phrase is empty and stands at ``end``.
    """
    body = text[start:end].rstrip()
    words = body.lstrip()
    if not words:
        return Phrase("", Span(end, end))
    last = start + len(body)
    return Phrase(words, Span(last - len(words), last))


def is_date_like(text: str) -> bool:
    """Say whether words have the form of a date, be it a day that exists or not."""
    return _date_form().fullmatch(text) is not None


def is_id(word: str) -> bool:
    """Say whether a word has the form of an id."""
    is_started = word[:1].isalpha() and word[:1].isascii()
    return is_started and word.replace("-", "_").isidentifier()


def _first_colon(text: str, span: Span) -> int:
    """Return the offset of the first colon of a line within reach, or -1."""
    limit = min(span.end, span.start + _LONGEST_KEY)
    found = [
        at for colon in _COLONS if (at := text.find(colon, span.start, limit)) >= 0
    ]
    return min(found) if found else -1


def _comment(text: str, raw: Span, span: Span) -> Line | None:
    """Return the comment that starts with the line's ``#``; None for "#1 in search"."""
    after = text[span.start + 1 : span.start + 2]
    if after.isdigit():
        return None
    flaws = ("comment-without-space",) if after.isalpha() else ()
    value = phrase(text, span.start + 1, span.end)
    is_suppression = value.text[:10].lower() == "smartlint:"
    kind = "SUPPRESSION" if is_suppression else "COMMENT"
    return Line(kind, "", raw, span, None, None, value, flaws)


def _known_fact(line: _Draft, *flaws: str) -> Line | None:
    """Return the fact whose key the language knows."""
    if not line.words:
        return None
    fact = FACT_BY_KEY.get(line.key)
    if fact is not None:
        return line.fact(fact.name, *flaws)
    dated = DATED_FACTS.get(line.words[0].lower())
    if dated is not None and len(line.words) <= _MOST_DATE_WORDS:
        return line.keyed("DATED", dated.name, *flaws, name=line.word_phrase(1))
    if is_date_like(line.key):
        return line.keyed("DATED", "date", *flaws, name=line.word_phrase(0))
    return None


def _fact_with_bullet(line: _Draft) -> Line | None:
    """Return the known fact behind a bullet."""
    text, span = line.text, line.span
    if text[span.start] not in _BULLETS:
        return None
    behind = phrase(text, span.start + 1, span.end).span
    if behind.start - span.start < 2 or behind.start == behind.end:  # noqa: PLR2004
        return None
    return _known_fact(_Draft(text, line.raw, behind), "fact-with-bullet")


def _setting(line: _Draft) -> Line | None:
    """Return ``mission:`` and its kin, or ``include:``."""
    if line.key in SETTINGS:
        return line.keyed("TEXT", line.key)
    return line.keyed("INCLUDE", "include") if line.key == "include" else None


def _head(line: _Draft, *flaws: str) -> Line | None:
    """Return the head of a block: its word, perhaps an id, and a colon."""
    if not 0 < len(line.words) <= 2:  # noqa: PLR2004 - the word and the id
        return None
    word = line.words[0].lower()
    if word not in HEADS:
        is_named = len(line.words) > 1 and _is_numbered_id(line.words[1])
        meant = nearest(word, HEADS) if is_named else None
        if meant is None:
            return None
        word, flaws = meant, (*flaws, "misspelled-head")
    return line.keyed("HEAD", word, *flaws, name=line.word_phrase(1))


def _head_without_colon(line: _Draft) -> Line | None:
    """Return the head that only lacks its colon: ``goal EM-1 Increase ...``."""
    words = line.text[line.span.start : line.span.end].split(None, 3)
    word = words[0].lower()
    if word not in HEADS or len(words) == 1:
        return None
    is_lower, following = words[0] == word, words[1]
    is_id = _is_numbered_id(following) and (is_lower or "-" in following)
    rest = line.span.start + len(words[0])
    if is_id:
        start = line.text.index(following, rest)
        rest = start + len(following)
        name = Phrase(following, Span(start, rest))
    elif is_lower and following[0].isupper():
        name = None
    else:
        return None
    value = phrase(line.text, rest, line.span.end)
    flaws = ("missing-head-colon",)
    return Line("HEAD", word, line.raw, line.span, None, name, value, flaws)


def _as_of(line: _Draft) -> Line | None:
    """Return ``as of DATE``; "As of today we have 40 stores" is a sentence."""
    body = line.text[line.span.start : line.span.end]
    words = body[: _LONGEST_KEY * 2].split()
    if [word.lower().rstrip(":") for word in words[:2]] != ["as", "of"]:
        return None
    start = body.index(words[1], len(words[0])) + len("of")
    value = phrase(line.text, line.span.start + start, line.span.end)
    if value.text.startswith(":"):
        value = phrase(line.text, value.span.start + 1, line.span.end)
    if len(words) - 2 > _MOST_AS_OF_WORDS:
        return None
    return Line("AS_OF", "", line.raw, line.span, None, None, value)


def _sentence(line: _Draft) -> Line:
    """Return the sentence at the margin, or a note that there are no words."""
    if any(map(str.isalnum, line.text[line.span.start : line.span.end])):
        return line.whole("SENTENCE")
    return line.whole("COMMENT", "line-without-words")


def _is_key_word(word: str) -> bool:
    """Say whether a word could be one of a fact's key."""
    return word[0].isalpha() and all(c.isalnum() or c in "_-/&'’" for c in word)


def _is_numbered_id(word: str) -> bool:
    """Say whether a word is surely an id: "EM-1", and not "Q3", "v2" or "grow"."""
    is_period = word[1:].isdigit() and word[0] in "QqHhVv"
    return is_id(word) and any(map(str.isdigit, word)) and not is_period


@cache
def _date_form() -> re.Pattern[str]:
    month = (
        r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
        r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
    )
    day, year = r"\d{1,2}(?:st|nd|rd|th)?", r"\d{4}"
    return re.compile(
        r"\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)"
        rf"|(?:{day} (?:of )?)?{month},?(?: {year})?|{month} {day}(?:,? {year})?"
        rf"|[qh][1-4] ?'?(?:{year}|\d\d)|{year} ?[qh][1-4]",
        re.IGNORECASE,
    )
