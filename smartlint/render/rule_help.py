"""What a platform shows beside a finding: the rule's page, as plain words."""

from __future__ import annotations

from smartlint.diagnostics import Severity
from smartlint.engine.page import Page
from smartlint.engine.rule import Rule
from smartlint.named_tuple import NamedTuple

_LETTERS = {
    "S": "specific",
    "M": "measurable",
    "A": "achievable",
    "R": "relevant",
    "T": "time-bound",
}


class RuleHelp(NamedTuple):
    """A rule as platforms take it.

    Attributes:
        code: Such as ``T501``.
        name: The bad pattern.
        title: Its headline.
        severity: As its page says.
        text: Why it matters and how to mend it, as Markdown.
        tags: Words to filter by.
    """

    code: str
    name: str
    title: str
    severity: Severity
    text: str
    tags: tuple[str, ...] = ()


def rule_help(rule: Rule, page: Page) -> RuleHelp:
    """Return what to show of a rule, from its page."""
    parts = []
    for title in ("Why", "How to fix", "Weak", "Strong"):
        text = "\n".join(
            line
            for line in page.section(title).split("\n")
            if not line.strip().startswith("# expect:")
        )
        parts.append(f"## {title}\n\n{text.strip()}")
    tags = [rule.pack]
    if rule.letter in _LETTERS:
        tags.insert(0, _LETTERS[rule.letter])
    return RuleHelp(
        rule.code,
        rule.name,
        page.title,
        rule.severity,
        "\n\n".join(parts),
        tuple(tags),
    )
