"""What is known of one goal on one day, and a judgement on it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from smartlint.named_tuple import NamedTuple
from smartlint.progress.actuals import Actual, Actuals
from smartlint.progress.course import Course
from smartlint.progress.status import Stated, Status

RuleName = Literal[
    "result", "words", "start", "deadline", "target", "silence", "numbers"
]


class Case(NamedTuple):
    """What is known of one goal on one day.

    Attributes:
        course: The way it takes.
        as_of: The day.
        actuals: What was measured up to that day.
        stated: What the newest check-in says in words; None without check-ins.
        review_days: The interval of ``review:``; None when unwritten.
        result: The word of the ``result`` line and its day; None while it is open.
        changed_on: The day of the newest ``changed`` line; None without one.
        summed: Where the readings are running totals of a table's rows, as a clause;
            empty for readings as they are.
        asked: By how much it is to move, as written, where that leads to no target.
        unread: Why what it names gives no value yet, as a clause; else empty.
        early: That all its values are older than its own time, as a clause; else empty.
        doubt: Why nobody knows which time the newest value counts, as a clause; else empty.
    """

    course: Course
    as_of: date
    actuals: Actuals = Actuals()
    stated: Stated | None = None
    review_days: int | None = None
    result: tuple[str, date | None] | None = None
    changed_on: date | None = None
    summed: str = ""
    asked: str = ""
    unread: str = ""
    early: str = ""
    doubt: str = ""

    @property
    def latest(self) -> Actual | None:
        """The newest reading."""
        return self.actuals.readings[-1] if self.actuals.readings else None


class Verdict(NamedTuple):
    """A status, the kind of rule that gave it, and why in words."""

    status: Status
    rule: RuleName
    reason: str
