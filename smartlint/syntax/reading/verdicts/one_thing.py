"""Tells whether what is to be made, given or done is one thing, and not left open."""

from __future__ import annotations

from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.amounts_and_times import has_time
from smartlint.syntax.reading.clause.frame import PASSIVE, Frame, is_told_done
from smartlint.syntax.reading.clause.nameable import is_modified, is_nameable
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.completion.left_open import (
    is_frequent,
    praises_subject,
    starts_or_takes_in,
)
from smartlint.syntax.reading.completion.named_outcomes import (
    brings_in,
    comes_about,
    goes_on_working,
)
from smartlint.syntax.reading.completion.things import (
    behind_preposition,
    is_made,
    is_medley,
    is_menu,
    is_named_thing,
    is_one_tool,
    is_praised,
    is_title,
    is_with_named,
)
from smartlint.syntax.reading.completion.unfinished import names_need
from smartlint.syntax.reading.phrases.islands import Sentence

_DELIVER, _MAINTAIN, _REACH = Direction.DELIVER, Direction.MAINTAIN, Direction.REACH
_EQUIPPING = frozenset({"provide", "equip", "supply", "furnish", "issue"})
_SITTING = frozenset({"pass", "sit", "retake", "ace"})
_WHICH = frozenset({"FROM", "OF", "FOR", "IN", "ON", "PREPOSITION"})


def is_one_thing(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether what is to be made, given or done is one thing, and not left open."""
    if is_told_done(frame) or comes_about(sentence, frame, end):
        is_each = _is_for_each(sentence, frame, end)  # "guides written for all shops"
        return is_each or not praises_subject(sentence, frame)
    first = _given(sentence, frame, end)
    at = head_index(sentence, first, end)
    if at is None:
        return frame.form == PASSIVE or is_named_thing(sentence, frame.object[0], end)
    if is_title(sentence, frame, at) or starts_or_takes_in(
        sentence, frame, sentence.tokens[at]
    ):
        return True
    is_loose = is_praised(sentence, frame, at) and not is_frequent(sentence, first, at)
    if is_loose or is_medley(sentence, frame) or is_menu(sentence, frame, first, end):
        return False
    head = sentence.tokens[at]
    is_some = _is_some_test(sentence, frame, at, end)
    if is_some or names_need(head) or goes_on_working(sentence, frame, first, end):
        return False
    if is_frequent(sentence, first, at) or brings_in(sentence, frame, first, end):
        return True  # "regular communications with the council"
    if "blank" in head.nouns:
        return is_nameable(sentence, (frame.object[0], end))
    if head.nouns & {"open", "abstract"}:
        is_bare = at == first and "abstract" in head.nouns
        if is_bare or "document" not in head.nouns:
            return _is_qualified(sentence, frame, first, at, end)
    return not (is_made(frame) and _is_mass(sentence, first, at))


def _is_some_test(sentence: Sentence, frame: Frame, at: int, end: int) -> bool:
    """Whether neither subject nor day says which exam is meant: "pass the exam"."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or verb.lemma not in _SITTING:
        return False
    is_test = "exam" in sentence.tokens[at].groups
    if not is_test or at + 1 < end or has_time(sentence):
        return False
    return not any(word.is_plain for word in sentence.tokens[first:at])


def _is_for_each(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether something named is made for all of a kind."""
    first, opener = frame.subject[0], frame.object[0]
    if frame.verb != frame.subject[1] or opener + 1 >= end or frame.verb is None:
        return False
    is_all = sentence.tokens[opener + 1].lower in {"all", "every", "each"}
    return is_all and not sentence.is_weak(first, frame.verb)


def _is_mass(sentence: Sentence, first: int, at: int) -> bool:
    """Whether there is never enough of what is to be made: "build literacy"."""
    nouns = sentence.tokens[at].nouns
    if "quantity" not in nouns or "plural" in nouns or "document" in nouns:
        return False
    return not any(
        token.role == "DETERMINER" or token.amount is not None
        for token in sentence.tokens[first:at]
    )


def _given(sentence: Sentence, frame: Frame, end: int) -> int:
    """Return where the thing stands that people are to get.

    "Provide nurses with tablets", "send everyone in the choir a card".
    """
    first = frame.object[0]
    tokens = sentence.tokens
    verb = frame.entry
    if verb is not None and verb.lemma in _EQUIPPING:
        ties = (at for at in range(first, end - 1) if tokens[at].lower == "with")
        return next(ties, first - 1) + 1
    if first < end and tokens[first].role == "PRONOUN":
        gifts = (at for at in range(first, end) if tokens[at].lower in {"a", "an"})
        return next(gifts, first)
    return behind_preposition(sentence, first, end)


def _is_qualified(
    sentence: Sentence, frame: Frame, first: int, at: int, end: int
) -> bool:
    """Whether words beside an open noun say which one: "feedback from our partners"."""
    tokens = sentence.tokens
    head = tokens[at]
    is_told = _is_reworked(sentence, frame, first, at, end)
    if is_told or is_with_named(sentence, at, end):
        return True
    if "placeholder" in head.groups or "abstract" in head.nouns:
        return False
    if is_one_tool(sentence, head, first, is_made=is_made(frame)):
        return True
    return at + 2 < end and tokens[at + 1].role in _WHICH


def _is_reworked(
    sentence: Sentence, frame: Frame, first: int, at: int, end: int
) -> bool:
    """Whether what there is now tells which ones: "migrate all services to Postgres"."""
    verb = frame.entry
    tokens = sentence.tokens
    if verb is None or "reworking" not in verb.groups or sentence.is_weak(first, at):
        return False
    is_moved = at + 2 < end and tokens[at + 1].role == "TO"
    is_moved = is_moved and tokens[at + 2].verb is None
    is_known = is_moved or is_modified(sentence, first, at)
    return "open" in tokens[at].nouns and is_known
