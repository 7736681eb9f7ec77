"""Tells times that only say which thing is meant ("the June workshop"), or that others choose."""

from __future__ import annotations

from itertools import takewhile

from smartlint.model.period import WhenKind
from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.frame import FINITE, Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.token import Token

_DURATION = UnitKind.DURATION
_SPANS = frozenset({"period", "seasonal", "time span"})
_POINTING = frozenset({"the", "our", "this", "a"})
_NAMING = _POINTING | {
    "the spring",
    "the summer",
    "the autumn",
    "the fall",
    "the winter",
}
_NAMED_KINDS = frozenset({WhenKind.MONTH, WhenKind.QUARTER, WhenKind.SEASON})
_SETTING = frozenset({"BE", "OF", "TO", "COLON", "HYPHEN", "DASH"})
_CLOSING = frozenset({"CLOSE", "STOP"})
_LONGEST_NAME = 3  # words: "annual report"
_FURTHEST_AIM = 4  # words: "the 2027 season ticket goal is"
_ENDING = frozenset({"finish", "end", "close", "close out", "start", "begin", "enter"})
_DOING = frozenset({"do", "does", "did"})
_DONE = frozenset({"so", "it"})


def names_cohort(sentence: Sentence, island: Island) -> bool:
    """Whether "for the autumn 2029 cohort" says for whom, "for the Q3 report" for what."""
    time = sentence.tokens[island.last]
    words = list(
        takewhile(
            lambda word: word.is_plain,
            sentence.tokens[island.last + 1 : island.last + 1 + _LONGEST_NAME],
        )
    )
    if time.kind != "DATE" or time.when is None or not words:
        return False
    is_pointed = island.last > island.first + 1 or time.lower.startswith("the ")
    if is_pointed and "cohort" in words[0].groups:
        return True
    is_year = time.when.kind is WhenKind.YEAR
    is_year = is_year and not time.lower.removeprefix("the ")[:1].isalpha()
    head = words[-1] if is_pointed else words[0]
    if is_year:
        is_thing = bool(head.nouns or "event" in head.groups)
        return is_thing and head.groups.isdisjoint(_SPANS)
    # "For the September intake" says by when.
    is_named = is_pointed and time.when.kind in _NAMED_KINDS
    return is_named and "document" in head.nouns


def points(token: Token, *, is_first: bool) -> bool:
    """Whether what stands behind a preposition may say which thing: "the", "the June"."""
    if is_first or token.lower in _NAMING:
        return token.lower in (_POINTING if is_first else _NAMING)
    when = token.when
    return (
        when is not None
        and when.kind in _NAMED_KINDS
        and token.lower.startswith("the ")
        and (when.year, when.part, when.offset) == (None, None, None)
        and " of " not in token.lower
    )


def names_thing(sentence: Sentence, island: Island, word: Token) -> bool:
    """Whether a word is what a time belongs to: "autumn survey", "the summer camp"."""
    if "seasonal" in word.groups:
        return False
    season = sentence.tokens[island.last]
    if not season.lower.startswith("the "):
        on, article = sentence.tokens[island.first : island.first + 2]
        is_called = word.is_capital or article.lower == "a"
        # "On the 2027 Jade Test", "on a 2027 club list"
        return bool(word.nouns) or (on.role == "ON" and is_called)
    at = island.last + 2
    is_closed = at == len(sentence.tokens) or not sentence.tokens[at].is_plain
    return word.verb is None or (word.is_noun and is_closed)


def dates_goal(sentence: Sentence, island: Island) -> bool:
    """Whether a time says for when a goal is set.

    "Our 2031 goal is", "a Q3 sales target of", "the goal of this sprint is".
    """
    tokens, at = sentence.tokens, island.last + 1
    before = tokens[island.first - 1] if island.first else None
    if before is not None and before.role == "OF" and island.first > 1:
        is_goal = "goal" in tokens[island.first - 2].nouns
        return is_goal and at < len(tokens) and tokens[at].role in _SETTING
    is_aside = before is not None and before.kind == "OPEN"
    if before is not None and before.role != "DETERMINER" and not is_aside:
        return False
    stop = min(len(tokens) - 1, at + _FURTHEST_AIM)
    while at < stop and tokens[at].is_plain and "goal" not in tokens[at].nouns:
        at += 1
    if at >= stop or "goal" not in tokens[at].nouns:
        return False
    if is_aside:  # "(3rd quarter goal)"; no value of it follows
        return tokens[at + 1].kind in _CLOSING
    return tokens[at + 1].role in _SETTING or tokens[at + 1].kind in _SETTING


def plans_for(sentence: Sentence, island: Island) -> bool:
    """Whether a plan is made for a time: "draw up the rota for July".

    "Our plan for July is to …" tells of the goal's time.
    """
    tokens, plan = sentence.tokens, island.first - 1
    if (
        island.name != "for_date"
        or plan < 1
        or "planned time" not in tokens[plan].groups
    ):
        return False
    after = tokens[island.last + 1] if island.last + 1 < len(tokens) else None
    is_subject = after is not None and (after.role == "BE" or after.kind == "COLON")
    return not is_subject and any(
        word.verb is not None and word.verb.form in {"base", "ing"}
        for word in tokens[:plan]
    )


def ends_year(sentence: Sentence, island: Island) -> bool:
    """Whether it is told how a year ends or starts: "finish 2027 weighing 80 kg".

    "Close the year 2027 books" only says which.
    """
    before = sentence.tokens[island.first - 1] if island.first else None
    if before is None or before.lower not in _ENDING:
        return False
    after = sentence.tokens[island.last + 1 : island.last + 2]
    if not after or not after[0].is_plain or before.lower == "enter":
        return True
    verb = after[0].verb
    return verb is not None and verb.form in {"ing", "participle"}


def takes_time(frame: Frame, verb: VerbEntry, token: Token) -> bool:
    """Whether a time is what something takes: "it takes under 9 minutes to pack a box"."""
    is_time = token.amount is not None and token.amount.unit.kind is _DURATION
    return is_time and verb.lemma == "take" and frame.form == FINITE


def waits_for_others(sentence: Sentence, island: Island) -> bool:
    """Whether a day is one that others choose: "before Acme does", "before our rivals"."""
    tokens = sentence.tokens
    if tokens[island.first].role != "UNTIL":
        return False
    words = tokens[island.first + 1 : island.last + 1]
    if any("rival" in word.groups for word in words):
        return True
    return any(word.lower in _DOING for word in words[1:]) and (
        words[-1].lower in _DOING or words[-1].lower in _DONE
    )
