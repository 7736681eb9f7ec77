"""Tells what one does each day, or so long each time, from levels: "2 scales a day"."""

from __future__ import annotations

from smartlint.model.quantity import Bound, UnitKind
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.phrases.islands import Sentence

_MOST_A_DAY = 10  # more is what a works turns out
_COMING_IN = frozenset({"quantity", "lower", "degree", "scale"})
_OTHERS = frozenset({"people", "party", "crowd", "won over"})


def is_daily(sentence: Sentence, figures: Figures) -> bool:
    """Whether a headline counts what one does each day: "2 scales a day".

    What a works turns out ("400 loaves a day"), what comes in by itself ("9 visits a
    day") and people are no deeds of one's own.
    """
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or target.per != "day":
        return False
    if target.unit.kind is not UnitKind.COUNT or target.bound is Bound.AT_MOST:
        return False
    head = head_noun(sentence, anchor.last + 1, len(sentence.tokens))
    if head is None or target.value > _MOST_A_DAY:
        return False
    return head.nouns.isdisjoint(_COMING_IN) and head.groups.isdisjoint(_OTHERS)


def spends_time(sentence: Sentence, figures: Figures) -> bool:
    """Whether it is told how long one does something each time.

    "30 minutes of stretching every morning"; no "8 hours of sleep a night".
    """
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or target.unit.kind is not UnitKind.DURATION:
        return False
    words = sentence.tokens[anchor.last + 1 :]
    if words and words[0].role in {"AT", "ON"}:  # "20 minutes at the oars every day"
        return words[-1].role == "RECURRING"
    if len(words) < len(("of", "yoga")) or words[0].role != "OF":
        return False
    is_deed = any(
        word.lower.endswith("ing") or "spent time" in word.groups for word in words[1:4]
    )
    return is_deed and any(word.role == "RECURRING" for word in words)
