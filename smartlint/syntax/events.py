"""Finds times that are named by an event: "by launch of v2", "before the summit"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smartlint.syntax.tagging import Token

# An event that "by" may lead to; after "before" and "until" any thing is one.
_EVENTS = frozenset(
    {"launch", "release", "kickoff", "kick-off", "go-live", "golive", "summit",
     "conference", "election", "elections", "deadline", "graduation", "wedding", "season",
     "semester", "term", "sprint", "closing", "opening", "anniversary", "birthday",
     "congress", "festival", "holidays", "holiday", "handover", "meeting", "milestone",
     "rollout", "roll-out", "ipo", "audit", "hackathon", "convention", "fair", "finals",
     "exam", "exams", "championship", "olympics", "world", "marathon", "race", "gala",
     "review", "retrospective", "retreat", "offsite", "expo", "ga", "beta", "alpha",
     "thanksgiving", "easter", "ramadan", "diwali", "friday", "monday", "tuesday",
     "wednesday", "thursday", "saturday", "sunday", "commencement", "completion",
     "expiry", "expiration", "renewal", "midterm", "midterms", "end", "time", "start",
     "beginning", "close"}
)  # fmt: skip
_PERIODS = frozenset(
    {"period", "season", "semester", "term", "cycle", "campaign", "phase", "year",
     "quarter", "sprint", "holidays", "pilot", "project", "programme", "program", "trial",
     "fellowship", "internship", "tenure", "mandate", "run-up", "lead-up", "course",
     "window", "time", "lifetime"}
)  # fmt: skip
_LONGEST = 9
_MODIFIERS = frozenset({"DETERMINER", "CURRENT", "RECURRING", "ADVERB", "WISH"})
_NO_EVENTS = frozenset(
    {"inflation", "tax", "taxes", "interest", "depreciation", "costs"}
)


def find_events(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each time that an event names."""
    for index, token in enumerate(tokens):
        if token.role not in {"BY", "UNTIL", "IN", "AT"} or index + 1 >= len(tokens):
            continue
        head = _head(tokens, index + 1)
        if head is None or not _is_event(
            token, tokens[head], is_named=tokens[index + 1].lower in {"the", "our"}
        ):
            continue
        yield index, _end(tokens, head)


def _head(tokens: Sequence[Token], start: int) -> int | None:
    """Return the last word of the noun phrase at ``start``; None when there is none."""
    head = None
    for index in range(start, min(len(tokens), start + 6)):
        token = tokens[index]
        if token.kind in {"NAME_NUMBER", "DATE"} and head is None:
            continue
        is_event = token.lower in _EVENTS
        if token.kind != "WORD" or (
            token.role and token.role not in _MODIFIERS and not is_event
        ):
            break
        if token.role not in _MODIFIERS or is_event:
            head = index
    return head


def _is_event(preposition: Token, head: Token, *, is_named: bool) -> bool:
    if preposition.role == "BY":
        return head.lower in _EVENTS
    if preposition.role == "UNTIL":
        is_thing = head.verb is None or head.verb.form != "ing"
        return is_thing and head.lower not in _NO_EVENTS
    if preposition.lower in {"during", "throughout"}:
        return head.lower in _PERIODS or is_named
    if preposition.lower in {"over", "within"}:
        return head.lower in _PERIODS
    if preposition.lower == "in":
        return head.lower in {"run-up", "lead-up", "time"}
    return preposition.lower == "at" and head.lower in {"launch", "graduation", "end"}


def _end(tokens: Sequence[Token], head: int) -> int:
    """Return the last token of the event, with "of …" and "to …" after its head."""
    last = head
    index = head + 1
    if tokens[head].lower == "time":
        comma = next(
            (at for at in range(head, len(tokens)) if tokens[at].kind == "COMMA"),
            head + 1,
        )
        return comma - 1
    while index < min(len(tokens), head + _LONGEST):
        token = tokens[index]
        if token.role not in {"OF", "TO", "DETERMINER", "FOR", ""}:
            break
        if token.kind not in {"WORD", "NAME_NUMBER", "DATE"} or token.comparative:
            break
        if token.role == "TO" and "run-up" not in tokens[head].lower:
            break
        if token.role == "" and index == head + 1 and token.kind == "WORD":
            break
        if not token.role:
            last = index
        index += 1
    return last
