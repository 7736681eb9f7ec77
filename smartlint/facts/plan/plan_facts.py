"""Facts about all goals of a run together: whether the plan leans to one side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import PortfolioSubject
from smartlint.model.amount_words import amount_words
from smartlint.model.goal import HeadKind
from smartlint.portfolio.graph import Node

if TYPE_CHECKING:
    from smartlint.portfolio.balance import Priority

_MOST_STAGE_KPIS = 5
_REACHES = {
    "a quarter": "no further than a quarter",
    "a year": "more than a quarter and no more than a year",
    "longer": "beyond a year",
}


def plan_facts() -> tuple[Fact, ...]:
    """Return the facts about the balance of a run."""
    return (
        Fact(
            "is_plan",
            FactType.BOOLEAN,
            "A file that was named, and not only included, has an objective or strategy "
            "that some block supports.",
            "true",
            lambda subject: subject.portfolio.is_whole,
        ),
        Fact(
            "has_direction",
            FactType.BOOLEAN,
            "A file of the run states a mission, vision or plan, or a strategy stands in "
            "one.",
            "true",
            lambda subject: subject.portfolio.has_direction,
        ),
        Fact(
            "unstated_surroundings",
            FactType.TEXT,
            "What no file of the run speaks of: the market (`market:`), what the team can "
            "do (`capability:`), or both.",
            "the market",
            lambda subject: subject.portfolio.surroundings.unstated,
        ),
        *_time_facts(),
        *_stage_facts(),
        *_view_facts(),
        *_priority_facts(),
    )


def _time_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "dated_goals",
            FactType.NUMBER,
            "How many open goals of a plan say how long they run; 0 when it is no plan.",
            "12",
            lambda subject: _horizons(subject)[1],
        ),
        Fact(
            "only_horizon",
            FactType.TEXT,
            "How far all of these reach, when all reach alike.",
            "no further than a quarter",
            lambda subject: _REACHES.get(_horizons(subject)[0] or ""),
        ),
    )


def _stage_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "staged_goals",
            FactType.NUMBER,
            "How many open goals of a plan are on a known stage of the funnel.",
            "9",
            lambda subject: len([one for _, one in _known_stages(subject) if one]),
        ),
        Fact(
            "stage_workers",
            FactType.NUMBER,
            "How many of these work on it: an objective with goals beneath counts where "
            "it has a `stage:` of its own.",
            "8",
            lambda subject: _stages(subject)[1],
        ),
        Fact(
            "only_stage",
            FactType.TEXT,
            "The stage of all of these, when it is one.",
            "awareness",
            lambda subject: _stages(subject)[0],
        ),
        *_empty_stage_facts(),
    )


def _empty_stage_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "empty_stages",
            FactType.WORDS,
            "The stages of the funnel on which no open goal of the plan is known to "
            "work; none when no goal works on any.",
            "consideration; loyalty",
            empty_stages,
        ),
        Fact(
            "has_journey",
            FactType.BOOLEAN,
            "A journey of the run has stages of its own, which take the funnel's place.",
            "true",
            lambda subject: bool(subject.index.journey_stages),
        ),
        Fact(
            "empty_stage_kpis",
            FactType.TEXT,
            "A few KPIs that measure each of them.",
            "loyalty: repeat purchase rate, customer retention rate",
            _empty_stage_kpis,
        ),
    )


def _view_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "empty_perspectives",
            FactType.WORDS,
            "In a run with `perspective:` lines: the perspectives of the balanced "
            "scorecard that no open goal and no KPI of one has.",
            "learning",
            _empty_perspectives,
        ),
    )


def _priority_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "top_priority_count",
            FactType.NUMBER,
            "How many open goals share the highest `impact:` with the same `effort:`.",
            "4",
            lambda subject: len(_top(subject)),
        ),
        Fact(
            "top_priority",
            FactType.TEXT,
            "What they state.",
            "impact 5 and effort 2",
            _top_words,
        ),
        Fact(
            "top_priority_names",
            FactType.TEXT,
            "What they are called.",
            "EM-1, WE-2",
            _top_names,
        ),
    )


def top_priority_nodes(subject: PortfolioSubject) -> tuple[Node, ...]:
    """Return the goals that share the highest impact with the same effort."""
    return tuple([one.node for one in _top(subject)])


def _open(subject: PortfolioSubject) -> Iterator[Node]:
    if subject.portfolio.is_whole:
        yield from (node for node in subject.portfolio.nodes if node.is_open)


def _horizons(subject: PortfolioSubject) -> tuple[str | None, int]:
    if not subject.portfolio.is_whole:
        return None, 0
    from smartlint.portfolio.balance import horizon, only_one  # noqa: PLC0415 - plans only

    return only_one(
        horizon(
            subject.plan.measure(node),
            subject.subject(node).place.own_as_of or subject.subject(node).place.as_of,
        )
        for node in _open(subject)
    )


def _known_stages(subject: PortfolioSubject) -> list[tuple[Node, str | None]]:
    if not subject.portfolio.is_whole:
        return []
    from smartlint.portfolio.funnel import stage_of  # noqa: PLC0415 - plans only

    return [(node, stage_of(subject.plan.measure(node))) for node in _open(subject)]


def _stages(subject: PortfolioSubject) -> tuple[str | None, int]:
    known = [
        stage
        for node, stage in _known_stages(subject)
        if stage is not None and not _is_carried(subject, node)
    ]
    return (known[0] if len(set(known)) == 1 else None), len(known)


def _is_carried(subject: PortfolioSubject, node: Node) -> bool:
    """Tell whether others do the work of an objective that names no stage itself."""
    goal = node.goal
    is_bare = goal.kind is HeadKind.OBJECTIVE and goal.clauses.stage is None
    return is_bare and bool(subject.portfolio.children(node))


def empty_stages(subject: PortfolioSubject) -> tuple[str, ...]:
    """Return the stages of the funnel on which no open goal works.

    None where no goal says on which it does.
    """
    known = {stage for _, stage in _known_stages(subject) if stage is not None}
    if not known:
        return ()
    from smartlint.portfolio.funnel import STAGES  # noqa: PLC0415 - plans only

    return tuple([stage for stage in STAGES if stage not in known])


def unstaged_goals(subject: PortfolioSubject) -> int:
    """Return how many open goals there are of which nothing tells the stage.

    Objectives are left out that others carry.
    """
    known = _known_stages(subject)
    return sum(
        stage is None and not _is_carried(subject, node) for node, stage in known
    )


def _empty_stage_kpis(subject: PortfolioSubject) -> str | None:
    knowledge = subject.files[0].knowledge
    stages = empty_stages(subject)
    if knowledge is None or not stages:
        return None
    channels = sorted(subject.portfolio.channels)
    # What a message shows is cut, and two names of each of five stages are too long.
    most = max(_MOST_STAGE_KPIS // len(stages), 1)
    parts = [
        f"{stage}: {', '.join(names[:most])}"
        for stage in stages
        if (names := knowledge.kpis_for(stage, channels))
    ]
    return "; ".join(parts) or None


def _empty_perspectives(subject: PortfolioSubject) -> tuple[str, ...]:
    nodes = subject.portfolio.nodes
    if not any(node.goal.clauses.perspective is not None for node in nodes):
        return ()
    from smartlint.portfolio.balance import PERSPECTIVES, perspective_of  # noqa: PLC0415

    held = {perspective_of(subject.plan.measure(n)) for n in nodes if n.is_open}
    return tuple([view for view in PERSPECTIVES if view not in held])


def _top(subject: PortfolioSubject) -> tuple[Priority, ...]:
    nodes = [node for node in subject.portfolio.nodes if node.is_open]
    if not any(node.goal.clauses.impact is not None for node in nodes):
        return ()
    from smartlint.portfolio.balance import priorities, top_priorities  # noqa: PLC0415

    return top_priorities(priorities(nodes))


def _top_words(subject: PortfolioSubject) -> str | None:
    top = _top(subject)
    if not top:
        return None
    words = f"impact {amount_words(top[0].impact, None)}"
    effort = top[0].effort
    if effort is None:
        return words
    return f"{words} and effort {amount_words(effort, None)}"


def _top_names(subject: PortfolioSubject) -> str | None:
    nodes = top_priority_nodes(subject)
    if not nodes:
        return None
    from smartlint.portfolio.account_words import names_words  # noqa: PLC0415

    return names_words(nodes)
