"""What one sentence says, part by part, with the words each part stands on."""

from __future__ import annotations

from enum import StrEnum

from smartlint.model.period import Deadline, When
from smartlint.model.quantity import Change, Quantity
from smartlint.named_tuple import NamedTuple, Record
from smartlint.text import Span


class Direction(StrEnum):
    """Which way the goal goes, with the meaning of the labelling guide."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"
    REACH = "reach"
    DELIVER = "deliver"
    NONE = "none"


class VerbClass(StrEnum):
    """What sort of thing a verb promises."""

    INCREASE = "increase"
    DECREASE = "decrease"
    IMPROVE = "improve"
    REACH = "reach"
    MAINTAIN = "maintain"
    DELIVER = "deliver"
    ACTIVITY = "activity"
    VAGUE = "vague"


class Phrase(Record):
    """Words and where they stand."""

    text: str
    span: Span


class Verb(Record):
    """The verb that carries the goal.

    Attributes:
        text: As written ("increasing").
        span: Where it stands.
        lemma: The dictionary form ("increase").
        verb_class: What it promises.
        counts_new: Its amount counts those that come ("win 900 customers"), on top of
            those who are there.
        is_slip: It is read as the lemma: "incraese", "raise raise".
    """

    text: str
    span: Span
    lemma: str
    verb_class: VerbClass
    counts_new: bool = False
    is_slip: bool = False


class Part(NamedTuple):
    """A stretch of the sentence and its role, for marking it up.

    Attributes:
        role: verb, metric, baseline, target, change, deadline, purpose, audience,
            channel, beneficiary, vague.
        span: Where it stands.
    """

    role: str
    span: Span


class Reading(Record):
    """What a sentence says; a part that it does not state is None.

    Attributes:
        text: The sentence as written, without tag and surrounding space.
        span: Where it stands in the source.
        is_english: False when the shipped grammar does not recognise the language;
            every judgement is then unknown.
        is_goal: It states something to be achieved.
        is_specific: It names one identifiable thing, by the labelling guide.
        is_measurable: Success can be decided by a number or a definite event.
        is_time_bound: It states a deadline or period.
        is_compound: It states two or more separate outcomes.
        direction: Which way the goal goes.
        verb: The verb that carries it.
        metric: The words naming what is measured.
        baseline: Today's value.
        baseline_on: The day or month of which today's value speaks ("from 40 in May").
        baseline_period: The period beside today's value, over which it may have been
            counted ("up from 40 in Q1").
        target: The absolute value aimed for.
        change: The amount of change.
        deadline: By when.
        start: From when ("starting in May").
        purpose: Why, or what larger aim it serves.
        beneficiary: For whom ("for the sales team").
        audience: On whom it acts ("among visitors under 25").
        channel: Where ("on LinkedIn").
        outcomes: The separate outcomes, first first; one when it is not compound.
        vague: Vague and weasel words, in the order of the text.
    """

    text: str
    span: Span
    is_english: bool
    is_goal: bool
    is_specific: bool
    is_measurable: bool
    is_time_bound: bool
    is_compound: bool
    direction: Direction
    verb: Verb | None
    metric: Phrase | None
    baseline: Quantity | None
    baseline_on: When | None
    baseline_period: When | None
    target: Quantity | None
    change: Change | None
    deadline: Deadline | None
    start: Deadline | None
    purpose: Phrase | None
    beneficiary: Phrase | None
    audience: Phrase | None
    channel: Phrase | None
    outcomes: tuple[Phrase, ...]
    vague: tuple[Phrase, ...]

    @property
    def is_quantified(self) -> bool:
        """It states a number that is the target or the amount of change."""
        return self.target is not None or self.change is not None

    @property
    def apart(self) -> tuple[Part, ...]:
        """The parts that do not lie in one another, the first of each place."""
        apart: list[Part] = []
        for part in self.parts:
            start, end = part.span
            if end > start >= (apart[-1].span.end if apart else 0):
                apart.append(part)
        return tuple(apart)

    @property
    def parts(self) -> tuple[Part, ...]:
        """All that was recognised, in the order of the text, the longer first."""
        found = (
            ("verb", self.verb),
            ("metric", self.metric),
            ("baseline", self.baseline),
            ("target", self.target),
            ("change", self.change.quantity if self.change is not None else None),
            ("deadline", self.deadline),
            ("purpose", self.purpose),
            ("beneficiary", self.beneficiary),
            ("audience", self.audience),
            ("channel", self.channel),
            *(("vague", word) for word in self.vague),
        )
        parts = [Part(role, words.span) for role, words in found if words is not None]
        return tuple(sorted(parts, key=lambda part: (part.span.start, -part.span.end)))
