"""Facts about how far a goal has come and what that makes of it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from smartlint.facts.course.watched import days_unseen
from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject
from smartlint.model.goal import NO_CLAUSES, HeadKind
from smartlint.model.reading import Direction
from smartlint.progress.status import Status

if TYPE_CHECKING:
    from smartlint.progress.actuals import Actual
    from smartlint.progress.standing import Standing

_MONTH_DAYS = 30
_MOVING = frozenset({Direction.INCREASE, Direction.DECREASE, Direction.REACH})


def progress_facts() -> tuple[Fact, ...]:
    """Return the facts about where a goal stands."""
    return (
        *_status_facts(),
        *_pace_facts(),
        *_value_facts(),
        *_kept_facts(),
        *_attention_facts(),
    )


def _status_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "status",
            FactType.CHOICE,
            "How it goes by its numbers, days and words (docs/progress.md); unknown "
            "only for blocks that are no goals.",
            "off track",
            _status,
            tuple(Status),
        ),
        Fact(
            "status_reason",
            FactType.TEXT,
            "Why it has that status, in words.",
            "12% of the way is done, 50% was planned by 1 April 2027",
            _told(lambda found: found.reason),
        ),
        Fact(
            "status_rule",
            FactType.TEXT,
            "What gave the status: result, words, start, deadline, target, silence or "
            "numbers.",
            "numbers",
            _told(lambda found: found.rule),
        ),
        Fact(
            "status_contradiction",
            FactType.TEXT,
            "What the newest check-in claims and its own number denies.",
            "“on track” is said on 1 April 2027, and 12% of the way is done",
            _contradiction,
        ),
    )


def _pace_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "progress",
            FactType.NUMBER,
            "How much of the way is done, in per cent; negative before the baseline. "
            "Unknown of a value to be kept, which has no way to go.",
            "41.5",
            _on_standing(lambda found: found.pace.progress),
        ),
        Fact(
            "expected_progress",
            FactType.NUMBER,
            "How much was planned by the day of the run, in per cent.",
            "50",
            _on_standing(lambda found: found.pace.expected),
        ),
        Fact(
            "progress_gap",
            FactType.NUMBER,
            "Progress less expected progress, in points.",
            "-8.5",
            _on_standing(lambda found: found.pace.gap),
        ),
        Fact(
            "pace_factor",
            FactType.NUMBER,
            "How many times faster than planned the rest must go; 1 is as planned.",
            "1.4",
            _on_standing(lambda found: found.pace.factor),
        ),
        Fact(
            "required_per_month",
            FactType.NUMBER,
            "What is needed in the next 30 days to arrive, or in the days that are left "
            "if they are fewer, in the goal's unit.",
            "650",
            _required,
        ),
    )


def _value_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "latest_value",
            FactType.NUMBER,
            "The newest value, of check-ins and table, in the goal's unit.",
            "13400",
            lambda subject: (found := _latest(subject)) and found.value,
        ),
        Fact(
            "latest_date",
            FactType.DATE,
            "The day of that value.",
            "2027-02-28",
            lambda subject: (found := _latest(subject)) and found.on,
        ),
        Fact(
            "value_doubt",
            FactType.TEXT,
            "Why nothing is judged by the newest value: only the team knows which time it "
            "counts.",
            "its values fall, so they are no total so far",
            _doubt,
        ),
        Fact(
            "has_next_step",
            FactType.BOOLEAN,
            "The newest check-in says what is done next.",
            "true",
            _has_next_step,
        ),
    )


def _kept_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "reading_count",
            FactType.NUMBER,
            "How many values there are since the goal began, of check-ins and table.",
            "6",
            _on_standing(lambda found: found.pace.read),
        ),
        Fact(
            "kept_count",
            FactType.NUMBER,
            "In how many of them a value that is to be kept was kept; unknown for goals "
            "that go somewhere.",
            "5",
            _kept,
        ),
    )


def _attention_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "days_unattended",
            FactType.NUMBER,
            "Days since the newest check-in or change, else since the start; unknown "
            "without any of them.",
            "75",
            _days_unattended,
        ),
        Fact(
            "is_kpi",
            FactType.BOOLEAN,
            "A `kpi: yes` marks it as a number that the business watches.",
            "true",
            lambda subject: subject.goal.clauses.is_kpi,
        ),
    )


def _standing(subject: GoalSubject) -> Standing | None:
    """Return where a goal stands; None for one that nobody plans or follows."""
    goal = subject.goal
    if goal.kind not in JUDGED_KINDS:
        return None
    if goal.clauses is NO_CLAUSES and goal.deadline is None:
        return None  # a bare sentence: asking costs time, and nothing can be told
    return subject.standing


# Any: the type that each fact declares
def _on_standing(read: Callable[[Standing], Any]) -> Callable[[GoalSubject], Any]:
    def value(subject: GoalSubject) -> Any:
        found = _standing(subject)
        return read(found) if found is not None else None

    return value


def _doubt(subject: GoalSubject) -> str | None:
    """Return why the newest value is not judged by; bare sentences have none."""
    clauses = subject.goal.clauses
    has_values = clauses.check_ins or clauses.source is not None
    return subject.standing.case.doubt or None if has_values else None


def _told(read: Callable[[Standing], str]) -> Callable[[GoalSubject], str | None]:
    """Return a fact that every goal has, a bare sentence too: it is asked for answers."""

    def value(subject: GoalSubject) -> str | None:
        is_goal = subject.goal.kind in JUDGED_KINDS
        return read(subject.standing) if is_goal else None

    return value


def _latest(subject: GoalSubject) -> Actual | None:
    """Return the newest value; asking a goal that has none how it goes costs time."""
    clauses = subject.goal.clauses
    has_values = bool(clauses.check_ins) or clauses.result is not None
    if not has_values and subject.actuals is None:
        return None
    found = _standing(subject)
    return found.case.latest if found is not None else None


def _status(subject: GoalSubject) -> Status | None:
    if subject.goal.kind not in JUDGED_KINDS:
        return None
    found = None if _is_untold(subject) else _standing(subject)
    return found.status if found is not None else Status.UNKNOWN


def _is_untold(subject: GoalSubject) -> bool:
    """Whether nothing can tell how it goes: no value, no table, no day that is past.

    This is so for most goals of a young plan, and spares working out why.
    """
    clauses = subject.goal.clauses
    if clauses.check_ins or clauses.adjustments or clauses.result is not None:
        return False
    if subject.start_date is not None or subject.goal.baseline_on is not None:
        return False
    ends = subject.deadline_date
    return (ends is None or ends >= subject.place.as_of) and subject.actuals is None


def _contradiction(subject: GoalSubject) -> str | None:
    if not subject.goal.clauses.check_ins:
        return None  # nobody claims anything
    found = _standing(subject)
    return found.contradiction if found is not None else None


def _required(subject: GoalSubject) -> Decimal | None:
    found = _standing(subject)
    if found is None:
        return None
    from smartlint.progress.pace import next_stretch  # noqa: PLC0415 - with a standing

    ahead = next_stretch(found.pace, _MONTH_DAYS)
    return ahead.amount.quantize(Decimal("0.01")) if ahead is not None else None


def _has_next_step(subject: GoalSubject) -> bool:
    if not subject.goal.clauses.check_ins:
        return False  # nobody said anything
    found = _standing(subject)
    said = found.case.stated if found is not None else None
    return said is not None and said.has_next_step


def _kept(subject: GoalSubject) -> int | None:
    reading = subject.goal.reading
    if reading is None or reading.direction in _MOVING:
        return None
    found = _standing(subject)
    if found is None:
        return None
    from smartlint.progress.course import KEEPING  # noqa: PLC0415 - with a standing

    return found.pace.kept if found.case.course.kind in KEEPING else None


def _days_unattended(subject: GoalSubject) -> int | None:
    if subject.goal.kind is HeadKind.METRIC:
        return days_unseen(subject)
    found = _standing(subject)
    if found is None:
        return None
    case = found.case
    said = case.stated.on if case.stated is not None else None
    looks = [day for day in (said, case.changed_on) if day is not None]
    since = max(looks, default=subject.start_date)
    return (case.as_of - since).days if since is not None else None
