"""What a limit is: a value to stay on one side of over a time, so that it is kept or broken.

"Lose fewer than 5 customers in 2027" is kept until the year is over or one too many is
lost; "get churn below 4% by June" is reached on the day on which it is so. The direction
of a goal is its label; whether it is a limit, and which side it allows, is told here.
"""

from __future__ import annotations

from smartlint.model.dimensions import value_beside
from smartlint.model.goal import Goal
from smartlint.model.period import Deadline, WhenKind
from smartlint.model.quantity import Bound, Quantity, UnitKind, bound_words
from smartlint.model.reading import Direction, Reading, Verb

_SIDES = frozenset({Bound.AT_LEAST, Bound.AT_MOST})
_RUNNING_UP = frozenset({Direction.DELIVER, Direction.INCREASE})
# "Drop below 40%" leads to a level, "lose fewer than 5" counts what is lost.
_LEVELS = ("below", "under", "beneath")
_COUNTED = frozenset({UnitKind.COUNT, UnitKind.MONEY, UnitKind.OTHER})
# What leads to a level or tells of one: what follows does not come together.
_STANDING = frozenset(
    {"reach", "hit", "achieve", "attain", "have", "be", "keep", "hold", "get to"}
)
# What asks for a level that is not there yet, and what for one that stays.
_REACHING = frozenset(
    {"reach", "hit", "achieve", "attain", "get", "to", "become", "score"}
)
_HOLDING = frozenset({"have", "be", "keep", "hold", "stay", "remain", "run"})
_SPENT = frozenset({"budget", "spend", "spending", "costs", "expenses"})
_LONG = frozenset({WhenKind.QUARTER, WhenKind.HALF, WhenKind.SEASON, WhenKind.YEAR})
# A time at whose end a level stands, as against one over which it is held.
_AT_ITS_END = ("by ", "before ", "within ", "until the end")
_THROUGHOUT = ("all ", "throughout ", "through ", "for all ", "the whole ", "every ")
_OVER = ("in ", "during ", "throughout ", "all ", "over ", "across ", "this ", "next ", "for ",
         "each ", "every ", "the whole ")  # fmt: skip
PERIODS = frozenset(
    {
        WhenKind.WEEK,
        WhenKind.MONTH,
        WhenKind.QUARTER,
        WhenKind.HALF,
        WhenKind.SEASON,
        WhenKind.YEAR,
    }
)
"""Times over which something is counted or held."""

# What one does once, as well as one can: "run 5 km in under 25 minutes".
_FEATS = frozenset(
    {"run", "swim", "cycle", "bike", "ride", "row", "ski", "skate", "walk", "hike",
     "climb", "sprint", "jog", "paddle"}
)  # fmt: skip
_FINISHING = frozenset({"finish", "complete", "solve", "beat"})
# What a "not" turns round: "don't lose more than 5".
_BEYOND = {
    Bound.AT_MOST: ("more ", "over ", "above ", "exceeding ", "higher ", "longer ",
                    "greater ", "larger ", "bigger ", "slower ", "past "),
    Bound.AT_LEAST: ("less ", "fewer ", "under ", "below ", "lower ", "shorter ",
                     "smaller "),
}  # fmt: skip
_EACH = frozenset({"all", "any", "each", "every"})


def allowed_side(target: Quantity | None) -> Bound | None:
    """Return the side of a target that its words allow; None where they do not say.

    Nothing is less than none: "zero complaints" are at most zero.
    """
    if target is None or target.upper is not None:
        return None
    if target.bound in _SIDES:
        return target.bound
    return Bound.AT_MOST if not target.value else None


def limit_words(target: Quantity) -> str:
    """Return a target as the limit it is: "at most twice a month", however written.

    "Don't be late more than twice a month" and "stay within €900" say it elsewhere.
    """
    text, words = target.text, bound_words(target)
    if text.casefold().startswith(_BEYOND.get(target.bound, ("\n",))):
        rest = text.split("than ", 1)[-1] if "than " in text else text.partition(" ")[2]
        return f"{words} {rest}"
    is_bare = (
        target.bound in _SIDES and not text[:1].isalpha() and text[:1] not in "<>≤≥"
    )
    is_bare = is_bare and text[-1:] != "+" and " or " not in text
    return f"{words} {text}" if is_bare else text


def is_limit(goal: Goal) -> bool:
    """Tell whether a goal's target is kept or broken over its time, never arrived at."""
    target, reading = goal.target, goal.reading
    if target is None or reading is None:
        return False
    way, side = reading.direction, allowed_side(target)
    if way is Direction.MAINTAIN:
        return True
    if side is Bound.AT_LEAST:
        return way is Direction.REACH and (_lasts(goal) or is_held_level(goal))
    if side is None or _begins_beyond(goal, target):
        return False
    if way in _RUNNING_UP:
        return target.bound is Bound.AT_MOST
    return counts_deeds(goal) or (way is Direction.REACH and _is_held(goal, reading))


def counts_deeds(goal: Goal) -> bool:
    """Tell whether a target counts what one does: "lose fewer than 5", "spend €400"."""
    target, reading = goal.target, goal.reading
    verb = reading.verb if reading is not None else None
    if target is None or reading is None or verb is None or target.per is not None:
        return False
    if verb.lemma in _STANDING or not _follows(reading, verb, target):
        return False
    if reading.direction is Direction.DECREASE:
        return not target.text.casefold().startswith(_LEVELS)
    return target.unit.kind in _COUNTED


def is_at_its_end(deadline: Deadline) -> bool:
    """Tell whether a time is one at whose end a level stands: "by May", "within a year"."""
    return deadline.text.casefold().startswith(_AT_ITS_END)


def is_over_a_time(deadline: Deadline) -> bool:
    """Tell whether a time is one over which something holds: "in 2027", "all of May"."""
    when, text = deadline.when, deadline.text.casefold()
    if when.is_exclusive or when.is_start or when.part is not None:
        return False
    if text.startswith(("from ", "between ")):
        return True
    if when.kind not in PERIODS:
        return False
    return text.startswith(_OVER) or (
        when.kind is WhenKind.YEAR and text.startswith("through ")
    )


def adds_up(goal: Goal) -> bool:
    """Tell whether what a limit allows comes together over its time: money, losses."""
    target, metric = goal.target, goal.metric
    if target is None or target.per is not None or not is_limit(goal):
        return False
    if allowed_side(target) is not Bound.AT_MOST:
        return False
    if counts_deeds(goal):
        return target.unit.kind in _COUNTED
    words = metric.text.casefold().split() if metric is not None else []
    return target.unit.kind is UnitKind.MONEY and not _SPENT.isdisjoint(words[-1:])


def _follows(reading: Reading, verb: Verb, target: Quantity) -> bool:
    """Whether a target of the sentence stands right behind its verb."""
    between = _between(reading, verb, target)
    return (
        not between.replace(" all ", " ").strip()
        and verb.span.end - reading.span.start < target.span.start
    )


def _between(reading: Reading, verb: Verb, target: Quantity) -> str:
    """Return what the sentence says between its verb and a target."""
    start = reading.span.start
    return reading.text[verb.span.end - start : target.span.start - start]


def _begins_beyond(goal: Goal, target: Quantity) -> bool:
    """Whether today's value is to come down to the target: "from 12 to fewer than 5".

    What was counted in an earlier time is no value to begin with.
    """
    reading, baseline = goal.reading, goal.baseline
    if baseline is None:
        return False
    is_earlier = reading is not None and reading.baseline_period is not None
    if is_earlier and counts_deeds(goal):
        return False
    today = value_beside(baseline, target)
    return today > target.value or target.value == today == 0


def _is_held(goal: Goal, reading: Reading) -> bool:
    """Whether a level is held over a time, and not reached by its end or done once.

    "At or below £9" is a word of limit; "below £9" is one only where the time is a span.
    """
    target, deadline = goal.target, goal.deadline
    if target is not None and target.unit.kind is UnitKind.DURATION:
        if _is_feat(reading, target):
            return False
    elif target is not None and target.bound is Bound.AT_MOST and not target.is_strict:
        return True
    if deadline is None:
        return True
    if reading.deadline is None:
        return _counts_things(reading)  # a line `by:` ends both kinds of time
    return not is_at_its_end(deadline)


def _counts_things(reading: Reading) -> bool:
    """Whether a number stands before what it counts: "fewer than 4 complaints"."""
    target, metric = reading.target, reading.metric
    if target is None or metric is None or target.unit.kind not in _COUNTED:
        return False
    return target.span.start < metric.span.start


def _lasts(goal: Goal) -> bool:
    deadline = goal.deadline
    return deadline is not None and deadline.text.casefold().startswith(_THROUGHOUT)


def is_held_level(goal: Goal) -> bool:
    """Tell whether a level is to be held over a long time: "NPS above 40 in 2027".

    A month is too short for that, what is counted comes together ("600 leads in 2027"), and
    "reach 98%" is done once.
    """
    target, deadline, reading = goal.target, goal.deadline, goal.reading
    if target is None or deadline is None or reading is None:
        return False
    if goal.baseline is not None or not is_over_a_time(deadline):
        return False
    is_long = deadline.when.kind in _LONG or deadline.text.casefold().startswith(
        "from "
    )
    words = reading.text.casefold().split()
    if not is_long or not _REACHING.isdisjoint(words[:2]):
        return False
    if reading.verb is not None and reading.verb.lemma not in _HOLDING:
        return False
    return target.per is not None or target.unit.kind not in _COUNTED


def _is_feat(reading: Reading, target: Quantity) -> bool:
    """Whether a time is to be beaten once, and not kept again and again."""
    verb = reading.verb
    if verb is None:
        return False
    if verb.lemma in _FEATS:
        return True
    words = _between(reading, verb, target).casefold().split()
    is_repeated = any(word in _EACH or word.endswith("s") for word in words)
    return verb.lemma in _FINISHING and not is_repeated
