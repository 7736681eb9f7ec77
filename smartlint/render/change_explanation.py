"""What a finding of ``diff`` means, for people."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.diagnostics.coded_finding import CodedFinding
from smartlint.render.prose import block, goals
from smartlint.render.style import Style

_WHY = (
    "A goal is judged at its end by what was agreed at its start. When it changes and"
    " nobody writes down what and why, it can no longer be judged, and nobody learns"
    " from it. smartlint diff compares two versions and finds such changes."
)
_EXAMPLE = """\
goal EM-1: Increase email subscribers from 12,000 to 14,000 by 30 June 2027
  changed 2027-02-10: target 16,000 -> 14,000; market: consent rules changed"""


def explain_change(rule: CodedFinding, style: Style) -> Iterator[str]:
    """Yield the page of one finding."""
    yield style.paint("title", f"{rule.code} {rule.name}")
    yield f"{rule.severity.value}, found by smartlint diff"
    yield ""
    yield from block(rule.meaning, style)
    yield ""
    yield from block(_WHY, style)
    yield ""
    yield from block("A change that tells what and why:", style)
    yield ""
    yield from goals(_EXAMPLE, style)
