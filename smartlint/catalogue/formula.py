"""Formulas over KPIs: sums, differences, products and quotients, and nothing else.

A formula is kept as nested tuples, ``("/", "clicks", "impressions")``: an operator and
two operands, a KPI's id, or a number as ``("number", "100")``.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from smartlint.model.kpi import Product, Summands

# Nested tuples of texts; a recursive alias would say no more.
Formula = Any

NUMBER = "number"
_LONGEST = 400
_OPERATORS = {"Add": "+", "Sub": "-", "Mult": "*", "Div": "/"}
_SIGNS = {"+": ("+", 1), "-": ("−", 1), "*": ("×", 3), "/": ("÷", 3)}
_PERCENT = (NUMBER, "100")
_COMPUTE: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


class FormulaError(ValueError):
    """A formula that cannot be read; the text says what would be right."""


def parse_formula(text: str) -> Formula:
    """Return the formula that a text states.

    Raises:
        FormulaError: It holds anything but ids, numbers, + - * / and brackets.
    """
    import ast  # noqa: PLC0415 - loaded when a pack is compiled, never by a warm run

    if len(text) > _LONGEST:
        raise FormulaError(f"a formula may have {_LONGEST} characters")
    try:
        tree = ast.parse(text, mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise FormulaError(f"'{text}' is no formula") from error
    return _read(tree.body)


def ids_of(formula: Formula) -> Iterator[str]:
    """Yield the ids a formula needs, from left to right, repeats included."""
    if isinstance(formula, str):
        yield formula
    elif formula[0] != NUMBER:
        yield from ids_of(formula[1])
        yield from ids_of(formula[2])


def evaluate(formula: Formula, values: Mapping[str, Decimal]) -> Decimal | None:
    """Return the formula's value; None where a value is missing or it divides by 0."""
    if isinstance(formula, str):
        return values.get(formula)
    if formula[0] == NUMBER:
        return Decimal(formula[1])
    left = evaluate(formula[1], values)
    right = evaluate(formula[2], values)
    if left is None or right is None:
        return None
    if formula[0] == "/" and not right:
        return None
    return _COMPUTE[formula[0]](left, right)


def formula_words(formula: Formula, words: Mapping[str, str]) -> str:
    """Return a formula as people write it, with words for its KPIs.

    That a share is given in percent is left out: "× 100" says nothing to anybody.
    """
    if not isinstance(formula, str) and formula[0] == "*" and formula[2] == _PERCENT:
        formula = formula[1]
    return _written(formula, words, 0)


def _written(formula: Formula, words: Mapping[str, str], outer: int) -> str:
    if isinstance(formula, str):
        return words[formula]
    if formula[0] == NUMBER:
        return str(formula[1])
    sign, own = _SIGNS[formula[0]]
    # What is taken off or divided by needs brackets also where the sign is the same.
    right = own + (formula[0] in "-/")
    text = f"{_written(formula[1], words, own)} {sign} {_written(formula[2], words, right)}"
    return f"({text})" if own < outer else text


def product_of(formula: Formula) -> Product | None:
    """Return a formula as powers of KPIs; None where it adds or subtracts.

    Constant factors are left out: they drop out of every comparison of two moments.
    """
    powers: dict[str, int] = {}
    if not _multiply(formula, 1, powers):
        return None
    return tuple([(kpi, power) for kpi, power in powers.items() if power])


def summands_of(formula: Formula) -> Summands | None:
    """Return a formula as KPIs with signs; None where it is no plain sum of KPIs."""
    signs: dict[str, int] = {}
    if not _add(formula, 1, signs):
        return None
    found = tuple([(kpi, sign) for kpi, sign in signs.items() if sign])
    return found if len(found) > 1 else None


def _add(formula: Formula, sign: int, signs: dict[str, int]) -> bool:
    if isinstance(formula, str):
        signs[formula] = signs.get(formula, 0) + sign
        return True
    if formula[0] not in "+-":
        return False
    other = -sign if formula[0] == "-" else sign
    return _add(formula[1], sign, signs) and _add(formula[2], other, signs)


def _multiply(formula: Formula, power: int, powers: dict[str, int]) -> bool:
    if isinstance(formula, str):
        powers[formula] = powers.get(formula, 0) + power
        return True
    if formula[0] == NUMBER:
        return bool(Decimal(formula[1]))
    if formula[0] not in "*/":
        return False
    other = -power if formula[0] == "/" else power
    return _multiply(formula[1], power, powers) and _multiply(formula[2], other, powers)


def _read(node: Any) -> Formula:  # Any: a node of ast, which is not imported above
    kind = type(node).__name__
    if kind == "Name":
        return str(node.id)
    if kind == "Constant" and type(node.value) in (int, float):
        return (NUMBER, str(node.value))
    sign = _OPERATORS.get(type(node.op).__name__) if kind == "BinOp" else None
    if sign is None:
        raise FormulaError("a formula holds ids, numbers, + - * / and brackets only")
    return (sign, _read(node.left), _read(node.right))
