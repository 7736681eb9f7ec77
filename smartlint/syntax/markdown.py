"""Finds the fenced ``goals`` blocks of a Markdown page, at their places in the page.

It follows CommonMark where that matters here: a fence is three or more backticks or
tildes, it closes with at least as many of the same, it may stand indented in a list or
behind the ``>`` of a quotation, and a quotation's end closes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.diagnostics import Diagnostic
from smartlint.model.goal_file import GoalFile
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.document import FileReader
from smartlint.syntax.language import Language
from smartlint.syntax.line import line_spans
from smartlint.syntax.notices import Notices, after, safe
from smartlint.text import Source, Span

_FENCES = ("```", "~~~")
_CODE_INDENT = 4
_LANGUAGE = "goals"


class GoalsBlock(NamedTuple):
    """A fenced block of goals.

    Attributes:
        fence: The opening fence, without what stands before it.
        mark: The backticks or tildes of the fence.
        margin: What a line of it has before its own text, such as ``> ``.
        lines: Its lines, without that margin.
        is_closed: A closing fence follows it.
    """

    fence: Span
    mark: str
    margin: str
    lines: tuple[Span, ...]
    is_closed: bool


class _Fence(NamedTuple):
    """An opening fence: its mark, how far in it stands, and what block it opens."""

    span: Span
    mark: str
    margin: str
    quotes: int
    indent: int
    is_goals: bool


def parse_markdown(
    language: Language, source: Source
) -> tuple[GoalFile, tuple[Diagnostic, ...]]:
    """Return what the goals blocks of a page say, with places in the whole page."""
    reader = FileReader(language, source)
    for block in goals_blocks(source.text):
        reader.read(block.lines)
        if not block.is_closed:
            _note_unclosed(reader.notices, block)
    return reader.finish()


def _note_unclosed(notices: Notices, block: GoalsBlock) -> None:
    """Note that no fence closes a block."""
    last = block.lines[-1] if block.lines else block.fence
    fence = block.margin + block.mark
    text = f"\n{fence}" if last.end > last.start else f"{fence}\n"
    notices.add(
        "unclosed-block",
        block.fence,
        "this block of goals has a beginning and no end",
        help=f"write {block.mark} on a line of its own after the last goal",
        fixes=[safe("Close the block", after(last), text)],
    )


class _Around:
    """The lines between blocks, some of which hold a fence that opens nothing.

    It stands in a comment of HTML, or four spaces in, where a page shows code; within a
    list as much belongs to the item.
    """

    def __init__(self) -> None:
        self._is_comment = False
        self._is_list = False

    def hides(self, line: str) -> bool:
        """Tell whether a fence on this line would open nothing."""
        was_comment = self._is_comment
        opened, closed = line.rfind("<!--"), line.rfind("-->")
        if opened != closed:
            self._is_comment = opened > closed
        wide = line.expandtabs(_CODE_INDENT)
        words = wide.lstrip()
        indent = len(wide) - len(words)
        if words and _past_list_mark(words, 0, len(words)):
            self._is_list = self._is_list or indent < _CODE_INDENT
        elif words and not indent:
            self._is_list = False
        return was_comment or (indent >= _CODE_INDENT and not self._is_list)


def goals_blocks(text: str) -> Iterator[GoalsBlock]:
    """Yield the fenced blocks of a page whose language is ``goals``."""
    fence: _Fence | None = None
    lines: list[Span] = []
    around = _Around()
    for line in line_spans(text):
        if fence is None:
            is_hidden = around.hides(text[line.start : line.end])
            fence = None if is_hidden else _opening(text, line)
            lines = []
            continue
        content = _content(text, line, fence)
        if content is not None and not _closes(text, content, fence):
            lines.append(content)
            continue
        if fence.is_goals:
            yield _block(fence, lines, is_closed=content is not None)
        # A line that ends a quotation may itself open a block.
        fence = _opening(text, line) if content is None else None
        lines = []
    if fence is not None and fence.is_goals:
        yield _block(fence, lines, is_closed=False)


def _block(fence: _Fence, lines: list[Span], *, is_closed: bool) -> GoalsBlock:
    return GoalsBlock(fence.span, fence.mark, fence.margin, tuple(lines), is_closed)


def _opening(text: str, line: Span) -> _Fence | None:
    """Return the fence that a line opens; None when it opens none."""
    at, quotes = _past_quotes(text, line, most=None)
    start = _past_space(text, at, line.end)
    start = _past_list_mark(text, start, line.end)
    mark = text[start : start + 3]
    if mark not in _FENCES:
        return None
    end = start
    while end < line.end and text[end] == mark[0]:
        end += 1
    info = text[end : line.end].strip()
    if mark[0] == "`" and "`" in info:
        return None
    words = info.split(None, 1)
    is_goals = bool(words) and words[0].lower() == _LANGUAGE
    # A list's mark stands in the fence's line only; below it are spaces.
    margin = "".join(c if c in "> \t" else " " for c in text[line.start : start])
    span = Span(start, line.end)
    return _Fence(span, text[start:end], margin, quotes, start - at, is_goals)


def _content(text: str, line: Span, fence: _Fence) -> Span | None:
    """Return a line of a block without the fence's indent; None outside its quotation."""
    at, quotes = _past_quotes(text, line, most=fence.quotes)
    if quotes < fence.quotes:
        return None
    limit = min(at + fence.indent, line.end)
    return Span(_past_space(text, at, limit), line.end)


def _closes(text: str, content: Span, fence: _Fence) -> bool:
    """Say whether a line of a block is its closing fence."""
    body = text[content.start : content.end].strip()
    return len(body) >= len(fence.mark) and not body.strip(fence.mark[0])


def _past_quotes(text: str, line: Span, most: int | None) -> tuple[int, int]:
    """Return the offset after a line's ``> `` marks, and how many there are."""
    at, quotes = line.start, 0
    while most is None or quotes < most:
        mark = _past_space(text, at, line.end)
        if text[mark : min(mark + 1, line.end)] != ">":
            break
        at = mark + 1
        if text[at : min(at + 1, line.end)] == " ":
            at += 1
        quotes += 1
    return at, quotes


def _past_list_mark(text: str, start: int, end: int) -> int:
    """Return the offset after a list's ``- `` or ``1. ``, for a fence right behind it."""
    at = start
    while at < end and text[at].isdigit():
        at += 1
    marks = ".)" if at > start else "-*+"
    if at < end and text[at] in marks and text[at + 1 : at + 2] in {" ", "\t"}:
        return _past_space(text, at + 1, end)
    return start


def _past_space(text: str, at: int, end: int) -> int:
    """Return the first offset from ``at`` on that is no space or tab, or ``end``."""
    while at < end and text[at] in " \t":
        at += 1
    return at
