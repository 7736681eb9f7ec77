"""Finds the change that lies in a word: "double sign-ups", "a halving of waste"."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.quantity import COUNT, MULTIPLE, Change, ChangeKind, Quantity
from smartlint.syntax.reading.clause.figures import Figures, change_of
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.phrases.islands import Sentence

MULTIPLYING = {
    "double": Decimal(2),
    "triple": Decimal(3),
    "treble": Decimal(3),
    "quadruple": Decimal(4),
    "quintuple": Decimal(5),
    "octuple": Decimal(8),
    "halve": Decimal("0.5"),
}
MULTIPLYING_NOUNS = {
    "doubling": MULTIPLYING["double"],
    "tripling": MULTIPLYING["triple"],
    "trebling": MULTIPLYING["treble"],
    "quadrupling": MULTIPLYING["quadruple"],
    "halving": MULTIPLYING["halve"],
}
_FURTHEST = 3


def with_multiple(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the figures with the change that the verb or its noun makes."""
    verb = frame.entry
    if verb is not None and frame.verb is not None and verb.lemma in MULTIPLYING:
        return found._replace(
            change=_change(sentence, frame.verb, MULTIPLYING[verb.lemma]),
        )
    at = _noun_of_multiple(sentence, *frame.object)
    if at is None:
        return found
    tokens = sentence.tokens
    change = _change(sentence, at, MULTIPLYING_NOUNS[tokens[at].lower])
    return found._replace(change=change, way=tokens[at].change)


def factored(frame: Frame, found: Figures) -> Figures:
    """Return "to 1.5x (base: 800)" as a change: a multiple of what there is.

    No level of a ratio is meant, as today's value lies beyond it: "ROAS from 3 to 4x" is.
    """
    target, baseline, verb = found.target, found.baseline, frame.entry
    if target is None or baseline is None or target.unit != MULTIPLE:
        return found
    falls = verb is not None and verb.verb_class == "decrease"
    is_beyond = baseline.value >= target.value and not falls
    if not is_beyond and target.value >= 1:
        return found
    baseline = baseline._replace(unit=COUNT)
    return found._replace(baseline=baseline, target=None, change=change_of(target))


def _noun_of_multiple(sentence: Sentence, first: int, end: int) -> int | None:
    """Return where "a doubling of X" has its noun; None for no such."""
    if sentence.lowers.isdisjoint(MULTIPLYING_NOUNS):
        return None
    tokens = sentence.tokens
    for index in range(first, min(end - 2, first + _FURTHEST)):
        if tokens[index].lower in MULTIPLYING_NOUNS:
            return index if tokens[index + 1].role in {"OF", "IN"} else None
        if tokens[index].role and tokens[index].role != "DETERMINER":
            return None
    return None


def _change(sentence: Sentence, index: int, value: Decimal) -> Change:
    words, span = sentence.slice(index, index + 1), sentence.span(index, index + 1)
    return Change(ChangeKind.MULTIPLE, Quantity(value, MULTIPLE, words, span))
