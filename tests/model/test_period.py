"""Which days a time means, seen from a context."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartlint.model.period import SPLIT_YEAR, DateContext, When, WhenKind
from smartlint.text import Span

_DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


def _when(kind: WhenKind, **fields: object) -> When:
    return When(kind, "words", Span(0, 5), **fields)  # type: ignore[arg-type]  # rows of a table


def _days(when: When, context: DateContext) -> str:
    first, last = when.begin(context), when.resolve(context)
    return f"{first} {last}"


_FISCAL = {
    # The team's year starts in April and is named after the year it ends in.
    (4, "year", 2027, None): "2026-04-01 2027-03-31",
    (4, "quarter", 2027, 1): "2026-04-01 2026-06-30",
    (4, "quarter", 2027, 4): "2027-01-01 2027-03-31",
    (4, "half", 2027, 2): "2026-10-01 2027-03-31",
    (10, "quarter", 2027, 2): "2027-01-01 2027-03-31",
    (1, "year", 2027, None): "2027-01-01 2027-12-31",
    (1, "quarter", 2027, 4): "2027-10-01 2027-12-31",
}


@pytest.mark.parametrize(("form", "expected"), _FISCAL.items())
def test_fiscal_times_count_from_the_start_of_the_fiscal_year(
    form: tuple[int, str, int, int | None], expected: str
) -> None:
    start, kind, year, ordinal = form
    when = _when(WhenKind(kind), year=year, ordinal=ordinal, is_fiscal=True)
    assert _days(when, DateContext(fiscal_year_start=start)) == expected


def test_a_year_that_two_name_has_days_once_its_start_is_known() -> None:
    year = _when(WhenKind.YEAR, year=2027, is_fiscal=True, unit=SPLIT_YEAR)
    half = _when(WhenKind.HALF, year=2027, ordinal=1, is_fiscal=True, unit=SPLIT_YEAR)
    assert (year.period(DateContext()), half.period(DateContext())) == (None, None)
    context = DateContext(fiscal_year_start=4)
    assert _days(year, context) == "2026-04-01 2027-03-31"
    assert _days(half, context) == "2026-04-01 2026-09-30"


def test_only_fiscal_times_count_from_the_start_of_the_fiscal_year() -> None:
    when = _when(WhenKind.QUARTER, year=2027, ordinal=1)
    context = DateContext(fiscal_year_start=4)
    assert _days(when, context) == "2027-01-01 2027-03-31"


def test_the_current_fiscal_year_is_the_one_around_the_anchor() -> None:
    when = _when(WhenKind.YEAR, offset=0, is_fiscal=True)
    context = DateContext(as_of=date(2027, 2, 15), fiscal_year_start=4)
    assert _days(when, context) == "2026-04-01 2027-03-31"


_DURATIONS = {
    ("2027-01-31", "1", "month"): "2027-02-28",
    ("2027-02-15", "6", "month"): "2027-08-15",
    ("2027-02-15", "1.5", "year"): "2028-08-15",
    ("2027-02-15", "2.5", "month"): "2027-04-30",
    ("2027-02-15", "2", "week"): "2027-03-01",
    ("2027-02-15", "5", "workday"): "2027-02-22",
    ("2027-02-15", "48", "hour"): "2027-02-17",
    ("2027-02-15", "2", "quarter"): "2027-08-15",
    ("2028-02-29", "1", "year"): "2029-02-28",
    ("2027-02-15", "1", "decade"): "2037-02-15",
}


@pytest.mark.parametrize(("form", "expected"), _DURATIONS.items())
def test_a_duration_counts_from_the_anchor(
    form: tuple[str, str, str], expected: str
) -> None:
    start, amount, unit = form
    when = _when(WhenKind.DURATION, amount=Decimal(amount), unit=unit)
    context = DateContext(as_of=date.fromisoformat(start))
    assert _days(when, context) == f"{start} {expected}"


def test_the_start_goes_before_the_as_of_date() -> None:
    when = _when(WhenKind.DURATION, amount=Decimal(1), unit="month")
    context = DateContext(as_of=date(2027, 2, 15), start=date(2027, 3, 1))
    assert _days(when, context) == "2027-03-01 2027-04-01"


_EDGES = {
    "is_exclusive": "2027-04-01 2027-03-31",
    "is_start": "2027-04-01 2027-04-01",
    "early": "2027-04-01 2027-04-30",
    "mid": "2027-04-01 2027-05-15",
}


@pytest.mark.parametrize(("edge", "expected"), _EDGES.items())
def test_the_edge_of_a_period_moves_the_day(edge: str, expected: str) -> None:
    fields = {"part": edge} if edge in {"early", "mid"} else {edge: True}
    when = _when(WhenKind.QUARTER, year=2027, ordinal=2, **fields)
    assert _days(when, DateContext()) == expected


_OPEN = [
    _when(WhenKind.EVENT),
    _when(WhenKind.DAY, year=2027, is_ambiguous=True),
    _when(WhenKind.DAY, month=2, day=29, year=2027),
    _when(WhenKind.DAY, month=6, day=30),
    _when(WhenKind.DAY, weekday=4),
    _when(WhenKind.DAY, offset=1),
    _when(WhenKind.WEEK, offset=0),
    _when(WhenKind.MONTH, month=6),
    _when(WhenKind.MONTH, offset=0),
    _when(WhenKind.QUARTER, ordinal=3),
    _when(WhenKind.SEASON, ordinal=1),
    _when(WhenKind.YEAR, offset=0),
    _when(WhenKind.DURATION, amount=Decimal(6), unit="month"),
]


@pytest.mark.parametrize("when", _OPEN, ids=repr)
def test_what_the_words_leave_open_has_no_day_without_a_context(when: When) -> None:
    assert (when.begin(DateContext()), when.resolve(DateContext())) == (None, None)


@pytest.mark.parametrize("amount", ["9999", "99999999999999999999"])
def test_a_day_beyond_the_calendar_is_none(amount: str) -> None:
    when = _when(WhenKind.DURATION, amount=Decimal(amount), unit="year")
    assert when.resolve(DateContext(as_of=date(2027, 2, 15))) is None


@settings(max_examples=100, deadline=None)
@given(
    anchor=_DAYS,
    unit=st.sampled_from(["week", "month", "quarter", "half", "year"]),
    start=st.integers(1, 12),
    offset=st.integers(-3, 3),
)
def test_periods_around_a_day_follow_each_other(
    anchor: date, unit: str, start: int, offset: int
) -> None:
    context = DateContext(as_of=anchor, fiscal_year_start=start)
    kind = WhenKind(unit)
    now = _when(kind, offset=offset, is_fiscal=True)
    after = _when(kind, offset=offset + 1, is_fiscal=True)
    end, begin = now.resolve(context), after.begin(context)
    assert end is not None
    assert begin == end + timedelta(days=1)
    current = _when(kind, offset=0, is_fiscal=True).period(context)
    assert current is not None
    assert current[0] <= anchor <= current[1]


@settings(max_examples=100, deadline=None)
@given(anchor=_DAYS, month=st.integers(1, 12), ordinal=st.integers(1, 4))
def test_without_a_year_the_next_one_is_meant(
    anchor: date, month: int, ordinal: int
) -> None:
    context = DateContext(as_of=anchor)
    times = [
        _when(WhenKind.MONTH, month=month),
        _when(WhenKind.DAY, month=month, day=28),
        _when(WhenKind.QUARTER, ordinal=ordinal),
        _when(WhenKind.SEASON, ordinal=ordinal),
    ]
    for when in times:
        last = when.resolve(context)
        assert last is not None
        assert anchor <= last <= anchor + timedelta(days=366 + 92)
