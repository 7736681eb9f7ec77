"""Facts about a goal's record: first targets, results, campaigns, what initiatives do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from smartlint.facts.days.baseline_day import stated_baseline_day
from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject
from smartlint.model.amount_words import priced_words
from smartlint.model.goal import HeadKind

if TYPE_CHECKING:
    from smartlint.facts.course.streaks import Miss
    from smartlint.portfolio.graph import Node
    from smartlint.progress.changes import Promise
    from smartlint.progress.initiative import Movement


def record_facts() -> tuple[Fact, ...]:
    """Return the facts about what a goal's lines tell of its past."""
    return (
        *_promise_facts(),
        *_campaign_facts(),
        *_effect_facts(),
        *_end_facts(),
    )


def _promise_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "original_target",
            FactType.NUMBER,
            "The first target, where `changed` lines tell of one.",
            "17000",
            _on_promise(lambda found: found.original),
        ),
        Fact(
            "original_amount",
            FactType.TEXT,
            "The same with its unit.",
            "17,000",
            lambda subject: (
                (found := promise_of(subject))
                and priced_words(found.original, _unit_code(subject))
            ),
        ),
        Fact(
            "original_progress",
            FactType.NUMBER,
            "Progress to the first target, in per cent.",
            "28",
            _on_promise(lambda found: found.progress),
        ),
        Fact(
            "first_value_before_change",
            FactType.DATE,
            "The day of the first value, where the target was changed after it.",
            "2027-01-31",
            _on_promise(lambda found: found.changed_after),
        ),
        Fact(
            "lowered_days_before_end",
            FactType.NUMBER,
            "How many days before the deadline the target was last made easier.",
            "20",
            _lowered_days,
        ),
    )


def _campaign_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "campaign_aim",
            FactType.TEXT,
            "What the campaign that it names serves; the first of several.",
            "BIZ-1",
            _campaign_aim,
        ),
        Fact(
            "days_campaign_ran_before_baseline",
            FactType.NUMBER,
            "Days from the start of the goal's campaign to the day of `from: … on DATE`; "
            "negative when the value is from before.",
            "12",
            _days_after_campaign_start,
        ),
    )


def _campaign_aim(subject: GoalSubject) -> str | None:
    portfolio = subject.place.portfolio
    campaign = portfolio.campaign(subject.node)
    edges = portfolio.parents(campaign) if campaign is not None else ()
    return edges[0].target.name if edges else None


def _effect_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "initiative_effect",
            FactType.CHOICE,
            "Of an initiative: whether the metric it feeds moves since it began.",
            "not working",
            lambda subject: (found := _movement(subject)) and found.effect,
            ("working", "not working", "unknown"),
        ),
        Fact(
            "initiative_reason",
            FactType.TEXT,
            "Why it seems so.",
            "its metric went −5% of the way from 1 March 2027 to 30 April 2027",
            lambda subject: (found := _movement(subject)) and found.reason,
        ),
    )


def _end_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "result_denied_by",
            FactType.TEXT,
            "The value of the `result` line, where it says achieved and the value does "
            "not meet the target, or missed and the value does.",
            "15,200",
            _result_denied,
        ),
        Fact(
            "misses_in_a_row",
            FactType.NUMBER,
            "Of a missed goal: the how-many-th miss in a row on its metric it is.",
            "3",
            _misses,
        ),
    )


def promise_of(subject: GoalSubject) -> Promise | None:
    """Return the goal's first target; None when it was never changed."""
    if not subject.goal.clauses.adjustments or subject.goal.kind not in JUDGED_KINDS:
        return None
    from smartlint.facts.course.progress_case import target_changes  # noqa: PLC0415 - seldom
    from smartlint.progress.changes import promise  # noqa: PLC0415 - as above

    case = subject.standing.case
    return promise(case.course, target_changes(subject), case.actuals.readings)


# Any: the type that each fact declares
def _on_promise(read: Callable[[Promise], Any]) -> Callable[[GoalSubject], Any]:
    def value(subject: GoalSubject) -> Any:
        found = promise_of(subject)
        return read(found) if found is not None else None

    return value


def _unit_code(subject: GoalSubject) -> str:
    from smartlint.facts.numbers.goal_unit import unit_of  # noqa: PLC0415 - seldom

    return unit_of(subject).code


def _lowered_days(subject: GoalSubject) -> int | None:
    end = subject.deadline_date
    if end is None or promise_of(subject) is None:
        return None
    from smartlint.facts.course.progress_case import target_changes  # noqa: PLC0415 - seldom
    from smartlint.progress.changes import is_easier  # noqa: PLC0415 - as above

    course = subject.standing.case.course
    lowered = [
        change.on
        for change in target_changes(subject)
        if change.on is not None
        and change.old is not None
        and is_easier(course, change.old, change.new)
    ]
    return (end - max(lowered)).days if lowered else None


def fed_goals(subject: GoalSubject) -> list[GoalSubject]:
    """Return the goals with a target that an initiative supports."""
    place = subject.place
    fed = [
        place.run.subject(edge.target)
        for edge in place.portfolio.parents(subject.node)
        if edge.target.goal.kind in JUDGED_KINDS
    ]
    return [one for one in fed if one.standing.case.course.target is not None]


def earlier_misses(subject: GoalSubject) -> Iterator[Node]:
    """Yield the goals that were missed in a row before a missed one, newest first."""
    miss = _miss(subject)
    while miss is not None and miss.before is not None:
        miss = miss.before
        yield miss.node


def _movement(subject: GoalSubject) -> Movement | None:
    if subject.goal.kind is not HeadKind.INITIATIVE:
        return None
    from smartlint.progress.initiative import movement, together  # noqa: PLC0415

    return together(
        movement(
            one.standing.case.course,
            one.standing.case.actuals.readings,
            subject.start_date,
            slack=subject.place.thresholds.slack,
        )
        for one in fed_goals(subject)
    )


def _result_denied(subject: GoalSubject) -> str | None:
    result = subject.goal.clauses.result
    if result is None or result.quantity is None or result.status is None:
        return None
    from smartlint.facts.numbers.goal_unit import in_unit, unit_of  # noqa: PLC0415 - seldom
    from smartlint.progress.course import is_met  # noqa: PLC0415 - as above

    value = in_unit(result.quantity, unit_of(subject))
    course = subject.standing.case.course
    if value is None or course.flaw is not None:
        return None
    claims = {"achieved": True, "missed": False}.get(result.status.text.lower())
    met = is_met(course, value)
    is_denied = claims is not None and met is not None and met is not claims
    return result.quantity.text if is_denied else None


def _miss(subject: GoalSubject) -> Miss | None:
    result = subject.goal.clauses.result
    if result is None or result.status is None:
        return None
    return subject.place.run.index.misses.get(subject.node.index)


def _misses(subject: GoalSubject) -> int | None:
    miss = _miss(subject)
    return miss.number if miss is not None else None


def _days_after_campaign_start(subject: GoalSubject) -> int | None:
    on = stated_baseline_day(subject)
    if on is None:
        return None
    place = subject.place
    campaign = place.portfolio.campaign(subject.node)
    begins = place.run.subject(campaign).start_date if campaign is not None else None
    return (on - begins).days if begins is not None else None
