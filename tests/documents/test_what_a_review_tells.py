"""What a review opens with, and what it tells of KPIs, sessions and the funnel."""

from __future__ import annotations

import re

from cli.command import Shell, write
from documents.pages import report

JOURNEY = """\
as of 2027-05-03
journey WAY: From first look to order
  stage: interest
  stage: purchase
goal A: Raise orders from 90 to 120 a month by 31 December 2027
  stage: interest
goal B: Raise carts from 90 to 120 a month by 31 December 2027
  stage: purchase
"""

ENDED = """\
as of 2027-05-03
goal OLD: Grow gift cards sold from 40 to 60 a month by 31 January 2027
  result 2027-01-31: achieved; 64; the window display
goal NEW: Grow tastings from 3 to 6 a month by 31 March 2027
  start: 2027-01-01
  changed 2027-02-10: target 8 -> 6; market: the oven broke
  2027-01-31: 4
  result 2027-03-31: achieved; 6
goal BY-NUMBER: Raise the return rate of cups to 90% by 31 December 2027
  from: 70%
  start: 2027-01-01
  2027-04-30: 91%
goal LOST: Win 30 office kitchens by 31 March 2027
  result 2027-03-31: missed; 12; too few calls
goal RUNNING: Grow breakfasts sold from 100 to 200 a month by 31 December 2027
"""


def test_a_review_opens_with_what_was_reached_the_newest_first(shell: Shell) -> None:
    text = plain(report(shell, ENDED))
    assert text.index("What was reached") < text.index("Agenda")
    part = text[text.index("What was reached") : text.index('<a id="agenda">')]
    places = [part.index(name) for name in ("BY-NUMBER", "NEW", "OLD")]
    assert places == sorted(places)
    assert "64; the window display." in part
    assert "Not predetermined: its target was 8 before." in part
    assert "LOST" not in part
    assert "RUNNING" not in part


def test_nothing_reached_is_no_heading(shell: Shell) -> None:
    assert "What was reached" not in report(shell, JOURNEY)


def test_a_kpi_without_a_goal_is_listed_with_what_to_decide(shell: Shell) -> None:
    plan = """\
as of 2027-05-03
metric CTR: click-through rate of the letters
  kpi: yes
  2026-02-28: 2.1%
metric NPS: recommendations
  kpi: yes
  from: 41 on 2027-03-31
metric CARDS: gift cards sold
"""
    text = plain(report(shell, plan + "goal A: Win 30 shops by May 2028\n"))
    part = text[text.index("Numbers to raise") :]
    assert (
        "| CTR: click-through rate of the letters | 2.1% | 28 Feb 2026 | Raise," in part
    )
    assert "| NPS: recommendations | 41 | 31 Mar 2027 | Which value is good" in part
    assert "CARDS" not in part


def test_a_cut_review_tells_only_what_was_decided_of_its_goals(shell: Shell) -> None:
    plan = """\
as of 2027-05-03
goal A: Win 30 shops by 31 December 2027
  with: Sales
goal B: Win 40 readers by 31 December 2027
session S: Spring
  date: 2027-04-05
  with: Sales
  decision: A: call them again
  decision: B: keep it as it is
  decision: meet in June
"""
    text = report(shell, plan, "--for", "Sales")
    assert "call them again" in text
    assert "meet in June" in text
    assert "keep it as it is" not in text


def test_a_picture_of_money_without_a_table_says_in_which_currency(
    shell: Shell,
) -> None:
    plan = """\
as of 2027-05-03
goal A: Keep cost per order below €6 through 2027
  2027-02-28: €5.20
  2027-03-31: €5.60
"""
    text = report(shell, plan)
    assert "From €5.20 on 28 February 2027 to €5.60 on 31 March 2027; target €6" in text


def test_goals_stand_along_the_funnel_where_no_journey_is_written(
    shell: Shell,
) -> None:
    plan = """\
as of 2027-05-03
goal A: Grow cups shown from 9,000 to 12,000 a month by 31 December 2027
  stage: awareness
goal B: Raise orders from 90 to 120 a month by 31 December 2027
"""
    text = plain(report(shell, plan))
    part = text[text.index("The customer journey") :]
    assert "| Awareness | A | 1 not known |" in part
    assert "| Loyalty | no goal | – |" in part
    assert "| Purchase | B | 1 not known |" in part
    assert "Which goals work on each stage" not in report(shell, JOURNEY)


def test_goals_on_one_stage_make_no_table(shell: Shell) -> None:
    plan = "goal B: Raise orders from 90 to 120 a month by 31 December 2027\n"
    assert "The customer journey" not in report(shell, "as of 2027-05-03\n" + plan)


def plain(text: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("**", "")


def test_a_review_opens_with_how_everything_goes_and_what_falls_due(
    shell: Shell,
) -> None:
    plan = """\
as of 2027-05-03
goal LATER: Win 40 readers by 31 December 2027
goal NEXT: Win 30 shops by 31 May 2027
  owner: Ines
goal FIRST: Publish the guide by 7 May 2027
goal OVER: Publish the map by 7 April 2027
"""
    text = plain(report(shell, plan))
    start = text[: text.index("## ")]
    assert "Of 4 goals, 1 is past its last day and 3 are not known yet." in start
    assert (
        "Due in the next 30 days: FIRST, 7 May 2027; NEXT, 31 May 2027 (Ines)."
    ) in start


WHOLE = """\
as of 2027-05-03
mission: Keep the lake clean
goal A: Raise swimmers from 90 to 120 a month by 31 December 2027
  start: 2027-01-04
  review: every other week
  milestone 2027-06-30: 105
  depends on: B
  constraint: one lifeguard
  attribution: first touch
goal B: Raise carts from 90 to 120 a month by 31 December 2027
  stage: purchase
"""


def test_each_goal_shows_every_line_that_stands_beneath_it(shell: Shell) -> None:
    text = plain(report(shell, WHOLE)).partition('id="goal-A"')[2]
    for name, words in (
        ("First day", "4 January 2027"),
        ("On the way", "30 June 2027: 105"),
        ("Looked at", "every other week"),
        ("Depends on", "B"),
        ("In the way", "one lifeguard"),
        ("Counted by", "first touch"),
    ):
        assert f"- {name}: {words}" in text


def test_a_stage_without_a_known_goal_is_not_called_empty(shell: Shell) -> None:
    plan = f"{WHOLE}goal C: Raise boats from 9 to 12 by 31 December 2027\n"
    plan += "  stage: loyalty\n"
    text = plain(report(shell, plan))
    assert "| Awareness | none known |" in text
    assert "nor the metric tells the stage (A)." in text
    staged = plan.replace("  review", "  stage: loyalty\n  review")
    assert "| Awareness | no goal |" in plain(report(shell, staged))


def test_files_that_state_two_missions_are_told_apart(shell: Shell) -> None:
    write(
        "other.goals",
        WHOLE.replace("lake clean", "bay clean").replace("goal ", "goal X"),
    )
    write("lake.goals", WHOLE)
    text = shell("report", "lake.goals", "other.goals").out
    assert "Keep the lake clean (lake.goals)" in text
    assert "Keep the bay clean (other.goals)" in text


def test_a_goal_whose_values_are_older_than_its_start_says_so(shell: Shell) -> None:
    write("t.csv", "date,swimmers\n2026-11-30,80\n2026-12-31,90\n")
    plan = WHOLE.replace("  review", "  with: Town\n  source: t.csv#swimmers\n  review")
    text = plain(report(shell, plan, "--for", "Town"))
    assert "nothing was measured since it began on 4 January 2027" in text


def test_what_denies_a_claim_is_not_said_twice(shell: Shell) -> None:
    text = report(
        shell,
        "as of 2027-04-01\ngoal A: Grow members from 100 to 200 by 30 June 2027\n"
        "  start: 2027-01-01\n  2027-04-01: 110; on track\n",
    )
    assert (
        "10% of the way is done, 50% was planned by 1 April 2027; the rest must go 1.8 "
        "times as fast as planned."
    ) in text
    assert "“on track” is said on 1 April 2027 all the same." in text


def test_what_nobody_reads_off_in_a_week_is_told_of_all_days_that_are_left(
    shell: Shell,
) -> None:
    text = report(
        shell,
        "as of 2027-04-01\n"
        "goal A: Raise the average rating from 4.3 to 4.6 stars by 31 December 2027\n"
        "  start: 2026-07-01\n  2027-04-01: 4.32\n",
    )
    assert "From now on it needs +0.28 in the 274 days that are left." in text
