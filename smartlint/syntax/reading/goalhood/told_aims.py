"""Tells the clauses that name an aim, though what leads to them does not sound like one.

"What we want is to sell 40", "how we win: sell 40", "that is why we will sell 40".
"""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import JOINS, WE
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import INTENT

_TO = frozenset({"TO", "PURPOSE"})  # "to help" is one token
_WHAT = frozenset({"what", "all"})
_ASKING = frozenset({"how", "what", "where", "there"})
_LEFT = frozenset({"left", "remaining"})
_AFTER = frozenset({"after", "need"})
_MEANT = frozenset({"MODAL", "WISH"})
_WILL = frozenset({"will", "shall", "must", "need", "have"})
_THAT = frozenset({"that", "this"})
_SETTLED = frozenset(
    {"clear", "certain", "obvious", "evident", "plain", "decided", "settled", "agreed"}
)
_CONCEDING = frozenset({"no", "however", "whatever"})
_SUCCESS = frozenset({"success", "succeeded", "successful", "won"})
_ONCE = frozenset({"if", "when", "once"})
_OWE = "owe"
_RESTING = frozenset({"stop", "rest", "sleep", "pause", "settle"})
_MEANING = _SUCCESS | _RESTING
_UNTIL = frozenset({"before", "until", "till"})
_DENIED = frozenset({"not", "don't", "never", "won't"})
_OPEN = frozenset(
    {"if", "when", "whether", "how", "why", "who", "unless", "once", "what", "as"}
)
_POINTING = frozenset({"this", "it", "now", "here"})
_LONGEST_LABEL = 7
_SHORTEST = 6
_LONGEST_TIME = 3


def tells_aim(sentence: Sentence, first: int) -> bool:
    """Whether an aim is named in a clause of its own.

    Args:
        sentence: The sentence.
        first: Where its statement starts with all that leads to it.
    """
    tokens = sentence.tokens
    if _labels_aim(tokens):
        return True
    if len(tokens) - first < _SHORTEST:
        return False
    if (
        _names_wanted(tokens, first)
        or _follows(tokens, first)
        or _is_time_to(tokens, first)
    ):
        return True
    may_go_on = sentence.joins and sentence.topics & INTENT
    if may_go_on and _goes_on(tokens, first):
        return True
    return not _MEANING.isdisjoint(sentence.lowers) and _means_success(tokens, first)


def _names_wanted(tokens: list[Token], first: int) -> bool:
    """Whether it is told what one wants: "all we want is", "the one thing we must do is"."""
    opener = tokens[first]
    is_thing = opener.role == "DETERMINER" and tokens[first + 2].lower == "thing"
    if opener.lower not in _WHAT and not is_thing:
        return False
    start = first + (3 if is_thing else 1)
    if tokens[start].lower == "that":
        start += 1
    if tokens[start].lower not in WE:
        return False
    is_meant = False
    for at in range(start + 1, min(len(tokens) - 2, start + _LONGEST_LABEL)):
        token = tokens[at]
        is_meant = is_meant or token.role in _MEANT or token.lower in _AFTER
        if token.role == "BE" and token.lower == "is" and is_meant:
            return _is_deed(tokens[at + 1]) or _is_thing(tokens[at + 1])
    return False


def _is_deed(token: Token) -> bool:
    return token.role in _TO or token.verb is not None


def _is_thing(token: Token) -> bool:
    """Whether a word opens what is wanted: "40 members", "fewer calls", "a boat"."""
    is_counted = token.amount is not None or token.comparative is not None
    return is_counted or token.role in {"DETERMINER", "FOR"} or bool(token.nouns)


def _labels_aim(tokens: list[Token]) -> bool:
    """Whether a label tells of it before a colon: "how we win: …", "one thing is left: …"."""
    if tokens[0].lower not in _ASKING:
        return False
    for at in range(2, min(len(tokens) - 2, _LONGEST_LABEL + 1)):
        if tokens[at].kind == "COLON":
            words = {token.lower for token in tokens[1:at]}
            verb = tokens[at + 1].verb
            is_order = verb is not None and verb.form == "base"
            is_ours = not WE.isdisjoint(words)
            return is_order and (is_ours or not _LEFT.isdisjoint(words))
    return False


def _follows(tokens: list[Token], first: int) -> bool:
    """Whether a plan follows from what is so: "that is why we will", "we owe it to … to"."""
    words = tokens[first : first + _LONGEST_LABEL]
    if words[0].lower in _THAT and words[1].role == "BE" and words[2].lower == "why":
        return _plans(tokens, first + 3)
    if words[0].lower == "it" and words[1].role == "BE":
        is_settled = words[2].lower in _SETTLED
        return is_settled and _plans_behind(tokens, first + 3, {"that"})
    if words[0].lower in _CONCEDING or words[0].lower.startswith("no matter"):
        return _plans_behind(tokens, first + 2, {","})
    if words[0].lower in WE and words[1].lower == _OWE:
        return any(
            word.role == "PURPOSE"
            or (
                word.role == "TO"
                and after.verb is not None
                and after.verb.form == "base"
            )
            for word, after in pairwise(tokens[first + 3 :])
        )
    return False


def _plans_behind(tokens: list[Token], first: int, leaders: set[str]) -> bool:
    """Whether one of some words leads to what we will do."""
    return any(
        tokens[at].lower in leaders and _plans(tokens, at + 1)
        for at in range(first, len(tokens) - 3)
    )


def _plans(tokens: list[Token], at: int) -> bool:
    """Whether "we will" or "we want to" stands there."""
    if at + 2 >= len(tokens) or tokens[at].lower not in WE:
        return False
    return _aims(tokens, at + 1)


def _aims(tokens: list[Token], at: int) -> bool:
    if tokens[at].role == "MODAL":
        return tokens[at].lower in _WILL and tokens[at + 1].role != "NOT"
    return tokens[at].role == "WISH" and tokens[at + 1].role in _TO


def _goes_on(tokens: list[Token], first: int) -> bool:
    """Whether a plan is joined to what is so: "the club was founded in 1990 and wants to"."""
    if tokens[first].lower in _OPEN:
        return False
    for at in range(first + 2, len(tokens) - 3):
        token = tokens[at]
        if token.role in _MEANT or token.kind == "COMMA" or token.lower == "said":
            return False
        if token.role in JOINS and _aims(tokens, at + 1):
            verb = tokens[at + 2].verb
            return verb is None or "talking of" not in verb.groups
    return False


def _is_time_to(tokens: list[Token], first: int) -> bool:
    """Whether a time is said to be that of a deed: "this is the year to open"."""
    if tokens[first].lower == "it's" and tokens[first + 1].lower == "time":
        return tokens[first + 2].lower in WE
    if tokens[first].lower not in _POINTING or tokens[first + 1].role != "BE":
        return False
    if tokens[first + 2].role != "DETERMINER":
        return False
    for at in range(first + 3, min(len(tokens) - 1, first + 3 + _LONGEST_TIME)):
        is_time = "period" in tokens[at].groups or tokens[at].lower in {"time", "year"}
        if is_time and tokens[at + 1].role in _TO:
            return True
    return False


def _means_success(tokens: list[Token], first: int) -> bool:
    """Whether one is content once it is reached: "a success if we", "do not stop before we"."""
    is_denied = False
    for at in range(first, len(tokens) - 3):
        lower, after = tokens[at].lower, tokens[at + 1].lower
        if lower in _SUCCESS and after in _ONCE and tokens[at + 2].lower in WE:
            return True
        if is_denied and lower in _RESTING and after in _UNTIL:
            return tokens[at + 2].lower in WE
        is_denied = is_denied or lower in _DENIED
    return False
