from __future__ import annotations

import json
from array import array
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from cli.command import AS_OF, Shell, write
from hypothesis import given, settings
from hypothesis import strategies as st

from smartlint.catalogue import history
from smartlint.catalogue.history_file import read_history
from smartlint.errors import HistoryError
from smartlint.model.series import Reading, Series

TABLE = """\
date,subscribers [count],open rate [%],note
2026-01-31,1000,36.2,
2026-02-28,1100,,
2026-03-31,1180,37.25,
2026-04-30,1400,36.9,
2026-06-30,1380,36.0,
"""


def series(text: str = TABLE, column: str = "subscribers") -> Series:
    found = read_history(text.splitlines(keepends=True), "h.csv", [column])
    if column in found.problems:
        raise HistoryError(found.problems[column])
    return found.series[column]


def monthly(*values: float) -> Series:
    start = date(2026, 1, 1)
    rows = [f"{start + timedelta(days=30 * i)},{v}" for i, v in enumerate(values)]
    return series("\n".join(["date,v", *rows]), "v")


def test_a_column_is_read_with_its_unit_and_its_gaps_left_out() -> None:
    found = series(column="open rate")
    assert (found.unit, len(found), found.place) == ("%", 4, "h.csv#open rate")
    assert found.last == Reading(date(2026, 6, 30), Decimal(36))
    assert list(found)[1] == Reading(date(2026, 3, 31), Decimal("37.25"))


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 1, "the table is empty; its first line names the columns"),
        ("when,v\n", 1, "the first column must be 'date', not 'when'"),
        ("date\n2026-01-01\n", 1, "no column 'v'; the table has no column beside the date"),
        ("date,a,b\n", 1, "no column 'v'; there are a, b"),
        ("date,vv\n", 1, "no column 'v'; did you mean 'vv'?"),
        ("date,v,v\n", 1, "the column 'v' stands there twice"),
        ("date,v\n2026-13-01,3\n", 2, "'2026-13-01' is no date; a day is written like 2027-01-31"),
        ("date,v\n01/02/2026,3\n", 2, "'01/02/2026' is no date; write it as 2026-02-01 or 2026-01-02"),
        ("date,v\n2026-01-01,3\n2026-01-02,many\n", 3, "'many' under 'v' is no number"),
        ('date,v\n2026-01-01,"1,234"\n', 2, "'1,234' under 'v' is no number; write it as 1234 or 1.234, or put [count] or a currency behind the column's name for the first"),
        ('date,v [%]\n2026-01-01,"1,234%"\n', 2, "'1,234%' under 'v' is no number; write it as 1234 or 1.234"),
        ("date,v [count]\n2026-01-01,36.2%\n", 2, "'36.2%' under 'v' is in %, where the header says count; a column has one unit"),
        ("date,v [EUR]\n2026-01-01,£5\n", 2, "'£5' under 'v' is in GBP, where the header says EUR; a column has one unit"),
        ("date,v\n2026-01-01,£5\n2026-02-01,$6\n", 3, "'$6' under 'v' is in USD, where a cell above it says GBP; a column has one unit"),
        ("date,v\n2026-01-01,€5%\n", 2, "'€5%' under 'v' is no number; write it as 5 and name the currency in the header"),
        ("date,v\n2026-01-01,nan\n", 2, "'nan' under 'v' is no number; leave the cell empty where a value is missing"),
        ('date,v\n2026-01-01,"5,5"\n', 2, "'5,5' under 'v' is no number; write it as 5.5"),
        ('date,v\n2026-01-01,"1.234,5"\n', 2, "'1.234,5' under 'v' is no number; write it as 1234.5"),
        ("date,v\n2026-01-01,1.234.567\n", 2, "'1.234.567' under 'v' is no number; write it as 1234567"),
        ('date,v\n2026-01-01,"1\n2"\n', 3, "'1 2' under 'v' is no number"),
        ("date,v\n2026-01-01,n/a\n", 2, "'n/a' under 'v' is no number; leave the cell empty where a value is missing"),
        ("date,v\n2026-01-01,5k\n", 2, "'5k' under 'v' is no number"),
        ("date,v\n,5\n", 2, "the row has no date"),
        ("date,v\nTotal,5\n", 2, "'Total' is no date; a day is written like 2027-01-31"),
        ("v,date\n5,2026-01-01\n", 1, "the column 'date' must be the first"),
        ("date,v\n2026-01-01\n", 2, "the row has 1 cell, where the header has 2"),
        ("date,v\n2026-01-01,1\n2026-01-01,2\n", 3, "a second value of 'v' for 2026-01-01; the first stands in line 2"),
        ("date,v\n2026-01-01,1\n2025-01-01,0\n2026-01-01,2\n", 4, "a second value of 'v' for 2026-01-01; the first stands in line 2"),
        ('date,v\n2026-01-01,"1\n', 2, "not valid CSV: unexpected end of data"),
    ],
)  # fmt: skip
def test_a_bad_table_is_named_with_its_row(text: str, line: int, problem: str) -> None:
    with pytest.raises(HistoryError) as caught:
        series(text, "v")
    assert str(caught.value) == f"h.csv:{line}: {problem}"


@pytest.mark.parametrize(
    ("header", "cell", "value", "unit"),
    [
        ("v [%]", "2.1%", "2.1", "%"),
        ("v [percent]", "2.1 %", "2.1", "percent"),
        ("v", "-2.1%", "-2.1", "%"),
        ("v [GBP]", "£18.00", "18", "GBP"),
        ("v [EUR]", '"€1,234"', "1234", "EUR"),
        ("v [EUR]", '"1,234"', "1234", "EUR"),
        ("v", "-$5", "-5", "USD"),
        ("v", "USD 5", "5", "USD"),
        ("v", "5 SEK", "5", "SEK"),
        ("v", "£-5.50", "-5.5", "GBP"),
        ("v [count]", '"1,234"', "1234", "count"),
        ("v", '"1,234,567"', "1234567", None),
        ("v", '"1,234.5"', "1234.5", None),
        ("v", "1 234", "1234", None),
    ],
)
def test_signs_that_agree_with_the_unit_are_read(
    header: str, cell: str, value: str, unit: str | None
) -> None:
    found = series(f"date,{header}\n2026-01-01,{cell}\n2026-02-01,7\n", "v")
    assert (found[0].value, found.unit) == (Decimal(value), unit)


def test_a_table_that_is_no_text_is_said_so() -> None:
    def lines() -> object:
        yield "date,v\n"
        yield b"\xff".decode()

    found = read_history(lines(), "h.csv", ["v"])  # type: ignore[arg-type] # a broken file
    assert found.problems["v"].startswith("h.csv:2: this is no UTF-8 text; save")


def test_marks_and_blank_lines_of_spreadsheets_do_no_harm() -> None:
    found = series(
        "\ufeffdate,v\r\n2026-01-01,1\r\n\r\n2026-02-01,2\r\n,\r\n"[:-3], "v"
    )
    assert len(found) == 2


def test_the_value_of_a_day_is_the_newest_until_then() -> None:
    found = series()
    assert found.at(date(2026, 3, 15)) == Reading(date(2026, 2, 28), Decimal(1100))
    assert found.at(date(2025, 12, 31)) is None
    known = found.until(date(2026, 3, 31))
    assert known.last == Reading(date(2026, 3, 31), Decimal(1180))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-50, 50), max_size=12), st.integers(-60, 60))
def test_the_ends_and_what_lies_nearest_are_readings(
    values: list[int], wanted: int
) -> None:
    found = monthly(*values)
    readings = list(found)
    assert found.lowest == min(readings, key=lambda one: one.value, default=None)
    assert found.highest == max(readings, key=lambda one: one.value, default=None)
    assert found.nearest(Decimal(wanted)) == min(
        readings, key=lambda one: abs(one.value - wanted), default=None
    )


@pytest.mark.parametrize(
    ("values", "lone"),
    [
        ((100, 105, 1050, 110), (2,)),
        ((100, 105, 10.5, 110), (2,)),
        ((100, 0, 105), (1,)),
        ((100, 1050, 105, 1100, 110), (1, 3)),
        ((100, 700, 110), ()),  # a good week
        ((100, 1000, 1010), ()),  # a jump that lasts
        ((1000, 1010, 100), ()),  # what comes next is not known yet
        ((100, 1000, 180), ()),  # the neighbours are no neighbours
        ((0, 1000, 0), ()),
        ((5,), ()),
        ((), ()),
    ],
)
def test_what_stands_alone_is_told(
    values: tuple[float, ...], lone: tuple[int, ...]
) -> None:
    found = monthly(*values)
    assert history.lone_readings(found) == lone
    rest = [value for at, value in enumerate(values) if at not in lone]
    assert list(found.without(lone).floats) == rest


@pytest.mark.parametrize(
    ("values", "days", "rising", "change"),
    [
        ((10, 12, 11, 16, 17), 30, True, "5"),
        ((10, 12, 11, 16, 17), 60, True, "6"),
        ((10, 12, 11, 16, 17), 60, False, "-1"),
        ((10, 9, 8), 30, True, "-1"),
        ((1, 2), 60, True, None),
        ((1,), 1, True, None),
    ],
)
def test_the_best_change_of_a_span_is_found(
    values: tuple[float, ...], days: int, *, rising: bool, change: str | None
) -> None:
    best = history.best_change(monthly(*values), days, rising=rising)
    found = best.change if best is not None else None
    assert found == (None if change is None else Decimal(change))


STEPS = st.lists(
    st.tuples(st.integers(1, 40), st.integers(-500, 500)), min_size=2, max_size=40
)


@settings(max_examples=150, deadline=None)
@given(STEPS, st.integers(1, 200), st.booleans())
def test_no_stretch_beats_the_best_change(
    steps: list[tuple[int, int]], span: int, rising: bool
) -> None:
    day, rows = date(2026, 1, 1), ["date,v"]
    for gap, value in steps:
        day += timedelta(days=gap)
        rows.append(f"{day},{value}")
    found = series("\n".join(rows), "v")
    best = history.best_change(found, span, rising=rising)
    pairs = [
        (later.value - earlier.value, earlier, later)
        for earlier in found
        for later in found
        if 0 < (later.on - earlier.on).days <= span * 1.05
    ]
    is_covered = (day - found[0].on).days >= span * 0.95
    if not pairs or not is_covered:
        assert best is None
    else:
        pick = max if rising else min
        assert best is not None
        assert best.change == pick(change for change, _, _ in pairs)
        assert best.days <= span * 1.05


@settings(max_examples=60, deadline=None)
@given(st.permutations(TABLE.splitlines()[1:]))
def test_the_order_of_rows_does_not_matter(rows: list[str]) -> None:
    shuffled = "\n".join([TABLE.splitlines()[0], *rows])
    assert list(series(shuffled)) == list(series())


@settings(max_examples=100, deadline=None)
@given(st.decimals(-(10**9), 10**9, places=3))
def test_values_come_back_as_written(value: Decimal) -> None:
    found = series(f"date,v\n2026-01-01,{value:f}", "v")
    assert found[0].value == value


def test_the_trend_follows_a_straight_line() -> None:
    found = monthly(100, 110, 120, 130, 140)
    line = history.trend(found)
    assert line is not None
    assert history.trend_value(found, line, date(2026, 1, 1)) == Decimal(100)
    assert history.trend_value(found, line, date(2026, 6, 30)) == Decimal(160)


def test_few_readings_make_no_trend() -> None:
    assert history.trend(monthly(1, 2, 3)) is None
    assert history.trend(monthly(1, 2, 3, 4, 5), since=date(2026, 3, 1)) is None


@pytest.mark.parametrize(
    ("values", "rising_is_good", "periods"),
    [
        ((5, 4, 3, 2), True, 3),
        ((5, 6, 3, 2), True, 2),
        ((1, 2, 3, 3), True, 0),
        ((1, 2, 3, 4), False, 3),
    ],
)
def test_getting_worse_is_counted_in_periods(
    values: tuple[float, ...], periods: int, *, rising_is_good: bool
) -> None:
    found = history.falling_periods(monthly(*values), rising_is_good=rising_is_good)
    assert found == periods


def test_the_usual_gap_between_readings_is_known() -> None:
    assert history.usual_gap_days(series()) == 31


def test_a_value_can_be_looked_up_in_its_row() -> None:
    found = series()
    assert found.origin(1) == "h.csv#subscribers, row 3"
    days = [reading.on for reading in found]
    assert found.origins([days[4], days[0], days[1]]) == (
        "h.csv#subscribers, rows 2, 3 and 6"
    )
    assert found.origins([date(1999, 1, 1)]) == "h.csv#subscribers"
    assert found.origin_between(days[1], days[3]) == "h.csv#subscribers, rows 3 to 5"


def test_a_value_without_a_row_is_looked_up_by_its_day() -> None:
    days = [date(2026, 1, 31), date(2026, 2, 28)]
    ordinals = array("q", [day.toordinal() for day in days])
    found = Series("v", None, "shop#v", ordinals, array("d", [1, 2]))
    assert found.origins(days) == "shop#v, 2026-01-31 and 2026-02-28"
    assert found.origin_between(*days) == "shop#v, 2026-01-31 to 2026-02-28"


def test_lines_of_commas_that_a_spreadsheet_leaves_are_no_rows() -> None:
    assert len(series("date,v\n2026-01-01,1\n,\n, \n2026-02-01,2\n", "v")) == 2


def test_the_line_that_is_no_text_is_found(tmp_path: Path) -> None:
    path = tmp_path / "h.csv"
    rows = [f"{date(2000, 1, 1) + timedelta(days=n)},{n}\n" for n in range(2000)]
    rows[1234] = "2003-05-19,caf\xe9\n"
    path.write_bytes("".join(["date,v\n", *rows]).encode("latin-1"))
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = read_history(file, "h.csv", ["v"])
    assert found.problems["v"].startswith("h.csv:1236: this is no UTF-8 text")


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("6450", "so it was left out"),
        ("64000", "so it and 1 more like it were left out"),
    ],
)
def test_a_value_that_stands_alone_is_named_with_its_row(
    shell: Shell, first: str, told: str
) -> None:
    values = ("6300", first, "6350", "6400", "65000", "6500")
    rows = [f"2026-{month:02}-28,{value}" for month, value in enumerate(values, 1)]
    write("list.csv", "date,subscribers\n" + "\n".join(rows) + "\n")
    write(
        "plan.goals",
        f"{AS_OF}\ngoal EM-1: Increase email subscribers from 6,500 to 9,000 by 30 June 2027\n"
        "  source: list.csv#subscribers\n",
    )
    done = shell("check", "--select", "A320", "--format", "json", "plan.goals")
    (found,) = json.loads(done.out)["diagnostics"]
    assert found["message"] == (
        "your table says 65,000 on 28 May 2026, between 6,400 and 6,500 "
        f"(list.csv#subscribers, row 6), {told}"
    )
