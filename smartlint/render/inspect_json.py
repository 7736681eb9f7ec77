"""``inspect``: one JSON object a goal, a line each."""

from __future__ import annotations

from datetime import date

from smartlint.model.goal import Goal
from smartlint.model.period import Deadline
from smartlint.model.quantity import Change, Quantity
from smartlint.model.reading import Phrase, Reading
from smartlint.model.verdict import Verdict
from smartlint.named_tuple import NamedTuple
from smartlint.render.check_json import smart_json
from smartlint.render.json_text import (
    json_bool,
    json_number,
    json_optional,
    json_string,
)
from smartlint.text import Source

_NO_LETTERS = (
    '{"specific": null, "measurable": null, "achievable": null, "relevant": null, '
    '"time_bound": null}'
)


class Inspected(NamedTuple):
    """A goal and what follows from it.

    Attributes:
        source: The text it stands in.
        goal: What it says.
        verdicts: On the five letters; empty for a blank line.
        deadline_date: The last day of its deadline; None when that cannot be told.
        kpi: Id of the KPI that its metric means; None when it means none or several.
    """

    source: Source
    goal: Goal
    verdicts: tuple[Verdict, ...] = ()
    deadline_date: date | None = None
    kpi: str | None = None


def inspect_json(inspected: Inspected, as_of: date) -> str:
    """Return the object that contracts name, on one line with its end.

    Args:
        inspected: A goal and what follows from it.
        as_of: The day the run speaks of.
    """
    source, goal, verdicts, day, kpi = inspected
    reading = goal.reading
    line = source.position(goal.span.start).line
    return (
        f'{{"id": {json_string(goal.key)}, "line": {line}, '
        f'"text": {json_string(goal.sentence.text)}, '
        f"{_judgements(reading, verdicts)}, "
        f'"metric": {_metric(goal.metric, kpi)}, '
        f'"baseline": {_quantity(goal.baseline)}, '
        f'"target": {_quantity(goal.target)}, '
        f'"change": {_change(reading.change if reading else None)}, '
        f'"deadline": {_deadline(goal.deadline, day)}, '
        f'"purpose": {_purpose(goal)}, "vague": [{_vague(reading)}], '
        f'"kind": "{goal.kind}", "file": {json_string(source.path)}, '
        f'"as_of": "{as_of.isoformat()}"}}\n'
    )


def _judgements(reading: Reading | None, verdicts: tuple[Verdict, ...]) -> str:
    letters = (
        smart_json(tuple([one.judgement for one in verdicts]))
        if verdicts
        else _NO_LETTERS
    )
    is_goal = reading.is_goal if reading else False
    is_compound = reading.is_compound if reading else False
    direction = reading.direction if reading else "none"
    return (
        f'"is_goal": {json_bool(is_goal)}, "compound": {json_bool(is_compound)}, '
        f'"smart": {letters}, "direction": "{direction}"'
    )


def _metric(metric: Phrase | None, kpi: str | None) -> str:
    if metric is None:
        return "null"
    return f'{{"text": {json_string(metric.text)}, "kpi": {json_optional(kpi)}}}'


def _quantity(quantity: Quantity | None) -> str:
    if quantity is None:
        return "null"
    return f'{{"value": {json_number(quantity.value)}, {_unit_and_text(quantity)}}}'


def _change(change: Change | None) -> str:
    if change is None:
        return "null"
    quantity = change.quantity
    return (
        f'{{"value": {json_number(quantity.value)}, "kind": "{change.kind}", '
        f"{_unit_and_text(quantity)}}}"
    )


def _unit_and_text(quantity: Quantity) -> str:
    unit, text = json_string(quantity.unit.code), json_string(quantity.text)
    return f'"unit": {unit}, "text": {text}'


def _deadline(deadline: Deadline | None, day: date | None) -> str:
    if deadline is None:
        return "null"
    date_text = "null" if day is None else f'"{day.isoformat()}"'
    return f'{{"text": {json_string(deadline.text)}, "date": {date_text}}}'


def _purpose(goal: Goal) -> str:
    purpose = goal.reading.purpose if goal.reading else None
    purpose = purpose or goal.clauses.why
    return json_optional(purpose.text if purpose else None)


def _vague(reading: Reading | None) -> str:
    words = reading.vague if reading else ()
    return ", ".join([json_string(word.text) for word in words])
