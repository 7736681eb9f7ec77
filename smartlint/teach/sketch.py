"""An invented goal in parts, so that a flaw can be planted into one of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import TypeVar

from smartlint.model.days import day_words
from smartlint.named_tuple import NamedTuple
from smartlint.teach.material import MetricMaterial, Topic

_T = TypeVar("_T")
# A bare goal ends within a quarter, so that it needs no milestone.
_BARE_DAYS = (40, 88)
_BLOCK_DAYS = (120, 240)


class Sketch(NamedTuple):
    """A goal in parts; every text part may be empty.

    Attributes:
        lead: The verb, and what stands before it.
        metric: What is measured.
        baseline: Today's value.
        target: The value aimed for.
        unit: ``%``, a currency sign, a word, or empty.
        per: The period it is counted over; empty for none.
        amount: The words with the figures: "from 400 to 500".
        when: The words of the deadline.
        tail: What ends the sentence.
        facts: Key and value of each line beneath.
        as_of: The day it is written.
        deadline: Its last day.
        falls: Less is better.
        id: Empty for a bare sentence.
        topic: What such goals are about.
    """

    lead: str
    metric: str
    baseline: Decimal
    target: Decimal
    unit: str
    per: str
    amount: str
    when: str
    tail: str
    facts: tuple[tuple[str, str], ...]
    as_of: date
    deadline: date
    falls: bool
    id: str
    topic: Topic

    def text(self) -> str:
        """Return the goal as lines of a goal file."""
        words = (self.lead, self.metric, self.amount, self.when, self.tail)
        sentence = " ".join(filter(None, words)).replace(" ?", "?")
        head = f"goal {self.id}: " if self.id else ""
        facts = "".join(f"  {key}: {value}\n" for key, value in self.facts)
        return f"{head}{sentence}\n{facts}"

    def value(self, amount: Decimal) -> str:
        """Return an amount with the sketch's unit, as people write it."""
        return amount_text(amount, self.unit, self.per)

    def without(self, *keys: str) -> Sketch:
        """Return the sketch without the lines of these keys."""
        kept = tuple(fact for fact in self.facts if fact[0].split()[0] not in keys)
        return self._replace(facts=kept)

    def beneath(self, key: str, value: str) -> Sketch:
        """Return the sketch with one more line."""
        return self._replace(facts=(*self.facts, (key, value)))

    def has(self, key: str) -> bool:
        """Tell whether a line of this key stands beneath."""
        return any(fact[0].split()[0] == key for fact in self.facts)


def amount_text(amount: Decimal, unit: str, per: str = "") -> str:
    """Return an amount as people write it: 12,000 · 4.5% · €38 · 26 minutes."""
    number = f"{amount.normalize():,f}"
    if unit == "%":
        return f"{number}%"
    shown = f"{number} {unit}" if unit.isalpha() else f"{unit}{number}"
    return f"{shown} per {per}" if per else shown


def sketch(
    chance: Random,
    metric: MetricMaterial,
    as_of: date,
    goal_id: str,
) -> Sketch:
    """Return a good goal on a metric: a bare sentence, or one with all facts beneath.

    Args:
        chance: Decides the values.
        metric: What it is about.
        as_of: The day it is written.
        goal_id: Its id; empty for a bare sentence.
    """
    low, high, step = metric.today
    baseline = low + step * whole(chance, int((high - low) / step))
    target = _moved(chance, metric, baseline)
    days = _BLOCK_DAYS if goal_id else _BARE_DAYS
    deadline = _month_end(
        as_of + timedelta(days[0]), as_of + timedelta(days[1]), chance
    )
    made = Sketch(
        metric.verb,
        metric.metric,
        baseline,
        target,
        metric.unit,
        metric.per,
        "",
        f"by {day_words(deadline)}",
        "",
        (),
        as_of,
        deadline,
        metric.falls,
        goal_id,
        metric.topic,
    )
    amount = f"from {made.value(baseline)} to {made.value(target)}"
    made = made._replace(amount=amount)
    return _with_facts(chance, metric, made) if goal_id else made


def choice(chance: Random, among: Sequence[_T]) -> _T:
    """Return one of several; only ``random()`` is asked, which no version changes."""
    return among[whole(chance, len(among) - 1)]


def whole(chance: Random, most: int) -> int:
    """Return a whole number from 0 to ``most``."""
    return int(chance.random() * (most + 1))


def shuffled(chance: Random, items: Sequence[_T]) -> list[_T]:
    """Return the items in another order."""
    keyed = [(chance.random(), at) for at in range(len(items))]
    return [items[at] for _, at in sorted(keyed)]


def _moved(chance: Random, metric: MetricMaterial, baseline: Decimal) -> Decimal:
    least, most = metric.change
    share = least + whole(chance, int(most - least))
    step = metric.today[2]
    moved = baseline * share / 100
    steps = max(Decimal(1), (moved / step).quantize(Decimal(1), ROUND_HALF_UP))
    return baseline - steps * step if metric.falls else baseline + steps * step


def _month_end(first: date, last: date, chance: Random) -> date:
    ends: list[date] = []
    day = first
    while day <= last:
        if (day + timedelta(1)).day == 1:
            ends.append(day)
        day += timedelta(1)
    return choice(chance, ends or [last])


def _picked(
    chance: Random, key: str, among: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """Return a line with one of several; none where there is nothing to choose from."""
    return ((key, choice(chance, among)),) if among else ()


def _with_facts(chance: Random, metric: MetricMaterial, made: Sketch) -> Sketch:
    middle = made.as_of + (made.deadline - made.as_of) / 2
    step = metric.today[2]
    half = made.baseline + ((made.target - made.baseline) / 2).quantize(step)
    return made._replace(
        facts=(
            ("why", choice(chance, metric.whys)),
            *([("channel", metric.channel)] if metric.channel else []),
            *_picked(chance, "owner", metric.topic.people),
            *_picked(chance, "budget", metric.topic.budgets),
            ("review", "monthly"),
            (f"milestone {middle.isoformat()}", made.value(half)),
            (made.as_of.isoformat(), f"{made.value(made.baseline)}; on track"),
        )
    )
