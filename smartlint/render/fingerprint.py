"""What a finding is recognised by, in one run and the next.

It is the rule and the goal, never the line: a goal that moves keeps its fingerprints.
Platforms take findings with equal fingerprints for one, so repeats are counted.
"""

from __future__ import annotations

from collections.abc import Iterable

from smartlint.diagnostics import Diagnostic, identity
from smartlint.resources import sha256_hex

_DIGITS = 32


def fingerprints(diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    """Return a fingerprint for each finding of a run, all different."""
    seen: dict[tuple[str, ...], int] = {}
    found = []
    for diagnostic in diagnostics:
        key = identity(diagnostic)
        seen[key] = seen.get(key, 0) + 1
        found.append(fingerprint((*key, str(seen[key]))))
    return tuple(found)


def fingerprint(parts: tuple[str, ...]) -> str:
    """Return the parts as hex digits of one length."""
    whole = "\0".join(parts).encode("utf-8", "surrogatepass")
    return sha256_hex(whole)[:_DIGITS]
