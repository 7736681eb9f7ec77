"""The page as a tree, for the forms that are no HTML.

Only what the templates write is understood; of another element its contents are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_SPACES = re.compile(r"[^\S\u00a0]+")
_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "col", "wbr"})
# What belongs to a browser and not to a document.
_UNSEEN = frozenset({"head", "style", "script", "nav", "template", "svg"})


class Element:
    """An element with its attributes and what stands in it.

    A plain class, as a tree is built from the top.

    Attributes:
        tag: Such as ``p``.
        attributes: By name; an attribute without value is empty.
        children: Elements and texts.
    """

    __slots__ = ("attributes", "children", "tag")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    @property
    def classes(self) -> frozenset[str]:
        """The classes of the element."""
        return frozenset(self.attributes.get("class", "").split())

    def elements(self, *tags: str) -> Iterator[Element]:
        """Yield the elements directly within; only those of some tags, if given."""
        for child in self.children:
            if isinstance(child, Element) and (not tags or child.tag in tags):
                yield child

    def find(self, *tags: str) -> Iterator[Element]:
        """Yield the elements of some tags at any depth, in the order of the page."""
        stack = [iter(self.elements())]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
                continue
            if child.tag in tags:
                yield child
            stack.append(iter(child.elements()))

    @property
    def text(self) -> str:
        """All text within, white space as it stands."""
        return "".join(
            child if isinstance(child, str) else child.text for child in self.children
        )


def words(text: str) -> str:
    """Return a text with each stretch of white space as one space.

    A space at which no line may end stays what it is.
    """
    return _SPACES.sub(" ", text).strip(" ")


def edges(text: str) -> tuple[str, str]:
    """Return a space for each end of a text at which there is white space."""
    before, after = text[:1], text[-1:]
    return " " * bool(_SPACES.match(before)), " " * bool(_SPACES.match(after))


def caption_of(figure: Element, *, is_drawn: bool) -> list[Element | str]:
    """Return what stands beneath a picture.

    Words that the picture says itself are left out where it is drawn; where it is not,
    how to read it is.
    """
    unwanted = "undrawn" if is_drawn else "drawn"
    kept: list[Element | str] = []
    for caption in figure.find("figcaption"):
        for child in caption.children:
            if isinstance(child, Element) and unwanted in child.classes:
                continue
            # The spaces around what is left out are one space.
            is_space = isinstance(child, str) and not child.strip()
            ends_in_space = bool(kept) and isinstance(kept[-1], str)
            if not (is_space and ends_in_space):
                kept.append(child)
    return kept


def read_page(markup: str) -> Element:
    """Return the tree of a page, without what only a browser needs."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("document", {})
        self._open = [self.root]
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        if self._unseen:
            return
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _UNSEEN and not self._unseen:
            self._open[-1].children.append(
                Element(tag, {name: value or "" for name, value in attrs})
            )

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
            return
        if self._unseen or all(element.tag != tag for element in self._open[1:]):
            return
        while self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._open[-1].children.append(data)
