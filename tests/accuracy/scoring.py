"""Compares readings with hand-made labels, field by field.

The measure is that of the labelling guide: booleans by F1 of the positive class, values
as extractions, where a wrong value counts as found wrongly and as missed; phrases are
equal when two thirds of their content words agree (Dice). Rows that state no goal count
for ``is_goal`` alone.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from smartlint.model.reading import Direction, Reading

BOOLEANS = (
    "is_goal", "specific", "compound", "measurable", "quantified", "baseline", "purpose",
    "time_bound",
)  # fmt: skip
VALUES = (
    "target_value", "delta_value", "delta_kind", "baseline_value", "unit", "direction",
    "metric", "deadline", "vague_words",
)  # fmt: skip
FIELDS = (*BOOLEANS, *VALUES)
_NUMBERS = frozenset({"target_value", "delta_value", "baseline_value"})
_SMALL_WORDS = frozenset(
    {"the", "a", "an", "our", "of", "in", "to", "by", "for", "on", "with", "at", "is",
     "are", "be", "total", "number", "and"}
)  # fmt: skip
_UNITS = {"percent": "%", "$": "usd", "€": "eur", "£": "gbp", "points": "%"}

Label = dict[str, str]
Guess = dict[str, object]


class Figure(NamedTuple):
    """How often a field was right.

    Attributes:
        hits: Right ones.
        extra: Found and wrong.
        missed: There and not found, or found wrong.
    """

    hits: int
    extra: int
    missed: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing."""
        total = 2 * self.hits + self.extra + self.missed
        return 2 * self.hits / total if total else 1.0

    @property
    def errors(self) -> int:
        """How many judgements were wrong."""
        return self.extra + self.missed


def read_labels(path: Path) -> list[Label]:
    """Return the rows of a labelled file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def flatten(reading: Reading) -> Guess:
    """Return a reading in the columns of the labels; None for what is not there."""
    target, change = reading.target, reading.change
    amount = target or (change.quantity if change is not None else None)
    direction = reading.direction
    return {
        "is_goal": reading.is_goal,
        "specific": reading.is_specific,
        "compound": reading.is_compound,
        "measurable": reading.is_measurable,
        "quantified": reading.is_quantified,
        "baseline": reading.baseline is not None,
        "purpose": reading.purpose is not None,
        "time_bound": reading.is_time_bound,
        "target_value": target.value if target else None,
        "delta_value": change.quantity.value if change else None,
        "delta_kind": change.kind.value if change else None,
        "baseline_value": reading.baseline.value if reading.baseline else None,
        "unit": amount.unit.code if amount else None,
        "direction": None if direction is Direction.NONE else direction.value,
        "metric": reading.metric.text if reading.metric else None,
        "deadline": reading.deadline.text if reading.deadline else None,
        "vague_words": [phrase.text for phrase in reading.vague],
    }


def score(
    labels: Sequence[Label], guesses: Sequence[Guess], fields: Iterable[str] = FIELDS
) -> dict[str, Figure]:
    """Return the figure of each field."""
    return {
        field: _total(_row(field, label, guess) for label, guess in zip(
            labels, guesses, strict=True))
        for field in fields
    }  # fmt: skip


def is_right(field: str, label: Label, guess: Guess) -> bool:
    """Whether one row's field was read as labelled."""
    return _row(field, label, guess).errors == 0


def _total(rows: Iterable[Figure]) -> Figure:
    hits = extra = missed = 0
    for row in rows:
        hits += row.hits
        extra += row.extra
        missed += row.missed
    return Figure(hits, extra, missed)


def _row(field: str, label: Label, guess: Guess) -> Figure:
    if label["is_goal"] != "1" and field != "is_goal":
        return Figure(0, 0, 0)
    if field in BOOLEANS:
        wanted, said = label[field] == "1", bool(guess[field])
        return Figure(int(wanted and said), int(said > wanted), int(wanted > said))
    if field == "vague_words":
        return _words_row(label[field], guess[field])
    if field == "unit" and not (label["target_value"] or label["delta_value"]):
        return Figure(0, 0, 0)
    wanted_text, said_value = label[field].strip(), guess[field]
    if field == "direction" and wanted_text == "none":
        wanted_text = ""
    right = bool(wanted_text) and said_value is not None
    right = right and _equal(field, wanted_text, said_value)
    extra = said_value is not None and not right
    return Figure(int(right), int(extra), int(bool(wanted_text) and not right))


def _words_row(label: str, said: object) -> Figure:
    assert isinstance(said, list)
    left = {word for phrase in label.split(";") for word in _words(phrase)}
    right = {word for phrase in said for word in _words(phrase)}
    return Figure(len(left & right), len(right - left), len(left - right))


def _equal(field: str, label: str, said: object) -> bool:
    if field in _NUMBERS:
        wanted, got = float(label), float(str(said))
        return abs(wanted - got) <= max(1e-6, 0.005 * abs(wanted))
    if field in {"metric", "deadline"}:
        return _same_phrase(label, str(said))
    if field == "unit":
        return _unit(label) == _unit(str(said))
    return label.lower() == str(said).lower()


def _same_phrase(left: str, right: str) -> bool:
    a = {_stem(word) for word in _words(left)}
    b = {_stem(word) for word in _words(right)}
    if not a or not b:
        return not a and not b
    return 3 * len(a & b) >= len(a) + len(b)


def _words(text: str) -> list[str]:
    found = re.findall(r"[a-z0-9%]+", text.lower())
    return [word for word in found if word not in _SMALL_WORDS]


def _stem(word: str) -> str:
    for end in ("ies", "es", "s"):
        if word.endswith(end) and len(word) > len(end) + 2:
            return word[: -len(end)] + ("y" if end == "ies" else "")
    return word


def _unit(unit: str) -> str:
    lowered = unit.strip().lower()
    return _UNITS.get(lowered, _stem(lowered))
