"""Facts about a goal's metric: which KPI it is and what the catalogue knows of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.metric.good_way import better_way
from smartlint.facts.metric.open_questions import open_question
from smartlint.facts.metric.unit_clash import clash_facts
from smartlint.facts.subjects import GoalSubject
from smartlint.model.evidence import Meaning
from smartlint.model.kpi import Better, Kpi, Perspective, Stage, Status, Timing
from smartlint.model.quantity import UnitKind

_COUNT, _PERCENT = UnitKind.COUNT, UnitKind.PERCENT

# Channels by which people part metrics of one name, those met most often first.
_TELLING = ("email", "website", "mobile_app", "landing_page", "ecommerce", "youtube",
            "influencer", "content", "seo", "webinar")  # fmt: skip


def metric_facts() -> tuple[Fact, ...]:
    """Return the facts about a goal's metric; without a catalogue all are unknown."""
    return (*_name_facts(), *_kpi_facts(), *_channel_facts(), *clash_facts())


def _name_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "kpi",
            FactType.TEXT,
            "The id of the KPI that the metric's words mean; unknown for none or many.",
            "click_through_rate",
            _kpi(lambda kpi: kpi.id),
        ),
        Fact(
            "kpi_name",
            FactType.TEXT,
            "The KPI's name.",
            "click-through rate",
            _kpi(lambda kpi: kpi.spoken),
        ),
        Fact(
            "kpi_candidates",
            FactType.WORDS,
            "Names of the KPIs that the words may mean, when they fit several.",
            "email bounce rate, website bounce rate",
            _meaning(lambda meaning: tuple([k.name for k in meaning.candidates]), ()),
        ),
        Fact(
            "way_to_name",
            FactType.TEXT,
            "What tells which of them is meant: its name, or the channel where one of them "
            "alone is measured and the goal names none.",
            "the one you mean, or the channel, as in `channel: email`",
            _way_to_name,
        ),
        *_unclear_name_facts(),
    )


def _unclear_name_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "misspelt_kpi",
            FactType.TEXT,
            "The name of a KPI that the words are, but for a misspelt word.",
            "engagement rate",
            _meaning(lambda meaning: meaning.misspelt),
        ),
        Fact(
            "is_known_metric",
            FactType.BOOLEAN,
            "The metric's words mean one KPI of the catalogue, or several.",
            "true",
            lambda subject: bool(
                subject.meaning and (subject.meaning.kpi or subject.meaning.candidates)
            ),
        ),
        Fact(
            "nearest_kpis",
            FactType.WORDS,
            "Names of the KPIs whose words come nearest to the metric's.",
            "engagement rate by followers, engagement rate by reach",
            _nearest,
        ),
        Fact(
            "narrowing_words",
            FactType.WORDS,
            "Words of the metric that the catalogue does not know.",
            "enterprise",
            _meaning(lambda meaning: meaning.resolution.extra, ()),
        ),
    )


def _kpi_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "kpi_better",
            FactType.CHOICE,
            "Which way is good for the KPI, or for all that the words may mean; of a "
            "rank the lower.",
            "lower",
            better_way,
            tuple(Better),
        ),
        Fact(
            "kpi_unit_kind",
            FactType.CHOICE,
            "What the KPI's unit counts.",
            "percent",
            _kpi(lambda kpi: kpi.unit.kind),
            tuple(UnitKind),
        ),
        *_placing_facts(),
        Fact(
            "kpi_question",
            FactType.TEXT,
            "What a goal on the KPI must say as well and does not.",
            "Over what time, and revenue or margin?",
            open_question,
        ),
        *_standing_facts(),
        *_editorial_facts(),
    )


def _placing_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "kpi_stage",
            FactType.CHOICE,
            "The funnel stage that the KPI belongs to.",
            "purchase",
            _kpi(lambda kpi: kpi.stage),
            get_args(Stage),
        ),
        Fact(
            "file_stages",
            FactType.WORDS,
            "The funnel stages that the KPIs of all goals of its file belong to.",
            "interest, purchase",
            lambda subject: tuple(
                sorted(subject.place.run.index.stages[subject.source.path])
            ),
        ),
        Fact(
            "kpi_perspective",
            FactType.CHOICE,
            "The KPI's perspective of the balanced scorecard.",
            "customer",
            _kpi(lambda kpi: kpi.perspective),
            get_args(Perspective),
        ),
        Fact(
            "kpi_timing",
            FactType.CHOICE,
            "Whether the KPI moves before the result or with it.",
            "leading",
            _kpi(lambda kpi: kpi.timing),
            get_args(Timing),
        ),
    )


def _standing_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "kpi_status",
            FactType.CHOICE,
            "Whether the KPI is still to be used.",
            "deprecated",
            _kpi(lambda kpi: kpi.status),
            get_args(Status),
        ),
        Fact(
            "kpi_status_note",
            FactType.TEXT,
            "Why the KPI is not to be used, or with care.",
            "the service ended in May 2022",
            _kpi(lambda kpi: kpi.status_note or None),
        ),
        Fact(
            "kpi_successor",
            FactType.TEXT,
            "What to use in place of a KPI that is not current, in words.",
            "impression share",
            _kpi(lambda kpi: kpi.successor and kpi.successor.replace("_", " ")),
        ),
        Fact(
            "expected_kpis",
            FactType.WORDS,
            "KPIs by which the goal's channel is judged, when its file has none of them.",
            "email open rate, click-through rate",
            _meaning(lambda meaning: meaning.expected, ()),
        ),
        *_beside_facts(),
    )


def _beside_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "kpi_companions",
            FactType.WORDS,
            "Names of KPIs of which one should stand beside it and none does.",
            "engagement rate by followers, clicks",
            _meaning(lambda meaning: meaning.companions, ()),
        ),
        Fact(
            "kpi_early_signs",
            FactType.WORDS,
            "Names of KPIs that move before it does, of which none stands beside it.",
            "customer engagement rate",
            _meaning(lambda meaning: meaning.early_signs, ()),
        ),
    )


def _editorial_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "kpi_lag_days",
            FactType.NUMBER,
            "Days until work usually shows in the KPI: a default of smartlint's own.",
            "90",
            _kpi(lambda kpi: kpi.lag_days),
        ),
        Fact(
            "kpi_cadence_days",
            FactType.NUMBER,
            "Days between two values of the KPI: a default of smartlint's own.",
            "30",
            _kpi(lambda kpi: kpi.cadence_days),
        ),
        Fact(
            "kpi_implausible_below",
            FactType.NUMBER,
            "Values under it are hardly ever true: a default of smartlint's own.",
            "5",
            _kpi(lambda kpi: kpi.implausible_below),
        ),
    )


def _channel_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "channel_name",
            FactType.TEXT,
            "The channel that the words or the lines beneath name.",
            "email",
            _meaning(lambda meaning: meaning.channel_name),
        ),
        Fact(
            "measured_channels",
            FactType.WORDS,
            "The goal's channels on which its metric is measured apart, when two or more.",
            "Instagram, TikTok",
            _measured_channels,
        ),
        Fact(
            "credited_channels",
            FactType.WORDS,
            "The goal's channels to several of which one result may be credited.",
            "search ads, email",
            _credited_channels,
        ),
        Fact(
            "fitting_kpis",
            FactType.WORDS,
            "Names of KPIs for the goal's channel, when its own is not measured there.",
            "email open rate, click-through rate",
            _meaning(lambda meaning: meaning.fitting, ()),
        ),
    )


def _measured_channels(subject: GoalSubject) -> tuple[str, ...]:
    knowledge = subject.place.knowledge
    return knowledge.measured_channels(subject) if knowledge is not None else ()


def _credited_channels(subject: GoalSubject) -> tuple[str, ...]:
    knowledge = subject.place.knowledge
    return knowledge.credited_channels(subject) if knowledge is not None else ()


# Any: each fact has the type that it declares.
def _kpi(read: Callable[[Kpi], Any]) -> Callable[[GoalSubject], Any]:
    def ask(subject: GoalSubject) -> Any:
        meaning = subject.meaning
        known = meaning is not None and meaning.kpi is not None
        return read(meaning.kpi) if known else None  # type: ignore[union-attr,arg-type] # both are known

    return ask


def _meaning(
    read: Callable[[Meaning], Any], absent: Any = None
) -> Callable[[GoalSubject], Any]:
    def ask(subject: GoalSubject) -> Any:
        meaning = subject.meaning
        return read(meaning) if meaning is not None else absent

    return ask


def _way_to_name(subject: GoalSubject) -> str:
    meaning = subject.meaning
    way = "the one you mean"
    if meaning is None or meaning.resolution.channel is not None:
        return way  # it stands there already and does not decide
    places = [place for kpi in meaning.candidates for place in kpi.channels]
    telling = [one for one in _TELLING if places.count(one) == 1]
    if not telling:
        return way
    return f"{way}, or the channel, as in `channel: {telling[0].replace('_', ' ')}`"


def _nearest(subject: GoalSubject) -> tuple[str, ...]:
    knowledge, metric = subject.place.knowledge, subject.goal.metric
    if knowledge is None or metric is None:
        return ()
    return knowledge.nearest(metric.text)
