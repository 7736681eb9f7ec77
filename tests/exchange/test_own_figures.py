"""A finished campaign becomes figures that the next one is held against (R112)."""

from __future__ import annotations

from cli.command import Shell, write

PLAN = """as of 2027-07-15
campaign SPRING: Spring sale 2027
goal EM-1: Reach an email open rate of 36% by 30 June 2027
  campaign: SPRING
  result 2027-06-30: missed; 34.5%; the subject lines were late
goal EM-2: Reach a click-through rate of 4% on email by 30 June 2027
  campaign: SPRING
  channel: email
  result 2027-06-30: achieved; 4.2%; the new layout
goal EM-3: Reach an email open rate of 41% by 30 June 2027
  result 2027-06-30: achieved; 41.5%; another audience
goal AD-1: Lower cost per lead to €30 by 30 June 2027
  campaign: SPRING
  result 2027-06-30: achieved; €29; better ads
goal TE-1: Reach 300 tents tested by 30 June 2027
  campaign: SPRING
  result 2027-06-30: dropped; no time
goal EM-4: Reach 20,000 email subscribers by 31 December 2027
"""

FIGURES = """kpi,channel,statistic,value,unit,year,trust,sample,publisher,title,note
click_through_rate,email,mean,4.2,percent,2027,first_hand,1 goal,"Own results, Spring sale 2027",,results of EM-2
open_rate,email,mean,34.5,percent,2027,first_hand,1 goal,"Own results, Spring sale 2027",,results of EM-1
"""


def test_a_campaign_is_written_out_and_compared_with(shell: Shell) -> None:
    write("plan.goals", PLAN)
    done = shell(
        "export", "plan.goals", "--format", "benchmarks", "--campaign", "SPRING"
    )
    assert (done.code, done.out) == (0, FIGURES)
    assert done.err.splitlines() == [
        "smartlint: left out: AD-1: figures in money can be compared in dollars only",
        "smartlint: left out: TE-1: its metric is no KPI of the catalogue",
    ]
    write("own.csv", done.out)
    write("smartlint.toml", 'figures = ["own.csv"]\n')
    goal = "as of 2028-01-10\nReach an email open rate of 40% by 30 June 2028\n"
    write("next.goals", goal)
    shown = " ".join(shell("check", "--verbose", "next.goals").out.split())
    assert "others: average 34.5% (Own results, Spring sale 2027, 2027)" in shown


def test_five_results_make_a_range(shell: Shell) -> None:
    goals = [
        f"goal G{n}: Reach an email open rate of 40% by 30 June 2027\n"
        f"  result 2027-06-30: achieved; {30 + n}%; done\n"
        for n in range(5)
    ]
    write("plan.goals", "".join(goals))
    rows = shell("export", "plan.goals", "--format", "benchmarks").out.splitlines()[1:]
    assert [row.split(",")[2:4] for row in rows] == [
        ["mean", "32.00"],
        ["low", "30"],
        ["high", "34"],
    ]


def test_goals_without_a_result_give_no_file(shell: Shell) -> None:
    write("plan.goals", "Reach 20,000 email subscribers by 31 December 2027\n")
    done = shell("export", "plan.goals", "--format", "benchmarks")
    assert (done.code, done.out) == (2, "")
    assert "no goal has a result with a value" in done.err


def test_results_of_which_no_figure_can_be_made_are_not_denied(shell: Shell) -> None:
    write(
        "plan.goals",
        "goal A: Reach 40 people with lanterns by 31 May 2027\n"
        "  result 2027-05-31: missed; 31; it rained\n",
    )
    done = shell("export", "plan.goals", "--format", "benchmarks")
    assert done.code == 2
    assert done.err.endswith(
        "smartlint: nothing was exported: none of the results can be a figure, as told "
        "above\n"
    )


def test_a_result_of_no_channel_stands_for_goals_that_name_none(shell: Shell) -> None:
    write(
        "plan.goals",
        "as of 2027-07-15\n"
        "goal SA-1: Increase trial-to-paid conversion rate from 8% to 11% by 30 June 2027\n"
        "  result 2027-06-30: missed; 10.8%; the price went up\n",
    )
    done = shell("export", "plan.goals", "--format", "benchmarks")
    assert done.out.splitlines()[1].startswith("trial_to_paid_rate,,mean,10.8,")
    write("own.csv", done.out)
    write("smartlint.toml", 'figures = ["own.csv"]\n')
    write(
        "next.goals",
        "as of 2028-01-10\n"
        "Increase trial-to-paid conversion rate from 11% to 12% by 30 June 2028\n",
    )
    shown = " ".join(shell("check", "--verbose", "next.goals").out.split())
    assert "others: average 10.8% (Own results, 2027)" in shown
