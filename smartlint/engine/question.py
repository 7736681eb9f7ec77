"""The question that a rule puts to the author of a goal, in the goal's own words."""

from __future__ import annotations

from smartlint.engine.rule import Ask, Rule
from smartlint.engine.template import render
from smartlint.facts.subjects import Subject
from smartlint.facts.table import facts_of


def question_words(rule: Rule, ask: Ask, subject: Subject) -> str:
    """Return the question about a subject of the rule's kind.

    Args:
        rule: The rule that speaks.
        ask: One of its questions.
        subject: What it speaks of.
    """
    facts = facts_of(rule.subject)
    return render(ask.question, lambda name: facts[name].read(subject))
