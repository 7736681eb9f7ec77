"""What a line is by its own words: each function knows one form, or answers None."""

from __future__ import annotations

import re
from functools import cache

from smartlint.model.reading import Phrase
from smartlint.syntax.line import Line, is_date_like, is_id, phrase, suppression_mark
from smartlint.syntax.nearest import nearest, one_letter_off
from smartlint.syntax.vocabulary import (
    DATED_FACTS,
    FACT_BY_KEY,
    HEADS,
    SETTINGS,
    SUM_KEYS,
    SURE_KEYS,
)
from smartlint.text import Span

_LONGEST_KEY = 60
_MOST_KEY_WORDS = 3
_MOST_DATE_WORDS = 5
_MOST_AS_OF_WORDS = 4
_COLONS = (":", "：")
_MOST_BARE_WORDS = 6
_MOST_DAY_WORDS = 3
# The other settings are verbs as well: "market Zephyr shoes to 500 runners".
_SURE_SETTINGS = frozenset(("mission", "vision"))
# Shorter heads have other words for neighbours: "gold:", "planet:".
_UNMISTAKABLE = (
    "mission",
    "vision",
    "capability",
    "objective",
    "initiative",
    "strategy",
    "campaign",
)
# Facts that are a day, beside those that a short value makes sure of.
_DAY_KEYS = frozenset(("by", "start"))
# What leaves a line unfinished: "to 16,000 by".
_GO_ON = frozenset(
    ("and", "at", "by", "for", "from", "in", "of", "on", "or", "to", "until", "with")
)
_SEPARATORS = frozenset(("-", "–", "—", "->", "→", "=", "|"))


class Draft:
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
    def is_named(self) -> bool:
        """It starts with a word or a date, and a colon."""
        if not self.words:
            return False
        return self.words[0][0].isalpha() or is_date_like(self.key)

    @property
    def is_key_like(self) -> bool:
        """It starts as a fact does, with few plain words and a colon."""
        if not 0 < len(self.words) <= _MOST_DATE_WORDS:
            return False
        if self.text[self.colon + 1 : self.colon + 2] == "/":
            return False
        if is_date_like(" ".join(self.words[1:])):
            return _is_key_word(self.words[0])
        if is_date_like(" ".join(self.words[2:])):  # "mile stone 2027-02-01"
            return "".join(self.words[:2]).lower() in DATED_FACTS
        is_short = len(self.words) <= _MOST_KEY_WORDS
        return is_short and all(_is_key_word(word) for word in self.words)

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


# What is typed for a colon.
_WRONG_COLONS = ";,"


def _first_colon(text: str, span: Span) -> int:
    """Return the offset of the first colon of a line within reach, or -1."""
    limit = min(span.end, span.start + _LONGEST_KEY)
    found = [
        at for colon in _COLONS if (at := text.find(colon, span.start, limit)) >= 0
    ]
    return min(found) if found else -1


def comment(text: str, raw: Span, span: Span) -> Line | None:
    """Return the comment that starts with the line's ``#``; None for "#1 in search"."""
    after = text[span.start + 1 : span.start + 2]
    if after.isdigit():
        return None
    flaws = ("comment-without-space",) if after.isalpha() else ()
    value = phrase(text, span.start + 1, span.end)
    kind = "SUPPRESSION" if suppression_mark(value.text) else "COMMENT"
    return Line(kind, "", raw, span, None, None, value, flaws)


def known_fact(line: Draft, *flaws: str) -> Line | None:
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


def fact_with_bullet(line: Draft) -> Line | None:
    """Return the known fact behind a bullet."""
    behind = _behind_bullet(line)
    return None if behind is None else known_fact(behind, "fact-with-bullet")


def head_with_bullet(line: Draft) -> Line | None:
    """Return the head with an id behind a bullet: "- goal EM-1: Increase ..."."""
    behind = _behind_bullet(line)
    if behind is None or len(behind.words) < 2:  # noqa: PLR2004 - the word and the id
        return None
    return head(behind, "fact-with-bullet")


def _behind_bullet(line: Draft) -> Draft | None:
    """Return the line behind a bullet, a number or a picture; None without one."""
    text, span = line.text, line.span
    if text[span.start].isalpha():
        return None
    bullet = _bullet().match(text, span.start, span.end)
    if bullet is None or bullet.end() == span.end:
        return None
    return Draft(text, line.raw, phrase(text, bullet.end(), span.end).span)


@cache
def _bullet() -> re.Pattern[str]:
    # Pictures are signs of the planes beyond, arrows and dingbats, joined perhaps.
    return re.compile(
        r"(?:[-*•–·]|\d{1,3}[.)]|[\u2190-\u2bff\u200d\ufe0f\U0001f000-\U0001faff]{1,8})\s+"
    )


def fact_without_colon(line: Draft) -> Line | None:
    """Return the fact that only lacks its colon: "owner Dana", "owner - Dana"."""
    text, span = line.text, line.span
    words = text[span.start : span.end].split()
    form = _form_without_colon([word.lower() for word in words[:_MOST_BARE_WORDS]])
    if form is None:
        return None
    kind, word, size, date = form
    end = starts = span.start
    for number, part in enumerate(words[:size]):
        starts = text.index(part, end) if number == date else starts
        end = text.index(part, end) + len(part)
    last = words[size - 1].rstrip(_WRONG_COLONS)
    behind, end = end, end - len(words[size - 1]) + len(last)
    key = Phrase(text[span.start : end], Span(span.start, end))
    # What is dated ends with its date.
    name = None if date is None else Phrase(text[starts:end], Span(starts, end))
    value = phrase(text, behind, span.end)
    first = value.text.split(None, 1)[:1]
    if first and first[0] in _SEPARATORS:
        value = phrase(text, value.span.start + len(first[0]), span.end)
    flaws = ("missing-fact-colon",)
    return Line(kind, word, line.raw, span, key, name, value, flaws)


def _form_without_colon(words: list[str]) -> tuple[str, str, int, int | None] | None:
    """Return kind, fact, length of the key in words, and where its date begins."""
    for size in (2, 1):
        written = " ".join(words[:size])
        key = written.rstrip(_WRONG_COLONS)
        is_split = len(words) > size and words[size] in _SEPARATORS
        is_split = is_split or (key != written and len(words) > size)
        is_sure = key in SURE_KEYS and len(words) < _MOST_BARE_WORDS
        is_sure = is_sure or _is_fitting(key, words[size:])
        if key in FACT_BY_KEY and (is_split or is_sure):
            return "FACT", FACT_BY_KEY[key].name, size, None
    dated = DATED_FACTS.get(words[0])
    first = 0 if dated is None else 1
    size = _date_size(words[first:])
    if not size:
        return None
    return "DATED", "date" if dated is None else dated.name, first + size, first


def _date_size(words: list[str]) -> int:
    """Return in how many words a day is written that starts a line; 0 where none does.

    A day that starts with its year is enough, as nothing else does. Any other has to
    be parted from what follows, or be followed by an amount: a sentence may go on
    with "13/01/2027 at the latest".
    """
    for size in range(_MOST_DAY_WORDS, 0, -1):
        written, behind = " ".join(words[:size]), words[size:]
        day = written.rstrip(_WRONG_COLONS)
        if len(words) < size or not is_date_like(day):
            continue
        if size == 1 and day[:4].isdigit():
            return size
        is_split = behind[:1] and behind[0] in _SEPARATORS
        value = behind[1:] if is_split else behind
        if not value or is_date_like(" ".join(value[:_MOST_DAY_WORDS])):
            continue  # "13 January - 15 January" are the days of the sentence
        is_amount = size == 1 and day[-1].isdigit() and any(map(str.isdigit, value[0]))
        if is_split or written.endswith(";") or is_amount:
            return size
    return 0


def _is_fitting(key: str, words: list[str]) -> bool:
    """Whether what follows is what the fact states and nothing else: "budget €500"."""
    if key == "why":
        return len(words) > 1 and not words[-1].endswith("?")
    if key == "channel":
        return len(words) == 1
    if key in _DAY_KEYS:
        return is_date_like(" ".join(words).rstrip("."))
    is_sum = key in SUM_KEYS and 0 < len(words) <= 2  # noqa: PLR2004 - it and its unit
    return is_sum and any(map(str.isdigit, words[0])) and words[-1] not in _GO_ON


def setting(line: Draft) -> Line | None:
    """Return ``mission:`` and its kin, or ``include:``."""
    if line.key in SETTINGS:
        return line.keyed("TEXT", line.key)
    if line.key == "include":
        return line.keyed("INCLUDE", "include")
    meant = one_letter_off(line.key, _UNMISTAKABLE)
    if meant is None:
        return None
    kind = "TEXT" if meant in SETTINGS else "HEAD"
    return line.keyed(kind, meant, "misspelled-head")


def head(line: Draft, *flaws: str) -> Line | None:
    """Return the head of a block: its word, perhaps an id, and a colon."""
    is_short = 0 < len(line.words) <= 2  # noqa: PLR2004 - the word and the id
    if not is_short and not _is_spaced_id(line.words[1:]):
        return None
    word = line.words[0].lower()
    if word not in HEADS:
        meant = nearest(word, HEADS) if _may_be_head(line.words) else None
        if meant is None:
            return None
        word, flaws = meant, (*flaws, "misspelled-head")
    return line.keyed("HEAD", word, *flaws, name=line.word_phrase(1))


def is_bare_amount(line: Draft) -> bool:
    """Say whether an amount and at most its unit stand behind the colon."""
    words = line.text[line.colon + 1 : line.span.end].split()
    is_short = 0 < len(words) <= 2  # noqa: PLR2004 - the amount and its unit
    return is_short and any(map(str.isdigit, words[0][:2]))


def _may_be_head(words: list[str]) -> bool:
    """Say whether a word of no meaning and what follows look like a head with its id.

    An id without a number is told by its capitals ("gaol NL:"). There "Metrics UK:"
    is what somebody speaks of.
    """
    if len(words) == 1:
        return False
    word, named = words[0], words[1]
    is_typed = word.islower() and not word.endswith("s")
    return _is_numbered_id(named) or (is_typed and named.isupper())


def head_without_colon(line: Draft) -> Line | None:
    """Return the head that only lacks its colon: ``goal EM-1 Increase ...``."""
    words = line.text[line.span.start : line.span.end].split(None, 3)
    word = words[0].lower()
    if len(words) == 1:
        return None
    if words[0] in _SURE_SETTINGS and words[1][0].isupper():
        value = phrase(line.text, line.span.start + len(word), line.span.end)
        flaws = ("missing-head-colon",)
        return Line("TEXT", word, line.raw, line.span, None, None, value, flaws)
    if word not in HEADS:
        return None
    is_lower, following = words[0] == word, words[1]
    if len(words) > 2 and _is_numbered_id(following.rstrip(_WRONG_COLONS)):  # noqa: PLR2004
        following = following.rstrip(_WRONG_COLONS)  # "goal EM-1; Increase ..."
    is_id = _is_numbered_id(following) and (is_lower or "-" in following)
    rest = line.span.start + len(words[0])
    if is_id:
        start = line.text.index(following, rest)
        rest = start + len(following)
        name = Phrase(following, Span(start, rest))
        rest += line.text[rest : rest + 1] in tuple(_WRONG_COLONS)
    elif is_lower and following[0].isupper():
        name = None
    else:
        return None
    value = phrase(line.text, rest, line.span.end)
    flaws = ("missing-head-colon",)
    return Line("HEAD", word, line.raw, line.span, None, name, value, flaws)


def as_of(line: Draft) -> Line | None:
    """Return ``as of DATE``; "As of today we have 40 stores" is a sentence."""
    body = line.text[line.span.start : line.span.end]
    words = body[: _LONGEST_KEY * 2].split()
    lead = [word.lower().rstrip(":") for word in words[:2]]
    if lead[:1] == ["as-of"]:
        # As the option of the command line is written.
        words = ["as", *words]
        start = len("as-of")
    elif lead == ["as", "of"]:
        start = body.index(words[1], len(words[0])) + len("of")
    else:
        return None
    value = phrase(line.text, line.span.start + start, line.span.end)
    if value.text.startswith(":"):
        value = phrase(line.text, value.span.start + 1, line.span.end)
    if len(words) - 2 > _MOST_AS_OF_WORDS:
        return None
    return Line("AS_OF", "", line.raw, line.span, None, None, value)


def sentence(line: Draft) -> Line:
    """Return the sentence at the margin, or a note that there are no words."""
    if any(map(str.isalnum, line.text[line.span.start : line.span.end])):
        return line.whole("SENTENCE")
    return line.whole("COMMENT", "line-without-words")


def _is_key_word(word: str) -> bool:
    """Say whether a word could be one of a fact's key."""
    return word[0].isalpha() and all(c.isalnum() or c in "_-/&'’" for c in word)


def _is_spaced_id(words: list[str]) -> bool:
    """Say whether words are surely meant as one id: "EM 1"."""
    if len(words) != 2:  # noqa: PLR2004 - the letters and the number
        return False
    letters, number = words
    return letters.isalpha() and letters.isupper() and number.isdecimal()


def _is_numbered_id(word: str) -> bool:
    """Say whether a word is surely an id: "EM-1", and not "Q3", "v2" or "grow"."""
    is_period = word[1:].isdigit() and word[0] in "QqHhVv"
    return is_id(word) and any(map(str.isdigit, word)) and not is_period
