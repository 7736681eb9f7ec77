"""Tells what is aimed for or at, so that it is the goal: "we aim for shorter queues"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.verb_place import is_gerund, leads_verb
from smartlint.syntax.reading.phrases.islands import MOVED, Sentence
from smartlint.syntax.reading.words.token import Token

_AIMING = frozenset({"aim", "aims", "aiming"})
_EYEING = frozenset({"eyeing", "eyes", "looking at", "expecting", "expects"})
_TARGETING = frozenset({"targeting", "eyeing"})
_FURTHEST_GOAL = 5  # words: "committed to its first climate goal"
_FURTHEST_TO = 9
_LEVELLED = MOVED | {"of_value"}


def aims_for(tokens: list[Token], index: int, end: int) -> bool:
    """Whether a thing follows "we aim for" or "we are aiming at", which is the goal."""
    if not index or index + 2 >= end or tokens[index].lower not in _AIMING:
        return False
    lead, link = tokens[index - 1], tokens[index + 1]
    is_ours = lead.role == "BE" or (lead.role == "PRONOUN" and link.role == "FOR")
    return is_ours or lead.lower.endswith(("'re", "'m"))


def is_aimed_at(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a quantity with its amount follows: "is targeting sales of £2bn"."""
    tokens, after = sentence.tokens, index + 1
    if tokens[index].lower not in _TARGETING or not index or after >= end:
        return False
    if tokens[index - 1].role != "BE":
        return False
    thing = tokens[after]
    if thing.role == "DETERMINER" and after + 1 < end:
        return tokens[after + 1].amount is not None  # "a 5% margin"
    is_moved = "quantity" in thing.nouns or thing.change is not None
    islands = sentence.island_at[after + 1 : min(end, after + _FURTHEST_TO)]
    return is_moved and any(island and island.name in _LEVELLED for island in islands)


def eyes_amount(sentence: Sentence, index: int, end: int) -> bool:
    """Whether an amount is what is aimed at: "is eyeing 90 shops", "targets 8% growth"."""
    island = sentence.island_at[index + 1] if index + 1 < end else None
    if island is None or island.name not in {"value", "changed_value", "more_value"}:
        return False
    lower = sentence.tokens[index].lower
    return lower in _EYEING or (lower == "targets" and island.name == "changed_value")


def pledged_deed(sentence: Sentence, index: int, end: int) -> int | None:
    """Return where the deed behind "committed to" or "decided to" starts; else None."""
    if _is_pledged(sentence, index, end):
        return index + 1
    return goal_pledged(sentence, index, end)


def _is_pledged(sentence: Sentence, index: int, end: int) -> bool:
    """Whether a deed follows "committed to", and no thing: "committed to clean rivers"."""
    if index + 1 >= end:
        return False
    after = sentence.tokens[index + 1]
    is_deed = after.lower == "being" or leads_verb(sentence, index, end)
    is_vowed = sentence.tokens[index].lower != "committed to"
    return is_deed and (is_vowed or "rather noun" not in after.groups)


def goal_behind(sentence: Sentence, index: int, end: int) -> int | None:
    """Return the deed of a goal behind the "to" of "commits to a goal of halving waste"."""
    if index >= end or sentence.tokens[index].role != "TO":
        return None
    return goal_pledged(sentence, index, end)


def goal_pledged(sentence: Sentence, index: int, end: int) -> int | None:
    """Return the deed of "committed to a goal of halving waste"; None for no such.

    Args:
        sentence: The sentence.
        index: The "to" that leads to the goal, or the word that ends with it.
        end: Where the statement ends.
    """
    tokens = sentence.tokens
    for at in range(index + 1, min(end - 2, index + _FURTHEST_GOAL)):
        if "goal" in tokens[at].nouns:
            is_told = tokens[at + 1].role == "OF" and is_gerund(sentence, at + 2, end)
            return at + 2 if is_told else None
        if not (tokens[at].is_plain or tokens[at].role == "DETERMINER"):
            return None
    return None
