"""Tells fields of work that are written like a unit: "2 HR managers", "6 ML models"."""

from __future__ import annotations

from smartlint.syntax.chunking.pieces import Pieces

_FIELDS = frozenset(("HR", "ML", "MS", "PT", "X", "AM", "PM", "PB", "MW"))
_HOURS = frozenset(("AM", "PM"))
_AT = frozenset(
    (
        "at",
        "by",
        "until",
        "till",
        "untill",
        "before",
        "after",
        "from",
        "to",
        "since",
        "around",
    )
)
_FURTHEST = 2


def is_field(pieces: Pieces, index: int) -> bool:
    """Return whether letters behind a number stand before what is counted.

    They are written large and apart, and a plural follows: "200 ML of water" and "close
    at 3 PM" have their unit.
    """
    text = pieces.items[index].text
    if text not in _FIELDS or pieces.touches(index):
        return False
    if text in _HOURS and pieces.items[index - 2].lower in _AT:
        return False
    for item in pieces.items[index + 1 : index + 1 + _FURTHEST]:
        if item.kind != "WORD" or item.start is not None:
            return False
        if len(item.lower) > _FURTHEST and item.lower.endswith("s"):
            return True
    return False
