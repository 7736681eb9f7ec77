"""Forecasts keep the promise of their intervals, and say what they cannot tell."""

from __future__ import annotations

import math
import random
from array import array
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("statsmodels", reason="the extra `forecast` is not installed")

from smartlint.forecast import forecaster
from smartlint.forecast.breaks import level_break
from smartlint.forecast.fitting import Fit, fit
from smartlint.forecast.grid import grid_of
from smartlint.model.forecast import Forecast, Question
from smartlint.model.series import Series
from smartlint.workspace import FolderCache

ASK = forecaster()
MONTHS = tuple([date(2023 + n // 12, n % 12 + 1, 28).toordinal() for n in range(60)])


def generator(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - no secrets, the same series each time


def series(values: Sequence[float], days: Sequence[int] = MONTHS) -> Series:
    """Return readings without the gaps, which are NaN."""
    known = [(d, v) for d, v in zip(days, values, strict=False) if not math.isnan(v)]
    ordinals = array("q", [day for day, _ in known])
    return Series("m", None, "t.csv#m", ordinals, array("d", [v for _, v in known]))


def ahead(
    values: Sequence[float],
    days: int,
    minimum: Decimal | None = None,
    maximum: Decimal | None = None,
) -> Forecast:
    past = series(values)
    end = date.fromordinal(past.ordinals[-1]) + timedelta(days=days)
    return ASK(Question(past, end, minimum, maximum))


def walk(draw: random.Random, count: int) -> list[float]:
    value, values = 100.0, []
    for _ in range(count):
        value += draw.gauss(0.7, 1)
        values.append(value)
    return values


def noise(draw: random.Random, count: int) -> list[float]:
    return [draw.gauss(50, 1) for _ in range(count)]


def trend(draw: random.Random, count: int) -> list[float]:
    return [50 + 0.5 * n + draw.gauss(0, 1) for n in range(count)]


def season(draw: random.Random, count: int) -> list[float]:
    wave = [3 * math.sin(2 * math.pi * n / 12) for n in range(count)]
    return [50 + 0.3 * n + wave[n] + draw.gauss(0, 0.7) for n in range(count)]


def gaps(draw: random.Random, count: int) -> list[float]:
    values = trend(draw, count)
    return [math.nan if n % 5 == 2 else value for n, value in enumerate(values)]


def jump(draw: random.Random, count: int) -> list[float]:
    return [value + (30 if n > 12 else 0) for n, value in enumerate(noise(draw, count))]


# A true 95 % interval holds fewer than 16 of 20 in one of 380 such counts.
N_SERIES = 20
FEWEST_HELD = 16


@pytest.mark.no_cover  # a law over hundreds of series
@pytest.mark.parametrize(
    ("make", "known", "steps"),
    [
        (walk, 18, 6),
        (walk, 36, 8),
        (noise, 14, 6),
        (trend, 24, 6),
        (season, 40, 8),
        (gaps, 30, 6),
        (jump, 30, 6),
    ],
)
def test_the_interval_holds_what_it_promises(
    make: Callable[[random.Random, int], list[float]], known: int, steps: int
) -> None:
    held = 0
    for seed in range(N_SERIES):
        values = make(generator(seed), known + steps)
        past = values[:known]
        while math.isnan(past[-1]):
            past.pop()
        found = fit(
            past,
            known + steps - len(past),
            season=12 if known >= 24 else 0,
            break_at=level_break(past),
        )
        assert found is not None
        truth = values[-1]
        held += math.isnan(truth) or found.low[-1] <= truth <= found.high[-1]
    assert held >= FEWEST_HELD, f"{held} of {N_SERIES}"


def test_the_interval_of_a_sum_holds_what_it_promises() -> None:
    held = 0
    for seed in range(N_SERIES):
        values = noise(generator(seed), 24)
        found = fit(values[:18], 6, is_total=True)
        assert found is not None
        held += found.low[-1] <= math.fsum(values[18:]) <= found.high[-1]
    assert held >= FEWEST_HELD, f"{held} of {N_SERIES}"


def test_the_same_readings_give_the_same_forecast(tmp_path: Path) -> None:
    values = season(generator(7), 40)
    question = Question(series(values), date(2026, 12, 31))
    kept = forecaster(FolderCache(str(tmp_path)))
    assert ASK(question) == ASK(question) == kept(question) == kept(question)


def test_a_question_is_reckoned_once_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    asked_for: list[int] = []

    def counted(values: Sequence[float], steps: int, **options: Any) -> Fit | None:
        asked_for.append(steps)
        return fit(values, steps, **options)

    monkeypatch.setattr("smartlint.forecast.fitting.fit", counted)
    ask, readings = forecaster(), trend(generator(3), 24)
    question = Question(series(readings), date(2025, 3, 31))
    again = question._replace(series=series(readings))
    later = question._replace(until=date(2025, 4, 30))
    assert ask(question) is ask(again)
    assert ask(question) != ask(later)
    assert asked_for == [3, 4]


def test_a_season_is_found_and_followed() -> None:
    found = ahead(season(generator(3), 48), 150)
    assert found.notes == ("it repeats a season every year",)


def test_gaps_are_said_and_not_filled() -> None:
    values = trend(generator(5), 24)
    values[4] = values[11] = math.nan
    found = ahead(values, 90)
    assert found.notes == ("2 of 24 months have no value",)
    assert found.end is not None


def test_a_jump_of_the_level_is_said_and_what_follows_counts() -> None:
    found = ahead(jump(generator(1), 30), 90)
    assert found.notes == ("its level jumped on 28 February 2024",)
    assert found.end is not None
    assert Decimal(77) < found.end.low < found.end.high < Decimal(83)


def test_one_odd_value_is_no_new_level() -> None:
    values = noise(generator(1), 24)
    values[12] += 30
    assert level_break(values) is None


NO_ANSWER = (
    ([1.0] * 9, 60, "9 values are too few for a forecast, which takes 10"),
    ([1.0], 60, "1 value is too few for a forecast, which takes 10"),
    ([5.0] * 12, 60, "it never changed so far, so nothing tells how far it could"),
    (
        [float(n * n) for n in range(12)],
        600,
        "the values reach back 12 months, too short to look 20 ahead",
    ),
    (
        [float(n) if n % 2 else math.nan for n in range(24)][1:],
        60,
        "",
    ),
)


@pytest.mark.parametrize(("values", "days", "problem"), NO_ANSWER)
def test_what_cannot_be_told_is_said(
    values: list[float], days: int, problem: str
) -> None:
    found = ahead(values, days)
    assert found.problem == problem
    assert (found.end is None) == bool(problem)


def test_values_that_lie_unevenly_are_counted_by_their_steps() -> None:
    days = [
        date(2024, 1, 31) + timedelta(n) for n in (0, 30, 90, 91, 92, 200, 290, 291)
    ]
    ordinals = array("q", [day.toordinal() for day in days])
    uneven = Series("v", None, "t.csv#v", ordinals, array("d", range(8)))
    found = forecaster()(Question(uneven, date(2025, 6, 30)))
    assert found.problem == (
        "8 values in 6 months are too few for a forecast, which takes 10"
    )


def test_too_many_gaps_are_said() -> None:
    values = [math.nan] * 60
    for month in (*range(9), 40):
        values[month] = float(month)
    assert ahead(values, 60).problem == (
        "31 of 41 months have no value, too many for a forecast"
    )


def test_no_value_is_forecast_that_cannot_be() -> None:
    values = [98 + draw for draw in noise(generator(2), 12)]
    shares = [min(100.0, value - 50) for value in values]
    found = ahead(shares, 120, minimum=Decimal(0), maximum=Decimal(100))
    assert found.end is not None
    assert found.end.high <= 100


def test_the_way_leads_to_the_day_and_widens() -> None:
    found = ahead(walk(generator(4), 24), 181)
    assert [point.on for point in found.points] == sorted(p.on for p in found.points)
    assert found.points[-1].on == date(2024, 12, 28) + timedelta(days=181)
    widths = [point.high - point.low for point in found.points]
    assert widths == sorted(widths)
    for point in found.points:
        assert point.low <= point.mean <= point.high
        assert (
            point.mean.as_tuple().exponent == found.points[0].mean.as_tuple().exponent
        )


@pytest.mark.parametrize(
    ("gap", "count", "step", "n_values"),
    [(1, 40, "day", 40), (1, 200, "week", 29), (7, 30, "week", 30), (91, 12, "quarter", 12), (366, 12, "year", 12), (10, 12, "step", 12)],
)  # fmt: skip
def test_readings_are_laid_on_their_own_grid(
    gap: int, count: int, step: str, n_values: int
) -> None:
    start = date(2020, 1, 1).toordinal()
    days = [start + gap * n for n in range(count)]
    grid = grid_of(series([float(n) for n in range(count)], days))
    assert grid is not None
    assert (grid.step, len(grid.values), grid.n_gaps) == (step, n_values, 0)


def test_a_long_daily_table_is_summed_by_weeks_for_a_total() -> None:
    start = date(2020, 1, 1).toordinal()
    past = series([1.0] * 210, [start + n for n in range(210)])
    grid = grid_of(past, is_total=True)
    assert grid is not None
    assert set(grid.values) == {7.0}
