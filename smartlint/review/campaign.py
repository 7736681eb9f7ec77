"""What a campaign reached, at what cost, and whether it moved what it was for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from smartlint.facts.subjects import FileSubject, GoalSubject
from smartlint.model.goal import NO_CLAUSES, Goal, HeadKind
from smartlint.model.quantity import Quantity
from smartlint.named_tuple import NamedTuple
from smartlint.review.amounts import amount, rounded
from smartlint.review.goal_review import GoalReview
from smartlint.review.movement import Movement
from smartlint.review.review import Review
from smartlint.review.spans import movement_within

_MET, _MISSED, _SAID = "met", "missed", "said to be met"
_OUTCOMES = {
    "achieved": _MET,
    "missed": _MISSED,
    "dropped": _MISSED,
}


class Member(NamedTuple):
    """A goal of the campaign.

    Attributes:
        goal: The goal.
        outcome: "met", "missed", "running" or "unknown"; "said to be met" where its
            value denies that.
        cost: What one result cost so far, with its arithmetic, or what is missing to
            tell it.
    """

    goal: GoalReview
    outcome: str
    cost: str


_Kind = Literal["cost", "budget"]


class _Money(NamedTuple):
    """What a campaign may spend or has spent, and whether several goals share it."""

    total: Quantity | None
    kind: _Kind
    is_shared: bool


class _Spent(NamedTuple):
    """What a goal may spend or has spent, and how that is told."""

    value: Decimal
    currency: str
    kind: _Kind
    words: str


class Moved(NamedTuple):
    """A goal that the campaign was for, and what it did meanwhile."""

    goal: GoalReview
    text: str
    is_towards: bool | None


class Campaign(NamedTuple):
    """A campaign.

    Attributes:
        id: As written.
        name: What it is, in the team's words.
        owner: Who answers for it; empty when unwritten.
        budget: As written; empty when unwritten.
        paid: Its cost, likewise.
        members: Its goals.
        counts: How many goals are met, missed, running, unknown, in words.
        verdict: Performance and effectiveness in one sentence.
        parents: What it was for.
    """

    id: str
    name: str
    owner: str
    budget: str
    paid: str
    members: tuple[Member, ...]
    counts: str
    verdict: str
    parents: tuple[Moved, ...]


def campaigns_of(review: Review, places: Sequence[FileSubject]) -> tuple[Campaign, ...]:
    """Return every campaign, also those that only goals name, in order."""
    written = {
        goal.id.text: goal
        for place in places
        for goal in place.file.goals
        if goal.kind is HeadKind.CAMPAIGN and goal.id is not None
    }
    named = [goal.facts.campaign for goal in review.goals if goal.facts.campaign]
    ids = dict.fromkeys([*written, *named])
    known = {one.goal.key: one for place in places for one in place.subjects}
    return tuple([_campaign(key, written.get(key), review.goals, known) for key in ids])


def _campaign(
    key: str,
    block: Goal | None,
    goals: Sequence[GoalReview],
    known: Mapping[str, GoalSubject],
) -> Campaign:
    clauses = block.clauses if block is not None else NO_CLAUSES
    own_goals = [goal for goal in goals if goal.facts.campaign == key]
    kind: _Kind = "cost" if clauses.cost else "budget"
    money = _Money(clauses.cost or clauses.budget, kind, len(own_goals) > 1)
    members = tuple([_member(goal, money) for goal in own_goals])
    served = [link.target.text for link in clauses.supports]
    if not served:
        served = [p.id for one in members for p in one.goal.parents]
    own = {one.goal.id for one in members}
    above = [g for g in goals if g.id in served and g.id not in own]
    own_days = _own_days(known.get(block.key) if block else None, members, known)
    parents = tuple([_moved(goal, known.get(goal.key), own_days) for goal in above])
    return Campaign(
        id=key,
        name=block.sentence.text if block is not None else "",
        owner=clauses.owner.text if clauses.owner else "",
        budget=clauses.budget.text if clauses.budget else "",
        paid=clauses.cost.text if clauses.cost else "",
        members=members,
        counts=_counted(members),
        verdict=_verdict(members, parents),
        parents=parents,
    )


def _member(goal: GoalReview, money: _Money) -> Member:
    status = goal.standing.status if goal.standing is not None else "unknown"
    if goal.outcome is not None:
        status = goal.outcome.status or status
    is_told = goal.standing is not None and goal.standing.is_told
    outcome = _OUTCOMES.get(status, "running" if is_told else "unknown")
    if outcome == _MET and goal.standing is not None and goal.standing.is_denied:
        outcome = _SAID
    return Member(goal, outcome, _cost(goal, goal.moved, money))


def _cost(goal: GoalReview, moved: Movement | None, shared: _Money) -> str:
    """Return what one result cost so far: by what was paid, else by the whole budget."""
    money = _own_money(goal, shared)
    missing = _missing(money, moved, shared)
    if money is None or moved is None or missing:
        return f"what one result cost is not known: {missing}"
    gained = abs(moved.by)
    if moved.unit == money.currency:
        each = amount(rounded(gained / money.value), moved.unit)
        return (
            f"with {money.words} the metric moved by "
            f"{amount(gained, moved.unit)}, which is {each} for each "
            f"{amount(Decimal(1), moved.unit)} of {money.kind}"
        )
    if moved.unit not in ("count", ""):
        return "what one result cost is not known: its metric counts no results"
    each = amount(rounded(money.value / gained), money.currency)
    # A budget is the most that can have been paid, and a cost is what was.
    at_most = " or less" if money.kind == "budget" else ""
    return f"with {money.words} it won {amount(gained, moved.unit)}, at {each} each{at_most}"


def _own_money(goal: GoalReview, shared: _Money) -> _Spent | None:
    """Return the goal's own money: its cost, its budget, or all of its campaign's."""
    facts, total = goal.facts, shared.total
    if facts.paid is not None:
        return _spent(facts.paid, "cost", f"a cost of {facts.cost}")
    if facts.budgeted is not None:
        return _spent(facts.budgeted, "budget", f"a budget of {facts.budget}")
    if total is None or shared.is_shared:
        return None
    return _spent(total, shared.kind, f"the campaign's {total.text}")


def _spent(money: Quantity, kind: _Kind, words: str) -> _Spent:
    return _Spent(money.value, money.unit.code, kind, words)


def _missing(money: _Spent | None, moved: Movement | None, shared: _Money) -> str:
    """Return what is missing to tell what one result cost; empty for nothing."""
    if money is None and shared.total is not None:
        return f"its part of the campaign's {shared.total.text} needs a `cost:` or a `budget:`"
    if money is None or not money.value:
        return "that needs a `cost:` or a `budget:`"
    if moved is None:
        return "that needs two values, today's and a later one"
    return "" if moved.is_towards else "it did not move towards its target"


def _own_days(
    block: GoalSubject | None,
    members: Sequence[Member],
    known: Mapping[str, GoalSubject],
) -> tuple[date | None, date | None] | None:
    """Return the campaign's first and last day, else those of goals that all ended.

    None where neither is known: what it is for is then told since its own start.
    """
    begins = block.start_date if block is not None else None
    ends = block.deadline_date if block is not None else None
    if begins is not None or ends is not None:
        return begins, ends
    own = [known[one.goal.key] for one in members if one.goal.key in known]
    if not members or any(one.goal.outcome is None for one in members):
        return None
    starts = [day for one in own if (day := one.start_date) is not None]
    last = [day for one in own if (day := one.deadline_date) is not None]
    if not starts and not last:
        return None
    return min(starts, default=None), max(last, default=None)


def _moved(
    goal: GoalReview,
    subject: GoalSubject | None,
    own_days: tuple[date | None, date | None] | None,
) -> Moved:
    moved = goal.moved
    if own_days is not None and subject is not None:
        begins, ends = own_days
        if begins is None:
            text = "nothing says when the campaign began: add `start:` beneath it"
            return Moved(goal, text, None)
        as_of = subject.place.as_of
        moved = movement_within(subject, begins, min(ends or as_of, as_of))
        if moved is None:
            return Moved(goal, "no two values of the campaign's own days", None)
    if moved is None:
        return Moved(goal, "no two values to compare", None)
    return Moved(goal, moved.text, moved.is_towards)


def _counted(members: Sequence[Member]) -> str:
    order = (_MET, _SAID, _MISSED, "running", "unknown")
    counts = {name: sum(one.outcome == name for one in members) for name in order}
    told = [f"{number} {name}" for name, number in counts.items() if number]
    return ", ".join(told) or "none"


def _verdict(members: Sequence[Member], parents: Sequence[Moved]) -> str:
    met = sum(one.outcome == _MET for one in members)
    missed = sum(one.outcome in (_MISSED, _SAID) for one in members)
    said = [one.goal.name for one in members if one.outcome == _SAID]
    if not members:
        reached = "No goal names this campaign, so that nobody can tell what it reached"
    elif met + missed < len(members):
        reached = "It is too early for a verdict: not every goal has ended"
    elif missed == 0:
        reached = "It reached what it set out to reach"
    elif met == 0:
        reached = "It reached none of its goals"
    else:
        reached = f"It reached {met} of its {len(members)} goals"
    if said:
        reached += f"; {_said_to_be_met(said)}"
    told = [one for one in parents if one.is_towards is not None]
    if not told:
        return f"{reached}; whether it moved what it was for cannot be told."
    towards = [one.goal.name for one in told if one.is_towards]
    if towards:
        return f"{reached}; meanwhile {', '.join(towards)} moved towards its target."
    return f"{reached}; meanwhile what it was for did not move towards its target."


def _said_to_be_met(names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"{names[0]} is said to be met, and its value does not meet its target"
    told = f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{told} are said to be met, and their values do not meet their targets"
