"""``inspect --format text``: a sentence with its parts marked, and what they mean.

Brackets and the list beneath carry everything; colours only repeat it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from smartlint.model.feasts import UNKNOWN
from smartlint.model.period import Deadline, WhenKind
from smartlint.model.quantity import ChangeKind, Quantity, bound_words
from smartlint.model.reading import Reading
from smartlint.render.check_text import letters
from smartlint.render.columns import visible
from smartlint.render.inspect_json import Inspected
from smartlint.render.json_text import json_number
from smartlint.render.style import Style
from smartlint.text import Source

_INDENT = " " * 6
_BENEATH = ", by a fact beneath it"
_CHANGES = {
    ChangeKind.ABSOLUTE: "",
    ChangeKind.PERCENT: " of today's value",
    ChangeKind.POINTS: "",
    ChangeKind.MULTIPLE: " times today's value",
}

_UNTOLD = {
    WhenKind.SEASON: "two winters: one ends in that year, the other begins in it",
    WhenKind.EVENT: "an event, whose day these words do not tell",
}


def inspect_text(inspected: Inspected, style: Style) -> Iterator[str]:
    """Yield the lines about one goal."""
    source, goal, verdicts, *_ = inspected
    place = f"{visible(source.path)}:{source.position(goal.span.start).line}"
    marks = f"  {letters(verdicts, style)}" if verdicts else ""
    name = f"  {goal.id.text}" if goal.id else ""
    yield f"{style.paint('title', place)}{name}{marks}"
    reading = goal.reading
    if reading is None:
        yield f"  {visible(goal.sentence.text)}"
    else:
        yield f"  {marked(source, reading, style)}"
        for role, words, meaning in _rows(inspected, reading):
            label = style.paint(role, role.ljust(11))
            yield f"{_INDENT}{label} {visible(words)}{meaning}".rstrip()


def marked(source: Source, reading: Reading, style: Style) -> str:
    """Return the sentence with each recognised part in brackets."""
    pieces: list[str] = []
    at = reading.span.start
    for part in reading.apart:
        pieces.append(visible(source.text[at : part.span.start]))
        words = visible(source.slice(part.span))
        pieces.append(style.paint(part.role, f"[{words}]"))
        at = part.span.end
    pieces.append(visible(source.text[at : reading.span.end]))
    return "".join(pieces)


def _rows(inspected: Inspected, reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Yield role, words and meaning of every part, then what follows from all."""
    source = inspected.source
    meanings = _meanings(reading, inspected.deadline_date)
    if inspected.goal.clauses.metric is None:
        meanings["metric"] = _kpi(inspected)
    for part in reading.parts:
        yield part.role, source.slice(part.span), meanings.get(part.role, "")
    yield from _facts(inspected, reading)
    yield "direction", reading.direction.value, ""
    if not reading.is_english:
        yield "language", "not English, as far as can be told", ""
    if reading.is_compound:
        outcomes = "; ".join(outcome.text for outcome in reading.outcomes)
        yield "outcomes", outcomes, " (several goals in one)"


def _facts(inspected: Inspected, reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Yield what facts beneath the sentence state and count for the goal."""
    goal, clauses = inspected.goal, inspected.goal.clauses
    if clauses.metric is not None:
        yield "metric", clauses.metric.text, f"{_kpi(inspected)}{_BENEATH}"
    if reading.baseline is None and goal.baseline is not None:
        yield "baseline", goal.baseline.text, f" = {_amount(goal.baseline)}{_BENEATH}"
    if reading.target is None and goal.target is not None:
        yield "target", goal.target.text, f" = {_amount(goal.target)}{_BENEATH}"
    if reading.deadline is None and goal.deadline is not None:
        day = _end(goal.deadline, inspected.deadline_date)
        yield "deadline", goal.deadline.text, f" = {day}{_BENEATH}"
    if clauses.why is not None:
        yield "purpose", clauses.why.text, _BENEATH


def _kpi(inspected: Inspected) -> str:
    return f" = KPI {inspected.kpi}" if inspected.kpi is not None else ""


def _meanings(reading: Reading, day: date | None) -> dict[str, str]:
    """Return what each role's words come to, to be put behind them."""
    meanings: dict[str, str] = {}
    if reading.verb is not None:
        meanings["verb"] = f" = to {reading.verb.lemma} ({reading.verb.verb_class})"
    for role, quantity in (("baseline", reading.baseline), ("target", reading.target)):
        if quantity is not None:
            meanings[role] = f" = {_amount(quantity)}"
    if reading.change is not None:
        amount = _amount(reading.change.quantity)
        meanings["change"] = f" = {amount}{_CHANGES[reading.change.kind]}"
    if reading.deadline is not None:
        meanings["deadline"] = f" = {_end(reading.deadline, day)}"
    return meanings


def _end(deadline: Deadline, day: date | None) -> str:
    """Return the day a deadline comes to, or why there is none."""
    if day is not None:
        return day.isoformat()
    if deadline.when.flaw is not None or deadline.when.feast == UNKNOWN:
        return "no day that can be told from these words"
    if deadline.when.is_ambiguous:
        return "two days: one in Europe, another in America"
    is_either = deadline.when.kind is WhenKind.EVENT or deadline.when.year is not None
    if is_either and deadline.when.kind in _UNTOLD:
        return _UNTOLD[deadline.when.kind]
    if deadline.when.is_undated:
        return "a period, whose days these words do not tell"
    return "a day that cannot be told without a start"


def _amount(quantity: Quantity) -> str:
    upper = "" if quantity.upper is None else f" to {json_number(quantity.upper)}"
    per = f" per {quantity.per}" if quantity.per else ""
    unit = "" if quantity.unit.code == "x" else f" {quantity.unit.code}"
    amount = f"{json_number(quantity.value)}{upper}{unit}{per}"
    return f"{bound_words(quantity)} {amount}".lstrip()
