"""Paragraphs, lists and fenced goals of a page, laid out for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.render.columns import visible, wrap
from smartlint.render.style import Style

_INDENT = 2
_EXPECT = "# expect:"


def prose(text: str, style: Style) -> Iterator[str]:
    """Yield a page's text: paragraphs filled, lists and fenced goals as they stand."""
    paragraph: list[str] = []
    fence, is_behind_goals = "", False
    for line in [*text.split("\n"), ""]:
        opens = line.strip()[:3]
        if fence or opens in ("```", "~~~"):
            yield from _filled(paragraph, style)
            if not fence:
                fence = opens
                if is_behind_goals:  # two examples are no one file
                    yield ""
            elif opens == fence:
                fence, is_behind_goals = "", True
            elif not line.strip().startswith(_EXPECT):
                yield from goals(line, style)
            continue
        if not line.strip() or line.lstrip()[:2] in ("- ", "* "):
            yield from _filled(paragraph, style)
        if line.strip():
            is_behind_goals = False
            paragraph.append(line)
    yield from _filled(paragraph, style)


def block(text: str, style: Style, indent: int = _INDENT) -> Iterator[str]:
    """Yield a paragraph in lines of the style's width."""
    for line in wrap(visible(text), max(20, style.width - indent)):
        yield " " * indent + line


def goals(text: str, style: Style) -> Iterator[str]:
    """Yield lines of a goal file as they stand, set off by a bar."""
    bar = style.paint("quiet", "|")
    for line in text.split("\n"):
        yield f"  {bar} {visible(line)}".rstrip()


def _filled(paragraph: list[str], style: Style) -> Iterator[str]:
    """Yield the gathered lines as one paragraph, and forget them."""
    if not paragraph:
        return
    hangs = paragraph[0].lstrip()[:2] in ("- ", "* ")
    text = " ".join(line.strip() for line in paragraph)
    paragraph.clear()
    first, *rest = block(text, style)
    yield first
    for line in rest:
        yield f"  {line}" if hangs else line
