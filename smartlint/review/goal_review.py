"""What a review says of one goal, in words ready to be set."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from smartlint.diagnostics.told import ToldFinding
from smartlint.model.quantity import Quantity
from smartlint.named_tuple import NamedTuple
from smartlint.progress.status import Status
from smartlint.review.channels import CombinedReview
from smartlint.review.movement import Movement
from smartlint.review.picture import CoursePicture, Picture

State = Literal["missed", "misaligned", "stale", "off pace", "unconfirmed", "neglected"]
Judged = Literal["pass", "fail", "unknown"]


class Piece(NamedTuple):
    """A stretch of a sentence; ``role`` is None between the recognised parts."""

    text: str
    role: str | None = None


class LetterReview(NamedTuple):
    """One letter of SMART.

    Attributes:
        letter: S, M, A, R or T.
        name: "Specific" …
        judgement: Its outcome.
        reason: On what it stands.
        rule: Code of the rule it was held to.
    """

    letter: str
    name: str
    judgement: Judged
    reason: str
    rule: str


class ClueReview(NamedTuple):
    """One piece of evidence on the target.

    Attributes:
        kind: "bounds", "history", "benchmark" or "resources".
        judgement: What it says by itself.
        text: With its figures and where they are from.
        data: The table and rows of its own values; empty where the text names them.
    """

    kind: str
    judgement: Judged
    text: str
    data: str = ""


class CheckInReview(NamedTuple):
    """A dated reading; what it does not say is empty."""

    day: date | None
    value: str
    status: str
    confidence: str
    next_step: str
    note: str


class ChangeReview(NamedTuple):
    """A recorded change of the goal.

    Attributes:
        day: When; None when the words leave it open.
        field: What was changed.
        old: Before.
        new: After.
        cause: ``performance``, ``market`` or ``business``; empty when unwritten.
        reason: In the team's words.
        is_late: The target was changed after the first value came in, so that it was
            not set beforehand.
    """

    day: date | None
    field: str
    old: str
    new: str
    cause: str
    reason: str
    is_late: bool


class OutcomeReview(NamedTuple):
    """How a goal ended; what is not written is empty."""

    day: date | None
    status: str
    value: str
    reason: str


class Parent(NamedTuple):
    """What a goal supports.

    Attributes:
        id: As written.
        text: Its sentence; empty when no block has this id.
        contribution: From ``(contributes VALUE)``; empty when unwritten.
    """

    id: str
    text: str
    contribution: str


class Standing(NamedTuple):
    """How far a goal is, against how far it should be.

    Attributes:
        status: In words, such as "on pace".
        is_behind: It needs attention.
        is_told: It can be told at all.
        done: Per cent of the way; None where that cannot be told, as of a limit to be
            kept.
        expected: Per cent that was due on the day of the newest value, by which the
            status is decided; by now, where there is no value. None likewise.
        gap: ``done`` less ``expected``, in points.
        value: The newest value.
        on: Its day.
        data: Where the value is from.
        text: One sentence with the figures.
        course: How far it is today against what is due; empty where not known.
        is_better_than_said: A check-in is more worried than the number is.
        looked: When somebody last looked at it; None for never.
        stated: Where nothing was measured, the value that the goal says it begins
            with, as written; empty when it says none.
        is_denied: Its ``result`` line says how it ended, and the value denies that.
        reckoned: The target that baseline and change come to, where none is written.
        is_just_out: It is outside its limit by no more than a tenth of that.
    """

    status: str
    is_behind: bool
    is_told: bool
    done: Decimal | None
    expected: Decimal | None
    gap: Decimal | None
    value: str
    on: date | None
    data: str
    text: str
    course: str
    looked: date | None
    is_better_than_said: bool
    stated: str = ""
    is_denied: bool = False
    is_just_out: bool = False
    reckoned: str = ""

    @property
    def today(self) -> str:
        """The newest value, else the one that the goal states, marked as that."""
        return self.value or (f"{self.stated} (stated)" if self.stated else "")

    @property
    def tone(self) -> str:
        """The colour that its words have: ``on``, ``off`` or ``unknown``."""
        if self.is_behind:
            return "off"
        is_neutral = not self.is_told or self.status == Status.DROPPED.value
        return "unknown" if is_neutral else "on"


class Advised(NamedTuple):
    """What to do about a goal off its pace, and the rule that asks for it."""

    text: str
    rule: str


class Facts(NamedTuple):
    """What stands beneath the sentence; what is not written is empty.

    Attributes:
        owner: Who answers for it.
        team: The team.
        partners: People and departments of ``with:``.
        unconfirmed: Those of them who were asked and did not confirm.
        channels: Where.
        stage: Of the funnel, written or known of the KPI.
        perspective: Of the scorecard, likewise.
        campaign: Id of its campaign.
        campaign_aims: Ids of what that campaign supports.
        start: The first day.
        deadline: The last day; None when unstated.
        budget: As written.
        why: What for.
        budgeted: The same with its unit; None when unstated.
        cost: What it cost so far, as written.
        paid: The same with its unit; None when unstated.
        metric: What is measured, by the catalogue's name, else in the goal's words.
        subject: The same in the goal's own words; empty where it names nothing.
        meaning: What that is, in plain words; empty where the catalogue does not know.
        beneficiary: For whom the sentence says it is.
        target: The value aimed for, as written.
        baseline: Today's value, as written.
        source: The table and column; empty for none.
        is_kpi: The business watches this number.
        written: Names and words of the lines beneath that nothing above tells.
    """

    owner: str = ""
    team: str = ""
    partners: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    stage: str = ""
    perspective: str = ""
    campaign: str = ""
    campaign_aims: tuple[str, ...] = ()
    start: date | None = None
    deadline: date | None = None
    budget: str = ""
    budgeted: Quantity | None = None
    cost: str = ""
    paid: Quantity | None = None
    why: str = ""
    metric: str = ""
    subject: str = ""
    meaning: str = ""
    beneficiary: str = ""
    target: str = ""
    baseline: str = ""
    source: str = ""
    impact: Decimal | None = None
    effort: Decimal | None = None
    is_kpi: bool = False
    written: tuple[tuple[str, str], ...] = ()


class GoalReview(NamedTuple):
    """One goal.

    Attributes:
        key: Unique in the run.
        id: As written; empty for a goal without one.
        kind: "goal", "objective", "initiative" or "sentence".
        anchor: A name for links to it, of letters, digits and hyphens.
        sentence: As written.
        pieces: The sentence in pieces, by part.
        path: Its file.
        line: In that file, from 1.
        facts: What stands beneath.
        letters: S, M, A, R and T.
        clues: The evidence on the target, in the order in which it decides.
        findings: Worst first.
        parents: What it supports.
        check_ins: Oldest first.
        changes: In the order written.
        outcome: How it ended; None while it is open.
        standing: How far it is; None where that cannot be told.
        advised: What to do about its pace; None where that is as it should be.
        states: Why it is to be talked about; empty when it is not.
        moved: What its metric did since the start; None where nobody can tell.
        pictures: In the order in which to show them.
        combined: Its channels side by side; None for a goal on fewer than two.
        effect: Of an initiative whose first day is known: what the metric that it feeds
            did since; None where nobody can tell, and for all others.
        is_slower: That metric went the same way faster before the initiative began.
    """

    key: str
    id: str
    kind: str
    anchor: str
    sentence: str
    pieces: tuple[Piece, ...]
    path: str
    line: int
    facts: Facts
    letters: tuple[LetterReview, ...]
    clues: tuple[ClueReview, ...]
    findings: tuple[ToldFinding, ...]
    parents: tuple[Parent, ...]
    check_ins: tuple[CheckInReview, ...]
    changes: tuple[ChangeReview, ...]
    outcome: OutcomeReview | None
    standing: Standing | None
    advised: Advised | None
    states: tuple[State, ...]
    moved: Movement | None
    pictures: tuple[Picture, ...]
    combined: CombinedReview | None = None
    effect: Movement | None = None
    is_slower: bool = False

    @property
    def course(self) -> CoursePicture | None:
        """The picture of its metric over time; None when there is none."""
        for picture in self.pictures:
            if isinstance(picture, CoursePicture):
                return picture
        return None

    @property
    def name(self) -> str:
        """The id, else the first words of the sentence."""
        if self.id:
            return self.id
        words = self.sentence.split()
        return " ".join(words[:_NAME_WORDS]) + ("…" if len(words) > _NAME_WORDS else "")

    @property
    def title(self) -> str:
        """A short heading: the id and what it is about; the sentence stands beneath."""
        about = self.facts.subject
        if not about:
            return self.name
        about = about[0].upper() + about[1:]
        return f"{self.id}: {about}" if self.id else about

    @property
    def short_title(self) -> str:
        """A heading that fits a picture: the catalogue's name where it is shorter."""
        about = self.about
        return f"{self.id}: {about}" if self.id else about

    @property
    def about(self) -> str:
        """What is measured in a few words; empty where nothing is."""
        words = self.facts.subject
        if len(words) > _SHORT and self.facts.meaning:
            words = self.facts.metric
        if len(words) > _SHORT:
            words = words[:_SHORT].rsplit(" ", 1)[0] + "…"
        return words[:1].upper() + words[1:] or self.name

    @property
    def latest(self) -> CheckInReview | None:
        """The newest check-in that has a value; None when there is none."""
        return next((c for c in reversed(self.check_ins) if c.value), None)

    @property
    def is_open(self) -> bool:
        """No result is written down."""
        return self.outcome is None

    @property
    def passed(self) -> int:
        """How many letters pass."""
        return sum(letter.judgement == "pass" for letter in self.letters)

    @property
    def decided(self) -> int:
        """How many letters pass or fail."""
        return sum(letter.judgement != "unknown" for letter in self.letters)


# So many letters of a name stand beside a bar, or before a meaning, on one line.
_SHORT = 32
_NAME_WORDS = 5
