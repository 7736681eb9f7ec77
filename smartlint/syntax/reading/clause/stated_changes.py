"""Tells which way a noun of change or a comparative goes, and what it changes."""

from __future__ import annotations

from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.circumstances import ends_changed
from smartlint.syntax.reading.clause.noun_phrases import joins_words, names_cost
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token

_COMPARATIVE_REACH = 6
_ONE = frozenset({"a", "an", "our", "my", "one"})
_FURTHEST_CHANGE = 4
_LONGEST_ROW = 8
_PROGRESS = frozenset({"progress", "headway", "inroads", "strides"})
_CHANGE_LINKS = frozenset({"IN", "OF"})
_PROGRESS_LINKS = frozenset({"IN", "ON", "PREPOSITION"})
_BEFORE_CHANGE = frozenset({"DETERMINER", "RECURRING"})
_MEASURED = frozenset({"quantity", "degree", "scale"})


def stated_change(
    sentence: Sentence, first: int, end: int, reach: int = _COMPARATIVE_REACH
) -> Direction | None:
    """Return what "more sign-ups", "growth in reach" or "clearer" say; else None."""
    for index in range(first, min(end, first + reach)):
        token = sentence.tokens[index]
        if sentence.depth[index] > sentence.depth[first]:
            continue  # "Learn Colemak (more comfortable)"
        before = sentence.tokens[index - 1]
        leads = index == first or before.role == "RECURRING"
        leads = leads or _only_qualifies(sentence, first, index)
        leads = leads or (before.lower in _ONE and _plays(sentence, index + 1, "IN"))
        if token.lower == "down" and _parts(sentence, index, end):
            return None
        is_change = token.change is not None and (token.verb is None or leads)
        if is_change and not _only_names(sentence, index, end):
            return Direction(token.change or "")
        if token.role and ends_changed(sentence, index, end):
            return None
        if token.lower == "into" and index > first:
            return None  # "split the depot into smaller yards"
        if index > first and before.role == "OR":
            continue  # "rated good or better"
        if token.comparative is not None and not token.role:
            is_less = token.comparative == "less"
            is_cost = token.comparative == "better" and not _plays(
                sentence, index + 1, "AT"
            )
            if is_cost and names_cost(sentence, (index + 1, end)):
                is_less = True  # "faster response times", no "better at fixing bugs"
            return Direction.DECREASE if is_less else Direction.INCREASE
    return None


def _only_qualifies(sentence: Sentence, first: int, end: int) -> bool:
    """Whether all words only tell of what kind: the "steady" of "a steady decline"."""
    first += sentence.tokens[first].role == "DETERMINER"
    return first < end and all(
        sentence.is_weak(at, at + 1) or _is_quality(sentence.tokens[at])
        for at in range(first, end)
    )


def _is_quality(word: Token) -> bool:
    """Whether a word can tell no more than of what kind something is: "marked"."""
    if not word.is_plain or word.nouns:
        return False
    return word.verb is None or word.verb.form in {"participle", "ing"}


def _plays(sentence: Sentence, index: int, role: str) -> bool:
    return index < len(sentence.tokens) and sentence.tokens[index].role == role


def _parts(sentence: Sentence, index: int, end: int) -> bool:
    """Whether "down into" tells of parts: "break the plan down into steps"."""
    return index + 1 < end and sentence.tokens[index + 1].lower == "into"


def _only_names(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a noun of change only says what kind of thing: "a growth marketer"."""
    if index + 1 >= end or sentence.tokens[index].lower in {"up", "down"}:
        return False
    token = sentence.tokens[index + 1]
    if token.role == "WISH" and "document" in token.nouns:
        return True  # "a growth plan"
    if not token.is_plain:
        return joins_words(token) and _names_tools(sentence, index + 1, end)
    is_measure = token.change or token.nouns & _MEASURED or token.comparative
    return not is_measure and (token.is_noun or not token.verb)


def _names_tools(sentence: Sentence, join: int, end: int) -> bool:
    """Whether a row of words tells of one kind of things: "reduction and mapping tools"."""
    tokens = sentence.tokens
    for index in range(join + 1, min(end, join + _LONGEST_ROW)):
        token = tokens[index]
        if token.comparative or not (token.is_plain or joins_words(token)):
            return False
        before, after = tokens[index - 1], tokens[index + 1 : index + 2]
        is_last = not after or not (after[0].is_plain or joins_words(after[0]))
        if is_last:
            is_thing = not token.nouns.isdisjoint({"document", "output"})
            return is_thing and before.is_plain
    return False


def changed_thing(
    sentence: Sentence, first: int, end: int
) -> tuple[Direction, int] | None:
    """Return the way of "a further drop in churn" and where what changes stands.

    None where the phrase at ``first`` does not turn on a noun of change or progress.
    """
    tokens = sentence.tokens
    for index in range(first, min(end - 2, first + _FURTHEST_CHANGE)):
        token = tokens[index]
        if token.change is None and token.lower not in _PROGRESS:
            if token.is_plain or token.role in _BEFORE_CHANGE:
                continue
            return None
        if token.lower == "falls":
            return None  # people fall: "prevent falls in hospital"
        links = _PROGRESS_LINKS if token.lower in _PROGRESS else _CHANGE_LINKS
        is_linked = tokens[index + 1].role in links
        if not is_linked or sentence.island_at[index + 1] is not None:
            return None
        return Direction(token.change or "increase"), index + 2
    return None
