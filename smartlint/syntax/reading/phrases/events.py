"""Finds times that are named by an event: "by launch of v2", "before the summit"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartlint.syntax.reading.phrases.birthdays import is_birthday, with_age
from smartlint.syntax.reading.phrases.event_phrases import (
    WHO,
    clause_end,
    clause_opening,
    does_to,
    is_stage,
    named_day,
    same_time,
    sets_goal,
    spanned,
    tells_deed,
    when_clause,
)
from smartlint.syntax.reading.words.event_words import (
    AFTER,
    COUNTED_FROM,
    COUNTED_TERMS,
    COURSES,
    OPEN_TERMS,
    ORDINALS,
    TO_EVENTS,
    TRIAL_TERMS,
    YEARS,
)
from smartlint.syntax.reading.words.marks import NAMING_KINDS
from smartlint.syntax.reading.words.token import Token

# Spans that only a name makes a time of its own: "during Black Friday week".
_NAMED_PERIODS = frozenset({"week", "weekend", "month", "day", "days", "break"})
_NOTHING: frozenset[str] = frozenset()
_NEXT = frozenset({"next", "coming", "upcoming"})
WHOLE = frozenset({"full", "whole", "entire", "current"})
_OWNERS = frozenset({"the", "my", "our", "its", "his", "her", "your"})
_TERM_OPENERS = COUNTED_TERMS | _OWNERS
_LENGTHS = frozenset(
    {"long", "longer", "medium", "mid", "middle", "short", "shorter", "near", "nearer"}
)
_TERMS = frozenset({"semester", "term", "trimester", "quarter", "half", "season"})
_TERM_LEADERS = frozenset({"BY", "UNTIL", "IN", "FOR"})
_LEADERS = frozenset({"BY", "UNTIL", "IN", "AT", "FOR", "VERSUS"})
_OPENERS = _LEADERS | {"FROM", "SINCE", "ON", "RELATIVE"}
# Words with which a whole year, a clause or another time without an event may open.
_OTHER_OPENERS = WHO | {"when", "the", "time"}
_COMING = frozenset(
    {
        "start",
        "begin",
        "open",
        "end",
        "close",
        "finish",
        "arrive",
        "launch",
        "resume",
        "kick off",
    }
)
_LONGEST = 9
_FURTHEST_HEAD = 6
_FURTHEST_STAGE = 3  # words from "before closing" to the "sprint 4" that is closed
_MODIFIERS = frozenset({"DETERMINER", "CURRENT", "RECURRING", "ADVERB", "WISH"})


def find_events(tokens: Sequence[Token], small: Iterable[int]) -> list[tuple[int, int]]:
    """Return the first and last token of each time that an event names.

    Args:
        tokens: The tokens of a sentence.
        small: Indexes of its function words.
    """
    found: list[tuple[int, int]] = []
    end = len(tokens) - 1
    for index in small:
        if index < end and tokens[index].role in _OPENERS:
            after = tokens[index + 1]
            # Most amounts stand behind such a word, and no event is one.
            if after.kind == "AMOUNT":
                if is_birthday(tokens, index):
                    found.append((index, index + 1))
            elif after.kind in NAMING_KINDS or after.lower in COUNTED_TERMS:
                event = _event_at(tokens, index)
                if event is not None:
                    found.append(event)
    return found


def _event_at(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Return the first and last token of the event that a preposition leads to."""
    token, after, before = tokens[index], tokens[index + 1], tokens[max(index - 1, 0)]
    is_measure = token.role == "UNTIL" and before.lower in {"time", "wait", "delay"}
    is_deed = token.role == "BY" and does_to(tokens, index + 1)
    if is_deed or is_measure or (after.lower == "time" and before.change is not None):
        return None  # "time until a chat is answered", "a cut in time to first byte"
    if token.role == "RELATIVE":
        last = when_clause(tokens, index)
        return None if last is None else (index, last)
    if token.role not in _LEADERS:
        return named_day(tokens, index) or _counted_from(tokens, index)
    if token.role == "UNTIL" and (tells_deed(after) or token.lower == "due"):
        return _before_deed(tokens, index)
    last = None
    # A date is none of these, but for "by 1st term".
    if after.kind != "DATE" or after.lower in _TERM_OPENERS:
        last = _counted_term(tokens, index) or _open_length(tokens, index)
        last = last or _other_time(tokens, index) or same_time(tokens, index)
    if last is None and after.when is not None and after.when.offset == -1:
        last = _last_of_plan(tokens, index)
    if last is not None:
        return index, last
    if not _may_lead(tokens, index):
        return None
    head = _head(tokens, index + 1)
    if head is None or not _is_event(
        token,
        tokens[head],
        is_named=after.lower in {"the", "our", "my"},
        is_next=_is_next(tokens, index + 1),
        is_bare=head == index + 1,
        is_led=head == index + 2 and "named week" in tokens[index + 1].groups,
    ):
        return None
    return index, _end(tokens, head)


def _is_named_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name may go on behind a date: "before the 2027 election"."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    may_go_on = not token.role or token.role in _MODIFIERS or "event" in token.groups
    return token.kind in NAMING_KINDS and may_go_on


def _open_length(tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of "over the medium term", "in the long run"; else None."""
    if tokens[index].role not in {"IN", "FOR"}:
        return None
    at = index + 1 + (tokens[index + 1].lower == "the")
    words = [token.lower for token in tokens[at : at + 2]]
    if len(words) > 1 and words[0] in _LENGTHS and words[1] in OPEN_TERMS:
        return at + 1
    head, _, tail = words[0].partition("-") if words else ("", "", "")
    return at if head in _LENGTHS and tail in OPEN_TERMS else None


def _may_lead(tokens: Sequence[Token], index: int) -> bool:
    """Whether any event stands behind a preposition that it may lead to.

    It spares most prepositions the question which word is the head.
    """
    preposition, kind = tokens[index], tokens[index + 1].kind
    if kind not in NAMING_KINDS:
        return False
    if kind == "DATE" and not _is_named_on(tokens, index + 2):
        return False  # "before May 2027"
    if preposition.role == "UNTIL" or preposition.lower == "during":
        return True
    if preposition.role == "BY":
        wanted = TO_EVENTS
    else:
        wanted = AFTER.get(preposition.lower, _NOTHING)
    for token in tokens[index + 1 : index + 1 + _FURTHEST_HEAD] if wanted else ():
        if token.groups and not wanted.isdisjoint(token.groups):
            return True
    return False


def _before_deed(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Return where "before turning 40" and "before closing sprint 4" stand.

    None where no age and no stage is named, and of what is owed ("the rent due as").
    """
    if "turn" in tokens[index + 1].groups:
        return index, clause_end(tokens, index + 1) or index + 1
    for token in tokens[index + 2 : index + 2 + _FURTHEST_STAGE]:
        if token.kind == "NAME_NUMBER":
            last = clause_end(tokens, index + 1)
            is_led = is_stage(tokens[index], token.lower)
            return (index, last) if last and is_led else None
        if token.kind != "WORD":
            return None
    return None


def _counted_from(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """Return where "a year from now" stands, which counts from today or an event."""
    is_span = index > 0 and tokens[index - 1].kind == "DURATION"
    is_span = is_span and tokens[index].role != "ON"
    is_counted = is_span and tokens[index + 1].lower in COUNTED_FROM
    return (index - 1, index + 1) if is_counted else None


def _is_next(tokens: Sequence[Token], index: int) -> bool:
    """Whether "the next", "this" or "the coming" starts at ``index``."""
    if tokens[index].lower in _NEXT:
        return True
    return index + 1 < len(tokens) and tokens[index + 1].lower in _NEXT


def _other_time(tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of a version, a whole year or a clause; None for none."""
    token, after = tokens[index], tokens[index + 1]
    is_number = after.kind == "NAME_NUMBER"
    is_opener = after.role == "DETERMINER" or after.lower in _OTHER_OPENERS
    if not (is_number or is_opener):
        return None
    if is_number and token.role in {"BY", "UNTIL", "IN"}:
        return index + 1 if is_stage(token, after.lower) else None
    if token.role in {"BY", "UNTIL", "IN"} and after.role == "DETERMINER":
        named = _own_time(tokens, index + 2)
        if named is not None:
            return named
    if token.role in {"BY", "IN"} and (opening := clause_opening(tokens, index)):
        return with_age(tokens, clause_end(tokens, opening))
    if token.role == "UNTIL" and after.lower in WHO:
        return with_age(tokens, clause_end(tokens, index + 1))
    # "for a full year" is how long something lasts; "for the full year" is a time.
    is_named = after.role == "DETERMINER" and after.lower not in {"a", "an"}
    if token.role != "FOR" or not is_named:
        return None
    is_closed = _closes(tokens, index + 2) or sets_goal(tokens, index)
    if is_closed and after.lower in {"the", "this"}:
        return index + 2  # "churn under 8% for the year"
    if index + 3 >= len(tokens):
        return None
    is_whole = tokens[index + 2].lower in WHOLE and tokens[index + 3].lower in YEARS
    return index + 3 if is_whole else None


def _counted_term(tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of "for 2nd semester", "by the third term"; else None."""
    opener = tokens[index + 1].lower
    if opener not in _TERM_OPENERS or tokens[index].role not in _TERM_LEADERS:
        return None
    if tokens[index].role == "FOR" and (rest := _rest(tokens, index)):
        return rest
    at = index + 1 + (opener in _OWNERS)
    if at + 1 >= len(tokens):
        return None
    is_counted = tokens[at].lower in COUNTED_TERMS
    is_own = opener != "the" and (opener in _OWNERS or tokens[index].role == "IN")
    terms = _TERMS
    if is_own:  # "for my first year", "in first month"
        terms = _TERMS | YEARS | TRIAL_TERMS
    return at + 1 if is_counted and tokens[at + 1].lower in terms else None


def _last_of_plan(tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of "by the last year of the plan"; None for no such.

    A time that was stands behind the preposition.
    """
    end = index + len(("by", "the last year", "of", "the", "plan"))
    if end > len(tokens) or tokens[index].role != "BY":
        return None
    of, the, plan = tokens[index + 2 : end]
    is_of = of.role in {"OF", "IN"} and the.role == "DETERMINER"
    return end - 1 if is_of and plan.role in {"", "WISH"} else None


def _rest(tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of "for the rest of the year"; None for no such."""
    words = [token.lower for token in tokens[index + 1 : index + 4]]
    if words[0] != "the" or words[1:] not in (["rest", "of"], ["remainder", "of"]):
        return None
    at = index + 4
    at += at < len(tokens) and tokens[at].role == "DETERMINER"
    if at >= len(tokens):
        return None
    is_time = tokens[at].kind == "DATE" or "period" in tokens[at].groups
    return at if is_time else None


def _own_time(tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of the "first year" of "in its first year"; None for none."""
    if index >= len(tokens):
        return None
    name = tokens[index]
    if name.lower in COURSES:
        return spanned(tokens, index)
    if tokens[index - 1].lower in {"a", "an", "their"}:
        return None
    if name.kind == "NAME_NUMBER":
        return index if name.lower.endswith("birthday") else None
    if name.kind == "DATE":
        return index if tokens[index - 1].lower != "the" else None
    is_counted = name.lower in ORDINALS and index + 1 < len(tokens)
    terms = YEARS | TRIAL_TERMS
    return index + 1 if is_counted and tokens[index + 1].lower in terms else None


def _closes(tokens: Sequence[Token], index: int) -> bool:
    """Whether a year or quarter closes the sentence, and does not name its budget."""
    if index >= len(tokens) or tokens[index].lower not in YEARS:
        return False
    return index + 1 == len(tokens) or tokens[index + 1].kind in {"STOP", "CLOSE"}


def _head(tokens: Sequence[Token], start: int) -> int | None:
    """Return the last word of the noun phrase at ``start``; None when there is none."""
    head = None
    for index in range(start, min(len(tokens), start + _FURTHEST_HEAD)):
        token = tokens[index]
        if token.kind in {"NAME_NUMBER", "DATE"} and head is None:
            continue
        if head is None and tokens[index - 1].kind == "DATE" and _leaves(tokens, index):
            break  # "before July 2028 owned by Ana", "before 15 May launch the app"
        is_event = "event" in token.groups
        if token.kind != "WORD" or (
            token.role and token.role not in _MODIFIERS and not is_event
        ):
            break
        if token.role not in _MODIFIERS or is_event:
            head = index
    return head


def _leaves(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle or an order behind a date is no part of an event's name."""
    verb = tokens[index].verb
    if verb is None or verb.form != "base":
        return verb is not None and verb.form == "participle"
    after = tokens[index + 1 : index + 2]
    is_led = any(it.role == "DETERMINER" or it.amount is not None for it in after)
    return is_led or not tokens[index].is_noun


def _is_event(
    preposition: Token,
    head: Token,
    *,
    is_named: bool,
    is_next: bool,
    is_bare: bool,
    is_led: bool,
) -> bool:
    if preposition.role == "BY":
        return "event" in head.groups
    if preposition.role == "UNTIL":
        is_deed = head.verb is not None and head.verb.form == "ing"
        is_thing = not is_deed or "event" in head.groups
        return is_thing and "no event" not in head.groups
    if preposition.lower == "during":
        is_time = "period" in head.groups or head.lower in _NAMED_PERIODS
        # "During office hours" is each day.
        return (is_named or is_time or head.is_capital) and head.lower != "hours"
    if preposition.lower == "in":
        if is_named and head.lower in {"year", "quarter", "month", "decade"}:
            return True  # "read 20 books in the year"
        if head.lower in _NAMED_PERIODS | YEARS and is_led:
            return True  # "in launch week", "in peak season"
        is_next = is_next and ("event" in head.groups or "period" in head.groups)
        if head.lower == "time":
            return is_next or is_bare  # "in time for the fair"; no "in delivery time"
        return is_next or head.lower in {"run-up", "lead-up"}
    return not AFTER.get(preposition.lower, _NOTHING).isdisjoint(head.groups)


def _starts_or_ends(tokens: Sequence[Token], index: int) -> bool:
    """Whether an event is told to come or go, and nothing more: "the season starts"."""
    verb, after = tokens[index].verb, tokens[index + 1 : index + 2]
    if verb is None or verb.form not in {"s", "base"} or verb.lemma not in _COMING:
        return False
    return all(word.kind != "WORD" or word.role == "AND" for word in after)


def _end(tokens: Sequence[Token], head: int) -> int:
    """Return the last token of the event, with "of …" and "to …" after its head."""
    last = head
    index = head + 1
    if tokens[head].lower == "time":
        return clause_end(tokens, head) or head
    while index < min(len(tokens), head + _LONGEST):
        token = tokens[index]
        if index == head + 1 and _starts_or_ends(tokens, index):
            return index
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
    is_dated = index + 1 < len(tokens) and tokens[index + 1].kind == "DATE"
    return index + 1 if is_dated and tokens[index].role in {"IN", "ON"} else last
