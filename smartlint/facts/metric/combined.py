"""What a goal on several channels comes to, channel by channel: values for reports.

Adds up only what the goal itself says is a sum; a mean without sizes is never guessed.
"""

from __future__ import annotations

from decimal import Decimal

from smartlint.facts.numbers.goal_unit import in_unit, unit_of
from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject
from smartlint.model.quantity import Unit
from smartlint.named_tuple import NamedTuple
from smartlint.progress.course import is_met
from smartlint.text import folded


class ChannelPart(NamedTuple):
    """A channel of a goal, and the goal that supports it there.

    Attributes:
        channel: As written.
        goal: The supporting goal of the same metric on this channel; None for none, and
            where there are several.
        now: Its newest value, in the unit of the whole; None when unknown.
        target: The value it aims for, likewise.
    """

    channel: str
    goal: GoalSubject | None
    now: Decimal | None
    target: Decimal | None


class CombinedView(NamedTuple):
    """A goal on several channels.

    Attributes:
        goal: The goal.
        how: Its ``combine:`` as written; empty when unwritten.
        parts: Its channels, in the order written.
        now: What the channels come to: their sum for ``sum``; None while one of them is
            unknown, and for the other ways.
        reached: For ``any``: the channels whose value is at the whole goal's target.
    """

    goal: GoalSubject
    how: str
    parts: tuple[ChannelPart, ...]
    now: Decimal | None
    reached: tuple[str, ...]


def combined_view(subject: GoalSubject) -> CombinedView | None:
    """Return a goal's channels side by side; None for a goal on fewer than two."""
    if subject.goal.kind not in JUDGED_KINDS:
        return None
    channels = combined_channels(subject)
    if len(channels) <= 1:
        return None
    unit = unit_of(subject)
    parts = tuple([_part(subject, channel, unit) for channel in channels])
    written = subject.goal.clauses.combine
    how = written.text if written is not None else ""
    word = how.partition("(")[0].strip().lower()
    known = [part.now for part in parts if part.now is not None]
    is_whole = word == "sum" and len(known) == len(parts)
    course = subject.standing.case.course
    reached = [
        part.channel
        for part in parts
        if word == "any" and part.now is not None and is_met(course, part.now)
    ]
    now = sum(known, Decimal(0)) if is_whole else None
    return CombinedView(subject, how, parts, now, tuple(reached))


def combined_channels(subject: GoalSubject) -> tuple[str, ...]:
    """Return the channels of a goal by its lines, else by its words."""
    written = [one.text for one in subject.goal.clauses.channels]
    if len(written) == 1:
        written = written[0].split(",")
    if len(written) <= 1 and subject.place.knowledge is not None:
        knowledge = subject.place.knowledge
        found = knowledge.measured_channels(subject)
        written = list(found or knowledge.credited_channels(subject) or written)
    named = {folded(one): one.strip() for one in written if one.strip()}
    return tuple(named.values())


def _part(whole: GoalSubject, channel: str, unit: Unit) -> ChannelPart:
    run = whole.place.run
    found = [
        one
        for edge in whole.place.portfolio.children(whole.node)
        if (one := run.subject(edge.source)).goal.kind in JUDGED_KINDS
        and _is_on(one, channel)
        and _metric(one) == _metric(whole)
    ]
    if len(found) != 1:
        return ChannelPart(channel, None, None, None)
    part = found[0]
    latest = part.standing.case.latest
    is_same = unit_of(part) == unit
    now = latest.value if latest is not None and is_same else None
    return ChannelPart(channel, part, now, in_unit(part.goal.target, unit))


def _is_on(subject: GoalSubject, channel: str) -> bool:
    own = [one.text for one in subject.goal.clauses.channels]
    reading = subject.goal.reading
    if not own and reading is not None and reading.channel is not None:
        own = [reading.channel.text]
    return [folded(one) for one in own] == [folded(channel)]


def _metric(subject: GoalSubject) -> str | None:
    meaning, metric = subject.meaning, subject.goal.metric
    if meaning is not None and meaning.kpi is not None:
        return meaning.kpi.id
    return folded(metric.text) if metric is not None else None
