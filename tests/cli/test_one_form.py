"""What several commands say of one thing has one form: money, names, counts."""

from __future__ import annotations

from cli.command import Shell, write

_PLAN = """\
as of 2027-02-15

strategy SG-1: Be the town's own workshop

goal D-1: Raise Leeds workshop places from 300 to 400 by 30 June 2027
  budget: £900
  channel: email
goal D-2: Raise leeds Workshop places from 200 to 300 by 30 June 2027
  budget: £700
  channel: radio
goal D-3: Keep cost per click below £0.60 until 31 December 2027
  start: 2027-01-01
  2027-02-01: £0.57
"""


def test_status_writes_money_in_one_form(shell: Shell) -> None:
    write("plan.goals", _PLAN)
    assert "£0.57 (below £0.60)" in shell("status", "plan.goals").out


def test_advise_writes_a_metric_as_its_first_goal_does(shell: Shell) -> None:
    write("plan.goals", _PLAN)
    out = shell("advise", "plan.goals").out
    assert out.count("  Leeds workshop places") == 1
    assert "leeds" not in out.replace("Leeds", "")


def test_diff_counts_goals_apart_from_other_blocks(shell: Shell) -> None:
    write("old.goals", _PLAN)
    write("new.goals", _PLAN.replace("£900", "£800"))
    out = shell("diff", "old.goals", "new.goals").out
    assert "Compared 3 goals and 1 other block: 1 changed and 3 as before." in out
