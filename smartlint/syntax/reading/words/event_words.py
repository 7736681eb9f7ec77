"""The words by which a time is known that an event names, and which of them a word is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartlint.syntax.reading.words.token import Token

# The groups of grammar/english/groups.txt whose nouns a preposition may lead to.
TO_EVENTS = frozenset({"event"})
_SPANS = frozenset({"period"})
AFTER = {
    "throughout": _SPANS,
    "over": _SPANS,
    "over the": _SPANS,
    "within": _SPANS,
    "at": frozenset({"moment"}),
    "in": frozenset({"event", "period", "month", "named week"}),
}
YEARS = frozenset({"year", "quarter", "season", "semester", "month", "half"})
TRIAL_TERMS = frozenset({"week", "weekend", "day", "sprint"})
# "In the space of two years".
COURSES = frozenset({"period", "space", "course", "span"})
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "final"})
# "A year from now", "three months after launch".
COUNTED_FROM = frozenset(
    {"now", "today", "launch", "release", "opening", "go-live", "kickoff", "kick-off"}
)
COUNTED_TERMS = ORDINALS | {"1st", "2nd", "3rd", "4th", "last"}
# "Over the long term" is a time, though no deadline.
OPEN_TERMS = frozenset({"term", "run", "future"})
# Years of age that one sets oneself goals for. Amounts are Decimals, which compare
# with their like faster than with whole numbers.
YOUNGEST, OLDEST = Decimal(18), Decimal(100)

_GROUPS = TO_EVENTS.union(*AFTER.values())
# "For the rest of the year", "by the time school starts", "by when we open".
_WORDS = COUNTED_FROM.union(
    COUNTED_TERMS, COURSES, YEARS, {"during", "rest", "remainder", "time", "when"}
)
_OPEN_ENDS = tuple(OPEN_TERMS)  # "in the long-term"
_UNOWNED = frozenset({"the", "a", "an", "their"})


def may_name_time(token: Token) -> bool:
    """Whether a token can make a time of its sentence that an event names.

    Without one, or an age, :func:`smartlint.syntax.reading.phrases.events.find_events` finds
    nothing. It may be said of more words than those that make one.
    """
    kind, role = token.kind, token.role
    if kind == "AMOUNT":
        return False
    if kind == "NAME_NUMBER" or (token.when is not None and token.when.offset == -1):
        return True  # "by v2", "by the last year of the plan"
    if role == "UNTIL" or (role == "DETERMINER" and token.lower not in _UNOWNED):
        return True  # "before we open", "in its 2030"
    return is_term(token.lower) or not _GROUPS.isdisjoint(token.groups)


def is_term(lower: str) -> bool:
    """Whether a spelling tells of a time that an event may name: "today", "in the long-term"."""
    return lower in _WORDS or lower.endswith(_OPEN_ENDS)
