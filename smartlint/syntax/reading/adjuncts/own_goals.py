"""Tells a purpose that names the goal itself: "cut waste to reach our 9% goal"."""

from __future__ import annotations

from smartlint.model.quantity import Quantity, UnitKind
from smartlint.syntax.reading.adjuncts.tails import Tail
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.goal_subjects import SET_OR_MET
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import SHIFTING


def meets_own_goal(
    sentence: Sentence, frame: Frame, target: Quantity | None, tail: Tail
) -> bool:
    """Whether what is moved comes to a goal of its own: "cut waste to reach our 9% goal".

    What is counted may be another thing: "to reach our goal of 400 sign-ups".
    """
    verb, met = frame.entry, sentence.tokens[tail.first + 1].verb
    if verb is None or verb.verb_class not in SHIFTING or tail.kind != "purpose":
        return False
    if target is None or target.unit.kind is UnitKind.COUNT:
        return False
    words = sentence.tokens[tail.first + 2 : tail.end]
    is_met = met is not None and met.lemma in SET_OR_MET
    return is_met and any("goal" in word.nouns for word in words)
