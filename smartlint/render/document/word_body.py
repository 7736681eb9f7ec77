"""Writes the blocks of a page into a Word file, in the styles of its template."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt
from docx.table import _Cell

from smartlint.render.columns import visible
from smartlint.render.document.keeping import is_kept, leads_up
from smartlint.render.document.markdown_text import INLINE
from smartlint.render.document.table_shape import span, table_shares
from smartlint.render.document.tree import Element, caption_of, edges, words

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_HEADINGS = {f"h{level}": f"Heading {level - 1}" for level in range(2, 5)}
_WIDTH = Cm(16.2)
# Characters of a table's text beside each other.
_ROOM = 104
_PICTURE, _SMALL_PICTURE = Cm(12.5), Cm(7.8)
# Kinds that are to fit on one page.
_DENSE = {"summary", "campaign"}
_STYLES = ("lead", "marked", "place", "quiet")
_PARAGRAPH_STYLES = {
    "lead": "Goal Lead",
    "marked": "Goal Sentence",
    "place": "Goal Place",
    "quiet": "Goal Place",
}

_TAG_STYLES = {"ruby": "Goal Part", "rt": "Goal Role"}
_CLASS_STYLES = {
    "quiet": "Goal Quiet",
    **dict.fromkeys(("fail", "off", "error", "warning"), "Goal Fail"),
    **dict.fromkeys(("pass", "on"), "Goal Pass"),
}


def write_body(
    document: Document,
    place: Paragraph,
    page: Element,
    png: Callable[[int], bytes],
    description: Callable[[int], str],
) -> None:
    """Put the page in the place of a paragraph of the document."""
    _Writer(document, place, png, description).write(page)
    place._element.getparent().remove(place._element)  # noqa: SLF001 - no public way


class _Writer:
    def __init__(
        self,
        document: Document,
        place: Paragraph,
        png: Callable[[int], bytes],
        description: Callable[[int], str],
    ) -> None:
        self._document = document
        self._place = place
        self._png = png
        self._description = description
        self._picture = _PICTURE
        self._written: list[Paragraph] = []
        self._styles = _style_ids(document)
        self._writers: dict[str, Callable[[Element], None]] = {
            "dl": self._facts,
            "figure": self._figure,
            "footer": self._footer,
            "header": lambda _: None,  # its words are fields of the template
            "ol": self._list,
            "p": self._text,
            "pre": self._code,
            "section": self._section,
            "table": self._table,
            "ul": self._list,
            **dict.fromkeys(_HEADINGS, self._heading),
        }

    def write(self, element: Element) -> None:
        """Write what stands in an element, block by block."""
        if element.tag == "body" and element.classes & _DENSE:
            self._picture = _SMALL_PICTURE
        run: list[Element | str] = []
        for place, child in enumerate(element.children):
            if isinstance(child, str) or child.tag in INLINE:
                run.append(child)
                continue
            self._run(run)
            run = []
            first = len(self._written)
            self._writers.get(child.tag, self.write)(child)
            if leads_up(element, place):
                _keep(self._written[first:])
            elif is_kept(child):
                _keep(self._written[first:-1])
        self._run(run)

    def _run(self, run: list[Element | str]) -> None:
        if _text_of(run) and not _is_skip(run):
            self.line(self._paragraph("Normal"), run)

    def _paragraph(self, style: str) -> Paragraph:
        """Return a new paragraph, in a style if the template has it."""
        known = style if style in self._styles else "Normal"
        made = self._place.insert_paragraph_before()
        made._p.style = self._styles[known]  # noqa: SLF001 - as _style_ids says
        self._written.append(made)
        return made

    def _heading(self, element: Element) -> None:
        self.line(self._paragraph(_HEADINGS[element.tag]), element.children)

    def _text(self, element: Element) -> None:
        if not _text_of(element.children):
            return
        name = next((one for one in _STYLES if one in element.classes), "")
        style = _PARAGRAPH_STYLES.get(name, "Normal")
        self.line(self._paragraph(style), element.children)

    def _section(self, element: Element) -> None:
        if "page" in element.classes:
            self._paragraph("Normal").paragraph_format.page_break_before = True
        self.write(element)

    def _footer(self, element: Element) -> None:
        for one in element.find("p"):
            self.line(self._paragraph("Goal Place"), one.children)

    def _list(self, element: Element) -> None:
        style = "List Number" if element.tag == "ol" else "List Bullet"
        for item in element.elements("li"):
            self.line(self._paragraph(style), item.children)

    def _facts(self, element: Element) -> None:
        name: list[Element | str] = []
        for one in element.elements("dt", "dd"):
            if one.tag == "dt":
                name = one.children
                continue
            paragraph = self._paragraph("Goal Fact")
            self.line(paragraph, name, bold=True)
            # The space is for a name that ends right at the tab stop.
            paragraph.add_run(" \t")
            self.line(paragraph, one.children)

    def _code(self, element: Element) -> None:
        lines = element.text.strip("\n").split("\n")
        for number, line in enumerate(lines, 1):
            paragraph = self._paragraph("Goal Code")
            paragraph.add_run(clean(line))
            if number == len(lines):
                paragraph.paragraph_format.space_after = Pt(6)

    def _figure(self, element: Element) -> None:
        index = int(element.attributes.get("data-picture", "-1"))
        drawn = self._png(index) if index >= 0 else b""
        if drawn:
            run = self._paragraph("Goal Picture").add_run()
            shape = run.add_picture(io.BytesIO(drawn), width=self._picture)
            properties = shape._inline.docPr  # noqa: SLF001 - no public way
            properties.set("descr", clean(self._description(index)))
        shown = caption_of(element, is_drawn=bool(drawn))
        if shown:
            self.line(self._paragraph("Caption"), shown)

    def _table(self, element: Element) -> None:
        for caption in element.find("caption"):
            self.line(self._paragraph("Goal Table Title"), caption.children)
        rows = list(element.find("tr"))
        cells = [list(row.elements("th", "td")) for row in rows]
        width = max((sum(map(span, row)) for row in cells), default=0)
        if not width:
            return
        table = self._document.add_table(len(rows), width)
        table.autofit = False
        if "Goal Table" in self._styles:
            table.style = "Goal Table"
        self._place._element.addprevious(table._element)  # noqa: SLF001
        parts = table_shares(element, width, _ROOM)
        widths = [int(_WIDTH * part / sum(parts)) for part in parts]
        for column, size in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):  # noqa: SLF001
            column.w = Emu(size)
        # table.cell() walks the whole table each time: 500 goals would take minutes.
        for row, within, tag in zip(
            table._tbl.tr_lst,  # noqa: SLF001
            cells,
            rows,
            strict=True,
        ):
            self._row([_Cell(tc, table) for tc in row.tc_lst], within, tag, widths)
        _keep_rows(table)
        self._paragraph("Goal After Table")

    def _row(
        self,
        cells: list[_Cell],
        within: list[Element],
        row: Element,
        widths: list[int],
    ) -> None:
        for cell, size in zip(cells, widths, strict=True):
            cell.width = Emu(size)
        at = 0
        for element in within:
            cell = cells[at]
            if span(element) > 1:
                cell = cell.merge(cells[at + span(element) - 1])
            paragraph = cell.paragraphs[0]
            if "Goal Cell" in self._styles:
                paragraph._p.style = self._styles["Goal Cell"]  # noqa: SLF001 - likewise
            if "number" in element.classes:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            is_strong = "top" in row.classes or element.tag == "th"
            if "beneath" in row.classes:
                is_strong = False
            self.line(paragraph, element.children, bold=is_strong)
            at += span(element)

    def line(
        self,
        paragraph: Paragraph,
        children: Sequence[Element | str],
        *,
        bold: bool = False,
        style: str | None = None,
    ) -> None:
        """Write inline content, each stretch as a run of its own look."""
        for child in _trimmed(children) if style is None else children:
            if isinstance(child, str):
                if text := _spaced(child):
                    run = paragraph.add_run(text)
                    run.bold = bold or None
                    if style is not None:
                        run._r.style = self._styles[style]  # noqa: SLF001 - likewise
            elif "skip" not in child.classes:
                self.line(
                    paragraph,
                    child.children,
                    bold=bold or child.tag in ("strong", "b") or "tag" in child.classes,
                    style=self._character_style(child) or style,
                )

    def _character_style(self, child: Element) -> str | None:
        """Return the style for an element within a line, if the template has it."""
        name = _TAG_STYLES.get(child.tag)
        for one in child.classes:
            name = _CLASS_STYLES.get(one, name)
        return name if name in self._styles else None


def _style_ids(document: Document) -> dict[str, str | None]:
    """Return by which id each style is set; None for what holds where none is set.

    The library looks through all styles whenever one is set by its name, which takes
    half of the time for a long document.
    """
    usual = [document.styles.default(kind) for kind in WD_STYLE_TYPE]
    return {
        style.name: None if style in usual else style.style_id
        for style in document.styles
        if style.name is not None
    }


def _keep(paragraphs: Sequence[Paragraph]) -> None:
    """Let each paragraph stand on the page of the next one."""
    for paragraph in paragraphs:
        paragraph.paragraph_format.keep_with_next = True


def clean(text: str) -> str:
    """Return a text without signs that XML cannot hold."""
    return visible(text)


def _trimmed(children: Sequence[Element | str]) -> list[Element | str]:
    kept = list(children)
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip()
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip()
    return kept


def _spaced(text: str) -> str:
    inner = words(text)
    if not inner:
        return " " if text else ""
    before, after = edges(text)
    return f"{before}{clean(inner)}{after}"


def _text_of(children: Sequence[Element | str]) -> str:
    return words("".join(one if isinstance(one, str) else one.text for one in children))


def _is_skip(run: list[Element | str]) -> bool:
    elements = [one for one in run if isinstance(one, Element)]
    return bool(elements) and all("skip" in one.classes for one in elements)


def _keep_rows(table: Table) -> None:
    """Repeat the head on every page, and break no row over two."""
    for number, row in enumerate(table._tbl.tr_lst):  # noqa: SLF001 - no public way
        properties = row.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            head = OxmlElement("w:tblHeader")
            head.set(qn("w:val"), "true")
            properties.append(head)
