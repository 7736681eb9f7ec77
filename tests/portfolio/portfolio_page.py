"""Write what smartlint says beneath each example of docs/portfolio.md.

python tests/portfolio/portfolio_page.py
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from linted import language, rulebook  # noqa: E402 - a script beside the tests
from plans import DAY, knowledge, plan  # noqa: E402

from smartlint.config.resolution import Choices, resolve  # noqa: E402
from smartlint.linter import lint  # noqa: E402
from smartlint.portfolio.forest import forest  # noqa: E402
from smartlint.render.day_line import day_line  # noqa: E402
from smartlint.render.style import Style  # noqa: E402
from smartlint.render.tree_text import tree_text  # noqa: E402
from smartlint.syntax import parse_goals  # noqa: E402
from smartlint.text import Source  # noqa: E402

PAGE = ROOT / "docs" / "portfolio.md"
_EXAMPLE = re.compile(
    r"```goals\n(?P<goals>.*?)```\n\n```(?P<form>text|console)\n.*?```", re.DOTALL
)


def written(page: str) -> str:
    """Return the page with the answers to its examples made again."""
    return _EXAMPLE.sub(_answered, page)


def _answered(found: re.Match[str]) -> str:
    goals, form = found["goals"], found["form"]
    answer = _findings(goals) if form == "text" else _outline(goals)
    return f"```goals\n{goals}```\n\n```{form}\n{answer}```"


def _findings(text: str) -> str:
    """Return the errors, warnings and notes about the plan, one a line."""
    chosen = resolve(Choices(select=("G7", "R402")), rulebook().entries)
    file = parse_goals(language(), Source("plan.goals", text))
    found = lint([file], rulebook(), chosen, as_of=DAY, knowledge=knowledge())
    return "".join(
        f"{one.severity} {one.name}, {one.goal or 'the plan'}: {one.message}\n"
        for one in found.diagnostics
    )


def _outline(text: str) -> str:
    made = plan(text)
    seen = day_line(DAY, "as --as-of says", 80)
    lines = [*tree_text(made, forest(made.portfolio), Style(80)), "", *seen]
    return f"$ smartlint tree plan.goals --as-of {DAY}\n" + "".join(
        f"{line}\n" for line in lines
    )


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
