"""Tells an order at a glance: "launch the app", "cut waste by 5%".

What else may open with a verb's spelling opens with a noun ("handle time"), with words that
lead to the statement ("please"), or with a verb that tells what another does ("get it cut").
Without any of these nothing of :mod:`.frame_search` is asked.
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.caused import BARRING, GETTING, TAKEN
from smartlint.syntax.reading.clause.coordination import ENDING
from smartlint.syntax.reading.clause.deed_verbs import OTHERWISE, TWOFOLD
from smartlint.syntax.reading.clause.frame import IMPERATIVE, Frame
from smartlint.syntax.reading.clause.goal_subjects import SET_OR_MET
from smartlint.syntax.reading.clause.headed_subjects import (
    IN_SUBJECTS,
    LONGEST_SUBJECT,
)
from smartlint.syntax.reading.clause.lead import CLAUSES, REPORTED, SKIPPED
from smartlint.syntax.reading.clause.measure_lines import names_figures
from smartlint.syntax.reading.clause.nominal_deeds import GAINING
from smartlint.syntax.reading.clause.noun_openers import RATES
from smartlint.syntax.reading.clause.why_clauses import before_why
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING_OR_KEEPING
from smartlint.syntax.reading.words.topics import LIFT

_LEADING_ON = GETTING.union(
    TAKEN, BARRING, SET_OR_MET, ENDING, CLAUSES, SKIPPED,
    {"have", "continue", "do", "let", "let's"},
)  # fmt: skip
_OPENING_OBJECTS = frozenset({"DETERMINER", "RECURRING"})
_WAYS = frozenset({"FROM", "TO", "BY"})
_NO_OBJECTS = RATES | {"sure", "certain"}
_TURNING = GAINING | OTHERWISE  # what follows them may make another deed of them


def outright_order(sentence: Sentence, first: int, end: int) -> Frame | None:
    """Return the frame of an order that starts at ``first``; None where more is to be asked.

    It has its verb's entry where what follows cannot turn the verb into another.
    """
    tokens, after = sentence.tokens, first + 1
    if after >= end:
        return None
    token = tokens[first]
    entry = token.verb
    if entry is None or entry.form != "base" or not token.is_plain:
        return None
    if entry.lemma in _LEADING_ON or token.lower in _LEADING_ON or token.is_adverb:
        return None
    if "ensure" in entry.flags or sentence.topics & LIFT:
        return None
    follower = tokens[after]
    if not (follower.is_plain or follower.role in _OPENING_OBJECTS):
        return None
    if follower.lower in _NO_OBJECTS or follower.is_adverb:
        return None
    if not REPORTED.isdisjoint(sentence.lowers):
        return None
    if sentence.weak and sentence.is_weak(first, after):
        return None
    stop = before_why(sentence, first, end)
    if token.is_noun and _may_head(sentence, first, stop):
        return None
    may_turn = entry.lemma in _TURNING or not entry.flags.isdisjoint(TWOFOLD)
    own, lead = None if may_turn else entry, (first, first)
    return Frame(IMPERATIVE, first, lead, (after, stop), lead, entry=own)


def _may_head(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a verb that is a noun as well may head a subject: "handle time", "cut rises".

    Before an article it is none; one of change is none where only words of a name stand
    between it and the end, "from", "to" or "by".
    """
    tokens = sentence.tokens
    opener, follower = tokens[first], tokens[first + 1]
    if follower.role == "DETERMINER":
        return names_figures(sentence, first, end)
    moves = opener.verb is not None and opener.verb.verb_class in MOVING_OR_KEEPING
    if not moves or "modifier" in opener.groups:
        return True
    for token in tokens[first + 1 : min(end, first + LONGEST_SUBJECT)]:
        if not token.is_plain:
            if token.role not in IN_SUBJECTS:
                return token.role not in _WAYS
        elif token.verb is not None and (
            token.verb.form == "participle"
            or token.verb.verb_class in MOVING_OR_KEEPING
        ):
            return True
    return False
