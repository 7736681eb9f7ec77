"""A number or date that is written in any of its forms reads back as it was."""

# ruff: noqa: SIM905 - lists of words read better as text

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartlint.model.digits import read_literal
from smartlint.model.period import DateContext, When
from smartlint.model.quantity import Quantity
from smartlint.syntax.chunk_compile import compile_chunk_tables
from smartlint.syntax.chunking.chunk_tables import ChunkTables
from smartlint.syntax.chunking.chunks import chunk
from smartlint.syntax.clause_values import parse_quantity, parse_when

_TABLES = ChunkTables(compile_chunk_tables())
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()


def _spelled(number: int) -> str:
    """Return a number in English words."""
    for size, word in _SCALES:
        if number >= size:
            rest = number % size
            tail = f" {_spelled(rest)}" if rest else ""
            return f"{_spelled(number // size)} {word}{tail}"
    if number >= 100:
        rest = number % 100
        tail = f" and {_spelled(rest)}" if rest else ""
        return f"{_ONES[number // 100]} hundred{tail}"
    if number >= 20:
        ones = f"-{_ONES[number % 10]}" if number % 10 else ""
        return f"{_TENS[number // 10]}{ones}"
    return _ONES[number]


def _indian(number: int) -> str:
    digits = str(number)
    head, tail = digits[:-3], digits[-3:]
    groups = [tail]
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join(groups)


def _only_quantity(text: str) -> Quantity:
    found = [item.quantity for item in chunk(_TABLES, text).items if item.quantity]
    assert len(found) == 1, found
    return found[0]


@settings(max_examples=150, deadline=None)
@given(number=st.integers(0, 10**12))
def test_whole_numbers_read_back_from_every_grouping(number: int) -> None:
    forms = [str(number), f"{number:,}", _indian(number)]
    forms += [f"{number:,}".replace(",", space) for space in " \u00a0\u202f\u2009'’"]
    if number >= 10**6:
        forms.append(f"{number:,}".replace(",", "."))
    assert {form: _only_quantity(f"to {form} users").value for form in forms} == {
        form: Decimal(number) for form in forms
    }


@settings(max_examples=150, deadline=None)
@given(number=st.integers(0, 10**10))
def test_number_words_read_back(number: int) -> None:
    words = _spelled(number)
    quantity = _only_quantity(f"reach {words} visitors")
    assert (quantity.value, quantity.text) == (Decimal(number), words)


@settings(max_examples=100, deadline=None)
@given(
    value=st.decimals("0.01", "999", places=2),
    unit=st.sampled_from(
        [("%", "%"), (" %", "%"), (" percent", "%"), ("x", "x"), (" points", "points"),
         (" hours", "hours"), ("ms", "ms"), (" EUR", "EUR"), (" kg", "kg")]
    ),
    sign=st.sampled_from("-+"),
)  # fmt: skip
def test_decimals_read_back_with_their_unit(
    value: Decimal, unit: tuple[str, str], sign: str
) -> None:
    written, code = unit
    expected = value if sign == "+" else -value
    for text in (
        f"{sign}{value}{written}",
        f"{sign}{value}{written}".replace(".", ","),
    ):
        quantity = _only_quantity(f"to {text} now")
        assert (quantity.value, quantity.unit.code) == (expected, code)


@settings(max_examples=100, deadline=None)
@given(
    low=st.integers(1, 500),
    step=st.integers(1, 400),
    joint=st.sampled_from("-–—"),
    tail=st.sampled_from(["", "%", " %", "k", " points", " EUR", "x"]),
)
def test_ranges_read_back(low: int, step: int, joint: str, tail: str) -> None:
    quantity = _only_quantity(f"about the {low}{joint}{low + step}{tail} mark")
    factor = 1000 if tail == "k" else 1
    ends = (quantity.value, quantity.upper)
    assert ends == (Decimal(low * factor), Decimal((low + step) * factor))


@settings(max_examples=150, deadline=None)
@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_days_read_back_from_every_order(day: date) -> None:
    month = _MONTHS[day.month - 1]
    short = month[:3]
    ending = {1: "st", 2: "nd", 3: "rd"}.get(
        day.day % 10 if day.day not in (11, 12, 13) else 0, "th"
    )
    forms = [
        day.isoformat(),
        f"{day.year}/{day.month:02}/{day.day:02}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.day}{ending} {month} {day.year}",
        f"the {day.day}{ending} of {month} {day.year}",
        f"{day.day} {short} {day.year}",
        f"{day.day}-{short}-{day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month} {day.day} {day.year}",
        f"{month} {day.day}{ending}, {day.year}",
        f"{short}. {day.day}, {day.year}",
        f"{day.day} {month.lower()} {day.year}",
    ]
    for form in forms:
        dates = [
            item.value
            for item in chunk(_TABLES, f"done by {form} at the latest").items
            if isinstance(item.value, When)
        ]
        assert [(when.text, when.resolve(DateContext())) for when in dates] == [
            (form, day)
        ]
        when = parse_when(_TABLES, form)
        assert when is not None
        assert when.resolve(DateContext()) == day


@settings(max_examples=100, deadline=None)
@given(day=st.dates(date(2000, 1, 1), date(2099, 12, 31)), sign=st.sampled_from("/-"))
def test_a_date_in_digits_is_ambiguous_only_when_it_is(day: date, sign: str) -> None:
    for first, second in ((day.day, day.month), (day.month, day.day)):
        when = parse_when(_TABLES, f"{first:02}{sign}{second:02}{sign}{day.year}")
        assert when is not None
        reads_two_ways = first != second and first <= 12 and second <= 12
        assert when.is_ambiguous == reads_two_ways
        assert when.resolve(DateContext()) == (None if reads_two_ways else day)


@settings(max_examples=100, deadline=None)
@given(text=st.text("0123456789.,' ", min_size=1, max_size=30))
def test_digits_are_a_number_or_none(text: str) -> None:
    quantity = parse_quantity(_TABLES, text)
    assert quantity is None or quantity.value == quantity.value.normalize()


@pytest.mark.parametrize(
    "digits", ["1.2.3", "1,2,3", "12,34,567,8", "1.2,3.4", "1,2.3,4", "9" * 25]
)
def test_digits_that_no_custom_groups_are_no_number(digits: str) -> None:
    assert read_literal(digits) is None
