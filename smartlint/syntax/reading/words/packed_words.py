"""Keeps word lists packed until one of their words is met.

A goal has a dozen words of the 12,000 that the lists hold, and loading all of them with
what each may be takes a twentieth of a start.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar
from zlib import crc32

from smartlint.resources import packed, unpacked

_PARTS = 256

_Value = TypeVar("_Value")

# Second word, "" for a phrase of one -> phrases, the longest first, each with its value.
Seconds = dict[str, tuple[tuple[tuple[str, ...], _Value], ...]]
# The same by first word, packed until it is met. Most first words are common ones ("in",
# "to") that no phrase follows.
Phrases = dict[str, bytes | Seconds[_Value]]


def seconds_of(phrases: Phrases[_Value], first: str) -> Seconds[_Value] | None:
    """Return the phrases that start with a word; None where none does."""
    seconds = phrases.get(first)
    if isinstance(seconds, bytes):
        seconds = phrases[first] = unpacked(seconds)
    return seconds


class EveryWord:
    """Second words where a phrase has none: any word is one of them.

    No subclass of ``frozenset``, which mypyc would ask as if it were one.
    """

    __slots__ = ()

    def __contains__(self, word: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(("",))

    def __len__(self) -> int:
        return 1


class PackedRows:
    """A row for each of many words, in packed parts."""

    __slots__ = ("_parts",)

    def __init__(self, parts: list[bytes]) -> None:
        """Take what :func:`packed_rows` made."""
        self._parts: list[bytes | dict[str, Any]] = [
            *parts
        ]  # Any: a row of plain values

    def get(self, word: str) -> Any:  # Any: as above
        """Return the row of a word; None for a word without one."""
        number = _part_of(word)
        part = self._parts[number]
        if isinstance(part, bytes):
            part = self._parts[number] = unpacked(part)
        return part.get(word)


def packed_rows(rows: Mapping[str, Any]) -> list[bytes]:  # Any: as above
    """Return rows by word as packed parts, for :class:`PackedRows`."""
    parts: list[dict[str, Any]] = [{} for _ in range(_PARTS)]
    for word, row in rows.items():
        parts[_part_of(word)][word] = row
    return [packed(part) for part in parts]


def packed_phrases(phrases: Mapping[str, Seconds[_Value]]) -> Phrases[_Value]:
    """Return phrases by first word, each packed."""
    return {first: packed(seconds) for first, seconds in phrases.items()}


def _part_of(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass")) % _PARTS
