"""Finds the outcomes that only an amount of their own sets apart."""

from __future__ import annotations

from smartlint.syntax.frame import NOMINAL, STATE, Frame
from smartlint.syntax.islands import Sentence
from smartlint.syntax.lexicon import MOVING
from smartlint.syntax.tagging import JOINS, Token

_COUNTED = frozenset(
    {"value", "changed_value", "more_value", "change_by", "goal_value"}
)
_LEVELS = frozenset({"value", "of_value", "at_value"})
_OWN_AMOUNT = frozenset({"by_value", "to_value", "change_by"})


def amount_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a second counted thing starts: "3 members, 15 organizations"."""
    tokens = sentence.tokens
    start = frame.lead[1]
    seen = False
    cuts = []
    for island in sentence.islands_in(start, end):
        if island.name not in _COUNTED:
            continue
        if sentence.depth[island.first] > sentence.depth[start]:
            continue
        if not seen:
            seen = True
            continue
        before = tokens[island.first - 1]
        joins = before.role == "AND" or before.kind in {"COMMA", "SEMICOLON"}
        after = island.last + 1
        counts = (
            after < end
            and tokens[after].kind == "WORD"
            and sentence.island_at[after] is None
        )
        if (
            joins
            and (counts or island.name != "value")
            and not _closes_range(sentence, start, island.first)
        ):
            cuts.append(island.first)
    return cuts


def repeated_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a second metric with its own amount starts: "… and Y by 5%"."""
    tokens = sentence.tokens
    verb = frame.entry
    is_change = verb is not None and verb.verb_class in MOVING
    last: dict[str, int] = {}
    for island in sentence.islands_in(frame.lead[1], end):
        part = island.name
        if part in _LEVELS and (frame.form in {NOMINAL, STATE} or is_change):
            part = "level"
        elif part not in _OWN_AMOUNT:
            continue
        if sentence.depth[island.first]:
            continue
        if part in last:
            between = range(last[part] + 1, island.first)
            joins = [at for at in between if tokens[at].role in JOINS]
            if joins and any(
                has_content(tokens[at]) for at in range(joins[0], island.first)
            ):
                return [joins[0] + 1]
        last[part] = island.last
    return []


def _closes_range(sentence: Sentence, start: int, index: int) -> bool:
    """Whether the amount at ``index`` ends "between 5 and 8"."""
    words = sentence.tokens[start:index]
    return any(token.lower == "between" for token in words[-4:])


def has_content(token: Token) -> bool:
    """Whether a token names or counts something."""
    return (
        token.amount is not None
        or (token.is_plain and token.comparative is None and not token.is_adverb)
        or token.kind == "NAME_NUMBER"
    )


def repeats_value(sentence: Sentence, verb: int, second: int) -> bool:
    """Whether "to 95% and maintain 95%" only says the same value again."""
    tokens = sentence.tokens
    value = tokens[second + 1].amount
    return value is not None and any(
        token.amount is not None and token.amount.value == value.value
        for token in tokens[verb:second]
    )
