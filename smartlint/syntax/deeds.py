"""Says which way verbs of reaching and doing go, by what is reached or done."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.model.reading import Direction
from smartlint.syntax.figure_search import is_served
from smartlint.syntax.figures import Figures
from smartlint.syntax.frame import FINITE, PASSIVE, Frame, verb_of
from smartlint.syntax.islands import Sentence
from smartlint.syntax.lexicon import VerbEntry
from smartlint.syntax.noun_phrases import (
    TIMES,
    counts_output,
    head_noun,
    is_universal,
    stated_change,
)
from smartlint.syntax.tagging import Token

_SERVING = frozenset(
    {"support", "help", "empower", "influence", "impact", "inspire", "convince", "delight",
     "target", "motivate", "encourage", "engage", "persuade"}
)  # fmt: skip
_GIVING = frozenset({"give", "offer", "grant"})
_OBTAINING = frozenset(
    {"obtain", "secure", "receive", "acquire", "win", "land", "earn"}
)
PLACEHOLDERS = frozenset({"way", "ways", "thing", "things", "stuff", "something",
     "variety", "range", "number"})  # fmt: skip
THINGS = frozenset({"document", "open", "output"})
_FOSTERING = frozenset(
    {"encourage", "promote", "support", "foster", "further", "incentivise", "champion",
     "incentivize", "motivate", "advocate", "inspire"}
)  # fmt: skip


def reaching(sentence: Sentence, frame: Frame, figures: Figures, end: int) -> Direction:
    """Return the direction of a verb of reaching, by what is reached."""
    if not figures.is_empty:
        verb = verb_of(sentence, frame)
        if is_served(sentence, frame) and frame.form == FINITE:
            return Direction.REACH
        is_own = verb is not None and verb.lemma in {"have", "get"}
        is_output = counts_output(sentence, figures)
        return Direction.DELIVER if is_own and is_output else Direction.REACH
    first = frame.object[0]
    change = stated_change(sentence, first, end)
    if change is not None:
        return change
    if is_universal(sentence, first, end):
        return Direction.REACH
    head = head_noun(sentence, first, end)
    verb = verb_of(sentence, frame)
    if verb is not None and verb.lemma == "become" and head is not None and head.nouns:
        return Direction.DELIVER
    if head is not None and head.nouns & THINGS and "degree" not in head.nouns:
        return Direction.DELIVER
    if first < end and sentence.tokens[first].lower in {"a", "an"}:
        return Direction.DELIVER
    if verb is not None and "get" in verb.flags and _can_grow(head):
        return Direction.INCREASE
    if verb is None or head is None:
        is_named = first < end and sentence.tokens[first].kind == "NAME_NUMBER"
        return Direction.REACH if is_named or head is None else Direction.NONE
    if verb.lemma in _OBTAINING and not head.nouns:
        return Direction.DELIVER
    is_state = verb.lemma in {"achieve", "reach", "attain"} and "quantity" in head.nouns
    return Direction.REACH if is_state else Direction.NONE


def doing(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures, end: int
) -> Direction:
    """Return the direction of verbs of doing: a thing done, or nothing definite."""
    if figures.target is not None:
        return _counted_doing(sentence, frame, verb, figures)
    head = head_noun(sentence, frame.object[0], end)
    if verb.lemma == "make":
        change = stated_change(sentence, frame.object[0], end, reach=end)
        if change is not None:
            return change
    if (
        head is None
        or "document" not in head.nouns
        or _ends_in_comparison(sentence, end)
    ):
        change = stated_change(sentence, frame.object[0], end)
        if change is not None:
            return change
    if head is not None and _moves_degree(verb, head):
        return Direction.INCREASE
    if verb.lemma in _GIVING and _offers_abstract(sentence, frame, end):
        return Direction.NONE
    if verb.lemma == "make" and "document" not in (head.nouns if head else ()):
        return Direction.NONE
    if verb.verb_class != "deliver" or _is_empty_object(sentence, frame, head):
        return Direction.NONE
    if head is None or frame.form in {PASSIVE, FINITE}:
        return Direction.DELIVER
    if "abstract" in head.nouns and not head.nouns & THINGS:
        return Direction.NONE
    return Direction.DELIVER


def _can_grow(head: Token | None) -> bool:
    """Whether getting some means having more of it ("attract customers")."""
    if head is None:
        return False
    return bool(head.nouns & {"quantity", "degree", "plural"}) or (
        not head.nouns and head.lower.endswith("s")
    )


def _ends_in_comparison(sentence: Sentence, end: int) -> bool:
    """Whether "to a wider audience" closes the sentence."""
    return any(
        token.comparative is not None
        for token in sentence.tokens[max(0, end - 3) : end]
    )


def _is_empty_object(sentence: Sentence, frame: Frame, head: Token | None) -> bool:
    """Whether nothing is named that could be there afterwards."""
    first = frame.object[0]
    if first < frame.object[1] and (
        sentence.tokens[first].lower == "that"
        or sentence.tokens[first].lower in {"ourselves", "us", "myself"}
    ):
        return True
    if frame.form == PASSIVE and frame.subject[0] < frame.subject[1]:
        predicate = sentence.tokens[frame.subject[1]]
        is_dated = any(item.name in TIMES for item in sentence.islands)
        return predicate.lower in {"is", "are"} and not is_dated
    return head is not None and head.lower in PLACEHOLDERS


def _offers_abstract(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether what is given to someone cannot be seen ("give users confidence")."""
    first = frame.object[0]
    return any(
        "abstract" in token.nouns
        for token in sentence.tokens[first : min(end, first + 6)]
    )


def _moves_degree(verb: VerbEntry, head: Token) -> bool:
    """Whether making or supporting a thing means more of it ("create awareness")."""
    if verb.verb_class in {"vague", "activity"}:
        return verb.lemma in _FOSTERING and bool(head.nouns & {"degree", "quantity"})
    return "make" in verb.flags and "degree" in head.nouns


def _counted_doing(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> Direction:
    """Return the direction of a counted deed; a share of things done is a level."""
    target = figures.target
    if target is not None and target.unit.kind.value in {"percent", "score"}:
        return Direction.REACH
    if (
        target is not None
        and verb.lemma == "make"
        and target.unit.kind is UnitKind.MONEY
    ):
        return Direction.REACH
    if frame.form == FINITE and _counts_in_both(sentence, frame):
        return Direction.REACH
    if verb.verb_class == "vague" and verb.lemma in _SERVING:
        return Direction.REACH
    if frame.form in {FINITE, PASSIVE} and is_served(sentence, frame):
        return Direction.REACH
    if frame.form == PASSIVE and figures.anchor is not None:
        is_subject = figures.anchor.first < frame.subject[1]
        before = (
            sentence.tokens[figures.anchor.first - 1] if figures.anchor.first else None
        )
        if before is not None and before.lower == "with":
            return Direction.DELIVER
        return Direction.DELIVER if is_subject else Direction.REACH
    return Direction.DELIVER


def _counts_in_both(sentence: Sentence, frame: Frame) -> bool:
    """Whether both who acts and what they do are counted, as of third parties."""
    first, end = frame.subject
    return any(token.amount is not None for token in sentence.tokens[first:end])
