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
_SHORTEST_SLIP = 4  # "sept" is short for a month, and so is "jan"

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
    firsts, lasts = _lasting(dates)
    dates["holidays"] = _phrases(_holidays(dates) | firsts)
    dates["last_days"] = _phrases(lasts)
    dates |= _strange(dates)
    dates["foreign_prepositions"] = tuple(dates["foreign_prepositions"]["words"])
    dates["prepositions"] = tuple(dates["prepositions"]["words"])
    plain = {
        "numbers": numbers,
        "units": _units(units),
        "dates": dates,
        "names": {name: tuple(words) for name, words in names["names"].items()},
    }
    # What is told of the words asks them as tables, in which it is still missing.
    none: frozenset[str] = frozenset()
    untold: Plain = {"after_amounts": none, "after_numbers": none}
    unstarted: Plain = {"starts": {}, "start_rows": []}
    return {**plain, **told_of(ChunkTables({**plain, **untold, **unstarted}))}


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


def _lasting(dates: Plain) -> tuple[dict[str, str], dict[str, str]]:
    """Return the first and the last day of each feast of several days, by its name."""
    spans = dates.pop("lasting_feasts").items()
    first, last = (
        {
            name: _rule(span[at], dates["months"] | dates["weekdays"])
            for name, span in spans
        }
        for at in (0, 1)
    )
    return first, last


def _rule(days: list[str | int], numbers: Mapping[str, int]) -> str:
    """Return a day of a month, or the rule of one that moves."""
    if isinstance(days[0], int):
        return "-".join(map(str, days))
    return " ".join(str(numbers.get(str(part), part)) for part in days)


def _feasts(
    rules: Mapping[str, list[str | int]], unknown: list[str], dates: Plain
) -> dict[str, str]:
    """Return the rule of each day that moves, as :mod:`smartlint.model.feasts` has it."""
    numbers = dates["months"] | dates["weekdays"]
    named = {name: _rule(rule, numbers) for name, rule in rules.items()}
    return named | dict.fromkeys(unknown, UNKNOWN)


def _strange(dates: Plain) -> Plain:
    """Return the words of times in other languages, and as they are misspelt.

    ``strange_months`` gives the number of a month, ``strange_words`` the English word
    of any other time; ``sure_strange`` are those that need no number beside them.
    """
    known, namesakes, no_slips, misspelt = (
        frozenset(words)
        for words in (
            (*dates["months"], *dates["seasons"], *dates["weekdays"]),
            *(
                dates.pop(name)["words"]
                for name in ("month_namesakes", "no_slips", "often_misspelt")
            ),
        )
    )
    strange: dict[str, int] = dates.pop("foreign_months")
    short: dict[str, int] = {}
    for name, number in dates["months"].items():
        if len(name) >= _SHORTEST_SLIP:
            slips = strange if len(name) >= _LONG_MONTH else short
            slips |= {slip: number for slip in _slips(name) if slip not in strange}
    words: dict[str, str] = dates.pop("foreign_times")
    for word in sorted(misspelt):
        words |= dict.fromkeys(_slips(word.lower()), word)
    none = known | no_slips
    words = {word: meant for word, meant in words.items() if word not in none}
    sure = none.union(namesakes)
    return {
        "strange_months": {
            name: number
            for name, number in (short | strange).items()
            if name not in none
        },
        "strange_words": words,
        "sure_strange": frozenset((*strange, *words)).difference(sure),
    }


def _slips(word: str) -> Iterator[str]:
    """Yield a word with one letter left out, doubled, mistyped, or swapped with the next.

    Mistyped is what lies beside the letter on a keyboard, and any vowel for a vowel. The
    first letter is hardly ever wrong.
    """
    for at in range(1, len(word)):
        letter, before, rest = word[at], word[:at], word[at + 1 :]
        yield before + rest
        yield before + letter + letter + rest
        if at > 1:
            yield before[:-1] + letter + before[-1] + rest
        for other in _BESIDE[letter]:
            yield before + other + rest


def _beside() -> dict[str, str]:
    """Return for each letter those that are typed in its place."""
    beside = dict.fromkeys("aeiou", "aeiou")
    for row, letters in enumerate(_KEYS):
        for column, letter in enumerate(letters):
            near = "".join(
                keys[max(0, column - 1) : column + 2]
                for keys in _KEYS[max(0, row - 1) : row + 2]
            )
            beside[letter] = (beside.get(letter, "") + near).replace(letter, "")
    return beside


_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = _beside()


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
    before = codes | tables["money_before"]
    return {
        "words": _phrases(words),
        "attached": attached,
        "kinds": kinds,
        "periods": periods,
        "symbols": tables["symbols"],
        "money_words": tables["money_words"],
        "dollars": tables["dollars"],
        "codes": codes,
        "money_before": before,
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
