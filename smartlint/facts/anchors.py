"""Places in a goal's text that a finding can point at, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from smartlint.facts.days.calendar_days import impossible_day_span, unknown_month_span
from smartlint.facts.days.timing import late_milestone
from smartlint.facts.days.unread_times import unread_time_span
from smartlint.facts.lines.clause_facts import check_in, link_of
from smartlint.facts.numbers.lost_numbers import lost_number_span
from smartlint.facts.numbers.second_values import second_deadline, second_value
from smartlint.facts.plan.planning import score_off_scale
from smartlint.facts.special.drip_facts import (
    due,
    impossible_triggers,
    stepless_triggers,
    unmeasured_triggers,
)
from smartlint.facts.special.outcome_facts import outcome_day
from smartlint.facts.special.session_facts import loose_decisions
from smartlint.facts.subjects import ClauseSubject, GoalSubject
from smartlint.facts.table import SubjectName
from smartlint.facts.words.abbreviations import abbreviation_spans
from smartlint.facts.words.inner_facts import inner_fact_span, inner_head_span
from smartlint.facts.words.placeholders import placeholder_spans
from smartlint.facts.words.slips import slipped_from_span
from smartlint.model.goal import Goal
from smartlint.model.reading import Reading
from smartlint.text import Span

Anchor = Callable[[Any], Span | None]  # Any: a table for subjects of four kinds


@cache
def anchors_of(subject: SubjectName) -> Mapping[str, Anchor]:
    """Return the places of a subject; a place that is not there is None."""
    if subject == "goal":
        return {**_sentence_anchors(), **_clause_anchors()}
    if subject == "clause":
        return _line_anchors()
    return {"file": lambda place: place.span}


def _sentence_anchors() -> dict[str, Anchor]:
    return {
        "sentence": lambda subject: subject.span,
        "head": lambda subject: subject.goal.head,
        "id": lambda subject: _span(subject.goal.id),
        "verb": _reading(lambda reading: _span(reading.verb)),
        "metric": lambda subject: _span(subject.goal.metric),
        "baseline": lambda subject: _span(subject.goal.baseline),
        "target": lambda subject: _span(subject.goal.target),
        "change": _reading(
            lambda reading: _span(reading.change and reading.change.quantity)
        ),
        "amount": _amount,
        "deadline": lambda subject: _span(subject.goal.deadline),
        "purpose": _reading(lambda reading: _span(reading.purpose)),
        "beneficiary": _reading(lambda reading: _span(reading.beneficiary)),
        "vague_word": _reading(
            lambda reading: reading.vague[0].span if reading.vague else None
        ),
        "second_outcome": _reading(
            lambda reading: (
                reading.outcomes[1].span if len(reading.outcomes) > 1 else None
            )
        ),
        "abbreviation": lambda subject: next(iter(abbreviation_spans(subject)), None),
        "impossible_day": impossible_day_span,
        "unknown_month": unknown_month_span,
        "unread_time": unread_time_span,
        "slipped_from": slipped_from_span,
        "lost_number": lost_number_span,
        "inner_fact": inner_fact_span,
        "inner_head": inner_head_span,
        "second_value": lambda subject: (
            found[1] if (found := second_value(subject)) else None
        ),
        "second_deadline": lambda subject: (
            found[1] if (found := second_deadline(subject)) else None
        ),
        "placeholder": lambda subject: next(iter(placeholder_spans(subject)), None),
    }


def _clause_anchors() -> dict[str, Anchor]:
    return {
        "owner": _clause(lambda goal: _span(goal.clauses.owner)),
        "review": _clause(lambda goal: _span(goal.clauses.review)),
        "budget": _clause(lambda goal: _span(goal.clauses.budget)),
        "campaign": _clause(lambda goal: _span(goal.clauses.campaign)),
        "combine": _clause(lambda goal: _span(goal.clauses.combine)),
        "source": _clause(lambda goal: _span(goal.clauses.source)),
        "score_off_scale": _clause(lambda goal: _span(score_off_scale(goal))),
        "start": _clause(lambda goal: _span(goal.clauses.start)),
        "perspective": _clause(lambda goal: _span(goal.clauses.perspective)),
        "stage": _clause(lambda goal: _span(goal.clauses.stage)),
        "attribution": _clause(lambda goal: _span(goal.clauses.attribution)),
        "target_clause": _clause(lambda goal: _span(goal.clauses.target)),
        "baseline_clause": _clause(lambda goal: _span(goal.clauses.baseline)),
        "deadline_clause": _clause(lambda goal: _span(goal.clauses.due)),
        **_dated_anchors(),
        **_block_anchors(),
        "unconfirmed_partner": _clause(
            lambda goal: next(
                (one.name.span for one in goal.clauses.stakeholders if one.is_asked),
                None,
            )
        ),
    }


def _block_anchors() -> dict[str, Anchor]:
    return {
        "loose_decision": lambda subject: next(
            (one.span for one in loose_decisions(subject)), None
        ),
        "outcome_day": lambda subject: (
            when.span if (when := outcome_day(subject)) is not None else None
        ),
        "unmeasured_trigger": lambda subject: next(
            (one.metric.span for one in unmeasured_triggers(subject)), None
        ),
        "impossible_threshold": lambda subject: next(
            (one.span for one in impossible_triggers(subject)), None
        ),
        "missing_step": lambda subject: next(
            (one.action.span for one in stepless_triggers(subject)), None
        ),
        "due_trigger": lambda subject: (
            found[0].span if (found := due(subject)) else None
        ),
    }


def _dated_anchors() -> dict[str, Anchor]:
    return {
        "last_check_in": _clause(
            lambda goal: (
                goal.clauses.check_ins[-1].span if goal.clauses.check_ins else None
            )
        ),
        "last_status": _clause(
            lambda goal: (
                _span(goal.clauses.check_ins[-1].status)
                if goal.clauses.check_ins
                else None
            )
        ),
        "result_line": _clause(
            lambda goal: goal.clauses.result.span if goal.clauses.result else None
        ),
        "late_milestone": lambda subject: _span(late_milestone(subject)),
        "last_milestone": _clause(
            lambda goal: (
                goal.clauses.milestones[-1].span if goal.clauses.milestones else None
            )
        ),
    }


def _line_anchors() -> dict[str, Anchor]:
    return {
        "clause": lambda subject: subject.span,
        "clause_key": lambda subject: subject.line.key.span,
        "clause_value": lambda subject: subject.line.value.span,
        "link": _link,
        "check_in_date": _check_in_date,
        "status": _status,
    }


# Any: phrases, quantities, deadlines and reviews have a span and no base in common.
def _span(part: Any) -> Span | None:
    return part.span if part else None


def _reading(read: Callable[[Reading], Span | None]) -> Anchor:
    def place(subject: GoalSubject) -> Span | None:
        reading = subject.goal.reading
        return read(reading) if reading is not None else None

    return place


def _clause(read: Callable[[Goal], Span | None]) -> Anchor:
    return lambda subject: read(subject.goal)


def _amount(subject: GoalSubject) -> Span | None:
    """Return the place of the change, else of the target."""
    reading = subject.goal.reading
    if reading is not None and reading.change is not None:
        return reading.change.quantity.span
    return _span(subject.goal.target)


def _link(subject: ClauseSubject) -> Span | None:
    link = link_of(subject)
    return link.target.span if link is not None else None


def _check_in_date(subject: ClauseSubject) -> Span | None:
    found = check_in(subject)
    return found.when.span if found is not None else None


def _status(subject: ClauseSubject) -> Span | None:
    found = check_in(subject)
    return found.status.span if found is not None and found.status else None
