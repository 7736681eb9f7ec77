"""Facts about whether a plan is balanced: over time, stages, views, people, means."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.meant import meant
from smartlint.model.amount_words import amount_words, priced_words
from smartlint.model.goal import HeadKind
from smartlint.portfolio.graph import Node

if TYPE_CHECKING:
    from smartlint.portfolio.budget import CostConflict
    from smartlint.portfolio.funnel import Step


def balance_facts() -> tuple[Fact, ...]:
    """Return the facts about one block's part in the balance of the plan."""
    return (
        *_department_facts(),
        *_mix_facts(),
        *_perspective_facts(),
        *_leak_facts(),
        *_cost_facts(),
        *_channel_facts(),
    )


def _department_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "departments",
            FactType.WORDS,
            "The departments that take part: its `team:`, and those of `with:` who are "
            "no owner of a goal.",
            "Marketing; Sales",
            lambda subject: tuple([name for name, _ in _departments(subject)]),
        ),
        Fact(
            "departments_without_lead",
            FactType.WORDS,
            "Those without a name: `with: Sales (Kim Lee)` says who leads there, and "
            "the owner leads the `team:`.",
            "Sales",
            lambda subject: tuple(
                [name for name, lead in _departments(subject) if lead is None]
            ),
        ),
    )


def _mix_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "leading_beneath",
            FactType.NUMBER,
            "How many open goals right beneath it are on a KPI that moves early.",
            "3",
            lambda subject: len(timed_beneath(subject, "leading")),
        ),
        Fact(
            "lagging_beneath",
            FactType.NUMBER,
            "How many are on a KPI that moves with the result.",
            "1",
            lambda subject: len(timed_beneath(subject, "lagging")),
        ),
        Fact(
            "lagging_share",
            FactType.TEXT,
            "How many of the open goals right beneath it these are, in words.",
            "5 of the 9 goals",
            _lagging_share,
        ),
        Fact(
            "kpis_beneath",
            FactType.NUMBER,
            "How many blocks right beneath it are marked `kpi: yes`.",
            "4",
            lambda subject: len(kpis_beneath(subject)),
        ),
        Fact(
            "measured_beneath",
            FactType.NUMBER,
            "How many open goals right beneath it have a metric, when neither it nor "
            "an objective above it has one; else 0.",
            "5",
            lambda subject: len(unmeasured_children(subject)),
        ),
    )


def _perspective_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "unknown_perspective",
            FactType.TEXT,
            "A `perspective:` that is none of the balanced scorecard.",
            "money",
            _unknown_perspective,
        ),
        Fact(
            "nearest_perspective",
            FactType.TEXT,
            "For such a perspective: the one that looks most like it, if any.",
            "financial",
            _nearest_perspective,
        ),
    )


def _leak_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "leak",
            FactType.TEXT,
            "The step of the funnel where most are lost, when the goal works before it.",
            "consideration to purchase",
            _leak(lambda step: f"{step.start.stage} to {step.end.stage}"),
        ),
        Fact(
            "leak_counts",
            FactType.TEXT,
            "How many are left of how many in that step.",
            "3,800 of 96,000 go on",
            _leak(_leak_counts),
        ),
    )


def _cost_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "implied_cost",
            FactType.TEXT,
            "What one result costs by the goal's budget, when another goal of the run "
            "allows less.",
            "€40",
            _cost(lambda found: priced_words(found.implied.each, _currency(found))),
        ),
        Fact(
            "implied_cost_steps",
            FactType.TEXT,
            "How that was reckoned.",
            "€20,000 for 500 new customers",
            _cost(_cost_steps),
        ),
        Fact(
            "allowed_cost",
            FactType.TEXT,
            "What the other goal allows.",
            "€34",
            _cost(lambda found: priced_words(found.allowed, _currency(found))),
        ),
        Fact(
            "cost_goal",
            FactType.TEXT,
            "What the other goal is called.",
            "AD-2",
            _cost(lambda found: found.limit.name),
        ),
    )


def _channel_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "channels_without_goal",
            FactType.WORDS,
            "For a campaign, strategy or initiative: its channels on which no open goal "
            "of the run acts.",
            "TikTok",
            _channels_without_goal,
        ),
        Fact(
            "channels_without_benchmark",
            FactType.WORDS,
            "Its channels on which no open goal of the run has a published or own figure "
            "to be held against, told at the first goal that names them.",
            "podcast",
            _channels_without_benchmark,
        ),
        Fact(
            "combined_channels",
            FactType.WORDS,
            "The channels of a goal that says in `combine:` how they become one number.",
            "Instagram, TikTok",
            _combined_channels,
        ),
    )


def kpis_beneath(subject: GoalSubject) -> tuple[Node, ...]:
    """Return the blocks marked ``kpi: yes`` right beneath one."""
    if subject.node.is_guest:
        return ()
    edges = subject.place.portfolio.children(subject.node)
    return tuple([edge.source for edge in edges if edge.source.goal.clauses.is_kpi])


def unmeasured_children(subject: GoalSubject) -> tuple[Node, ...]:
    """Return the goals with a metric beneath an objective that has no metric."""
    children = _open_children(subject)
    if subject.goal.kind is not HeadKind.OBJECTIVE or not children:
        return ()
    plan = subject.plan
    from smartlint.portfolio.balance import business_above, has_number  # noqa: PLC0415

    if has_number(plan.measure(subject.node)):
        return ()
    if business_above(plan.portfolio, subject.node, plan.measure) is not None:
        return ()
    return tuple([one for one in children if plan.measure(one).metric is not None])


def cost_conflict(subject: GoalSubject) -> CostConflict | None:
    """Return the goal on a price that the goal's budget contradicts."""
    if subject.goal.clauses.budget is None or len(subject.place.portfolio.nodes) == 1:
        return None
    return subject.plan.cost_conflicts.get(subject.node.index)


def leak_of(subject: GoalSubject) -> Step | None:
    """Return the worst step of a funnel of the run, when the goal works before it."""
    if not (subject.place.portfolio.has_counts and subject.node.is_open):
        return None
    plan = subject.plan
    if not plan.funnels:
        return None
    from smartlint.portfolio.funnel import stage_of  # noqa: PLC0415 - as above

    stage = stage_of(plan.measure(subject.node))
    return next((one.worst for one in plan.funnels if one.is_above_worst(stage)), None)


def _unknown_perspective(subject: GoalSubject) -> str | None:
    said = subject.goal.clauses.perspective
    if said is None:
        return None
    from smartlint.portfolio.balance import PERSPECTIVES  # noqa: PLC0415 - as above

    first = said.text.casefold().split()[:1]
    return said.text if first and first[0] not in PERSPECTIVES else None


def _nearest_perspective(subject: GoalSubject) -> str | None:
    said = _unknown_perspective(subject)
    if said is None:
        return None
    from smartlint.portfolio.balance import PERSPECTIVES  # noqa: PLC0415 - only for a mistake

    return meant(said.casefold(), PERSPECTIVES, 0.5)


def _departments(subject: GoalSubject) -> tuple[tuple[str, str | None], ...]:
    if not subject.goal.clauses.stakeholders:
        return ()
    from smartlint.portfolio.balance import departments  # noqa: PLC0415 - as above

    return departments(subject.goal, subject.place.portfolio.by_owner)


def _open_children(subject: GoalSubject) -> list[Node]:
    """Return the open goals right beneath; none where not all may have been read."""
    if subject.node.is_guest:
        return []
    edges = subject.place.portfolio.children(subject.node)
    return [edge.source for edge in edges if edge.source.is_open]


def timed_beneath(subject: GoalSubject, timing: str) -> list[Node]:
    """Return the open goals right beneath whose KPI moves early, or with the result."""
    found = []
    for node in _open_children(subject):
        kpi = subject.plan.measure(node).kpi
        if kpi is not None and kpi.timing == timing:
            found.append(node)
    return found


def _lagging_share(subject: GoalSubject) -> str | None:
    """Return "all 5 goals", or "5 of the 9 goals" where others are on no known KPI."""
    late, every = len(timed_beneath(subject, "lagging")), len(_open_children(subject))
    if not late:
        return None
    return f"all {late} goals" if late == every else f"{late} of the {every} goals"


def _leak(read: Callable[[Step], str]) -> Callable[[GoalSubject], str | None]:
    def value(subject: GoalSubject) -> str | None:
        found = leak_of(subject)
        return read(found) if found is not None else None

    return value


def _leak_counts(step: Step) -> str:
    left = amount_words(step.end.number.quantize(step.start.number), None)
    return f"{left} of {amount_words(step.start.number, None)} go on"


# Any: a text, or nothing
def _cost(read: Callable[[CostConflict], str]) -> Callable[[GoalSubject], Any]:
    def value(subject: GoalSubject) -> Any:
        found = cost_conflict(subject)
        return read(found) if found is not None else None

    return value


def _currency(found: CostConflict) -> str:
    return found.implied.currency


def _cost_steps(found: CostConflict) -> str:
    implied = found.implied
    budget = priced_words(implied.budget, implied.currency)
    return f"{budget} for {amount_words(implied.results, None)} {implied.metric}"


def _channels_without_goal(subject: GoalSubject) -> tuple[str, ...]:
    goal = subject.goal
    kinds = (HeadKind.CAMPAIGN, HeadKind.STRATEGY, HeadKind.INITIATIVE)
    if goal.kind not in kinds or not goal.clauses.channels or subject.node.is_guest:
        return ()
    used = subject.place.portfolio.channels
    return tuple(
        [one.text for one in goal.clauses.channels if one.text.casefold() not in used]
    )


def _channels_without_benchmark(subject: GoalSubject) -> tuple[str, ...]:
    if not subject.goal.clauses.channels:
        return ()
    return subject.place.run.index.uncompared.get(subject.node.index, ())


def _combined_channels(subject: GoalSubject) -> tuple[str, ...]:
    # A line that could not be read asks for several channels all the same.
    if not any(line.name == "combine" for line in subject.goal.lines):
        return ()
    from smartlint.facts.metric.combined import combined_channels  # noqa: PLC0415 - seldom

    return combined_channels(subject)
