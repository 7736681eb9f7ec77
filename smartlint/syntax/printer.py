"""Prints goals of the model as text that reads back as the same goals.

A goal that was read prints from its lines, so that unreadable facts and the order of
the author stay. A goal that was made has no lines and prints from its typed facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smartlint.model.goal import (
    Adjustment,
    CheckIn,
    Clauses,
    DatedQuantity,
    Goal,
    HeadKind,
    Link,
    Outcome,
)
from smartlint.model.goal_file import GoalFile
from smartlint.model.reading import Phrase
from smartlint.syntax.block_printer import block_facts
from smartlint.syntax.flaws import INDENT
from smartlint.syntax.line import suppression_mark
from smartlint.syntax.vocabulary import FACT_BY_NAME, SETTINGS


def print_file(file: GoalFile) -> str:
    """Return a file of the model as text: what it says of itself, then its goals.

    Comments that belong to no goal are not in the model; ``format_goals`` keeps them.
    """
    settings = [file.source.slice(found.span) for found in file.suppressions]
    if file.as_of is not None:
        settings.append(f"as of {file.as_of.text}")
    stated = {name: getattr(file, name) for name in sorted(SETTINGS)}
    settings += [f"{name}: {text.text}" for name, text in stated.items() if text]
    settings += [f"include: {path.text}" for path in file.includes]
    blocks = ["".join(f"{line}\n" for line in settings)] if settings else []
    return "\n".join([*blocks, *map(print_goal, file.goals)])


def print_goal(goal: Goal) -> str:
    """Return a goal as text: its head, then two spaces before every fact."""
    words = [goal.sentence.text, *(f"#{tag.text}" for tag in goal.tags)]
    text = "  ".join(word for word in words if word)
    if goal.kind is not HeadKind.SENTENCE:
        name = f" {goal.id.text}" if goal.id is not None else ""
        text = f"{goal.kind.value}{name}: {text}".rstrip()
    beneath = _written(goal) if goal.lines else _stated(goal)
    return "".join(f"{line}\n" for line in [text, *beneath])


def _written(goal: Goal) -> list[str]:
    """Return the lines beneath a goal as they were read, comments among them."""
    placed = [
        (line.span, f"{INDENT}{line.key.text}: {line.value.text}".rstrip())
        if line.key.text
        else (line.span, INDENT + line.value.text)
        for line in goal.lines
    ]
    placed += [(comment.span, _comment(goal, comment)) for comment in goal.comments]
    return [text for _, text in sorted(placed)]


def _stated(goal: Goal) -> list[str]:
    """Return the lines beneath a goal from its typed facts, after its comments."""
    comments = [_comment(goal, comment) for comment in goal.comments]
    stated = [*_facts(goal.clauses)]
    if goal.block is not None:
        stated += block_facts(goal.block)
    return comments + [f"{INDENT}{key}: {value}" for key, value in stated]


def _comment(goal: Goal, comment: Phrase) -> str:
    """Return a comment's line, indented where that keeps its meaning."""
    words = comment.text
    silences_nothing = suppression_mark(words[1:].lstrip()) and all(
        comment.span != found.span for found in goal.suppressions
    )
    is_signs_only = words[0] != "#"
    return words if silences_nothing or is_signs_only else INDENT + words


def _facts(clauses: Clauses) -> Iterator[tuple[str, str]]:
    """Yield key and value of every typed fact."""
    yield from _amounts_and_times(clauses)
    yield from _named(clauses)
    for milestone in clauses.milestones:
        yield f"milestone {milestone.when.text}", milestone.text.text
    for check_in in clauses.check_ins:
        yield check_in.when.text, _check_in(check_in)
    for adjustment in clauses.adjustments:
        yield f"changed {adjustment.when.text}", _adjustment(adjustment)
    if clauses.result is not None:
        yield f"result {clauses.result.when.text}", _outcome(clauses.result)


def _amounts_and_times(clauses: Clauses) -> Iterator[tuple[str, str]]:
    """Yield the facts whose value is an amount, a date or a period."""
    for name in ("baseline", "target"):
        stated: DatedQuantity | None = getattr(clauses, name)
        if stated is not None:
            day = f" on {stated.on.text}" if stated.on is not None else ""
            yield _key(name), stated.quantity.text + day
    for name in ("deadline", "start", "budget", "people", "cost", "impact", "effort"):
        value = getattr(clauses, name)
        if value is not None:
            yield _key(name), value.text


def _named(clauses: Clauses) -> Iterator[tuple[str, str]]:
    """Yield the facts whose value is words."""
    for name in ("metric", "audience", "stage", "perspective", "campaign"):
        yield from _texts(name, [getattr(clauses, name)])
    yield from _texts("channel", clauses.channels)
    yield from _texts("combine", [clauses.combine])
    if clauses.is_kpi:
        yield "kpi", "yes"
    yield from _links("supports", clauses.supports)
    yield from _links("depends_on", clauses.depends_on)
    yield from _texts("why", [clauses.why])
    yield from _texts("note", clauses.notes)
    yield from _texts("constraint", clauses.constraints)
    yield from _texts("owner", [clauses.owner])
    for person in clauses.stakeholders:
        yield "with", person.name.text + (" (asked)" if person.is_asked else "")
    yield from _texts("team", [clauses.team])
    if clauses.source is not None:
        column = clauses.source.column
        yield "source", clauses.source.location + (f"#{column}" if column else "")
    yield from _texts("attribution", [clauses.attribution])
    if clauses.review is not None:
        yield "review", clauses.review.text


def _texts(name: str, values: Iterable[Phrase | None]) -> Iterator[tuple[str, str]]:
    for value in values:
        if value is not None:
            yield _key(name), value.text


def _links(name: str, links: Iterable[Link]) -> Iterator[tuple[str, str]]:
    for link in links:
        given = link.contributed
        share = f" (contributes {given})" if given else ""
        yield _key(name), link.target.text + share


def _check_in(check_in: CheckIn) -> str:
    """Return the value of a check-in's line."""
    confidence, next_step = check_in.confidence, check_in.next_step
    parts = [
        check_in.quantity.text if check_in.quantity is not None else "",
        _text(check_in.status),
        f"confidence {confidence}/10" if confidence is not None else "",
        f"next: {next_step.text}" if next_step is not None else "",
        _text(check_in.note),
    ]
    return "; ".join(part for part in parts if part)


def _adjustment(adjustment: Adjustment) -> str:
    """Return the value of a ``changed`` line."""
    arrow = "->" if adjustment.new is not None else ""
    change = [
        _text(adjustment.field),
        _text(adjustment.old),
        arrow,
        _text(adjustment.new),
    ]
    cause = f"{adjustment.cause.text}:" if adjustment.cause is not None else ""
    reason = [cause, _text(adjustment.reason)]
    halves = [" ".join(filter(None, half)) for half in (change, reason)]
    return "; ".join(half for half in halves if half)


def _outcome(outcome: Outcome) -> str:
    """Return the value of a ``result`` line."""
    quantity = outcome.quantity.text if outcome.quantity is not None else ""
    parts = [_text(outcome.status), quantity, _text(outcome.reason)]
    return "; ".join(part for part in parts if part)


def _key(name: str) -> str:
    return FACT_BY_NAME[name].keys[0]


def _text(words: Phrase | None) -> str:
    return words.text if words is not None else ""
