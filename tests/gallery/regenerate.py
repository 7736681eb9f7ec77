"""Writes docs/gallery/, a full set of documents of examples/: python regenerate.py."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from smartlint.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
GALLERY = ROOT / "docs" / "gallery"
AS_OF = "2027-05-03"

PLAN = ("examples", "--as-of", AS_OF)
# Name and options of each document. The course is made of the rules and no plan.
DOCUMENTS = {
    "review": PLAN,
    "summary": (*PLAN, "--kind", "summary"),
    "scorecard": (*PLAN, "--kind", "scorecard"),
    "campaign": (*PLAN, "--kind", "campaign"),
    "for-finance": (*PLAN, "--for", "Finance"),
    "lesson": ("--kind", "lesson"),
}
FORMS = ("md", "html", "pdf", "docx")


def names() -> Iterator[tuple[str, str]]:
    """Yield the documents of the gallery, by name and form."""
    yield from ((name, form) for name in DOCUMENTS for form in FORMS)


def write(name: str, form: str, folder: Path) -> Path:
    """Write one document into a folder and return where it is."""
    out = folder / f"{name}.{form}"
    arguments = ["report", *DOCUMENTS[name]]
    # Outside the repository: who wrote a line there is nothing to show.
    with tempfile.TemporaryDirectory() as place:
        shutil.copytree(ROOT / "examples", Path(place, "examples"))
        with contextlib.chdir(place):
            code = main([*arguments, "-o", str(out)])
    if code:
        message = f"{out.name}: exit code {code}"
        raise RuntimeError(message)
    return out


def regenerate() -> None:
    """Write the whole gallery, and nothing that was there before."""
    with tempfile.TemporaryDirectory(dir=ROOT / "docs") as made:
        for name, form in names():
            write(name, form, Path(made))
        page = (GALLERY / "README.md").read_text(encoding="utf-8")
        shutil.rmtree(GALLERY)
        shutil.copytree(made, GALLERY)
    (GALLERY / "README.md").write_text(page, encoding="utf-8")
    GALLERY.chmod(0o755)


if __name__ == "__main__":
    regenerate()
