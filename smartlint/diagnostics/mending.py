"""Fixes put into a text: several at once where they do not meet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartlint.diagnostics.diagnostic import Applicability, Diagnostic, Edit, Fix
from smartlint.named_tuple import NamedTuple


class Mend(NamedTuple):
    """A finding with the fix that is to mend it."""

    found: Diagnostic
    fix: Fix


def mends(diagnostics: Iterable[Diagnostic], *, with_unsafe: bool) -> tuple[Mend, ...]:
    """Return the best fix of every finding that has one to apply."""
    wanted = {Applicability.SAFE}
    if with_unsafe:
        wanted.add(Applicability.UNSAFE)
    chosen = []
    for found in diagnostics:
        for fix in found.fixes:
            if fix.applicability in wanted and fix.edits:
                chosen.append(Mend(found, fix))
                break
    return tuple(chosen)


def apart(chosen: Sequence[Mend]) -> tuple[Mend, ...]:
    """Return those of one file's mends that do not meet, the first ones first.

    Two insertions at one place meet: which comes first would be an accident.
    """
    taken: list[Mend] = []
    spans: list[tuple[int, int]] = []
    for mend in sorted(chosen, key=lambda one: one.fix.edits[0].span):
        mine = [(edit.span.start, edit.span.end) for edit in mend.fix.edits]
        if not any(_meet(one, other) for one in mine for other in spans):
            taken.append(mend)
            spans += mine
    return tuple(taken)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with edits made that do not meet, in any order."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        pieces += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    pieces.append(text[at:])
    return "".join(pieces)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one == other or (one[0] < other[1] and other[0] < one[1])
