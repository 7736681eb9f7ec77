"""What findings advise is something that can be written as it stands."""

from __future__ import annotations

import pytest
from linted import lint_texts

from smartlint.diagnostics import Diagnostic

LEADS = "Generate 20% more qualified leads for the {team} by 30 June 2027\n"
LINKED = "goal EM-1: Reach 500 readers by 30 June 2027\n  supports: {id}\n"


def found(text: str, code: str) -> Diagnostic:
    """Return the one finding of a rule."""
    (one,) = [one for one in lint_texts([text]).diagnostics if one.code == code]
    return one


@pytest.mark.parametrize(
    ("team", "partner"),
    [
        ("sales team", "Sales"),
        ("Sales team", "Sales"),
        ("customer service team", "Customer service"),
        ("hr department", "HR"),
    ],
)
def test_a_partner_is_proposed_as_a_name(team: str, partner: str) -> None:
    one = found(LEADS.format(team=team), "R404")
    assert one.help == f"ask them whether they need it, then add `with: {partner}`"
    assert [edit.text.strip() for edit in one.fixes[0].edits] == [
        f"with: {partner} (asked)"
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("EM2", "“EM-2”"), ("Nobody", "the id of a goal in these files")],
)
def test_a_link_to_nothing_names_what_to_write(written: str, meant: str) -> None:
    text = f"{LINKED.format(id=written)}goal EM-2: Win 5 shops by 30 June 2027\n"
    assert found(text, "R402").help == (
        f"write {meant} if that is meant, or check the file that holds the other goal as well"
    )


def test_a_long_way_is_not_said_to_be_unwatched_when_it_is_reviewed() -> None:
    text = (
        "as of 2027-01-04\n"
        "goal EM-1: Win 5,000 readers by 31 December 2028\n"
        "  review: monthly\n"
    )
    assert found(text, "T510").message == (
        "727 days are a long way without a value to reach in between"
    )
