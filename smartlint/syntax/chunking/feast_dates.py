"""Reads days by their names: "before Christmas", "Easter 2027", "this Black Friday"."""

from __future__ import annotations

from smartlint.model.period import WhenKind
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.times import Fields, Time
from smartlint.syntax.chunking.years import is_noun, with_year_behind

_FURTHEST_OPENING = 6  # "between Black Friday 2027 and"
_SPANNING = {"and": "between", "to": "from"}
RUN_UPS = frozenset(("run-up", "lead-up", "countdown", "runup"))
_UP_TO = frozenset(
    ("by", "come", "before", "until", "till", "untill", "after", "since")
)
_BEFORE = _UP_TO | frozenset(
    ("at", "on", "this", "next", "for", "through", "thru", "throughout", "over", "during",
     "from", "of", "due", "between", "come", "across")
)  # fmt: skip

_IN = frozenset(("in", "during", "throughout", "through", "over", "across", "within"))


def read_feast(pieces: Pieces, index: int) -> Time | None:
    """Read the "Christmas" of "before Christmas 2027"; not "for Christmas cards"."""
    found = pieces.follow(pieces.tables.times.holidays, index)
    if found is None:
        is_led = pieces.items[index].lower in RUN_UPS and pieces.lowers(index + 1, "to")
        return read_feast(pieces, index + 2) if is_led else None
    before = pieces.before(index)
    if before in _IN and (last := _last_day(pieces, index)) is not None:
        return last
    is_week = pieces.items[found[1]].lower == "week"
    is_led = before in _BEFORE or (is_week and before == "in")
    if not is_led and not _closes_span(pieces, index):
        return None
    if is_week and not is_noun(pieces, found[1] + 1):
        fields = _of_feast(found[0])
        fields["kind"] = WhenKind.WEEK
        return Time(fields, found[1] + 1)
    time = with_year_behind(pieces, _of_feast(found[0]), found[1])
    is_dated = time.end > found[1] or before in _UP_TO
    return None if not is_dated and is_noun(pieces, time.end) else time


def _last_day(pieces: Pieces, index: int) -> Time | None:
    """Read the "Advent" of "during Advent 2027", which is over when its last day is."""
    found = pieces.follow(pieces.tables.times.last_days, index)
    if found is None:
        return None
    time = with_year_behind(pieces, _of_feast(found[0]), found[1])
    return None if is_noun(pieces, time.end) else time


def _closes_span(pieces: Pieces, index: int) -> bool:
    """Return whether a feast ends a span: "between Black Friday and Cyber Monday"."""
    items = pieces.items
    if pieces.lowers(index - 2, "up", "to"):
        return True  # "leading up to Christmas"
    if items[index - 1].lower == "to" and items[index - 2].lower in RUN_UPS:
        return True
    opener = _SPANNING.get(items[index - 1].lower)
    if opener is None:
        return False
    words = items[max(0, index - _FURTHEST_OPENING) : index - 1]
    return any(item.lower == opener for item in words)


def read_next_feast(pieces: Pieces, index: int) -> Time | None:
    """Read the "Easter" of "this coming Easter"; not "this Easter campaign"."""
    found = pieces.follow(pieces.tables.times.holidays, index)
    if found is None or is_noun(pieces, found[1]):
        return None
    return with_year_behind(pieces, _of_feast(found[0]), found[1])


def _of_feast(meaning: str) -> Fields:
    if not meaning[-1].isdecimal() or " " in meaning:
        return {"kind": WhenKind.DAY, "feast": meaning}
    month, _, day = meaning.partition("-")
    return {"kind": WhenKind.DAY, "month": int(month), "day": int(day)}
