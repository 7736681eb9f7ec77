"""Facts about what stands beneath a goal: sums, products, and what a result may cost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject

if TYPE_CHECKING:
    from smartlint.portfolio.contribution import Account
    from smartlint.portfolio.levels import Levels


def reckoning_facts() -> tuple[Fact, ...]:
    """Return the facts about what the goals beneath one come to."""
    return (
        *_count_facts(),
        *_sum_facts(),
        *_product_facts(),
        *_level_facts(),
        *_formula_facts(),
    )


def _count_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "reckoned_children",
            FactType.NUMBER,
            "How many goals beneath it are reckoned with: their links say what they "
            "contribute, or their metric is its own or part of its formula.",
            "3",
            _account(lambda found: found.counted),
        ),
        Fact(
            "unreckoned_children",
            FactType.NUMBER,
            "How many goals beneath it nothing says that of.",
            "1",
            _account(lambda found: len(found.uncounted)),
        ),
        Fact(
            "reckoned_goals",
            FactType.TEXT,
            "How many are reckoned with, in words, with what they do.",
            "three goals multiply",
            _account(lambda found: _words().multiplying_words(found)),
        ),
    )


def _sum_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "sum_shortfall",
            FactType.NUMBER,
            "What the amounts beneath it lack, in percent of the change it asks for; "
            "0 when they suffice, unknown when nothing can be added.",
            "38.7",
            _account(lambda found: found.shortfall),
        ),
        Fact(
            "sum_total",
            FactType.TEXT,
            "What they come to.",
            "+€368,000",
            _account(lambda found: _words().total_words(found)),
        ),
        Fact(
            "sum_asked",
            FactType.TEXT,
            "The change that it asks for, as an amount.",
            "+€600,000",
            _account(lambda found: _words().asked_words(found) or None),
        ),
        Fact(
            "sum_steps",
            FactType.TEXT,
            "The sum, term by term.",
            "EM-4 +€168,000 and AD-1 +€200,000",
            _account(lambda found: _words().sum_words(found)),
        ),
    )


def _product_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "product_shortfall",
            FactType.NUMBER,
            "What the changes of its formula's parts lack, in percent of the change it "
            "asks for; 0 when they suffice, unknown when nothing can be multiplied.",
            "44",
            _account(lambda found: found.product_shortfall),
        ),
        Fact(
            "product_total",
            FactType.TEXT,
            "What they multiply to.",
            "+14%",
            _account(lambda found: _words().percent_words(found.product)),
        ),
        Fact(
            "product_asked",
            FactType.TEXT,
            "The change that it asks for, in percent.",
            "+25%",
            _account(
                lambda found: (
                    _words().percent_words(found.factor) if found.factor else None
                )
            ),
        ),
        Fact(
            "product_steps",
            FactType.TEXT,
            "The product, factor by factor.",
            "WE-7 +22.6% (website sessions) × WE-1 +2% (conversion rate)",
            _account(lambda found: _words().product_words(found)),
        ),
    )


def _level_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "level_shortfall",
            FactType.NUMBER,
            "What the values that goals beneath aim for lack, put into its formula, in "
            "percent of the value it asks for; 0 when they suffice, unknown when a part "
            "is missing or amounts or factors can be put together instead.",
            "30.6",
            _levels(lambda found: found.shortfall),
        ),
        Fact(
            "level_reached",
            FactType.TEXT,
            "What they make.",
            "125%",
            _levels(lambda found: _level_words().reached_words(found)),
        ),
        Fact(
            "level_asked",
            FactType.TEXT,
            "The value that it asks for.",
            "180%",
            _levels(lambda found: _level_words().asked_words(found)),
        ),
        Fact(
            "level_steps",
            FactType.TEXT,
            "The calculation, and which goal each value is from.",
            "(€900,000 − €400,000) ÷ €400,000 = 125%",
            _levels(lambda found: _level_words().steps_words(found)),
        ),
    )


def _formula_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "level_formula",
            FactType.TEXT,
            "Its formula, where goals beneath are on parts of it that cannot be put "
            "together otherwise.",
            "profit is revenue − total cost",
            _levels(lambda found: _level_words().formula_words(found)),
        ),
        Fact(
            "missing_parts",
            FactType.TEXT,
            "The parts of that formula for which no goal beneath gives a value.",
            "total cost",
            _levels(lambda found: _level_words().missing_words(found)),
        ),
    )


def levels_of(subject: GoalSubject) -> Levels | None:
    """Return what goals beneath make of the goal's formula; None for nothing to say."""
    return subject.plan.levels(subject.node) if _is_parent(subject) else None


def account_of(subject: GoalSubject) -> Account | None:
    """Return what stands beneath a goal, reckoned; None for nothing to say."""
    return subject.plan.account(subject.node) if _is_parent(subject) else None


def _is_parent(subject: GoalSubject) -> bool:
    """Whether goals stand beneath this one, and all of them were read."""
    # A goal of a file that is only included may have more beneath it than was read.
    node = subject.node
    return not node.is_guest and bool(subject.place.portfolio.children(node))


# Any: the type that the fact declares; the words are loaded for plans only
def _account(read: Callable[[Account], Any]) -> Callable[[GoalSubject], Any]:
    def value(subject: GoalSubject) -> Any:
        found = account_of(subject)
        return read(found) if found is not None else None

    return value


# Any: as above
def _levels(read: Callable[[Levels], Any]) -> Callable[[GoalSubject], Any]:
    def value(subject: GoalSubject) -> Any:
        found = levels_of(subject)
        return read(found) if found is not None else None

    return value


def _level_words() -> Any:
    from smartlint.portfolio import level_words  # noqa: PLC0415 - for a finding only

    return level_words


def _words() -> Any:
    from smartlint.portfolio import account_words  # noqa: PLC0415 - for a finding only

    return account_words
