"""A goal with the facts written beneath it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from smartlint.model.block import Block
from smartlint.model.period import Deadline, When
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Phrase, Reading
from smartlint.named_tuple import NamedTuple, Record
from smartlint.text import Span


class HeadKind(StrEnum):
    """What a head introduces; ``SENTENCE`` is a goal without head and id."""

    GOAL = "goal"
    OBJECTIVE = "objective"
    INITIATIVE = "initiative"
    METRIC = "metric"
    CAMPAIGN = "campaign"
    STRATEGY = "strategy"
    JOURNEY = "journey"
    EXPERIMENT = "experiment"
    DRIP = "drip"
    SESSION = "session"
    PARTNER = "partner"
    SENTENCE = "sentence"


class ClauseLine(NamedTuple):
    """One line beneath a head, understood or not.

    Attributes:
        name: The clause's canonical name ("baseline" also for ``from:``); ``date`` for
            a check-in; None when no such clause exists.
        key: The words before the colon, and where they stand.
        value: The words after it; empty text at the line's end when there are none.
        span: From the first to the last character of the line, without indent.
    """

    name: str | None
    key: Phrase
    value: Phrase
    span: Span


class DatedQuantity(NamedTuple):
    """An amount with the day it was or is to be true, from ``from: 40 on 2027-01-05``.

    Attributes:
        quantity: The amount.
        on: The day it speaks of; None when unwritten.
        span: The whole value.
    """

    quantity: Quantity
    on: When | None
    span: Span


class Link(NamedTuple):
    """A reference to another block, from ``supports:`` or ``depends on:``.

    Attributes:
        target: The id it names, and where.
        contribution: From ``(contributes VALUE)``.
        thing: What a contribution without a unit counts, "customers"; None for none.
    """

    target: Phrase
    contribution: Quantity | None
    thing: Phrase | None = None

    @property
    def contributed(self) -> str:
        """The contribution as written, with what it counts; empty for none."""
        if self.contribution is None:
            return ""
        return " ".join([part.text for part in (self.contribution, self.thing) if part])


class Stakeholder(NamedTuple):
    """A person or department of ``with:``.

    Attributes:
        name: As written.
        is_asked: Marked ``(asked)``: asked and not yet confirmed.
    """

    name: Phrase
    is_asked: bool


class DataReference(NamedTuple):
    """Where a metric's history lies, from ``source: PATH#column``.

    Attributes:
        location: A path inside the project folder, or the name of a configured source.
        column: The column of that table; None when unwritten.
        span: The whole value.
    """

    location: str
    column: str | None
    span: Span


class Review(NamedTuple):
    """How often the goal is looked at.

    Attributes:
        text: As written.
        span: Where.
        days: The interval in days; a month counts 30, a quarter 91.
    """

    text: str
    span: Span
    days: int


class Milestone(NamedTuple):
    """A step on the way, from ``milestone DATE: value or text``."""

    when: When
    quantity: Quantity | None
    text: Phrase
    span: Span


class CheckIn(NamedTuple):
    """A dated reading of the metric.

    Attributes:
        when: The day.
        quantity: The metric's value on it.
        status: "on track", "at risk", "off track", "achieved" … as written.
        confidence: N of ``confidence N/10``.
        next_step: The text after ``next:``.
        note: What else was written.
        span: The whole line.
    """

    when: When
    quantity: Quantity | None
    status: Phrase | None
    confidence: Decimal | None
    next_step: Phrase | None
    note: Phrase | None
    span: Span


class Adjustment(NamedTuple):
    """A recorded change of the goal, from ``changed DATE:``.

    Attributes:
        when: The day of the change.
        field: ``target``, ``deadline``, ``metric`` or what else was changed.
        old: The words before ``->``.
        new: The words after it.
        cause: ``performance``, ``market`` or ``business``; None when unwritten.
        reason: The words after the cause.
        span: The whole line.
        old_amount: The old value, where it is an amount.
        new_amount: The new value, likewise.
        old_time: The old value of a deadline or start, where it is a date.
        new_time: The new value, likewise.
    """

    when: When
    field: Phrase | None
    old: Phrase | None
    new: Phrase | None
    cause: Phrase | None
    reason: Phrase | None
    span: Span
    old_amount: Quantity | None = None
    new_amount: Quantity | None = None
    old_time: When | None = None
    new_time: When | None = None


class Outcome(NamedTuple):
    """How the goal ended, from ``result DATE:``.

    Attributes:
        when: The day.
        status: ``achieved``, ``missed`` or ``dropped``; None when unwritten.
        quantity: The value reached.
        reason: Why.
        span: The whole line.
    """

    when: When
    status: Phrase | None
    quantity: Quantity | None
    reason: Phrase | None
    span: Span


class Suppression(NamedTuple):
    """A comment ``# smartlint: allow NAME[, NAME] [until DATE] because REASON``.

    Attributes:
        names: The rules it silences, by name or code.
        until: The last day it holds; None for always.
        reason: The words after ``because``; None when unwritten.
        span: The comment.
        is_well_formed: False when the comment cannot be read as this form.
    """

    names: tuple[Phrase, ...]
    until: When | None
    reason: Phrase | None
    span: Span
    is_well_formed: bool = True


class Clauses(Record):
    """The typed facts beneath a head; what no clause states is None or empty."""

    baseline: DatedQuantity | None = None
    target: DatedQuantity | None = None
    deadline: Deadline | None = None
    start: Deadline | None = None
    metric: Phrase | None = None
    channels: tuple[Phrase, ...] = ()
    combine: Phrase | None = None
    audience: Phrase | None = None
    stage: Phrase | None = None
    perspective: Phrase | None = None
    campaign: Phrase | None = None
    is_kpi: bool = False
    supports: tuple[Link, ...] = ()
    depends_on: tuple[Link, ...] = ()
    why: Phrase | None = None
    notes: tuple[Phrase, ...] = ()
    constraints: tuple[Phrase, ...] = ()
    owner: Phrase | None = None
    stakeholders: tuple[Stakeholder, ...] = ()
    team: Phrase | None = None
    budget: Quantity | None = None
    people: Quantity | None = None
    cost: Quantity | None = None
    impact: Quantity | None = None
    effort: Quantity | None = None
    source: DataReference | None = None
    attribution: Phrase | None = None
    review: Review | None = None
    milestones: tuple[Milestone, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    result: Outcome | None = None

    @property
    def due(self) -> Deadline | None:
        """By when: the time of ``by:``, else the day of ``to: VALUE on DATE``."""
        if self.deadline is not None or self.target is None or self.target.on is None:
            return self.deadline
        on = self.target.on
        return Deadline(on.text, on.span, on)


NO_CLAUSES = Clauses()


class Goal(Record):
    """A head (or bare sentence) with everything beneath it.

    Attributes:
        kind: What the head introduces.
        id: The written id, and where; None for a goal without one.
        key: The id, else ``~`` and 12 hex digits (contracts.md, Ids); unique in a file.
        span: From the head's first character to the last character of its last line.
        head: The head line.
        sentence: The head's sentence or name, without tags.
        reading: What the sentence says; None for kinds whose text is a name.
        clauses: The typed facts beneath.
        lines: Every clause line, understood or not, in order.
        tags: The ``#word`` tags of the head line, without ``#``.
        comments: The comments beneath it, suppressions among them.
        suppressions: Those comments that silence rules for this goal.
        block: What its kind of special block alone states; None for other kinds.
    """

    kind: HeadKind
    id: Phrase | None
    key: str
    span: Span
    head: Span
    sentence: Phrase
    reading: Reading | None
    clauses: Clauses = NO_CLAUSES
    lines: tuple[ClauseLine, ...] = ()
    tags: tuple[Phrase, ...] = ()
    comments: tuple[Phrase, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    block: Block | None = None

    @property
    def baseline(self) -> Quantity | None:
        """Today's value: the sentence's, else the clause's."""
        reading = self.reading
        if reading is not None and reading.baseline is not None:
            return reading.baseline
        stated = self.clauses.baseline
        return stated.quantity if stated is not None else None

    @property
    def baseline_on(self) -> When | None:
        """The day of which today's value speaks: the clause's, else the sentence's."""
        stated = self.clauses.baseline
        if stated is not None and stated.on is not None:
            return stated.on
        return self.reading.baseline_on if self.reading is not None else None

    @property
    def target(self) -> Quantity | None:
        """The value aimed for: the sentence's, else the clause's."""
        reading = self.reading
        if reading is not None and reading.target is not None:
            return reading.target
        stated = self.clauses.target
        return stated.quantity if stated is not None else None

    @property
    def deadline(self) -> Deadline | None:
        """By when: the sentence's, else the clause's."""
        reading = self.reading
        if reading is not None and reading.deadline is not None:
            return reading.deadline
        return self.clauses.due

    @property
    def metric(self) -> Phrase | None:
        """What is measured: the clause's, else the sentence's words.

        The clause goes first, as people write it to say more exactly what they mean.
        """
        if self.clauses.metric is not None:
            return self.clauses.metric
        return self.reading.metric if self.reading is not None else None

    @property
    def named_metric(self) -> Phrase | None:
        """The same; None where that is only the unit of an amount: "lose 5 kg"."""
        metric, reading = self.metric, self.reading
        amounts = [self.target]
        if reading is not None and reading.change is not None:
            amounts.append(reading.change.quantity)
        is_unit = metric is not None and any(
            amount is not None
            and amount.span.start < metric.span.start
            and metric.span.end <= amount.span.end
            for amount in amounts
        )
        return None if is_unit else metric
