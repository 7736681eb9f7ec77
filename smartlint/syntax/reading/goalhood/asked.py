"""Tells what is only asked, explained or talked about from goals: "ask Jo whether we can …".

The deed stands in a clause of its own there, so that its amounts and times make no goal
of what is said about it.
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import IMPERATIVE, Frame
from smartlint.syntax.reading.clause.noun_phrases import TIMES
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import JOINS, WE
from smartlint.syntax.reading.words.token import Token

_RE = "re"
_ASKED = frozenset({"how", "whether", "why"})
_ASKED_BEHIND = frozenset({"who", "what", "which", "when", "where", "if"})
_OPENING = frozenset({"who", "when", "where"})
_ABOUT = frozenset({"about", "regarding", "concerning", _RE})
_CLAUSED = _ASKED | _ASKED_BEHIND | _OPENING | _ABOUT
_WANTED = frozenset({"WISH", "MODAL"})
_LINKING = frozenset({"ON", "FOR", "OF", "IN", "TO", "AND", "OR", "PREPOSITION"})
_NAMED = _LINKING | {"", "DETERMINER", "FROM", "RELATIVE", "AT", "BY"}
_NEW = "new"
_OURS = WE | {"it"}
_HOW_MUCH = frozenset({"many", "much", "often", "long"})


def is_asked(sentence: Sentence, frame: Frame, first: int) -> bool:
    """Whether a deed is only what is asked or spoken about."""
    tokens = sentence.tokens
    while first < len(tokens) - 1 and tokens[first].kind != "WORD":
        first += 1  # "10:00 How to cook"
    if _is_talk_about(tokens, first):
        return True
    at = _clause(tokens, first)
    if at is None:
        return False
    if at == first:
        return _opens_question(sentence, at)
    before = tokens[first:at]
    if tokens[first].role == "TO" and at < frame.lead[1]:
        return False  # "to show what we do, …"
    if any(_aims(token) for token in before) or _goes_on(tokens, at):
        return False  # "we want to show how to cook", "run 3 courses on how to cook"
    return _is_about(sentence, frame, before, at)


def _aims(token: Token) -> bool:
    """Whether a wish, a goal or an amount is named before the question."""
    return token.role in _WANTED or token.amount is not None or "goal" in token.nouns


def _is_about(sentence: Sentence, frame: Frame, before: list[Token], at: int) -> bool:
    """Whether what stands before a question is only talk about it."""
    tokens, opener = sentence.tokens, before[0]
    if _talks(opener) or "bidding readers" in opener.groups:
        return True
    if "looking up" in _groups(opener):
        is_ours = tokens[at + 1].role == "TO" or tokens[at + 1].lower in _OURS
        is_ours = is_ours or tokens[at].lower == "who"
        return is_ours and not any(island.name in TIMES for island in sentence.islands)
    if frame.form == IMPERATIVE and frame.verb is not None and frame.verb < at:
        return any("jotted" in token.groups for token in before[1:])
    if any(_talks(token) for token in before[1:]):
        return True  # "Anna explained how", "the board discussed whether"
    if any(token.role == "BE" for token in before):
        return tokens[at].lower in _ASKED  # "the question is whether"
    return _heads(before)


def _clause(tokens: list[Token], first: int) -> int | None:
    """Return where what is asked or spoken about starts; None for nothing of the kind."""
    spoken: int | None = None
    places = [
        at
        for at in range(first, len(tokens) - 1)
        if (token := tokens[at]).lower in _CLAUSED
        or token.role == "ON"
        or "avenue" in token.groups
    ]
    for at in places:
        token = tokens[at]
        if token.lower in _ASKED:
            return at
        if at == first:
            after = tokens[at + 1]
            is_asking = after.role == "TO" or after.lower == "should"
            if token.lower == "what" or (token.lower in _OPENING and is_asking):
                return at
            continue
        if token.lower in _ASKED_BEHIND and (
            _asks(tokens[at - 1]) or (token.lower == "what" and _talks(tokens[first]))
        ):
            return at
        if token.lower in _ABOUT or token.role == "ON":
            is_deed = _is_gerund(tokens[at + 1])
            if is_deed and spoken is None:
                spoken = _first_speaking(tokens, first)
            is_jotted = token.role != "ON" and spoken is not None and spoken < at
            if is_deed and (is_jotted or _talks(tokens[first])):
                return at  # "email Jo about cutting costs"
        if "avenue" in token.groups and tokens[at + 1].role == "TO":
            return at  # "brainstorm ways to cut costs"
    return None


def _is_gerund(token: Token) -> bool:
    return token.verb is not None and token.verb.form == "ing"


def _is_talk_about(tokens: list[Token], first: int) -> bool:
    """Whether a talk about a deed is all: "book a call to discuss moving", "re: moving"."""
    for at in range(first + 1, len(tokens) - 2):
        before, token, after = tokens[at - 1 : at + 2]
        if token.amount is not None:
            return False
        if token.kind == "COLON" and before.lower == _RE:
            return True
        is_led = before.role == "TO" and "talking of" in token.groups
        is_deck = before.lower == "the" and "jotted" in token.groups
        if (is_led and _is_gerund(after)) or (
            is_deck and after.role == "ON" and _is_gerund(tokens[at + 2])
        ):
            return True
    return False


def _first_speaking(tokens: list[Token], first: int) -> int:
    """Return where something is first said or noted; behind the tokens for nowhere."""
    found = (at for at in range(first, len(tokens)) if _speaks(tokens[at]))
    return next(found, len(tokens))


def _opens_question(sentence: Sentence, at: int) -> bool:
    """Whether a question is put, or a heading asks one: "how to cook", "why we run"."""
    tokens = sentence.tokens
    if tokens[at].lower == "whether":
        return all(token.kind != "COMMA" for token in tokens[at:])
    if tokens[at].lower == "what":
        return "happening" in tokens[at + 1].groups
    if tokens[at].lower in _OPENING:
        return True  # "when to plant", "who should water it"
    if tokens[at + 1].lower in _HOW_MUCH or tokens[at + 1].lower.startswith("about"):
        return False
    return all(token.kind != "COLON" for token in tokens[at:])


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether a plan follows what is known: "we know how to do it and will …"."""
    return any(
        tokens[index].role in JOINS
        and (
            tokens[index + 1].role == "MODAL"
            or (tokens[index + 1].role == "WISH" and tokens[index + 2].role == "TO")
        )
        for index in range(at, len(tokens) - 2)
    )


def _speaks(token: Token) -> bool:
    """Whether one talks, or touches what is jotted down."""
    return _talks(token) or "jotted" in token.groups


def _talks(token: Token) -> bool:
    """Whether a verb only asks, tells or turns to somebody."""
    return "talking of" in _groups(token)


def _asks(token: Token) -> bool:
    """Whether a question may follow a word: "decide who", "find out what"."""
    groups = _groups(token)
    return "talking of" in groups or "looking up" in groups


def _groups(token: Token) -> frozenset[str]:
    """Return the groups of a word, as a verb if it is one."""
    return token.verb.groups | token.groups if token.verb is not None else token.groups


def _heads(before: list[Token]) -> bool:
    """Whether only a paper or a talk is named: "notes on how to cook"."""
    last = before[-1]
    is_led = last.role in _LINKING or last.kind == "COLON" or "jotted" in last.groups
    return is_led and all(
        token.role in _NAMED
        and token.kind in {"WORD", "COMMA", "COLON"}
        and token.lower != _NEW
        for token in before
    )
