"""Compiles the words of numbers, units and times out of the files of ``grammar``.

It runs when nothing is cached; :class:`ChunkTables` reads what it returns.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from smartlint.model.feasts import UNKNOWN
from smartlint.resources import read_data
from smartlint.syntax.chunking.chunk_tables import ChunkTables
from smartlint.syntax.start_compile import told_of

FILES = (
    "english/numbers.toml",
    "english/units.toml",
    "english/dates.toml",
    "english/names.toml",
)

# Shorter ones are too near to other words when misspelt.
_LONG_MONTH = 6

# Ways to go on after a first word, the longest first, each with its meaning.
Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
Plain = dict[str, Any]  # Any: nested plain values, as the files have them


def compile_chunk_tables() -> dict[str, Plain]:
    """Return the words of numbers, units and times as values for ``marshal``."""
    numbers, units, dates, names = (
        tomllib.loads(read_data("grammar", name)) for name in FILES
    )
    numbers["bounds_before"] = _phrases(numbers["bounds_before"])
    numbers["bounds_after"] = _phrases(numbers["bounds_after"])
    dates["holidays"] = _phrases(_holidays(dates))
    namesakes = dates.pop("month_namesakes")["words"]
    dates["strange_months"] = _strange_months(dates)
    dates["sure_strange"] = frozenset(dates["strange_months"]).difference(namesakes)
    dates["prepositions"] = tuple(dates["prepositions"]["words"])
    plain = {
        "numbers": numbers,
        "units": _units(units),
        "dates": dates,
        "names": {name: tuple(words) for name, words in names["names"].items()},
    }
    # What is told of the words asks them as tables, in which it is still missing.
    none: frozenset[str] = frozenset()
    untold: Plain = {"starts": {}, "after_amounts": none, "after_numbers": none}
    return {**plain, **told_of(ChunkTables({**plain, **untold}))}


def _holidays(dates: Plain) -> dict[str, str]:
    """Return the meaning of each holiday in all ways to write its apostrophe."""
    named = {name: f"{month}-{day}" for name, (month, day) in dates["holidays"].items()}
    named |= _feasts(dates.pop("feasts"), dates.pop("unknown_feasts")["names"], dates)
    # Behind a plural it is a piece of its own: "Singles ' Day".
    return {
        name.replace("s' ", f"s {sign} ")
        .replace("'", sign)
        .replace("s  ", "s "): meaning
        for sign in ("", "’", "'")
        for name, meaning in named.items()
    }


def _feasts(
    rules: Mapping[str, list[str | int]], unknown: list[str], dates: Plain
) -> dict[str, str]:
    """Return the rule of each day that moves, as :mod:`smartlint.model.feasts` has it."""
    numbers = dates["months"] | dates["weekdays"]
    named = {
        name: " ".join(str(numbers.get(part, part)) for part in rule)
        for name, rule in rules.items()
    }
    return named | dict.fromkeys(unknown, UNKNOWN)


def _strange_months(dates: Plain) -> dict[str, int]:
    """Return months as other languages have them, and as they are misspelt."""
    months: dict[str, int] = dates["months"]
    strange: dict[str, int] = dates.pop("foreign_months")
    for name, number in months.items():
        if len(name) >= _LONG_MONTH:
            strange |= dict.fromkeys(_slips(name), number)
    return {name: number for name, number in strange.items() if name not in months}


def _slips(word: str) -> Iterator[str]:
    """Yield a word with one letter left out, doubled, or swapped with the next."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _phrases(words: Mapping[str, str]) -> Phrases:
    """Return phrases by first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in words.items():
        first, *rest = phrase.split()
        found.setdefault(first, []).append((tuple(rest), meaning))
    return {
        first: tuple(sorted(rests, key=lambda rest: -len(rest[0])))
        for first, rests in found.items()
    }


def _units(tables: Mapping[str, Any]) -> Plain:  # Any: as in the file
    """Return unit codes by how they are written, and what each code means."""
    words: dict[str, str] = {}
    attached: dict[str, str] = {}
    kinds: dict[str, str] = {}
    periods: dict[str, str] = {}
    for unit in tables["unit"]:
        code = unit["code"]
        kinds[code] = unit["kind"]
        words |= dict.fromkeys(unit["words"], code)
        attached |= dict.fromkeys(unit.get("attached", ()), code)
        if "period" in unit:
            periods[code] = unit["period"]
    codes = {code: code for code in tables["currency_codes"]["codes"]}
    return {
        "words": _phrases(words),
        "attached": attached,
        "kinds": kinds,
        "periods": periods,
        "symbols": tables["symbols"],
        "money_words": tables["money_words"],
        "dollars": tables["dollars"],
        "codes": codes,
        "scaled": _scaled(tables),
        "rates": tables["rates"],
        "adverbs": _phrases(tables["adverbs"]),
        "distances": tuple(tables["distances"]["words"]),
    }


def _scaled(tables: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Return the code and factor of money by how it is written: "MEUR", "EURm", "€k"."""
    codes = tables["currency_codes"]["codes"]
    signs = tables["symbols"].items()
    named = [*((code, code) for code in codes), *signs]
    scales = tables["money_scales"]
    before = {
        letter + name: (code, factor)
        for name, code in named
        for letter, factor in scales["before"].items()
    }
    after = {
        name + letter: (code, factor)
        for name, code in named
        for letter, factor in scales["after"].items()
    }
    return {**before, **after}
