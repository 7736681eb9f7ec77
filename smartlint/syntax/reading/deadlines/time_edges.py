"""Tells times that only begin ("not before June"), and those that end a day earlier."""

from __future__ import annotations

from smartlint.model.period import When, WhenKind
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.bare_years import PAST_LEVELS

BEFORE = frozenset({"before", "prior to", "ahead of"})
_ENDING = frozenset(
    {"end", "ends", "eoy", "eom", "eoq", "eod", "eow", "close", "out", "over", "done",
     "through", "turn", "finish", "is", "yearend", "ye"}
)  # fmt: skip
_LENGTHS = frozenset({WhenKind.DURATION, WhenKind.EVENT})
_LED = frozenset({"to_value", "by_value"})
AS_OF = "as of"
_LONGEST_THING = 4  # words: "to 400 paying club members as of"


def names_level(sentence: Sentence, island: Island) -> bool:
    """Whether a time only says which level is meant: "to 1990 levels"."""
    after = sentence.tokens[island.last + 1 : island.last + 2]
    return any(word.lower in PAST_LEVELS for word in after)


def opens_only(sentence: Sentence, island: Island) -> bool:
    """Whether it is the first day that a time names: "in June 2027 at the earliest"."""
    after = island.last + 1
    words = sentence.tokens[after : after + 3]
    return [word.lower for word in words] == ["at", "the", "earliest"]


def is_reached_as_of(sentence: Sentence, island: Island) -> bool:
    """Whether what is aimed at is there from a day on: "raise it to 40 as of 1 July".

    "Keep it below 4% as of 1 July" and "as of 1 July, send two a week" begin then.
    """
    tokens = sentence.tokens
    if island.name != "since" or tokens[island.first].lower != AS_OF:
        return False
    for at in range(island.first - 1, max(-1, island.first - 2 - _LONGEST_THING), -1):
        value = sentence.island_at[at]
        if value is not None:
            verb = tokens[value.first - 1].verb if value.first else None
            is_got = verb is not None and verb.verb_class == "reach"
            return value.name in _LED or (value.name == "value" and is_got)
        if not tokens[at].is_plain:
            return False
    return False


def day_before(sentence: Sentence, island: Island, when: When) -> When:
    """Return the time of "before 2028" as one that ends the day before.

    "Before the end of June" and "before the year is out" name their last day.
    """
    if island.name != "deadline" or when.kind in _LENGTHS or when.part is not None:
        return when
    words = sentence.slice(island.first, min(island.last + 2, len(sentence.tokens)))
    if not _ENDING.isdisjoint(words.lower().replace("-", " ").split()):
        return when
    return when._replace(is_exclusive=True)
