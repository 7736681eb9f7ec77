"""What invented goals are made of, by topic, from the material of packs."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any

from smartlint.catalogue.pack_files import TextFile
from smartlint.errors import ConfigError, RuleFileError
from smartlint.named_tuple import NamedTuple

_KEYS = {
    "metric", "verb", "unit", "today", "change", "falls", "channel", "per", "whys",
}  # fmt: skip
_NEEDED = ("metric", "today", "change", "whys")
_PAIR_NEEDED = ("of", "weak", "strong")
_LISTS = ("people", "budgets", "vague", "unclear", "counts")
_WORDS = ("team", "partner", "activity", "aside")
# What a file that names no topic adds to.
USUAL_TOPIC = "marketing"


class Topic(NamedTuple):
    """What the goals of one field are about, beside their metrics.

    Attributes:
        name: Such as "study".
        people: Who may own a goal.
        budgets: What it may cost.
        vague: Names of nothing that could be counted.
        unclear: Names of what is counted by nobody knows what.
        counts: Numbers of which it is open how they are counted.
        team: What stands for an owner, though it is none; empty for none, as below.
        partner: Who is asked for help.
        activity: What takes the place of an outcome.
        aside: A second outcome.
    """

    name: str
    people: tuple[str, ...] = ()
    budgets: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    team: str = ""
    partner: str = ""
    activity: str = ""
    aside: str = ""

    def joined(self, other: Topic) -> Topic:
        """Return this topic with what another pack adds to it."""
        lists = {key: getattr(self, key) + getattr(other, key) for key in _LISTS}
        words = {key: getattr(self, key) or getattr(other, key) for key in _WORDS}
        return self._replace(**lists, **words)


class MetricMaterial(NamedTuple):
    """A metric with ordinary values for it.

    Attributes:
        metric: Its name in a sentence.
        topic: What it belongs to.
        verb: What opens the sentence.
        unit: ``%``, a currency sign, a word such as "minutes", or empty for a count.
        today: The lowest and highest value of today, and the step between values.
        change: The smallest and largest change, in per cent.
        falls: Less of it is better.
        channel: Where it is measured; empty for nowhere in particular.
        per: The period it is counted over; empty for none.
        whys: Reasons for moving it.
    """

    metric: str
    topic: Topic
    verb: str
    unit: str
    today: tuple[Decimal, Decimal, Decimal]
    change: tuple[Decimal, Decimal]
    falls: bool
    channel: str
    per: str
    whys: tuple[str, ...]


class Pair(NamedTuple):
    """A weak goal and a strong one, written for a lesson whose flaw cannot be planted.

    Attributes:
        of: The rule's code, or the id of a term.
        weak: A goal that shows the weakness.
        strong: One that does not.
        flaw: What is wrong with the weak one; empty where a rule says it.
        topic: What both are about.
    """

    of: str
    weak: str
    strong: str
    flaw: str
    topic: str


class Material(NamedTuple):
    """All there is to make goals of, and what is written already."""

    metrics: tuple[MetricMaterial, ...]
    pairs: tuple[Pair, ...] = ()

    @property
    def topics(self) -> tuple[str, ...]:
        """The names of the topics, in the order of the packs."""
        return tuple(dict.fromkeys(one.topic.name for one in self.metrics))

    def about(self, topics: Sequence[str]) -> Material:
        """Return the material of some topics.

        Raises:
            ConfigError: There is no such topic; it says which there are.
        """
        for name in topics:
            if name not in self.topics:
                known = ", ".join(self.topics)
                raise ConfigError(f"there is no topic '{name}'; there are {known}")
        return Material(
            tuple([one for one in self.metrics if one.topic.name in topics]),
            tuple([one for one in self.pairs if one.topic in topics]),
        )


def read_material(files: Sequence[TextFile]) -> Material:
    """Return the material of all packs together.

    Raises:
        RuleFileError: A file is no TOML, or an entry misses a value; it says which.
    """
    tables = [(path, _table(path, text)) for path, text in files]
    topics: dict[str, Topic] = {}
    for path, table in tables:
        one = _topic(path, table)
        topics[one.name] = topics[one.name].joined(one) if one.name in topics else one
    return Material(
        tuple(
            [
                _metric(path, number, entry, topics[_name(table)])
                for path, table in tables
                for number, entry in enumerate(table.get("metrics", []), 1)
            ]
        ),
        tuple(
            [
                _pair(path, number, entry, _name(table))
                for path, table in tables
                for number, entry in enumerate(table.get("pairs", []), 1)
            ]
        ),
    )


# Any: what TOML holds
def _table(path: str, text: str) -> Mapping[str, Any]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleFileError(f"cannot be read: {error}", path=path) from error
    known = {"topic", "metrics", "pairs", *_LISTS, *_WORDS}
    if unknown := sorted(table.keys() - known):
        raise RuleFileError(f"unknown key '{unknown[0]}'", path=path)
    return table


def _name(table: Mapping[str, Any]) -> str:  # Any: as above
    return str(table.get("topic", USUAL_TOPIC))


def _topic(path: str, table: Mapping[str, Any]) -> Topic:  # Any: as above
    def texts(key: str) -> tuple[str, ...]:
        return _texts(path, key, table.get(key, []))

    def words(key: str) -> str:
        return str(table.get(key, ""))

    return Topic(
        _name(table),
        people=texts("people"),
        budgets=texts("budgets"),
        vague=texts("vague"),
        unclear=texts("unclear"),
        counts=texts("counts"),
        team=words("team"),
        partner=words("partner"),
        activity=words("activity"),
        aside=words("aside"),
    )


def _metric(
    path: str,
    number: int,
    entry: Mapping[str, Any],  # Any: as above
    topic: Topic,
) -> MetricMaterial:
    where = f"metric {number}"
    _check_keys(path, where, entry, _NEEDED, _KEYS)
    low, high, step = _numbers(path, f"{where}: today", entry["today"], 3)
    least, most = _numbers(path, f"{where}: change", entry["change"], 2)
    whys = _texts(path, f"{where}: whys", entry["whys"])
    if not (0 < low < high and step > 0 and 0 < least < most and whys):
        problem = f"{where}: today and change rise from above 0, and whys are not empty"
        raise RuleFileError(problem, path=path)
    falls = bool(entry.get("falls", False))
    return MetricMaterial(
        str(entry["metric"]),
        topic,
        str(entry.get("verb", "Reduce" if falls else "Increase")),
        str(entry.get("unit", "")),
        (low, high, step),
        (least, most),
        falls,
        str(entry.get("channel", "")),
        str(entry.get("per", "")),
        whys,
    )


def _pair(
    path: str,
    number: int,
    entry: Mapping[str, Any],  # Any: as above
    topic: str,
) -> Pair:
    _check_keys(path, f"pair {number}", entry, _PAIR_NEEDED, {*_PAIR_NEEDED, "flaw"})
    of, weak, strong = (str(entry[key]) for key in _PAIR_NEEDED)
    return Pair(of, weak, strong, str(entry.get("flaw", "")), topic)


def _check_keys(
    path: str,
    where: str,
    entry: Mapping[str, Any],  # Any: as above
    needed: Sequence[str],
    known: Collection[str],
) -> None:
    if unknown := sorted(entry.keys() - set(known)):
        raise RuleFileError(f"{where}: unknown key '{unknown[0]}'", path=path)
    if missing := sorted(set(needed) - entry.keys()):
        raise RuleFileError(f"{where} needs a key '{missing[0]}'", path=path)


def _numbers(path: str, what: str, value: object, count: int) -> list[Decimal]:
    is_list = isinstance(value, list) and len(value) == count
    if not is_list or not all(isinstance(one, int | float) for one in value):  # type: ignore[attr-defined] # a list, as just tested
        raise RuleFileError(f"{what} must be {count} numbers", path=path)
    return [Decimal(str(one)) for one in value]  # type: ignore[attr-defined] # likewise


def _texts(path: str, what: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise RuleFileError(f"{what} must be a list of texts", path=path)
    return tuple(value)
