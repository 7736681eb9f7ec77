"""Reads the amounts that most goals have: "40", "12%", "$1,234", "two", "6 months".

Such an amount is a number with at most one sign or word, and what follows it cannot
belong to it. :mod:`smartlint.syntax.chunking.amounts` would read it alike, but only after it asked
each of its readers.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from smartlint.model.digits import read_literal
from smartlint.model.period import When, WhenKind
from smartlint.model.quantity import COUNT, PERCENT, Quantity, Unit, UnitKind
from smartlint.named_tuple import make
from smartlint.syntax.chunking.chunk_starts import BEFORE_DAY
from smartlint.syntax.chunking.measures import MORE, is_pronoun, unit_behind_more
from smartlint.syntax.chunking.numbers import small_number, whole
from smartlint.syntax.chunking.pieces import Found, Piece, Pieces
from smartlint.syntax.chunking.work_fields import is_field
from smartlint.text import Span

RANGE_BEFORE = frozenset(("a", "an", "by", "in", "within", "every"))
# In German as well, whose days have a point behind them: "bis 30. Juni".
_BEFORE_ANY_DAY = BEFORE_DAY | {"bis", "am"}
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_DURATION = UnitKind.DURATION
_YEAR, _SPAN_OF_TIME = WhenKind.YEAR, WhenKind.DURATION
_APART = frozenset(
    ("END", "COMMA", "STOP", "SEMICOLON", "COLON", "OPEN", "CLOSE", "ARROW")
)
_DAY_DIGITS = 2
_WITH_SMALLER = frozenset(("hours", "minutes"))


def read_plain_amount(pieces: Pieces, index: int) -> Found | None:
    """Return the plain amount at a number, a number word or a currency.

    None for any other amount, and for none.
    """
    items = pieces.items
    number, end = items[index], index + 1
    if number.kind == "CURRENCY":
        units = pieces.tables.units
        unit: Unit | None = units.by_code[units.signs[number.lower]]
        number, end = items[end], index + 2
        if number.kind != "NUMBER":
            return None
    else:
        unit = _unit_behind(pieces, end)
        if unit is not None:
            end = index + 2
    if not _ends(pieces, index, end, unit):
        return None
    if number.kind == "WORD":
        value = _of_word(pieces, index)
    else:
        value = _of_digits(number.text, unit is PERCENT)
    if value is None:
        return None
    first, last = pieces.starts[index], pieces.ends[end - 1]
    text = pieces.text[first - pieces.offset : last - pieces.offset]
    span = make(Span, (first, last))
    quantity = Quantity(value, unit or COUNT, text, span)
    return index, end, amount_piece(pieces, quantity)


# Plans count with few numbers: shares, round figures, years.
@lru_cache(maxsize=1_000)
def _of_digits(text: str, is_percent: bool) -> Decimal | None:
    value = read_literal(text, is_percent=is_percent)
    return None if value is None else whole(value)


def _of_word(pieces: Pieces, index: int) -> Decimal | None:
    """Return the value of "two"; None where more of a number may follow.

    "Twenty five", "two quarters" (a share, as the case may be).
    """
    following = pieces.items[index + 1]
    is_longer = following.kind == "WORD" and (
        following.start is not None
        or following.lower in pieces.tables.numbers.fractions
    )
    if is_longer or is_pronoun(pieces, index, index + 1):
        return None
    value = small_number(pieces, index)
    return None if value is None else whole(value)


def _unit_behind(pieces: Pieces, index: int) -> Unit | None:
    """Return the unit if it is "%" or one word of time; None for any other or none."""
    item = pieces.items[index]
    if item.lower == "%":
        return PERCENT
    if item.kind != "WORD":
        return None
    units = pieces.tables.units
    rests = units.words.get(item.lower)
    # A first word of several units ("business days") goes on.
    if rests is None or len(rests) > 1 or rests[0][0] or pieces.touches(index):
        return None
    if is_field(pieces, index):
        return None
    unit = units.by_code[rests[0][1]]
    return unit if unit.kind is _DURATION else None


def _ends(pieces: Pieces, index: int, end: int, unit: Unit | None) -> bool:
    """Return whether what follows an amount cannot belong to it."""
    tables = pieces.tables
    following = pieces.items[end]
    if following.kind != "WORD":
        is_apart = following.kind in _APART
        if following.kind == "COLON" and leads_to_one(pieces, end):
            return False
        return is_apart and not (following.text == "." and is_dotted_day(pieces, index))
    lower = following.lower
    if pieces.starts[end] == pieces.ends[end - 1]:
        return False
    if lower == "to" and shares_magnitude(pieces, end + 1):
        return False
    if unit is None:
        # "To" joins a range only behind a word such as "by": "from 5 to 8" are two.
        if lower == "to" and pieces.items[index - 1].lower not in RANGE_BEFORE:
            return not leads_to_day(pieces, end)
        if lower in MORE and unit_behind_more(pieces, end) is not None:
            return False
        return lower not in tables.after_numbers
    if unit.code in _WITH_SMALLER and following.start is not None:
        return False  # "two hours thirty minutes"
    return lower not in tables.after_units


def leads_to_one(pieces: Pieces, colon: int) -> bool:
    """Return whether a colon makes a ratio: "2.6:1"."""
    is_close = pieces.touches(colon) and pieces.touches(colon + 1)
    return is_close and pieces.items[colon + 1].text == "1"


def leads_to_day(pieces: Pieces, joint: int) -> bool:
    """Return whether a day of a month follows a joint: "from 3 to 20 May"."""
    if pieces.items[joint].kind == "END" or pieces.items[joint + 1].kind != "NUMBER":
        return False
    return pieces.items[joint + 2].lower in pieces.tables.times.months


def is_dotted_day(pieces: Pieces, index: int) -> bool:
    """Return whether a number is a day as German has it: "by 30. June 2027", "by 30.06."."""
    times = pieces.tables.times
    if not pieces.touches(index + 1) or pieces.before(index) not in _BEFORE_ANY_DAY:
        return False
    month = pieces.items[index + 2].lower
    is_spelt = month in times.months or month in times.strange_months
    return is_spelt or short_date(pieces, index) is not None


def short_date(pieces: Pieces, index: int) -> tuple[int, int] | None:
    """Return the day and month of the "30.06." of "by 30.06."; None for an amount.

    Without noughts it is an amount where no other stands before: "rise by 1.9.".
    """
    first, dot, second = pieces.items[index].text.partition(".")
    if not dot or not (first + second).isdecimal():
        return None
    if max(len(first), len(second)) > _DAY_DIGITS or not int(first) or not int(second):
        return None
    has_nought = "0" in (first[0], second[0])
    is_bare = pieces.items[index + 2].kind == "END"
    if is_bare and not (has_nought or pieces.has_number(index)):
        return None
    return int(first), int(second)


def is_bare(pieces: Pieces, index: int) -> bool:
    """Return whether what follows an amount with its unit cannot belong to it.

    It spares amounts the readers of ranges, bounds and rates.
    """
    following = pieces.items[index]
    if following.kind != "WORD":
        return following.kind in _APART
    if following.lower in pieces.tables.after_amounts:
        return False
    return not pieces.touches(index)


def shares_magnitude(pieces: Pieces, index: int) -> bool:
    """Return whether the number at a piece has a magnitude: "5 to 8 million"."""
    number = pieces.items[index]
    if number.kind == "CURRENCY":
        index += 1
        number = pieces.items[index]
    if number.kind != "NUMBER" and number.lower not in pieces.tables.small:
        return False
    return pieces.items[index + 1].lower in pieces.tables.numbers.suffixes


def amount_piece(pieces: Pieces, quantity: Quantity) -> Piece:
    """Return a quantity as a piece, with the time that it may be as well."""
    text = quantity.text
    if quantity.unit.kind is _DURATION:
        when = _period(pieces, quantity)
        return Piece("DURATION", text, text.lower(), quantity, when)
    when = None
    if len(text) == 4 and text.isdecimal():  # noqa: PLR2004 - a year has four digits
        year = int(text)
        if _FIRST_YEAR <= year <= _LAST_YEAR:
            when = When(_YEAR, text, quantity.span, year)
    return Piece("AMOUNT", text, text.lower(), quantity, when)


def _period(pieces: Pieces, quantity: Quantity) -> When | None:
    """Return a duration as a period; None below an hour."""
    period = pieces.tables.units.periods.get(quantity.unit.code)
    if period is None or quantity.per is not None:
        return None
    return When(
        kind=_SPAN_OF_TIME,
        text=quantity.text,
        span=quantity.span,
        amount=quantity.upper or quantity.value,
        unit=period,
    )
