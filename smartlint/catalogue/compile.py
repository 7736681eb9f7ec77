"""Turns the files of the packs into one plain value that can be kept and loaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from smartlint.catalogue.compiled_form import Compiled, Row
from smartlint.catalogue.entries import channel_row, kpi_row
from smartlint.catalogue.formula import (
    Formula,
    FormulaError,
    ids_of,
    parse_formula,
    product_of,
)
from smartlint.catalogue.formula_units import dimension_of, dimension_of_unit
from smartlint.catalogue.name_index import NameClaim, build_name_index
from smartlint.catalogue.pack_files import PackFiles, TextFile
from smartlint.catalogue.table_file import Entry, read_entries
from smartlint.catalogue.terms import term_row
from smartlint.model.kpi import Kpi
from smartlint.resources import packed

_FIELDS = Kpi._fields
UNIT = _FIELDS.index("unit")
_NAME = _FIELDS.index("name")
_SHORT = _FIELDS.index("short")
_NAMES = _FIELDS.index("names")
_CHANNELS = _FIELDS.index("channels")
_EXPRESSION = _FIELDS.index("expression")
_PRODUCTS = _FIELDS.index("products")
_PARENT, _WORDS, _ALSO = 2, 4, 6  # of a channel's row


def compile_catalogue(files: PackFiles) -> Compiled:
    """Return the plain form of all packs' files.

    Raises:
        RuleFileError: A file is wrong; it names the line.
    """
    channel_entries = _by_id(files.channels)
    channels = {key: channel_row(entry) for key, entry in channel_entries.items()}
    entries = _by_id(files.kpis)
    kpis: dict[str, Row] = {}
    weak: dict[str, tuple[str, ...]] = {}
    apart: dict[str, tuple[str, ...]] = {}
    for key, entry in entries.items():
        *row, weak[key], apart[key] = kpi_row(entry, channels)
        kpis[key] = tuple(row)
    _check_links(entries, kpis)
    _check_channels(channel_entries, kpis)
    terms = [term_row(entry, kpis) for entry in _by_id(files.glossaries).values()]
    words = {key: row[_WORDS] for key, row in channels.items()}
    return Compiled(
        {key: (row[UNIT], row[_CHANNELS], apart[key]) for key, row in kpis.items()},
        {key: packed(row) for key, row in kpis.items()},
        _kin(channels),
        tuple(build_name_index(_claims(kpis, weak), words)),
        packed(_formulas(entries, kpis)),
        packed(_products(entries, kpis)),
        packed(list(channels.values())),
        packed(terms),
        packed(_abbreviations(files.abbreviations)),
    )


def _abbreviations(files: Sequence[TextFile]) -> dict[str, str]:
    meanings: dict[str, str] = {}
    for key, entry in _by_id(files).items():
        entry.only(("means",))
        meanings[key.upper()] = entry.text("means")
    return meanings


def _by_id(files: Sequence[TextFile]) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for file in files:
        for entry in read_entries(file):
            if entry.id in entries:
                raise entry.fail("this id was given before; each is given once")
            entries[entry.id] = entry
    return entries


def _check_links(
    entries: Mapping[str, Entry],
    kpis: Mapping[str, Row],
) -> None:
    for entry in entries.values():
        successor = entry.text("successor", "")
        if successor and successor not in kpis:
            raise entry.unknown("successor", successor, kpis)
        named = [
            (field, other)
            for field in ("pair_with", "early_signs", "buys")
            for other in entry.texts(field)
        ]
        named += [("not_below", other) for other in entry.inner("not_below").fields]
        for field, other in named:
            if other not in kpis:
                raise entry.unknown(field, other, kpis)


def _check_channels(channels: Mapping[str, Entry], kpis: Mapping[str, Row]) -> None:
    for entry in channels.values():
        parent = entry.text("parent", "")
        if parent and parent not in channels:
            raise entry.unknown("parent", parent, channels)
        for other in entry.texts("also"):
            if other not in channels:
                raise entry.unknown("also", other, channels)
        for expected in entry.texts("expects"):
            if expected not in kpis:
                raise entry.unknown("expects", expected, kpis)


def _formulas(
    entries: Mapping[str, Entry], kpis: Mapping[str, Row]
) -> dict[str, Formula]:
    return {
        key: _formula(entries[key], "expression", row[_EXPRESSION], kpis)
        for key, row in kpis.items()
        if row[_EXPRESSION] is not None
    }


def _products(
    entries: Mapping[str, Entry], kpis: Mapping[str, Row]
) -> dict[str, tuple[Formula, ...]]:
    found: dict[str, tuple[Formula, ...]] = {}
    for key, row in kpis.items():
        read = [_formula(entries[key], "products", one, kpis) for one in row[_PRODUCTS]]
        for formula, text in zip(read, row[_PRODUCTS], strict=True):
            if product_of(formula) is None:
                raise entries[key].fail(f"'{text}' is no product", "products")
        if read:
            found[key] = tuple(read)
    return found


def _formula(entry: Entry, field: str, text: str, kpis: Mapping[str, Row]) -> Formula:
    """Return a formula over other KPIs that gives the unit of the entry's KPI."""
    units = {key: row[UNIT] for key, row in kpis.items()}
    try:
        formula = parse_formula(text)
        for other in ids_of(formula):
            if other not in kpis:
                raise entry.unknown(field, other, kpis)
        given = dimension_of(formula, units)
    except FormulaError as error:
        raise entry.fail(str(error), field) from error
    if given != dimension_of_unit(units[entry.id]):
        problem = f"the formula does not give a value in {units[entry.id]}"
        raise entry.fail(problem, field)
    return formula


def _claims(
    kpis: Mapping[str, Row], weak: Mapping[str, tuple[str, ...]]
) -> list[NameClaim]:
    claims: list[NameClaim] = []
    for key, row in kpis.items():
        own = (row[_NAME], *row[_SHORT], *row[_NAMES])
        claims += [NameClaim(name, key, is_weak=False) for name in own]
        claims += [NameClaim(name, key, is_weak=True) for name in weak[key]]
    return claims


def _kin(channels: Mapping[str, Row]) -> dict[str, tuple[str, ...]]:
    """Return each channel with its parent and parts, and those it offers "also".

    A part offers what its parent does: whatever is sold on social media is on each.
    """
    parents = {key: row[_PARENT] for key, row in channels.items()}
    family = {
        channel: (
            channel,
            *((parents[channel],) if parents[channel] else ()),
            *(child for child, parent in parents.items() if parent == channel),
        )
        for channel in channels
    }
    kin: dict[str, tuple[str, ...]] = {}
    for channel, row in channels.items():
        parent = parents[channel]
        offered = (*row[_ALSO], *(channels[parent][_ALSO] if parent else ()))
        wider = (other for one in offered for other in family[one])
        kin[channel] = tuple(dict.fromkeys((*family[channel], *wider)))
    return kin
