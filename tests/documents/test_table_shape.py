"""How wide the columns of a table are made."""

from __future__ import annotations

from smartlint.render.document.table_shape import table_shares
from smartlint.render.document.tree import Element, read_page

ROOM = 104


def widths(*cells: str) -> list[int]:
    row = "".join(cells)
    page = read_page(f"<table><tr>{row}</tr></table>")
    table = next(page.find("table"))
    assert isinstance(table, Element)
    return table_shares(table, len(cells), ROOM)


LONG = "<td>" + "Grow the number of members who come back " * 4 + "</td>"


def test_what_is_to_stay_whole_is_no_word_to_break_at() -> None:
    broken = widths(LONG, "<td>not known</td>", LONG)[1]
    whole = widths(LONG, '<td class="whole">not known</td>', LONG)[1]
    assert whole > len("not known") > broken - 2


def test_ticks_take_more_room_than_letters() -> None:
    letters = widths(LONG, "<td>SxMxAxRxTx</td>", LONG)[1]
    ticks = widths(LONG, "<td>S✓M✓A✗R✓T✗</td>", LONG)[1]
    assert ticks == letters + 2
