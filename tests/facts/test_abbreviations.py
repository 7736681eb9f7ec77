"""Which short words a stranger would have to ask about."""

from __future__ import annotations

from datetime import date

import pytest
from linted import language

from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.pack import shipped_packs
from smartlint.facts.subjects import FileSubject, GoalSubject
from smartlint.facts.words.abbreviations import abbreviations
from smartlint.portfolio.graph import Portfolio
from smartlint.syntax import parse_goals
from smartlint.text import Source

KNOWLEDGE = PackKnowledge([pack.folder for pack in shipped_packs()])


def unexplained(
    text: str, knowledge: PackKnowledge | None = KNOWLEDGE
) -> tuple[str, ...]:
    """Return the unexplained short words of a file's last goal."""
    file, _ = parse_goals(language(), Source("plan.goals", text))
    portfolio = Portfolio([file])
    place = FileSubject(file, portfolio, date(2027, 2, 15), 1, knowledge)
    return abbreviations(GoalSubject(file.goals[-1], place))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Hold 12 QBRs with ZZT by May 2027", ("QBR", "ZZT")),
        ("Raise ZZT from 4 to 5 in ZZT stores", ("ZZT",)),
        ("Raise CTR and ROAS in the EU by May 2027", ()),
        ("Win 40 MQLs a month for HR by May 2027", ()),
        ("Raise zippers of zeal per tent (ZZT) to 104%", ()),
        ("Raise ZZT (zippers of zeal per tent) to 104%", ()),
        ("Raise the share of renewals (ZZT) to 104%", ("ZZT",)),
        ("Finish phase II and part XIV by FY27 for GA4 and BIZ-1", ()),
        ("Run 4 A/B tests for H&M by May 2027", ()),
        ("WIN MORE ZZT CUSTOMERS BY MAY", ()),
        ("Grow sales in the U.S. by 5%", ()),
    ],
)
def test_a_short_word_needs_an_explanation(
    sentence: str, found: tuple[str, ...]
) -> None:
    assert unexplained(sentence + "\n") == found


def test_a_metric_block_explains_its_id_and_its_name() -> None:
    block = "metric ZZT: zippers that tear\nmetric M-1: QBR\n"
    goal = "goal A: Raise ZZT and QBR from 4 to 5\n"
    assert unexplained(goal) == ("ZZT", "QBR")
    assert unexplained(block + goal) == ()


def test_where_nothing_is_known_nothing_is_asked() -> None:
    assert unexplained("Raise ZZT from 4 to 5\n", None) == ()
