"""The market and the team's own means are stated once and cited beside each goal."""

from __future__ import annotations

import pytest
from cli.command import Shell, write

PLAN = """\
as of 2027-02-15
{lines}
objective BIZ-1: Grow online revenue from €4.0M to €4.6M by 31 December 2027

goal EM-1: Increase email subscribers from 12,000 to 15,600 by 30 September 2027
  supports: BIZ-1
"""
MARKET = "market: Two chains opened web shops in 2026"
CAPABILITY = "capability: Six marketers and a photo studio"


@pytest.mark.parametrize(
    ("lines", "market", "capability"),
    [
        ((), "", ""),
        ((MARKET,), "; weigh it against the market (plan.goals:2)", ""),
        ((CAPABILITY,), "", "; weigh it against what you can do (plan.goals:2)"),
        (
            (CAPABILITY, MARKET),
            "; weigh it against the market (plan.goals:3)",
            "; weigh it against what you can do (plan.goals:2)",
        ),
    ],
)
def test_reasons_end_with_the_line_to_weigh_them_by(
    shell: Shell, lines: tuple[str, ...], market: str, capability: str
) -> None:
    write("plan.goals", PLAN.format(lines="".join(f"{line}\n" for line in lines)))
    shown = " ".join(shell("check", "--verbose", "plan.goals").out.split())
    assert f"it supports BIZ-1{market} R402 Time-bound" in shown
    nothing = "no history, benchmark or budget is at hand to judge it by"
    assert f"{nothing}{capability} A301" in shown


def test_lines_of_an_included_file_hold_for_all(shell: Shell) -> None:
    write("smartlint.toml", "")
    write("house.goals", f"{MARKET}\n")
    write("plan.goals", PLAN.format(lines="include: house.goals\n"))
    shown = " ".join(shell("check", "--verbose", "plan.goals").out.split())
    assert "it supports BIZ-1; weigh it against the market (house.goals:1)" in shown
