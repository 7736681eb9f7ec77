"""Chooses among several times the one that belongs to what is aimed for."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.period import When, WhenKind
from smartlint.syntax.reading.deadlines.date_spans import COUNTED_FROM, PLEDGED
from smartlint.syntax.reading.phrases.islands import Island, Sentence

_PARTS = frozenset(
    {WhenKind.MONTH, WhenKind.QUARTER, WhenKind.HALF, WhenKind.WEEK, WhenKind.DAY}
)
_LENGTHS = frozenset(
    {"day", "days", "week", "weeks", "month", "months", "weekend", "year", "season"}
)
_FURTHEST_PLEDGE = 12  # tokens behind the time


def nearest_time(
    sentence: Sentence,
    times: tuple[Sequence[Island], Sequence[Island]],
    used: tuple[Island, ...],
    means: range,
) -> Island:
    """Return the time that stands nearest to the goal's amount.

    Args:
        sentence: The sentence.
        times: Those of its statement and all of the sentence, in order.
        used: Islands that are figures of the goal.
        means: Where it is told how it is done; a time there comes last.
    """
    inner, candidates = times
    if inner and not _opens_at_day(sentence, inner, candidates):
        candidates = inner
    amounts = {
        island.last
        for island in sentence.islands
        if sentence.tokens[island.last].amount is not None
    }
    own_end = _next_amount(sentence, used)
    has_day = any(_is_by_day(sentence, island) for island in candidates)
    has_date = any(sentence.tokens[it.last].kind == "DATE" for it in candidates)
    return min(
        candidates,
        key=lambda island: (
            island.first in means,
            island.first > own_end,
            has_day and _counts_from_event(sentence, island),
            has_day and _counts_opening(sentence, island),
            has_date and _is_window(sentence, island),
            # "Sell 500 passes for 2028 by 1 November": which passes.
            has_day and island.name == "for_date",
            *_rank(sentence, island, amounts),
        ),
    )


def _opens_at_day(
    sentence: Sentence, inner: Sequence[Island], candidates: Sequence[Island]
) -> bool:
    """Whether a day is told that a count goes on from: "by 30 June, 90 in the first month"."""
    is_counted = all(_counts_opening(sentence, island) for island in inner)
    return is_counted and any(_is_by_day(sentence, island) for island in candidates)


def _counts_opening(sentence: Sentence, island: Island) -> bool:
    """Whether a time opens with an event: "in the first month"; none is a year's first."""
    tokens = sentence.tokens[island.first + 1 : island.last + 1]
    words = [token.lower for token in tokens]
    return "first" in words[:2] and words[-1] in _LENGTHS


def with_part(sentence: Sentence, year: When, island: Island) -> tuple[When, Island]:
    """Return the part of a year that follows it: "in 2027 Q3"; else the year."""
    after = island.last + 1
    if after < len(sentence.tokens):
        part = part_of_year(sentence, year, sentence.island_at[after])
        if part is not None:
            return part, island._replace(last=island.last + 2)
    return year, island


def part_of_year(sentence: Sentence, year: When, part: Island | None) -> When | None:
    """Return the week of "in 2027 by week 20", the year being told before; else None."""
    when = None if part is None else sentence.when(part.last)
    if part is None or when is None or when.year is not None or part.name == "since":
        return None
    if part.last != part.first + 1 or sentence.tokens[part.first].role != "BY":
        return None
    if when.kind is WhenKind.DURATION and when.unit == "week" and when.offset is None:
        is_week = when.text.lower().startswith("week ")
        return (
            when._replace(
                kind=WhenKind.WEEK, year=year.year, ordinal=int(when.amount or 0)
            )
            if is_week
            else None
        )
    is_part = when.kind in _PARTS and when.offset is None
    return when._replace(year=year.year) if is_part else None


def _next_amount(sentence: Sentence, used: tuple[Island, ...]) -> int:
    """Return where another amount starts: "300 units this year and 900 by 2031"."""
    last = max((island.last for island in used), default=len(sentence.tokens))
    return next(
        (
            island.first
            for island in sentence.islands
            if island.first > last and sentence.tokens[island.last].kind == "AMOUNT"
        ),
        len(sentence.tokens),
    )


def _rank(
    sentence: Sentence, island: Island, amounts: set[int]
) -> tuple[bool, bool, bool, int]:
    """Return how far a time is from being the goal's; smaller is nearer.

    Args:
        sentence: The sentence.
        island: The time.
        amounts: Indexes of tokens that end an island with an amount.
    """
    is_bare = island.name == "when"
    is_near_amount = island.first - 1 in amounts or island.first - 2 in amounts
    return (
        sentence.depth[island.first] > 0 or is_bare,
        not is_near_amount,
        _dates_pledge(sentence, island),
        island.first,
    )


def _is_by_day(sentence: Sentence, island: Island) -> bool:
    return island.name == "deadline" and sentence.tokens[island.first].role == "BY"


def _counts_from_event(sentence: Sentence, island: Island) -> bool:
    """Whether a time may be that of each case: "within 30 days of the first order"."""
    after = sentence.tokens[island.last + 1 : island.last + 2]
    return island.name == "period" and any(
        word.role in COUNTED_FROM or word.lower == "after" for word in after
    )


def _is_window(sentence: Sentence, island: Island) -> bool:
    """Whether a few hours are how long it may take then: "in 24 hours … on 3 March"."""
    when = sentence.when(island.last)
    if island.name != "period" or when is None or when.unit != "hour":
        return False
    return not _counts_from_event(sentence, island)


def _dates_pledge(sentence: Sentence, island: Island) -> bool:
    """Whether a time is that of a pledge: "in 2022, 40 towns pledged to cut noise"."""
    if sentence.tokens[island.first].role != "IN":
        return False
    after = island.last + 1
    words = sentence.tokens[after : after + _FURTHEST_PLEDGE]
    return any(word.lower.partition(" ")[0] in PLEDGED for word in words)
