"""Says what would make a graded goal better, first what wins most points back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from smartlint.diagnostics import Diagnostic, Severity
from smartlint.diagnostics.told import ToldFinding, as_sentence, told
from smartlint.engine.rule import Rule
from smartlint.engine.template import render
from smartlint.named_tuple import NamedTuple
from smartlint.teach.examiner import Examiner
from smartlint.teach.lesson import plain_words
from smartlint.text import Source

_WITH_BLANKS = re.compile("“([^“”`]*<[^“”`]*)”")


class Advice(NamedTuple):
    """A finding as feedback; blanks ``<...>`` are for the student to fill.

    Attributes:
        finding: What is wrong, and what to do.
        is_mistake: Something is wrong; else it only could not be decided.
    """

    finding: ToldFinding
    is_mistake: bool = True

    @property
    def code(self) -> str:
        """The rule's code."""
        return self.finding.code

    @property
    def name(self) -> str:
        """The rule's name."""
        return self.finding.name


class Lost(NamedTuple):
    """Points that a goal did not get.

    Attributes:
        points: How many.
        reason: Why not.
        is_mistake: The author could have had them; else nobody can decide yet.
    """

    points: Decimal
    reason: str
    is_mistake: bool


def advice_on(
    lost: Mapping[str, Lost],
    found: Sequence[Diagnostic],
    source: Source,
    examiner: Examiner,
) -> tuple[Advice, ...]:
    """Return what to mend, first what wins most points back, then what matters most.

    Points may be lost to a rule that is silent here: a list is not asked what each goal
    serves, and still earns nothing for it. Then its page says what to write, unless
    another finding goes before it.

    Args:
        lost: The points lost, by the rule's code.
        found: The findings on the goal, worst first.
        source: The text.
        examiner: Knows the rules.
    """
    won = {code: one.points for code, one in lost.items()}
    advice = [_of_finding(one, source) for one in found]
    codes = {one.name: one.code for one in reversed(found)}
    for code, missing in lost.items():
        rule = examiner.rule(code) if code not in codes.values() else None
        if rule is None:
            continue
        before = next((codes[name] for name in codes if name in rule.yields_to), None)
        if before is None:
            advice.append(_of_rule(rule, missing))
        else:  # whoever mends that gets these points as well
            won[before] = won.get(before, Decimal(0)) + missing.points
    return tuple(sorted(advice, key=lambda one: -won.get(one.code, Decimal(0))))


def _of_rule(rule: Rule, missing: Lost) -> Advice:
    advice = _to_write(render(rule.help_in_lists or rule.help, lambda _: None))
    finding = ToldFinding(
        rule.code,
        rule.name,
        rule.severity.value,
        as_sentence(missing.reason),
        as_sentence(advice),
        (),
    )
    return Advice(finding, missing.is_mistake)


def _of_finding(found: Diagnostic, source: Source) -> Advice:
    finding = told(found, source)
    # A hint asks for what would help to decide.
    is_mistake = found.severity is not Severity.HINT
    return Advice(finding._replace(advice=_to_write(finding.advice)), is_mistake)


def _to_write(advice: str) -> str:
    """Return advice for people: only what has blanks to fill stands as code.

    There signs of less and more are shown as they are, in every form of a page.
    """
    return _WITH_BLANKS.sub(r"`\1`", plain_words(advice))
