"""A fix as what to write: the lines as they stand once its edits are made."""

from __future__ import annotations

from smartlint.diagnostics.diagnostic import Edit, Fix
from smartlint.named_tuple import NamedTuple
from smartlint.text import Source, Span, masked


class WrittenLine(NamedTuple):
    """A line after a fix.

    Attributes:
        text: The line, without its end.
        is_new: It did not stand in the source like this.
    """

    text: str
    is_new: bool


def written_lines(source: Source, fix: Fix) -> tuple[WrittenLine, ...]:
    """Return the lines that the fix touches, as they then read, but for passwords.

    Empty where it only takes lines out: what is left there is written already.
    """
    if not fix.edits:
        return ()
    first = source.position(fix.edits[0].span.start).line
    last = source.position(fix.edits[-1].span.end).line
    block = Span(source.line_span(first).start, source.line_span(last).end)
    before = source.slice(block).splitlines()
    after = _edited(source.text, block, fix.edits).splitlines()
    if len(after) < len(before) and all(line in before for line in after):
        return ()
    return tuple(WrittenLine(masked(line), line not in before) for line in after)


def _edited(text: str, block: Span, edits: tuple[Edit, ...]) -> str:
    pieces: list[str] = []
    at = block.start
    for edit in edits:
        pieces += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    # An edit that takes the line's end away leaves the block behind it.
    pieces.append(text[at : block.end] if at < block.end else "")
    return "".join(pieces)
