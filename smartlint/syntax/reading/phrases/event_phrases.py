"""Finds times of a fixed form: "on launch day", "in the space of two years"."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.words.event_words import TRIAL_TERMS, YEARS
from smartlint.syntax.reading.words.token import Token

_DAYS = frozenset({"day", "night", "evening", "morning", "weekend", "eve"})
_DAY_NAMES = frozenset({"event", "named week"})
_LONG = ("months", "year", "years")  # "in the space of a week" is each one's
_STAGES = frozenset(
    {"phase", "sprint", "term", "trimester", "semester", "iteration", "version", "week",
     "month", "day", "quarter", "year", "milestone", "release", "age"}
)  # fmt: skip


def named_day(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Return where "on launch day" and "on the day of launch" stand; None for no such."""
    if tokens[index].role != "ON":
        return None
    at = index + 1 + (tokens[index + 1].role == "DETERMINER")
    words = tokens[at : at + len(("day", "of", "launch"))]
    if len(words) < len(("launch", "day")):
        return None
    if words[0].lower in _DAYS:
        is_event = words[1].role == "OF" and "event" in words[-1].groups
        return (index, at + 2) if is_event else None
    is_day = words[1].lower in _DAYS and not words[0].groups.isdisjoint(_DAY_NAMES)
    is_last = len(words) == len(("launch", "day")) or not words[-1].is_noun
    return (index, at + 1) if is_day and is_last else None


def sets_goal(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is told for when a goal is set: "the aim for the year is 12 concerts"."""
    if not index or index + 3 >= len(tokens) or "goal" not in tokens[index - 1].nouns:
        return False
    is_span = tokens[index + 2].lower in YEARS | TRIAL_TERMS
    follower = tokens[index + 3]
    return is_span and (follower.role in {"BE", "TO"} or follower.kind == "COLON")


def spanned(tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of "space of two years" at ``index``; None for no such."""
    of, span = index + 1, index + 2
    if span >= len(tokens) or tokens[of].role != "OF":
        return None
    is_long = tokens[span].kind == "DURATION" and tokens[span].lower.endswith(_LONG)
    return span if is_long else None


def is_stage(preposition: Token, name: str) -> bool:
    """Whether a numbered name is a time: "by v2", "in sprint 4", "before phase 2"."""
    is_version = name[:1] == "v" and name[1:2].isdigit()
    return name.partition(" ")[0] in _STAGES or (
        is_version and preposition.role != "IN"
    )


def does_to(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word in -ing has an object, and so names a deed and no event."""
    verb = tokens[index].verb
    if verb is None or verb.form != "ing" or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].role == "DETERMINER" or tokens[index + 1].kind == "AMOUNT"


def tells_deed(token: Token) -> bool:
    """Whether a deed follows, which mostly says in what order: "before buying wool"."""
    is_deed = token.verb is not None and token.verb.form == "ing"
    return is_deed and not token.nouns and "event" not in token.groups
