"""Reads dates and periods."""

from __future__ import annotations

from smartlint.syntax.pieces import Chunk, Pieces


def read_date(pieces: Pieces, index: int) -> tuple[Chunk, int] | None:
    """Return the time that starts at a piece, and the piece after it."""
    del pieces, index
    return None
