"""Reads numbers that are part of a name and count nothing: "Tier 1", "24/7", "v2.0"."""

from __future__ import annotations

from smartlint.syntax.numbers import read_literal, read_number
from smartlint.syntax.pieces import Chunk, Pieces

_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_JOINTS = frozenset(("and", "&", "-", "–", "/", "to", "or", ","))
_FIRST_WORDS = frozenset(("to", "and", "will", "we", "", ",", ":", "."))


def read_name(pieces: Pieces, index: int) -> tuple[Chunk, int] | None:
    """Return the numbered name that starts at a piece, and the piece after it."""
    kind = pieces.items[index].kind
    if kind == "NUMBER":
        end = _numbered(pieces, index)
    elif kind == "WORD":
        end = _named(pieces, index)
    elif kind == "NAME":
        end = index + 1
    else:
        return None
    return None if end is None else (name_chunk(pieces, index, end), end)


def name_chunk(pieces: Pieces, index: int, end: int) -> Chunk:
    """Return the pieces from ``index`` up to before ``end`` as one numbered name."""
    text = pieces.phrase(index, end)
    return Chunk("NAME_NUMBER", text, text.lower(), pieces.span(index, end))


def _numbered(pieces: Pieces, index: int) -> int | None:
    """Read "24/7", "1.2.3", "3rd", "99th percentile"."""
    items = pieces.items
    following = items[index + 1]
    if read_literal(items[index].text) is None:
        return index + 1
    if following.kind == "WORD" and pieces.touches(index + 1):
        if following.lower in _ORDINAL_ENDINGS:
            is_noun = items[index + 2].lower in pieces.tables.names.after_ordinals
            return index + 3 if is_noun else index + 2
    elif pieces.lowers(index, "24", "/", "7"):
        is_all_year = pieces.lowers(index + 3, "/", "365")
        return index + 5 if is_all_year else index + 3
    return None


def _named(pieces: Pieces, index: int) -> int | None:
    """Read "Tier 1 and 2", "Top 500 list", "COVID-19", "ISO 27001", "v2"."""
    items = pieces.items
    item, following = items[index], items[index + 1]
    names = pieces.tables.names
    if following.kind == "HYPHEN":
        number = items[index + 2]
        is_joined = pieces.touches(index + 1) and pieces.touches(index + 2)
        is_name = number.kind == "NUMBER" and is_joined and item.lower != "top"
        return index + 3 if is_name else None
    if item.lower == "top":
        end = _number_end(pieces, index + 1)
        return end + 1 if end and items[end].lower in names.lists else None
    if item.lower[0] == "v" and item.lower[1:].isdecimal():
        return index + 1
    if item.lower in names.always or _is_capitalised(pieces, index):
        end = _number_end(pieces, index + 1)
        return None if end is None else _more(pieces, end)
    return None


def _is_capitalised(pieces: Pieces, index: int) -> bool:
    """Return whether "Stage" is a name here, and no verb that opens the sentence."""
    item = pieces.items[index]
    return (
        item.lower in pieces.tables.names.capitalised
        and item.text[0].isupper()
        and pieces.items[index - 1].lower not in _FIRST_WORDS
    )


def _number_end(pieces: Pieces, index: int) -> int | None:
    """Return the piece after a plain number; None when none or a decorated one stands."""
    item = pieces.items[index]
    if item.kind not in ("NUMBER", "WORD"):
        return None
    number = read_number(pieces, index)
    if number is None or number.magnitude != 1:
        return None
    following = pieces.items[number.end]
    if following.text in ("%", "％") or following.kind == "CURRENCY":
        return None
    if following.text == "+" and pieces.touches(number.end):
        return number.end + 1
    return number.end


def _more(pieces: Pieces, end: int) -> int:
    """Return the end of "1 and 2" or "1-3" behind a name's first number."""
    items = pieces.items
    joint = items[end]
    if joint.lower not in _JOINTS or items[end + 1].kind != "NUMBER":
        return end
    first = (
        read_literal(items[end - 1].text) if items[end - 1].kind == "NUMBER" else None
    )
    second = read_literal(items[end + 1].text)
    if first is None or second is None:
        return end
    is_series = second == first + 1 or (
        joint.kind in ("HYPHEN", "DASH") and second > first
    )
    return end + 2 if is_series else end
