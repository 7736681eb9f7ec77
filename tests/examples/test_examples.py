"""The examples are one believable plan: what they say in two places agrees."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest
from checkout import ROOT, tracked_files, tracked_texts

EXAMPLES = {
    name: tracked_texts()[name]
    for name in tracked_files()
    if name.startswith("examples/") and name.endswith((".goals", ".md"))
}
HISTORY = [name for name in tracked_files() if name.startswith("examples/history/")]

BLOCK = re.compile(r"^(?:goal|objective) ([\w-]+):.*(?:\n[ \t]+.*)*", re.MULTILINE)
SOURCE = re.compile(r"^\s+source: (\S+)#(\S+)$", re.MULTILINE)
CHECK_IN = re.compile(r"^\s+(\d{4}-\d\d-\d\d): ([€\d.,]+)", re.MULTILINE)


class Stated(NamedTuple):
    """A value that a check-in states."""

    goal: str
    table: str
    column: str
    day: str
    value: str


def stated_values() -> Iterator[Stated]:
    for text in EXAMPLES.values():
        for block in BLOCK.finditer(text):
            source = SOURCE.search(block[0])
            if source is None:
                continue
            for day, value in CHECK_IN.findall(block[0]):
                yield Stated(block[1], source[1], source[2], day, value.strip("€.,"))


def history(table: str) -> list[dict[str, str]]:
    """Return the rows of a table, its columns without their units."""
    text = tracked_texts()[f"examples/{table}"]
    rows = list(csv.DictReader(text.splitlines()))
    return [{key.split(" [")[0]: value for key, value in row.items()} for row in rows]


def as_written(value: str, text: str) -> Decimal:
    """Return a value of the history, rounded as the check-in's ``text`` is."""
    places = len(text.partition(".")[2])
    return round(Decimal(value), places)


@pytest.mark.parametrize(
    "stated", [*stated_values()], ids=lambda s: f"{s.goal}-{s.day}"
)
def test_a_check_in_says_what_the_history_says(stated: Stated) -> None:
    rows = [row for row in history(stated.table) if row["date"] <= stated.day]
    found = rows[-1][stated.column]
    if stated.table == "history/ads.csv":
        # The ads are counted by the week; their goals speak of whole euros and tenths.
        assert abs(Decimal(found) / Decimal(stated.value) - 1) < Decimal("0.02")
    elif stated.column == "revenue_last_12_months":
        assert f"{Decimal(found) / 1_000_000:.2f}" == stated.value
    else:
        assert as_written(found, stated.value) == Decimal(stated.value.replace(",", ""))


@pytest.mark.parametrize("name", HISTORY)
def test_a_history_has_iso_dates_in_order_and_units(name: str) -> None:
    header, *rows = csv.reader(tracked_texts()[name].splitlines())
    assert header[0] == "date"
    assert all(re.fullmatch(r"[a-z_0-9]+ \[[\w%]+\]", column) for column in header[1:])
    days = [date.fromisoformat(row[0]) for row in rows]
    assert days == sorted(set(days))
    assert {len(row) for row in rows} == {len(header)}


def test_every_source_names_a_column_that_exists() -> None:
    for text in EXAMPLES.values():
        for table, column in SOURCE.findall(text):
            assert column in history(table)[0]


def test_the_plan_is_large_enough_to_learn_from() -> None:
    goals = [
        line
        for text in EXAMPLES.values()
        for line in text.splitlines()
        if line.startswith("goal ")
    ]
    assert len(goals) >= 30


def test_every_file_says_which_day_it_speaks_of() -> None:
    silent = {n for n, text in EXAMPLES.items() if "\nas of 2027-05-03\n" not in text}
    assert silent == {"examples/README.md"}


def test_the_guide_names_every_file() -> None:
    guide = (ROOT / "examples/README.md").read_text(encoding="utf-8")
    missing = {n for n in EXAMPLES if f"`{n.removeprefix('examples/')}`" not in guide}
    assert missing == {"examples/README.md"}
