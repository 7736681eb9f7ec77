"""Units that measure the same, so that minutes and hours or MB and kB of one metric compare."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from smartlint.model.quantity import Quantity

_TIME, _MASS, _CARBON, _WAY = "time", "mass", "CO2e", "way"
_AREA, _SPACE, _DATA, _FLOW = "area", "space", "data", "data flow"
_POWER, _ENERGY, _SPEED = "power", "energy", "speed"

# What a unit measures, and how many of the smallest part of it: milliseconds, milligrams,
# kilograms of CO2e, micrometres, hundredths of a square millimetre, millilitres, bytes in
# thousands, megabits a second, watts in thousands, watt hours in thousands, metres an hour.
_SIZES: Final = {
    "ms": (_TIME, 1),
    "seconds": (_TIME, 1000),
    "minutes": (_TIME, 60_000),
    "hours": (_TIME, 3_600_000),
    "days": (_TIME, 86_400_000),
    "workdays": (_TIME, 86_400_000),  # "1.6 days" beside "one working day"
    "weeks": (_TIME, 604_800_000),
    "fortnights": (_TIME, 1_209_600_000),
    "months": (_TIME, 2_629_800_000),  # a twelfth of 365.25 days
    "quarters": (_TIME, 7_889_400_000),
    "half-years": (_TIME, 15_778_800_000),
    "years": (_TIME, 31_557_600_000),
    "decades": (_TIME, 315_576_000_000),
    "mg": (_MASS, 1),
    "g": (_MASS, 1000),
    "ounces": (_MASS, 28_350),
    "pounds": (_MASS, 453_592),
    "kg": (_MASS, 1_000_000),
    "tonnes": (_MASS, 10**9),
    "kilotonnes": (_MASS, 10**12),
    "megatonnes": (_MASS, 10**15),
    "gigatonnes": (_MASS, 10**18),
    "tCO2e": (_CARBON, 1000),
    "ktCO2e": (_CARBON, 10**6),
    "MtCO2e": (_CARBON, 10**9),
    "GtCO2e": (_CARBON, 10**12),
    "mm": (_WAY, 1000),
    "cm": (_WAY, 10_000),
    "inches": (_WAY, 25_400),
    "feet": (_WAY, 304_800),
    "metres": (_WAY, 1_000_000),
    "km": (_WAY, 10**9),
    "miles": (_WAY, 1_609_344_000),
    "square feet": (_AREA, 9_290_304),
    "square metres": (_AREA, 10**8),
    "acres": (_AREA, 404_685_642_240),
    "hectares": (_AREA, 10**12),
    "ml": (_SPACE, 1),
    "litres": (_SPACE, 1000),
    "cubic metres": (_SPACE, 10**6),
    "KB": (_DATA, 1),
    "MB": (_DATA, 1000),
    "GB": (_DATA, 10**6),
    "TB": (_DATA, 10**9),
    "PB": (_DATA, 10**12),
    "Mbps": (_FLOW, 1),
    "Gbps": (_FLOW, 1000),
    "kW": (_POWER, 1),
    "MW": (_POWER, 1000),
    "GW": (_POWER, 10**6),
    "kWh": (_ENERGY, 1),
    "MWh": (_ENERGY, 1000),
    "GWh": (_ENERGY, 10**6),
    "TWh": (_ENERGY, 10**9),
    "km/h": (_SPEED, 1000),
    "mph": (_SPEED, 1609),
}


def is_time(code: str) -> bool:
    """Tell whether a unit is a length of time, written in the singular or plural."""
    return _SIZES.get(_plural(code), ("",))[0] == _TIME


def converted(value: Decimal, code: str, wanted: str) -> Decimal | None:
    """Return a value of one unit in another; None where they do not measure the same."""
    if code == wanted:
        return value
    own, other = _SIZES.get(_plural(code)), _SIZES.get(_plural(wanted))
    if own is None or other is None or own[0] != other[0]:
        return None
    return value * own[1] / other[1]


def value_beside(quantity: Quantity, other: Quantity) -> Decimal:
    """Return an amount in another's unit; as it is where the units do not compare."""
    found = converted(quantity.value, quantity.unit.code, other.unit.code)
    return quantity.value if found is None else found


def _plural(code: str) -> str:
    """Return a time's unit as it is kept: tables may head a column "minute"."""
    return code if code in _SIZES else f"{code}s"
