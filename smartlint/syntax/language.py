"""The language, compiled: tables of both grammars and all words, shared by all calls.

Compiling needs Lark and takes a good part of a second; the compiled form is plain
values that are kept in the user's cache and loaded in milliseconds.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from smartlint import __version__
from smartlint.resources import CompiledCache, compiled, data_names, read_data
from smartlint.syntax.chunk_tables import ChunkTables
from smartlint.syntax.table import LalrTable

_MAKERS = ("table.py", "table_build.py", "chunk_compile.py", "lexicon.py")


class Language:
    """All that reading needs besides the text; immutable.

    Attributes:
        line_table: How the lines of a file belong together.
        chunk_tables: Words of numbers, units and times.
    """

    __slots__ = ("chunk_tables", "line_table")

    def __init__(self, plain: dict[str, Any]) -> None:  # Any: plain values, by part
        self.line_table = LalrTable.from_plain(plain["lines"])
        self.chunk_tables = ChunkTables(plain["chunks"])

    @classmethod
    def load(cls, cache: CompiledCache | None) -> Language:
        """Return the language, compiled anew only when the cache does not have it.

        Args:
            cache: Where the compiled form is kept; None compiles every time.
        """
        return cls(compiled(cache, "language", _made_from(), _compile))


def _compile() -> dict[str, Any]:
    """Return the compiled form, of types that ``marshal`` stores."""
    from smartlint.syntax.chunk_compile import compile_chunk_tables  # noqa: PLC0415

    grammar = read_data("grammar", "goals.lark")
    return {
        "lines": LalrTable.build(grammar, "file").to_plain(),
        "chunks": compile_chunk_tables(),
    }


def _made_from() -> Iterator[str]:
    """Yield every text that the compiled form depends on."""
    yield __version__
    for name in data_names("grammar"):
        yield name
        yield read_data("grammar", name)
    # The code that compiles counts too, or a checkout would run on the tables of
    # yesterday's code.
    here = os.path.dirname(__file__)  # noqa: PTH120
    for name in _MAKERS:
        path = os.path.join(here, name)  # noqa: PTH118
        if os.path.isfile(path):  # noqa: PTH113
            with open(path, encoding="utf-8") as file:  # noqa: PTH123
                yield file.read()
