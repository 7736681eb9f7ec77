"""A total is held against the sum of a table's rows, by status and evidence alike."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_MONTHS = ("01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31",
           "09-30", "10-31", "11-30", "12-31")  # fmt: skip


def said(folder: Path, command: str, goals: str) -> Any:  # Any: a JSON value
    """Return what a command says of goals beside the folder's tables."""
    (folder / "a.goals").write_text(goals, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "smartlint", command, "a.goals", "--format", "json"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return json.loads(done.stdout)


def till(folder: Path, column: str, values: list[int]) -> None:
    """Write a table with one row a month from January 2026 on."""
    rows = [
        f"{2026 + at // 12}-{_MONTHS[at % 12]},{one}" for at, one in enumerate(values)
    ]
    text = "\n".join([f"date,{column}", *rows, ""])
    (folder / "till.csv").write_text(text, encoding="utf-8")


TAKINGS = [40, 44, 39, 46, 48, 45, 50, 52, 49, 55, 58, 61, 50, 54, 51, 57, 60, 56]


def test_a_total_of_a_year_is_held_against_the_sum_of_its_months(
    tmp_path: Path,
) -> None:
    till(tmp_path, "revenue [EUR]", [one * 1000 for one in TAKINGS])
    goals = (
        "as of 2027-07-10\n"
        "goal A: Increase revenue from €587,000 in 2026 to €640,000 in 2027\n"
        "  source: till.csv#revenue\n"
        "goal B: Increase revenue from €587,000 in 2026 to €900,000 by 31 December 2027\n"
        "  source: till.csv#revenue\n"
        "goal C: Increase revenue from €587,000 to €700,000 by 31 December 2027\n"
        "  start: 2027-01-01\n  source: till.csv#revenue\n"
    )
    found = said(tmp_path, "check", goals)
    letters = {one["id"]: one["smart"]["achievable"] for one in found["goals"]}
    told = [one["message"] for one in found["diagnostics"] if one["code"][0] == "A"]
    # Twelve months brought €644,000 once, and €900,000 were never near; which time the
    # third goal counts only the team knows.
    assert (letters["A"], letters["C"]) == (True, None)
    assert letters["B"] is not True
    assert not [one for one in told if "€56,000" in one]
    asked = [one for one in found["diagnostics"] if one["code"] == "P871"]
    assert [one["line"] for one in asked] == [8]
    status = {one["goal_key"]: one for one in said(tmp_path, "status", goals)["goals"]}
    assert status["A"]["latest_value"] == 328000
    assert status["A"]["latest_value"] == status["B"]["latest_value"]
    assert status["C"]["status"] == "unknown"


def test_a_month_fifty_times_its_neighbours_is_told_and_not_added_up(
    tmp_path: Path,
) -> None:
    till(tmp_path, "leads", [30, 34, 3500, 36, 33])
    goals = "as of 2026-06-20\ngoal L: Generate 400 leads in 2026\n  source: till.csv#leads\n"
    one = said(tmp_path, "status", goals)["goals"][0]
    assert (one["status"], one["latest_value"]) == ("unknown", None)
    assert "3,500 on 31 March 2026, between 34 and 36" in one["status_reason"]
    till(tmp_path, "leads", [30, 34, 350, 36, 33])
    assert said(tmp_path, "status", goals)["goals"][0]["latest_value"] == 483


def test_rows_without_a_first_day_are_told_to_have_none(tmp_path: Path) -> None:
    till(tmp_path, "mentions", [4, 6, 9, 8, 14, 22])
    goals = (
        "as of 2026-07-20\ngoal M: Get 80 press mentions by 31 July 2026\n"
        "  source: till.csv#mentions\n"
    )
    one = said(tmp_path, "status", goals)["goals"][0]
    assert "from when on the rows of its table count" in one["status_reason"]
    found = said(tmp_path, "check", goals)
    assert "A303" not in {each["code"] for each in found["diagnostics"]}


def test_a_row_of_a_part_is_no_other_value_of_today(tmp_path: Path) -> None:
    till(tmp_path, "takings", TAKINGS)
    for start in ("", "  start: 2027-01-01\n"):
        goals = (
            "as of 2027-01-08\n"
            "goal A: Grow takings from €590 to €700 by 31 December 2027\n"
            f"{start}  source: till.csv#takings\n"
            "goal B: Grow email subscribers from 590 to 700 by 31 December 2027\n"
            f"{start}  source: till.csv#takings\n"
        )
        found = said(tmp_path, "check", goals)["diagnostics"]
        told = [one["goal"] for one in found if one["code"] == "A307"]
        assert told == ["B"]
