"""Whether a target lies many times above what was published as usual.

A lone average decides nothing about A (contracts.md), but a strategist asks. Of figures
that were published with both, the top tenth lies 2.6 times as high as the middle (the
median of 26 pairs) and at most 5.5 times.
"""

from __future__ import annotations

from decimal import Decimal

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.benchmark import BenchmarkAnswer
from smartlint.model.kpi import Better
from smartlint.model.quantity import UnitKind
from smartlint.model.verdict import Clue, Judgement

# What there is of these depends on how large a firm is, and on its prices.
_BY_SIZE = (UnitKind.COUNT, UnitKind.MONEY, UnitKind.DURATION)


def beyond_usual_facts() -> tuple[Fact, ...]:
    """Return the facts about targets far above the usual."""
    return (
        Fact(
            "times_usual",
            FactType.NUMBER,
            "How many times the published average the target is, in whole numbers, where "
            "no other average on its channel is as high; unknown for counts and money.",
            "6",
            times_usual,
        ),
        Fact(
            "usual_text",
            FactType.TEXT,
            "That average, with whom it is about, publisher and year.",
            "others: median 2% (MailerLite, 2024)",
            lambda subject: (clue := _clue(subject)) and clue.text,
        ),
    )


def times_usual(subject: GoalSubject) -> int | None:
    """Return how many times the usual a target is; None where that says nothing."""
    evidence, meaning, clue = subject.evidence, subject.meaning, _clue(subject)
    answer, target = evidence.benchmark, evidence.target
    if clue is None or answer is None or target is None or meaning is None:
        return None
    kpi = meaning.kpi
    if kpi is None or kpi.better is not Better.HIGHER or kpi.unit.kind in _BY_SIZE:
        return None
    if meaning.resolution.extra or _is_proved(subject):
        return None
    return _times(answer, target)


def _times(answer: BenchmarkAnswer, target: Decimal) -> int | None:
    usual, highest = answer.typical, answer.highest
    if usual is None or highest is None or not answer.is_evidence or answer.spread:
        return None
    if usual.value <= 0 or target <= highest.value:
        return None
    return int(target / usual.value)


def _is_proved(subject: GoalSubject) -> bool:
    """Tell whether the team's own figures say that it stands higher than others."""
    if any(one.judgement is Judgement.PASS for one in subject.evidence.clues):
        return True
    baseline, target = subject.goal.baseline, subject.goal.target
    if baseline is None or target is None or baseline.unit.code != target.unit.code:
        return False
    return baseline.value * 2 >= target.value


def _clue(subject: GoalSubject) -> Clue | None:
    clues = subject.evidence.clues
    return next((clue for clue in clues if clue.kind == "benchmark"), None)
