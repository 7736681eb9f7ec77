"""Decides A by evidence alone; where nothing can decide, it is unknown."""

from __future__ import annotations

from smartlint.facts.subjects import GoalSubject
from smartlint.model.verdict import Clue, Judgement, Letter, Verdict

_UNKNOWN = Judgement.UNKNOWN

# The rule that the letter was held to, by the clue that decided; history fails by its
# forecast alone.
_BEYOND_TREND = "A312"
RULES = {
    "bounds": "K601",
    "history": "A303",
    "benchmark": "A305",
    "resources": "A311",
    "formula": "K617",
}


def achievable(subject: GoalSubject) -> Verdict | None:
    """Return the verdict on A with all its evidence; None when there is none at all."""
    clues = subject.evidence.clues
    if not clues:
        return None
    decider = decide(clues)
    judgement = decider.judgement if decider is not None else _UNKNOWN
    reason = _reason(clues, decider)
    goal = subject.goal
    spans = [part.span for part in (goal.target, goal.clauses.budget) if part]
    rule = RULES[decider.kind] if decider is not None else "A301"
    if judgement is Judgement.FAIL and rule == RULES["history"]:
        rule = _BEYOND_TREND
    where = tuple(sorted(spans))
    return Verdict(Letter.ACHIEVABLE, judgement, reason, where, rule, clues)


def judged_achievable(subject: GoalSubject) -> Judgement:
    """Return what the verdict on A comes to, without its words."""
    decider = decide(subject.evidence.clues)
    return decider.judgement if decider is not None else _UNKNOWN


def _reason(clues: tuple[Clue, ...], decider: Clue | None) -> str:
    """Return all that the clues say, what decided first."""
    if len(clues) == 1:
        return clues[0].text
    first = [decider] if decider is not None else []
    # That a value can exist at all is the least of what can be said, and comes last.
    others = sorted(
        [clue for clue in clues if clue is not decider],
        key=lambda clue: clue.kind == "bounds",
    )
    return "; ".join([clue.text for clue in (*first, *others)])


def decide(clues: tuple[Clue, ...]) -> Clue | None:
    """Return the first clue that had something to judge by; None for none."""
    for clue in clues:
        if clue.is_decisive:
            return clue
    return None
