"""Answers to the coach from a file, for scripts and tests: TOML, a key for each fact.

``idea`` is what the person would say first; every other key is a fact of the language,
as a text or a list of texts. ``[goals.ID]`` holds the answers about one goal of a file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any, get_args

from smartlint.engine.rule import Fills
from smartlint.errors import ConfigError
from smartlint.meant import did_you_mean
from smartlint.named_tuple import NamedTuple

IDEA, GOALS = "idea", "goals"


class Answers(NamedTuple):
    """What a file answers.

    Attributes:
        idea: The rough idea; empty for none.
        facts: What is stated, by the fact that each fills, in order.
        by_goal: The same for goals that stand in a file, by their id or code.
    """

    idea: str
    facts: tuple[tuple[str, str], ...]
    by_goal: Mapping[str, tuple[tuple[str, str], ...]]


def read_answers(text: str, path: str) -> Answers:
    """Return the answers of a file.

    Raises:
        ConfigError: It is no TOML, or holds a key that is no fact; it says which.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = f"these answers are no TOML that can be read: {error}"
        raise ConfigError(problem, path=path) from error
    goals = table.pop(GOALS, {})
    idea = table.pop(IDEA, "")
    if not isinstance(goals, dict) or not all(
        isinstance(g, dict) for g in goals.values()
    ):
        raise ConfigError(
            "'goals' holds a table for each goal: [goals.EM-1]", path=path
        )
    if not isinstance(idea, str):
        raise ConfigError("'idea' must be a text in quotes", path=path)
    by_goal = {key: tuple(_facts(facts, path)) for key, facts in goals.items()}
    return Answers(idea, tuple(_facts(table, path)), by_goal)


def _facts(table: Mapping[str, Any], path: str) -> list[tuple[str, str]]:
    facts: list[tuple[str, str]] = []
    known = get_args(Fills)
    for key, value in table.items():
        if key not in known:
            there = f"; there are {', '.join(known)}"
            hint = did_you_mean(key, [*known, IDEA], otherwise=there)
            raise ConfigError(f"nothing can be answered by '{key}'{hint}", path=path)
        values = value if isinstance(value, list) else [value]
        if not all(isinstance(one, str) for one in values):
            problem = f"'{key}' must be a text in quotes, or a list of texts"
            raise ConfigError(problem, path=path)
        facts += [(key, one) for one in values]
    return facts
