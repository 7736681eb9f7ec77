"""R126: Another domain is a folder: its KPIs, figures, terms and rules work without code."""

from __future__ import annotations

import json

import pytest
from checkout import ROOT
from cli.command import Shell, write

PACK = f"packs = [{json.dumps(str(ROOT / 'tests/packs/kitchen'))}]\n"
GOALS = """as of 2027-01-04
goal KI-1: Cut the food waste rate of the kitchen from 12% to 8% by 30 June 2027
goal KI-2: Keep the food waste rate below 120% through 2027
goal KI-3: Cut the food waste rate from 12% to 2% by 30 June 2027
"""


@pytest.fixture
def kitchen(shell: Shell) -> Shell:
    write("smartlint.toml", PACK)
    write("plan.goals", GOALS)
    return shell


def test_its_bounds_figures_and_rules_judge_goals(kitchen: Shell) -> None:
    found = json.loads(kitchen("check", "--format", "json", "plan.goals").out)
    letters = {goal["id"]: goal["smart"]["achievable"] for goal in found["goals"]}
    assert letters == {"KI-1": True, "KI-2": False, "KI-3": False}
    told = {(one["goal"], one["name"]): one["message"] for one in found["diagnostics"]}
    assert told["KI-1", "waste-without-scale"] == (
        "nobody says where the kilograms are weighed"
    )
    assert told["KI-2", "impossible-target"] == (
        "food waste rate cannot be 120%: it is between 0% and 100%"
    )
    assert told["KI-3", "beyond-what-others-reach"].startswith(
        "others reach 4% to 15% (p10–p90, Made up for this test, 2026)"
    )


def test_its_formulas_hold_its_tables(kitchen: Shell) -> None:
    write(
        "waste.csv",
        "date,waste,purchases,food_waste_rate\n2026-12-31,120,1000,15\n",
    )
    goal = (
        GOALS.split("goal KI-2", maxsplit=1)[0]
        + "  source: waste.csv#food_waste_rate\n"
    )
    write("plan.goals", goal)
    found = json.loads(kitchen("check", "--format", "json", "plan.goals").out)
    (told,) = [d for d in found["diagnostics"] if d["code"] == "K617"]
    assert told["message"] == (
        "waste.csv#food_waste_rate says 15% for 31 December 2026, and 120 under "
        "“waste” and 1,000 under “purchases” make 12%"
    )


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("FWR", "How much of what was bought ended in the bin."),
        ("mise en place", "Everything cut, weighed and within reach"),
        ("KI101", "Weigh the bin each evening"),
    ],
)
def test_its_words_are_explained(kitchen: Shell, asked: str, words: str) -> None:
    assert words in " ".join(kitchen("explain", asked).out.split())


def test_its_rules_are_tested(kitchen: Shell) -> None:
    done = kitchen("rules", "test", str(ROOT / "tests/packs/kitchen"))
    assert (done.code, done.out) == (0, "1 rule tested on 2 examples: all hold.\n")
