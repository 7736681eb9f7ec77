"""The examples show how A is decided, with figures that can be looked up."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from datetime import date
from functools import cache

from checkout import ROOT, tracked_texts
from linted import language

from smartlint.engine.knowledge import PackKnowledge
from smartlint.engine.pack import shipped_packs
from smartlint.facts.evidence.achievability import achievable
from smartlint.facts.subjects import JUDGED_KINDS, FileSubject, GoalSubject
from smartlint.model.verdict import Judgement
from smartlint.portfolio.graph import Portfolio
from smartlint.text import Source
from smartlint.workspace import Input, parse, read_histories

FIGURE = re.compile(r"\(((?:p\d\d–p\d\d, )?)([^()]+), (\d{4})\)")


@cache
def shown() -> dict[str, tuple[Judgement, tuple[str, ...], str]]:
    """Return, by goal, the verdict on A, the kinds of evidence, and the reason."""
    files = [
        parse(language(), Input(Source(os.fspath(ROOT / name), text), "goals"))
        for name, text in tracked_texts().items()
        if name.startswith("examples/") and name.endswith(".goals")
    ]
    plain = PackKnowledge([pack.folder for pack in shipped_packs()])
    knowledge = plain.with_histories(read_histories(files, related=plain.related))
    portfolio = Portfolio([file for file, _ in files])
    found: dict[str, tuple[Judgement, tuple[str, ...], str]] = {}
    for file, _ in files:
        place = FileSubject(file, portfolio, date(2027, 5, 3), 1, knowledge)
        for goal in file.goals:
            if goal.kind in JUDGED_KINDS and goal.id is not None:
                subject = GoalSubject(goal, place)
                verdict = achievable(subject)
                if verdict is not None:
                    kinds = tuple([clue.kind for clue in subject.evidence.clues])
                    found[goal.id.text] = (verdict.judgement, kinds, verdict.reason)
    return found


@cache
def printed() -> dict[str, tuple[bool | None, list[str]]]:
    """Return, by goal, the verdict on A and the kinds of evidence, as JSON has them."""
    done = subprocess.run(
        [sys.executable, "-m", "smartlint", "check", "--format", "json", "examples"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    return {
        goal["id"]: (
            goal["smart"]["achievable"],
            [clue["kind"] for clue in goal["evidence"]],
        )
        for goal in json.loads(done.stdout)["goals"]
    }


def decided_thrice() -> dict[str, tuple[bool, list[str]]]:
    """Return the goals that are decided and show three kinds of evidence or more."""
    return {
        goal: (verdict, kinds)
        for goal, (verdict, kinds) in printed().items()
        if verdict is not None and len(set(kinds)) >= 3
    }


def test_twelve_goals_are_decided_with_three_kinds_of_evidence_each() -> None:
    decided = decided_thrice()
    assert len(decided) >= 12
    shown_kinds = {kind for _, kinds in decided.values() for kind in kinds}
    assert shown_kinds == {"bounds", "history", "benchmark", "resources", "formula"}


def test_where_the_past_is_short_what_a_result_costs_decides_both_ways() -> None:
    by_means = {
        goal: verdict
        for goal, (verdict, kinds) in decided_thrice().items()
        if "resources" in kinds and goal.startswith("DK-")
    }
    assert by_means == {"DK-1": True, "DK-2": False}
    assert shown()["DK-1"][2].startswith(
        "the budget allows €0.64 for each of 1,500; so far one cost €0.61 on "
        "26 April 2027 to €0.72 on 1 February 2027; "
    )


def test_evidence_that_disagrees_with_what_decides_is_shown() -> None:
    assert printed()["DK-3"] == (True, ["bounds", "history", "benchmark"])
    assert "and the target lies beyond" in shown()["DK-3"][2]


def test_no_kind_of_evidence_is_shown_twice() -> None:
    assert all(len(kinds) == len(set(kinds)) for _, kinds in printed().values())


def test_a_goal_that_nothing_decides_stays_unknown() -> None:
    assert printed()["EM-3"] == (None, ["bounds", "history", "benchmark"])
    judged, _, reason = shown()["EM-3"]
    assert judged is Judgement.UNKNOWN
    assert reason.startswith("it does not hold today: 0.31% on 30 April 2027; others: ")


def test_every_published_figure_in_a_message_can_be_looked_up() -> None:
    pack = ROOT / "rules/marketing"
    with (pack / "benchmark_sources.csv").open(encoding="utf-8") as file:
        sources = {row["source"]: row for row in csv.DictReader(file)}
    with (pack / "benchmarks.csv").open(encoding="utf-8") as file:
        published = {
            (sources[row["source"]]["publisher"], row["year"]): sources[row["source"]]
            for row in csv.DictReader(file)
        }
    cited = [
        (publisher, year)
        for _, _, reason in shown().values()
        for _, publisher, year in FIGURE.findall(reason)
        if not publisher[0].isdigit()
    ]
    assert len(cited) >= 8
    assert all(published[one]["url"].startswith("https://") for one in cited)
