"""Which of the names that stand there was probably meant by one that does not."""

from __future__ import annotations

from collections.abc import Iterable

# From which likeness on a name is offered, of 1 for the very same letters.
_ALIKE = 0.5
_MOST_NAMED = 3


def near_names(wanted: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known names most like a wanted one, in their order.

    They are several where nothing tells them apart: "BIZ-7" may be BIZ-1 or BIZ-2. A
    number alone is no likeness: "EV-2" is neither KR-2 nor EM-9.
    """
    from difflib import SequenceMatcher  # noqa: PLC0415 - only for a mistake

    matcher = SequenceMatcher(b=wanted.casefold())
    head = SequenceMatcher(b=_head(wanted))
    likeness: dict[str, float] = {}
    for name in known:
        head.set_seq1(_head(name))
        is_turned = sorted(_head(name)) == sorted(_head(wanted))  # "ME-1" for EM-1
        if is_turned or head.ratio() > _ALIKE:
            matcher.set_seq1(name.casefold())
            likeness[name] = matcher.ratio()
    best = max(likeness.values(), default=0.0)
    return tuple([one for one in likeness if likeness[one] == best >= _ALIKE])


def _head(name: str) -> str:
    """Return what stands before an id's number; all of a name that has none."""
    plain = name.casefold()
    return plain.rstrip("0123456789").rstrip("-_") or plain


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
