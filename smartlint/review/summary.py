"""One page for management: what the business wants, and how marketing helps it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from smartlint.named_tuple import NamedTuple
from smartlint.review.decisions import decision_on, is_overdue, owner_of, to_decide
from smartlint.review.goal_review import GoalReview
from smartlint.review.groups import ELSEWHERE, NOWHERE
from smartlint.review.headline import headline, standing_on
from smartlint.review.pace import pace_picture
from smartlint.review.picture import PacePicture
from smartlint.review.priority import worst_first
from smartlint.review.review import Review


class _Filling(NamedTuple):
    """How many objectives, rows, decisions and terms there are at most."""

    objectives: int
    rows: int
    decisions: int
    terms: int


# What fits a page of A4 with the picture, the fullest first. What is to be decided goes
# last.
_FILLINGS = (
    _Filling(5, 10, 4, 10),
    _Filling(5, 10, 3, 8),
    _Filling(4, 8, 3, 6),
    _Filling(3, 6, 3, 5),
    _Filling(3, 6, 2, 4),
    _Filling(2, 4, 2, 3),
    _Filling(2, 3, 1, 2),
)
# A page has so many lines; so many letters stand on one of the table, of the list and
# of the meanings. A bar of the picture is as high as so many lines.
_LINES, _IN_ROW, _IN_LIST, _IN_MEANING, _BAR = 39, 46, 100, 80, Decimal("2.6")
_IN_STANDING = 14
_FEWEST_BARS = 2
# So many names of the same thing stand before its meaning.
_MOST_NAMES = 2
_WORTH_SHOWING = ("missed", "off track", "at risk", "achieved", "on track", "stale")


class SummaryGoal(NamedTuple):
    """A goal in the words of the business.

    Attributes:
        goal: The goal.
        standing: How it goes, in plain words.
        today: The newest value, else the one that the goal states; empty for neither.
        contribution: What it adds to its objective, in the objective's unit; empty
            where nobody wrote it.
        owner: Who answers for it; empty for nobody.
        is_overdue: Its last day is over, and no line says how it ended.
        decision: What is to be decided; empty where nothing is.
    """

    goal: GoalReview
    standing: str
    today: str
    contribution: str
    owner: str
    is_overdue: bool
    decision: str


class SummaryGroup(NamedTuple):
    """A business objective with the goals beneath that say most.

    Attributes:
        objective: The objective.
        goals: A few of its goals.
        n_more: How many others there are.
    """

    objective: SummaryGoal
    goals: tuple[SummaryGoal, ...]
    n_more: int


class Term(NamedTuple):
    """A word of the page and what it means."""

    name: str
    meaning: str


class Summary(NamedTuple):
    """The page.

    Attributes:
        headline: How the objectives go, or the goals where there is no objective.
        groups: The objectives.
        apart: The goals that have most to tell, where there is no objective.
        elsewhere: In a summary for one person or department, its goals beneath
            objectives of others.
        is_beneath_others: There are such, though only initiatives perhaps.
        n_more: Objectives that did not fit; goals where there is no objective.
        n_apart: Goals that are tied to no objective, which the summary leaves out.
        has_owners: Somebody answers for one of the rows.
        n_goals: All goals but objectives.
        decisions: What needs a decision of management.
        n_undecided: Others that need one and did not fit.
        pace: How far each objective is; None where none has a way.
        terms: The words of the page, explained.
    """

    headline: str
    groups: tuple[SummaryGroup, ...]
    apart: tuple[SummaryGoal, ...]
    elsewhere: tuple[SummaryGoal, ...]
    is_beneath_others: bool
    n_more: int
    n_apart: int
    has_owners: bool
    n_goals: int
    decisions: tuple[SummaryGoal, ...]
    n_undecided: int
    pace: PacePicture | None
    terms: tuple[Term, ...]


def summary_of(review: Review) -> Summary:
    """Return the summary of a review, as full as a page allows."""
    made = [_filled(review, filling) for filling in _FILLINGS]
    return next((one for one in made if _height(one) <= _LINES), made[-1])


def _filled(review: Review, filling: _Filling) -> Summary:
    as_of = review.as_of
    found = [one for group in review.groups if (one := group.objective) is not None]
    groups = _groups(review, filling)
    others = _of_group(review, ELSEWHERE)
    apart = [] if found or others else _most_telling(review)
    left = max(filling.rows - sum(1 + len(group.goals) for group in groups), 0)
    elsewhere = _telling(others)[:left]
    undecided = to_decide(review.goals, as_of)
    decided = undecided[: filling.decisions]
    rows = [one.goal for group in groups for one in (group.objective, *group.goals)]
    rows += [*elsewhere, *apart[: filling.rows]]
    return Summary(
        headline=headline(review),
        groups=tuple(groups),
        apart=tuple([_told(goal, as_of) for goal in apart[: filling.rows]]),
        elsewhere=tuple([_told(goal, as_of) for goal in elsewhere]),
        is_beneath_others=bool(others),
        n_more=len(found) - len(groups) + max(len(apart) - filling.rows, 0),
        n_apart=len(_telling(_of_group(review, NOWHERE))),
        has_owners=any(owner_of(goal) for goal in rows),
        n_goals=len(_telling(review.goals)),
        decisions=tuple([_told(goal, as_of) for goal in decided]),
        n_undecided=len(undecided) - len(decided),
        pace=pace_picture(_drawn(groups, apart[: filling.rows])),
        terms=_terms([*rows, *decided])[: filling.terms],
    )


def _groups(review: Review, filling: _Filling) -> list[SummaryGroup]:
    found = [group for group in review.groups if group.objective is not None]
    shown = found[: filling.objectives]
    each = max((filling.rows - len(shown)) // max(len(shown), 1), 0)
    groups = []
    for group in shown:
        if group.objective is not None:
            goals = _telling(group.goals)[:each]
            told = [_told(goal, review.as_of, group.objective) for goal in goals]
            objective = _told(group.objective, review.as_of)
            more = len(_telling(group.goals)) - len(goals)
            groups.append(SummaryGroup(objective, tuple(told), more))
    return groups


def _of_group(review: Review, name: str) -> tuple[GoalReview, ...]:
    return next((one.goals for one in review.groups if one.name == name), ())


def _most_telling(review: Review) -> list[GoalReview]:
    """Return all goals, in trouble first, of equal trouble the one that ends first."""
    by_day = sorted(review.goals, key=lambda one: one.facts.deadline or date.max)
    return worst_first(by_day)


def _drawn(
    groups: Sequence[SummaryGroup], apart: Sequence[GoalReview]
) -> list[GoalReview]:
    """Return what the picture shows: objectives, else goals; one goal is no picture."""
    with_way = [one for one in apart if one.standing and one.standing.done is not None]
    is_picture = len(with_way) >= _FEWEST_BARS
    return [group.objective.goal for group in groups] or with_way * is_picture


def _height(made: Summary) -> Decimal:
    """Return about how many lines a summary takes on paper."""
    rows = [one for group in made.groups for one in (group.objective, *group.goals)]
    rows += [*made.elsewhere, *made.apart]
    lines = [
        max(_broken(one.goal.sentence, _IN_ROW), _broken(one.standing, _IN_STANDING))
        for one in rows
    ]
    lines += [
        _broken(f"{one.goal.sentence}{one.decision}{' ' * 40}", _IN_LIST)
        for one in made.decisions
    ]
    lines += [_broken(term.meaning, _IN_MEANING) for term in made.terms]
    bars = len(made.pace.rows) if made.pace is not None else 0
    return sum(lines) + _BAR * bars


def _broken(text: str, width: int) -> int:
    return -(-len(text) // width)


def _telling(goals: Sequence[GoalReview]) -> list[GoalReview]:
    """Return goals with a contribution first, then trouble, then the rest."""

    def rank(goal: GoalReview) -> tuple[bool, int]:
        status = goal.standing.status if goal.standing is not None else "unknown"
        known = _WORTH_SHOWING.index(status) if status in _WORTH_SHOWING else 9
        return not any(parent.contribution for parent in goal.parents), known

    return sorted((goal for goal in goals if goal.kind == "goal"), key=rank)


def _told(
    goal: GoalReview, as_of: date, objective: GoalReview | None = None
) -> SummaryGoal:
    contribution = next(
        (
            parent.contribution
            for parent in goal.parents
            if objective is not None and parent.id == objective.id
        ),
        "",
    )
    how = standing_on(goal, as_of)
    if goal.standing is not None and goal.standing.is_better_than_said:
        how = f"{how}, it is said"
    return SummaryGoal(
        goal,
        how,
        goal.standing.today if goal.standing is not None else "",
        contribution,
        owner_of(goal),
        is_overdue(goal, as_of),
        decision_on(goal, as_of),
    )


def _terms(shown: Sequence[GoalReview]) -> tuple[Term, ...]:
    found: dict[str, dict[str, str]] = {}
    for goal in shown:
        about = goal.about
        if goal.facts.meaning:
            first, stop, _ = goal.facts.meaning.partition(". ")
            names = found.setdefault(f"{first}." if stop else first, {})
            if len(names) < _MOST_NAMES:
                name = about if not names else about[0].lower() + about[1:]
                names.setdefault(about.casefold(), name)
    return tuple(
        [Term("; ".join(names.values()), text) for text, names in found.items()]
    )
