"""One run from texts to a report, with the day that it speaks of."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from smartlint.cli.inputs import Inputs
from smartlint.config.market import ANY_MARKET, MarketChoice
from smartlint.config.settings import Settings
from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.market import ANY_MARKET as _NOWHERE
from smartlint.engine.market import Market
from smartlint.engine.rulebook import Rulebook
from smartlint.errors import ConfigError, MisnamedError
from smartlint.linter import LintResult, ParsedFile, lint
from smartlint.named_tuple import NamedTuple
from smartlint.render.report import Report
from smartlint.resources import CompiledCache
from smartlint.syntax import Language
from smartlint.workspace import (
    figure_file,
    newest_as_of,
    read_all,
    read_histories,
    user_cache,
)

if TYPE_CHECKING:
    from smartlint.workspace.many import Means

# Below it, keeping what was found costs more than finding it again.
_MANY = 8


class Run(NamedTuple):
    """One run: what was read, and what there is to tell."""

    report: Report
    files: tuple[ParsedFile, ...]


def report_on(
    inputs: Inputs,
    settings: Settings,
    rulebook: Rulebook,
    language: Language,
    as_of: date | None = None,
) -> Report:
    """Return the findings and verdicts on everything that was read."""
    return run_on(inputs, settings, rulebook, language, as_of).report


def run_on(
    inputs: Inputs,
    settings: Settings,
    rulebook: Rulebook,
    language: Language,
    as_of: date | None = None,
    *,
    workers: int | None = 1,
) -> Run:
    """Return the findings and verdicts, with the files that were read.

    Args:
        inputs: The texts.
        settings: What holds.
        rulebook: The rules.
        language: Reads the texts.
        as_of: The day to judge by; None takes the files' own, else today.
        workers: How many processes share the work; None takes what is worth it.
    """
    means = _means(inputs, rulebook.cache, workers)
    if means is None:
        sources, files = read_all(language, inputs.texts)
    else:
        from smartlint.workspace.many import read_many

        sources, files = read_many(language, inputs.texts, means)
    day, origin = run_date(files, as_of)
    knowledge = knowledge_of(files, rulebook.folders, rulebook.cache, settings.market)
    is_day_stated = as_of is not None or newest_as_of(files) is not None
    if knowledge.histories:
        gc.enable()  # forecasts make rings, which `check` does not look for otherwise

    def judge(part: range | None = None) -> LintResult:
        return lint(
            files,
            rulebook,
            settings,
            as_of=day,
            knowledge=knowledge,
            is_day_stated=is_day_stated,
            part=part,
            tick=means.watch.tick if means is not None else None,
        )

    if means is None:
        result = judge()
    else:
        from smartlint.workspace.many import judge_many

        facts = (day, is_day_stated, knowledge.histories)
        result = judge_many(files, judge, means, (settings, rulebook.folders, facts))
        means.watch.done()
    report = Report(result, sources, origin, inputs.skipped, inputs.problems)
    return Run(report, files)


def _means(
    inputs: Inputs, cache: CompiledCache | None, workers: int | None
) -> Means | None:
    """Return how to go about many files; None for few, which are read one by one."""
    texts = inputs.texts
    if len(texts) < _MANY:
        return None
    from smartlint.cli.terminal import Progress
    from smartlint.workspace.kept import Kept
    from smartlint.workspace.many import Means
    from smartlint.workspace.parts import can_share, workers_for

    if workers is None:
        workers = workers_for(sum(len(text.source.text) for text in texts))
    elif not can_share():
        workers = 1
    kept = Kept(cache) if cache is not None else None
    return Means(workers, kept, Progress())


def knowledge_of(
    files: Sequence[ParsedFile],
    folders: Sequence[str],
    cache: CompiledCache | None,
    market: MarketChoice,
    *,
    with_all: bool = False,
    looks_ahead: bool = True,
) -> PackKnowledge:
    """Return what is known beyond the texts: the packs' and the team's own figures.

    Args:
        files: The goals, whose ``source:`` lines name the team's tables.
        folders: Of the packs.
        cache: Where what is compiled is kept.
        market: What the configuration says of the team's market.
        with_all: Read all columns of those tables.
        looks_ahead: Ask for forecasts.

    Raises:
        SmartlintError: A file that the configuration names is missing or wrong.
    """
    from smartlint.forecast import forecaster

    knowledge = PackKnowledge(
        folders,
        cache,
        market=_market(market),
        forecaster=forecaster(cache) if looks_ahead else None,
    )
    try:
        knowledge.check_market()
    except MisnamedError as error:
        path, line = _place_of(error.name, market)
        raise ConfigError(error.problem, path=path, line=line) from error
    histories = read_histories(
        files,
        with_all=with_all,
        sources=market.sources,
        environment=os.environ,
        related=knowledge.related,
    )
    return knowledge.with_histories(histories) if histories else knowledge


def _place_of(key: str, market: MarketChoice) -> tuple[str | None, int | None]:
    """Return where a setting stands: the file and, if it is known, the line."""
    for name, place in market.places.items():
        if name == key or name.startswith(f"{key}."):
            return place
    return None, None


def _market(choice: MarketChoice) -> Market:
    if choice == ANY_MARKET:
        return _NOWHERE
    defaults = [(kpi, own.lag_days, own.cadence) for kpi, own in choice.kpis.items()]
    return Market(
        choice.industry,
        choice.region,
        tuple([figure_file(path) for path in choice.figures]),
        tuple(defaults),
    )


def run_date(files: Sequence[ParsedFile], asked: date | None) -> tuple[date, str]:
    """Return the day that a run speaks of, and where it is from.

    Args:
        files: What was read.
        asked: The day of ``--as-of``; None when it was not given.
    """
    if asked is not None:
        return asked, "as --as-of says"
    newest = newest_as_of(files)
    if newest is not None:
        return newest, "the newest “as of” line"
    # The user's own calendar decides what today is.
    return date.today(), "today, as no “as of” line says otherwise"  # noqa: DTZ011


def compiled_cache(*, no_cache: bool) -> CompiledCache | None:
    """Return the user's cache; None where it is not wanted or has no place."""
    return None if no_cache else user_cache(os.environ)
