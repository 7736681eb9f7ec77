"""Two versions of a text as a unified diff, which ``patch`` takes."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.render.columns import visible
from smartlint.render.style import Style

_ROLES = {"-": "fail", "+": "pass", "@": "info"}


def difference(name: str, before: str, after: str, style: Style) -> Iterator[str]:
    """Yield the lines of the diff, without their ends.

    A carriage return before the end stays, as ``patch`` compares it.
    """
    from difflib import unified_diff  # noqa: PLC0415 - only where a diff is asked for

    for line in unified_diff(_lines(before), _lines(after), name, name):
        words = line.removesuffix("\n")
        shown = visible(words.removesuffix("\r"))
        end = "\r" if words.endswith("\r") else ""
        yield style.paint(_ROLES.get(line[0], ""), shown) + end
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _lines(text: str) -> list[str]:
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines
