"""Leaves out the news behind a goal: "… to £40m after reporting a 9% rise in costs"."""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence

_LEADS = frozenset({"after", "following", "despite"})
_LONGEST_LEAD = 6  # words from "after" to the amount: "after it reported another 4%"
_FURTHEST_CHANGE = 3  # words from the amount to the noun: "5% budget cut"


def before_news(sentence: Sentence, first: int, end: int) -> int:
    """Return where the news behind a statement starts; ``end`` for none.

    News is an amount by which something rose or fell before. What stands before it must
    hold a verb, so that "after a 5% fall" opens no sentence.
    """
    if _LEADS.isdisjoint(sentence.lowers):
        return end
    tokens = sentence.tokens
    for index in range(first + 2, end - 3):
        if tokens[index].lower in _LEADS and _tells_change(sentence, index, end):
            stated = tokens[first:index]
            return index if any(token.verb is not None for token in stated) else end
    return end


def _tells_change(sentence: Sentence, lead: int, end: int) -> bool:
    """Whether "a 9% rise" follows within a few words."""
    tokens = sentence.tokens
    for index in range(lead + 1, min(end - 1, lead + _LONGEST_LEAD)):
        token = tokens[index]
        if token.kind == "AMOUNT":
            behind = tokens[index + 1 : min(end, index + 1 + _FURTHEST_CHANGE)]
            return any(word.change is not None for word in behind)
        if token.kind != "WORD":
            return False
    return False
