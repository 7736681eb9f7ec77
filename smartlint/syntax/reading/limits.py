"""Tells levels to keep to from levels to be raised to: "don't spend over", "up to"."""

from __future__ import annotations

from smartlint.model.quantity import Bound
from smartlint.syntax.reading.brought import CARRYING
from smartlint.syntax.reading.figures import Figures
from smartlint.syntax.reading.frame import NOMINAL, Frame, forbids
from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.lexicon import DOING, MEASURED

_OPPOSITE = {Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST}
_WHICHEVER = frozenset({"all", "any", "every", "each"})
_PICKING = frozenset({"with", "whose", "where", "having"})
_RAISED = ["up", "to"]


def limited(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return an amount beside a "not" as the limit it is: "don't lose more than 5"."""
    if not forbids(sentence, frame):
        return found
    target = found.target
    if target is None and found.change is not None:
        anchor = found.anchor
        if anchor is None or anchor.name != "value":
            return found  # "without a drop by 5%" stays a change
        target = found.change.quantity
    if target is None:
        return found
    bound = _OPPOSITE.get(target.bound, Bound.AT_MOST)
    return found._replace(target=target._replace(bound=bound), change=None)


def conditional(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return nothing of what only says which ones: "pause all ads with a CTR below 1%"."""
    target, anchor, verb = found.target, found.anchor, frame.entry
    if target is None or anchor is None or verb is None or anchor.name != "value":
        return found
    if target.bound not in _OPPOSITE or verb.verb_class not in DOING:
        return found
    named = sentence.tokens[frame.object[0] : anchor.first]
    if not named or named[0].lower not in _WHICHEVER or found.baseline is not None:
        return found
    is_picked = any(token.lower in _PICKING for token in named)
    return Figures() if is_picked else found


def raised(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the level of "get the rating up to 4.2", where "up to" is no limit."""
    target, anchor = found.target, found.anchor
    if target is None or target.text.lower().split()[:2] != _RAISED:
        return found
    verb = frame.entry
    if verb is not None:
        is_raised = verb.lemma in CARRYING or verb.verb_class == "increase"
    else:
        before = sentence.tokens[anchor.first - 1] if anchor and anchor.first else None
        is_named = before is not None and bool(before.nouns & MEASURED)
        is_raised = frame.form == NOMINAL and is_named
    if not is_raised:
        return found
    return found._replace(target=target._replace(bound=Bound.EXACT), way="increase")
