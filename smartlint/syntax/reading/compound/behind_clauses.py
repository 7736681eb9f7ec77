"""Finds further orders behind a clause that tells which ones are meant.

"Name metrics that show clicks and sales, set targets, measure": what follows mostly goes
on with the clause ("people who row and swim"), unless its form or its amount is an order's.
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.verb_place import skip_adverbs, starts_order
from smartlint.syntax.reading.compound.own_objects import stands_alone
from smartlint.syntax.reading.compound.second_verbs import (
    FEWEST_BEHIND,
    adds,
    goes_along,
    next_verb,
    sets_apart,
)
from smartlint.syntax.reading.phrases.islands import MOVED, Sentence
from smartlint.syntax.reading.values.multiples import MULTIPLYING
from smartlint.syntax.reading.words.lexicon import MOVING_OR_KEEPING
from smartlint.syntax.reading.words.marks import JOINS

_ORDERING = frozenset({"then", "also", "finally", "again"})
_THEIRS = frozenset({"their", "its", "his", "her"})
_ORDERED = frozenset({"then", "at the same time"})
_ANNOUNCED = frozenset({"both", "not only"})


def cuts_behind(sentence: Sentence, verb: int, clause: int, end: int) -> list[int]:
    """Return where orders start behind a relative clause.

    Commas behind it mostly go on with it: "a page that shows sales, support tickets, open
    orders". Where its own list was closed by "and", or the words can only be verbs, two
    of them are orders: "name metrics that show clicks and sales, set targets, measure".
    """
    tokens = sentence.tokens
    cuts = []
    is_closed = False
    is_aside = tokens[clause - 1].kind == "COMMA"
    for index in range(clause + 1, end - 1):
        if tokens[index].is_plain:
            continue
        if _opens_own(sentence, verb, clause, index, end):
            return [index + 1]
        if tokens[index].role == "AND":
            is_closed = True
        is_end = tokens[index].role == "AND" and tokens[index - 1].kind == "COMMA"
        is_listing = is_end or is_listing_comma(sentence, index, end)
        if sentence.depth[index] or not is_listing:
            continue
        start = next_verb(sentence, index + 1, end, "base")
        if start is None or not stands_alone(sentence, verb, start, index, end):
            continue
        # "…, which holds 40 books, and move it": a comma closes the aside.
        if (
            is_end
            and not is_aside
            and not sets_apart(sentence, clause, index, start, end)
        ):
            continue
        if is_closed or not tokens[start].is_noun:
            cuts.append(index + 1)
    is_ended = bool(cuts) and tokens[cuts[0] - 1].role == "AND"
    return cuts if is_ended or len(cuts) >= FEWEST_BEHIND else []


def _opens_own(sentence: Sentence, verb: int, clause: int, join: int, end: int) -> bool:
    """Whether an order of its own surely starts behind a joining word or comma.

    Its form is not that of the clause ("each firm that pays late and hire"), it was
    announced ("not only"), a day closed the clause ("who row by May and hire"), or it moves
    something to or by an amount ("and cut waste by 5%").
    """
    tokens = sentence.tokens
    joint = tokens[join]
    joins = joint.role in JOINS or joint.kind == "COMMA" or adds(sentence, join)
    if sentence.depth[join] or not joins:
        return False
    start = next_verb(sentence, join + 1, end, "base")
    if start is None and goes_along(joint):
        start = next_verb(sentence, join + 1, end, "ing")
    if start is None or not stands_alone(sentence, verb, start, join, end):
        return False
    between = [token.lower for token in tokens[join + 1 : start]]
    is_next = joint.lower.endswith(" then") or not _ORDERED.isdisjoint(between)
    if is_next or _closes(sentence, verb, join):
        return True
    if joint.kind == "COMMA":
        return False
    first = skip_adverbs(sentence, clause + 1, end)
    told, deed = tokens[first].verb, tokens[start].verb
    if told is not None and told.form == "s":
        return True  # "each firm that pays late and hire"
    if deed is None or deed.lemma in MULTIPLYING:
        return deed is not None
    return deed.verb_class in MOVING_OR_KEEPING and _moves_own(sentence, start, end)


def _closes(sentence: Sentence, verb: int, join: int) -> bool:
    """Whether a clause ends before a joining word: by its day, sign or announcement."""
    tokens = sentence.tokens
    before = sentence.island_at[join - 1]
    if adds(sentence, join) or (before is not None and before.name == "deadline"):
        return True
    if tokens[join].kind == "COMMA":
        return False
    return any(token.lower in _ANNOUNCED for token in tokens[max(0, verb - 2) : verb])


def _moves_own(sentence: Sentence, verb: int, end: int) -> bool:
    """Whether a deed has an amount it moves a thing to or by, and no member's thing."""
    tokens = sentence.tokens
    if tokens[verb + 1].lower in _THEIRS:
        return False
    return any(
        island.name in MOVED or island.name == "value"
        for island in sentence.islands_in(verb + 1, end)
    )


def is_listing_comma(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the comma at ``index`` is followed by a clear verb of order."""
    if sentence.tokens[index].kind != "COMMA":
        return False
    at = skip_adverbs(sentence, index + 1, end)
    verb = sentence.tokens[at].verb if at < end else None
    is_hedged = at > index + 1 and sentence.tokens[at - 1].lower not in _ORDERING
    if verb is None or (is_hedged and verb.lemma in MULTIPLYING):
        return False  # "to £4, almost double the current £2"
    if at > index + 1 and sentence.tokens[at - 1].lower in _ORDERED:
        return True  # "hire a cook, then register for the fair"
    return not sentence.tokens[at].is_noun or starts_order(sentence, at, end)
