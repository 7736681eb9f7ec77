"""Findings that are accepted for now: the ratchet, which may only get shorter.

Other linters call it a baseline and key it by line; a goal's edit then lets old findings
loose. Here it is rule and goal, and how often.
"""

from __future__ import annotations

from smartlint.diagnostics.diagnostic import Severity
from smartlint.named_tuple import NamedTuple


class Accepted(NamedTuple):
    """One entry.

    Attributes:
        rule: The rule's code.
        name: Its name, for people.
        goal: The goal's key; None for what is said of the file.
        file: The goal's file, from the ratchet's folder, forward slashes. A goal with
            an id is found in any file.
        words: The goal's sentence, by which one without an id is found when reworded.
        times: How many findings of the rule are accepted there.
        line: The entry's line in the ratchet file; 0 for one that is not written yet.
    """

    rule: str
    name: str
    goal: str | None
    file: str
    words: str
    times: int = 1
    line: int = 0


STALE_CODE = "X084"
STALE_NAME = "stale-acceptance"
STALE_SEVERITY = Severity.WARNING
"""What a run says of an entry that accepts nothing any more, where no page rules."""
