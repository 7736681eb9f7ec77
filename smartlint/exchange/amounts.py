"""What other tools write as amounts: values under “start”, and units of their own."""

from __future__ import annotations

import re
from functools import cache

from smartlint.catalogue.date_column import ordinal_of
from smartlint.catalogue.parted_rows import is_number

VALUE_OF = {"start": "baseline", "deadline": "target"}
"""What a value is under the name of a day: boards head so where a key result starts."""

_YEAR_DIGITS = 4
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "januar", "februar", "märz", "mai", "juni", "juli",
    "oktober", "dezember",
)  # fmt: skip
_SHORTEST_MONTH = 3  # letters: "Oct"
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_NO_UNITS = frozenset(("number", "count", "#", "abs"))
_SIGNS = frozenset("€$£¥")
_SCALES = {
    "": "", "k": "k", "t": "k", "tsd": "k", "thousand": "k", "m": "M", "mm": "M",
    "mn": "M", "mio": "M", "million": "M", "bn": "bn", "mrd": "bn", "billion": "bn",
}  # fmt: skip


def is_amount(text: str) -> bool:
    """Tell whether a text is an amount ("14", "14 min", "$3") and no day or year."""
    written = text.strip()
    if ordinal_of(written) is not None:
        return False
    if is_number(written):
        return not (written.isdigit() and len(written) == _YEAR_DIGITS)
    found = _measured().fullmatch(written)
    return found is not None and not _tells_day(found["word"].casefold())


def with_unit(amount: str, unit: str) -> str:
    """Return an amount with the unit that stands apart, where it has none itself."""
    is_bare = amount.replace(",", "").replace(".", "").lstrip("+-").isdigit()
    if not unit or not is_bare or unit.casefold() in _NO_UNITS:
        return amount
    if (found := _units().fullmatch(unit)) and _money(found):
        sign, scale = _money(found), _SCALES[(found["scale"] or "").casefold()]
        return f"{sign}{amount}{scale}"
    if unit in _SIGNS:
        return f"{unit}{amount}"
    return f"{amount}%" if unit == "%" else f"{amount} {unit}"


def bracketed_unit(text: str) -> tuple[str, str]:
    """Return a name without the unit in brackets behind it, and that unit.

    Only what is plainly a unit of money or a share is one: "Visits (organic)" is a name.
    """
    name, bracket, rest = text.rstrip(" )]").rpartition(
        "[" if text.endswith("]") else "("
    )
    is_unit = bracket and text.endswith((")", "]")) and _units().fullmatch(rest.strip())
    return (name.strip(), rest.strip()) if name.strip() and is_unit else (text, "")


def _money(unit: re.Match[str]) -> str:
    return unit["before"] or unit["money"] or ""


def _tells_day(word: str) -> bool:
    """Tell whether a word behind a number makes a day of it: "3 Oct", "3rd of May"."""
    is_month = len(word) >= _SHORTEST_MONTH and any(
        month.startswith(word) for month in _MONTHS
    )
    return is_month or word in _ORDINALS


@cache
def _units() -> re.Pattern[str]:
    """Return what a unit in a heading looks like: "k€", "EUR m", "in T€", "%"."""
    money = "[€$£¥]|EUR|USD|GBP|CHF"
    scale = "|".join(sorted(filter(None, _SCALES), key=len, reverse=True))
    return re.compile(
        rf"(?i)(?:in[ ])?(?:%|(?P<before>{money})?[ ]?(?P<scale>{scale})?[ .]*"
        rf"(?P<money>{money})?)(?<=\S)"
    )


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(r"[+-]?[0-9][0-9.,]*\s*(?P<word>[^\W\d_]+)[^\d]*")
