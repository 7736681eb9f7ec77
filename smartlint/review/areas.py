"""All goals by area: channel, department, stage, perspective; and who is involved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from smartlint.review.goal_review import GoalReview
from smartlint.review.lanes import STAGES
from smartlint.review.review import NOT_SAID, Area, AreaRow, Involved, Matrix, MatrixRow
from smartlint.review.tally import course_of

_OUTSIDE = frozenset(
    {"agency", "consultant", "contractor", "external", "freelance", "freelancer"}
    | {"influencer", "printer", "studio", "studios", "supplier", "vendor"}
    | {"gmbh", "inc", "inc.", "llc", "llp", "ltd", "ltd.", "oy", "oü", "plc"}
)
_PERSPECTIVES = ("financial", "customer", "internal", "learning")


def areas(goals: Sequence[GoalReview]) -> tuple[Area, ...]:
    """Return the goals counted by channel, department, stage and perspective."""
    return (
        _area("Channel", goals, lambda goal: goal.facts.channels),
        _area("Department", goals, _departments),
        _area("Funnel stage", goals, lambda goal: _one(goal.facts.stage), STAGES),
        _area(
            "Perspective",
            goals,
            lambda goal: _one(goal.facts.perspective),
            _PERSPECTIVES,
        ),
    )


def involved(goals: Sequence[GoalReview]) -> tuple[Involved, ...]:
    """Return who leads, helps and is asked, by name; one person is one row.

    "Finance" and "Finance (Tom Dahl)" are one row, under the name that tells more.
    """
    names: dict[str, str] = {}
    for goal in goals:
        facts = goal.facts
        for name in (facts.owner, facts.team, *facts.partners):
            if name:
                key = department(name).casefold()
                names[key] = max(names.get(key, name), name, key=len)
    return tuple([_involved(name, goals) for _, name in sorted(names.items())])


def matrix(goals: Sequence[GoalReview]) -> Matrix:
    """Return which department does what for which goal; goals of none are left out."""
    names: dict[str, str] = {}
    for goal in goals:
        for name in _departments(goal):
            names.setdefault(name.casefold(), name)
    columns = [name for _, name in sorted(names.items())]
    rows = [
        MatrixRow(goal, tuple([_part(name, goal) for name in columns]))
        for goal in goals
        if _departments(goal)
    ]
    return Matrix(tuple(columns), tuple(rows))


def _part(name: str, goal: GoalReview) -> str:
    facts = goal.facts
    if is_named(name, (facts.owner, facts.team)):
        return "leads"
    if is_named(name, facts.unconfirmed):
        return "asked"
    return "helps" if is_named(name, facts.partners) else ""


def department(name: str) -> str:
    """Return a name without the person in brackets behind it."""
    return name.partition(" (")[0] if name.endswith(")") else name


def is_named(name: str, among: Sequence[str]) -> bool:
    """Tell whether a person or department is among those named, case aside."""
    wanted = department(name).casefold()
    return wanted in {department(other).casefold() for other in among}


def _involved(name: str, goals: Sequence[GoalReview]) -> Involved:
    leads, helps, asked = [], [], []
    for goal in goals:
        facts = goal.facts
        if is_named(name, (facts.owner, facts.team)):
            leads.append(goal)
        elif is_named(name, facts.unconfirmed):
            asked.append(goal)
        elif is_named(name, facts.partners):
            helps.append(goal)
    return Involved(name, tuple(leads), tuple(helps), tuple(asked))


def _departments(goal: GoalReview) -> tuple[str, ...]:
    inside = [name for name in goal.facts.partners if not _is_outside(name)]
    named = (*_one(goal.facts.team), *inside)
    return tuple(dict.fromkeys([department(name) for name in named]))


def _is_outside(name: str) -> bool:
    """Tell whether it says of itself that it is no department: "Nord (agency)", "Studio Nord"."""
    words = name.casefold().replace("(", " ").replace(")", " ").split()
    return not _OUTSIDE.isdisjoint(words)


def _area(
    name: str,
    goals: Sequence[GoalReview],
    of: Callable[[GoalReview], tuple[str, ...]],
    order: Sequence[str] = (),
) -> Area:
    found: dict[str, list[GoalReview]] = {word: [] for word in order}
    spelling: dict[str, str] = {word: word for word in order}
    for goal in goals:
        for word in of(goal) or (NOT_SAID,):
            key = word.casefold()
            spelling.setdefault(key, word)
            found.setdefault(key, []).append(goal)
    last = found.pop(NOT_SAID, [])
    keys = [*order, *sorted(found.keys() - set(order))]
    rows = [_row(spelling[key], found[key]) for key in keys]
    return Area(name, (*rows, _row(NOT_SAID, last)) if last else tuple(rows))


def _row(name: str, goals: Sequence[GoalReview]) -> AreaRow:
    counts = Counter(course_of(goal) for goal in goals)
    return AreaRow(
        name=name,
        goals=len(goals),
        on_course=counts["on pace"],
        behind=counts["needs attention"],
        ended=counts["ended"],
        unknown=counts["not known"],
        weak=sum(any(f.severity in _WEAK for f in goal.findings) for goal in goals),
    )


def _one(word: str) -> tuple[str, ...]:
    return (word,) if word else ()


_WEAK = ("error", "warning")
