"""One finding and the edits that would mend it.

These are named tuples: a run over 20,000 statements makes about 100,000 of them, and
a frozen slots dataclass of nine fields takes 7 µs to build where a named tuple takes
0.6.
"""

from __future__ import annotations

from enum import StrEnum

from smartlint.named_tuple import NamedTuple
from smartlint.text import Span


class Severity(StrEnum):
    """How much a finding matters, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """0 for an error, rising as it matters less; for sorting and thresholds."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Applicability(StrEnum):
    """What a fix promises.

    ``SAFE`` changes layout or spelling and no meaning; ``UNSAFE`` may change what the
    goal says and wants a look; ``DISPLAY`` shows what to write and is never applied,
    as it holds a placeholder ``<...>`` for a fact that only the author knows.
    """

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


class Edit(NamedTuple):
    """Replace the text at ``span`` by ``text``; an empty span inserts."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits to one file that only make sense together.

    Attributes:
        title: What the fix does, as an instruction.
        applicability: What it promises.
        edits: In the order of the text, not overlapping.
    """

    title: str
    applicability: Applicability
    edits: tuple[Edit, ...]


class Related(NamedTuple):
    """Another place that a finding speaks of, perhaps in another file."""

    path: str
    span: Span
    message: str


class Diagnostic(NamedTuple):
    """One finding.

    Attributes:
        code: Such as ``T501``; never changes its meaning.
        name: The bad pattern, such as ``missing-deadline``.
        severity: After configuration has had its say.
        message: One line for a marketer: what is wrong, in the goal's own words.
        path: The source's path.
        span: The words it speaks of, in that source.
        goal: The goal's key; None when it is about the file.
        help: One concrete thing to write or do; empty when the message says it.
        related: Other places it speaks of.
        fixes: Ways to mend it, best first.
    """

    code: str
    name: str
    severity: Severity
    message: str
    path: str
    span: Span
    goal: str | None = None
    help: str = ""
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
