"""The scale that a sentence states for its target: "on a 1–5 scale", "out of 5", "6/5"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.goal import Goal
from smartlint.model.quantity import UnitKind

_COUNT_OR_CHANGE = (
    "check the number and its unit; a change is written “by {text}”, a count"
    " “number of …”"
)


def stated_scale_facts() -> tuple[Fact, ...]:
    """Return the facts about scales."""
    return (
        Fact(
            "stated_scale_top",
            FactType.NUMBER,
            "The upper end of the scale that the sentence states.",
            "5",
            lambda subject: stated_scale_top(subject.goal),
        ),
        Fact(
            "scale_advice",
            FactType.TEXT,
            "How far the scale of the target reaches, for one that lies beyond it.",
            "give a value up to 5, where the scale of the sentence ends",
            _scale_advice,
        ),
        Fact(
            "possible_advice",
            FactType.TEXT,
            "What to write in place of a target that its KPI can never have.",
            "give a value of its scale, or name the scale: “4.2 out of 5”",
            _possible_advice,
        ),
        Fact(
            "rating_question",
            FactType.TEXT,
            "What a rating does not say: its scale, how it is asked, or both.",
            "on what scale, and asked how?",
            lambda subject: rating_question(subject.goal),
        ),
    )


def rating_question(goal: Goal) -> str:
    """Return what is to be asked about a rating: its scale, the survey, or both."""
    beneath = [one.text for one in (goal.baseline, goal.target) if one is not None]
    has_scale, has_method = _told_of_rating("\n".join([goal.sentence.text, *beneath]))
    if has_scale:
        return "asked how, and how often?"
    return "on what scale?" if has_method else "on what scale, and asked how?"


def _told_of_rating(text: str) -> tuple[bool, bool]:
    scale = re.search(
        r"(?i)\bof (?:\d{1,3}|five|seven|ten)\b|\d/\d|\bscale\b|\bstars?\b", text
    )
    method = re.search(
        r"(?i)\b(?:surveys?|asked|polls?|questionnaires?|interviews?)\b", text
    )
    return scale is not None, method is not None


def stated_scale_top(goal: Goal) -> Decimal | None:
    """Return the upper end of the scale behind the target; None where none is told."""
    target, sentence = goal.target, goal.sentence
    if target is None or not may_state_scale(sentence.text):
        return None
    after = target.span.end - sentence.span.start
    found = _scale().search(sentence.text, max(0, after - len(target.text)))
    return None if found is None else Decimal(found[str(found.lastgroup)])


def may_state_scale(text: str) -> bool:
    """Tell whether to look for a scale at all; asked of every sentence."""
    return "scale" in text or " out of " in text or "/5" in text or "/10" in text


@cache
def _scale() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:out of|scale to)|(?<=\d)/) ?(?P<top>\d{1,3})\b(?![%.,/]\d)"
        r"|\b[01] ?(?:[-–—]|to) ?(?P<last>\d{1,3})(?:[- ]point)? scale\b"
        r"|\bscale (?:of|from) [01] ?(?:[-–—]|to) ?(?P<far>\d{1,3})\b"
    )


def _scale_advice(subject: GoalSubject) -> str:
    """Say how far the stated scale reaches, else those that everybody knows."""
    top = stated_scale_top(subject.goal)
    if top is not None:
        return f"give a value up to {top}, where the scale of the sentence ends"
    return (
        "give a value of its scale: star ratings run from 1 to 5, the net promoter "
        "score from −100 to 100"
    )


def _possible_advice(subject: GoalSubject) -> str | None:
    meaning, target = subject.meaning, subject.goal.target
    if meaning is None or meaning.kpi is None or target is None:
        return None
    if meaning.kpi.unit.kind is UnitKind.SCORE:
        return (
            "give a value of that scale, or name the one you use, as in “4.2 out of 5”"
        )
    if meaning.kpi.unit.kind is UnitKind.RANK:
        return "the best position is 1; give one from there on"
    return _COUNT_OR_CHANGE.format(text=target.text)
