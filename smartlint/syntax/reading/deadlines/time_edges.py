"""Tells times that only begin ("not before June"), and those that end a day earlier."""

from __future__ import annotations

from smartlint.model.period import When, WhenKind
from smartlint.syntax.reading.phrases.islands import Island, Sentence

BEFORE = frozenset({"before", "prior to", "ahead of"})
_ENDING = frozenset(
    {"end", "ends", "eoy", "eom", "eoq", "eod", "eow", "close", "out", "over", "done",
     "through", "turn", "finish", "is", "yearend", "ye"}
)  # fmt: skip
_LENGTHS = frozenset({WhenKind.DURATION, WhenKind.EVENT})


def opens_only(sentence: Sentence, island: Island) -> bool:
    """Whether it is the first day that a time names: "in June 2027 at the earliest"."""
    after = island.last + 1
    words = sentence.tokens[after : after + 3]
    return [word.lower for word in words] == ["at", "the", "earliest"]


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
