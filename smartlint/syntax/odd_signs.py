"""Says where a goal holds a sign that nobody sees.

It looks right to its author, who would otherwise only be told that something is missing.
"""

from __future__ import annotations

import re

from smartlint.syntax.notices import Notices
from smartlint.text import Span

# Controls but tab and line ends, what turns the direction of writing, and spaces and
# hyphens without a width. Joiners stay out: emoji and some scripts are made with them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060\u2066-\u2069"
    "\ufeff]+"
)
_LINE = re.compile("[^\n]*")


def note_unseen(notices: Notices, stretch: Span) -> None:
    """Note the first sign of every line of a stretch that cannot be seen."""
    text = notices.source.text
    found = _UNSEEN.search(text, stretch.start, stretch.end)
    while found is not None:
        span = Span(*found.span())
        codes = ", ".join(dict.fromkeys(f"U+{ord(sign):04X}" for sign in found[0]))
        notices.add(
            "unseen-sign",
            span,
            f"a sign that nobody sees stands here ({codes})",
            help="delete it; such signs come along when text is copied",
        )
        line = _LINE.match(text, span.end, stretch.end)
        found = _UNSEEN.search(text, line.end() if line else span.end, stretch.end)
