"""Makes a review of a whole run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from smartlint.diagnostics import Diagnostic, Severity
from smartlint.diagnostics.told import as_sentence
from smartlint.facts.subjects import FileSubject, PortfolioSubject
from smartlint.linter import Suppressed
from smartlint.model.goal import HeadKind
from smartlint.model.period import DateContext
from smartlint.review.agenda import agenda, neglected
from smartlint.review.areas import areas, involved, matrix
from smartlint.review.beside import beside
from smartlint.review.blocks import goal_blocks
from smartlint.review.counting import letter_counts
from smartlint.review.coverage import coverage
from smartlint.review.groups import groups
from smartlint.review.kpis import kpis, watched_metrics
from smartlint.review.lanes import lanes
from smartlint.review.material import Material
from smartlint.review.minutes import with_minutes
from smartlint.review.pace import pace_picture
from smartlint.review.priority import by_rank, ranking
from smartlint.review.review import (
    Adjusted,
    Improvement,
    LeftOut,
    Purpose,
    Review,
    SuppressedReview,
)
from smartlint.review.tactics import tactics
from smartlint.review.trees import trees

_LOST_TABLE = "unreadable-history"


def review_of(material: Material) -> Review:
    """Return the review of everything that a run has read."""
    blocks = goal_blocks(material)
    run = material.places[0].run
    order = ranking(run, blocks.goals)
    goals = by_rank(blocks.goals, order)
    grouped = groups(goals)
    review = Review(
        as_of=material.as_of,
        origin=material.origin,
        audience="",
        purpose=_purpose(material.places),
        letters=letter_counts(goals),
        groups=grouped,
        areas=areas(goals),
        agenda=agenda(goals),
        improvements=_improvements(material),
        neglected=neglected(goals),
        changes=tuple(
            [Adjusted(goal, line) for goal in goals for line in goal.changes]
        ),
        tactics=tactics(goals, material.as_of),
        involved=involved(goals),
        suppressed=tuple(
            [_suppressed(one, material) for one in material.result.suppressed]
        ),
        left_out=(*blocks.left_out, *_left_out(material)),
        n_findings=_counted(material.result.diagnostics),
        matrix=matrix(goals),
        beside=beside(material.places, goals),
        order=order,
        kpis=kpis(goals, watched_metrics(material)),
        coverage=coverage(goals, _declared_channels(run)),
        lanes=lanes(goals),
        pace=pace_picture([g for one in grouped if (g := one.objective)]),
        trees=trees(run, goals),
        has_tables=any(table.series for table in material.knowledge.histories.values()),
    )
    return with_minutes(review)


def _purpose(places: Sequence[FileSubject]) -> Purpose:
    """Return the statement of each kind, and all strategies."""
    fields = ("mission", "vision", "plan", "market", "capability")
    found = {field: _stated(places, field) for field in fields}
    strategies = [
        goal.sentence.text
        for place in places
        for goal in place.file.goals
        if goal.kind is HeadKind.STRATEGY
    ]
    return Purpose(strategies=tuple(strategies), **found)


def _stated(places: Sequence[FileSubject], field: str) -> str:
    """Return what the files state; where they differ, with the file of each."""
    stated: dict[str, str] = {}
    for place in places:
        phrase = getattr(place.file, field)
        if phrase is not None:
            stated.setdefault(phrase.text, re.split(r"[/\\]", place.source.path)[-1])
    if len(stated) < 2:  # noqa: PLR2004 - one for all
        return next(iter(stated), "")
    return "; ".join(f"{text} ({name})" for text, name in stated.items())


def _declared_channels(run: PortfolioSubject) -> list[str]:
    kinds = (HeadKind.CAMPAIGN, HeadKind.STRATEGY, HeadKind.INITIATIVE)
    return [
        channel.text
        for node in run.portfolio.of_kind(*kinds)
        for channel in node.goal.clauses.channels
        if node.goal.clauses.result is None and not node.is_guest
    ]


def _improvements(material: Material) -> tuple[Improvement, ...]:
    return tuple(
        [
            Improvement(one.subject.replace("_", " "), one.kind, one.text, one.path)
            for one in material.advice
            if one.goal is None
        ]
    )


def _suppressed(one: Suppressed, material: Material) -> SuppressedReview:
    found, comment = one
    place = next(p for p in material.places if p.source.path == found.path)
    line = place.source.position(comment.span.start).line
    return SuppressedReview(
        goal=_goal_name(found, place),
        rule=found.name,
        message=as_sentence(found.message),
        reason=comment.reason.text if comment.reason is not None else "",
        until=comment.until.resolve(_context(place)) if comment.until else None,
        author=material.authors.get((found.path, line), ""),
    )


def _context(place: FileSubject) -> DateContext:
    return DateContext(place.own_as_of, None, place.fiscal_year_start)


def _goal_name(found: Diagnostic, place: FileSubject) -> str:
    for goal in place.file.goals:
        if goal.key == found.goal:
            return goal.id.text if goal.id is not None else goal.sentence.text
    return found.path


def _left_out(material: Material) -> tuple[LeftOut, ...]:
    files = [LeftOut(name, reason) for name, reason in material.left_out]
    rules = {
        failure.code: LeftOut(f"rule {failure.code} {failure.name}", failure.error)
        for failure in material.result.failures
    }
    return (*files, *_lost_tables(material), *rules.values())


def _lost_tables(material: Material) -> list[LeftOut]:
    """Return the tables that goals name and that could not be read, each once."""
    lost: dict[str, LeftOut] = {}
    for found in material.result.diagnostics:
        if found.name == _LOST_TABLE:
            place = next(p for p in material.places if p.source.path == found.path)
            name = _goal_name(found, place)
            lost.setdefault(name, LeftOut(name, as_sentence(found.message)))
    return list(lost.values())


def _counted(diagnostics: Sequence[Diagnostic]) -> dict[str, int]:
    counts = Counter(found.severity for found in diagnostics)
    return {severity.value: counts[severity] for severity in Severity}
