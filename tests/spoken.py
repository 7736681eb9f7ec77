"""Says what was read from a goal file, line by line, for expectations in text files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smartlint.diagnostics import Diagnostic
from smartlint.model.goal import Clauses, Goal, Suppression
from smartlint.model.goal_file import GoalFile
from smartlint.model.period import When
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Phrase
from smartlint.syntax.block_printer import block_facts
from smartlint.text import Source, Span

_TEXTS = ("mission", "vision", "plan", "market", "capability")
_PHRASES = (
    "metric", "audience", "stage", "perspective", "campaign", "why", "owner", "team",
    "attribution", "combine",
)  # fmt: skip
_MANY = ("channels", "notes", "constraints")
_AMOUNTS = ("budget", "people", "cost", "impact", "effort")


def spoken(file: GoalFile, diagnostics: Iterable[Diagnostic]) -> str:
    """Return all that a file says and all that is wrong with its form."""
    return "".join(f"{line}\n" for line in _file(file, diagnostics))


def _file(file: GoalFile, diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    if file.as_of is not None:
        yield f"as of {_when(file.as_of)}"
    for name in _TEXTS:
        text: Phrase | None = getattr(file, name)
        if text is not None:
            yield f"{name} {_words(text)}"
    for path in file.includes:
        yield f"include {_words(path)}"
    for suppression in file.suppressions:
        yield f"suppression {_suppression(suppression)}"
    for goal in file.goals:
        yield from _goal(file.source, goal)
    for found in diagnostics:
        yield from _diagnostic(file.source, found)


def _goal(source: Source, goal: Goal) -> Iterator[str]:
    tags = "".join(f" #{tag.text}" for tag in goal.tags)
    read = "" if goal.reading is not None else ", not read"
    yield (
        f"{goal.kind.value} {goal.key} at {_place(source, goal.span)}:"
        f" {_words(goal.sentence)}{tags}{read}"
    )
    for line in _clauses(goal.clauses):
        yield f"  {line}"
    if goal.block is not None:
        for key, value in block_facts(goal.block):
            yield f"  own {key}: {value}"
    for kept in goal.lines:
        if kept.name is None:
            yield f"  line {_words(kept.key)} {_words(kept.value)}"
    for comment in goal.comments:
        yield f"  comment {_words(comment)}"
    for suppression in goal.suppressions:
        yield f"  suppression {_suppression(suppression)}"


def _clauses(clauses: Clauses) -> Iterator[str]:
    yield from _values(clauses)
    for name in _PHRASES:
        if getattr(clauses, name) is not None:
            yield f"{name} {_words(getattr(clauses, name))}"
    for name in _MANY:
        for words in getattr(clauses, name):
            yield f"{name} {_words(words)}"
    yield from _references(clauses)
    yield from _dated(clauses)


def _values(clauses: Clauses) -> Iterator[str]:
    for name in ("baseline", "target"):
        stated = getattr(clauses, name)
        if stated is not None:
            day = f" on {_when(stated.on)}" if stated.on is not None else ""
            yield f"{name} {_amount(stated.quantity)}{day}"
    for name in ("deadline", "start"):
        stated = getattr(clauses, name)
        if stated is not None:
            yield f"{name} {_when(stated.when)}"
    for name in _AMOUNTS:
        if getattr(clauses, name) is not None:
            yield f"{name} {_amount(getattr(clauses, name))}"


def _references(clauses: Clauses) -> Iterator[str]:
    if clauses.is_kpi:
        yield "kpi"
    for name in ("supports", "depends_on"):
        for link in getattr(clauses, name):
            share = f" by {_amount(link.contribution)}" if link.contribution else ""
            yield f"{name} {link.target.text}{share}"
    for person in clauses.stakeholders:
        yield f"with {_words(person.name)}{' asked' if person.is_asked else ''}"
    if clauses.source is not None:
        yield f"source {clauses.source.location} column {clauses.source.column}"
    if clauses.review is not None:
        yield f"review every {clauses.review.days} days"


def _dated(clauses: Clauses) -> Iterator[str]:
    for step in clauses.milestones:
        yield f"milestone {_when(step.when)}: {_amount(step.quantity)} {_words(step.text)}"
    for reading in clauses.check_ins:
        yield (
            f"check-in {_when(reading.when)}: {_amount(reading.quantity)};"
            f" {_words(reading.status)}; confidence {reading.confidence};"
            f" next {_words(reading.next_step)}; note {_words(reading.note)}"
        )
    for change in clauses.adjustments:
        yield (
            f"changed {_when(change.when)}: {_words(change.field)}"
            f" {_words(change.old)} -> {_words(change.new)};"
            f" {_words(change.cause)}: {_words(change.reason)}"
        )
    result = clauses.result
    if result is not None:
        yield (
            f"result {_when(result.when)}: {_words(result.status)};"
            f" {_amount(result.quantity)}; {_words(result.reason)}"
        )


def _suppression(suppression: Suppression) -> str:
    names = ", ".join(name.text for name in suppression.names)
    until = f" until {_when(suppression.until)}" if suppression.until else ""
    form = "" if suppression.is_well_formed else ", malformed"
    return f"{names}{until} because {_words(suppression.reason)}{form}"


def _diagnostic(source: Source, found: Diagnostic) -> Iterator[str]:
    goal = f" in {found.goal}" if found.goal is not None else ""
    yield (
        f"{found.severity.value} {found.name} at {_place(source, found.span)}{goal}:"
        f" {found.message}"
    )
    if found.help:
        yield f"  help: {found.help}"
    for related in found.related:
        yield f"  see {_place(source, related.span)}: {related.message}"
    for fix in found.fixes:
        edits = ", ".join(
            f"{_place(source, edit.span)} {edit.text!r}" for edit in fix.edits
        )
        yield f"  {fix.applicability.value} fix: {fix.title} ({edits})"


def _place(source: Source, span: Span) -> str:
    start, end = source.position(span.start), source.position(span.end)
    if start.line == end.line:
        return f"{start.line}:{start.column}-{end.column}"
    return f"{start.line}:{start.column}-{end.line}:{end.column}"


def _words(words: Phrase | None) -> str:
    return "-" if words is None else f'"{words.text}"'


def _amount(quantity: Quantity | None) -> str:
    if quantity is None:
        return "-"
    upper = f" to {quantity.upper}" if quantity.upper is not None else ""
    per = f" per {quantity.per}" if quantity.per is not None else ""
    bound = "" if quantity.bound.value == "exact" else f"{quantity.bound.value} "
    return f"{bound}{quantity.value}{upper} {quantity.unit.code}{per}"


def _when(when: When) -> str:
    parts = [
        f"{name} {getattr(when, name)}"
        for name in ("year", "month", "day", "ordinal", "amount", "unit", "offset")
        if getattr(when, name) is not None
    ]
    flags = [name for name in ("is_ambiguous", "is_exclusive") if getattr(when, name)]
    if when.kind.value == "day" and len(parts) == 3 and not flags:
        return f"{when.year:04}-{when.month:02}-{when.day:02}"
    return f"<{when.kind.value} {' '.join(parts + flags)}>"
