"""Facts about a goal's numbers: today's value, the target, the change."""

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter
from typing import Any

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.flaws import rate_period, rate_words
from smartlint.facts.numbers.implied import implied_target
from smartlint.facts.numbers.lost_numbers import lost_number_facts
from smartlint.facts.numbers.second_values import second_value_facts
from smartlint.facts.numbers.stated_changes import stated_change_facts
from smartlint.facts.numbers.stated_scales import stated_scale_facts
from smartlint.facts.subjects import GoalSubject
from smartlint.model.goal import Goal
from smartlint.model.quantity import ChangeKind, Quantity, UnitKind
from smartlint.model.reading import Direction, Reading

_PERCENT = ChangeKind.PERCENT
_DECREASE = Direction.DECREASE


def amount_facts() -> tuple[Fact, ...]:
    """Return the facts about a goal's numbers."""
    return (
        *_level_facts(),
        *_rate_facts(),
        *_implied_facts(),
        *_change_facts(),
        *_conflict_facts(),
        *lost_number_facts(),
        *stated_scale_facts(),
        *stated_change_facts(),
        *second_value_facts(),
    )


def _level_facts() -> tuple[Fact, ...]:
    return (
        *_quantity_facts(
            "baseline", "today's value", "12,000 subscribers", attrgetter("baseline")
        ),
        *_quantity_facts(
            "target", "the value aimed for", "3 minutes", attrgetter("target")
        ),
        Fact(
            "target_high",
            FactType.NUMBER,
            "The upper end of a target written as a range; unknown without a range.",
            "30",
            lambda subject: subject.goal.target and subject.goal.target.upper,
        ),
    )


def _rate_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "rate_period",
            FactType.TEXT,
            "The period of a rate: `week` in “3 posts per week”.",
            "week",
            lambda subject: rate_period(subject.goal),
        ),
        Fact(
            "rate_words",
            FactType.TEXT,
            "The words of that rate as written.",
            "a week",
            lambda subject: rate_words(subject.goal),
        ),
    )


def _implied_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "implied_target",
            FactType.NUMBER,
            "The target that today's value and the change come to.",
            "17000",
            lambda subject: implied_target(subject.goal),
        ),
        Fact(
            "points_target",
            FactType.NUMBER,
            "The target when a change in percent is read as points of a percentage.",
            "12",
            _points_target,
        ),
    )


def _change_facts() -> tuple[Fact, ...]:
    return (
        *_quantity_facts("change", "the amount of change", "by 15%", _change_quantity),
        Fact(
            "change_kind",
            FactType.CHOICE,
            "How the change is meant.",
            "percent",
            _change_kind,
            tuple(ChangeKind),
        ),
        Fact(
            "word_before_change",
            FactType.TEXT,
            "The word that leads to the amount of change.",
            "by",
            _word_before_change,
        ),
    )


def _conflict_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "target_in_sentence",
            FactType.TEXT,
            "The sentence's target, where `to:` beneath says another.",
            "16,000",
            lambda subject: _conflict(subject, "target", 0),
        ),
        Fact(
            "target_in_clause",
            FactType.TEXT,
            "The target of `to:`, where the sentence says another.",
            "17,000",
            lambda subject: _conflict(subject, "target", 1),
        ),
        Fact(
            "baseline_in_sentence",
            FactType.TEXT,
            "The sentence's value of today, where `from:` beneath says another.",
            "12,000",
            lambda subject: _conflict(subject, "baseline", 0),
        ),
        Fact(
            "baseline_in_clause",
            FactType.TEXT,
            "The value of `from:`, where the sentence says another.",
            "11,400",
            lambda subject: _conflict(subject, "baseline", 1),
        ),
    )


def _quantity_facts(
    name: str, meaning: str, example: str, read: Any
) -> tuple[Fact, ...]:
    """Return value, unit, kind of unit and words of one quantity of the goal."""
    title = f"{meaning[0].upper()}{meaning[1:]}"
    return (
        Fact(
            f"{name}_text",
            FactType.TEXT,
            f"{title}, as written.",
            example,
            _field(read, "text"),
        ),
        Fact(
            f"{name}_value",
            FactType.NUMBER,
            f"{title} as a number: 15 for 15 %, 5000000 for $5M.",
            "15",
            _field(read, "value"),
        ),
        Fact(
            f"{name}_unit",
            FactType.TEXT,
            f"The unit of {meaning}: `%`, `points`, a currency code, `count` and so on.",
            "%",
            _field(read, "unit.code"),
        ),
        Fact(
            f"{name}_unit_kind",
            FactType.CHOICE,
            f"What the unit of {meaning} counts.",
            "percent",
            _field(read, "unit.kind"),
            tuple(UnitKind),
        ),
    )


# Any: each fact has the type that it declares.
def _field(read: Any, path: str) -> Any:
    """Return what reads one field of a quantity; None where there is no quantity.

    Every sentence is asked for a dozen of them, so the interpreter's own function picks.
    """
    pick = attrgetter(path)

    def pick_field(subject: GoalSubject) -> Any:
        quantity = read(subject.goal)
        return pick(quantity) if quantity is not None else None

    return pick_field


def _change_quantity(goal: Goal) -> Quantity | None:
    reading = goal.reading
    if reading is None or reading.change is None:
        return None
    return reading.change.quantity


def _change_kind(subject: GoalSubject) -> str | None:
    reading = subject.goal.reading
    if reading is None or reading.change is None:
        return None
    return reading.change.kind.value


def _word_before_change(subject: GoalSubject) -> str | None:
    reading = subject.goal.reading
    if reading is None or reading.change is None:
        return None
    start = reading.change.quantity.span.start
    words = subject.source.text[reading.span.start : start].split()
    return words[-1].casefold() if words else None


def _points_target(subject: GoalSubject) -> Decimal | None:
    """Return 12 for "2 % by 10 %", where :attr:`implied_target` is 2.2."""
    reading = subject.goal.reading
    baseline = subject.goal.baseline
    if reading is None or reading.change is None or baseline is None:
        return None
    if reading.change.kind is not _PERCENT:
        return None
    amount = reading.change.quantity.value
    falls = reading.direction is _DECREASE
    return baseline.value - amount if falls else baseline.value + amount


def _conflict(subject: GoalSubject, field: str, side: int) -> str | None:
    """Return the words of one side where sentence and clause disagree."""
    goal = subject.goal
    stated = goal.clauses.target if field == "target" else goal.clauses.baseline
    if goal.reading is None or stated is None:
        return None
    said = _said(goal.reading, field)
    if said is None or _same(said, stated.quantity):
        return None
    return (said, stated.quantity)[side].text


def _said(reading: Reading, field: str) -> Quantity | None:
    return reading.target if field == "target" else reading.baseline


def _same(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts say the same; a bare number agrees with any unit."""
    is_same = one.value == other.value
    if not (is_same or _rounds_to(one, other) or _rounds_to(other, one)):
        return False
    kinds = {one.unit.kind, other.unit.kind}
    return len(kinds) == 1 or UnitKind.COUNT in kinds


def _rounds_to(said: Quantity, stated: Quantity) -> bool:
    """Whether a share in words is the one in digits: "a third" is 33 % and 33.3 %."""
    if any(sign.isdigit() for sign in said.text):
        return False
    return round(said.value, _n_places(stated.value)) == stated.value


def _n_places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
