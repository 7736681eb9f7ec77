"""Tells a thing that can be made or done from one that is only praised or left open."""

from __future__ import annotations

from itertools import takewhile

from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.nameable import is_plural
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.values.naming_amounts import RACES
from smartlint.syntax.reading.words.token import Token

_MEDLEYS = frozenset({"variety", "range", "array", "mix", "multitude"})
_CROWDS = frozenset(
    {"cohort", "number", "host", "wave", "pool", "crowd", "body", "amount", "volume",
     "wealth", "multitude"}
)  # fmt: skip
_SIZES = frozenset(
    {"a", "large", "big", "great", "wide", "broad", "huge", "good", "sizeable"}
)
_TYING = frozenset(
    {"partnership", "alliance", "collaboration", "cooperation", "arrangement", "tie-up",
     "twinning", "understanding", "settlement"}
)  # fmt: skip
_MEDLEY_REACH = 4
_TELLING = 2
_FEWEST_LISTED = 2
_FURTHEST_SERVED = 4
_HEDGING = frozenset({"DOUBT", "DETERMINER", "AND"})
_UNDEFINED = frozenset(
    {"core", "key", "main", "basic", "essential", "primary", "central"}
)
_WHOLE = frozenset({"all", "every", "each", "everyone", "everybody"})
_FULLY = frozenset({"all", "both", "each"})
# Nothing is done but to come upon what is good: "find a good supplier".
_CHOOSING = frozenset({"have", "find", "choose", "pick", "select"})
_HIRING = frozenset({"recruit", "hire", "appoint", "employ"})
_GIVING = frozenset(
    {"provide", "give", "offer", "deliver", "send", "distribute", "issue", "supply",
     "hand out", "grant", "award", "bring", "serve", "install", "fit", "roll out"}
)  # fmt: skip
_LEADING = frozenset({"TO", "IN", "AT", "ON", "FOR", "FROM", "OF", "PREPOSITION"})


def behind_preposition(sentence: Sentence, first: int, end: int) -> int:
    """Return where the thing of "contribute to a journal" or "all of my books" stands."""
    if first + 2 < end and sentence.tokens[first].lower in _FULLY:
        first += 2 * (sentence.tokens[first + 1].role == "OF")
    leads = first + 1 < end and sentence.tokens[first].role in _LEADING
    return first + leads


def is_made(frame: Frame) -> bool:
    """Whether the verb brings a thing into being: "build", "write"."""
    verb = frame.entry
    return verb is not None and "make" in verb.flags


def is_praised(sentence: Sentence, frame: Frame, head: int) -> bool:
    """Whether a thing to be made is only called good: "build a great team".

    A document can be checked off all the same, unless there are any number of them.
    """
    verb = frame.entry
    if verb is None:
        return False
    token = sentence.tokens[head]
    is_one = sentence.tokens[frame.object[0]].lower in {"a", "an"}
    is_crew = verb.lemma in _HIRING and ("crew" in token.groups or not is_one)
    if verb.lemma in _CHOOSING or is_crew or _is_core(sentence, frame, head):
        return sentence.is_weak(frame.object[0], head)
    is_many = is_plural(sentence.tokens[_last_noun(sentence, head, frame.object[1])])
    is_loose = is_many or bool(token.nouns & {"abstract", "open"})
    is_given = verb.verb_class == "deliver" and is_loose
    if "make" not in verb.flags and verb.lemma != "become" and not is_given:
        return False
    if "document" in token.nouns and not is_many:
        return False
    return sentence.is_weak(frame.object[0], head) or is_called(sentence, head)


def _last_noun(sentence: Sentence, head: int, end: int) -> int:
    """Return the last of the nouns at ``head``: "upgrades" of "map and menu upgrades"."""
    tokens = sentence.tokens
    last = at = head
    while at + 1 < end and tokens[at + 1].kind == "WORD":
        at += 1
        if tokens[at].role not in {"", "AND"} or tokens[at].is_adverb:
            break
        if not tokens[at].role:
            last = at
    return last


def is_called(sentence: Sentence, head: int) -> bool:
    """Whether only praise follows a noun: "a staff that is friendly"."""
    tokens = sentence.tokens
    first = head + 1
    if first + _TELLING >= len(tokens) or tokens[first].role != "RELATIVE":
        return False
    is_said = tokens[first + 1].role == "BE"
    return is_said and sentence.is_weak(first + _TELLING, first + _TELLING + 1)


def is_medley(sentence: Sentence, frame: Frame) -> bool:
    """Whether "a variety of" or "a large group of" leaves open how many and which ones."""
    first = frame.object[0]
    tokens = sentence.tokens
    end = min(frame.object[1] - 1, first + _MEDLEY_REACH)
    return any(
        tokens[at + 1].role == "OF"
        and (
            tokens[at].lower in _MEDLEYS
            or (tokens[at].lower in _CROWDS and tokens[at - 1].lower in _SIZES)
        )
        for at in range(first, end)
    )


def _is_core(sentence: Sentence, frame: Frame, head: int) -> bool:
    """Whether "core" or "key" leaves open what is to be made: "develop the core platform"."""
    tokens = sentence.tokens
    words = tokens[frame.object[0] : head]
    is_made_thing = is_made(frame) and "made thing" in tokens[head].groups
    return is_made_thing and any(word.lower in _UNDEFINED for word in words)


def is_ones_own(sentence: Sentence, frame: Frame, head: Token) -> bool:
    """Whether "my own" marks a thing: "make my own lamp"."""
    first, end = frame.object
    words = [token.lower for token in sentence.tokens[first : min(end, first + 2)]]
    return not head.nouns and (words[-1:] == ["own"] or words[:1] == ["own"])


def is_title(sentence: Sentence, frame: Frame, head: int) -> bool:
    """Whether a work is named that one takes in: "read Sense and Sensibility"."""
    verb = frame.entry
    is_taken = verb is not None and "taking in" in verb.groups
    return is_taken and sentence.tokens[head].is_capital


def is_menu(sentence: Sentence, frame: Frame, first: int, end: int) -> bool:
    """Whether kinds are only named of what one takes in: "read novels and some poetry"."""
    verb = frame.entry
    if verb is None or "taking in" not in verb.groups:
        return False
    tokens = sentence.tokens
    n_joins = 0
    for index in range(first, end):
        token = tokens[index]
        if token.kind == "COMMA" or token.role == "AND":
            n_joins += 1
        elif token.role in _HEDGING or token.lower in {"some", "even"}:
            continue
        elif not token.is_plain or token.is_capital:
            break
    return n_joins >= _FEWEST_LISTED


def serves_all(sentence: Sentence, frame: Frame, first: int, end: int) -> bool:
    """Whether all of a kind get a thing, which can be told: "give tablets to all wards"."""
    verb = frame.entry
    if verb is None or verb.lemma not in _GIVING:
        return False
    tokens = sentence.tokens
    return any(
        tokens[at].role in {"TO", "FOR"} and tokens[at + 1].lower in _WHOLE
        for at in range(first, min(end - 1, first + _FURTHEST_SERVED))
    )


def is_named_thing(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a name with a number is the thing: "phase 2", "version 3.0", "a 10k".

    Or how often it is done is all that is said: "walk every day".
    """
    if first < end and sentence.tokens[first].role == "RECURRING":
        return True
    if first + 1 == end and sentence.tokens[first].kind == "DURATION":
        return True  # "the app goes live within six months"
    return any(
        token.kind in {"NAME_NUMBER", "QUOTE", "DATE"} or token.lower in RACES
        for token in sentence.tokens[first : min(end, first + 2)]
    ) or (first < end and sentence.tokens[first].role == "IN")


def is_with_named(sentence: Sentence, head: int, end: int) -> bool:
    """Whether it is told with whom one has a tie: "a partnership with the Halm Brewery"."""
    tokens = sentence.tokens
    if tokens[head].lower not in _TYING or head + 2 >= end:
        return False
    if tokens[head + 1].lower not in {"with", "between"}:
        return False
    words = tokens[head + 2 : min(end, head + 2 + _FURTHEST_SERVED)]
    names = takewhile(lambda word: word.is_plain or word.role == "DETERMINER", words)
    return any(name.is_plain and name.is_capital for name in names)


def is_one_tool(sentence: Sentence, head: Token, first: int, *, is_made: bool) -> bool:
    """Whether one of an open kind is meant: "a system", "the process"."""
    if head.nouns & {"abstract", "plural"}:
        return False
    if "placeholder" in head.groups:
        return False
    article = sentence.tokens[first].lower
    if article in {"a", "an", "one"}:
        return True
    # "Implement our new system"
    is_new = any(word.lower == "new" for word in sentence.tokens[first + 1 : first + 2])
    return article in {"the", "our"} and (is_new or not is_made)
