"""Laws of progress that hold for every direction, unit and day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from smartlint.model.series import Reading
from smartlint.progress.actuals import Actual, Actuals, joined
from smartlint.progress.case import Case
from smartlint.progress.changes import TargetChange, is_easier, promise
from smartlint.progress.course import (
    Course,
    CourseKind,
    is_met,
    planned,
    share_done,
    waypoints,
)
from smartlint.progress.pace import pace
from smartlint.progress.standing import standing
from smartlint.progress.status import GREEN, TROUBLE_FIRST, Stated, Status
from smartlint.progress.thresholds import USUAL

BEGIN = date(2027, 1, 1)
_MIRRORED = {
    CourseKind.INCREASE: CourseKind.DECREASE,
    CourseKind.DECREASE: CourseKind.INCREASE,
    CourseKind.KEEP_ABOVE: CourseKind.KEEP_BELOW,
    CourseKind.KEEP_BELOW: CourseKind.KEEP_ABOVE,
}
_MOVING = (
    CourseKind.INCREASE,
    CourseKind.DECREASE,
    CourseKind.REACH,
    CourseKind.DELIVER,
)

_PARTS = ("target", "baseline", "begins", "ends")

values = st.integers(-10_000, 10_000).map(lambda n: Decimal(n) / 10)
days = st.integers(0, 400).map(lambda n: BEGIN + timedelta(days=n))


@st.composite
def courses(draw: st.DrawFn, *kinds: CourseKind) -> Course:
    """Return a course that can be gone: its target lies in its direction."""
    kind = draw(st.sampled_from(kinds or (*_MIRRORED, *_MOVING)))
    low, high = sorted(draw(st.lists(values, min_size=2, max_size=2, unique=True)))
    if kind is CourseKind.REACH and draw(st.booleans()):
        low, high = high, low
    falls = kind in (CourseKind.DECREASE, CourseKind.KEEP_BELOW)
    begins = draw(days)
    ends = begins + timedelta(days=draw(st.integers(1, 300)))
    steps = draw(st.lists(st.builds(Reading, days, values), max_size=3))
    return Course(
        kind,
        target=low if falls else high,
        baseline=high if falls else low,
        begins=begins,
        ends=ends,
        milestones=tuple(steps),
    )


@st.composite
def cases(draw: st.DrawFn, *kinds: CourseKind) -> Case:
    """Return a goal with readings up to its day."""
    course = draw(courses(*kinds))
    as_of = draw(days)
    read = draw(st.dictionaries(days, values, max_size=4))
    actuals = [Actual(on, read[on]) for on in sorted(read)]
    known = joined(actuals, (), as_of=as_of, tolerance=Decimal(2))
    claim = st.none() | st.sampled_from(Status)
    sure = st.none() | st.integers(0, 10).map(Decimal)
    said = draw(st.none() | st.builds(Stated, days, claim, confidence=sure))
    if said is not None and said.on > as_of:
        said = None
    return Case(course, as_of, known, said, draw(st.sampled_from([None, 7, 30, 91])))


def moved(case: Case, scale: Decimal, shift: Decimal) -> Case:
    """Return the same goal with all values scaled and shifted, as another unit has."""

    def value(old: Decimal | None) -> Decimal | None:
        return None if old is None else old * scale + shift

    course = case.course
    target, baseline = value(course.target), value(course.baseline)
    steps = [Reading(on, one * scale + shift) for on, one in course.milestones]
    read = [
        one._replace(value=one.value * scale + shift) for one in case.actuals.readings
    ]
    return case._replace(
        course=course._replace(
            kind=_MIRRORED.get(course.kind, course.kind) if scale < 0 else course.kind,
            target=target,
            baseline=baseline,
            milestones=tuple(steps),
        ),
        actuals=Actuals(tuple(read)),
    )


@given(cases(*_MIRRORED, CourseKind.REACH))
def test_a_goal_and_its_mirror_image_stand_alike(case: Case) -> None:
    one, other = standing(case), standing(moved(case, Decimal(-1), Decimal(0)))
    assert (one.status, one.rule, one.reason) == (
        other.status,
        other.rule,
        other.reason,
    )
    assert one.pace.progress == other.pace.progress
    assert one.pace.factor == other.pace.factor


@given(cases(), st.sampled_from([Decimal(1000), Decimal("0.01"), Decimal(60)]), values)
def test_the_unit_changes_nothing(case: Case, scale: Decimal, shift: Decimal) -> None:
    one, other = standing(case), standing(moved(case, scale, shift))
    assert (one.status, one.reason) == (other.status, other.reason)
    assert one.pace.progress == other.pace.progress
    assert one.pace.expected == other.pace.expected


@given(courses(*_MOVING), values, values)
def test_nearer_the_target_is_more_progress(
    course: Course, one: Decimal, other: Decimal
) -> None:
    target = course.target or Decimal(0)
    low, high = sorted((one, other))
    rises = target > (course.baseline or Decimal(0))
    behind, ahead = (low, high) if rises else (high, low)
    assert (share_done(course, behind) or 0) <= (share_done(course, ahead) or 0)


@given(courses(*_MOVING), values)
def test_the_ends_of_the_way_are_none_and_all(course: Course, value: Decimal) -> None:
    assert course.baseline is not None
    assert course.target is not None
    assert share_done(course, course.baseline) == 0
    assert share_done(course, course.target) == 100
    done = share_done(course, value)
    assert done is not None
    assert (done >= 100) is is_met(course, value)


@given(courses(), days)
def test_a_plan_stays_between_its_waypoints(course: Course, day: date) -> None:
    points = waypoints(course)
    assert [point.on for point in points] == sorted({point.on for point in points})
    plan = planned(course, day)
    if plan is not None:
        heights = [point.value for point in points]
        assert min(heights) <= plan <= max(heights)
    for point in points:
        assert planned(course, point.on) in (point.value, None)


@given(cases(*_MOVING), values)
def test_a_better_value_never_worsens_the_status(case: Case, gain: Decimal) -> None:
    assume(case.actuals.readings)
    course = case.course
    assert course.target is not None
    assert course.baseline is not None
    *before, last = case.actuals.readings
    up = abs(gain) if course.target > course.baseline else -abs(gain)
    better = case._replace(
        actuals=Actuals((*before, last._replace(value=last.value + up)))
    )
    found = standing(better)
    # Good numbers that nobody reviews are stale, by a rule about people.
    assume(found.rule != "silence")
    order = TROUBLE_FIRST.index
    assert order(found.status) >= order(standing(case).status)


@given(cases(), st.integers(0, 500))
def test_silence_never_turns_a_goal_green(case: Case, more: int) -> None:
    later = case._replace(as_of=case.as_of + timedelta(days=more))
    was, now = standing(case).status, standing(later).status
    if now is Status.ON_TRACK:
        assert was is Status.ON_TRACK
    if now is Status.ACHIEVED:
        # A value kept to the end, or what was said before, comes true with the end.
        assert was in GREEN


@given(cases())
def test_no_green_without_a_reading_or_a_word(case: Case) -> None:
    silent = case._replace(actuals=Actuals(), stated=None)
    assert standing(silent).status not in GREEN


@given(cases())
def test_what_is_stale_was_not_looked_at_or_is_over(case: Case) -> None:
    found = standing(case)
    if found.status is Status.STALE and found.rule == "silence":
        looks = [one.on for one in case.actuals.readings]
        looks += [case.stated.on] if case.stated is not None else []
        review = case.review_days or USUAL.usual_review_days
        newest = max(looks, default=case.course.begins)
        assert newest is not None
        last_word = case.stated.on if case.stated is not None else newest
        age = (case.as_of - min(newest, last_word)).days
        assert age > USUAL.silent_after * review - 1


def _without(course: Course, part: str) -> Course:
    """Return a course of which one thing is not known."""
    match part:
        case "target":
            return course._replace(target=None)
        case "baseline":
            return course._replace(baseline=None)
        case "begins":
            return course._replace(begins=None)
        case _:
            return course._replace(ends=None)


@given(cases(), st.sampled_from(CourseKind), st.sets(st.sampled_from(_PARTS)))
def test_every_status_has_the_rule_that_gave_it_in_words(
    case: Case, kind: CourseKind, missing: set[str]
) -> None:
    course = case.course._replace(kind=kind)
    for part in missing:
        course = _without(course, part)
    found = standing(case._replace(course=course))
    assert found.rule
    assert found.reason == found.reason.strip() != ""
    if found.status in GREEN:
        assert case.actuals.readings or case.stated is not None


@given(courses(*_MOVING), st.integers(0, 6), st.integers(1, 40), values)
def test_what_comes_after_the_first_value_at_the_end_changes_nothing(
    course: Course, days_late: int, more: int, value: Decimal
) -> None:
    assert course.ends is not None
    assert course.baseline is not None
    end = course.ends + timedelta(days=days_late)
    later = end + timedelta(days=more)
    read = (Actual(end, course.baseline), Actual(later, value))
    found = standing(Case(course, later, Actuals(read)))
    assert (found.status, found.rule) == (Status.MISSED, "deadline")


@given(cases(*_MOVING), st.sampled_from(["achieved", "missed", "dropped"]))
def test_a_result_is_what_it_says_and_its_value_is_not_hidden(
    case: Case, word: str
) -> None:
    on = case.latest.on if case.latest is not None else case.as_of
    found = standing(case._replace(result=(word, on)))
    assert (found.status, found.rule) == (Status(word), "result")
    if word == "dropped" or case.latest is None:
        return
    met = is_met(case.course, case.latest.value)
    assert ("its value does" in found.reason) is (met is not (word == "achieved"))


@given(cases())
def test_a_pace_adds_up(case: Case) -> None:
    how = pace(case.course, case.actuals.readings, case.as_of)
    if how.progress is not None and how.expected is not None:
        assert how.gap is not None
        assert abs(how.progress - how.expected - how.gap) <= Decimal("0.1")
    if how.required_per_day is not None and case.latest is not None:
        assert case.course.ends is not None
        assert case.course.target is not None
        left = (case.course.ends - case.as_of).days
        end = case.latest.value + how.required_per_day * left
        assert abs(end - case.course.target) < Decimal("0.001")


@given(courses(*_MOVING), values, values)
def test_a_target_is_easier_in_one_direction_only(
    course: Course, one: Decimal, other: Decimal
) -> None:
    assert not (is_easier(course, one, other) and is_easier(course, other, one))


def test_the_first_target_is_kept_through_every_change() -> None:
    course = Course(CourseKind.INCREASE, Decimal(15), baseline=Decimal(10))
    changes = (
        TargetChange(date(2027, 3, 1), Decimal(18), Decimal(15), "market"),
        TargetChange(date(2027, 2, 1), Decimal(20), Decimal(18), "performance"),
    )
    read = (Actual(date(2027, 2, 15), Decimal(14)),)
    assert promise(course, changes, read) == (
        Decimal(20),
        Decimal("40.0"),
        date(2027, 2, 15),
        True,
    )


def test_table_and_check_in_of_one_day_are_both_kept_in_mind() -> None:
    day = date(2027, 3, 31)
    stated, measured = Actual(day, Decimal(110)), Actual(day, Decimal(100))
    found = joined([stated], [measured], as_of=day, tolerance=Decimal(2))
    assert found.readings == (measured,)
    assert [(one.stated, one.measured) for one in found.conflicts] == [
        (stated, measured)
    ]
    near = joined([stated], [measured], as_of=day, tolerance=Decimal(10))
    assert near.conflicts == ()
