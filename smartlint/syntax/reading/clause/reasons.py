"""Tells a "since" or "as" that gives a reason from one of time or likeness."""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.finite_clauses import states

REASONING = frozenset({"since", "as"})
_LIKENING = frozenset({"well", "of", "part", "soon", "much", "many", "per", "a", "an"})


def find_reasons(sentence: Sentence, first: int, end: int) -> list[tuple[str, int]]:
    """Return where reasons start in a stretch, each as a purpose; none for most."""
    if REASONING.isdisjoint(sentence.lowers):
        return []
    return [
        ("purpose", index)
        for index in range(first + 1, end)
        if sentence.tokens[index].lower in REASONING
        and tells_reason(sentence, index, end)
    ]


def tells_reason(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a clause behind "since" or "as" says why: ", as walkers ask for them".

    A comma must stand before "as", and before "since" where the clause is of the past:
    "since the shop opened" is a time.
    """
    tokens = sentence.tokens
    if tokens[index].lower not in REASONING:
        return False
    if sentence.starts[index] in sentence.weak:
        return False  # "as best we can"
    is_parted = not index or tokens[index - 1].kind in {"COMMA", "DASH"}
    is_as = tokens[index].lower == "as"
    if index + 2 >= end or (is_as and not is_parted):
        return False
    first = tokens[index + 1]
    is_time = first.amount is not None or first.when is not None
    if is_time or first.kind != "WORD" or (is_as and first.lower in _LIKENING):
        return False
    return states(tokens, index + 1, end, may_be_past=is_parted)
