"""``advise``: where to act, the largest gap first, and what the plan implies, as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap

from smartlint.engine.advice import Advice
from smartlint.engine.plan_advice import ChannelCost, EmptyStage, OwnRatio, PlanAdvice
from smartlint.model.amount_words import amount_words, priced_words
from smartlint.render.columns import visible
from smartlint.render.style import Style
from smartlint.text import Source

_INDENT = "     "
_ROLES = {"behind target": "warning", "behind others": "info", "falling": "error"}
_LEAST_WIDTH = 20
_SEVERAL = 2
_MOST_NAMES = 6


def advice_text(
    advice: Sequence[Advice],
    plan: PlanAdvice,
    sources: Mapping[str, Source],
    style: Style,
) -> Iterator[str]:
    """Yield a short block for each place to act, then what the plan implies."""
    for number, one in enumerate(advice, 1):
        kind = style.paint(_ROLES[one.kind], one.kind)
        yield f"{number:3}  {kind}: {style.paint('title', visible(one.subject))}"
        yield from _wrapped(one.text, style)
        yield style.paint("quiet", f"{_INDENT}{visible(_place(one, sources))}")
    if not advice:
        yield "Nothing is behind its target, behind others or falling, as far as check-ins,"
        yield "tables and published figures tell. Goals without a check-in or `source:` are"
        yield "not looked at."
    yield from _costs(plan.costs, style)
    yield from _ratios(plan.ratios, style)
    yield from _stages(plan.stages, plan.n_unstaged, style)


def place_of(one: Advice, sources: Mapping[str, Source]) -> int | None:
    """Return the line of a goal; None for a metric of a table."""
    if one.span is None:
        return None
    return sources[one.path].position(one.span.start).line


def _place(one: Advice, sources: Mapping[str, Source]) -> str:
    line = place_of(one, sources)
    return one.path if line is None else f"{one.path}:{line}"


def _costs(costs: Sequence[ChannelCost], style: Style) -> Iterator[str]:
    if not costs:
        return
    yield ""
    yield style.paint("title", "What a result costs, by budget and target")
    for metric, group in groupby(costs, lambda one: one.metric):
        same = list(group)
        cheapest = "" if len(same) < _SEVERAL else ", the cheapest first"
        yield f"  {visible(metric)}{cheapest}"
        for one in same:
            yield from _wrapped(_cost_words(one), style)


def _cost_words(one: ChannelCost) -> str:
    each, budget = (
        priced_words(value, one.currency) for value in (one.each, one.budget)
    )
    where = one.channel or "no channel named"
    goals = _names(one.goals)
    count = f"{amount_words(one.results, None)}{' more' if one.is_rise else ''}"
    return f"{where}: {each} each ({budget} for {count}: {goals})"


def _names(names: Sequence[str]) -> str:
    """Return the first names, and how many more there are."""
    more = len(names) - _MOST_NAMES
    shown = ", ".join(names[:_MOST_NAMES])
    return f"{shown} and {more} more" if more > 0 else shown


def _ratios(ratios: Sequence[OwnRatio], style: Style) -> Iterator[str]:
    if not ratios:
        return
    yield ""
    yield style.paint("title", "What the plan's own numbers make")
    for one in ratios:
        yield from _wrapped(f"{one.metric}: {one.value} = {one.steps}", style)


def _stages(
    stages: Sequence[EmptyStage], n_unstaged: int, style: Style
) -> Iterator[str]:
    if not stages:
        return
    yield ""
    yield style.paint(
        "title", "Stages of the funnel without a goal, and what shows them"
    )
    for one in stages:
        yield from _wrapped(f"{one.stage}: {', '.join(one.kpis)}", style)
    if n_unstaged:
        goals = "goal names" if n_unstaged == 1 else "goals name"
        text = (
            f"Not counted: {n_unstaged} {goals} no stage, and no metric that tells one. "
            "Add `stage:` where one of these is meant."
        )
        yield from _wrapped(text, style)


def _wrapped(text: str, style: Style) -> Iterator[str]:
    width = max(style.width - len(_INDENT), _LEAST_WIDTH)
    yield from (f"{_INDENT}{line}" for line in wrap(visible(text), width))
