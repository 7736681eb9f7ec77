"""The five letters of a goal, each with the words it stands on.

S, M and T are decided by the goal's own sentence and clauses, R by what it says it
serves, A by evidence that the caller hands in. What cannot be decided is unknown.
"""

from __future__ import annotations

from collections.abc import Callable

from smartlint.facts.flaws import (
    asks_for_number,
    is_judged,
    measurable_flaw,
    rate_words,
    specific_flaw,
    time_flaw,
)
from smartlint.facts.subjects import GoalSubject
from smartlint.model.goal import Goal
from smartlint.model.reading import Reading
from smartlint.model.verdict import Judgement, Letter, Verdict
from smartlint.text import Span

Achievability = Callable[[GoalSubject], Verdict | None]

# The rule whose page explains each flaw; tests hold that the pages agree.
FLAW_RULES = {
    Letter.SPECIFIC: {
        "no aim": "S101",
        "several aims": "S102",
        "vague verb": "S103",
        "vague words": "S104",
        "nothing named": "S105",
        "vague thing": "S106",
    },
    Letter.MEASURABLE: {
        "no aim": "S101",
        "no number": "M201",
        "activity": "M202",
        "open-ended result": "M204",
    },
    Letter.TIME_BOUND: {
        "no aim": "S101",
        "no deadline": "T501",
        "only a rate": "T502",
        "only a start": "T503",
    },
}
UNPROVEN_RULE = "A301"
NO_PURPOSE_RULE = "R401"
DANGLING_RULE = "R402"
UNREAD_LANGUAGE_RULE = "S190"

_FLAW_REASONS = {
    "no aim": "it names nothing to be achieved",
    "several aims": "it holds several outcomes: {outcomes}",
    "vague verb": "“{verb}” does not say what will change",
    "vague words": "{vague} can mean anything",
    "nothing named": "it does not name the thing that will change",
    "vague thing": "“{metric}” is not one thing that everybody would count alike",
    "no number": "no number says when it is reached",
    "activity": "“{verb}” is something to do, not something to reach",
    "open-ended result": "no fixed result says when it is done",
    "no deadline": "it names no date or period",
    "only a rate": "“{rate}” says how often, not until when",
    "only a start": "it says when it starts, not when it ends",
}
_UNREAD = "only English sentences are read so far, and this does not look like one"


def verdicts(
    subject: GoalSubject, achievability: Achievability | None = None
) -> tuple[Verdict, ...]:
    """Return the verdicts on S, M, A, R and T, in this order.

    Args:
        subject: The goal, of a kind that is judged.
        achievability: Decides A from evidence; None, or its answer None, is unknown.
    """
    achievable = achievability(subject) if achievability is not None else None
    return (
        _own_words(subject, Letter.SPECIFIC, specific_flaw(subject)),
        _own_words(subject, Letter.MEASURABLE, measurable_flaw(subject)),
        achievable or _unproven(),
        _relevant(subject),
        _own_words(subject, Letter.TIME_BOUND, time_flaw(subject)),
    )


def _own_words(subject: GoalSubject, letter: Letter, flaw: str | None) -> Verdict:
    reading = subject.goal.reading
    if reading is None or not is_judged(subject):
        return Verdict(letter, Judgement.UNKNOWN, _UNREAD, (), UNREAD_LANGUAGE_RULE)
    if flaw is not None:
        reason = _flaw_reason(subject.goal, reading, flaw)
        evidence = _flaw_evidence(reading, flaw)
        rule = FLAW_RULES[letter][flaw]
        return Verdict(letter, Judgement.FAIL, reason, evidence, rule)
    may_be_words = not (reading.is_measurable or asks_for_number(subject.goal))
    if letter is Letter.MEASURABLE and may_be_words:
        reason = f"an {subject.goal.kind} may do without a number"
        return Verdict(letter, Judgement.UNKNOWN, reason)
    return _passed(subject.goal, reading, letter)


def _passed(goal: Goal, reading: Reading, letter: Letter) -> Verdict:
    if letter is Letter.SPECIFIC:
        return _passed_specific(goal, reading)
    if letter is Letter.MEASURABLE:
        return _passed_measurable(goal, reading)
    deadline = goal.deadline
    if deadline is None:
        return Verdict(letter, Judgement.PASS, "it says by when")
    reason = f"it says by when: “{deadline.text}”"
    return Verdict(letter, Judgement.PASS, reason, (deadline.span,))


def _passed_specific(goal: Goal, reading: Reading) -> Verdict:
    thing = goal.metric
    spans = [reading.verb.span] if reading.verb is not None else []
    if thing is not None:
        spans.append(thing.span)
        reason = f"it names one thing: “{thing.text}”"
    else:
        reason = "it names one thing that will exist"
    return Verdict(Letter.SPECIFIC, Judgement.PASS, reason, tuple(sorted(spans)))


def _passed_measurable(goal: Goal, reading: Reading) -> Verdict:
    amount = goal.target
    if amount is None and reading.change is not None:
        amount = reading.change.quantity
    if amount is None:
        reason = "it is done or not done, for all to see"
        spans = (reading.verb.span,) if reading.verb is not None else ()
        return Verdict(Letter.MEASURABLE, Judgement.PASS, reason, spans)
    reason = f"it says how much: “{amount.text}”"
    return Verdict(Letter.MEASURABLE, Judgement.PASS, reason, (amount.span,))


def _unproven() -> Verdict:
    reason = "no history, benchmark or budget is at hand to judge it by"
    return Verdict(Letter.ACHIEVABLE, Judgement.UNKNOWN, reason, (), UNPROVEN_RULE)


def _relevant(subject: GoalSubject) -> Verdict:
    goal = subject.goal
    links = goal.clauses.supports
    known = subject.place.portfolio.by_id
    held = next((link for link in links if link.target.text in known), None)
    if held is not None:
        reason = f"it supports {held.target.text}"
        return _relevance(Judgement.PASS, reason, held.target.span)
    if links:
        target = links[0].target
        reason = f"it supports “{target.text}”, which stands nowhere in these files"
        return _relevance(Judgement.FAIL, reason, target.span, DANGLING_RULE)
    purpose = goal.clauses.why or (goal.reading and goal.reading.purpose)
    if purpose:
        reason = f"it says what for: “{purpose.text}”"
        return _relevance(Judgement.PASS, reason, purpose.span)
    reason = "it does not say what it serves"
    return Verdict(Letter.RELEVANT, Judgement.UNKNOWN, reason, (), NO_PURPOSE_RULE)


def _relevance(
    judgement: Judgement, reason: str, span: Span, rule: str | None = None
) -> Verdict:
    return Verdict(Letter.RELEVANT, judgement, reason, (span,), rule)


def _flaw_reason(goal: Goal, reading: Reading, flaw: str) -> str:
    reason = _FLAW_REASONS[flaw]
    if "{" not in reason:
        return reason
    return (
        reason.replace("{outcomes}", quoted([o.text for o in reading.outcomes]))
        .replace("{verb}", reading.verb.text if reading.verb else "")
        .replace("{vague}", quoted([w.text for w in reading.vague]))
        .replace("{metric}", reading.metric.text if reading.metric else "")
        .replace("{rate}", rate_words(goal) or "")
    )


def _flaw_evidence(reading: Reading, flaw: str) -> tuple[Span, ...]:
    if flaw == "several aims":
        return tuple(outcome.span for outcome in reading.outcomes)
    if flaw == "vague words":
        return tuple(word.span for word in reading.vague)
    if flaw in ("vague verb", "activity") and reading.verb is not None:
        return (reading.verb.span,)
    if flaw == "vague thing" and reading.metric is not None:
        return (reading.metric.span,)
    return ()


def quoted(texts: list[str]) -> str:
    """Return the texts in quotes, joined as people do: “a”, “b” and “c”."""
    marked = [f"“{text}”" for text in texts]
    *leading, last = marked or [""]
    return f"{', '.join(leading)} and {last}" if leading else last
