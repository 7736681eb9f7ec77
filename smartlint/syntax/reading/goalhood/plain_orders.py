"""Tells an order or demand that is a goal at a glance: nothing could make it anything else.

Most goals are such ("cut waste by 5%"). What is no goal is known by words: of talk
("you", "been"), by how it opens ("note that", "100 ways to"), or by what it tells to do
("follow us"). An order without any of these is asked none of the questions of
:mod:`smartlint.syntax.reading.goalhood.recognition`; all of them would be answered by no.
Whether it is a title, or says what a deed takes, has words of its own and is asked before.
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import IMPERATIVE, PASSIVE, Frame
from smartlint.syntax.reading.goalhood import (
    chatter,
    comments,
    descriptions,
    told_facts,
    told_progress,
    truisms,
)
from smartlint.syntax.reading.goalhood.non_goals import (
    KEEPING,
    LETTING,
    LONGEST_SLOGAN,
    TASKS,
)
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING
from smartlint.syntax.reading.words.topics import PARTED, SHARING, SPOKEN

_WITHIN = told_facts.ASKED_WITHIN.union(
    chatter.ASKED_WITHIN,
    comments.ASKED_WITHIN,
    descriptions.ASKED_WITHIN,
    truisms.ASKED_WITHIN,
)
_OPENING = chatter.ASKED_OPENING.union(
    comments.ASKED_OPENING, descriptions.ASKED_OPENING, truisms.ASKED_OPENING
)
_UNCOUNTED = told_facts.ASKED_UNCOUNTED | truisms.ASKED_UNCOUNTED
_TELLING = _WITHIN.union(told_progress.ASKED_WITHIN)
_TELLERS = chatter.OF_TELLERS.union(descriptions.TODAY, LETTING)
_TOLD = SPOKEN | PARTED | SHARING
_LEMMAS = KEEPING.union(comments.GOING_ON, {"work"})
_GROUPS = TASKS.union(chatter.LIVING, truisms.CALLED)


def is_plain_order(sentence: Sentence, frame: Frame, *, is_counted: bool) -> bool:
    """Whether an order holds nothing that could make it no goal.

    Args:
        sentence: The sentence.
        frame: Its statement.
        is_counted: An amount stands in it.
    """
    verb = frame.entry
    if frame.form != IMPERATIVE or frame.is_wish or verb is None:
        return False
    if verb.form != "base" or verb.verb_class == "activity" or verb.lemma in _LEMMAS:
        return False
    tokens = sentence.tokens
    return (
        not sentence.topics & SPOKEN
        and _WITHIN.isdisjoint(sentence.lowers)
        and (is_counted or _UNCOUNTED.isdisjoint(sentence.lowers))
        and _GROUPS.isdisjoint(verb.groups)
        and len(tokens) > LONGEST_SLOGAN + 1
        and tokens[-1].kind != "COLON"
        and _opens_plainly(sentence)
    )


def is_plain_demand(sentence: Sentence, frame: Frame, *, is_counted: bool) -> bool:
    """Whether it is told what should move, with nothing else: "waste should be cut by 5%".

    What tells how things are has a verb of its own, and no "should".
    """
    verb, tokens, end = frame.entry, sentence.tokens, frame.subject[1]
    if frame.form != PASSIVE or frame.is_wish or verb is None:
        return False
    if verb.verb_class not in MOVING or tokens[end].role != "MODAL":
        return False
    first = tokens[0]
    return (
        not sentence.topics & _TOLD
        and first.is_plain
        and first.lower not in _TELLERS
        and tokens[1].role != "OF"
        and len(tokens) > LONGEST_SLOGAN + 1
        and _TELLING.isdisjoint(sentence.lowers)
        and (is_counted or _UNCOUNTED.isdisjoint(sentence.lowers))
        and _opens_plainly(sentence)
    )


def _opens_plainly(sentence: Sentence) -> bool:
    """Whether the first word makes no question arise."""
    first = sentence.tokens[0]
    if first.lower in _OPENING or first.role == "DETERMINER" or "goal" in first.nouns:
        return False
    return first.amount is None and "comment" not in first.groups
