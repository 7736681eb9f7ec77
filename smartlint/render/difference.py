"""Two versions of a text as a unified diff, which ``patch`` takes."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.render.columns import visible
from smartlint.render.style import Style

_ROLES = {"-": "fail", "+": "pass", "@": "info"}


def difference(
    name: str, before: str, after: str, style: Style, *, mark: str = ""
) -> Iterator[str]:
    """Yield the lines of the diff, without their ends.

    Tabs stay, and a carriage return before the end, as ``patch`` compares them.

    Args:
        name: Of the file.
        before: Its text.
        after: What it is to become.
        style: How the lines look.
        mark: The byte order mark that the file begins with.
    """
    from difflib import unified_diff  # noqa: PLC0415 - only where a diff is asked for

    texts = _lines(mark + before), _lines(mark + after)
    for line in unified_diff(*texts, name, name):
        words = line.removesuffix("\n")
        # A tab steers nothing, and as spaces it would be another line to ``patch``.
        shown = "\t".join(map(visible, words.removesuffix("\r").split("\t")))
        end = "\r" if words.endswith("\r") else ""
        yield style.paint(_ROLES.get(line[0], ""), shown) + end
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _lines(text: str) -> list[str]:
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines
