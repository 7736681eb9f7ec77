"""All rules of one subject as one generated function.

Reading each fact once and testing all conditions in one function is twice as fast as
a function for each rule. The function's code is kept in the user's cache; the values
it names (facts, thresholds, phrases) are bound when a run begins.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from types import CodeType, FunctionType
from typing import Any

from smartlint.config.settings import OptionValue
from smartlint.engine import runtime
from smartlint.engine.condition import Condition
from smartlint.engine.rule import Rule
from smartlint.facts.table import SubjectName, facts_of
from smartlint.resources import CompiledCache, compiled

Batch = Callable[[Any], list[int]]  # Any: the subject, of one of four kinds

_FUNCTIONS = (
    runtime.add,
    runtime.subtract,
    runtime.multiply,
    runtime.divide,
    runtime.negate,
    runtime.size,
    runtime.holds,
    runtime.same,
    runtime.matches,
)


def compile_batch(
    subject: SubjectName,
    rules: Sequence[tuple[Rule, Condition]],
    options: Mapping[str, Mapping[str, OptionValue]],
    cache: CompiledCache | None,
) -> Batch:
    """Return a function from a subject to the indices of the rules that speak.

    Args:
        subject: What the rules are asked about.
        rules: The rules with their conditions.
        options: Thresholds that differ from the pages', by rule and option name.
        cache: Where the code is kept.
    """
    source = _source([condition for _, condition in rules])
    code = compiled(cache, "batch", [source], lambda: _code(source))
    names = _namespace(subject, rules, options)
    return FunctionType(marshal.loads(code), names)  # noqa: S302 - see `compiled`


def _code(source: str) -> bytes:
    """Return the code of the function ``batch`` in ``source``."""
    module = compile(source, "<rules>", "exec", dont_inherit=True)
    function = next(one for one in module.co_consts if isinstance(one, CodeType))
    return marshal.dumps(function)


def _source(conditions: Sequence[Condition]) -> str:
    facts = sorted({fact for condition in conditions for fact in condition.facts})
    lines = ["def batch(subject):"]
    lines += [f"    f_{fact} = r_{fact}(subject)" for fact in facts]
    lines.append("    spoken = []")
    for index, condition in enumerate(conditions):
        lines.append(f"    if {condition.expression}:")
        lines.append(f"        spoken.append({index})")
    lines.append("    return spoken")
    return "\n".join(lines)


def _namespace(
    subject: SubjectName,
    rules: Sequence[tuple[Rule, Condition]],
    options: Mapping[str, Mapping[str, OptionValue]],
) -> dict[str, Any]:
    # Any: the globals of a generated function
    names: dict[str, Any] = {
        "__builtins__": {"len": len},
        **{function.__name__: function for function in _FUNCTIONS},
    }
    facts = facts_of(subject)
    for rule, condition in rules:
        chosen = options.get(rule.name, {})
        for option in rule.options:
            value = chosen.get(option.name, option.default)
            names[f"o_{rule.code}_{option.name}"] = value
        for fact in condition.facts:
            names[f"r_{fact}"] = facts[fact].read
        for name, digits in condition.decimals:
            names[name] = Decimal(digits)
        for matcher in condition.matchers:
            names[matcher.name] = runtime.PatternSet(matcher.patterns)
    return names
