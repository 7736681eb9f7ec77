"""Pieces of a condition: what each gives, and how it is shown to its author."""

from __future__ import annotations

import ast
from datetime import date

from smartlint.engine.condition_error import ConditionError
from smartlint.facts.fact import FactType
from smartlint.meant import did_you_mean
from smartlint.named_tuple import NamedTuple

_LONGEST_SHOWN = 60


class Term(NamedTuple):
    """A piece of the condition with its generated code.

    Attributes:
        code: A Python expression.
        type: What it gives.
        is_name: The code is a plain name, so that repeating it costs nothing.
        choices: The values of a choice.
        literal: The text of a literal text; None for anything else.
    """

    code: str
    type: FactType
    is_name: bool = False
    choices: tuple[str, ...] = ()
    literal: str | None = None


def as_day(term: Term, *, beside: Term) -> Term:
    """Return a text as the day that it names, where it stands beside a date.

    Raises:
        ConditionError: It names no day.
    """
    if term.literal is None or beside.type is not FactType.DATE:
        return term
    try:
        day = date.fromisoformat(term.literal)
    except ValueError as error:
        raise ConditionError(
            f"“{term.literal}” is no day; write year-month-day, such as '2027-06-30'"
        ) from error
    return Term(f"day({day.isoformat()!r})", FactType.DATE, is_name=True)


def there(term: Term) -> str:
    """Return the code that asks whether a text is there."""
    return f"{term.code} is not None" if term.literal is None else "True"


def check_choice(one: Term, other: Term, left: str) -> None:
    """Check that a choice is compared with one of its values.

    Raises:
        ConditionError: It can never be the other.
    """
    if not one.choices or other.literal is None or other.literal in one.choices:
        return
    hint = did_you_mean(other.literal, one.choices)
    raise ConditionError(
        f"'{left}' is one of {listed(one.choices)} and never '{other.literal}'{hint}"
    )


def turn(code: str) -> int:
    """Return how late a demand is asked among those that are joined; 0 comes first.

    Which of them is asked first changes no answer, as each bears an absent fact. So
    those go first that cost little and are seldom met: looking for phrases takes as
    long as thirty comparisons, and what must *not* be so is nearly always met.
    """
    is_denied = code.startswith("(not ")
    return 2 * ("matches(" in code) + is_denied


def shown(node: ast.AST) -> str:
    """Return a piece of the condition as people write it."""
    return ast.unparse(node)[:_LONGEST_SHOWN]


def quoted(words: str) -> str:
    """Return a piece of the condition in quotes; a text of it has its own."""
    return words if words[:1] in "'\"" else f"'{words}'"


def listed(names: tuple[str, ...]) -> str:
    """Return names with commas between them."""
    return ", ".join(names)


def is_list(node: ast.expr) -> bool:
    """Whether a word list of the pack is named: list("NAME")."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "list"
        and len(node.args) == 1
        and isinstance(node.args[0], ast.Constant)
    )
