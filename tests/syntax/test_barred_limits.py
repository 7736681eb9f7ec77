"""A comparison behind a "not" is the limit it makes, never the level beyond it."""

from __future__ import annotations

import pytest

from smartlint.model.quantity import Bound
from smartlint.model.reading import Direction, Reading
from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

AT_MOST = (
    "Our waiting time should not be longer than 4 hours",
    "The rent is not to be more than €20",
    "Late parcels may not be more than 2%",
    "Never have more than 6 open repairs",
    "Avoid more than 4 missed lessons a week",
    "Ensure scrap is not greater than 3%",
    "Do not allow more than 6 absences a month",
    "Don't let the queue be longer than 10 people",
    "The bounce rate will not be more than 40% by May 2027",
    "We don't want more than 4 returns a week",
    "We do not want the wait to be higher than 3 days",
    "Make sure we don't have more than 4 open cases by May",
    "No page should be slower than 4 seconds",
    "Have no pages slower than 3 seconds by May",
    "We want no calls longer than 4 minutes",
    "There should be no queue longer than 10 people",
    "Delays cannot be higher than 4%",
    "Guests shouldn't wait longer than 4 minutes",
    "The error rate isn't higher than 2%",
    "Let waste not rise above 4% in any month of 2027",
    "Let the waiting time never exceed 9 minutes",
    "Let our waste stay below 4% in 2027",
    "No week of 2027 with more than 4 late boats",
    "No month with more than €900 of refunds in 2027",
)
BEHIND = (
    ("4 capsized boats at most by May 2027", Bound.AT_MOST),
    ("Have 4 late ferries a month at the most", Bound.AT_MOST),
    ("9 fines max in 2027", Bound.AT_MOST),
    ("4 capsized boats or fewer by May 2027", Bound.AT_MOST),
    ("Hire 40 rowers minimum by May 2027", Bound.AT_LEAST),
    ("Hire 40 rowers at the very least by May 2027", Bound.AT_LEAST),
    ("Sell 900 tickets or more by May 2027", Bound.AT_LEAST),
    ("Raise the bench press maximum to 90 kg by May 2027", Bound.EXACT),
    ("Hire 40 rowers or more crews by May 2027", Bound.EXACT),
)
AT_LEAST = (
    "The fill rate must not be lower than 30%",
    "Our stock must never be less than 20 units",
    "Avoid fewer than 20 orders a day",
    "Occupancy can't be less than 80%",
    "Let takings not drop below £900 in any week of 2027",
    "Have no month of 2027 with fewer than 40 guests",
    "No month of 2027 with less than €900 in the tea room",
)
AS_SAID = (
    ("Delays should be less than 3%", Bound.AT_MOST),
    ("Our rating should be higher than 4.5", Bound.AT_LEAST),
    ("Do not miss the target of more than 40 leads", Bound.AT_LEAST),
    ("We want to not only have more than 40 members", Bound.AT_LEAST),
    ("We must not fail to win more than 40 clients", Bound.AT_LEAST),
    ("Have no debt and more than 40k in the bank", Bound.AT_LEAST),
    ("Avoid more than 40 tonnes of waste", Bound.AT_LEAST),
    ("It is not enough to have more than 40 members; reach 60", Bound.AT_LEAST),
    ("Customers who do not renew should be less than 10%", Bound.AT_MOST),
    ("Get not more than 2 complaints a week", Bound.AT_MOST),
    ("Bring our rating up to 4.6 by May, it was 4.1 in March", Bound.EXACT),
    ("Bring mooring fees up to £30 (they are £40 now)", Bound.AT_MOST),
)


def bound_of(reading: Reading) -> Bound | None:
    return reading.target.bound if reading.target is not None else None


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [(each, Bound.AT_MOST) for each in AT_MOST]
    + [(each, Bound.AT_LEAST) for each in AT_LEAST],
)
def test_a_not_turns_a_comparison_into_a_limit_to_hold(
    language: Language, sentence: str, bound: Bound
) -> None:
    reading = read_sentence(language, sentence)
    assert bound_of(reading) is bound
    assert reading.direction is Direction.MAINTAIN


def test_a_limit_that_is_not_kept_today_is_one_to_come_down_to(
    language: Language,
) -> None:
    reading = read_sentence(language, "Scrap must not be higher than 3% (now 4.5%)")
    assert bound_of(reading) is Bound.AT_MOST
    assert reading.direction is Direction.DECREASE


@pytest.mark.parametrize(("sentence", "bound"), AS_SAID + BEHIND)
def test_a_comparison_without_a_not_of_its_own_stays(
    language: Language, sentence: str, bound: Bound
) -> None:
    assert bound_of(read_sentence(language, sentence)) is bound


MOST_ALLOWED = (
    "Stay within the travel budget of €900 in 2027",
    "Keep inside a budget of £900",
    "Remain within 40 hours of overtime in 2027",
    "Limit returns to 3 in 2027",
    "Cap ad spend at €300 a month",
    "Restrict vouchers to 10% of orders",
    "Confine waste to 4% of production",
    "Contain costs at €900 in 2027",
    "Returns capped at 4% in 2027",
    "Keep lunch costs to €30 a week",
    "Hold absences to 3 a term",
    "A maximum of 4 returns in 2027",
    "Don't be late for practice more than twice a month until June 2027",
    "Never be out of stock more than 3 times a year",
    "I won't be offline more than 2 hours a day",
    "Be late no more than once until June 2027",
    "Keep waste from rising above 10% in 2027",
    "Prevent absences from exceeding 10 a month",
    "Stop rents from going over €9",
)


@pytest.mark.parametrize("sentence", MOST_ALLOWED)
def test_words_of_limit_say_which_side_they_allow(
    language: Language, sentence: str
) -> None:
    reading = read_sentence(language, sentence)
    assert reading.direction is Direction.MAINTAIN
    assert reading.target is not None
    assert (reading.target.bound, reading.target.is_strict) == (Bound.AT_MOST, False)


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Answer every letter within 4 hours in 2027", Bound.AT_MOST),
        ("Row 2 km in 9 minutes", Bound.AT_MOST),
        ("Take part in 4 hours of practice a week", Bound.EXACT),
        ("Keep the rating at 4.5", Bound.EXACT),
        ("Maintain a stock of 40 bikes", Bound.EXACT),
        ("Cut the wait to 4 minutes", Bound.EXACT),
        ("Keep the fill rate from falling below 80%", Bound.AT_LEAST),
        ("Keep prices from 2026 below €4", Bound.AT_MOST),
    ],
)
def test_a_time_that_a_deed_may_take_is_its_most(
    language: Language, sentence: str, bound: Bound
) -> None:
    assert bound_of(read_sentence(language, sentence)) is bound


@pytest.mark.parametrize(
    ("sentence", "is_strict"),
    [
        ("Lose fewer than 5 members", True),
        ("Scrap under 4%", True),
        ("Scrap < 4%", True),
        ("Scrap of at most 4%", False),
        ("Scrap of 4% or less", False),
        ("Do not lose more than 5 members", False),
        ("Don't fall to less than 5 members", False),
        ("A fill rate above 60%", True),
        ("A fill rate of at least 60%", False),
    ],
)
def test_a_comparison_leaves_out_its_number_and_its_denial_does_not(
    language: Language, sentence: str, is_strict: bool
) -> None:
    target = read_sentence(language, sentence).target
    assert target is not None
    assert target.is_strict is is_strict


def test_having_none_aims_at_zero(language: Language) -> None:
    target = read_sentence(language, "Have no late parcels in 2027").target
    assert target is not None
    assert target.value == 0
