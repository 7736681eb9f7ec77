"""Passes over what marks an entry of a list: a bullet, "1.", "a)", "[KR 2]"."""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import NAMING_KINDS

_MARKS = frozenset({"BULLET", "HYPHEN", "DASH", "CLOSE", "STOP", "ARROW"})
_LETTERS = frozenset({*"abcdefghi", "ii", "iii", "iv", "vi", "vii", "viii"})
_MOST_DIGITS = 2  # of a list's number behind a colon
_LONGEST_LABEL = 4  # words in brackets before a statement


def behind_marks(sentence: Sentence, index: int) -> int:
    """Return where the words behind a list's marks start: a bullet, "1.", "[KR]"."""
    tokens = sentence.tokens
    while index < len(tokens):
        kind = tokens[index].kind
        if tokens[index].role == "ONWARD":
            index += 1
            continue
        if kind == "OPEN":
            after = _after_label(sentence, index)
            if after is None:
                break
            index = after
        elif kind in _MARKS or _is_list_number(sentence, index):
            index += 1
        else:
            break
    return index


def _is_list_number(sentence: Sentence, index: int) -> bool:
    """Whether "1." or "a)" marks an entry of a list.

    Not where nothing follows, nor the level of "the goal for May is: 450. More than ever".
    """
    tokens = sentence.tokens
    token = tokens[index]
    if index + 1 >= len(tokens):
        return False
    is_number = token.kind in {"AMOUNT", "NAME_NUMBER"} and token.lower.isdigit()
    if not is_number and not index:
        return token.lower in _LETTERS and tokens[1].kind == "CLOSE"
    if not is_number or tokens[index + 1].kind not in {"STOP", "CLOSE"}:
        return False
    if index and tokens[index - 1].kind == "COLON":
        is_last = index + 2 == len(tokens)
        return not is_last and len(token.lower) <= _MOST_DIGITS
    return True


def _after_label(sentence: Sentence, index: int) -> int | None:
    """Return where "[KR 2] Reduce …" goes on, and "[churn] 4% -> 2%" starts.

    None where the brackets say more than a few words.
    """
    tokens = sentence.tokens
    for at in range(index + 1, min(len(tokens) - 1, index + _LONGEST_LABEL + 2)):
        token = tokens[at]
        if token.kind == "CLOSE":
            if tokens[at + 1].role == "OF":
                return None  # "[50%] of members vote"
            is_metric = tokens[at - 1].kind == "WORD" and tokens[at + 1].amount
            return index + 1 if is_metric else at + 1
        is_grade = at == index + 1 and token.lower.endswith("%")  # "[70%] Publish …"
        if token.kind not in NAMING_KINDS and not (is_grade or token.lower.isdigit()):
            return None
    return None
