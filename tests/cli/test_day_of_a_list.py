"""A list of sentences has no place for a day: ``--as-of`` says it there."""

from __future__ import annotations

import json

from cli.command import Shell, write

LISTED = (
    "Raise takings from 300 to 400 within 6 months\n"
    "Raise takings from 300 to 400 by June\n"
    "Raise takings from 300 to 400 this year\n"
)
LINES = ("--input-format", "lines")
DAY = ("--as-of", "2027-01-11")


def dates(out: str) -> list[str | None]:
    return [json.loads(line)["deadline"]["date"] for line in out.splitlines()]


def test_a_day_that_is_given_is_what_relative_days_count_from(shell: Shell) -> None:
    write("list.txt", LISTED)
    told = shell("check", *LINES, *DAY, "list.txt").out
    assert "T507" not in told
    assert "T508" not in told
    shown = shell("inspect", *LINES, *DAY, "list.txt").out
    assert dates(shown) == ["2027-07-11", "2027-06-30", "2027-12-31"]


def test_without_a_day_it_is_asked_for(shell: Shell) -> None:
    write("list.txt", LISTED)
    told = shell("check", *LINES, "list.txt").out
    assert told.count("T507") == 2
    assert told.count("T508") == 1
    assert dates(shell("inspect", *LINES, "list.txt").out) == [None] * 3


def test_a_file_of_goals_writes_its_own_day(shell: Shell) -> None:
    write("plan.goals", LISTED)
    assert "T507" in shell("check", *DAY, "plan.goals").out
    assert dates(shell("inspect", *DAY, "plan.goals").out) == [None] * 3
