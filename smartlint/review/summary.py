"""One page for management: what the business wants, and how marketing helps it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from smartlint.named_tuple import NamedTuple
from smartlint.review.goal_review import GoalReview
from smartlint.review.groups import ELSEWHERE, NOWHERE
from smartlint.review.pace import pace_picture
from smartlint.review.picture import PacePicture
from smartlint.review.priority import worst_first
from smartlint.review.review import Review

# What fits a page of A4 with the picture and the words explained.
# Each is how many objectives, rows and decisions there are at most, the fullest first.
_FILLINGS = ((5, 10, 3), (5, 10, 2), (4, 8, 2), (3, 6, 2), (3, 6, 1), (2, 4, 1))
# A page has so many lines; so many letters stand on one of the table, of the list and
# of the meanings. A bar of the picture is as high as so many lines.
_LINES, _IN_ROW, _IN_LIST, _IN_MEANING, _BAR = 40, 58, 100, 80, Decimal("2.6")
_MOST_TERMS = 10
# So many names of the same thing stand before its meaning.
_MOST_NAMES = 2
_PLAIN = {
    "on track": "on course",
    "achieved": "reached",
    "at risk": "behind",
    "off track": "far behind",
    "stale": "not looked at lately",
    "missed": "missed",
    "dropped": "given up",
    "unknown": "not known yet",
}
_WORTH_SHOWING = ("missed", "off track", "at risk", "achieved", "on track", "stale")


class SummaryGoal(NamedTuple):
    """A goal in the words of the business.

    Attributes:
        goal: The goal.
        standing: How it goes, in plain words.
        today: The newest value; empty when there is none.
        contribution: What it adds to its objective, in the objective's unit; empty
            where nobody wrote it.
    """

    goal: GoalReview
    standing: str
    today: str
    contribution: str


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
        headline: How the objectives go, in one sentence.
        groups: The objectives.
        elsewhere: In a summary for one person or department, its goals beneath
            objectives of others.
        is_beneath_others: There are such, though only initiatives perhaps.
        n_more: Objectives that did not fit.
        n_apart: Goals that are tied to no objective, which the summary leaves out.
        n_goals: All goals but objectives.
        decisions: What needs a decision of management.
        pace: How far each objective is; None where none has a way.
        terms: The words of the page, explained.
    """

    headline: str
    groups: tuple[SummaryGroup, ...]
    elsewhere: tuple[SummaryGoal, ...]
    is_beneath_others: bool
    n_more: int
    n_apart: int
    n_goals: int
    decisions: tuple[SummaryGoal, ...]
    pace: PacePicture | None
    terms: tuple[Term, ...]


def summary_of(review: Review) -> Summary:
    """Return the summary of a review, as full as a page allows."""
    made = [_filled(review, *filling) for filling in _FILLINGS]
    return next((one for one in made if _height(one) <= _LINES), made[-1])


def _filled(
    review: Review, most_objectives: int, most_rows: int, most_decisions: int
) -> Summary:
    found = [group for group in review.groups if group.objective is not None]
    shown = found[:most_objectives]
    each = max((most_rows - len(shown)) // max(len(shown), 1), 0)
    groups = []
    for group in shown:
        if group.objective is not None:
            goals = _telling(group.goals)[:each]
            more = len(group.goals) - len(goals)
            told = tuple([_told(goal, group.objective) for goal in goals])
            groups.append(SummaryGroup(_told(group.objective), told, more))
    left = max(most_rows - sum(1 + len(group.goals) for group in groups), 0)
    beneath_others = next(
        (group.goals for group in review.groups if group.name == ELSEWHERE), ()
    )
    off_pace = [one for one in review.goals if one.is_open and "off pace" in one.states]
    decisions = worst_first(off_pace)[:most_decisions]
    return Summary(
        headline=_headline(
            [one for group in found if (one := group.objective)], bool(beneath_others)
        ),
        groups=tuple(groups),
        elsewhere=tuple([_told(goal) for goal in _telling(beneath_others)[:left]]),
        is_beneath_others=bool(beneath_others),
        n_more=len(found) - len(shown),
        n_apart=sum(
            len(_telling(one.goals)) for one in review.groups if one.name == NOWHERE
        ),
        n_goals=len(_telling(review.goals)),
        decisions=tuple([_told(goal) for goal in decisions]),
        pace=pace_picture([group.objective.goal for group in groups]),
        terms=_terms(groups, decisions),
    )


def _height(made: Summary) -> Decimal:
    """Return about how many lines a summary takes on paper."""
    rows = [one for group in made.groups for one in (group.objective, *group.goals)]
    rows += made.elsewhere
    lines = [_broken(one.goal.sentence, _IN_ROW) for one in rows]
    for one in made.decisions:
        latest = one.goal.latest
        step = latest.next_step if latest is not None else ""
        lines.append(_broken(f"{one.goal.sentence}{step}{' ' * 40}", _IN_LIST))
    lines += [_broken(term.meaning, _IN_MEANING) for term in made.terms]
    bars = len(made.pace.rows) if made.pace is not None else 0
    return sum(lines) + _BAR * bars


def _broken(text: str, width: int) -> int:
    return -(-len(text) // width)


def plain_standing(goal: GoalReview) -> str:
    """Return how a goal goes, in words that need no explanation."""
    if goal.standing is None:
        return _PLAIN["unknown"]
    return _PLAIN[goal.standing.status]


def _telling(goals: Sequence[GoalReview]) -> list[GoalReview]:
    """Return goals with a contribution first, then trouble, then the rest."""

    def rank(goal: GoalReview) -> tuple[bool, int]:
        status = goal.standing.status if goal.standing is not None else "unknown"
        known = _WORTH_SHOWING.index(status) if status in _WORTH_SHOWING else 9
        return not any(parent.contribution for parent in goal.parents), known

    return sorted((goal for goal in goals if goal.kind == "goal"), key=rank)


def _told(goal: GoalReview, objective: GoalReview | None = None) -> SummaryGoal:
    contribution = next(
        (
            parent.contribution
            for parent in goal.parents
            if objective is not None and parent.id == objective.id
        ),
        "",
    )
    today = goal.standing.value if goal.standing is not None else ""
    return SummaryGoal(goal, plain_standing(goal), today, contribution)


def _headline(objectives: Sequence[GoalReview], serves_others: bool) -> str:
    if not objectives and serves_others:
        return (
            "These goals serve business objectives that others answer for; the summary "
            "for everybody says how those go."
        )
    if not objectives:
        return (
            "No business objective is written down, so nothing can be held against it."
        )
    counts = Counter(plain_standing(goal) for goal in objectives)
    order = list(_PLAIN.values())
    if len(counts) == 1:
        return _all_alike(len(objectives), next(iter(counts)))
    parts = [
        f"{counts[word]} {'is' if counts[word] == 1 else 'are'} {word}"
        for word in order
        if counts[word]
    ]
    *others, last = parts
    listed = f"{', '.join(others)} and {last}" if others else last
    return f"Of {len(objectives)} business objectives, {listed}."


def _all_alike(count: int, word: str) -> str:
    """Return a headline for objectives that all go the same way."""
    is_one = count == 1
    noun = "one business objective" if is_one else f"{count} business objectives"
    if word == _PLAIN["unknown"]:
        goes, whose = ("goes", "its") if is_one else ("go", "their")
        return f"How the {noun} {goes} is not known yet: {whose} figures do not tell."
    return f"{'The' if is_one else 'All'} {noun} {'is' if is_one else 'are'} {word}."


def _terms(
    groups: Sequence[SummaryGroup], decisions: Sequence[GoalReview]
) -> tuple[Term, ...]:
    shown = [one.goal for group in groups for one in (group.objective, *group.goals)]
    found: dict[str, dict[str, str]] = {}
    for goal in (*shown, *decisions):
        about = goal.about
        if goal.facts.meaning:
            first, stop, _ = goal.facts.meaning.partition(". ")
            names = found.setdefault(f"{first}." if stop else first, {})
            if len(names) < _MOST_NAMES:
                name = about if not names else about[0].lower() + about[1:]
                names.setdefault(about.casefold(), name)
    terms = [Term("; ".join(names.values()), text) for text, names in found.items()]
    return tuple(terms[:_MOST_TERMS])
