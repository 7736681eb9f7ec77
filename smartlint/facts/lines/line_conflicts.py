"""What the team's table says where a check-in or a result says something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.lines.clause_facts import check_in
from smartlint.facts.subjects import JUDGED_KINDS, ClauseSubject
from smartlint.model.amount_words import amount_words
from smartlint.model.days import day_words

if TYPE_CHECKING:
    from smartlint.model.goal import CheckIn, Outcome


def line_conflict_facts() -> tuple[Fact, ...]:
    """Return the fact about two values of one day."""
    return (
        Fact(
            "table_conflict",
            FactType.TEXT,
            "Of a check-in or a result that the table contradicts: both values.",
            "13,050 on 31 January 2027, and 12,700 in history/email.csv#subscribers",
            _table_conflict,
        ),
    )


def _table_conflict(subject: ClauseSubject) -> str | None:
    owner = subject.owner
    line = _valued_line(subject)
    if line is None or owner.goal.kind not in JUDGED_KINDS or owner.actuals is None:
        return None
    on = line.when.resolve(owner.context)
    for stated, measured in owner.standing.case.actuals.conflicts:
        if stated.on == on:
            from smartlint.facts.numbers.goal_unit import unit_of  # noqa: PLC0415 - seldom said

            unit = unit_of(owner).code
            return (
                f"{amount_words(stated.value, unit)} on {day_words(stated.on)}, and "
                f"{amount_words(measured.value, unit)} in {measured.place}"
            )
    return None


def _valued_line(subject: ClauseSubject) -> CheckIn | Outcome | None:
    result = subject.owner.goal.clauses.result
    if result is not None and result.span == subject.line.span:
        return result
    return check_in(subject)
