"""What stands together on one page."""

from __future__ import annotations

import pytest

from smartlint.render.document.keeping import leads_up
from smartlint.render.document.tree import Element, read_page


@pytest.mark.parametrize(
    ("markup", "is_kept"),
    [
        ('<h2>Learning</h2><p class="quiet">What we build.</p><p>None.</p>', True),
        ('<p>Before.</p><p class="quiet">An aside.</p><p>None.</p>', False),
        ("<h2>Learning</h2><p>What we build.</p><p>None.</p>", False),
        ("<p>Before.</p><p>The goals:</p><ul><li>One</li></ul>", True),
    ],
)
def test_what_explains_a_heading_leads_up_to_what_follows(
    markup: str, *, is_kept: bool
) -> None:
    page = next(read_page(f"<section>{markup}</section>").find("section"))
    assert isinstance(page, Element)
    assert leads_up(page, 1) is is_kept
