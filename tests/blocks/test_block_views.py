"""What blocks come to: journey maps, partner rankings, sessions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from linted import language

from smartlint.facts.special.blocks import journey_maps, partner_ranking, session_views
from smartlint.facts.subjects import PortfolioSubject
from smartlint.progress.partners import PartnerFigures, PartnerVerdict, ranked_partners
from smartlint.syntax import parse_goals
from smartlint.text import Source

PLAN = """as of 2027-05-03

journey BUY: From first look to second order
  stage: awareness
  count: 46,000
  pain: all tents look alike
  stage: first order
  count: 900
  stage: second order
  count: 240

goal WE-1: Raise conversion rate from 1.8% to 2.1% by 30 September 2027
  stage: First Order
  campaign: SPRING
  2027-04-30: 2.2%

goal WE-2: Reduce cart abandonment rate from 74% to 69% by 31 August 2027
  campaign: SPRING
  result 2027-04-30: missed; 72%; delivery cost

campaign SPRING: First night out

partner ANNA: Anna Wanders
  cost: €2,500
  sales: €6,300

partner OLE: Ole on Skis
  engagement: 4%

partner EVA: Eva Outdoors
  cost: €2,000
  sales: $9,000

partner NILS: Nils in the North
  cost: €3,000
  sales: €3,900
"""


def run_of(text: str) -> PortfolioSubject:
    file, found = parse_goals(language(), Source("a.goals", text))
    assert found == ()
    return PortfolioSubject.of([file], date(2027, 5, 3))


def test_a_journey_shows_goals_pains_and_where_people_leave() -> None:
    (found,) = journey_maps(run_of(PLAN))
    assert found.block.goal.key == "BUY"
    assert [
        (
            one.stage.name.text,
            [pain.text for pain in one.stage.pains],
            [goal.goal.key for goal in one.goals],
            one.passed,
        )
        for one in found.stages
    ] == [
        ("awareness", ["all tents look alike"], [], None),
        ("first order", [], ["WE-1"], Decimal("2.0")),
        ("second order", [], [], Decimal("26.7")),
    ]
    assert found.worst == 1


def test_partners_are_ranked_by_what_they_bring_for_their_cost() -> None:
    assert [
        (one.figures.key, one.return_on_cost, one.verdict.value, one.reason)
        for one in partner_ranking(run_of(PLAN))
    ] == [
        (
            "ANNA",
            Decimal("2.52"),
            "keep",
            "€6,300 sold for €2,500 paid, €2.52 for each €1",
        ),
        (
            "NILS",
            Decimal("1.30"),
            "change",
            "€3,900 sold for €3,000 paid, €1.30 for each €1",
        ),
        ("OLE", None, "unknown", "nothing says its cost"),
        ("EVA", None, "unknown", "“€2,000” and “$9,000” are not in one currency"),
    ]


def test_sessions_tell_what_they_decided_the_newest_first() -> None:
    run = run_of(
        "as of 2027-05-03\n"
        "goal EM-1: Increase email subscribers from 12,000 to 16,000 by 30 June 2027\n"
        "session S-0: Some day\n  decision: EM-1: wait\n"
        "session S-1: Winter review\n  date: 2027-01-11\n  decision: meet again\n"
        "session S-2: Spring review\n  date: 2027-04-05\n  with: Ingrid Solberg\n"
        "  with: Finance\n  decision: EM-1, EM-7: lower the target\n"
    )
    assert [
        (
            view.block.goal.key,
            view.on,
            view.people,
            [(one.text, [g.goal.key for g in one.goals]) for one in view.decisions],
        )
        for view in session_views(run)
    ] == [
        (
            "S-2",
            date(2027, 4, 5),
            ("Ingrid Solberg", "Finance"),
            [("lower the target", ["EM-1"])],
        ),
        ("S-1", date(2027, 1, 11), (), [("meet again", [])]),
        ("S-0", None, (), [("wait", ["EM-1"])]),
    ]


amounts = st.none() | st.integers(0, 9000).map(Decimal)
figures = st.lists(
    st.builds(
        PartnerFigures,
        st.just("p"),
        st.text(max_size=3),
        amounts,
        amounts,
        st.none(),
        st.none(),
    )
)


@given(figures)
def test_the_order_of_partners_never_changes_their_ranking(
    partners: list[PartnerFigures],
) -> None:
    ranking = ranked_partners(partners)
    assert len(ranking) == len(partners)
    backwards = ranked_partners(partners[::-1])
    assert [one.return_on_cost for one in ranking] == [
        one.return_on_cost for one in backwards
    ]
    order = list(PartnerVerdict)
    places = [order.index(one.verdict) for one in ranking]
    assert places == sorted(places)


@given(figures, st.sampled_from([Decimal(2), Decimal(1000), Decimal("0.5")]))
def test_the_currency_changes_no_verdict(
    partners: list[PartnerFigures], rate: Decimal
) -> None:
    other = [
        one._replace(
            cost=None if one.cost is None else one.cost * rate,
            sales=None if one.sales is None else one.sales * rate,
        )
        for one in partners
    ]
    assert sorted(one.verdict for one in ranked_partners(partners)) == sorted(
        one.verdict for one in ranked_partners(other)
    )
