"""Finds where the name of a metric goes on behind its amount: "visits by 5% in spring"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.adjuncts.tails import Tail
from smartlint.syntax.reading.clause.figures import (
    Figures,
    aims_at_place,
    amount_at,
)
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.metric.done_things import SPREADING
from smartlint.syntax.reading.metric.measured_deeds import names_wait
from smartlint.syntax.reading.metric.metric_words import compares, run_of, trimmed
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import MEASURED

_WHENEVER = frozenset({"any", "each", "every"})
_BASES = frozenset({"basis", "bases", "scale"})
_TOLD = frozenset({"value", "at_value", "from_value", "to_value"})
_CHANGES = frozenset({"by_value", "change_by"})
_LONGEST_BASIS = 6  # words from "on" to "basis"
_GOING_ON = frozenset({"FOR", "IN", "ON", "PREPOSITION"})


def rest_of_metric(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    tails: list[Tail],
    metric: tuple[int, int],
    *,
    end: int,
) -> tuple[int, int] | None:
    """Return where a metric goes on behind its amount: "NPS of 40 for new buyers".

    None where it does not.
    """
    anchor = figures.anchor
    if anchor is None:  # "a turnaround of two days for proofs"
        anchor = next((it for it in figures.used if it.name == "of_value"), None)
    if anchor is None or not (
        (metric[1] == anchor.first and "worth" not in sentence.lowers)
        or _is_told(sentence, frame, figures, anchor, metric)
    ):
        return None
    first = max(island.last for island in figures.used) + 1
    stop = min(end, tails[0].first) if tails else end
    if first + 1 >= stop or not _may_go_on(sentence, first):
        return None
    token = sentence.tokens[first]
    if token.role == "FOR" and metric[1] == frame.subject[1] and _is_time(figures):
        return None  # "no crew waits longer than a day for a reply"
    is_rate = token.lower.startswith("per ") or token.lower == "per"
    is_led = is_rate or _leads_on(sentence, anchor, first, stop)
    is_where = token.role == "AT" and names_wait(sentence, frame, metric)
    if not is_led and not is_where:
        return None
    if token.lower == "with" and _is_sum(sentence, metric):
        return None  # "raise sales by 9% with a loyalty card"
    if token.role == "FOR" and _is_given(sentence, anchor, metric):
        return None
    run = run_of(
        sentence,
        first + 1,
        stop,
        cuts_infinitive=True,
        keeps_times=False,
        deed_ends=None,
    )
    rest = trimmed(sentence, figures, *run)
    if is_rate and first + 1 < stop and sentence.tokens[first + 1].amount is not None:
        return None  # "70 per 100,000 births" is how the amount is given
    if is_rate:
        return first, rest[1] if rest is not None else first + 1
    return None if rest is None else (first, rest[1])


def _is_time(figures: Figures) -> bool:
    """Whether it is told how long something is to take."""
    target = figures.target
    return target is not None and target.unit.kind is UnitKind.DURATION


def _is_told(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    anchor: Island,
    metric: tuple[int, int],
) -> bool:
    """Whether an amount stands just behind the name, or is told of the subject."""
    before = anchor.first
    if "worth" in sentence.lowers:
        before -= _tells_worth(sentence, anchor)
    if metric[1] == before:
        return True
    is_subject = metric[1] == frame.subject[1] and anchor.first == frame.object[0]
    return is_subject and anchor.name in _TOLD and not aims_at_place(figures)


def _tells_worth(sentence: Sentence, anchor: Island) -> bool:
    """Whether an amount says what something is worth: "grants worth £9,000"."""
    return anchor.first > 0 and sentence.tokens[anchor.first - 1].lower == "worth"


def _leads_on(sentence: Sentence, anchor: Island, first: int, stop: int) -> bool:
    """Whether a word joins what a name goes on with, or from whom a sum comes."""
    token = sentence.tokens[first]
    if token.role == "TO":
        return anchor.name in _CHANGES and _leads_there(sentence, first, stop)
    if token.role == "FROM":  # "sponsorship of £9,000 from local firms"
        is_sum = anchor.name == "of_value" or _tells_worth(sentence, anchor)
        return is_sum and not compares(sentence, first, stop)
    return token.role in _GOING_ON and token.lower not in SPREADING


def _leads_there(sentence: Sentence, to: int, stop: int) -> bool:
    """Whether "to" tells where it goes: "visits by 9% to the museum", no "to the 2019 level"."""
    tokens, first = sentence.tokens, to + 1
    if tokens[first].role not in {"DETERMINER", ""} or tokens[first].verb is not None:
        return False  # "to cut queues"
    at = head_index(sentence, first, stop)
    if at is None or not all(
        word.is_plain or word.role == "DETERMINER" for word in tokens[first : at + 1]
    ):
        return False
    is_level = not tokens[at].nouns.isdisjoint(MEASURED)
    return not is_level and not sentence.is_weak(first, at + 1)  # "to a record low"


def _may_go_on(sentence: Sentence, index: int) -> bool:
    """Whether no time or other value follows: "in any month", "for under £9"."""
    if sentence.tokens[index + 1].lower in _WHENEVER:
        return False
    island = sentence.island_at[index]
    if island is None:
        words = sentence.tokens[index + 1 : index + _LONGEST_BASIS]
        # "on a rolling 12-month basis" says how it is worked out.
        return all(word.lower not in _BASES for word in words)
    after = sentence.tokens[island.last + 1 : island.last + 2]
    return island.name == "for_value" and bool(after) and after[0].is_plain


def _is_given(sentence: Sentence, anchor: Island, metric: tuple[int, int]) -> bool:
    """Whether a sum is given for something: "funding of £9,000 for the hall".

    What is measured is more or less for some: "a budget of £9,000 for repairs".
    """
    if amount_at(sentence, anchor).unit.kind is not UnitKind.MONEY:
        return False
    at = head_index(sentence, *metric)
    return at is not None and sentence.tokens[at].nouns.isdisjoint(MEASURED)


def _is_sum(sentence: Sentence, metric: tuple[int, int]) -> bool:
    """Whether a quantity is measured, so that "with" tells the means: "sales", "calls"."""
    at = head_index(sentence, *metric)
    return at is not None and "degree" not in sentence.tokens[at].nouns
