"""A page as Markdown that renders well on GitHub.

GitHub shows no picture that stands in the text itself, so pictures are files beside the
document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from smartlint.render.document.markdown_text import INLINE, address, fenced, line
from smartlint.render.document.tree import Element, caption_of, read_page

_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def markdown_document(markup: str, picture: Callable[[int], str]) -> str:
    """Return the page as Markdown, ending in a line end.

    Args:
        markup: What the templates made.
        picture: Gives the address of a picture's file by its index; empty where there
            is none, and the caption then says it all.
    """
    pieces = _Writer(picture).blocks(read_page(markup))
    return "\n\n".join([piece for piece in pieces if piece.strip()]) + "\n"


class _Writer:
    def __init__(self, picture: Callable[[int], str]) -> None:
        self._picture = picture
        self._writers: dict[str, Callable[[Element], Iterator[str]]] = {
            "article": self._article,
            "blockquote": self._quote,
            "dl": self._facts,
            "figure": self._figure,
            "hr": lambda _: iter(["---"]),
            "ol": self._list,
            "p": lambda element: iter([line(element.children)]),
            "pre": lambda element: iter([fenced(element.text)]),
            "table": self._table,
            "ul": self._list,
            **dict.fromkeys(_HEADINGS, self._heading),
        }

    def blocks(self, element: Element) -> Iterator[str]:
        """Yield what stands in an element, block by block."""
        run: list[Element | str] = []
        for child in element.children:
            if isinstance(child, str) or child.tag in INLINE:
                run.append(child)
                continue
            yield line(run)
            run = []
            yield from self._writers.get(child.tag, self.blocks)(child)
        yield line(run)

    def _heading(self, element: Element) -> Iterator[str]:
        level = _HEADINGS[element.tag]
        anchor = element.attributes.get("id") if level == 2 else None  # noqa: PLR2004
        mark = f'<a id="{anchor}"></a>' if anchor else ""
        yield f"{'#' * level} {mark}{line(element.children)}"

    def _article(self, element: Element) -> Iterator[str]:
        if anchor := element.attributes.get("id"):
            yield f'<a id="{anchor}"></a>'
        yield from self.blocks(element)

    def _quote(self, element: Element) -> Iterator[str]:
        inner = "\n\n".join(piece for piece in self.blocks(element) if piece)
        yield "\n".join(f"> {text}".rstrip() for text in inner.split("\n"))

    def _list(self, element: Element) -> Iterator[str]:
        mark = "1." if element.tag == "ol" else "-"
        indent = " " * (len(mark) + 1)
        items = []
        for item in element.elements("li"):
            inner = "\n\n".join(piece for piece in self.blocks(item) if piece.strip())
            items.append(f"{mark} " + inner.replace("\n", f"\n{indent}"))
        yield "\n".join(items)

    def _facts(self, element: Element) -> Iterator[str]:
        name, facts = "", []
        for child in element.elements("dt", "dd"):
            if child.tag == "dt":
                name = line(child.children)
            else:
                facts.append(f"- **{name}:** {line(child.children)}")
        yield "\n".join(facts)

    def _table(self, element: Element) -> Iterator[str]:
        for caption in element.find("caption"):
            yield f"**{line(caption.children)}**"
        rows = [_cells(row) for row in element.find("tr")]
        if not rows:
            return
        width = max(len(row) for row in rows)
        head, *body = [row + [" "] * (width - len(row)) for row in rows]
        columns = next(element.find("tr")).elements("th", "td")
        rule = ["--:" if "number" in cell.classes else "---" for cell in columns]
        rule += ["---"] * (width - len(rule))
        yield "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *body))

    def _figure(self, element: Element) -> Iterator[str]:
        place = self._picture(int(element.attributes.get("data-picture", "-1")))
        text = line(caption_of(element, is_drawn=bool(place)))
        if place:
            # Words that stand beneath are not to be read aloud twice.
            alone = [one for one in element.find("span") if "undrawn" in one.classes]
            words = line(alone[0].children) if alone else text.split(". ", 1)[0]
            yield f"![{words}]({address(place)})"
        yield f"_{text}_" if text else ""


def _cells(row: Element) -> list[str]:
    """Return the cells of a row; the first of a heading row within is strong."""
    cells = [line(cell.children) or " " for cell in row.elements("th", "td")]
    if "top" in row.classes and cells:
        cells[0] = f"**{cells[0]}**"
    return cells
