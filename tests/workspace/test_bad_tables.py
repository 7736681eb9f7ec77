"""A table that is wrong is named, with its row, and all other goals are checked."""

from __future__ import annotations

import json

import pytest
from cli.command import Shell, write

GOAL = """goal A: Reach 900 email subscribers by 30 June 2027
  source: {}#subscribers
goal B: Reach an open rate of 40% by 30 June 2027
  source: {}#open_rate
"""

BAD = (
    ("gone.csv", "", "there is no file “gone.csv” beside the goal file"),
    (
        "gone",
        "",
        (
            "there is no file “gone” beside the goal file, and smartlint.toml has no "
            "[sources.gone]"
        ),
    ),
    ("../t.csv", "", "“../t.csv” lies outside the project folder"),
    (
        "t.csv",
        "date,subs\n2026-01-01,1\n",
        "t.csv:1: no column 'subscribers'; there are subs",
    ),
    (
        "t.csv",
        "date,subscribers\n2026-01-01,1\n2026-02-01,2\n2026-01-01,3\n",
        (
            "t.csv:4: a second value of 'subscribers' for 2026-01-01; the first stands in "
            "line 2"
        ),
    ),
    (
        "t.csv",
        "date,subscribers\n2026-01-01,many\n",
        "t.csv:2: 'many' under 'subscribers' is no number",
    ),
    (
        "t.csv",
        "date,subscribers\n2026-01-01,12%\n2026-02-01,13\n",
        "t.csv:2: '12%' under 'subscribers' is no number; write it as 12",
    ),
    ("t.csv", "", "t.csv:1: the table is empty; its first line names the columns"),
    (
        "t.csv",
        "date,subscribers\n2026-01-01,100\n2026-02-01,5 EUR\n",
        "t.csv:3: '5 EUR' under 'subscribers' is no number",
    ),
    ("t.xlsx", "x", "“t.xlsx” is no table that can be read"),
)


@pytest.mark.parametrize(("name", "text", "said"), BAD)
def test_bad_input_is_named_and_other_goals_are_checked(
    shell: Shell, name: str, text: str, said: str
) -> None:
    write("smartlint.toml", "")
    if said.startswith("t.") or text:
        write(name, text)
    plan = "as of 2026-03-01\n" + GOAL.format(name, name).split("goal B")[0]
    write("plan.goals", plan + "goal C: Reach 5 stores by May 2027\n")
    done = shell("check", "--format", "json", "plan.goals")
    found = json.loads(done.out)
    told = [d["message"] for d in found["diagnostics"] if d["code"] == "A310"]
    assert len(told) == 1
    assert said in told[0]
    assert [goal["id"] for goal in found["goals"]] == ["A", "C"]


def test_a_password_in_a_goal_file_is_never_shown(shell: Shell) -> None:
    write(
        "plan.goals",
        GOAL.split("goal B", maxsplit=1)[0].format("postgresql://bob:hu@sh@db/shop"),
    )
    for form in ("text", "concise", "json", "sarif", "markdown"):
        done = shell("check", "--format", form, "plan.goals")
        assert "bob:" in done.out
        assert "hu@sh" not in done.out + done.err
