"""Answers where a metric will be on a day, or says why that is not to be told.

It reckons in floats and hands back Decimals with the digits of the readings. A fit
takes a tenth of a second and loading the library one, so results are kept by what they
are made from: for the run, as findings, advice and pictures ask the same, and in the
user's cache.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from smartlint import __version__
from smartlint.catalogue.history import digits
from smartlint.forecast.breaks import level_break
from smartlint.forecast.grid import Grid, grid_of
from smartlint.model.days import day_words
from smartlint.model.forecast import Forecast, Forecaster, ForecastPoint, Question
from smartlint.named_tuple import NamedTuple
from smartlint.resources import CompiledCache, compiled, content_key

# Raised with any change to what is reckoned.
_FORM = "2"
_FEWEST = 10
_MOST_MISSING = 3
_FEWEST_SEASONS = 2
# As many as any plan asks for; a program that never ends must not grow without end.
_MOST_ANSWERS = 10_000
_LIBRARIES = ("statsmodels", "threadpoolctl")
EXTRA = "a forecast with its interval needs: pip install 'smartlint[forecast]'"

# What the cache keeps: points as (ordinal, mean, low, high), notes, problem.
_Plain = tuple[tuple[tuple[int, str, str, str], ...], tuple[str, ...], str]


def answering(cache: CompiledCache | None = None) -> Forecaster:
    """Return what forecasts; nothing is loaded before it is asked.

    Args:
        cache: Where results are kept.
    """
    answers: dict[str, Forecast] = {}

    def ask(question: Question) -> Forecast:
        series = question.series
        grid = grid_of(series, is_total=question.is_total)
        problem = _problem(question, grid)
        if grid is None or problem:
            return Forecast(problem=problem)
        if not has_libraries():
            return Forecast(problem=EXTRA)
        made_from = (
            *(__version__, _FORM, series.name, repr(question[1:])),
            *(series.ordinals.tobytes().hex(), series.floats.tobytes().hex()),
        )
        key = content_key(made_from)
        answer = answers.get(key)
        if answer is None:
            plain = compiled(
                cache, "forecast", made_from, lambda: _reckoned(question, grid)
            )
            points, notes, problem = plain
            answer = Forecast(tuple(map(_point, points)), tuple(notes), problem)
            if len(answers) < _MOST_ANSWERS:
                answers[key] = answer
        return answer

    return ask


def has_libraries() -> bool:
    """Tell whether the libraries are installed; they are not loaded for that."""
    from importlib.util import find_spec  # noqa: PLC0415 - with past values only

    return all(find_spec(name) is not None for name in _LIBRARIES)


class _Digits(NamedTuple):
    """Rounds to the digits of the readings, the ends of intervals outwards."""

    step: Decimal

    def near(self, value: float) -> Decimal:
        return self._rounded(value, ROUND_HALF_EVEN)

    def below(self, value: float) -> Decimal:
        return self._rounded(value, ROUND_FLOOR)

    def above(self, value: float) -> Decimal:
        return self._rounded(value, ROUND_CEILING)

    def _rounded(self, value: float, way: str) -> Decimal:
        return Decimal(repr(value)).quantize(self.step, rounding=way)


def _problem(question: Question, grid: Grid | None) -> str:
    """Return why no forecast can be made; empty when one can."""
    if grid is None or grid.n_readings < _FEWEST:
        count = grid.n_readings if grid is not None else len(question.series)
        known = "1 value is" if count == 1 else f"{count} values are"
        if grid is not None and count < len(question.series):
            known = f"{len(question.series)} values in {count} {grid.step}s are"
        return f"{known} too few for a forecast, which takes {_FEWEST}"
    if grid.n_gaps * _MOST_MISSING > len(grid.values):
        return (
            f"{grid.n_gaps} of {len(grid.values)} {grid.step}s have no value, "
            "too many for a forecast"
        )
    if len(set(grid.values)) == 1:
        return "it never changed so far, so nothing tells how far it could"
    steps = _steps(question, grid)
    if steps * 2 > grid.n_readings:
        return (
            f"the values reach back {len(grid.values)} {grid.step}s, too short to look "
            f"{steps} ahead"
        )
    return ""


def _steps(question: Question, grid: Grid) -> int:
    last = question.series.ordinals[-1]
    return max(1, round((question.until.toordinal() - last) / grid.step_days))


def _reckoned(question: Question, grid: Grid) -> _Plain:
    from smartlint.forecast.fitting import fit  # noqa: PLC0415 - takes a second

    steps = _steps(question, grid)
    break_at = level_break(grid.values)
    has_seasons = grid.season and len(grid.values) >= _FEWEST_SEASONS * grid.season
    found = fit(
        grid.values,
        steps,
        season=grid.season if has_seasons else 0,
        break_at=break_at,
        is_total=question.is_total,
    )
    if found is None:
        return (), (), "no model fits the values"
    last = question.series.ordinals[-1]
    span = question.until.toordinal() - last
    rounded = _Digits(Decimal(1).scaleb(-digits(question.series)))
    rows = zip(found.mean, found.low, found.high, strict=True)
    points = [
        (
            last + round(span * number / steps),
            str(_within(rounded.near(mean), question, number)),
            str(_within(rounded.below(low), question, number)),
            str(_within(rounded.above(high), question, number)),
        )
        for number, (mean, low, high) in enumerate(rows, 1)
    ]
    notes = _notes(grid, break_at, has_season=found.has_season)
    return tuple(points), notes, ""


def _within(value: Decimal, question: Question, number: int) -> Decimal:
    """Return a value moved to the nearest that can be."""
    count = number if question.is_total else 1
    if question.minimum is not None:
        value = max(value, question.minimum * count)
    if question.maximum is not None:
        value = min(value, question.maximum * count)
    return value


def _notes(grid: Grid, break_at: int | None, *, has_season: bool) -> tuple[str, ...]:
    notes = []
    if has_season:
        every = {7: "week", 12: "year", 4: "year"}[grid.season]
        notes.append(f"it repeats a season every {every}")
    if grid.n_gaps:
        notes.append(f"{grid.n_gaps} of {len(grid.values)} {grid.step}s have no value")
    if break_at is not None:
        day = date.fromordinal(grid.days[break_at])
        notes.append(f"its level jumped on {day_words(day)}")
    return tuple(notes)


def _point(plain: tuple[int, str, str, str]) -> ForecastPoint:
    day, mean, low, high = plain
    on = date.min + timedelta(days=day - 1)
    return ForecastPoint(on, Decimal(mean), Decimal(low), Decimal(high))
