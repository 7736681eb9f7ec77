"""Tells which remarks in brackets belong to the name of what is measured."""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence

_LONGEST_REMARK = 14
_LONGEST_SUBJECT = 4  # words of a definition before what it says of them
_NAMING = frozenset({"", "DETERMINER", "LIKE", "NOT", "AND"})
_LEADING = frozenset({"OPERATOR", "COLON", "DASH"})
_MEASURING = frozenset({"measured", "see", "shows"})


def within_name(sentence: Sentence, index: int) -> int | None:
    """Return where a remark closes that belongs to a name: "repeat (2+ orders) buyers".

    So does one that says what is meant, before an amount or with a condition of its own:
    "churn (paying users) to 4%", "reply rate (guests answering within a day)".
    """
    tokens = sentence.tokens
    if tokens[index].kind != "OPEN":
        return None
    stop = min(len(tokens), index + _LONGEST_REMARK)
    close = next((at for at in range(index, stop) if tokens[at].kind == "CLOSE"), None)
    if close is None or close < index + 2:
        return None
    after = tokens[close + 1] if close + 1 < len(tokens) else None
    goes_on = after is not None and after.is_plain
    before = tokens[index - 1]
    is_time = tokens[index + 1].when is not None and close == index + 2
    if goes_on and (is_time or not (before.nouns or before.lower.endswith("s"))):
        return close  # "the annual dinner (28 March) attendance"
    if not _tells_meaning(sentence, index + 1, close):
        return None
    is_followed = after is not None and (
        after.amount is not None
        or after.kind in _LEADING  # "members (adults): 450"
        or (after.kind == "WORD" and after.role != "AND")
    )
    return close if is_followed or _defines(sentence, index + 1, close) else None


def _tells_meaning(sentence: Sentence, first: int, end: int) -> bool:
    """Whether words in brackets name something, and give no value or circumstance."""
    opening = sentence.tokens[first]
    is_named = opening.kind == "WORD" and opening.role in _NAMING
    last = sentence.tokens[end - 1]
    is_value = last.amount is not None and last.kind == "AMOUNT"
    return is_named and not is_value and opening.lower not in _MEASURING


def _defines(sentence: Sentence, first: int, end: int) -> bool:
    """Whether brackets hold a thing and what it must do: "users who return"."""
    for index in range(first + 1, min(end - 1, first + _LONGEST_SUBJECT)):
        token = sentence.tokens[index]
        if token.role in {"RELATIVE", "BE"}:
            return True
        if token.verb is not None and token.verb.form in {"ing", "participle", "past"}:
            return token.role in {"", "MANNER"} and not token.nouns
        if token.role or token.kind != "WORD":
            return False
    return False
