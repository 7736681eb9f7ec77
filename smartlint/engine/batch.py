"""All rules of one subject as one generated function.

Reading each fact once and testing all conditions in one function is twice as fast as
a function for each rule. Most rules are silent after their first demands, many share
those ("it is judged", "it is open"), and a fact is read where the first rule asks for
it: so two thirds of all readings never happen. The function's code is kept in the user's cache; the values
it names (facts, thresholds, phrases) are bound when a run begins.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from types import CodeType, FunctionType
from typing import Any

from smartlint.config.settings import OptionValue
from smartlint.engine import runtime
from smartlint.engine.condition import Condition, Step
from smartlint.engine.rule import Rule
from smartlint.facts.in_line import FACTS, NAMES, PARTS, InLine
from smartlint.facts.plain_list import Settled
from smartlint.facts.table import SubjectName, facts_of
from smartlint.resources import CompiledCache, compiled

_UNSETTLED: Settled = {}
_NOT_IN_LINE: Mapping[str, InLine] = {}
_HOLDS = Step("True", ())

Batch = Callable[[Any], list[int]]  # Any: the subject, of one of four kinds
_Asked = tuple[int, tuple[Step, ...]]  # a rule's index, and what it still demands

# Python refuses a hundred levels, and somebody's page may join a hundred demands.
_WIDEST_MARGIN = 8 * len("    ")

_FUNCTIONS = (
    runtime.add,
    runtime.subtract,
    runtime.multiply,
    runtime.divide,
    runtime.negate,
    runtime.size,
    runtime.day,
    runtime.holds,
    runtime.same,
    runtime.matches,
)


def compile_batch(
    subject: SubjectName,
    rules: Sequence[tuple[Rule, Condition]],
    options: Mapping[str, Mapping[str, OptionValue]],
    cache: CompiledCache | None,
    settled: Settled = _UNSETTLED,
) -> Batch:
    """Return a function from a subject to the indices of the rules that speak.

    Args:
        subject: What the rules are asked about.
        rules: The rules with their conditions.
        options: Thresholds that differ from the pages', by rule and option name.
        cache: Where the code is kept.
        settled: Facts that are the same for every subject that will be asked about.
    """
    names = _namespace(subject, rules, options, settled)
    answers: dict[str, bool] = {}
    asked = [
        (index, left)
        for index, (_, condition) in enumerate(rules)
        if (left := _unsettled(condition.steps, names, answers)) is not None
    ]
    source = _source(asked, frozenset(settled), FACTS if subject == "goal" else {})
    code = compiled(cache, "batch", [source], lambda: _code(source))
    return FunctionType(marshal.loads(code), names)  # noqa: S302 - see `compiled`


def compile_condition(
    subject: SubjectName, condition: Condition
) -> Callable[[Any], bool]:  # Any: as of a batch
    """Return a function that says whether one condition holds, which has no options."""
    source = _source([(0, condition.steps)])
    names = {**_functions(), **_read_by(subject, condition)}
    batch = FunctionType(marshal.loads(_code(source)), names)  # noqa: S302 - our own
    return lambda one: bool(batch(one))


def _code(source: str) -> bytes:
    """Return the code of the function ``batch`` in ``source``."""
    module = compile(source, "<rules>", "exec", dont_inherit=True)
    function = next(one for one in module.co_consts if isinstance(one, CodeType))
    return marshal.dumps(function)


# Any: the globals of a generated function
def _unsettled(
    steps: tuple[Step, ...], names: Mapping[str, Any], answers: dict[str, bool]
) -> tuple[Step, ...] | None:
    """Return the demands that settled facts do not meet; None when they refuse one.

    Many rules make the same demands: ``answers`` keeps what was found of each.
    """
    left = []
    for step in steps:
        if any(f"f_{fact}" not in names for fact in step.facts):
            left.append(step)
            continue
        known = answers.get(step.expression)
        if known is None:
            known = bool(eval(step.expression, dict(names)))  # noqa: S307 - our own, as `batch`
            answers[step.expression] = known
        if not known:
            return None
    return tuple(left) or (_HOLDS,)


def _source(
    asked: Sequence[_Asked],
    known: frozenset[str] = frozenset(),
    in_line: Mapping[str, InLine] = _NOT_IN_LINE,
) -> str:
    """Return the function: demands as a tree, of which rules share the first branches.

    Args:
        asked: The rules.
        known: The facts that are settled, so that nobody needs to read them.
        in_line: Facts that need no call.
    """
    lines = ["def batch(subject):", "    spoken = []"]
    if asked:
        lines += _branch(asked, {f"f_{fact}" for fact in known}, in_line, "    ")
    lines += ["    spoken.sort()", "    return spoken"]
    return "\n".join(lines)


def _branch(
    rules: Sequence[_Asked],
    read: AbstractSet[str],
    in_line: Mapping[str, InLine],
    margin: str,
) -> list[str]:
    """Return the lines that ask rules for their next demand, and then for the rest.

    Args:
        rules: The rules, each with its index and the demands that are left, at least
            one.
        read: The names of facts and parts that are read already.
        in_line: Facts that need no call.
        margin: Indent of the lines.
    """
    if len(margin) > _WIDEST_MARGIN:
        rules = [(index, (_joined(steps),)) for index, steps in rules]
    facts = sorted({fact for _, steps in rules for fact in steps[0].facts})
    known = set(read)
    lines: list[str] = []
    for fact in facts:
        lines += _read(f"f_{fact}", in_line.get(fact), known, margin)
    sharing: dict[Step, list[_Asked]] = {}
    for index, steps in rules:
        sharing.setdefault(steps[0], []).append((index, steps[1:]))
    inner = f"{margin}    "
    for step, held in sharing.items():
        lines.append(f"{margin}if {step.expression}:")
        lines += [f"{inner}spoken.append({at})" for at, rest in held if not rest]
        going_on = [(at, rest) for at, rest in held if rest]
        if going_on:
            lines += _branch(going_on, known, in_line, inner)
    return lines


def _read(
    name: str, in_line: InLine | None, known: set[str], margin: str
) -> Iterator[str]:
    """Yield the lines that read a fact or part, unless it is known; then it is."""
    if name in known:
        return
    known.add(name)
    if in_line is None:
        yield f"{margin}{name} = r_{name.removeprefix('f_')}(subject)"
        return
    for part in in_line.needs:
        yield from _read(part, PARTS[part], known, margin)
    yield f"{margin}{name} = {in_line.code}"


def _joined(steps: Sequence[Step]) -> Step:
    """Return several demands as one."""
    facts = {fact for step in steps for fact in step.facts}
    return Step(" and ".join([step.expression for step in steps]), tuple(facts))


def _namespace(
    subject: SubjectName,
    rules: Sequence[tuple[Rule, Condition]],
    options: Mapping[str, Mapping[str, OptionValue]],
    settled: Settled,
) -> dict[str, Any]:
    # Any: the globals of a generated function
    names: dict[str, Any] = _functions()
    names.update({f"f_{fact}": value for fact, value in settled.items()})
    for rule, condition in rules:
        chosen = options.get(rule.name, {})
        for option in rule.options:
            value = chosen.get(option.name, option.default)
            names[f"o_{rule.code}_{option.name}"] = value
        names.update(_read_by(subject, condition))
    return names


# Any: as of a namespace
def _functions() -> dict[str, Any]:
    return {
        "__builtins__": {"len": len},
        **{function.__name__: function for function in _FUNCTIONS},
        **NAMES,
    }


# Any: as of a namespace
def _read_by(subject: SubjectName, condition: Condition) -> dict[str, Any]:
    """Return the facts, numbers and phrases that a condition reads."""
    facts = facts_of(subject)
    return {
        **{f"r_{fact}": facts[fact].read for fact in condition.facts},
        **{name: Decimal(digits) for name, digits in condition.decimals},
        **{one.name: runtime.PatternSet(one.patterns) for one in condition.matchers},
    }
