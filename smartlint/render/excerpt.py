"""The line that a finding speaks of, with carets beneath the words.

Carets stand right under tabs, wide and combining characters, and a line too long for
the terminal is cut around the words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from smartlint.named_tuple import NamedTuple
from smartlint.render.columns import TAB, character_width, visible, width
from smartlint.render.style import Style
from smartlint.text import Source, Span, masked

_LEAST_ROOM = 20
_CONTEXT = 12


class Window(NamedTuple):
    """The part of a line that is shown.

    Attributes:
        text: What is shown, tabs as spaces and steering characters replaced.
        column: 0-based column of the first caret.
        carets: How many.
    """

    text: str
    column: int
    carets: int


def excerpt(source: Source, span: Span, style: Style, role: str) -> list[str]:
    """Return the line at ``span`` and the carets beneath, with the line's number."""
    line = source.position(span.start).line
    line_span = source.line_span(line)
    start = min(span.start, line_span.end)
    marked = Span(start, max(start, min(span.end, line_span.end)))
    number = str(line)
    room = max(_LEAST_ROOM, style.width - len(number) - 3)
    shown = window(source.text, line_span, marked, room, style.ellipsis)
    gutter = " " * len(number)
    carets = style.paint(role, "^" * shown.carets)
    bar = style.paint("quiet", "|")
    return [
        f"{style.paint('quiet', number)} {bar} {shown.text}".rstrip(),
        f"{gutter} {bar} {' ' * shown.column}{carets}",
    ]


def window(text: str, line: Span, marked: Span, room: int, ellipsis: str) -> Window:
    """Return what of a line is shown in ``room`` columns, and where the carets go."""
    # A line may be 400 kB long; only what can be seen of it is looked at.
    low = max(line.start, marked.start - room)
    high = min(line.end, marked.start + 2 * room)
    piece = text[low:high]
    if text.find("://", line.start, line.end) >= 0:
        # The cut may take away what tells a password from other words.
        whole = masked(text[line.start : line.end])
        piece = whole[low - line.start : high - line.start]
    cells, columns = _cells(piece)
    first, last = marked.start - low, min(marked.end, high) - low
    start, end = 0, len(cells)
    if low > line.start or high < line.end or columns[-1] > room:
        room -= 2 * len(ellipsis)
        start = _window_start(cells, columns, (first, last), room)
        end = _window_end(cells, columns, (start, last), room)
    before = ellipsis if low + start > line.start else ""
    after = ellipsis if low + end < line.end else ""
    last = min(last, end)
    return Window(
        f"{before}{''.join(cells[start:end])}{after}",
        width(before) + columns[first] - columns[start],
        max(1, columns[last] - columns[first]),
    )


def _cells(text: str) -> tuple[Sequence[str], Sequence[int]]:
    """Return each code point as it is shown, and the columns before it.

    The columns have one more at the end: those of the whole text.
    """
    if text.isascii() and text.isprintable():
        return text, range(len(text) + 1)
    cells: list[str] = []
    columns = [0]
    for character in text:
        before = columns[-1]
        if character == "\t":
            shown = " " * (TAB - before % TAB)
            columns.append(before + len(shown))
        else:
            shown = visible(character)
            columns.append(before + character_width(shown))
        cells.append(shown)
    return cells, columns


def _window_start(
    cells: Sequence[str], columns: Sequence[int], marked: tuple[int, int], room: int
) -> int:
    """Return where to start so that the marked cells are seen, at a word if near."""
    first, last = marked
    if columns[last] <= room:
        return 0
    spare = room - (columns[last] - columns[first])
    # What stands behind the words may need less than half of what is left.
    behind = min(columns[-1] - columns[last], spare // 2)
    context = spare - behind if spare >= 0 else _CONTEXT
    start = bisect_left(columns, columns[first] - context, 0, first)
    for at in range(start, min(start + _CONTEXT, first)):
        if cells[at] == " ":
            return at + 1
    return start


def _window_end(
    cells: Sequence[str], columns: Sequence[int], shown: tuple[int, int], room: int
) -> int:
    """Return where to end, behind a whole word if the marked cells allow it."""
    start, last = shown
    end = max(start, bisect_right(columns, columns[start] + room, start) - 1)
    if end == len(cells):
        return end
    for at in range(end, max(last, end - _CONTEXT), -1):
        if cells[at] == " ":
            return at
    return end
