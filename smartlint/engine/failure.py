"""A rule that failed while it ran: never silent, and never the end of the run."""

from __future__ import annotations

from smartlint.diagnostics import Diagnostic
from smartlint.named_tuple import NamedTuple


class RuleFailure(NamedTuple):
    """A rule that raised an error on one subject.

    Attributes:
        code: The rule's code.
        name: Its name.
        pack: Its pack.
        is_shipped: It came with smartlint, so that the fault is ours.
        error: The exception, as text.
        diagnostic: The finding that names it, at the subject's place.
    """

    code: str
    name: str
    pack: str
    is_shipped: bool
    error: str
    diagnostic: Diagnostic
