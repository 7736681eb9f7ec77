"""The line that a finding speaks of, with carets beneath the words.

Carets stand right under tabs, wide and combining characters, and a line too long for
the terminal is cut around the words.
"""

from __future__ import annotations

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
    cells = _cells(piece)
    first, last = marked.start - low, min(marked.end, high) - low
    start, end = 0, len(cells)
    if low > line.start or high < line.end or _total(cells) > room:
        room -= 2 * len(ellipsis)
        start = _window_start(cells, first, last, room)
        end = _window_end(cells, start, last, room)
    before = ellipsis if low + start > line.start else ""
    after = ellipsis if low + end < line.end else ""
    last = min(last, end)
    return Window(
        f"{before}{''.join(cell for cell, _ in cells[start:end])}{after}",
        width(before) + _total(cells[start:first]),
        max(1, _total(cells[first:last])),
    )


_Cell = tuple[str, int]


def _cells(text: str) -> list[_Cell]:
    """Return each code point as it is shown, with its columns."""
    cells: list[_Cell] = []
    column = 0
    for character in text:
        if character == "\t":
            columns = TAB - column % TAB
            cells.append((" " * columns, columns))
        else:
            shown = visible(character)
            columns = character_width(shown)
            cells.append((shown, columns))
        column += columns
    return cells


def _total(cells: list[_Cell]) -> int:
    return sum(columns for _, columns in cells)


def _window_start(cells: list[_Cell], first: int, last: int, room: int) -> int:
    """Return where to start so that the marked cells are seen, at a word if near."""
    if _total(cells[:last]) <= room:
        return 0
    spare = room - _total(cells[first:last])
    # What stands behind the words may need less than half of what is left.
    behind = min(_total(cells[last:]), spare // 2)
    context = spare - behind if spare >= 0 else _CONTEXT
    start = first
    while start and context >= cells[start - 1][1]:
        start -= 1
        context -= cells[start][1]
    for at in range(start, min(start + _CONTEXT, first)):
        if cells[at][0] == " ":
            return at + 1
    return start


def _window_end(cells: list[_Cell], start: int, last: int, room: int) -> int:
    """Return where to end, behind a whole word if the marked cells allow it."""
    end = start
    while end < len(cells) and room >= cells[end][1]:
        room -= cells[end][1]
        end += 1
    if end == len(cells):
        return end
    for at in range(end, max(last, end - _CONTEXT), -1):
        if cells[at][0] == " ":
            return at
    return end
