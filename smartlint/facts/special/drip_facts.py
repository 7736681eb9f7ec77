"""Facts about drips: what their triggers watch, and which of them cannot or do act."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Literal

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.special.blocks import due_trigger, is_measured, measuring
from smartlint.facts.subjects import GoalSubject
from smartlint.model.amount_words import amount_words
from smartlint.model.block import Drip, Trigger
from smartlint.model.quantity import UnitKind

_WHOLE = 100
# Few goals are drips, so these are compiled when the first one is.
_STEP = r"(?i)\bstep (\d+|[A-Z])\b"
_ADDING = r"(?i)\b(?:add|append|insert|introduce|write|new)\b"


def drip_facts() -> tuple[Fact, ...]:
    """Return the facts about drips and their triggers."""
    return (*_block_facts(), *_trigger_facts())


def unmeasured_triggers(subject: GoalSubject) -> tuple[Trigger, ...]:
    """Return the triggers of a drip that watch what nothing in the run measures."""
    return _triggers(subject, lambda one: not is_measured(subject, one))


def impossible_triggers(subject: GoalSubject) -> tuple[Trigger, ...]:
    """Return the triggers of a drip that wait for what their metric can never be."""
    return _triggers(subject, lambda one: _is_impossible(subject, one))


def stepless_triggers(subject: GoalSubject) -> tuple[Trigger, ...]:
    """Return the triggers of a drip that change a step which does not stand there."""
    return _triggers(subject, lambda one: bool(_missing_steps(subject, one)))


def due(subject: GoalSubject) -> tuple[Trigger, Decimal] | None:
    """Return the trigger of a drip that acts by the newest value, and that value."""
    block = subject.goal.block
    return due_trigger(subject, block) if isinstance(block, Drip) else None


def _block_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "step_count",
            FactType.NUMBER,
            "Of a drip: how many messages it has.",
            "3",
            _step_count,
        ),
        Fact(
            "trigger_metrics",
            FactType.WORDS,
            "Of a drip: the metrics that its triggers watch.",
            "open rate",
            lambda subject: (
                tuple([one.metric.text for one in block.triggers])
                if isinstance(block := subject.goal.block, Drip)
                else ()
            ),
        ),
        Fact(
            "has_conversion",
            FactType.BOOLEAN,
            "Of a drip: it says what its readers are to do in the end.",
            "true",
            lambda subject: (
                isinstance(block := subject.goal.block, Drip)
                and block.conversion is not None
            ),
        ),
    )


def _trigger_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "unmeasured_trigger",
            FactType.TEXT,
            "Of a drip: the metrics that triggers watch and nothing in the run measures.",
            "reply rate",
            _all_unmeasured,
        ),
        Fact(
            "impossible_threshold",
            FactType.TEXT,
            "Of a drip: a threshold that its metric can never have.",
            "135%",
            lambda subject: _first(impossible_triggers(subject), "threshold"),
        ),
        Fact(
            "missing_step",
            FactType.TEXT,
            "Of a drip: the steps that its triggers change and that do not stand there.",
            "step 4 and step 9",
            _all_missing_steps,
        ),
        Fact(
            "due_action",
            FactType.TEXT,
            "Of a drip: what a trigger says to do by the newest value.",
            "rewrite the subject of step 1",
            lambda subject: (found := due(subject)) and found[0].action.text,
        ),
        Fact(
            "due_reason",
            FactType.TEXT,
            "Of a drip: the value that makes the trigger act.",
            "open rate is 31%, below 35%",
            _due_reason,
        ),
    )


def _triggers(
    subject: GoalSubject, picks: Callable[[Trigger], bool]
) -> tuple[Trigger, ...]:
    block = subject.goal.block
    if not isinstance(block, Drip):
        return ()
    return tuple([one for one in block.triggers if picks(one)])


def _is_impossible(subject: GoalSubject, trigger: Trigger) -> bool:
    """Tell whether a threshold lies outside what its metric can be.

    The bounds are those of the KPI of the goal that measures it; a share has some of
    its own, whatever measures it.
    """
    value, kind = trigger.threshold.value, trigger.threshold.unit.kind
    is_share = trigger.metric.text.lower().endswith("rate")
    if kind is UnitKind.PERCENT and is_share and value > _WHOLE:
        return True
    goal = measuring(subject, trigger)
    meaning = goal.meaning if goal is not None else None
    kpi = meaning.kpi if meaning is not None else None
    if kpi is None or kpi.is_house:
        return value < 0
    # A score is written without a unit.
    is_score = kind is UnitKind.COUNT and kpi.unit.kind is UnitKind.SCORE
    return (kind is kpi.unit.kind or is_score) and not kpi.allows(value)


def _missing_steps(subject: GoalSubject, trigger: Trigger) -> tuple[str, ...]:
    """Return the steps that a trigger changes, as written, and the drip does not have.

    "Add step 4" speaks of one that is not there yet.
    """
    block, action = subject.goal.block, trigger.action.text
    if not isinstance(block, Drip) or re.search(_ADDING, action):
        return ()
    labels = {step.label.lower() for step in block.steps}
    named = re.finditer(_STEP, action)
    return tuple([one[0] for one in named if one[1].lower() not in labels])


def _all_unmeasured(subject: GoalSubject) -> str | None:
    """Return each metric that nothing measures once, as a list in words."""
    metrics = [one.metric.text for one in unmeasured_triggers(subject)]
    return _listed(dict.fromkeys(metrics)) if metrics else None


def _all_missing_steps(subject: GoalSubject) -> str | None:
    """Return each missing step once, as a list in words; None when all stand there."""
    block = subject.goal.block
    if not isinstance(block, Drip):
        return None
    steps = dict.fromkeys(
        step.lower() for one in block.triggers for step in _missing_steps(subject, one)
    )
    return _listed(steps) if steps else None


def _listed(words: Iterable[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def _first(
    triggers: tuple[Trigger, ...], part: Literal["metric", "threshold"]
) -> str | None:
    if not triggers:
        return None
    first = triggers[0]
    return first.metric.text if part == "metric" else first.threshold.text


def _step_count(subject: GoalSubject) -> int | None:
    block = subject.goal.block
    return len(block.steps) if isinstance(block, Drip) else None


def _due_reason(subject: GoalSubject) -> str | None:
    found = due(subject)
    if found is None:
        return None
    trigger, value = found
    side = "below" if trigger.is_below else "above"
    shown = amount_words(value, trigger.threshold.unit.code)
    return f"{trigger.metric.text} is {shown}, {side} {trigger.threshold.text}"
