"""Summary, scorecard, campaign report and the cut for one stakeholder."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import pytest
from checkout import ROOT
from cli.command import Shell, write
from documents.pages import CAMPAIGN, PLAN, report

from smartlint.review.amounts import amount_alike, percent

JARGON = ("SMART", "KPI", "baseline", "stale", "off track", "M2", "P8", "S✓")


def test_the_summary_puts_business_objectives_first_in_plain_words(
    shell: Shell,
) -> None:
    text = report(shell, PLAN, "--kind", "summary")
    assert "How the one business objective goes is not known yet: its figures" in text
    objective = text.index("**Grow online revenue from €4.2M to €4.8M a year")
    goal = text.index("Increase email subscribers from 12,000 to 16,000")
    assert objective < goal
    assert "far behind" in text
    assert [word for word in JARGON if word in text] == []
    assert "- **Email subscribers:**" in text


def long_plan() -> str:
    """Return seven objectives and their goals, each in as many words as people use."""
    metrics = (
        "customer acquisition cost", "repeat purchase rate", "email open rate",
        "conversion rate of the online shop", "net promoter score", "churn rate",
        "click-through rate of the newsletter",
    )  # fmt: skip
    blocks = ["as of 2027-05-03\nmission: Keep every household in three valleys warm"]
    for number, metric in enumerate(metrics):
        by = "by 31 December 2027\n"
        step = "at risk; next: agree on the money with the board before the summer\n"
        blocks.append(
            f"objective B{number}: Raise {metric} in all three regions and both "
            f"languages from 20 to 26 {by}  2027-01-31: 20\n  2027-04-30: 21; {step}"
        )
        blocks += [
            f"goal G{number}{child}: Raise {metrics[(number + child) % 7]} among "
            f"households that bought once from 10 to 20 {by}  supports: B{number}\n"
            f"  2027-01-31: 10\n  2027-04-30: 12; {step}"
            for child in range(3)
        ]
    return "\n\n".join(blocks)


@pytest.mark.parametrize("plan", ["examples", "long"])
def test_the_summary_of_a_large_plan_is_one_page(shell: Shell, plan: str) -> None:
    pypdf = pytest.importorskip("pypdf")
    pytest.importorskip("typst")
    write("plan.goals", long_plan())
    out = Path("summary.pdf")
    goals = str(ROOT / "examples") if plan == "examples" else "plan.goals"
    done = shell("report", goals, "--kind", "summary", "-o", str(out))
    assert (done.code, done.err) == (0, "")
    assert len(pypdf.PdfReader(io.BytesIO(out.read_bytes())).pages) == 1


@pytest.mark.parametrize(
    ("value", "unit", "written", "told"),
    [
        ("4347731", "EUR", "€4.8M a year", "€4.35M"),
        ("4200000", "EUR", "€4.8M", "€4.2M"),
        ("4347731", "EUR", "€4,800,000", "€4,347,731"),
        ("12480", "count", "16k", "12.48k"),
        ("12", "count", "16k", "12"),
        ("2.8", "percent", "3.0%", "2.8%"),
        ("-1500000", "USD", "$2M", "−$1.5M"),
    ],
)
def test_todays_value_is_written_as_its_target_is(
    value: str, unit: str, written: str, told: str
) -> None:
    assert amount_alike(Decimal(value), unit, written) == told


def test_the_scorecard_has_four_perspectives_and_names_the_empty_ones(
    shell: Shell,
) -> None:
    text = report(shell, PLAN, "--kind", "scorecard")
    places = [
        text.index(f"</a>{name}")
        for name in ("Financial", "Customer", "Internal", "Learning")
    ]
    assert places == sorted(places)
    assert text.count("**Empty:** no goal looks at the business this way.") == 2
    assert "BIZ-1: Online revenue" in text


def test_a_metric_that_drives_no_business_number_is_marked(shell: Shell) -> None:
    alone = (
        "as of 2027-05-03\ngoal A: Raise open rate from 20% to 25% by 30 June 2027\n"
    )
    assert "| no business number |" in report(shell, alone, "--kind", "scorecard")


@pytest.mark.parametrize(
    ("goal", "cost"),
    [
        ("Win 500 new customers by 30 June 2027", "it won 520, at €23 each or less"),
        ("Win 500 new customers a month by 30 June 2027", "is not known"),
        ("Reach 500 forum members by 30 June 2027", "is not known"),
    ],
)
def test_what_counts_anew_began_with_nothing(
    shell: Shell, goal: str, cost: str
) -> None:
    """A stock of members had some before, of which nobody says how many."""
    plan = (
        f"as of 2027-07-03\ncampaign S: Spring\ngoal A: {goal}\n  campaign: S\n"
        "  budget: €12,000\n  result 2027-06-30: achieved; 520\n"
    )
    text = report(shell, plan, "--kind", "campaign")
    (line,) = [line for line in text.splitlines() if line.startswith("- A: ")]
    assert cost in line


ENDED = """\
as of 2027-07-03
objective TOWN: Grow parcel income from €4,000 to €9,000 by 2027-12-31
  start: 2027-01-01
  2027-04-01: €5,300
goal DOOR: Win 40 shops by 2027-05-31
  supports: TOWN
  from: 0 on 2027-01-01
  result 2027-05-31: missed; 31; the van broke down
goal BIKE: Win 60 riders by 2027-09-30
  supports: TOWN
  from: 0 on 2027-01-01
  2027-06-30: 50; at risk
goal OLDER: Win 20 depots by 2026-12-31
  supports: TOWN
  result 2026-12-31: missed; 12
initiative RING: Ring at every door in the old town by 2027-09-30
  supports: DOOR
  2027-06-30: at risk
goal ALONE: Win 20 sponsors by 2027-09-30
"""


def test_a_goal_missed_lately_is_talked_about_and_initiatives_are_no_goals(
    shell: Shell,
) -> None:
    review = report(shell, ENDED)
    told = "Beneath it, 1 of 3 goals needs attention, and 1 was missed lately."
    assert told in review
    assert "It ended with 31: the van broke down." in review
    assert "decision: DOOR:" in review
    assert "decision: OLDER:" not in review
    summary = report(shell, ENDED, "--kind", "summary")
    assert told in summary
    assert "1 of 4 goals is tied to no objective" in summary
    assert "missed, 31 today. Try again, with which day and target" in summary
    assert "beneath)" not in summary


def test_words_beside_a_bar_say_why_they_differ(shell: Shell) -> None:
    summary = report(shell, ENDED, "--kind", "summary")
    assert "| behind, it is said |" in summary
    assert "TOWN: Parcel income: 26% done, 25% planned." in summary
    fresh = ENDED.replace("2027-04-01: €5,300", "2027-06-15: €6,200")
    assert "By today 50% is due: a newer value will tell." in report(shell, fresh)


PAID = {
    # What stands beneath one of two goals of a campaign; what is said of its cost.
    "cost: €900\n  budget: €1,200": "with a cost of €900 it won 300, at €3 each.",
    "cost: €900": "with a cost of €900 it won 300, at €3 each.",
    "budget: €1,200": "with a budget of €1,200 it won 300, at €4 each or less.",
}


@pytest.mark.parametrize("money", PAID)
def test_what_was_paid_tells_more_than_what_may_be(shell: Shell, money: str) -> None:
    plan = (
        "as of 2027-07-03\ncampaign S: Spring\n  budget: €5,000\n"
        "goal A: Increase orders from 1,000 to 1,500 by 30 September 2027\n"
        f"  campaign: S\n  {money}\n  start: 2027-03-01\n  2027-06-30: 1,300\n"
        "goal B: Win 40 testers by 30 September 2027\n  campaign: S\n"
    )
    text = report(shell, plan, "--kind", "campaign")
    assert f"- A: {PAID[money]}" in text
    assert ("Cost" in report(shell, plan)) is ("cost" in money)


def test_a_report_can_be_cut_to_one_stakeholder(shell: Shell) -> None:
    text = report(shell, PLAN, "--for", "sales")
    assert "What sales has gained so far" in text
    assert "Email subscribers: +1,050" in text
    assert "EM-1" in text
    assert "EM-2" not in text
    assert "Make our emails better" not in text
    assert "| **Beneath objectives of others** |" in text
    assert "Tied to no objective" not in text
    assert "Areas to improve" not in text


SOMEBODY = {
    "sales": ("These goals serve business objectives that others answer for", True),
    "Leo": ("These goals serve business objectives that others answer for", False),
    "Ingrid": ("goes is not known yet: its figures do not tell.", False),
}


@pytest.mark.parametrize("name", SOMEBODY)
def test_a_summary_for_somebody_denies_no_objective_of_the_plan(
    shell: Shell, name: str
) -> None:
    text = report(shell, PLAN, "--kind", "summary", "--for", name)
    headline, is_listed = SOMEBODY[name]
    assert headline in text
    assert ("### Beneath objectives of others" in text) is is_listed
    assert "No business objective is written down" not in text
    assert "Write business objectives down" not in text


HALL = """\
as of 2027-05-03
market: Two halls closed this winter
objective HALL: Grow ticket income from €40,000 to €60,000 by 31 December 2027
goal SEATS: Sell 300 seats by 30 June 2027
  supports: HALL
  team: Box office
  with: Studio Nord (agency)
  with: Hallmark Prints Ltd
  with: Studio Sud
  with: Finance (Tom Dahl)
goal SING: Win 40 singers by 30 June 2027
  supports: BAR
goal BACK: Win 20 sponsors by 30 June 2027
"""


def test_a_summary_counts_the_goals_tied_to_no_objective(shell: Shell) -> None:
    told = "2 of 3 goals are tied to no objective and are left out here"
    assert told in report(shell, HALL, "--kind", "summary")
    tied = HALL.replace("supports: BAR", "supports: HALL")
    one = report(shell, tied, "--kind", "summary")
    assert "1 of 3 goals is tied to no objective and is left out here" in one
    assert "tied to no" not in report(shell, PLAN, "--kind", "summary")


def test_an_agency_is_no_department_and_a_dangling_link_is_not_weighed(
    shell: Shell,
) -> None:
    text = report(shell, HALL)
    assert "| Goal | Box office | Finance |" in text
    assert "| Studio Nord (agency) |" in text
    assert "“BAR”, which stands nowhere in these files; weigh" not in text
    assert "It supports HALL; weigh it against the market" in text


def test_a_stakeholder_nobody_names_is_the_users_side(shell: Shell) -> None:
    write("plan.goals", PLAN)
    done = shell("report", "plan.goals", "--for", "Financ")
    assert done.code == 2
    assert "no goal names “Financ” as owner, team or partner" in done.err
    assert "did you mean “Finance”?" in done.err


@pytest.mark.parametrize("kind", ["summary", "scorecard", "campaign"])
@pytest.mark.parametrize("form", ["html", "md", "docx", "pdf"])
def test_every_kind_takes_every_form(shell: Shell, kind: str, form: str) -> None:
    pytest.importorskip("docxtpl")
    pytest.importorskip("typst")
    write("plan.goals", CAMPAIGN)
    done = shell("report", "plan.goals", "--kind", kind, "-o", f"out.{form}")
    assert (done.code, done.err) == (0, "")
    assert Path(f"out.{form}").stat().st_size > 500


@pytest.mark.parametrize(
    ("share", "words"),
    [("2.5", "3%"), ("104.5", "105%"), ("99.6", "99%"), ("-13.8", "−14%")],
)
def test_a_page_rounds_shares_as_the_terminal_does(share: str, words: str) -> None:
    """What is not reached is nowhere called 100%."""
    assert percent(Decimal(share)) == words


def test_a_picture_ends_at_the_value_that_counts(shell: Shell) -> None:
    """A check-in of the same day does not take the place of the table's value."""
    write("t.csv", "date,subscribers\n2027-01-31,12400\n2027-04-30,12900\n")
    source = "  source: t.csv#subscribers\n  channel: email\n"
    text = report(shell, PLAN.replace("  channel: email\n", source))
    assert "From 12,400 on 31 January 2027 to 12,900 on 30 April 2027" in text


DOTTED = "dotted for a campaign"


@pytest.mark.parametrize(
    ("blocks", "key"),
    [
        ("", "Its edge is thick for an objective."),
        (
            "campaign C: Spring\n  supports: O\ninitiative I: A page\n  supports: A\n",
            f"Its edge is thick for an objective, dashed for an initiative, {DOTTED}.",
        ),
    ],
)
def test_the_key_of_the_tree_names_the_edges_that_it_has(
    shell: Shell, blocks: str, key: str
) -> None:
    plan = (
        "as of 2027-05-03\n"
        "objective O: Grow online revenue from €4.2M to €4.8M by 31 December 2027\n"
        "goal A: Raise orders from 100 to 150 by 30 June 2027\n  supports: O\n" + blocks
    )
    text = report(shell, plan, "--format", "html")
    assert f"Each box hangs on the one further left that it serves. {key}" in text
