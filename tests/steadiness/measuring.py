"""Measures how often a reading stays right when a part of its sentence is swapped.

usage: python tests/steadiness/measuring.py [LABELS.csv ...] [--list FAMILY]
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from accuracy.measure import is_held_out
from accuracy.scoring import FIELDS, flatten, is_right, read_labels
from steadiness.swaps import FAMILIES, Family, Statement, Swap, can_be_second

from smartlint.syntax.language import Language
from smartlint.syntax.reading.sentence import read_sentence

GOLD = Path(__file__).parents[1] / "gold"
# The errors of strangers4.csv are never read, so neither are its sentences changed.
OWN = tuple(
    GOLD / f"{name}.csv"
    for name in ("statements", "strangers", "strangers2", "strangers3")
)
_JUDGED = tuple(field for field in FIELDS if field != "vague_words")


class Steadiness(NamedTuple):
    """What became of the swaps of a family.

    Attributes:
        swaps: How many there were.
        steady: How many were read right in every field that counts.
        wrong: Of each field, how often it was not.
    """

    swaps: int
    steady: int
    wrong: Counter[str]

    @property
    def share(self) -> float:
        """The share of swaps that were read right."""
        return self.steady / self.swaps if self.swaps else 1.0


def main() -> None:
    """Print every family's share, or the swaps of one that are read wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", nargs="*", type=Path)
    parser.add_argument("--list", choices=[family.__name__ for family in FAMILIES])
    arguments = parser.parse_args()
    language = Language.load(None)
    statements = read_right(language, arguments.labels or OWN)
    print(f"{len(statements)} statements that are read right")
    for family in FAMILIES:
        if arguments.list in (None, family.__name__):
            found = measure(language, statements, family)
            worst = ", ".join(
                f"{field} {count / found.swaps:.3f}"
                for field, count in found.wrong.most_common(4)
            )
            print(
                f"{family.__name__:10}{found.swaps:7}{found.share:8.3f}  wrong: {worst}"
            )
    if arguments.list:
        family = next(one for one in FAMILIES if one.__name__ == arguments.list)
        for statement, swap, fields in wrong_ones(language, statements, family):
            print(f"{statement.label['id']} [{swap.what}] {fields}: {swap.text}")


def read_right(language: Language, paths: Iterable[Path]) -> list[Statement]:
    """Return the goals of labelled files that are read right in every field.

    Rows that are only ever scored are left out.
    """
    found = []
    for path in paths:
        for label in read_labels(path):
            is_hidden = path.parent != GOLD and is_held_out(label["source"])
            if label["is_goal"] == "1" and not is_hidden:
                reading = read_sentence(language, label["text"])
                guess = flatten(reading)
                if all(is_right(field, label, guess) for field in _JUDGED):
                    found.append(Statement(label, reading))
    seconds = [one.reading.text for one in found if can_be_second(one)]
    return [one._replace(others=seconds) for one in found]


def measure(
    language: Language, statements: Iterable[Statement], family: Family
) -> Steadiness:
    """Return what becomes of a family's swaps."""
    wrong: Counter[str] = Counter()
    swaps = steady = 0
    for statement, swap in _swaps(statements, family):
        fields = wrong_fields(language, statement, swap)
        wrong.update(fields)
        swaps += 1
        steady += not fields
    return Steadiness(swaps, steady, wrong)


def wrong_ones(
    language: Language, statements: Iterable[Statement], family: Family
) -> Iterator[tuple[Statement, Swap, list[str]]]:
    """Yield the swaps of a family that are read wrong."""
    for statement, swap in _swaps(statements, family):
        fields = wrong_fields(language, statement, swap)
        if fields:
            yield statement, swap, fields


def wrong_fields(language: Language, statement: Statement, swap: Swap) -> list[str]:
    """Return the fields in which a swap is read otherwise than it must be."""
    label = statement.label | dict(swap.wanted)
    guess = flatten(read_sentence(language, swap.text))
    return [
        field
        for field in FIELDS
        if (field in _JUDGED or field in swap.wanted)
        and field not in swap.open_fields
        and not is_right(field, label, guess)
    ]


def _swaps(
    statements: Iterable[Statement], family: Family
) -> Iterator[tuple[Statement, Swap]]:
    for statement in statements:
        for swap in family(statement):
            yield statement, swap


if __name__ == "__main__":
    main()
