"""What generated conditions may call: absent-safe, linear in their input."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import repeat

from smartlint.named_tuple import NamedTuple, make

Number = int | Decimal

# A line may be half a megabyte long; a phrase that matters stands near its beginning.
MAX_SEARCHED = 20_000


_EDGES = ".,;:!?()[]{}\"'“”‘’«»…"


class Match(NamedTuple):
    """Where a phrase was found, as word offsets into the text."""

    start: int
    end: int


class _Split(NamedTuple):
    """A text taken apart.

    Attributes:
        text: Folded, and as long as it was.
        raw: Its stretches between spaces.
        words: The same without punctuation at their edges.
    """

    text: str
    raw: list[str]
    words: list[str]


class PatternSet:
    """Phrases to look for, word by word, in time linear in the text.

    A plain class: it is made once a rule and only read.

    Attributes:
        whole: Phrases by their first word, when that has no star.
        first_words: Those first words.
        starred: The other phrases.
        stems: What stands beside the star in the first words of those.
        longest: Of each phrase its longest word: where none of these stands, none of
            the phrases does.
    """

    __slots__ = ("first_words", "longest", "starred", "stems", "whole")

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self.whole: dict[str, list[tuple[str, ...]]] = {}
        self.starred: tuple[tuple[str, ...], ...] = ()
        for pattern in patterns:
            words = tuple(pattern.split())
            if "*" in words[0]:
                self.starred += (words,)
            else:
                self.whole.setdefault(words[0], []).append(words)
        self.first_words = frozenset(self.whole)
        self.stems = tuple({words[0].strip("*") for words in self.starred})
        longest = (max(one.replace("*", " ").split(), key=len) for one in patterns)
        self.longest = tuple(dict.fromkeys(longest))


def add(left: Number | None, right: Number | None) -> Number | None:
    """Return the sum; None when a side is absent."""
    return None if left is None or right is None else left + right


def subtract(left: Number | None, right: Number | None) -> Number | None:
    """Return the difference; None when a side is absent."""
    return None if left is None or right is None else left - right


def multiply(left: Number | None, right: Number | None) -> Number | None:
    """Return the product; None when a side is absent."""
    return None if left is None or right is None else left * right


def divide(left: Number | None, right: Number | None) -> Number | None:
    """Return the quotient; None when a side is absent or the divisor is 0."""
    if left is None or not right:
        return None
    return Decimal(left) / Decimal(right)


def negate(value: Number | None) -> Number | None:
    """Return the value with its sign turned; None when absent."""
    return None if value is None else -value


def size(value: Number | None) -> Number | None:
    """Return the value without its sign; None when absent."""
    return -value if value is not None and value < 0 else value


@lru_cache(maxsize=64)
def day(text: str) -> date:
    """Return the day that a condition names, year-month-day."""
    return date.fromisoformat(text)


def holds(words: tuple[str, ...], word: str | None) -> bool:
    """Whether one of the texts is ``word``, whatever their case."""
    if word is None:
        return False
    wanted = word.casefold()
    return any(one.casefold() == wanted for one in words)


def same(left: str | None, right: str | None) -> bool:
    """Whether both texts are there and equal, whatever their case."""
    if left is None or right is None:
        return False
    return left == right or left.casefold() == right.casefold()


def matches(text: str | tuple[str, ...] | None, patterns: PatternSet) -> bool:
    """Whether one of the phrases stands in the text, at word borders."""
    if not text:
        return False
    if isinstance(text, tuple):
        return any(matches(one, patterns) for one in text)
    text = text[:MAX_SEARCHED]
    folded = text.lower() if text.isascii() else _folded(text)
    # Nearly always false, and told in a sixth of the time that cutting the text takes.
    if not any(map(folded.__contains__, patterns.longest)):
        return False
    return _found(_split(folded), patterns) is not None


def find(text: str, patterns: PatternSet) -> Match | None:
    """Return the place of the first phrase in ``text``; None when none is there."""
    split = _split(_folded(text[:MAX_SEARCHED]))
    found = _found(split, patterns)
    return _place(split, *found) if found is not None else None


def _found(split: _Split, patterns: PatternSet) -> tuple[int, int] | None:
    """Return the first word of the first phrase, and how many it has; None for none."""
    words, whole, starred = split.words, patterns.whole, patterns.starred
    if starred and not any(map(split.text.__contains__, patterns.stems)):
        starred = ()
    if not starred and patterns.first_words.isdisjoint(words):
        return None
    for index, word in enumerate(words):
        if starred or word in whole:
            for phrase in (*whole.get(word, ()), *starred):
                if _fits(words, index, phrase):
                    return index, len(phrase)
    return None


# Several rules look through the same sentence, one behind the other, and goals on one
# metric have its words in common.
@lru_cache(maxsize=256)
def _split(folded: str) -> _Split:
    raw = folded.split()
    return make(_Split, (folded, raw, list(map(str.strip, raw, repeat(_EDGES)))))


def _folded(text: str) -> str:
    """Return the text without regard to case, and as long as it was."""
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return "".join([one if len(one.lower()) > 1 else one.lower() for one in text])


def _fits(words: Sequence[str], at: int, phrase: tuple[str, ...]) -> bool:
    if at + len(phrase) > len(words):
        return False
    for index, pattern in enumerate(phrase, at):
        word = words[index]
        if word != pattern and not ("*" in pattern and _fits_stem(word, pattern)):
            return False
    return True


def _fits_stem(word: str, pattern: str) -> bool:
    stem = pattern.strip("*")
    if pattern[0] == "*" and pattern[-1] == "*":
        return stem in word
    return word.endswith(stem) if pattern[0] == "*" else word.startswith(stem)


def _place(split: _Split, index: int, count: int) -> Match:
    """Return offsets of ``count`` words from ``index``, without edge signs."""
    text, raw, words = split
    offset = 0
    for word in raw[:index]:
        offset = text.index(word, offset) + len(word)
    start = end = 0
    for number in range(index, index + count):
        offset = text.index(raw[number], offset)
        inner = raw[number].index(words[number])
        if number == index:
            start = offset + inner
        end = offset + inner + len(words[number])
        offset += len(raw[number])
    return Match(start, end)
