"""What people do for its own sake, or as a habit, is asked for no outcome."""

from __future__ import annotations

import pytest
from linted import lint_texts


def is_asked_for_outcome(goal: str) -> bool:
    found = lint_texts([f"{goal}\n"]).diagnostics
    return "output-without-outcome" in {one.name for one in found}


@pytest.mark.parametrize(
    "goal",
    [
        "Sleep 8 hours a night until June 2027",
        "Go to bed before 11 pm until June 2027",
        "Drink 2 litres of water a day in 2027",
        "Practise the violin for 15 minutes every day until 12 June 2027",
        "Read a novel every month in 2027",
        "Read 9 novels by June 2027",
        "I will visit 7 museums by June 2027",
    ],
)
def test_pastimes_and_habits_are_left_alone(goal: str) -> None:
    assert not is_asked_for_outcome(goal)


@pytest.mark.parametrize(
    "goal",
    [
        "Read the contract by June 2027",
        "Go to 12 trade fairs in 2027",
        "Visit 40 dealers a month in 2027",
        "Write 3 blog posts a week in 2027",
    ],
)
def test_work_is_asked_what_it_is_for(goal: str) -> None:
    assert is_asked_for_outcome(goal)
