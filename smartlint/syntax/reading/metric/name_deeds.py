"""Tells what follows a deed and ends the name of what it is done to: "teach 9 cooks to bake"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.deed_verbs import goes_there
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.metric.levels import puts_at_level
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry

_CHANCES = frozenset({"chance", "chances", "opportunity", "opportunities", "ability"})
_TAKEN = frozenset({"needed", "required", "necessary"})
_FURTHEST_CHANCE = 6  # words from "to" back to the noun it completes
_LONGEST_SPAN = 4  # words of "from first order"
_SPANNED = frozenset({"time", "cost", "days", "takes", "costs"})

HANDED = "DETERMINER"
"""The role of what opens a second object: "give 30 families a plot"."""
_AFTER_PEOPLE = frozenset({"TO", "IN", "ON", "AT", "ABOUT"})
_AFTER_CALLED = frozenset({"TO", "ABOUT"})  # "tell 40 firms about the fair"
_AFTER_THINGS = frozenset({"TO"})
_AFTER_TAKEN = frozenset({"TO", "FROM"})


def ends_of_deed(
    sentence: Sentence, frame: Frame, figures: Figures
) -> frozenset[str] | None:
    """Return the roles of words that follow what is done; None where a level is set."""
    verb = frame.entry
    ends = None if verb is None else _deed_ends(verb)
    if verb is None or ends is None or puts_at_level(sentence, frame, figures):
        return None
    # "Give 30 families a garden plot".
    return ends | {HANDED} if "handing over" in verb.groups else ends


def leads_deed(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the "to" at ``index`` leads a verb."""
    if sentence.tokens[index].role != "TO" or index + 1 >= end:
        return False
    before = sentence.tokens[index - 1]
    if before.lower in _SPANNED or before.role == "WISH":
        return False  # "time to hire", "books we plan to read"
    if goes_there(before, sentence.tokens[index + 1]) or _spans(sentence, index):
        return False
    if _is_chance(sentence, index):
        return False
    token = sentence.tokens[index + 1]
    if token.verb is None or token.verb.form != "base":
        return False
    if index + 2 >= end:
        return True
    if not token.is_noun:
        follows = sentence.tokens[index + 2]
        return not ("rather noun" in token.groups and follows.is_plain)
    return sentence.tokens[index + 2].role in {"DETERMINER", "PRONOUN"}


def _spans(sentence: Sentence, index: int) -> bool:
    """Whether "to" ends a way between two things: "time from order to dispatch"."""
    tokens = sentence.tokens
    is_thing = tokens[index + 1].is_noun and tokens[index - 1].is_noun
    return is_thing and any(
        token.role == "FROM" for token in tokens[max(0, index - _LONGEST_SPAN) : index]
    )


def _is_chance(sentence: Sentence, index: int) -> bool:
    """Whether "to" completes a noun: "chances for pupils to learn"."""
    for at in range(index - 1, max(index - _FURTHEST_CHANCE, -1), -1):
        token = sentence.tokens[at]
        if token.lower in _TAKEN and sentence.tokens[at + 1].role == "FOR":
            return True  # "the time needed for volunteers to sign up"
        if "infinitive" in token.nouns:
            return token.lower in _CHANCES or sentence.tokens[at + 1].role == "FOR"
    return False


def _deed_ends(verb: VerbEntry) -> frozenset[str] | None:
    """Return the roles of words that follow what is done; None where nothing is."""
    if "turning" in verb.groups:
        return _AFTER_THINGS  # "convert 40% of the fleet to gas"
    if verb.verb_class != "deliver" or verb.lemma == "bring":
        return None
    if "taking away" in verb.groups:
        return _AFTER_TAKEN  # "remove 40% of lead from the pipes"
    if "with people" in verb.groups:
        return _AFTER_PEOPLE
    return _AFTER_CALLED if "calling on" in verb.groups else _AFTER_THINGS
