"""Reads parts of a whole: "half of", "every fifth buyer", "2/3 of", "4.5/5", "8 of 10"."""

from __future__ import annotations

from decimal import Decimal

from smartlint.model.digits import read_literal
from smartlint.model.quantity import COUNT, MULTIPLE, PERCENT, SCORE
from smartlint.syntax.chunking.marks import is_mark
from smartlint.syntax.chunking.measures import Measured
from smartlint.syntax.chunking.numbers import is_part_of_magnitude, small_number, whole
from smartlint.syntax.chunking.pieces import Pieces

_SCALES = frozenset((Decimal(5), Decimal(10), Decimal(100)))
_TOTALS = frozenset(Decimal(total) for total in (2, 3, 4, 5, 6, 8, 10, 20, 100))
_LARGEST_WHOLE = 1000
_OUT_OF = 3  # pieces from "9" to the total in "9 out of 10"
_FURTHEST_SHARE = 3  # pieces from "to" to the end of "a third", "60 %"
_SHARE_BEFORE = frozenset(
    (
        "by", "in", "least", "most", "than", "nearly", "almost", "about", "over",
        "around", "roughly", "approximately", "under", "below", "above", "to", "just",
    )
)  # fmt: skip
_SHARE_AFTER = frozenset(
    ("of", "the", "my", "our", "their", "its", "all", "his", "her", "your", "these",
     "today")
)  # fmt: skip
_PERIOD_BEFORE = frozenset(("within", "next", "last", "every"))
# Times that come again, and no part of what comes: "every second evening".
_SPANS = frozenset(
    ("time", "morning", "evening", "afternoon", "night", "weekend", "sprint", "term",
     "season", "semester", "hour", "minute", "second", "fortnight", "issue")
)  # fmt: skip
_SHARE_TAILS = frozenset(
    ("by", "in", "on", "before", "until", "within", "over", "to", "from", "the", "and",
     "this", "next", "more", "less", "fewer", "lower", "higher", "compared", "through",
     "without", "while", "with", "at", "for", "during", "after", "across", "but",
     "throughout", "off", "come", "versus", "vs", "so", "year", "per", "each", "every", "when", "or",
     "today", "ahead", "prior", "between", "till", "no", "once", "as")
)  # fmt: skip
_SCORE_NOUNS = frozenset(
    ("on", "for", "rating", "ratings", "score", "satisfaction", "average", "or", "at",
     "as", "with", "across", "among", "of", "csat", "nps", "stars")
)  # fmt: skip


def read_share(pieces: Pieces, index: int) -> Measured | None:
    """Read "half", "a third", "two thirds", "three-quarters", "a quarter of"."""
    fractions = pieces.tables.numbers.fractions
    item = pieces.items[index]
    following = pieces.items[index + 1]
    if item.lower in ("half", "halves"):
        return _half(pieces, index)
    if item.lower == "every":
        return _one_of_each(pieces, index)
    if item.lower in ("a", "an", "one") and following.lower in fractions:
        return _share(pieces, index, 1, following.lower, index + 2)
    count = small_number(pieces, index)
    if count is not None and following.lower in fractions:
        if count >= fractions[following.lower] and _is_noun(pieces, index + 2):
            return None  # "three half marathons"
        return _share(pieces, index, count, following.lower, index + 2)
    if count is not None and following.lower in ("in", "out", "of"):
        return read_one_in(pieces, index) or read_scored(pieces, index)
    head, hyphen, tail = item.lower.partition("-")
    if hyphen and tail in fractions and head in pieces.tables.numbers.ones:
        count = pieces.tables.numbers.ones[head]
        return _share(pieces, index, count, tail, index + 1)
    return None


def _one_of_each(pieces: Pieces, index: int) -> Measured | None:
    """Read "every fifth buyer" as 20 %; "every third month" says how often."""
    times = pieces.tables.times
    total = times.day_ordinals.get(pieces.items[index + 1].lower, 1)
    if total == 1:
        return None  # the text may end here
    counted = pieces.items[index + 2]
    is_time = counted.lower in times.weekdays or counted.lower in times.periods
    if counted.kind != "WORD" or is_time or counted.lower in _SPANS:
        return None
    return Measured(whole(round(Decimal(100) / total, 2)), PERCENT, index + 2)


def read_scored(pieces: Pieces, index: int) -> Measured | None:
    """Read "4.5/5", "8 out of 10", "4.2 of 5", "2/3 of" and "9 out of 10 guests"."""
    items = pieces.items
    at = _scale_index(pieces, index)
    value = None if at is None else _plain_number(pieces, index)
    scale = None if at is None else _plain_number(pieces, at)
    if at is None or value is None or not scale:
        return None
    if value > scale:
        return _beyond(pieces, at, value, scale)
    if items[index + 1].kind == "SLASH" and items[at + 1].lower == "of":
        return Measured(whole(round(100 * value / scale, 2)), PERCENT, at + 2)
    if items[index + 1].kind == "SLASH" and is_mark(pieces, index):
        return Measured(value, SCORE, at + 1)
    is_whole = scale not in _SCALES or _goes_on(pieces, at + 1)
    if is_whole and at == index + _OUT_OF and scale in _TOTALS:
        is_named = items[at + 1].kind == "WORD" and _goes_on(pieces, at + 1)
        if is_named and value < scale:
            return Measured(whole(round(100 * value / scale, 2)), PERCENT, at + 1)
    if is_whole:
        # "2 of 3 customers" counts customers.
        return Measured(value, COUNT, at + 1)
    end = at + 1 + (items[at + 1].lower in ("stars", "star"))
    return Measured(value, SCORE, end)


def _beyond(
    pieces: Pieces, index: int, value: Decimal, scale: Decimal
) -> Measured | None:
    """Read "5.5 out of 5", which no scale has; a rule tells so.

    "60 of 5 sorts" counts.
    """
    is_out = pieces.items[index - 2].lower == "out"
    if not is_out or scale not in _SCALES or _goes_on(pieces, index + 1):
        return None
    end = index + 1 + (pieces.items[index + 1].lower in ("stars", "star"))
    return Measured(value, SCORE, end)


def read_one_in(pieces: Pieces, index: int) -> Measured | None:
    """Read "one in five" and "2 in 10" as 20 %, "1 in 50" as 2 %; "one in five weeks" is no share."""
    items = pieces.items
    if items[index + 1].lower != "in":
        return None
    value, total = _plain_number(pieces, index), _plain_number(pieces, index + 2)
    if not value or total is None or value >= total:
        return None
    is_one = value == 1 and total % 1 == 0 and total <= _LARGEST_WHOLE
    if total not in _TOTALS and not is_one:
        return None
    if items[index + 3].lower in pieces.tables.units.words:
        return None
    return Measured(whole(round(100 * value / total, 2)), PERCENT, index + 3)


def _half(pieces: Pieces, index: int) -> Measured | None:
    """Read "half" where it is a share, and no half year or half a million.

    "Half as many" is a multiple of what there is.
    """
    before, after = pieces.items[index - 1], pieces.items[index + 1]
    if after.lower == "as" and pieces.items[index + 2].lower in ("many", "much"):
        return Measured(Decimal("0.5"), MULTIPLE, index + 1)
    is_alone = before.kind == after.kind == "END"
    is_share = before.lower in _SHARE_BEFORE or after.lower in _SHARE_AFTER
    if after.lower in ("a", "an", "year", "day") or not (is_share or is_alone):
        return None
    end = index + 2 if after.lower == "of" else index + 1
    return Measured(Decimal(50), PERCENT, end)


def _share(
    pieces: Pieces, index: int, count: Decimal | int, noun: str, end: int
) -> Measured | None:
    """Return a share unless its noun is a period: "a quarter", "three quarters"."""
    before = pieces.items[index - 1].lower
    if is_part_of_magnitude(pieces, end):
        return None  # "a quarter of a million" is a number
    has_of = pieces.items[end].lower == "of"
    if noun.startswith("quarter"):
        is_share = is_quarter_of(pieces, end - 1) or _is_beside_share(
            pieces, index, end
        )
        if not is_share and before not in ("by", "least", "than"):
            return None
    elif pieces.items[index].lower == "a" and _is_noun(pieces, end):
        return None  # "a third party"
    divisor = pieces.tables.numbers.fractions[noun]
    value = whole(round(100 * count / divisor, 2))
    return Measured(value, PERCENT, end + has_of)


def _is_beside_share(pieces: Pieces, index: int, end: int) -> bool:
    """Return whether quarters are told with another share: "from a third to a quarter".

    "From two quarters to three quarters" are times.
    """
    items = pieces.items
    if items[index - 1].lower == "to":
        return _names_share(pieces, index - 2)
    if items[index - 1].lower not in ("from", "of") or items[end].lower != "to":
        return False
    last = min(end + 1 + _FURTHEST_SHARE, len(items))
    return any(_names_share(pieces, at) for at in range(end + 1, last))


def _names_share(pieces: Pieces, index: int) -> bool:
    """Return whether a word or sign names a share, and no quarters."""
    lower = pieces.items[index].lower
    if lower in ("%", "percent", "half"):
        return True
    return lower in pieces.tables.numbers.fractions and not lower.startswith("quarter")


def is_quarter_of(pieces: Pieces, index: int) -> bool:
    """Return whether "quarter" at a piece is the fourth part of what follows.

    "A quarter of orders"; "a quarter of an hour" and "within a quarter of" are times.
    """
    items = pieces.items
    if items[index + 1].lower != "of" or items[index - 2].lower in _PERIOD_BEFORE:
        return False
    at = index + 2
    at += items[at].lower in ("a", "an", "the") and items[at].kind != "END"
    return items[at].lower not in pieces.tables.units.words


def _is_noun(pieces: Pieces, index: int) -> bool:
    """Return whether a word goes on with the noun of "a third party"."""
    item = pieces.items[index]
    is_tail = item.lower == "of" or item.lower in _SHARE_TAILS
    return item.kind == "WORD" and not is_tail


def _plain_number(pieces: Pieces, index: int) -> Decimal | None:
    """Return the number of one piece, in digits or as one word."""
    item = pieces.items[index]
    if item.kind == "NUMBER":
        return read_literal(item.text)
    return small_number(pieces, index) if item.kind == "WORD" else None


def _scale_index(pieces: Pieces, index: int) -> int | None:
    """Return the piece after the "/", "out of" or "of" behind a number."""
    items = pieces.items
    if items[index + 1].kind == "SLASH":
        is_joined = pieces.touches(index + 1) and pieces.touches(index + 2)
        return index + 2 if is_joined else None
    if pieces.lowers(index + 1, "out", "of"):
        return index + 3
    return index + 2 if items[index + 1].lower == "of" else None


def _goes_on(pieces: Pieces, index: int) -> bool:
    """Return whether "8 of 10" goes on as a count ("8 of 10 sites") or fraction."""
    item = pieces.items[index]
    if item.kind == "SLASH":
        return pieces.touches(index)
    if item.kind != "WORD" or item.lower in ("stars", "star"):
        return False
    return item.lower not in _SHARE_TAILS and item.lower not in _SCORE_NOUNS
