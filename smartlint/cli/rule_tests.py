"""Runs rule pages as tests: every example through the whole linter."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from smartlint.config.resolution import ALL, Choices, resolve
from smartlint.config.settings import Settings
from smartlint.diagnostics import Diagnostic
from smartlint.engine.evaluation import Evaluator
from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.pack import Pack
from smartlint.engine.page import read_page
from smartlint.engine.page_check import PageReport, check_page
from smartlint.engine.rulebook import Rulebook
from smartlint.forecast import can_forecast, forecaster
from smartlint.linter import lint
from smartlint.resources import CompiledCache
from smartlint.syntax import Language
from smartlint.text import Source
from smartlint.workspace import (
    Input,
    Kind,
    newest_as_of,
    parse,
    read_histories,
    read_source,
)

# Examples are judged on a day of their own, or a page would fail one day by itself.
EXAMPLE_DAY = date(2027, 1, 1)


def page_reports(
    packs: Sequence[Pack], path: str | None, cache: CompiledCache | None
) -> Iterator[PageReport]:
    """Yield what came of each page's examples.

    Args:
        packs: The rules that are in force.
        path: The page or the folder of pages to test; None for all.
        cache: Where compiled rules are kept.
    """
    rulebook = Rulebook.load(packs, cache)
    folders = [pack.folder for pack in packs]
    knowledge = PackKnowledge(folders, cache, forecaster=forecaster(cache))
    examiner = _Examiner(rulebook, Language.load(cache), knowledge)
    for rule in rulebook.rules:
        if path is None or _is_in(rule.path, path):
            page = read_page(rule.path, read_source(rule.path).text)
            needs = page.front.get("needs", "")
            if needs == "forecast" and not can_forecast():
                names = (rule.path, rule.code, rule.name)
                yield PageReport(*names, 0, 0, (), missing=needs)
                continue
            beside = os.path.join(os.path.dirname(rule.path), "example.goals")
            yield check_page(page, rule, partial(examiner.lint, beside))


class _Examiner:
    """Lints texts by all rules, those in preview too."""

    def __init__(
        self, rulebook: Rulebook, language: Language, knowledge: PackKnowledge
    ) -> None:
        self._rulebook = rulebook
        self._language = language
        self._knowledge = knowledge
        self._settings: Settings = resolve(Choices(select=(ALL,)), rulebook.entries)
        # Compiling the rules takes longer than judging an example by them.
        self._evaluator = Evaluator(rulebook, self._settings)

    def lint(self, path: str, text: str, host: Kind) -> Sequence[Diagnostic]:
        """Return the findings on a text of goals, or on a page with blocks of them.

        Args:
            path: Where the text is taken to lie; tables are looked for beside it.
            text: The example.
            host: How it is to be read.
        """
        parsed = parse(self._language, Input(Source(path, text), host))
        day = newest_as_of([parsed]) or EXAMPLE_DAY
        knowledge = self._knowledge.with_histories(
            read_histories([parsed], related=self._knowledge.related)
        )
        return lint(
            [parsed],
            self._rulebook,
            self._settings,
            as_of=day,
            knowledge=knowledge,
            evaluator=self._evaluator,
        ).diagnostics


def _is_in(page: str, path: str) -> bool:
    page, path = os.path.realpath(page), os.path.realpath(path)
    return page == path or os.path.dirname(page) == path
