"""Says what would make a graded goal better, first what wins most points back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from smartlint.diagnostics import Diagnostic
from smartlint.diagnostics.suggestion import written_lines
from smartlint.engine.rule import Rule
from smartlint.engine.template import render
from smartlint.named_tuple import NamedTuple
from smartlint.teach.examiner import Examiner
from smartlint.teach.lesson import plain_words
from smartlint.text import Source


class Advice(NamedTuple):
    """A finding as feedback.

    Attributes:
        code: The rule's code.
        name: Its name.
        severity: How much it matters.
        message: What is wrong.
        advice: What to do.
        lines: What to write; blanks ``<...>`` are for the student to fill.
        is_mistake: Something is wrong; else it only could not be decided.
    """

    code: str
    name: str
    severity: str
    message: str
    advice: str
    lines: tuple[str, ...]
    is_mistake: bool = True


class Lost(NamedTuple):
    """Points that a goal did not get.

    Attributes:
        points: How many.
        reason: Why not.
        is_all: Nothing was earned there.
    """

    points: Decimal
    reason: str
    is_all: bool


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
    advice = render(rule.help_in_lists or rule.help, lambda _: None)
    return Advice(
        rule.code,
        rule.name,
        rule.severity.value,
        _sentence(missing.reason),
        _sentence(plain_words(advice)),
        (),
        is_mistake=missing.is_all,
    )


def _of_finding(found: Diagnostic, source: Source) -> Advice:
    lines = [
        line.text
        for fix in found.fixes[:1]
        for line in written_lines(source, fix)
        if line.is_new
    ]
    return Advice(
        found.code,
        found.name,
        found.severity.value,
        _sentence(found.message),
        _sentence(plain_words(found.help)),
        tuple(line.strip() for line in lines),
    )


def _sentence(text: str) -> str:
    if not text:
        return ""
    stop = "" if text.endswith((".", "?", "!", "…")) else "."
    return text[0].upper() + text[1:] + stop
