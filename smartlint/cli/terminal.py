"""Where output goes and how it looks there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import Literal

from smartlint.errors import SmartlintError
from smartlint.render.style import Style
from smartlint.workspace import replace_file

Colour = Literal["auto", "always", "never"]

# What messages hold beyond ASCII, for terminals that do not know it.
_ASCII_SIGNS = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "×": "x"}
)
_NARROWEST, _WIDEST, _USUAL = 40, 120, 80
_CHUNK = 1 << 16
_BAR = 24
_EVERY_S = 0.1


class Progress:
    """How far a long run is, on one line of a terminal, gone when it ends.

    Nothing is shown in the first second, and nothing where standard error is no
    terminal: a log would keep every step of it.
    """

    def __init__(self) -> None:
        from time import monotonic

        self._now = monotonic
        self._label = ""
        self._total = 1
        self._number = 0
        self._next_s = monotonic() + 1
        self._is_shown = False
        self._is_wanted = sys.stderr.isatty()

    def begin(self, label: str, total: int) -> None:
        """Go on to work of so many steps; the label says which, as one word."""
        self._label = label
        self._total = max(1, total)
        self._number = 0

    def tick(self) -> None:
        """Count one step."""
        self._number += 1
        if not self._is_wanted or self._now() < self._next_s:
            return
        self._next_s = self._now() + _EVERY_S
        share = min(1.0, self._number / self._total)
        filled = "#" * int(share * _BAR)
        bar = f"[{filled.ljust(_BAR, '.')}] {int(100 * share):3d} %"
        sys.stderr.write(f"\r\x1b[K{self._label} {bar}")
        sys.stderr.flush()
        self._is_shown = True

    def done(self) -> None:
        """Take the line away."""
        if self._is_shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def style_for(colour: Colour, *, to_file: bool) -> Style:
    """Return how text looks on standard output, or in a file."""
    if to_file:
        return Style(_USUAL, colour == "always")
    return Style(_width(), _has_colour(colour), _is_unicode())


def is_read_at_once() -> bool:
    """Tell whether somebody sits at a terminal; the log of a CI server is read later."""
    return sys.stdout.isatty() and not os.environ.get("CI")


def write_lines(lines: Iterable[str], path: str | None) -> None:
    """Write lines of text to a file, else to standard output in its encoding."""
    encoding = sys.stdout.encoding if path is None else "utf-8"
    if path is None and os.environ.get("GITHUB_ACTIONS") == "true":
        lines = map(_no_command, lines)
    _write((f"{line}\n" for line in lines), path, encoding or "utf-8")


def _no_command(line: str) -> str:
    """Return a line that GitHub's runner takes for text, whatever a goal holds.

    The runner obeys lines of a log that start with ``::`` or hold ``##[``.
    """
    line = line.replace("##[", "##\u2060[")
    start = len(line) - len(line.lstrip())
    is_command = line.startswith("::", start)
    return f"{line[:start]}\u2060{line[start:]}" if is_command else line


def write_text(pieces: Iterable[str], path: str | None) -> None:
    """Write JSON or a goal file's text, which are UTF-8 wherever they go."""
    _write(pieces, path, "utf-8")


def write_bytes(content: bytes, path: str | None) -> None:
    """Write a file's content as it is."""
    _put((content,), path)


def _write(pieces: Iterable[str], path: str | None, encoding: str) -> None:
    _put((_encoded(text, encoding) for text in _gathered(pieces)), path)


def _put(chunks: Iterable[bytes], path: str | None) -> None:
    if path is not None:
        replace_file(path, chunks)
        return
    sys.stdout.flush()
    stream = sys.stdout.buffer
    try:
        stream.writelines(chunks)
        stream.flush()
    except BrokenPipeError:
        # Who reads has seen enough (`| head`); the rest goes nowhere, without a word.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        problem = f"the output cannot be written: {error.strerror}"
        raise SmartlintError(problem) from error


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        if not encoding.lower().startswith("utf"):
            text = text.translate(_ASCII_SIGNS)
        # A lone surrogate (from a file's name) becomes \udcff, as JSON writes it too.
        return text.encode(encoding, "backslashreplace")


def _gathered(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the pieces joined to chunks that are worth a write."""
    waiting: list[str] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _CHUNK:
            yield "".join(waiting)
            waiting.clear()
            size = 0
    yield "".join(waiting)


def _has_colour(colour: Colour) -> bool:
    if colour != "auto":
        return colour == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _is_unicode() -> bool:
    try:
        "✓✗…“”".encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def _width() -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        wide = int(columns)
    else:
        try:
            wide = os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL
        except (OSError, ValueError):
            wide = _USUAL
    return max(_NARROWEST, min(_WIDEST, wide))
