"""A page as Typst, and Typst as a PDF that prints well and can be read aloud."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from types import ModuleType

from smartlint.errors import SmartlintError
from smartlint.render.document.keeping import is_kept, is_short, leads_up
from smartlint.render.document.markdown_text import INLINE
from smartlint.render.document.table_shape import span, table_shares
from smartlint.render.document.tree import Element, caption_of, read_page, words
from smartlint.render.document.typst_text import content, string

_HEADINGS = {f"h{level}": level for level in range(1, 5)}
_MISSING = (
    "PDF needs the extra 'pdf'; install it with: pip install 'smartlint[pdf]', or "
    "choose another form, such as --format html"
)
_EPOCH = 0
# Above and beneath a row's words: tables of numbers stand close, so that an overview is
# a page, and a form has room to write.
_INSETS = {"compact": "3.2pt", "form": "8pt"}
# How wide a picture is, and the height of the tallest, in per cent of the text's width.
_PICTURE, _TALLEST = 78, 128
_SHAPE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
# Rows of a table that is not parted by the end of a page, with its head; what judges a
# goal has six.
_SHORT_TABLE = 9
# Characters of a table's text between the margins.
_ROOM = 104


def pdf_document(
    markup: str, look: str, svg: Callable[[int], str], description: Callable[[int], str]
) -> bytes:
    """Return the page as PDF.

    Args:
        markup: What the templates made.
        look: The Typst file that says how it looks.
        svg: Gives a picture by its index; empty where it is not drawn.
        description: Gives what a picture shows, in words.

    Raises:
        SmartlintError: The library is missing, or the look is wrong.
    """
    typst = _library()
    writer = _Writer(read_page(markup), svg, description)
    files = {"look.typ": look.encode(), "main.typ": writer.text().encode()}
    files |= {name: drawn.encode() for name, drawn in writer.pictures.items()}
    try:
        made: bytes = typst.compile(files, format="pdf", timestamp=_EPOCH)
    except typst.TypstError as error:
        problem = f"the PDF cannot be made: {error.message}"
        raise SmartlintError(problem, path="document.typ") from error
    return made


def _library() -> ModuleType:
    try:
        import typst  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise SmartlintError(_MISSING) from error
    return typst


class _Writer:
    def __init__(
        self,
        page: Element,
        svg: Callable[[int], str],
        description: Callable[[int], str],
    ) -> None:
        self._page = page
        self._svg = svg
        self._description = description
        self._anchors = {
            element.attributes["id"]
            for element in page.find("article", *_HEADINGS)
            if element.attributes.get("id")
        }
        self.pictures: dict[str, str] = {}
        self._writers: dict[str, Callable[[Element], Iterator[str]]] = {
            "article": self._article,
            "blockquote": self._quote,
            "dl": self._facts,
            "div": self._division,
            "figure": self._figure,
            "footer": self._footer,
            "hr": lambda _: iter(["#line(length: 100%)"]),
            "ol": self._list,
            "p": self._paragraph,
            "pre": self._code,
            "section": self._section,
            "table": self._table,
            "ul": self._list,
            **dict.fromkeys(_HEADINGS, self._heading),
        }

    def text(self) -> str:
        """Return the whole document."""
        title = next((words(h.text) for h in self._page.find("h1")), "")
        kind = next(
            (one.attributes.get("class", "") for one in self._page.find("body")), ""
        )
        with_look = f"look.with(title: {string(title)}, kind: {string(kind)})"
        head = f'#import "look.typ": *\n#show: {with_look}\n\n'
        return head + "\n\n".join(piece for piece in self.blocks(self._page) if piece)

    def blocks(self, element: Element) -> Iterator[str]:
        """Yield what stands in an element, block by block."""
        run: list[Element | str] = []
        for place, child in enumerate(element.children):
            if isinstance(child, str) or child.tag in INLINE:
                run.append(child)
                continue
            yield from self._run(run)
            run = []
            pieces = self._writers.get(child.tag, self.blocks)(child)
            if leads_up(element, place):
                pieces = (f"#block(sticky: true)[{piece}]" for piece in pieces)
            yield from pieces
        yield from self._run(run)

    def _run(self, run: list[Element | str]) -> Iterator[str]:
        shown = content(run)
        if shown.strip("[] "):
            yield f"#par{shown}"

    def _within(self, element: Element) -> str:
        return "\n\n".join(piece for piece in self.blocks(element) if piece)

    def _heading(self, element: Element) -> Iterator[str]:
        level = _HEADINGS[element.tag]
        label = self._label(element)
        yield f"#heading(level: {level}){content(element.children)}{label}"

    def _label(self, element: Element) -> str:
        anchor = element.attributes.get("id", "")
        return f"<{anchor}>" if anchor.replace("-", "").isalnum() else ""

    def _article(self, element: Element) -> Iterator[str]:
        if label := self._label(element):
            yield f"#metadata(none){label}"
        if "goal" in element.classes:
            yield f"#goal[\n{self._within(element)}\n]"
        else:
            yield from self.blocks(element)

    def _section(self, element: Element) -> Iterator[str]:
        if "page" in element.classes:
            yield "#pagebreak(weak: true)"
        yield from self._kept(element)

    def _kept(self, element: Element) -> Iterator[str]:
        if is_kept(element):
            yield f"#kept[\n{self._within(element)}\n]"
        else:
            yield from self.blocks(element)

    def _paragraph(self, element: Element) -> Iterator[str]:
        shown = content(element.children)
        if not shown.strip("[] "):
            return
        names = ("lead", "marked", "dateline", "kicker", "place")
        name = next((name for name in names if name in element.classes), "")
        if "quiet" in element.classes:
            name = "quiet"
        yield f"#{name or 'par'}{shown}"

    def _division(self, element: Element) -> Iterator[str]:
        if "finding" in element.classes:
            is_whole = str(is_short(element)).lower()
            yield f"#note(is-whole: {is_whole})[\n{self._within(element)}\n]"
        else:
            yield from self._kept(element)

    def _footer(self, element: Element) -> Iterator[str]:
        yield "#v(1fr)"
        yield f"#quiet[\n{self._within(element)}\n]"

    def _quote(self, element: Element) -> Iterator[str]:
        yield f"#quote(block: true)[\n{self._within(element)}\n]"

    def _list(self, element: Element) -> Iterator[str]:
        name = "enum" if element.tag == "ol" else "list"
        items = [f"[{self._within(item)}]" for item in element.elements("li")]
        if items:
            yield f"#{name}({', '.join(items)})"

    def _facts(self, element: Element) -> Iterator[str]:
        cells = [content(one.children) for one in element.elements("dt", "dd")]
        if cells:
            is_whole = str(is_short(element)).lower()
            yield f"#facts(is-whole: {is_whole}, {', '.join(cells)})"

    def _code(self, element: Element) -> Iterator[str]:
        lines = [string(line) for line in element.text.strip("\n").split("\n")]
        joined = ' + "\\n" + '.join(lines)
        yield f"#raw({joined}, block: true)"

    def _table(self, element: Element) -> Iterator[str]:
        for one in element.find("caption"):
            yield f"#block(sticky: true, below: 5pt, quiet{content(one.children)})"
        rows = list(element.find("tr"))
        if not rows:
            return
        columns = [list(row.elements("th", "td")) for row in rows]
        width = max(sum(span(cell) for cell in row) for row in columns)
        kinds = ", ".join(f"{one}fr" for one in table_shares(element, width, _ROOM))
        lines = [f"#table(columns: ({kinds},), stroke: (x, y) => (bottom: "]
        lines[0] += "if y == 0 { 0.8pt + ink } else { 0.4pt + line-grey }),"
        inset = next((_INSETS[one] for one in element.classes & _INSETS.keys()), None)
        if inset is not None:
            lines[0] += f" inset: (x: 4pt, y: {inset}),"
        head, *body = rows
        lines.append(f"table.header({self._row(head, width)}),")
        lines += [f"{self._row(row, width)}," for row in body]
        table = "\n".join([*lines, ")"])
        is_short = len(rows) <= _SHORT_TABLE
        yield f"#block(breakable: false)[{table}]" if is_short else table

    def _row(self, row: Element, width: int) -> str:
        cells = []
        is_head = "top" in row.classes or _is_head(row)
        used = 0
        for cell in row.elements("th", "td"):
            inner = content(cell.children)
            if is_head or (cell.tag == "th" and "beneath" not in row.classes):
                inner = f"strong{inner}"
            align = "right" if "number" in cell.classes else "left"
            fill = ', fill: rgb("#f3f5f8")' if "top" in row.classes else ""
            taken = span(cell)
            used += taken
            cells.append(f"table.cell(colspan: {taken}, align: {align}{fill}, {inner})")
        cells += ["[]"] * (width - used)
        return ", ".join(cells)

    def _figure(self, element: Element) -> Iterator[str]:
        index = int(element.attributes.get("data-picture", "-1"))
        drawn = self._svg(index) if index >= 0 else ""
        text = content(caption_of(element, is_drawn=bool(drawn)))
        if not drawn:
            yield f"#picture(none, caption: {text})"
            return
        name = f"picture-{index}.svg"
        self.pictures[name] = drawn
        alt = string(self._description(index))
        place = f'read("{name}", encoding: none), alt: {alt}, caption: {text}'
        yield f"#picture({place}, width: {_width(drawn)}%)"


def _width(svg: str) -> int:
    """Return how wide a picture is, in per cent, so that it fits a page with its words.

    A page is nearly one and a half times as high as it is wide between the margins.
    """
    shape = _SHAPE.search(svg)
    if shape is None:
        return _PICTURE
    wide, high = float(shape.group(1)), float(shape.group(2))
    return min(_PICTURE, int(_TALLEST * wide / high))


def _is_head(row: Element) -> bool:
    cells = list(row.elements("th", "td"))
    return bool(cells) and all(cell.attributes.get("scope") == "col" for cell in cells)
