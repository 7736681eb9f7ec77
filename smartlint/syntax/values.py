"""The amounts and times that facts state; a value that is none gets a notice."""

from __future__ import annotations

from smartlint.model.days import MONTH_NAMES
from smartlint.model.goal import DatedQuantity
from smartlint.model.period import Deadline, When
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Phrase
from smartlint.syntax.amount_fit import misfit_of
from smartlint.syntax.clause_values import parse_meant_when, parse_quantity, parse_when
from smartlint.syntax.language import Language
from smartlint.syntax.line import phrase
from smartlint.syntax.notices import Notices, display, quoted, unsafe

_AMOUNT_EXAMPLES = {
    "baseline": "from: 12,000 on 2027-01-05",
    "target": "to: 16,000",
    "budget": "budget: €8,000",
    "people": "people: 2",
    "cost": "cost: €1,200",
    "impact": "impact: 4",
    "effort": "effort: 2",
}


def read_amount(language: Language, words: Phrase) -> Quantity | None:
    """Return the amount that the words are; None when they are none."""
    amount = parse_quantity(language.chunk_tables, words.text, words.span.start)
    if amount is None:
        return None
    # A counted thing may follow, but not at once: "13,05o" is a slip of the fingers.
    following = words.text[amount.span.end - words.span.start :]
    return None if following[:1].isalnum() else amount


def read_time(language: Language, words: Phrase) -> When | None:
    """Return the date or period that the words are; None when they are none."""
    return parse_when(language.chunk_tables, words.text, words.span.start)


def amount_of(
    language: Language, notices: Notices, fact: str, value: Phrase
) -> Quantity | None:
    """Return a fact's amount; None, with a notice, when it states none."""
    amount = read_amount(language, value)
    if amount is None:
        note_no_amount(notices, fact, value)
        return None
    return fitting(notices, fact, value, amount)


def fitting(
    notices: Notices, fact: str, value: Phrase, amount: Quantity
) -> Quantity | None:
    """Return an amount that its fact can have; None, with a notice, for another."""
    misfit = misfit_of(fact, amount, value.text)
    if misfit is None:
        return amount
    notices.add(
        "misfitting-amount",
        value.span,
        f"{quoted(value.text)} {misfit.problem}",
        help=misfit.help,
    )
    return None


def note_no_amount(notices: Notices, fact: str, value: Phrase) -> None:
    """Note a value of a fact that should be an amount."""
    notices.add(
        "unreadable-amount",
        value.span,
        f"{quoted(value.text)} is no amount",
        help=f"write a number with its unit, such as “{_AMOUNT_EXAMPLES[fact]}”",
    )


def dated_amount_of(
    language: Language, notices: Notices, fact: str, value: Phrase
) -> DatedQuantity | None:
    """Return a fact's amount with the day after ``on``; None when it is unreadable."""
    words, _, day = value.text.rpartition(" on ")
    start, end = value.span
    if not words:
        amount = amount_of(language, notices, fact, value)
        return None if amount is None else DatedQuantity(amount, None, value.span)
    stated = phrase(notices.source.text, start, start + len(words))
    on_words = phrase(notices.source.text, end - len(day), end)
    amount = amount_of(language, notices, fact, stated)
    on = time_of(language, notices, on_words)
    return None if amount is None else DatedQuantity(amount, on, value.span)


def deadline_of(language: Language, notices: Notices, value: Phrase) -> Deadline | None:
    """Return a fact's date or period; None when it is unreadable."""
    when = time_of(language, notices, value)
    return None if when is None else Deadline(value.text, value.span, when)


def time_of(language: Language, notices: Notices, words: Phrase) -> When | None:
    """Return the time that the words are; None, with a notice, when they are none.

    A date that reads as two days is returned and gets a notice.
    """
    when = parse_meant_when(language.chunk_tables, words.text, words.span.start)
    if when is None:
        notices.add(
            "unreadable-date",
            words.span,
            f"{quoted(words.text)} is no date",
            help="write the date as year-month-day, such as “2027-06-30”",
        )
    elif when.flaw is not None:
        _note_flaw(notices, when)
        return None
    elif when.is_ambiguous:
        _note_ambiguity(notices, when)
    return when


def is_in_no_calendar(language: Language, words: Phrase) -> bool:
    """Tell whether words name a day or month that there is none of: "2027-13-01"."""
    when = parse_meant_when(language.chunk_tables, words.text, words.span.start)
    return when is not None and when.flaw is not None and when.meant is None


def _note_flaw(notices: Notices, when: When) -> None:
    """Note a date that no calendar has, or whose month is not read: "Juni 2027"."""
    meant = when.meant
    if meant is None:
        advice = when.real_weekday or (
            "write a time that exists, as in “30 June 2027” or “Q2 2027”"
        )
        notices.add(
            "unreadable-date",
            when.span,
            f"no calendar has {quoted(when.text)}",
            help=advice,
        )
        return
    notices.add(
        "unreadable-date",
        when.span,
        f"{quoted(when.text)} names a time that smartlint does not read",
        help=f"write “{meant}” if you mean that",
        fixes=[unsafe(f"Write “{meant}”", when.span, meant)],
    )


def _note_ambiguity(notices: Notices, when: When) -> None:
    """Note that a date such as 03/04/2026 reads as two days."""
    one, two = (int(part) for part in _numbers(when.text)[:2])
    days = [(one, two), (two, one)]
    names = [f"{day} {MONTH_NAMES[month - 1]}" for day, month in days]
    year = when.year or "<year>"
    dates = [f"{year}-{month:02}-{day:02}" for day, month in days]
    blank = f"<{' or '.join(dates).replace('<year>', 'year')}>"
    notices.add(
        "ambiguous-date",
        when.span,
        f"{quoted(when.text)} can be {names[0]} or {names[1]}",
        help=f"write “{dates[0]}” or “{dates[1]}”",
        # Nobody but the author can choose.
        fixes=[display("Write the one you mean", when.span, blank)],
    )


def _numbers(text: str) -> list[str]:
    """Return the runs of digits in a text."""
    return "".join(c if c.isdigit() else " " for c in text).split()
