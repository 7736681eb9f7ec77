"""Finds the name of what is measured where nothing could make it longer, shorter or another.

"Cut [parcel returns] from 40 to 20", "[sales of tea] should rise by 5%": words of a name
alone stand between the verb and "from", "to" or "by", or before the verb, and nothing that
is counted behind the amount. Every question of :mod:`.metric_phrase`, :mod:`.metric_places`
and :mod:`.metric_words` is about another sort of verb, of amount or of word.
"""

from __future__ import annotations

from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.clause.frame import IMPERATIVE, PASSIVE, Frame
from smartlint.syntax.reading.metric.metric_words import (
    CLOSING,
    FRACTIONS,
    LINKING,
    NO_END,
)
from smartlint.syntax.reading.phrases.islands import MOVED, Island, Sentence
from smartlint.syntax.reading.values.marked_changes import ON_TOP
from smartlint.syntax.reading.values.named_levels import CHANGES
from smartlint.syntax.reading.words.lexicon import MOVING
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import ASIDE, COLLECTION

BOUND_WORDS = frozenset({"least", "most", "last"})
"""Words of a bound, which name nothing by themselves."""

INTO = frozenset({"into", "beyond", "across", "outside"})
"""Words behind which only a place follows."""

_LEADING = frozenset({"than", '"'})
_LED = MOVED | {"by_duration"}
_RATES = ("per ", "each ")
_WITHIN = LINKING | {"PREPOSITION", "IN", "ON", "FOR"}
_BEHIND = ON_TOP | {"out", "as", "worth"}  # "to 5 out of 10", "by twice as many"
_ODD = INTO.union(
    BOUND_WORDS, CLOSING, FRACTIONS, NO_END, CHANGES,
    {"level", "levels", "losing", "existing", "see"},
)  # fmt: skip


def plain_name(
    sentence: Sentence, frame: Frame, figures: Figures, stop: int
) -> tuple[int, int] | None:
    """Return where the words of a plain name stand; None where there is more to ask.

    Args:
        sentence: The sentence.
        frame: Its statement.
        figures: The amounts of the outcome.
        stop: Where what goes with it starts, else where the outcome ends.
    """
    verb, anchor = frame.entry, figures.anchor
    if verb is None or anchor is None or anchor.name not in _LED:
        return None
    if verb.verb_class not in MOVING or figures.way is not None or frame.is_negated:
        return None
    if figures.is_empty() or sentence.topics & COLLECTION:
        return None
    first, end = frame.subject
    if first == end and frame.form == IMPERATIVE:
        first, end = frame.object[0], stop
    elif frame.form != PASSIVE or end > min(stop, anchor.first):
        return None
    if anchor.first <= first or _counts_behind(sentence, figures, anchor, stop):
        return None
    return _name_in(sentence, first, end)


def _counts_behind(
    sentence: Sentence, figures: Figures, anchor: Island, stop: int
) -> bool:
    """Whether what stands behind an amount may be what it counts: "from 40 visits"."""
    index = anchor.last + 1
    if index >= stop:
        return False
    token = sentence.tokens[index]
    lower = token.lower
    if "-" in lower or lower in _BEHIND or token.kind == "OPEN":
        return True
    if sentence.island_at[index] is not None:
        return False
    if anchor.name == "from_value":
        return token.is_plain
    is_level = anchor.name == "by_value" and figures.target is not None
    if is_level or token.role == "DETERMINER":
        return True  # "raise to 80% the share of …"
    return token.is_plain and lower.endswith("s")  # "the choir to 60 singers"


def _name_in(sentence: Sentence, first: int, end: int) -> tuple[int, int] | None:
    """Return the words of a stretch up to its end or to an amount that is led."""
    tokens, island_at = sentence.tokens, sentence.island_at
    if first and tokens[first - 1].lower in _LEADING:
        return None
    while first < end and tokens[first].role == "DETERMINER":
        first += 1
    at = first
    while at < end and island_at[at] is None:
        token = tokens[at]
        is_plain = token.is_plain and token.terminal == "TEXT"
        if not (is_plain or _links(tokens, first, at, end)):
            return None
        at += 1
    if at == first:
        return None
    if at < end and ((island := island_at[at]) is None or island.name not in _LED):
        return None
    words = tokens[first:at]
    if not _ODD.isdisjoint([word.lower for word in words]):
        return None
    if sentence.weak and sentence.is_weak(first, at):
        return None
    if sentence.topics & ASIDE and any("aside" in word.groups for word in words):
        return None
    return (first, at) if _is_whole(words[0], words[-1]) else None


def _links(tokens: list[Token], first: int, at: int, end: int) -> bool:
    """Whether a small word belongs to a name: "cost per order", "monthly visits"."""
    token = tokens[at]
    if token.role != "RECURRING":
        return at > first and token.role in _WITHIN and "aside" not in token.groups
    if at > first and token.lower.startswith(_RATES):
        return True
    return at + 1 < end and token.lower.endswith("ly") and tokens[at + 1].is_plain


def _is_whole(opener: Token, last: Token) -> bool:
    """Whether one word opens a name and another closes it, which is more than a pace."""
    if opener.is_adverb or (opener.is_link and opener.role != "RECURRING"):
        return False
    if last.is_link:
        return last.lower.startswith(_RATES[0]) and "pace" not in opener.groups
    is_done = last.verb is not None and last.verb.form == "participle"
    return not (last.is_adverb or is_done or "pace" in last.groups)
