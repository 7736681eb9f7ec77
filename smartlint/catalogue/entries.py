"""Checks the entries of a pack and turns them into plain rows that can be kept.

A row holds texts, numbers as texts, and tuples: what ``marshal`` stores. The order of
a KPI's row is that of :class:`smartlint.model.kpi.Kpi`, which is made from it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import get_args

from smartlint.catalogue.compiled_form import Row
from smartlint.catalogue.names import key_of
from smartlint.catalogue.table_file import Entry
from smartlint.catalogue.units import UNITS
from smartlint.model.kpi import (
    Accrual,
    Better,
    Cadence,
    Perspective,
    Stage,
    Status,
    Timing,
)

_ID = re.compile(r"[a-z][a-z0-9_]*")
_KPI_FIELDS = (
    *("name", "short", "names", "weak_names", "not_beside"),
    *("unit", "min", "max", "bounds_note"),
    *("better", "accrual", "channels", "stage", "stage_reason", "perspective"),
    *("timing", "formula", "expression", "explanation", "ask", "answered_by"),
    *("status", "successor", "status_note", "comparable_from", "pair_with"),
    *("early_signs", "buys", "not_below", "editorial"),
)
_EDITORIAL_FIELDS = ("lag_days", "cadence", "implausible_below", "products")
_CHANNEL_FIELDS = ("name", "parent", "kind", "words", "expects", "also")
_COUNTED = ("count", "money", "hours")


def kpi_row(entry: Entry, channels: Collection[str]) -> Row:
    """Return a KPI's row; last its weak names and what its names do not stand beside.

    Raises:
        RuleFileError: A field is missing, unknown or contradicts another.
    """
    entry.only(_KPI_FIELDS)
    _check_id(entry)
    unit = entry.choice("unit", UNITS)
    accrual = entry.choice("accrual", ("", *get_args(Accrual)), "") or None
    if accrual is not None and unit not in (*_COUNTED, "score", "rank"):
        raise entry.fail(f"'accrual' does not go with the unit '{unit}'", "accrual")
    editorial = entry.inner("editorial")
    editorial.only(_EDITORIAL_FIELDS)
    return (
        entry.id,
        entry.text("name"),
        entry.texts("short"),
        unit,
        entry.choice("better", [better.value for better in Better]),
        *_bounds(entry),
        entry.text("bounds_note", ""),
        accrual,
        _known_channels(entry, channels),
        *_stage(entry),
        entry.choice("perspective", get_args(Perspective)),
        entry.choice("timing", get_args(Timing)),
        entry.text("formula"),
        entry.text("expression", "") or None,
        entry.text("explanation"),
        entry.text("ask", "") or None,
        entry.texts("answered_by"),
        *_status(entry),
        _whole(entry, "comparable_from"),
        entry.texts("pair_with"),
        entry.texts("early_signs"),
        entry.texts("buys"),
        _not_below(entry),
        _whole(editorial, "lag_days"),
        editorial.choice("cadence", ("", *get_args(Cadence)), "") or None,
        editorial.number("implausible_below"),
        editorial.texts("products"),
        entry.texts("names"),
        entry.texts("weak_names"),
        tuple([key_of(word.lower()) for word in entry.texts("not_beside")]),
    )


def channel_row(entry: Entry) -> Row:
    """Return a channel's row: id, name, parent, kind, words, expected KPIs, kin.

    The last are the channels whose KPIs are measured on this one as well.

    Raises:
        RuleFileError: A field is missing or unknown.
    """
    entry.only(_CHANNEL_FIELDS)
    _check_id(entry)
    return (
        entry.id,
        entry.text("name"),
        entry.text("parent", "") or None,
        entry.choice("kind", ("channel", "own", "area"), "channel"),
        entry.texts("words"),
        entry.texts("expects"),
        entry.texts("also"),
    )


def _check_id(entry: Entry) -> None:
    if not _ID.fullmatch(entry.id):
        raise entry.fail("an id holds small letters, digits and _ only")


def _bounds(entry: Entry) -> tuple[str | None, str | None]:
    low, high = entry.number("min"), entry.number("max")
    if low is not None and high is not None and float(low) >= float(high):
        raise entry.fail("'min' must be below 'max'", "min")
    return low, high


def _known_channels(entry: Entry, channels: Collection[str]) -> tuple[str, ...]:
    named = entry.texts("channels")
    for channel in named:
        if channel not in channels:
            raise entry.unknown("channels", channel, channels)
    return named


def _stage(entry: Entry) -> tuple[str | None, str]:
    """Return the stage and its reason; None for what is no step of anybody's way."""
    stage = entry.choice("stage", ("", *get_args(Stage)), "") or None
    reason = entry.text("stage_reason", "")
    if (stage == "interest") != bool(reason):
        raise entry.fail("'stage_reason' goes with the stage 'interest' only", "stage")
    return stage, reason


def _status(entry: Entry) -> tuple[str, str | None, str]:
    status = entry.choice("status", get_args(Status), "current")
    note = entry.text("status_note", "")
    if (status == "current") == bool(note):
        raise entry.fail("'status_note' says why a KPI is not current", "status")
    return status, entry.text("successor", "") or None, note


def _not_below(entry: Entry) -> tuple[tuple[str, str], ...]:
    reasons = entry.inner("not_below")
    return tuple([(other, reasons.text(other)) for other in reasons.fields])


def _whole(entry: Entry, field: str) -> int | None:
    number = entry.number(field)
    if number is None:
        return None
    if not number.isdigit():
        raise entry.fail(f"'{field}' must be a whole number", field)
    return int(number)
