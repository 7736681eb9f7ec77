"""Values as JSON, to the letter: amounts keep their digits, texts their characters.

The standard library's encoder is loaded by nobody here: importing it takes 5 ms, and
it turns a ``Decimal`` into a float or a text, never into the number that was written.
"""

from __future__ import annotations

from decimal import Decimal

try:
    from _json import encode_basestring as json_string
except ImportError:  # another Python than CPython
    from json.encoder import encode_basestring as json_string

__all__ = ["json_bool", "json_number", "json_optional", "json_string"]

_LONGEST_PLAIN = 30


def json_number(value: Decimal) -> str:
    """Return a finite amount as a JSON number, whole ones without a point."""
    if abs(value.adjusted()) >= _LONGEST_PLAIN:
        return str(value)
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def json_bool(value: bool | None) -> str:
    """Return true, false, or null for what is unknown."""
    if value is None:
        return "null"
    return "true" if value else "false"


def json_optional(text: str | None) -> str:
    """Return the text as a JSON string, or null."""
    return "null" if text is None else json_string(text)
