"""What earlier runs over the same folder read and found, in the user's cache.

Everything is kept under the hash of all it was made from: text, name and form for what
was read; for what was found also rules, figures, settings, tables and the day. So an
entry is either the right one or none, and times of files decide nothing.
"""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from smartlint import __version__
from smartlint.config.settings import Settings
from smartlint.linter import ParsedFile
from smartlint.named_tuple import Record
from smartlint.resources import CompiledCache, content_key, keep, kept
from smartlint.workspace.parsing import Input

_RESULTS_KEPT = 4
_PROTOCOL = 5
# The usual words for an object are its place in memory, which says nothing, and those for
# a record have its sets in any order.
_TELLING_LITTLE = frozenset({object.__repr__, Record.__repr__})


class Kept:
    """The entries of one folder; a plain class, as it remembers what was asked for.

    What is put in replaces what was not asked for, so that it holds one run's worth.
    """

    __slots__ = ("_cache", "_files", "_folder", "_mark")

    def __init__(self, cache: CompiledCache) -> None:
        self._cache = cache
        self._mark = _maker()
        self._folder = content_key([os.path.realpath(".")])
        self._files: dict[str, bytes] = {}

    def read_files(self, texts: Sequence[Input]) -> dict[int, ParsedFile]:
        """Return what earlier runs read of the same texts, by index."""
        stored = kept(self._cache, f"files-{self._folder}") or {}
        keys = [self._key(text) for text in texts]
        self._files = {key: stored[key] for key in keys if key in stored}
        return {
            at: unpacked(self._files[key])
            for at, key in enumerate(keys)
            if key in self._files
        }

    def keep_files(self, texts: Sequence[Input], blobs: Mapping[int, bytes]) -> None:
        """Keep what was read anew, besides what was asked for and was there."""
        if not blobs:
            return
        for at, blob in blobs.items():
            self._files[self._key(texts[at])] = blob
        keep(self._cache, f"files-{self._folder}", self._files)

    def result(self, key: str, find: Callable[[], list[bytes]]) -> list[bytes]:
        """Return what was found under the key before, else what ``find`` finds.

        Args:
            key: From :func:`result_key`.
            find: Judges the goals, each part of them packed.
        """
        name = f"result-{self._folder}"
        stored: dict[str, list[bytes]] = kept(self._cache, name) or {}
        if key in stored:
            return stored[key]
        found = find()
        others = list(stored.items())[-(_RESULTS_KEPT - 1) :]
        keep(self._cache, name, {**dict(others), key: found})
        return found

    def result_key(
        self,
        files: Sequence[ParsedFile],
        settings: Settings,
        folders: Sequence[str],
        *others: object,
    ) -> str:
        """Return the hash of all that a result is made from.

        Args:
            files: What was read.
            settings: What holds.
            folders: Of the packs, whose rules and figures count with every byte.
            others: The day, the tables that goals name, and whatever else counts.
        """
        texts = [self._mark, stable(settings), *map(stable, others)]
        for file, found in files:
            is_from_elsewhere = f"{file.is_included} {file.takes_facts}"
            texts += [file.source.path, is_from_elsewhere, file.source.text]
            texts.append(stable([(one.code, one.message, one.span) for one in found]))
        texts += _contents([*folders, *settings.market.figures])
        return content_key(texts)

    def _key(self, text: Input) -> str:
        source = text.source
        return content_key([self._mark, source.path, text.form, source.text])


def packed(value: object) -> bytes:
    """Return a value of ours as bytes."""
    return pickle.dumps(value, _PROTOCOL)


def unpacked(blob: bytes) -> Any:  # Any: whatever was packed
    """Return the value; the bytes come from the user's own folder or from ourselves."""
    was_on = gc.isenabled()
    gc.disable()  # thousands of new values, none of them garbage: twice as fast
    try:
        return pickle.loads(blob)  # noqa: S301 - see above
    finally:
        if was_on:
            gc.enable()


def stable(value: object) -> str:
    """Return a value as words that are the same in every process.

    The order of a set and of a mapping is not part of their meaning.
    """
    if isinstance(value, Mapping):
        pairs = [f"{stable(key)}: {stable(value[key])}" for key in value]
        return f"{{{', '.join(sorted(pairs))}}}"
    if isinstance(value, frozenset | set):
        return f"{{{', '.join(sorted(map(stable, value)))}}}"
    if isinstance(value, tuple | list):
        return f"{type(value).__name__}({', '.join(map(stable, value))})"
    if type(value).__repr__ in _TELLING_LITTLE:
        slots: Iterable[str] = type(value).__slots__  # type: ignore[attr-defined]
        fields = {name: getattr(value, name) for name in slots}
        return f"{type(value).__name__}{stable(fields)}"
    return repr(value)


def _contents(places: Iterable[str]) -> list[str]:
    """Return names and contents of files, and of all files in folders."""
    texts: list[str] = []
    for place in places:
        paths = [place]
        if os.path.isdir(place):
            paths = sorted(
                os.path.join(top, name)
                for top, _, names in os.walk(place)
                for name in names
            )
        for path in paths:
            try:
                with open(path, "rb") as file:
                    texts += [path, file.read().decode("latin-1")]
            except OSError as error:
                texts += [path, str(error)]
    return texts


def _maker() -> str:
    """Return what tells this smartlint from every other: its version and its files."""
    top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    marks = [__version__]
    for folder, _, names in os.walk(top):
        for name in names:
            if name.endswith((".py", ".lark", ".toml", ".txt")):
                status = os.stat(os.path.join(folder, name))
                marks.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return content_key(sorted(marks))
