"""The page for management: what is at risk, by when, who owns it, what to decide."""

from __future__ import annotations

import pytest
from cli.command import Shell
from documents.pages import report

PRIVATE = """\
as of 2026-11-30
goal move: Save €6,000 for the move by 31 August 2027
  start: 2026-09-01
  from: €1,200
  2026-11-29: €1,300; off track; next: sell the second bike
goal exam: Pass the B1 exam in Spanish by 12 June 2027
goal desk: Build a desk for the hall by 30 September 2026
Read 24 books in 2027
"""
TEAM = """\
as of 2027-05-03
objective BIZ: Grow ticket income from €40,000 to €60,000 by 31 December 2027
  start: 2027-01-01
  owner: Ines
  2027-04-30: €41,000; off track
goal SEATS: Sell 300 seats by 30 June 2027
  supports: BIZ (contributes €9,000)
  owner: Tom
goal SING: Win 40 singers by 31 March 2027
  supports: BIZ
"""


def summary(shell: Shell, plan: str) -> str:
    return report(shell, plan, "--kind", "summary")


def test_every_row_says_who_owns_it_and_by_when(shell: Shell) -> None:
    text = summary(shell, TEAM)
    assert (
        "| Objective, and the goals beneath it | Owner | By | Today | Target "
        "| How it goes |"
    ) in text
    assert "| Ines | 31 Dec 2027 | €41,000 | €60,000 | far behind |" in text
    assert (
        "| Sell 300 seats by 30 June 2027 (brings €9,000) | Tom | 30 Jun 2027 |" in text
    )
    assert "| nobody | 31 Mar 2027, past |" in text


def test_a_plan_without_objectives_shows_its_goals_trouble_first(shell: Shell) -> None:
    text = summary(shell, PRIVATE)
    assert "**Of 4 goals, 1 is far behind, 1 is past its last day" in text
    places = [
        text.index(f"| {words}")
        for words in ("Save €6,000", "Build a desk", "Pass the B1", "Read 24 books")
    ]
    assert places == sorted(places)
    assert "| Goal | By | Today | Target | How it goes |" in text
    assert "business" not in text.partition("`objective`")[0]


def test_goals_beyond_the_page_are_counted(shell: Shell) -> None:
    goals = [f"Win {number} members by 30 June 2027\n" for number in range(20, 50)]
    text = summary(shell, "as of 2027-05-03\n" + "".join(goals))
    shown = text.count("| Win ")
    assert shown > 5
    assert f"{30 - shown} more goals stand in the full review." in text


UNOWNED = """\
as of 2027-05-03
goal A: Cut returns from 10% to 6% by 30 June 2027
  start: 2027-01-01
  2027-04-30: 9.8%; off track
"""


@pytest.mark.parametrize(
    ("plan", "question"),
    [
        (TEAM, "No next step is written down: Ines owes one."),
        (TEAM, "reached, missed or dropped?"),
        (PRIVATE, "Is “sell the second bike” enough?"),
        (PRIVATE, "The last day has passed and nothing says how it ended"),
        (UNOWNED, "Nobody answers for it: who does?"),
    ],
)
def test_each_decision_is_a_question(shell: Shell, plan: str, question: str) -> None:
    assert question in summary(shell, plan).partition("needs a decision")[2]


STALE = """\
as of 2027-05-03
goal A: Cut returns from 10% to 6% by 30 September 2027
  start: 2027-01-01
  review: monthly
  2027-01-31: 9.8%; on track
goal B: Cut late letters from 9 to 3 by 30 September 2027
  start: 2027-01-01
  review: monthly
"""


def test_what_nobody_looked_at_is_asked_about(shell: Shell) -> None:
    asked = summary(shell, STALE).partition("needs a decision")[2]
    assert "It was last looked at on 31 January 2027: how does it stand now?" in asked
    assert "Nobody has looked at it since it began: how does it stand?" in asked
    many = "".join(
        f"goal C-{n}: Win {n}0 members by 30 September 2027\n"
        "  start: 2027-01-01\n  2027-04-30: 0; off track\n"
        for n in range(1, 7)
    )
    asked = summary(shell, STALE + many).partition("needs a decision")[2]
    assert "late letters" not in asked
    assert "4 more need one; the full review has them all." in asked


def test_a_summary_says_how_many_goals_beneath_need_attention(shell: Shell) -> None:
    assert "Beneath it, 1 of 2 goals needs attention." in summary(shell, TEAM)


STATED = """\
as of 2027-06-11
goal FILL: Raise the fill rate to 45% by 31 December 2027 instead of 28% today
goal RENT: Stay within the rent budget of £9,000 in 2027
  2027-05-31: £3,000
goal LATE: Don't be late for practice more than twice a month in 2027
  2027-05-31: 4
goal JOIN: Win 90 members in Q3 2027 (Q2: 40)
goal LOST: Lose fewer than 5 members this year
  2027-05-31: 0; on track
"""


def test_today_is_what_a_goal_states_where_nothing_was_measured(shell: Shell) -> None:
    text = summary(shell, STATED)
    assert "| 28% (stated) | 45% | not known yet |" in text
    # Members of another quarter are no value of today.
    assert "| – | 90 |" in text


def test_a_limit_is_told_as_what_it_allows_and_not_reached_early(shell: Shell) -> None:
    text = summary(shell, STATED)
    assert "| £3,000 | at most £9,000 | on course |" in text
    assert "| 4 | at most twice a month | far behind |" in text
    assert "| 0 | fewer than 5 | on course |" in text


def test_a_limit_that_is_missed_by_little_is_not_far_behind(shell: Shell) -> None:
    text = summary(
        shell,
        "as of 2027-07-10\nobjective A: Keep NPS above 40 in 2027\n  2027-06-30: 40\n"
        "objective B: Keep NPS of the hotline above 40 in 2027\n  2027-06-30: 22\n",
    )
    assert "just outside its limit" in text
    assert text.count("far behind |") == 1


def test_a_target_that_a_change_leads_to_is_shown(shell: Shell) -> None:
    text = summary(
        shell,
        "as of 2027-07-10\nobjective A: Increase revenue by 20% by 31 December 2027 "
        "(2026: €1.2M)\n  2027-06-30: €700k\n",
    )
    assert "| €700,000 | €1,440,000 | on course |" in text
