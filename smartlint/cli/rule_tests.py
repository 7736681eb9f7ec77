"""Runs rule pages as tests: every example through the whole linter."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date

from smartlint.config.resolution import ALL, Choices, resolve
from smartlint.config.settings import Settings
from smartlint.diagnostics import Diagnostic
from smartlint.engine.pack import Pack
from smartlint.engine.page import read_page
from smartlint.engine.page_check import PageReport, check_page
from smartlint.engine.rulebook import Rulebook
from smartlint.linter import lint
from smartlint.resources import CompiledCache
from smartlint.syntax import Language
from smartlint.text import Source
from smartlint.workspace import Input, Kind, newest_as_of, parse, read_source

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
    examiner = _Examiner(rulebook, Language.load(cache))
    for rule in rulebook.rules:
        if path is None or _is_in(rule.path, path):
            page = read_page(rule.path, read_source(rule.path).text)
            yield check_page(page, rule, examiner.lint)


class _Examiner:
    """Lints texts by all rules, those in preview too."""

    def __init__(self, rulebook: Rulebook, language: Language) -> None:
        self._rulebook = rulebook
        self._language = language
        self._settings: Settings = resolve(Choices(select=(ALL,)), rulebook.entries)

    def lint(self, text: str, host: Kind) -> Sequence[Diagnostic]:
        """Return the findings on a text of goals, or on a page with blocks of them."""
        parsed = parse(self._language, Input(Source("example", text), host))
        day = newest_as_of([parsed]) or EXAMPLE_DAY
        return lint([parsed], self._rulebook, self._settings, as_of=day).diagnostics


def _is_in(page: str, path: str) -> bool:
    page, path = os.path.realpath(page), os.path.realpath(path)
    return page == path or os.path.dirname(page) == path
