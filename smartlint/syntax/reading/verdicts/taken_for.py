"""Says what a goal is taken for that goes no way any reader knows.

Somebody who meets "formal appraisal process" in a plan does not ask which verb was meant:
a thing is to be there. So what only names one thing is delivered, unless a word leaves
open which, or more or less of it can be had.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.frame import NOMINAL
from smartlint.syntax.reading.clause.nameable import is_plain, is_plural
from smartlint.syntax.reading.clause.noun_phrases import TIMES, head_index
from smartlint.syntax.reading.words.lexicon import MOVING

if TYPE_CHECKING:
    from smartlint.syntax.reading.draft import Draft
    from smartlint.syntax.reading.words.token import Token

# What there is now, or what a clause opens with that nobody understood.
_POINTING = frozenset({"our", "my", "their", "its", "your", "for", "this", "that"})
# Of these there is more or less, or nobody could point at them.
_NO_THINGS = frozenset({"abstract", "blank", "degree", "lower", "quantity", "scale"})
_CLAUSAL = frozenset({"BE", "MODAL", "HAVE", "PRONOUN", "WISH", "RELATIVE"})
_OPEN = frozenset(
    {"etc", "etc.", "or", "other", "others", "this", "these", "those", "it", "them"}
)
_ACTING = frozenset({"base", "s", "past"})


def take_for_deed(draft: Draft) -> None:
    """Take a goal that goes no known way for a deed, where it names one thing."""
    if draft.frame.form == NOMINAL and _names_thing(draft):
        draft.direction = Direction.DELIVER
        draft.is_specific = not draft.is_compound
        draft.is_measurable = draft.pieces.text is draft.text  # no blanks


def _names_thing(draft: Draft) -> bool:
    """Whether one thing is named, and nothing leaves open which or how much of it."""
    sentence, first, end = draft.sentence, draft.frame.object[0], draft.stop
    at = head_index(sentence, first, end)
    if at is None or sentence.tokens[first].lower in _POINTING:
        return False
    if not _OPEN.isdisjoint(sentence.lowers):
        return False  # "training, coaching etc."
    if sentence.is_weak(first, at + 1) or _acts(sentence.tokens[first:end]):
        return False
    head = sentence.tokens[at]
    is_move = head.verb is not None and head.verb.verb_class in MOVING
    if is_move or is_plural(head) or not head.nouns.isdisjoint(_NO_THINGS):
        return False
    if "goal" in head.nouns and "document" not in head.nouns:
        return False  # "the goal of the crew", no "roof plan for the crew"
    is_timed = any(island.name in TIMES for island in sentence.islands)
    return bool(head.nouns) or is_plain(head) or is_timed


def _acts(words: list[Token]) -> bool:
    """Whether somebody does or is something, so that a clause was not understood."""
    before = ""
    for word in words:
        if word.role in _CLAUSAL and not word.nouns:  # "rollout plan"
            return True
        is_verb = word.verb is not None and word.verb.form in _ACTING
        if is_verb and not (word.is_noun or before == "DETERMINER"):
            return True
        before = word.role
    return False
