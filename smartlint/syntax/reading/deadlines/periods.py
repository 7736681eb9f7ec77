"""Chooses a statement's deadline among the times it names."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.period import Deadline, When, WhenKind
from smartlint.syntax.reading.clause.each_time import recurs
from smartlint.syntax.reading.deadlines.case_times import (
    counts_from_case,
    is_of_each_own,
    is_time_limit,
    is_time_of_each,
    tells_which,
)
from smartlint.syntax.reading.deadlines.date_spans import (
    is_of_earlier_deed,
    is_of_report,
    is_open_length,
    is_span,
    lasting_span,
    up_to_end,
)
from smartlint.syntax.reading.deadlines.dated_events import (
    NOW,
    day_of_event,
    edge_of_span,
    ends_compared,
    season_of_year,
    with_what_it_counts_from,
)
from smartlint.syntax.reading.deadlines.nearest_times import nearest_time, with_part
from smartlint.syntax.reading.deadlines.own_spans import own_span
from smartlint.syntax.reading.deadlines.purpose_times import without_purposes
from smartlint.syntax.reading.deadlines.time_edges import (
    AS_OF,
    BEFORE,
    day_before,
    is_reached_as_of,
    names_level,
    opens_only,
)
from smartlint.syntax.reading.deadlines.timed_things import (
    dates_goal,
    ends_year,
    names_cohort,
    names_thing,
    plans_for,
    points,
    waits_for_others,
)
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.baseline_periods import dates_aside
from smartlint.syntax.reading.values.compared import names_other
from smartlint.syntax.reading.values.timed_ways import spans_event
from smartlint.syntax.reading.words.bare_years import PAST_LEVELS
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import PARTED
from smartlint.text import Span

_DURATION, _YEAR = WhenKind.DURATION, WhenKind.YEAR
_BINDING = frozenset({"OF", "DETERMINER", "VERSUS", "PREPOSITION", "CURRENT"})
_OF_TODAY = frozenset({"from_value", "current_value", "versus_value"})
_DAYS = frozenset({WhenKind.DAY, WhenKind.MONTH})
_DATING = frozenset({"IN", "ON", "AT"})
_DATED = frozenset({"deadline", "when", "since"})
_OF_CASES = frozenset({"period", "event"})
_ON_TIMES = frozenset({"RECURRING", "OF"})
_DATING_OTHERS = frozenset({"VERSUS", "SINCE"})
# "Ahead of schedule" names no time.
_NO_TIMES = frozenset(
    {"schedule", "plan", "budget", "competitors", "competition", "rivals", "curve"}
)
_UP_FROM = frozenset({"up from", "down from", "compared with", "compared to"})
_WHILE = frozenset({"through", "thru", "between"})
_BEFORE_LEVEL = frozenset({"DETERMINER", "CURRENT", "PRONOUN"})
_FURTHEST_LEVEL = 5  # words between "compared to" and its time
_FURTHEST_NOUN = 12  # words between today's value and its day
_MAY_BE_DEADLINES = frozenset(
    {"deadline", "period", "for_date", "event", "when", "by_duration", "until", "since"}
)


def find_deadline(
    sentence: Sentence,
    used: tuple[Island, ...],
    stretch: tuple[int, int],
    means: range,
    whys: Sequence[range],
    *,
    is_served: bool,
) -> tuple[Deadline, Island] | None:
    """Return the time by which the goal is to be reached; None when none is named.

    Args:
        sentence: The sentence.
        used: Islands that are figures of the goal.
        stretch: Where its statement stands; a time there goes before one elsewhere.
        means: Where it is told how it is done; a time there comes last.
        whys: Where it is told what it is for.
        is_served: Each case has a time of its own, which is no deadline.

    Of several the one that stands nearest behind an amount counts, else the first.
    """
    times = [
        island
        for island in sentence.islands
        if island.name in _MAY_BE_DEADLINES
        and island not in used
        and not (sentence.depth[island.first] and dates_aside(sentence, used, island))
        and _is_deadline(sentence, island, is_served=is_served)
        and (used or not plans_for(sentence, island))
    ]
    candidates = without_purposes(sentence, times, whys) if whys else times
    if not candidates:
        return own_span(sentence) or lasting_span(sentence, used)
    best: Island | None = candidates[0]
    if len(candidates) > 1 or not stretch[0] <= candidates[0].first < stretch[1]:
        best = _nearest(sentence, candidates, used, stretch, means)
    if best is None:
        return own_span(sentence)
    best = up_to_end(sentence, best)
    when = when_of(sentence, best)
    if when is None:
        return None
    if best.name == "period" and (edge := edge_of_span(sentence, best)) is not None:
        when = when_of(sentence, edge) or when
        best = edge._replace(first=best.first)
    if when.kind is _YEAR:
        when, best = with_part(sentence, when, best)
    if (dated := day_of_event(sentence, best, when)) is not None:
        best, when = dated
    elif best.name == "period" or when.kind is _DURATION:
        best, when = with_what_it_counts_from(sentence, best, when)
    if sentence.tokens[best.first].lower in BEFORE:
        when = day_before(sentence, best, when)
    return Deadline(*words_of(sentence, best), when), best


def _nearest(
    sentence: Sentence,
    candidates: list[Island],
    used: tuple[Island, ...],
    stretch: tuple[int, int],
    means: range,
) -> Island | None:
    """Return the time that counts of several or of one elsewhere; None for an own span."""
    first, end = stretch
    inner = [island for island in candidates if first <= island.first < end]
    if not inner and own_span(sentence) is not None:
        return None
    if len(candidates) == 1:
        return candidates[0]
    return nearest_time(sentence, (inner, candidates), used, means)


def find_baseline_day(sentence: Sentence, used: tuple[Island, ...]) -> When | None:
    """Return the day or month of which today's value speaks; None when it has none.

    A year or quarter is what the value was counted over, and no day of it; a month
    without its year may be any.

    Args:
        sentence: The sentence.
        used: Islands that are figures of the goal.
    """
    if _OF_TODAY.isdisjoint([island.name for island in used]):
        return None
    for island in sentence.islands:
        if island.name in _DATED and is_of_today(sentence, island):
            when = when_of(sentence, island)
            is_day = when is not None and when.year is not None and when.kind in _DAYS
            return when if is_day else None
    return None


def _is_deadline(sentence: Sentence, island: Island, *, is_served: bool) -> bool:
    """Whether a time may be the deadline of the goal."""
    is_limit = island.name == "period" and is_time_limit(sentence, island)
    if is_limit and (is_served or is_time_of_each(sentence, island)):
        return False
    when = when_of(sentence, island)
    if when is None or (when.offset is not None and when.offset < 0):
        return False
    if _is_attribute(sentence, island) or _is_of_another(sentence, island):
        return False
    if island.name == "event":
        same, last = sentence.tokens[island.last - 1 : island.last + 1]
        if same.lower == "same" and "same span" not in last.groups:
            return False  # "who enrol in the same year"
        is_by = sentence.tokens[island.first].role == "BY"
        is_time = last.lower not in _NO_TIMES and "goal" not in last.nouns
        return is_by or (is_time and not waits_for_others(sentence, island))
    if island.name == "when":
        return _is_free_time(sentence, island)
    if island.name == "by_duration":
        return "year" in sentence.tokens[island.last].lower.split()[0]
    if island.name == "until":
        return not (names_level(sentence, island) or sentence.depth[island.first])
    if island.name == "since":  # "from June 1-30"
        last = sentence.tokens[island.last]
        return is_span(last) or is_reached_as_of(sentence, island)
    return True


def _is_of_another(sentence: Sentence, island: Island) -> bool:
    """Whether a time is that of a length, an earlier deed, a report or a member."""
    if is_open_length(sentence, island) or is_of_earlier_deed(sentence, island):
        return True
    # "By May" is of no member, and of a report behind a comma only.
    is_by = island.name == "deadline" and sentence.tokens[island.first].role == "BY"
    may_be_told = not (is_by and island.first) or sentence.topics & PARTED
    if may_be_told and is_of_report(sentence, island):
        return True
    if not is_by and (
        is_of_each_own(sentence, island) or tells_which(sentence, island)
    ):
        return True  # "within their first two weeks"
    return "earliest" in sentence.lowers and opens_only(sentence, island)


def _is_attribute(sentence: Sentence, island: Island) -> bool:
    """Whether a time only says which thing: "in the autumn survey"."""
    tokens = sentence.tokens
    name = island.name
    after = tokens[island.last + 1] if island.last + 1 < len(tokens) else None
    may_date = name == "when" or tokens[island.first].role in _DATING
    goes_on = after is not None and (after.is_plain or after.role in _ON_TIMES)
    if name == "deadline" and not may_date and not goes_on:
        return False  # as nearly always: "by May 2027 with weekly tests"
    if may_date and (is_of_today(sentence, island) or _is_compared(sentence, island)):
        return True
    if tokens[island.first].role == "ON" and _is_compared_to(sentence, island):
        return True
    if name == "event" and ends_compared(sentence, island):
        return True
    if name in _OF_CASES and counts_from_case(sentence, island):
        return True  # "within six months of arriving", "in the first week of joining"
    if name == "period" and spans_event(sentence, island):
        return True  # "in a 12 hour race"
    if recurs(sentence, island, after) or _is_gone(sentence, island, after):
        return True
    if name == "for_date":
        return names_cohort(sentence, island)
    return (
        name == "deadline"
        and after is not None
        and after.is_plain
        and names_thing(sentence, island, after)
        and points(tokens[island.first + 1], is_first=not island.first)
        and tokens[island.last].kind == "DATE"
        and sentence.ends[island.last] < sentence.starts[island.last + 1]
    )


def _is_compared_to(sentence: Sentence, island: Island) -> bool:
    """Whether a quarter or year follows the change since then: "up 12% on Q1"."""
    when, at = sentence.when(island.last), island.first - 1
    is_part = when is not None and when.kind in {WhenKind.QUARTER, _YEAR}
    return is_part and at >= 0 and sentence.tokens[at].amount is not None


def _is_compared(sentence: Sentence, island: Island) -> bool:
    """Whether a time is that of another value or event.

    "Compared to levels in 2019", "since its launch in 2005", "as many as in 2026".
    """
    tokens = sentence.tokens
    if tokens[island.first].role not in _DATING:
        return False
    if island.first and tokens[island.first - 1].lower == "as":
        return True
    for at in range(island.first - 1, max(-1, island.first - _FURTHEST_LEVEL), -1):
        if tokens[at].role in _DATING_OTHERS:
            return not names_other(sentence, at, island.first)
        if not (tokens[at].is_plain or tokens[at].role in _BEFORE_LEVEL):
            return False
    return False


def _is_gone(sentence: Sentence, island: Island, after: Token | None) -> bool:
    """Whether a time is that of a level or deed of the past.

    "On 1990 levels", "the plan was adopted in May 2018 with a goal of …".
    """
    tokens, first = sentence.tokens, island.first
    if tokens[first].role not in _DATING or not first:
        return False
    if after is not None and after.lower in PAST_LEVELS:
        return sentence.when(island.last) is not None
    if after is None or after.kind == "STOP":
        return False
    done = tokens[first - 1].verb
    is_done = done is not None and done.form in {"past", "participle"}
    if is_done and (after.role in {"WISH", "MODAL"} or "setting" in after.groups):
        return True  # "the scheme launched in 2022 aims to …"
    return is_done and first > 1 and tokens[first - 2].lower in {"was", "were"}


def is_of_today(sentence: Sentence, island: Island) -> bool:
    """Whether a time dates today's value: "from 27% in 2023 to 18%".

    It stands right behind it, in brackets perhaps, or behind its noun where the value
    aimed for comes next: "from 40 users on 1 May 2026 to 60".
    """
    tokens = sentence.tokens
    at = island.first - 1
    if island.name == "when" and at >= 0 and tokens[at].kind == "OPEN":
        at -= 1
    elif tokens[island.first].lower != AS_OF and (
        island.name != "deadline" or tokens[island.first].role not in _DATING
    ):
        return False
    before = sentence.island_at[at] if at >= 0 else None
    if before is None and at >= 0:  # "up from 70 orders in 2025"
        before = sentence.island_at[_before_nouns(sentence, at)]
        is_up = before is not None and sentence.tokens[before.first].lower in _UP_FROM
        if not (is_up or _leads_to_target(sentence, island)):
            return False
    return before is not None and before.name in _OF_TODAY


def _leads_to_target(sentence: Sentence, island: Island) -> bool:
    at = island.last + 1
    after = sentence.island_at[at] if at < len(sentence.tokens) else None
    return after is not None and after.name == "to_value"


def _before_nouns(sentence: Sentence, at: int) -> int:
    """Return the token before the plain words that end at a token, 0 at the least."""
    tokens = sentence.tokens
    stop = max(0, at - _FURTHEST_NOUN)
    while at > stop and tokens[at].kind == "WORD" and sentence.island_at[at] is None:
        at -= 1
    return at


def _is_free_time(sentence: Sentence, island: Island) -> bool:
    """Whether a time without preposition stands by itself: "(EOQ)", "this year"."""
    tokens = sentence.tokens
    before = tokens[island.first - 1] if island.first else None
    after = tokens[island.last + 1] if island.last + 1 < len(tokens) else None
    when = tokens[island.first].when
    is_relative = when is not None and when.offset is not None
    if dates_goal(sentence, island):
        return True
    if before is not None and before.verb is not None and ends_year(sentence, island):
        return True
    if before is not None and before.lower == "between":
        return is_span(tokens[island.last]) or " and " in tokens[island.last].lower
    if before is None:
        return after is None or after.kind != "WORD" or bool(after.role) or is_relative
    if before.kind == "WORD" and before.role in _BINDING:
        is_at_all = before.lower == "all" and tokens[island.first - 2].lower == "at"
        return is_at_all and is_relative
    is_today = when is not None and when.kind is WhenKind.DAY and when.offset == 0
    if is_today and when is not None and when.distance is None:
        return False
    if after is not None and (after.role == "CURRENT" or "goal" in after.nouns):
        return False
    if after is not None and after.kind == "COLON" and sentence.depth[island.first]:
        return False  # "(Q4: 2.6%)" dates an earlier value
    if after is None or not after.is_plain:
        return True
    return is_relative


def when_of(sentence: Sentence, island: Island) -> When | None:
    """Return the time of an island; None for none."""
    tokens = sentence.tokens
    last = tokens[island.last].when
    if island.name == "event":
        first, end = island.first + 1, island.last + 1
        is_now = tokens[island.last].lower in NOW
        named = tokens[island.first].when if is_now else last
        if named is not None:  # "before the fair in March", "a year from now"
            return season_of_year(sentence, island, named) or named
        words = sentence.slice(first, end)
        return When(WhenKind.EVENT, words, sentence.span(first, end))
    if last is not None:
        return last  # nearly always
    for index in range(island.last - 1, island.first - 1, -1):
        when = tokens[index].when
        if when is not None:
            return when
    return None


def words_of(sentence: Sentence, island: Island) -> tuple[str, Span]:
    """Return the words of a time and their place, from where it starts."""
    first, end = island.first, island.last + 1
    if not first:
        return sentence.stretch(first, end)
    before = sentence.tokens[first - 1]
    started = sentence.island_at[first - 1] if island.name == "until" else None
    if started is not None and started.name == "since":
        first = started.first  # "from 1 March to 31 May"
    elif before.lower in _WHILE:
        first -= 1  # "through 2027"
    return sentence.stretch(first, end)
