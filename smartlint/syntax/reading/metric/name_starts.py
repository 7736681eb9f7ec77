"""Tells which word may start the name of what is measured."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.deadlines.own_spans import COMING, PERIODS_OF
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.naming_amounts import RACES
from smartlint.syntax.reading.values.sized_things import WAYS
from smartlint.syntax.reading.words.lexicon import MORE_OR_LESS
from smartlint.syntax.reading.words.token import Token

_MONEY = UnitKind.MONEY

# What a span may belong to: "90-day churn".
_LONGEST_RATE = 3
_SPANS = frozenset({"period", "for_duration"})
_BY_NEIGHBOURS = frozenset({"level", "levels", "those", "early", *PERIODS_OF})
_NAMES, _NAMES_NONE = 1, 2
_FURTHEST_VALUE = 7
_LONGEST_WITH = 2  # words: "with a"
_LONGEST_MEANS = 4  # words: "the spring email campaign"


def may_name(sentence: Sentence, index: int) -> bool:
    """Whether the metric may start with the word at ``index``."""
    token = sentence.tokens[index]
    if sentence.island_at[index] is not None:
        return False
    if token.kind != "WORD":
        return token.kind == "NAME_NUMBER" or token.lower == "%"
    if token.lower in _BY_NEIGHBOURS and (told := _by_neighbours(sentence, index)):
        return told == _NAMES
    if token.role == "RECURRING":
        return opens(sentence.tokens, index, len(sentence.tokens))
    if token.role == "ADVERB" or token.is_link:
        return False
    return not token.is_adverb or _modifies_name(sentence, index + 1)


def _by_neighbours(sentence: Sentence, index: int) -> int:
    """Return whether a word starts a name by what stands beside it; 0 where that is open."""
    lower, before = sentence.tokens[index].lower, sentence.tokens[index - 1]
    if lower == "those":
        names = opens(sentence.tokens, index, len(sentence.tokens))
        return _NAMES if names else _NAMES_NONE
    if lower == "early":
        return 0 if _modifies_name(sentence, index + 1) else _NAMES_NONE
    if not index:
        return 0
    if lower in PERIODS_OF:  # "this month's sales goal"
        return _NAMES_NONE if before.lower in COMING else _NAMES
    # "A 30% cut from 2015 levels".
    is_past = before.when is not None or before.kind == "DATE"
    return _NAMES_NONE if is_past else 0


def _modifies_name(sentence: Sentence, index: int) -> bool:
    """Whether a name goes on behind an "-ly": "elderly guests", "early bird tickets"."""
    if index >= len(sentence.tokens) or sentence.island_at[index] is not None:
        return False
    token = sentence.tokens[index]
    is_order = token.verb is not None and token.verb.form == "base"
    is_name = token.is_plain and not token.is_adverb and token.comparative is None
    return is_name and (token.is_noun or not is_order)


def names_span(sentence: Sentence, index: int) -> bool:
    """Whether a span opens a name: "30-day retention", "a 5-year survival rate".

    Or a way that is gone in a time: "my 5k time".
    """
    token = sentence.tokens[index]
    amount, is_span = token.amount, token.kind == "DURATION"
    if (amount is None and not is_span) or index + 1 >= len(sentence.tokens):
        return False
    if "-" not in token.lower:
        return _names_race(sentence, index)
    is_time = amount is not None and amount.unit.kind is UnitKind.DURATION
    if not (is_span or is_time):
        return _names_stars(sentence, index)
    for word in sentence.tokens[index + 1 : index + 1 + _LONGEST_RATE]:
        if not word.is_plain:
            return False
        if word.nouns & MORE_OR_LESS:
            return True
    return False


def _names_race(sentence: Sentence, index: int) -> bool:
    """Whether a way opens the name of how fast it is gone: "400 m time", "10k best"."""
    amount = sentence.tokens[index].amount
    if amount is None or "race" not in sentence.tokens[index + 1].groups:
        return False
    return amount.unit.code in WAYS or sentence.tokens[index].lower in RACES


def _names_stars(sentence: Sentence, index: int) -> bool:
    """Whether stars open a name: "five-star reviews"; of a rating they are the level."""
    amount, after = sentence.tokens[index].amount, sentence.tokens[index + 1]
    is_stars = amount is not None and amount.unit.kind is UnitKind.SCORE
    return is_stars and after.is_plain and "scale" not in after.nouns


def opens(tokens: list[Token], index: int, end: int) -> bool:
    """Whether "weekly" belongs to the noun after it, or "those" to who they are."""
    if tokens[index].lower == "those":
        return index + 1 < end and tokens[index + 1].role == "RELATIVE"
    return (
        tokens[index].role == "RECURRING"
        and tokens[index].lower.endswith("ly")
        and index + 1 < end
        and tokens[index + 1].is_plain
    )


def behind_seen(sentence: Sentence, start: int, end: int) -> int:
    """Return where a name starts behind "see": "a plan that will see sales (rise)"."""
    if "see" in sentence.lowers:
        for at in range(start + 1, end - 1):
            if sentence.tokens[at].lower == "see":
                leads = sentence.tokens[at - 1].role in {"MODAL", "TO"}
                return at + 1 if leads else start
    return start


def first_name(sentence: Sentence, start: int, end: int) -> int:
    """Return where the first word stands that may name something; ``end`` for none.

    "Spend €400 at a cost per lead of €9" names none.
    """
    first = start
    while first < end and not (
        may_name(sentence, first) or names_span(sentence, first)
    ):
        island = sentence.island_at[first]
        is_at = island is None and sentence.tokens[first].role == "AT"
        if is_at and first and holds_value(sentence, first, end):
            return end
        if island is None:
            first += 1
        else:
            first = _behind_time(sentence, island, end)
    return first


def _behind_time(sentence: Sentence, island: Island, end: int) -> int:
    """Return where words start again behind an amount or "over the two years of the lease"."""
    tokens, at = sentence.tokens, island.last + 1
    if island.name not in _SPANS or at >= end or tokens[at].role != "OF":
        return at
    at += 1
    while at < end and (tokens[at].role == "DETERMINER" or tokens[at].is_plain):
        at += 1
    return at


def holds_value(sentence: Sentence, index: int, end: int) -> bool:
    """Whether another value is kept to: "300 users at a cost below £9"."""
    tokens = sentence.tokens
    if index + 1 >= end:
        return False
    is_led = tokens[index + 1].lower in {"a", "an"}
    is_bare = tokens[index].lower in {"at", "@"} and not tokens[index + 1].role
    if not (is_led or is_bare):
        return False
    for at in range(index + 1 + is_led, min(end, index + _FURTHEST_VALUE)):
        if sentence.island_at[at] is not None:
            return tokens[at].kind == "AMOUNT" or tokens[at].role == "OF"
        if tokens[at].kind != "WORD":
            return False
    return False


def tells_means(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "with" brings by what people are won: "with the mailer"."""
    if sentence.tokens[index].lower != "with":
        return False
    tokens, at = sentence.tokens, index + 1
    at += at < end and tokens[at].role == "DETERMINER"
    stop = min(end, at + _LONGEST_MEANS)
    while at < stop and tokens[at].is_plain and not tokens[at].is_capital:
        at += 1
    # No "posts with video"
    return at > index + 2 and "publicity" in tokens[at - 1].groups


def raises_by(sentence: Sentence, figures: Figures, first: int) -> bool:
    """Whether "with" tells how money is raised: "raise £9k with a raffle"."""
    anchor, target, tokens = figures.anchor, figures.target, sentence.tokens
    if anchor is None or target is None or target.unit.kind is not _MONEY:
        return False
    at = anchor.last + 1
    is_with = anchor.name == "value" and first > at and tokens[at].lower == "with"
    return is_with and first - at <= _LONGEST_WITH
