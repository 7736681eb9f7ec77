"""Tells the words of goals explained, and measures only named, which aims at nothing.

"OKR stands for", "views per page".
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token

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
_PER = "per"
_COUNTED = frozenset({"quantity", "lower", "scale"})
_COUNTING = frozenset(
    {"percent", "percentage", "number", "share", "proportion", "rate", "amount"}
)
_SHORTEST = 3


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


def names_measure(sentence: Sentence, frame: Frame) -> bool:
    """Whether only a measure is named: "Percent of graduates in work", "views per page"."""
    tokens = sentence.tokens
    first, end = frame.object
    if frame.form != NOMINAL or end - first < _SHORTEST:
        return False
    if _PER in sentence.lowers and _names_rate(tokens[first:end]):
        return True
    return tokens[first].lower in _COUNTING and tokens[first + 1].role == "OF"


def _names_rate(words: list[Token]) -> bool:
    """Whether there are only what is counted and per what, and no way that it is to go."""
    at = next((at for at, word in enumerate(words) if word.lower == _PER), 0)
    names = words[:at] + words[at + 1 :]
    is_counted = at > 0 and not words[at - 1].nouns.isdisjoint(_COUNTED)
    return is_counted and all(
        word.is_plain and not (word.comparative or word.change) for word in names
    )
