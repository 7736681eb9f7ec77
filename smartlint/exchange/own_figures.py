"""The results of finished goals as figures of one's own, in the form of the packs'.

A result is a fact of its campaign and nothing more: it is written as an average of what
was reached. Only from five results on, a range is stated as well, as fewer do not say
how far results can lie apart.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from smartlint.catalogue.benchmark_query import file_units
from smartlint.catalogue.conversion import convert
from smartlint.exchange.csv_table import escaped
from smartlint.facts.subjects import GoalSubject
from smartlint.model.evidence import Meaning
from smartlint.model.goal import HeadKind
from smartlint.model.kpi import Kpi
from smartlint.named_tuple import NamedTuple

_FEWEST_FOR_RANGE = 5
_HEADER = (
    *("kpi", "channel", "statistic", "value", "unit", "year", "trust"),
    *("sample", "publisher", "title", "note"),
)
_DIGITS = Decimal("0.01")


class OwnFigures(NamedTuple):
    """What can be written out.

    Attributes:
        text: The benchmark file; empty when no goal has a result that fits.
        n_goals: How many goals stand behind it.
        left_out: What was left out and why, one line each.
    """

    text: str
    n_goals: int
    left_out: tuple[str, ...]


class _Result(NamedTuple):
    kpi: Kpi
    channel: str
    campaign: str
    year: int
    value: Decimal
    goal: str


def own_figures(subjects: Iterable[GoalSubject]) -> OwnFigures:
    """Return the results of finished goals as a benchmark file.

    Args:
        subjects: The goals; those without a ``result`` line are passed over.
    """
    results: list[_Result] = []
    left_out: list[str] = []
    for subject in subjects:
        if subject.goal.clauses.result is None:
            continue
        found = _result(subject)
        if isinstance(found, str):
            left_out.append(f"{_key(subject)}: {found}")
        else:
            results.append(found)
    groups: dict[tuple[str, str, str, int], list[_Result]] = {}
    for one in results:
        key = (one.kpi.id, one.channel, one.campaign, one.year)
        groups.setdefault(key, []).append(one)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADER)
    for _, group in sorted(groups.items()):
        writer.writerows(_rows(group))
    written = text.getvalue() if results else ""
    return OwnFigures(written, len(results), tuple(left_out))


def _result(subject: GoalSubject) -> _Result | str:
    """Return a goal's result, or why it is no figure."""
    meaning, outcome = subject.meaning, subject.goal.clauses.result
    unfit = _unfit(meaning)
    if unfit is not None or meaning is None or meaning.kpi is None:
        return unfit or ""
    if outcome is None or outcome.quantity is None:
        return "its result states no value"
    kpi, day = meaning.kpi, outcome.when.resolve(subject.context)
    if kpi.unit.code == "money" and outcome.quantity.unit.code != "USD":
        return "figures in money can be compared in dollars only"
    value = convert(outcome.quantity, kpi.unit.code)
    if value is None or day is None:
        return f"its result has no day, or not the unit of {kpi.spoken}"
    channel = meaning.resolution.channel or _only_channel(kpi)
    campaign = _campaign(subject)
    return _Result(kpi, channel, campaign, day.year, value, _key(subject))


def _only_channel(kpi: Kpi) -> str:
    """Return the one channel of a KPI; empty where it is measured on several."""
    return kpi.channels[0] if len(kpi.channels) == 1 else ""


def _unfit(meaning: Meaning | None) -> str | None:
    """Return why a metric is none that figures are about; None when it is one."""
    if meaning is None or meaning.kpi is None or meaning.kpi.is_house:
        return "its metric is no KPI of the catalogue"
    if meaning.resolution.extra:
        words = " ".join(meaning.resolution.extra)
        return f"“{words}” makes its metric a narrower one than {meaning.kpi.name}"
    return None


def _key(subject: GoalSubject) -> str:
    goal = subject.goal
    return goal.id.text if goal.id is not None else goal.key


def _campaign(subject: GoalSubject) -> str:
    """Return the name of the goal's campaign; empty for none."""
    named = subject.goal.clauses.campaign
    if named is None:
        return ""
    for file in subject.place.portfolio.files:
        for block in file.goals:
            if (
                block.kind is HeadKind.CAMPAIGN
                and block.id is not None
                and block.id.text == named.text
            ):
                return block.sentence.text
    return named.text


def _rows(group: Sequence[_Result]) -> Iterable[Sequence[str]]:
    first = group[0]
    values = [one.value for one in group]
    mean = sum(values, Decimal(0)) / len(values)
    if len(values) > 1:
        mean = mean.quantize(_DIGITS)
    found = [("mean", mean)]
    if len(values) >= _FEWEST_FOR_RANGE:
        found += [("low", min(values)), ("high", max(values))]
    goals = ", ".join(one.goal for one in group)
    sample = "1 goal" if len(group) == 1 else f"{len(group)} goals"
    for statistic, value in found:
        yield (
            *(first.kpi.id, first.channel, statistic, f"{value:f}"),
            *(file_units(first.kpi)[0], str(first.year), "first_hand", sample),
            escaped(
                f"Own results, {first.campaign}" if first.campaign else "Own results"
            ),
            *("", escaped(f"results of {goals}")),
        )
