"""Reads a number with its sign, currency and unit, in whatever order they stand."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.quantity import MULTIPLE, POINTS, SCORE, Unit, UnitKind
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.chunking.chunk_starts import RATE_WORDS
from smartlint.syntax.chunking.numbers import Number, read_number, whole
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.work_fields import is_field

_BASIS_POINTS = 100
# What stands between a number and its unit.
MORE = frozenset(("more", "additional", "extra", "further", "fewer"))
_MOST_STARS = 5
_TIMES = "times"
_FEWEST_RANDS = 3  # digits
_DOLLARS = ("dollar", "dollars")
_MILLION = Decimal(1_000_000)
_FULL = 60  # minutes of an hour, seconds of a minute
_MINUTES_OF = {
    "seconds": Decimal(1) / 60,
    "minutes": Decimal(1),
    "hours": Decimal(60),
}


class Measured(NamedTuple):
    """A number with what was written right at it.

    Attributes:
        value: In ``unit``.
        unit: None for a bare number.
        end: Index of the piece after it.
        magnitude: What the written number was multiplied by.
        is_open: A "+" follows ("50+").
        per: The period of a form that holds one ("twice a week").
    """

    value: Decimal
    unit: Unit | None
    end: int
    magnitude: Decimal = Decimal(1)
    is_open: bool = False
    per: str | None = None


def read_measured(pieces: Pieces, index: int) -> Measured | None:
    """Return the number with sign, currency and unit that starts at a piece."""
    start, factor, currency = index, 1, None
    if pieces.items[index].kind != "NUMBER":
        scaled = _scaled_money(pieces, index)
        if scaled is not None:
            return scaled
        start, factor, currency = _prefix(pieces, index)
    number = read_number(pieces, start)
    if number is None or is_pronoun(pieces, start, number.end):
        return None
    if currency is not None and _is_broken_off(pieces, number.end):
        return None
    signed = number.value * factor
    end, is_open = _plus(pieces, number.end)
    money = _currency_after(pieces, end, currency)
    behind = _scaled_currency(pieces, end) if money is None else None
    if behind is not None:
        unit, scale, end = behind
        return Measured(whole(signed * scale), unit, end, scale, is_open)
    if money is not None:
        unit, end = money
        end, is_later = _plus(pieces, end)
        return Measured(signed, unit, end, number.magnitude, is_open or is_later)
    if factor != 1:
        number = number._replace(value=signed)
    return _with_unit(pieces, number, end, is_open=is_open)


def _is_broken_off(pieces: Pieces, end: int) -> bool:
    """Return whether digits go on as no number does: "€1e400", "€20OO"; a rule tells so."""
    rest = pieces.items[end].text
    if pieces.items[end].kind != "WORD" or not pieces.touches(end):
        return False
    is_power = rest[0] in "eE" and rest[1:].isdecimal()
    return is_power or not rest.strip("O0123456789")


def _scaled_money(pieces: Pieces, index: int) -> Measured | None:
    """Read money whose currency tells of thousands or millions: "MEUR 400", "€m 3"."""
    found = _scaled_currency(pieces, index)
    if found is None or pieces.items[found[2]].kind != "NUMBER":
        return None
    unit, factor, start = found
    number = read_number(pieces, start)
    if number is None:
        return None
    end, is_open = _plus(pieces, number.end)
    return Measured(whole(number.value * factor), unit, end, factor, is_open)


def _scaled_currency(pieces: Pieces, index: int) -> tuple[Unit, Decimal, int] | None:
    """Return the unit and factor of "MEUR", "EURm" or "€m", and the piece after it."""
    units = pieces.tables.units
    item, end = pieces.items[index], index + 1
    text = item.text
    if item.kind == "CURRENCY" or len(text) == 1:
        following = pieces.items[end]
        if following.kind not in ("WORD", "CURRENCY") or not pieces.touches(end):
            return None
        if item.kind == following.kind:
            return None
        text, end = text + following.text, end + 1
    found = units.scaled.get(text)
    if found is None:
        return None
    return units.by_code[found[0]], Decimal(found[1]), end


def _prefix(pieces: Pieces, index: int) -> tuple[int, int, Unit | None]:
    """Read "-", "€" and "€-" before a number; return its piece, factor and currency."""
    start, sign = _sign(pieces, index)
    at, currency = _currency_before(pieces, start)
    if currency is None:
        return at, sign, None
    at, inner_sign = _sign(pieces, at, is_inner=True)
    return at, sign * inner_sign, currency


def _sign(pieces: Pieces, index: int, *, is_inner: bool = False) -> tuple[int, int]:
    """Return the piece after a sign that touches its number, and the sign's factor.

    A sign stands apart from what is before it, or it is a hyphen; after a currency
    (``is_inner``) it does not.
    """
    item = pieces.items[index]
    if item.kind not in ("HYPHEN", "DASH") and item.text not in ("+", "±"):
        return index, 1
    following = pieces.items[index + 1] if item.kind != "END" else item
    is_free = is_inner or index == 0 or not pieces.touches(index)
    if following.kind not in ("NUMBER", "CURRENCY") or not is_free:
        return index, 1
    if not pieces.touches(index + 1):
        return index, 1
    return index + 1, -1 if item.text in ("-", "−") else 1


def _currency_before(pieces: Pieces, index: int) -> tuple[int, Unit | None]:
    """Read "$", "US$", "EUR" and "Rs." before a number."""
    units = pieces.tables.units
    item = pieces.items[index]
    if item.kind == "CURRENCY":
        return index + 1, units.by_code[units.signs[item.lower]]
    if item.kind != "WORD":
        return index, None
    if pieces.items[index + 1].kind == "CURRENCY" and pieces.touches(index + 1):
        sign = units.signs.get(item.text + pieces.items[index + 1].text)
        return (index, None) if sign is None else (index + 2, units.by_code[sign])
    code = units.money_before.get(item.text)
    if item.text == "R" and _is_rand(pieces, index + 1):
        code = units.money_words["rand"]
    if code is None:
        return index, None
    at = index + 1
    if pieces.items[at].text == "." and pieces.touches(at):
        at += 1
    if pieces.items[at].kind != "NUMBER":
        return index, None
    return at, units.by_code[code]


def _is_rand(pieces: Pieces, index: int) -> bool:
    """Return whether a number behind "R" is money: "R 200 000", "R1.2m"; no "R 4.3"."""
    if pieces.items[index].kind != "NUMBER":
        return False
    digits = sum(map(str.isdecimal, pieces.items[index].text))
    return digits >= _FEWEST_RANDS or (
        pieces.items[index + 1].lower in ("m", "k", "bn", "million", "billion")
    )


def _currency_after(
    pieces: Pieces, index: int, before: Unit | None
) -> tuple[Unit, int] | None:
    """Read the currency behind a number, or keep the one before it."""
    units = pieces.tables.units
    item = pieces.items[index]
    code = None
    if item.kind == "CURRENCY":
        following = pieces.items[index + 1]
        if before is None and not (
            following.kind == "NUMBER" and pieces.touches(index + 1)
        ):
            code = units.signs[item.lower]
    elif item.kind == "WORD":
        code = units.currency_codes.get(item.text)
        if code is None and before is None:
            code = units.money_words.get(item.lower)
        land = units.dollars.get(item.lower)
        if land is not None and pieces.items[index + 1].lower in _DOLLARS:
            return units.by_code[land], index + 2
    if code is not None:
        return units.by_code[code], index + 1
    return None if before is None else (before, index)


def _plus(pieces: Pieces, index: int) -> tuple[int, bool]:
    """Read the "+" of "50+", which no number follows."""
    if pieces.items[index].text != "+" or not pieces.touches(index):
        return index, False
    following = pieces.items[index + 1]
    is_joined = pieces.touches(index + 1) and (
        following.kind in ("NUMBER", "CURRENCY")
        or (following.kind == "WORD" and following.lower not in pieces.tables.touching)
    )
    return (index, False) if is_joined else (index + 1, True)


def _with_unit(
    pieces: Pieces, number: Number, end: int, *, is_open: bool
) -> Measured | None:
    """Return a number with the unit that follows it."""
    unit, after = _unit(pieces, end, number.value)
    value = number.value
    if unit is None:
        unit = unit_behind_more(pieces, end)
        return Measured(value, unit, end, number.magnitude, is_open)
    if unit.code == "bps":
        unit, value = POINTS, value / _BASIS_POINTS
    after, is_later = _plus(pieces, after)
    measured = Measured(value, unit, after, number.magnitude, is_open or is_later)
    return _with_smaller_unit(pieces, measured)


def _unit(pieces: Pieces, index: int, value: Decimal) -> tuple[Unit | None, int]:
    """Return the unit at a piece, over a hyphen too ("6-month"), and what follows."""
    units = pieces.tables.units
    item = pieces.items[index]
    at = index
    if item.kind == "HYPHEN" and pieces.touches(index) and pieces.touches(index + 1):
        at += 1
    if is_field(pieces, at) or pieces.items[at].text == "G":
        return None, index  # "a 5 G mast"
    found = pieces.follow(units.words, at)
    code, end = found if found is not None else (None, at + 1)
    if code is None and pieces.touches(at):
        code = units.attached.get(pieces.items[at].lower)
    if code is None or (code == SCORE.code and value > _MOST_STARS):
        return None, index
    if code == _TIMES and pieces.items[at].lower == "time":
        is_often = value == 1 and pieces.items[end].lower in RATE_WORDS
        return (units.by_code[code], end) if is_often else (None, index)
    if code == MULTIPLE.code and pieces.items[end].kind == "NUMBER":
        return None, index
    return units.by_code[code], end


def unit_behind_more(pieces: Pieces, index: int) -> Unit | None:
    """Return the unit of "40 more hectares", which stays a word of what is measured."""
    if pieces.items[index].lower not in MORE:
        return None
    units = pieces.tables.units
    found = pieces.follow(units.words, index + 1)
    unit = units.by_code[found[0]] if found is not None else None
    is_size = unit is not None and unit.kind is UnitKind.OTHER
    return unit if is_size and unit is not None and unit.code != SCORE.code else None


def _with_smaller_unit(pieces: Pieces, measured: Measured) -> Measured:
    """Read the minutes of "1h 30min" and the seconds of "2m 30s"; all as minutes.

    "And" may join them, but for as many as would be one more of the greater unit.
    """
    unit = measured.unit
    if unit is None or unit.code not in ("hours", "minutes"):
        return measured
    is_joined = pieces.items[measured.end].lower == "and"
    number = read_number(pieces, measured.end + is_joined)
    if number is None or (is_joined and number.value >= _FULL):
        return measured
    smaller, end = _unit(pieces, number.end, number.value)
    if smaller is None and unit.code == "hours" and number.magnitude == _MILLION:
        # The "m" of "2h 30m" is no million.
        number = number._replace(value=number.value / _MILLION)
        smaller, end = pieces.tables.units.by_code["minutes"], number.end
    if smaller is None or smaller.code not in ("minutes", "seconds"):
        return measured
    if smaller == unit:
        return measured
    minutes = measured.value * _MINUTES_OF[unit.code]
    minutes += number.value * _MINUTES_OF[smaller.code]
    return measured._replace(
        value=whole(round(minutes, 4)),
        unit=pieces.tables.units.by_code["minutes"],
        end=end,
    )


def is_pronoun(pieces: Pieces, index: int, end: int) -> bool:
    """Return whether a number word counts nothing: "no one", "one of ours", "net zero".

    Args:
        pieces: The sentence.
        index: Where the number starts.
        end: The piece after it.
    """
    items = pieces.items
    word = items[index].lower
    if word == "zero":
        return items[index - 1].lower in _BEFORE_ZERO or _heads_vision(pieces, index)
    if word != "one" or end != index + 1:
        return False
    if items[end].lower == "day" and items[index - 1].kind in _OPENING:
        return items[end + 1].kind == "COMMA" or items[end + 1].lower in _WHO
    return (
        items[index - 1].lower in _BEFORE_PRONOUN or items[end].lower in _AFTER_PRONOUN
    )


def _heads_vision(pieces: Pieces, index: int) -> bool:
    """Return whether "zero" names a vision or plan: "our zero harm vision"."""
    at = index + 2
    if pieces.items[index + 1].kind != "WORD":
        return False
    at += pieces.items[at].text in ("!", "”", '"')
    return pieces.items[at].lower in pieces.tables.names.visions


_BEFORE_PRONOUN = frozenset(
    ("any", "each", "every", "even", "no", "some", "that", "the", "this", "which", "another")
)  # fmt: skip
_OPENING = frozenset(("END", "COMMA", "STOP"))
_WHO = frozenset(
    ("i", "i’ll", "i'll", "i’d", "i'd", "we", "we'll", "we’ll", "they", "he", "she", "you")
)  # fmt: skip
_BEFORE_ZERO = frozenset(("net", "inbox", "ground", "near", "absolute"))
_AFTER_PRONOUN = frozenset(("another", "of", "that", "who", "-", "'s", "is"))
