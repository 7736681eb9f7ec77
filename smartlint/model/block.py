"""What the special blocks state: journeys, experiments, drips, sessions, partners.

Facts that any block may have, such as ``owner:`` and ``cost:``, are in the clauses of
the block's goal; here is only what one kind of block alone knows.
"""

from __future__ import annotations

from smartlint.model.period import When
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Phrase
from smartlint.named_tuple import NamedTuple
from smartlint.text import Span


class Stage(NamedTuple):
    """A step of a customer's way.

    Attributes:
        name: As goals name it in ``stage:``.
        reached: How many people reach it, from ``count:``; None when unwritten.
        pains: What keeps people from going on.
    """

    name: Phrase
    reached: Quantity | None = None
    pains: tuple[Phrase, ...] = ()


class Journey(NamedTuple):
    """The stages of a customer's way, in order."""

    stages: tuple[Stage, ...] = ()


class Version(NamedTuple):
    """One of the things that an experiment compares.

    Attributes:
        label: ``A`` of ``version A:``.
        text: What it is.
    """

    label: str
    text: Phrase


class Finding(NamedTuple):
    """How an experiment was decided, from ``result DATE: B; 41%; reason``.

    Attributes:
        when: The day.
        winner: The label of the better version; None for "undecided".
        value: The metric's value of the winner.
        reason: The other words.
        span: The whole line.
    """

    when: When
    winner: str | None
    value: Quantity | None
    reason: Phrase | None
    span: Span


class Experiment(NamedTuple):
    """A test of versions against each other.

    Attributes:
        versions: In the order written.
        sample: How many each version is shown to.
        stop: The day or the rule that ends it, as written.
        finding: How it was decided; None while it runs.
    """

    versions: tuple[Version, ...] = ()
    sample: Quantity | None = None
    stop: Phrase | None = None
    finding: Finding | None = None


class Trigger(NamedTuple):
    """When an automation is to be changed, from ``trigger: open rate below 35% -> …``.

    Attributes:
        metric: What is watched.
        is_below: It acts below the threshold; else above.
        threshold: From which value on.
        action: What is done then.
        span: The whole value.
    """

    metric: Phrase
    is_below: bool
    threshold: Quantity
    action: Phrase
    span: Span


class Drip(NamedTuple):
    """An automation of messages.

    Attributes:
        steps: The messages, in order.
        triggers: When which of them is to be changed.
        conversion: What the readers are to do in the end.
    """

    steps: tuple[Version, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    conversion: Phrase | None = None


class Decision(NamedTuple):
    """What a session decided, from ``decision: EM-1, EM-2: lower the targets``.

    Attributes:
        goals: The ids it is about; empty when it names none.
        text: What was decided.
        span: The whole value.
    """

    goals: tuple[Phrase, ...]
    text: Phrase
    span: Span


class Session(NamedTuple):
    """A meeting about goals.

    Attributes:
        on: Its day.
        decisions: In the order written.
    """

    on: When | None = None
    decisions: tuple[Decision, ...] = ()


class Partner(NamedTuple):
    """Somebody who speaks for the house, such as an influencer.

    Attributes:
        followers: How many people follow them.
        engagement: Which share of these answers.
        sales: What was sold through them.
    """

    followers: Quantity | None = None
    engagement: Quantity | None = None
    sales: Quantity | None = None


Block = Journey | Experiment | Drip | Session | Partner
