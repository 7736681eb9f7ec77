"""Texts through the whole linter, for tests of rules and settings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from smartlint.config.resolution import Choices, resolve
from smartlint.config.settings import Settings
from smartlint.engine.evaluation import Evaluator
from smartlint.engine.pack import Pack, shipped_packs
from smartlint.engine.rulebook import Rulebook
from smartlint.facts.knowledge import Knowledge
from smartlint.linter import LintResult, lint
from smartlint.syntax import Language, parse_goals
from smartlint.text import Source

DAY = date(2027, 1, 4)


@cache
def language() -> Language:
    """Return the shipped language, built once for all tests."""
    return Language.load(None)


@cache
def rulebook() -> Rulebook:
    """Return the shipped rules, built once for all tests."""
    return Rulebook.load(shipped_packs())


# By settings, as text: compiling the rules takes longer than judging a text by them.
_EVALUATORS: dict[str, Evaluator] = {}


def _evaluator(settings: Settings) -> Evaluator:
    """Return the shipped rules for some settings, compiled once for all tests."""
    key = repr(settings)
    if key not in _EVALUATORS:
        _EVALUATORS[key] = Evaluator(rulebook(), settings)
    return _EVALUATORS[key]


def lint_texts(
    texts: Sequence[str],
    choices: Choices | None = None,
    *,
    rules: Rulebook | None = None,
    as_of: date = DAY,
    knowledge: Knowledge | None = None,
) -> LintResult:
    """Return what a run over files ``0.goals``, ``1.goals`` … finds."""
    chosen = rules or rulebook()
    settings = resolve(choices or Choices(), chosen.entries)
    files = [
        parse_goals(language(), Source(f"{number}.goals", text))
        for number, text in enumerate(texts)
    ]
    evaluator = _evaluator(settings) if rules is None else None
    return lint(
        files,
        chosen,
        settings,
        as_of=as_of,
        knowledge=knowledge,
        evaluator=evaluator,
    )


def house_rules(folder: Path, *pages: str) -> Rulebook:
    """Return a rulebook of these pages alone, written into ``folder``."""
    for number, page in enumerate(pages):
        (folder / f"page{number}.md").write_text(page, encoding="utf-8")
    return Rulebook.load([Pack("house", str(folder), is_shipped=False)])
