"""The gallery shows what the documents are today."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from gallery.regenerate import GALLERY, names, write

pytest.importorskip("vl_convert")

# A picture depends on the version of the library that draws it; its words do not, and
# they stand in the caption beneath.
_DRAWN = re.compile(r"<svg.*?</svg>", re.DOTALL)


def told(content: bytes, form: str) -> str:
    """Return what a document says, whatever library wrote it."""
    if form == "docx":
        docx = pytest.importorskip("docx")
        document = docx.Document(io.BytesIO(content))
        cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
        return "\n".join([*(p.text for p in document.paragraphs), *cells])
    if form == "pdf":
        reader = pytest.importorskip("pypdf").PdfReader(io.BytesIO(content))
        return " ".join(" ".join(p.extract_text() for p in reader.pages).split())
    return _DRAWN.sub("", content.decode())


@pytest.mark.no_cover  # tests/documents asks of each part what this sees whole
@pytest.mark.parametrize(("name", "form"), list(names()))
def test_the_gallery_is_current(name: str, form: str, tmp_path: Path) -> None:
    pytest.importorskip({"docx": "docxtpl", "pdf": "typst"}.get(form, "jinja2"))
    shown = (GALLERY / f"{name}.{form}").read_bytes()
    made = write(name, form, tmp_path).read_bytes()
    # Another version of a library may write other bytes of the same words.
    assert made == shown or told(made, form) == told(shown, form)
