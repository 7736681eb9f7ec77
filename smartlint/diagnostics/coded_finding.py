"""What code finds and no rule page decides: a code, a name and what it means."""

from __future__ import annotations

from smartlint.diagnostics.diagnostic import Severity
from smartlint.named_tuple import NamedTuple


class CodedFinding(NamedTuple):
    """One thing that can be wrong; its code never changes its meaning.

    Attributes:
        code: Such as ``X001``.
        name: The bad pattern.
        severity: What it weighs.
        meaning: When it is raised, in one line.
    """

    code: str
    name: str
    severity: Severity
    meaning: str
