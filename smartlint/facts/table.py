"""The closed list of facts, by what they are about."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from smartlint.facts.course.progress_facts import progress_facts
from smartlint.facts.days.timing import timing_facts
from smartlint.facts.evidence.evidence_facts import evidence_facts
from smartlint.facts.evidence.reckoning_facts import reckoning_facts
from smartlint.facts.fact import Fact
from smartlint.facts.lines.clause_facts import clause_facts
from smartlint.facts.lines.line_amounts import line_amount_facts
from smartlint.facts.lines.line_conflicts import line_conflict_facts
from smartlint.facts.lines.line_days import line_day_facts
from smartlint.facts.lines.line_names import line_name_facts
from smartlint.facts.lines.line_values import line_value_facts
from smartlint.facts.metric.beyond_usual import beyond_usual_facts
from smartlint.facts.metric.metric_facts import metric_facts
from smartlint.facts.metric.named_whole import named_whole_facts
from smartlint.facts.numbers.amounts import amount_facts
from smartlint.facts.numbers.leaps import leap_facts
from smartlint.facts.numbers.pointed_numbers import pointed_number_facts
from smartlint.facts.numbers.wholes import whole_facts
from smartlint.facts.plan.balance_facts import balance_facts
from smartlint.facts.plan.collection_facts import file_facts, portfolio_facts
from smartlint.facts.plan.link_facts import link_facts
from smartlint.facts.plan.listing_facts import listing_facts
from smartlint.facts.plan.own_order import own_order_facts
from smartlint.facts.plan.plan_facts import plan_facts
from smartlint.facts.plan.planning import planning_facts
from smartlint.facts.plan.record_facts import record_facts
from smartlint.facts.plan.rival_facts import rival_facts
from smartlint.facts.plan.told_twice import told_twice_facts
from smartlint.facts.special.block_facts import block_facts
from smartlint.facts.words.named_departments import named_department_facts
from smartlint.facts.words.wording import wording_facts

SubjectName = Literal["goal", "clause", "file", "portfolio"]
SUBJECTS: tuple[SubjectName, ...] = ("goal", "clause", "file", "portfolio")


@cache
def facts_of(subject: SubjectName) -> Mapping[str, Fact]:
    """Return the facts about a subject, by name, in the order they are listed.

    A clause also knows the facts of the goal it stands under.
    """
    goal = (
        *wording_facts(),
        *amount_facts(),
        *leap_facts(),
        *pointed_number_facts(),
        *whole_facts(),
        *timing_facts(),
        *planning_facts(),
        *metric_facts(),
        *named_whole_facts(),
        *evidence_facts(),
        *beyond_usual_facts(),
        *link_facts(),
        *rival_facts(),
        *told_twice_facts(),
        *reckoning_facts(),
        *balance_facts(),
        *own_order_facts(),
        *named_department_facts(),
        *progress_facts(),
        *record_facts(),
        *listing_facts(),
        *block_facts(),
    )
    if subject == "goal":
        return _by_name(goal)
    if subject == "clause":
        return _by_name(
            (
                *clause_facts(),
                *line_name_facts(),
                *line_value_facts(),
                *line_amount_facts(),
                *line_day_facts(),
                *line_conflict_facts(),
                *map(_of_owner, goal),
            )
        )
    return _by_name(file_facts() if subject == "file" else _of_run())


def _of_run() -> tuple[Fact, ...]:
    return (*portfolio_facts(), *plan_facts())


def _by_name(facts: tuple[Fact, ...]) -> dict[str, Fact]:
    named = {fact.name: fact for fact in facts}
    if len(named) < len(facts):  # one would hide the other
        names = [fact.name for fact in facts]
        raise ValueError(sorted({name for name in names if names.count(name) > 1}))
    return named


def _of_owner(fact: Fact) -> Fact:
    read = fact.read
    return fact._replace(read=lambda subject: read(subject.owner))
