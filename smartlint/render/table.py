"""Rows in columns, the last one filled to the terminal's width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smartlint.render.columns import visible, width, wrap
from smartlint.render.style import Style

_LEAST_LAST = 24


def table(
    rows: Sequence[Sequence[str]], style: Style, *, titles: Sequence[str] = ()
) -> Iterator[str]:
    """Yield the rows; all but the last column as wide as their widest cell."""
    if not rows:
        return
    shown = [[visible(cell) for cell in row] for row in (titles, *rows) if row]
    columns = list(zip(*shown, strict=True))[:-1]
    widths = [max(map(width, column)) for column in columns]
    indent = sum(widths) + 2 * len(widths)
    for number, row in enumerate(shown):
        *firsts, last = row
        lead = "".join(
            cell + " " * (space - width(cell) + 2)
            for cell, space in zip(firsts, widths, strict=True)
        )
        lines = wrap(last, max(_LEAST_LAST, style.width - indent))
        for at, line in enumerate(lines):
            text = f"{lead if at == 0 else ' ' * indent}{line}".rstrip()
            yield style.paint("title", text) if titles and number == 0 else text
