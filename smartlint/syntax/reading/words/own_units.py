"""Reads a unit that no list holds: "from Zq 40 to Zq 60".

The same short word before both amounts, which is no word of the language and has a
capital, can only say what they are amounts of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.model.quantity import COUNT, Quantity, Unit, UnitKind
from smartlint.syntax.chunking.pieces import Found, Piece, Pieces

if TYPE_CHECKING:
    from smartlint.syntax.reading.words.lexicon import Lexicon

_LONGEST = 5  # letters: "Tshs", "GHc"
_BETWEEN = 2  # pieces from the first amount to its like: "to Zq"


def in_own_unit(pieces: Pieces, values: list[Found], lexicon: Lexicon) -> list[Found]:
    """Return the values of a sentence, the first two in the unit before both.

    Args:
        pieces: The sentence.
        values: What was found in it, in order; the same word stands before the first two.
        lexicon: The words that are no unit.
    """
    before, after, *rest = values
    start = before[0] - 1
    if after[0] - before[1] != _BETWEEN or start < 1:
        return values
    if not _is_sign(pieces.items[start], lexicon):
        return values
    return [_in_unit(pieces, before), _in_unit(pieces, after), *rest]


def _is_sign(word: Piece, lexicon: Lexicon) -> bool:
    """Whether a word may be the short form of a unit."""
    is_short = (
        word.kind == "WORD" and word.text.isalpha() and len(word.text) <= _LONGEST
    )
    if not is_short or not word.text[0].isupper() or word.start is not None:
        return False
    return lexicon.entry(word.lower) is None


def _in_unit(pieces: Pieces, found: Found) -> Found:
    """Return an amount with the word before it as its unit."""
    first, end, piece = found
    amount = piece.value
    if not isinstance(amount, Quantity) or amount.unit != COUNT:
        return found
    text, span = pieces.stretch(first - 1, end)
    unit = Unit(UnitKind.OTHER, pieces.items[first - 1].text)
    value = amount._replace(unit=unit, text=text, span=span)
    return first - 1, end, Piece("AMOUNT", text, text.lower(), value)
