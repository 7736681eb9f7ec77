"""Tells a verb of change by the way or level behind it: "accidents at work rise to 600".

Such a verb is often spelt as a noun ("the rise", "drops"), and the name before it may end
in any noun. What is certain is the way that follows it, which no noun leads to.
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.phrases.islands import MOVED, Sentence
from smartlint.syntax.reading.words.lexicon import MEASURED, SHIFTING

_LEVELS = ("below", "under", "above", "over", "beyond", "past")
_CLAUSAL = frozenset({"NOT", "BE", "MODAL", "HAVE", "WISH", "AND"})
_ONE = frozenset({"a", "an"})


def moves_here(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether what is named from ``start`` on moves at ``index``, so far or to there.

    Or a body tells how far something does.
    """
    verb = sentence.tokens[index].verb
    if verb is not None and verb.form == "s" and _gives_level(sentence, index):
        return True
    if verb is None or not (
        shifts(sentence, index, end) or _reaches(sentence, index, end)
    ):
        return False
    if (
        sentence.tokens[start].lower in _ONE
        or sentence.tokens[start].amount is not None
    ):
        return False  # "a price rise to £40"
    head = head_noun(sentence, start, index)
    return head is not None and is_plural(head) == (verb.form == "base")


def _gives_level(sentence: Sentence, index: int) -> bool:
    """Whether a body tells a level: "the grocer forecasts sales of £4m"."""
    tokens = sentence.tokens
    if index + 2 >= len(tokens) or "organisation" not in tokens[index - 1].groups:
        return False
    level = sentence.island_at[index + 2]
    is_level = level is not None and level.name == "of_value"
    return is_level and not tokens[index + 1].nouns.isdisjoint(MEASURED)


def _reaches(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a verb of reaching has a bare value: "accidents at work hit 600"."""
    token, verb = sentence.tokens[index], sentence.tokens[index].verb
    if verb is None or token.role or verb.form not in {"base", "s"}:
        return False
    island = sentence.island_at[index + 1] if index + 1 < end else None
    is_level = island is not None and island.name == "value"
    return (
        is_level and verb.verb_class == "reach" and sentence.tokens[index - 1].is_plain
    )


def moved_behind(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the bare verb of "(see) accidents at work fall to 20"; None for no such."""
    for index in range(start + 1, end):
        token = sentence.tokens[index]
        if token.verb is not None and token.verb.form == "base":
            if shifts(sentence, index, end):
                return index
        elif token.kind != "WORD" or token.role in _CLAUSAL:
            return None
    return None


def shifts(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a verb of change stands between what it moves and its way or level."""
    token = sentence.tokens[index]
    verb = token.verb
    if verb is None or token.role or verb.form not in {"base", "s"}:
        return False
    if verb.verb_class not in SHIFTING and "self" not in verb.flags:
        return False
    return sentence.tokens[index - 1].is_plain and tells_way(sentence, index + 1, end)


def is_put(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a way or level ends what a verb moves: "push churn past 6%"."""
    verb = sentence.tokens[index].verb
    if verb is None or verb.form != "base" or "put at a level" not in verb.groups:
        return False
    for at in range(index + 2, end):
        island = sentence.island_at[at]
        if island is not None and sentence.tokens[island.last].amount is not None:
            return tells_way(sentence, at, end)
    return False


def tells_way(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a way or a level follows: "to 600", "by 5%", "below 20"."""
    island = sentence.island_at[index] if index < end else None
    if island is None or sentence.tokens[island.last].amount is None:
        return False
    if island.name == "change_by":  # "down below 20"
        index = island.last
    is_bound = island.name in {"value", "change_by"}
    return island.name in MOVED or (
        is_bound and sentence.tokens[index].lower.startswith(_LEVELS)
    )
