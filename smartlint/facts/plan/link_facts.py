"""Facts about a goal's place in the plan: its way up, its parents, its campaign.

Nothing is worked out for a run without links or owners, such as a list of sentences.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.meant import meant
from smartlint.model.goal import HeadKind
from smartlint.portfolio.graph import Edge, Node

_DIRECTION_WORDS = ("mission", "vision", "strategy", "plan")
_KINDS_WITH_CAMPAIGN = (HeadKind.GOAL, HeadKind.INITIATIVE, HeadKind.OBJECTIVE)


def link_facts() -> tuple[Fact, ...]:
    """Return the facts about a goal's links and what they come to."""
    return (
        *_way_facts(),
        *_circle_facts(),
        *_level_facts(),
        *_date_facts(),
        *_campaign_facts(),
        *_direction_facts(),
    )


def _way_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "is_orphan",
            FactType.BOOLEAN,
            "In a run with objectives that goals support: an open goal or initiative "
            "under a head from which no link leads up to one.",
            "false",
            lambda subject: _in_plan(subject) and subject.plan.is_orphan(subject.node),
        ),
        Fact(
            "dead_end",
            FactType.TEXT,
            "For such a goal with links: the last block they lead to.",
            "EM-1",
            _dead_end,
        ),
        Fact(
            "is_top",
            FactType.BOOLEAN,
            "Other blocks support it and it supports nothing itself.",
            "false",
            _is_top,
        ),
    )


def _circle_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "circle",
            FactType.TEXT,
            "The way of a circle of `supports:` links, for its first block only.",
            "EM-1 → EM-2 → EM-1",
            lambda subject: _circle(subject, "circles"),
        ),
        Fact(
            "waiting_circle",
            FactType.TEXT,
            "The way of a circle of `depends on:` links, for its first block only.",
            "EM-1 → WE-2 → EM-1",
            lambda subject: _circle(subject, "waiting_circles"),
        ),
    )


def _level_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "skipped_to",
            FactType.TEXT,
            "What it supports with a level left out: an initiative an objective, a goal "
            "a strategy.",
            "BIZ-1",
            _edge(lambda subject: subject.plan.skipped(subject.node)),
        ),
        Fact(
            "shortcut_to",
            FactType.TEXT,
            "What it supports both directly and by way of another parent.",
            "BIZ-1",
            _shortcut(lambda found: found.target.name),
        ),
        Fact(
            "shortcut_past",
            FactType.TEXT,
            "That other parent.",
            "EM-1",
            _shortcut(lambda found: found.way.name),
        ),
    )


def _date_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "earlier_parent",
            FactType.TEXT,
            "What it supports and what ends before it does.",
            "BIZ-1",
            _edge(lambda subject: subject.plan.earlier_parent(subject.node)),
        ),
        Fact(
            "earlier_parent_date",
            FactType.DATE,
            "The last day of that parent.",
            "2027-06-30",
            _earlier_parent_date,
        ),
        Fact(
            "changed_parent",
            FactType.TEXT,
            "What it supports and what was changed after the goal's last check-in.",
            "BIZ-1",
            _change(lambda found: found.parent.name),
        ),
        Fact(
            "parent_change_date",
            FactType.DATE,
            "The day of that change.",
            "2027-03-08",
            _change(lambda found: found.on),
        ),
        Fact(
            "last_look_date",
            FactType.DATE,
            "The day of the goal's last check-in or change before it.",
            "2027-02-28",
            _change(lambda found: found.seen),
        ),
    )


def _campaign_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "unknown_campaign",
            FactType.TEXT,
            "The name in `campaign:` when the run has campaigns with ids and none of "
            "this one.",
            "SPRNG",
            _unknown_campaign,
        ),
        Fact(
            "nearest_campaign",
            FactType.TEXT,
            "The id of a campaign that looks most like it.",
            "SPRING",
            _nearest_campaign,
        ),
        Fact(
            "missed_campaign",
            FactType.TEXT,
            "The campaign that it names, when it serves none of its objectives.",
            "SPRING",
            lambda subject: (found := missed_campaign(subject)) and found.name,
        ),
        Fact(
            "campaign_aims",
            FactType.WORDS,
            "The objectives of that campaign.",
            "BIZ-1",
            _campaign_aims,
        ),
    )


def _direction_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "names_direction",
            FactType.BOOLEAN,
            "It supports a strategy, or a line beneath it speaks of the mission, the "
            "vision, the strategy or the plan.",
            "true",
            _names_direction,
        ),
        Fact(
            "run_has_direction",
            FactType.BOOLEAN,
            "A file of the run states a mission, vision or plan, or a strategy stands in "
            "one.",
            "true",
            lambda subject: subject.place.portfolio.has_direction,
        ),
    )


def missed_campaign(subject: GoalSubject) -> Node | None:
    """Return the campaign of whose objectives the goal serves none."""
    if subject.goal.clauses.campaign is None:
        return None
    return subject.plan.missed_campaign(subject.node)


def _in_plan(subject: GoalSubject) -> bool:
    return subject.place.portfolio.is_plan


def _has_parents(subject: GoalSubject) -> bool:
    return bool(subject.place.portfolio.parents(subject.node))


def dead_end_node(subject: GoalSubject) -> Node | None:
    """Return the last block that an orphan's links lead to; None for no orphan."""
    if not (_in_plan(subject) and subject.plan.is_orphan(subject.node)):
        return None
    portfolio, node = subject.place.portfolio, subject.node
    seen = {node.index}
    while edges := portfolio.parents(node):
        node = edges[0].target
        if node.index in seen:
            return None  # a circle, which a rule of its own speaks of
        seen.add(node.index)
    return node if node is not subject.node else None


def _dead_end(subject: GoalSubject) -> str | None:
    node = dead_end_node(subject)
    return node.name if node is not None else None


def _is_top(subject: GoalSubject) -> bool:
    portfolio, node = subject.place.portfolio, subject.node
    return bool(portfolio.children(node)) and not portfolio.parents(node)


def _circle(subject: GoalSubject, name: str) -> str | None:
    portfolio, node = subject.place.portfolio, subject.node
    is_up = name == "circles"
    if not (portfolio.parents(node) if is_up else portfolio.dependencies(node)):
        return None
    way = getattr(subject.plan, name).get(node.index)
    return " → ".join([node.name for node in (*way, way[0])]) if way else None


def _edge(
    find: Callable[[GoalSubject], Edge | None],
) -> Callable[[GoalSubject], str | None]:
    def name(subject: GoalSubject) -> str | None:
        found = find(subject) if _has_parents(subject) else None
        return found.target.name if found is not None else None

    return name


def _shortcut(read: Callable[[Any], str]) -> Callable[[GoalSubject], str | None]:
    # Any: a shortcut of the plan, whose module is loaded for plans only
    def value(subject: GoalSubject) -> str | None:
        has_two = len(subject.place.portfolio.parents(subject.node)) > 1
        found = subject.plan.shortcut(subject.node) if has_two else None
        return read(found) if found is not None else None

    return value


def _change(read: Callable[[Any], Any]) -> Callable[[GoalSubject], Any]:
    # Any: a change of the plan, as above, and the type that the fact declares
    def value(subject: GoalSubject) -> Any:
        is_child = _has_parents(subject)
        found = subject.plan.unseen_change(subject.node) if is_child else None
        return read(found) if found is not None else None

    return value


def _earlier_parent_date(subject: GoalSubject) -> object:
    if not _has_parents(subject):
        return None
    edge = subject.plan.earlier_parent(subject.node)
    return subject.plan.measure(edge.target).ends if edge is not None else None


def _unknown_campaign(subject: GoalSubject) -> str | None:
    named = subject.goal.clauses.campaign
    if named is None or subject.goal.kind not in _KINDS_WITH_CAMPAIGN:
        return None
    if subject.place.portfolio.campaign(subject.node) is not None:
        return None
    return named.text if subject.place.portfolio.has_campaigns else None


def _nearest_campaign(subject: GoalSubject) -> str | None:
    unknown = _unknown_campaign(subject)
    if unknown is None:
        return None
    # People write the campaign's words where its id is asked for.
    folded = {
        word.casefold(): node.goal.id.text
        for node in subject.place.portfolio.of_kind(HeadKind.CAMPAIGN)
        if node.goal.id is not None
        for word in (node.goal.sentence.text, node.goal.id.text)
    }
    near = meant(unknown.casefold(), folded, 0.5)
    return folded[near] if near is not None else None


def _campaign_aims(subject: GoalSubject) -> tuple[str, ...]:
    campaign = missed_campaign(subject)
    if campaign is None:
        return ()
    edges = subject.place.portfolio.parents(campaign)
    return tuple([edge.target.name for edge in edges])


def _names_direction(subject: GoalSubject) -> bool:
    portfolio, clauses = subject.place.portfolio, subject.goal.clauses
    if any(
        edge.target.goal.kind is HeadKind.STRATEGY
        for edge in portfolio.parents(subject.node)
    ):
        return True
    said = [clauses.why, *clauses.notes]
    text = " ".join([one.text for one in said if one is not None]).casefold()
    return any(word in text for word in _DIRECTION_WORDS)
