"""The five letters of a goal, each with the words it stands on.

S, M and T are decided by the goal's own sentence and clauses, R by what it says it
serves, A by evidence that the caller hands in. What cannot be decided is unknown.
"""

from __future__ import annotations

from collections.abc import Callable

from smartlint.facts.flaws import (
    UNJUDGED,
    asks_for_number,
    flaws_of,
    measured_by,
    rate_words,
)
from smartlint.facts.subjects import GoalSubject
from smartlint.facts.words.deed_words import deed_of
from smartlint.facts.words.empty_reasons import gives_no_reason
from smartlint.model.blanks import without_blanks
from smartlint.model.goal import Goal, Link
from smartlint.model.period import Deadline
from smartlint.model.reading import Phrase, Reading, Verb
from smartlint.model.verdict import Judgement, Letter, Verdict
from smartlint.portfolio.surroundings import CAPABILITY, MARKET
from smartlint.text import Span

_FAIL, _PASS, _UNKNOWN = Judgement.FAIL, Judgement.PASS, Judgement.UNKNOWN

Achievability = Callable[[GoalSubject], Verdict | None]

NO_AIM_RULE = "S101"
QUESTION_RULE = "S109"
NO_GOAL_RULES = (NO_AIM_RULE, QUESTION_RULE)
# The rule whose page explains each flaw; tests hold that the pages agree.
FLAW_RULES = {
    Letter.SPECIFIC: {
        "no aim": NO_AIM_RULE,
        "several aims": "S102",
        "vague verb": "S103",
        "vague words": "S104",
        "nothing named": "S105",
        "vague thing": "S106",
    },
    Letter.MEASURABLE: {
        "no aim": NO_AIM_RULE,
        "wrong side": "M209",
        "no change": "M214",
        "empty change": "M214",
        "no number": "M201",
        "activity": "M202",
        "open-ended result": "M204",
    },
    Letter.TIME_BOUND: {
        "no aim": NO_AIM_RULE,
        "no deadline": "T501",
        "only a rate": "T502",
        "only a start": "T503",
        "no such day": "T516",
        "no such month": "T518",
    },
}
UNPROVEN_RULE = "A301"
_LEADS = frozenset(
    {"so that", "so", "because", "in order to", "in order that", "as", "since"}
)
NO_PURPOSE_RULE = "R401"
DANGLING_RULE = "R402"
OWN_LINK_RULE = "R403"
CIRCLE_RULE = "G704"
UNREAD_LANGUAGE_RULE = "S190"
# The rule that asks what each letter asks first: a pass names it as the one it is held to.
_HELD_TO = {
    Letter.SPECIFIC: "S105",
    Letter.MEASURABLE: "M201",
    Letter.TIME_BOUND: "T501",
}

_FLAW_REASONS = {
    "no aim": "it names nothing to be achieved",
    "several aims": "it holds several outcomes: {outcomes}",
    "vague verb": "“{verb}” does not say what will change",
    "vague words": "{vague} can mean anything",
    "nothing named": "it does not name the thing that will change",
    "vague thing": "“{metric}” is not one thing that everybody would count alike",
    "wrong side": "{target} lies on the wrong side of today's {baseline}, so nobody can "
    "tell when it is reached",
    "no change": "{target} is what there is today, so nothing is left to be reached",
    "empty change": "a change of nothing leaves all as it is today",
    "no number": "no number says when it is reached",
    "activity": "“{verb}” is something to do, not something to reach",
    "open-ended result": "no fixed result says when it is done",
    "no deadline": "it names no date or period",
    "only a rate": "“{rate}” says how often, not until when",
    "no such day": "“{deadline}” names a day that no calendar has",
    "no such month": "“{deadline}” names a time that is not read",
    "only a start": "it says when it starts, not when it ends",
}
_OWN_LETTERS = (Letter.SPECIFIC, Letter.MEASURABLE, Letter.TIME_BOUND)
_UNPROVEN = Verdict(
    Letter.ACHIEVABLE,
    Judgement.UNKNOWN,
    "no history, benchmark or budget is at hand to judge it by",
    (),
    UNPROVEN_RULE,
)
_AIMLESS = Verdict(
    Letter.RELEVANT,
    Judgement.UNKNOWN,
    "it does not say what it serves",
    (),
    NO_PURPOSE_RULE,
)
_UNREAD = "only English sentences are read so far, and this does not look like one"


def verdicts(
    subject: GoalSubject, achievability: Achievability | None = None
) -> tuple[Verdict, ...]:
    """Return the verdicts on S, M, A, R and T, in this order.

    Args:
        subject: The goal, of a kind that is judged.
        achievability: Decides A from evidence; None, or its answer None, is unknown.
    """
    goal = subject.goal
    achievable = achievability(subject) if achievability is not None else None
    others = _cited(subject, achievable or _unproven(goal), _relevant(subject))
    reading, flaws = goal.reading, flaws_of(subject)
    if reading is None or flaws is UNJUDGED:
        unread = [_unread(letter) for letter in _OWN_LETTERS]
        return (*unread[:2], *others, unread[2])
    specific, measurable, time = flaws
    return (
        _flawed(goal, reading, Letter.SPECIFIC, specific)
        if specific is not None
        else _passed_specific(subject, reading),
        _flawed(goal, reading, Letter.MEASURABLE, measurable)
        if measurable is not None
        else _unflawed_measurable(goal, reading),
        *others,
        _flawed(goal, reading, Letter.TIME_BOUND, time)
        if time is not None
        else _passed_time(goal),
    )


def _unproven(goal: Goal) -> Verdict:
    if goal.clauses.budget is None:
        return _UNPROVEN
    return _UNPROVEN._replace(
        reason="no history or benchmark is at hand to hold its budget and its target "
        "against"
    )


def judgements(subject: GoalSubject, achievable: Judgement) -> tuple[Judgement, ...]:
    """Return what the five verdicts come to, without the words that say why.

    Those take five times as long, and outputs for programs leave them out.

    Args:
        subject: The goal, of a kind that is judged.
        achievable: That of A.
    """
    goal = subject.goal
    reading, flaws = goal.reading, flaws_of(subject)
    relevant = _relevance_of(subject)
    if reading is None or flaws is UNJUDGED:
        unread = _UNKNOWN
        return (unread, unread, achievable, relevant, unread)
    specific, measurable, time = flaws
    if measurable is not None:
        how_much = _FAIL
    else:
        how_much = _PASS if _says_how_much(goal, reading) else _UNKNOWN
    return (
        _PASS if specific is None else _FAIL,
        how_much,
        achievable,
        relevant,
        _PASS if time is None else _FAIL,
    )


def _relevance_of(subject: GoalSubject) -> Judgement:
    goal = subject.goal
    if goal.clauses.supports:
        return _relevant(subject).judgement
    return _PASS if _purpose(goal) else _UNKNOWN


def _purpose(goal: Goal) -> Phrase | None:
    why = goal.clauses.why
    if why is not None and gives_no_reason(without_blanks(why.text)):
        why = None
    told = goal.reading.purpose if goal.reading else None
    # Of "so that <what gets better>" only what leads to the blank is read.
    is_left_open = told is not None and told.text.casefold() in _LEADS
    return why or (None if is_left_open else told)


def _says_how_much(goal: Goal, reading: Reading) -> bool:
    """Whether M passes where it has no flaw; an objective may do without a number."""
    return reading.is_measurable or asks_for_number(goal)


def _cited(
    subject: GoalSubject, achievable: Verdict, relevant: Verdict
) -> tuple[Verdict, Verdict]:
    """Return both with the line of the plan that each is to be weighed against."""
    market, capability = subject.place.portfolio.surroundings
    return (
        _weighed(achievable, CAPABILITY, capability),
        _weighed(relevant, MARKET, market),
    )


def _weighed(verdict: Verdict, name: str, place: str) -> Verdict:
    is_broken = (
        verdict.letter is Letter.RELEVANT and verdict.judgement is Judgement.FAIL
    )
    if not place or is_broken:
        return verdict  # a link that leads nowhere is to be mended first
    reason = f"{verdict.reason}; weigh it against {name} ({place})"
    return verdict._replace(reason=reason)


def _unread(letter: Letter) -> Verdict:
    return Verdict(letter, Judgement.UNKNOWN, _UNREAD, (), UNREAD_LANGUAGE_RULE)


def _flawed(goal: Goal, reading: Reading, letter: Letter, flaw: str) -> Verdict:
    reason = _flaw_reason(goal, reading, flaw)
    evidence = _flaw_evidence(goal, reading, flaw)
    rule = FLAW_RULES[letter][flaw]
    if flaw == "no aim" and goal.sentence.text.endswith("?"):
        reason, rule = "it asks a question, and a goal answers one", QUESTION_RULE
    return Verdict(letter, Judgement.FAIL, reason, evidence, rule)


def _unflawed_measurable(goal: Goal, reading: Reading) -> Verdict:
    if _says_how_much(goal, reading):
        return _passed_measurable(goal, reading)
    reason = f"an {goal.kind} may do without a number"
    return _held(Letter.MEASURABLE, reason, judgement=Judgement.UNKNOWN)


def _held(
    letter: Letter,
    reason: str,
    *evidence: Span,
    judgement: Judgement = Judgement.PASS,
) -> Verdict:
    return Verdict(letter, judgement, reason, evidence, _HELD_TO[letter])


def _passed_time(goal: Goal) -> Verdict:
    deadline = goal.deadline
    if deadline is None:
        return _held(Letter.TIME_BOUND, "it says by when")
    reason = f"it says by when: “{deadline.text}”"
    return _held(Letter.TIME_BOUND, reason, deadline.span)


def _passed_specific(subject: GoalSubject, reading: Reading) -> Verdict:
    goal = subject.goal
    results = () if reading.is_specific else measured_by(subject)
    if results and goal.clauses.metric is None:
        names = quoted([one.id.text if one.id else one.key for one in results])
        reason = f"its key results say what is to change: {names}"
        return _held(Letter.SPECIFIC, reason)
    thing, verb = goal.named_metric, reading.verb
    spans = (verb.span,) if verb is not None else ()
    if thing is None and reading.change is not None:
        reason = f"it names one change: “{reading.change.quantity.text}”"
    elif thing is None and goal.metric is not None and goal.target is not None:
        reason = f"it names one thing: “{goal.target.text}”"
    elif thing is None and verb is not None:
        deed, words = deed_of(reading, verb.span)
        reason, spans = f"it names one thing to be done: “{words}”", (deed,)
    elif thing is None:
        reason = "it names one thing that will exist"
    else:
        reason = f"it names one thing: “{thing.text}”"
        spans = tuple(sorted((*spans, thing.span)))
    return _held(Letter.SPECIFIC, reason, *spans)


def _passed_measurable(goal: Goal, reading: Reading) -> Verdict:
    amount = goal.target
    if amount is None and reading.change is not None:
        amount = reading.change.quantity
    if amount is None:
        reason = "it is done or not done, for all to see"
        spans = (reading.verb.span,) if reading.verb is not None else ()
        return _held(Letter.MEASURABLE, reason, *spans)
    reason = f"it says how much: “{amount.text}”"
    return _held(Letter.MEASURABLE, reason, amount.span)


def _relevant(subject: GoalSubject) -> Verdict:
    goal = subject.goal
    links = goal.clauses.supports
    known = subject.place.portfolio.by_id
    found = [link for link in links if link.target.text in known]
    held = next((one for one in found if not _leads_back(subject, one)), None)
    if held is not None:
        reason = f"it supports {held.target.text}"
        return _relevance(Judgement.PASS, reason, held.target.span, DANGLING_RULE)
    if links and not found:
        target = links[0].target
        reason = f"it supports “{target.text}”, which stands nowhere in these files"
        return _relevance(Judgement.FAIL, reason, target.span, DANGLING_RULE)
    purpose = _purpose(goal)
    if purpose:
        reason = f"it says what for: “{purpose.text}”"
        return _relevance(Judgement.PASS, reason, purpose.span, NO_PURPOSE_RULE)
    return _circular(subject, found[0].target) if found else _AIMLESS


def _circular(subject: GoalSubject, target: Phrase) -> Verdict:
    """Return the fail of a goal that only serves itself: its links lead to nothing."""
    if _is_own(subject, target):
        reason, rule = "it supports itself, which is no reason for it", OWN_LINK_RULE
    else:
        reason = f"it supports {target.text}, which only leads back to it"
        rule = CIRCLE_RULE
    return _relevance(Judgement.FAIL, reason, target.span, rule)


def _leads_back(subject: GoalSubject, link: Link) -> bool:
    """Tell whether a link leads to the goal itself again, at once or in a circle."""
    if _is_own(subject, link.target):
        return True
    if not subject.plan.circles:
        return False
    from smartlint.portfolio.order import leads_to  # noqa: PLC0415 - for circles only

    portfolio = subject.place.portfolio
    return leads_to(portfolio, portfolio.by_id[link.target.text], subject.node)


def _is_own(subject: GoalSubject, target: Phrase) -> bool:
    own = subject.goal.id
    return own is not None and own.text == target.text


def _relevance(judgement: Judgement, reason: str, span: Span, rule: str) -> Verdict:
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
        .replace("{deadline}", reading.deadline.text if reading.deadline else "")
        .replace("{rate}", rate_words(goal) or "")
        .replace("{target}", goal.target.text if goal.target else "")
        .replace("{baseline}", goal.baseline.text if goal.baseline else "")
    )


def _flaw_evidence(goal: Goal, reading: Reading, flaw: str) -> tuple[Span, ...]:
    if flaw == "several aims":
        return tuple(outcome.span for outcome in reading.outcomes)
    if flaw == "vague words":
        return tuple(word.span for word in reading.vague)
    if flaw in ("wrong side", "no change"):
        numbers = [one for one in (goal.baseline, goal.target) if one is not None]
        return tuple(sorted(one.span for one in numbers))
    part: Phrase | Verb | Deadline | None = None
    if flaw in ("vague verb", "activity"):
        part = reading.verb
    elif flaw.startswith("no such "):
        part = reading.deadline
    elif flaw == "vague thing":
        part = reading.metric
    return (part.span,) if part is not None else ()


def quoted(texts: list[str]) -> str:
    """Return the texts in quotes, joined as people do: “a”, “b” and “c”."""
    marked = [f"“{text}”" for text in texts]
    *leading, last = marked or [""]
    return f"{', '.join(leading)} and {last}" if leading else last
