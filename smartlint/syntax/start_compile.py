"""Tells which words may start an amount, a time or a name, and which may follow one.

It runs when nothing is cached, as it takes as long as loading all words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from smartlint.resources import packed
from smartlint.syntax.chunking.chunk_starts import (
    AFTER_OFTEN,
    AFTER_RANK,
    AGES,
    CALLED,
    DIGITS,
    EDGES_OF_SPANS,
    HOURS,
    RATE_WORDS,
    SPANS,
    Start,
)
from smartlint.syntax.chunking.feast_dates import RUN_UPS
from smartlint.syntax.chunking.relative_dates import SOME
from smartlint.syntax.chunking.whole_periods import WHOLE_WORDS

if TYPE_CHECKING:
    from smartlint.syntax.chunking.chunk_tables import ChunkTables, Phrases

_QUALIFIERS = (
    "fiscal",
    "financial",
    "school",
    "academic",
    "calendar",
    "fy",
    "sy",
    "ay",
    "cy",
)
_PLACES = ("place", "position", "rank", "spot")

_Row: TypeAlias = tuple[str, Iterable[str], frozenset[str] | None]


def told_of(tables: ChunkTables) -> dict[str, Any]:  # Any: plain values, by name
    """Return what is told of the words of numbers and times, for ``marshal``."""
    after_amounts = _words_after_amounts(tables)
    # Thousands of words have few starts among them, which are long.
    rows: dict[Start, int] = {}
    starts = _starts(tables)
    numbers = {word: rows.setdefault(one, len(rows)) for word, one in starts.items()}
    return {
        "starts": numbers,
        "start_rows": [packed((start.readers, start.needs)) for start in rows],
        "after_amounts": after_amounts,
        "after_numbers": _words_after_numbers(tables, after_amounts),
    }


def _starts(tables: ChunkTables) -> dict[str, Start]:
    """Return what may start at each word that something may start at."""
    found: dict[str, Start] = {}
    for readers, words, needs in (*_times(tables), *_amounts(tables), *_names(tables)):
        for word in words:
            start = Start(readers, needs)
            found[word] = _both(found[word], start) if word in found else start
    return found


def _words_after_numbers(
    tables: ChunkTables, after_amounts: frozenset[str]
) -> frozenset[str]:
    """Return the words behind a number that may make anything of it but a count."""
    rests = tables.units.words["%"]
    return after_amounts.union(
        tables.times.after_numbers,
        HOURS,
        CALLED,
        _YEAR_PARTS,
        (rest[0] for rest, _ in rests if rest),
    )


def _words_after_amounts(tables: ChunkTables) -> frozenset[str]:
    """Return the words behind a number that may belong to it: "million", "per", "to"."""
    numbers, units = tables.numbers, tables.units
    return tables.touching.union(
        RATE_WORDS, AGES, numbers.after, units.adverbs, units.dollars, numbers.fractions,
        tables.times.months, ("and", "to", "of", "out", "in"),
        (text.lower() for text in units.scaled),
    )  # fmt: skip


def _both(one: Start, other: Start) -> Start:
    """Return what starts at a word that two rows name."""
    letters = one.readers + other.readers
    readers = "".join(letter for letter in "pdna" if letter in letters)
    if one.needs is None or other.needs is None:
        return Start(readers, None)
    return Start(readers, one.needs | other.needs)


def _times(tables: ChunkTables) -> list[_Row]:
    times = tables.times
    numbers = frozenset((*tables.numbers.ones, *tables.numbers.tens, DIGITS))
    named = frozenset(
        (*times.months, *times.seasons, *times.weekdays, *times.sure_strange)
    ).union(_QUALIFIERS)
    shifted = named.union(times.relatives, times.periods)
    in_year = shifted.union(times.ends, _YEAR_PARTS, (DIGITS,))
    after_the = frozenset(
        (*times.edges, *tables.numbers.ordinals, *times.day_ordinals, *times.holidays,
         *WHOLE_WORDS, *_HALVES, *EDGES_OF_SPANS)
    )  # fmt: skip
    sure = (*times.months, *times.weekdays, *times.seasons, *times.ends, *times.days)
    ahead = shifted.union(numbers, times.holidays, times.season_kinds, _FEW)
    return [
        ("d", (*sure, *_QUALIFIERS, *_HOURS), None),
        ("d", times.strange_words, frozenset((DIGITS,))),
        ("d", times.strange_months, frozenset((DIGITS, "and", "to"))),
        ("d", times.sure_strange, None),
        ("d", times.edges, in_year | {"of", "in", "through", "-", "the"}),
        ("d", times.relatives, ahead),
        ("d", ("the",), in_year | after_the),
        ("d", times.day_ordinals, frozenset(("of", *times.weekdays))),
        *_phrase_rows("d", times.holidays, None),
        *_counted_times(tables, numbers),
    ]


def _counted_times(tables: ChunkTables, numbers: frozenset[str]) -> list[_Row]:
    """Return the words of times that are counted, or are meant as a whole."""
    times = tables.times
    whole = frozenset((*times.periods, *times.seasons, *_QUALIFIERS, "of"))
    nth = numbers.union(_COUNTED_NOUNS, times.weekdays)
    return [
        ("d", WHOLE_WORDS, whole),
        ("d", _HALVES, frozenset(("half", "end", "early", "late"))),
        ("d", EDGES_OF_SPANS, SPANS),
        ("d", _WHOSE, frozenset(("end",))),
        ("d", _COUNTED, numbers | {"end", *_BESIDE}),
        ("d", ("a",), frozenset((*_ONE, *_WHOSE, "few"))),
        ("d", SOME, frozenset(f"{unit}s" for unit in times.periods)),
        ("d", _WEEKS, frozenset((DIGITS, "."))),
        ("d", ("w",), frozenset("/")),
        ("d", RUN_UPS, frozenset(("to",))),
        ("d", tables.numbers.ordinals, nth),
    ]


def _amounts(tables: ChunkTables) -> list[_Row]:
    numbers = tables.numbers
    codes = [code.lower() for code in tables.units.money_before]
    number = frozenset(
        (*numbers.ones, *numbers.tens, *numbers.fractions, *codes,
         *_dollars(tables), "a", "an",
         "top", "once", "twice", DIGITS)
    )  # fmt: skip
    spans = tables.times.periods
    article = frozenset(
        (*numbers.magnitudes, *numbers.fractions, *spans, *_SPANS, "couple")
    )
    scaled, digits = tables.units.scaled, frozenset((DIGITS,))
    return [
        *_phrase_rows("a", numbers.before, number),
        ("pa", (*numbers.ones, *numbers.tens), None),
        ("a", ("half", "halves"), None),
        ("a", ("not",), frozenset(("a", "one"))),
        ("a", (word for word in numbers.multiples if word.endswith("fold")), None),
        (
            "a",
            numbers.frequencies,
            frozenset(("a", "an", "per", "each", "every", "as")) | AFTER_OFTEN,
        ),
        ("a", ("a", "an"), article),
        ("a", ("every",), frozenset(tables.times.day_ordinals)),
        ("a", ("factor",), frozenset(("of",))),
        ("a", ("between", "number", "no", *_PLACES), number | {"."}),
        ("a", codes, frozenset((DIGITS, "."))),
        ("a", _dollars(tables), frozenset("$₵")),
        ("a", (text.lower() for text in scaled if text.isalpha()), digits),
        ("a", ("k", "t", "m"), frozenset(tables.units.signs)),
        ("a", ("r",), digits),
        (
            "a",
            (*numbers.ordinals, *tables.times.day_ordinals),
            AFTER_RANK.union(_PLACES, ("to",)),
        ),
        ("na", ("top",), number | {"-"}),
    ]


def _dollars(tables: ChunkTables) -> list[str]:
    """Return the "us" of "US$" and its like."""
    signs = tables.units.signs
    return [sign[:-1].lower() for sign in signs if len(sign) > 1]


def _names(tables: ChunkTables) -> list[_Row]:
    names = tables.names
    number = frozenset((*tables.numbers.ones, *tables.numbers.tens, DIGITS))
    return [
        ("n", (*names.always, *names.several, *names.capitalised), number),
        ("n", ("age",), frozenset(("of",))),
        ("n", names.versioned, frozenset((DIGITS, "/"))),
    ]


def _phrase_rows(
    readers: str, phrases: Phrases, alone: frozenset[str] | None
) -> Iterator[_Row]:
    """Yield a row for each first word; one that is a whole phrase needs ``alone``."""
    for first, rests in phrases.items():
        seconds = frozenset(rest[0] for rest, _ in rests if rest)
        is_whole = any(not rest for rest, _ in rests)
        if not is_whole:
            yield readers, (first,), seconds
        else:
            yield readers, (first,), None if alone is None else alone | seconds


_YEAR_PARTS = ("q1", "q2", "q3", "q4", "h1", "h2")
_COUNTED = ("year", "quarter", "month", "week", "day")
_FEW = ("few", "couple", "a", "time")
_HALVES = ("front", "back", "latter", "tail", "very")
_WHOSE = tuple(f"{unit}{sign}s" for unit in _COUNTED for sign in "'’")
_COUNTED_NOUNS = ("quarter", "half", "week", "day", "fiscal", "financial")
_BESIDE = ("commencing", "beginning", "starting", "ending", "of")
_ONE = ("day", "week", "fortnight", "month", "quarter", "year")
_WEEKS = ("weeks", "wk", "wks", "cw", "kw")
_HOURS = ("noon", "midday", "midnight")
_SPANS = ("second", "minute", "hour", "workday", "fortnight")
