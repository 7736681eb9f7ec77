"""What goals on several channels come to, channel by channel."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from linted import language

from smartlint.facts.metric.combined import CombinedView, combined_view
from smartlint.facts.subjects import PortfolioSubject
from smartlint.syntax import parse_goals
from smartlint.text import Source

PLAN = """as of 2027-05-03

goal SO-1: Grow followers from 26,000 to 33,000 by 31 December 2027
  channel: Instagram
  channel: TikTok
  {combine}

goal SO-2: Grow followers from 20,000 to 24,000 by 31 December 2027
  channel: Instagram
  supports: SO-1
  2027-04-30: 21,500

goal SO-3: Grow followers from 6,000 to 9,000 by 31 December 2027
  channel: tiktok
  supports: SO-1
  2027-04-30: {tiktok}
"""


def view_of(combine: str, tiktok: str = "7,000") -> CombinedView:
    text = PLAN.format(combine=combine, tiktok=tiktok)
    file, found = parse_goals(language(), Source("a.goals", text))
    assert found == ()
    run = PortfolioSubject.of([file], date(2027, 5, 3))
    view = combined_view(run.files[0].subjects[0])
    assert view is not None
    return view


def test_a_goal_on_two_channels_shows_each_with_its_own_goal() -> None:
    view = view_of("combine: sum")
    assert view.how == "sum"
    assert [
        (one.channel, one.goal and one.goal.goal.key, one.now, one.target)
        for one in view.parts
    ] == [
        ("Instagram", "SO-2", Decimal(21500), Decimal(24000)),
        ("TikTok", "SO-3", Decimal(7000), Decimal(9000)),
    ]
    assert view.now == Decimal(28500)


@pytest.mark.parametrize(
    "combine", ["combine: weighted (Instagram 2, TikTok 1)", "combine: any", "note: x"]
)
def test_only_a_sum_is_added_up(combine: str) -> None:
    assert view_of(combine).now is None


def test_a_sum_with_an_unknown_part_is_unknown() -> None:
    assert view_of("combine: sum", "on track").now is None


def test_any_names_the_channels_that_are_there() -> None:
    assert view_of("combine: any", "34,000").reached == ("TikTok",)
    assert view_of("combine: any").reached == ()
