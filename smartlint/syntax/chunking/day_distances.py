"""Reads days by what they are near: "two weeks before Easter", "the week of 10 May"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from smartlint.model.distance import Distance
from smartlint.model.period import When, WhenKind
from smartlint.syntax.chunking.pieces import Found, Piece, Pieces
from smartlint.syntax.chunking.times import Time
from smartlint.syntax.chunking.years import is_noun

_WAYS = {"before": -1, "after": 1, "following": 1, "from": 1, "on": 1}
_TWO_WORDS = {("ahead", "of"): -1, ("prior", "to"): -1}
_UP_TO = ("leading", "up", "to")
OPENERS = frozenset((*_WAYS, "leading", "of", *(first for first, _ in _TWO_WORDS)))
_HALF = Decimal("0.5")
_WEEKEND = 6  # it ends on Sunday
_UNITS = frozenset(("day", "week", "fortnight", "month"))
_BEGUN = frozenset(("of", "commencing", "beginning", "starting"))
_ENDED = frozenset(("ending",))
# Before one of these a span of time is an amount: "cut waits to two days before Easter".
_LEADS_TO_AMOUNT = frozenset(
    ("to", "for", "in", "within", "of", "from", "than", "under", "over", "below", "a", "an",
     "every", "per", "least", "most", "and", "or", "is", "are", "be", "last", "lasts")
)  # fmt: skip
# What calls a length one of time, behind it, and what then leads to it.
PERIOD_NOUNS = frozenset(
    ("period", "window", "span", "timespan", "timeframe", "stretch", "horizon")
)
_LEADS_TO_PERIOD = frozenset(("over", "within", "in", "during", "across", "throughout"))
_BEFORE_LENGTH = frozenset(("a", "an", "the"))

_ReadTime = Callable[[Pieces, int], Time | None]
_ReadDate = Callable[[Pieces, int], Found | None]


def read_beside_day(pieces: Pieces, index: int, read: _ReadTime) -> Time | None:
    """Read the "week after Easter" behind a "the", "week commencing 10 May".

    So too "the weekend of 12/13 June".

    Args:
        pieces: The sentence.
        index: Where "week" or the like stands.
        read: Reads the time that is named.
    """
    items = pieces.items
    unit, joint = items[index].lower, items[index + 1].lower
    if unit == "w":
        return _short_week(pieces, index, read) if joint == "/" else None
    if joint in _BEGUN or joint in _ENDED:
        is_week = unit in ("week", "weekend")
        named = _day(read(pieces, index + 2)) if is_week else None
        if named is not None and joint in _BEGUN and unit == "week":
            named.fields["kind"] = WhenKind.WEEK
        return named
    weekday = _WEEKEND if unit == "weekend" else pieces.tables.times.weekdays.get(unit)
    way = _way(pieces, index + 1)
    is_led = items[index - 1].lower == "the"
    if way is None or not is_led or (unit not in _UNITS and weekday is None):
        return None
    sign, at = way
    named = _day(read(pieces, at))
    if named is not None and weekday is not None:
        distance = Distance(Decimal(sign), "weekday", weekday=weekday)
        named.fields["distance"] = distance
    elif named is not None:
        named.fields["distance"] = Distance(Decimal(sign), unit, is_span=True)
    return named


def _short_week(pieces: Pieces, index: int, read: _ReadTime) -> Time | None:
    """Read "w/c 10 May", the week commencing then, and "w/e 14 May", the one ending."""
    letter = pieces.items[index + 2].lower
    named = _day(read(pieces, index + 3)) if letter in ("c", "e") else None
    if named is not None and letter == "c":
        named.fields["kind"] = WhenKind.WEEK
    return named


def read_one_unit(pieces: Pieces, index: int, read: _ReadDate) -> Found | None:
    """Return "a week before Easter" and "a year's time", whose "a" stands at a piece.

    Args:
        pieces: The sentence.
        index: Where the "a" stands.
        read: Reads the time that is named.
    """
    unit = pieces.items[index + 1].lower
    if not unit:
        return None  # "within 3 days of a" is all that is written so far
    whose = unit.replace("’", "'").removesuffix("'s")
    if whose != unit:
        return _in_time(pieces, index, index + 2, (Decimal(1), whose))
    if pieces.lowers(index + 2, "from", "now"):
        return _ahead(pieces, index, index + 4, (Decimal(1), unit))
    is_led = pieces.items[index - 1].lower == "by"
    # "3 posts a week before Easter" counts posts.
    is_rate = not is_led and pieces.has_number(index)
    if unit not in _UNITS or is_rate:
        return None
    return _far(pieces, index, index + 2, (Decimal(1), unit), read)


def read_distance(pieces: Pieces, span: Found, read: _ReadDate) -> Found | None:
    """Return "two weeks before Easter" for its "two weeks"; None where that is an amount.

    Args:
        pieces: The sentence.
        span: The "two weeks".
        read: Reads the time that is named.
    """
    start, end, length = span
    long = length.when
    if long is None or long.amount is None or long.unit is None:
        return None
    return _far(pieces, start, end, (long.amount, long.unit), read)


def read_half_more(pieces: Pieces, span: Found) -> Found:
    """Return "a year and a half" for its "a year"; any other length as it is."""
    start, end, length = span
    quantity, long = length.quantity, length.when
    if not pieces.lowers(end, "and", "a", "half") or quantity is None:
        return span
    after = end + 3
    text, place = pieces.stretch(start, after)
    more = quantity._replace(value=quantity.value + _HALF, text=text, span=place)
    if long is not None and long.amount is not None:
        long = long._replace(amount=long.amount + _HALF, text=text, span=place)
    return start, after, Piece("DURATION", text, text.lower(), more, long)


def read_named_length(pieces: Pieces, span: Found) -> Found:
    """Return "a two-year period" for its "two-year" behind "over"; else as it is.

    Elsewhere the noun is a thing: "cut the 14-day window to 7 days".
    """
    start, end, length = span
    quantity, long = length.quantity, length.when
    before = start - 1
    if pieces.items[before].lower in _BEFORE_LENGTH:
        before -= 1
    is_led = before >= 0 and pieces.items[before].lower in _LEADS_TO_PERIOD
    if quantity is None or long is None or not is_led or is_noun(pieces, end + 1):
        return span
    text, place = pieces.stretch(start, end + 1)
    quantity = quantity._replace(text=text, span=place)
    long = long._replace(text=text, span=place)
    return start, end + 1, Piece("DURATION", text, text.lower(), quantity, long)


def read_in_time(pieces: Pieces, span: Found) -> Found | None:
    """Return "six weeks' time" for its "six weeks"; None where no "time" follows."""
    start, end, length = span
    long = length.when
    if long is None or long.amount is None or long.unit is None:
        return None
    return _in_time(pieces, start, end + 1, (long.amount, long.unit))


def _in_time(
    pieces: Pieces, start: int, end: int, span: tuple[Decimal, str]
) -> Found | None:
    """Return a time that is so far ahead, if the piece at ``end`` is "time"."""
    is_time = pieces.items[end].lower == "time"
    return _ahead(pieces, start, end + 1, span) if is_time else None


def _ahead(pieces: Pieces, start: int, end: int, span: tuple[Decimal, str]) -> Found:
    """Return the pieces as a time that is so far ahead."""
    text, place = pieces.stretch(start, end)
    when = When(WhenKind.DURATION, text, place, amount=span[0], unit=span[1])
    return start, end, Piece("DATE", text, text.lower(), when)


def _far(
    pieces: Pieces, start: int, end: int, span: tuple[Decimal, str], read: _ReadDate
) -> Found | None:
    """Return the day that lies so far from what is named behind a span of time."""
    before = pieces.items[start - 1].lower
    is_within = before == "within" and pieces.items[end].lower == "of"
    way = (1, end + 1) if is_within else _way(pieces, end)
    is_latest = before == "than" and pieces.items[start - 2].lower == "later"
    leads = before in _LEADS_TO_AMOUNT and not (is_latest or is_within)
    is_amount = leads or (before == "by" and start > 1 and not pieces.has_number(start))
    if way is None or is_amount:
        return None
    sign, at = way
    found = read(pieces, at)
    named = None if found is None else found[2].value
    if found is None or not isinstance(named, When) or named.distance is not None:
        return None
    is_strange = named.word is not None and named.flaw is not None
    if named.kind is not WhenKind.DAY or (named.flaw is not None and not is_strange):
        return None
    is_on = pieces.items[end].lower == "on"
    if is_on and (named.weekday is None or span[1] != "week"):
        return None  # "a week on Friday" is one of its own
    is_span = before == "the"
    start -= is_span
    text, place = pieces.stretch(start, found[1])
    distance = Distance(sign * span[0], span[1], is_span=is_span)
    word = f"{pieces.stretch(start, at)[0]} {named.word}" if is_strange else None
    when = named._replace(text=text, span=place, distance=distance, word=word)
    return start, found[1], Piece("DATE", text, text.lower(), when)


def _day(time: Time | None) -> Time | None:
    """Return a time that is a day of the calendar; None for any other."""
    if time is None or time.fields["kind"] is not WhenKind.DAY:
        return None
    return None if "distance" in time.fields else time


def _way(pieces: Pieces, index: int) -> tuple[int, int] | None:
    """Return which way "before", "after" or "ahead of" goes, and the piece after it."""
    items = pieces.items
    word = items[index].lower
    sign = _WAYS.get(word)
    if sign is not None:
        return sign, index + 1
    if word == "leading":
        return (-1, index + 3) if pieces.lowers(index, *_UP_TO) else None
    if word in OPENERS:
        sign = _TWO_WORDS.get((word, items[index + 1].lower))
    return None if sign is None else (sign, index + 2)
