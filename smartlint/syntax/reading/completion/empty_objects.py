"""Tells deeds on which nothing is there afterwards: "put customers first"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.amounts_and_times import has_time
from smartlint.syntax.reading.clause.frame import PASSIVE, Frame
from smartlint.syntax.reading.clause.noun_phrases import is_universal
from smartlint.syntax.reading.completion.unfinished import is_said_of
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import AUXILIARIES
from smartlint.syntax.reading.words.token import Token


def is_empty_object(sentence: Sentence, frame: Frame, head: Token | None) -> bool:
    """Whether nothing is named that could be there afterwards."""
    first = frame.object[0]
    if (
        frame.form == PASSIVE
        and frame.verb != frame.subject[1]  # "guides written for all shops"
        and first < frame.object[1]
        and _is_esteemed(frame)
        and is_said_of(sentence, first, frame.object[1])
    ):
        return True  # "be recognised as a leader"
    opener = sentence.tokens[first].lower if first < frame.object[1] else ""
    if opener in {"ourselves", "us", "myself"} or _puts_first(sentence, frame):
        return True
    verb = frame.entry
    if opener == "with" and verb is not None and verb.lemma == "coordinate":
        return True  # "coordinate with the council"
    if opener.endswith("ly") and sentence.is_weak(first, frame.object[1]):
        return first + 1 >= frame.object[1]  # "eat mindfully"
    if opener in {"that", "what"} and _is_clause(sentence, first + 2, frame.object[1]):
        return True
    if frame.form == PASSIVE and frame.subject[0] < frame.subject[1]:
        predicate = sentence.tokens[frame.subject[1]]
        done = sentence.tokens[frame.verb].verb if frame.verb is not None else None
        if done is None or "standing" not in done.groups:
            return False  # "the site is finished and published"
        # "Feedback is given to every applicant" can be told, "advice is given" cannot.
        is_sure = has_time(sentence) or is_universal(sentence, *frame.object)
        return predicate.lower in {"is", "are"} and not is_sure
    is_open = first < frame.object[1] and "placeholder" in sentence.tokens[first].groups
    return is_open or (head is not None and "placeholder" in head.groups)


def _is_esteemed(frame: Frame) -> bool:
    verb = frame.entry
    return verb is not None and "esteeming" in verb.groups


def _puts_first(sentence: Sentence, frame: Frame) -> bool:
    """Whether something is only to matter most: "put customers first"."""
    verb = frame.entry
    words = sentence.tokens[frame.object[0] : frame.object[1]]
    is_put = verb is not None and verb.lemma == "put"
    return is_put and any(word.lower == "first" for word in words[-2:])


def _is_clause(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "that" opens a clause ("show that it works"), and names no thing."""
    return any(
        token.role in AUXILIARIES
        or (token.verb is not None and token.verb.form in {"s", "base"})
        for token in sentence.tokens[first:end]
    )
