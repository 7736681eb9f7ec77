"""``status`` and ``query`` as people and programs use them."""

from __future__ import annotations

import csv
import io
import json

import pytest
from cli.command import Shell, write

PLAN = """as of 2027-04-01

objective BIZ-1: Grow online revenue from €4.0M to €5.0M by 31 December 2027
  start: 2027-01-01
  2027-03-31: €4.25M; on track; confidence 7/10

goal EM-1: Increase email subscribers from 12,000 to 16,000 by 30 June 2027   #news
  start: 2027-01-01
  owner: Dana Ruiz
  review: monthly
  2027-03-31: 12,500; on track

goal EM-2: Keep unsubscribe rate below 0.3% through 2027
  owner: Dana Ruiz
  review: monthly
  2027-01-31: 0.2%

goal EM-3: Send the welcome letter in Swedish by June 2027
  owner: Åsa Ek

Write better letters
"""

TABLE = """\
                                  from, now, to              done    due

off track (1)
  EM-1   email subscribers        12,000 → 12,500 → 16,000    13%    50%
         13% of the way is done, 49% was planned by 31 March 2027; the
         rest must go 1.73 times as fast as planned. It needs +1,170 in
         30 days, and gets +169 at the pace so far.

stale (1)
  EM-2   unsubscribe rate         0.2% (below 0.3%)             -      -
         The newest value is 60 days old, and a review is due every 30
         days.

unknown (1)
  EM-3   Send the welcome…                                      -      -
         There is no check-in so far.

on track (1)
  BIZ-1  online revenue           €4M → €4.25M → €5M          25%    25%
         25% of the way is done, 25% was planned by 31 March 2027.

4 goals: 1 off track, 1 stale, 1 unknown, 1 on track.
1 bare sentence is left out as a draft; write “goal:” before it, or a
check-in beneath it, to follow one.
Seen from 1 April 2027, the newest “as of” line.
"""


@pytest.fixture
def plan(shell: Shell) -> str:
    """Return the name of a plan in the shell's folder."""
    del shell
    return write("plan.goals", PLAN)


def test_status_puts_trouble_first_and_says_why(
    shell: Shell, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    done = shell("status", plan)
    assert (done.code, done.err) == (0, "")
    assert done.out == TABLE


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_no_line_of_status_is_wider_than_the_terminal(
    shell: Shell, plan: str, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for line in shell("status", plan).out.splitlines():
        assert len(line) <= columns, line


def test_status_is_coloured_only_when_asked_or_on_a_terminal(
    shell: Shell, plan: str
) -> None:
    assert "\x1b[" not in shell("status", plan).out
    assert (
        "\x1b[1;31moff track (1)\x1b[0m"
        in shell("status", "--color", "always", plan).out
    )


def test_status_has_every_figure_for_programs(shell: Shell, plan: str) -> None:
    found = json.loads(shell("status", "--format", "json", plan).out)
    assert (found["version"], found["as_of"]) == (1, "2027-04-01")
    first = found["goals"][0]
    assert first | {"status_reason": "", "status_contradiction": ""} == {
        "status": "off track",
        "goal_key": "EM-1",
        "metric": "email subscribers",
        "baseline_value": 12000,
        "latest_value": 12500,
        "latest_date": "2027-03-31",
        "target_value": 16000,
        "target_unit": "count",
        "deadline_date": "2027-06-30",
        "progress": 12.5,
        "expected_progress": 50,
        "progress_gap": -37.5,
        "pace_factor": 1.73,
        "required_per_month": 1166.67,
        "original_target": None,
        "original_progress": None,
        "owner": "Dana Ruiz",
        "status_rule": "numbers",
        "status_reason": "",
        "status_contradiction": "",
        "path": plan,
        "line": 7,
    }
    rows = list(
        csv.DictReader(io.StringIO(shell("status", "--format", "csv", plan).out))
    )
    assert [row["goal_key"] for row in rows] == ["EM-1", "EM-2", "EM-3", "BIZ-1"]
    assert rows[0]["pace_factor"] == "1.73"


def test_limits_of_the_configuration_hold(shell: Shell, plan: str) -> None:
    write("smartlint.toml", "[progress]\nsilent-after = 3\n")
    found = json.loads(shell("status", "--format", "json", plan).out)
    assert {one["goal_key"]: one["status"] for one in found["goals"]} == {
        "EM-1": "off track",
        "EM-2": "on track",
        "EM-3": "unknown",
        "BIZ-1": "on track",
    }


def test_one_broken_file_does_not_hide_the_others(shell: Shell, plan: str) -> None:
    with open("broken.goals", "wb") as file:  # noqa: PTH123 - no UTF-8, on purpose
        file.write(b"goal A: \xff\xfe\n")
    done = shell("status", plan, "broken.goals")
    assert done.code == 2
    assert "EM-1" in done.out
    assert "broken.goals" in done.err


def test_status_without_a_goal_says_so(shell: Shell) -> None:
    done = shell("status", write("empty.goals", "as of 2027-04-01\n"))
    assert done.code == 2
    assert "there is no goal" in done.err


@pytest.mark.parametrize(
    "command", [("status",), ("query", "is_open"), ("suppressions",)]
)
def test_nothing_is_counted_where_nothing_could_be_read(
    shell: Shell, command: tuple[str, ...]
) -> None:
    done = shell(*command, "none.goals")
    assert (done.code, done.out) == (2, "")
    told = "smartlint: none.goals: there is no such file or folder; to begin one: "
    assert done.err == f"{told}smartlint new none.goals\n"


@pytest.mark.parametrize("command", [("status",), ("query", "is_open")])
def test_programs_get_their_form_also_where_nothing_could_be_read(
    shell: Shell, command: tuple[str, ...]
) -> None:
    done = shell(*command, "none.goals", "--format", "json")
    assert (done.code, json.loads(done.out)["goals"]) == (2, [])
    rows = shell(*command, "none.goals", "--format", "csv").out
    assert list(csv.DictReader(io.StringIO(rows))) == []


def test_every_goal_has_its_own_reason_and_the_first_target_is_kept(
    shell: Shell,
) -> None:
    write(
        "three.goals",
        "as of 2027-04-01\n"
        "goal A: Increase email subscribers from 12,000 to 16,000 by 30 June 2027\n"
        "  start: 2027-01-01\n"
        "  changed 2027-02-10: target 18,000 -> 16,000; market: rules\n"
        "  2027-04-01: 14,000\n"
        "goal B: Increase email subscribers\n  owner: Ana\n"
        "objective C: Be loved\n",
    )
    lines = [line.strip() for line in shell("status", "three.goals").out.splitlines()]
    assert lines.count("There is no check-in so far.") == 2
    assert "Its first target was 18,000: 33% of the way there is done." in " ".join(
        lines
    )


def test_a_value_that_cannot_be_is_no_progress(shell: Shell) -> None:
    goal = "Increase the email open rate from 20% to 24% by 30 June 2027\n"
    write(
        "rate.goals",
        f"as of 2027-04-01\ngoal A: {goal}  start: 2027-01-01\n"
        f"  2027-04-01: 140%; on track\ngoal B: {goal}  start: 2027-01-01\n"
        "  2027-03-31: 22%\n  2027-04-01: 140%\n",
    )
    found = json.loads(shell("status", "--format", "json", "rate.goals").out)
    assert [
        (one["goal_key"], one["status"], one["status_reason"]) for one in found["goals"]
    ] == [
        (
            "A",
            "unknown",
            (
                "the check-in of 1 April 2027 gives 140%, and email open rate cannot be "
                "140%: it is between 0% and 100%"
            ),
        ),
        (
            "B",
            "on track",
            "50% of the way is done, 49% was planned by 31 March 2027",
        ),
    ]


def test_a_bare_sentence_has_a_reason_in_query(shell: Shell, plan: str) -> None:
    asked = ("--columns", "status,status_rule,status_reason", "--format", "json")
    found = json.loads(shell("query", "id is unknown", plan, *asked).out)
    assert found["goals"] == [
        {
            "status": "unknown",
            "status_rule": "numbers",
            "status_reason": "there is no check-in so far",
        }
    ]


def test_query_picks_goals_as_a_rule_would(shell: Shell, plan: str) -> None:
    done = shell("query", "owner == 'Dana Ruiz' and status == 'stale'", plan)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[1].startswith("EM-2      stale   Dana Ruiz")
    assert done.out.splitlines()[-2] == "1 of 5 goals."


@pytest.mark.parametrize(
    ("condition", "picked"),
    [
        ("progress_gap < -20", ["EM-1"]),
        ("'news' in tags", ["EM-1"]),
        ("owner is unknown", ["BIZ-1", "~0ef6eb4a5a3a"]),
        ("latest_date < deadline_date and kind == 'objective'", ["BIZ-1"]),
        ("matches(owner, 'åsa ek')", ["EM-3"]),
        ("status_contradiction is known", ["EM-1"]),
        ("days_left < 0", []),
    ],
)
def test_query_answers_in_json(
    shell: Shell, plan: str, condition: str, picked: list[str]
) -> None:
    asked = ("query", condition, plan, "--columns", "goal_key", "--format", "json")
    done = shell(*asked)
    found = [one["goal_key"] for one in json.loads(done.out)["goals"]]
    assert [key if key[0] != "~" else "~0ef6eb4a5a3a" for key in found] == picked
    assert done.code == 0


def test_a_claim_and_what_denies_it_name_their_day_once(shell: Shell) -> None:
    write(
        "fall.goals",
        "as of 2027-04-01\ngoal A: Increase email subscribers from 12,000 to 16,000 by "
        "30 June 2027\n  start: 2027-01-01\n  2027-04-01: 11,500; on track\n",
    )
    found = json.loads(shell("status", "--format", "json", "fall.goals").out)
    assert found["goals"][0]["status_contradiction"] == (
        "“on track” is said on 1 April 2027, and it was further from the target than "
        "where it began"
    )


def test_query_writes_csv_with_the_columns_asked_for(shell: Shell, plan: str) -> None:
    done = shell("query", "is_open", plan, "--columns", "id,tags", "--format", "csv")
    assert done.out == "\ufeffid,tags\r\nBIZ-1,\r\nEM-1,news\r\nEM-2,\r\nEM-3,\r\n,\r\n"


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (
            "id is known and ownr == 'Dana'",
            (
                "smartlint: at character 17: unknown fact 'ownr'; did you mean 'owner'?\n"
                "  id is known and ownr == 'Dana'\n"
                "                  ^\n"
            ),
        ),
        (
            "owner == 'Åsa' and status == 'stael'",
            (
                "smartlint: at character 20: 'status' is one of missed, off track, stale, "
                "at risk, unknown, on track, achieved, dropped and never 'stael'; did you mean "
                "'stale'?\n"
                "  owner == 'Åsa' and status == 'stael'\n"
                "                     ^\n"
            ),
        ),
        (
            "progress >",
            (
                "smartlint: at character 10: something is missing behind “>”\n"
                "  progress >\n"
                "           ^\n"
            ),
        ),
        (
            "is_open && progress > 3",
            (
                "smartlint: at character 10: write `and` for &&\n"
                "  is_open && progress > 3\n"
                "           ^\n"
            ),
        ),
        ("1", "smartlint: '1' is a number, not yes or no; compare a fact with it\n"),
        (
            "owner == Dana",
            (
                "smartlint: at character 10: unknown fact 'Dana'; a text stands in "
                "quotation marks: 'Dana'\n"
                "  owner == Dana\n"
                "           ^\n"
            ),
        ),
        (
            "owner == 'Dana",
            (
                "smartlint: at character 10: the quotation mark ' is not closed\n"
                "  owner == 'Dana\n"
                "           ^\n"
            ),
        ),
        ("", "smartlint: there is no condition; write one such as owner is unknown\n"),
        (
            "owner",
            (
                "smartlint: 'owner' is a text, not yes or no; write “owner is known” or "
                "compare it\n"
            ),
        ),
    ],
)
def test_a_wrong_condition_is_placed(
    shell: Shell, plan: str, condition: str, said: str
) -> None:
    done = shell("query", condition, plan)
    assert (done.code, done.out) == (2, "")
    assert done.err == said


def test_a_wrong_column_gets_the_nearest(shell: Shell, plan: str) -> None:
    done = shell("query", "is_open", plan, "--columns", "id,progres")
    assert done.code == 2
    assert done.err == (
        "smartlint: unknown column 'progres'; did you mean 'progress'?\n"
    )


def test_advise_says_nothing_of_goals_that_it_did_not_find(shell: Shell) -> None:
    write("none.goals", "# nothing yet\n")
    for path in ("none.goals", "gone.goals"):
        done = shell("advise", path)
        assert (done.code, done.out) == (2, "")
        assert done.err


@pytest.mark.parametrize(
    "command",
    [
        ("advise",),
        ("advise", "--format", "json"),
        ("query", "is_open"),
        ("status",),
        ("suppressions",),
        ("suppressions", "--format", "json"),
        ("tree",),
        ("tree", "--format", "mermaid"),
    ],
)
def test_what_depends_on_the_day_says_which(
    shell: Shell, plan: str, command: tuple[str, ...]
) -> None:
    done = shell(*command, plan, "--as-of", "2027-08-09")
    told = (
        '"as_of": "2027-08-09"'
        if "json" in command
        else ("Seen from 9 August 2027, as --as-of says.")
    )
    assert told in done.out
