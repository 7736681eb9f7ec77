"""The language of ``when``: a small typed part of Python's expressions.

A condition reads facts and compares them; it can neither run code nor loop nor grow
beyond bounds. A comparison with something absent is false, sums with something absent
are absent, and ``is unknown`` asks. Pages are checked when they are loaded; imported
on a cache miss only, as :mod:`ast` takes time to load.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from smartlint.engine.condition import Condition, Matcher, Names, Step
from smartlint.engine.condition_error import ConditionError
from smartlint.engine.condition_source import checked_pattern, parse_condition
from smartlint.engine.condition_terms import (
    Term,
    as_day,
    check_choice,
    is_list,
    listed,
    quoted,
    shown,
    there,
    turn,
)
from smartlint.facts.fact import FactType
from smartlint.meant import did_you_mean

MAX_DEPTH = 24
MAX_DIGITS = 15
MAX_TEXT = 100

_ORDER = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_SUMS = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
}
_ORDERED = (FactType.NUMBER, FactType.DATE)
_TEXTUAL = (FactType.TEXT, FactType.CHOICE)
_FUNCTIONS = ("matches", "count", "abs")


def check_condition(source: str, names: Names) -> Condition:
    """Return the condition, checked and as generated code.

    Raises:
        ConditionError: It is no condition; the error says what to write.
    """
    tree = parse_condition(source)
    checker = _Checker(names, " ".join(source.split()))
    steps = checker.steps(tree)
    return Condition(
        steps,
        tuple(sorted({fact for step in steps for fact in step.facts})),
        tuple(sorted(checker.options)),
        tuple(sorted(checker.decimals.items())),
        tuple(checker.matchers),
    )


class _Checker:
    """Turns a tree into code and notes what the code reads."""

    def __init__(self, names: Names, source: str) -> None:
        self.names = names
        self.source = source
        self.facts: set[str] = set()
        self.options: set[str] = set()
        self.decimals: dict[str, str] = {}
        self.matchers: list[Matcher] = []
        self.n_kept = 0
        # Any: each reader takes the one node type that it stands under.
        self._compound: dict[type[ast.expr], Callable[[Any, int], Term]] = {
            ast.BoolOp: self._junction,
            ast.UnaryOp: self._unary,
            ast.BinOp: self._sum,
            ast.Compare: self._comparison,
            ast.Call: self._call,
        }

    def steps(self, tree: ast.expr) -> tuple[Step, ...]:
        """Return what the condition joins with ``and``; a lone demand is one step."""
        is_joined = isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And)
        steps = []
        for demand in tree.values if is_joined else [tree]:  # type: ignore[attr-defined] # seen above
            self.facts.clear()
            code = self._truth(demand, int(is_joined))
            steps.append(Step(code, tuple(sorted(self.facts))))
        return tuple(sorted(steps, key=lambda step: turn(step.expression)))

    def term(self, node: ast.expr, depth: int) -> Term:
        """Return the code of a node; what is wrong in it is placed there."""
        try:
            return self._term(node, depth)
        except ConditionError as error:
            error.place(self.source, getattr(node, "col_offset", 0))
            raise

    def _term(self, node: ast.expr, depth: int) -> Term:
        if depth > MAX_DEPTH:
            raise ConditionError("the condition is nested too deeply")
        if isinstance(node, ast.Name):
            return self._name(node.id)
        if isinstance(node, ast.Constant):
            return self._constant(node.value)
        read = self._compound.get(type(node))
        if read is not None:
            return read(node, depth)
        raise ConditionError(
            f"“{shown(node)}” has no place in a condition; it may hold facts, "
            "numbers, texts, comparisons, `and`, `or`, `not` and "
            f"{listed(_FUNCTIONS)}"
        )

    def _name(self, name: str) -> Term:
        if name in ("true", "false"):
            return Term(name.capitalize(), FactType.BOOLEAN)
        option = self.names.options.get(name)
        if option is not None:
            self.options.add(name)
            return Term(f"o_{self.names.prefix}_{name}", option.fact_type, is_name=True)
        fact = self.names.facts.get(name)
        if fact is None:
            raise ConditionError(self._unknown_name(name))
        self.facts.add(name)
        return Term(f"f_{name}", fact.type, is_name=True, choices=fact.choices)

    def _unknown_name(self, name: str) -> str:
        if name in ("True", "False"):
            return f"write `{name.lower()}` for {name}"
        if name in ("None", "unknown", "known"):
            return "ask “FACT is unknown” or “FACT is known”"
        known = [*self.names.facts, *self.names.options]
        otherwise = "; `smartlint facts` lists them"
        if name[0].isupper():
            otherwise = f"; a text stands in quotation marks: '{name}'"
        return f"unknown fact '{name}'{did_you_mean(name, known, otherwise=otherwise)}"

    # object: whatever a literal of Python can be
    def _constant(self, value: object) -> Term:
        if isinstance(value, bool) or value is None:
            raise ConditionError(self._unknown_name(str(value)))
        if isinstance(value, int):
            if len(str(value)) > MAX_DIGITS:
                raise ConditionError(f"a number has at most {MAX_DIGITS} digits")
            return Term(str(value), FactType.NUMBER, is_name=True)
        if isinstance(value, float):
            return self._decimal(value)
        if isinstance(value, str):
            if len(value) > MAX_TEXT:
                raise ConditionError(f"a text has at most {MAX_TEXT} characters")
            return Term(repr(value), FactType.TEXT, is_name=True, literal=value)
        raise ConditionError(f"“{value!r}” is neither a number nor a text")

    def _decimal(self, value: float) -> Term:
        digits = repr(value)
        if not digits.replace(".", "", 1).isdigit() or len(digits) > MAX_DIGITS:
            raise ConditionError(f"write the number {digits} with plain digits")
        name = f"d_{digits.replace('.', '_')}"
        self.decimals[name] = digits
        return Term(name, FactType.NUMBER, is_name=True)

    def _junction(self, node: ast.BoolOp, depth: int) -> Term:
        word = " and " if isinstance(node.op, ast.And) else " or "
        codes = [self._truth(value, depth + 1) for value in node.values]
        return Term(f"({word.join(sorted(codes, key=turn))})", FactType.BOOLEAN)

    def _truth(self, node: ast.expr, depth: int) -> str:
        term = self.term(node, depth)
        if term.type is not FactType.BOOLEAN:
            words = shown(node)
            instead = (
                "compare a fact with it"
                if isinstance(node, ast.Constant)
                else f"write “{words} is known” or compare it"
            )
            raise ConditionError(
                f"{quoted(words)} is a {term.type}, not yes or no; {instead}"
            )
        return term.code

    def _unary(self, node: ast.UnaryOp, depth: int) -> Term:
        if isinstance(node.op, ast.Not):
            code = self._truth(node.operand, depth + 1)
            return Term(f"(not {code})", FactType.BOOLEAN)
        if isinstance(node.op, ast.USub):
            code = self._number(node.operand, depth + 1)
            if code.startswith("o_") or code.isdecimal():  # those are always there
                return Term(f"-{code}", FactType.NUMBER, is_name=True)
            return Term(f"negate({code})", FactType.NUMBER)
        raise ConditionError(f"“{shown(node)}” has no place in a condition")

    def _sum(self, node: ast.BinOp, depth: int) -> Term:
        function = _SUMS.get(type(node.op))
        if function is None:
            raise ConditionError(
                f"“{shown(node)}”: only +, -, * and / are there to reckon with"
            )
        left = self._number(node.left, depth + 1)
        right = self._number(node.right, depth + 1)
        return Term(f"{function}({left}, {right})", FactType.NUMBER)

    def _number(self, node: ast.expr, depth: int) -> str:
        term = self.term(node, depth)
        if term.type is not FactType.NUMBER:
            raise ConditionError(
                f"'{shown(node)}' is a {term.type}; only numbers can be reckoned with"
            )
        return term.code

    def _comparison(self, node: ast.Compare, depth: int) -> Term:
        codes = []
        left_node = node.left
        for operator, right_node in zip(node.ops, node.comparators, strict=True):
            codes.append(self._pair(left_node, operator, right_node, depth + 1))
            left_node = right_node
        return Term(f"({' and '.join(codes)})", FactType.BOOLEAN)

    def _pair(
        self, left: ast.expr, operator: ast.cmpop, right: ast.expr, depth: int
    ) -> str:
        if isinstance(operator, (ast.Is, ast.IsNot)):
            return self._known(left, operator, right, depth)
        if isinstance(operator, (ast.In, ast.NotIn)):
            return self._membership(left, operator, right, depth)
        one, other = self.term(left, depth), self.term(right, depth)
        one, other = as_day(one, beside=other), as_day(other, beside=one)
        if isinstance(operator, (ast.Eq, ast.NotEq)):
            return self._equality(one, operator, other, shown(left), shown(right))
        if one.type is not other.type or one.type not in _ORDERED:
            raise ConditionError(
                f"“{shown(left)}” is a {one.type} and “{shown(right)}” is a "
                f"{other.type}; only two numbers or two dates have an order"
                f"{self._its_day(left) or self._its_day(right)}"
            )
        return self._guarded(one, _ORDER[type(operator)], other)

    def _its_day(self, node: ast.expr) -> str:
        day = f"{node.id}_date" if isinstance(node, ast.Name) else ""
        return f"; did you mean '{day}'?" if day in self.names.facts else ""

    def _guarded(self, one: Term, sign: str, other: Term) -> str:
        """Return the comparison behind a guard for each side that may be absent."""
        guards = []
        names = []
        for side in (one, other):
            name = side.code
            if not side.is_name:
                name = f"t_{self.n_kept}"
                self.n_kept += 1
                guards.append(f"({name} := {side.code}) is not None")
            elif name.startswith("f_"):
                guards.append(f"{name} is not None")
            names.append(name)
        return f"({' and '.join([*guards, f'{names[0]} {sign} {names[1]}'])})"

    def _known(
        self, left: ast.expr, operator: ast.cmpop, right: ast.expr, depth: int
    ) -> str:
        asked = right.id if isinstance(right, ast.Name) else ""
        if asked not in ("known", "unknown"):
            raise ConditionError(
                f"write “{shown(left)} is known”, “… is unknown”, or compare with =="
            )
        term = self.term(left, depth)
        if term.type is FactType.BOOLEAN:
            raise ConditionError(f"'{shown(left)}' is yes or no and never unknown")
        is_there = (
            term.code if term.type is FactType.WORDS else f"{term.code} is not None"
        )
        wants_there = (asked == "known") is isinstance(operator, ast.Is)
        return f"({is_there})" if wants_there else f"(not ({is_there}))"

    def _equality(
        self, one: Term, operator: ast.cmpop, other: Term, left: str, right: str
    ) -> str:
        if one.literal is not None and other.literal is None:
            one, other, left, right = other, one, right, left
        is_equal = isinstance(operator, ast.Eq)
        if one.type in _TEXTUAL and other.type in _TEXTUAL:
            check_choice(one, other, left)
            if one.type is FactType.CHOICE:
                return self._guarded(one, "==" if is_equal else "!=", other)
            code = f"same({one.code}, {other.code})"
            if one.is_name and other.literal is not None:
                folded = other.literal.casefold()
                code = f"({there(one)} and {one.code}.casefold() == {folded!r})"
            if is_equal:
                return code
            return f"({there(one)} and {there(other)} and not {code})"
        if one.type is not other.type or one.type is FactType.WORDS:
            raise ConditionError(
                f"{quoted(left)} is a {one.type} and cannot equal {quoted(right)}, "
                f"a {other.type}"
            )
        return self._guarded(one, "==" if is_equal else "!=", other)

    def _membership(
        self, left: ast.expr, operator: ast.cmpop, right: ast.expr, depth: int
    ) -> str:
        is_in = isinstance(operator, ast.In)
        if isinstance(right, (ast.Tuple, ast.List)):
            pairs = [
                self._pair(left, ast.Eq(), element, depth) for element in right.elts
            ]
            if not pairs:
                raise ConditionError("the list after `in` is empty")
            code = f"({' or '.join(pairs)})"
            absent = self._known(left, ast.Is(), ast.Name("known"), depth)
            return code if is_in else f"({absent} and not {code})"
        if is_list(right):
            return self._list_membership(left, right, depth, is_in=is_in)
        word, words = self.term(left, depth), self.term(right, depth)
        if words.type is not FactType.WORDS or word.type not in _TEXTUAL:
            is_value = isinstance(right, ast.Constant)
            instead = "==" if is_value else f'matches({shown(right)}, "…")'
            raise ConditionError(
                f'after `in` stands a list ("a", "b") or a fact of words, not '
                f"{quoted(shown(right))}; write {instead}"
            )
        code = f"holds({words.code}, {word.code})"
        return code if is_in else f"(not {code})"

    def _list_membership(
        self, left: ast.expr, right: ast.expr, depth: int, *, is_in: bool
    ) -> str:
        """Return whether a text is, as a whole, a phrase of a list."""
        word = self.term(left, depth)
        phrases = self._patterns(right)
        if word.type not in _TEXTUAL or not word.is_name or word.literal is not None:
            raise ConditionError(
                f"{quoted(shown(left))} is no text that can be looked up in a list"
            )
        starred = next((phrase for phrase in phrases if "*" in phrase), None)
        if starred is not None:
            raise ConditionError(
                f"“{starred}” has a star, so it is no whole text; write "
                f"matches({shown(left)}, {shown(right)})"
            )
        # A set of texts alone is a constant of the code: looking it up costs one step.
        held = f"{word.code}.casefold() in {{{', '.join(map(repr, phrases))}}}"
        return f"({there(word)} and {held if is_in else f'not {held}'})"

    def _call(self, node: ast.Call, depth: int) -> Term:
        name = node.func.id if isinstance(node.func, ast.Name) else shown(node.func)
        if name not in _FUNCTIONS or node.keywords:
            hint = did_you_mean(name, _FUNCTIONS)
            raise ConditionError(
                f"there are {listed(_FUNCTIONS)}, and no function '{name}'{hint}"
            )
        if name == "matches":
            return self._matches(node, depth)
        if len(node.args) != 1:
            raise ConditionError(f"{name}(…) takes one fact")
        if name == "abs":
            return Term(
                f"size({self._number(node.args[0], depth + 1)})", FactType.NUMBER
            )
        term = self.term(node.args[0], depth + 1)
        if term.type is not FactType.WORDS:
            raise ConditionError(
                f"count(…) counts words, and '{shown(node.args[0])}' is a {term.type}"
            )
        return Term(f"len({term.code})", FactType.NUMBER)

    def _matches(self, node: ast.Call, depth: int) -> Term:
        fact = node.args[0] if node.args else None
        if not isinstance(fact, ast.Name) or len(node.args) == 1:
            raise ConditionError(
                'write matches(FACT, "phrase", …) or matches(FACT, list("NAME"))'
            )
        term = self.term(fact, depth + 1)
        if term.type not in (FactType.TEXT, FactType.WORDS):
            raise ConditionError(f"'{fact.id}' is a {term.type}; only texts match")
        patterns = [pattern for arg in node.args[1:] for pattern in self._patterns(arg)]
        name = f"m_{self.names.prefix}_{len(self.matchers)}"
        self.matchers.append(Matcher(name, fact.id, tuple(patterns)))
        code = f"({term.code} is not None and matches({term.code}, {name}))"
        return Term(code, FactType.BOOLEAN)

    def _patterns(self, node: ast.expr) -> tuple[str, ...]:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return (checked_pattern(node.value),)
        if not is_list(node):
            raise ConditionError(
                f'“{shown(node)}” is neither a "phrase" nor a list("NAME")'
            )
        name = str(node.args[0].value)  # type: ignore[attr-defined] # seen above
        words = self.names.word_lists.get(name)
        if words is None:
            hint = did_you_mean(name, self.names.word_lists)
            raise ConditionError(f"the pack has no word list '{name}'{hint}")
        return words
