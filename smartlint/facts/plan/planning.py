"""Facts about how a goal is run: owner, parents, reviews, check-ins, changes."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from operator import attrgetter

from smartlint.facts.course.endings import is_open
from smartlint.facts.evidence.spending import spending_facts
from smartlint.facts.fact import Fact, FactType
from smartlint.facts.lines.change_lines import TARGET_FIELDS, newest_change
from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject
from smartlint.model.days import every_words
from smartlint.model.goal import Goal
from smartlint.model.quantity import Quantity, is_plain
from smartlint.model.reading import Phrase
from smartlint.portfolio.graph import Node

# The scale of `impact:` and `effort:`.
_LEAST_SCORE, _MOST_SCORE = 1, 5
_index = attrgetter("index")


def planning_facts() -> tuple[Fact, ...]:
    """Return the facts about owner, parents, reviews and changes of a goal."""
    return (
        *_state_facts(),
        *_owner_facts(),
        *_partner_facts(),
        *_place_facts(),
        *_listed_facts(),
        *_money_facts(),
        *_review_facts(),
        *_result_facts(),
    )


def _state_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "is_planned",
            FactType.BOOLEAN,
            "It stands under a head such as `goal:`; a bare sentence is still a draft.",
            "true",
            lambda subject: subject.is_planned,
        ),
        Fact(
            "is_open",
            FactType.BOOLEAN,
            "No `result` line ends it, the newest check-in does not say dropped, and none "
            "says achieved with a value that is.",
            "true",
            is_open,
        ),
    )


def _owner_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "owner",
            FactType.TEXT,
            "Who answers for it, from `owner:`.",
            "Dana Ruiz",
            lambda subject: _text(subject.goal.clauses.owner),
        ),
        Fact(
            "owner_goals",
            FactType.NUMBER,
            "How many open goals of the run this owner has; unknown without owner.",
            "4",
            _owner_goals,
        ),
        Fact(
            "owner_goal_rank",
            FactType.NUMBER,
            "The how-many-th of the owner's open goals this is, in order of the run.",
            "2",
            _owner_goal_rank,
        ),
    )


def _partner_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "partners",
            FactType.WORDS,
            "The people and departments of `with:`.",
            "Sales; Legal",
            lambda subject: tuple(
                [one.name.text for one in subject.goal.clauses.stakeholders]
            ),
        ),
        Fact(
            "unconfirmed_partners",
            FactType.WORDS,
            "Those of `with:` marked `(asked)`.",
            "Sales",
            lambda subject: tuple(
                [
                    one.name.text
                    for one in subject.goal.clauses.stakeholders
                    if one.is_asked
                ]
            ),
        ),
    )


def _place_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "id",
            FactType.TEXT,
            "The written id.",
            "EM-1",
            lambda subject: _text(subject.goal.id),
        ),
        Fact(
            "supports",
            FactType.WORDS,
            "The ids of `supports:`.",
            "BIZ-1",
            lambda subject: tuple(
                [link.target.text for link in subject.goal.clauses.supports]
            ),
        ),
        Fact(
            "child_count",
            FactType.NUMBER,
            "How many goals of the run name this one in `supports:`.",
            "3",
            _child_count,
        ),
        Fact(
            "same_as",
            FactType.TEXT,
            "The id (or file and line) of an earlier goal with the same sentence.",
            "EM-1",
            _same_as,
        ),
    )


def _listed_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "channels",
            FactType.WORDS,
            "Where it acts: its `channel:` lines, else the words of the sentence.",
            "email",
            _channels,
        ),
        Fact(
            "clauses",
            FactType.WORDS,
            "The names of the lines beneath, in order.",
            "owner; why; review",
            lambda subject: tuple(
                [line.name for line in subject.goal.lines if line.name is not None]
            ),
        ),
    )


def _money_facts() -> tuple[Fact, ...]:
    return (
        *spending_facts(),
        Fact(
            "impact",
            FactType.NUMBER,
            "From `impact:`, 1 to 5; unknown for an amount.",
            "4",
            lambda subject: _score(subject.goal.clauses.impact),
        ),
        Fact(
            "effort",
            FactType.NUMBER,
            "From `effort:`, 1 to 5; unknown for an amount.",
            "2",
            lambda subject: _score(subject.goal.clauses.effort),
        ),
        Fact(
            "has_score_off_scale",
            FactType.BOOLEAN,
            "`impact:` or `effort:` is a bare number that is not between 1 and 5.",
            "true",
            lambda subject: score_off_scale(subject.goal) is not None,
        ),
        Fact(
            "has_source",
            FactType.BOOLEAN,
            "A `source:` says where the numbers come from.",
            "true",
            lambda subject: subject.goal.clauses.source is not None,
        ),
    )


def _review_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "review_days",
            FactType.NUMBER,
            "The interval of `review:` in days.",
            "30",
            lambda subject: (
                subject.goal.clauses.review and subject.goal.clauses.review.days
            ),
        ),
        Fact(
            "review_rhythm",
            FactType.TEXT,
            "That interval in words.",
            "every 30 days",
            _review_rhythm,
        ),
        Fact(
            "milestone_count",
            FactType.NUMBER,
            "How many milestones stand beneath.",
            "2",
            lambda subject: len(subject.goal.clauses.milestones),
        ),
        Fact(
            "check_in_count",
            FactType.NUMBER,
            "How many dated check-ins stand beneath.",
            "3",
            lambda subject: len(subject.goal.clauses.check_ins),
        ),
        Fact(
            "days_since_check_in",
            FactType.NUMBER,
            "Days from the newest check-in to the day of the run.",
            "21",
            _days_since_check_in,
        ),
    )


def _review_rhythm(subject: GoalSubject) -> str | None:
    review = subject.goal.clauses.review
    return every_words(review.days) if review is not None else None


def _result_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "result_status",
            FactType.TEXT,
            "How it ended: `achieved`, `missed` or `dropped`.",
            "achieved",
            lambda subject: (
                subject.goal.clauses.result
                and _text(subject.goal.clauses.result.status)
            ),
        ),
        Fact(
            "result_reason",
            FactType.TEXT,
            "Why it ended so, from the `result` line.",
            "the welcome pop-up worked",
            lambda subject: (
                subject.goal.clauses.result
                and _text(subject.goal.clauses.result.reason)
            ),
        ),
        Fact(
            "changed_target",
            FactType.TEXT,
            "The newest target of the `changed` lines, where the goal states another.",
            "16,000",
            _changed_target,
        ),
    )


def same_sentence(subject: GoalSubject) -> Node | None:
    """Return the earlier goal with the same sentence; None when this is the first.

    One with the same id as well is a copy, which is told where ids are read.
    """
    goal = subject.goal
    if goal.kind not in JUDGED_KINDS or not goal.sentence.text:
        return None
    first = subject.place.portfolio.repeated(goal)
    if first is None or goal.id is None or first.goal.id is None:
        return first
    return first if first.goal.id.text != goal.id.text else None


def _changed_target(subject: GoalSubject) -> str | None:
    """Return the newest target of the ``changed`` lines, where the goal has another.

    What is no amount, such as "€4.6M a year or more", is held against the goal's words
    by its digits.
    """
    if not subject.goal.clauses.adjustments:
        return None
    newest, target = newest_change(subject, TARGET_FIELDS), subject.goal.target
    if newest is None or newest.new is None or target is None:
        return None
    amount = newest.new_amount
    if amount is not None and amount.value == target.value:
        return None
    is_kept = amount is None and _digits(newest.new.text) == _digits(target.text)
    return None if is_kept else newest.new.text


def _digits(text: str) -> str:
    return "".join([sign for sign in text if sign.isdigit() or sign == "."]).strip(".")


def _text(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase is not None else None


def score_off_scale(goal: Goal) -> Quantity | None:
    """Return the first of impact and effort that is a number off their scale.

    "€5,000", "10 days" and "5,000 new visits" are amounts, which have no scale.
    """
    values = {line.value.text for line in goal.lines}
    for score in (goal.clauses.impact, goal.clauses.effort):
        if score is None or not is_plain(score) or score.text not in values:
            continue
        if not _LEAST_SCORE <= score.value <= _MOST_SCORE:
            return score
    return None


def _score(quantity: Quantity | None) -> Decimal | None:
    return quantity.value if quantity is not None and is_plain(quantity) else None


def owner_group(subject: GoalSubject) -> list[Node]:
    """Return the open goals of the run with the goal's owner, itself among them."""
    owner = subject.goal.clauses.owner
    if owner is None:
        return []
    return subject.place.portfolio.by_owner.get(owner.text.casefold(), [])


def _owner_goals(subject: GoalSubject) -> int | None:
    return len(owner_group(subject)) or None


def _owner_goal_rank(subject: GoalSubject) -> int | None:
    group = owner_group(subject)
    if not group:
        return None
    # They stand in run order, so that whoever owns thousands is not counted through.
    at = bisect_left(group, subject.node.index, key=_index)
    is_among = at < len(group) and group[at].goal is subject.goal
    return at + 1 if is_among else None


def _child_count(subject: GoalSubject) -> int:
    portfolio = subject.place.portfolio
    return len(portfolio.children(portfolio.node(subject.goal)))


def _same_as(subject: GoalSubject) -> str | None:
    first = same_sentence(subject)
    if first is None:
        return None
    if first.goal.id is not None:
        return first.goal.id.text
    for file in subject.place.portfolio.files:
        if file.source.path == first.path:
            return f"line {file.source.position(first.goal.span.start).line}"
    return None


def _channels(subject: GoalSubject) -> tuple[str, ...]:
    channels = subject.goal.clauses.channels
    if channels:
        return tuple([channel.text for channel in channels])
    reading = subject.goal.reading
    if reading is None or reading.channel is None:
        return ()
    return (reading.channel.text,)


def _days_since_check_in(subject: GoalSubject) -> int | None:
    days = [
        day
        for check_in in subject.goal.clauses.check_ins
        if (day := check_in.when.resolve(subject.context)) is not None
    ]
    return (subject.place.as_of - max(days)).days if days else None
