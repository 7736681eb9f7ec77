"""Text as XML takes it.

XML 1.0 cannot hold control characters at all, not even escaped; they become marks.
"""

from __future__ import annotations

import re

_REFUSED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SIGNS = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}


def attributes(pairs: dict[str, str]) -> str:
    """Return attributes, each after a space."""
    return "".join([f' {name}="{xml_text(value)}"' for name, value in pairs.items()])


def xml_text(text: str) -> str:
    """Return the text to stand in an attribute or between tags."""
    text = _REFUSED.sub("\ufffd", text)
    return "".join([_SIGNS.get(sign, sign) for sign in text])
