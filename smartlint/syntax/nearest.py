"""Finds the word that was probably meant, for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable

_SHORTEST, _LONGEST = 3, 24


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that ``word`` most likely misspells; None when none is near.

    Near is one edit (a letter added, left out, changed, or two swapped) for words of
    up to five letters, two for longer ones. Words of two letters are near nothing.
    """
    folded = word.casefold()
    if not _SHORTEST <= len(folded) <= _LONGEST:
        return None
    limit = 1 if len(folded) <= 5 else 2  # noqa: PLR2004 - as the docstring says
    found = [
        (distance, choice)
        for choice in choices
        if abs(len(choice) - len(folded)) <= limit
        and (distance := edit_distance(folded, choice)) <= limit
        and distance < len(choice) - 1
    ]
    return min(found)[1] if found else None


def nearest_short(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice of two or three letters that ``word`` is but for one edit.

    Most words of two letters are one edit apart ("to", "do", "go"), so the first letter
    must be right, or the letters only swapped; and no longer word is nearly so short.
    """
    folded = word.casefold()
    for choice in choices:
        is_alike = folded[:1] == choice[0] or sorted(folded) == sorted(choice)
        if is_alike and edit_distance(folded, choice) == 1:
            return choice
    return None


def swapped(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that ``word`` is but for two letters beside each other."""
    letters = sorted(word)
    for choice in choices:
        is_alike = len(choice) == len(word) and sorted(choice) == letters
        if is_alike and edit_distance(word, choice) == 1:
            return choice
    return None


def one_letter_off(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that ``word`` is but for one letter after the first.

    A plural is a word of its own ("missions"), and so are words that differ in their
    first letter ("emission", "locked").
    """
    for choice in choices:
        is_alike = word[:1] == choice[0] and word[-1:] != "s"
        if is_alike and edit_distance(word, choice) == 1:
            return choice
    return None


def edit_distance(one: str, other: str) -> int:
    """Return how many edits of a letter, or swaps of two, make ``other`` of ``one``."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, wanted in enumerate(other, 1):
            change = above[column - 1] + (letter != wanted)
            cost = min(above[column] + 1, current[-1] + 1, change)
            is_swap = (
                row > 1
                and column > 1
                and letter == other[column - 2]
                and one[row - 2] == wanted
            )
            if is_swap:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, above = above, current
    return above[-1]
