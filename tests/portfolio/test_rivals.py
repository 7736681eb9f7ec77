"""Goals on one number: who pulls against whom, who counts what another counts."""

from __future__ import annotations

import pytest
from plans import names, plan

from smartlint.portfolio.twins import MOST_TWINS

UP = "Increase the number of newsletters sent from 12 to 20 by 30 June 2027"
DOWN = "Reduce the number of newsletters sent from 12 to 8 by 30 June 2027"


def pair(one: str, other: str, *owners: str) -> str:
    """Return two goals with their owners and what else stands beneath them."""
    first, second = owners or ("Ada Long", "Ben Ode")
    return (
        f"goal A: {one}\n  owner: {first}\n  supports: O\n"
        f"goal B: {other}\n  owner: {second}\n  supports: O\n"
        "objective O: Grow online revenue from €4M to €5M by 31 December 2027\n"
    )


def opposed(text: str) -> list[tuple[str, list[str], bool]]:
    found = plan(text).oppositions.values()
    return [(o.node.name, names(o.others), o.is_between_owners) for o in found]


def doubled(text: str) -> list[tuple[str, str]]:
    made = plan(text)
    nodes = made.portfolio.nodes
    return [(nodes[index].name, node.name) for index, node in made.doubles.items()]


def test_two_owners_on_one_number_in_two_directions() -> None:
    assert opposed(pair(UP, DOWN)) == [("B", ["A"], True)]
    assert opposed(pair(UP, DOWN, "Ada Long", "ada long")) == [("B", ["A"], False)]


def test_the_goals_of_one_direction_are_named_together() -> None:
    third = f"goal C: {UP.replace('to 20', 'to 30')}\n  owner: Cy Poe\n"
    text = third + pair(UP, DOWN)
    assert opposed(text) == [("B", ["C", "A"], True)]


# What is no contradiction: another number, another time, one after the other.
INNOCENT = {
    "another place": (UP + " in Sweden", DOWN + " in Norway"),
    "another audience": (UP + "\n  audience: students", DOWN + "\n  audience: members"),
    "one after the other": (
        DOWN,
        "Increase the number of newsletters sent from 8 to 20 by 31 December 2027",
    ),
    "later": (UP, DOWN.replace("30 June", "31 December") + "\n  start: 2027-07-01"),
    "ended": (UP + "\n  result 2027-01-02: dropped; no budget", DOWN),
    "another number": (UP, "Reduce the email bounce rate from 3% to 2% by May 2027"),
    "kept": (UP, "Keep the number of newsletters sent below 30 through 2027"),
}


@pytest.mark.parametrize("case", INNOCENT)
def test_what_only_looks_like_a_contradiction_is_none(case: str) -> None:
    assert opposed(pair(*INNOCENT[case])) == []


def test_one_number_is_counted_twice() -> None:
    sooner = "Increase email subscribers from 12,000 to 14,000 by 31 March 2027"
    later = "Increase email subscribers from 12,000 to 16,000 by 30 June 2027"
    assert doubled(pair(sooner, later)) == [("B", "A")]


def test_a_part_of_another_goal_and_a_next_step_are_counted_once() -> None:
    first = "Increase email subscribers from 12,000 to 14,000 by 31 March 2027"
    then = "Increase email subscribers from 14,000 to 16,000 by 30 June 2027"
    part = "Increase email subscribers from 12,000 to 13,000 by 31 March 2027"
    amount = "Increase email subscribers by 4,000 by 30 June 2027"
    assert doubled(pair(first, then)) == []
    assert doubled(pair(first, part + "\n  supports: A")) == []
    assert doubled(pair(first, amount)) == []
    assert doubled(pair(first, first + "\n  audience: students")) == []


@pytest.mark.parametrize(
    ("other", "is_double"),
    [
        ("Increase the number of newsletters sent by 60% by 30 June 2027", True),
        ("Double the number of newsletters sent by 30 June 2027", True),
        ("Increase the number of newsletters sent by 8 by 30 June 2027", False),
        ("Cut the number of newsletters sent by 60% by 30 June 2027", False),
        ("Increase the number of newsletters sent in Norway by 60% by May 2027", False),
    ],
)
def test_a_share_of_all_counts_the_same_number(other: str, is_double: bool) -> None:
    assert doubled(pair(UP, other)) == ([("B", "A")] if is_double else [])


CUSTOMERS = "Win 400 new customers by 30 June 2027"


@pytest.mark.parametrize(
    ("other", "is_asked"),
    [
        ("Gain 400 new customers by 30 June 2027", True),
        ("Gain 400 new customers by 30 June 2027\n  channel: email", False),
        ("Gain 400 new customers on LinkedIn by 30 June 2027", False),
        ("Gain 500 new customers by 30 June 2027", False),
        ("Gain 400 new customers by 30 September 2027", False),
        ("Gain 400 new customers by 30 June 2027\n  from: 100", False),
        ("Gain 400 new leads by 30 June 2027", False),
        ("Gain 400 new customers by 30 June 2027\n  result 2027-01-02: missed", False),
        ("Gain customers by 30 June 2027", False),
    ],
)
def test_two_goals_that_ask_for_the_same_without_a_baseline(
    other: str, *, is_asked: bool
) -> None:
    made = plan(pair(CUSTOMERS, other))
    found = {index: node.name for index, node in made.equal_aims.items()}
    assert list(found.values()) == (["A"] if is_asked else [])


def test_goals_under_two_objectives_may_ask_for_the_same() -> None:
    made = plan(
        f"goal A: {CUSTOMERS}\n  supports: O\n"
        f"goal B: {CUSTOMERS.replace('Win', 'Gain')}\n  supports: P\n"
        "objective O: Grow online revenue from €4M to €5M by 31 December 2027\n"
        "objective P: Grow store revenue from €4M to €5M by 31 December 2027\n"
    )
    assert made.equal_aims == {}


def twin_of(number: int, metric: str) -> str:
    sentence = f"Reduce the return rate of {metric} from 30% to 25% by 30 June 2027"
    return f"goal {metric.upper()}-{number}: {sentence}\n  2027-01-02: 28%\n"


def test_a_number_of_many_goals_is_held_against_the_first_of_them() -> None:
    many = MOST_TWINS * 2
    goals = [twin_of(number, "shoes") for number in range(1, many + 1)]
    made = plan("".join([*goals, twin_of(1, "hats")]))
    told = {index: names(others) for index, others in made.twins.items()}
    first = [f"SHOES-{number}" for number in range(1, MOST_TWINS + 1)]
    assert told == {at: first[:at] for at in range(1, many)}
