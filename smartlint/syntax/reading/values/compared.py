"""Tells changes without amount that are held against a level one knows."""

from __future__ import annotations

from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import NOMINAL, Frame
from smartlint.syntax.reading.clause.noun_phrases import is_people
from smartlint.syntax.reading.phrases.islands import Sentence

_MOVING = frozenset({Direction.INCREASE, Direction.DECREASE})
# "Rather than tell them" compares nothing.
_COMPARING = frozenset(
    {"than", "compared with", "compared to", "versus", "vs", "vs.", "in comparison with",
     "in comparison to", "relative to"}
)  # fmt: skip
_PLACING = frozenset({"above the", "below the", "over the", "under the"})
_FORMER = frozenset({"those", "that", "before", "previously"})
_LINKS = frozenset({"IN", "ON", "AT", "DETERMINER"})
_OTHERS = frozenset(
    {"competitor", "competitors", "competition", "rival", "rivals", "club"}
)


def has_known_level(
    sentence: Sentence, frame: Frame, figures: Figures, direction: Direction, end: int
) -> bool:
    """Whether anyone can tell afterwards that there is more or less than there was.

    "New lamps use less power than those they replace". An order to have more than
    before, or what is only better, sets no mark; nor does today's value alone, as it
    leaves open how far to go.
    """
    if direction not in _MOVING or figures.baseline is not None:
        return False
    is_told = frame.subject[0] < frame.subject[1] and not frame.is_wish
    if not (is_told or frame.form == NOMINAL) or "better" in sentence.lowers:
        return False
    first = frame.object[0]
    tokens = sentence.tokens
    return any(
        first <= at < end - 1
        and tokens[at].role == "VERSUS"
        and tokens[at].lower in _COMPARING
        and _is_known(sentence, at + 1, end)
        for at in sentence.small
    )


def _is_known(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a time, today's value or earlier things stand at ``index``."""
    tokens = sentence.tokens
    if tokens[index].lower in _FORMER:
        return True
    while index + 1 < end and tokens[index].role in _LINKS:
        index += 1
    return tokens[index].when is not None or tokens[index].role == "CURRENT"


def names_other(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a word that compares leads to somebody, or to a place: "above the bakery"."""
    lower = sentence.tokens[index].lower
    if lower == "than":
        return _names_somebody(sentence, index + 1, end)
    is_placed = lower in _PLACING and index + 1 < end
    return is_placed and "place" in sentence.tokens[index + 1].nouns


def _names_somebody(sentence: Sentence, first: int, end: int) -> bool:
    """Whether one is compared with others, and not with a value: "than Hotel Neptun"."""
    words = sentence.tokens[first:end]
    if not words or "quantity" in words[-1].nouns:
        return False
    if any(
        sentence.text[at - sentence.offset].isupper()
        for at in sentence.starts[first:end]
    ):
        return True
    head = words[-1]
    return is_people(head) or head.lower in _OTHERS or "organisation" in head.groups
