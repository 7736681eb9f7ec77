"""The language, compiled: tables of both grammars and all words, shared by all calls.

Compiling needs Lark and takes a good part of a second; the compiled form is plain
values that are kept in the user's cache and loaded in milliseconds.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from smartlint import __version__
from smartlint.resources import (
    CompiledCache,
    Kind,
    compiled,
    data_folder,
    data_names,
    file_state,
    read_data,
)
from smartlint.syntax.chunking.chunk_tables import ChunkTables
from smartlint.syntax.reading.words.lexicon import Lexicon
from smartlint.syntax.table import LalrTable, Plain

_DATA: tuple[tuple[Kind, str], ...] = (("grammar", ""), ("rules", "smart/words"))
_MAKERS = (
    "table.py",
    "table_build.py",
    "chunk_compile.py",
    "chunking/chunk_starts.py",
    "chunking/chunk_tables.py",
    "lexicon_compile.py",
    "start_compile.py",
    "reading/words/lexicon.py",
    "reading/words/morphology.py",
    "reading/words/packed_words.py",
)


class Language:
    """All that reading needs besides the text; immutable.

    Attributes:
        line_table: How the lines of a file belong together.
        sentence_table: How the chunks of a sentence belong together.
        chunk_tables: Words of numbers, units and times.
        lexicon: Verbs, nouns and function words with what each may be.
    """

    __slots__ = ("chunk_tables", "lexicon", "line_table", "sentence_table")

    def __init__(self, plain: dict[str, Any]) -> None:  # Any: plain values, by part
        self.line_table = LalrTable.from_plain(plain["lines"])
        self.sentence_table = LalrTable.from_plain(plain["sentences"])
        self.chunk_tables = ChunkTables(plain["chunks"])
        self.lexicon = Lexicon(plain["lexicon"])

    @classmethod
    def load(cls, cache: CompiledCache | None) -> Language:
        """Return the language, compiled anew only when the cache does not have it.

        Args:
            cache: Where the compiled form is kept; None compiles every time.
        """
        return cls(compiled(cache, "language", _made_from(), _compile))


def _compile() -> dict[str, Any]:
    """Return the compiled form, of types that ``marshal`` stores."""
    # What only a cache miss needs.
    from smartlint.syntax.chunk_compile import compile_chunk_tables  # noqa: PLC0415
    from smartlint.syntax.lexicon_compile import compile_lexicon  # noqa: PLC0415

    return {
        "lines": _table("goals.lark", "file"),
        "sentences": _table("sentence.lark", "start"),
        "chunks": compile_chunk_tables(),
        "lexicon": compile_lexicon(),
    }


def _table(name: str, start: str) -> Plain:
    return LalrTable.build(read_data("grammar", name), start).to_plain()


def _made_from() -> Iterator[str]:
    """Yield the state of every file that the compiled form depends on."""
    yield __version__
    for kind, folder in _DATA:
        top = data_folder(kind)
        for name in data_names(kind, folder):
            yield file_state(os.path.join(top, name))  # noqa: PTH118
    # The code that compiles counts too, or a checkout would run on the tables of
    # yesterday's code.
    here = os.path.dirname(__file__)  # noqa: PTH120
    for name in _MAKERS:
        yield file_state(os.path.join(here, name))  # noqa: PTH118
