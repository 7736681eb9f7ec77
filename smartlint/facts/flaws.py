"""Why a goal fails S, M or T: one flaw a letter, the one to mend first.

Verdicts and rules both ask here, so that a failed letter always has its finding. The
letters mean what the labelling guide says, decided by the goal's own sentence and
clauses (contracts.md, Verdicts).
"""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject
from smartlint.model.dimensions import converted
from smartlint.model.goal import Goal, HeadKind
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Direction, Reading, VerbClass
from smartlint.named_tuple import NamedTuple

_GOAL, _SENTENCE = HeadKind.GOAL, HeadKind.SENTENCE

SPECIFIC_FLAWS = (
    "no aim",
    "several aims",
    "vague verb",
    "nothing named",
    "vague words",
    "vague thing",
)
MEASURABLE_FLAWS = (
    "no aim",
    "wrong side",
    "no change",
    "empty change",
    "activity",
    "open-ended result",
    "no number",
)
TIME_FLAWS = (
    "no aim",
    "only a rate",
    "only a start",
    "no such day",
    "no such month",
    "no deadline",
)

_MOVED = frozenset({Direction.INCREASE, Direction.DECREASE, Direction.REACH})
_MOVED_OR_HELD = frozenset({Direction.INCREASE, Direction.DECREASE, Direction.MAINTAIN})
_ABOUT_US = ("we ", "we’", "we'", "i ", "i’", "i'")
_RATE_WORDS = r"(?i)(?:\b(?:per|an?|each|every)\s+|/\s*)"


class Flaws(NamedTuple):
    """What is wrong with a goal's own words; None for what is not, or not asked.

    Attributes:
        specific: What keeps two readers from meaning the same thing.
        measurable: Why success could not be decided. An objective may be words alone,
            and an initiative is work under a goal: neither is asked for a number.
        time: What stands where a deadline should.
    """

    specific: str | None = None
    measurable: str | None = None
    time: str | None = None


UNJUDGED = Flaws()
"""Those of a goal whose letters cannot be decided."""

_NO_AIM = Flaws("no aim", "no aim", "no aim")


def is_judged(subject: GoalSubject) -> bool:
    """Whether the letters can be decided: a goal, in a language that is read."""
    goal = subject.goal
    reading = goal.reading
    return goal.kind in JUDGED_KINDS and reading is not None and reading.is_english


def flaws_of(subject: GoalSubject) -> Flaws:
    """Return what is wrong; kept, as verdicts, rules and messages all ask."""
    if subject.flaws is None:
        subject.flaws = _found(subject)
    return subject.flaws


def _found(subject: GoalSubject) -> Flaws:
    goal = subject.goal
    reading = goal.reading
    # As `is_judged` asks; a call for each goal of a list takes as long as the questions.
    if reading is None or not reading.is_english or goal.kind not in JUDGED_KINDS:
        return UNJUDGED
    is_asked = asks_for_number(goal)
    if not reading.is_goal and _has_no_aim(goal, reading):
        return _NO_AIM if is_asked else _NO_AIM._replace(measurable=None)
    return Flaws(
        _specific_flaw(subject, reading),
        _measurable_flaw(subject, reading) if is_asked else None,
        _time_flaw(goal, reading),
    )


def specific_flaw(subject: GoalSubject) -> str | None:
    """Return what keeps two readers from meaning the same thing; None when nothing."""
    return flaws_of(subject).specific


def measurable_flaw(subject: GoalSubject) -> str | None:
    """Return why success could not be decided; None when it can be, or is not asked."""
    return flaws_of(subject).measurable


def time_flaw(subject: GoalSubject) -> str | None:
    """Return what stands where a deadline should; None when there is a deadline."""
    return flaws_of(subject).time


def _specific_flaw(subject: GoalSubject, reading: Reading) -> str | None:
    if reading.is_compound:
        return "several aims"
    if reading.is_specific or subject.goal.clauses.metric is not None:
        return None
    return None if measured_by(subject) else _vagueness(reading)


def measured_by(subject: GoalSubject) -> tuple[Goal, ...]:
    """Return the goals that measure an objective in words: its key results.

    An objective is an aim; what exactly is to change, they say.
    """
    goal, place = subject.goal, subject.place
    if goal.kind is not HeadKind.OBJECTIVE or asks_for_number(goal):
        return ()
    beneath = [edge.source.goal for edge in place.portfolio.children(subject.node)]
    return tuple([one for one in beneath if _measures(one)])


def _measures(goal: Goal) -> bool:
    """Whether a goal says how much of what: a key result."""
    reading = goal.reading
    is_named = goal.metric is not None and goal.kind in (_GOAL, HeadKind.OBJECTIVE)
    is_counted = goal.target is not None or (
        reading is not None and reading.change is not None
    )
    return is_named and is_counted


def _measurable_flaw(subject: GoalSubject, reading: Reading) -> str | None:
    goal = subject.goal
    target = goal.target
    if reading.baseline is not None or goal.clauses.baseline is not None:
        flaw = _countered(target, goal.baseline, reading.direction)
        if flaw is not None:
            return flaw
    if reading.change is not None:
        is_empty = not reading.change.quantity.value and reading.direction in _MOVED
        return "empty change" if is_empty and target is None else None
    if reading.is_measurable or target is not None:
        return None
    if is_own_work(subject):
        return "activity"
    if reading.direction is Direction.DELIVER:
        return "open-ended result"
    return None if _place_won().search(reading.text) is not None else "no number"


@cache
def _place_won() -> re.Pattern[str]:
    """Return the place that one comes in, as all can see: "become 1st", "come third".

    "Become first choice" and "be second to none" name none.
    """
    return re.compile(
        r"(?i)\b(?:be|become|come|finish|end up|rank|place) (?:in )?"
        r"(?:\d+(?:st|nd|rd|th)|first|second|third)"
        r"(?= place| in | at | of | among| out of| overall| by |[,.;)]|$)"
    )


def _countered(
    target: Quantity | None, baseline: Quantity | None, direction: Direction
) -> str | None:
    """Return how the goal's own words take its number back; None when they do not.

    "Raise sign-ups from 400 to 300" can be told for reached and for missed.
    """
    if target is None or baseline is None:
        return None
    aimed = target.value
    today = converted(baseline.value, baseline.unit.code, target.unit.code)
    if today is None:
        return (
            None  # "from 21 days to 3 weeks" compares, "from €40 to 3 hours" does not
        )
    if aimed == today:
        return "no change" if direction in _MOVED else None
    if aimed < today:
        return "wrong side" if direction is Direction.INCREASE else None
    is_countered = direction is Direction.DECREASE and target.upper is None
    return "wrong side" if is_countered else None


def _time_flaw(goal: Goal, reading: Reading) -> str | None:
    if reading.is_time_bound or goal.clauses.due is not None:
        return None
    if reading.deadline is not None:
        return reading.deadline.when.flaw
    if rate_period(goal) is not None:
        return "only a rate"
    if reading.start is not None or goal.clauses.start is not None:
        return "only a start"
    return "no deadline"


def asks_for_number(goal: Goal) -> bool:
    """Whether the goal must say how much; always so once it states a number."""
    if goal.kind in (_GOAL, _SENTENCE):
        return True
    reading = goal.reading
    return goal.target is not None or (reading is not None and reading.is_quantified)


def is_own_work(subject: GoalSubject) -> bool:
    """Whether the verb tells of work that the author is to do.

    "Is widely used" and "our audience experiences" tell of a state, and of others: only
    the form of an order ("Engage …", "engaging …") or a sentence about us is own work.
    What an amount moves or limits is an outcome: "go from 3 to 8 partners".
    """
    reading = subject.goal.reading
    verb = reading.verb if reading is not None else None
    if reading is None or verb is None or verb.verb_class is not VerbClass.ACTIVITY:
        return False
    if reading.target is not None and reading.direction in _MOVED_OR_HELD:
        return False
    first = verb.text.casefold().split()[0]
    is_order = verb.text.casefold() == verb.lemma or first.endswith("ing")
    return is_order or reading.text.casefold().startswith(_ABOUT_US)


def rate_period(goal: Goal) -> str | None:
    """Return the period of a rate that the goal states, such as ``week``."""
    rate = _rate(goal)
    return rate.per if rate is not None else None


def rate_words(goal: Goal) -> str | None:
    """Return the words of that rate as written: "a week", "per week", "weekly"."""
    rate = _rate(goal)
    if rate is None:
        return None
    found = re.search(f"{_RATE_WORDS}[a-z]+$", rate.text)
    if found is None:  # "publish 4 posts a week"
        behind = goal.sentence.text[rate.span.end - goal.sentence.span.start :]
        found = re.search(f"{_RATE_WORDS}{rate.per}\\b", behind)
    return found[0].strip() if found is not None else rate.text


def _rate(goal: Goal) -> Quantity | None:
    reading, target = goal.reading, goal.target
    change = reading.change if reading is not None else None
    if target is not None and target.per is not None:
        return target
    if change is not None and change.quantity.per is not None:
        return change.quantity
    return None


def _has_no_aim(goal: Goal, reading: Reading) -> bool:
    """Whether what reads as no goal has no aim: a heading, a task, or what was and is.

    A date of what is done or moves shows an aim: "this year's goals are hard" has none.
    A number does not: "we sold 300 tents in 2026" reports, unless a fact says where to.
    """
    if reading.is_quantified:
        return goal.clauses.target is None and goal.clauses.deadline is None
    return reading.deadline is None or reading.direction is Direction.NONE


def _vagueness(reading: Reading) -> str:
    if reading.verb is not None and reading.verb.verb_class is VerbClass.VAGUE:
        return "vague verb"
    if reading.vague:
        return "vague words"
    if reading.metric is None:
        return "nothing named"
    return "vague thing"
