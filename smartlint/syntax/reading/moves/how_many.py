"""Says which way it goes where more or fewer are to do something, or be so."""

from __future__ import annotations

from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import FINITE, PASSIVE, STATE, Frame
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING, VerbEntry

_WAYS = {"more": Direction.INCREASE, "less": Direction.DECREASE}
_FEWEST_BEFORE = 3  # "want more guests", before "to book"


def way_of_many(sentence: Sentence, frame: Frame, figures: Figures) -> Direction | None:
    """Return the way of "more volunteers are needed", "fewer pupils are late"."""
    first, end = frame.subject
    if frame.form != STATE or first == end or not figures.is_empty():
        return None
    return _WAYS.get(sentence.tokens[first].comparative or "")


def way_of_many_doing(
    sentence: Sentence, frame: Frame, verb: VerbEntry
) -> Direction | None:
    """Return the way of "fewer pupils are excluded" and "more guests should book".

    What more of them move goes its own way: "more trainers will cut waits".
    """
    first, end = frame.subject
    is_told = frame.form == PASSIVE or (
        frame.form == FINITE and verb.verb_class not in MOVING
    )
    if is_told and first < end:
        return _WAYS.get(sentence.tokens[first].comparative or "")
    return _way_of_wanted(sentence, frame, verb)


def _way_of_wanted(
    sentence: Sentence, frame: Frame, verb: VerbEntry
) -> Direction | None:
    """Return the way of "we want more guests to book"; None for no such wish."""
    tokens, at = sentence.tokens, frame.verb
    if at is None or at < _FEWEST_BEFORE + 1 or verb.verb_class in MOVING:
        return None
    if tokens[at - 1].role != "TO" or not tokens[at - 2].is_plain:
        return None
    for who in range(at - 2, 0, -1):
        way = _WAYS.get(tokens[who].comparative or "")
        if way is not None:
            return way if tokens[who - 1].role == "WISH" else None
        if not tokens[who].is_plain:
            return None
    return None
