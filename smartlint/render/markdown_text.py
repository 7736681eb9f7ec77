"""A stranger's words in Markdown: shown as they are, and never more than words.

They can neither mention people, load pictures, link, nor break out of their place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smartlint.render.columns import visible
from smartlint.render.summary import plural

_SPECIAL = set("\\`*_{}[]<>#!|~&")
# GitHub refuses comments over 65,536 characters.
_LONGEST = 60_000
_WORD_JOINER = "\u2060"


def escaped(text: str) -> str:
    """Return words so that Markdown shows them as they are, on one line."""
    return escaped_part(" ".join(visible(text).split()))


def escaped_part(shown: str) -> str:
    """Return a part of one line, the spaces at its ends kept."""
    signs = []
    for sign in shown:
        if sign == "@":
            signs.append(f"@{_WORD_JOINER}")  # a stranger's goal calls nobody
        elif sign in _SPECIAL:
            signs.append(f"\\{sign}")
        else:
            signs.append(sign)
    return "".join(signs).replace("://", f":{_WORD_JOINER}//")


def coded(text: str) -> str:
    """Return a message so that what stands between backticks is shown as code.

    Inside code nothing is read as Markdown, a mention or HTML, whoever wrote it.
    """
    parts = " ".join(visible(text).split()).split("`")
    if len(parts) % 2 == 0:
        return escaped(text)
    return "".join(
        f"`{part}`" if at % 2 and part.strip() else escaped_part(part)
        for at, part in enumerate(parts)
    )


def within_a_comment(pieces: Iterable[str], command: str) -> Iterator[str]:
    """Yield what a comment holds of the pieces; those left out are counted.

    Args:
        pieces: The sections, each whole.
        command: What shows all of them.
    """
    length = 0
    left_out = 0
    for piece in pieces:
        length += len(piece)
        if length > _LONGEST:
            left_out += 1
        else:
            yield piece
    if left_out:
        sections = plural(left_out, "section", "sections")
        yield f"\nThis is long: {sections} left out. `{command}` shows all.\n"


def fenced(lines: list[str], indent: str = "") -> list[str]:
    """Return lines of goals as a block, whatever fences they hold themselves."""
    longest = 0
    for line in lines:
        run = 0
        for sign in line:
            run = run + 1 if sign == "`" else 0
            longest = max(longest, run)
    fence = "`" * max(3, longest + 1)
    inside = [f"{indent}{visible(line)}" for line in lines]
    return [f"{indent}{fence}goals", *inside, f"{indent}{fence}"]


def sentence(text: str) -> str:
    """Return words with a capital in front and a full stop behind."""
    stop = "" if text.endswith((".", "!", "?")) else "."
    return f"{text[:1].upper()}{text[1:]}{stop}"
