"""Documents of a few goals, or of a plan that lacks what a document is about."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from cli.command import Shell, write
from documents.pages import PLAN, report

ONE = "Run the town's half marathon in under 2 hours by 14 March 2027\n"
FIVE = """\
as of 2026-11-30
goal exam: Pass the B1 exam in Spanish by 12 June 2027
goal move: Save €6,000 for the move by 31 August 2027
goal run: Run 10 km in under 50 minutes by 30 April 2027
goal books: Read 24 books in 2027
goal desk: Build a desk for the hall by 30 September 2027
"""


def pages_of(shell: Shell, plan: str, *options: str) -> list[str]:
    pypdf = pytest.importorskip("pypdf")
    pytest.importorskip("typst")
    write("plan.goals", plan)
    assert shell("report", "plan.goals", *options, "-o", "out.pdf").code == 0
    reader = pypdf.PdfReader(io.BytesIO(Path("out.pdf").read_bytes()))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_what_a_plan_does_not_have_is_no_section(shell: Shell) -> None:
    text = report(shell, FIVE)
    assert "## " in text
    for title in ("Business objectives", "Areas to improve", "Findings set aside"):
        assert title not in text
    assert "</a>The goals" in text
    assert "Tied to no objective" not in text
    assert (
        "No finding is set aside. No table of the team's numbers was read, so nobody "
        "can tell which of them fall without a goal."
    ) in text


def test_a_table_has_no_column_of_which_nothing_is_known(shell: Shell) -> None:
    assert "| Goal | SMART | Standing | Last day |" in report(shell, FIVE)
    told = FIVE.replace("\ngoal run", "\n  2026-11-29: €100\ngoal run")
    assert "| Goal | SMART | Today | Done | Planned | Standing |" in report(shell, told)


def test_a_short_review_takes_few_pages(shell: Shell) -> None:
    assert len(pages_of(shell, ONE, "--as-of", "2026-11-30")) == 2
    five = pages_of(shell, FIVE)
    assert "Minutes" in five[0] + five[1]
    assert len(five) <= 5


def test_what_most_goals_lack_is_told_once(shell: Shell) -> None:
    text = report(shell, FIVE)
    part = text[text.index("What most goals lack") :]
    assert text.count("Nobody answers for this goal") == 1
    assert part.count("owner: <one person>") == 1
    assert "5 of 5 goals" in part
    assert "As said above: P801" in part


def test_a_weakness_of_one_goal_stands_with_it_alone(shell: Shell) -> None:
    text = report(shell, PLAN)
    assert "What most goals lack" not in text


CAMPAIGN = "campaign SPRING: <what it is, from when to when>"


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_plan_without_a_campaign_is_told_how_to_write_one(
    shell: Shell, form: str
) -> None:
    text = report(shell, FIVE, "--kind", "campaign", "--format", form)
    text = text.replace("&lt;", "<").replace("&gt;", ">")
    assert "No campaign is written down" in text
    assert CAMPAIGN in text
    assert "goal exam: Pass the B1 exam in Spanish by 12 June 2027" in text
    assert "campaign: SPRING" in text


def test_the_lines_that_it_tells_to_write_make_a_campaign_report(shell: Shell) -> None:
    text = report(shell, FIVE, "--kind", "campaign")
    lines = text.partition("```text\n")[2].partition("```")[0]
    made = report(shell, "as of 2026-11-30\n" + lines, "--kind", "campaign")
    assert "- **Goals:** 1 unknown" in made


def test_a_plan_in_no_perspective_is_told_how_to_write_one(shell: Shell) -> None:
    text = report(shell, FIVE, "--kind", "scorecard")
    assert "perspective: customer" in text
    assert "**Empty:**" not in text
    assert "- **financial**: what the owners see" in text.casefold()


def test_a_table_of_check_ins_has_no_empty_column(shell: Shell) -> None:
    plan = "as of 2027-05-03\ngoal A: Win 40 members by May 2028\n  2027-04-30: 12{}\n"
    assert "| Day | Value |\n" in report(shell, plan.format(""))
    text = report(shell, plan.format("; on track"))
    assert "| Day | Value | Status |\n" in text
    text = report(shell, plan.format("; confidence 6/10; rain all month"))
    assert "| Day | Value | Confidence | Remark |\n" in text
    assert "| 12 | 6/10 | rain all month |" in text
    text = report(shell, plan.format("; next: ask Ida; rain all month"))
    assert "| Day | Value | Next step |\n" in text
    assert "| 12 | ask Ida (rain all month) |" in text


NAMELESS = """\
as of 2026-11-30
goal ST: Score 4.5 on stallfinder.org by 30 June 2027
goal OP: Get 35% of subscribers to open the crate letter by 30 June 2027
goal CR: Sell 900 crates by 30 June 2027
"""


def test_a_goal_whose_metric_has_no_name_is_headed_by_its_words(shell: Shell) -> None:
    text = report(shell, NAMELESS)
    headings = [
        line.rpartition("</a>")[2] for line in text.splitlines() if "###" in line
    ]
    shown = {line.removeprefix("### ") for line in headings}
    assert shown >= {
        "ST: Score 4.5 on stallfinder.org by 30 June 2027",
        "OP: Email open rate",
        "CR: Crates",
    }


def test_a_scorecard_says_how_many_goals_it_does_not_place(shell: Shell) -> None:
    plan = NAMELESS + "goal PR: Raise profit from €4,000 to €6,000 in 2027\n"
    write("plan.goals", plan)
    done = shell("report", "plan.goals", "--kind", "scorecard", "--format", "md")
    assert done.code == 0, done.err
    assert "goals in no perspective, listed at the end" in done.out


def test_a_review_says_how_many_goals_stand_on_no_stage(shell: Shell) -> None:
    """What may be spent moves nobody along, and crates sold have no KPI."""
    budget = "goal BU: Keep the marketing budget below €900 in 2027\nobjective OB: Raise profit from €4,000 to €6,000 in 2027\n"
    text = report(shell, NAMELESS + budget)
    journey = text[text.index("The customer journey") :]
    assert "| Interest | [OP]" in journey
    assert "Not in it: 3 goals of which neither a line nor the metric" in journey
