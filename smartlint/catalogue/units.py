"""The units in which the catalogue states values, beside those of the goal model."""

from __future__ import annotations

from smartlint.model.quantity import COUNT, PERCENT, RANK, RATIO, SCORE, Unit, UnitKind

UNITS: dict[str, Unit] = {
    "percent": PERCENT,
    "count": COUNT,
    "money": Unit(UnitKind.MONEY, "money"),
    "ratio": RATIO,
    "score": SCORE,
    "rank": RANK,
    "seconds": Unit(UnitKind.DURATION, "seconds"),
    "minutes": Unit(UnitKind.DURATION, "minutes"),
    "hours": Unit(UnitKind.DURATION, "hours"),
    "days": Unit(UnitKind.DURATION, "days"),
    "weeks": Unit(UnitKind.DURATION, "weeks"),
    "months": Unit(UnitKind.DURATION, "months"),
    "years": Unit(UnitKind.DURATION, "years"),
}

# How people write a value of each kind: a rating of 4.5 carries no unit at all.
_WRITTEN = {
    UnitKind.PERCENT: {UnitKind.PERCENT},
    UnitKind.COUNT: {UnitKind.COUNT, UnitKind.OTHER},
    UnitKind.MONEY: {UnitKind.MONEY},
    UnitKind.RATIO: {UnitKind.RATIO, UnitKind.MULTIPLE, UnitKind.COUNT},
    UnitKind.SCORE: {UnitKind.SCORE, UnitKind.COUNT, UnitKind.RATIO},
    UnitKind.RANK: {UnitKind.RANK, UnitKind.COUNT},
    UnitKind.DURATION: {UnitKind.DURATION},
}


def is_written_as(unit: Unit, written: UnitKind) -> bool:
    """Tell whether a value in ``unit`` can be written with a unit of that kind."""
    return written in _WRITTEN.get(unit.kind, {unit.kind})
