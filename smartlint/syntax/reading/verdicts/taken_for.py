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
_DEED_ENDINGS = ("ing", "tion", "ment")
_ACTING = frozenset({"base", "s", "past"})


def take_for_deed(draft: Draft) -> None:
    """Take a goal that goes no known way for a deed, where it names one thing."""
    if draft.frame.form == NOMINAL and _names_thing(draft):
        draft.direction = Direction.DELIVER
        draft.is_specific = not draft.is_compound
        draft.is_measurable = draft.pieces.text is draft.text  # no blanks


def plans_work(draft: Draft) -> bool:
    """Whether a short headline dates a piece of work: "roof repair by May".

    What is held or offered at a time is none: "staff party in May", "free delivery by
    May". Work that no list has is known by its form: "hedge plantation in July".
    """
    sentence, first, end = draft.sentence, draft.frame.object[0], draft.stop
    at = head_index(sentence, first, end)
    if at is None or at == first or not _names_thing(draft):
        return False
    kind, head = sentence.tokens[at - 1], sentence.tokens[at]
    if not kind.is_plain or at + 1 >= len(sentence.tokens):
        return False
    island = sentence.island_at[at + 1]
    if island is None or island.name not in TIMES or "event" in head.groups:
        return False
    if sentence.tokens[at + 1].role == "BY":
        return kind.is_noun
    return not head.nouns and head.lower.endswith(_DEED_ENDINGS)


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
