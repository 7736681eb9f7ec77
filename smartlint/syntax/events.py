"""Finds times that are named by an event: "by launch of v2", "before the summit"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
     "beginning", "close", "freeze", "cutover", "switchover", "premiere", "referendum",
     "agm", "showcase", "recital", "inauguration", "day", "night", "harvest"}
)  # fmt: skip
_PERIODS = frozenset(
    {"period", "season", "semester", "term", "cycle", "campaign", "phase", "year",
     "quarter", "sprint", "holidays", "pilot", "project", "programme", "program", "trial",
     "fellowship", "internship", "tenure", "mandate", "run-up", "lead-up", "course",
     "window", "time", "lifetime", "parliament", "legislature", "administration",
     "decade", "century", "fortnight", "offseason", "off-season"}
)  # fmt: skip
# Spans that only a name makes a time of its own: "during Black Friday week".
_NAMED_PERIODS = frozenset(
    {"week", "weekend", "month", "day", "days", "hours", "break"}
)
_NOTHING: frozenset[str] = frozenset()
_AFTER = {
    "throughout": _PERIODS,
    "over": _PERIODS,
    "over the": _PERIODS,
    "within": _PERIODS,
    "at": frozenset({"launch", "graduation", "end"}),
}
_NEXT = frozenset({"next", "coming", "upcoming"})
_WHOLE = frozenset({"full", "whole", "entire", "current"})
_YEARS = frozenset({"year", "quarter", "season", "semester", "month", "half"})
_LONGEST_CLAUSE = 12
_LEADERS = frozenset({"BY", "UNTIL", "IN", "AT", "FOR", "VERSUS"})
_LONGEST = 9
_MODIFIERS = frozenset({"DETERMINER", "CURRENT", "RECURRING", "ADVERB", "WISH"})
_NO_EVENTS = frozenset(
    {"inflation", "tax", "taxes", "interest", "depreciation", "costs"}
)


def find_events(
    tokens: Sequence[Token], small: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each time that an event names.

    Args:
        tokens: The tokens of a sentence.
        small: Indexes of its function words.
    """
    for index in small:
        token = tokens[index]
        if token.role not in _LEADERS or index + 1 >= len(tokens):
            continue
        last = _other_time(tokens, index)
        if last is not None:
            yield index, last
            continue
        head = _head(tokens, index + 1)
        if head is None or not _is_event(
            token,
            tokens[head],
            is_named=tokens[index + 1].lower in {"the", "our"},
            is_next=_is_next(tokens, index + 1),
            is_bare=head == index + 1,
        ):
            continue
        yield index, _end(tokens, head)


def _is_next(tokens: Sequence[Token], index: int) -> bool:
    """Whether "the next", "this" or "the coming" starts at ``index``."""
    if tokens[index].lower in _NEXT:
        return True
    return index + 1 < len(tokens) and tokens[index + 1].lower in _NEXT


def _other_time(tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of a version, a whole year or a clause; None for none."""
    token, after = tokens[index], tokens[index + 1]
    if token.role in {"BY", "UNTIL"} and after.kind == "NAME_NUMBER":
        return (
            index + 1 if after.lower[:1] == "v" and after.lower[1:2].isdigit() else None
        )
    if token.role == "UNTIL" and after.lower in {"we", "i"}:
        return _clause_end(tokens, index + 1)
    # "for a full year" is how long something lasts; "for the full year" is a time.
    is_named = after.role == "DETERMINER" and after.lower not in {"a", "an"}
    if token.role != "FOR" or not is_named:
        return None
    if _closes(tokens, index + 2) and after.lower in {"the", "this"}:
        return index + 2  # "churn under 8% for the year"
    if index + 3 >= len(tokens):
        return None
    is_whole = tokens[index + 2].lower in _WHOLE and tokens[index + 3].lower in _YEARS
    return index + 3 if is_whole else None


def _closes(tokens: Sequence[Token], index: int) -> bool:
    """Whether a year or quarter closes the sentence, and does not name its budget."""
    if index >= len(tokens) or tokens[index].lower not in _YEARS:
        return False
    return index + 1 == len(tokens) or tokens[index + 1].kind in {"STOP", "CLOSE"}


def _clause_end(tokens: Sequence[Token], start: int) -> int | None:
    """Return the last token of "before we scale spend"; None for a lone pronoun."""
    last = start
    for index in range(start + 1, min(len(tokens), start + _LONGEST_CLAUSE)):
        if tokens[index].kind not in {"WORD", "NAME_NUMBER"}:
            break
        last = index
    return last if last > start else None


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


def _is_event(
    preposition: Token, head: Token, *, is_named: bool, is_next: bool, is_bare: bool
) -> bool:
    if preposition.role == "BY":
        return head.lower in _EVENTS
    if preposition.role == "UNTIL":
        is_thing = head.verb is None or head.verb.form != "ing"
        return is_thing and head.lower not in _NO_EVENTS
    if preposition.lower == "during":
        return is_named or head.lower in _PERIODS or head.lower in _NAMED_PERIODS
    if preposition.lower == "in":
        if is_named and head.lower in {"year", "quarter", "month", "decade"}:
            return True  # "read 20 books in the year"
        is_next = is_next and (head.lower in _EVENTS or head.lower in _PERIODS)
        if head.lower == "time":
            return is_next or is_bare  # "in time for the fair"; no "in delivery time"
        return is_next or head.lower in {"run-up", "lead-up"}
    return head.lower in _AFTER.get(preposition.lower, _NOTHING)


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
