"""A file's text and the places in it.

Offsets count code points from the start of the decoded text (a byte order mark is
taken off by whoever decodes). Lines end at LF or CRLF and at nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from smartlint.named_tuple import NamedTuple, make

# Each begins with fixed signs, so that long lines take no longer than they are.
# Few texts hold an address, so these are compiled when the first one does.
_PASSWORDS = (
    r"(://[^:/@\s]{0,200}:)(\S{1,400})(?=@)",
    r"(?i)([?&](?:password|passwd|pwd|token|secret|sslpassword)=)([^&\s#]+)",
)


class Span(NamedTuple):
    """A half-open stretch of text, in code-point offsets."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as people count: line and column from 1, columns in code points."""

    line: int
    column: int


class Source:
    """A text with its name and an index of its lines.

    A plain class, as the line index is made on the first question only.

    Attributes:
        path: The name shown to people: as given on the command line, or ``-``.
        text: The decoded text, line ends as in the file.
    """

    __slots__ = ("_starts", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._starts: list[int] | None = None

    @property
    def line_starts(self) -> list[int]:
        """Offsets at which lines start; the first is 0."""
        if self._starts is None:
            starts = [0]
            find = self.text.find
            at = find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = find("\n", at + 1)
            self._starts = starts
        return self._starts

    @property
    def line_end(self) -> str:
        """What the first line ends with; LF for a text of one line."""
        first = self.text.find("\n")
        return "\r\n" if first > 0 and self.text[first - 1] == "\r" else "\n"

    def position(self, offset: int) -> Position:
        """Return the line and column of ``offset``, which may be the text's end."""
        starts = self._starts or self.line_starts
        line = bisect_right(starts, offset)
        return make(Position, (line, offset - starts[line - 1] + 1))

    def line(self, offset: int) -> int:
        """Return the line of ``offset``, counted from 1."""
        return bisect_right(self._starts or self.line_starts, offset)

    def offset(self, position: Position) -> int:
        """Return the offset of ``position``; the inverse of :meth:`position`."""
        return self.line_starts[position.line - 1] + position.column - 1

    def line_span(self, line: int) -> Span:
        """Return the span of the 1-based ``line`` without its line end."""
        starts = self.line_starts
        start = starts[line - 1]
        end = starts[line] - 1 if line < len(starts) else len(self.text)
        if end > start and self.text[end - 1] == "\r" and line < len(starts):
            end -= 1
        return Span(start, end)

    def slice(self, span: Span) -> str:
        """Return the text at ``span``."""
        return self.text[span.start : span.end]


def evenly_spaced(text: str) -> str:
    """Return the text without white space at its ends and one space for every other.

    Of all white space the space alone can be printed, so nearly every text shows at
    once that it is as it should be, in half the time of taking it apart.
    """
    is_even = "  " not in text and text.isprintable() and text.strip() == text
    return text if is_even else " ".join(text.split())


def folded(words: str) -> str:
    """Return words as names are compared: in one case, with one space between them."""
    return " ".join(words.casefold().split())


def masked(text: str) -> str:
    """Return the text with each password of an address as asterisks, of equal length.

    A goal file may be shown anywhere that a run's output goes, and nobody means to show
    what stands between the colon and the @ of ``postgresql://user:password@host``.
    """
    if "://" not in text:
        return text
    for pattern in _PASSWORDS:
        text = re.sub(pattern, lambda match: match[1] + "*" * len(match[2]), text)
    return text
