"""Reads today's value off what is told behind the goal, or in brackets beside it.

"Reach 900 fans. I have 400 now", "get to 90 reviews (we are at 40)", "write 30 essays
(11/30)", "plant 400 trees [150 planted]".
"""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile

from smartlint.model.quantity import Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import PAST_FORMS
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.now import is_now
from smartlint.syntax.reading.words.token import Token

_FURTHEST_NOW = 4
_LONGEST_REPORT = 6  # tokens from "we" to the amount: "we are only at about 40"
_LONGEST_NAME = 3
_BEHIND = 3  # tokens before the amount of "(today is 40)"
_PARTING = frozenset({"OPEN", "STOP", "SEMICOLON", "COMMA", "DASH", "HYPHEN", "COLON"})
_ENDS = frozenset({"STOP", "SEMICOLON"})
_HAVING = frozenset({"BE", "HAVE"})
_OPEN = frozenset({"WISH", "MODAL", "NOT", "TO"})
_AMS = ("'m", "'re", "'ve", "’m", "’re", "’ve")  # "I'm at 40"
_DONE = frozenset({"done", "completed", "complete", "finished", "achieved", "already"})
_LONGEST_TIME = 5  # words: "before the spring campaign"
_TOLD = frozenset({"value", "at_value", "current_value"})


def told_behind(sentence: Sentence, found: Figures, first: int, end: int) -> Figures:
    """Return the figures with today's value that a statement behind the goal tells.

    Args:
        sentence: The sentence.
        found: Its amounts, without today's value.
        first: Where the goal's statement starts.
        end: Where it ends.
    """
    tokens = sentence.tokens
    change = found.change.quantity if found.change is not None else None
    for island in sentence.islands:
        quantity = tokens[island.last].amount
        if quantity is None or first <= island.first < end:
            continue
        told = found.target or change
        if told is not None and _is_bare_time(sentence, island, told):
            quantity = quantity._replace(unit=told.unit)
        if not _is_alike(quantity, told):
            continue
        is_told = any(map(_speaks_of_now, _beside(sentence, island)))
        is_told = is_told or (
            island.first >= end and tells_report(sentence, island, found)
        )
        if is_told:
            return found._replace(baseline=quantity)
    return found


def _is_bare_time(sentence: Sentence, island: Island, told: Quantity) -> bool:
    """Whether a bare number is in the unit of a time: "in 30 minutes, now I need 38"."""
    after = sentence.tokens[island.last + 1 : island.last + 2]
    is_bare = not any(token.is_plain for token in after)
    quantity = sentence.tokens[island.last].amount
    is_count = quantity is not None and quantity.unit.kind is UnitKind.COUNT
    return told.unit.kind is UnitKind.DURATION and is_count and is_bare


def tells_report(sentence: Sentence, island: Island, found: Figures) -> bool:
    """Whether one says where one is: "I have 400 now", "I managed 8", "we are at 40"."""
    if island.name not in _TOLD:
        return False
    tokens = sentence.tokens
    start = max(0, island.first - _LONGEST_REPORT)
    reach = range(island.first - 1, start - 1, -1)
    we = next((at for at in reach if tokens[at].kind in _PARTING), -1) + 1
    words = tokens[we : island.first]
    if not words or not _is_us(words[0]) or any(word.role in _OPEN for word in words):
        return False
    is_told = words[0].lower.endswith(_AMS) or any(
        word.role in _HAVING or (word.verb is not None and word.verb.form in PAST_FORMS)
        for word in words
    )
    return is_told and _counts_same(sentence, island, found.anchor)


def _beside(sentence: Sentence, island: Island) -> list[Token]:
    """Return the words around an amount that may say when it was: "I can do 2 now"."""
    tokens = sentence.tokens
    after = tokens[island.last + 1 : island.last + 1 + _FURTHEST_NOW]
    own = takewhile(lambda word: word.kind not in _ENDS, after)
    return [*tokens[max(0, island.first - _FURTHEST_NOW) : island.last], *own]


def _speaks_of_now(token: Token) -> bool:
    return is_now(token) or token.lower == "far"


def _is_us(word: Token) -> bool:
    return word.lower.replace("’", "'").partition("'")[0] in WE


def _counts_same(sentence: Sentence, island: Island, anchor: Island | None) -> bool:
    """Whether no other thing is counted than that which the goal counts."""
    named = _names(sentence, island)
    return not named or (
        anchor is not None and not named.isdisjoint(_names(sentence, anchor))
    )


def _names(sentence: Sentence, island: Island) -> set[str]:
    words = sentence.tokens[island.last + 1 : island.last + 1 + _LONGEST_NAME]
    return {
        word.lower
        for word in takewhile(lambda word: word.is_plain, words)
        if not word.is_adverb
    }


def is_done_aside(sentence: Sentence, island: Island) -> bool:
    """Whether brackets hold how many are done: "[150 planted]", "(9 done)"."""
    tokens, after = sentence.tokens, island.last + 1
    if not island.first or after + 1 >= len(tokens):
        return False
    if tokens[island.first - 1].kind != "OPEN" or tokens[after + 1].kind != "CLOSE":
        return False
    done = tokens[after]
    if done.lower in _DONE:
        return True
    return done.verb is not None and any(
        word.verb is not None and word.verb.lemma == done.verb.lemma
        for word in tokens[: island.first - 1]
    )


def is_level_aside(sentence: Sentence, island: Island) -> bool:
    """Whether brackets hold how many there are: "(the May 2027 total is 40)".

    A time or "current" says that it is no limit, and no goal may be named there.
    """
    tokens, after = sentence.tokens, island.last + 1
    if after >= len(tokens) or tokens[after].kind != "CLOSE" or island.first < _BEHIND:
        return False
    if tokens[island.first - 1].role != "BE":
        return False
    reach = range(island.first - 1, max(0, island.first - _LONGEST_REPORT) - 1, -1)
    start = next((at for at in reach if tokens[at].kind in _PARTING), None)
    if start is None or tokens[start].kind != "OPEN":
        return False
    words = tokens[start + 1 : island.first - 1]
    if not words or any(word.role in _OPEN or "goal" in word.nouns for word in words):
        return False
    head = words[-1]
    is_figure = head.role == "CURRENT" or "any figure" in head.groups
    return (is_figure or _is_named(tokens[:start], head)) and any(
        word.kind == "DATE" or word.role == "CURRENT" for word in words
    )


def _is_named(tokens: list[Token], head: Token) -> bool:
    """Whether a word stood before the brackets, or stands for what did."""
    return head.lower == "it" or any(word.lower == head.lower for word in tokens)


def with_progress(sentence: Sentence, found: Figures) -> Figures:
    """Return the figures with the "11" of "write 30 essays (11/30)" as today's value."""
    target = found.target
    if target is None:
        return found
    for index in sentence.signs:
        words = sentence.tokens[index : index + 3]
        if words[0].kind != "OPEN" or len(words) < len(("(", "11/30", ")")):
            continue
        done, slash, whole = words[1].lower.partition("/")
        if not slash or words[2].kind != "CLOSE":
            continue
        if not (done.isdecimal() and whole.isdecimal()):
            continue
        if Decimal(whole) == target.value:
            today = Quantity(
                Decimal(done),
                target.unit,
                done,
                sentence.span(index + 1, index + 2),
            )
            return found._replace(baseline=today)
    return found


def _is_alike(quantity: Quantity, told: Quantity | None) -> bool:
    """Whether an amount is in the unit of what is aimed for; points are of a percent."""
    if told is None:
        return False
    is_points = told.unit.kind is UnitKind.POINTS
    return quantity.unit == told.unit or (
        is_points and quantity.unit.kind is UnitKind.PERCENT
    )


def is_no_more(sentence: Sentence, island: Island) -> bool:
    """Whether it is told what is to be no more: "in 2 hours, not the 6 it takes now"."""
    words = sentence.tokens[max(0, island.first - 3) : island.first]
    behind = sentence.tokens[island.last + 1 : island.last + 1 + _FURTHEST_NOW]
    is_not = any(word.role == "NOT" for word in words[1:])
    is_not = is_not and any(word.kind == "COMMA" for word in words[:2])
    return is_not and any(word.role == "CURRENT" for word in behind)


def heads_before(tokens: list[Token], colon: int) -> bool:
    """Whether an earlier time is named in brackets: "(before the campaign: 21%)"."""
    for at in range(colon - 1, max(0, colon - _LONGEST_TIME), -1):
        if tokens[at].lower == "before":
            return tokens[at - 1].kind in {"OPEN", "COMMA"}
        if not (tokens[at].is_plain or tokens[at].role == "DETERMINER"):
            return False
    return False
