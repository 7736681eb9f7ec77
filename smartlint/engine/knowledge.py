"""Answers what a goal's metric is and what is known of it, from packs and histories.

Nothing is loaded before the first goal that names a metric; no benchmark is read
before one of them is a KPI with a target.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from smartlint.catalogue.benchmark_query import Segment
from smartlint.catalogue.benchmarks import Benchmarks
from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.house import House, HouseMetric
from smartlint.engine import beside
from smartlint.engine.asked import (
    Asked,
    AskedGoals,
    credited_channels,
    measured_channels,
    resolution_of,
)
from smartlint.engine.kept_answers import keep
from smartlint.engine.market import ANY_MARKET, Market, segment_of
from smartlint.facts.knowledge import Measured
from smartlint.facts.subjects import JUDGED_KINDS, FileSubject, GoalSubject
from smartlint.model.evidence import NO_EVIDENCE, Evidence, Meaning
from smartlint.model.forecast import Forecast, Forecaster
from smartlint.model.goal import HeadKind
from smartlint.model.kpi import KpiFormula, Product, Resolution, Summands
from smartlint.model.series import Histories, History, Series
from smartlint.portfolio.graph import Portfolio
from smartlint.resources import CompiledCache

if TYPE_CHECKING:
    from smartlint.engine.table_evidence import TableEvidence
    from smartlint.engine.yardstick import Yardstick

_METRIC = HeadKind.METRIC
_MOST_NAMES = 3
# A plan names the same metrics again and again, and finding one among all names of the
# packs takes as long as all verdicts on a goal.
_NO_HISTORIES: Histories = {}


class PackKnowledge:
    """The catalogue, benchmarks and histories of one run."""

    __slots__ = (
        "_asked",
        "_by_file",
        "_cache",
        "_catalogue",
        "_explained",
        "_figures",
        "_folders",
        "_forecaster",
        "_house",
        "_market",
        "_meanings",
        "_past",
        "_place",
        "_resolved",
        "_tables",
        "_yardsticks",
    )

    def __init__(
        self,
        folders: Sequence[str],
        cache: CompiledCache | None = None,
        histories: Histories = _NO_HISTORIES,
        market: Market = ANY_MARKET,
        forecaster: Forecaster | None = None,
    ) -> None:
        """Say where knowledge comes from.

        Args:
            folders: Of the packs.
            cache: Where what is compiled is kept.
            histories: What the goals' ``source:`` lines name, read.
            market: Whom to compare with.
            forecaster: Tells where a metric goes by itself; None where nobody can.
        """
        self._forecaster = forecaster
        self._folders = tuple(folders)
        self._cache = cache
        self._past = histories
        self._market = market
        self._place: Segment | None = None
        self._catalogue: Catalogue | None = None
        self._figures: Benchmarks | None = None
        self._explained: dict[str, bool] = {}
        self._house: tuple[Portfolio, House | None] | None = None
        self._by_file: dict[FileSubject, frozenset[str]] = {}
        self._resolved: dict[Asked, Resolution] = {}
        self._meanings: dict[tuple[FileSubject, Asked], Meaning] = {}
        self._asked = AskedGoals()
        self._tables: TableEvidence | None = None
        self._yardsticks: dict[tuple[str, str, int], Yardstick] = {}

    def with_histories(self, histories: Histories) -> PackKnowledge:
        """Return the same knowledge of packs with other histories."""
        other = PackKnowledge(
            self._folders, self._cache, histories, self._market, self._forecaster
        )
        other._catalogue = self.catalogue
        other._figures = self.benchmarks
        return other

    def check_market(self) -> None:
        """Raise for a market that the packs do not know; costs nothing without one.

        Raises:
            MisnamedError: It holds the dotted key of the setting that is wrong.
            RuleFileError: A benchmark file of the team's own is wrong.
        """
        if self._market.defaults:
            self.catalogue  # noqa: B018 - loading it looks the KPIs up
        if self._market.industry or self._market.region or self._market.figures:
            self.place  # noqa: B018 - as above, with the industry and the region
        if self._market.figures:
            self.benchmarks.industries  # noqa: B018 - reads the team's files

    @property
    def histories(self) -> Histories:
        """The tables that goals name."""
        return self._past

    @property
    def catalogue(self) -> Catalogue:
        """The KPIs of the packs."""
        if self._catalogue is None:
            loaded = Catalogue.load(self._folders, self._cache)
            self._catalogue = loaded.with_defaults(self._market.defaults)
        return self._catalogue

    @property
    def benchmarks(self) -> Benchmarks:
        """The published figures of the packs."""
        if self._figures is None:
            own = self._market.figures
            ids = self.catalogue.ids
            self._figures = Benchmarks(self._folders, ids, self._cache, own)
        return self._figures

    @property
    def place(self) -> Segment:
        """The team's place among the figures, without a channel.

        Raises:
            MisnamedError: No figure knows the industry, or the region.
        """
        if self._place is None:
            self._place = segment_of(self._market, self.benchmarks)
        return self._place

    def meaning(self, subject: GoalSubject) -> Meaning | None:
        """Return what the goal's metric is; None when it names none."""
        own = self._house_metric(subject)
        if own is not None:
            words = own.kpi.name
            return Meaning(Resolution(words, own.kpi.id, name=words), own.kpi)
        asked = self._asked.of(subject.place.file, subject.goal)
        if asked is None:
            return None
        key = (subject.place, asked)
        meaning = self._meanings.get(key)
        if meaning is None:
            meaning = self._meaning_of(self._resolve(asked), subject.place)
            keep(self._meanings, key, meaning)
        return meaning

    def _meaning_of(self, found: Resolution, place: FileSubject) -> Meaning:
        catalogue = self.catalogue
        if found.kpi is None:
            candidates = tuple([catalogue.kpi(key) for key in found.candidates])
            misspelt = None if candidates else self._misspelt(found.phrase, place)
            return Meaning(found, candidates=candidates, misspelt=misspelt)
        kpi = catalogue.kpi(found.kpi)
        channel = found.channel
        expected = catalogue.expected_on(channel) if channel else ()
        return Meaning(
            found,
            kpi,
            misspelt=self._misspelt_part(found, place) if found.extra else None,
            channel_name=catalogue.channel_name(channel) if channel else None,
            fitting=beside.fitting(catalogue, kpi, channel) if channel else (),
            expected=self._missing(expected, place),
            companions=self._missing(kpi.pair_with, place),
            early_signs=self._missing(kpi.early_signs, place),
        )

    def _misspelt(self, phrase: str, place: FileSubject) -> str | None:
        house = self._house_of(place.portfolio)
        own = house and house.misspelt(phrase)
        return own or self.catalogue.misspelt(phrase)

    def _misspelt_part(self, found: Resolution, place: FileSubject) -> str | None:
        house = self._house_of(place.portfolio)
        own = house and house.misspelt(found.phrase)
        return own or self.catalogue.misspelt_part(found)

    def explains(self, subject: GoalSubject, word: str) -> bool:
        """Tell whether a pack or a ``metric`` block says what a short word means."""
        house = self._house_of(subject.place.portfolio)
        if house is not None and house.find(word) is not None:
            return True
        known = self._explained.get(word)
        if known is None:
            known = self._explained[word] = self.catalogue.explains(word)
        return known

    def measured_channels(self, subject: GoalSubject) -> tuple[str, ...]:
        """Return the names of the channels on which the goal's metric is measured."""
        asked = self._asked.of(subject.place.file, subject.goal)
        return measured_channels(self.catalogue, subject.meaning, asked)

    def credited_channels(self, subject: GoalSubject) -> tuple[str, ...]:
        """Return the names of the channels that the goal's result may be credited to."""
        asked = self._asked.of(subject.place.file, subject.goal)
        return credited_channels(self.catalogue, subject.meaning, asked)

    def evidence(self, subject: GoalSubject) -> Evidence:
        """Return what speaks for and against the goal's target."""
        if subject.goal.kind not in JUDGED_KINDS:
            return NO_EVIDENCE
        meaning = subject.meaning
        history, column = self._history(subject)
        if history is None and (meaning is None or meaning.kpi is None):
            return NO_EVIDENCE
        from smartlint.engine.weighing import Known, weigh, without_past  # noqa: PLC0415

        yardstick = self._yardstick(meaning, subject.place.as_of.year)
        if history is None:
            evidence = without_past(subject.goal, meaning, yardstick)
            if subject.goal.clauses.budget is None and not _has_others(subject):
                return evidence
        else:
            known = Known(
                self.catalogue, yardstick, meaning, history, column, self._forecaster
            )
            evidence = weigh(subject, known)
        if self._tables is None:
            from smartlint.engine.table_evidence import TableEvidence  # noqa: PLC0415

            self._tables = TableEvidence(self.catalogue)
        return self._tables.held_against(subject, evidence, history, column)

    def _yardstick(self, meaning: Meaning | None, year: int) -> Yardstick | None:
        """Return what the packs say of a metric's KPI; None when that is not known."""
        kpi = meaning.kpi if meaning is not None else None
        if kpi is None or meaning is None:
            return None
        channel = meaning.resolution.channel or ""
        key = (kpi.id, channel, year)
        known = self._yardsticks.get(key)
        if known is None or known.kpi is not kpi:
            from smartlint.engine.yardstick import Yardstick  # noqa: PLC0415 - as above

            segment = self.place._replace(channel=channel)
            known = Yardstick(kpi, self.benchmarks, segment, year)
            self._yardsticks[key] = known
        return known

    def related(self, names: Sequence[str], wanted: Collection[str]) -> tuple[str, ...]:
        """Return the columns of a table that the wanted ones can be held against."""
        from smartlint.engine.cross_checks import related_columns  # noqa: PLC0415

        return related_columns(self.catalogue, names, wanted)

    def forecast(self, subject: GoalSubject) -> Forecast | None:
        """Return where the goal's metric goes by itself up to its deadline."""
        found = subject.evidence.forecast
        series = self.actuals(subject)
        if found is not None or series is None:
            return found
        from smartlint.engine.outlook import forecast_of  # noqa: PLC0415 - as above

        kpi = subject.meaning.kpi if subject.meaning is not None else None
        return forecast_of(subject, series, self._forecaster, kpi)

    def actuals(self, subject: GoalSubject) -> Series | None:
        """Return the readings of the goal's table that were known on the day."""
        history, column = self._history(subject)
        if history is None:
            return None
        from smartlint.engine.own_column import own_column  # noqa: PLC0415 - as above

        return own_column(subject, history, column)[0]

    def measured(self, subject: GoalSubject) -> Measured | None:
        """Return the table's values of the goal's metric, for its progress."""
        series = self.actuals(subject)
        if series is None:
            return None
        from smartlint.engine.table_values import values_of  # noqa: PLC0415 - as above

        return values_of(subject, series)

    def products(self, kpi: str) -> tuple[Product, ...]:
        """Return the products of other KPIs that a KPI is."""
        return self.catalogue.products(kpi)

    def summands(self, kpi: str) -> Summands:
        """Return the KPIs that a KPI is the sum or difference of."""
        return self.catalogue.summands(kpi)

    def formula(self, kpi: str) -> KpiFormula | None:
        """Return a KPI's formula where it adds or subtracts."""
        return self.catalogue.kpi_formula(kpi)

    def kpis_for(self, stage: str, channels: Collection[str] = ()) -> tuple[str, ...]:
        """Return names of a few KPIs of a stage, those of the channels first."""
        from smartlint.catalogue.stage_kpis import stage_kpis  # noqa: PLC0415 - plans

        found = {self.catalogue.channel(name) for name in channels}
        wanted = [channel for channel in found if channel is not None]
        return stage_kpis(self.catalogue, stage, wanted)[:_MOST_NAMES]

    def _history(self, subject: GoalSubject) -> tuple[History | None, str]:
        """Return the table and column of the goal, else those of its house metric."""
        source = subject.goal.clauses.source
        if source is not None:
            path = subject.place.source.path
        else:
            own = self._house_metric(subject)
            source = own.block.clauses.source if own is not None else None
            if own is None or source is None:
                return None, ""
            path = own.path
        return self._past.get((path, source.location)), source.column or ""

    def _house_metric(self, subject: GoalSubject) -> HouseMetric | None:
        portfolio = subject.place.portfolio
        if portfolio.is_plain:
            return None  # a list of sentences has no blocks
        house = self._house_of(portfolio)
        if house is None:
            return None
        metric = subject.goal.metric
        if metric is None or subject.goal.kind is _METRIC:
            return None
        return house.find(metric.text)

    def _house_of(self, portfolio: Portfolio) -> House | None:
        """Return the run's own metrics; None where it has no ``metric`` block."""
        if self._house is None or self._house[0] is not portfolio:
            blocks = [
                (file.source.path, goal)
                for file in portfolio.files
                for goal in file.goals
                if goal.kind is _METRIC
            ]
            self._house = (portfolio, House(blocks) if blocks else None)
        return self._house[1]

    def _resolve(self, asked: Asked) -> Resolution:
        found = self._resolved.get(asked)
        if found is None:
            found = resolution_of(self.catalogue, asked)
            keep(self._resolved, asked, found)
        return found

    def _missing(self, wanted: Sequence[str], place: FileSubject) -> tuple[str, ...]:
        """Return the names of KPIs of which a file should have one and has none."""
        if not wanted:
            return ()
        return beside.missing(self.catalogue, wanted, self._kpis_of(place))

    def nearest(self, phrase: str) -> tuple[str, ...]:
        """Return up to three names of KPIs that come nearest to a phrase."""
        catalogue = self.catalogue
        return tuple([catalogue.kpi(k).name.lower() for k in catalogue.nearest(phrase)])

    def kpi_of(self, phrase: str) -> str | None:
        """Return the id of the KPI that a phrase means; None where it means no one."""
        return self.catalogue.resolve(phrase).kpi

    def nearest_channel(self, text: str) -> str | None:
        """Return the channel that a text nearly names; None for one that is known."""
        return self.catalogue.nearest_channel(text)

    def _kpis_of(self, place: FileSubject) -> frozenset[str]:
        kpis = self._by_file.get(place)
        if kpis is None:
            asked = {self._asked.of(place.file, goal) for goal in place.file.goals}
            found = [self._resolve(one).kpi for one in asked if one is not None]
            kpis = frozenset([kpi for kpi in found if kpi is not None])
            keep(self._by_file, place, kpis)
        return kpis


def _has_others(subject: GoalSubject) -> bool:
    """Whether a goal of a plan has others beside it, which may contradict it."""
    place = subject.place
    is_alone = len(place.file.goals) == 1 and len(place.run.files) == 1
    return subject.is_planned and not is_alone
