"""A diagnostic as people are told of it: in whole sentences, with what to write.

What a document of goals and the feedback of a class say of a finding is made here, so
that both say the same.
"""

from __future__ import annotations

from smartlint.diagnostics.diagnostic import Diagnostic
from smartlint.diagnostics.suggestion import written_lines
from smartlint.named_tuple import NamedTuple
from smartlint.text import Source

_ENDS = (".", "?", "!", "…")


class ToldFinding(NamedTuple):
    """A finding with its advice.

    Attributes:
        code: Of the rule.
        name: Of the rule.
        severity: "error", "warning", "info" or "hint".
        message: What is wrong.
        advice: What to write or do; empty when the message says it.
        lines: What to write, line by line; empty when there is no fix to show.
    """

    code: str
    name: str
    severity: str
    message: str
    advice: str
    lines: tuple[str, ...]


def told(found: Diagnostic, source: Source) -> ToldFinding:
    """Return a finding with its advice, and the lines that its first fix writes."""
    lines = [
        line.text.strip()
        for fix in found.fixes[:1]
        for line in written_lines(source, fix)
        if line.is_new
    ]
    return ToldFinding(
        found.code,
        found.name,
        found.severity.value,
        as_sentence(found.message),
        as_sentence(found.help),
        tuple(lines),
    )


def as_sentence(text: str) -> str:
    """Return a message as a sentence: a capital first, a stop last."""
    return ended(text if _opens_with_path(text) else text[:1].upper() + text[1:])


def ended(text: str) -> str:
    """Return a message as the end of a sentence; nothing stays nothing."""
    return text if not text or text.endswith(_ENDS) else f"{text}."


def _opens_with_path(text: str) -> bool:
    """Whether the first word is the name of a file or a column, which keeps its letters."""
    first = text.split(" ", 1)[0]
    return "/" in first or "#" in first
