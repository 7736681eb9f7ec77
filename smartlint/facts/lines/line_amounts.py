"""Facts about amounts of one line that cannot be held against those around them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.lines.line_values import amounts_of
from smartlint.facts.numbers.slipped_values import slipped
from smartlint.facts.subjects import ClauseSubject
from smartlint.model.amount_words import priced_words
from smartlint.model.quantity import COUNT, Quantity, UnitKind
from smartlint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from smartlint.model.goal import Link
    from smartlint.portfolio.graph import Node

_STEM = 4
# What may stand for whatever a goal counts.
_ANYTHING = frozenset(
    {"people", "persons", "units", "items", "pieces", "more", "new", "extra", "additional",
     "net", "per", "each", "every", "total", "day", "week", "month", "quarter", "year"}
)  # fmt: skip
_SUMMED = (UnitKind.MONEY, UnitKind.COUNT, UnitKind.OTHER)


class _Lost(NamedTuple):
    """What a link contributes in vain, as written, and the goal that it was meant for."""

    words: str
    parent: Node
    asked: Quantity


def line_amount_facts() -> tuple[Fact, ...]:
    """Return the facts about money without a currency, contributions and slips."""
    return (*_money_facts(), *_lost_facts(), *_thing_facts(), *_doubtful_facts())


def _money_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "bare_money",
            FactType.TEXT,
            "Of a `budget:` or `cost:` without a currency: the amount, where other "
            "amounts of the file have one.",
            "8,000",
            lambda subject: found.text if (found := _bare_money(subject)) else None,
        ),
        Fact(
            "priced_money",
            FactType.TEXT,
            "The same in the currencies of the other amounts, as a question.",
            "€8,000",
            _priced,
        ),
    )


def _lost_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "lost_contribution",
            FactType.TEXT,
            "Of `supports: ID (contributes VALUE)`: the value, where it cannot be added "
            "to an amount such as the other goal asks for.",
            "5 %",
            lambda subject: found.words if (found := _lost(subject)) else None,
        ),
        Fact(
            "lost_contribution_goal",
            FactType.TEXT,
            "The id of that goal.",
            "BIZ-1",
            lambda subject: found.parent.name if (found := _lost(subject)) else None,
        ),
        Fact(
            "lost_contribution_target",
            FactType.TEXT,
            "The target of that goal, as written.",
            "€5.0M",
            lambda subject: found.asked.text if (found := _lost(subject)) else None,
        ),
    )


def _doubtful_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "doubtful_value",
            FactType.TEXT,
            "A value of a check-in, a milestone or a result that may be a slip of the "
            "pen, as written.",
            "0.33",
            lambda subject: found[0] if (found := _doubtful(subject)) else None,
        ),
        Fact(
            "doubtful_value_meant",
            FactType.TEXT,
            "Why it is doubtful, and what it may be meant as.",
            "is far from the goal’s own numbers: it may be meant as 33%",
            lambda subject: found[1] if (found := _doubtful(subject)) else None,
        ),
    )


def _thing_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "strange_contribution",
            FactType.TEXT,
            "Of `supports: ID (contributes VALUE)`: the value with what it counts, where "
            "the other goal counts something and does not name that.",
            "5 tastings",
            lambda subject: found.words if (found := _strange(subject)) else None,
        ),
        Fact(
            "strange_contribution_goal",
            FactType.TEXT,
            "The id of that goal.",
            "BIZ-1",
            lambda subject: found.parent.name if (found := _strange(subject)) else None,
        ),
    )


def _doubtful(subject: ClauseSubject) -> tuple[str, str] | None:
    """Return a value of a line that may be a slip, and what it may be meant as."""
    if subject.line.name not in ("date", "milestone", "result"):
        return None
    for quantity in amounts_of(subject):
        meant = slipped(subject.owner, quantity)
        if meant is not None:
            return quantity.text, meant
    return None


def _bare_money(subject: ClauseSubject) -> Quantity | None:
    clauses = subject.owner.goal.clauses
    match subject.line.name:
        case "budget":
            stated = clauses.budget
        case "cost":
            stated = clauses.cost
        case _:
            return None
    is_bare = stated is not None and stated.unit == COUNT and stated.value != 0
    return stated if is_bare and _currencies(subject) else None


def _priced(subject: ClauseSubject) -> str | None:
    stated = _bare_money(subject)
    if stated is None:
        return None
    per = f" per {stated.per}" if stated.per is not None else ""
    return " or ".join(
        [f"{priced_words(stated.value, code)}{per}" for code in _currencies(subject)]
    )


def _currencies(subject: ClauseSubject) -> tuple[str, ...]:
    place = subject.owner.place
    return place.run.index.currencies.get(place.source.path, ())


def missed_parent(subject: ClauseSubject) -> Node | None:
    """Return the goal to whose target a contribution cannot be added."""
    found = _lost(subject)
    return found.parent if found is not None else None


def strangely_served(subject: ClauseSubject) -> Node | None:
    """Return the goal that a contribution is added to, though it counts other things."""
    found = _strange(subject)
    return found.parent if found is not None else None


def _lost(subject: ClauseSubject) -> _Lost | None:
    """Return the first contribution of a line that its goal cannot reckon with."""
    return _first(subject, _added_in_vain)


def _strange(subject: ClauseSubject) -> _Lost | None:
    """Return the first contribution of a line whose things its goal does not name."""
    return _first(subject, _counted_otherwise)


def _first(
    subject: ClauseSubject,
    ask: Callable[[ClauseSubject, Link, Quantity], _Lost | None],
) -> _Lost | None:
    if subject.line.name != "supports":
        return None
    start, end = subject.line.value.span
    for link in subject.owner.goal.clauses.supports:
        amount = link.contribution
        if amount is not None and start <= link.target.span.start < end:
            found = ask(subject, link, amount)
            if found is not None:
                return found
    return None


def _added_in_vain(
    subject: ClauseSubject, link: Link, amount: Quantity
) -> _Lost | None:
    node = subject.owner.place.portfolio.by_id.get(link.target.text)
    target = node.goal.target if node is not None else None
    if node is None or target is None:
        return None
    from smartlint.portfolio.measure import adds_to  # noqa: PLC0415 - plans only

    measure = subject.owner.plan.measure(node)
    unit = measure.movement.unit
    is_sum = unit is not None and unit.kind in _SUMMED
    is_lost = is_sum and not adds_to(
        amount.unit, measure, is_of_things=link.thing is not None
    )
    return _Lost(link.contributed, node, target) if is_lost else None


def _counted_otherwise(
    subject: ClauseSubject, link: Link, amount: Quantity
) -> _Lost | None:
    node = subject.owner.place.portfolio.by_id.get(link.target.text)
    target = node.goal.target if node is not None else None
    if node is None or target is None or link.thing is None:
        return None
    things = _stems(link.thing.text, without=_ANYTHING)
    if not things or things & _stems(node.goal.sentence.text):
        return None
    plan = subject.owner.plan
    own, asked = plan.measure(subject.owner.node), plan.measure(node)
    counts_alike = own.metric is not None and own.metric == asked.metric
    is_lost = counts_alike or _added_in_vain(subject, link, amount) is not None
    return None if is_lost else _Lost(link.contributed, node, target)


def _stems(text: str, *, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the beginnings of the words, by which "pear" is "pears"."""
    words = _word_pattern().findall(text.casefold())
    return frozenset([word[:_STEM] for word in words if word not in without])


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{3,}")
