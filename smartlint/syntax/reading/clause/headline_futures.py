"""Tells what is to come in a headline: "unemployment to fall", "Ana to publish …"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.verb_place import skip_adverbs, starts_object
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING, VerbEntry

_SHORT_SUBJECT = 3
_ANYONE = frozenset(
    {"everyone", "everybody", "someone", "hires", "engineers", "designers", "reviewers"}
)
_ACTING = frozenset({"people", "party", "crowd", "team"})
_GOING = frozenset({"go", "come", "move"})
_DATED = frozenset({"deadline", "period", "when", "event"})
_LEVELS = frozenset({"value", "at_value"})


def is_headline_future(sentence: Sentence, start: int, index: int, end: int) -> bool:
    """Whether "to fall" stands for "will fall": "Unemployment to fall to 4%"."""
    at = skip_adverbs(sentence, index + 1, end)
    if at >= end:
        return False
    entry = sentence.tokens[at].verb
    if entry is None or entry.form != "base":
        return False
    if at + 1 == end:
        return entry.verb_class in MOVING and _may_move(sentence, start, index)
    if _goes_up(sentence, entry, at + 1) or _takes_place(sentence, entry, at + 1):
        return True
    if "organisation" in sentence.tokens[index - 1].groups:
        return not _is_one_of_many(sentence, start, index - 1)
    if entry.verb_class == "deliver" and _are_actors(sentence, start, index):
        return starts_object(sentence.tokens[at + 1])
    if entry.verb_class == "reach":
        behind = at + 1 + (sentence.tokens[at + 1].lower == "the")
        following = sentence.island_at[behind] if behind < end else None
        return following is not None and following.name in _LEVELS  # "sales to hit £3m"
    if entry.verb_class not in MOVING and entry.verb_class != "maintain":
        return False
    if index - start <= _SHORT_SUBJECT and sentence.tokens[start].verb is None:
        return not any("goal" in token.nouns for token in sentence.tokens[start:index])
    return starts_object(sentence.tokens[at + 1])


def _goes_up(sentence: Sentence, entry: VerbEntry, index: int) -> bool:
    """Whether a level follows that something goes up to: "sales to go up to £4m"."""
    island = sentence.island_at[index]
    return (
        entry.lemma in _GOING
        and island is not None
        and island.name == "value"
        and sentence.tokens[index].lower.startswith("up to ")
    )


def _takes_place(sentence: Sentence, entry: VerbEntry, index: int) -> bool:
    """Whether a time follows on which something comes about: "to go live in May"."""
    island = sentence.island_at[index]
    is_dated = island is not None and island.name in _DATED
    return is_dated and "taking place" in entry.groups


def _are_actors(sentence: Sentence, start: int, index: int) -> bool:
    """Whether people are told to act: "Ana to publish …", "all engineers to attend …".

    "Webinars to teach parents" says what they are for.
    """
    words = sentence.tokens[start:index]
    last = words[-1]
    if not all(word.is_plain or word.role == "DETERMINER" for word in words):
        return False
    if last.lower in _ANYONE or not _ACTING.isdisjoint(last.groups):
        return True
    is_known = last.is_noun or last.verb is not None or last.comparative is not None
    return (
        len(words) == 1
        and last.is_capital
        and not (is_known or last.lower.endswith("s"))
    )


def _may_move(sentence: Sentence, start: int, index: int) -> bool:
    """Whether what stands before a closing "to fall" can fall; "ways to grow" cannot."""
    words = sentence.tokens[start:index]
    before = words[-1]
    is_open = "infinitive" in before.nouns or "left open" in before.groups
    is_named = words[0].verb is None or words[0].nouns
    return bool(is_named) and not (
        is_open or any("goal" in word.nouns for word in words)
    )


def _is_one_of_many(sentence: Sentence, start: int, head: int) -> bool:
    """Whether "a council to advise the mayor" says what a body is for."""
    words = sentence.tokens[max(start + 1, head - _SHORT_SUBJECT) : head]
    return any(word.lower in {"a", "an"} for word in words)
