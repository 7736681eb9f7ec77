"""Every number that a table decides is told with the rows it stands in."""

from __future__ import annotations

import json

from cli.command import Shell, write

TABLE = "date,email_subscribers\n" + "".join(
    f"2026-{month:02}-28,{900 + 10 * month}\n" for month in range(1, 12)
)
PLAN = """as of 2026-12-01
goal A: Increase email subscribers from 1,010 on 28 November 2026 to 1,020 by 31 March 2027
  source: t.csv#email_subscribers
"""
ROWS = "t.csv#email_subscribers, rows 2, 6 and 12"


def test_json_names_the_rows_of_its_evidence(shell: Shell) -> None:
    write("smartlint.toml", "")
    write("t.csv", TABLE)
    write("plan.goals", PLAN)
    (goal,) = json.loads(shell("check", "--format", "json", "plan.goals").out)["goals"]
    assert [(clue["kind"], clue["data"]) for clue in goal["evidence"]] == [
        ("history", ROWS)
    ]


def test_a_report_names_the_rows_of_its_figures(shell: Shell) -> None:
    write("smartlint.toml", "")
    write("t.csv", TABLE)
    write("plan.goals", PLAN)
    page = shell("report", "plan.goals").out.replace("\\", "")
    assert f"From {ROWS}." in page
    assert (
        "Newest value 1,010 of 28 November 2026: t.csv#email_subscribers, row 12."
        in page
    )
