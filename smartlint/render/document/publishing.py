"""From a page to the bytes of a document in one of its forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from smartlint.named_tuple import NamedTuple
from smartlint.render.document.html import html_document
from smartlint.render.document.markdown import markdown_document
from smartlint.render.document.page import Page
from smartlint.render.picture.captions import caption
from smartlint.render.picture.drawing import Drawer, inline, on_paper
from smartlint.resources import read_data
from smartlint.review.picture import Picture

Form = Literal["html", "md", "docx", "pdf"]
FORMS: tuple[Form, ...] = ("html", "md", "docx", "pdf")


class Published(NamedTuple):
    """A document, ready to be written.

    Attributes:
        content: The document itself.
        beside: Files that belong beside it, by their path from its folder.
    """

    content: bytes
    beside: tuple[tuple[str, bytes], ...] = ()


class Pictures:
    """The pictures of a page, each drawn once."""

    __slots__ = ("_drawer", "_drawn", "_pictures")

    def __init__(self, pictures: Sequence[Picture], drawer: Drawer) -> None:
        """Take the pictures in the order of the page."""
        self._pictures = tuple(pictures)
        self._drawer = drawer
        self._drawn: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._pictures)

    def are_shown(self, form: Form) -> bool:
        """Whether a form shows all of them: Word takes dots only, the others lines."""
        if self._drawer.can_draw or not self._pictures:
            return True
        return form != "docx" and all(map(self.svg, range(len(self))))

    def svg(self, index: int) -> str:
        """Return a picture; empty where it is not drawn."""
        if index not in self._drawn:
            self._drawn[index] = self._drawer.svg(self._pictures[index])
        return self._drawn[index]

    def inline(self, index: int) -> str:
        """Return a picture as a part of an HTML page; empty where it is not drawn.

        A reader aloud says its words where they do not stand beneath it.
        """
        written_out = caption(self._pictures[index]).is_written_out
        name = f"picture-{index}"
        return inline(self.svg(index), name, with_words=written_out)

    def png(self, index: int) -> bytes:
        """Return a picture as PNG; empty where it is not drawn."""
        svg = self.svg(index)
        return self._drawer.png(svg) if svg else b""

    def description(self, index: int) -> str:
        """Return what a picture shows, in words."""
        picture = self._pictures[index]
        return f"{picture.title}. {picture.description}"


def published(
    page: Page,
    form: Form,
    pictures: Pictures,
    *,
    folder: str = "",
    word_template: bytes | None = None,
    look: str | None = None,
) -> Published:
    """Return the document.

    Args:
        page: What the templates made.
        form: Which form it takes.
        pictures: Its pictures.
        folder: Where pictures of a Markdown document lie beside it; empty for nowhere.
        word_template: A Word file of the user's own, to be filled; None for ours.
        look: The user's own ``document.typ``; None for ours.

    Raises:
        SmartlintError: A library is missing, or a template is wrong.
    """
    if form == "html":
        return Published(html_document(page, pictures.inline).encode())
    if form == "md":
        return _markdown(page, pictures, folder)
    if form == "pdf":
        from smartlint.render.document.typst_page import pdf_document  # noqa: PLC0415

        look = look or read_data("templates", "document.typ")
        made = pdf_document(page.markup, look, pictures.svg, pictures.description)
        return Published(made)
    from smartlint.render.document.word import word_document  # noqa: PLC0415

    return Published(
        word_document(page.markup, word_template, pictures.png, pictures.description)
    )


def _markdown(page: Page, pictures: Pictures, folder: str) -> Published:
    beside: list[tuple[str, bytes]] = []

    def place(index: int) -> str:
        svg = pictures.svg(index) if folder else ""
        if not svg:
            return ""
        path = f"{folder}/{index + 1}.svg"
        beside.append((path, on_paper(svg).encode()))
        return path

    text = markdown_document(page.markup, place)
    return Published(text.encode(), tuple(beside))
