"""The picture of a target among what others measured, each figure with its source."""

from __future__ import annotations

from smartlint.catalogue.conversion import convert
from smartlint.facts.subjects import GoalSubject
from smartlint.model.benchmark import Benchmark, BenchmarkAnswer
from smartlint.model.quantity import UnitKind
from smartlint.review.amounts import amount
from smartlint.review.picture import Figure, MarketPicture

_NAMES = {
    "mean": "average",
    "good": "called good",
    "low": "low",
    "high": "high",
    "median": "median",
}


def market_picture(subject: GoalSubject) -> MarketPicture | None:
    """Return the picture; None where nothing comparable was published."""
    meaning, evidence = subject.meaning, subject.evidence
    kpi = meaning.kpi if meaning is not None else None
    answer, target = evidence.benchmark, subject.goal.target
    if kpi is None or answer is None or target is None:
        return None
    if kpi.unit.kind is UnitKind.MONEY and target.unit.code != "USD":
        return None  # figures are in dollars, and no rate of exchange is at hand
    aimed = convert(target, kpi.unit.code)
    figures = _figures(answer)
    if aimed is None or not figures:
        return None
    today = evidence.latest.value if evidence.latest is not None else None
    unit = kpi.unit.code
    names = "; ".join(_figure_words(figure, unit) for figure in figures)
    now = f", today {amount(today, unit)}" if today is not None else ""
    return MarketPicture(
        title=f"{kpi.name}: the target among published figures",
        description=f"Target {amount(aimed, unit)}{now}. Published: {names}.",
        unit=unit,
        figures=figures,
        target=aimed,
        today=today,
    )


def _figures(answer: BenchmarkAnswer) -> tuple[Figure, ...]:
    figures = []
    if answer.typical is not None:
        name = _NAMES.get(answer.typical.statistic, answer.typical.statistic)
        figures.append(Figure(_label(answer.typical), answer.typical.value, None, name))
    if answer.spread is not None:
        low, high = answer.spread
        name = f"{low.statistic} to {high.statistic}"
        figures.append(Figure(_label(low), low.value, high.value, name))
    return tuple(figures)


def _label(figure: Benchmark) -> str:
    return f"{figure.publisher}, {figure.year}"


def _figure_words(figure: Figure, unit: str) -> str:
    value = amount(figure.low, unit)
    if figure.high is not None:
        value = f"{value} to {amount(figure.high, unit)}"
    return f"{figure.statistic} {value} ({figure.label})"
