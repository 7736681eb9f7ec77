"""Decides what a time is in its place: bare years, and those within a name.

"By 2030" is a date and "to 2000" an amount; "from the Q3 report" names a paper.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from smartlint.syntax.reading.words.token import Token

_YEAR_ROLES = frozenset(
    {"BY", "IN", "UNTIL", "SINCE", "FOR", "OF", "ON", "AT", "VERSUS"}
)
_ROUND_HUNDRED = 100
_LONGEST_THING = 3  # words: "new email subscribers"
_SOON, _LATE = 2020, 2060  # years that goals are set for
PAST_LEVELS = ("level", "levels", "baseline", "baselines", "prices")
_LEADING_TO_THINGS = frozenset({"FROM", "OF", "TO", "PREPOSITION"})
_PAIR = 2  # a small word and the amount behind it


def settle_years(tokens: list[Token], places: Iterable[int]) -> None:
    """Decide for each bare year whether it is a date or an amount."""
    for index in places:
        token = tokens[index]
        if token.kind != "AMOUNT" or token.when is None:
            continue
        if _is_year(tokens, index):
            tokens[index] = Token(
                "DATE", token.lower, groups=token.groups, when=token.when
            )
        else:
            tokens[index] = Token(
                "AMOUNT", token.lower, groups=token.groups, amount=token.amount
            )


def _is_year(tokens: list[Token], index: int) -> bool:
    """Whether the bare year at ``index`` is meant as a year."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and after.lower in PAST_LEVELS:
        return True  # "(2019 baseline)"
    if before is None or before.role in _YEAR_ROLES:
        return before is not None or not _counts_a_thing(tokens, index)
    if before.lower in {"the", "end", "mid", "early", "late", "fiscal", "fy", "year"}:
        return True
    if before.lower == "enter":
        return not _counts_a_thing(tokens, index)  # "enter 2028 debt-free"
    if before.role == "TO" and index > 1 and tokens[index - 2].kind == "DATE":
        return not _counts_a_thing(tokens, index)  # "from 2026 to 2030"
    if before.role == "FROM" and _spans_plan(tokens, index):
        return True
    if before.role in {"TO", "FROM"} or before.kind in {"ARROW", "AMOUNT"}:
        return before.role == "FROM" and not _goes_on_with_amount(tokens, index)
    if before.kind in {"OPEN", "COMMA"}:
        return after is None or after.kind != "WORD"
    if before.verb is not None and before.verb.verb_class in {"reach", "increase"}:
        return False
    return not _counts_a_thing(tokens, index)


def _spans_plan(tokens: list[Token], index: int) -> bool:
    """Whether "from 2026 to 2030" is when something else is counted."""
    if index + _PAIR >= len(tokens) or tokens[index + 1].role != "TO":
        return False
    first, last = tokens[index].amount, tokens[index + _PAIR].amount
    if first is None or last is None or tokens[index + _PAIR].when is None:
        return False
    is_plan = _SOON <= first.value < last.value <= _LATE
    return is_plan and any(
        token.kind == "AMOUNT" and token.when is None for token in tokens
    )


def _goes_on_with_amount(tokens: list[Token], index: int) -> bool:
    """Whether "from 2000" is followed by "to 2500"."""
    following = tokens[index + 1 : index + 4]
    return any(
        token.role == "TO" and at + 1 < len(following) and following[at + 1].amount
        for at, token in enumerate(following)
    )


def _counts_a_thing(tokens: list[Token], index: int) -> bool:
    """Whether a round number stands before a plural: "2000 newsletter subscribers"."""
    amount = tokens[index].amount
    if amount is None or amount.value % _ROUND_HUNDRED:
        return False
    for token in tokens[index + 1 : index + 1 + _LONGEST_THING]:
        if token.kind != "WORD" or token.role:
            return False
        if token.lower.endswith("s"):
            return True
    return False


def settle_names(tokens: list[Token], places: Iterable[int]) -> None:
    """Read the time of "sales from the Q3 report" as part of the paper's name.

    "In the 2027 season" and "by the Q3 report" say when.
    """
    for index in places:
        if tokens[index].kind == "DATE" and _names_paper(tokens, index):
            tokens[index] = Token("NAME_NUMBER", tokens[index].lower)


def _names_paper(tokens: list[Token], index: int) -> bool:
    at = index - 1
    if not tokens[index].lower.startswith("the "):
        if at < 0 or tokens[at].role != "DETERMINER":
            return False
        at -= 1
    if at < 0 or tokens[at].role not in _LEADING_TO_THINGS:
        return False
    following = tokens[index + 1 : index + 1 + _LONGEST_THING]
    words = list(takewhile(lambda word: word.is_plain, following))
    return bool(words) and "document" in words[-1].nouns
