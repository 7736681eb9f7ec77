"""Which of the names that stand there was probably meant by one that does not."""

from __future__ import annotations

from collections.abc import Iterable

# From which likeness on a name is offered, of 1 for the very same letters.
_ALIKE = 0.5
_MOST_NAMED = 3


def near_names(wanted: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known names most like a wanted one, in their order.

    They are several where nothing tells them apart: "BIZ-7" may be BIZ-1 or BIZ-2.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415 - only for a mistake

    matcher = SequenceMatcher(b=wanted.casefold())
    likeness: dict[str, float] = {}
    for name in known:
        matcher.set_seq1(name.casefold())
        likeness[name] = matcher.ratio()
    best = max(likeness.values(), default=0.0)
    return tuple([one for one in likeness if likeness[one] == best >= _ALIKE])


def near_words(wanted: str, known: Iterable[str]) -> str | None:
    """Return these names as words, “BIZ-1” or “BIZ-2”; None when none is near."""
    near = near_names(wanted, known)
    if not near:
        return None
    quoted = [f"“{name}”" for name in near[:_MOST_NAMED]]
    if len(near) > _MOST_NAMED:
        more = len(near) - len(quoted)
        return f"{', '.join(quoted)} or one of {more} more that are as near"
    *others, last = quoted
    return f"{', '.join(others)} or {last}" if others else last
