"""A review cut to one person or department: what serves it or needs it."""

from __future__ import annotations

from smartlint.errors import SmartlintError
from smartlint.meant import did_you_mean
from smartlint.review.agenda import agenda, neglected
from smartlint.review.areas import areas, involved, is_named, matrix
from smartlint.review.beside import Beside
from smartlint.review.counting import letter_counts
from smartlint.review.coverage import coverage
from smartlint.review.goal_review import GoalReview
from smartlint.review.groups import groups
from smartlint.review.kpis import kpis
from smartlint.review.lanes import lanes
from smartlint.review.minutes import with_minutes
from smartlint.review.pace import pace_picture
from smartlint.review.review import Review
from smartlint.review.tactics import tactics

_MOST_NAMED = 6


def cut_for(review: Review, name: str) -> Review:
    """Return the review with only the goals that serve or need ``name``.

    Raises:
        SmartlintError: No goal names this person or department.
    """
    goals = tuple([goal for goal in review.goals if _concerns(goal, name)])
    if not goals:
        known = [one.name for one in review.involved]
        listed = ", ".join(known[:_MOST_NAMED])
        there = f"; there are {listed}" if known else ""
        hint = did_you_mean(name, known, otherwise=there, quotes="“”")
        raise SmartlintError(f"no goal names “{name}” as owner, team or partner{hint}")
    names = {goal.name for goal in goals}
    kept = {(goal.path, goal.key) for goal in goals}
    grouped = groups(goals, review.goals)
    cut = review._replace(
        audience=name,
        letters=letter_counts(goals),
        groups=grouped,
        areas=areas(goals),
        agenda=agenda(goals),
        improvements=(),
        neglected=neglected(goals),
        changes=tuple([one for one in review.changes if one.goal.name in names]),
        tactics=tactics(goals, review.as_of),
        involved=involved(goals),
        suppressed=tuple([one for one in review.suppressed if one.goal in names]),
        matrix=matrix(goals),
        beside=_beside(review.beside, name, kept),
        order=tuple(
            [one for one in review.order if (one.goal.path, one.goal.key) in kept]
        ),
        kpis=kpis(goals),
        coverage=coverage(goals),
        lanes=lanes(goals),
        pace=pace_picture([g for one in grouped if (g := one.objective)]),
        trees=(),
    )
    return with_minutes(cut)


def _beside(whole: Beside, name: str, kept: set[tuple[str, str]]) -> Beside:
    """Return only the sessions that somebody was in, and what they decided of ``kept``.

    The rest is for everybody.
    """
    sessions = []
    for one in whole.sessions:
        if is_named(name, one.people):
            decisions = [
                made
                for made in one.decisions
                if not made.goals
                or any((goal.path, goal.key) in kept for goal in made.goals)
            ]
            sessions.append(one._replace(decisions=tuple(decisions)))
    return Beside(sessions=tuple(sessions))


def _concerns(goal: GoalReview, name: str) -> bool:
    """Tell whether a goal names somebody; "Finance" is in "Finance (Tom Dahl)" too."""
    facts, wanted = goal.facts, name.casefold()
    named = (facts.owner, facts.team, *facts.partners, *facts.unconfirmed)
    if any(_is_same(wanted, one.casefold()) for one in named):
        return True
    return wanted in facts.beneficiary.casefold().split() or (
        bool(facts.beneficiary) and wanted in facts.beneficiary.casefold()
    )


def _is_same(wanted: str, named: str) -> bool:
    return wanted == named or named.startswith(f"{wanted} (")
