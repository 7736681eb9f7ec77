"""What a checked condition is: a fragment of Python that only reads named values."""

from __future__ import annotations

from collections.abc import Mapping

from smartlint.engine.rule import Option
from smartlint.facts.fact import Fact
from smartlint.named_tuple import NamedTuple


class Matcher(NamedTuple):
    """The patterns of one ``matches(…)``.

    Attributes:
        name: Of the pattern set, in the generated code.
        fact: The fact it looks at.
        patterns: Phrases, case-folded; each word may begin or end with a star.
    """

    name: str
    fact: str
    patterns: tuple[str, ...]


class Step(NamedTuple):
    """One of the demands that a condition joins with ``and``.

    Attributes:
        expression: Python over ``f_NAME`` (facts), ``o_NAME`` (options), ``d_…``
            (decimal constants) and the functions of :mod:`smartlint.engine.runtime`.
        facts: Names of the facts it reads, sorted.
    """

    expression: str
    facts: tuple[str, ...]


class Condition(NamedTuple):
    """A condition, checked, as steps for the generated function.

    Attributes:
        steps: What must hold, cheap demands first: none is asked before those in front
            of it hold.
        facts: Names of the facts it reads, sorted.
        options: Names of the options it reads, sorted.
        decimals: Name and digits of its decimal constants.
        matchers: Its pattern sets, in order.
    """

    steps: tuple[Step, ...]
    facts: tuple[str, ...]
    options: tuple[str, ...]
    decimals: tuple[tuple[str, str], ...]
    matchers: tuple[Matcher, ...]


class Names(NamedTuple):
    """What a condition may name.

    Attributes:
        facts: The facts of the rule's subject.
        options: The rule's own thresholds.
        word_lists: The pack's word lists, by name.
        prefix: Sets the names of one rule's generated values apart.
    """

    facts: Mapping[str, Fact]
    options: Mapping[str, Option]
    word_lists: Mapping[str, tuple[str, ...]]
    prefix: str
