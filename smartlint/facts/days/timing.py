"""Facts about a goal's time: start, deadline, and what is between them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from smartlint.facts.days.calendar_days import (
    impossible_day,
    meant_date,
    real_weekday,
    unknown_month,
)
from smartlint.facts.days.days_untold import (
    is_counted,
    is_two_days,
    untold_day_facts,
)
from smartlint.facts.days.step_days import step_day, step_period
from smartlint.facts.days.unread_times import unread_time
from smartlint.facts.fact import Fact, FactType
from smartlint.facts.flaws import TIME_FLAWS, time_flaw
from smartlint.facts.numbers.second_values import second_deadline_facts
from smartlint.facts.subjects import GoalSubject
from smartlint.model.feasts import UNKNOWN
from smartlint.model.goal import Milestone
from smartlint.model.period import When, WhenKind

_FEAST = timedelta(days=2)


def timing_facts() -> tuple[Fact, ...]:
    """Return the facts about a goal's time."""
    return (
        *_deadline_facts(),
        *_deadline_doubt_facts(),
        *_day_facts(),
        *_strange_day_facts(),
        *_unread_facts(),
        *untold_day_facts(),
        *second_deadline_facts(),
        *_length_facts(),
    )


def _deadline_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "time_flaw",
            FactType.CHOICE,
            "What stands where a deadline should; unknown when T passes.",
            "only a rate",
            time_flaw,
            TIME_FLAWS,
        ),
        Fact(
            "deadline",
            FactType.TEXT,
            "The words of the deadline, from the sentence, else from `by:`.",
            "by 30 June 2027",
            lambda subject: subject.goal.deadline and subject.goal.deadline.text,
        ),
        Fact(
            "deadline_kind",
            FactType.CHOICE,
            "The form in which the deadline is written.",
            "quarter",
            lambda subject: subject.goal.deadline and subject.goal.deadline.when.kind,
            tuple(WhenKind),
        ),
        Fact(
            "deadline_date",
            FactType.DATE,
            "The last day of the goal; unknown when it cannot be told.",
            "2027-06-30",
            lambda subject: subject.deadline_date,
        ),
    )


def _deadline_doubt_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "is_deadline_ambiguous",
            FactType.BOOLEAN,
            "The sentence's deadline reads as two dates, such as 03/04/2027, and no `by:` "
            "tells which.",
            "false",
            is_two_days,
        ),
        Fact(
            "is_deadline_floating",
            FactType.BOOLEAN,
            "The deadline counts from a day that nobody states: “within 6 months”.",
            "true",
            _is_floating,
        ),
        Fact(
            "is_deadline_relative",
            FactType.BOOLEAN,
            "The deadline is told as seen from today: “by Friday”, “next quarter”, “in 6 weeks”.",
            "true",
            _is_relative,
        ),
        Fact(
            "deadline_in_sentence",
            FactType.TEXT,
            "The sentence's deadline, where a line beneath says another day.",
            "by 30 June 2027",
            lambda subject: _conflict(subject, 0),
        ),
        Fact(
            "deadline_in_clause",
            FactType.TEXT,
            "The deadline of `by:`, else of `to: … on DATE`, where the sentence says another "
            "day.",
            "31 July 2027",
            lambda subject: _conflict(subject, 1),
        ),
    )


def _day_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "as_of",
            FactType.DATE,
            "The day of the run: `--as-of`, else the files' newest `as of`, else today.",
            "2027-02-15",
            lambda subject: subject.place.as_of,
        ),
        Fact(
            "is_day_stated",
            FactType.BOOLEAN,
            "The day of the run is stated, by `--as-of` or `as of`, and not just today.",
            "true",
            lambda subject: subject.place.is_day_stated,
        ),
        Fact(
            "start_date",
            FactType.DATE,
            "The day the goal starts, from `start:`, else from the sentence.",
            "2027-01-01",
            lambda subject: subject.start_date,
        ),
        Fact(
            "days_left",
            FactType.NUMBER,
            "Days from the day of the run to the deadline; negative when it is past.",
            "135",
            _days_left,
        ),
    )


def _strange_day_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "impossible_day",
            FactType.TEXT,
            "A day that the sentence names and no calendar has.",
            "31 June",
            impossible_day,
        ),
        Fact(
            "real_weekday",
            FactType.TEXT,
            "What weekday the deadline's day is, where another one is written.",
            "30 June 2027 is a Wednesday; correct the weekday or the date",
            real_weekday,
        ),
        Fact(
            "unknown_month",
            FactType.TEXT,
            "The sentence's deadline, where a word of it is misspelt or in another language.",
            "30 Juni 2027",
            unknown_month,
        ),
        Fact(
            "meant_date",
            FactType.TEXT,
            "The date that is probably meant by that.",
            "30 June 2027",
            meant_date,
        ),
    )


def _unread_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "unread_time",
            FactType.TEXT,
            "Words of a goal without a deadline that are meant as one.",
            "by the Tour de France",
            unread_time,
        ),
        Fact(
            "unknown_feast",
            FactType.TEXT,
            "The deadline, where it is a feast whose day goes by no rule known here.",
            "by Diwali 2027",
            _unknown_feast,
        ),
    )


def _length_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "days_to_run",
            FactType.NUMBER,
            "Days from the start, else from the file's `as of`, to the deadline.",
            "180",
            _days_to_run,
        ),
        Fact(
            "first_milestone_days",
            FactType.NUMBER,
            "Days from the start, else the file's `as of`, to the first milestone.",
            "60",
            _first_milestone_days,
        ),
        Fact(
            "late_milestone",
            FactType.TEXT,
            "The first milestone that comes after the deadline, as written.",
            "31 July 2027",
            lambda subject: (found := late_milestone(subject)) and found.when.text,
        ),
    )


def _days_left(subject: GoalSubject) -> int | None:
    end = subject.deadline_date
    return (end - subject.place.as_of).days if end is not None else None


def _days_to_run(subject: GoalSubject) -> int | None:
    end = subject.deadline_date
    start = subject.context.anchor
    return (end - start).days if end is not None and start is not None else None


def _first_milestone_days(subject: GoalSubject) -> int | None:
    start = subject.context.anchor
    days = [
        day
        for milestone in subject.goal.clauses.milestones
        if (day := step_day(subject, milestone)) is not None
    ]
    return (min(days) - start).days if days and start is not None else None


def late_milestone(subject: GoalSubject) -> Milestone | None:
    """Return the first milestone that comes after the deadline; None for none."""
    end = subject.deadline_date
    if end is None:
        return None
    for milestone in subject.goal.clauses.milestones:
        time = step_period(subject, milestone)
        if time is not None and time[0] > end:
            return milestone
    return None


def _unknown_feast(subject: GoalSubject) -> str | None:
    deadline = subject.goal.deadline
    is_unknown = deadline is not None and deadline.when.feast == UNKNOWN
    return deadline.text if deadline is not None and is_unknown else None


def _is_floating(subject: GoalSubject) -> bool:
    # Nearly every deadline has a date, so that is asked before all else.
    deadline = subject.goal.deadline
    if deadline is None or subject.deadline_date is not None:
        return False
    return (
        subject.context.anchor is None
        and not deadline.when.is_ambiguous
        and (deadline.when.kind is not WhenKind.EVENT or is_counted(deadline.when))
        and not deadline.when.is_undated
        and deadline.when.feast != UNKNOWN
        and deadline.when.flaw is None
    )


def _is_relative(subject: GoalSubject) -> bool:
    """Whether a deadline needs today's date; one in a year needs no more than that year."""
    deadline = subject.goal.deadline
    if deadline is None:
        return False
    when = deadline.when
    if when.kind is WhenKind.DURATION or when.weekday is not None or is_counted(when):
        return True
    # “By EOY” is of some year, “this year” of the one that the day lies in.
    is_bare_year = when.kind is WhenKind.YEAR and when.offset == 0
    return when.offset is not None and not is_bare_year


def _conflict(subject: GoalSubject, side: int) -> str | None:
    goal = subject.goal
    said = goal.reading.deadline if goal.reading is not None else None
    stated = goal.clauses.due
    if said is None or stated is None:
        return None
    if not _differ(said.when, stated.when, subject):
        return None
    return (said, stated)[side].text


def _differ(one: When, other: When, subject: GoalSubject) -> bool:
    """Whether two times share no day, by what can be told of them."""
    first = _days(one, subject)
    if first is not None and other.year is None and other.offset is None:
        # "End of June" beneath "by 30 June 2027" is the June of that year.
        other = other._replace(year=first[1].year)
    second = _days(other, subject)
    if first is None or second is None:
        return False
    return first[1] < second[0] or second[1] < first[0]


def _days(when: When, subject: GoalSubject) -> tuple[date, date] | None:
    """Return the first and last day that are meant: "end of May" is no 2 May."""
    last = when.resolve(subject.context)
    if last is None:
        return None
    if when.kind is WhenKind.DURATION:
        return last, last
    first = when.begin(subject.context) or last
    if _an_end_pattern().search(when.text):
        first = last - (last - first) / 4
    is_feast = when.kind is WhenKind.DAY and when.offset is None
    if is_feast and _named_pattern().fullmatch(when.text):
        return first - _FEAST, last + _FEAST
    return first, last


@cache
def _named_pattern() -> re.Pattern[str]:
    # A feast, which some keep on its eve and some for days: "Christmas", "Easter 2027".
    return re.compile(r"[^\W\d][\w' ]*?(?: \d{4})?")


@cache
def _an_end_pattern() -> re.Pattern[str]:
    # Words that point to the last days of a period: "end of May", "EOQ".
    return re.compile(r"(?i)\b(?:end|close)\b|\beo[mqyf]")
