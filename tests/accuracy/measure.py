"""Prints the accuracy on a labelled file, with 95 % intervals by source.

usage: python tests/accuracy/measure.py [LABELS.csv] [--errors FIELD]
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from accuracy.scoring import (
    FIELDS,
    Guess,
    Label,
    flatten,
    is_right,
    read_labels,
    score,
)

from smartlint.syntax.language import Language
from smartlint.syntax.reading.sentence import read_sentence

N_RESAMPLES = 400
HELD_OUT = frozenset({2, 11, 12})
GOLD = Path(__file__).parents[1] / "gold" / "statements.csv"

Row = tuple[Label, Guess]


def main() -> None:
    """Score the file named on the command line; our own statements when none is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--errors", choices=FIELDS)
    arguments = parser.parse_args()
    language = Language.load(None)
    labels = read_labels(arguments.labels)
    rows = [(row, flatten(read_sentence(language, row["text"]))) for row in labels]
    seen = [row for row in rows if not is_held_out(row[0]["source"])]
    held_out = [row for row in rows if is_held_out(row[0]["source"])]
    if arguments.errors:
        list_errors(seen, arguments.errors)
        return
    print(f"{len(rows)} statements")
    print(f"{'field':16}{'F1':>7}{'95 % by source':>18}{'seen':>8}{'held out':>10}")
    for field in FIELDS:
        low, high = interval(rows, field)
        line = f"{field:16}{f1(rows, field):7.3f}{f'{low:.2f}–{high:.2f}':>18}"
        print(f"{line}{f1(seen, field):8.3f}{f1(held_out, field):10.3f}")
    negative = [row for row in rows if row[0]["is_goal"] == "0"]
    found = sum(not guess["is_goal"] for _, guess in negative)
    said = sum(not guess["is_goal"] for _, guess in rows)
    print(f"no goal: {found} of {len(negative)} found, {said} said")


def is_held_out(source: str) -> bool:
    """Whether a source belongs to the part that is only scored, never read."""
    return int(hashlib.sha256(source.encode()).hexdigest(), 16) % 20 in HELD_OUT


def f1(rows: list[Row], field: str) -> float:
    """Return the F1 of one field."""
    labels, guesses = [row[0] for row in rows], [row[1] for row in rows]
    return score(labels, guesses, (field,))[field].f1


def interval(rows: list[Row], field: str) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of F1, drawing whole sources."""
    sources: dict[str, list[Row]] = {}
    for row in rows:
        sources.setdefault(row[0]["source"], []).append(row)
    groups = list(sources.values())
    draw = random.Random(0)  # noqa: S311 - a resampling, no secret
    figures = sorted(
        f1(
            [row for group in draw.choices(groups, k=len(groups)) for row in group],
            field,
        )
        for _ in range(N_RESAMPLES)
    )
    return figures[N_RESAMPLES // 40], figures[-N_RESAMPLES // 40 - 1]


def list_errors(rows: list[Row], field: str) -> None:
    """Print the rows whose field is wrong; held-out ones are never shown."""
    for label, guess in rows:
        if not is_right(field, label, guess):
            print(f"{label['id']} {label['text']}")
            print(f"    label {label[field]!r}, said {guess[field]!r}")


if __name__ == "__main__":
    main()
