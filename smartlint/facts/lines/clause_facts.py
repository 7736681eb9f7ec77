"""Facts about one line beneath a goal, and about the check-in it may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import ClauseSubject
from smartlint.facts.words.empty_reasons import gives_no_reason
from smartlint.facts.words.near_names import near_words
from smartlint.model.goal import Adjustment, CheckIn, Link

# Values that every attempt at "what do you mean?" answers with one name or none.
_LINK_CLAUSES = ("supports", "depends_on")


def clause_facts() -> tuple[Fact, ...]:
    """Return the facts about one clause line."""
    return (
        *_line_facts(),
        *_link_facts(),
        *_check_in_facts(),
        *_check_in_order_facts(),
        *_change_facts(),
    )


def link_of(subject: ClauseSubject) -> Link | None:
    """Return the link of a line that there is most to say about; None for no link.

    A line may name several goals: one that is nowhere comes before the goal itself,
    and that before all others.
    """
    if subject.line.name not in _LINK_CLAUSES:
        return None
    goal = subject.owner.goal
    start, end = subject.line.value.span
    links = [
        link
        for link in (*goal.clauses.supports, *goal.clauses.depends_on)
        if start <= link.target.span.start < end
    ]
    own = goal.id.text if goal.id is not None else None
    return min(
        links,
        key=lambda link: (_is_known(subject, link), link.target.text != own),
        default=None,
    )


def _line_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "clause",
            FactType.TEXT,
            "The clause's name; `from:` is `baseline`, `depends on:` is `depends_on`; "
            "unknown when no such clause is.",
            "owner",
            lambda subject: subject.line.name,
        ),
        Fact(
            "clause_key",
            FactType.TEXT,
            "The words before the colon, as written.",
            "owner",
            lambda subject: subject.line.key.text,
        ),
        Fact(
            "clause_value",
            FactType.TEXT,
            "The words after the colon; unknown when there are none.",
            "Dana Ruiz",
            lambda subject: subject.line.value.text or None,
        ),
        Fact(
            "gives_no_reason",
            FactType.BOOLEAN,
            "A `why:` that only fills its place, as “because”, “x” or a dash do.",
            "false",
            lambda subject: (
                subject.line.name == "why" and gives_no_reason(subject.line.value.text)
            ),
        ),
    )


def _link_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "is_dangling",
            FactType.BOOLEAN,
            "A `supports:` or `depends on:` whose id stands nowhere in the run.",
            "false",
            _is_dangling,
        ),
        Fact(
            "is_own_link",
            FactType.BOOLEAN,
            "A `supports:` or `depends on:` that names the very goal it stands beneath.",
            "false",
            _is_own_link,
        ),
        Fact(
            "linked_id",
            FactType.TEXT,
            "The id that `supports:` or `depends on:` names; of several, the one that "
            "leads nowhere or to the goal itself.",
            "BIZ-1",
            lambda subject: (link := link_of(subject)) and link.target.text,
        ),
        Fact(
            "nearest_ids",
            FactType.TEXT,
            "For a dangling id: the written id that looks most like it, or all that do "
            "so equally.",
            "“BIZ-1” or “BIZ-2”",
            _nearest_ids,
        ),
    )


def _check_in_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "is_check_in",
            FactType.BOOLEAN,
            "The line is a dated check-in.",
            "true",
            lambda subject: check_in(subject) is not None,
        ),
        Fact(
            "check_in_days_ahead",
            FactType.NUMBER,
            "Days from the day of the run to the check-in; negative for the past.",
            "-14",
            _days_ahead,
        ),
        Fact(
            "check_in_value",
            FactType.NUMBER,
            "The metric's value in the check-in.",
            "13050",
            _on_check_in(lambda found: found.quantity and found.quantity.value),
        ),
        Fact(
            "check_in_status",
            FactType.TEXT,
            "The status in the check-in, as written.",
            "at risk",
            _on_check_in(lambda found: found.status and found.status.text),
        ),
    )


def _check_in_order_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "check_in_confidence",
            FactType.NUMBER,
            "N of `confidence N/10`.",
            "7",
            _on_check_in(lambda found: found.confidence),
        ),
        Fact(
            "check_in_next",
            FactType.TEXT,
            "The words after `next:` in the check-in.",
            "test two subject lines",
            _on_check_in(lambda found: found.next_step and found.next_step.text),
        ),
        Fact(
            "is_latest_check_in",
            FactType.BOOLEAN,
            "The line is the goal's last check-in.",
            "true",
            _is_latest,
        ),
        Fact(
            "is_out_of_order",
            FactType.BOOLEAN,
            "An earlier check-in of the goal has a later date.",
            "false",
            _is_out_of_order,
        ),
    )


def _change_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "is_change",
            FactType.BOOLEAN,
            "The line is a `changed DATE:` line that shows a new value.",
            "true",
            lambda subject: (
                (found := adjustment(subject)) is not None and found.new is not None
            ),
        ),
        Fact(
            "change_reason",
            FactType.TEXT,
            "Why the goal was changed, after `performance:`, `market:` or `business:`.",
            "consent rules changed",
            _on_change(lambda change: change.reason and change.reason.text),
        ),
        Fact(
            "change_cause",
            FactType.TEXT,
            "The kind of reason: `performance`, `market` or `business`.",
            "market",
            _on_change(lambda change: change.cause and change.cause.text),
        ),
    )


def check_in(subject: ClauseSubject) -> CheckIn | None:
    """Return the check-in that the line is."""
    span = subject.line.span
    for found in subject.owner.goal.clauses.check_ins:
        if found.span == span:
            return found
    return None


def adjustment(subject: ClauseSubject) -> Adjustment | None:
    """Return the change that the line records."""
    span = subject.line.span
    for found in subject.owner.goal.clauses.adjustments:
        if found.span == span:
            return found
    return None


def _on_check_in(
    read: Callable[[CheckIn], Any],  # Any: the type that the fact declares
) -> Callable[[ClauseSubject], Any]:
    def value(subject: ClauseSubject) -> Any:
        found = check_in(subject)
        return read(found) if found is not None else None

    return value


def _on_change(
    read: Callable[[Adjustment], Any],  # Any: the type that the fact declares
) -> Callable[[ClauseSubject], Any]:
    def value(subject: ClauseSubject) -> Any:
        found = adjustment(subject)
        return read(found) if found is not None else None

    return value


def _is_dangling(subject: ClauseSubject) -> bool:
    link = link_of(subject)
    return link is not None and not _is_known(subject, link)


def _is_known(subject: ClauseSubject, link: Link) -> bool:
    return link.target.text in subject.owner.place.portfolio.by_id


def _is_own_link(subject: ClauseSubject) -> bool:
    """Compare to the letter: capital and small ones differ, which `==` does not tell."""
    link, own = link_of(subject), subject.owner.goal.id
    return link is not None and own is not None and link.target.text == own.text


def _nearest_ids(subject: ClauseSubject) -> str | None:
    link = link_of(subject)
    if link is None or not _is_dangling(subject):
        return None
    owner = subject.owner
    others = [name for name in owner.place.portfolio.by_id if name != owner.goal.key]
    return near_words(link.target.text, others)


def _days_ahead(subject: ClauseSubject) -> int | None:
    found = check_in(subject)
    if found is None:
        return None
    day = found.when.resolve(subject.owner.context)
    return (day - subject.owner.place.as_of).days if day is not None else None


def _is_latest(subject: ClauseSubject) -> bool:
    check_ins = subject.owner.goal.clauses.check_ins
    return bool(check_ins) and check_ins[-1] is check_in(subject)


def _is_out_of_order(subject: ClauseSubject) -> bool:
    found = check_in(subject)
    if found is None:
        return False
    context = subject.owner.context
    day = found.when.resolve(context)
    if day is None:
        return False
    for earlier in subject.owner.goal.clauses.check_ins:
        if earlier is found:
            return False
        earlier_day = earlier.when.resolve(context)
        if earlier_day is not None and earlier_day > day:
            return True
    return False
