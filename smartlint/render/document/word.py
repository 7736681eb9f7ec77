"""A page as a Word file, through a template that a company can restyle.

The template holds fields (``{{ title }}``, ``{{ dateline }}``) that docxtpl fills, and one
paragraph ``{{ body }}`` in whose place the document comes. All looks are styles of the
template: a restyled Heading 1 changes every heading.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from smartlint.errors import SmartlintError
from smartlint.render.document.tree import Element, read_page, words
from smartlint.resources import data_folder

if TYPE_CHECKING:
    from docx.document import Document

_MISSING = (
    "Word files need the extra 'docx'; install it with: pip install 'smartlint[docx]', "
    "or choose another form, such as --format html"
)
_PLACE = "smartlint puts the document here"
# A zip archive cannot date its entries before this day; the same goals give the same
# bytes, so that no clock is asked.
_DAY = (1980, 1, 1, 0, 0, 0)


def word_document(
    markup: str,
    template: bytes | None,
    png: Callable[[int], bytes],
    description: Callable[[int], str],
) -> bytes:
    """Return the page as a Word file.

    Args:
        markup: What the templates made.
        template: A Word file to fill; None for the shipped one.
        png: Gives a picture by its index; empty where it is not drawn.
        description: Gives what a picture shows, in words.

    Raises:
        SmartlintError: The library is missing, or the template has no place for the
            document.
    """
    page = read_page(markup)
    document = _filled(template or _shipped(), _fields(page))
    from smartlint.render.document.word_body import write_body  # noqa: PLC0415

    place = next((p for p in document.paragraphs if p.text.strip() == _PLACE), None)
    if place is None:
        problem = "the Word template has no paragraph {{ body }} for the document"
        raise SmartlintError(problem)
    write_body(document, place, page, png, description)
    document.core_properties.title = words(_title(page))
    document.core_properties.author = "smartlint"
    # Naive, as the format has no zones.
    document.core_properties.created = datetime(*_DAY)  # noqa: DTZ001
    document.core_properties.modified = datetime(*_DAY)  # noqa: DTZ001
    content = io.BytesIO()
    document.save(content)
    return _undated(content.getvalue())


def _fields(page: Element) -> dict[str, str]:
    lines = [p for p in page.find("p") if "dateline" in p.classes]
    dateline = words(lines[0].text) if lines else ""
    return {"title": words(_title(page)), "dateline": dateline, "body": _PLACE}


def _title(page: Element) -> str:
    return next((heading.text for heading in page.find("h1")), "")


def _shipped() -> bytes:
    import os  # noqa: PLC0415 - for one path

    with open(os.path.join(data_folder("templates"), "document.docx"), "rb") as file:  # noqa: PTH118, PTH123
        return file.read()


def _filled(template: bytes, fields: dict[str, str]) -> Document:
    try:
        from docxtpl import (  # type: ignore[import-untyped]  # noqa: PLC0415 - an extra
            DocxTemplate,
        )
        from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415
    except ImportError as error:
        raise SmartlintError(_MISSING) from error
    filled = DocxTemplate(io.BytesIO(template))
    filled.render(fields, jinja_env=SandboxedEnvironment(autoescape=True))
    document: Document = filled.docx
    return document


def _undated(content: bytes) -> bytes:
    """Return a zip archive whose entries all have the same date."""
    undated = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(undated, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in sorted(old.infolist(), key=_order):
            dated = zipfile.ZipInfo(entry.filename, _DAY)
            new.writestr(dated, old.read(entry), zipfile.ZIP_DEFLATED)
    return undated.getvalue()


def _order(entry: zipfile.ZipInfo) -> tuple[bool, str]:
    # Readers look for the list of contents first.
    return entry.filename != "[Content_Types].xml", entry.filename
