"""Tells verbs whose amount is how much comes on top or off: "gain 3 points".

"Knock ten days off the wait" and "put 4% on sales" say by how much something changes,
where "knock on 10 doors" and "put 4% into shares" do not.
"""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.frame import FINITE, Frame
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MORE_OR_LESS, VerbEntry

MOVED = frozenset({"off", "on", "points"})
"""Flags of verbs whose amount may be how much comes on top or off."""

_OFF = frozenset({"off", "out of"})
_ON = frozenset({"on", "onto", "on to"})
_RATES = frozenset({UnitKind.PERCENT, UnitKind.POINTS})
_BETWEEN = 4  # words: "of plastic a year"
_NAMED = frozenset({"OF", "RECURRING", "DETERMINER"})


def moved_way(sentence: Sentence, frame: Frame, entry: VerbEntry) -> str | None:
    """Return ``increase`` or ``decrease`` where so much comes on or off; else None."""
    first, end = frame.object
    amount = sentence.tokens[first].amount if first < end else None
    if amount is None:
        return None
    flags, kind = entry.flags, amount.unit.kind
    is_counted = kind is UnitKind.COUNT
    if "off" in flags and not is_counted and _comes_off(sentence, first + 1, end):
        return "decrease"
    is_rate = kind in _RATES
    if "on" in flags and is_rate and _comes_on(sentence, first + 1, end):
        return "increase"
    is_gained = "points" in flags and (
        kind is UnitKind.POINTS or (is_rate and _gains(sentence, frame))
    )
    return "increase" if is_gained else None


def _gains(sentence: Sentence, frame: Frame) -> bool:
    """Whether what is measured goes up so much; "the firm gains 4% of the market"."""
    if frame.form != FINITE:
        return False
    words = sentence.tokens[frame.object[0] + 1 : frame.object[1]]
    if words and (words[0].is_plain or words[0].role == "OF"):
        return False
    head = head_noun(sentence, *frame.subject)
    return head is not None and not head.nouns.isdisjoint(MORE_OR_LESS)


def _comes_on(sentence: Sentence, at: int, end: int) -> bool:
    """Whether "on" follows an amount, and no day does: "on sales", no "on 1 May"."""
    is_on = at < end and sentence.tokens[at].lower in _ON
    return is_on and sentence.island_at[at] is None


def _comes_off(sentence: Sentence, start: int, end: int) -> bool:
    """Whether "off" or "out of" follows an amount, or what it is of."""
    tokens = sentence.tokens
    for at in range(start, min(end - 1, start + _BETWEEN + 1)):
        token, after = tokens[at], tokens[at + 1]
        if token.lower in _OFF or (token.lower == "out" and after.role == "OF"):
            return True
        if not (token.is_plain or token.role in _NAMED):
            return False
    return False
