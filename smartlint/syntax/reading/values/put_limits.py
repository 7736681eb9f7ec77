"""Reads the limit that one puts on something: "put a cap of 10 on returns"."""

from __future__ import annotations

from smartlint.model.quantity import Bound
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import MOVING_OR_KEEPING

_PUTTING = frozenset({"put", "set", "place", "impose", "keep", "have"})
_LIMITS = (("upper limit", Bound.AT_MOST), ("lower limit", Bound.AT_LEAST))
_ON = frozenset({"ON", "FOR"})


def put_limit(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the limit of "put a cap of 10 on returns" and "a 10% cap on fees".

    Without what it is put on, it is a thing to be made: "set a speed limit of 30 mph".
    """
    target, anchor = found.target, found.anchor
    if target is None or anchor is None or found.change is not None:
        return found
    named = _named_limit(sentence, frame, anchor)
    if named is not None:
        level = target._replace(bound=named[0])
        return Figures(target=level, way="maintain", used=named[1:], anchor=named[1])
    if target.bound is not Bound.EXACT:
        return found
    is_behind = anchor.name == "of_value"
    noun = anchor.first - 1 if is_behind else anchor.last + 1
    on = 1 + (anchor.last if is_behind else noun)
    is_named = frame.form == NOMINAL and min(noun, anchor.first) <= frame.object[0] + 1
    if not is_named and (frame.entry is None or frame.entry.lemma not in _PUTTING):
        return found
    if not _is_put_on(sentence, on, counts=is_named and is_behind):
        return found
    groups = sentence.tokens[noun].groups
    bound = next((bound for name, bound in _LIMITS if name in groups), None)
    if bound is None:
        return found
    is_counted = sentence.tokens[on].is_plain
    whole = Island("value", min(noun, anchor.first), on - is_counted)
    limit = target._replace(bound=bound)
    return Figures(target=limit, way="maintain", used=(whole,), anchor=whole)


def _named_limit(
    sentence: Sentence, frame: Frame, anchor: Island
) -> tuple[Bound, Island] | None:
    """Return the limit that stands before a colon: "cost ceiling: €900"; None for none."""
    noun, first = anchor.first - 2, frame.lead[1]
    if noun <= first or anchor.name != "value":
        return None
    verb = frame.entry or sentence.tokens[first].verb  # "set speed limit: 30 mph"
    is_order = verb is not None and (
        verb.lemma in _PUTTING or verb.verb_class in MOVING_OR_KEEPING
    )
    name, colon = sentence.tokens[noun : anchor.first]
    if is_order or not all(word.is_plain for word in sentence.tokens[first:noun]):
        return None  # "raise the credit limit: £900"
    bound = next((bound for group, bound in _LIMITS if group in name.groups), None)
    if colon.kind != "COLON" or bound is None:
        return None
    return bound, Island("value", noun, anchor.last)


def _is_put_on(sentence: Sentence, index: int, *, counts: bool) -> bool:
    """Whether what is limited is named, by what counts it where ``counts``."""
    tokens = sentence.tokens
    if index + 1 >= len(tokens):
        return False
    if sentence.island_at[index] is not None:  # "on May travel spend"
        index += tokens[index].role in _ON and tokens[index + 1].when is not None
        return any(word.is_plain for word in tokens[index + 1 : index + 2])
    leader = tokens[index]
    if counts and leader.is_plain:
        return True  # "a limit of 20 pupils per class"
    is_on = leader.role in _ON or leader.lower == "under"
    return is_on and tokens[index + 1].kind == "WORD"
