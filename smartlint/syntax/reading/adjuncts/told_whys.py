"""Tells a sentence that says what the goal before it is for: "This will help us grow."."""

from __future__ import annotations

from smartlint.syntax.reading.clause.reasons import tells_reason
from smartlint.syntax.reading.clause.verb_place import leads_verb
from smartlint.syntax.reading.compound.told_now import tells_circumstance
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.gaining import gains
from smartlint.syntax.reading.words.lexicon import MOVING
from smartlint.syntax.reading.words.marks import WE
from smartlint.syntax.reading.words.token import Token

_LABELS = frozenset(
    {"why", "reason", "reasons", "purpose", "rationale", "motivation", "benefit",
     "benefits", "intention", "background"}
)  # fmt: skip
_POINTING = frozenset({"this", "that", "it", "these", "so"})
_AIMS = frozenset({"aim", "purpose", "point", "idea", "intention", "reason", "hope"})
_DONE = frozenset(
    {
        "achieved",
        "completed",
        "delivered",
        "done",
        "finished",
        "launched",
        "reached",
        "started",
    }
)
_OPENERS = (
    ("this", "way"), ("that", "way"), ("in", "this", "way"), ("by", "doing", "so"),
    ("by", "doing", "this"), ("as", "a", "result"), ("doing", "so"), ("doing", "this"),
    ("with", "this"), ("by", "this"),
)  # fmt: skip
_ENDS = frozenset({"STOP", "SEMICOLON"})
_ASIDES = frozenset({"DASH", "HYPHEN"})
_PARTING = _ENDS | _ASIDES | {"COLON"}
_SHORTEST = 2


def only_goes_with(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a sentence only tells when, or what for, the one before it is done."""
    return (
        tells_circumstance(sentence, first, end)
        or _tells_when(sentence, first, end)
        or tells_why(sentence, first, end)
    )


def _tells_when(sentence: Sentence, first: int, end: int) -> bool:
    """Whether it is told by when all is done: "To be finished by May."."""
    words = sentence.tokens[first : min(end, first + 3)]
    is_being = len(words) > _SHORTEST and words[0].role == "TO"
    return is_being and words[1].role == "BE" and words[2].lower in _DONE


def tells_why(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a sentence behind a goal says why it is set, or what comes of it."""
    tokens = sentence.tokens
    if end - first < _SHORTEST:
        return False
    if first > 1 and tokens[first - 1].kind == "COLON":
        return tokens[first - 2].lower in _LABELS
    opener = tokens[first]
    if not first or tokens[first - 1].kind not in _ENDS:
        # "– this will give us room"
        is_aside = first > 0 and tokens[first - 1].kind in _ASIDES
        is_aside = is_aside and opener.lower in _POINTING and opener.lower != "so"
        return is_aside and _tells_gain(sentence, first, end)
    if opener.role == "TO":
        return _is_lone_aim(sentence, first, end)
    if opener.role == "PURPOSE" or tells_reason(sentence, first, end):
        return _is_alone(tokens, first, end)
    words = tuple(token.lower for token in tokens[first : first + 3])
    if any(words[: len(opening)] == opening for opening in _OPENERS):
        return True
    if "as a result" in {opener.lower, words[0]}:
        return True
    if opener.lower in _POINTING:
        return _tells_gain(sentence, first, end)
    if opener.lower in WE and tokens[first + 1].lower in {"do", "want", "need"}:
        is_this = first + 2 < end and tokens[first + 2].lower in _POINTING
        return is_this and any(_opens(word) for word in tokens[first + 3 : end])
    return _names_aim(tokens, first, end)


def why_behind(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """Return where a sentence stands, from a token on, that says why; None for none."""
    tokens = sentence.tokens
    if first + 1 >= len(tokens):
        return None
    # One pass over the signs for all of them keeps a long line linear.
    ends, end = (at for at in sentence.signs if tokens[at].kind in _ENDS), first
    for sign in sentence.signs:
        if sign < first or tokens[sign].kind not in _PARTING:
            continue
        while end <= sign:
            end = next(ends, len(tokens))
        if tells_why(sentence, sign + 1, end):
            return sign + 1, end
    return None


def _opens(token: Token) -> bool:
    return token.role in {"PURPOSE", "TO"} or token.lower in {"since", "as"}


def _is_lone_aim(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "To keep the club alive." is all that is said."""
    if _tells_when(sentence, first, end):
        return False
    is_deed = leads_verb(sentence, first, end)
    return is_deed and _is_alone(sentence.tokens, first, end)


def _is_alone(tokens: list[Token], first: int, end: int) -> bool:
    """Whether no statement follows: none is "To grow, we will open a shop"."""
    return not any(
        tokens[at].kind == "COMMA" and tokens[at + 1].role in {"PRONOUN", "DETERMINER"}
        for at in range(first, end - 1)
    )


def _comes_of_it(sentence: Sentence, index: int, end: int) -> bool:
    """Whether it is told what something does: "will cut the queue", "is to save fuel"."""
    tokens = sentence.tokens
    if index + 1 < end and tokens[index].role == "BE":
        after = tokens[index + 1]
        return after.role in {"TO", "PURPOSE"} or after.lower in {"part", "why", "how"}
    is_coming = tokens[index].role == "MODAL"
    index += is_coming
    verb = tokens[index].verb if index < end else None
    if verb is None or verb.form not in {"base", "s"}:
        return False
    is_served = "serving an aim" in verb.groups
    is_new = verb.verb_class in MOVING | {"vague"} or verb.lemma == "make"
    return is_served or (is_coming and is_new)


def _tells_gain(sentence: Sentence, first: int, end: int) -> bool:
    """Whether "this", "that" or "it" is said to bring something."""
    return gains(sentence.tokens, first + 1) or _comes_of_it(sentence, first + 1, end)


def _names_aim(tokens: list[Token], first: int, end: int) -> bool:
    """Whether a sentence names the aim behind a goal: "The point is to save fuel."."""
    if first + 3 >= end or tokens[first].role != "DETERMINER":
        return False
    is_aim = tokens[first + 1].lower in _AIMS and tokens[first + 2].role == "BE"
    return is_aim and not any(token.amount for token in tokens[first:end])
