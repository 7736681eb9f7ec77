"""Facts about the evidence on a target: bounds, history, benchmarks, means."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from smartlint.facts.days.baseline_day import stated_baseline_day
from smartlint.facts.fact import Fact, FactType
from smartlint.facts.numbers.possible_values import impossible
from smartlint.facts.subjects import GoalSubject
from smartlint.model.evidence import Contradiction, Evidence
from smartlint.model.verdict import Clue, ClueKind, Judgement


def evidence_facts() -> tuple[Fact, ...]:
    """Return the facts about evidence; what is not at hand is unknown."""
    return (
        *_possible_facts(),
        *_beyond_facts(),
        *_history_facts(),
        *_best_facts(),
        *_benchmark_facts(),
        *_table_facts(),
        *_contradiction_facts(),
    )


def _possible_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "impossible_target",
            FactType.TEXT,
            "Why the target can never be, by the bounds of the KPI.",
            "email open rate cannot be 140%: it is between 0% and 100%",
            lambda subject: _failed(subject, "bounds"),
        ),
        Fact(
            "impossible_baseline",
            FactType.TEXT,
            "Why today's value can never be, by the KPI or the goal's own words.",
            "email open rate cannot be 120%: it is between 0% and 100%",
            lambda subject: impossible(subject, subject.goal.baseline),
        ),
    )


def _beyond_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "beyond_history",
            FactType.TEXT,
            "What the past says, where the target asks for more than was ever done.",
            "it asks for +5,000 from 12,000; the best so far is +3,500",
            lambda subject: _beyond(subject, "history"),
        ),
        Fact(
            "beyond_forecast",
            FactType.TEXT,
            "Where the own trend leads, when the target lies beyond it and the best.",
            "17,000 is above the 95% interval of your own trend (13,900–15,800)",
            _beyond_forecast,
        ),
        Fact(
            "beyond_benchmark",
            FactType.TEXT,
            "What others reach, where the target lies beyond what nearly all reach.",
            "others reach 2% to 8% (p10–p90, Example, 2025)",
            lambda subject: _failed(subject, "benchmark"),
        ),
        Fact(
            "beyond_budget",
            FactType.TEXT,
            "What a result cost so far, where the budget is too small for the target.",
            "the budget allows 12 EUR each; so far one cost 31 EUR to 46 EUR",
            lambda subject: _failed(subject, "resources"),
        ),
        *_count_facts(),
    )


def _count_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "evidence_count",
            FactType.NUMBER,
            "How many pieces of evidence there are on the target.",
            "2",
            lambda subject: len(subject.evidence.clues),
        ),
    )


def _history_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "history_problem",
            FactType.TEXT,
            "Why the table of `source:` gives no values.",
            "history/email.csv:7: “n/a” under “open_rate” is no number",
            _evidence(lambda evidence: in_quotes(evidence.history_problem)),
        ),
        Fact(
            "latest_text",
            FactType.TEXT,
            "The newest value and its day, as a line beneath the goal says them.",
            "12286 on 2027-04-30",
            _latest_text,
        ),
        Fact(
            "table_value",
            FactType.NUMBER,
            "The newest value of the history on the day of the run.",
            "12286",
            _evidence(lambda evidence: evidence.latest and evidence.latest.value),
        ),
        Fact(
            "table_date",
            FactType.DATE,
            "The day of that value.",
            "30 April 2027",
            _evidence(lambda evidence: evidence.latest and evidence.latest.on),
        ),
        Fact(
            "latest_age_days",
            FactType.NUMBER,
            "Days from the newest value of the history to the day of the run.",
            "14",
            _latest_age,
        ),
        *_baseline_facts(),
    )


def _baseline_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "history_at_baseline",
            FactType.NUMBER,
            "The history's value on the day of which the goal's baseline speaks.",
            "12000",
            _evidence(
                lambda evidence: evidence.at_baseline and evidence.at_baseline.value
            ),
        ),
        Fact(
            "history_baseline_date",
            FactType.DATE,
            "The day of that value.",
            "31 December 2026",
            _evidence(
                lambda evidence: evidence.at_baseline and evidence.at_baseline.on
            ),
        ),
        Fact(
            "baseline_age_days",
            FactType.NUMBER,
            "Days from the day of the stated baseline to the goal's start.",
            "45",
            _baseline_age,
        ),
    )


def _best_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "needed_change",
            FactType.NUMBER,
            "The change from the newest value to the target.",
            "3714",
            _evidence(lambda evidence: evidence.needed),
        ),
        Fact(
            "best_change",
            FactType.NUMBER,
            "The largest change ever made in the time that is left.",
            "2950",
            _evidence(lambda evidence: evidence.best and evidence.best.amount),
        ),
        Fact(
            "trend_end",
            FactType.NUMBER,
            "Where the trend of the history alone leads by the deadline.",
            "15200",
            _evidence(lambda evidence: evidence.trend_end),
        ),
        Fact(
            "is_trend_enough",
            FactType.BOOLEAN,
            "The trend alone leads to the target or past it.",
            "false",
            _is_trend_enough,
        ),
    )


def _benchmark_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "benchmark_text",
            FactType.TEXT,
            "A published figure that fits the goal, with publisher and year.",
            "others: median 42.35% (MailerLite, 2024)",
            lambda subject: (clue := _clue(subject, "benchmark")) and clue.text,
        ),
        Fact(
            "benchmark_age_years",
            FactType.NUMBER,
            "Years from the newest fitting figure to the day of the run.",
            "3",
            _benchmark_age,
        ),
    )


def _table_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "formula_problem",
            FactType.TEXT,
            "Where the table of `source:` contradicts itself, by the KPI's formula.",
            "ads.csv#ctr says 3% for 4 January 2027, and 2 clicks of 100 make 2%",
            _evidence(lambda evidence: evidence.formula_problem),
        ),
        Fact(
            "column_problem",
            FactType.TEXT,
            "Where `source:` names the column of another metric than the goal's.",
            "“opens” is email opens, and “open_rate” is the goal's open rate",
            _evidence(lambda evidence: in_quotes(evidence.column_problem)),
        ),
        Fact(
            "lone_problem",
            FactType.TEXT,
            "Where one value of the table lies far from both of its neighbours.",
            "your table says 65,000 on 31 January 2027, between 6,400 and 6,500, so it was left out",
            _evidence(lambda evidence: evidence.lone_problem),
        ),
        Fact(
            "order_problem",
            FactType.TEXT,
            "Where a metric of the table lies below one that it cannot lie below.",
            "customer acquisition cost is €20, below cost per acquisition of €30",
            _evidence(lambda evidence: evidence.order_problem),
        ),
    )


def _contradiction_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "price_problem",
            FactType.TEXT,
            "The goal of the same file whose price the budget contradicts.",
            "€2,000 for 100 results is €20 each, and AD-2 aims for €31 as cost per lead",
            _against(lambda evidence: evidence.price_problem),
        ),
        Fact(
            "plan_problem",
            FactType.TEXT,
            "Where the goals on the parts of its KPI's formula contradict the goal.",
            "RV-1 and the budget come to 20%, and this asks for 80%",
            _against(lambda evidence: evidence.plan_problem),
        ),
    )


def in_quotes(problem: str | None) -> str | None:
    """Return what was told of a table with the quotes that messages on goals have."""
    return _in_quotes_pattern().sub("“\\1”", problem) if problem is not None else None


def _against(
    read: Callable[[Evidence], Contradiction | None],
) -> Callable[[GoalSubject], str | None]:
    def words(subject: GoalSubject) -> str | None:
        found = read(subject.evidence)
        return found.words if found is not None else None

    return words


# Any: each fact has the type that it declares.
def _evidence(read: Callable[[Evidence], Any]) -> Callable[[GoalSubject], Any]:
    return lambda subject: read(subject.evidence)


def _clue(subject: GoalSubject, kind: ClueKind) -> Clue | None:
    for clue in subject.evidence.clues:
        if clue.kind == kind:
            return clue
    return None


def _failed(subject: GoalSubject, kind: ClueKind) -> str | None:
    clue = _clue(subject, kind)
    failed = clue is not None and clue.judgement is Judgement.FAIL
    return clue.headline or clue.text if clue is not None and failed else None


def _beyond_forecast(subject: GoalSubject) -> str | None:
    clue = _clue(subject, "history")
    if clue is None or clue.judgement is not Judgement.FAIL:
        return None
    return clue.headline or None


def _beyond(subject: GoalSubject, kind: ClueKind) -> str | None:
    """Return a clue that had data to judge by and did not let the target pass."""
    clue = _clue(subject, kind)
    if clue is None or not clue.is_decisive or clue.judgement is Judgement.PASS:
        return None
    return clue.headline or clue.text


def _latest_text(subject: GoalSubject) -> str | None:
    evidence = subject.evidence
    if evidence.latest is None:
        return None
    unit = "%" if evidence.unit in ("%", "percent") else ""
    return f"{evidence.latest.value:f}{unit} on {evidence.latest.on}"


def _latest_age(subject: GoalSubject) -> int | None:
    latest = subject.evidence.latest
    return (subject.place.as_of - latest.on).days if latest is not None else None


def _baseline_age(subject: GoalSubject) -> int | None:
    start: date | None = subject.start_date
    day = stated_baseline_day(subject) if start is not None else None
    return (start - day).days if start is not None and day is not None else None


def _is_trend_enough(subject: GoalSubject) -> bool:
    evidence = subject.evidence
    end, target, needed = evidence.trend_end, evidence.target, evidence.needed
    if end is None or target is None or not needed:
        return False
    return end >= target if needed > Decimal(0) else end <= target


def _benchmark_age(subject: GoalSubject) -> int | None:
    answer = subject.evidence.benchmark
    if answer is None or answer.typical is None or not answer.is_evidence:
        return None
    return subject.place.as_of.year - answer.typical.year


@cache
def _in_quotes_pattern() -> re.Pattern[str]:
    # The marks of those who read tables, whose errors also stand alone on a command line.
    return re.compile(r"(?<!\w)'([^'\n]*)'(?!\w)")
