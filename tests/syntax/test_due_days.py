"""The day by which a goal is due is the one that its words name."""

from __future__ import annotations

from datetime import date

import pytest

from smartlint.model.period import DateContext
from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

_CONTEXT = DateContext(as_of=date(2027, 1, 11))


@pytest.mark.parametrize(
    ("words", "due"),
    [
        # "Before" a period is before its first day; what ends names its last day.
        ("before 2028", "2027-12-31"),
        ("before September 2027", "2027-08-31"),
        ("before Q3 2027", "2027-06-30"),
        ("before the summer of 2027", "2027-05-31"),
        ("prior to May 2027", "2027-04-30"),
        ("ahead of Q4 2027", "2027-09-30"),
        ("before FY28", "2027-12-31"),
        ("before 1 June 2027", "2027-05-31"),
        ("before next year", "2027-12-31"),
        ("before the start of 2028", "2027-12-31"),
        ("before the end of June 2027", "2027-06-30"),
        ("before the year is out", "2027-12-31"),
        ("before 2027 is over", "2027-12-31"),
        ("before EOY 2027", "2027-12-31"),
        ("before mid-June 2027", "2027-06-15"),
        ("before the fair in March 2027", "2027-03-31"),
        ("by September 2027", "2027-09-30"),
        # "The next year" is that from today where something goes on over it.
        ("over the next year", "2028-01-11"),
        ("in the next year", "2028-01-11"),
        ("within the next quarter", "2027-04-11"),
        ("in the next quarter", "2027-06-30"),
        ("next year", "2028-12-31"),
        # Two days in a row, and days as German has them.
        ("on 12 and 13 June 2027", "2027-06-13"),
        ("at the weekend of 12/13 June 2027", "2027-06-13"),
        ("by 1.9.", "2027-09-01"),
        ("by 1.9. in Kassel", "2027-09-01"),
        ("by 30.06.", "2027-06-30"),
        # Hours are how long it may take; a day that is named is when.
        ("in 24 hours for our fair on 3 March 2027", "2027-03-03"),
        ("within 48 hours of the launch on 4 May 2027", "2027-05-06"),
        ("within 3 days of the fair by 30 June 2027", "2027-06-30"),
        # Nobody knows the days of a year that two years name.
        ("in FY 2026/27", None),
        ("by Q3 FY 26/27", None),
        ("by the financial year end 2026/27", None),
    ],
)
def test_a_goal_is_due_on_the_day_its_words_name(
    language: Language, words: str, due: str | None
) -> None:
    deadline = read_sentence(language, f"Sign up 3 choirs {words}").deadline
    assert deadline is not None
    day = deadline.when.resolve(_CONTEXT)
    assert (day and day.isoformat()) == due
