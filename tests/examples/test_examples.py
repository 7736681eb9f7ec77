"""The examples are one believable plan: what they say in two places agrees."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest
from checkout import ROOT, tracked_files, tracked_texts

from smartlint.forecast import can_forecast

EXAMPLES = {
    name: tracked_texts()[name]
    for name in tracked_files()
    if name.startswith("examples/") and name.endswith((".goals", ".md"))
}
HISTORY = [name for name in tracked_files() if name.startswith("examples/history/")]

BLOCK = re.compile(r"^(?:goal|objective) ([\w-]+):.*(?:\n[ \t]+.*)*", re.MULTILINE)
SOURCE = re.compile(r"^\s+source: (\S+)#(\S+)$", re.MULTILINE)
CHECK_IN = re.compile(r"^\s+(\d{4}-\d\d-\d\d): ([€\d.,]+)", re.MULTILINE)


# What each weak goal teaches; all other goals are worth copying.
LESSONS = {
    "AD-5": "past-deadline",
    "AD-6": "impossible-target",
    "AP-1": "children-fall-short",
    "AP-6": "missing-deadline",
    "AP-7": "vague-verb",
    "CO-4": "leads-without-handover",
    "CO-5": "rate-as-deadline",
    "CO-6": "vague-deadline",
    "CO-7": "output-without-outcome",
    "DK-2": "budget-too-small",
    "DK-3": "beyond-what-others-reach",
    "EM-6": "percent-of-a-percentage",
    "EM-7": "missing-number",
    "IN-3": "vague-words",
    "IN-5": "relative-change-without-baseline",
    "RV-2": "missing-deadline",
    # Without the extra, what it never did before is all that is known.
    "SO-5": "beyond-the-own-trend" if can_forecast() else "beyond-the-best-so-far",
    "SO-6": "relative-change-without-baseline",
    "SO-7": "missing-number",
    "WE-5": "missing-deadline",
    "WE-6": "target-on-the-wrong-side",
    "WE-7": "contradicting-target",
    "WE-8": "several-outcomes",
}


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


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Return the names of the errors and warnings on each goal that has an id."""
    cache = str(tmp_path_factory.mktemp("cache"))
    done = subprocess.run(
        [sys.executable, "-m", "smartlint", "check", "--format", "json", "examples"],
        cwd=ROOT,
        env=os.environ | {"XDG_CACHE_HOME": cache},
        capture_output=True,
        check=False,
    )
    report = json.loads(done.stdout)
    found: dict[str, set[str]] = {goal["id"]: set() for goal in report["goals"]}
    for diagnostic in report["diagnostics"]:
        if diagnostic["severity"] in ("error", "warning"):
            found[diagnostic["goal"]].add(diagnostic["name"])
    return {goal: names for goal, names in found.items() if goal[0] != "~"}


def test_every_weak_goal_teaches_its_lesson(findings: dict[str, set[str]]) -> None:
    assert {g: n for g, n in LESSONS.items() if n not in findings[g]} == {}


def test_every_other_goal_is_worth_copying(findings: dict[str, set[str]]) -> None:
    faulted = {goal: names for goal, names in findings.items() if names}
    assert {g: n for g, n in faulted.items() if g not in LESSONS} == {}


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


@pytest.mark.skipif(not can_forecast(), reason="forecasts are an extra")
def test_a_page_gives_one_forecast_one_pair_of_ends() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "smartlint",
            "report",
            "--format",
            "md",
            "examples/social.goals",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    evidence = re.search(r"your own trend \(([\d,]+)–([\d,]+)\)", done.stdout)
    caption = re.search(
        r"_YouTube subscribers.*?it will be between ([\d,]+) and ([\d,]+) on",
        done.stdout,
    )
    assert evidence is not None
    assert caption is not None
    assert evidence.groups() == caption.groups()
