"""The headings of a page, for its list of contents."""

from __future__ import annotations

from smartlint.render.document.tree import read_page, words


def headings(markup: str) -> tuple[tuple[str, str], ...]:
    """Return anchor and text of each second-level heading that has an anchor."""
    return tuple(
        [
            (element.attributes["id"], words(element.text))
            for element in read_page(markup).find("h2")
            if element.attributes.get("id")
        ]
    )
