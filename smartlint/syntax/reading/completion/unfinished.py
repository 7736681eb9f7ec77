"""Tells deeds that are never done: preparing people, a high level of care, a fine mood."""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import IMPERATIVE, Frame
from smartlint.syntax.reading.clause.noun_phrases import (
    head_index,
    is_people,
    is_universal,
)
from smartlint.syntax.reading.clause.verb_place import skip_adverbs
from smartlint.syntax.reading.completion.soft_deeds import is_soft_deed
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.event_words import ORDINALS
from smartlint.syntax.reading.words.marks import EACH
from smartlint.syntax.reading.words.token import Token

_LETTING = frozenset({"allow", "enable", "permit"})
_HIRING = frozenset({"recruit", "hire", "appoint"})  # someone is there afterwards
_ONE_OR_ALL = frozenset({"a", "an", "the", "one", "all", "each"})
_NEAREST = 2  # words before a verb that tell how: "promptly answer"
_FURTHEST_DEGREE = 4
_FURTHEST_OTHER = 8
_EVERYONE = frozenset({"all", "everyone", "everybody"})
_MANNERS = frozenset({"with", "like", "as", "how", "manner", "way"})
_NUMBERED = ("number ", "no. ", "no ", "#")
_LEADING_ON = frozenset({"TO", "FOR"})

_OPENING = frozenset({"open", "reopen", "found", "launch", "set up"})
_LATER = frozenset(
    {"sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}
)
_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def is_unfinished(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether nobody could tell when an uncounted deed is done."""
    verb = frame.entry
    first = frame.object[0]
    if verb is None:
        return False
    if "attending" in verb.groups and _is_done_well(sentence, frame, end):
        return True
    if frame.form != IMPERATIVE or first >= end:
        return False
    if keeps_crew(sentence, frame, end) or is_soft_deed(sentence, verb, first, end):
        return True
    if "readying" in verb.groups and readies_people(sentence, first, end):
        return True
    if verb.lemma == "make" and _makes_into(sentence, first, end):
        return True
    if verb.lemma == "treat" and _tells_manner(sentence, first, end):
        return True
    return "giving" in verb.groups and _gives_degree(sentence, first, end)


def _is_done_well(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether work that goes on is only to be done well: "handle complaints fairly".

    One thing can be done all the same: "process the backlog quickly".
    """
    first = frame.object[0]
    opener = sentence.tokens[first].lower if first < end else ""
    if frame.form == IMPERATIVE and opener in _ONE_OR_ALL:
        return False
    start = max(0, (frame.verb or 0) - _NEAREST)
    words = sentence.tokens[start:end]
    return any(
        "well done" in word.groups and before.comparative is None
        for before, word in zip(
            [sentence.tokens[start - 1], *words], words, strict=False
        )
    )


def readies_people(sentence: Sentence, first: int, end: int) -> bool:
    """Whether people are prepared for something: "equip young people to find work"."""
    at = head_index(sentence, first, end)
    if at is None or at + 1 >= end or not is_people(sentence.tokens[at]):
        return False
    if sentence.tokens[first].comparative is not None:
        return False  # "encourage more people to cycle"
    return sentence.tokens[at + 1].role in _LEADING_ON


def lets_do(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether people can do one thing afterwards: "allow members to renew online"."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or verb.lemma not in _LETTING or frame.form != IMPERATIVE:
        return False
    at = head_index(sentence, first, end)
    if at is None or at + 3 >= end or sentence.tokens[at + 1].role != "TO":
        return False
    deed = sentence.tokens[at + 2].verb
    is_deed = deed is not None and deed.verb_class == "deliver"
    return is_deed and not sentence.is_weak(at + 2, end)


def keeps_crew(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether good people are to be had at large: "attract and retain a skilled crew"."""
    verb, first = frame.entry, frame.object[0]
    is_manning = verb is not None and "manning" in verb.groups
    if (
        verb is None
        or not is_manning
        or verb.lemma in _HIRING
        or frame.form != IMPERATIVE
    ):
        return False
    at = head_index(sentence, first, end)
    is_crew = at is not None and "crew" in sentence.tokens[at].groups
    return at is not None and is_crew and sentence.is_weak(first, at)


def _gives_degree(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a degree or a mood is given: "a high standard of care"."""
    tokens = sentence.tokens
    for at in range(first, min(end - 1, first + _FURTHEST_DEGREE)):
        if "degree given" in tokens[at].groups and tokens[at + 1].role == "OF":
            return at > first
    head = head_index(sentence, first, end)
    if head is None or "surroundings" not in tokens[head].groups:
        return False
    return sentence.is_weak(first, head)


def _makes_into(sentence: Sentence, first: int, end: int) -> bool:
    """Whether one thing is made another: "make the museum a place for everyone"."""
    tokens = sentence.tokens
    if tokens[first].role != "DETERMINER" or tokens[first].lower in {"a", "an"}:
        return False
    return any(
        tokens[at].lower in {"a", "an"}
        and tokens[at - 1].is_plain
        and sentence.island_at[at] is None
        for at in range(first + 2, min(end, first + _FURTHEST_OTHER))
    )


def _tells_manner(sentence: Sentence, first: int, end: int) -> bool:
    """Whether it is only told how people are to be treated: "with respect", "fairly"."""
    words = sentence.tokens[first + 1 : end]
    return any(
        word.lower in _MANNERS or (word.is_plain and word.lower.endswith("ly"))
        for word in words
    )


def names_need(token: Token) -> bool:
    """Whether only what people want is named: "respond to the needs of small firms"."""
    return "felt need" in token.groups


def is_for_all(sentence: Sentence, first: int, end: int) -> bool:
    """Whether all are to have something: "access to affordable transport for all"."""
    tokens = sentence.tokens
    return any(
        tokens[at].role == "FOR" and tokens[at + 1].lower in _EVERYONE
        for at in range(first, end - 1)
    )


def makes_all(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether all of a kind are to be so: "make all packaging recyclable".

    What is only praised ("make all guests happy") is none.
    """
    verb, first = frame.entry, frame.object[0]
    if verb is None or verb.lemma != "make" or frame.form != IMPERATIVE or first >= end:
        return False
    tokens = sentence.tokens
    if tokens[first].lower not in EACH or sentence.is_weak(first, end):
        return False
    at = head_index(sentence, first, end)
    return at is not None and not any(word.comparative for word in tokens[first:end])


def makes_first(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether one thing is to rank so among its like: "make email our top channel".

    That can be counted up, unlike a first priority.
    """
    verb, first = frame.entry, frame.object[0]
    if verb is None or verb.lemma != "make" or frame.form != IMPERATIVE:
        return False
    tokens = sentence.tokens
    for at in range(first + 1, min(end - 2, first + _FURTHEST_OTHER)):
        if tokens[at].role == "DETERMINER" and _is_rank(tokens[at + 1]):
            return any("ranked" in token.groups for token in tokens[at + 2 : at + 4])
    return False


def opens_next(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether what opens is told by its number, so that it is no idea: "the 7th practice"."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or verb.lemma not in _OPENING:
        return False
    at = head_index(sentence, first, end)
    words = [] if at is None else sentence.tokens[first:at]
    return any(
        word.lower in ORDINALS
        or word.lower in _LATER
        or word.lower.lstrip("0123456789") in _ENDINGS
        for word in words
    )


def _is_rank(token: Token) -> bool:
    """Whether a place among others is named: "top", "second-largest", "number one"."""
    if token.kind == "AMOUNT":
        return token.lower.startswith(_NUMBERED)
    return "rank" in token.groups or token.lower.endswith(("-largest", "-biggest"))


def is_said_of(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "as" or "for" follows, over adverbs: "recognised nationally for"."""
    at = skip_adverbs(sentence, first, end)
    return at < end and sentence.tokens[at].lower in {"as", "for"}


def is_whole(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a degree is to be full: "ensure full compliance", "universal access"."""
    at = head_index(sentence, first, end)
    if at is None:
        return False
    if not (is_universal(sentence, first, at) or is_for_all(sentence, at, end)):
        return False
    head = sentence.tokens[at]
    return bool(head.nouns & {"quantity", "degree"}) or head.lower == "access"


def keeps_all(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether all of a kind are to stay: "retain all current sponsors"."""
    first = frame.object[0]
    if first + 1 >= end or sentence.tokens[first].lower not in EACH:
        return False
    at = head_index(sentence, first + 1, end)
    return at == end - 1 and not sentence.is_weak(first, end)
