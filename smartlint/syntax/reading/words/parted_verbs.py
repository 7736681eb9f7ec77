"""Joins a verb to the particle that stands behind its object: "hand the keys over".

It is then read as what stands side by side: "hand over the keys". What comes off
something is less of it: "knock ten days off the wait". So is the whole of a share.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from smartlint.syntax.reading.words.lexicon import CARRYING, Lexicon
from smartlint.syntax.reading.words.outline import Outline, outline_of
from smartlint.syntax.reading.words.packed_words import seconds_of
from smartlint.syntax.reading.words.parted_shares import WHOLES, join_share
from smartlint.syntax.reading.words.token import Token

_Entry = tuple[Any, ...]  # Any: the fields of a VerbEntry

# What stands behind an object and belongs to its verb, or the first word of it.
_PARTICLES = frozenset(
    {"up", "down", "off", "out", "over", "back", "away", "aside", "together", "along", "into",
     "live", "online", "public", "aboard", "steady", "stable", "flat", "level", "constant"}
)  # fmt: skip

_PARTED = _PARTICLES | WHOLES
_FURTHEST = 8  # tokens from a particle back to its verb
_PAIR = 2
_VALUES = frozenset({"AMOUNT", "DURATION", "DATE", "NAME_NUMBER", "QUOTE"})
_LEADING_ON = frozenset({"over", "into", "along"})
_SHIFTS = frozenset({"up", "down", "back"})
_WITHIN = frozenset({"DETERMINER", "OF", "AND", "FOR", "IN", "CURRENT", "RECURRING"})
_BEHIND = frozenset(
    {"BY", "IN", "AT", "ON", "FOR", "TO", "UNTIL", "SINCE", "FROM", "AND", "BUT", "OF",
     "PURPOSE", "MANNER", "PREPOSITION", "RECURRING", "RELATIVE", "WITHOUT", "VERSUS"}
)  # fmt: skip
_LEADING = frozenset({"TO", "MODAL", "PRONOUN", "AND", "WISH", "ADVERB", "HAVE", "BE"})


def outlined(lexicon: Lexicon, tokens: list[Token]) -> Outline:
    """Return the outline of tokens, once verbs in them are joined to their particles."""
    outline = outline_of(tokens)
    if _PARTED.isdisjoint(outline.lowers) or not _join_verbs(lexicon, tokens):
        return outline
    return outline_of(tokens)


def _join_verbs(lexicon: Lexicon, tokens: list[Token]) -> bool:
    """Join in place each verb to a particle further behind; return whether one was."""
    is_any = False
    for at in range(1, len(tokens)):
        if tokens[at].lower == "off" and tokens[at - 1].amount is not None:
            tokens[at] = tokens[at].playing(role="OFF")  # "£40 off the bill"
            is_any = True
        elif tokens[at].lower in _PARTICLES:
            is_any = _join(lexicon, tokens, at) or is_any
        elif tokens[at].lower in WHOLES:
            is_any = join_share(tokens, at) or is_any
    return is_any


def _join(lexicon: Lexicon, tokens: list[Token], at: int) -> bool:
    """Join the words from ``at`` on to a verb before them; False where none has them."""
    for index in range(at - _PAIR, max(at - _FURTHEST, 0) - 1, -1):
        token = tokens[index]
        seconds = seconds_of(lexicon.phrasal, token.lower)
        if seconds and _leads(tokens, index):
            found = _found(seconds.get(tokens[at].lower, ()), tokens, at)
            if found is not None:
                end, entry = found
                if entry[0].split()[0] in CARRYING and _leads_to_level(tokens, at):
                    return False
                tokens[index] = token.playing(role="", verb=lexicon.verb_entry(*entry))
                for part in range(at, end):
                    tokens[part] = tokens[part].playing(role="PARTICLE", verb=None)
                return True
        if token.role and token.role not in _WITHIN:
            return False
        if token.kind != "WORD" and token.amount is None:
            return False
    return False


def _found(
    phrases: Iterable[tuple[tuple[str, ...], _Entry]], tokens: list[Token], at: int
) -> tuple[int, _Entry] | None:
    """Return where the words of a phrase behind its first end, and its entry."""
    for words, entry in phrases:
        end = at + len(words) - 1
        parts = tokens[at:end]
        if [part.lower for part in parts] == [*words[1:]] and _closes(tokens, end):
            return end, entry
    return None


def _closes(tokens: list[Token], end: int) -> bool:
    """Whether nothing follows that a preposition could lead to."""
    if end >= len(tokens):
        return True
    after = tokens[end]
    if after.kind in _VALUES and tokens[end - 1].lower in _LEADING_ON:
        return False  # "read 20 books in 2027"
    return after.kind != "WORD" or after.role in _BEHIND or after.is_adverb


def _leads_to_level(tokens: list[Token], at: int) -> bool:
    """Whether what is brought up, down or back has an amount: "bring it down to £4"."""
    is_shift = tokens[at].lower in _SHIFTS
    return is_shift and any(token.amount is not None for token in tokens)


def _leads(tokens: list[Token], index: int) -> bool:
    """Whether a verb stands where one may: at the start, or behind "to", "will", "and"."""
    if not index:
        return True
    before = tokens[index - 1]
    return before.kind != "WORD" or before.role in _LEADING or before.is_adverb
