"""The glossary: key terms of the field, each with a goal that uses it well and badly."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from smartlint.catalogue.table_file import Entry
from smartlint.named_tuple import NamedTuple

_FIELDS = (
    *("name", "short", "names", "text", "good", "bad", "why", "kpis", "see"),
    "number",
)


class Term(NamedTuple):
    """One term.

    Attributes:
        id: Such as ``bounce-rate``.
        name: As shown.
        short: Abbreviations.
        names: Other words for it.
        text: What it means, in plain words.
        good: A goal that uses it well.
        bad: One that uses it badly.
        why: What is wrong with the bad one.
        kpis: Ids of the KPIs that belong to it.
        see: Ids of terms near it.
    """

    id: str
    name: str
    short: tuple[str, ...]
    names: tuple[str, ...]
    text: str
    good: str
    bad: str
    why: str
    kpis: tuple[str, ...]
    see: tuple[str, ...]


def term_row(entry: Entry, kpis: Collection[str]) -> tuple[Any, ...]:
    """Return a term's row, in the order of the fields of :class:`Term`.

    Raises:
        RuleFileError: A field is missing or unknown, or names an unknown KPI.
    """
    entry.only(_FIELDS)
    for kpi in entry.texts("kpis"):
        if kpi not in kpis:
            raise entry.unknown("kpis", kpi, kpis)
    return (
        entry.id,
        entry.text("name"),
        entry.texts("short"),
        entry.texts("names"),
        entry.text("text"),
        entry.text("good"),
        entry.text("bad"),
        entry.text("why"),
        entry.texts("kpis"),
        entry.texts("see"),
    )


def term_key(text: str) -> str:
    """Return a term's name without what people write differently.

    A short form in brackets behind it is left out: "Return on investment (ROI)".
    """
    bare = re.sub(r"(?<=\w) *\([^()]*\)$", "", text.casefold().strip())
    return re.sub(r"[^a-z0-9]+", " ", bare).strip()
