"""The column of days in a table: what it may be called, and how a day is written."""

from __future__ import annotations

import re
from datetime import date

# The column of days in the languages whose tables lie about: what is in it is read as
# days or not at all, so that its name may be any word for it.
DATE_NAMES = frozenset(
    ["date", "day", "week", "month", "datum", "tag", "woche", "monat", "stichtag", "jour", "mois",
     "fecha", "día", "mes", "giorno", "mese", "dag", "maand", "dato", "måned"]
)  # fmt: skip
_ISO = len("2027-01-31")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)")
_TIME = re.compile(r"[ T]\d{1,2}:\d\d")


def ordinal_of(text: str) -> int | None:
    """Return the ordinal of a day, whose time is left out; None where it is none.

    With points between, the day stands first wherever people write so.
    """
    if len(text) > _ISO:
        text = _without_time(text)
    if len(text) == _ISO and text[4] == "-":
        return _ordinal(text)
    dotted = _DOTTED.fullmatch(text)
    if dotted is None:
        return None
    day, month, year = dotted.groups()
    century = "20" if len(year) == len("27") else ""
    return _ordinal(f"{century}{year}-{month:0>2}-{day:0>2}")


def _without_time(text: str) -> str:
    space = text.find(" ") if "." in text[:_ISO] else _ISO
    return text[:space] if space > 0 and _TIME.match(text, space) else text


def _ordinal(text: str) -> int | None:
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        return None
