"""Writes templates/document.docx, the shipped Word template: python word_template.py."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from checkout import ROOT
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

PATH = ROOT / "templates" / "document.docx"
SANS, SERIF = "Arial", "Georgia"
FONTS = {
    "Goal Code": "Consolas",
    "Goal Cell": SANS,
    "Goal Place": SANS,
    "Goal Table Title": SANS,
}
INK, SOFT = RGBColor(0x1C, 0x22, 0x30), RGBColor(0x53, 0x5B, 0x6B)
ACCENT = RGBColor(0x0B, 0x5C, 0x8A)
FAIL, PASS = RGBColor(0xA5, 0x36, 0x00), RGBColor(0x00, 0x66, 0x4B)
DAY = (1980, 1, 1, 0, 0, 0)


def write_template() -> bytes:
    """Return the template: its styles, its fields, and the place of the document."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.4)
    section.top_margin, section.bottom_margin = Cm(1.4), Cm(1.4)
    section.footer_distance = Cm(0.8)
    style_document(document)
    for paragraph in list(document.paragraphs):
        paragraph._element.getparent().remove(paragraph._element)
    document.add_paragraph("{{ title }}", style="Title")
    document.add_paragraph("{{ dateline }}", style="Subtitle")
    document.add_paragraph("{{ body }}")
    footer = section.footer.paragraphs[0]
    footer.style = document.styles["Footer"]
    footer.add_run("{{ title }} · {{ dateline }}\t")
    page_number(footer)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = "", "smartlint", ""
    properties.created = properties.modified = datetime(*DAY)  # noqa: DTZ001
    content = io.BytesIO()
    document.save(content)
    return undated(content.getvalue())


def style_document(document) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    styles = document.styles
    look(styles["Normal"], SERIF, 10, after=5, spacing=1.08)
    look(styles["Title"], SANS, 22, bold=True, after=2)
    look(styles["Subtitle"], SANS, 10.5, colour=SOFT, after=4)
    plain(styles["Subtitle"])
    look(styles["Heading 1"], SANS, 14, bold=True, before=10, after=3)
    look(styles["Heading 2"], SANS, 11.5, bold=True, before=12, after=3)
    look(styles["Heading 3"], SANS, 10.5, bold=True, before=10, after=3)
    look(styles["List Bullet"], SERIF, 9.5, after=2, spacing=1.0)
    look(styles["List Number"], SERIF, 9.5, after=2, spacing=1.0)
    look(styles["Caption"], SANS, 8.5, colour=SOFT, after=6)
    look(styles["Footer"], SANS, 8.5, colour=SOFT)
    tabs = styles["Footer"].paragraph_format.tab_stops
    while len(tabs):
        del tabs[0]
    tabs.add_tab_stop(Cm(16.2), WD_TAB_ALIGNMENT.RIGHT)
    for name, size, colour, after in (
        ("Goal Lead", 12.5, INK, 5),
        ("Goal Sentence", 12, INK, 10),
        ("Goal Place", 9, SOFT, 4),
        ("Goal Fact", 9, INK, 1),
        ("Goal Code", 9, INK, 0),
        ("Goal Picture", 10, INK, 2),
        ("Goal Table Title", 9, SOFT, 3),
        ("Goal After Table", 4, INK, 2),
        ("Goal Cell", 8.5, INK, 0),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        font = FONTS.get(name, SERIF)
        look(style, font, size, colour=colour, after=after)
    fact = styles["Goal Fact"].paragraph_format
    fact.tab_stops.add_tab_stop(Cm(4.6))
    fact.left_indent, fact.first_line_indent = Cm(4.6), Cm(-4.6)
    styles["Goal Code"].paragraph_format.left_indent = Cm(0.6)
    for name in ("Goal Picture", "Goal Sentence", "Goal Place"):
        styles[name].paragraph_format.keep_with_next = True
    styles["Goal Table Title"].paragraph_format.keep_with_next = True
    characters(styles)
    table_style(styles)


def plain(style: ParagraphStyle) -> None:
    style.font.italic = False
    for wide in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(wide)


def characters(styles) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    for name, colour in (
        ("Goal Part", INK), ("Goal Role", SOFT), ("Goal Quiet", SOFT),
        ("Goal Fail", FAIL), ("Goal Pass", PASS),
    ):  # fmt: skip
        style = styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.color.rgb = colour
        style.font.underline = name == "Goal Part" or None
        if name == "Goal Role":
            style.font.subscript = True
            style.font.name = SANS
        if name == "Goal Quiet":
            style.font.size = Pt(9)


def table_style(styles) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    style = styles.add_style("Goal Table", WD_STYLE_TYPE.TABLE)
    style.font.name, style.font.size = SANS, Pt(8.5)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.0
    edge = '<w:{0} w:val="single" w:sz="4" w:space="0" w:color="D5D9E0"/>'
    style.element.append(
        parse_xml(
            f"<w:tblPr {nsdecls('w')}><w:tblBorders>"
            + edge.format("bottom") + edge.format("insideH")
            + '</w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/>'
            '<w:left w:w="60" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/>'
            '<w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        )
    )  # fmt: skip
    style.element.append(
        parse_xml(
            f'<w:tblStylePr {nsdecls("w")} w:type="firstRow"><w:rPr><w:b/></w:rPr>'
            '<w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" '
            'w:color="1C2230"/></w:tcBorders></w:tcPr></w:tblStylePr>'
        )
    )


def look(
    style: ParagraphStyle,
    font: str,
    size: float,
    *,
    bold: bool = False,
    colour: RGBColor = INK,
    before: float = 0,
    after: float = 0,
    spacing: float = 1.0,
) -> None:
    style.font.name, style.font.size = font, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{kind}"), font)
    style.font.bold, style.font.color.rgb = bold or None, colour
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.line_spacing = spacing
    borders = style.element.pPr.find(qn("w:pBdr"))
    if borders is not None:
        style.element.pPr.remove(borders)


def page_number(paragraph) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        if kind is not None:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._element.append(mark)


def undated(content: bytes) -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename, DAY)
            new.writestr(info, old.read(entry), zipfile.ZIP_DEFLATED)
    return made.getvalue()


if __name__ == "__main__":
    PATH.write_bytes(write_template())
