"""Facts about what a goal may cost and what it does cost."""

from __future__ import annotations

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.quantity import Quantity


def spending_facts() -> tuple[Fact, ...]:
    """Return the facts about ``budget:`` and ``cost:``."""
    return (
        Fact(
            "budget_value",
            FactType.NUMBER,
            "The amount of `budget:`.",
            "8000",
            lambda subject: (budget := _budget(subject)) and budget.value,
        ),
        Fact(
            "budget",
            FactType.TEXT,
            "The amount of `budget:`, as written.",
            "€8,000",
            lambda subject: (budget := _budget(subject)) and budget.text,
        ),
        Fact(
            "cost_beyond_budget",
            FactType.TEXT,
            "The amount of `cost:`, as written, where it is more than that of `budget:`.",
            "€9,000",
            _cost_beyond_budget,
        ),
    )


def _budget(subject: GoalSubject) -> Quantity | None:
    return subject.goal.clauses.budget


def _cost_beyond_budget(subject: GoalSubject) -> str | None:
    budget, cost = _budget(subject), subject.goal.clauses.cost
    if budget is None or cost is None:
        return None
    are_alike = (budget.unit, budget.per) == (cost.unit, cost.per)
    most = budget.value if budget.upper is None else budget.upper
    return cost.text if are_alike and cost.value > most else None
