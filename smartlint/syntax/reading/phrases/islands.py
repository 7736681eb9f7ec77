"""Finds the little phrases around amounts and times, by the island grammar."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar

from smartlint.model.period import When
from smartlint.model.quantity import Bound, Quantity
from smartlint.model.reading import Phrase
from smartlint.named_tuple import make
from smartlint.syntax.reading.phrases.events import find_events
from smartlint.syntax.reading.words.replaceable import Replaceable
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import EVENT, PARTED
from smartlint.syntax.table import LalrTable, Node
from smartlint.text import Span

if TYPE_CHECKING:
    from smartlint.syntax.reading.draft import Draft

_FIRST = attrgetter("first")
MOVED = frozenset({"by_value", "from_value", "to_value"})
"""Islands that say how far something moves."""

_BROKEN = "scrap"
_TOLD = frozenset({"period", "when"})  # islands whose name their words may change
_NOTHING: frozenset[int] = frozenset()
_PARENTHESES = frozenset("([{")
_MOST_KEPT = 8  # terminals of a stretch whose islands are kept
_LIMITS = frozenset({Bound.AT_MOST, Bound.AT_LEAST})
_LONG = frozenset({"months", "years"})  # "in under a year" is a time all the same
_TIMES = frozenset(
    {"when", "deadline", "value", "at_value", "in_value", "by_value", "of_date",
     "of_value", "for_date", "since"}
)  # fmt: skip


class Island(Replaceable):
    """An amount or time with the word that gives it its part.

    A place in a sentence is one island, which equals no other.

    Attributes:
        name: An alias of grammar/sentence.lark, such as ``from_value``.
        first: Index of its first token.
        last: Index of its last token, itself included.
    """

    __match_args__: ClassVar = ("name", "first", "last")
    __slots__ = __match_args__

    def __init__(self, name: str, first: int, last: int) -> None:
        self.name = name
        self.first = first
        self.last = last


class Sentence:
    """The tokens of a sentence with the islands among them.

    Attributes:
        text: The sentence.
        offset: Where it starts in the source.
        tokens: Its tokens.
        starts, ends: For each token its offsets in the source.
        islands: The islands, in order.
        island_at: For each token the island it belongs to; None outside.
        weak: Offsets at which a word of mere quality stands ("great").
        depth: For each token, and the end, how many parentheses are open around it.
        lowers, signs, joins, small, topics: As in :class:`Outline`; topics tell of
            signs as well (``PARTED``).
        heads: Where the head stands of each noun phrase that was asked for, by its
            stretch: a dozen questions ask for that of the object.
        purposes: Whether a "to" says why, by its place and the end of its statement,
            with the frame it was asked of: tails and figures both ask.
    """

    __slots__ = (
        "depth",
        "ends",
        "heads",
        "island_at",
        "islands",
        "joins",
        "lowers",
        "offset",
        "purposes",
        "signs",
        "small",
        "starts",
        "text",
        "tokens",
        "topics",
        "weak",
    )

    def __init__(self, draft: Draft) -> None:
        loose = draft.loose
        self.text = draft.text
        self.weak = (
            frozenset([item.phrase.span.start for item in loose if item.is_quality])
            if loose
            else _NOTHING
        )
        self.offset = draft.offset
        self.heads: dict[tuple[int, int], int | None] = {}
        self.purposes: dict[tuple[int, int], tuple[object, bool]] = {}
        tokens, self.starts, self.ends = draft.tokens
        self.tokens = tokens
        self.lowers, self.signs, self.joins, self.small, self.topics, stretches = (
            draft.outline
        )
        signs = self.signs
        if signs and (len(signs) > 1 or tokens[-1].kind != "STOP"):
            self.topics |= PARTED
        self.islands = _islands(draft.language.sentence_table, stretches, tokens)
        island_at: list[Island | None] = [None] * len(tokens)
        self.island_at = island_at
        for island in self.islands:
            first, last = island.first, island.last
            if first == last:
                island_at[first] = island
            else:
                island_at[first : last + 1] = [island] * (last - first + 1)
        if self.topics & EVENT and (events := find_events(tokens, self.small)):
            self._add_events(events)
        self.depth = (
            [0] * (len(tokens) + 1)
            if self.lowers.isdisjoint(_PARENTHESES)
            else _depths(tokens)
        )

    def _add_events(self, events: Iterable[tuple[int, int]]) -> None:
        """Add times named by an event, where the grammar found no other island.

        What is a part of its name goes with it: "before the 2027 election", "by Easter
        2027", "before I turn 40".
        """
        found = [
            Island("event", first, last)
            for first, last in events
            if all(
                _is_within(island, first, last)
                for island in self.island_at[first : last + 1]
            )
        ]
        if not found:
            return
        inner: set[Island | None] = set()
        for island in found:
            inner.update(self.island_at[island.first : island.last + 1])
            for index in range(island.first, island.last + 1):
                self.island_at[index] = island
        kept = [island for island in self.islands if island not in inner]
        self.islands = sorted([*kept, *found], key=lambda item: item.first)

    def slice(self, first: int, end: int) -> str:
        """Return the text from token ``first`` up to before token ``end``."""
        offset = self.offset
        return self.text[self.starts[first] - offset : self.ends[end - 1] - offset]

    def phrase(self, first: int, end: int) -> Phrase:
        """Return the words from token ``first`` up to before ``end``, and their place."""
        start, stop, offset = self.starts[first], self.ends[end - 1], self.offset
        text = self.text[start - offset : stop - offset]
        return Phrase(text, make(Span, (start, stop)))

    def stretch(self, first: int, end: int) -> tuple[str, Span]:
        """Return the same as text and span."""
        start, stop, offset = self.starts[first], self.ends[end - 1], self.offset
        text = self.text[start - offset : stop - offset]
        return text, make(Span, (start, stop))

    def span(self, first: int, end: int) -> Span:
        """Return the place of the tokens from ``first`` up to before ``end``."""
        return make(Span, (self.starts[first], self.ends[end - 1]))

    def amount(self, index: int) -> Quantity | None:
        """Return the amount of a token; None for none."""
        return self.tokens[index].amount

    def when(self, index: int) -> When | None:
        """Return the time of a token; None for none."""
        return self.tokens[index].when

    def is_weak(self, first: int, end: int) -> bool:
        """Whether a word of mere quality stands from token ``first`` to ``end``."""
        return not self.weak.isdisjoint(self.starts[first:end])

    def islands_in(self, first: int, end: int) -> Iterator[Island]:
        """Yield the islands that lie whole in a stretch of tokens."""
        islands = self.islands
        # Looked for from the first on, the stretches of a long line took quadratic time.
        for index in range(bisect_left(islands, first, key=_FIRST), len(islands)):
            island = islands[index]
            if island.last >= end:
                return
            yield island


def _is_within(island: Island | None, first: int, last: int) -> bool:
    """Whether an island is a time or number in the stretch, or there is none."""
    if island is None:
        return True
    return island.name in _TIMES and island.first >= first and island.last <= last


def _islands(
    table: LalrTable,
    stretches: Iterable[tuple[int, list[str]]],
    tokens: Sequence[Token],
) -> list[Island]:
    """Return the islands among terminals, each stretch with the token it starts at."""
    islands: list[Island] = []
    for start, kinds in stretches:
        is_short = len(kinds) <= _MOST_KEPT
        read = _placed if is_short else _placed.__wrapped__
        found, are_told = read(table, tuple(kinds), start)
        islands += [_told(one, start, tokens) for one in found] if are_told else found
    return islands


def _told(island: Island, start: int, tokens: Sequence[Token]) -> Island:
    """Return an island with the name that its words give it, where they have a say."""
    name, first, last = island.name, island.first, island.last
    if name == "period" and _is_limit(tokens[last].amount):
        return Island("in_value", first, last)
    if name == "when" and first > start and tokens[first - 1].role == "BY":
        # "Growth by 2030", of which the grammar takes "growth by" together.
        return Island("deadline", first - 1, last)
    return island


def _is_limit(amount: Quantity | None) -> bool:
    """Whether "in under 4 hours" sets a limit that is to be met, and no period."""
    if amount is None or amount.bound not in _LIMITS:
        return False
    return amount.unit.code not in _LONG


# The same few rows stand at some dozen places, so most islands need not be made anew.
@lru_cache(maxsize=4096)
def _placed(
    table: LalrTable, kinds: tuple[str, ...], start: int
) -> tuple[tuple[Island, ...], bool]:
    """Return the islands of a row, and whether words may have a say in any's name."""
    is_short = len(kinds) <= _MOST_KEPT
    read = islands_among if is_short else islands_among.__wrapped__
    islands = [
        Island(name, start + at, start + to) for name, at, to in read(table, kinds)
    ]
    return tuple(islands), not _TOLD.isdisjoint([island.name for island in islands])


# Some dozens of short stretches ("BY DATE", "FROM AMOUNT TO AMOUNT") make up nearly
# all sentences; keeping their islands halves the time of finding them.
@lru_cache(maxsize=1024)
def islands_among(
    table: LalrTable, kinds: tuple[str, ...]
) -> tuple[tuple[str, int, int], ...]:
    """Return the name, first and last index of each island among terminals."""
    return tuple(
        [
            (child.name, child.children[0], child.children[-1])
            for child in table.parse(kinds, range(len(kinds))).children
            if isinstance(child, Node) and child.name != _BROKEN
        ]
    )


def _depths(tokens: Sequence[Token]) -> list[int]:
    """Return how many parentheses are open around each token, and at the end."""
    depth = 0
    depths = []
    for token in tokens:
        if token.kind == "OPEN":
            depth += 1
        depths.append(depth)
        if token.kind == "CLOSE" and depth:
            depth -= 1
    depths.append(depth)
    return depths
