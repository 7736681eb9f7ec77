"""Writes chunks as short text, for the tables of tests/gold."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

from smartlint.model.quantity import Bound, Quantity
from smartlint.syntax.chunking.chunks import Chunks
from smartlint.syntax.chunking.pieces import Piece

_SIGNS = {
    Bound.EXACT: "",
    Bound.AT_LEAST: ">= ",
    Bound.AT_MOST: "<= ",
    Bound.ABOUT: "~ ",
}
_ROW = re.compile(r"^\| `(?P<written>[^`]*)` \|(?P<cells>.*)\|$")


def gold_rows(name: str) -> list[tuple[str, ...]]:
    """Return the rows of a table of tests/gold: the written text, then each cell."""
    path = Path(__file__).parent / "gold" / name
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(_ROW.match, lines) if row is not None]
    return [
        (row["written"], *(cell.strip() for cell in row["cells"].split("|")))
        for row in rows
    ]


def amounts_text(chunks: Chunks) -> str:
    """Return the amounts and numbered names among chunks, as tests/gold writes them."""
    return "; ".join(filter(None, map(_chunk_text, chunks.items)))


def quantity_text(quantity: Quantity) -> str:
    """Return an amount as tests/gold writes it: ">= 20..30 %/week"."""
    upper = "" if quantity.upper is None else f"..{_number(quantity.upper)}"
    per = "" if quantity.per is None else f"/{quantity.per}"
    value = f"{_SIGNS[quantity.bound]}{_number(quantity.value)}"
    return f"{value}{upper} {quantity.unit.code}{per}"


def _chunk_text(chunk: Piece) -> str:
    if chunk.kind == "NAME_NUMBER":
        return f"name `{chunk.text}`"
    if chunk.quantity is None:
        return ""
    text = quantity_text(chunk.quantity)
    if chunk.when is None:
        return text
    return f"{text} or year" if chunk.kind == "AMOUNT" else f"{text} as period"


def _number(value: Decimal) -> str:
    return f"{value:f}"
