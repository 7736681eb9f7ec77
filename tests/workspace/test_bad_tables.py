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
        "t.csv:1: no column “subscribers”; there is subs",
    ),
    (
        "t.csv",
        "date,subscribers\n2026-01-01,1\n2026-02-01,2\n2026-01-01,3\n",
        (
            "t.csv:4: a second value of “subscribers” for 2026-01-01; the first stands in "
            "line 2"
        ),
    ),
    (
        "t.csv",
        "date,subscribers\n2026-01-01,many\n",
        "t.csv:2: “many” under “subscribers” is no number",
    ),
    (
        "t.csv",
        "date,subscribers [count]\n2026-01-01,12%\n2026-02-01,13\n",
        "t.csv:2: “12%” under “subscribers” is in %, where the header says count; a column has one unit",
    ),
    ("t.csv", "", "t.csv:1: the table is empty; its first line names the columns"),
    (
        "t.csv",
        "date,subscribers [USD]\n2026-01-01,100\n2026-02-01,5 EUR\n",
        (
            "t.csv:3: “5 EUR” under “subscribers” is in EUR, where the header says USD; "
            "a column has one unit"
        ),
    ),
    (
        "t.csv",
        "date,subscribers\n31.13.26,5\n",
        "t.csv:2: “31.13.26” is no date; a day is written like 2027-01-31",
    ),
    (
        "t.csv",
        "subscribers;Datum\n5;2026-01-31\n",
        "t.csv:1: the column “Datum” must be the first",
    ),
    (
        "t.csv",
        "Datum;subscribers\n31.01.2026;12.345\n28.02.2026;12.900\n",
        "t.csv:2: “12.345” under “subscribers” may be 12345 or 12.345, as no other number of the table tells; write 12345 for the one",
    ),
    (
        "t.csv",
        "Monat;subscribers\n02.2026;1234\n",
        "t.csv:2: “02.2026” is no date; write the day on which it was counted, such as 2026-02-28",
    ),
    (
        "t.csv",
        "Monat;subscribers\nOktober 2026;1234\n",
        "t.csv:2: “Oktober 2026” is no date; write the day on which it was counted, such as 2026-10-31",
    ),
    (
        "t.csv",
        "Monat;subscribers\nFeb. 2028;1234\n",
        "t.csv:2: “Feb. 2028” is no date; write the day on which it was counted, such as 2028-02-29",
    ),
    (
        "t.csv",
        "Monat;subscribers\njuil-2026;1234\n",
        "t.csv:2: “juil-2026” is no date; write the day on which it was counted, such as 2026-07-31",
    ),
    (
        "t.csv",
        "Monat;subscribers\n2026 September;1234\n",
        "t.csv:2: “2026 September” is no date; write the day on which it was counted, such as 2026-09-30",
    ),
    (
        "t.csv",
        "Monat;subscribers\nmärz 2026;1234\n",
        "t.csv:2: “märz 2026” is no date; write the day on which it was counted, such as 2026-03-31",
    ),
    ("t.csv", "date,subscribers\n", "t.csv: there is no value under “subscribers” yet"),
    (
        "t.csv",
        "date,subscribers,visits\n2026-01-31,,5\n2026-02-28,,6\n",
        "t.csv: there is no value under “subscribers” yet",
    ),
    (
        "t.csv",
        "date,subscribers\n2026-04-30,7\n",
        (
            "t.csv: the first value under “subscribers” is of 2026-04-30, after the day "
            "of this run, 2026-03-01"
        ),
    ),
    (
        "t.csv",
        "date,subscribers [EUR]\n2026-01-31,7\n",
        (
            "t.csv:1: “subscribers” is money in EUR, and the goal speaks of a count; "
            "name another column, or mend the unit in the header"
        ),
    ),
    (
        "t.parquet",
        "no table",
        "t.parquet: this is no Parquet file, or it was cut off while it was written",
    ),
    (
        "t.json",
        '[{"date": "2026-01-31"},\n{"date": }]',
        "t.json:2: not valid JSON: ",
    ),
    (
        "t.json",
        '{"date": "2026-01-31", "subscribers": 5}\n{"date": \n',
        "t.json:2: not valid JSON: ",
    ),
    ("t.json", "[]", "t.json: the table is empty"),
    ("t.json", '{"day": "2026-01-31"}', "t.json: no column “date”; there is day"),
    (
        "t.json",
        '[{"date": "2026-01-31", "subscribers": "many"}]',
        "t.json, row 1: “many” under “subscribers” is no number",
    ),
    ("t.xlsx", "x", "“t.xlsx” is no table that can be read; save it as .csv, .parquet"),
)


@pytest.mark.parametrize(("name", "text", "said"), BAD)
def test_bad_input_is_named_and_other_goals_are_checked(
    shell: Shell, name: str, text: str, said: str
) -> None:
    if name.endswith((".json", ".parquet")):
        pytest.importorskip("duckdb")
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


UNITS = (
    # What the header says, the goal, and what the message says of both; None: it fits.
    ("subscribers [EUR]", "Reach 900 email subscribers", ("money in EUR", "a count")),
    ("rate [count]", "Reach an open rate of 40%", ("a count", "a percentage")),
    ("rate [count]", "Increase open rate from 30 to 35", ("a count", "a percentage")),
    ("rate [%]", "Increase open rate from 30 to 35", None),
    ("cost [USD]", "Cut cost per click from €2 to €1", ("money in USD", "money in EUR")),
    ("cost [EUR]", "Cut cost per click from 2 to 1", None),
    ("cost [€]", "Cut cost per click from €2 to €1", None),
    ("time [minutes]", "Cut reply time from 6 hours to 2 hours", None),
    ("time [%]", "Cut reply time from 6 hours to 2 hours", ("a percentage", "a time in hours")),
    ("nps [count]", "Raise net promoter score from 30 to 40", None),
    ("roas [%]", "Raise return on ad spend from 2x to 3x", None),
    ("leads [EUR]", "Increase enterprise pipeline from 20 to 30", None),
    ("subscribers [readers]", "Reach 900 email subscribers", None),
    ("subscribers", "Reach 900 email subscribers", None),
    ("leads [%]", "Increase leads by 10%", None),
)  # fmt: skip


def told_of_units(shell: Shell, header: str, plan: str) -> list[str]:
    write("smartlint.toml", "")
    write("t.csv", f"date,{header}\n2026-01-31,2\n2026-02-28,3\n")
    write("plan.goals", f"as of 2026-03-01\n{plan}\n  source: t.csv\n")
    found = json.loads(shell("check", "--format", "json", "plan.goals").out)
    return [d["message"] for d in found["diagnostics"] if d["code"] == "A310"]


@pytest.mark.parametrize(("header", "goal", "both"), UNITS)
def test_a_column_in_another_unit_is_no_evidence(
    shell: Shell, header: str, goal: str, both: tuple[str, str] | None
) -> None:
    said = told_of_units(shell, header, f"goal A: {goal} by 30 June 2027")
    name = header.split(" [", maxsplit=1)[0]
    expected = (
        f"the past values cannot be used: t.csv:1: “{name}” is {both[0]}, and the goal "
        f"speaks of {both[1]}; name another column, or mend the unit in the header"
        if both
        else None
    )
    assert said == ([expected] if expected else [])


@pytest.mark.parametrize("unit", ["EUR", "%", "count", "minutes"])
def test_the_metric_of_the_house_has_the_unit_of_its_table(
    shell: Shell, unit: str
) -> None:
    plan = (
        "metric NIGHTS: Nights outside\n"
        "goal A: Increase nights outside from 2 to 4 by 30 June 2027"
    )
    assert told_of_units(shell, f"nights [{unit}]", plan) == []


def test_an_empty_column_beside_the_goal_s_own_is_no_problem(shell: Shell) -> None:
    write("smartlint.toml", "")
    write("t.csv", "date,click_through_rate [%],clicks,impressions\n2026-01-31,2,,\n")
    write(
        "plan.goals",
        "as of 2026-03-01\n"
        "goal A: Increase click-through rate from 2% to 3% by 30 June 2027\n"
        "  source: t.csv#click_through_rate\n",
    )
    found = json.loads(shell("check", "--format", "json", "plan.goals").out)
    assert "A310" not in {d["code"] for d in found["diagnostics"]}
    assert [c["kind"] for c in found["goals"][0]["evidence"]] == ["bounds", "history"]


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ("", "your table says 12,900 on 28 February 2026"),
        (
            '[sources.shop.columns]\nsubs = "sum(subscribers)"\n',
            "parts its cells by semicolons or tabs, and rows are added up only between",
        ),
    ],
)
def test_a_configured_table_with_semicolons_is_read_or_refused(
    shell: Shell, columns: str, told: str
) -> None:
    rows = "Datum;subscribers;rate\n31.01.2026;12.345;1,5\n28.02.2026;12.900;2\n"
    write("t.csv", rows)
    named = '[sources.shop]\npath = "t.csv"\ndate = "Datum"\n'
    write("smartlint.toml", named + columns)
    goal = "goal A: Grow email subscribers from 7,000 to 14,000 by May 2027\n"
    write("plan.goals", f"as of 2026-03-01\n{goal}  source: shop#subscribers\n")
    found = json.loads(shell("check", "--format", "json", "plan.goals").out)
    messages = "\n".join(one["message"] for one in found["diagnostics"])
    assert told in messages
