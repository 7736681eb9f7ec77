"""Fits state-space models by statsmodels; the one module that imports it.

Four models of the level (a random walk with and without drift, a noisy trend, a noisy
level) with and without a season are fitted. The likeliest, by AICc, gives the mean;
the interval is the widest of those that explain the past about as well, as which of
them is true is not known either. On simulated series such intervals hold what they
promise; tests/forecast counts it.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from functools import cache
from typing import Any

from smartlint.named_tuple import NamedTuple

_LEVELS = ("rwdrift", "llevel", "lldtrend", "dtrend")
# Waves by which a season is drawn: more would follow the noise of so few years.
_WAVES = {12: 2, 7: 3, 4: 1}
# Models whose AICc lies this near are about equally well supported (Burnham and
# Anderson, Model Selection and Multimodel Inference, 2002).
_ABOUT_EQUAL = 2.0
_ITERATIONS = 100
_UPPER = 0.975
_FEWEST_FREE = 3
_DRAWS = 2000
_SEED = 20270104


class Fit(NamedTuple):
    """What is expected step by step.

    Attributes:
        mean: The expected values.
        low: The lower ends of the 95 % intervals.
        high: The upper ends.
        has_season: The likeliest model repeats a season.
    """

    mean: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    has_season: bool


class _Candidate(NamedTuple):
    aicc: float
    period: int
    n_free: int
    result: Any  # statsmodels has no types


def fit(
    values: Sequence[float],
    steps: int,
    *,
    season: int = 0,
    break_at: int | None = None,
    is_total: bool = False,
) -> Fit | None:
    """Return the forecast of a series for some steps ahead.

    Args:
        values: One a step; NaN for a gap, not at either end.
        steps: How far to look, at least 1.
        season: Steps after which a pattern may repeat; 0 for none.
        break_at: The index from which on the level is another; None for none.
        is_total: Forecast what the steps add up to, not each of them.

    Returns:
        None where no model can be fitted.
    """
    known = [value for value in values if not math.isnan(value)]
    middle = math.fsum(known) / len(known)
    spread = math.sqrt(math.fsum((v - middle) ** 2 for v in known) / len(known))
    if spread == 0:
        return None
    scaled = [(value - middle) / spread for value in values]
    with _one_thread():
        found = sorted(
            _candidates(scaled, len(known), season, break_at),
            key=lambda one: one.aicc,
        )
        near = [
            _fit(one, len(known), steps, break_at, is_total=is_total)
            for one in found
            if one.aicc <= found[0].aicc + _ABOUT_EQUAL
        ]
    if not near:
        return None
    best = near[0]
    counts = range(1, steps + 1) if is_total else [1] * steps
    shifts = [middle * count for count in counts]
    return Fit(
        _back(best.mean, spread, shifts),
        _back(
            [min(ends) for ends in zip(*[one.low for one in near], strict=True)],
            spread,
            shifts,
        ),
        _back(
            [max(ends) for ends in zip(*[one.high for one in near], strict=True)],
            spread,
            shifts,
        ),
        best.has_season,
    )


def _one_thread() -> AbstractContextManager[object]:
    # Matrices of a handful of numbers: sharing them among threads costs more than
    # reckoning them, and takes the cores from the rest of the run.
    limits: AbstractContextManager[object] = _threads().limit(limits=1)
    return limits


# Any: as above
@cache
def _models() -> Any:
    """Return the class of the models."""
    from statsmodels.tsa.statespace.structural import (  # noqa: PLC0415 - takes a second
        UnobservedComponents,
    )

    return UnobservedComponents


# Any: threadpoolctl has no types
@cache
def _threads() -> Any:
    """Return what controls the threads; it looks through all libraries once."""
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 - as statsmodels

    _models()  # it controls what is loaded by now
    return ThreadpoolController()


def _candidates(
    scaled: Sequence[float], n_known: int, season: int, break_at: int | None
) -> Iterator[_Candidate]:
    for level in _LEVELS:
        for period in dict.fromkeys((0, season)):
            result = _fitted(scaled, level, period, break_at)
            n_parameters = len(result.params) + result.model.k_states
            n_free = n_known - n_parameters - 1
            if n_free <= 0 or not math.isfinite(result.llf):
                continue
            penalty = 2 * n_parameters * (n_parameters + 1) / n_free
            aicc = 2 * n_parameters - 2 * result.llf + penalty
            yield _Candidate(aicc, period, n_free, result)


def _fit(
    one: _Candidate, n_known: int, steps: int, break_at: int | None, *, is_total: bool
) -> Fit:
    mean, deviation = _ahead(one.result, steps, break_at, is_total=is_total)
    # The likelihood takes its parameters for true; these two do not.
    wider = math.sqrt(n_known / (one.n_free + 1))
    reach = wider * _student(max(_FEWEST_FREE, one.n_free + 1))
    low = [m - reach * d for m, d in zip(mean, deviation, strict=True)]
    high = [m + reach * d for m, d in zip(mean, deviation, strict=True)]
    return Fit(tuple(mean), tuple(low), tuple(high), has_season=one.period > 0)


# Any: statsmodels has no types
def _fitted(
    scaled: Sequence[float], level: str, season: int, break_at: int | None
) -> Any:
    options: dict[str, Any] = {"level": level}
    if season:
        waves = {"period": season, "harmonics": _WAVES[season]}
        options["freq_seasonal"] = [waves]
        options["stochastic_freq_seasonal"] = [False]
    if break_at is not None:
        options["exog"] = [float(i >= break_at) for i in range(len(scaled))]
    with warnings.catch_warnings():
        # A model that does not settle loses by its likelihood; nobody need be warned.
        warnings.simplefilter("ignore")
        model = _models()(list(scaled), **options)
        # How surely the parameters are known is never asked, nor what the past was
        # without its noise: both together take longer than the fit.
        found = model.fit(disp=False, maxiter=_ITERATIONS, return_params=True)
        return model.filter(found, cov_type="none")


# Any: as above
def _ahead(
    result: Any, steps: int, break_at: int | None, *, is_total: bool
) -> tuple[list[float], list[float]]:
    """Return the expected values and their standard deviations."""
    options = {} if break_at is None else {"exog": [[1.0]] * steps}
    if not is_total:
        ahead = result.get_forecast(steps, **options)
        return (
            [float(one) for one in ahead.predicted_mean],
            [float(one) for one in ahead.se_mean],
        )
    # Steps are not independent, so the spread of their sum is drawn, with a fixed seed.
    from numpy.random import default_rng  # noqa: PLC0415 - as statsmodels

    draws = result.simulate(
        steps,
        anchor="end",
        repetitions=_DRAWS,
        rng=default_rng(_SEED),
        **options,
    )
    sums = draws.reshape(steps, _DRAWS).cumsum(axis=0)
    return (
        [float(one) for one in sums.mean(axis=1)],
        [float(one) for one in sums.std(axis=1)],
    )


def _student(n_free: int) -> float:
    from scipy.stats import t  # noqa: PLC0415 - loaded by statsmodels anyway

    return float(t.ppf(_UPPER, n_free))


def _back(
    values: Sequence[float], spread: float, shifts: Sequence[float]
) -> tuple[float, ...]:
    return tuple(
        [value * spread + shift for value, shift in zip(values, shifts, strict=True)]
    )
