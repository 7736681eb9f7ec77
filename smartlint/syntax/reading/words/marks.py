"""Tells of a token what readers ask for again and again, once for each word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.syntax.reading.words.lexicon import PAST_FORMS
from smartlint.syntax.reading.words.weights import POUND

if TYPE_CHECKING:
    from smartlint.syntax.reading.words.token import Token

JOINS = frozenset({"AND", "BUT"})
_JOINING_SIGNS = frozenset({"COMMA", "SEMICOLON", "STOP", "SLASH"})
_ADDING = frozenset({"+", "|"})
_NO_SIGNS = frozenset({"WORD", "AMOUNT", "DURATION", "DATE", "NAME_NUMBER"})
# The grammar's names for what is no word, where it has one.
NAMED_KINDS = frozenset({"AMOUNT", "DURATION", "DATE", "ARROW", "COLON"})
VALUE_KINDS = frozenset({"AMOUNT", "DURATION", "DATE"})
# Kinds of what a name is made of.
NAMING_KINDS = frozenset({"WORD", "NAME_NUMBER", "DATE"})
EACH = frozenset({"all", "every", "each"})
WE = frozenset({"we", "i"})
SEEMING = frozenset({"seem", "seems", "look", "looks", "sound", "sounds", "feels"})
_ROLES = frozenset(
    {
        "FROM", "TO", "BY", "IN", "UNTIL", "AT", "ON", "FOR", "OF", "SINCE", "CURRENT",
        "VERSUS", "BE",
    }
)  # fmt: skip
OWN = frozenset({"our", "its", "their", "my"})
# What is only used up for a goal: "while spending no more than €900".
COSTING = frozenset(
    {"spending", "paying", "costing", "using", "burning", "investing", "needing"}
)
AUXILIARIES = frozenset({"BE", "HAVE", "MODAL"})  # roles of words that state
_SHIFTS = frozenset({"up", "down", "minus"})
_GOAL_WORDS = frozenset({"target", "goal", "objective", "kpi", "aim"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "this", "our", "its", "their", "that", "another", "within"}
)
_LINKING = frozenset(
    {"DETERMINER", "OF", "AND", "OR", "BUT", "RECURRING", "CURRENT", "TO", "IN", "AT",
     "FROM", "BY", "ON", "PRONOUN", "BE", "FOR", "SINCE", "MODAL", "HAVE", "VERSUS",
     "PREPOSITION", "NOT", "OFF", "PARTICLE"}
)  # fmt: skip
PASSING_WORDS = tuple(
    f"{word} {century}"
    for word in ("below", "under", "above", "over")
    for century in ("19", "20")
)
CLASS_YEAR = "year "  # "Year 2 pupils"
# "The Q3 report", "our 2027 catalogue", "our Q3 report".
_UNSETTLED_TIMES = (CLASS_YEAR, "the q", "the 20", "20", "q")
_EACH_OF = ("a", "per", "/", "each", "every")
ROUND_THE_CLOCK = frozenset(f"24 hours {each} day" for each in _EACH_OF)
# The clock's hours with all days of the week name no amount either.
ALWAYS = ROUND_THE_CLOCK | {
    f"{number} days {each} {span}"
    for number, span in (("seven", "week"), ("7", "week"), ("365", "year"))
    for each in _EACH_OF
}
_WAITING = frozenset(
    {"was", "were", "than", "least", "so", "loose", "will", "which", "across", "come",
     "plan", "plans", "within", "deadline", "between", "till", "over the", "into"}
)  # fmt: skip
# Words that leave an amount open: "around 40".
_ABOUT = frozenset(
    {"around", "about", "approx", "approximately", "roughly", "circa", "nearly",
     "almost"}
)  # fmt: skip
_COUPLE = "a couple"


# What readers look for in a token that is no plain word, each a bit of its `marks`.
SMALL = 1  # a function word
SIGN = 2
JOIN = 4  # it may part outcomes
NAMED = 8  # grammar/sentence.lark has a name for it
VALUE = 16  # an amount or a time


def may_be_noun(token: Token) -> bool:
    """Whether the spelling of a word may be a noun as well."""
    verb = token.verb
    return bool(token.nouns or token.change) or (
        verb is not None and "noun" in verb.flags and verb.form not in PAST_FORMS
    )


def is_adverb(token: Token) -> bool:
    """Whether a word can only modify the verb beside it."""
    return token.role == "ADVERB" or (
        token.is_plain
        and token.lower.endswith("ly")
        and not token.nouns
        and token.verb is None  # "apply", "supply"
    )


def is_link(token: Token) -> bool:
    """Whether a word only links, and neither opens nor closes a name."""
    if token.role in _LINKING:
        return token.lower != "existing"  # "existing customers" are not all
    if token.comparative in {"more", "less"}:
        return True
    return token.role == "RELATIVE" and token.lower in {"that", "which", "who"}


def marks_of(token: Token) -> int:
    """Return what readers look for in a word or sign, as bits; 0 for a plain word."""
    kind = token.kind
    marks = SMALL if token.role else 0
    if kind not in _NO_SIGNS:
        marks |= SIGN
    if token.role in JOINS or kind in _JOINING_SIGNS or token.lower in _ADDING:
        marks |= JOIN
    return marks | NAMED if token.terminal != "TEXT" else marks


def is_unsettled(token: Token) -> bool:
    """Whether the neighbours of a token have a say in what it is."""
    if token.amount is None:
        if token.kind == "DATE":
            return token.lower.startswith(_UNSETTLED_TIMES)
        if token.kind == "ARROW":
            return True  # "from 9 → 3"
        return token.change is not None or token.lower in _WAITING
    if token.kind == "AMOUNT" and token.when is not None:
        return True  # it may be a year
    lower = token.lower
    is_open = lower.startswith(PASSING_WORDS) or lower in ALWAYS
    return is_open or lower == "one" or POUND in lower


def terminal_of(word: Token) -> str:
    """Return the name that grammar/sentence.lark has for a word."""
    if word.role:
        if word.role in _ROLES:
            return word.role
        if word.role == "WISH" and word.lower in _GOAL_WORDS:
            return "GOAL"  # "target: 40%", "a target of 40"
        return "THE" if word.lower in _DETERMINERS else "TEXT"
    if word.lower in _SHIFTS:
        return "SHIFT"
    if word.change is not None:
        return "CHANGE"
    if word.comparative is not None:
        return "MORE"
    return "GOAL" if word.lower in _GOAL_WORDS else "TEXT"


def hedge_of(amount: str) -> str:
    """Return the words that leave an amount open, as they are written; else ""."""
    if amount[:8].lower() == _COUPLE:
        return amount[:8]
    first = amount.partition(" ")[0]
    return first if first.lower().rstrip(".") in _ABOUT else ""
