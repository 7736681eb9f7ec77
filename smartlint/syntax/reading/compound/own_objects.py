"""Tells whether a further verb has an object of its own, and so an outcome."""

from __future__ import annotations

from smartlint.syntax.reading.clause.verb_place import is_infinitive
from smartlint.syntax.reading.compound.counted_outcomes import (
    has_content,
    repeats_value,
)
from smartlint.syntax.reading.compound.second_heads import (
    is_empty_object,
    starts_time,
    takes_object,
)
from smartlint.syntax.reading.compound.second_verbs import BEING, follows_up
from smartlint.syntax.reading.compound.told_now import tells_of_now
from smartlint.syntax.reading.compound.two_sides import are_qualities, weigh_up
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token

_ENDS = frozenset({"SEMICOLON", "STOP"})
_OPENING = frozenset(
    {"first", "inaugural", "initial", "kickoff", "kick-off", "opening"}
)
# "Go out and meet", "sit down and write" are one deed.
_PARTICLES = frozenset({"out", "down", "up", "along", "over", "round", "in", "back"})
_LONGEST_PLACE = 5  # tokens of "in the top 3"
_TYING = frozenset({"TO", "FOR", "OF", "IN", "ON", "FROM"})
_PREPOSITIONS = frozenset(
    {"PREPOSITION", "FOR", "IN", "ON", "AT", "RECURRING", "MANNER", "TO", "MEASURED"}
)


def stands_alone(
    sentence: Sentence, verb: int, second: int, join: int, end: int
) -> bool:
    """Whether two verbs have an object each; "plan and run X" is one outcome."""
    tokens = sentence.tokens
    second_verb = tokens[second].verb
    if tokens[second].lower in BEING:
        return tokens[join].role == "AND" and second + 1 < end
    if second + 1 >= end:
        return second_verb is not None and second_verb.form == "s"
    # The first word between mostly answers; a list of them all made lines quadratic.
    between = range(_behind_verbs(tokens, verb + 1, join), join)
    has_object = any(
        has_content(tokens[at]) and tokens[at].lower not in _PARTICLES for at in between
    )
    if _is_none(sentence, verb, second, join, end) or follows_up(sentence, second, end):
        return False
    after = tokens[second + 1]
    if takes_object(sentence, second, end):
        return has_object
    if second_verb is not None and "ensure" in second_verb.flags:
        return has_object
    if _lacks_object(sentence, second + 1, end):
        return tokens[join].role == "BUT"
    if after.role == "DETERMINER" and second + 2 < end:
        is_part = _is_part_of_first(sentence, verb, second)
        if is_part or is_empty_object(sentence, second + 2, end):
            return False
    if after.kind == "AMOUNT" and repeats_value(sentence, verb, second):
        return False
    return has_object


def _is_none(sentence: Sentence, verb: int, second: int, join: int, end: int) -> bool:
    """Whether a word that may be a verb tells no further deed.

    "A strong, growing membership", "get access to and use a tool", "…. I can do 2 now".
    """
    tokens = sentence.tokens
    is_graded = tokens[join].kind == "COMMA" and sentence.is_weak(join - 1, join)
    is_graded = is_graded or weigh_up(sentence, second, join, end)
    is_graded = is_graded or are_qualities(tokens, verb, join, second)
    if is_graded or tokens[join - 1].role in _TYING:
        return True
    behind = tokens[second + 1 : second + 3]
    if behind[0].role == "AND" and all(token.verb is None for token in behind):
        return True  # "and graduate and primary schools"
    if _does_both(tokens, verb, join, second):
        return True
    return tokens[join].kind in _ENDS and tells_of_now(sentence, join + 1, end)


def _does_both(tokens: list[Token], verb: int, join: int, second: int) -> bool:
    """Whether one is to do two things at once: "ensure that all read and write well"."""
    main, deed = tokens[verb].verb, tokens[join - 1].verb
    if main is None or "ensure" not in main.flags or deed is None:
        return False
    after = tokens[second + 1]
    is_bare = after.role != "DETERMINER" and after.amount is None
    return is_bare and deed.form in {"base", "s"} and join - 1 > verb + 1


def _lacks_object(sentence: Sentence, index: int, end: int) -> bool:
    """Whether nothing that is named follows a verb: "share it", "reopen by May"."""
    if is_empty_object(sentence, index, end) or starts_time(sentence, index):
        return True
    tokens = sentence.tokens
    if tokens[index].lower in _PARTICLES and index + 1 < end:
        return is_empty_object(sentence, index + 1, end)  # "find out why they left"
    role = tokens[index].role
    if role == "RECURRING" and index + 1 < end and tokens[index + 1].is_plain:
        return False  # "grow monthly gifts"
    return role in _PREPOSITIONS and not (
        is_infinitive(sentence, index, end) or _is_ranked(sentence, index, end)
    )


def _is_ranked(sentence: Sentence, index: int, end: int) -> bool:
    """Whether an amount or name is led to: "rank in the top 3", "post on TikTok"."""
    for at in range(index + 1, min(end, index + _LONGEST_PLACE)):
        token = sentence.tokens[at]
        if token.amount is not None:
            return token.kind == "AMOUNT"
        if token.role and token.role != "DETERMINER":
            return False
    return False


def _is_part_of_first(sentence: Sentence, verb: int, second: int) -> bool:
    """Whether a deed only follows what is made: "found a guild and run its kickoff".

    So does "hold the first meeting".
    """
    main, later = sentence.tokens[verb].verb, sentence.tokens[second].verb
    if main is None or later is None or "make" not in main.flags:
        return False
    whose, which = sentence.tokens[second + 1 : second + 3]
    is_part = whose.lower in {"its", "their"}
    is_part = is_part or (whose.lower == "the" and which.lower in _OPENING)
    return is_part and later.verb_class in {"deliver", "activity"}


def _behind_verbs(tokens: list[Token], index: int, end: int) -> int:
    """Return where the words behind a list of verbs start: "recruit, train, and keep"."""
    while index + 1 < end and tokens[index].kind == "COMMA":
        verb = tokens[index + 1].verb
        is_listed = index + 2 >= end or tokens[index + 2].kind == "COMMA"
        if verb is None or verb.form != "base" or not is_listed:
            break
        index += 2
    return index
