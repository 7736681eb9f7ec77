"""Tells by the words beside it that one thing is had, brought in, ended or learnt."""

from __future__ import annotations

from smartlint.syntax.reading.clause.bare_events import is_whole_time
from smartlint.syntax.reading.clause.frame import FINITE, PASSIVE, STATE, Frame
from smartlint.syntax.reading.clause.nameable import (
    is_figurative,
    is_modified,
    is_nameable,
    is_plain,
    is_plural,
    names_thing,
)
from smartlint.syntax.reading.clause.noun_phrases import head_index
from smartlint.syntax.reading.phrases.islands import Sentence

_FELT = frozenset(
    {"abstract", "blank", "degree", "goal", "infinitive", "lower", "open"}
)
_STARTING = frozenset({"start", "begin", "commence"})
_OPEN = frozenset({"abstract", "blank", "open"})
_BRINGING_IN = frozenset(
    {"introduce", "launch", "roll out", "deploy", "install", "bring in", "phase in",
     "adopt", "pilot", "trial", "go live with", "relaunch"}
)  # fmt: skip
_ANY = frozenset({"another", "some", "any", "my", "our", "your", "more", "new", "own"})
_TIES = frozenset({"OF", "IN", "ON", "FOR", "AT", "FROM", "PREPOSITION"})
_HAVING = frozenset({"have", "get", "own", "obtain"})
_ACTING = frozenset({"do", "perform", "carry out", "complete", "undertake", "start"})
_WORKS = frozenset(
    {"work", "maintenance", "research", "housework", "admin", "paperwork", "upkeep"}
)


def gets_named(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether one is to have things, people or a title: "get listeners", "get PhD".

    "Get results" and "have fun" name nothing that one could point at.
    """
    verb, first = frame.entry, frame.object[0]
    if verb is None or verb.lemma not in _HAVING or frame.form in {PASSIVE, STATE}:
        return False
    at = head_index(sentence, first, end)
    if at is None or sentence.is_weak(first, at + 1) or sentence.tokens[at].is_adverb:
        return False
    head = sentence.tokens[at]
    is_felt = not head.nouns.isdisjoint(_FELT)
    is_thing = bool(head.nouns) or head.is_capital
    return is_thing and not is_felt and is_nameable(sentence, (first, end))


def gets_title(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether what one is to have is a name, so that one has it or not: "own Tesla 3"."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or verb.lemma not in _HAVING:
        return False
    at = head_index(sentence, first, end)
    if at is None:
        return False
    head = sentence.tokens[at]
    is_name = head.is_capital and not (head.nouns or is_plural(head))
    return is_name and gets_named(sentence, frame, end)


def brings_in(sentence: Sentence, frame: Frame, first: int, end: int) -> bool:
    """Whether an open kind is told that is to be there at last: "launch the parking technology".

    So is one of a kind that one sets up: "a shuttle service". "Introduce new processes"
    leaves open which ones.
    """
    verb = frame.entry
    is_brought = verb is not None and verb.lemma in _BRINGING_IN
    if verb is None or not (is_brought or "make" in verb.flags):
        return False
    at = head_index(sentence, first, end)
    if at is None or at == first:
        return False
    head, before = sentence.tokens[at], sentence.tokens[at - 1]
    is_open = "made thing" in head.groups or "organisation" in head.groups
    is_one = sentence.tokens[first].role == "DETERMINER" and is_plain(before)
    is_one = is_one and before.lower not in _ANY and not is_plural(head)
    is_told = (before.is_noun and is_brought) or is_one
    is_told = is_told and is_modified(sentence, first, at)
    return is_open and is_told and not sentence.is_weak(at, at + 1)


def ends_named(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether it is told which thing is to be there no more: "end fly-tipping in parks"."""
    verb, first = frame.entry, frame.object[0]
    if verb is None or "end" not in verb.flags:
        return False
    at = head_index(sentence, first, end)
    if at is None or sentence.is_weak(first, at + 1) or is_figurative(sentence, at):
        return False
    tokens = sentence.tokens
    if at > first and is_modified(sentence, first, at):
        before = tokens[at - 1]
        is_kind = before.is_noun or "-" in before.lower
        return is_kind or tokens[at].nouns.isdisjoint(_OPEN)
    tie = at + 1
    if tie + 1 >= end or tokens[tie].role not in _TIES:
        return False
    is_deed = tokens[tie + 1].lower.endswith("ing")  # "the practice of charging for …"
    return is_deed or names_thing(sentence, tie + 1, end)


def ends_counted(sentence: Sentence, first: int, end: int) -> bool:
    """Whether ills are to end that are told one by one: "eliminate traffic deaths"."""
    at = head_index(sentence, first, end)
    if at is None or "plural" not in sentence.tokens[at].nouns:
        return False
    return is_modified(sentence, first, at)


def names_subject(sentence: Sentence, first: int, end: int, *, is_learnt: bool) -> bool:
    """Whether a language, craft or product is named: "Spanish", "pottery", "Trello"."""
    tokens = sentence.tokens
    at = head_index(sentence, first, end)
    if at is None:
        return first < end and tokens[first].kind == "NAME_NUMBER"  # "Kotlin 2"
    if sentence.is_weak(first, at + 1) or tokens[first].lower in _ANY:
        return False
    head = tokens[at]
    if head.is_capital or (is_plain(head) and not head.nouns and head.verb is None):
        # "Use Inkscape", and no "use data to drive lessons"
        is_tool = at == first and (at + 1 >= end or tokens[at + 1].role != "TO")
        return is_learnt or head.is_capital or is_tool
    if not is_learnt or at == first or tokens[first].role == "DETERMINER":
        return False
    # "Sorting algorithms", "data structures"; no "new skills"
    return tokens[at - 1].lower != "new" and is_modified(sentence, first, at)


def starts_deed(sentence: Sentence, frame: Frame) -> bool:
    """Whether one is to begin doing something: "start selling pies online".

    What one does is told, but any day would do to say that one has begun.
    """
    at = frame.verb
    if not at or frame.entry is None or frame.entry.form != "ing":
        return False
    before = sentence.tokens[at - 1].verb
    return before is not None and before.lemma in _STARTING


def goes_on_working(sentence: Sentence, frame: Frame, first: int, end: int) -> bool:
    """Whether work is only to go on: "do roof maintenance", "start work on the shed"."""
    verb = frame.entry
    if verb is None or verb.lemma not in _ACTING:
        return False
    at = head_index(sentence, first, end)
    if at is None or sentence.tokens[at].lower not in _WORKS:
        return False
    return sentence.tokens[first].role != "DETERMINER"


def comes_about(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether a thing takes place on a day: "the shop opens before the holidays"."""
    verb, (first, stop) = frame.entry, frame.subject
    is_told = frame.form == FINITE and first < stop and verb is not None
    if not is_told or verb is None or "taking place" not in verb.groups:
        return False
    return is_whole_time(sentence, frame.object[0], end)
