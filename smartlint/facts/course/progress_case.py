"""From a goal as written to a case that the rules of progress judge.

Everything is brought into the unit of the target. What cannot be brought there, such as
a check-in in another currency, is left out: unknown stays unknown.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from smartlint.facts.course.capped_periods import between_both
from smartlint.facts.course.course_kind import course_kind
from smartlint.facts.course.from_nothing import (
    begins_with_nothing,
    counted_from,
    is_counted_anew,
)
from smartlint.facts.course.limited_course import limited
from smartlint.facts.course.stray_values import in_its_time, without_strays
from smartlint.facts.course.told_lines import (
    changed_on,
    check_ins,
    is_foreign,
    milestones,
    newest_slip,
    newest_words,
    result,
    unread,
)
from smartlint.facts.days.baseline_day import stated_baseline_day
from smartlint.facts.days.compared_period import is_total_of_time
from smartlint.facts.days.counted_time import (
    counted_per,
    half_counted,
    over_time,
    repeated,
    row_of_total,
)
from smartlint.facts.days.parts_of_time import another_time, part_in_table
from smartlint.facts.days.spaced_periods import level_since, partly_told
from smartlint.facts.lines.change_lines import TARGET_FIELDS, field_of
from smartlint.facts.metric.good_way import is_more_better
from smartlint.facts.numbers.goal_unit import in_unit, unit_of
from smartlint.facts.numbers.implied import implied_baseline
from smartlint.facts.numbers.rungs import numbers_untold
from smartlint.model.amount_words import amount_words
from smartlint.model.days import day_words
from smartlint.model.quantity import Change, ChangeKind, Unit, UnitKind
from smartlint.model.reading import Direction
from smartlint.model.series import Reading
from smartlint.progress.actuals import Actual, Actuals, Origin, joined
from smartlint.progress.case import Case
from smartlint.progress.changes import TargetChange
from smartlint.progress.course import KEEPING, Course, CourseKind, is_met, share_done
from smartlint.progress.number_rules import fallen_words

if TYPE_CHECKING:
    from smartlint.facts.knowledge import Measured
    from smartlint.facts.subjects import GoalSubject
    from smartlint.model.goal import Goal
    from smartlint.progress.status import Stated

_SAME_DAY_PERCENT = Decimal("0.5")
# What floats may be off by, which only decides what is looked at exactly.
_SLACK = 1e-9


def case_of(subject: GoalSubject) -> Case:
    """Return what is known of a goal on the day of the run."""
    goal, as_of = subject.goal, subject.place.as_of
    unit = unit_of(subject)
    measured = _measured(subject)
    stated, doubt = check_ins(subject, unit)
    course = _course(subject, unit, measured, stated)
    table = _table(course, measured, stated, as_of)
    actuals = joined(
        stated,
        table,
        as_of=as_of,
        tolerance=subject.place.thresholds.conflict_percent,
    )
    actuals, early = in_its_time(subject, course, actuals)
    course = _from_first_reading(course, actuals)
    said = newest_words(subject, unit)
    if course.flaw is None:
        left_out = newest_slip(subject) or _left_out(subject, said, actuals)
        doubt = doubt or (
            None if left_out else _doubt(subject, course, actuals, measured)
        )
        course = course._replace(flaw=doubt or left_out)
    review = goal.clauses.review
    return Case(
        course,
        as_of,
        actuals,
        said,
        review.days if review is not None else None,
        result(subject),
        changed_on(subject),
        _summed(course, table, measured) if measured is not None else "",
        _asked(subject, course),
        "" if actuals.readings else unread(subject),
        early,
        doubt or "",
    )


def _left_out(
    subject: GoalSubject, said: Stated | None, actuals: Actuals
) -> str | None:
    """Return why the newest value is in no unit to judge by; an older one says little."""
    if said is None or not said.strange or not actuals.readings:
        return None
    if actuals.readings[-1].on >= said.on:
        return None
    if not is_foreign(subject, said.on, unit_of(subject)):
        return None
    return f"the check-in of {day_words(said.on)} gives {said.strange}"


def _fallen_total(subject: GoalSubject, course: Course, actuals: Actuals) -> str | None:
    """Return why nobody knows what came together so far, as a clause: the values fall.

    A ticket or two may come back; what stands at a level may fall.
    """
    if course.kind in KEEPING or is_total_of_time(subject) is False:
        return None
    if not begins_with_nothing(subject) or counted_per(subject.goal) is not None:
        return None
    told = [one for one in actuals.readings if one.origin is Origin.CHECK_IN]
    if len(told) < len(actuals.readings):
        return None
    slack = 1 - subject.place.thresholds.conflict_percent / 100
    falls = any(after.value < before.value * slack for before, after in pairwise(told))
    return fallen_words(told[-1].value) if falls else None


def _doubt(
    subject: GoalSubject, course: Course, actuals: Actuals, measured: Measured | None
) -> str | None:
    """Return why the newest value may be counted over another time, as a clause."""
    if (found := numbers_untold(subject)) is not None:
        return found
    if measured is not None:
        if measured.doubt:
            return measured.doubt
        is_row = bool(actuals.readings) and not measured.is_reckoned
        if not is_row:
            return None
        newest, low = actuals.readings[-1].value, course.baseline
        found = row_of_total(subject, course, newest)
        return found or (low and part_in_table(subject, low, newest)) or None
    if level_since(subject) is not None:
        return partly_told(subject)
    return (
        _fallen_total(subject, course, actuals)
        or half_counted(subject, course)
        or between_both(subject, course)
        or another_time(subject, course)
    )


def target_changes(subject: GoalSubject) -> tuple[TargetChange, ...]:
    """Return the ``changed`` lines about the target, in the order written."""
    unit = unit_of(subject)
    return tuple(
        [
            TargetChange(
                change.when.resolve(subject.context),
                in_unit(change.old_amount, unit),
                in_unit(change.new_amount, unit),
                change.cause.text.lower() if change.cause is not None else "",
            )
            for change in subject.goal.clauses.adjustments
            if field_of(change) in TARGET_FIELDS
        ]
    )


def _course(
    subject: GoalSubject,
    unit: Unit,
    measured: Measured | None,
    stated: tuple[Actual, ...],
) -> Course:
    goal = subject.goal
    kind = course_kind(subject)
    baseline: Decimal | None
    begins: date | None
    own = goal.baseline.per if goal.baseline is not None else None
    written = over_time(in_unit(goal.baseline, unit), own, counted_per(goal))
    is_anew = is_counted_anew(subject)
    if is_anew:
        baseline = Decimal(0)  # what comes in a period of its own begins with nothing
        begins = counted_from(subject)
    else:
        baseline = written
        begins = _begins(subject, baseline, measured, stated)
    if baseline is None and begins is not None and measured is not None:
        found = measured.series.at(begins)
        baseline = found.value * measured.factor if found is not None else None
    if goal.baseline is None and measured is not None and measured.is_reckoned:
        baseline = Decimal(0)  # what comes together begins with nothing
    if baseline is None:
        baseline = implied_baseline(goal)
    target, flaw = _target(subject, unit, written if is_anew else baseline)
    if baseline is None and begins_with_nothing(subject):
        baseline = Decimal(0)  # what is to be made or won is not there at the start
    upper = goal.target.upper if goal.target is not None else None
    course = Course(
        kind,
        target,
        upper,
        baseline,
        begins,
        subject.deadline_date,
        tuple(milestones(subject, unit)),
        flaw=flaw,
    )
    if kind is CourseKind.REACH and goal.baseline is None:
        course = _good_way(course._replace(is_more_better=is_more_better(subject)))
    course = course._replace(flaw=flaw or _contradiction(course))
    return limited(subject, without_strays(subject, course))


def _good_way(course: Course) -> Course:
    """Return the course, without a beginning at which it was there already."""
    known, baseline = course.is_more_better, course.baseline
    if known is None or baseline is None or not is_met(course, baseline):
        return course
    return course._replace(baseline=None)


def _asked(subject: GoalSubject, course: Course) -> str:
    reading = subject.goal.reading
    change = reading.change if reading is not None and course.target is None else None
    return change.quantity.text if change is not None else ""


def _target(
    subject: GoalSubject, unit: Unit, baseline: Decimal | None
) -> tuple[Decimal | None, str | None]:
    """Return the value aimed for, or None and perhaps why it cannot be told."""
    goal = subject.goal
    if goal.target is not None:
        return in_unit(goal.target, unit), None
    change = goal.reading.change if goal.reading is not None else None
    if change is None or goal.reading is None or baseline is None:
        return None, None
    falls = goal.reading.direction is Direction.DECREASE
    return _moved(goal, change, unit, baseline, falls=falls)


def _moved(
    goal: Goal, change: Change, unit: Unit, baseline: Decimal, *, falls: bool
) -> tuple[Decimal | None, str | None]:
    """Return where a change leads from today's value, or None and perhaps why not."""
    if change.kind is ChangeKind.PERCENT and unit.kind is UnitKind.PERCENT:
        words = change.quantity.text
        return None, f"“{words}” of a percentage can be read in two ways"
    amount = change.quantity.value
    flaw = repeated(goal)
    if flaw is not None:
        return None, flaw
    if change.kind is ChangeKind.MULTIPLE:
        return baseline * amount, None
    if change.kind is ChangeKind.PERCENT:
        amount = baseline * amount / 100
    elif change.kind is ChangeKind.ABSOLUTE:
        moved = in_unit(change.quantity, unit)
        if moved is None:
            return None, None
        amount = moved
    return baseline - amount if falls else baseline + amount, None


def _contradiction(course: Course) -> str | None:
    """Return why no value can be held against the goal's own numbers."""
    low, high = course.baseline, course.target
    if low is None or high is None or course.kind in KEEPING:
        return None
    if low == high:
        return "its target is the value it begins with"
    is_wrong = (course.kind is CourseKind.INCREASE and high < low) or (
        course.kind is CourseKind.DECREASE and high > low
    )
    return "its target lies on the wrong side of where it begins" if is_wrong else None


def _begins(
    subject: GoalSubject,
    baseline: Decimal | None,
    measured: Measured | None,
    stated: tuple[Actual, ...],
) -> date | None:
    """Return the day on which the goal had its baseline.

    That is its start, else that of ``from: … on DATE`` or of a first check-in with that
    value, else the newest day before it on which the team's table has it.
    """
    if subject.start_date is not None:
        return subject.start_date
    written = stated_baseline_day(subject)
    if written is not None:
        return written
    if baseline is not None and stated and stated[0].value == baseline:
        return stated[0].on
    if (since := level_since(subject)) is not None:
        return since
    if baseline is None or measured is None:
        return None
    last = stated[0].on if stated else subject.place.as_of
    return _newest_near(measured, last, baseline)


def _newest_near(measured: Measured, last: date, wanted: Decimal) -> date | None:
    """Return the newest day up to ``last`` with about a value.

    Floats tell most of a long table away; what is near is looked at exactly.
    """
    series = measured.series.until(last)
    floats, factor, near = series.floats, float(measured.factor), float(wanted)
    reach = abs(near) * float(_SAME_DAY_PERCENT) / 100 * (1 + _SLACK) + _SLACK
    for index in range(len(series) - 1, -1, -1):
        if abs(floats[index] * factor - near) > reach:
            continue
        on, value = series[index]
        off = abs(value * measured.factor - wanted) * 100
        if off <= abs(wanted) * _SAME_DAY_PERCENT:
            return on
    return None


def _measured(subject: GoalSubject) -> Measured | None:
    knowledge = subject.place.knowledge
    return knowledge.measured(subject) if knowledge is not None else None


def _table(
    course: Course,
    measured: Measured | None,
    stated: tuple[Actual, ...],
    as_of: date,
) -> tuple[Actual, ...]:
    """Return the table's values since the goal began, else its newest alone."""
    if measured is None or measured.doubt:
        return ()
    series = measured.series.until(as_of)
    since = course.begins or (stated[0].on if stated else None)
    first = len(series) - 1 if since is None else len(series.until(since))
    if since is not None and first and series[first - 1].on == since:
        first -= 1
    found = []
    for index in range(max(first, 0), len(series)):
        on, value = series[index]
        place = series.place if measured.is_reckoned else series.origin(index)
        found.append(Actual(on, value * measured.factor, Origin.TABLE, place))
    return tuple(found)


def _summed(course: Course, table: tuple[Actual, ...], measured: Measured) -> str:
    if not measured.is_reckoned or not table or course.begins is None:
        return ""
    total = amount_words(table[-1].value, None)
    since = day_words(course.begins)
    if measured.is_rise:
        return f"{table[-1].place} rose by {total} since {since}"
    return f"the rows of {table[-1].place} since {since} add up to {total}"


def _from_first_reading(course: Course, actuals: Actuals) -> Course:
    """Return the course counted from its first reading where its start is unknown."""
    readings = actuals.readings
    if course.kind in KEEPING or len(readings) < 2:  # noqa: PLR2004 - a first and a newest
        return course
    if course.is_more_better is not None and is_met(course, readings[0].value):
        return course
    if course.baseline is not None:
        if (share_done(course, readings[0].value) or 0) < 0:
            return course  # a line from there would plan a fall
        return course._replace(anchor=Reading(readings[0].on, readings[0].value))
    begun = course._replace(baseline=readings[0].value, begins=readings[0].on)
    return begun._replace(flaw=course.flaw or _contradiction(begun))
