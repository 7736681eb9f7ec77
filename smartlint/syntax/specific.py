"""Judges by the labelling guide whether a goal is specific."""

from __future__ import annotations

from smartlint.model.reading import Direction
from smartlint.syntax.brought import more_often
from smartlint.syntax.deeds import PLACEHOLDERS
from smartlint.syntax.figures import Figures
from smartlint.syntax.frame import NOMINAL, PASSIVE, Frame
from smartlint.syntax.headlines import supported
from smartlint.syntax.islands import Sentence
from smartlint.syntax.nameable import HELD, MEASURED, is_measured, is_nameable
from smartlint.syntax.noun_phrases import changed_thing, head_index, head_noun
from smartlint.syntax.things import (
    behind_preposition,
    is_made,
    is_medley,
    is_named_thing,
    is_one_tool,
    is_praised,
)

_OPEN_ENDED = frozenset({"etc", "etc.", "everything", "whatever", "anything"})
_SOFT = frozenset(
    {"improve", "enhance", "strengthen", "better", "optimise", "optimize", "bolster",
     "deepen", "broaden", "enrich", "nurture", "cultivate", "accelerate", "advance",
     "elevate", "amplify", "reinforce", "foster", "spread", "build", "refine"}
)  # fmt: skip
_WHICH = frozenset({"FROM", "OF", "FOR", "IN", "ON", "PREPOSITION"})
# "Make our emails better" does not say in what; "make them shorter" does.
_PRAISE = frozenset({"better", "best", "great", "greater", "stronger", "nicer"})


def is_specific(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    direction: Direction,
    *,
    metric: tuple[int, int] | None,
    end: int,
) -> bool:
    """Whether one identifiable thing with a concrete change is named."""
    if not figures.is_empty:
        # "A 60% reduction by 2030" does not say of what.
        is_headline = frame.form == NOMINAL and figures.target is None
        return metric is not None or not (is_headline and figures.change is not None)
    if _is_unbounded(sentence, frame.object[0], end):
        return False
    if direction in {Direction.INCREASE, Direction.DECREASE}:
        return _moves_nameable(sentence, frame, metric, end)
    if direction is Direction.REACH:
        return True
    if direction is Direction.MAINTAIN:
        stretch = metric or (frame.object[0], end)
        return is_nameable(sentence, stretch, kinds=HELD)
    if direction is Direction.DELIVER:
        is_support = supported(sentence, frame) is not None
        return is_support or _is_one_thing(sentence, frame, end)
    return False


def _moves_nameable(
    sentence: Sentence, frame: Frame, metric: tuple[int, int] | None, end: int
) -> bool:
    """Whether what is to be more or less is one that two readers agree on."""
    verb = frame.entry
    stretch = metric or (frame.object[0], end)
    if verb is not None and (verb.lemma in _SOFT or verb.verb_class == "vague"):
        return verb.lemma == "improve" and (
            is_nameable(sentence, stretch, kinds=MEASURED)
            or is_measured(sentence, stretch)
        )
    if verb is None or verb.verb_class not in {"deliver", "activity"}:
        return is_nameable(sentence, stretch)
    is_deed = verb.verb_class == "deliver"
    is_habit = is_deed and _is_habit(sentence, frame, end)
    if is_habit or _is_more_things(sentence, frame, end):
        return True
    turned = changed_thing(sentence, frame.object[0], end)
    is_turned = turned is not None and metric is not None
    # "Reverse the decline in …"
    return (is_turned or not is_deed) and is_nameable(sentence, stretch)


def _is_unbounded(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a list stays open or takes in all there is: "training, coaching etc."."""
    return not _OPEN_ENDED.isdisjoint(
        token.lower for token in sentence.tokens[first:end]
    )


def _is_more_things(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether more or less of a thing is wanted: "offer more night classes"."""
    first = frame.object[0]
    if first >= end or sentence.tokens[first].comparative not in {"more", "less"}:
        return False
    at = head_index(sentence, first + 1, end)
    if at is None or sentence.is_weak(first + 1, at):
        return False
    return is_nameable(sentence, (first + 1, end))


def _is_habit(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether one is to do a thing more or less often, or make it more so."""
    if more_often(sentence, frame, end) is not None:
        return True
    verb = frame.entry
    if verb is not None and verb.lemma == "make":
        head = head_noun(sentence, frame.object[0], end)
        words = [token.lower for token in sentence.tokens[frame.object[0] : end]]
        is_praised = sentence.is_weak(frame.object[0], end)
        return head is not None and not is_praised and _PRAISE.isdisjoint(words)
    tokens = sentence.tokens
    return any(
        tokens[index].comparative in {"more", "less"}
        and (
            index + 1 >= end
            or tokens[index + 1].kind != "WORD"
            or tokens[index + 1].lower == "often"
        )
        for index in range(frame.object[0], end)
    )


def _is_one_thing(sentence: Sentence, frame: Frame, end: int) -> bool:
    at = head_index(sentence, behind_preposition(sentence, frame.object[0], end), end)
    if at is None:
        return frame.form == PASSIVE or is_named_thing(sentence, frame.object[0], end)
    if is_praised(sentence, frame, at) or is_medley(sentence, frame):
        return False
    head = sentence.tokens[at]
    if "blank" in head.nouns:
        return is_nameable(sentence, (frame.object[0], end))
    if head.nouns & {"open", "abstract"} and "document" not in head.nouns:
        return _is_qualified(sentence, frame, at, end)
    return True


def _is_qualified(sentence: Sentence, frame: Frame, at: int, end: int) -> bool:
    """Whether words after an open noun say which one: "feedback from our partners"."""
    head = sentence.tokens[at]
    if head.lower in PLACEHOLDERS or "abstract" in head.nouns:
        return False
    made = is_made(frame)
    if is_one_tool(sentence, head, frame.object[0], is_made=made):
        return True
    return at + 2 < end and sentence.tokens[at + 1].role in _WHICH
