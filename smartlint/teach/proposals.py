"""What the person may answer: KPIs, values and days, each with where it is from.

A proposal is never written by itself; it becomes an answer when the person takes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from smartlint.catalogue.catalogue import Catalogue
from smartlint.catalogue.evidence import (
    OLDEST_DECIDING,
    figure_words,
    others,
    spread_words,
)
from smartlint.engine.knowledge import PackKnowledge
from smartlint.facts.subjects import GoalSubject
from smartlint.model.amount_words import amount_words, period_words
from smartlint.model.benchmark import BenchmarkAnswer
from smartlint.model.days import day_words, months
from smartlint.model.evidence import Evidence
from smartlint.model.kpi import Better, Kpi
from smartlint.named_tuple import NamedTuple

_MOST = 4
_SHORTEST_DAYS = 28
_SHORTEST_WORD = 5
# Four years of quarters; what takes longer to show is no goal for a plan.
_MOST_QUARTERS = 16
_MONTHS_AHEAD = (1, 3, 6)
_DECEMBER = 12
_QUARTER_MONTHS = 3


class Proposal(NamedTuple):
    """One answer that the person may take.

    Attributes:
        value: What is written when it is taken.
        because: Why it is proposed, and where it is from: a publisher and year, a
            table and day, the catalogue, the calendar.
    """

    value: str
    because: str


def metric_proposals(
    subject: GoalSubject, knowledge: PackKnowledge
) -> tuple[Proposal, ...]:
    """Return KPIs of the catalogue that the words of an idea come near to."""
    catalogue = knowledge.catalogue
    sentence = subject.goal.sentence.text
    metric = subject.goal.metric
    found: list[str] = []
    for phrase in (metric.text if metric is not None else "", sentence):
        if phrase:
            resolution = catalogue.resolve(phrase)
            found += [resolution.kpi] if resolution.kpi else resolution.candidates
    found += _named_alike(catalogue, sentence)
    found += _usual_on_channels(catalogue, sentence)
    if not found and any(len(word) >= _SHORTEST_WORD for word in sentence.split()):
        found = list(catalogue.nearest(sentence))
    kpis = [catalogue.kpi(key) for key in dict.fromkeys(found)]
    usable = [kpi for kpi in kpis if kpi.status == "current"]
    return tuple(
        [Proposal(_in_a_sentence(kpi), kpi.explanation) for kpi in usable[:_MOST]]
    )


def _usual_on_channels(catalogue: Catalogue, sentence: str) -> list[str]:
    """Return what is measured on the channel that the whole idea or a word of it names."""
    for text in (sentence, *sentence.split()):
        channel = catalogue.channel(text)
        if channel is not None:
            known = (one for one in catalogue.channels if one.id == channel)
            return list(next(known).expects) or _measured_on(catalogue, channel)
    return []


def _measured_on(catalogue: Catalogue, channel: str) -> list[str]:
    """Return KPIs of a channel of which more is better, levels and own ones first."""
    kpis = [catalogue.kpi(key) for key in catalogue.ids]
    own = [
        kpi for kpi in kpis if channel in kpi.channels and kpi.better is Better.HIGHER
    ]
    own.sort(key=lambda kpi: (kpi.accrual != "stock", len(kpi.channels)))
    return [kpi.id for kpi in own]


def _named_alike(catalogue: Catalogue, sentence: str) -> list[str]:
    """Return KPIs with a word of the sentence in one of their names."""
    words = {_stem(word) for word in sentence.split()}
    return [
        key
        for key in catalogue.ids
        for kpi in (catalogue.kpi(key),)
        if not words.isdisjoint(
            _stem(word) for name in (kpi.name, *kpi.names) for word in name.split()
        )
    ]


def _stem(word: str) -> str:
    """Return a word without what tells one form from another; short ones are none."""
    plain = "".join(filter(str.isalpha, word.casefold()))
    return plain.removesuffix("s") if len(plain) >= _SHORTEST_WORD else word


def baseline_proposals(evidence: Evidence) -> tuple[Proposal, ...]:
    """Return today's value from the goal's own table."""
    latest = evidence.latest
    if latest is None:
        return ()
    value = amount_words(latest.value, evidence.unit)
    return (
        Proposal(
            f"{value} on {latest.on.isoformat()}",
            f"the newest value of your table, {day_words(latest.on)}",
        ),
    )


def target_proposals(
    subject: GoalSubject, knowledge: PackKnowledge, evidence: Evidence
) -> tuple[Proposal, ...]:
    """Return values that the team's own past and published figures speak for.

    Args:
        subject: The goal; its metric decides which figures fit.
        knowledge: The packs.
        evidence: On a goal that has a target, so that its past was looked at.
    """
    meaning = subject.meaning
    found = [*_from_past(evidence)]
    if meaning is not None and meaning.kpi is not None:
        channel = meaning.resolution.channel
        answer = _published(knowledge, meaning.kpi, channel, subject.place.as_of)
        found += _from_others(answer, meaning.kpi)
    return tuple(found[:_MOST])


def month_proposals(as_of: date) -> tuple[Proposal, ...]:
    """Return ends of months, for goals that no business reckons by quarters."""
    found: list[Proposal] = []
    for ahead in _MONTHS_AHEAD:
        day = months(as_of.year, as_of.month + ahead, 1)[1]
        found.append(Proposal(day_words(day), f"in {(day - as_of).days // 7} weeks"))
    return tuple(found)


def deadline_proposals(subject: GoalSubject, as_of: date) -> tuple[Proposal, ...]:
    """Return ends of quarters and of the year, none before work can show."""
    meaning = subject.meaning
    kpi = meaning.kpi if meaning is not None else None
    lag = kpi.lag_days if kpi is not None else None
    first = as_of + timedelta(max(_SHORTEST_DAYS, lag or 0))
    days = [day for day in _quarter_ends(as_of) if day >= first][:2]
    end_of_year = date(as_of.year, _DECEMBER, 31)
    if end_of_year >= first and end_of_year not in days:
        days.append(end_of_year)
    note = (
        f"; work on it usually takes {lag} days to show (a default of smartlint)"
        if kpi is not None and lag
        else ""
    )
    return tuple(
        [
            Proposal(day_words(day), _name_of(day) + (note if at == 0 else ""))
            for at, day in enumerate(days)
        ]
    )


def review_proposals(subject: GoalSubject) -> tuple[Proposal, ...]:
    """Return how often it makes sense to look at the number."""
    meaning = subject.meaning
    kpi = meaning.kpi if meaning is not None else None
    if kpi is None or kpi.cadence is None or kpi.cadence == "yearly":
        return ()
    often = "weekly" if kpi.cadence == "daily" else kpi.cadence
    because = f"there are new values {kpi.cadence} (a default of smartlint)"
    return (Proposal(often, because),)


def outcome_proposals(subject: GoalSubject) -> tuple[Proposal, ...]:
    """Return the outcomes of a sentence that holds several."""
    reading = subject.goal.reading
    outcomes = reading.outcomes if reading is not None else ()
    return tuple([Proposal(one.text, "in your own words") for one in outcomes[:_MOST]])


def link_proposals(subject: GoalSubject) -> tuple[Proposal, ...]:
    """Return the objectives of the file, which a goal may support."""
    return tuple(
        [
            Proposal(goal.id.text, goal.sentence.text)
            for goal in subject.place.file.goals
            if goal.kind == "objective" and goal.id is not None
        ]
    )


def _in_a_sentence(kpi: Kpi) -> str:
    """Return a KPI's name as it stands within a sentence; names of firms keep theirs."""
    words = kpi.name.split(" ")
    first = words[0]
    is_plain = first[1:].islower() or len(first) == 1
    return " ".join([first.lower() if is_plain else first, *words[1:]])


def _from_past(evidence: Evidence) -> Iterator[Proposal]:
    latest, best = evidence.latest, evidence.best
    if latest is None:
        return
    if best is not None and best.amount:
        value = amount_words(latest.value + best.amount, evidence.unit)
        when = period_words(best.start, best.end)
        yield Proposal(value, f"your best change so far in as much time ({when})")
    if evidence.trend_end is not None and evidence.trend_end != latest.value:
        value = amount_words(_rounded(evidence.trend_end), evidence.unit)
        yield Proposal(value, "where your trend alone would lead by then")


def _published(
    knowledge: PackKnowledge, kpi: Kpi, channel: str | None, as_of: date
) -> BenchmarkAnswer:
    rows = knowledge.benchmarks.of(kpi.id)
    if channel is not None and not any(row.channel == channel for row in rows):
        channel = None
    segment = knowledge.place._replace(channel=channel or "")
    since = as_of.year - OLDEST_DECIDING
    return knowledge.benchmarks.answer(kpi, segment, decides_since=since)


def _from_others(answer: BenchmarkAnswer, kpi: Kpi) -> Iterator[Proposal]:
    typical = answer.typical
    if typical is None or typical.unit == "usd":
        return  # figures in dollars say nothing about other currencies
    thumb = "" if answer.is_evidence else ", a rule of thumb"
    value = amount_words(typical.value, kpi.unit.code)
    yield Proposal(value, f"{others(typical)}: {figure_words(typical, kpi)}{thumb}")
    if answer.spread is not None:
        end = answer.spread.low if kpi.better is Better.LOWER else answer.spread.high
        shown = spread_words(answer.spread, kpi)
        yield Proposal(
            amount_words(end.value, kpi.unit.code), f"the far end of others: {shown}"
        )


def _rounded(value: Decimal) -> Decimal:
    """Return a forecast with no more digits than anybody would set as a target."""
    places = max(0, value.adjusted() - 1)
    return value.quantize(Decimal(1).scaleb(places)) if places else round(value, 1)


def _quarter_ends(as_of: date) -> Iterator[date]:
    month = as_of.month + (-as_of.month) % _QUARTER_MONTHS
    year = as_of.year
    for _ in range(_MOST_QUARTERS):
        following = date(year + month // _DECEMBER, month % _DECEMBER + 1, 1)
        yield following - timedelta(1)
        month += _QUARTER_MONTHS
        if month > _DECEMBER:
            month, year = month - _DECEMBER, year + 1


def _name_of(day: date) -> str:
    if day.month == _DECEMBER:
        return f"the end of {day.year}"
    return f"the end of quarter {day.month // _QUARTER_MONTHS}"
