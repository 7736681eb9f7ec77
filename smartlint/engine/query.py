"""Picks goals by a condition: the language of ``when``, asked by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from smartlint.engine.batch import compile_condition
from smartlint.engine.condition import Names
from smartlint.engine.condition_error import ConditionError
from smartlint.engine.conditions import check_condition
from smartlint.errors import QueryError
from smartlint.facts.fact import Fact
from smartlint.facts.subjects import GoalSubject
from smartlint.facts.table import facts_of
from smartlint.meant import did_you_mean

Predicate = Callable[[GoalSubject], bool]


def compile_query(condition: str) -> Predicate:
    """Return the function that says whether a goal is meant.

    Raises:
        QueryError: It is no condition; the error says where and what to write.
    """
    text = " ".join(condition.split())
    names = Names(facts_of("goal"), {}, {}, "Q")
    try:
        return compile_condition("goal", check_condition(text, names))
    except ConditionError as error:
        raise QueryError(error.problem, text, error.offset) from error


def query_columns(names: Sequence[str]) -> tuple[Fact, ...]:
    """Return the facts of a table's columns.

    Raises:
        QueryError: A name is no fact about a goal.
    """
    facts = facts_of("goal")
    for name in names:
        if name not in facts:
            hint = did_you_mean(name, facts, otherwise="; `smartlint facts` lists them")
            raise QueryError(f"unknown column '{name}'{hint}", name, None)
    return tuple([facts[name] for name in names])
