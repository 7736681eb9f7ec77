"""Tells what leaves open which thing is meant: "that number", "my blog", "our impact"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.frame import IMPERATIVE, Frame
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.deadlines.served_cases import answers_cases
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import UNCOUNTED

_POINTING = frozenset({"this", "that", "these", "those", "it", "they"})
_IT = frozenset({"it", "them"})
_PARTICLES = frozenset({"off", "out", "up", "done", "through", "over", "down"})
_WHERE = frozenset({"TO", "IN", "ON", "AT", "FROM", "FOR", "PREPOSITION", "AS"})
_BARE = _POINTING | {"the"}
_TIED = frozenset({"OF", "AMONG", "WITH", "FOR", "AS"})
_FURTHEST_AUDIENCE = 6
_FURTHEST_ROLE = 9  # words from the thing to "as"
_FURTHEST_RENOWN = 4
_FOUNDING = frozenset({"establish", "build", "build up", "develop"})
_ABLE = frozenset({"can", "possible", "could", "able"})
_HOW_MUCH = frozenset({"much", "many", "often", "little", "few", "far", "well", "long"})
_HOW_SOON = frozenset({"quickly", "fast", "promptly", "soon"})
_VENTURES = frozenset({"venture", "network"})
_ONE_OR_OWN = frozenset({"a", "an", "my", "our"})
_STARTING = frozenset({"start", "found", "open", "start up"})
_OWN = frozenset({"my", "our", "this", "their", "its"})
_PRAISED_MORE = frozenset({"better", "nicer", "stronger", "greater", "smarter"})
_MINDING = frozenset({"understand", "know", "serve", "support", "help", "engage"})
_LINES = frozenset({"access", "connectivity", "coverage"})
_OF_WHAT = frozenset({"OF", "TO", "FOR", "IN", "AT", "ON", "PREPOSITION"})
_BETTERED = frozenset({"have", "get"})
# "Hold regular meetings" says that they are held, and not how good they are.
_FREQUENT = frozenset(
    {"regular", "frequent", "periodic", "routine", "ongoing", "continuous", "recurring"}
)


def points_back(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a figure is named that only stands elsewhere: "the share", "that number"."""
    tokens = sentence.tokens
    if end - first == 1:
        return tokens[first].lower in _POINTING
    is_pair = end - first == 2 and tokens[first].lower in _BARE  # noqa: PLR2004 - a pair
    if not is_pair:
        return False
    named = tokens[first + 1]
    is_pointed = tokens[first].lower in _POINTING
    return "any figure" in named.groups or (is_pointed and "scale" in named.nouns)


def is_only_pointed_at(sentence: Sentence, first: int, end: int) -> bool:
    """Whether only "it" or "this" is to be done with, and nothing says to what or where."""
    tokens = sentence.tokens
    if first >= end or not _is_it(tokens[first : min(end, first + 2)]):
        return False
    words = (at for at in range(first + 1, end) if sentence.island_at[at] is None)
    return not any(tokens[at].role in _WHERE for at in words)


def _is_it(words: list[Token]) -> bool:
    """Whether a word points that names no noun: "this off", no "this bridge"."""
    is_bare = len(words) == 1 or words[1].lower in _PARTICLES or not words[1].is_plain
    return words[0].lower in _IT or (is_bare and words[0].lower in _POINTING)


def is_felt_change(sentence: Sentence, metric: tuple[int, int] | None) -> bool:
    """Whether a change is counted of what nobody counts: "raise our impact by 15%".

    "Awareness of the helpline" names what people are asked, "order value" a sum.
    """
    if metric is None or not sentence.topics & UNCOUNTED:
        return False
    at = head_index(sentence, *metric)
    if at is None or "uncounted" not in sentence.tokens[at].groups:
        return False
    if sentence.tokens[at].lower == "value" and at > metric[0]:
        before = sentence.tokens[at - 1]
        if before.is_noun or (before.is_plain and before.comparative is None):
            return False
    after = at + 1
    return after >= len(sentence.tokens) or sentence.tokens[after].role not in _TIED


def is_own_venture(sentence: Sentence, first: int, end: int) -> bool:
    """Whether only one's own venture is to grow: "grow my podcast", "expand the club".

    What it consists of could be counted ("the club's members", "our network of shops").
    """
    tokens = sentence.tokens
    last = None
    for index in range(first, end):
        token = tokens[index]
        if token.is_plain and not token.is_adverb:
            last = token
        elif token.role == "OF":
            is_name = last is not None and last.is_capital and index + 1 < end
            if not is_name or not _is_named(tokens[index + 1 : index + 3]):
                return False
        elif token.role != "DETERMINER":
            break
    return last is not None and not last.groups.isdisjoint(_VENTURES)


def _is_named(words: list[Token]) -> bool:
    """Whether a name goes on: "the Friends of the Castle"."""
    return any(word.is_capital for word in words)


def is_own_building(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether one's own venture is to be built, which is never done: "establish my blog"."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or verb.lemma not in _FOUNDING or first >= end:
        return False
    if sentence.tokens[first].lower not in _OWN:
        return False
    at = head_index(sentence, first, end)
    is_thing = at is not None and "document" in sentence.tokens[at].nouns
    is_begun = verb.lemma == "establish" or not is_thing  # "build our website"
    return is_begun and is_own_venture(sentence, first, end)


def starts_or_takes_in(sentence: Sentence, frame: Frame, head: Token) -> bool:
    """Whether one venture is started, or a work taken in: "read War and Peace".

    Or a text says afterwards what something is ("define ownership of the archive"), or
    people are linked to something: "provide step-free access to the pier".
    """
    verb, (first, end) = frame.entry, frame.object
    if verb is not None and head.is_capital and "taking in" in verb.groups:
        return True
    if verb is not None and "recording" in verb.groups:
        return _says_of_what(sentence, first, end)
    if head.lower in _LINES and verb is not None and "supplying" in verb.groups:
        return _tells_which(sentence, first, end) and _says_of_what(
            sentence, first, end
        )
    if verb is None or verb.lemma not in _STARTING or "venture" not in head.groups:
        return False
    is_one = first < end and sentence.tokens[first].lower in _ONE_OR_OWN
    return is_one and not head.lower.startswith("communit")


def _tells_which(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a noun says which lines, and no praise: "internet access"."""
    at = head_index(sentence, first, end)
    if at is None or at == first:
        return False
    before = sentence.tokens[at - 1]
    is_kind = before.is_noun or "-" in before.lower or before.verb is None
    return is_kind and before.is_plain and "perhaps quality" not in before.groups


def _says_of_what(sentence: Sentence, first: int, end: int) -> bool:
    """Whether it is said of what an abstract is, without praise: "roles in the kitchen"."""
    tokens = sentence.tokens
    at = head_index(sentence, first, end)
    if at is None or "abstract" not in tokens[at].nouns or sentence.is_weak(first, at):
        return False
    return at + 2 < end and tokens[at + 1].role in _OF_WHAT


def goes_wider(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether a thing is only to be shown to more people: "share X with a wider public"."""
    verb = frame.entry
    if verb is None or "showing" not in verb.groups:
        return False
    tokens = sentence.tokens
    for index in range(frame.object[0], end - 2):
        if tokens[index].role != "TO" and tokens[index].lower != "with":
            continue
        words = tokens[index + 1 : min(end, index + _FURTHEST_AUDIENCE)]
        is_wider = any(
            word.comparative is not None or word.lower == "new" for word in words[:2]
        )
        if is_wider and any("audience" in word.groups for word in words):
            return True
    return False


def is_wished_better(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether one only wants to have or get something better: "have a better website"."""
    verb, first = frame.entry, frame.object[0]
    if betters_deed(sentence, frame):
        deed = sentence.tokens[first].verb
        return deed is not None and ("soft" in deed.groups or deed.lemma in _MINDING)
    if verb is None or verb.lemma not in _BETTERED or frame.form != IMPERATIVE:
        return False
    first += first < end and sentence.tokens[first].role == "DETERMINER"
    return first < end and sentence.tokens[first].lower in _PRAISED_MORE


def betters_deed(sentence: Sentence, frame: Frame) -> bool:
    """Whether something is to be done better: "better organise our storeroom"."""
    verb, (first, end) = frame.entry, frame.object
    if verb is None or verb.lemma != "better" or first + 1 >= end:
        return False
    deed, after = sentence.tokens[first].verb, sentence.tokens[first + 1]
    if deed is None or deed.form != "base":
        return False
    return not sentence.tokens[first].is_noun or after.role == "DETERMINER"


def is_frequent(sentence: Sentence, first: int, head: int) -> bool:
    """Whether the only loose word before a noun says that it comes again and again."""
    tokens = sentence.tokens
    while first < head and tokens[first].role == "DETERMINER":
        first += 1
    if first >= head or tokens[first].lower not in _FREQUENT:
        return False
    is_tied = head + 1 < len(tokens) and tokens[head + 1].lower in {"with", "for"}
    return is_tied and not sentence.is_weak(first + 1, head)


def praises_subject(sentence: Sentence, frame: Frame) -> bool:
    """Whether what something is done to is only praised: "good options are shown"."""
    first, end = frame.subject
    first += first < end and sentence.tokens[first].lower in _FREQUENT
    head = head_index(sentence, first, end)
    # "A map of safe routes is drawn": what it is of is not praised.
    return sentence.is_weak(first, end if head is None else head + 1)


def is_cast_as(sentence: Sentence, frame: Frame) -> bool:
    """Whether a thing is only to pass for something: "establish X as the place to go"."""
    verb = frame.entry
    if verb is None or "casting" not in verb.groups:
        return False
    first, end = frame.object
    tokens = sentence.tokens
    for at in range(first + 1, min(end - 1, first + _FURTHEST_ROLE)):
        if tokens[at].lower == "as":
            is_only_taken = verb.lemma != "establish" or tokens[at + 1].lower == "the"
            return is_only_taken or is_renown(sentence, at + 1, end)
    return False


def goes_as_far(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is left open how much is done: "plant as many trees as we can".

    How soon something is done once leaves nothing open of the deed; of the cases that
    come, it does: "answer calls as quickly as we can".
    """
    if "as" not in sentence.lowers or _ABLE.isdisjoint(sentence.lowers):
        return False
    tokens = sentence.tokens
    is_serving = answers_cases(sentence, frame)
    for at in range(frame.object[0], len(tokens) - 3):
        if tokens[at].lower != "as":
            continue
        how = tokens[at + 1].lower
        if how in _HOW_MUCH or (is_serving and how in _HOW_SOON):
            words = tokens[at + 2 : at + _FURTHEST_ROLE]
            return any(word.lower == "as" for word in words)
    return False


def is_renown(sentence: Sentence, first: int, end: int) -> bool:
    """Whether only others can call one so: "become a hub for start-ups"."""
    for token in sentence.tokens[first : min(end, first + _FURTHEST_RENOWN)]:
        if token.role not in {"", "DETERMINER"}:
            return False
        if "renown" in token.groups:
            return True
    return False
