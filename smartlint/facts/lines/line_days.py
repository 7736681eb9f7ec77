"""Facts about the day of one line, held against the other days of its goal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.lines.clause_facts import check_in
from smartlint.facts.subjects import ClauseSubject, GoalSubject

if TYPE_CHECKING:
    from smartlint.model.goal import CheckIn, Milestone
    from smartlint.model.period import When

_YEARS_APART = 2


def line_day_facts() -> tuple[Fact, ...]:
    """Return the facts about days after the end of a goal and in years of their own."""
    return (
        Fact(
            "ended_before",
            FactType.DATE,
            "Of a check-in up to the day of the run: the day of the `result`, where the "
            "check-in comes after it.",
            "2027-03-01",
            _ended_before,
        ),
        Fact(
            "lonely_year",
            FactType.TEXT,
            "Of a check-in or milestone of a goal without a start: its year, where all "
            "other days of the goal, and the day of the run, are two years later or "
            "more.",
            "2017",
            lambda subject: found[0] if (found := _lonely_year(subject)) else None,
        ),
        Fact(
            "year_of_others",
            FactType.TEXT,
            "The first year of those others.",
            "2027",
            lambda subject: found[1] if (found := _lonely_year(subject)) else None,
        ),
    )


def _ended_before(subject: ClauseSubject) -> date | None:
    owner = subject.owner
    result = owner.goal.clauses.result
    found = check_in(subject) if result is not None else None
    if found is None or result is None:
        return None
    ended = result.when.resolve(owner.context)
    day = found.when.resolve(owner.context)
    if ended is None or day is None or day > owner.place.as_of:
        return None
    return ended if day > ended else None


def _lonely_year(subject: ClauseSubject) -> tuple[str, str] | None:
    """Return the year of a line and the first year of all other days of its goal."""
    owner = subject.owner
    if subject.line.name not in ("date", "milestone") or owner.start_date is not None:
        return None
    clauses = owner.goal.clauses
    dated: list[CheckIn | Milestone] = [*clauses.check_ins, *clauses.milestones]
    own = next((one for one in dated if one.span == subject.line.span), None)
    day = own.when.resolve(owner.context) if own is not None else None
    # Most lines are of this year, or of the one before.
    if own is None or day is None or owner.place.as_of.year - day.year < _YEARS_APART:
        return None
    first = min([other.year for other in _other_days(owner, own)], default=None)
    if first is None or first - day.year < _YEARS_APART:
        return None
    return str(day.year), str(first)


def _other_days(owner: GoalSubject, own: CheckIn | Milestone) -> Iterator[date]:
    clauses = owner.goal.clauses
    times: list[When | None] = [one.when for one in clauses.check_ins if one is not own]
    times += [one.when for one in clauses.milestones if one is not own]
    times += [one.when for one in clauses.adjustments]
    times.append(owner.goal.baseline_on)
    times.append(clauses.result.when if clauses.result is not None else None)
    if owner.deadline_date is not None:
        yield owner.deadline_date
    for when in times:
        day = when.resolve(owner.context) if when is not None else None
        if day is not None:
            yield day
