"""Most goals of a young plan are not asked how they go; the answer must be the same."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from plans import files, knowledge

from smartlint.facts.subjects import PortfolioSubject
from smartlint.facts.table import facts_of

LINES = (
    "owner: Ana Ruiz",
    "review: monthly",
    "start: 2027-01-10",
    "start: 2027-09-01",
    "from: 12,000 on 2027-01-05",
    "milestone 2027-02-28: 13,000",
    "2027-02-10: 12,900; on track",
    "2027-06-10: 15,000",
    "2027-02-01 changed to: 15,000 to 16,000; because the shop opened late",
    "result 2027-03-01: 16,200",
)
SENTENCES = (
    "Grow email subscribers from 12,000 to 16,000 by 30 June 2027",
    "Grow email subscribers from 12,000 to 16,000 by 30 January 2027",
    "Grow email subscribers from 12,000 to 16,000",
    "Publish the annual report by 30 June 2027",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_status_is_that_of_a_goal_which_is_looked_at(sentence: str) -> None:
    beneath = [lines for count in range(4) for lines in combinations(LINES, count)]
    text = "\n".join(
        "\n  ".join([f"goal EM-{number}: {sentence}", *lines])
        for number, lines in enumerate(beneath)
    )
    run = PortfolioSubject.of(files(f"{text}\n"), date(2027, 3, 1), 1, knowledge())
    goals = run.files[0].subjects
    assert len(goals) == len(beneath)
    status = facts_of("goal")["status"]
    for goal, lines in zip(goals, beneath, strict=True):
        assert status.read(goal) is goal.standing.status, lines
