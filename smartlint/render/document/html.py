"""A page as one self-contained HTML file: its pictures stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from smartlint.render.document.page import Page

_FIGURE = re.compile(r'<figure data-picture="(\d+)">')


def html_document(page: Page, draw: Callable[[int], str]) -> str:
    """Return the page with a picture in each figure.

    Args:
        page: What the templates made.
        draw: Gives the SVG of a picture by its index; empty where it is not drawn, and
            the caption then says it all.
    """
    # Templates alone write `<figure`: in a goal's words the sign < is escaped.
    return _FIGURE.sub(
        lambda found: f"<figure>{draw(int(found.group(1)))}", page.markup
    )
