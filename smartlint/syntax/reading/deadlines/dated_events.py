"""Reads the date that stands behind an event: "before the season starts on 1 June 2027"."""

from __future__ import annotations

from smartlint.model.distance import Distance
from smartlint.model.period import When, WhenKind
from smartlint.syntax.reading.deadlines.date_spans import end_of_count
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.token import Token

_EVENT = WhenKind.EVENT
_BEGINNING = frozenset(
    {"start", "starts", "starting", "begin", "begins", "beginning", "open", "opens",
     "opening", "end", "ends", "ending", "close", "closes", "closing", "is", "are",
     "falls", "takes", "place", "held", "which"}
)  # fmt: skip
_DATING = frozenset({"ON", "IN", "BE", "AT", "BY"})
_COMPARING = frozenset({"VERSUS", "SINCE"})
_MOST_WORDS = 4  # ", which is on"
_COUNTED = ("first ", "second ", "third ")
_EDGES = frozenset({"event", "deadline"})
_BEFORE = frozenset({"before", "until", "ahead of", "up to", "leading up to"})
NOW = frozenset({"now", "today"})
_SIGNS = frozenset({"COMMA", "OPEN", "DASH", "HYPHEN"})


def day_of_event(
    sentence: Sentence, island: Island, when: When
) -> tuple[Island, When] | None:
    """Return an event with the date behind it, and that date; None for no such.

    Args:
        sentence: The sentence.
        island: The time that was read, whose words tell no day.
        when: What they tell.
    """
    is_open = when.kind is _EVENT or when.unit is not None
    if island.name != "event" and not is_open:
        return None  # nearly always
    tokens = sentence.tokens
    start, year = island.last + 1, _year_of_event(sentence, island)
    bracketed = _day_in_brackets(tokens, start, year)
    if bracketed is not None and (year is not None or is_open):
        return island._replace(last=start + 2), bracketed
    if when.year is not None or not is_open:
        return None
    for at in range(start, min(len(tokens), start + _MOST_WORDS + 1)):
        token = tokens[at]
        if token.kind == "DATE":
            day = token.when
            is_dated = at > start and day is not None and day.year is not None
            return (island._replace(last=at), day) if is_dated and day else None
        is_sign = token.kind in _SIGNS and at == start
        if not (is_sign or token.role in _DATING or token.lower in _BEGINNING):
            return None
    return None


def _year_of_event(sentence: Sentence, island: Island) -> int | None:
    """Return the 2027 of "by the school holidays 2027"; None for none."""
    last = sentence.when(island.last) if island.name == "event" else None
    return last.year if last is not None and last.kind is WhenKind.YEAR else None


def _day_in_brackets(tokens: list[Token], start: int, year: int | None) -> When | None:
    """Return the day of "(1 July)", in the year of its event; None for no such."""
    words = tokens[start : start + 3]
    if [word.kind for word in words] != ["OPEN", "DATE", "CLOSE"]:
        return None
    day = words[1].when
    if day is None or day.kind is not WhenKind.DAY or day.month is None:
        return None
    return day._replace(year=year) if day.year is None else day


def season_of_year(sentence: Sentence, island: Island, year: When) -> When | None:
    """Return an event of a season, "the summer holidays 2027"; None for any other.

    Its year ends long behind it, so that the year's last day is none of its days.

    Args:
        sentence: The sentence.
        island: The event with its preposition.
        year: The time that its words tell.
    """
    event = sentence.tokens[island.first + 1 : island.last]
    if year.kind is not WhenKind.YEAR or not any(map(_is_season, event)):
        return None
    first, end = island.first + 1, island.last
    while (
        sentence.tokens[end - 1].role in _DATING
        or sentence.tokens[end - 1].lower == "of"
    ):
        end -= 1
    words = sentence.slice(first, end)
    return When(WhenKind.EVENT, words, sentence.span(first, end))


def _is_season(token: Token) -> bool:
    return token.when is not None and token.when.kind is WhenKind.SEASON


def with_what_it_counts_from(
    sentence: Sentence, island: Island, when: When
) -> tuple[Island, When]:
    """Return a span with the event that it counts from: "within 30 days of launch".

    Where the event has no day, nobody knows when the span ends.
    """
    last = end_of_count(sentence, island)
    is_led = island.name == "period" or _is_numbered(when)
    is_led = is_led or (last > island.last and _opens_count(sentence, island, when))
    if not is_led or last == island.last:
        return island, when
    dated = _day_counted_from(sentence, island._replace(last=last), when)
    if dated is not None:
        return dated
    if sentence.tokens[last].lower not in NOW:
        when = When(WhenKind.EVENT, when.text, when.span)
    return island._replace(last=last), when


def _is_numbered(when: When) -> bool:
    """Whether a time is counted by its number: "in week 3" of the campaign, "by day 30"."""
    is_counted = when.kind is WhenKind.DURATION and when.unit is not None
    return is_counted and when.text.lower().startswith(f"{when.unit} ")


def _day_counted_from(
    sentence: Sentence, island: Island, when: When
) -> tuple[Island, When] | None:
    """Return the end of "6 weeks after the opening on 3 May 2027"; None for no such.

    Args:
        sentence: The sentence.
        island: The span with the event that it counts from.
        when: The span alone.
    """
    if when.amount is None or when.unit is None:
        return None
    found = day_of_event(sentence, island, when)
    if found is None or found[1].kind is not WhenKind.DAY:
        return None
    dated, day = found
    return dated, day._replace(distance=Distance(when.amount, when.unit))


def _opens_count(sentence: Sentence, island: Island, when: When) -> bool:
    """Whether "the first three months" are those after an event, and none of a year."""
    if not when.text.lower().removeprefix("the ").startswith(_COUNTED):
        return False
    opener, named = sentence.tokens[island.last + 1], sentence.tokens[island.last + 2 :]
    return opener.role == "SINCE" or any("event" in it.groups for it in named[:2])


def edge_of_span(sentence: Sentence, island: Island) -> Island | None:
    """Return the "before the opening" of "in the two weeks before the opening"."""
    at = island.last + 1
    edge = sentence.island_at[at] if at < len(sentence.tokens) else None
    if edge is None or edge.name not in _EDGES:
        return None
    is_led = sentence.tokens[island.last - 1].lower == "the"
    return edge if is_led and sentence.tokens[at].lower in _BEFORE else None


def ends_compared(sentence: Sentence, island: Island) -> bool:
    """Whether an event ends another value's time: "against 2025 to the day before it"."""
    at = island.first - 1
    if at < 0 or sentence.tokens[at].lower != "day":
        return False
    return any(token.role in _COMPARING for token in sentence.tokens[:at])
