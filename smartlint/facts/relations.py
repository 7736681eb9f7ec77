"""Other places that a finding speaks of, by the name that a rule's page gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import islice
from typing import Any

from smartlint.facts.evidence.reckoning_facts import account_of, levels_of
from smartlint.facts.lines.line_amounts import missed_parent, strangely_served
from smartlint.facts.plan.balance_facts import (
    cost_conflict,
    kpis_beneath,
    leak_of,
    timed_beneath,
    unmeasured_children,
)
from smartlint.facts.plan.link_facts import dead_end_node, missed_campaign
from smartlint.facts.plan.own_order import low_value
from smartlint.facts.plan.plan_facts import top_priority_nodes
from smartlint.facts.plan.planning import owner_group, same_sentence
from smartlint.facts.plan.record_facts import earlier_misses, fed_goals
from smartlint.facts.plan.rival_facts import counting, equal_aim, opposing
from smartlint.facts.plan.told_twice import twin_value
from smartlint.facts.special.block_facts import other_credit
from smartlint.facts.special.drip_facts import (
    impossible_triggers,
    stepless_triggers,
    unmeasured_triggers,
)
from smartlint.facts.special.session_facts import loose_decisions
from smartlint.facts.subjects import GoalSubject
from smartlint.facts.table import SubjectName
from smartlint.model.block import Trigger
from smartlint.model.evidence import Contradiction
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.graph import Node
from smartlint.text import Span


class RelatedPlace(NamedTuple):
    """A place, perhaps in another file, and what stands there."""

    path: str
    span: Span
    message: str


# An owner may have hundreds of goals, and nobody goes through as many places.
_MOST_PLACES = 12

# Any: a table for subjects of four kinds
Relation = Callable[[Any], tuple[RelatedPlace, ...]]


@cache
def relations_of(subject: SubjectName) -> Mapping[str, Relation]:
    """Return the relations of a subject; a relation that does not hold is empty."""
    if subject == "goal":
        return {**_link_relations(), **_sum_relations(), **_record_relations()}
    if subject == "portfolio":
        return {
            "top_priority_names": lambda one: _all(top_priority_nodes(one), "this one"),
        }
    if subject == "clause":
        return {
            "lost_contribution": lambda one: _all(
                [missed_parent(one)], "what it was to be added to"
            ),
            "strange_contribution": lambda one: _all(
                [strangely_served(one)], "what it is added to"
            ),
        }
    return {}


def _link_relations() -> dict[str, Relation]:
    return {
        "same_as": lambda one: _all([same_sentence(one)], "it stands here first"),
        "circle": lambda one: _others(one, one.plan.circles, "in the circle"),
        "waiting_circle": lambda one: _others(
            one, one.plan.waiting_circles, "waits in the circle"
        ),
        "skipped_to": _skipped,
        "shortcut_to": _shortcut,
        "earlier_parent": _earlier_parent,
        "changed_parent": _changed_parent,
        "opposed_by": lambda one: _all(opposing(one), "the other way"),
        "counted_by": lambda one: _all([counting(one)], "the same number"),
        "twin_value": lambda one: _all(
            [found[0] if (found := twin_value(one)) else None], "says another value"
        ),
        "equal_aim": lambda one: _all([equal_aim(one)], "asks for the same"),
        "loose_decision": lambda one: tuple(
            [
                _place(one.node, "this decision as well", decision.span)
                for decision in loose_decisions(one)[1:]
            ]
        ),
        "unmeasured_trigger": lambda one: _more(one, unmeasured_triggers(one)),
        "impossible_threshold": lambda one: _more(one, impossible_triggers(one)),
        "missing_step": lambda one: _more(one, stepless_triggers(one)),
        "dead_end": lambda one: _all([dead_end_node(one)], "where the way up ends"),
        "owner_goals": lambda one: _all(
            [node for node in owner_group(one) if node is not one.node][:_MOST_PLACES],
            "of the same owner",
        ),
        "campaign": lambda one: _all(
            [one.place.portfolio.campaign(one.node)], "the campaign"
        ),
        "other_attribution": lambda one: (
            _all([other.node], f"by the model {other.model}")
            if (other := other_credit(one))
            else ()
        ),
        "missed_campaign": _missed_campaign,
    }


def _sum_relations() -> dict[str, Relation]:
    return {
        "reckoned_children": _reckoned,
        "lagging_beneath": lambda one: _all(
            timed_beneath(one, "lagging"), "moves with the result"
        ),
        "leading_beneath": lambda one: _all(
            timed_beneath(one, "leading"), "moves before it"
        ),
        "missing_parts": _parts_beneath,
        "level_reached": _parts_beneath,
        "kpis_beneath": lambda one: _all(kpis_beneath(one), "a KPI of it"),
        "measured_beneath": lambda one: _all(unmeasured_children(one), "leads to it"),
        "leak": _leak,
        "cost_goal": _cost_goal,
        "low_value_goal": lambda one: (
            _all([found.other], "the larger value") if (found := low_value(one)) else ()
        ),
    }


def _record_relations() -> dict[str, Relation]:
    return {
        "price_problem": lambda one: _against(one, one.evidence.price_problem),
        "plan_problem": lambda one: _against(one, one.evidence.plan_problem),
        "initiative_effect": lambda one: _all(
            [fed.node for fed in fed_goals(one)], "does not move"
        ),
        "misses_in_a_row": lambda one: _all(
            islice(earlier_misses(one), _MOST_PLACES), "missed before"
        ),
    }


def _more(
    subject: GoalSubject, triggers: tuple[Trigger, ...]
) -> tuple[RelatedPlace, ...]:
    return tuple(
        [_place(subject.node, "this trigger as well", one.span) for one in triggers[1:]]
    )


def _place(node: Node, message: str, span: Span | None = None) -> RelatedPlace:
    return RelatedPlace(node.path, span or node.goal.head, message)


def _all(nodes: Iterable[Node | None], message: str) -> tuple[RelatedPlace, ...]:
    return tuple(
        [_place(node, _named(node, message)) for node in nodes if node is not None]
    )


def _named(node: Node, message: str) -> str:
    return message if node.goal.id is None else f"{node.name}, {message}"


def _others(
    subject: GoalSubject, ways: Mapping[int, tuple[Node, ...]], message: str
) -> tuple[RelatedPlace, ...]:
    return _all(ways.get(subject.node.index, ())[1:], message)


def _skipped(subject: GoalSubject) -> tuple[RelatedPlace, ...]:
    edge = subject.plan.skipped(subject.node)
    return _all([edge.target], "a level further up") if edge is not None else ()


def _shortcut(subject: GoalSubject) -> tuple[RelatedPlace, ...]:
    found = subject.plan.shortcut(subject.node)
    if found is None:
        return ()
    return (
        *_all([found.way], f"which leads to {found.target.name} as well"),
        *_all([found.target], "where both ways meet"),
    )


def _missed_campaign(subject: GoalSubject) -> tuple[RelatedPlace, ...]:
    campaign = missed_campaign(subject)
    if campaign is None:
        return ()
    aims = [edge.target for edge in subject.place.portfolio.parents(campaign)]
    return (*_all([campaign], "the campaign"), *_all(aims, "which it serves"))


def _against(
    subject: GoalSubject, found: Contradiction | None
) -> tuple[RelatedPlace, ...]:
    if found is None:
        return ()
    portfolio = subject.place.portfolio
    return _all([portfolio.node(goal) for goal in found.goals], "held against this")


def _earlier_parent(subject: GoalSubject) -> tuple[RelatedPlace, ...]:
    edge = subject.plan.earlier_parent(subject.node)
    if edge is None:
        return ()
    deadline = edge.target.goal.deadline
    span = deadline.span if deadline is not None else None
    return (_place(edge.target, f"the end of {edge.target.name}", span),)


def _changed_parent(subject: GoalSubject) -> tuple[RelatedPlace, ...]:
    found = subject.plan.unseen_change(subject.node)
    if found is None:
        return ()
    day_of, parent = subject.plan.day_of, found.parent
    spans = [
        change.span
        for change in parent.goal.clauses.adjustments
        if day_of(parent, change.when) == found.on
    ]
    return tuple([_place(parent, f"{parent.name} was changed", s) for s in spans[:1]])


def _reckoned(subject: GoalSubject) -> tuple[RelatedPlace, ...]:
    found = account_of(subject)
    if found is None:
        return ()
    counted = [one.node for one in found.addends]
    counted += [one.node for one in found.factors]
    from smartlint.portfolio.account_words import unfit  # noqa: PLC0415 - for a finding only

    stated = unfit(found)
    silent = [one for one in found.uncounted if one not in stated]
    return (
        *_all(counted, "reckoned with"),
        *_all(silent, "nothing says what it brings"),
        *_all(stated, "what it brings is in another unit"),
    )


def _parts_beneath(subject: GoalSubject) -> tuple[RelatedPlace, ...]:
    found = levels_of(subject)
    if found is None:
        return ()
    return tuple(
        [
            place
            for part in found.parts.values()
            for place in _all([part.node], f"on {part.metric}")
        ]
    )


def _leak(subject: GoalSubject) -> tuple[RelatedPlace, ...]:
    step = leak_of(subject)
    if step is None:
        return ()
    return tuple(
        [
            _place(one.node, _named(one.node, f"{one.stage} is counted here"), one.span)
            for one in (step.start, step.end)
        ]
    )


def _cost_goal(subject: GoalSubject) -> tuple[RelatedPlace, ...]:
    found = cost_conflict(subject)
    return _all([found.limit], "the price goal") if found is not None else ()
