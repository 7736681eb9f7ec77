"""The least F1 of each field.

A figure that rises may raise its floor; a floor is never lowered to make a test pass.
"""

from __future__ import annotations

GOLD_FLOORS: dict[str, float] = {
    "is_goal": 0.996,
    "specific": 0.983,
    "compound": 0.960,
    "measurable": 0.986,
    "quantified": 0.997,
    "baseline": 1.000,
    "purpose": 0.947,
    "time_bound": 0.987,
    "target_value": 0.989,
    "delta_value": 1.000,
    "delta_kind": 1.000,
    "baseline_value": 1.000,
    "unit": 0.983,
    "direction": 0.987,
    "metric": 0.920,
    "deadline": 0.987,
    "vague_words": 0.931,
}

CORPUS_FLOORS: dict[str, float] = {
    "is_goal": 0.988,
    "specific": 0.933,
    "compound": 0.758,
    "measurable": 0.964,
    "quantified": 0.992,
    "baseline": 0.944,
    "purpose": 0.777,
    "time_bound": 0.983,
    "target_value": 0.938,
    "delta_value": 0.899,
    "delta_kind": 0.899,
    "baseline_value": 0.944,
    "unit": 0.964,
    "direction": 0.894,
    "metric": 0.847,
    "deadline": 0.950,
    "vague_words": 0.798,
}

# Statements that another reader wrote; their first, blind figures: docs/accuracy.md.
STRANGERS_FLOORS: dict[str, float] = {
    "is_goal": 0.984,
    "specific": 0.954,
    "compound": 0.664,
    "measurable": 0.965,
    "quantified": 0.981,
    "baseline": 0.951,
    "purpose": 0.712,
    "time_bound": 0.976,
    "target_value": 0.949,
    "delta_value": 0.970,
    "delta_kind": 0.970,
    "baseline_value": 0.962,
    "unit": 0.949,
    "direction": 0.877,
    "metric": 0.829,
    "deadline": 0.951,
    "vague_words": 0.792,
}
