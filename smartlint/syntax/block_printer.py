"""Prints what a special block states, as lines that read back as the same."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.model.block import (
    Block,
    Drip,
    Experiment,
    Finding,
    Journey,
    Partner,
    Session,
    Trigger,
)


def block_facts(block: Block) -> Iterator[tuple[str, str]]:
    """Yield key and value of every line."""
    match block:
        case Journey():
            yield from _journey(block)
        case Experiment():
            yield from _experiment(block)
        case Drip():
            yield from _drip(block)
        case Session():
            yield from _session(block)
        case Partner():
            for key in ("followers", "engagement", "sales"):
                amount = getattr(block, key)
                if amount is not None:
                    yield key, amount.text


def _journey(block: Journey) -> Iterator[tuple[str, str]]:
    for stage in block.stages:
        yield "stage", stage.name.text
        if stage.reached is not None:
            yield "count", stage.reached.text
        for pain in stage.pains:
            yield "pain", pain.text


def _experiment(block: Experiment) -> Iterator[tuple[str, str]]:
    for version in block.versions:
        yield f"version {version.label}", version.text.text
    if block.sample is not None:
        yield "sample", block.sample.text
    if block.stop is not None:
        yield "stop", block.stop.text
    if block.finding is not None:
        yield f"result {block.finding.when.text}", _finding(block.finding)


def _finding(finding: Finding) -> str:
    parts = [
        finding.winner or "undecided",
        finding.value.text if finding.value is not None else "",
        finding.reason.text if finding.reason is not None else "",
    ]
    return "; ".join(part for part in parts if part)


def _drip(block: Drip) -> Iterator[tuple[str, str]]:
    for step in block.steps:
        yield f"step {step.label}", step.text.text
    for trigger in block.triggers:
        yield "trigger", _trigger(trigger)
    if block.conversion is not None:
        yield "conversion", block.conversion.text


def _trigger(trigger: Trigger) -> str:
    side = "below" if trigger.is_below else "above"
    return f"{trigger.metric.text} {side} {trigger.threshold.text} -> {trigger.action.text}"


def _session(block: Session) -> Iterator[tuple[str, str]]:
    if block.on is not None:
        yield "date", block.on.text
    for decision in block.decisions:
        names = ", ".join([goal.text for goal in decision.goals])
        yield (
            "decision",
            f"{names}: {decision.text.text}" if names else decision.text.text,
        )
