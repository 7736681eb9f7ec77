"""Gathers the evidence on one goal's target and weighs it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from smartlint.catalogue import history as past
from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.conversion import convert
from smartlint.catalogue.evidence import Demand, history_clue
from smartlint.engine.own_column import own_column
from smartlint.engine.sum_weighing import sum_clue
from smartlint.engine.table_values import adds_rows, is_total
from smartlint.engine.yardstick import Yardstick
from smartlint.facts.days.baseline_day import stated_baseline_day
from smartlint.facts.days.compared_period import is_past_total
from smartlint.facts.days.counted_time import counted_per
from smartlint.facts.days.parts_of_time import is_part
from smartlint.facts.numbers.stated_scales import stated_scale_top
from smartlint.facts.subjects import GoalSubject
from smartlint.model.evidence import Evidence, Meaning, PastChange
from smartlint.model.forecast import Forecast, Forecaster
from smartlint.model.goal import Goal
from smartlint.model.kpi import Better, Kpi
from smartlint.model.limit import allowed_side, is_limit
from smartlint.model.quantity import Bound, Change, ChangeKind, UnitKind
from smartlint.model.reading import Direction
from smartlint.model.series import History, Reading, Series
from smartlint.model.verdict import Clue, Judgement
from smartlint.model.winning import is_won
from smartlint.named_tuple import NamedTuple

_DECREASE = Direction.DECREASE
_SCORE = UnitKind.SCORE

# How far two values of one day may lie apart, in per cent, as A307 has it.
_SAME_PERCENT = 5


class Known(NamedTuple):
    """What there is to weigh with.

    Attributes:
        catalogue: The KPIs.
        yardstick: What the packs say of its KPI; None when that is not known.
        meaning: What the goal's metric is; None when it names none.
        history: The table that its ``source:`` names.
        column: Of that table; empty for its only one.
        forecaster: Tells where a metric goes by itself; None where nobody can.
    """

    catalogue: Catalogue
    yardstick: Yardstick | None
    meaning: Meaning | None
    history: History
    column: str = ""
    forecaster: Forecaster | None = None

    @property
    def kpi(self) -> Kpi | None:
        """The KPI that the metric is; None when it is not known."""
        return self.meaning.kpi if self.meaning is not None else None


def weigh(subject: GoalSubject, known: Known) -> Evidence:
    """Return the evidence on the goal's target."""
    goal = subject.goal
    kpi = known.kpi
    series, problem = own_column(subject, known.history, known.column)
    latest = series.last if series is not None else None
    unit = (series.unit if series is not None else None) or _unit_word(kpi)
    target = _target(goal, kpi, unit, _counted_from(subject, kpi, series))
    at_baseline = _at_baseline(subject, series, unit)
    if target is None:
        return Evidence(
            history_problem=problem, latest=latest, at_baseline=at_baseline, unit=unit
        )
    demand = _demand(subject, kpi, target, unit, latest)
    is_summed = adds_rows(subject)
    best, trend_end = None, None
    clue: Clue | None = None
    ahead: Forecast | None = None
    if is_summed:
        clue, ahead = sum_clue(subject, series, demand, known)
    elif _is_part(subject, latest, unit):
        latest = None  # whether it is a part of the total only the team knows
        clue = _of_parts(subject)
    else:
        best, trend_end = _past(series, demand, subject.deadline_date)
        clue, ahead = _change_clue(subject, series, demand, best, known)
    means = _means(subject, known, target, series)
    falls = not (demand.rises or is_summed)
    bounds, others = _published(goal, known.meaning, known.yardstick, falls=falls)
    return Evidence(
        clues=_shown((bounds, clue, others, means)),
        target=target,
        history_problem=problem,
        latest=latest,
        at_baseline=at_baseline,
        needed=target - latest.value if latest and not is_summed else None,
        best=best,
        trend_end=trend_end,
        forecast=ahead,
        benchmark=known.yardstick.answer if known.yardstick is not None else None,
        unit=unit,
    )


def _means(
    subject: GoalSubject, known: Known, target: Decimal, series: Series | None
) -> Clue | None:
    """Return what the team's own cost for each result says."""
    if known.kpi is None:
        return None
    from smartlint.engine.means import Aim, means_clue  # noqa: PLC0415 - tables only

    aim = Aim(known.kpi, target, series)
    return means_clue(subject, known.catalogue, known.history, aim)


def _of_parts(subject: GoalSubject) -> Clue | None:
    """Return that the rows at hand prove nothing, where they seem to be parts."""
    low = subject.goal.baseline
    if low is None:
        return None
    text = (
        f"the table’s rows seem to be parts of what {low.text} counts; name its time, as "
        f"in “from {low.text} in <year>”"
    )
    return Clue("history", Judgement.UNKNOWN, text)


def _is_part(subject: GoalSubject, row: Reading | None, unit: str) -> bool:
    """Tell whether a row is rather a part of what today's value counts."""
    stated = subject.goal.baseline
    if stated is None or row is None or counted_per(subject.goal) is not None:
        return False
    low = convert(stated, unit)
    if low is None:
        low = stated.value  # a table of bare numbers is in the goal's own unit
    if is_past_total(subject):
        return row.value < low / 2
    return is_part(subject, low, row.value)


def _rows(series: Series, demand: Demand, best: PastChange | None) -> str:
    """Return where the values can be looked up that a change is held against."""
    days = [reading.on for reading in (series.last,) if reading is not None]
    if best is not None and demand.keeps is None:
        days += [best.start, best.end]
    return series.origins(days)


def _shown(clues: Iterable[Clue | None]) -> tuple[Clue, ...]:
    """Return the clues there are; that a value can exist says nothing by itself."""
    found = tuple([clue for clue in clues if clue is not None])
    for clue in found:
        if clue.kind != "bounds" or clue.is_decisive:
            return found
    return ()


def without_past(
    goal: Goal, meaning: Meaning | None, yardstick: Yardstick | None
) -> Evidence:
    """Return the evidence where no table tells of the past: what the packs say."""
    kpi = meaning.kpi if meaning is not None else None
    unit = _unit_word(kpi)
    target = _target(goal, kpi, unit, None)
    if target is None:
        return Evidence(unit=unit)
    direction = goal.reading.direction if goal.reading is not None else None
    falls = direction is _DECREASE and not is_total(goal, kpi)
    clues = _shown(_published(goal, meaning, yardstick, falls=falls))
    answer = yardstick.answer if yardstick is not None else None
    return Evidence(clues, target, benchmark=answer, unit=unit)


def _published(
    goal: Goal, meaning: Meaning | None, yardstick: Yardstick | None, *, falls: bool
) -> tuple[Clue | None, Clue | None]:
    """Return what the packs say: of values that cannot be, and of what others reach."""
    target = goal.target
    if yardstick is None or meaning is None or target is None:
        return None, None
    if is_won(goal, meaning.kpi):
        return None, None  # how many others have says nothing of how many to win
    if meaning.kpi is not None and meaning.kpi.unit.kind is _SCORE:
        top = stated_scale_top(goal)
        if top is not None and top != meaning.kpi.maximum:
            return None, None  # "8 on a scale of 1 to 10" is on no scale of others
    return yardstick.held_against(
        target, falls=falls, is_narrowed=bool(meaning.resolution.extra)
    )


def _target(
    goal: Goal, kpi: Kpi | None, unit: str, latest: Reading | None
) -> Decimal | None:
    target = goal.target
    if target is not None:
        stated = convert(target, unit)
        if stated is None or not is_won(goal, kpi):
            return stated
        return _risen(goal, stated, latest)
    change = goal.reading.change if goal.reading is not None else None
    if change is None or goal.reading is None:
        return None
    base = convert(goal.baseline, unit) if goal.baseline is not None else None
    if base is None:
        base = latest.value if latest is not None else None
    if base is None:
        return None
    falls = goal.reading.direction is _DECREASE
    return _moved(base, change, unit, kpi, falls=falls)


def _counted_from(
    subject: GoalSubject, kpi: Kpi | None, series: Series | None
) -> Reading | None:
    """Return the value on top of which a change comes: the newest, or of the start."""
    if series is None:
        return None
    start = subject.start_date
    is_dated = start is not None and is_won(subject.goal, kpi)
    return (series.at(start) if is_dated and start else None) or series.last


def _risen(goal: Goal, amount: Decimal, latest: Reading | None) -> Decimal | None:
    """Return the level that winning so many leads to; None where nobody can tell."""
    from smartlint.portfolio.measure import movement  # noqa: PLC0415 - seldom won

    # "Win 80 customers a month" says nothing of how many there are to be.
    if latest is None or movement(goal).per is not None:
        return None
    return latest.value + amount


def _moved(
    base: Decimal, change: Change, unit: str, kpi: Kpi | None, *, falls: bool
) -> Decimal | None:
    amount = change.quantity.value
    sign = -1 if falls else 1
    if change.kind is ChangeKind.MULTIPLE:
        return base * amount
    if change.kind is ChangeKind.POINTS:
        return base + sign * amount
    if change.kind is ChangeKind.PERCENT:
        is_share = unit in ("%", "percent") or (
            kpi is not None and kpi.unit.kind is UnitKind.PERCENT
        )
        # "10 % more" of a percentage means two things, and neither is guessed.
        if is_share:
            return None
        grown = base * (1 + sign * amount / 100)
        is_whole = kpi is not None and kpi.unit.kind is UnitKind.COUNT and base % 1 == 0
        # Nobody wins half a subscriber.
        return grown.quantize(Decimal(1), ROUND_HALF_UP) if is_whole else grown
    moved = convert(change.quantity, unit)
    return base + sign * moved if moved is not None else None


def _demand(
    subject: GoalSubject,
    kpi: Kpi | None,
    target: Decimal,
    unit: str,
    latest: Reading | None,
) -> Demand:
    goal = subject.goal
    direction = goal.reading.direction if goal.reading is not None else None
    rises = direction is Direction.INCREASE or (
        direction is not _DECREASE and (latest is None or target >= latest.value)
    )
    keeps = _kept_side(goal, kpi) if is_limit(goal) else None
    deadline = subject.deadline_date
    days = (deadline - latest.on).days if deadline and latest else None
    return Demand(target, unit, rises, keeps, days)


def _kept_side(goal: Goal, kpi: Kpi | None) -> int:
    side = allowed_side(goal.target)
    if side is not None:
        return 1 if side is Bound.AT_LEAST else -1
    better = kpi.better if kpi is not None else Better.RANGE
    return {Better.HIGHER: 1, Better.LOWER: -1, Better.RANGE: 0}[better]


def _past(
    series: Series | None, demand: Demand, deadline: date | None
) -> tuple[PastChange | None, Decimal | None]:
    """Return the best change in as much time, and where the trend alone leads."""
    if series is None or deadline is None or not demand.days_left:
        return None, None
    if demand.days_left <= 0:
        return None, None
    stretch = past.best_change(series, demand.days_left, rising=demand.rises)
    best = (
        PastChange(stretch.change, stretch.start.on, stretch.end.on)
        if stretch is not None
        else None
    )
    line = past.trend(series)
    end = past.trend_value(series, line, deadline) if line is not None else None
    return best, end


def _change_clue(
    subject: GoalSubject,
    series: Series | None,
    demand: Demand,
    best: PastChange | None,
    known: Known,
) -> tuple[Clue | None, Forecast | None]:
    """Return what the past says of a change, and the forecast if it was needed.

    A forecast takes time, and it decides only what the best change so far does not.
    """
    latest = series.last if series is not None else None
    if series is None or latest is None:
        return None, None
    rows = _rows(series, demand, best)
    clue = history_clue(demand, latest, best, None)._replace(data=rows)
    if clue.judgement is Judgement.PASS and _is_denied(
        subject, series, demand, series.unit or _unit_word(known.kpi)
    ):
        # One of the two values of today is a slip, and nobody knows which.
        return clue._replace(judgement=Judgement.UNKNOWN), None
    if clue.judgement is not Judgement.UNKNOWN or demand.keeps is not None:
        return clue, None
    from smartlint.engine import outlook  # noqa: PLC0415 - seldom decides

    ahead = outlook.forecast_of(subject, series, known.forecaster, known.kpi)
    if ahead is None:
        return clue, None
    clue = history_clue(demand, latest, best, ahead.end)._replace(data=rows)
    return outlook.with_notes(clue, ahead), ahead


def _is_denied(subject: GoalSubject, series: Series, demand: Demand, unit: str) -> bool:
    """Tell whether the table has reached what the goal's own value of today has not."""
    stated = subject.goal.baseline
    value = convert(stated, unit) if stated is not None else None
    there = _at_baseline(subject, series, unit)
    latest = series.last
    if value is None or there is None or latest is None or demand.keeps is not None:
        return False
    is_reached = (demand.target - latest.value) * (1 if demand.rises else -1) <= 0
    is_far = abs(value - there.value) * 100 > abs(there.value) * _SAME_PERCENT
    return is_reached and value != demand.target and is_far


def _at_baseline(
    subject: GoalSubject, series: Series | None, unit: str
) -> Reading | None:
    """Return the value on the day of which the goal's own baseline speaks.

    A baseline without a day was true at some time: the value nearest to it counts, and
    the newest where none is near.
    """
    goal = subject.goal
    if series is None or goal.baseline is None or is_past_total(subject):
        return None  # a row is no total of an earlier year
    day = stated_baseline_day(subject) or subject.start_date
    if day is not None:
        return _of_same_time(subject, series.at(day), unit)
    value = convert(goal.baseline, unit)
    if value is None:
        return None
    near, newest = series.nearest(value), series.last
    if near is None or abs(near.value - value) * 100 > abs(value) * _SAME_PERCENT:
        # It was never so: what it is now says more than what was nearest.
        return _of_same_time(subject, newest, unit)
    return near


def _of_same_time(
    subject: GoalSubject, row: Reading | None, unit: str
) -> Reading | None:
    """Return a row; None for a quarter beside a year's total, which it cannot deny."""
    return None if _is_part(subject, row, unit) else row


def _unit_word(kpi: Kpi | None) -> str:
    return kpi.unit.code if kpi is not None else "count"
