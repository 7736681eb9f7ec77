"""``advise --format json``: where to act and what the plan implies, for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from smartlint.engine.advice import Advice
from smartlint.engine.plan_advice import ChannelCost, PlanAdvice
from smartlint.render.advice_text import place_of
from smartlint.render.json_text import json_number, json_optional, json_string
from smartlint.text import Source


def advice_json(
    advice: Sequence[Advice],
    plan: PlanAdvice,
    sources: Mapping[str, Source],
    as_of: date,
) -> str:
    """Return one JSON object with all advice; money in the currency beside it."""
    rows = ", ".join(_row(one, sources) for one in advice)
    costs = ", ".join(_cost(one) for one in plan.costs)
    ratios = ", ".join(
        f'{{"metric": {json_string(one.metric)}, "value": {json_number(one.value)}, '
        f'"steps": {json_string(one.steps)}}}'
        for one in plan.ratios
    )
    stages = ", ".join(
        f'{{"stage": {json_string(one.stage)}, "kpis": {_texts(one.kpis)}}}'
        for one in plan.stages
    )
    return (
        f'{{"version": 1, "as_of": "{as_of.isoformat()}", '
        f'"advice": [{rows}], "costs": [{costs}], '
        f'"ratios": [{ratios}], "empty_stages": [{stages}]}}\n'
    )


def _row(one: Advice, sources: Mapping[str, Source]) -> str:
    line = place_of(one, sources)
    gap = json_number(one.gap) if one.gap is not None else "null"
    return (
        f'{{"kind": {json_string(one.kind)}, "gap": {gap}, '
        f'"metric": {json_string(one.subject)}, "message": {json_string(one.text)}, '
        f'"file": {json_string(one.path)}, '
        f'"line": {line if line is not None else "null"}, '
        f'"goal": {json_optional(one.goal)}}}'
    )


def _cost(one: ChannelCost) -> str:
    return (
        f'{{"metric": {json_string(one.metric)}, '
        f'"channel": {json_optional(one.channel)}, '
        f'"each": {json_number(one.each)}, "currency": {json_string(one.currency)}, '
        f'"budget": {json_number(one.budget)}, "results": {json_number(one.results)}, '
        f'"goals": {_texts(one.goals)}}}'
    )


def _texts(texts: Sequence[str]) -> str:
    return f"[{', '.join(json_string(text) for text in texts)}]"
