"""The sentences that the tables of ``tests/syntax`` are made of."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_TABLES = Path(__file__).parent / "syntax"


@cache
def own_sentences() -> tuple[str, ...]:
    """Return all of them, table by table."""
    lines = [
        line.partition(" => ")[0]
        for path in sorted(_TABLES.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    return tuple(line for line in lines if line and not line.startswith("# "))
