"""The name that was probably meant, and how a message asks for it."""

from __future__ import annotations

from collections.abc import Iterable

# As `difflib` has it: how alike two names are that may be one, from 0 to 1.
_NEAR = 0.6


def meant(word: str, known: Iterable[str], cutoff: float = _NEAR) -> str | None:
    """Return the name that ``word`` most likely misspells; None when none is near.

    Args:
        word: As written; whoever has names in one case folds it first.
        known: The names that there are.
        cutoff: How alike the two must be, from 0 to 1.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

    near = get_close_matches(word, list(known), 1, cutoff)
    return near[0] if near else None


def did_you_mean(
    word: str,
    known: Iterable[str],
    *,
    otherwise: str = "",
    quotes: str = "''",
    cutoff: float = _NEAR,
) -> str:
    """Return what a message adds: the name that was meant, or what to do without one.

    Args:
        word: As written.
        known: The names that there are.
        otherwise: What stands there when none is near.
        quotes: The signs around the name, or none at all.
        cutoff: How alike the two must be, from 0 to 1.
    """
    near = meant(word, known, cutoff)
    if near is None:
        return otherwise
    return f"; did you mean {quotes[:1]}{near}{quotes[1:]}?"
