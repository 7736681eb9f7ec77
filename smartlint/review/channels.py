"""A goal on several channels: what each of them brings, side by side."""

from __future__ import annotations

from decimal import Decimal

from smartlint.facts.metric.combined import ChannelPart, CombinedView, combined_view
from smartlint.facts.subjects import GoalSubject
from smartlint.named_tuple import NamedTuple
from smartlint.review.amounts import amount
from smartlint.review.movement import unit_words


class ChannelReview(NamedTuple):
    """A channel of a goal; what nobody knows is empty.

    Attributes:
        name: As written.
        carried_by: Id or sentence of the goal that carries it there.
        today: Its newest value.
        target: What it aims for there.
    """

    name: str
    carried_by: str
    today: str
    target: str


class CombinedReview(NamedTuple):
    """All channels of a goal as one.

    Attributes:
        how: How their values become one, in words.
        rows: The channels, in the order written.
        today: What they come to; empty while that is not known.
        target: What is aimed for in all.
        note: What is missing for a combined value; empty when nothing is.
    """

    how: str
    rows: tuple[ChannelReview, ...]
    today: str
    target: str
    note: str


def combined_review(subject: GoalSubject) -> CombinedReview | None:
    """Return a goal's channels as one view; None for a goal on fewer than two."""
    view = combined_view(subject)
    if view is None:
        return None
    unit = unit_words(subject)
    latest = subject.standing.case.latest
    whole = latest.value if latest is not None else view.now
    target = subject.goal.target
    return CombinedReview(
        view.how,
        tuple([_row(part, unit) for part in view.parts]),
        _amount(whole, unit),
        target.text if target is not None else "",
        _note(view, whole, unit),
    )


def _row(part: ChannelPart, unit: str) -> ChannelReview:
    carried = ""
    if part.goal is not None:
        own = part.goal.goal
        carried = own.id.text if own.id is not None else own.sentence.text
    return ChannelReview(
        part.channel, carried, _amount(part.now, unit), _amount(part.target, unit)
    )


def _note(view: CombinedView, whole: Decimal | None, unit: str) -> str:
    """Return what stands against the combined value, or is missing for it."""
    if view.now is not None and whole is not None and view.now != whole:
        return f"The channels add up to {amount(view.now, unit)}."
    missing = [part.channel for part in view.parts if part.now is None]
    if not missing:
        return ""
    if len(missing) == len(view.parts):
        return "No goal of its own measures a channel; only the whole is known."
    return f"Not known: what {_listed(missing)} brings by itself."


def _listed(names: list[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last


def _amount(value: Decimal | None, unit: str) -> str:
    return amount(value, unit) if value is not None else ""
