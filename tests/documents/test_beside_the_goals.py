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
  sample: 4,000 readers a version
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
        "| **Purchase** | 100 | 90%, the most | delivery cost appears late | no goal |",
        "1 goal stands on its stages: 1 not known.",
        "Most are lost between interest and purchase: 90.0%.",
        "version B; 41%; read whole on phones",
        "€6.30 sold for each €1 paid",
        "a sample of 4,000 readers a version",
        "open rate is 31%, below 35%: rewrite step 1",
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


def test_goals_stand_by_their_impact_and_so_does_the_whole_review(
    shell: Shell,
) -> None:
    text = _plain(report(shell, BLOCKS, "--format", "md"))
    part = text[text.index("What to do first") :]
    assert part.index("| 5 of 5 | 5 of 5 |") < part.index("| 2 of 5 | 1 of 5 |")
    each = text[text.index('<a id="goals">') :]
    assert each.index("### EM-2: Click") < each.index("### EM-1: Email subscribers")


def test_what_a_goal_brings_to_its_objective_counts_where_nobody_rated_it(
    shell: Shell,
) -> None:
    plan = """\
as of 2027-05-03
objective BIZ: Grow revenue from €1M to €2M a year by 31 December 2027
goal A: Increase email revenue from €100,000 to €200,000 a year by 31 December 2027
  supports: BIZ (contributes €100,000)
goal B: Increase shop revenue from €100,000 to €500,000 a year by 31 December 2027
  supports: BIZ (contributes €400,000)
"""
    text = _plain(report(shell, plan))
    part = text[text.index("What to do first") :]
    assert part.index("brings 40% of what BIZ asks") < part.index("brings 10% of what")


def test_a_goal_on_several_channels_has_one_combined_view(shell: Shell) -> None:
    plan = """\
as of 2027-05-03
goal ALL: Increase sign-ups from 100 to 200 by 31 December 2027
  channel: email
  channel: Instagram
  combine: sum
goal ONE: Increase sign-ups from 60 to 110 by 31 December 2027
  supports: ALL
  channel: email
  2027-04-30: 80; on track
goal TWO: Increase sign-ups from 40 to 90 by 31 December 2027
  supports: ALL
  channel: Instagram
  2027-04-30: 50; on track
"""
    text = report(shell, plan)
    part = text[text.index("Its channels, side by side") :]
    rows = [line for line in part.splitlines() if line.startswith("|")][2:5]
    assert rows == [
        "| email | ONE | 80 | 110 |",
        "| Instagram | TWO | 50 | 90 |",
        "| **All together** | sum | 130 | 200 |",
    ]
    without = report(shell, plan.replace("  2027-04-30: 50; on track\n", ""))
    assert "Not known: what Instagram brings by itself." in without


def test_numbers_that_are_always_met_or_never_looked_at_are_to_be_decided(
    shell: Shell,
) -> None:
    plan = """\
as of 2028-08-01
goal OLD: Increase members from 100 to 200 by 31 December 2028
  kpi: yes
  start: 2027-01-01
  2027-02-28: 120; on track
goal NEW: Increase visits from 100 to 200 by 31 December 2028
  kpi: yes
  start: 2028-01-01
  2028-07-28: 160; on track
"""
    text = report(shell, plan)
    part = text[text.index("Numbers to raise, replace or retire") :]
    rows = [line for line in _plain(part).splitlines() if line.startswith("| ")][2:4]
    assert "Raise, replace or retire it? The business watches this number" in rows[0]
    assert "| 28 Feb 2027 |" in rows[0]
    assert rows[1].endswith("| Nothing: it is looked at and can still be missed. |")


def test_engagement_and_what_it_leads_to_stand_side_by_side(shell: Shell) -> None:
    plan = """\
as of 2027-05-03
goal LIKE: Increase comments per article from 2 to 4 by 31 December 2027
  channel: blog
  stage: interest
  2027-04-30: 3; on track
goal BUY: Increase orders from articles from 40 to 60 a month by 31 December 2027
  channel: blog
  stage: purchase
  2027-04-30: 45; on track
"""
    text = _plain(report(shell, plan))
    part = text[text.index("Channels along the funnel") :]
    assert "| blog | – | LIKE 3 of 4 | – | BUY 45 of 60 a month | – |" in part


def test_the_agenda_follows_up_the_last_session_and_the_minutes_are_ready(
    shell: Shell,
) -> None:
    later = """\

session S-2: May review
  date: 2027-05-10
  with: Ingrid

session S-0: Winter review
  date: 2027-01-05
  decision: EM-2: keep at it
"""
    text = _plain(report(shell, BLOCKS + later, "--format", "md"))
    agenda = text[text.index('<a id="agenda">') : text.index('<a id="overview">')]
    assert "Spring review, 5 March 2027, decided this." in agenda
    assert "EM-1, EM-9 (not in this plan): lower the target. EM-1 today" in agenda
    assert "keep at it" not in agenda
    minutes = text[text.index('<a id="minutes">') :]
    assert "May review, 10 May 2027, with Ingrid." in minutes
    block = minutes.partition("```text\n")[2].partition("```")[0]
    assert block.splitlines()[:3] == [
        "session: May review",
        "  date: 2027-05-10",
        "  with: Ingrid",
    ]
    assert "  decision: EM-1: <what was decided>" in block


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


def test_each_channel_tells_what_its_goals_lack(shell: Shell) -> None:
    plan = """\
as of 2027-05-03
campaign SPRING: First night out
  channel: Email
  channel: TikTok
initiative WEB: Rebuild the shop
  channel: website
goal A: Increase email open rate from 40% to 43% by 30 June 2027
  channel: email
goal B: Increase email open rate to 44% by 30 June 2027
  channel: email
goal C: Grow podcast downloads by 30 June 2027
  channel: podcast
goal D: Grow podcast episodes from 10 to 20 by 30 June 2027
  channel: podcast
  result 2027-04-30: achieved; 20
"""
    text = report(shell, plan)
    part = text[text.index("What each channel has") :]
    rows = [line for line in part.splitlines() if line.startswith("| ")][2:6]
    assert [_plain(row) for row in rows] == [
        "| email | A, B | all | all but B | all |",
        "| podcast | C | none | none | none |",
        "| TikTok | no goal | – | – | – |",
        "| website | no goal | – | – | – |",
    ]


def test_an_experiment_that_ends_after_the_day_of_the_run_is_still_running(
    shell: Shell,
) -> None:
    """Of two results, the one in the past is told."""
    text = report(
        shell,
        "as of 2027-05-03\ngoal A: Raise open rate from 20% to 25% by 30 June 2027\n"
        + "".join(
            f"experiment {name}: Do shorter subjects help?\n  metric: open rate\n"
            f"  version A: long\n  version B: short\n  result {day}: B; 41%\n"
            for name, day in (("AB-1", "2027-04-28"), ("AB-2", "2027-08-28"))
        ),
    )
    outcomes = [line for line in text.splitlines() if "Outcome" in line]
    assert outcomes == ["- **Outcome:** version B; 41%", "- **Outcome:** still running"]
