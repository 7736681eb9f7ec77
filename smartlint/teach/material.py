"""What invented goals are made of, from the ``material.toml`` of packs."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from smartlint.catalogue.pack_files import TextFile
from smartlint.errors import RuleFileError
from smartlint.named_tuple import NamedTuple

_KEYS = {"metric", "unit", "today", "change", "falls", "channel", "per", "whys"}
_TOP = {"people", "budgets", "metrics"}


class MetricMaterial(NamedTuple):
    """A metric with ordinary values for it.

    Attributes:
        metric: Its name in a sentence.
        unit: ``%``, a currency sign, or empty for a count.
        today: The lowest and highest value of today, and the step between values.
        change: The smallest and largest change, in per cent.
        falls: Less of it is better.
        channel: Where it is measured.
        per: The period it is counted over; empty for none.
        whys: Reasons for moving it.
    """

    metric: str
    unit: str
    today: tuple[Decimal, Decimal, Decimal]
    change: tuple[Decimal, Decimal]
    falls: bool
    channel: str
    per: str
    whys: tuple[str, ...]


class Material(NamedTuple):
    """All there is to make goals of."""

    metrics: tuple[MetricMaterial, ...]
    people: tuple[str, ...]
    budgets: tuple[str, ...]


def read_material(files: Sequence[TextFile]) -> Material:
    """Return the material of all packs together.

    Raises:
        RuleFileError: A file is no TOML, or an entry misses a value; it says which.
    """
    parts = [_read(path, text) for path, text in files]
    return Material(
        tuple(metric for part in parts for metric in part.metrics),
        tuple(name for part in parts for name in part.people),
        tuple(amount for part in parts for amount in part.budgets),
    )


def _read(path: str, text: str) -> Material:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleFileError(f"cannot be read: {error}", path=path) from error
    if unknown := sorted(table.keys() - _TOP):
        raise RuleFileError(f"unknown key '{unknown[0]}'", path=path)
    entries = table.get("metrics", [])
    return Material(
        tuple(_metric(path, number, entry) for number, entry in enumerate(entries, 1)),
        _texts(path, "people", table.get("people", [])),
        _texts(path, "budgets", table.get("budgets", [])),
    )


def _metric(path: str, number: int, entry: Mapping[str, Any]) -> MetricMaterial:
    where = f"metric {number}"
    if unknown := sorted(entry.keys() - _KEYS):
        raise RuleFileError(f"{where}: unknown key '{unknown[0]}'", path=path)
    missing = sorted({"metric", "today", "change", "channel", "whys"} - entry.keys())
    if missing:
        raise RuleFileError(f"{where} needs a key '{missing[0]}'", path=path)
    low, high, step = _numbers(path, f"{where}: today", entry["today"], 3)
    least, most = _numbers(path, f"{where}: change", entry["change"], 2)
    whys = _texts(path, f"{where}: whys", entry["whys"])
    if not (0 < low < high and step > 0 and 0 < least < most and whys):
        problem = f"{where}: today and change rise from above 0, and whys are not empty"
        raise RuleFileError(problem, path=path)
    return MetricMaterial(
        str(entry["metric"]),
        str(entry.get("unit", "")),
        (low, high, step),
        (least, most),
        bool(entry.get("falls", False)),
        str(entry["channel"]),
        str(entry.get("per", "")),
        whys,
    )


def _numbers(path: str, what: str, value: object, count: int) -> list[Decimal]:
    is_list = isinstance(value, list) and len(value) == count
    if not is_list or not all(isinstance(one, int | float) for one in value):  # type: ignore[attr-defined] # a list, as just tested
        raise RuleFileError(f"{what} must be {count} numbers", path=path)
    return [Decimal(str(one)) for one in value]  # type: ignore[attr-defined] # likewise


def _texts(path: str, what: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise RuleFileError(f"{what} must be a list of texts", path=path)
    return tuple(value)
