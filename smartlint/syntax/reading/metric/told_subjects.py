"""Tells what a sentence measures by its subject: how long it lasts, or what it loses."""

from __future__ import annotations

from smartlint.model.quantity import COUNT, UnitKind
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import MEASURED
from smartlint.syntax.reading.words.token import Token

_TIME = UnitKind.DURATION
_ROUND = frozenset({"AT", "IN", "FOR", "PREPOSITION"})  # no "2 hours on paperwork"
_LEVEL_WORDS = ("below", "under", "above", "over", "beyond", "past")


def lasting(
    sentence: Sentence, frame: Frame, figures: Figures
) -> tuple[int, int] | None:
    """Return the subject of which it is told how long, and where or for what.

    "No crate should sit in the yard for 2 days" measures no yard. None for no such.
    """
    anchor, target, (first, end) = figures.anchor, figures.target, frame.object
    if anchor is None or target is None or target.unit.kind is not _TIME:
        return None
    if sentence.tokens[frame.subject[0]].role == "PRONOUN":
        return None  # "we train for 2 hours"
    before, after = anchor.first - 1, anchor.last + 1
    if before >= first:
        is_round = sentence.tokens[first].role in _ROUND and after >= end
    else:
        is_round = after < end and sentence.tokens[after].role in _ROUND
    return frame.subject if is_round else None


def loses_some(sentence: Sentence, frame: Frame, anchor: Island) -> bool:
    """Whether a body loses so many of others: "the firm cuts at least 40 jobs".

    "The fleet falls below 40 vans" tells how large it gets.
    """
    amount = sentence.tokens[anchor.last].amount
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    if amount is None or amount.unit != COUNT or not any(map(_is_thing, after)):
        return False
    if amount.text.lower().startswith(_LEVEL_WORDS):
        return False
    head = head_noun(sentence, *frame.subject)
    return head is not None and head.nouns.isdisjoint(MEASURED)


def _is_thing(word: Token) -> bool:
    return word.is_plain and not word.is_adverb
