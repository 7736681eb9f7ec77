"""Judges by the labelling guide whether a goal is specific and measurable."""

from __future__ import annotations

from smartlint.model.reading import Direction
from smartlint.syntax.brought import more_often
from smartlint.syntax.deeds import PLACEHOLDERS, THINGS
from smartlint.syntax.figures import Figures
from smartlint.syntax.frame import FINITE, NOMINAL, PASSIVE, STATE, Frame, verb_of
from smartlint.syntax.headlines import supported
from smartlint.syntax.islands import Sentence
from smartlint.syntax.lexicon import VerbEntry
from smartlint.syntax.noun_phrases import (
    changed_thing,
    claims_all,
    head_index,
    head_noun,
    is_universal,
)
from smartlint.syntax.states import is_checkable
from smartlint.syntax.tagging import Token

_MEDLEYS = frozenset({"variety", "range", "array", "mix", "multitude"})
_MEDLEY_REACH = 4
_STRICT = frozenset({"quantity"})
_HELD = frozenset({"quantity", "document"})
_LEADING = frozenset({"TO", "IN", "AT", "ON", "FOR", "FROM", "OF", "PREPOSITION"})
_OPEN_ENDED = frozenset({"etc", "etc.", "everything", "whatever", "anything"})
_ABSTRACT_ENDINGS = (
    "ness", "ity", "ment", "ship", "ance", "ence", "ion", "ism", "cy", "hood", "ly",
    "ier", "ful", "ous", "ive", "able", "ible",
)  # fmt: skip
_SOFT = frozenset(
    {"improve", "enhance", "strengthen", "better", "optimise", "optimize", "bolster",
     "deepen", "broaden", "enrich", "nurture", "cultivate", "accelerate", "advance",
     "elevate", "amplify", "reinforce", "foster", "spread", "build", "refine"}
)  # fmt: skip


# "Make our emails better" does not say in what; "make them shorter" does.
_PRAISE = frozenset({"better", "best", "great", "greater", "stronger", "nicer"})


def is_measurable(
    sentence: Sentence, frame: Frame, figures: Figures, direction: Direction, end: int
) -> bool:
    """Whether success can be decided by a number or a definite event."""
    if not figures.is_empty:
        return True
    verb = verb_of(sentence, frame)
    first = frame.object[0]
    if direction is Direction.REACH:
        holds = frame.form == STATE and is_checkable(sentence, frame)
        is_whole = is_universal(sentence, first, end) or claims_all(sentence, frame)
        return holds or is_whole
    if verb is not None and "end" in verb.flags:
        return True
    if direction is not Direction.DELIVER:
        return False
    if frame.form in {PASSIVE, FINITE} and verb is not None and frame.form == PASSIVE:
        return True
    is_support = supported(sentence, frame) is not None
    return is_support or _is_definite(sentence, frame, first, end)


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
        return _is_nameable(sentence, stretch, kinds=_HELD)
    if direction is Direction.DELIVER:
        is_support = supported(sentence, frame) is not None
        return is_support or _is_one_thing(sentence, frame, end)
    return False


def _moves_nameable(
    sentence: Sentence, frame: Frame, metric: tuple[int, int] | None, end: int
) -> bool:
    """Whether what is to be more or less is one that two readers agree on."""
    verb = verb_of(sentence, frame)
    stretch = metric or (frame.object[0], end)
    if verb is not None and (verb.lemma in _SOFT or verb.verb_class == "vague"):
        return verb.lemma == "improve" and (
            _is_nameable(sentence, stretch, kinds=_STRICT)
            or _is_used_thing(sentence, stretch)
        )
    if verb is None or verb.verb_class not in {"deliver", "activity"}:
        return _is_nameable(sentence, stretch)
    is_deed = verb.verb_class == "deliver"
    is_habit = is_deed and _is_habit(sentence, frame, end)
    if is_habit or _is_more_things(sentence, frame, end):
        return True
    turned = changed_thing(sentence, frame.object[0], end)
    is_turned = turned is not None and metric is not None
    # "Reverse the decline in …"
    return (is_turned or not is_deed) and _is_nameable(sentence, stretch)


def _is_unbounded(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a list stays open or takes in all there is: "training, coaching etc."."""
    return not _OPEN_ENDED.isdisjoint(
        token.lower for token in sentence.tokens[first:end]
    )


def _is_used_thing(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether it is said of what there is to be more: "summer library use"."""
    at = head_index(sentence, *stretch)
    if at is None or at == stretch[0]:
        return False
    head, before = sentence.tokens[at], sentence.tokens[at - 1]
    is_named = before.kind == "WORD" and not before.role
    return "quantity" in head.nouns and is_named and not sentence.is_weak(*stretch)


def _is_more_things(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether more or less of a thing is wanted: "offer more night classes"."""
    first = frame.object[0]
    if first >= end or sentence.tokens[first].comparative not in {"more", "less"}:
        return False
    at = head_index(sentence, first + 1, end)
    if at is None or sentence.is_weak(first + 1, at):
        return False
    return _is_nameable(sentence, (first + 1, end))


def is_metric(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    direction: Direction,
    stretch: tuple[int, int],
) -> bool:
    """Whether the object of a goal is a quantity or degree, or is counted."""
    if not figures.is_empty:
        return True
    head = head_noun(sentence, *stretch)
    verb = verb_of(sentence, frame)
    if frame.form == STATE or (verb is not None and verb.lemma == "become"):
        return False
    if head is None or (verb is not None and verb.verb_class == "deliver"):
        if head is None or direction is Direction.DELIVER:
            return False
        is_moved = changed_thing(sentence, frame.object[0], stretch[1]) is not None
        is_more = bool(head.nouns) and _is_more_of(sentence, stretch)
        is_quantity = is_moved and "quantity" in head.nouns
        return is_more or is_quantity or "degree" in head.nouns
    is_activity = head.verb is not None and head.verb.form == "ing"
    if is_activity and not head.nouns:
        return False
    is_amount = bool(head.nouns & {"quantity", "degree"})
    if direction in {Direction.INCREASE, Direction.DECREASE}:
        if verb is not None and verb.verb_class in {"deliver", "activity"}:
            return is_amount or _is_more_of(sentence, stretch)
        return is_amount or not _is_mere_thing(sentence, verb, head, stretch)
    if direction is Direction.REACH:
        return bool(head.nouns) and not claims_all(sentence, frame)
    if direction is Direction.MAINTAIN:
        return is_amount
    return "degree" in head.nouns and verb is not None and verb.verb_class == "reach"


def _is_more_of(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether more or less of a thing is wanted, as it is: "use less plastic"."""
    first = stretch[0]
    if not first or sentence.tokens[first - 1].comparative not in {"more", "less"}:
        return False
    return not sentence.is_weak(*stretch)


def _is_definite(sentence: Sentence, frame: Frame, first: int, end: int) -> bool:
    """Whether one could tell that the thing exists or was done."""
    tokens = sentence.tokens
    first = _behind_preposition(sentence, first, end)
    at = head_index(sentence, first, end)
    if at is None:
        return _is_named_thing(sentence, first, end)
    head = tokens[at]
    if _is_praised(sentence, frame, at) or _is_medley(sentence, frame):
        return False
    verb = verb_of(sentence, frame)
    if head.nouns & {"open", "abstract"} and "document" not in head.nouns:
        is_made = verb is not None and "make" in verb.flags
        return _is_one_tool(sentence, head, first, is_made=is_made)
    if "document" in head.nouns:
        return True
    is_made = verb is not None and "make" in verb.flags
    if tokens[first].lower in {"a", "an", "the", "our", "my", "one"}:
        return not is_made or not head.nouns
    return not is_made


def _behind_preposition(sentence: Sentence, first: int, end: int) -> int:
    """Return where the thing of "contribute to a journal" stands."""
    leads = first + 1 < end and sentence.tokens[first].role in _LEADING
    return first + leads


def _is_habit(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether one is to do a thing more or less often, or make it more so."""
    if more_often(sentence, frame, end) is not None:
        return True
    verb = verb_of(sentence, frame)
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


def _is_nameable(
    sentence: Sentence,
    stretch: tuple[int, int],
    kinds: frozenset[str] | None = None,
) -> bool:
    """Whether a metric without number is a quantity, things or people.

    Args:
        sentence: The sentence.
        stretch: Where the metric stands.
        kinds: Noun classes that it must belong to; None for no such limit.
    """
    head = head_noun(sentence, *stretch)
    if head is None:
        return False
    if head.verb is not None and head.verb.form == "ing" and kinds is None:
        return True
    if kinds is not None:
        return bool(head.nouns & kinds) and not head.nouns & {"abstract", "degree"}
    if "quantity" in head.nouns or sentence.tokens[stretch[0]].lower == "how":
        return True
    if head.nouns & {"abstract", "open"}:
        return "abstract" not in head.nouns and _is_own_practice(sentence, stretch)
    return bool(head.nouns) or head.lower.endswith("s") or _is_plain(head)


def _is_plain(word: Token) -> bool:
    """Whether a word that no list has is a thing by its form: "water", "clutter"."""
    is_other = word.verb is not None or word.comparative is not None
    return not (is_other or word.lower.endswith(_ABSTRACT_ENDINGS))


def _is_own_practice(sentence: Sentence, stretch: tuple[int, int]) -> bool:
    """Whether one practice is named: "the hiring process", not "our processes"."""
    first = stretch[0]
    if first and sentence.tokens[first - 1].role == "DETERMINER":
        first -= 1
    at = head_index(sentence, first, stretch[1])
    if at is None or at < first + 2 or "plural" in sentence.tokens[at].nouns:
        return False
    before = sentence.tokens[at - 1]
    is_named = before.kind == "WORD" and not before.role
    is_one = sentence.tokens[first].lower in {"the", "our", "my"}
    return is_one and is_named and not sentence.is_weak(first, at)


def _is_praised(sentence: Sentence, frame: Frame, head: int) -> bool:
    """Whether a thing to be made is only called good: "build a great team"."""
    verb = verb_of(sentence, frame)
    if verb is None:
        return False
    is_plural = "plural" in sentence.tokens[head].nouns
    is_given = verb.verb_class == "deliver" and is_plural
    if "make" not in verb.flags and verb.lemma != "become" and not is_given:
        return False
    if "document" in sentence.tokens[head].nouns:
        return False
    return sentence.is_weak(frame.object[0], head)


def _is_medley(sentence: Sentence, frame: Frame) -> bool:
    """Whether "a variety of" leaves open how many and which ones."""
    first = frame.object[0]
    words = sentence.tokens[first : min(frame.object[1], first + _MEDLEY_REACH)]
    return any(token.lower in _MEDLEYS for token in words)


def _is_one_thing(sentence: Sentence, frame: Frame, end: int) -> bool:
    first = _behind_preposition(sentence, frame.object[0], end)
    at = head_index(sentence, first, end)
    if at is None:
        return frame.form == PASSIVE or _is_named_thing(sentence, frame.object[0], end)
    if _is_praised(sentence, frame, at) or _is_medley(sentence, frame):
        return False
    head = sentence.tokens[at]
    if head.nouns & {"open", "abstract"} and "document" not in head.nouns:
        return _is_qualified(sentence, frame, at, end)
    return True


def _is_named_thing(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a name with a number stands for the thing ("phase 2", "version 3.0")."""
    return any(
        token.kind in {"NAME_NUMBER", "QUOTE", "DATE"}
        for token in sentence.tokens[first : min(end, first + 2)]
    ) or (first < end and sentence.tokens[first].role == "IN")


def _is_one_tool(sentence: Sentence, head: Token, first: int, *, is_made: bool) -> bool:
    """Whether one of an open kind is meant: "a system", "the process"."""
    if head.nouns & {"abstract", "plural"}:
        return False
    if head.lower in PLACEHOLDERS:
        return False
    article = sentence.tokens[first].lower
    return article in {"a", "an", "one"} or (article in {"the", "our"} and not is_made)


def _is_qualified(sentence: Sentence, frame: Frame, at: int, end: int) -> bool:
    """Whether words after an open noun say which one: "feedback from our partners"."""
    head = sentence.tokens[at]
    if head.lower in PLACEHOLDERS or "abstract" in head.nouns:
        return False
    verb = verb_of(sentence, frame)
    is_made = verb is not None and "make" in verb.flags
    if _is_one_tool(sentence, head, frame.object[0], is_made=is_made):
        return True
    return at + 2 < end and sentence.tokens[at + 1].role in {
        "FROM", "OF", "FOR", "IN", "ON", "PREPOSITION",
    }  # fmt: skip


def _is_mere_thing(
    sentence: Sentence, verb: VerbEntry | None, head: Token, stretch: tuple[int, int]
) -> bool:
    """Whether what is to change is an object, an activity or a field."""
    if verb is None:
        return sentence.tokens[stretch[0]].comparative == "better"
    if head.nouns >= {"abstract", "plural"}:
        return True
    if verb.verb_class == "improve":
        return bool(head.nouns & THINGS)
    return "document" in head.nouns
