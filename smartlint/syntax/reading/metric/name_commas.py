"""Tells a comma within a name from one that ends it: "quick, free access"."""

from __future__ import annotations

from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.phrases.islands import Sentence

_TAILING = frozenset(
    {"consistent", "compatible", "subject", "thanks", "due", "depending", "together"}
)
_NEAR_AND = 4  # words of whatever kind between a comma and the "and" of a list
_LONGEST_LIST = 16
_COUNTS = frozenset({"number", "percentage", "share", "proportion", "percent"})
_COUNT_OF = 3  # words: "number of boys"
_AMOUNTS = frozenset({"by_value", "to_value", "from_value"})


def ends_at_comma(sentence: Sentence, index: int, end: int) -> bool:
    """Whether the comma at ``index`` ends a name, and joins no list: "bags, cups and …"."""
    following = sentence.tokens[index + 1] if index + 1 < end else None
    if following is None:
        return True
    if following.role in {"AND", "OR"}:
        after = sentence.tokens[index + 2] if index + 2 < end else None
        return following.role == "OR" and after is not None and after.kind == "AMOUNT"
    if following.role or following.kind != "WORD" or following.lower in _TAILING:
        return True
    if _parts_qualities(sentence, index, end):
        return False
    is_list = True
    for at in range(index + 1, min(end, index + _LONGEST_LIST)):
        token = sentence.tokens[at]
        if token.role in {"AND", "OR"}:
            return False
        is_list = is_list and (token.kind == "COMMA" or token.is_plain)
        if at >= index + _NEAR_AND and not is_list:
            return True
    return True


def list_end(
    sentence: Sentence, figures: Figures, run: tuple[int, int], end: int
) -> int:
    """Return where a name ends of which a comma only parts who is counted.

    "The share of boys, their sisters, and girls at home by 5%": at its amount.
    """
    anchor, (first, stop) = figures.anchor, run
    if anchor is None or not stop < anchor.first <= end or stop - first < _COUNT_OF:
        return stop
    tokens = sentence.tokens
    is_count = tokens[first].lower in _COUNTS and tokens[first + 1].role == "OF"
    is_parted = is_count and tokens[stop].kind == "COMMA"
    is_parted = is_parted and anchor.name in _AMOUNTS
    is_listed = any(word.role == "AND" for word in tokens[stop : anchor.first])
    return anchor.first if is_parted and is_listed else stop


def _parts_qualities(sentence: Sentence, index: int, end: int) -> bool:
    """Whether two adjectives open a name: "quick, free access"."""
    tokens = sentence.tokens
    before = tokens[index - 1]
    is_quality = before.is_plain and not (before.nouns or before.verb)
    is_first = index < 2 or not tokens[index - 2].is_plain or tokens[index - 2].verb  # noqa: PLR2004
    is_named = index + 2 < end and tokens[index + 1].verb is None
    is_named = is_named and tokens[index + 2].is_plain
    return is_quality and bool(is_first) and is_named and not before.lower.endswith("s")
