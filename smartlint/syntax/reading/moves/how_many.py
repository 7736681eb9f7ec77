"""Says which way it goes with more or fewer that do something, or with counted ones."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures, aims_at_share
from smartlint.syntax.reading.clause.frame import (
    FINITE,
    NOT_ONE,
    PASSIVE,
    STATE,
    Frame,
)
from smartlint.syntax.reading.metric.metric_places import is_within
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING, VerbEntry

_WAYS = {"more": Direction.INCREASE, "less": Direction.DECREASE}
_ACTING = frozenset({"deliver", "activity"})
_NOT_ANY = NOT_ONE | {"nothing"}
_FEWEST_BEFORE = 3  # "want more guests", before "to book"


def acts_alone(sentence: Sentence, frame: Frame) -> bool:
    """Whether no more is told than that somebody does something: "every child can swim"."""
    verb, (first, end) = frame.entry, frame.object
    if frame.form != FINITE or verb is None or verb.verb_class not in _ACTING:
        return False
    return first >= end or sentence.tokens[first].lower == "with"


def does_none(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what none of a kind does: "no pupil misses a lesson".

    What is done to none is done or not: "no food is wasted".
    """
    first, end = frame.subject
    verb = frame.entry
    if verb is None or first >= end or sentence.tokens[first].lower not in _NOT_ANY:
        return False
    return frame.form == FINITE or verb.verb_class != "deliver"


def way_of_many(sentence: Sentence, frame: Frame, figures: Figures) -> Direction | None:
    """Return the way of "more volunteers are needed", "fewer pupils are late"."""
    first, end = frame.subject
    if frame.form != STATE or first == end or not figures.is_empty():
        return None
    return _WAYS.get(sentence.tokens[first].comparative or "")


def is_share_that(frame: Frame, figures: Figures) -> bool:
    """Whether it is a share that does not do something: "half of guests never queue"."""
    is_share = frame.is_negated and aims_at_share(figures)
    return is_share and is_within(figures, frame.subject)


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


def way_of_done(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> Direction | None:
    """Return the direction of counted things or a share that are done with.

    So with what "goes up" as it is built: "40 cabins to go up by May".
    """
    is_put_up = verb.lemma == "go up" and frame.form == FINITE
    if not (is_put_up or frame.form == PASSIVE):
        return None
    if _is_done_count(frame, figures):
        return Direction.DELIVER
    return Direction.REACH if _is_share_done(sentence, frame, figures) else None


def _is_done_count(frame: Frame, figures: Figures) -> bool:
    """Whether counted things are done with: "6 trainees ramped"."""
    anchor = figures.anchor
    return (
        figures.target is not None
        and figures.target.unit.kind is UnitKind.COUNT
        and anchor is not None
        and frame.subject[0] <= anchor.first < frame.subject[1]
    )


def _is_share_done(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether a share is told of: "less than 1% of parcels lost"."""
    first, end = frame.subject
    anchor, target = figures.anchor, figures.target
    return (
        target is not None
        and target.unit.kind is UnitKind.PERCENT
        and anchor is not None
        and anchor.first == first < end
        and sentence.tokens[anchor.last + 1].role == "OF"
    )
