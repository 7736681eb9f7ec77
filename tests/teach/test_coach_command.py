"""`smartlint coach`, over a pipe, from a file of answers, and at a terminal."""

from __future__ import annotations

import os
import sys
from csv import DictReader
from pathlib import Path

import pexpect
import pytest
from checkout import ROOT
from cli.command import Shell, write

IDEA = "more people should read our newsletter"
DAY = ("--as-of", "2027-01-04")
ANSWERS = """\
idea = "more people should read our newsletter"
metric = "newsletter subscribers"
from = "4,000"
to = "5,200"
by = "30 June 2027"
why = "they buy twice as often as visitors"
note = ["agreed in January", "to be looked at in March"]
"""
GOAL = """\
as of 2027-01-04

goal G-1: Increase newsletter subscribers from 4,000 to 5,200 by 30 June 2027
  # it began as: more people should read our newsletter
  why: they buy twice as often as visitors
  note: agreed in January
  note: to be looked at in March
"""


def read(name: str) -> str:
    return Path(name).read_text(encoding="utf-8")


def test_a_file_of_answers_gives_the_goal_and_names_what_is_open(shell: Shell) -> None:
    write("a.toml", ANSWERS)
    outcome = shell("coach", "--answers", "a.toml", *DAY)
    assert (outcome.code, outcome.out) == (0, GOAL)
    assert "S✓ M✓ A? R✓ T✓" in outcome.err
    assert "- nobody answers for this goal (P801 missing-owner)" in outcome.err


def test_a_goal_is_added_to_a_file_that_is_there(shell: Shell) -> None:
    write("a.toml", ANSWERS)
    write("plan.goals", "as of 2027-02-15\n\ngoal G-1: Keep churn below 2% in 2027")
    assert shell("coach", "--answers", "a.toml", "-o", "plan.goals").code == 0
    goal = GOAL.partition("\n\n")[2].replace("G-1", "G-2")
    assert read("plan.goals") == (
        f"as of 2027-02-15\n\ngoal G-1: Keep churn below 2% in 2027\n\n{goal}"
    )


def test_it_works_over_a_plain_pipe(shell: Shell) -> None:
    said = "newsletter subscribers\n4,000\n5,200\nb\n\n\n\n\n\n"
    outcome = shell("coach", IDEA, *DAY, "-o", "plan.goals", stdin=said)
    assert outcome.code == 0
    assert "from 4,000 to 5,200 by 30 June 2027" in read("plan.goals")
    assert "\x1b" not in outcome.err


def test_what_was_said_before_the_pipe_ended_is_written(shell: Shell) -> None:
    outcome = shell("coach", IDEA, *DAY, stdin="newsletter subscribers\n4,000\n")
    assert outcome.code == 0
    assert "goal G-1: Increase newsletter subscribers from 4,000\n" in outcome.out
    assert "it is not said by when" in outcome.err


def test_a_question_says_why_it_is_asked_and_a_full_stop_ends(shell: Shell) -> None:
    outcome = shell("coach", IDEA, *DAY, stdin="?\n.\n")
    assert "It is asked because no number is set for this" in outcome.err
    assert "why: Without a number, success is an opinion" in outcome.err
    assert outcome.out.endswith(f"goal G-1: {IDEA.capitalize()}\n")


def test_what_cannot_be_read_is_asked_again_and_never_lost(shell: Shell) -> None:
    said = "newsletter subscribers\nmany\nmore\nplenty\n.\n"
    outcome = shell("coach", IDEA, *DAY, stdin=said)
    assert outcome.err.count("is no amount") == 3
    assert "  note: from: plenty\n" in outcome.out


WEAK = """\
as of 2027-02-15

goal EM-1: Improve our website soon
  owner: Dana Ruiz

# a remark
goal EM-2: Increase email subscribers by 5000
"""


def test_the_weak_goals_of_a_file_are_mended_in_place(shell: Shell) -> None:
    write("plan.goals", WEAK)
    write(
        "a.toml",
        '[goals.EM-1]\nmetric = "conversion rate"\nto = "3%"\nby = "30 June 2027"\n'
        '[goals.EM-2]\nfrom = "12,000"\nby = "31 May 2027"\nowner = "Mei Tanaka"\n',
    )
    assert shell("coach", "--from", "plan.goals", "--answers", "a.toml").code == 0
    assert read("plan.goals") == (
        "as of 2027-02-15\n\n"
        "goal EM-1: Increase the conversion rate to 3% by 30 June 2027\n"
        "  # it began as: Improve our website soon\n"
        "  owner: Dana Ruiz\n\n"
        "# a remark\n"
        "goal EM-2: Increase email subscribers by 5000 by 31 May 2027\n"
        "  from: 12,000\n"
        "  owner: Mei Tanaka\n"
    )


def test_targets_are_proposed_from_the_teams_own_table(shell: Shell) -> None:
    rows = [f"2026-{month:02}-28,{7000 + 400 * month}" for month in range(1, 13)]
    write("figures.csv", "\n".join(["date,subscribers", *rows, ""]))
    said = "email subscribers\na\n30 June 2027\n\n"
    outcome = shell("coach", IDEA, *DAY, "--source", "figures.csv#subscribers",
                    "-o", "plan.goals", stdin=said)  # fmt: skip
    assert "a  11,800 on 2026-12-28: the newest value of your table" in outcome.err
    assert "your best change so far in as much time" in outcome.err
    assert "  source: figures.csv#subscribers\n" in read("plan.goals")


@pytest.mark.parametrize(
    ("answers", "problem"),
    [
        ("idea = ", "a.toml: these answers are no TOML that can be read: "),
        ('idea = "x"\nmetrc = "y"', "a.toml: nothing can be answered by 'metrc'; did you mean 'metric'?"),
        ('idea = "x"\nto = 5', "a.toml: 'to' must be a text in quotes, or a list of texts"),
        ("goals = 3", "a.toml: 'goals' holds a table for each goal: [goals.EM-1]"),
        ("idea = 3", "a.toml: 'idea' must be a text in quotes"),
        ('metric = "sales"', "there is no idea to begin with; say it in a few words, as in: "),
        ('idea = "grow"\nby = "soonish"', "the answer “by” cannot be taken: "),
    ],
)  # fmt: skip
def test_wrong_answers_are_named(shell: Shell, answers: str, problem: str) -> None:
    write("a.toml", answers)
    outcome = shell("coach", "--answers", "a.toml")
    assert outcome.code == 2
    assert outcome.out == ""
    assert problem in outcome.err


def test_options_that_do_not_go_together_are_refused(shell: Shell) -> None:
    write("plan.goals", WEAK)
    assert shell("coach", IDEA, "--from", "plan.goals").code == 2
    assert shell("coach", IDEA, "--id", "9x").code == 2
    assert shell("coach", IDEA, "-o", "page.md").code == 2
    assert shell("coach", "--from", "nowhere.goals").code == 2


def test_what_a_goal_supports_may_stand_in_an_included_file(shell: Shell) -> None:
    write("top.goals", "objective O-1: Win more customers who stay\n")
    goal = "goal G-1: Increase newsletter subscribers from 4,000 to 5,000\n"
    write(
        "plan.goals", f"as of 2027-01-04\ninclude: top.goals\n\n{goal}  supports: O-1\n"
    )
    outcome = shell("coach", "--from", "plan.goals", stdin=".\n")
    assert "S✓ M✓ A? R✓ T✗" in outcome.err
    assert "O-1: Win more" not in outcome.err


@pytest.fixture
def terminal(tmp_path: Path) -> pexpect.spawn[str]:
    if not hasattr(pexpect, "spawn"):
        pytest.skip("no pseudo-terminals on this system")
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    return pexpect.spawn(
        sys.executable,
        ["-m", "smartlint", "coach", IDEA, *DAY],
        cwd=str(tmp_path),
        env=environment,
        encoding="utf-8",
        timeout=60,
    )


def test_ctrl_c_keeps_what_was_said_and_says_where(
    terminal: pexpect.spawn[str], tmp_path: Path
) -> None:
    terminal.expect("Which number would show it")
    terminal.expect("> ")
    terminal.sendline("newsletter subscribers")
    terminal.expect("today")
    terminal.expect("> ")
    terminal.sendintr()
    terminal.expect("What you said so far is kept")
    terminal.expect("wrote coach.goals")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 130
    assert "goal G-1: Increase newsletter subscribers\n" in (
        tmp_path / "coach.goals"
    ).read_text(encoding="utf-8")


def test_the_letters_fill_up_at_a_terminal(terminal: pexpect.spawn[str]) -> None:
    terminal.expect("> ")
    for said in ("newsletter subscribers", "4,000", "5,200", "30 June 2027"):
        terminal.sendline(said)
        terminal.expect("S✓|S.*✓")
        terminal.expect("> ")
    terminal.sendline(".")
    terminal.expect("from 4,000 to 5,200 by 30 June 2027")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


CORPUS = Path(os.environ.get("SMARTLINT_CORPUS", ROOT / "../shared/corpus"))
# What a person would know of each idea; the ideas are read where they lie.
TRIED = {
    "G0031": {"metric": "returning customers", "from": "400", "to": "520"},
    "G0037": {"metric": "newsletter subscribers", "from": "4,000", "to": "5,200"},
    "G0030": {"metric": "website visitors a month", "from": "9,000", "to": "12,000"},
}


@pytest.mark.parametrize("row", TRIED)
def test_a_strangers_idea_becomes_a_goal_with_only_the_persons_facts(
    shell: Shell, row: str
) -> None:
    if not (CORPUS / "dev.csv").is_file():
        pytest.skip("no corpus beside this checkout")
    with (CORPUS / "dev.csv").open(encoding="utf-8", newline="") as file:
        idea = next(one["text"] for one in DictReader(file) if one["id"] == row)
    facts = {**TRIED[row], "by": "30 June 2027"}
    lines = [f'{key} = "{text}"' for key, text in facts.items()]
    write("a.toml", "\n".join(lines))
    outcome = shell("coach", idea, *DAY, "--answers", "a.toml", "-o", "goal.goals")
    assert outcome.code == 0
    smart = shell("inspect", "goal.goals").out
    for letter in ("specific", "measurable", "time_bound"):
        assert f'"{letter}": true' in smart
    written = read("goal.goals").replace(f"  # it began as: {idea}\n", "")
    said = {"as", "of", "goal", "2027-01-04", "increase", "the", "from", "to", "by"}
    said |= {word.casefold() for text in facts.values() for word in text.split()}
    words = written.replace("G-1:", "").replace("metric:", "").casefold().split()
    assert set(words) <= said
