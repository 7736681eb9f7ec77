"""Reads amounts that are more than a number and a unit.

Ranks, multiples, ratios, odd ways to write durations; shares and scores are read in
:mod:`smartlint.syntax.chunking.shares`.
"""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.digits import read_literal
from smartlint.model.quantity import COUNT, MULTIPLE, PERCENT, RANK, RATIO, UnitKind
from smartlint.syntax.chunking.chunk_starts import (
    AFTER_OFTEN,
    BEFORE_VERBS,
    ORDINAL_ENDINGS,
)
from smartlint.syntax.chunking.measures import Measured
from smartlint.syntax.chunking.names import is_pence
from smartlint.syntax.chunking.numbers import read_number, whole
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.plain_amounts import leads_to_one
from smartlint.syntax.chunking.ranks import PLACE_NOUNS, is_ranked
from smartlint.syntax.chunking.shares import (
    is_quarter_of,
    read_one_in,
    read_scored,
    read_share,
)

_LOWEST_PLACE = 100
_MAX_PLACE_DIGITS = 6
_MOST_MINUTES = 120
_PLACE_WORDS = frozenset(("position", "rank", "number", "no", "place", "spot"))
_LONGEST_RUN = 7  # hours: a marathon in 3:30 takes hours, not minutes
_CLOCK_UNITS = {
    "min": "minutes",
    "mins": "minutes",
    "minutes": "minutes",
    "h": "hours",
    "hrs": "hours",
    "hours": "hours",
}
_TIMED = frozenset(("time", "pb"))  # what one needs for a way
_HUNDREDTHS = frozenset(("p", "pence", "cents", "cent"))
_PENCE = 100
_OF_WHOLE = frozenset((("in", "the"), ("on", "the"), ("of", "every"), ("in", "every")))
_FURTHEST_VERB = 12  # pieces; a limit at all keeps a long line linear
_COVERING = frozenset(
    ("run", "jump", "sprint", "throw", "swim", "row", "skate", "ski", "walk", "hurdle")
)
_WHOLES = frozenset((("pound",), ("dollar",), ("euro",)))
_BEFORE_SINGLE = frozenset(
    ("within", "in", "for", "over", "than", "least", "under", "about", "around", "nearly", "almost")
)  # fmt: skip


def read_special(pieces: Pieces, index: int) -> Measured | None:
    """Return the rank, share, score, ratio or multiple that starts at a piece."""
    reader = _READERS.get(pieces.items[index].kind)
    return None if reader is None else reader(pieces, index)


def _at_word(pieces: Pieces, index: int) -> Measured | None:
    return (
        _read_single(pieces, index)
        or read_share(pieces, index)
        or _read_rank(pieces, index)
        or _read_multiple(pieces, index)
        or _read_hyphenated(pieces, index)
    )


def _at_number(pieces: Pieces, index: int) -> Measured | None:
    following = pieces.items[index + 1].lower
    if following in ("/", "of", "out"):
        return read_scored(pieces, index)
    if following == "in":
        return read_one_in(pieces, index)
    if following in ORDINAL_ENDINGS:
        return _read_ordinal_place(pieces, index)
    if following[:1] == "h" and following[1:].isdecimal():
        return _read_hours(pieces, index)
    if following == "m":
        return _read_minutes(pieces, index) or _read_metres(pieces, index)
    if following == ":" and leads_to_one(pieces, index + 1):
        value = read_literal(pieces.items[index].text)
        return None if value is None else Measured(whole(value), RATIO, index + 3)
    if following in _HUNDREDTHS:
        return _read_hundredths(pieces, index)
    return None


def _read_vulgar(pieces: Pieces, index: int) -> Measured | None:
    """Read the "½" of "½ of our members" and "by ½" as a share."""
    is_of = pieces.items[index + 1].lower == "of"
    if not is_of and pieces.items[index - 1].lower != "by":
        return None
    value = pieces.tables.numbers.vulgar[pieces.items[index].text]
    return Measured(whole(round(100 * value, 2)), PERCENT, index + 1 + is_of)


def _read_hundredths(pieces: Pieces, index: int) -> Measured | None:
    """Read "15p in the pound" as a share, and "of 50p" and "by 20p" as money."""
    items = pieces.items
    value = read_literal(items[index].text)
    words = tuple(item.lower for item in items[index + 2 : index + 5])
    if value is None:
        return None
    if words[:2] in _OF_WHOLE and words[2:] in _WHOLES:
        return Measured(value, PERCENT, index + 5)
    if not is_pence(pieces, index):
        return None
    return Measured(value / _PENCE, pieces.tables.units.by_code["GBP"], index + 2)


def _read_hours(pieces: Pieces, index: int) -> Measured | None:
    """Read "1h30" as minutes."""
    hours = read_literal(pieces.items[index].text)
    minutes = Decimal(pieces.items[index + 1].text[1:])
    if hours is None or minutes >= 60 or not pieces.touches(index + 1):  # noqa: PLR2004
        return None
    unit = pieces.tables.units.by_code["minutes"]
    return Measured(whole(hours * 60 + minutes), unit, index + 2)


def _read_minutes(pieces: Pieces, index: int) -> Measured | None:
    """Read "2m 30s" as minutes; elsewhere the "m" is a million."""
    items = pieces.items
    if items[index + 2].kind != "NUMBER" or items[index + 3].lower not in ("s", "sec"):
        return None
    minutes = read_literal(items[index].text)
    seconds = read_literal(items[index + 2].text)
    if minutes is None or seconds is None:
        return None
    unit = pieces.tables.units.by_code["minutes"]
    return Measured(whole(round(minutes + seconds / 60, 4)), unit, index + 4)


def _read_metres(pieces: Pieces, index: int) -> Measured | None:
    """Read "100m sprint" and "within 400m of" as metres, "within 15m" as minutes.

    Elsewhere the "m" is a million.
    """
    items, units = pieces.items, pieces.tables.units
    following = items[index + 2].lower
    is_way = following in units.distances or following in _TIMED
    value = read_literal(items[index].text)
    if items[index - 1].lower == "within" and not is_way:
        is_way = items[index + 2].lower == "of"
        if value is not None and value <= _MOST_MINUTES and not is_way:
            return Measured(value, units.by_code["minutes"], index + 2)
    is_way = is_way or items[index - 1].lower in units.distances
    if value is None or not (is_way or _covers(pieces, index)):
        return None
    return Measured(value, units.by_code["metres"], index + 2)


def _covers(pieces: Pieces, index: int) -> bool:
    """Return whether somebody is to run or jump the metres: "run 400 m in under 65 s"."""
    after = pieces.items[index + 2]
    is_apart = after.kind != "WORD" or after.lower in pieces.tables.times.prepositions
    return is_apart and any(
        item.lower in _COVERING
        for item in pieces.items[max(0, index - _FURTHEST_VERB) : index]
    )


def _at_place(pieces: Pieces, index: int) -> Measured | None:
    """Read "#1"."""
    digits = pieces.items[index].text[1:]
    if len(digits) > _MAX_PLACE_DIGITS:
        return None
    place = Decimal(digits)
    return Measured(place, RANK, index + 1) if place <= _LOWEST_PLACE else None


def _read_single(pieces: Pieces, index: int) -> Measured | None:
    """Read "a week" after "within", and "half an hour"; elsewhere it is a rate."""
    items = pieces.items
    is_half = items[index].lower == "half"
    at = index + 1 if is_half else index
    if items[at].lower not in ("a", "an"):
        return None
    if not is_half and items[index - 1].lower not in _BEFORE_SINGLE:
        return None
    noun = items[at + 1].lower
    if noun == "quarter" and is_quarter_of(pieces, at + 1):
        return None
    for rest, code in pieces.tables.units.words.get(noun, ()):
        unit = pieces.tables.units.by_code[code]
        if not rest and unit.kind is UnitKind.DURATION:
            return Measured(Decimal("0.5") if is_half else Decimal(1), unit, at + 2)
    return None


def _read_rank(pieces: Pieces, index: int) -> Measured | None:
    """Read "top 3", "top-5", "number one", "position 4" and "first place"."""
    word = pieces.items[index].lower
    if word == "top":
        at = index + 1 + (pieces.items[index + 1].kind == "HYPHEN")
        is_last = pieces.items[at].kind == "END"
        return None if is_last or _surpasses(pieces, index) else _ranked(pieces, at)
    if word in _PLACE_WORDS:
        at = index + 1
        if word == "place" and pieces.items[index - 1].kind == "END":
            return None  # "Place six articles"
        if pieces.items[index - 1].kind == "END" and _is_ordinal(pieces, at):
            return None  # "Rank 1st for tents": the verb
        if word == "no" and pieces.items[at].text == ".":
            at += 1
        if word == "number" and pieces.items[at].lower != "one":
            return None
        if word == "no" and pieces.items[at].kind != "NUMBER":
            return None
        return _ranked(pieces, at)
    tables = pieces.tables
    ordinal = tables.numbers.ordinals.get(word) or tables.times.day_ordinals.get(word)
    if ordinal is None:
        return None
    if pieces.items[index + 1].lower in PLACE_NOUNS:
        return Measured(Decimal(ordinal), RANK, index + 2)
    is_rank = is_ranked(pieces, index, index + 1)
    return Measured(Decimal(ordinal), RANK, index + 1) if is_rank else None


def _surpasses(pieces: Pieces, index: int) -> bool:
    """Whether "top" is the verb: "fees must not top 200 euros", "fans to top 4,000"."""
    before = pieces.items[index - 1].lower
    if before != "to":
        return before in BEFORE_VERBS
    number = read_number(pieces, index + 1)  # "climb to top 10"
    return number is not None and number.value > _LOWEST_PLACE


def _ranked(pieces: Pieces, index: int) -> Measured | None:
    number = read_number(pieces, index)
    if number is None or pieces.items[number.end].lower == "%":
        return None
    end = number.end
    is_ordinal = pieces.items[end].lower in ORDINAL_ENDINGS and pieces.touches(end)
    return Measured(number.value, RANK, end + is_ordinal)


def _is_ordinal(pieces: Pieces, index: int) -> bool:
    if pieces.items[index].kind != "NUMBER":
        return False
    return pieces.items[index + 1].lower in ORDINAL_ENDINGS


def _read_ordinal_place(pieces: Pieces, index: int) -> Measured | None:
    """Read "1st place"."""
    items = pieces.items
    value = read_literal(items[index].text)
    if value is None or not pieces.touches(index + 1):
        return None
    if items[index + 2].lower in PLACE_NOUNS:
        return Measured(value, RANK, index + 3)
    is_rank = is_ranked(pieces, index, index + 2)
    return Measured(value, RANK, index + 2) if is_rank else None


def _read_multiple(pieces: Pieces, index: int) -> Measured | None:
    """Read "tenfold", "x3", "twice as many", "twice a week" and "twice in 2031"."""
    numbers = pieces.tables.numbers
    word = pieces.items[index].lower
    if word.endswith("fold") and word in numbers.multiples:
        return Measured(numbers.multiples[word], MULTIPLE, index + 1)
    if word[0] == "x" and word[1:].isdecimal() and len(word) < _MAX_PLACE_DIGITS:
        return Measured(Decimal(word[1:]), MULTIPLE, index + 1)
    if word == "factor":
        return _read_factor(pieces, index)
    value = numbers.frequencies.get(word)
    if value is None:
        return None
    following = pieces.items[index + 1].lower
    if following == "as" and value > 1:
        return Measured(value, MULTIPLE, index + 1)
    per = (
        pieces.tables.units.rates.get(pieces.items[index + 2].lower)
        if (following in ("a", "an", "per", "each", "every"))
        else None
    )
    if per is not None:
        return Measured(value, COUNT, index + 3, per=per)
    if pieces.items[index - 1].lower == "at" or following not in AFTER_OFTEN:
        return None  # "at once"
    return Measured(value, COUNT, index + 1)


def _read_factor(pieces: Pieces, index: int) -> Measured | None:
    """Read "factor of three" as a multiple."""
    if pieces.items[index + 1].lower != "of":
        return None
    number = read_number(pieces, index + 2)
    return None if number is None else Measured(number.value, MULTIPLE, number.end)


def _read_hyphenated(pieces: Pieces, index: int) -> Measured | None:
    """Read a number word and its unit in one: "two-week", "ten-fold"."""
    head, hyphen, tail = pieces.items[index].lower.partition("-")
    if not hyphen:
        return None
    numbers, units = pieces.tables.numbers, pieces.tables.units
    value = numbers.ones.get(head) or numbers.tens.get(head)
    if value is None:
        return None
    for rest, code in units.words.get(tail, ()):
        if not rest:
            return Measured(value, units.by_code[code], index + 1)
    return None


def _read_clock(pieces: Pieces, index: int) -> Measured | None:
    """Read "3:1" as a ratio, "28:30" as minutes and "3:28:30" as hours."""
    parts = pieces.items[index].text.split(":")
    first, second = Decimal(parts[0]), Decimal(parts[1])
    if len(parts) > 2:  # noqa: PLR2004 - hours, minutes and seconds
        hours = first + second / 60 + Decimal(parts[2]) / 3600
        unit = pieces.tables.units.by_code["hours"]
        return Measured(whole(round(hours, 4)), unit, index + 1)
    around = {item.lower for item in pieces.items[max(index - 4, 0) : index + 5]}
    is_time = len(parts[1]) == 2 and second < 60 and "ratio" not in around  # noqa: PLR2004
    if is_time:
        following = pieces.items[index + 1].lower.rstrip(".")
        code = _CLOCK_UNITS.get(following)
        is_long = first < _LONGEST_RUN and "marathon" in around
        unit = pieces.tables.units.by_code[code or ("hours" if is_long else "minutes")]
        end = index + 1 + (code is not None)  # "2:30 min", "1:30 h"
        return Measured(whole(round(first + second / 60, 4)), unit, end)
    if not second:
        return None
    return Measured(whole(round(first / second, 4)), RATIO, index + 1)


_READERS = {
    "WORD": _at_word,
    "NUMBER": _at_number,
    "VULGAR": _read_vulgar,
    "CLOCK": _read_clock,
    "PLACE": _at_place,
}
