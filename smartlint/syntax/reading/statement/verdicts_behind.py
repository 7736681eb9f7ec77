"""Leaves out that a deed is wanted: "meeting our target is a priority"."""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence

_REMAINING = frozenset({"remains", "stays"})
_LONGEST = 6  # words from "is" to the end: "is one of our top priorities"
_SHORTEST_DEED = 2


def before_verdict(sentence: Sentence, first: int, end: int) -> int:
    """Return where it is said that the deed before is wanted; ``end`` where it is not.

    The deed opens the statement, and nothing is dated or counted behind the verb.
    """
    tokens = sentence.tokens
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
