"""What the readers of times hand to each other."""

from __future__ import annotations

from decimal import Decimal
from typing import TypedDict

from smartlint.model.distance import Distance
from smartlint.model.period import TimeFlaw, WhenKind
from smartlint.named_tuple import NamedTuple

# The fields of a ``When`` besides its words and place. A class statement would compile
# each of its annotations, which takes a hundredth of a start.
Fields = TypedDict(  # noqa: UP013 - see above
    "Fields",
    {
        "kind": WhenKind,
        "year": int,
        "month": int,
        "day": int,
        "weekday": int,
        "ordinal": int,
        "amount": Decimal,
        "unit": str,
        "offset": int,
        "part": str,
        "feast": str,
        "flaw": TimeFlaw,
        "distance": Distance,
        "word": str,
        "is_fiscal": bool,
        "is_start": bool,
        "is_ambiguous": bool,
    },
    total=False,
)


class Time(NamedTuple):
    """A time that was read, and the piece after it."""

    fields: Fields
    end: int


def set_edge(fields: Fields, edge: str) -> None:
    """Set which part of a period is meant, such as its "start" or "mid"."""
    if edge == "start" and "amount" in fields:
        fields["amount"] -= 1  # week 8 starts after seven
    elif edge == "start":
        fields["is_start"] = True
    elif edge != "end":
        fields["part"] = edge
