"""Tells what somebody did from goals: "the board cut rents", "the grant let us print 40".

A doer, a verb of the past and what it was done to stand in a row. Results that are put as
if they were there lack one of them: "900 trees planted", "waste cut by 5%".
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import (
    FINITE,
    IMPERATIVE,
    NOMINAL,
    STATE,
    Frame,
)
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import PAST_FORMS, VerbEntry
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_DOERS = WE | {"they", "he", "she"}
_US = frozenset({"us", "me", "them", "him", "her", "it"})
_OF_LATE = frozenset({"already", "recently", "finally", "also", "just", "previously"})
_OVER = frozenset({"yesterday", "ago", "recently"})
_LAST = "last "
_LEADING = frozenset({"PREPOSITION", "MANNER", "IN", "FOR", "BY", "SINCE", "AT", "ON"})
_AIMING = frozenset({"MODAL", "WISH"})
_COMPARED = frozenset({"FROM", "ON", "VERSUS", "OF", "AS", "SINCE", "AT", "BY"})
# Verbs whose past is spelt like their base.
_UNCHANGING = frozenset({"cut", "set", "put", "let", "hit", "spread", "beat"})
_LONGEST_PLAN = 4
_LONGEST_CLAUSE = 40
_TELLING = frozenset({"announcing", "setting", "saying"})
_THAT = frozenset({"that", "it", "they", "to"})


def tells_deed(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether it is told what somebody did, or what something let somebody do.

    Args:
        sentence: The sentence.
        frame: Its statement.
        first: Where that starts with all that leads to it.
    """
    tokens = sentence.tokens
    if frame.form == IMPERATIVE:
        return _did_lately(tokens, first) or _having_done(tokens, first)
    if frame.form == STATE:
        return any(_lets(tokens, at) for at in range(first + 1, len(tokens) - 1))
    if frame.form not in {NOMINAL, FINITE}:
        return False
    is_over = _is_over(tokens)
    for at in range(first + 1, len(tokens) - 1):
        is_aim = tokens[at].role in _AIMING and tokens[at + 1].kind != "COMMA"
        if is_aim or tokens[at].kind == "COLON":
            return False
        if tokens[at].role == "RELATIVE" and _did_once(tokens, first, at):
            return True
        if _is_past(tokens[at]) and _acts(tokens, at, is_over=is_over):
            return True
    return False


def _did_once(tokens: list[Token], first: int, at: int) -> bool:
    """Whether somebody is told of who did it: "Anna, who sold 40, left", "a club that sold"."""
    opener = tokens[first]
    is_named = opener.is_capital and tokens[at - 1].kind == "COMMA" and at == first + 2
    is_any = opener.lower in {"a", "an"} and at <= first + _LONGEST_PLAN
    return (is_named or is_any) and _is_past(tokens[at + 1])


def _is_past(token: Token) -> bool:
    """Whether a word may tell what was done."""
    verb = token.verb
    is_past = verb is not None and verb.form in PAST_FORMS
    return token.role in {"", "WISH"} and (is_past or token.lower in _UNCHANGING)


def _acts(tokens: list[Token], at: int, *, is_over: bool) -> bool:
    """Whether a doer stands before a verb of the past, and an object behind it."""
    after, back = tokens[at + 1], at - 1
    verb = tokens[at].verb
    if verb is not None and _tells_plan(verb, tokens[at + 1 : at + 1 + _LONGEST_PLAN]):
        return False
    if _lets(tokens, at):
        return True
    is_late = tokens[back].lower in _OF_LATE
    back -= is_late
    if back < 0:
        return False
    doer = tokens[back]
    is_spelt_past = tokens[at].lower not in _UNCHANGING
    if doer.lower in _DOERS:
        is_told = is_spelt_past or is_over or is_late
        return is_told and not _is_within(tokens, back)
    if not _takes(after) or not (is_spelt_past or is_over):
        return False
    if is_over:
        return doer.is_plain and not doer.is_adverb
    if "organisation" in doer.groups:
        return back > 0 and tokens[back - 1].role == "DETERMINER"
    is_name = doer.is_capital and not doer.is_known and doer.is_plain
    near = tokens[max(0, at - _LONGEST_CLAUSE) : at + _LONGEST_CLAUSE]
    return is_name and any(token.kind == "DATE" for token in near)


def _tells_plan(verb: VerbEntry, words: list[Token]) -> bool:
    """Whether a plan is told of: "announced that", "set a goal of"."""
    if verb.groups.isdisjoint(_TELLING):
        return False
    return any(
        "goal" in word.nouns or "plan" in word.groups or word.lower in _THAT
        for word in words
    )


def _is_within(tokens: list[Token], doer: int) -> bool:
    """Whether a doer only says which thing is meant: "the song I wrote"."""
    if not doer or tokens[0].role in _LEADING:
        return False
    before = tokens[doer - 1]
    return before.is_plain and not before.is_adverb


def _lets(tokens: list[Token], at: int) -> bool:
    """Whether something helped somebody: "the grant helped us to open"."""
    verb = tokens[at].verb
    is_past = verb is not None and verb.form in PAST_FORMS
    is_enabling = is_past and verb is not None and "enabling" in verb.groups
    return is_enabling and tokens[at + 1].lower in _US


def _takes(after: Token) -> bool:
    """Whether what a verb is done to stands behind it."""
    if after.role == "DETERMINER" or after.kind == "AMOUNT":
        return True
    return after.is_plain and not after.is_adverb


def _is_over(tokens: list[Token]) -> bool:
    """Whether a time that is over is named: "two years ago", "last spring", "in 2023"."""
    if any(token.role == "VERSUS" for token in tokens):
        return False  # "more than the club sold last year"
    for at, token in enumerate(tokens):
        if token.lower in _OVER or token.lower.endswith(" ago"):
            return True
        if token.kind == "DATE" and token.lower.startswith(_LAST):
            before = tokens[at - 1] if at else None
            if before is None or before.role not in _COMPARED:
                return True
    return False


def _did_lately(tokens: list[Token], first: int) -> bool:
    """Whether it is told in short what was done: "hired two cooks last week"."""
    verb = tokens[first].verb
    is_past = verb is not None and verb.form in PAST_FORMS
    return is_past and _is_over(tokens) and _aims_at_nothing(tokens)


def _having_done(tokens: list[Token], first: int) -> bool:
    """Whether "having sold 40" opens, and no plan follows."""
    if tokens[first].lower != "having" or first + 1 >= len(tokens):
        return False
    return _is_past(tokens[first + 1]) and _aims_at_nothing(tokens)


def _aims_at_nothing(tokens: list[Token]) -> bool:
    return all(token.role not in _AIMING for token in tokens)
