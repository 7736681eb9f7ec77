"""Results built by hand, so that what is shown is tested apart from what is found."""

from __future__ import annotations

from datetime import date

from smartlint.diagnostics import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Related,
    Severity,
)
from smartlint.linter import JudgedGoal, LintResult
from smartlint.model.goal import Goal, HeadKind
from smartlint.model.reading import Phrase
from smartlint.model.verdict import Judgement, Letter, Verdict
from smartlint.render.report import Report
from smartlint.text import Source, Span

AS_OF = date(2027, 5, 3)
_JUDGEMENTS = {"+": Judgement.PASS, "-": Judgement.FAIL, "?": Judgement.UNKNOWN}


def span_of(source: Source, words: str) -> Span:
    """Return where the words stand in the source, the first time."""
    start = source.text.index(words)
    return Span(start, start + len(words))


def goal_of(source: Source, sentence: str, goal_id: str | None = None) -> Goal:
    """Return a goal with no more than a sentence."""
    span = span_of(source, sentence)
    return Goal(
        kind=HeadKind.SENTENCE if goal_id is None else HeadKind.GOAL,
        id=None if goal_id is None else Phrase(goal_id, span_of(source, goal_id)),
        key=goal_id or "~0123456789ab",
        span=span,
        head=span,
        sentence=Phrase(sentence, span),
        reading=None,
    )


def judged(source: Source, goal: Goal, marks: str) -> JudgedGoal:
    """Return the goal with verdicts such as ``++??-``."""
    verdicts = tuple(
        Verdict(letter, _JUDGEMENTS[mark], f"because of {letter.value}", (), "S105")
        for letter, mark in zip(Letter, marks, strict=True)
    )
    return JudgedGoal(source.path, goal, verdicts)


def finding(source: Source, words: str, **fields: object) -> Diagnostic:
    """Return a warning about the words, with other fields as given."""
    usual = {
        "code": "M203",
        "name": "change-without-baseline",
        "severity": Severity.WARNING,
        "message": f"{words} does not say from how many",
        "path": source.path,
        "span": span_of(source, words),
        "goal": "~0123456789ab",
    }
    return Diagnostic(**(usual | fields))  # type: ignore[arg-type]  # fields of many types


def weak_report() -> Report:
    """Return a report on one weak goal with two findings, one beside another file."""
    source = Source("plan.goals", "# mine\nIncrease email subscribers by 5000\n")
    other = Source("old.goals", "Increase email subscribers\n")
    goal = goal_of(source, "Increase email subscribers by 5000")
    end = Span(goal.span.end, goal.span.end)
    line = Fix(
        "Say from how many",
        Applicability.DISPLAY,
        (Edit(end, "\n  from: <today's value>"),),
    )
    earlier = Related("old.goals", Span(0, 26), "the same metric")
    found = (
        finding(
            source,
            "Increase email subscribers by 5000",
            code="G701",
            name="same-metric",
            severity=Severity.ERROR,
            message="two goals speak of “email subscribers”",
            help="keep one of them",
            related=(earlier,),
        ),
        finding(source, "by 5000", fixes=(line,)),
    )
    result = LintResult(AS_OF, found, (judged(source, goal, "++??-"),), 2)
    return Report(result, {"plan.goals": source, "old.goals": other}, "as --as-of says")
