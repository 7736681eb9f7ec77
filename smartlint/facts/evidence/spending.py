"""Facts about what a goal may cost and what it does cost."""

from __future__ import annotations

from decimal import Decimal

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.amount_words import priced_words
from smartlint.model.quantity import Quantity
from smartlint.portfolio.measure import per_period

_DAYS_OF_YEAR = 365
_ROUNDING = Decimal("1.05")  # months are not equally long, and a start may be rounded


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
    if budget.unit != cost.unit:
        return None
    most = budget.value if budget.upper is None else budget.upper
    if budget.per == cost.per:
        return cost.text if cost.value > most else None
    allowed = _over_all(subject, most, budget.per)
    total = _over_all(subject, cost.value, cost.per)
    if allowed is None or total is None or total <= allowed * _ROUNDING:
        return None
    if cost.per is None:
        return f"{cost.text} in all"
    return f"{cost.text}, which is {priced_words(total, cost.unit.code)} over its time"


def _over_all(subject: GoalSubject, amount: Decimal, per: str | None) -> Decimal | None:
    """Return what an amount of each period comes to from the start to the deadline.

    None where one of the two days is unknown: only they say how often it is paid.
    """
    if per is None:
        return amount
    begins, ends = subject.start_date, subject.deadline_date
    a_year = per_period(amount, per, "year")
    if begins is None or ends is None or a_year is None or begins >= ends:
        return None
    total = a_year * ((ends - begins).days + 1) / _DAYS_OF_YEAR
    return total.quantize(Decimal(1))
