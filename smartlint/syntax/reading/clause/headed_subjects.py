"""Tells a subject that opens with a verb's spelling: "fuel use has to fall"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.bare_events import is_event
from smartlint.syntax.reading.clause.caused import TAKEN
from smartlint.syntax.reading.clause.measure_lines import names_figures
from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.clause.verb_place import (
    leads_to_infinitive,
    starts_object,
)
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import (
    DESCRIBING_FORMS,
    MOVING,
    MOVING_OR_KEEPING,
    SHIFTING,
)

LONGEST_SUBJECT = 9
_AIMING = MOVING | {"reach", "maintain"}
_HOW = frozenset({"BY", "IN", "TO", "FROM", "AT", "RECURRING"})
IN_SUBJECTS = frozenset({"OF", "IN", "FOR", "ON", "DETERMINER", "RECURRING", "AND"})


def is_headed(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a word that may be a verb heads the subject: "Handle time is cut"."""
    tokens = sentence.tokens
    entry = tokens[start].verb
    if entry is None or not (tokens[start].is_noun or entry.form in DESCRIBING_FORMS):
        return False
    if names_figures(sentence, start, end):
        return True
    # "Missed calls drop by 5%", while "report calls" and "cut rises" are orders.
    may_move = not (entry.lemma in TAKEN or entry.verb_class in _AIMING) and (
        tokens[start].is_noun or entry.form == "participle"
    )
    for index in range(start + 1, min(end, start + LONGEST_SUBJECT)):
        token, verb = tokens[index], tokens[index].verb
        if token.is_plain and verb is None:
            continue
        is_next = index == start + 1
        if not is_next and (
            (token.role in {"BE", "MODAL"} and index + 1 < end)
            or _is_needed(sentence, index, end)
            or _is_moved_there(sentence, index, end)
            or (may_move and _moves(sentence, index, end))
        ):
            return True
        if index + 1 >= end:
            return False
        if (
            verb is not None
            and verb.form == "s"
            and verb.verb_class in MOVING_OR_KEEPING
            and starts_object(tokens[index + 1])
        ):
            return not is_next and tokens[index + 1].role != "AT"  # "cap rises at 2%"
        if not token.is_plain and (is_next or token.role not in IN_SUBJECTS):
            return False
    return False


def _is_needed(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a thing "needs to be" so or "has been": "fuel use needs to be cut"."""
    tokens = sentence.tokens
    if tokens[index].role == "HAVE":
        return index + 1 < end and tokens[index + 1].role == "BE"
    is_led = tokens[index].role == "WISH" and leads_to_infinitive(sentence, index, end)
    return is_led and index + 2 < end and tokens[index + 2].role == "BE"


def _is_moved_there(sentence: Sentence, index: int, end: int) -> bool:
    """Whether what a thing has gone through closes the line: "bike trips boosted by 5%"."""
    verb = sentence.tokens[index].verb
    is_moved = verb is not None and verb.form == "participle"
    is_moved = is_moved and verb is not None and verb.verb_class in MOVING_OR_KEEPING
    return is_moved and is_event(sentence, index, end)


def _moves(sentence: Sentence, index: int, end: int) -> bool:
    """Whether things move there by themselves: "bike trips rise", "calls to drop by 5%"."""
    tokens = sentence.tokens
    before = tokens[index - 1]
    is_led = tokens[index].role == "TO" and sentence.island_at[index] is None
    at = index + is_led
    verb = tokens[at].verb if at < end else None
    if verb is None or verb.form != "base" or verb.verb_class not in SHIFTING:
        return False
    if not before.is_plain or not (is_plural(before) or is_led):
        return False
    after = at + 1
    is_alone = after >= end or sentence.island_at[after] is not None
    return is_alone or tokens[after].role in _HOW
