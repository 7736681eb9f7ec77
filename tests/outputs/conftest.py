"""A plan with findings of every severity, and attacks in whatever a user may write."""

from __future__ import annotations

import pytest
from cli.command import AS_OF, Shell, write

PLAN = f"""{AS_OF}
goal A: Become the best
  supports: NOWHERE
  # smartlint: allow missing-owner because Dana starts in March

goal B: Increase signups for sales from 10 to 20 by 30 June 2027
  owner: Dana
  review: monthly
  why: they pay the rent

Increase email subscribers by 5000
"""
# What each form takes for more than text, in one goal and in its facts.
ATTACK = (
    "goal X: Become the best ]]> </failure> \"'&<script>alert(1)</script> @everyone"
    " ![x](http://evil) [a](javascript:x) `code` | cell ::error::no %0A::set-output\n"
    "  supports: <b>::add-mask::x\n"
    "  note: ```\n"
    "  owner: \u202eevil \x1b[31m\x00 \x85\n"
)


@pytest.fixture
def plan(shell: Shell) -> Shell:
    """Return a shell beside a plan with an error, warnings and notes."""
    write("plan.goals", PLAN)
    write('attack::add-path::, x=1 <&">.goals', f"{AS_OF}{ATTACK}")
    return shell
