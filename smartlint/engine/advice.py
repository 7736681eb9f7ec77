"""Where to act: goals furthest from their target, metrics behind others or falling.

Each line of advice says on what it stands. The order is by how far off the metric is,
as a share of what is asked or of what others reach, so that unlike metrics compare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from smartlint.catalogue import history as past
from smartlint.catalogue.benchmark_query import query
from smartlint.catalogue.conversion import convert
from smartlint.catalogue.evidence import OLDEST_DECIDING, figure_words, others
from smartlint.engine.knowledge import PackKnowledge
from smartlint.facts.subjects import JUDGED_KINDS, FileSubject, GoalSubject
from smartlint.model.amount_words import priced_change_words, priced_words
from smartlint.model.days import day_words
from smartlint.model.evidence import Evidence
from smartlint.model.kpi import Better, Kpi, Resolution
from smartlint.model.quantity import UnitKind
from smartlint.model.series import Histories, Series
from smartlint.named_tuple import NamedTuple
from smartlint.progress.course import KEEPING, is_met
from smartlint.progress.standing import Standing
from smartlint.progress.status import Status
from smartlint.text import Span

AdviceKind = Literal["behind target", "behind others", "falling"]

_FALLING_PERIODS = 3
# So many letters of a word tell it: "open" of "opens" and "opened".
_STEM = 4
_OF_ANY_NUMBER = frozenset(
    {"rate", "shar", "numb", "coun", "tota", "aver", "valu", "cost", "mont", "year", "week",
     "time", "inde", "scor", "rati"}
)  # fmt: skip
_DIGITS = Decimal("0.001")
# So little behind its plan is no delay; the same as `progress.slack` by default.
_NO_DELAY = Decimal("0.03")
_BEHIND = (Status.OFF_TRACK, Status.AT_RISK)


class Advice(NamedTuple):
    """One place to act.

    Attributes:
        kind: Why.
        gap: How far off, as a share: 0.25 is a quarter; None where only words say so.
        subject: The metric, in the goal's words or by its column.
        text: What is wrong, with its figures and where they are from.
        path: The goal file, or the table of a metric without a goal.
        span: The goal's sentence; None for a metric without a goal.
        goal: The goal's key; None for a metric without a goal.
    """

    kind: AdviceKind
    gap: Decimal | None
    subject: str
    text: str
    path: str
    span: Span | None = None
    goal: str | None = None


def advise(
    places: Sequence[FileSubject], knowledge: PackKnowledge
) -> tuple[Advice, ...]:
    """Return where to act, the largest gap first.

    Args:
        places: The files of the run, with their goals.
        knowledge: What is known of metrics, with all columns of the goals' tables.
    """
    found: list[Advice] = []
    for place in places:
        for subject in place.subjects:
            goal = subject.goal
            if goal.kind in JUDGED_KINDS and goal.clauses.result is None:
                found += _on_goal(subject)
    if places:
        found += _without_goal(places, knowledge, knowledge.histories)
    return tuple(sorted(found, key=_rank))


def _rank(one: Advice) -> tuple[bool, Decimal, str, str]:
    gap = one.gap if one.gap is not None else Decimal(0)
    return one.gap is None, -gap, one.path, one.subject


def _on_goal(subject: GoalSubject) -> Iterator[Advice]:
    evidence = subject.evidence
    meaning = subject.meaning
    metric = subject.goal.named_metric
    name = metric.text if metric is not None else subject.goal.sentence.text
    place = (subject.place.source.path, subject.span, subject.goal.key)
    behind = _to_target(subject)
    if behind is not None:
        yield Advice("behind target", behind[0], name, behind[1], *place)
    kpi = meaning.kpi if meaning is not None else None
    if kpi is not None:
        gap = _to_others(kpi, evidence, subject.place.as_of.year)
        gap = gap or _by_own_words(kpi, subject)
        if gap is not None:
            yield Advice("behind others", gap[0], name, gap[1], *place)


def _to_target(subject: GoalSubject) -> tuple[Decimal | None, str] | None:
    """Return how far a goal lags behind its plan, and in which words.

    None unless it is at risk or off track, or stale and was late when last looked at.
    The share is None where somebody says so and no number does.
    """
    where = subject.standing
    lag = _lag(where)
    was_late = where.status is Status.STALE and (lag or 0) > _NO_DELAY
    if where.status not in _BEHIND and not was_late:
        return None
    return lag, _behind_words(where, subject)


def _lag(where: Standing) -> Decimal | None:
    """Return the share of the way that is missing; of a limit, how far it is missed."""
    course, latest, how = where.case.course, where.case.latest, where.pace
    if course.kind in KEEPING:
        limit = course.target
        if latest is None or not limit or is_met(course, latest.value) is not False:
            return None
        over = course.upper is not None and latest.value > course.upper
        edge = course.upper if over and course.upper else limit
        return (abs(latest.value - edge) / abs(edge)).quantize(_DIGITS)
    if how.progress is None or how.expected_then is None:
        return None
    gap = (how.expected_then - how.progress) / 100
    return max(gap, Decimal(0)).quantize(_DIGITS)


def _behind_words(where: Standing, subject: GoalSubject) -> str:
    latest, course = where.case.latest, where.case.course
    if latest is None or course.target is None:
        return where.reason
    unit = subject.goal.target.unit.code if subject.goal.target is not None else None
    unit = unit or subject.evidence.unit
    shown = priced_words(latest.value, unit)
    aim = "limit" if course.kind in KEEPING else "target"
    return f"now {shown}, {aim} {priced_words(course.target, unit)}; {where.reason}"


def _to_others(kpi: Kpi, evidence: Evidence, year: int) -> tuple[Decimal, str] | None:
    """Return how far today's value is behind a published average."""
    latest = evidence.latest
    if latest is None:
        return None
    found = _behind_average(kpi, evidence, latest.value, evidence.unit, year)
    if found is None:
        return None
    gap, theirs = found
    shown = priced_words(latest.value, evidence.unit)
    return gap, f"{shown} on {day_words(latest.on)}; {theirs}"


def _behind_average(
    kpi: Kpi, evidence: Evidence, value: Decimal, unit: str | None, year: int
) -> tuple[Decimal, str] | None:
    """Return how far a value is behind a published average, and that in words.

    None where the average is too old, in the year of the run, to decide anything.
    """
    answer = evidence.benchmark
    if answer is None or not answer.is_evidence or answer.typical is None:
        return None
    figure = answer.typical
    is_old = year - figure.year > OLDEST_DECIDING
    if is_old or figure.statistic not in ("mean", "median"):
        return None
    if figure.unit == "usd" and unit != "USD":
        return None
    gap = _gap(kpi.better, value, figure.value)
    if gap is None:
        return None
    return gap, f"{others(figure)}: {figure_words(figure, kpi)}"


def _by_own_words(kpi: Kpi, subject: GoalSubject) -> tuple[Decimal, str] | None:
    """Return how far a goal is behind others by what it says, where no table tells.

    That is its newest check-in, else its baseline.
    """
    evidence, meaning = subject.evidence, subject.meaning
    is_narrowed = meaning is not None and bool(meaning.resolution.extra)
    if evidence.latest is not None or is_narrowed:
        return None
    stated, told = subject.goal.baseline, "by its own baseline"
    newest = subject.standing.case.latest
    if newest is not None:
        stated = stated or subject.goal.target
        stated = stated._replace(value=newest.value) if stated is not None else None
        told = f"on {day_words(newest.on)}"
    if stated is None:
        return None
    value = convert(stated, kpi.unit.code)
    if value is None:
        return None
    code = stated.unit.code if stated.unit.kind is UnitKind.MONEY else kpi.unit.code
    found = _behind_average(kpi, evidence, value, code, subject.place.as_of.year)
    if found is None:
        return None
    return found[0], f"{priced_words(value, code)} {told}; {found[1]}"


def _without_goal(
    places: Sequence[FileSubject], knowledge: PackKnowledge, histories: Histories
) -> Iterator[Advice]:
    """Yield columns of the tables that no goal is about and that get worse."""
    aimed = {
        meaning.kpi.id
        for place in places
        for subject in place.subjects
        if (meaning := subject.meaning) and meaning.kpi
    }
    named = {
        (place.source.path, source.location, source.column)
        for place in places
        for goal in place.file.goals
        if (source := goal.clauses.source) is not None
    }
    as_of, seen = places[0].as_of, set()
    for (path, location), table in histories.items():
        for column, series in table.series.items():
            if (path, location, column) in named or series.place in seen:
                continue
            seen.add(series.place)
            where = _channels_of(places, path, location)
            words = column.replace("_", " ")
            found = knowledge.catalogue.resolve(words, channels=where)
            if found.kpi is None or found.kpi in aimed:
                continue
            if not _may_be_aimed(places, words):
                known = series.until(as_of)
                yield from _untended(found, known, knowledge, as_of)


def _may_be_aimed(places: Sequence[FileSubject], column: str) -> bool:
    """Tell whether a goal on no known KPI uses a column's word: "a third opens our letter"."""
    stems = {
        word[:_STEM] for word in column.split() if len(word) >= _STEM
    } - _OF_ANY_NUMBER
    return any(
        word[:_STEM] in stems
        for place in places
        for subject in place.subjects
        if subject.meaning is None or subject.meaning.kpi is None
        for word in subject.goal.sentence.text.casefold().split()
    )


def _channels_of(
    places: Sequence[FileSubject], path: str, location: str
) -> tuple[str, ...]:
    """Return the channel that all goals on a table name; none where they differ."""
    named = {
        tuple([channel.text for channel in goal.clauses.channels])
        for place in places
        if place.source.path == path
        for goal in place.file.goals
        if goal.clauses.source is not None and goal.clauses.source.location == location
    }
    return named.pop() if len(named) == 1 else ()


def _untended(
    found: Resolution, series: Series, knowledge: PackKnowledge, as_of: date
) -> Iterator[Advice]:
    kpi = knowledge.catalogue.kpi(found.kpi or "")
    latest = series.last
    if latest is None or kpi.better is Better.RANGE:
        return
    rises = kpi.better is Better.HIGHER
    periods = past.falling_periods(series, rising_is_good=rises)
    if periods >= _FALLING_PERIODS:
        before = series[len(series) - 1 - periods]
        change = latest.value - before.value
        gap = abs(change / before.value) if before.value else Decimal(1)
        text = (
            f"worse {periods} times in a row, "
            f"{priced_change_words(change, series.unit)} since {day_words(before.on)}, "
            "and no goal is about it"
        )
        yield Advice("falling", gap.quantize(_DIGITS), series.name, text, series.place)
    rows = knowledge.benchmarks.of(kpi.id)
    is_there = any(row.channel == found.channel for row in rows)
    place = knowledge.place._replace(channel=(found.channel or "") if is_there else "")
    answer = query(rows, kpi, place, decides_since=as_of.year)
    evidence = Evidence(latest=latest, benchmark=answer, unit=series.unit)
    behind = _to_others(kpi, evidence, as_of.year)
    if behind is not None:
        text = f"{behind[1]}, and no goal is about it"
        yield Advice("behind others", behind[0], series.name, text, series.place)


def _gap(better: Better, own: Decimal, others: Decimal) -> Decimal | None:
    """Return how far ``own`` is on the bad side of ``others``; None when it is not."""
    behind = others - own if better is Better.HIGHER else own - others
    if better is Better.RANGE or behind <= 0 or others <= 0:
        return None
    return (behind / others).quantize(_DIGITS)
