"""What the commands beside ``check`` promise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.command import AS_OF, STRONG, WEAK, Shell, write

ROOT = Path(__file__).parents[2]


def test_inspect_gives_one_object_a_goal_as_the_contract_says(shell: Shell) -> None:
    text = f"{AS_OF}goal EM-1: {STRONG.strip()} to fund the team\n  owner: Dana\n"
    (line,) = shell("inspect", "-", stdin=text).out.splitlines()
    read = json.loads(line)
    assert list(read)[:14] == [
        "id", "line", "text", "is_goal", "compound", "smart", "direction", "metric",
        "baseline", "target", "change", "deadline", "purpose", "vague",
    ]  # fmt: skip
    assert (read["id"], read["line"], read["is_goal"]) == ("EM-1", 2, True)
    assert list(read["smart"]) == [
        "specific", "measurable", "achievable", "relevant", "time_bound",
    ]  # fmt: skip
    assert read["baseline"] == {"value": 12000, "unit": "count", "text": "12,000"}
    assert read["target"] == {"value": 16000, "unit": "count", "text": "16,000"}
    assert read["deadline"] == {"text": "by 30 June 2027", "date": "2027-06-30"}
    assert read["as_of"] == "2027-02-15"


def test_inspect_keeps_blank_lines_so_that_input_and_output_stay_aligned(
    shell: Shell,
) -> None:
    text = f"{WEAK}\n{STRONG}\r\n"
    read = shell("inspect", "-", "--input-format", "lines", stdin=text).out
    objects = [json.loads(line) for line in read.splitlines()]
    assert [(o["line"], o["text"]) for o in objects] == [
        (1, WEAK.strip()),
        (2, ""),
        (3, STRONG.strip()),
        (4, ""),
    ]
    assert objects[1]["smart"]["specific"] is None


def test_inspect_text_is_read_without_colour(shell: Shell) -> None:
    outcome = shell("inspect", "-", "--format", "text", stdin=AS_OF + STRONG)
    assert outcome.out.startswith("-:2  S✓ M✓ A? R? T✓\n")
    assert "= 2027-06-30" in outcome.out


def test_inspect_text_shows_facts_that_count_beside_the_sentence(shell: Shell) -> None:
    text = "Win 45 clients\n  by: 30 June 2027\n  from: 20\nSell 3 boats by May 2027\n"
    lines = shell("inspect", "-", "--format", "text", stdin=text).out.split("\n")
    assert "      deadline    30 June 2027 = 2027-06-30, by a fact beneath it" in lines
    assert "      baseline    20 = 20 count, by a fact beneath it" in lines
    # One empty line between two goals and above the day, none at the end.
    assert lines.count("") == 3
    assert lines[-4:-2] == ["      direction   reach", ""]
    assert lines[-2].startswith("Seen from ")


@pytest.mark.parametrize("end", ["45 June 2027", "Juni 2027", "Diwali 2027"])
def test_inspect_text_asks_for_no_start_where_none_would_help(
    shell: Shell, end: str
) -> None:
    goal = f"Win 45 clients by {end}\n"
    outcome = shell("inspect", "-", "--format", "text", stdin=goal)
    assert "= no day that can be told from these words" in outcome.out


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        ("05/06/2027", "two days: one in Europe, another in America"),
        ("the trade fair", "an event, whose day these words do not tell"),
    ],
)
def test_inspect_text_says_why_a_deadline_has_no_day(
    shell: Shell, end: str, reason: str
) -> None:
    goal = f"Win 45 clients by {end}\n"
    outcome = shell("inspect", "-", "--format", "text", stdin=goal)
    assert f"= {reason}" in outcome.out


def test_fmt_changes_layout_and_says_so(shell: Shell) -> None:
    write("plan.goals", f"goal A:{STRONG}   owner:me\n")
    assert shell("fmt", "--check", "plan.goals").code == 1
    assert shell("fmt", "--diff", "plan.goals").out.splitlines() == [
        "--- plan.goals",
        "+++ plan.goals",
        "@@ -1,2 +1,2 @@",
        f"-goal A:{STRONG.strip()}",
        "-   owner:me",
        f"+goal A: {STRONG.strip()}",
        "+  owner: me",
    ]
    outcome = shell("fmt", "plan.goals")
    assert (outcome.code, Path("plan.goals").read_text()) == (
        0,
        f"goal A: {STRONG}  owner: me\n",
    )
    assert shell("fmt", "--check", "plan.goals").code == 0


def test_fmt_prints_what_is_piped_in(shell: Shell) -> None:
    outcome = shell("fmt", "-", stdin=f"goal A:{STRONG}\r\n")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"goal A: {STRONG}"


def test_a_new_file_lints_clean_once_its_blanks_are_filled(shell: Shell) -> None:
    assert shell("new", "plan.goals", "--as-of", "2027-01-04").code == 0
    text = Path("plan.goals").read_text(encoding="utf-8")
    assert shell("check", "plan.goals").code == 1
    fillings = {
        "<metric>": "email subscribers",
        "<today's value>": "12,000",
        "<value aimed for>": "16,000",
        "by <date>": "by 30 June 2027",
        "milestone <date>": "milestone 2027-03-31",
        "<value>": "14,000",
        "<one person>": "Dana Ruiz",
        "<department or person>": "Sales",
        "<amount>": "€8,000",
        "<such as email, website, social>": "email",
        "<what gets better by it>": "subscribers buy twice as often",
        "<who>": "visitors",
        "<file.csv#column with its figures so far>": "email.csv#subscribers",
    }
    for blank, filling in fillings.items():
        text = text.replace(blank, filling)
    assert "<" not in text.replace("<...>", "")
    write("plan.goals", text)
    rows = "date,subscribers\n2026-06-30,8000\n2026-09-30,10000\n2026-12-31,12000\n"
    write("email.csv", rows)
    outcome = shell("check", "plan.goals")
    assert (outcome.code, outcome.err) == (0, ""), outcome.out


def test_the_day_of_a_file_may_be_written_as_the_option_is(shell: Shell) -> None:
    out = shell("check", "-", stdin=f"as-of 2027-01-04\n{STRONG}").out
    assert "Checked 1 goal" in out
    assert "Dates count from 2027-01-04" in out


def test_a_blank_is_to_be_filled_in_and_no_mistake(shell: Shell) -> None:
    shell("new", "plan.goals", "--as-of", "2027-01-04")
    found = shell("check", "plan.goals", "--format", "concise").out
    assert found.count("X060 unfilled-placeholder") == 1
    assert "unreadable-" not in found


def test_a_blank_before_the_colon_is_named_too(shell: Shell) -> None:
    text = f"{AS_OF}goal EM-1: {STRONG.strip()}\n  milestone <date>: 14,000\n"
    found = shell("check", "-", "--format", "concise", stdin=text).out
    assert "still to be filled in: “<date>”" in found


def test_an_id_that_cannot_be_is_not_written(shell: Shell) -> None:
    outcome = shell("new", "--id", "my goal")
    assert (outcome.code, outcome.out) == (2, "")
    assert "'my goal' cannot name a goal" in outcome.err


def test_new_does_not_overwrite(shell: Shell) -> None:
    write("plan.goals", STRONG)
    outcome = shell("new", "plan.goals")
    assert outcome.code == 2
    assert "there is a file of this name already" in outcome.err
    assert Path("plan.goals").read_text() == STRONG


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("T501",), "T501 missing-deadline"),
        (("missing-deadline",), "How to fix"),
        (("bounce", "rate"), "Bounce rate"),
        (("CTR",), "Click-through rate"),
        (("email open rate",), "Email open rate"),
    ],
)
def test_explain_answers_for_rules_terms_and_kpis(
    shell: Shell, asked: tuple[str, ...], words: str
) -> None:
    outcome = shell("explain", *asked)
    assert (outcome.code, outcome.err) == (0, "")
    assert words in outcome.out


def test_explain_keeps_examples_apart_that_are_no_one_file(shell: Shell) -> None:
    weak = shell("explain", "K625").out.split("\nWeak\n")[1].split("\n\nStrong\n")[0]
    first, second = weak.split("\n\n")
    assert first.count("goal CU-1") == second.count("goal CU-1") == 1
    assert "Why\n  A customer" in shell("explain", "K625").out


def test_explain_names_what_comes_near(shell: Shell) -> None:
    outcome = shell("explain", "missing-deadlin")
    assert outcome.code == 2
    assert "did you mean missing-deadline" in outcome.err


def test_a_rule_of_ones_own_is_begun_tested_and_used(shell: Shell) -> None:
    assert shell("rules", "new", "house", stdin="\n" * 7).code == 0
    outcome = shell("rules", "test", "house")
    assert (outcome.code, outcome.out) == (
        0,
        "1 rule tested on 2 examples: all hold.\n",
    )
    write("smartlint.toml", 'packs = ["house"]\nselect = ["H001"]\n')
    found = shell("check", "-", "--format", "concise", stdin=AS_OF + WEAK).out
    assert "H001 no-starting-value: today's value of “email subscribers”" in found
    assert "H001" in shell("rules", "list").out
    assert "H001" in shell("explain", "no-starting-value").out


def test_a_rule_page_that_fails_its_examples_is_shown_where(shell: Shell) -> None:
    shell("rules", "new", "house", stdin="\n" * 7)
    page = Path("house/H001-no-starting-value.md")
    page.write_text(page.read_text().replace("sales from €100", "sales by €100"))
    outcome = shell("rules", "test", "house")
    assert outcome.code == 1
    assert outcome.out.startswith("house/H001-no-starting-value.md:30: ")


def test_a_mistake_in_a_rule_page_is_named_with_its_line(shell: Shell) -> None:
    shell("rules", "new", "house", stdin="\n" * 7)
    page = Path("house/H001-no-starting-value.md")
    page.write_text(page.read_text().replace("baseline_value", "baselin_value"))
    outcome = shell("rules", "test", "house")
    assert outcome.code == 2
    assert "house/H001-no-starting-value.md:5" in outcome.err
    assert "baseline_value" in outcome.err


def test_a_page_that_is_shipped_is_tested_where_it_lies(shell: Shell) -> None:
    (page,) = (ROOT / "rules" / "smart").glob("R404-*.md")
    outcome = shell("rules", "test", str(page))
    assert (outcome.code, outcome.out) == (
        0,
        "1 rule tested on 2 examples: all hold.\n",
    )


def test_nothing_tested_is_not_called_a_success(shell: Shell) -> None:
    Path("house").mkdir()
    outcome = shell("rules", "test", "house")
    assert (outcome.code, outcome.out) == (2, "")
    assert "there is no rule page here" in outcome.err


def test_fmt_names_only_the_file_that_cannot_be_read(shell: Shell) -> None:
    Path("bad.goals").write_bytes(b"caf\xe9\n")
    outcome = shell("fmt", "bad.goals")
    assert outcome.code == 2
    assert outcome.err.startswith("smartlint: bad.goals:1: is no UTF-8 text")


def test_lists_are_for_people_and_for_programs(shell: Shell) -> None:
    listed = json.loads(shell("rules", "list", "--format", "json").out)
    assert "missing-deadline" in {rule["name"] for rule in listed}
    assert "missing-deadline" in shell("rules", "list").out
    assert "baseline_value" in shell("facts").out
    assert json.loads(shell("rules", "schema").out)["type"] == "object"
    assert json.loads(shell("config", "schema").out)["type"] == "object"


def test_config_show_names_the_line_of_every_value(shell: Shell) -> None:
    write("smartlint.toml", 'profile = "strict"\n')
    outcome = shell("config", "show", "--origin", "--ignore", "T501")
    assert outcome.out.splitlines()[:4] == [
        'extend-ignore = ["T501"]  # the command line',
        'profile = "strict"  # smartlint.toml:1',
        'fail-on = "warning"  # unless set',
        "fiscal-year-start = 1  # unless set",
    ]


def test_config_show_says_which_of_two_files_is_not_used(shell: Shell) -> None:
    write("smartlint.toml", 'profile = "team"\n')
    write("pyproject.toml", '[tool.smartlint]\nprofile = "strict"\n')
    outcome = shell("config", "show", "--origin")
    assert 'profile = "team"  # smartlint.toml:1' in outcome.out
    assert outcome.err == (
        "smartlint: [tool.smartlint] in pyproject.toml is not used, as smartlint.toml "
        "wins\n"
    )


def test_config_show_names_every_line_that_adds_to_a_list(shell: Shell) -> None:
    write("house.toml", 'extend-ignore = ["S104", "P801"]\n')
    write("smartlint.toml", 'extends = "house.toml"\nextend-ignore = ["T512"]\n')
    outcome = shell("config", "show", "--origin", "--ignore", "T501")
    assert outcome.out.splitlines()[0] == (
        'extend-ignore = ["S104", "P801", "T512", "T501"]  '
        '# "S104", "P801" house.toml:1; "T512" smartlint.toml:2; '
        '"T501" the command line'
    )


def test_a_mistake_in_a_list_that_adds_up_is_told_where_it_stands(shell: Shell) -> None:
    write("house.toml", '\nextend-ignore = ["S10004"]\n')
    write("smartlint.toml", 'extends = "house.toml"\nextend-ignore = ["T512"]\n')
    outcome = shell("check", "-", stdin=STRONG)
    assert outcome.code == 2
    assert "house.toml:2: no rule is called 'S10004'" in outcome.err


def test_a_code_or_name_that_cannot_be_is_asked_for_again(shell: Shell) -> None:
    outcome = shell("rules", "new", "house", stdin="TT7\nTT701\nNo Start\n" + "\n" * 6)
    assert outcome.code == 0
    assert "'TT7' cannot be it; write capitals and three digits: TT101" in outcome.out
    assert "'No Start' cannot be it; write lower-case words" in outcome.out
    assert [path.name for path in Path("house").iterdir()] == [
        "TT701-no-starting-value.md"
    ]


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: Shell, name: str) -> None:
    outcome = shell("completion", name)
    assert outcome.code == 0
    assert "_SMARTLINT_COMPLETE" in outcome.out


@pytest.mark.parametrize(
    "command",
    [
        (), ("check",), ("inspect",), ("fmt",), ("new",), ("explain",), ("rules",),
        ("rules", "test"), ("facts",), ("config",), ("completion",),
    ],
)  # fmt: skip
def test_every_command_has_help_with_examples(
    shell: Shell, command: tuple[str, ...]
) -> None:
    outcome = shell(*command, "--help")
    assert outcome.code == 0
    assert "  smartlint " in outcome.out or command == ("rules", "test")


@pytest.mark.parametrize(
    "command", [("inspect",), ("tree",), ("status",), ("query", "is_open"), ("advise",)]
)
def test_commands_that_read_goals_take_another_configuration(
    shell: Shell, command: tuple[str, ...]
) -> None:
    write("plan.goals", "as of 2027-01-04\nRaise visits from 5 to 9 by 30 June 2027\n")
    outcome = shell(*command, "--config", "gone.toml", "plan.goals")
    assert (outcome.code, outcome.out) == (2, "")
    assert "gone.toml: there is no such file" in outcome.err


def test_the_configuration_says_when_a_fiscal_year_begins(shell: Shell) -> None:
    write("plan.goals", "as of 2027-01-04\nRaise visits from 5 to 9 by end of FY27\n")
    write("april.toml", "fiscal-year-start = 4\n")
    days = [
        json.loads(shell("inspect", *options, "plan.goals").out)["deadline"]["date"]
        for options in ((), ("--config", "april.toml"))
    ]
    assert days == ["2027-12-31", "2027-03-31"]
