"""Reads the span in which a goal is to be reached off its verb or name.

"Our two-year goal", "this year's goal", "month 3: 500 users", "end the year with 40".
"""

from __future__ import annotations

from smartlint.model.period import Deadline, When, WhenKind
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import MEASURED
from smartlint.syntax.reading.words.token import Token
from smartlint.text import Span

_AIMS = frozenset(
    {"goal", "target", "objective", "ambition", "aim", "goals", "targets"}
)
COMING = {"this": 0, "next": 1}
"""Words before a period that is not gone, and how far ahead it is."""

_WHOSE = "'s"
PERIODS_OF = {
    "week's": WhenKind.WEEK,
    "month's": WhenKind.MONTH,
    "quarter's": WhenKind.QUARTER,
    "year's": WhenKind.YEAR,
}
"""Periods that own what stands behind them."""

_FURTHEST_AIM = 4
_LONG = ("year", "years", "decade")
_FUNDRAISING = frozenset({"fundraising", "crowdfunding", "fund-raising", "giving"})
_ENDING = frozenset({"end", "ends", "finish", "finishes", "close", "closes", "ending"})
_ENDED = {
    "week": WhenKind.WEEK,
    "month": WhenKind.MONTH,
    "quarter": WhenKind.QUARTER,
    "year": WhenKind.YEAR,
}
_COUNTED = frozenset({"day", "week", "month", "quarter", "year"})
_NAMED = frozenset({"the", "this", "our", "my"})
_HOW = frozenset({"PREPOSITION", "AT", "IN", "ON", "WITHOUT"})


def own_span(sentence: Sentence) -> tuple[Deadline, Island] | None:
    """Return the span in which a goal is to be reached: "our two-year goal"."""
    tokens = sentence.tokens
    if tokens and tokens[0].kind == "NAME_NUMBER" and (labelled := _labelled(sentence)):
        return labelled
    if _AIMS.isdisjoint(sentence.lowers):
        found = _ended_span(sentence) or _each_of(sentence)
        return found or _span_of_campaign(sentence)
    for at in range(len(tokens) - 1):
        token = tokens[at]
        if token.lower in PERIODS_OF and at and _leads_to_aim(tokens, at + 1):
            return _owner(sentence, at - 1)
        if token.kind == "DURATION" and token.when and _is_of_aim(tokens, at):
            text, span = sentence.slice(at, at + 1), sentence.span(at, at + 1)
            return Deadline(text, span, token.when), Island("period", at, at)
    return None


def _leads_to_aim(tokens: list[Token], index: int) -> bool:
    """Whether a goal is named behind "this year's", with what it is about before it."""
    for token in tokens[index : index + _FURTHEST_AIM]:
        if token.lower in _AIMS:
            return True
        if not token.is_plain:
            return False
    return False


def _labelled(sentence: Sentence) -> tuple[Deadline, Island] | None:
    """Return the time that a plan's line is headed with: "Month 3: 500 trial users".

    Weeks may be several: "Week 3-4: 50 views".
    No day is known of what it counts from.
    """
    name, number = [*sentence.tokens[0].lower.split(), ""][:2]
    numbers = number.rstrip("+").replace("–", "-").split("-")
    is_time = name in _COUNTED and all(part.isdecimal() for part in numbers)
    is_head = len(sentence.tokens) > 1 and sentence.tokens[1].kind == "COLON"
    if not (is_time and is_head):
        return None
    text, span = sentence.slice(0, 1), sentence.span(0, 1)
    return Deadline(text, span, When(WhenKind.EVENT, text, span)), Island("event", 0, 0)


def _is_of_aim(tokens: list[Token], at: int) -> bool:
    """Whether a span is that of a goal: "a 10-year climate goal"; no "2-day delivery".

    Between them stands what the goal is about, which itself takes no time.
    """
    if tokens[at + 1].lower in _AIMS:
        return True
    if "-" not in tokens[at].lower:
        return False
    is_long = tokens[at].lower.endswith(_LONG)
    for token in tokens[at + 1 : at + _FURTHEST_AIM]:
        if token.lower in _AIMS:
            return True
        is_field = token.is_plain and token.nouns.isdisjoint(MEASURED)
        if not is_field or not (is_long or token.lower in _FUNDRAISING):
            return False
    return False


def _ended_span(sentence: Sentence) -> tuple[Deadline, Island] | None:
    """Return the span of "end the year with 40 patrons"; None for no such."""
    tokens, lowers = sentence.tokens, sentence.lowers
    if _ENDING.isdisjoint(lowers) or lowers.isdisjoint(_ENDED):
        return None
    for at in range(len(tokens) - 3):
        period = _ENDED.get(tokens[at + 2].lower)
        is_ended = tokens[at].lower in _ENDING and tokens[at + 1].lower in _NAMED
        follower = tokens[at + 3]
        if (
            period is None
            or not is_ended
            or not (follower.role in _HOW or follower.is_adverb)
        ):
            continue
        text, span = sentence.stretch(at, at + 3)
        when = When(period, text, span, offset=0)
        return Deadline(text, span, when), Island("period", at, at + 2)
    return None


def _span_of_campaign(sentence: Sentence) -> tuple[Deadline, Island] | None:
    """Return the span of "a two-year campaign to raise £3 million"; None for no such.

    A course of two years takes each learner so long, and says not by when.
    """
    if "to" not in sentence.lowers:
        return None
    tokens = sentence.tokens
    for to in sentence.small:
        if tokens[to].role != "TO" or "undertaking" not in tokens[to - 1].groups:
            continue
        for at in range(to - 2, max(-1, to - _FURTHEST_AIM), -1):
            when = tokens[at].when
            is_span = tokens[at].kind == "DURATION" and "-" in tokens[at].lower
            if is_span and when is not None:
                text, span = sentence.slice(at, at + 1), sentence.span(at, at + 1)
                return Deadline(text, span, when), Island("period", at, at)
            if not tokens[at].is_plain:
                break
    return None


def _each_of(sentence: Sentence) -> tuple[Deadline, Island] | None:
    """Return the span of "in every quarter of 2027"; None for no such."""
    for island in sentence.islands:
        at = island.first - 1
        if island.name != "of_date" or at < 0:
            continue
        when = sentence.when(island.last)
        word = sentence.tokens[at]
        is_none = at > 0 and word.lower in _COUNTED
        is_none = is_none and sentence.tokens[at - 1].lower == "no"  # "no week of 2027"
        if when is None or not (is_none or word.role == "RECURRING"):
            continue
        first = at - (at > 0 and sentence.tokens[at - 1].role == "IN")
        text, span = sentence.stretch(first, island.last + 1)
        return Deadline(text, span, when), island._replace(first=first)
    return None


def _owner(sentence: Sentence, first: int) -> tuple[Deadline, Island] | None:
    """Return the period whose goal is told: "this year's goal"; None for one gone."""
    qualifier, period = sentence.tokens[first : first + 2]
    offset = COMING.get(qualifier.lower)
    if offset is None:
        return None
    text, span = sentence.stretch(first, first + 2)
    text = text[: -len(_WHOSE)]
    span = Span(span.start, span.end - len(_WHOSE))
    when = When(PERIODS_OF[period.lower], text, span, offset=offset)
    return Deadline(text, span, when), Island("period", first, first + 1)
