"""Tells counted things that are to be there: "have 3 courses running", "9 novels read"."""

from __future__ import annotations

from itertools import pairwise

from smartlint.syntax.reading.clause.figures import Figures, counts_plainly
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import EACH

_FURTHEST_UP = 4
_ONE = frozenset({"a", "an", "one"})
_AT = frozenset({"AT", "IN", "ON", "FOR", "PREPOSITION"})
_EACH = EACH - {"all"}
_UNSEEN = frozenset({"abstract", "degree", "goal"})
_SAME_DONE = frozenset({"read", "put", "set", "put up", "put in", "put out", "set up"})
_PARTICLES = frozenset({"in", "up", "out", "on", "down"})


def is_put_up(sentence: Sentence, figures: Figures) -> bool:
    """Whether counted things are to stand there: "have 3 courses running"."""
    anchor = figures.anchor
    if anchor is None or not counts_plainly(sentence, anchor):
        return False
    after = sentence.tokens[anchor.last + 1 :][:_FURTHEST_UP]
    return any(
        before.is_plain
        and (
            "standing there" in token.groups
            or _is_in_place(sentence, at)
            or _is_same_done(sentence, at)
        )
        for at, (before, token) in enumerate(pairwise(after), anchor.last + 2)
    )


def is_one_each(sentence: Sentence, first: int, end: int) -> bool:
    """Whether one thing is to stand at each of many: "a bench at every stop".

    Of what nobody can see, one cannot tell: "a warm welcome for every guest".
    """
    tokens = sentence.tokens
    if first >= end or tokens[first].lower not in _ONE:
        return False
    at = head_index(sentence, first + 1, end)
    if at is None or at + 2 >= end or tokens[at].nouns & _UNSEEN:
        return False
    is_at_each = tokens[at + 1].role in _AT and tokens[at + 2].lower in _EACH
    return is_at_each and not sentence.is_weak(first, at + 1)


def _is_same_done(sentence: Sentence, index: int) -> bool:
    """Whether a participle spelt as its verb closes what is counted: "9 novels read".

    A particle may follow: "90 moorings put in by May".
    """
    tokens, verb = sentence.tokens, sentence.tokens[index].verb
    if verb is None or verb.form != "base" or verb.lemma not in _SAME_DONE:
        return False
    after = index + 1
    after += after < len(tokens) and tokens[after].lower in _PARTICLES
    island = sentence.island_at[after] if after < len(tokens) else None
    return after >= len(tokens) or (island is not None and island.name == "deadline")


def _is_in_place(sentence: Sentence, index: int) -> bool:
    """Whether a thing is where it works: "in place", "on board"."""
    words = sentence.tokens[index : index + 2]
    if words[0].verb is not None and words[0].verb.lemma == "on board":
        return True
    is_led = len(words) > 1 and words[0].role in {"IN", "ON"}
    return is_led and "place of work" in words[1].groups
