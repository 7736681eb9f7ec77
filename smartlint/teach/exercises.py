"""Exercises: good goals with planted flaws, and the key that the engine proves.

A seed decides the goals and their order. What is planted how often depends on the rules
and the count alone, so that two seeds give different sheets of equal make-up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, product
from random import Random

from smartlint.errors import ConfigError
from smartlint.named_tuple import NamedTuple
from smartlint.teach.examiner import Examined, Examiner
from smartlint.teach.material import Material
from smartlint.teach.planting import QUESTION_MARK, Planting, plantings
from smartlint.teach.sketch import Sketch, shuffled, sketch

# How often all metrics are gone through for one exercise.
_MOST_ROUNDS = 3
_PROBE_SEED = 1
_PAIR = 2

FlawSet = tuple[str, ...]
_Planted = tuple[Sketch, Sketch, Examined]


class Exercise(NamedTuple):
    """One goal to be looked at.

    Attributes:
        number: From 1, in the order of the sheet.
        text: The goal, as lines of a goal file.
        flaws: The codes of the rules that speak on it, sorted; none for a good one.
        findings: What they say, in the order of the codes.
        good: The goal before it was spoilt.
    """

    number: int
    text: str
    flaws: FlawSet
    findings: tuple[str, ...]
    good: str


class Sheet(NamedTuple):
    """Exercises with their key.

    Attributes:
        as_of: The day the goals are written.
        seed: What decided them.
        rules: The codes that were asked for.
        exercises: In order.
        n_slots: How many answers each exercise has room for: as many as the most flaws
            that are planted into one goal.
    """

    as_of: date
    seed: int
    rules: tuple[str, ...]
    exercises: tuple[Exercise, ...]
    n_slots: int


class Planter:
    """Knows which ways of spoiling a goal show which rules, by trying each once.

    Attributes:
        material: What the goals are made of.
    """

    def __init__(self, examiner: Examiner, material: Material) -> None:
        self._examiner = examiner
        self.material = material
        self._heading = f"as of {examiner.as_of.isoformat()}\n\n"
        self._together: dict[FlawSet, bool] = {}
        self._ways: dict[FlawSet, list[Planting]] = {}
        ways = plantings()
        for probe in self._good_goals(Random(_PROBE_SEED)):  # noqa: S311 - no secret
            for way in ways:
                self._learn(way, probe)

    @property
    def codes(self) -> tuple[str, ...]:
        """The rules that can be planted by themselves."""
        return tuple(sorted(flaws[0] for flaws in self._ways if len(flaws) == 1))

    def partners(self, code: str) -> tuple[str, ...]:
        """Return the rules with which one can be planted that shows with them only."""
        pairs = [flaws for flaws in self._ways if code in flaws and len(flaws) > 1]
        return tuple(sorted({other for pair in pairs for other in pair} - {code}))

    def sheet(self, rules: Sequence[str], seed: int, count: int) -> Sheet:
        """Return a sheet of exercises.

        Args:
            rules: Codes that :func:`check_plantable` accepts.
            seed: Another one gives other goals of the same make-up.
            count: How many exercises.
        """
        chance = Random(seed)  # noqa: S311 - no secret
        make_up = self.make_up(rules, count)
        used: set[str] = set()
        made = [self._exercise(chance, flaws, used) for flaws in make_up]
        numbered = [
            one._replace(number=number)
            for number, one in enumerate(shuffled(chance, made), 1)
        ]
        n_slots = max(1, *(len(flaws) for flaws in make_up))
        as_of = self._examiner.as_of
        return Sheet(as_of, seed, tuple(rules), tuple(numbered), n_slots)

    def make_up(self, rules: Sequence[str], count: int) -> tuple[FlawSet, ...]:
        """Return which flaws each exercise has; no seed has a say in it.

        Every rule alone, then every two that go together, then a good goal, and again.
        """
        singles = [(code,) for code in rules if code in self.codes]
        pairs = [
            pair
            for pair in combinations(sorted(set(rules)), _PAIR)
            if self._go_together(pair)
        ]
        cycle: list[FlawSet] = [*singles, *pairs, ()]
        return tuple(cycle[at % len(cycle)] for at in range(count))

    def _go_together(self, pair: FlawSet) -> bool:
        """Tell whether one goal can show two flaws, tried on goals of no seed."""
        if pair not in self._together:
            self._together[pair] = self._on_probes(pair) is not None
        return self._together[pair]

    def _on_probes(self, flaws: FlawSet) -> _Planted | None:
        chance = Random(_PROBE_SEED)  # noqa: S311 - no secret
        return self._plant(chance, flaws, set(), rounds=1)

    def _exercise(self, chance: Random, flaws: FlawSet, used: set[str]) -> Exercise:
        found = self._plant(chance, flaws, used, rounds=_MOST_ROUNDS)
        found = found or self._on_probes(flaws)
        if found is None:
            raise ConfigError(f"no goal could be made that shows {' and '.join(flaws)}")
        good, spoilt, examined = found
        used.add(spoilt.text())
        messages = [(one.code, one.message) for one in examined.result.diagnostics]
        return Exercise(
            0,
            spoilt.text(),
            flaws,
            tuple(message for _, message in sorted(messages)),
            good.text(),
        )

    def _plant(
        self, chance: Random, flaws: FlawSet, used: set[str], *, rounds: int
    ) -> _Planted | None:
        """Return a good goal, the spoilt one and what is found in it; None for none."""
        for _ in range(rounds):
            for good in self._good_goals(chance):
                for spoilt in self._spoilt(chance, good, flaws):
                    if spoilt.text() in used:
                        continue
                    examined = self._examine(spoilt)
                    if examined.codes == flaws and reads_as_said(spoilt, examined):
                        return good, spoilt, examined
        return None

    def _spoilt(self, chance: Random, good: Sketch, flaws: FlawSet) -> Iterator[Sketch]:
        ways = [shuffled(chance, self._ways.get((code,), ())) for code in flaws]
        # Some ways of spoiling a goal show two flaws at once.
        at_once = [(way,) for way in self._ways.get(flaws, ())] if len(ways) > 1 else []
        for chosen in (*product(*ways), *at_once):
            spoilt: Sketch | None = good
            for way in chosen:
                spoilt = way(spoilt) if spoilt is not None else None
            if spoilt is not None and (spoilt != good or not flaws):
                yield spoilt

    def _good_goals(self, chance: Random) -> Iterator[Sketch]:
        """Yield goals on which no rule speaks, one or two a metric, in chance's order."""
        for metric in shuffled(chance, self.material.metrics):
            for goal_id in ("", "EX-1"):
                good = sketch(chance, metric, self._examiner.as_of, goal_id)
                if not self._examine(good).codes:
                    yield good

    def _learn(self, way: Planting, probe: Sketch) -> None:
        spoilt = way(probe)
        if spoilt is None or spoilt == probe:
            return
        examined = self._examine(spoilt)
        codes = examined.codes
        if not 0 < len(codes) <= _PAIR or not reads_as_said(spoilt, examined):
            return
        if way not in self._ways.setdefault(codes, []):
            self._ways[codes].append(way)

    def _examine(self, one: Sketch) -> Examined:
        return self._examiner.examine(self._heading + one.text())


def reads_as_said(spoilt: Sketch, examined: Examined) -> bool:
    """Tell whether a goal with an amount is read as the goal that it is.

    Else its flaw is one of the reading, and the key would teach what is not so.
    """
    if not spoilt.amount or spoilt.tail == QUESTION_MARK:
        return True
    goal = examined.file.goals[0]
    is_goal = goal.reading is not None and goal.reading.is_goal
    metric = goal.metric.text.casefold() if goal.metric is not None else ""
    return is_goal and bool(metric) and spoilt.metric.casefold().endswith(metric)


def check_plantable(asked: Sequence[str], planter: Planter) -> None:
    """Refuse rules that cannot be planted.

    Raises:
        ConfigError: One cannot; it says which can.
    """
    for code in asked:
        partners = planter.partners(code)
        if code in planter.codes or not set(partners).isdisjoint(asked):
            continue
        if partners:
            raise ConfigError(
                f"{code} never shows alone; ask for it together with "
                f"{' or '.join(partners)}, as in --rules {code},{partners[0]}"
            )
        raise ConfigError(
            f"{code} cannot be planted: no way of spoiling an invented goal shows "
            f"just this rule; these can be: {', '.join(planter.codes)}"
        )
