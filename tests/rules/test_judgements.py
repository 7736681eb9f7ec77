"""A stable rule is right where it fires on real statements, as judged by reading.

``judgements.csv`` holds one line for each finding that was read: the rule, the row of
the corpus, whether the finding is right there, and why. Up to twelve findings of a rule
were all read; of more, all or a random twelve, drawn from the sorted row ids with the
seed ``2026-`` and the rule's code. Rows that began to fire later were read too. Those held
out from reading (tests/accuracy) are judged by their labels alone where a label decides
(``by its label alone``). No text of the corpus is kept.
"""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from pathlib import Path

import pytest
from linted import DAY, language, rulebook

from smartlint.config.resolution import ALL, Choices, resolve
from smartlint.linter import lint
from smartlint.syntax import parse_lines
from smartlint.text import Source

JUDGEMENTS = Path(__file__).with_name("judgements.csv")
BESIDE = Path(__file__).parents[2].parent / "shared" / "corpus"
LABELS = Path(os.environ.get("SMARTLINT_CORPUS", BESIDE)) / "dev.csv"
ENOUGH = 0.9

pytestmark = pytest.mark.skipif(
    not LABELS.exists(), reason="the corpus is not beside this checkout"
)


def judgements() -> dict[str, dict[str, bool]]:
    judged: dict[str, dict[str, bool]] = defaultdict(dict)
    with JUDGEMENTS.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            judged[line["rule"]][line["row"]] = line["right"] == "1"
    return judged


@pytest.fixture(scope="module")
def firings() -> dict[str, set[str]]:
    """Return the rows that each rule speaks on, by its code."""
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    text = "\n".join(" ".join(row["text"].split()) for row in rows)
    settings = resolve(Choices(select=(ALL,)), rulebook().entries)
    source = Source("goals.txt", text)
    parsed = parse_lines(language(), source)
    found: dict[str, set[str]] = defaultdict(set)
    for one in lint([parsed], rulebook(), settings, as_of=DAY).diagnostics:
        found[one.code].add(rows[source.position(one.span.start).line - 1]["id"])
    return found


def test_every_rule_that_fires_was_judged(firings: dict[str, set[str]]) -> None:
    judged = judgements()
    unjudged = sorted(
        code for code, rows in firings.items() if not rows & judged[code].keys()
    )
    assert unjudged == []


def test_a_stable_rule_is_right_where_it_fires(firings: dict[str, set[str]]) -> None:
    judged = judgements()
    below = {}
    for rule in rulebook().rules:
        verdicts = [
            is_right
            for row, is_right in judged[rule.code].items()
            if row in firings[rule.code]
        ]
        precision = sum(verdicts) / len(verdicts) if verdicts else None
        if rule.status == "stable" and precision is not None and precision < ENOUGH:
            below[rule.code] = precision
    assert below == {}
