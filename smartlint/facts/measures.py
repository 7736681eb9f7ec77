"""Gives the graph of a run what it cannot know itself: metrics, days and formulas."""

from __future__ import annotations

import re
from datetime import date

from smartlint.facts.subjects import GoalSubject, PortfolioSubject
from smartlint.model.kpi import KpiFormula, Product, Summands
from smartlint.model.period import When
from smartlint.model.winning import comes_together, is_won
from smartlint.portfolio.graph import Node
from smartlint.portfolio.measure import Measure, gathered, movement, won
from smartlint.portfolio.plan import Formulas, Plan

# Words that tell nothing of which number it is, and those of them before a metric.
_PLAIN_WORDS = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "to",
        "by",
        "for",
        "from",
        "with",
        "and",
        "or",
        "per",
        "as",
        "the",
        "a",
        "an",
        "our",
        "its",
        "their",
        "than",
        "more",
        "less",
        "least",
        "most",
        "up",
        "number",
        "total",
        "overall",
        "average",
        "s",
        "least",
        "about",
        "over",
        "under",
        "above",
        "below",
        "month",
        "week",
        "year",
        "quarter",
        "day",
        "average",
        "monthly",
        "weekly",
        "yearly",
        "annual",
        *(
            "through",
            "throughout",
            "until",
            "till",
            "during",
            "within",
            "before",
            "end",
        ),
    ]
)
_DETERMINERS = (
    "our",
    "the",
    "its",
    "their",
    "my",
    "your",
    "a",
    "an",
    "overall",
    "total",
)


def plan_of(run: PortfolioSubject) -> Plan:
    """Return the plan of a run; it asks the subjects of the run for what they know."""
    measured: dict[int, Measure] = {}

    def measure(node: Node) -> Measure:
        found = measured.get(node.index)
        if found is None:
            found = measured[node.index] = measure_of(run.subject(node))
        return found

    def products(kpi: str) -> tuple[Product, ...]:
        knowledge = run.files[0].knowledge
        return knowledge.products(kpi) if knowledge is not None else ()

    def summands(kpi: str) -> Summands:
        knowledge = run.files[0].knowledge
        return knowledge.summands(kpi) if knowledge is not None else ()

    def formula(kpi: str) -> KpiFormula | None:
        knowledge = run.files[0].knowledge
        return knowledge.formula(kpi) if knowledge is not None else None

    def day_of(node: Node, when: When) -> date | None:
        return when.resolve(run.subject(node).context)

    return Plan(run.portfolio, measure, day_of, Formulas(products, summands, formula))


def measure_of(subject: GoalSubject) -> Measure:
    """Return what a goal says of its metric, with the meaning of its words."""
    goal = subject.goal
    meaning = subject.meaning
    kpi = meaning.kpi if meaning is not None else None
    move = movement
    if is_won(goal, kpi):
        move = won
    elif comes_together(goal, kpi):
        move = gathered
    return Measure(
        subject.node,
        kpi,
        _metric_words(subject),
        _scope(subject),
        move(goal),
        subject.start_date,
        subject.deadline_date,
        meaning.candidates if meaning is not None else (),
    )


def _metric_words(subject: GoalSubject) -> str:
    metric = subject.goal.metric
    words = metric.text.casefold().split() if metric is not None else []
    while words and words[0] in _DETERMINERS:
        words = words[1:]
    return " ".join(words)


def _scope(subject: GoalSubject) -> tuple[str, ...]:
    """Return what narrows the metric, in a form that compares.

    Every word that is neither the metric's name nor another part of the sentence may
    narrow it: "revenue in Sweden" is not "revenue in Norway". Too narrow a scope makes
    goals strangers to each other, which is never a false accusation.
    """
    goal, meaning = subject.goal, subject.meaning
    narrowing: list[str] = []
    channels = [channel.text.casefold() for channel in goal.clauses.channels]
    if len(set(channels)) > 1:
        # One number over two channels is neither the one's nor the other's.
        narrowing.append(f"channels {' + '.join(sorted(set(channels)))}")
    elif meaning is not None and meaning.resolution.channel is not None:
        narrowing.append(f"channel {meaning.resolution.channel}")
    else:
        named = goal.reading.channel if goal.reading is not None else None
        if not channels and named is not None:
            channels = [named.text.casefold()]
        narrowing += [f"channel {channel}" for channel in channels[:1]]
    audience = goal.clauses.audience
    if audience is None and goal.reading is not None:
        audience = goal.reading.audience
    if audience is not None:
        narrowing.append(f"for {audience.text.casefold()}")
    return tuple(sorted([*narrowing, *_further_words(subject)]))


def _further_words(subject: GoalSubject) -> set[str]:
    """Return the words of metric and sentence that nothing else accounts for."""
    reading, meaning = subject.goal.reading, subject.meaning
    named = meaning.resolution.name if meaning is not None else ""
    # A sign-up is written as one word, too.
    known = {*_words(named), *_words(named.replace("-", "")), *_PLAIN_WORDS}
    if meaning is not None and meaning.kpi is not None:
        known.update(_words(meaning.kpi.name))
    metric = subject.goal.metric
    found = set(_words(metric.text)) if metric is not None and named else set()
    if reading is not None:
        text, start = reading.text, reading.span.start
        for part in reversed(reading.parts):
            low, high = part.span.start - start, part.span.end - start
            text = f"{text[:low]}{' ' * (high - low)}{text[high:]}"
        found.update(_words(text))
    return {f"only {word}" for word in found - known}


def _words(text: str) -> list[str]:
    """Return the words and numbers of a text, case-folded."""
    return re.findall(r"[^\W_]+", text.casefold())
