"""How wide the columns of a table are, where the form does not find that by itself."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.render.document.tree import Element, words

# Texts beyond this may break into lines; shorter ones are to stand in one.
_LONG = 26
_LEAST = 4
_MOST = 120
# The room around a text, and the width that bold signs take beyond usual ones.
_AROUND = 3


def span(cell: Element) -> int:
    """Return how many columns a cell takes."""
    number = cell.attributes.get("colspan", "1")
    return int(number) if number.isdigit() else 1


def shares(rows: Sequence[Sequence[Element]], width: int, room: int) -> list[int]:
    """Return a width for each column, in characters.

    Args:
        rows: The cells of each row.
        width: How many columns there are.
        room: How many characters stand beside each other in the whole table.
    """
    longest = [_LEAST] * width
    for row in rows:
        if len(row) == width:
            for at, cell in enumerate(row):
                length = len(words(cell.text)) + _AROUND
                longest[at] = max(longest[at], min(length, _MOST))
    short = [length for length in longest if length <= _LONG]
    long_ones = sum(longest) - sum(short)
    left = max(room - sum(short), _LONG * (width - len(short)))
    return [
        length if length <= _LONG else max(length * left // long_ones, _LONG // 2)
        for length in longest
    ]
