"""Tells a mark on a scale, as schools give it, from days and splits: "16/20", no "24/7"."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.digits import read_literal
from smartlint.syntax.chunking.chunk_starts import BEFORE_DAY
from smartlint.syntax.chunking.pieces import Pieces

_SCALES = frozenset(("15", "20", "25", "30", "40", "50", "60"))
_MONTHS = 12
_LONGEST_MONTH = 31
_ALL = 100
_NEAR = 8  # pieces in which the other mark, or the word for marks, stands
# Before what one gets, no day stands bare: "get 12/20 in maths".
_GETTING = frozenset(
    (
        "get",
        "gets",
        "getting",
        "earn",
        "achieve",
        "obtain",
        "attain",
        "average",
        "reach",
    )
)
# What may follow a mark; any other word goes on with a name: "the 9/80 schedule".
_BEHIND = frozenset(
    ("in", "on", "for", "to", "by", "until", "before", "at", "from", "or", "and", "this",
     "next", "over", "within", "during", "across", "as", "with", "through", "today", "now")
)  # fmt: skip


def is_mark(pieces: Pieces, index: int) -> bool:
    """Tell whether the number at a piece, the "/" and the number behind it are a mark.

    "12/20" alone may be a day in December: another mark beside it that can be none
    ("from 12/20 to 16/20"), or a word for marks ("test score"), decides.
    """
    items = pieces.items
    scale, value = items[index + 2].text, read_literal(items[index].text)
    if scale not in _SCALES or value is None or not 0 <= value <= int(scale):
        return False
    if value + int(scale) == _ALL:
        return False  # a split: "50/50"
    following = items[index + 3]
    if following.kind == "SLASH":
        return False
    marked = pieces.tables.numbers.marked
    if following.kind == "WORD" and following.lower not in _BEHIND | marked:
        return False
    return _is_no_day(value, scale) or _is_among_marks(pieces, index, scale)


def _is_no_day(value: Decimal, scale: str) -> bool:
    """Whether a mark can be no month and day: "16/20", "7.5/20", "7/40"."""
    return int(scale) > _LONGEST_MONTH or value > _MONTHS or value != int(value)


def _is_among_marks(pieces: Pieces, index: int, scale: str) -> bool:
    items = pieces.items
    before = items[index - 1].lower
    if before in BEFORE_DAY:
        return False
    if before in _GETTING:
        return True
    first, last = max(index - _NEAR, 0), min(index + _NEAR, len(items))
    marked = pieces.tables.numbers.marked
    if any(item.lower in marked for item in items[first:last]):
        return True
    for at in range(first, last - 2):
        value = read_literal(items[at].text) if items[at].kind == "NUMBER" else None
        is_beside = items[at + 1].kind == "SLASH" and items[at + 2].text == scale
        if is_beside and value is not None and _is_no_day(value, scale):
            return True
    return False
