"""The column that a goal's ``source:`` names: its values, or why they cannot be its own.

A column in euros says nothing of a number of subscribers, however well it reads; one
without a value says nothing at all. Both are told, so that nobody waits for a verdict.
"""

from __future__ import annotations

from smartlint.catalogue.history import lone_readings
from smartlint.facts.subjects import GoalSubject
from smartlint.model.amount_words import CURRENCY_SIGNS, amount_words
from smartlint.model.days import day_words
from smartlint.model.dimensions import is_time
from smartlint.model.goal import Goal
from smartlint.model.quantity import BARE_KINDS, Quantity, UnitKind
from smartlint.model.series import History, Series

_CODE = len("EUR")
_LEAP_FACTOR, _TWO_WEEKS, _FEW = 50, 14, 5
_CURRENCIES = {sign: code for code, sign in CURRENCY_SIGNS.items()}
_PERCENT = ("%", "percent")
# Scores, ranks and ratios are written in many ways, and none is held against another.
_DISTINCT = (UnitKind.COUNT, UnitKind.PERCENT, UnitKind.MONEY, UnitKind.DURATION)


def own_column(
    subject: GoalSubject, history: History | None, column: str
) -> tuple[Series | None, str | None]:
    """Return the values known on the day of the run, or why there are none.

    Args:
        subject: The goal.
        history: Its table; None for a goal without one, which is no problem.
        column: Of that table; empty for its only one.
    """
    if history is None:
        return None, None
    series = history.series.get(column)
    if series is None:
        return None, history.problems.get(column)
    path = series.place.rpartition("#")[0]
    first = series.first
    if first is None:
        return None, f"{path}: there is no value under '{series.name}' yet"
    clash = _clash(subject, series)
    if clash is not None:
        return None, f"{path}{':1' if path.endswith('.csv') else ''}: {clash}"
    known = series.until(subject.place.as_of)
    if not len(known):
        return None, (
            f"{path}: the first value under '{series.name}' is of {first.on}, after "
            f"the day of this run, {subject.place.as_of}"
        )
    return known.without(_slips(subject, known)), None


def lone_problem(subject: GoalSubject, series: Series | None) -> str | None:
    """Return what to say of the newest value that is left out; None where none is."""
    if series is None:
        return None
    known = series.until(subject.place.as_of)
    slips = _slips(subject, known)
    if not slips:
        return None
    before, lone, after = (known[slips[-1] + step] for step in (-1, 0, 1))
    unit = known.unit
    more = len(slips) - 1
    left_out = f"it and {more} more like it were" if more else "it was"
    return (
        f"your table says {amount_words(lone.value, unit)} on {day_words(lone.on)}, "
        f"between {amount_words(before.value, unit)} and "
        f"{amount_words(after.value, unit)} ({known.origin(slips[-1])}), so "
        f"{left_out} left out"
    )


def leap_problem(series: Series) -> str | None:
    """Return why rows that are added up cannot be trusted, as a clause; None if they can.

    A count of a week or month may leap, but not to fifty times both its neighbours and
    back. Without it a part of the total would be missing, so nothing is left out.
    """
    days, values = series.ordinals, series.floats
    for at in lone_readings(series):
        before, value, after = values[at - 1], values[at], values[at + 1]
        is_far = value > max(before, after) * _LEAP_FACTOR
        if is_far and days[at + 1] - days[at - 1] >= _TWO_WEEKS and before >= _FEW:
            around = [
                amount_words(series[one].value, series.unit) for one in (at - 1, at + 1)
            ]
            lone = series[at]
            return (
                f"your table says {amount_words(lone.value, series.unit)} on "
                f"{day_words(lone.on)}, between {around[0]} and {around[1]} "
                f"({series.origin(at)}): correct it, or write what came together so far "
                "as a check-in"
            )
    return None


def _slips(subject: GoalSubject, series: Series) -> tuple[int, ...]:
    # A count of each day may leap, and so may a rate of few; how many there are may not.
    meaning = subject.meaning
    kpi = meaning.kpi if meaning is not None else None
    if kpi is not None and (kpi.accrual != "stock" or kpi.is_house):
        return ()
    if kpi is None and not _is_counted_level(subject.goal):
        return ()
    return lone_readings(series)


def _is_counted_level(goal: Goal) -> bool:
    stated = _stated(goal)
    if stated is None or goal.baseline is None:
        return False
    return stated.unit.kind is UnitKind.COUNT and stated.per is None


def _clash(subject: GoalSubject, series: Series) -> str | None:
    """Return how the unit of the header contradicts the goal's; None where it fits."""
    theirs = _header_unit(series.unit)
    if theirs is None:
        return None
    ours = _goal_unit(subject)
    if ours is None or ours == theirs:
        return None
    # A KPI in money has no currency of its own, and hours are brought into minutes.
    is_one_kind = ours[0] is theirs[0]
    if is_one_kind and (ours[0] is not UnitKind.MONEY or "" in (ours[1], theirs[1])):
        return None
    return (
        f"'{series.name}' is {_words(theirs)}, and the goal speaks of {_words(ours)}; "
        "name another column, or mend the unit in the header"
    )


def _goal_unit(subject: GoalSubject) -> tuple[UnitKind, str] | None:
    """Return the unit of a goal's values; None where nothing tells it for sure."""
    stated = _stated(subject.goal)
    if stated is None:
        return None
    kind, code = stated.unit.kind, stated.unit.code
    if kind not in BARE_KINDS:
        return (kind, code) if kind in _DISTINCT else None
    # "From 30 to 35" of an open rate is in percent, as its KPI says. What narrows a
    # KPI may be another metric, and a house metric is what its table says.
    meaning = subject.meaning
    kpi = meaning.kpi if meaning is not None else None
    if meaning is None or kpi is None or kpi.is_house or meaning.resolution.extra:
        return None
    own = kpi.unit.kind
    return (own, "") if own in _DISTINCT else None


def _stated(goal: Goal) -> Quantity | None:
    return goal.target if goal.target is not None else goal.baseline


def _header_unit(unit: str | None) -> tuple[UnitKind, str] | None:
    """Return what the unit of a header means; None for one that may be anything."""
    if unit is None:
        return None
    if unit in _PERCENT:
        return UnitKind.PERCENT, "%"
    if unit == "count":
        return UnitKind.COUNT, "count"
    if unit in _CURRENCIES or (
        len(unit) == _CODE and unit.isalpha() and unit.isupper()
    ):
        return UnitKind.MONEY, _CURRENCIES.get(unit, unit)
    if is_time(unit):
        return UnitKind.DURATION, unit
    return None


def _words(unit: tuple[UnitKind, str]) -> str:
    kind, code = unit
    name = {
        UnitKind.COUNT: "a count",
        UnitKind.PERCENT: "a percentage",
        UnitKind.MONEY: "money",
        UnitKind.DURATION: "a time",
    }[kind]
    is_plain = code in ("", "count", "%")
    return name if is_plain else f"{name} in {code}"
