"""Finds words that are one slip away from a known one, without looking at them all.

Two words are one slip apart (a letter added, left out or changed, or two swapped) only
if they are the same once at most one letter is taken out of each. So every known word
is kept under all its forms less a letter, and so is the word that is asked about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

# Short words and those that begin otherwise are mostly other words: scale, detention.
_SHORTEST = 6
_LONGEST = 40  # no known word is longer, and the forms of a word grow as its square


def near_keys(keys: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return each key, and each long key less a letter -> the keys that it is."""
    table: dict[str, tuple[str, ...]] = {}
    for key in sorted(keys):
        for form in _forms(key):
            table[form] = (*table.get(form, ()), key)
    return table


def mended(word: str, table: Mapping[str, tuple[str, ...]]) -> str:
    """Return the known word that ``word`` misspells by one slip, or the word itself."""
    if not _SHORTEST <= len(word) <= _LONGEST or word in table.get(word, ()):
        return word
    for form in _forms(word):
        for known in table.get(form, ()):
            if known[0] == word[0] and len(known) >= _SHORTEST and is_slip(word, known):
                return known
    return word


def _forms(word: str) -> Iterator[str]:
    yield word
    if len(word) >= _SHORTEST - 1:
        for at in range(len(word)):
            yield word[:at] + word[at + 1 :]


def is_slip(one: str, other: str) -> bool:
    """Tell whether one letter was added, left out or changed, or two were swapped."""
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    if one[start + 1 :] == other[start + 1 :]:
        return True
    swapped = one[start : start + 2][::-1] + one[start + 2 :]
    return swapped == other[start:]
