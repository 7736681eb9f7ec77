"""Values of facts are an amount or a time as a whole, or nothing."""

from __future__ import annotations

from datetime import date

import pytest
from chunk_text import gold_rows, quantity_text

from smartlint.model.period import DateContext
from smartlint.syntax import Language
from smartlint.syntax.clause_values import parse_quantity, parse_when
from smartlint.text import Span

_AMOUNTS = {
    "12,000": "12000 count",
    "€8,000": "8000 EUR",
    "8k EUR": "8000 EUR",
    "4.2 %": "4.2 %",
    "3 people": "3 count",
    "12,000 email subscribers": "12000 count",
    "2.5 FTE": "2.5 FTE",
    "half": "50 %",
    "a third": "33.33 %",
    "at least 40": ">= 40 count",
    "40 or more": ">= 40 count",
    "≤ 3 %": "<= 3 %",
    "€500 per month": "500 EUR/month",
    "3 minutes": "3 minutes",
    "2030": "2030 count",
    "4.5/5": "4.5 score",
    "30 June": None,
    "in 2030": None,
    "40 or 50": None,
    "some money": None,
    "Tier 1": None,
    "40, more or less": None,
    "": None,
}
_TIMES = {
    "2026-07-01": "2026-07-01",
    "30 June 2027": "2027-06-30",
    "June 30, 2027": "2027-06-30",
    "end of Q3 2027": "2027-09-30",
    "the end of Q3 2027": "2027-09-30",
    "within 6 months": "2027-08-15",
    "6 months": "2027-08-15",
    "in 3 weeks": "2027-03-08",
    "EOY": "2027-12-31",
    "2027": "2027-12-31",
    "by 2027": "2027-12-31",
    "May": "2027-05-31",
    "Mar 2028": "2028-03-31",
    "summer": "2027-08-31",
    "before Q4": "2027-09-30",
    "before 2028": "2027-12-31",
    "before 1 March 2027": "2027-02-28",
    "Friday": "2027-02-19",
    "Christmas": "2027-12-25",
    "next quarter": "2027-06-30",
    "year 2": "2029-02-15",
    "until the end of May": "2027-05-31",
    "no later than 30 June": "2027-06-30",
    "by 30 June at the latest": "2027-06-30",
    "30": None,
    "3 minutes": None,
    "someday": None,
    "12,000": None,
    "June or July": None,
    "": None,
}
_CONTEXT = DateContext(as_of=date(2027, 2, 15))


@pytest.mark.parametrize(("text", "expected"), _AMOUNTS.items())
def test_a_value_is_one_amount(
    language: Language, text: str, expected: str | None
) -> None:
    quantity = parse_quantity(language.chunk_tables, text)
    assert (None if quantity is None else quantity_text(quantity)) == expected


@pytest.mark.parametrize(("text", "expected"), _TIMES.items())
def test_a_value_is_one_time(
    language: Language, text: str, expected: str | None
) -> None:
    when = parse_when(language.chunk_tables, text)
    assert (None if when is None else str(when.resolve(_CONTEXT))) == expected


@pytest.mark.parametrize(
    ("written", "time", "first", "last"),
    [
        row
        for row in gold_rows("dates.md")
        if row[1] not in {"", "the year"}
        and row[3] != "?"
        # What lasts some days ends later with "during" than without it.
        and row[0] not in {"during BFCM 2027", "in Advent 2027"}
    ],
)
def test_times_of_sentences_are_values_too(
    language: Language, written: str, time: str, first: str, last: str
) -> None:
    del written, first
    when = parse_when(language.chunk_tables, time)
    assert when is not None
    assert str(when.resolve(_CONTEXT)) == last


def test_spans_count_from_the_offset(language: Language) -> None:
    when = parse_when(language.chunk_tables, "before May", 100)
    quantity = parse_quantity(language.chunk_tables, " 3 people", 100)
    assert when is not None
    assert quantity is not None
    assert (when.text, when.span, when.is_exclusive) == ("May", Span(107, 110), True)
    assert (quantity.text, quantity.span) == ("3", Span(101, 102))
