"""Tells states that hold or do not: "profitable" from "happy"."""

from __future__ import annotations

from smartlint.syntax.frame import Frame
from smartlint.syntax.islands import Sentence

CHECKABLE = frozenset(
    {"profitable", "compliant", "certified", "accredited", "neutral", "debt-free",
     "cash-positive", "operational", "live", "complete", "finished", "available",
     "published", "online", "licensed", "insured", "registered", "solvent", "net-zero",
     "cashflow-positive", "smoke-free", "plastic-free", "carbon-neutral", "accessible by"}
)  # fmt: skip
# "Carbon negative", "cash flow positive": more is taken in than given out.
_BALANCED = frozenset(
    {"carbon", "climate", "water", "nature", "energy", "cash", "flow"}
)
_BALANCES = frozenset({"negative", "positive"})

_BALANCE_NAMES = (
    ["net", "zero"], ["carbon", "neutrality"], ["climate", "neutrality"],
    ["land", "neutrality"],
)  # fmt: skip
_DONE = frozenset({"complete", "live", "operational", "done", "finished", "online"})


def is_checkable(sentence: Sentence, frame: Frame) -> bool:
    """Whether a state is one that holds or does not: "be profitable"."""
    first, end = frame.object
    words = sentence.tokens[first : min(end, first + 3)]
    return any(
        token.lower in CHECKABLE
        or (token.lower in _BALANCES and at and words[at - 1].lower in _BALANCED)
        or (token.is_capital and at and words[at - 1].lower == "rated")
        for at, token in enumerate(words)
    )


def names_balance(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "net zero" or "carbon neutrality" heads a headline."""
    words = [token.lower for token in sentence.tokens[first : min(end, first + 2)]]
    return words[:1] == ["net-zero"] or words in _BALANCE_NAMES


def closes_done(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a thing is named as done: "new website complete", "shop live by May"."""
    tokens = sentence.tokens
    for index in range(first + 1, end):
        if tokens[index].lower in _DONE and not tokens[index - 1].role:
            after = index + 1
            return (
                after >= end
                or tokens[after].kind != "WORD"
                or sentence.island_at[after] is not None
            )
    return False
