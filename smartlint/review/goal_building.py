"""Makes the review of one goal from what was read, judged and found."""

from __future__ import annotations

import re
from datetime import date

from smartlint.diagnostics.told import as_sentence, told
from smartlint.facts.measures import measure_of
from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject
from smartlint.model.goal import Adjustment, Goal, HeadKind
from smartlint.model.kpi import Kpi
from smartlint.model.reading import Phrase
from smartlint.model.verdict import Verdict
from smartlint.portfolio.balance import perspective_of
from smartlint.portfolio.graph import Portfolio
from smartlint.review.channels import combined_review
from smartlint.review.course import course_picture
from smartlint.review.goal_review import (
    ChangeReview,
    CheckInReview,
    ClueReview,
    Facts,
    GoalReview,
    LetterReview,
    OutcomeReview,
    Parent,
    Piece,
)
from smartlint.review.market import market_picture
from smartlint.review.material import Index, Material
from smartlint.review.movement import movement
from smartlint.review.picture import Picture
from smartlint.review.spans import is_slower, movement_within
from smartlint.review.told_amounts import told_amount
from smartlint.review.written import written
from smartlint.text import Source

_DOING = " to "  # the "readers to open our mails"
# A place on the net, or words that lead to a way or a place.
_NO_NAME = r"[A-Za-z]\.[a-z]{2,}\b|\b(?:to|through|via) |\b(?:on|at) [A-Z]"
_FIRST_WORDS = 8
_LETTERS = {
    "specific": ("S", "Specific"),
    "measurable": ("M", "Measurable"),
    "achievable": ("A", "Achievable"),
    "relevant": ("R", "Relevant"),
    "time_bound": ("T", "Time-bound"),
}


def goal_review(subject: GoalSubject, material: Material, index: Index) -> GoalReview:
    """Return what there is to say of one goal, its progress aside."""
    goal, path = subject.goal, subject.source.path
    evidence = subject.evidence
    fed, begins = _fed(subject), subject.start_date
    return GoalReview(
        key=goal.key,
        id=goal.id.text if goal.id is not None else "",
        kind=goal.kind.value,
        anchor=anchor(goal.key),
        sentence=goal.sentence.text,
        pieces=_pieces(goal, subject.source),
        path=path,
        line=subject.source.position(goal.span.start).line,
        facts=_facts(subject),
        letters=tuple([_letter(v) for v in index.verdicts(path, goal.key)]),
        clues=tuple(
            [
                ClueReview(c.kind, c.judgement.value, c.text, c.data)
                for c in evidence.clues
            ]
        ),
        findings=tuple(
            [told(found, subject.source) for found in index.findings(path, goal.key)]
        ),
        parents=_parents(goal, subject.place.portfolio),
        check_ins=_check_ins(subject),
        changes=tuple([_change(line, subject) for line in goal.clauses.adjustments]),
        outcome=_outcome(subject),
        standing=None,
        advised=None,
        states=(),
        moved=movement(subject),
        pictures=_pictures(subject, material),
        combined=combined_review(subject),
        effect=movement_within(fed, begins, subject.place.as_of)
        if fed is not None and begins is not None
        else None,
        is_slower=fed is not None and begins is not None and is_slower(fed, begins),
    )


def _fed(subject: GoalSubject) -> GoalSubject | None:
    """Return the goal that an initiative feeds, the first of several."""
    if subject.goal.kind is not HeadKind.INITIATIVE:
        return None
    place = subject.place
    fed = [
        edge.target
        for edge in place.portfolio.parents(subject.node)
        if edge.target.goal.kind in JUDGED_KINDS
    ]
    return place.run.subject(fed[0]) if fed else None


def anchor(key: str) -> str:
    """Return a name for links to a goal: letters, digits and hyphens only."""
    return "goal-" + re.sub(r"[^A-Za-z0-9]+", "-", key).strip("-")


def _pieces(goal: Goal, source: Source) -> tuple[Piece, ...]:
    reading = goal.reading
    if reading is None:
        return (Piece(goal.sentence.text),)
    pieces: list[Piece] = []
    at = reading.span.start
    for part in reading.apart:
        pieces.append(Piece(source.text[at : part.span.start]))
        pieces.append(Piece(source.slice(part.span), part.role))
        at = part.span.end
    pieces.append(Piece(source.text[at : reading.span.end]))
    return tuple([piece for piece in pieces if piece.text])


def _facts(subject: GoalSubject) -> Facts:
    clauses = subject.goal.clauses
    meaning, metric = subject.meaning, subject.goal.metric
    kpi = meaning.kpi if meaning is not None else None
    # "school visits" are counted like visits and are not explained by what these are.
    is_same = meaning is not None and not meaning.resolution.extra
    reading = subject.goal.reading
    purpose = clauses.why or (reading.purpose if reading is not None else None)
    source = clauses.source
    column = f"#{source.column}" if source is not None and source.column else ""
    return Facts(
        owner=_words(clauses.owner),
        team=_words(clauses.team),
        partners=tuple([one.name.text for one in clauses.stakeholders]),
        unconfirmed=tuple(
            [one.name.text for one in clauses.stakeholders if one.is_asked]
        ),
        channels=_channels(subject.goal),
        stage=_words(clauses.stage) or (kpi.stage or "" if kpi is not None else ""),
        perspective=perspective_of(measure_of(subject)) or "",
        campaign=_words(clauses.campaign),
        campaign_aims=_campaign_aims(subject),
        start=subject.start_date,
        deadline=subject.deadline_date,
        budget=told_amount(clauses.budget),
        budgeted=clauses.budget,
        cost=told_amount(clauses.cost),
        paid=clauses.cost,
        why=_words(purpose),
        metric=kpi.name if kpi is not None and is_same else _words(metric),
        subject=_subject(subject.goal, kpi),
        meaning=kpi.explanation if kpi is not None and is_same else "",
        beneficiary=_words(reading.beneficiary) if reading is not None else "",
        target=told_amount(subject.goal.target),
        baseline=told_amount(subject.goal.baseline),
        source=f"{source.location}{column}" if source is not None else "",
        impact=clauses.impact.value if clauses.impact is not None else None,
        effort=clauses.effort.value if clauses.effort is not None else None,
        is_kpi=clauses.is_kpi,
        written=written(subject),
    )


def _channels(goal: Goal) -> tuple[str, ...]:
    stated, reading = goal.clauses.channels, goal.reading
    if not stated and reading is not None and reading.channel is not None:
        return (reading.channel.text,)
    return tuple([channel.text for channel in stated])


def _campaign_aims(subject: GoalSubject) -> tuple[str, ...]:
    portfolio = subject.place.portfolio
    campaign = portfolio.campaign(subject.node)
    edges = portfolio.parents(campaign) if campaign is not None else ()
    return tuple([edge.target.name for edge in edges])


def _letter(verdict: Verdict) -> LetterReview:
    letter, name = _LETTERS[verdict.letter.value]
    reason = as_sentence(verdict.reason)
    return LetterReview(letter, name, verdict.judgement.value, reason, verdict.rule)


def _parents(goal: Goal, portfolio: Portfolio) -> tuple[Parent, ...]:
    parents = []
    for link in goal.clauses.supports:
        held = portfolio.by_id.get(link.target.text)
        text = held.goal.sentence.text if held is not None else ""
        parents.append(Parent(link.target.text, text, link.contributed))
    return tuple(parents)


def _check_ins(subject: GoalSubject) -> tuple[CheckInReview, ...]:
    rows = [
        CheckInReview(
            line.when.resolve(subject.context),
            told_amount(line.quantity),
            _words(line.status),
            f"{line.confidence}/10" if line.confidence is not None else "",
            _words(line.next_step),
            _words(line.note),
        )
        for line in subject.goal.clauses.check_ins
    ]
    return tuple(sorted(rows, key=lambda row: row.day or date.min))


def _change(line: Adjustment, subject: GoalSubject) -> ChangeReview:
    day = line.when.resolve(subject.context)
    field = _words(line.field)
    return ChangeReview(
        day,
        field,
        _words(line.old),
        _words(line.new),
        _words(line.cause),
        _words(line.reason),
        is_late=field == "target" and _has_value_before(subject, day),
    )


def _has_value_before(subject: GoalSubject, day: date | None) -> bool:
    """Tell whether a value had come in before a change, so that it was known."""
    if day is None:
        return False
    for line in subject.goal.clauses.check_ins:
        read = line.when.resolve(subject.context)
        if line.quantity is not None and read is not None and read < day:
            return True
    start = subject.evidence.at_baseline
    latest = subject.evidence.latest
    return start is not None and latest is not None and start.on < day <= latest.on


def _outcome(subject: GoalSubject) -> OutcomeReview | None:
    result = subject.goal.clauses.result
    if result is None:
        return None
    return OutcomeReview(
        result.when.resolve(subject.context),
        _words(result.status),
        told_amount(result.quantity),
        _words(result.reason),
    )


def _pictures(subject: GoalSubject, material: Material) -> tuple[Picture, ...]:
    course = course_picture(subject, material.knowledge.actuals(subject))
    market = market_picture(subject)
    return tuple([picture for picture in (course, market) if picture is not None])


def _subject(goal: Goal, kpi: Kpi | None) -> str:
    """Return what a goal is about: its metric, else how its sentence begins.

    "Booking.com" in "Score 9.0 on Booking.com" and "rooms directly through our shop" say
    where and how, and are no name of anything measured.
    """
    words = _words(goal.named_metric)
    if kpi is not None:
        return kpi.name if _DOING in words else words
    if not words or goal.clauses.metric is not None or not re.search(_NO_NAME, words):
        return words
    first = goal.sentence.text.split()
    return " ".join(first[:_FIRST_WORDS]) + ("…" if len(first) > _FIRST_WORDS else "")


def _words(phrase: Phrase | None) -> str:
    return phrase.text if phrase is not None else ""
