"""Weighs what speaks for and against a target, clue by clue.

What can decide is fixed: a value that cannot exist fails; else the first of history,
benchmark and resources that has something to say decides. Everything is shown.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from smartlint.model.amount_words import (
    period_words,
    priced_change_words,
    priced_words,
    span_words,
)
from smartlint.model.benchmark import Benchmark, BenchmarkAnswer, Spread
from smartlint.model.days import day_words
from smartlint.model.evidence import PastChange
from smartlint.model.forecast import ForecastPoint
from smartlint.model.kpi import Better, Kpi
from smartlint.model.kpi_words import bounds_words, impossible_words
from smartlint.model.series import Reading
from smartlint.model.verdict import Clue, ClueKind, Judgement
from smartlint.named_tuple import NamedTuple

# Statistics beyond which hardly anybody gets; a quarter of all lie beyond p25 and p75.
_FAR_ENDS = ("p10", "p90", "low", "high")
# How words of industries are written that are no plain words.
_SPELT = {
    "b2b": "B2B",
    "b2c": "B2C",
    "dtc": "DTC",
    "fmcg": "FMCG",
    "hvac": "HVAC",
    "it": "IT",
    "saas": "SaaS",
}


# A figure that is more years old decides nothing, and it is said how old it is.
OLDEST_DECIDING = 5


class Demand(NamedTuple):
    """What a goal asks of its metric.

    Attributes:
        target: The value aimed for, in the metric's unit.
        unit: That unit.
        rises: The target is to be reached from below.
        keeps: None for a change; else which side of the target is to be kept, 1 for
            above, -1 for below, 0 for near it.
        days_left: From the newest value to the deadline; None without a deadline.
    """

    target: Decimal
    unit: str | None
    rises: bool
    keeps: int | None
    days_left: int | None


def bounds_clue(kpi: Kpi, target: Decimal, *, falls: bool) -> Clue | None:
    """Return what the possible values of a KPI say of a target.

    One that can exist is told so where an end lies ahead: "possible: between 0% and
    100%" decides nothing. None where a metric may go on for ever.

    Args:
        kpi: The KPI.
        target: In its unit.
        falls: The target is to be reached from above.
    """
    if kpi.allows(target):
        ahead = kpi.minimum if falls else kpi.maximum
        if ahead is None:
            return None
        return Clue("bounds", Judgement.UNKNOWN, f"possible: {bounds_words(kpi)}")
    text = impossible_words(kpi, target)
    return Clue("bounds", Judgement.FAIL, text, is_decisive=True)


def history_clue(
    demand: Demand,
    latest: Reading,
    best: PastChange | None,
    ahead: ForecastPoint | None,
) -> Clue:
    """Return what the metric's own past says.

    Args:
        demand: What is asked.
        latest: The newest value.
        best: The largest change in the wanted direction over as much time; None when
            the history is too short for it.
        ahead: Where the metric will lie by the deadline, with 95 % certainty; None
            where that is not to be told or nobody asked.
    """
    newest = f"{priced_words(latest.value, demand.unit)} on {day_words(latest.on)}"
    if demand.keeps is not None:
        return _kept(demand, latest, newest)
    needed = demand.target - latest.value
    if needed == 0 or (needed > 0) != demand.rises:
        return judged("history", Judgement.PASS, f"it is reached already: {newest}")
    asked = f"it asks for {priced_change_words(needed, demand.unit)} from {newest}"
    if demand.days_left is None or demand.days_left <= 0:
        return Clue("history", Judgement.UNKNOWN, asked)
    time = span_words(demand.days_left)
    if best is None:
        text = f"{asked}; the values go back less than {time}"
        return Clue("history", Judgement.UNKNOWN, text)
    text = f"{asked} in {time}; {_best_words(best, demand)}"
    if abs(needed) <= (best.amount if demand.rises else -best.amount):
        return judged("history", Judgement.PASS, text)
    return _beyond_best(demand, latest.value, text, ahead)


def total_clue(
    demand: Demand, best: PastChange | None, ahead: ForecastPoint | None = None
) -> Clue:
    """Return what the past says of a number that is to come together over time.

    Args:
        demand: What is asked; its ``days_left`` are the time for it.
        best: The most that ever came together in as much time, and when; None when
            the history is too short for it.
        ahead: What will have come together by the deadline, with 95 % certainty.
    """
    asked = f"it asks for {priced_words(demand.target, demand.unit)}"
    if not demand.days_left or demand.days_left <= 0:
        return Clue("history", Judgement.UNKNOWN, asked)
    time = span_words(demand.days_left)
    if best is None:
        text = f"{asked} in {time}; the values go back less than that"
        return Clue("history", Judgement.UNKNOWN, text)
    most = priced_words(best.amount, demand.unit)
    period = period_words(best.start, best.end)
    text = f"{asked} in {time}; the most so far in as much time is {most} ({period})"
    if demand.target <= best.amount:
        return judged("history", Judgement.PASS, text)
    return _beyond_best(demand, Decimal(0), text, ahead)


def benchmark_clue(
    answer: BenchmarkAnswer, kpi: Kpi, demand: Demand, *, year: int
) -> Clue | None:
    """Return what others reached; None when nothing was published that fits.

    The figure of the very industry is shown even where others are newer, as what a
    click costs a lawyer says nothing to a shop; but it is said how old it is.

    Args:
        answer: What was published.
        kpi: The metric.
        demand: What is asked of it.
        year: Of the run's day.
    """
    if answer.spread is not None:
        return _against_spread(answer.spread, kpi, demand)
    if answer.typical is None:
        return None
    shown = figure_words(answer.typical, kpi)
    age = year - answer.typical.year
    if age > OLDEST_DECIDING:
        shown += f", {age} years old"
    if not answer.is_evidence:
        shown += ", a rule of thumb"
    return Clue("benchmark", Judgement.UNKNOWN, f"{others(answer.typical)}: {shown}")


def others(figure: Benchmark) -> str:
    """Return whom a figure is about: "others in fashion, the US"."""
    words = [_SPELT.get(word, word) for word in figure.industry.split("_")]
    named = ", ".join([one for one in (" ".join(words), figure.place) if one])
    return f"others in {named}" if named else "others"


def figure_words(figure: Benchmark, kpi: Kpi) -> str:
    """Return a published figure with publisher and year."""
    names = {"mean": "average", "good": "good is", "low": "from", "high": "up to"}
    name = names.get(figure.statistic, figure.statistic)
    value = priced_words(figure.value, _figure_unit(kpi, figure))
    return f"{name} {value} ({figure.publisher}, {figure.year})"


def spread_words(spread: Spread, kpi: Kpi) -> str:
    """Return a published spread with publisher and year."""
    low, high = spread
    ends = [priced_words(end.value, _figure_unit(kpi, end)) for end in (low, high)]
    kind = f"{low.statistic}–{high.statistic}, " if low.statistic != "low" else ""
    return f"{ends[0]} to {ends[1]} ({kind}{low.publisher}, {low.year})"


def judged(kind: ClueKind, judgement: Judgement, text: str) -> Clue:
    """Return a clue that may decide."""
    return Clue(kind, judgement, text, is_decisive=True)


def _best_words(best: PastChange, demand: Demand) -> str:
    if best.amount == 0 or (best.amount > 0) != demand.rises:
        return f"so far it never {'rose' if demand.rises else 'fell'} in as much time"
    done = priced_change_words(best.amount, demand.unit)
    period = period_words(best.start, best.end)
    return f"the best so far in as much time is {done} ({period})"


def _beyond_best(
    demand: Demand, today: Decimal, text: str, ahead: ForecastPoint | None
) -> Clue:
    """Return the clue on more than was ever done: a fail beyond the interval too."""
    if ahead is None:
        return judged("history", Judgement.UNKNOWN, text)
    low, high = rounded_out(ahead.low, ahead.high)
    dash = "–" if low >= 0 else " to "
    between = dash.join([priced_words(end, demand.unit) for end in (low, high)])
    is_beyond = demand.target > high if demand.rises else demand.target < low
    if not is_beyond:
        own = f"the 95% interval of your own trend is {between}"
        clue = judged("history", Judgement.UNKNOWN, f"{text}; {own}")
        return clue._replace(headline=text)
    side = "above" if demand.rises else "below"
    target = priced_words(demand.target, demand.unit)
    first = (
        f"{target} by {day_words(ahead.on)} is {side} the 95% interval of your own "
        f"trend ({between})"
    )
    bold = _ambitious(demand, today, ahead)
    if bold is not None:
        shown = priced_words(bold, demand.unit)
        first += f"; {shown} would be ambitious but possible"
    clue = judged("history", Judgement.FAIL, f"{first}; {text}")
    return clue._replace(headline=first)


def rounded_out(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """Return an interval's ends with three digits each, rounded outwards."""
    widest = max(abs(low), abs(high))
    step = Decimal(1).scaleb(widest.adjusted() - 2) if widest else Decimal(1)
    return _to_step(low, step, ROUND_FLOOR), _to_step(high, step, ROUND_CEILING)


def _ambitious(demand: Demand, today: Decimal, ahead: ForecastPoint) -> Decimal | None:
    """Return a value three quarters of the way to the far end, in round figures.

    None where even that is behind today's value.
    """
    end = ahead.high if demand.rises else ahead.low
    way = end - ahead.mean
    value = ahead.mean + way * 3 / 4
    # A step of which a few fit into the way, so that rounding stays inside.
    step = Decimal(1).scaleb(abs(way).adjusted()) if way else Decimal(1)
    if abs(way) < 3 * step:
        step /= 10
    # Nobody aims finer than the values are written.
    step = max(step, min(_last_digit(today), _last_digit(demand.target)))
    bold = _to_step(value, step, ROUND_FLOOR if demand.rises else ROUND_CEILING)
    return bold if (bold > today) == demand.rises and bold != today else None


def _last_digit(value: Decimal) -> Decimal:
    """Return the place of the last digit behind the point that is not 0, up to 1."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)


def _to_step(value: Decimal, step: Decimal, way: str) -> Decimal:
    rounded = (value / step).to_integral_value(rounding=way) * step
    return rounded.quantize(min(step, Decimal(1)))


def _kept(demand: Demand, latest: Reading, newest: str) -> Clue:
    gap = latest.value - demand.target
    holds = gap == 0 or demand.keeps == 0 or (gap > 0) == (demand.keeps == 1)
    judgement = Judgement.PASS if holds else Judgement.UNKNOWN
    fact = "it holds today" if holds else "it does not hold today"
    return judged("history", judgement, f"{fact}: {newest}")


def _against_spread(spread: Spread, kpi: Kpi, demand: Demand) -> Clue:
    low, high = spread
    text = f"{others(low)} reach {spread_words(spread, kpi)}"
    beyond = high if demand.target > high.value else low
    is_inside = low.value <= demand.target <= high.value
    is_good_side = beyond is (low if kpi.better is Better.LOWER else high)
    if is_inside or (not is_good_side and kpi.better is not Better.RANGE):
        return judged("benchmark", Judgement.PASS, text)
    is_far = beyond.statistic in _FAR_ENDS
    judgement = Judgement.FAIL if is_far else Judgement.UNKNOWN
    return judged("benchmark", judgement, f"{text}, and the target lies beyond")


def _figure_unit(kpi: Kpi, figure: Benchmark) -> str:
    return "USD" if figure.unit == "usd" else kpi.unit.code
