"""Tells deeds and habits that one can see done from mere wishes."""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import IMPERATIVE, PASSIVE, Frame
from smartlint.syntax.reading.clause.nameable import (
    is_modified,
    is_nameable,
    names_thing,
)
from smartlint.syntax.reading.clause.noun_phrases import head_index, head_noun
from smartlint.syntax.reading.completion.named_outcomes import names_subject
from smartlint.syntax.reading.moves.brought import more_often
from smartlint.syntax.reading.moves.how_many import way_of_many_doing
from smartlint.syntax.reading.phrases.islands import Sentence

# "Make our emails better" does not say in what; "make them shorter" does.
_PRAISE = frozenset({"better", "best", "great", "greater", "stronger", "nicer"})
# "Do more", "give more": of what?
_EMPTY = frozenset({"do", "be", "have", "get", "give", "help", "achieve", "accomplish"})
_FEW = frozenset(
    {"some", "a few", "many", "even", "much", "a lot", "a little", "a bit"}
)
_LEARNING = frozenset({"learn", "study", "practise", "practice"})
_USING = _LEARNING | {"use"}
_PUTTING_IN = frozenset({"embed", "integrate", "incorporate", "anchor", "include"})
_COUNTED = frozenset({"many", "much", "often", "long", "far"})
_UNTIL_HOUR = frozenset({"BY", "UNTIL", "AT"})
_HOURS = (" am", " pm", "am", "pm", "a.m.", "p.m.", "o'clock")


def is_habit(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether one is to do a thing more or less often, or make it more so."""
    if more_often(sentence, frame, end) is not None:
        return True
    verb = frame.entry
    first = frame.object[0]
    if verb is not None and verb.lemma == "make":
        head = head_noun(sentence, first, end)
        words = [token.lower for token in sentence.tokens[first:end]]
        is_praised = sentence.is_weak(first, end)
        return head is not None and not is_praised and _PRAISE.isdisjoint(words)
    if verb is None or verb.lemma in _EMPTY:
        return False
    reach = end if verb.verb_class == "deliver" else min(end, first + 1)
    return any(_is_graded(sentence, index, end) for index in range(first, reach))


def is_more_things(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether more or less of a thing is wanted: "offer more night classes".

    Or more are to do one thing: "more guests should book".
    """
    verb, first = frame.entry, frame.object[0]
    is_deed = verb is not None and verb.verb_class == "deliver"
    is_deed = is_deed and frame.form != PASSIVE  # "more must be done"
    if is_deed and verb and way_of_many_doing(sentence, frame, verb) is not None:
        return True
    first += first < end and sentence.tokens[first].role in {"IN", "ON"}  # "put in"
    while first < end and sentence.tokens[first].lower in _FEW:
        first += 1
    if first >= end or sentence.tokens[first].comparative not in {"more", "less"}:
        return False
    at = head_index(sentence, first + 1, end)
    if at is None or sentence.is_weak(first + 1, at):
        return False
    if "uncounted" in sentence.tokens[at].groups:
        return False  # "deliver more value"
    return is_nameable(sentence, (first + 1, end))


def is_practice(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether an activity without an end is one that a reader can see done.

    "Learn pottery", "use Trello daily", "track how many pages I write", "embed
    accessibility in the design process".
    """
    verb = frame.entry
    first = frame.object[0]
    if verb is None or first >= end:
        return False
    if _is_learnt(sentence, frame):
        return True
    if verb.lemma in _PUTTING_IN:
        return _is_put_in(sentence, first, end)
    if verb.lemma in _USING:
        is_learnt = verb.lemma in _LEARNING
        return names_subject(sentence, first, end, is_learnt=is_learnt)
    if keeps_hour(sentence, frame):
        return True
    following = sentence.tokens[first + 1].lower if first + 1 < end else ""
    return sentence.tokens[first].lower == "how" and following in _COUNTED


def keeps_hour(sentence: Sentence, frame: Frame) -> bool:
    """Whether one is to do a thing by an hour, as all can see: "lock the gate before 9 pm"."""
    tokens = sentence.tokens
    if frame.verb is None or frame.form != IMPERATIVE:
        return False
    return any(
        token.kind == "NAME_NUMBER"
        and token.lower.endswith(_HOURS)
        and tokens[at - 1].role in _UNTIL_HOUR
        for at, token in enumerate(tokens)
        if at > frame.verb
    )


def _is_graded(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "more" or "less" stands alone: "sit less", "run more often"."""
    tokens = sentence.tokens
    if tokens[index].comparative not in {"more", "less"}:
        return False
    after = index + 1
    return after >= end or not tokens[after].is_plain or tokens[after].lower == "often"


def _is_learnt(sentence: Sentence, frame: Frame) -> bool:
    """Whether the verb is what is to be learnt: "learn to juggle", "how to knit"."""
    at = frame.verb
    if at is None or frame.form == PASSIVE or sentence.is_weak(at, at + 1):
        return False
    before = sentence.tokens[max(0, at - 2) : at]
    leads = len(before) > 1 and before[1].role == "TO"
    learnt = before[0].verb if leads else None
    return learnt is not None and learnt.lemma in _LEARNING


def _is_put_in(sentence: Sentence, first: int, end: int) -> bool:
    """Whether it is named where a practice gets its place: "in the design process"."""
    tokens = sentence.tokens
    for index in range(first + 1, end - 2):
        if tokens[index].lower in {"in", "into", "within"}:
            return _names_place(sentence, index + 1, end)
    return False


def _names_place(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a practice or thing is named: "the hiring process", not "our culture"."""
    at = head_index(sentence, first, end)
    if at is None or "abstract" in sentence.tokens[at].nouns - {"open"}:
        return names_thing(sentence, first, end)
    return is_modified(sentence, first, at) or names_thing(sentence, first, end)
