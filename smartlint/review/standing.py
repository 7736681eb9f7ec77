"""Where a goal stands, in words, and why it is to be talked about."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from smartlint.facts.days.compared_period import is_past_total
from smartlint.facts.subjects import GoalSubject
from smartlint.progress.actuals import Actual, Origin
from smartlint.progress.case import Case
from smartlint.progress.course import KEEPING
from smartlint.progress.pace import Pace, next_stretch
from smartlint.progress.status import Status
from smartlint.progress.status_rules import is_denied
from smartlint.review.amounts import (
    amount,
    amount_alike,
    change,
    percent,
    points,
    rounded,
)
from smartlint.review.goal_review import Advised, GoalReview, Standing, State
from smartlint.review.movement import unit_words

_BEHIND = frozenset({Status.MISSED, Status.OFF_TRACK, Status.STALE, Status.AT_RISK})
_OFF_PACE = frozenset({Status.MISSED, Status.OFF_TRACK, Status.AT_RISK})
# A goal that nobody looked at for so many review periods is neglected.
_PERIODS = 2
_WEEK = 7
_JUST = Decimal("0.1")
# A missed goal is talked about for a quarter of a year.
_LATELY = timedelta(days=92)
_NO_NEXT_STEP, _OFF_PACE_RULE = "P823", "P821"


def with_standing(goal: GoalReview, subject: GoalSubject) -> GoalReview:
    """Return the goal with its standing, and what follows from it for the session."""
    found = subject.standing
    unit = unit_words(subject)
    latest = found.case.latest
    pace = found.pace
    data = ""
    if latest is not None:
        is_table = latest.origin is Origin.TABLE
        data = latest.place if is_table else "a check-in"
    standing = Standing(
        status=found.status.value,
        is_behind=found.status in _BEHIND,
        is_told=found.status is not Status.UNKNOWN,
        done=pace.progress,
        expected=pace.expected if pace.progress is None else pace.expected_then,
        gap=pace.gap,
        value=_value(latest, unit, goal.facts.target),
        on=latest.on if latest is not None else None,
        data=data,
        text=_sentences(subject, unit),
        course=_course_words(subject),
        looked=max(_looks(subject), default=None),
        is_better_than_said=found.rule == "words" and _is_in_time(pace),
        stated="" if is_past_total(subject) else goal.facts.baseline,
        is_denied=is_denied(found.case),
        is_just_out=_is_just_out(found.case),
        reckoned=_reckoned(subject, unit),
    )
    states = _states(goal, found.status) if goal.is_open else _ended(goal, subject)
    if goal.is_open and _is_neglected(subject):
        states.append("neglected")
    needs_advice = goal.is_open and found.status in _OFF_PACE
    advised = _advised(goal, subject) if needs_advice else None
    return goal._replace(standing=standing, states=tuple(states), advised=advised)


def _reckoned(subject: GoalSubject, unit: str) -> str:
    target = subject.standing.case.course.target
    is_written = subject.goal.target is not None
    return "" if is_written or target is None else amount(target, unit)


def _is_just_out(case: Case) -> bool:
    course, latest = case.course, case.latest
    if course.kind not in KEEPING or course.target is None or latest is None:
        return False
    return abs(latest.value - course.target) <= abs(course.target) * _JUST


def _value(latest: Actual | None, unit: str, target: str) -> str:
    return amount_alike(latest.value, unit, target) if latest is not None else ""


def _sentences(subject: GoalSubject, unit: str) -> str:
    """Return why it stands so, and what it takes from here on."""
    found = subject.standing
    text = f"{found.reason[0].upper()}{found.reason[1:]}."
    ahead = next_stretch(found.pace, _WEEK)
    if found.status in _OFF_PACE and ahead is not None:
        text += f" From now on it needs {change(rounded(ahead.amount), unit)} "
        text += "a week." if ahead.days == _WEEK else f"in {_days_left(ahead.days)}."
    if found.contradiction is not None:
        claim, _, denied = found.contradiction.partition(", and ")
        # What denies it is mostly why it stands so, and has just been said.
        words = (
            f"{claim} all the same" if denied in found.reason else found.contradiction
        )
        text += f" {words[0].upper()}{words[1:]}."
    return text


def _days_left(days: int) -> str:
    return f"the {days} days that are left" if days > 1 else "the one day that is left"


def _course_words(subject: GoalSubject) -> str:
    """Return how far it is and should be today; empty where that cannot be told.

    A reason that says how far it is already is not said twice.
    """
    found = subject.standing
    done, due, gap = found.pace.progress, found.pace.expected, found.pace.gap
    if done is None or due is None or gap is None:
        return ""
    latest = found.case.latest
    is_older = latest is not None and latest.on < found.case.as_of
    if gap < 0 and is_older and found.status is Status.ON_TRACK:
        return f"By today {percent(due)} is due: a newer value will tell."
    ahead = points(gap)
    if found.reason.startswith(f"{percent(done)} of the way is done"):
        return f"By today {percent(due)} is due: {ahead}."
    return f"{percent(done)} done, {percent(due)} due by now: {ahead}."


def _is_in_time(pace: Pace) -> bool:
    """Tell whether the newest value was what its own day asked for."""
    done, due = pace.progress, pace.expected_then
    return done is not None and due is not None and done >= due


def _ended(goal: GoalReview, subject: GoalSubject) -> list[State]:
    """Return whether a goal was missed so lately that nobody has talked about it."""
    ended = goal.outcome
    if ended is None or subject.standing.status is not Status.MISSED:
        return []
    is_past = (
        ended.day is not None and ended.day + _LATELY < subject.standing.case.as_of
    )
    return [] if is_past else ["missed"]


def _states(goal: GoalReview, status: Status) -> list[State]:
    states: list[State] = []
    # An objective need not serve another; it only must not name one that is not there.
    wrong = ("fail",) if goal.kind == "objective" else ("fail", "unknown")
    if any(one.letter == "R" and one.judgement in wrong for one in goal.letters):
        states.append("misaligned")
    if status is Status.STALE:
        states.append("stale")
    if status in _OFF_PACE:
        states.append("off pace")
    if goal.facts.unconfirmed:
        states.append("unconfirmed")
    return states


def _is_neglected(subject: GoalSubject) -> bool:
    """Tell whether two review periods went by without a check-in or a change."""
    review = subject.goal.clauses.review
    case = subject.standing.case
    if review is None:
        return False
    newest = max(_looks(subject), default=case.course.begins)
    if newest is None:
        return False
    return newest + timedelta(days=_PERIODS * review.days) < case.as_of


def _looks(subject: GoalSubject) -> list[date]:
    """Return the days on which somebody looked at a goal, by check-in or change."""
    case = subject.standing.case
    stated = case.stated.on if case.stated is not None else None
    lines = [
        line.when.resolve(subject.context) for line in subject.goal.clauses.check_ins
    ]
    return [day for day in (stated, case.changed_on, *lines) if day is not None]


def _advised(goal: GoalReview, subject: GoalSubject) -> Advised:
    """Return what to do about a goal off its pace, with the rule that asks for it."""
    latest = goal.check_ins[-1] if goal.check_ins else None
    if latest is None or not latest.next_step:
        text = "Write down the next step with the next check-in: `next: <what, who>`."
        return Advised(text, _NO_NEXT_STEP)
    factor = subject.standing.pace.factor
    faster = ""
    if factor is not None and factor > 1:
        faster = (
            f", as the rest must go {factor.normalize():f} times as fast as planned"
        )
    text = (
        f"Ask whether “{latest.next_step}” is enough{faster}. If not, add a second "
        "step, or change the target in the open with a `changed` line."
    )
    return Advised(text, _OFF_PACE_RULE)
