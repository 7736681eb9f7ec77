"""The words that the readers of numbers and times look up.

They come from ``grammar/english`` by way of ``chunk_compile``; nothing is read or
compiled on import.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, TypeAlias

from smartlint.model.quantity import Unit, UnitKind
from smartlint.resources import unpacked
from smartlint.syntax.chunking.chunk_starts import COINS, Start, odd_start
from smartlint.syntax.chunking.met_pieces import MetParts, MetSigns, MetWords

# Ways to go on after a first word, the longest first, each with its meaning.
Phrases: TypeAlias = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
Plain: TypeAlias = Mapping[str, Any]  # Any: nested plain values from the cache

# A word, whose letters no other piece may hold: so a text can be cut at its words first.
WORD = r"([@#]?[^\W\d_½¼¾⅓⅔⅕⅛]\w*(?:(?:['’&\-‑](?=[^\W\d_])|\.(?=[a-z]))\w+)*)"
# What stands between words. No branch can match one text in two ways, so scanning is
# linear.
BETWEEN = rf"""
(?P<STAMP>
  \d{{4}}(?P<sep>[\-/.\u2010-\u2013])\d{{1,2}}(?P=sep)\d{{1,2}}(?![\d\-])
 |\d{{1,2}}(?P<dot>[\-/.])\d{{1,2}}(?P=dot)(?:\d{{4}}|\d\d)(?![\d\-/])
 |\d{{4}}-(?:0[1-9]|1[0-2])(?![\d\-]))
|(?P<CLOCK>\d{{1,4}}:\d{{1,4}}(?::\d\d)?(?![\d:]))
|(?P<NUMBER>
  \d{{1,3}}(?:[ \u00a0\u202f\u2009]\d{{3}})+(?!\d)(?:[.,]\d+)?
 |\d{{1,3}}(?:['’]\d{{3}})+(?!\d)
 |\d\d?(?=,20\d\d(?![\d.,]))
 |\d+(?:[.,]{{1,2}}\d+)*
 |\.\d+)
|(?P<CURRENCY>(?P<coin>[{COINS}])(?P=coin)*)
|(?P<VULGAR>[½¼¾⅓⅔⅕⅛])
|(?P<PLACE>\#\d+)
|(?P<ARROW>-{{1,3}}>|={{1,2}}>|[→⇒➔➜➝➞➙➤➡⟶⟹]|[—–]>)
|(?P<SYMBOL>>=|<=|=<|%%+|\.{{2,}}|\S)
"""
# What only a number with a space holds, as groups of digits ("1 000") may be spaced.
SPACED = r"\d \d{3}(?!\d)"

QUOTES = "\"“”„«»`'‘’‹›"
_SYMBOLS = {
    "COMMA": ",",
    "SEMICOLON": ";",
    "COLON": ":：",
    "STOP": ".!?…",
    "HYPHEN": "-‐‑",
    "DASH": "–—―−",
    "OPEN": "([{",
    "CLOSE": ")]}",
    "QUOTE": QUOTES,
    "BULLET": "•‣◦▪*",
    "SLASH": "/\\",
    "OPERATOR": "<>=~≈≥≤±≧≦+",
}


class NumberWords:
    """Words and signs of numbers.

    Attributes:
        ones, tens, magnitudes, suffixes, vulgar: Their values.
        money_magnitudes: Those of money alone: "$5mm" is no length.
        dotted: Magnitudes that a dot may end: "5 Mio. €".
        marked: Words that tell a mark: near "score", "12/20" is no day.
        fractions: "half", "third" … as percentages.
        multiples: "double" → 2; the sentence layer's verbs are among them.
        frequencies: "twice" → 2.
        ordinals: "third" → 3.
        before, after: Phrases that bound an amount.
    """

    __slots__ = (
        "after", "before", "dotted", "fractions", "frequencies", "magnitudes",
        "marked", "money_magnitudes", "multiples", "ones", "ordinals", "suffixes", "tens",
        "vulgar",
    )  # fmt: skip

    def __init__(self, plain: Plain) -> None:
        self.ones = _decimals(plain["ones"])
        self.tens = _decimals(plain["tens"])
        self.magnitudes = _decimals(plain["magnitudes"])
        self.suffixes = self.magnitudes | _decimals(plain["suffixes"])
        self.money_magnitudes = _decimals(plain["money_magnitudes"])
        self.dotted = frozenset(plain["dotted"]["words"])
        self.marked = frozenset(plain["marked"]["words"])
        self.fractions = _decimals(plain["fractions"])
        self.vulgar = _decimals(plain["vulgar"])
        self.multiples = _decimals(plain["multiples"])
        self.frequencies = _decimals(plain["frequencies"])
        self.ordinals: dict[str, int] = plain["ordinals"]
        self.before: Phrases = plain["bounds_before"]
        self.after: Phrases = plain["bounds_after"]


class UnitWords:
    """Words and signs of units.

    Attributes:
        words: Unit codes by phrase.
        attached: Unit codes of letters that must touch the number.
        by_code: The unit of each code, currencies among them.
        periods: Code of a duration → the period it counts; below an hour none.
        signs, money_words, currency_codes: Currency codes by how they are written.
        money_before: Those that may stand before a number, the codes among them.
        dollars: Currency codes by the word before "dollars".
        scaled: Code and factor of "MEUR", "EURm" and "€k".
        rates, adverbs: The period of "per week", and of "weekly".
        distances: Words beside an "m" that stands for metres.
    """

    __slots__ = (
        "adverbs", "attached", "by_code", "currency_codes", "distances", "dollars",
        "money_before", "money_words", "periods", "rates", "scaled", "signs", "words",
    )  # fmt: skip

    def __init__(self, plain: Plain) -> None:
        self.words: Phrases = plain["words"]
        self.attached: dict[str, str] = plain["attached"]
        self.periods: dict[str, str] = plain["periods"]
        self.signs: dict[str, str] = plain["symbols"]
        self.money_words: dict[str, str] = plain["money_words"]
        self.money_before: dict[str, str] = plain["money_before"]
        self.dollars: dict[str, str] = plain["dollars"]
        self.currency_codes: dict[str, str] = plain["codes"]
        self.scaled: dict[str, tuple[str, str]] = plain["scaled"]
        self.rates: dict[str, str] = plain["rates"]
        self.adverbs: Phrases = plain["adverbs"]
        self.distances = frozenset(plain["distances"])
        self.by_code = {
            code: Unit(UnitKind(kind), code) for code, kind in plain["kinds"].items()
        }
        for codes in (self.signs, self.money_words, self.money_before):
            for code in codes.values():
                self.by_code[code] = Unit(UnitKind.MONEY, code)


_AFTER_NUMBERS = ("st", "nd", "rd", "th", "of", "am", "pm")
_YEAR_PARTS = ("q1", "q2", "q3", "q4", "h1", "h2")


class TimeWords:
    """Words of times, as in ``dates.toml``.

    Attributes:
        months, weekdays, seasons, days, relatives: Numbers by word.
        holidays: "MONTH-DAY" by phrase, or the rule of a feast that moves.
        last_days: The same of the last day of a feast of several days.
        ends: "EOY" → "year".
        day_ordinals: "first" → 1, up to "thirty-first".
        strange_months: Numbers of months in other languages, or misspelt.
        strange_words: English words of seasons, feasts and weekdays, by the same.
        sure_strange: Those that are no other word or name, and so need no number.
        foreign_prepositions: What leads to a time in other languages: "bis", "en".
        season_kinds: What "season" and "term" may have before them: "holiday".
        edges: "beginning" → "start".
        periods: "weeks" → "week".
        prepositions: Words after which an ambiguous word is a time.
        after_numbers: Words that may follow the number a time starts with.
    """

    __slots__ = (
        "_joinable", "after_numbers", "day_ordinals", "days", "edges", "ends", "foreign_prepositions",
        "holidays", "last_days",
        "months", "periods", "prepositions", "relatives", "season_kinds", "seasons",
        "strange_months", "strange_words", "sure_strange", "weekdays",
    )  # fmt: skip

    def __init__(self, plain: Plain) -> None:
        self.months: dict[str, int] = plain["months"]
        self.weekdays: dict[str, int] = plain["weekdays"]
        self.seasons: dict[str, int] = plain["seasons"]
        self.days: dict[str, int] = plain["days"]
        self.relatives: dict[str, int] = plain["relatives"]
        self.holidays: Phrases = plain["holidays"]
        self.last_days: Phrases = plain["last_days"]
        self.ends: dict[str, str] = plain["ends"]
        self.day_ordinals: dict[str, int] = plain["day_ordinals"]
        self.strange_months: dict[str, int] = plain["strange_months"]
        self.strange_words: dict[str, str] = plain["strange_words"]
        self.foreign_prepositions = frozenset(plain["foreign_prepositions"])
        self.season_kinds = frozenset(plain["season_kinds"]["words"])
        self.sure_strange: frozenset[str] = plain["sure_strange"]
        self.edges: dict[str, str] = plain["edges"]
        self.periods: dict[str, str] = plain["periods"]
        self.prepositions = frozenset(plain["prepositions"])
        self.after_numbers = frozenset(
            (*self.months, *self.strange_months, *_AFTER_NUMBERS)
        )
        self._joinable = frozenset(
            (
                *self.edges,
                *self.months,
                *self.seasons,
                *self.weekdays,
                *_YEAR_PARTS,
                *self.sure_strange,
            )
        )

    def is_joined(self, word: str) -> bool:
        """Return whether a word is two times joined by a hyphen: "mid-June", "Q1-Q2"."""
        head, _, tail = word.partition("-")
        return head in self._joinable and (
            tail in self._joinable or tail in self.periods
        )


class NameWords:
    """Words whose number is part of a name, as in ``names.toml``.

    Attributes:
        always: Words before a number.
        several: Words before several numbers in a row.
        capitalised: Words before a number that must be written large.
        after_ordinals: Words after "99th".
        lists: Words after "top 500".
        populations: Words before an age, "women 18–25".
        versioned: Standards and software before their edition, "Python 3.12".
        visions: What "zero" may be the name of, "our zero harm vision".
    """

    __slots__ = (
        "after_ordinals", "always", "capitalised", "lists", "populations", "several",
        "versioned", "visions",
    )  # fmt: skip

    def __init__(self, plain: Plain) -> None:
        self.always = frozenset(plain["always"])
        self.several = frozenset(plain["several"])
        self.capitalised = frozenset(plain["capitalised"])
        self.after_ordinals = frozenset(plain["after_ordinals"])
        self.lists = frozenset(plain["lists"])
        self.populations = frozenset(plain["populations"])
        self.versioned = frozenset(plain["versioned"])
        self.visions = frozenset(plain["visions"])


class ChunkTables:
    """All words of numbers, units and times, shared by all calls; only what was met grows.

    Attributes:
        parts, words, signs: The pieces of what stood between two spaces, and the words
            and signs among them, that were met.
        symbols: Kind of a single sign.
        numbers, units, times, names: The words.
        touching: Words that may touch a number without making it a name ("5k").
        after_amounts: Words behind a number that may belong to it.
        after_numbers, after_units: Words behind a number, and behind one with its unit,
            that may make it anything but a plain amount.
        small: Number words below a hundred.
        starts: The words that something may start at, each with the number of what.
    """

    __slots__ = (
        "_rows",
        "after_amounts",
        "after_numbers",
        "after_units",
        "names",
        "numbers",
        "parts",
        "signs",
        "small",
        "starts",
        "symbols",
        "times",
        "touching",
        "units",
        "words",
    )

    def __init__(self, plain: Plain) -> None:
        """Wrap what ``compile_chunk_tables`` returned."""
        self.words = MetWords(self)
        self.signs = MetSigns(self)
        self.parts = MetParts(self)
        self.symbols = {
            sign: kind for kind, signs in _SYMBOLS.items() for sign in signs
        }
        self.numbers = NumberWords(plain["numbers"])
        self.units = UnitWords(plain["units"])
        self.times = TimeWords(plain["dates"])
        self.names = NameWords(plain["names"])
        self.starts: dict[str, int] = plain["starts"]
        # What may start at a word names a thousand others, so it is unpacked when met.
        self._rows: list[bytes | Start] = [*plain["start_rows"]]
        units = self.units
        self.small = frozenset((*self.numbers.ones, *self.numbers.tens))
        self.touching = frozenset(
            (
                *self.numbers.suffixes,
                *self.numbers.money_magnitudes,
                *units.words,
                *units.attached,
                *units.money_words,
            )
        ).union(code.lower() for code in units.currency_codes)
        self.after_amounts: frozenset[str] = plain["after_amounts"]
        self.after_numbers: frozenset[str] = plain["after_numbers"]
        self.after_units = self.after_numbers - {"to", "of", "in", "out"}

    def start(self, word: str) -> Start | None:
        """Return what may start at a word in lower case; None for nothing."""
        number = self.starts.get(word)
        if number is None:
            return odd_start(word, self.small)
        row = self._rows[number]
        if isinstance(row, bytes):
            row = self._rows[number] = Start(*unpacked(row))
        return row

    def split(self, text: str) -> list[str]:
        """Return what stands between words and the words, in turns."""
        return _word().split(text)

    def scan(self, text: str) -> Iterator[re.Match[str]]:
        """Return the pieces between words, each of the kind that its group names."""
        return _between().finditer(text)

    def has_spaced_number(self, text: str) -> bool:
        """Tell whether a text may hold a number with a space."""
        return _spaced().search(text) is not None


# Many a goal has plain words and numbers alone, and compiling these takes a hundredth of
# a start.
@cache
def _word() -> re.Pattern[str]:
    return re.compile(WORD)


@cache
def _between() -> re.Pattern[str]:
    return re.compile(BETWEEN, re.VERBOSE)


@cache
def _spaced() -> re.Pattern[str]:
    return re.compile(SPACED)


def _decimals(words: Mapping[str, str]) -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in words.items()}
