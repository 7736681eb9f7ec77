"""Leaves out that a deed is wanted: "meeting our target is a priority".

So is how hard a goal is held to be: "which I think is doable".
"""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import SEEMING, WE
from smartlint.syntax.reading.words.token import Token

_REMAINING = frozenset({"remains", "stays"})
_LONGEST = 6  # words from "is" to the end: "is one of our top priorities"
_SHORTEST_DEED = 2
_THINGS = frozenset({"which", "that"})
_OPINIONS = frozenset({"opining", "thinking"})
_LONGEST_THOUGHT = 3  # words: "is quite doable"


def before_verdict(sentence: Sentence, first: int, end: int) -> int:
    """Return where it is said that the deed before is wanted, or can be done; else ``end``.

    The deed opens the statement, and nothing is dated or counted behind the verb.
    """
    tokens = sentence.tokens
    if not _THINGS.isdisjoint(sentence.lowers):
        end = _before_remark(sentence, first, end)
    opener = tokens[first].verb if first < end else None
    if opener is None or opener.form != "ing":
        return end
    last = end - 1
    while last > first and tokens[last].kind == "STOP":
        last -= 1
    named = tokens[last]
    if not ("aimed at" in named.groups or "goal" in named.nouns):
        return end
    for at in range(last - 1, max(first + _SHORTEST_DEED, last - _LONGEST) - 1, -1):
        token = tokens[at]
        if token.role == "BE" or token.lower in _REMAINING:
            return at if tokens[at - 1].role != "RELATIVE" else end
        if token.kind != "WORD" and token.lower != "one":
            return end
    return end


def _before_remark(sentence: Sentence, first: int, end: int) -> int:
    """Return where a clause says how hard the goal is; ``end`` where none does."""
    tokens = sentence.tokens
    for at in sentence.small:
        is_clause = first < at < end - 2 and tokens[at].role == "RELATIVE"
        if is_clause and _judges(tokens[at:end]):
            return at - (tokens[at - 1].kind == "COMMA")
    return end


def _judges(clause: Sequence[Token]) -> bool:
    """Whether a clause is "which I think is doable", "that we believe we can do"."""
    if clause[0].lower not in _THINGS:
        return False
    at = 1
    if clause[1].lower in WE:
        at += 1 + clause[2].is_adverb
        is_held = at < len(clause) and not _OPINIONS.isdisjoint(clause[at].groups)
        if not (is_held or (at < len(clause) and clause[at].role == "WISH")):
            return False
        at += 1
    words = clause[at : at + _LONGEST_THOUGHT]
    if at > 1 and len(words) > 1 and words[0].lower in WE:
        return words[1].role == "MODAL"
    is_held = bool(words) and (words[0].role == "BE" or words[0].lower in SEEMING)
    return is_held and any("within reach" in word.groups for word in words[1:])
