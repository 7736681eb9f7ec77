"""Rows of a day are added up by the engine, and what cannot be is told with its row."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.command import Shell, write

pytest.importorskip("duckdb", reason="the extra `data` is not installed")

SETTINGS = """[sources.events]
path = "events.csv"
date = "happened_at"
[sources.events.columns]
"subscribers [count]" = '{}'
"""
PLAN = """as of 2026-06-01
goal A: Reach 900 email subscribers by 30 June 2027
  source: events#subscribers
goal C: Reach 5 stores by May 2027
"""
HEADER = "happened_at,signed_up,who\n"
ROWS = "".join(f"2026-05-{day} 10:00:00,2,{day % 2}\n" for day in (10, 10, 11, 11, 11))
MANY = "2026-05-01T08:00:00,1,ann\n" * 30_000


def judged(shell: Shell, how: str, table: str) -> tuple[list[str], list[str]]:
    """Return what is said of the table, and the figures it gives."""
    write("smartlint.toml", SETTINGS.format(how))
    write("events.csv", table)
    write("plan.goals", PLAN)
    found = json.loads(shell("check", "--format", "json", "plan.goals").out)
    assert [goal["id"] for goal in found["goals"]] == ["A", "C"]
    told = [d["message"] for d in found["diagnostics"] if d["code"] == "A310"]
    clues = found["goals"][0]["evidence"]
    return told, [clue["text"] for clue in clues if clue["kind"] == "history"]


@pytest.mark.parametrize(
    ("how", "newest"),
    [
        ("sum(signed_up)", "6"),
        ("count(*)", "3"),
        ("count(DISTINCT who)", "1"),
        ("max(signed_up) / 4", "0.5"),
    ],
)
def test_events_of_a_csv_file_become_days(shell: Shell, how: str, newest: str) -> None:
    told, figures = judged(shell, how, HEADER + ROWS)
    assert told == []
    assert f"from {newest} on 11 May 2026" in figures[0]


@pytest.mark.parametrize(
    ("how", "table", "said"),
    [
        (
            "sum(signed_up)",
            HEADER + ROWS + "2026-05-12,many,x\n",
            "events.csv, row 6: “many” under “signed_up” is no number",
        ),
        (
            "sum(signed_up)",
            HEADER + MANY + "2026-05-12,many,x\n",
            "events.csv:30002: “many” under “signed_up” is no number",
        ),
        (
            "count(*)",
            HEADER + ROWS + "31/12/2025,1,x\n",
            "events.csv, row 6: “31/12/2025” is no date; write it as 2025-12-31",
        ),
        (
            "count(*)",
            HEADER + ROWS + ",1,x\n",
            "events.csv, row 6: the row has no date",
        ),
        (
            "count(*)",
            HEADER + ROWS + "2026-05-12,1\n",
            "events.csv:7: the row has 2 cells, where the header has 3",
        ),
        (
            "sum(signedup)",
            HEADER + ROWS,
            "events.csv: no column “signedup”; did you mean “signed_up”?",
        ),
        (
            "sum(",
            HEADER + ROWS,
            "events.csv: a sum under `columns` is no SQL: syntax error at or near",
        ),
        (
            "sum(signed_up)",
            HEADER,
            "events.csv: there is no value under “subscribers” yet",
        ),
        (
            "count(*)",
            "day,n\n2026-05-12,1\n",
            "events.csv: no column “happened_at”; there",
        ),
    ],
)
def test_what_cannot_be_added_up_is_told_with_its_row(
    shell: Shell, how: str, table: str, said: str
) -> None:
    told, figures = judged(shell, how, table)
    assert len(told) == 1
    assert told[0].startswith(f"the past values cannot be used: {said}")
    assert figures == []


def test_a_byte_that_is_no_text_is_told_with_its_line(shell: Shell) -> None:
    judged(shell, "count(*)", HEADER + ROWS)
    with Path("events.csv").open("ab") as file:
        file.write(b"2026-05-12,1,caf\xe9\n")
    told = shell("check", "--format", "concise", "plan.goals").out
    assert "events.csv:7: this is no UTF-8 text" in told


def test_a_value_with_a_time_of_day_is_of_its_day(shell: Shell) -> None:
    write("smartlint.toml", "")
    write("t.csv", "date,subscribers\n2026-04-30T00:00:00Z,4\n2026-05-31 23:10,5\n")
    write("plan.goals", PLAN.replace("events", "t.csv"))
    found = json.loads(shell("check", "--format", "json", "plan.goals").out)
    assert "from 5 on 31 May 2026" in found["goals"][0]["evidence"][0]["text"]
