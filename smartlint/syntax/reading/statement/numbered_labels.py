"""Passes over the label of a numbered goal: "Goal #2:", "Objective 4-1b:", "Action 3.2"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.verb_place import starts_order
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import LABEL

_FURTHEST_NAME = 3  # "Strategic priority area 2:"
_LONGEST_NUMBER = 6  # tokens of "4 - 1 - 2"
_MOST_GOALS = 99
_COUNTS = frozenset({UnitKind.COUNT, UnitKind.RANK})
_LONGEST_MARK = 4  # letters of "viii" or "2b"
_ROMAN = frozenset("ivx")
_NUMBERING = frozenset({"#", "number"})
_PLACING = frozenset({"BY", "IN"})
_JOINTS = frozenset({"HYPHEN", "DASH"})


def behind_label(sentence: Sentence) -> int:
    """Return where the statement behind a numbered label starts; 0 for no label."""
    opening = sentence.tokens[0].amount if sentence.tokens else None
    if opening is not None and not opening.value:
        return _behind_motto(sentence)
    is_labelled = opening is not None or sentence.topics & LABEL
    return _behind_first_number(sentence) if is_labelled else 0


def _behind_first_number(sentence: Sentence) -> int:
    """Return where the statement behind the number of a label starts; else 0."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens[:_FURTHEST_NAME]):
        if token.is_plain and "label" not in token.groups:
            if not token.is_capital:
                return 0
            continue
        is_numbered = token.kind == "NAME_NUMBER"
        # "1.2 Reduce waste"
        is_bare = not index and token.kind == "AMOUNT" and _is_step(token)
        if is_numbered and _is_large(token):
            return 0
        if is_numbered or is_bare or "label" in token.groups:
            end = _behind_number(sentence, index + 1 + _is_sign(tokens, index + 1))
            if is_bare:
                return _behind_name(sentence, index + 1) or _statement(
                    sentence, index, end
                )
            if is_numbered or end > index + 1:
                return _statement(sentence, index, end)
        if not (token.is_plain and token.is_capital):
            return 0
    return 0


def _behind_motto(sentence: Sentence) -> int:
    """Return where the goal of "Zero hunger: cut food waste by 30%" starts; else 0."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[: _FURTHEST_NAME + 1]):
        if token.kind == "COLON":
            counts = any(word.amount is not None for word in tokens[at:])
            return at + 1 if counts else 0
    return 0


def _behind_name(sentence: Sentence, first: int) -> int:
    """Return where the goal of "2.4 Objective: …" or "3.1.b. Task: …" starts; else 0."""
    tokens = sentence.tokens
    for at in range(first, min(first + _LONGEST_NUMBER, len(tokens) - 2)):
        token = tokens[at]
        if "label" in token.groups:
            sign = tokens[at + 1]
            is_apart = sign.kind in _JOINTS and not _touches(sentence, at + 1)
            if sign.kind != "COLON" and not is_apart:
                return 0
            # "Goal: 30 members" is read whole
            return at if tokens[at + 2].amount is not None else at + 2
        is_sign = token.kind in _JOINTS or token.kind == "STOP"
        if not is_sign and not (_touches(sentence, at) and len(token.lower) == 1):
            return 0
    return 0


def _is_large(name: Token) -> bool:
    """Whether no list is so long: "Target 500"."""
    number = name.lower.rpartition(" ")[2]
    return number.isdecimal() and int(number) > _MOST_GOALS


def _is_step(token: Token) -> bool:
    """Whether an amount that opens a line is a number such as "1.2"."""
    whole, _, part = token.lower.partition(".")
    return whole.isdecimal() and part.isdecimal()


def _is_sign(tokens: list[Token], index: int) -> bool:
    """Whether a sign or word stands before a number: "Objective # 2:", "goal number two:"."""
    after = tokens[index + 1 : index + 2]
    is_numbered = bool(after) and after[0].amount is not None
    return is_numbered and tokens[index].lower in _NUMBERING


def _behind_number(sentence: Sentence, first: int) -> int:
    """Return where the number of a label ends: "4-1", "B.2", "No. 5", "IV"."""
    tokens = sentence.tokens
    at = first
    last = min(len(tokens) - 1, first + _LONGEST_NUMBER)
    while at < last and _numbers(sentence, at, first):
        at += 1
    return at


def _numbers(sentence: Sentence, index: int, first: int) -> bool:
    """Whether a token goes on with a label's number."""
    token = sentence.tokens[index]
    is_tied = index > first - 1 and _touches(sentence, index)
    if token.kind in _JOINTS or token.kind == "STOP":
        return is_tied and _touches(sentence, index + 1)
    if index > first and not is_tied:
        return False
    if token.kind == "WORD":
        return _is_mark(token)
    amount = token.amount
    if amount is None:
        return token.kind == "NAME_NUMBER"
    if token.lower[-1].isalpha() and token.lower[:-1].isdecimal():
        return True  # "2b" is no sum
    return amount.unit.kind in _COUNTS and amount.value <= _MOST_GOALS


def _is_mark(word: Token) -> bool:
    """Whether a letter, a letter and a figure, or a Roman number stands there."""
    lower = word.lower
    if not word.is_capital or len(lower) > _LONGEST_MARK:
        return False
    is_roman = _ROMAN.issuperset(lower)
    return len(lower) == 1 or is_roman or any(sign.isdecimal() for sign in lower)


def _touches(sentence: Sentence, index: int) -> bool:
    """Whether no space stands before a token."""
    return sentence.ends[index - 1] == sentence.starts[index]


def _statement(sentence: Sentence, name: int, end: int) -> int:
    """Return where the words behind a label start; 0 where it is a part of them."""
    tokens = sentence.tokens
    after = end + 1
    if after < len(tokens):
        sign = tokens[end]
        is_apart = sign.kind in _JOINTS and not _touches(sentence, end)
        if sign.kind in {"COLON", "STOP"} or is_apart:
            is_told = tokens[after].is_capital or tokens[after].amount is not None
            is_told = is_told or (
                "label" in tokens[name].groups
                and starts_order(sentence, after, len(tokens))
            )
            return after if is_told else 0
    if end >= len(tokens) or not tokens[end].is_capital:
        return 0
    is_named = "label" in tokens[name].groups
    is_order = starts_order(sentence, end, len(tokens))
    is_order = is_order or tokens[end].role in _PLACING
    return end if is_order and (is_named or not name) else 0
