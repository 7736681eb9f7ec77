"""Holds what stands in quotes behind a noun for a title: the page "Lahn in 3 days"."""

from __future__ import annotations

from smartlint.syntax.chunking.names import named
from smartlint.syntax.chunking.pieces import Found, Pieces

_CLOSING = {'"': '"', "“": "”", "„": "“”", "«": "»"}
_LONGEST = 8  # pieces of a title
_LED = frozenset(
    ("goal", "goals", "target", "targets", "objective", "aim", "is", "are", "be", "to",
     "reads", "read", "says", "say", "from", "by", "of", "than", "least", "most")
)  # fmt: skip
_FEWEST_WORDS = 2  # "3 days" in quotes is still an amount


def may_hold_titles(text: str) -> bool:
    """Whether anything is quoted at all, which spares most sentences the search."""
    return '"' in text or "“" in text or "„" in text or "«" in text


def title_around(pieces: Pieces, read: Found, done: int) -> Found | None:
    """Return the title in which an amount or time stands; None for none.

    A quoted goal ("reach 900 fans") has none: it opens the text, or a word leads to it.

    Args:
        pieces: The sentence.
        read: What was read.
        done: The piece behind what was read before.
    """
    items = pieces.items
    opening = _opening(pieces, read[0], done)
    if opening is None or opening == 0:
        return None
    before = items[opening - 1]
    if before.kind != "WORD" or before.lower in _LED:
        return None
    closing = _CLOSING[items[opening].text]
    last = min(len(items), opening + _LONGEST + 2)
    for at in range(read[1], last):
        if items[at].kind == "QUOTE" and items[at].text in closing:
            return (
                named(pieces, opening, at + 1) if _is_title(pieces, opening) else None
            )
    return None


def _opening(pieces: Pieces, first: int, done: int) -> int | None:
    """Return the mark that opens a quote around a piece; None for none."""
    for at in range(first - 1, max(done, first - _LONGEST) - 1, -1):
        item = pieces.items[at]
        if item.kind == "QUOTE" and item.text in _CLOSING:
            return None if pieces.touches(at) else at
    return None


def _is_title(pieces: Pieces, opening: int) -> bool:
    """Whether a title starts: with a capital or a number, and not with an amount alone."""
    words = pieces.items[opening + 1 : opening + 2 + _LONGEST]
    n_words = 0
    for item in words:
        if item.kind == "QUOTE":
            break
        n_words += item.kind == "WORD"
    first = words[0].text[:1]
    return (first.isupper() or first.isdigit()) and n_words >= _FEWEST_WORDS
