"""Tells fields of a plan, calls to readers and truths about a trade from goals."""

from __future__ import annotations

from smartlint.syntax.reading.clause.amounts_and_times import (
    has_amount_or_time,
    has_time,
)
from smartlint.syntax.reading.clause.frame import FINITE, IMPERATIVE, STATE, Frame
from smartlint.syntax.reading.clause.verb_place import leads_verb
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.marks import WE

_BIDDEN = frozenset(
    {("click", "here"), ("click", "below"), ("read", "more"), ("learn", "more"),
     ("find", "out"), ("shop", "now"), ("order", "now"), ("book", "now"),
     ("subscribe", "to")}
)  # fmt: skip
_US = frozenset({"us", "me"})
CALLED: frozenset[str] = frozenset({"bidding", "calling on"})
_THERE = frozenset({"here", "this", "now", "below", "above"})
_GOALS = frozenset({"goals", "objectives", "kpis", "targets", "okrs", "metrics"})
_LONGEST_FIELD = 4  # words before the colon
_WARNED = frozenset({"keep", "don't", "do"})
_NEEDING = frozenset({"needs", "should", "must", "wants", "deserves", "can"})
_WARNING = frozenset({"forget", "worry", "panic", "assume", "expect", "overlook"})
_MANY = frozenset({"most", "many", "some"})
_SHORTEST = 3  # tokens: "goals must be"
_KEPT_SIMPLE = 4  # tokens: "keep it simple."
_EVERY = frozenset({"every", "any", "no"})
_FOLLOWING = "following"
# First words of what is asked about by its first words.
ASKED_OPENING: frozenset[str] = _GOALS.union(
    _WARNED, _MANY, _EVERY, [first for first, _ in _BIDDEN]
)
_STEPS = frozenset(
    {"step", "trick", "secret", "key", "challenge", "question", "problem", "point", "tip",
     "way", "rule", "mistake", "starting point", "answer", "difficulty"}
)  # fmt: skip
# Words that stand anywhere in what is asked about else, and where no amount does.
ASKED_WITHIN: frozenset[str] = frozenset({_FOLLOWING, ":"})
ASKED_UNCOUNTED: frozenset[str] = _STEPS
_FURTHEST_STEP = 8  # words before "is to"
_FURTHEST_MEANS = 4  # words from "a" to "way"


def is_truism(sentence: Sentence, frame: Frame) -> bool:
    """Whether nothing is aimed at: "target group: women", "follow us", "X is a way to"."""
    first, lowers = sentence.tokens[0], sentence.lowers
    if first.lower in ASKED_OPENING and _opens_truism(sentence, frame):
        return True
    if frame.form == STATE:
        if _states_truism(sentence, frame):
            return True
    elif frame.form == IMPERATIVE and _calls(sentence, frame):
        return True
    return (
        (":" in lowers and _fills_field(sentence, frame))
        or (not _STEPS.isdisjoint(lowers) and _tells_first_step(sentence))
        or (_FOLLOWING in lowers and _points_below(sentence))
        or (first.amount is not None and _counts_heading(sentence, frame))
    )


def _opens_truism(sentence: Sentence, frame: Frame) -> bool:
    """Whether nothing is aimed at, by the first words."""
    return (
        _bids(sentence)
        or _tells_goals(sentence)
        or _tells_most(sentence, frame)
        or _warns(sentence)
        or _tells_every_body(sentence)
    )


def _states_truism(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is only told what something is or has."""
    return (
        _defines_means(sentence, frame)
        or _names_others(sentence, frame)
        or _tells_having(sentence, frame)
    )


def _fills_field(sentence: Sentence, frame: Frame) -> bool:
    """Whether a field of a plan stands before a colon: "target audience: parents"."""
    tokens = sentence.tokens
    is_order = frame.form == IMPERATIVE and tokens[0].lower != "target"
    verb = frame.entry
    is_order = is_order and verb is not None and verb.form == "base"
    for at in range(1, min(len(tokens), _LONGEST_FIELD + 1)):
        if tokens[at].kind == "COLON":
            groups = tokens[at - 1].groups
            is_field = "plan field" in groups and not (is_order or frame.is_wish)
            return is_field or "aside label" in groups
        if tokens[at].kind != "WORD":
            return False
    return False


def _bids(sentence: Sentence) -> bool:
    """Whether readers are bidden in so many words: "read more", "click here"."""
    words = [token.lower for token in sentence.tokens[:3]]
    if tuple(words[:2]) not in _BIDDEN:
        return False
    return words[1] != "more" or words[2:] in ([], ["about"], ["here"], ["."])


def _calls(sentence: Sentence, frame: Frame) -> bool:
    """Whether an order only calls readers: "follow us on Instagram"."""
    verb = frame.entry
    if verb is None or verb.groups.isdisjoint(CALLED) or frame.is_wish:
        return False
    first, end = frame.object
    if first >= end:
        return False
    word = sentence.tokens[first].lower
    if "bidding" in verb.groups:
        return word in _THERE
    return word in _US and not has_amount_or_time(sentence)


def _tells_goals(sentence: Sentence) -> bool:
    """Whether it is told how goals are to be: "objectives should be measurable"."""
    tokens = sentence.tokens
    if tokens[0].lower not in _GOALS or len(tokens) < _SHORTEST:
        return False
    return tokens[1].role == "MODAL" and tokens[2].lower == "be"


def _defines_means(sentence: Sentence, frame: Frame) -> bool:
    """Whether something is called a way or tool: "fairs are a great way to meet buyers"."""
    first, end = frame.object
    tokens = sentence.tokens
    if first >= end or frame.is_wish:
        return False
    if tokens[first].lower not in {"a", "an", "one"}:
        return False
    is_now = tokens[frame.subject[1]].lower in {"is", "are", "can", "may"}
    words = tokens[first + 1 : min(end, first + 1 + _FURTHEST_MEANS)]
    return is_now and any("means noun" in word.groups for word in words)


def _tells_most(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what many do: "most shoppers prefer to pay by card"."""
    tokens = sentence.tokens
    if tokens[0].lower not in _MANY or frame.is_wish or len(tokens) < _SHORTEST:
        return False
    is_told = frame.form in {FINITE, STATE} and frame.subject[0] < frame.subject[1]
    return is_told and all(
        token.amount is None and token.comparative is None and token.role != "MODAL"
        for token in tokens
    )


def _tells_having(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told what some body has: "it has 300 staff in nine towns"."""
    tokens = sentence.tokens
    if frame.is_wish or len(tokens) < _SHORTEST:
        return False
    is_other = tokens[0].lower in {"it", "they"} and tokens[1].lower in {"has", "have"}
    return is_other and tokens[2].amount is not None


def _tells_first_step(sentence: Sentence) -> bool:
    """Whether it is told how to go about it: "the first step is to know your market"."""
    tokens = sentence.tokens
    for at in range(1, min(len(tokens) - 2, _FURTHEST_STEP)):
        if tokens[at].role == "BE" and tokens[at + 1].role == "TO":
            is_step = tokens[at - 1].lower in _STEPS
            return is_step and all(token.amount is None for token in tokens)
    return False


def _names_others(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is only told who somebody is: "our main rivals are Acme and Globex"."""
    (start, at), (first, end) = frame.subject, frame.object
    tokens = sentence.tokens
    if start >= at or first >= end or frame.is_wish:
        return False
    if tokens[at].lower not in {"is", "are"} or tokens[start].lower in WE:
        return False
    name = tokens[first]
    is_name = name.is_plain and name.is_capital and not (name.nouns or name.verb)
    is_name = is_name and "named other" in tokens[at - 1].groups
    return is_name and not has_amount_or_time(sentence)


def _points_below(sentence: Sentence) -> bool:
    """Whether what follows is only pointed at: "the following table shows sales"."""
    tokens = sentence.tokens
    words = [token.lower for token in tokens[:2]]
    if words != ["the", _FOLLOWING]:
        return False
    return all(token.amount is None and token.role != "MODAL" for token in tokens)


def _warns(sentence: Sentence) -> bool:
    """Whether readers are warned: "don't forget to track it", "keep it simple"."""
    tokens = sentence.tokens
    words = [token.lower for token in tokens[:3]]
    if words[0] not in _WARNED or has_amount_or_time(sentence):
        return False
    if words[:2] == ["keep", "it"]:
        return len(tokens) <= _KEPT_SIMPLE
    opening = ["don't"] if words[0] == "don't" else ["do", "not"]
    warned = words[len(opening) :]
    return bool(warned) and words == [*opening, *warned] and warned[0] in _WARNING


def _tells_every_body(sentence: Sentence) -> bool:
    """Whether a truth of all bodies is told: "every business needs a plan"."""
    tokens = sentence.tokens
    if tokens[0].lower not in _EVERY or len(tokens) < _SHORTEST:
        return False
    is_generic = "generic body" in tokens[1].groups
    is_told = is_generic and tokens[2].lower in _NEEDING
    return is_told and not has_amount_or_time(sentence)


def _counts_heading(sentence: Sentence, frame: Frame) -> bool:
    """Whether a headline counts what it tells: "5 ways to grow your list"."""
    tokens = sentence.tokens
    is_order = frame.form == IMPERATIVE or frame.is_wish
    if is_order or len(tokens) < _SHORTEST:
        return False
    head = next((at for at in (1, 2) if "counted heading" in tokens[at].groups), None)
    if head is None or head + 1 >= len(tokens):
        return False
    if has_time(sentence):
        return False
    leads = tokens[head + 1].lower == "why" or leads_verb(
        sentence, head + 1, len(tokens)
    )
    rest = tokens[head + 2 :]
    is_for = tokens[head + 1].role == "FOR" and all(word.verb is None for word in rest)
    return is_for or (leads and tokens[head + 1].role in {"TO", ""})
