"""From text to goals: the only room that knows the language's grammar."""

from __future__ import annotations

from smartlint.syntax.document import parse_goals
from smartlint.syntax.language import Language
from smartlint.syntax.layout import format_goals, format_markdown
from smartlint.syntax.markdown import goals_blocks, parse_markdown
from smartlint.syntax.plain_lines import parse_lines

__all__ = [
    "Language",
    "format_goals",
    "format_markdown",
    "goals_blocks",
    "parse_goals",
    "parse_lines",
    "parse_markdown",
]
