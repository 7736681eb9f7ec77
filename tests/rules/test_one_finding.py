"""One fault is told once: of two rules that see it, the plainer one speaks."""

from __future__ import annotations

import pytest
from linted import lint_texts

from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.pack import shipped_packs

KNOWN = PackKnowledge([pack.folder for pack in shipped_packs()])

# A goal; the rule that speaks; the rule that leaves it to that one.
ROWS = [
    (
        "Increase brand awareness from 300 to 400 by 30 June 2027",
        "count-and-share-mixed",
        "impossible-target",
    ),
    (
        "Cut the cost per click from £0.80 to 3% by 30 June 2027",
        "count-and-share-mixed",
        "mixed-units",
    ),
    (
        "Cut churn from 400 to 320 customers by 30 June 2027",
        "count-and-share-mixed",
        "impossible-target",
    ),
    (
        "Increase the email open rate from 20% to 5,000 by 30 June 2027",
        "mixed-units",
        "impossible-target",
    ),
    (
        "Raise the average review rating from 4.1 to 6 by 30 June 2027",
        "impossible-target",
        "mixed-units",
    ),
    ("Lower the NPS from 44 to 31 by 30 June 2027", "wrong-direction", "lowered-gain"),
    (
        "Raise the unsubscribe rate from 0.9% to 0.4% by 30 June 2027",
        "target-on-the-wrong-side",
        "wrong-direction",
    ),
    (
        "Reduce enrolments from 30 to 45 by 30 June 2027",
        "target-on-the-wrong-side",
        "lowered-gain",
    ),
    ("Sell 40 prints by the Bristol team", "missing-deadline", "unread-deadline"),
    ("Sell 40 prints by the Henley Regatta", "unread-deadline", "missing-deadline"),
    ("Close 9 deals by the Rotary Club", "missing-deadline", "unread-deadline"),
    (
        "goal EM-1: Win 900 readers by 30 June 2207\n  owner: Dana Ruiz",
        "slipped-year",
        "long-without-milestone",
    ),
    (
        "objective O-1: <Grow what>\ngoal G-1: Win 90 members\n  supports: O-1",
        "unfilled-placeholder",
        "objective-of-unknown-type",
    ),
    (
        "as of 2027-01-04\nGrow email subscribers from 400 to 4,000 by 25 January 2027",
        "leap-in-no-time",
        "too-soon-to-show",
    ),
    (
        "objective O-1: <Grow what by date>",
        "unfilled-placeholder",
        "broad-goal-in-one-piece",
    ),
    (
        "goal G-1: Win 90 members by May 2027\ngoal G-1: Win 90 members by May 2027",
        "repeated-id",
        "duplicate-goal",
    ),
]


@pytest.mark.parametrize(("text", "speaks", "is_silent"), ROWS)
def test_one_fault_gets_one_finding(text: str, speaks: str, is_silent: str) -> None:
    found = {one.name for one in lint_texts([text], knowledge=KNOWN).diagnostics}
    assert found & {speaks, is_silent} == {speaks}
