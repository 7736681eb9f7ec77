"""Reads numbers: digits, number words, magnitudes."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.digits import read_literal
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.chunking.pieces import Piece, Pieces

_MAX_WORDS = 24
_NONE, _ONE = Decimal(0), Decimal(1)
_HUNDRED = Decimal(100)
_THOUSAND = Decimal(1000)
_HALF = Decimal("0.5")
_OF_LENGTHS = frozenset(
    ("wide", "thick", "long", "deep", "high", "tall", "rain", "rainfall")
)
_JOINTS = frozenset(("-", "–", "to", "or", "and"))


class Number(NamedTuple):
    """A number and the piece after it.

    Attributes:
        value: With its magnitude: "5 million" is 5000000.
        end: Index of the piece after it.
        magnitude: What it was multiplied by; 1 when no magnitude was written.
    """

    value: Decimal
    end: int
    magnitude: Decimal = _ONE


def read_number(pieces: Pieces, index: int) -> Number | None:
    """Return the number that starts at a piece, in digits or words, with magnitude."""
    kind = pieces.items[index].kind
    if kind == "NUMBER":
        return _read_digits(pieces, index)
    if kind == "VULGAR":
        value = pieces.tables.numbers.vulgar[pieces.items[index].text]
        return _with_magnitude(pieces, value, index + 1)
    if kind == "WORD":
        return read_number_words(pieces, index)
    return None


def _read_digits(pieces: Pieces, index: int) -> Number | None:
    end = index + 1
    is_percent = pieces.items[end].lower in ("%", "％")
    value = read_literal(pieces.items[index].text, is_percent=is_percent)
    if value is None:
        return None
    if pieces.items[end].kind == "VULGAR" and pieces.touches(end):
        value += pieces.tables.numbers.vulgar[pieces.items[end].text]
        end += 1
    elif pieces.items[end].lower == "and" and pieces.lowers(end + 1, "a", "half"):
        value += _HALF
        end += 3
    return _with_magnitude(pieces, value, end)


def _with_magnitude(pieces: Pieces, value: Decimal, end: int) -> Number:
    """Return a number with the magnitudes that follow it ("5 million", "2.5k")."""
    numbers = pieces.tables.numbers
    magnitude = _ONE
    item = pieces.items[end]
    if item.kind == "HYPHEN" and pieces.touches(end) and pieces.touches(end + 1):
        if pieces.items[end + 1].lower not in numbers.magnitudes:
            return Number(whole(value), end)
        end += 1  # "a 3-million fund", "Rs 400-crore"
        item = pieces.items[end]
    if item.kind == "WORD":
        if item.lower in numbers.magnitudes:
            magnitude = numbers.magnitudes[item.lower]
        elif item.lower in numbers.money_magnitudes:
            is_meant = _is_of_money(pieces, end) or _is_dotted(pieces, item, end + 1)
            is_meant = is_meant or (
                item.text == "MM" and pieces.items[end + 1].lower not in _OF_LENGTHS
            )
            magnitude = numbers.money_magnitudes[item.lower] if is_meant else _ONE
        elif pieces.touches(end) or item.text in ("M", "K", "k"):
            magnitude = numbers.suffixes.get(item.lower, _ONE)
        if magnitude != _ONE and _is_dotted(pieces, item, end + 1):
            end += 1
        if magnitude != _ONE:
            return _with_second_magnitude(pieces, value * magnitude, end + 1, magnitude)
    return Number(whole(value), end)


def _is_dotted(pieces: Pieces, item: Piece, index: int) -> bool:
    """Return whether the dot of "5 Mio. €" stands at a piece, and no sentence ends."""
    if pieces.items[index].text != "." or not pieces.touches(index):
        return False
    if item.lower not in pieces.tables.numbers.dotted:
        return False
    following = pieces.items[index + 1]
    if following.kind == "CURRENCY":
        return True
    is_currency = following.text in pieces.tables.units.currency_codes
    return following.kind == "WORD" and (is_currency or following.text[0].islower())


def _is_of_money(pieces: Pieces, index: int) -> bool:
    """Return whether the "mm" behind a number is of money: "$5mm", "5mm USD", "5 mil €"."""
    units = pieces.tables.units
    before, after = pieces.items[index - 2], pieces.items[index + 1]
    if before.lower in _JOINTS and index > 3:  # noqa: PLR2004 - "$1-2mm", "$1 to 2mm"
        before = pieces.items[index - 4]
    if before.kind == "CURRENCY" or before.text in units.money_before:
        return True
    is_word = after.text in units.currency_codes or after.lower in units.money_words
    return after.kind == "CURRENCY" or is_word


def _with_second_magnitude(
    pieces: Pieces, value: Decimal, end: int, magnitude: Decimal
) -> Number:
    """Read the second word of "2 hundred thousand" and "1 lakh crore"."""
    item = pieces.items[end]
    if item.kind == "WORD":
        second = pieces.tables.numbers.magnitudes.get(item.lower)
        if second is not None:
            return Number(whole(value * second), end + 1, magnitude * second)
    return Number(whole(value), end, magnitude)


def whole(value: Decimal) -> Decimal:
    """Return the value without zeros behind its fraction: "4.0" is 4."""
    integral = value.to_integral_value()
    return integral if integral == value else value.normalize()


def read_number_words(pieces: Pieces, index: int) -> Number | None:
    """Return the number written in words that starts at a piece."""
    part = _read_part(pieces, index)
    if part is not None:
        return part
    word = pieces.items[index].lower
    if word in ("a", "an", "half"):
        return _read_article(pieces, index)
    return _read_none(pieces, index) if word == "not" else _read_cardinal(pieces, index)


def _read_none(pieces: Pieces, index: int) -> Number | None:
    """Read "not a single" and "not one" before what is counted as 0."""
    end = index + 2
    if pieces.lowers(index + 1, "a", "single"):
        end += 1
    elif not pieces.lowers(index + 1, "one"):
        return None
    is_counted = pieces.items[end].kind == "WORD" and not pieces.lowers(end, "but")
    return Number(_NONE, end) if is_counted else None


def is_part_of_magnitude(pieces: Pieces, index: int) -> bool:
    """Return whether "of a million" stands at a piece: a part of it is a number."""
    items = pieces.items
    return (
        items[index].lower == "of"
        and items[index + 1].lower in ("a", "an")
        and items[index + 2].lower in pieces.tables.numbers.magnitudes
    )


def _read_part(pieces: Pieces, index: int) -> Number | None:
    """Read "a quarter of a million" and "three quarters of a million"."""
    items, numbers = pieces.items, pieces.tables.numbers
    divisor = numbers.fractions.get(items[index + 1].lower)
    if divisor is None or not is_part_of_magnitude(pieces, index + 2):
        return None
    is_single = items[index].lower in ("a", "an", "one")
    count = _ONE if is_single else small_number(pieces, index)
    if count is None:
        return None
    magnitude = numbers.magnitudes[items[index + 4].lower]
    value = round(magnitude * count / divisor, 2)
    return Number(whole(value), index + 5, magnitude)


def _read_article(pieces: Pieces, index: int) -> Number | None:
    """Read "a hundred", "half a million", "a couple of" and "a couple of hundred"."""
    items = pieces.items
    magnitudes = pieces.tables.numbers.magnitudes
    if items[index].lower == "half":
        if items[index + 1].lower in ("a", "an") and items[index + 2].kind == "WORD":
            value = magnitudes.get(items[index + 2].lower)
            if value is not None:
                return Number(whole(value * _HALF), index + 3, value)
        return None
    item = items[index + 1]
    value = magnitudes.get(item.lower) if item.kind == "WORD" else None
    if value is not None:
        return _with_second_magnitude(pieces, value, index + 2, value)
    if item.lower == "couple":
        end = index + (3 if items[index + 2].lower == "of" else 2)
        magnitude = magnitudes.get(items[end].lower)
        if magnitude is None:
            return Number(Decimal(2), end)
        return _with_second_magnitude(pieces, 2 * magnitude, end + 1, magnitude)
    return None


def _read_cardinal(pieces: Pieces, index: int) -> Number | None:
    """Read "twenty-five", "two hundred and six", "three million", "two and a half"."""
    items = pieces.items
    magnitudes = pieces.tables.numbers.magnitudes
    below = _below_hundred(pieces, index)
    if below is None:
        return None
    group, at = below
    total, top = Decimal(0), _ONE
    while (magnitude := magnitudes.get(items[at].lower)) and at - index < _MAX_WORDS:
        group, top, at = group * magnitude, max(top, magnitude), at + 1
        if magnitude != _HUNDRED:
            total, group = total + group, Decimal(0)
        is_joined = magnitude <= _THOUSAND and items[at].lower == "and"
        below = _below_hundred(pieces, at + is_joined)
        if below is not None:
            group, at = group + below[0], below[1]
    if pieces.lowers(at, "and", "a", "half"):
        group, at = group + _HALF, at + 3
        magnitude = magnitudes.get(items[at].lower) if not total else None
        if magnitude is not None:  # "two and a half thousand"
            return Number(whole(group * magnitude), at + 1, magnitude)
    return Number(whole(total + group), at, top)


def _below_hundred(pieces: Pieces, index: int) -> tuple[Decimal, int] | None:
    """Return the value of "six", "twenty-five" or "twenty five", and the piece after."""
    value = small_number(pieces, index)
    if value is None:
        return None
    if value >= 20 and value % 10 == 0:  # noqa: PLR2004 - a word of the tens
        ones = pieces.tables.numbers.ones.get(pieces.items[index + 1].lower)
        if ones and ones < 10:  # noqa: PLR2004
            return value + ones, index + 2
    return value, index + 1


def small_number(pieces: Pieces, index: int) -> Decimal | None:
    """Return the value of one word below a hundred, "twenty-five" among them."""
    numbers = pieces.tables.numbers
    word = pieces.items[index].lower
    value = numbers.ones.get(word)
    if value is None:
        value = numbers.tens.get(word)
    if value is None and "-" in word:
        tens, _, ones = word.partition("-")
        if tens in numbers.tens and ones in numbers.ones:
            return numbers.tens[tens] + numbers.ones[ones]
    return value
