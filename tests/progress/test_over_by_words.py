"""Goals that their own lines call over are no open ones, for any rule that asks."""

from __future__ import annotations

from datetime import date

import pytest
from linted import language

from smartlint.facts.course.endings import is_open
from smartlint.facts.days.step_days import step_day
from smartlint.facts.days.timing import late_milestone
from smartlint.facts.evidence.spending import spending_facts
from smartlint.facts.subjects import GoalSubject, PortfolioSubject
from smartlint.syntax import parse_goals
from smartlint.text import Source


def subjects(text: str) -> tuple[GoalSubject, ...]:
    """Return the goals of one file, seen from 20 July 2027."""
    file, _ = parse_goals(language(), Source("a.goals", f"as of 2027-07-20\n{text}"))
    return tuple(PortfolioSubject.of([file], date(2027, 7, 20)).files[0].subjects)


MEMBERS = "goal A: Grow members from 200 to 250 by 9 July 2027\n  start: 2027-01-01\n"


@pytest.mark.parametrize(
    ("line", "open_now"),
    [
        ("2027-07-01: 210; dropped", False),
        ("2027-07-01: 210; cancelled", False),
        ("2027-07-09: 253; achieved", False),
        ("2027-07-09: 240; achieved", True),  # its value denies it
        ("2027-07-09: 253", True),
        ("2027-07-01: 210; at risk", True),
        ("result 2027-07-09: missed; 240", False),
    ],
)
def test_a_goal_is_open_until_its_lines_end_it(line: str, open_now: bool) -> None:
    (one,) = subjects(f"{MEMBERS}  {line}\n")
    assert is_open(one) is open_now


def test_given_up_goals_are_nobody_s_open_ones() -> None:
    goals = "".join(
        f"goal G{at}: Grow members of choir {at} from 20 to 25 by 31 December 2027\n"
        f"  owner: Ina\n  2027-07-01: 21{'; dropped' if at % 2 else ''}\n"
        for at in range(6)
    )
    run = subjects(goals)[0].place.portfolio
    assert len(run.by_owner["ina"]) == 3


@pytest.mark.parametrize(
    ("budget", "cost", "said"),
    [
        ("€12,000", "€3,000 a month", "€3,000 a month, which is €36,000 over its time"),
        ("€36,000", "€3,000 a month", None),
        ("€1,000 a month", "€15,000", "€15,000 in all"),
        ("€500 a week", "€2,000 a month", None),
        ("€12,000", "$3,000 a month", None),
    ],
)
def test_a_cost_of_each_month_is_held_against_the_budget_of_the_whole_time(
    budget: str, cost: str, said: str | None
) -> None:
    (one,) = subjects(
        "goal A: Grow members from 200 to 250 by 31 December 2027\n"
        f"  start: 2027-01-01\n  budget: {budget}\n  cost: {cost}\n"
    )
    facts = {fact.name: fact for fact in spending_facts()}
    assert facts["cost_beyond_budget"].read(one) == said


def test_a_milestone_without_a_year_comes_before_the_deadline() -> None:
    (one,) = subjects(
        "goal A: Grow members from 200 to 250 by 30 September 2027\n"
        "  milestone Q2: 230\n  milestone Q4 2027: 260\n"
    )
    early, late = one.goal.clauses.milestones
    assert step_day(one, early) == date(2027, 6, 30)
    assert late_milestone(one) is late
