"""Tells which words and times speak of today or of before."""

from __future__ import annotations

from smartlint.model.period import WhenKind
from smartlint.syntax.reading.words.token import Token


def is_now(token: Token) -> bool:
    """Whether a word or time speaks of today or of before."""
    if token.role == "CURRENT":
        return True
    when = token.when
    if when is None or token.kind != "DATE" or when.offset is None:
        return False
    return when.offset < 0 or (when.offset == 0 and when.kind is WhenKind.DAY)
