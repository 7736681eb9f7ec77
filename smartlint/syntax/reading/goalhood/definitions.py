"""Tells the words of goals explained, which aims at nothing: "OKR stands for"."""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence

TERMS = frozenset(
    {"okr", "okrs", "kpi", "kpis", "objective", "objectives", "results", "result",
     "goal", "goals", "smart"}
)  # fmt: skip
_OWNING = frozenset({"our", "my", "the", "one", "this", "main", "primary", "first"})
_MEANING = frozenset({"stands", "means", "help", "helps"})
_DEFINING = frozenset(
    {"a", "an", "what", "your", "for", "the", "how", "where", "you", "teams", "people"}
)
_LONGEST_TERM = 4


def defines(sentence: Sentence) -> bool:
    """Whether a word for a goal is explained: "key results are your milestones"."""
    if TERMS.isdisjoint(sentence.lowers):
        return False
    tokens = sentence.tokens
    for index, token in enumerate(tokens[:_LONGEST_TERM]):
        if index and (token.role == "BE" or token.lower in _MEANING):
            words = {word.lower for word in tokens[:index]}
            is_term = not TERMS.isdisjoint(words) and _OWNING.isdisjoint(words)
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            return is_term and after is not None and after.lower in _DEFINING
    return False
