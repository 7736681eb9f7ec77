"""Whether a goal asks more of a person than one can do, or should.

The figures are far beyond what people manage, and our own rules of thumb; the rule's page
names them.
"""

from __future__ import annotations

from decimal import Decimal

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.goal import Goal
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Direction
from smartlint.named_tuple import NamedTuple


class _Pace(NamedTuple):
    """How much of something a person does a day at most.

    Attributes:
        most: The amount.
        unit: Its unit's code.
        verbs: What one does; empty for anything.
        words: How what is counted ends; empty for anything.
    """

    most: int
    unit: str
    verbs: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()


_COUNT = "count"
_PACES = (
    _Pace(5000, _COUNT, words=("push-ups", "press-ups", "pull-ups", "sit-ups",
                               "squats", "burpees")),
    _Pace(10, _COUNT, frozenset({"read"}), ("books", "novels")),
    _Pace(2000, _COUNT, frozenset({"read"}), ("pages",)),
    _Pace(500, _COUNT, frozenset({"learn"}), ("words",)),
    _Pace(150, "km", frozenset({"run", "jog", "walk", "hike"})),
    _Pace(50, "km", frozenset({"swim"})),
    _Pace(500, "km", frozenset({"cycle", "ride"})),
    _Pace(24, "hours", frozenset({"study", "practise", "practice", "revise", "train"})),
)  # fmt: skip
_A_BODY = frozenset({"kg", "weight", "my weight", "fat", "body fat"})
_KG_A_DAY = Decimal("0.2")
_SMALL_KG = 2  # what comes and goes by itself
PACED: frozenset[str] = frozenset().union(*[one.verbs for one in _PACES])
"""Verbs of what a person does so much of."""
PACED_THINGS = (
    *[word for one in _PACES if not one.verbs for word in one.words],
    *("kg", "weight", "fat"),
)
"""How the names of what is counted end, whatever is done with it."""
BODY_LENGTHS = frozenset(
    {
        "tall",
        "taller",
        "cm",
        "mm",
        "centimetres",
        "centimeters",
        "inches",
        "inch",
        "feet",
    }
)
"""What is named where somebody is to grow."""
_GROWING = frozenset({"grow", "become", "get", "be"})


def human_pace_facts() -> tuple[Fact, ...]:
    """Return the fact about what a person can do in the time."""
    return (
        Fact(
            "is_beyond_a_person",
            FactType.BOOLEAN,
            "More is to be done, or to be lost of one's weight, a day than a person can.",
            "false",
            _is_beyond,
        ),
        Fact(
            "is_growing_taller",
            FactType.BOOLEAN,
            "Nothing but a body is to be as tall as that.",
            "false",
            _is_growing,
        ),
    )


def _is_beyond(subject: GoalSubject) -> bool:
    goal = subject.goal
    reading, metric = goal.reading, goal.metric
    end, start = subject.deadline_date, subject.context.anchor or subject.place.as_of
    if reading is None or metric is None or end is None or end < start:
        return False
    days = (end - start).days + 1
    name = metric.text.casefold()
    lost = _lost(goal) if name in _A_BODY else None
    if lost is not None:
        return lost >= _SMALL_KG and lost > _KG_A_DAY * days
    target = goal.target
    if target is None or target.per or goal.baseline is not None:
        return False
    lemma = reading.verb.lemma if reading.verb is not None else ""
    return any(_exceeds(pace, target, lemma, name, days) for pace in _PACES)


def _lost(goal: Goal) -> Decimal | None:
    """Return how many kilograms of weight are to be lost; None for no such goal."""
    reading, low, high = goal.reading, goal.target, goal.baseline
    if reading is None or reading.direction is not Direction.DECREASE:
        return None
    if reading.change is not None:
        amount = reading.change.quantity
        return amount.value if amount.unit.code == "kg" else None
    if low is None or high is None or {low.unit.code, high.unit.code} - {"kg", _COUNT}:
        return None
    return high.value - low.value


def _exceeds(pace: _Pace, target: Quantity, lemma: str, name: str, days: int) -> bool:
    if target.unit.code != pace.unit or (pace.verbs and lemma not in pace.verbs):
        return False
    return name.endswith(pace.words or "") and target.value > pace.most * days


def _is_growing(subject: GoalSubject) -> bool:
    goal = subject.goal
    reading, metric = goal.reading, goal.metric
    if reading is None or metric is None or metric.text not in BODY_LENGTHS:
        return False
    if metric.text not in ("tall", "taller"):
        is_grown = reading.verb is not None and reading.verb.lemma == "grow"
        return is_grown and reading.change is not None
    is_being = reading.verb is None or reading.verb.lemma in _GROWING
    return is_being and goal.target is not None
