"""Reads amounts: a number with its sign, bound, unit, range and rate.

The parts may stand in many orders ("at least €5M", "5M EUR or more", "3-5 % a month"), so
each part has its own small reader, and an amount is what they take one after the other.
"""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.quantity import (
    COUNT,
    MULTIPLE,
    PERCENT,
    Bound,
    Quantity,
    Unit,
    UnitKind,
)
from smartlint.syntax.chunking.calendar_dates import is_counted_by_month
from smartlint.syntax.chunking.chunk_starts import AGES, RATE_WORDS
from smartlint.syntax.chunking.measures import Measured, read_measured
from smartlint.syntax.chunking.names import named
from smartlint.syntax.chunking.numbers import read_number, whole
from smartlint.syntax.chunking.pieces import Found, Pieces
from smartlint.syntax.chunking.plain_amounts import (
    RANGE_BEFORE,
    amount_piece,
    is_bare,
    leads_to_day,
    shares_magnitude,
)
from smartlint.syntax.chunking.special_amounts import read_special

_EXACT = "exact"
_PASSED = frozenset(("past", "beyond"))
# By the words of numbers.toml, and whether they leave out the number itself.
_BOUNDS = {bound.value: (bound, False) for bound in Bound} | {
    "less than": (Bound.AT_MOST, True),
    "more than": (Bound.AT_LEAST, True),
}
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_TIMES = "times"
_HOW_OFTEN = frozenset(("once", "twice", "three", "four", "five"))
_AFTER_TIMES = frozenset(
    ("as", "more", "higher", "larger", "bigger", "greater", "better", "faster", "the",
     "our", "lower", "fewer", "less", "ebitda", "ebit", "earnings", "revenue", "revenues",
     "sales", "turnover", "income", "equity", "profit", "profits", "salary", "assets", "arr",
     "mrr", "gdp")
)  # fmt: skip
# "An interest cover of 4 times" is a multiple too.
_COVERING = frozenset(("cover", "coverage", "leverage", "multiple", "ratio", "gearing"))
_PASSING = frozenset(("under", "over", "above", "below"))
_OLDEST = 120
_HOURS = 12  # of half a day
_THOUSAND = 1000
_WIDEST = 3  # times its lower end, of a step that leads to a level behind "by"
_WAYS = frozenset(("k", "km", "mile", "miles", "m", "-"))
_MARATHONS = frozenset(("marathon", "half", "half-marathon", "ultra"))
_RACES = _MARATHONS | {"mile", "parkrun", "triathlon", "5k", "10k"}
_SHORTEST_MARATHON = 12  # above it a number in front of a marathon is of minutes
_BEFORE_PAST = frozenset(
    ("the", "half", "quarter", "our", "my", "your", "their", "its", "these", "on",
     "in", "of", "for", "from", "")
)  # fmt: skip
_PLAIN_NOUN = frozenset(("WORD", "NUMBER"))


def read_amount(pieces: Pieces, index: int) -> Found | None:
    """Return the amount that starts at a piece."""
    at, side, is_between = index, _EXACT, False
    if pieces.items[index].kind != "NUMBER":
        at, side, is_between = _bound_before(pieces, index)
    first = read_special(pieces, at) or read_measured(pieces, at)
    if first is None or _is_refused(pieces, at, index, first):
        return None
    if is_between and leads_to_day(pieces, first.end):
        return None  # "between 3 and 20 May"
    low, upper, end, per = first, None, first.end, first.per
    if is_between or first.is_open or not is_bare(pieces, end):
        low, upper = _range(pieces, (index, at), first, is_between=is_between)
        if is_between and (upper is None or _are_years(low, upper)):
            return None
        if (age_end := _age_end(pieces, at, low, upper)) is not None:
            return named(pieces, index, age_end)
        side, end = _bound_after(pieces, low, side)
        per, end = (low.per, end) if low.per else read_rate(pieces, end)
    unit = _unit(pieces, at, low, per)
    if at > index and unit is COUNT and pieces.items[index].lower == "sub":
        unit = _time_of_race(pieces, low)
    text, span = pieces.stretch(index, end)
    bound, is_strict = _BOUNDS[side]
    quantity = Quantity(low.value, unit, text, span, upper, bound, per, is_strict)
    return index, end, amount_piece(pieces, quantity)


def _is_year(pieces: Pieces, at: int, number: Measured) -> bool:
    """Return whether a number is a year that nothing is counted by."""
    text, after = pieces.items[at].text, pieces.items[number.end]
    is_bare = number.unit is None and after.kind != "WORD" and text.isdecimal()
    return is_bare and _FIRST_YEAR <= number.value <= _LAST_YEAR


def _is_year_before(first: Measured, second: Measured) -> bool:
    """Return whether only the first of two numbers may be a year."""
    return _FIRST_YEAR <= first.value <= _LAST_YEAR < second.value


def _are_years(low: Measured, upper: Decimal) -> bool:
    """Return whether "between 2025 and 2027" gives years: then each is read alone."""
    return low.unit is None and _FIRST_YEAR <= low.value < upper <= _LAST_YEAR


def _age_end(
    pieces: Pieces, start: int, low: Measured, upper: Decimal | None
) -> int | None:
    """Return the end of an age: "18–24 year olds", "women 18–24"; else None."""
    if pieces.items[low.end].lower in AGES:
        is_counted = pieces.items[low.end].lower == "old"  # "12 old posts"
        is_counted = is_counted and pieces.items[low.end + 1].kind == "WORD"
        return None if is_counted else low.end + 1
    if upper is None or upper > _OLDEST or low.unit is not None:
        return None
    is_age = pieces.items[start - 1].lower in pieces.tables.names.populations
    return low.end if is_age else None


def _unit(pieces: Pieces, start: int, measured: Measured, per: str | None) -> Unit:
    """Return the unit of an amount, now that its surroundings are known."""
    unit = measured.unit or COUNT
    if unit.code == _TIMES:
        following = pieces.items[measured.end].lower
        is_multiple = following in _AFTER_TIMES or pieces.items[start - 1].lower == "by"
        is_multiple = is_multiple or pieces.items[start - 2].lower in _COVERING
        unit = MULTIPLE if is_multiple else COUNT
    # "3x a week" is how often.
    return COUNT if per is not None and unit == MULTIPLE else unit


def _time_of_race(pieces: Pieces, measured: Measured) -> Unit:
    """Return the unit of "a sub-20 5K" and "a sub-4 marathon"; elsewhere it counts."""
    items, end = pieces.items, measured.end
    distance = items[end].lower
    is_way = items[end].kind == "NUMBER" and items[end + 1].lower in _WAYS
    if not is_way and distance not in _RACES:
        return COUNT
    is_long = distance in _MARATHONS and measured.value < _SHORTEST_MARATHON
    return pieces.tables.units.by_code["hours" if is_long else "minutes"]


def _bound_before(pieces: Pieces, index: int) -> tuple[int, str, bool]:
    """Return where the number starts, its bound, and whether "between" stands first."""
    found = pieces.follow(pieces.tables.numbers.before, index)
    # "ca 40" is about 40, "CA$40" forty Canadian dollars.
    is_prefix = (
        pieces.items[index].kind == "WORD"
        and pieces.items[index + 1].kind == "CURRENCY"
        and pieces.touches(index + 1)
    )
    if found is not None and not is_prefix:
        return found[1], found[0], False
    if pieces.items[index].lower == "between":
        return index + 1, _EXACT, True
    return index, _EXACT, False


def _is_refused(pieces: Pieces, at: int, index: int, first: Measured) -> bool:
    """Return whether what looks like an amount is part of something else."""
    items = pieces.items
    following = items[first.end]
    if first.unit is None and following.lower.rstrip(".") in pieces.tables.times.months:
        # "around 30 June"
        return not is_counted_by_month(pieces, first.end)
    is_period = (
        first.unit is not None and first.unit.code in pieces.tables.units.periods
    )
    is_passed = at > index and items[index].lower in _PASSED
    if is_passed and _is_year(pieces, at, first):
        return True  # "keep the ferry running beyond 2030"
    if is_passed and items[index].lower == "past":
        # "The past 3 cases", "half past 6": none to get beyond.
        return is_period or items[index - 1].lower in _BEFORE_PAST
    # "over two years" says when, "over 3 hours of watch time" how much.
    is_over = at > index and items[index].lower == "over"
    return is_over and is_period and first.unit != pieces.tables.units.by_code["hours"]


def _range(
    pieces: Pieces, place: tuple[int, int], first: Measured, *, is_between: bool
) -> tuple[Measured, Decimal | None]:
    """Return the lower end with the range's unit and end, and the upper end's value.

    A lone amount comes back as it is, with None. ``place`` is where it starts with its
    bound, and without.
    """
    start = place[1]
    joint = _joint(pieces, place, first, is_between=is_between)
    if joint is None:
        return _scaled(pieces, first), None
    second = read_measured(pieces, joint)
    if second is None:
        return first, None
    low = first.value
    if first.magnitude == 1 and low * second.magnitude < second.value:
        low *= second.magnitude  # "5-7M"
    if _shares_thousands(pieces, joint, first, second):
        low *= _THOUSAND
    fits = first.unit is None or second.unit is None or first.unit == second.unit
    if fits and _falls(pieces, first, second):
        return second, whole(low)  # "by 20-10%": from the lower to the higher
    if not fits or second.value <= low or _is_to_apart(pieces, start, first, second):
        return first, None
    if _is_step(pieces, start, first, second):
        return first, None
    unit = second.unit or first.unit
    return second._replace(value=whole(low), unit=unit), second.value


def _shares_thousands(
    pieces: Pieces, index: int, first: Measured, second: Measured
) -> bool:
    """Return whether the thousands of "£5–7,000" are those of both ends."""
    unit = first.unit or second.unit
    is_money = unit is not None and unit.kind is UnitKind.MONEY
    is_joined = pieces.touches(index) and pieces.touches(index - 1)
    is_round = second.magnitude == 1 and second.value % _THOUSAND == 0
    return (
        is_money and is_joined and is_round and first.value * _THOUSAND < second.value
    )


def _is_step(pieces: Pieces, start: int, first: Measured, second: Measured) -> bool:
    """Return whether "by 10k to 48k" is a step and the level that it leads to.

    Nobody leaves open so wide a range as lies between them, and one from 500 to 1,200
    has no round ends; "by 2 to 10%" is one.
    """
    low, high = first.value, second.value
    is_odd = high > 2 * low > 0 and low.adjusted() < high.adjusted() and high % low
    if not is_odd and high < _WIDEST * low:
        return False
    is_to = pieces.items[first.end].lower == "to"
    is_like = first.unit is second.unit is None and first.magnitude == second.magnitude
    return is_to and is_like and pieces.items[start - 1].lower == "by"


def _falls(pieces: Pieces, first: Measured, second: Measured) -> bool:
    """Return whether a range of percentages is written from its higher end."""
    is_dashed = pieces.items[first.end].kind in ("HYPHEN", "DASH")
    # "By 20% - 10% of it online" goes on with another share.
    is_bare = first.unit is None or pieces.touches(first.end)
    is_share = first.unit in (None, PERCENT) and second.unit == PERCENT
    return is_dashed and is_bare and is_share and 0 < second.value < first.value


def _scaled(pieces: Pieces, first: Measured) -> Measured:
    """Return an amount with the magnitude of the one that it goes up to.

    "From 2 to 3 million", "$2 to $3 million", "USD 2 to 3 million"; "400 to 2 million"
    are two of their own.
    """
    after = first.end + 1
    if pieces.items[first.end].lower != "to" or not shares_magnitude(pieces, after):
        return first
    second = read_measured(pieces, after)
    if second is None or first.magnitude != 1:
        return first
    low = first.value * second.magnitude
    is_money = first.unit is not None and first.unit.kind is UnitKind.MONEY
    fits = first.unit in (None, second.unit) or (is_money and second.unit is None)
    return first._replace(value=whole(low)) if fits and low < second.value else first


def _joint(
    pieces: Pieces, place: tuple[int, int], first: Measured, *, is_between: bool
) -> int | None:
    """Return the piece after "-", "to", "or" or "and" in a range; None for none."""
    item = pieces.items[first.end]
    following = pieces.items[first.end + 1] if item.kind != "END" else item
    if item.kind in ("HYPHEN", "DASH"):
        if following.kind not in ("NUMBER", "CURRENCY"):
            return None
        # "By 20% – 30 June" goes on with a day.
        is_day = pieces.items[first.end + 2].lower in pieces.tables.times.months
        return first.end + 1 if not (first.unit and is_day) else None
    if item.lower == "or":
        return first.end + 1 if _is_or_so(pieces, first) else None
    if item.lower == "to":
        is_bare = first.unit is None and _may_be_range(pieces, *place)
        is_bare = is_bare and not _is_of_member(pieces, *place)
        return first.end + 1 if is_bare or first.unit == MULTIPLE else None
    return first.end + 1 if is_between and item.lower == "and" else None


def _is_or_so(pieces: Pieces, first: Measured) -> bool:
    """Return whether "two or three" is a rough number; "2 or 5 rooms" are two."""
    number = None if first.unit else read_number(pieces, first.end + 1)
    return number is not None and first.value < number.value <= first.value + 1


def _may_be_range(pieces: Pieces, start: int, number: int) -> bool:
    """Return whether "5 to 8" is a range: behind "by", or bounded ("about 5 to 8")."""
    before = pieces.items[number - 1].lower
    is_bounded = number > start and pieces.items[start - 1].lower != "from"
    return is_bounded or before in RANGE_BEFORE


def _is_of_member(pieces: Pieces, start: int, number: int) -> bool:
    """Return whether an age or size says which: "riders under 18 to 2,000", no range."""
    bound = pieces.items[number - 1].lower
    is_bound = number == start + 1 and bound in _PASSING
    return is_bound and pieces.items[start - 1].lower.endswith("s")


def _is_to_apart(pieces: Pieces, start: int, first: Measured, second: Measured) -> bool:
    """Return whether "5 to 8 %" may be from 5 to 8 %: then the sentence decides."""
    if pieces.items[first.end].lower != "to":
        return False
    if first.unit is None:
        # "From 9,000 in 2025 to 12,000": a year, and no range goes out from one.
        before = pieces.items[start - 1].lower
        return before == "in" and _is_year_before(first, second)
    is_frequency = second.unit == MULTIPLE
    return not (is_frequency and read_rate(pieces, second.end)[0] is not None)


def _bound_after(pieces: Pieces, measured: Measured, side: str) -> tuple[str, int]:
    """Return the bound with what follows the amount ("50+", "50 or more")."""
    if measured.is_open and side == _EXACT:
        side = Bound.AT_LEAST
    found = pieces.follow(pieces.tables.numbers.after, measured.end)
    if found is None or pieces.items[found[1]].kind in ("NUMBER", "CURRENCY"):
        return side, measured.end
    after = pieces.items[found[1]].lower
    if after == "half" or (after in pieces.tables.small and measured.value > _OLDEST):
        return side, measured.end  # "by 2035 at least half of", "two thirds of"
    if after in _HOW_OFTEN:
        return side, measured.end  # "a 5k at least once a year"
    return found[0], found[1]


def read_rate(pieces: Pieces, index: int) -> tuple[str | None, int]:
    """Return the period of a rate at a piece ("per week", "/month", "daily")."""
    units = pieces.tables.units
    item = pieces.items[index]
    if item.kind == "SLASH" or item.lower in RATE_WORDS:
        following = pieces.items[index + 1]
        period = units.rates.get(following.lower)
        if period is None:
            return None, index
        if pieces.lowers(index + 2, "from", "now"):
            return None, index  # "a year from now" is a time
        if pieces.items[index + 2].lower == "of" and item.kind != "SLASH":
            return None, index  # "3 a quarter of"; "€15k/mo of unpaid bills" is a rate
        return period, index + 2
    found = pieces.follow(units.adverbs, index)
    if item.lower == "p.m" and _is_hour(pieces, index - 1):
        return None, index
    if found is None:
        return None, index
    # "50 weekly riders", but "€50 p.a. from the shop".
    is_short = item.lower[0] == "p"
    is_noun = not is_short and pieces.items[found[1]].kind in _PLAIN_NOUN
    return (None, index) if is_noun else found


def _is_hour(pieces: Pieces, index: int) -> bool:
    """Return whether "p.m." says what o'clock: "5 p.m."; "€5 p.m." is a rate."""
    number = pieces.items[index]
    is_alone = number.kind == "NUMBER" and pieces.items[index - 1].kind != "CURRENCY"
    return is_alone and number.text.isdecimal() and int(number.text) <= _HOURS
