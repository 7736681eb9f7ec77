"""Tells what one can tick off of a life from what one merely looks at: "see a whale"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.compound.listed_things import OWN_TIME
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.token import Token

_ONE = frozenset({"a", "an", "one", "another", "my", "our"})
_ALL = frozenset({"all", "every"})
_CHANGING = frozenset({"move", "relocate", "switch", "transfer", "upgrade"})
_PRACTISING = frozenset({"practice", "practise"})
_NO_THING = frozenset({"quantity", "abstract", "degree", "plural", "lower", "open"})
_FURTHEST_THING = 6
_COMING_UPON = frozenset({"see", "meet"})
# What is met without being a person: "meet the deadline", "meet our costs".
_HELD = frozenset(
    {"quantity", "abstract", "degree", "goal", "open", "lower", "plural", "infinitive",
     "scale", "document"}
)  # fmt: skip
_EXPECTED = frozenset({"bar", "felt need", "expecting", "due"})
_STAYING = frozenset({"IN", "ON", "AT", "BY", "PREPOSITION"})
_GOING = frozenset({"ON", "TO", "PREPOSITION"})
# What one looks at without an end: "watch the costs".
_WATCHED = frozenset({"quantity", "abstract", "lower", "degree", "open"})
_TELLING = _ONE | _ALL | {"the"}


def is_experience(sentence: Sentence, frame: Frame, verb: VerbEntry, end: int) -> bool:
    """Whether one goes somewhere or takes part in something once, or again and again.

    "Go on a cruise", "go to Iceland", "watch an opera", "try a new soup every week".
    """
    first = frame.object[0]
    word = sentence.tokens[first]
    if word.role == "RECURRING":
        return "exercising" in verb.groups  # "exercise daily"
    if verb.lemma == "go":
        return _goes_out(sentence, first, end)
    if verb.lemma in _PRACTISING:
        return is_repeated(sentence, first, end)
    if verb.lemma == "live":
        return lives_somewhere(sentence, first, end)
    if "experiencing" not in verb.groups or word.lower not in _TELLING:
        return verb.lemma == "explore" and _is_named_place(sentence, first, end)
    head = head_noun(sentence, first + 1, end)
    if head is None or (head.nouns & _WATCHED and "output" not in head.nouns):
        after = sentence.tokens[first + 1 : first + 2]  # "watch all of the finals"
        return word.lower in _ALL and any(token.role == "OF" for token in after)
    return verb.lemma != "explore" or is_repeated(sentence, first, end)


def lives_somewhere(sentence: Sentence, first: int, end: int) -> bool:
    """Whether it is told where to live: "in Lisbon", "by the sea", not "in the moment"."""
    if first >= end:
        return False
    word = sentence.tokens[first]
    if "dwelling" in word.groups:
        return True
    if word.role not in _STAYING or first + 1 >= end:
        return False
    head = head_noun(sentence, first + 1, end)
    is_named = _is_named_place(sentence, first + 1, end)
    return is_named or (head is not None and "dwelling" in head.groups)


def comes_upon(verb: VerbEntry, opener: Token, head: Token) -> bool:
    """Whether one sight is seen or one person met: "Loch Ness", "my favourite author"."""
    if verb.lemma not in _COMING_UPON:
        return False
    is_named = opener.is_capital and not opener.nouns and opener.comparative is None
    if verb.lemma == "see":
        is_one = is_named or opener.lower == "the"
        return is_one and not head.nouns & {"quantity", "abstract", "degree"}
    is_one = is_named or opener.role == "DETERMINER"
    return is_one and not (head.nouns & _HELD or head.groups & _EXPECTED)


def gets_thing(sentence: Sentence, first: int, head: Token) -> bool:
    """Whether one gets a thing of one's own: "new glasses", "my black belt"."""
    opener = sentence.tokens[first]
    if "got to have" in head.groups:
        return opener.comparative is None
    if opener.lower != "my" or head.nouns & _NO_THING or head.lower.endswith("s"):
        return False
    words = sentence.tokens[first + 1 : first + _FURTHEST_THING]
    at = next((at for at, word in enumerate(words, first + 1) if word is head), None)
    if at is None or head.lower == "back":
        return False  # "get my confidence back"
    is_thing = all(word.is_plain for word in sentence.tokens[first + 1 : at])
    if not is_thing or sentence.is_weak(first, at + 1):
        return False  # "get my inbox under control"
    after = sentence.tokens[at + 1 : at + 2]
    island = sentence.island_at[at + 1] if after else None
    is_timed = island is not None and island.name in OWN_TIME
    return is_timed or all(word.kind == "STOP" for word in after)


def moves_to_one(sentence: Sentence, verb: VerbEntry, first: int, end: int) -> bool:
    """Whether one thing or place is changed for another: "move to a bigger flat"."""
    if verb.lemma not in _CHANGING or first + 1 >= end:
        return False
    tokens = sentence.tokens
    at = first
    if tokens[first].role == "DETERMINER":  # "switch the shop to a bigger hall"
        while at + 2 < end and tokens[at].role in {"DETERMINER", ""}:
            at += 1
    return tokens[at].role == "TO" and tokens[at + 1].lower in {"a", "an"}


def _goes_out(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a trip or a place follows "go": "on a cruise", "to Iceland"."""
    word = sentence.tokens[first]
    if word.lower.endswith("ing"):
        return True  # "go sailing"
    if word.role not in _GOING or first + 1 >= end:
        return False
    if word.role == "TO" and is_repeated(sentence, first, end):
        return True  # "go to church every week"
    after = sentence.tokens[first + 1]
    if after.role == "DETERMINER":
        head = head_noun(sentence, first + 1, end)
        return head is not None and "abstract" not in head.nouns
    return word.role == "TO" and _is_named_place(sentence, first + 1, end)


def _is_named_place(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a name stands there by itself: "Iceland", not "AI tools"."""
    tokens = sentence.tokens
    if not (tokens[first].is_capital and tokens[first].is_plain):
        return False
    return all(
        token.is_capital or not token.is_plain for token in tokens[first + 1 : end][:1]
    )


def is_repeated(sentence: Sentence, first: int, end: int) -> bool:
    """Whether it is said how often: "every morning"."""
    return any(token.role == "RECURRING" for token in sentence.tokens[first:end])
