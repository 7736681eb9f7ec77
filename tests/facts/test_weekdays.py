"""What is said of a date beside a weekday that it is not."""

from __future__ import annotations

import pytest
from cli.command import AS_OF, Shell, write

WRONG = {
    "Sell 60 kites by Monday 30 June 2027": "30 June 2027 is a Wednesday",
    "Sell 60 kites by Sunday, 2 July 2027": "2 July 2027 is a Friday",
    "Sell 60 kites\n  by: Friday, 1 July 2027": "1 July 2027 is a Thursday",
}
NO_WEEKDAY = (
    "Sell 60 kites by 31 June 2027",
    "Sell 60 kites by Wednesday 30 June 2027",
    "Sell 60 kites by Q5 2027",
)


@pytest.mark.parametrize("text", WRONG)
def test_the_right_weekday_is_told(shell: Shell, text: str) -> None:
    write("plan.goals", f"{AS_OF}{text}\n")
    out = " ".join(shell("check", "plan.goals").out.split())
    assert f"help: {WRONG[text]}; correct the weekday or the date" in out


@pytest.mark.parametrize("text", NO_WEEKDAY)
def test_nothing_is_told_where_no_weekday_is_wrong(shell: Shell, text: str) -> None:
    write("plan.goals", f"{AS_OF}{text}\n")
    assert "correct the weekday" not in shell("check", "plan.goals").out
