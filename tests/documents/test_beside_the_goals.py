"""What the review tells of blocks that are no goals, and of who works on what."""

from __future__ import annotations

import re

import pytest
from checkout import ROOT
from cli.command import Shell
from documents.pages import ATTACKS, report

from smartlint.render.document.table_shape import shares
from smartlint.render.document.tree import read_page

BLOCKS = """\
as of 2027-05-03

goal EM-1: Increase email subscribers from 12,000 to 16,000 by 30 June 2027
  stage: interest
  impact: 2
  effort: 1
  team: Email
  with: Finance (Tom Dahl), Sales (asked)

goal EM-2: Increase click-through rate from 2.4% to 3.0% by 30 June 2027
  impact: 5
  effort: 5
  team: Email
  with: Finance

journey WAY: From first look to order
  stage: interest
  count: 1,000
  stage: purchase
  count: 100
  pain: delivery cost appears late
  stage: loyalty
  count: 50

experiment AB: Do shorter subjects help?
  supports: EM-2
  metric: open rate
  version A: long
  version B: short
  sample: 4,000
  result 2027-04-28: B; 41%; read whole on phones

drip WELCOME: Letters after sign-up
  audience: new subscribers
  step 1: thank you
  trigger: open rate below 35% -> rewrite step 1
  conversion: first orders
  2027-04-30: 31%

partner LOW: Nils
  cost: €3,000
  sales: €900

partner TOP: Anna
  cost: €1,000
  sales: €6,300

session S-1: Spring review
  date: 2027-03-05
  with: Finance
  decision: EM-1, EM-9: lower the target
"""


@pytest.mark.parametrize(
    "told",
    [
        "| **purchase** | 100 | 90%, the most | delivery cost appears late | no goal |",
        "Most are lost between interest and purchase: 90.0%.",
        "version B; 41%; read whole on phones",
        "open rate is 31%, beyond 35%: rewrite step 1",
        "Spring review, 5 March 2027",
        "EM-9 (not in this plan): lower the target",
    ],
)
def test_the_review_tells_of_what_stands_beside_the_goals(
    shell: Shell, told: str
) -> None:
    text = report(shell, BLOCKS, "--format", "md")
    assert told.replace("**", "") in text.replace("**", "")


def test_partners_are_ranked_by_what_they_sell_for_their_cost(shell: Shell) -> None:
    text = report(shell, BLOCKS, "--format", "md")
    part = text[text.index("keep, change or stop") :]
    assert part.index("Anna") < part.index("Nils")
    assert "stop" in part[part.index("Nils") :].splitlines()[0]


def test_a_person_in_brackets_is_no_other_department(shell: Shell) -> None:
    text = report(shell, BLOCKS, "--format", "md")
    by_department = text[text.index("By department") :].splitlines()[:8]
    assert [line.split("|")[1].strip(" *") for line in by_department[4:7]] == [
        "Email",
        "Finance",
        "Sales",
    ]
    assert "| EM-1 | leads | helps | asked |" in _plain(text)


def test_open_goals_stand_by_impact_for_their_effort(shell: Shell) -> None:
    text = _plain(report(shell, BLOCKS, "--format", "md"))
    part = text[text.index("the most for its effort first") :]
    assert part.index("EM-1") < part.index("EM-2")


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_block_nobody_can_reckon_with_stops_nothing(shell: Shell, form: str) -> None:
    text = "as of 2027-05-03\ngoal G-1: Raise orders from 5 to 9 by 2027-12-31\n\n"
    text += "\n".join(
        f"journey J{at}: {words}\n  stage: {words}\n  count: 0\n  stage: x\n"
        f"  count: 5\n  pain: {words}\npartner P{at}: {words}\n  cost: 0\n"
        for at, words in enumerate(ATTACKS)
    )
    told = report(shell, text, "--format", form)
    assert "<script>" not in told.replace("</style>", "")


def test_the_column_of_goals_is_the_widest_and_no_word_is_broken() -> None:
    page = read_page(
        "<table><tr><th>Increase email subscribers from 12,000 to 16,000 by 30 June"
        "</th><td>Customer acquisition cost</td><td>€4,347,731</td></tr></table>"
    )
    rows = [list(row.elements("th", "td")) for row in page.find("tr")]
    goal, metric, today = shares(rows, 3, 60)
    assert goal > metric >= len("acquisition")
    assert today >= len("€4,347,731")
    assert goal + metric + today <= 60


def _plain(text: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("**", "")


def test_the_examples_hold_every_kind_of_block() -> None:
    gallery = (ROOT / "docs/gallery/review.md").read_text(encoding="utf-8")
    for title in (
        "The customer",
        "Tests and automated",
        "Partners:",
        "sessions decided",
    ):
        assert title in gallery
