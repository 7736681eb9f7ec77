"""How wide the columns of a table are, where the form does not find that by itself."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.render.document.tree import Element, words

# The room around a text, and the width that bold signs take beyond usual ones.
_AROUND = 3
_LEAST = 4
_WIDE = "✓✗"
# Words and texts beyond these may break; nobody needs a column wider than that.
_WORD = 24
_MOST = 120


def span(cell: Element) -> int:
    """Return how many columns a cell takes."""
    number = cell.attributes.get("colspan", "1")
    return int(number) if number.isdigit() else 1


def table_shares(table: Element, width: int, room: int) -> list[int]:
    """Return a width for each column of a table, in characters.

    Where people are to write, the second column is the widest, as it takes sentences.

    Args:
        table: The table.
        width: How many columns there are.
        room: How many characters stand beside each other in the whole table.
    """
    if "form" in table.classes:
        return [3, 4, *[2] * (width - 2)]
    rows = [list(row.elements("th", "td")) for row in table.find("tr")]
    return shares(rows, width, room)


def shares(rows: Sequence[Sequence[Element]], width: int, room: int) -> list[int]:
    """Return a width for each column, in characters.

    No column is narrower than its longest word; what room is left goes to where texts
    are longest, so that all columns break into about as many lines.

    Args:
        rows: The cells of each row.
        width: How many columns there are.
        room: How many characters stand beside each other in the whole table.
    """
    least, most = [_LEAST] * width, [_LEAST] * width
    for row in rows:
        if len(row) == width:
            for at, cell in enumerate(row):
                text = words(cell.text)
                parts = [text] if "whole" in cell.classes else text.split(" ")
                word = max(map(_room_of, parts), default=0)
                least[at] = max(least[at], min(word, _WORD) + _AROUND)
                room_of = min(_room_of(text) + _AROUND, _MOST)
                most[at] = max(most[at], room_of, least[at])
    if sum(most) <= room:
        return _first_takes_rest(most, room)
    spare, wanted = max(room - sum(least), 0), sum(most) - sum(least)
    return [
        low + (high - low) * spare // max(wanted, 1)
        for low, high in zip(least, most, strict=True)
    ]


def _room_of(text: str) -> int:
    """Return how many usual signs take the room of a text; ticks are wider by half."""
    return len(text) + sum(map(text.count, _WIDE)) // 2


def _first_takes_rest(widths: list[int], room: int) -> list[int]:
    """Return widths that fill the room: the first column names what a row is about."""
    return [widths[0] + room - sum(widths), *widths[1:]]
