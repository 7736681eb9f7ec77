"""Exercises: seeds give different sheets of equal make-up, with a proved key (R125)."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from cli.command import Shell
from hypothesis import given, settings
from hypothesis import strategies as st
from teach.examiners import examiner, material, planter

from smartlint.catalogue.pack_files import TextFile
from smartlint.errors import ConfigError, RuleFileError
from smartlint.teach.exercises import Sheet, check_plantable
from smartlint.teach.material import read_material

HEADING = "as of 2027-01-04\n\n"
ASKED = st.lists(
    st.sampled_from(["M203", "T501", "M206", "T504", "S102", "R401", "P801", "M209"]),
    min_size=1,
    max_size=3,
    unique=True,
)
seeds = st.integers(min_value=0, max_value=10**9)


def make_up(sheet: Sheet) -> Counter[tuple[str, ...]]:
    return Counter(exercise.flaws for exercise in sheet.exercises)


@settings(max_examples=15, deadline=None)
@given(rules=ASKED, seed=seeds, other=seeds, count=st.integers(1, 8))
def test_every_seed_gives_a_sheet_of_equal_make_up(
    rules: list[str], seed: int, other: int, count: int
) -> None:
    one, two = (planter().sheet(rules, number, count) for number in (seed, other))
    assert make_up(one) == make_up(two)
    assert one.n_slots == two.n_slots
    assert len(one.exercises) == len(two.exercises) == count


@settings(max_examples=15, deadline=None)
@given(rules=ASKED, seed=seeds)
def test_the_key_is_what_the_engine_finds_and_nothing_else(
    rules: list[str], seed: int
) -> None:
    for exercise in planter().sheet(rules, seed, 6).exercises:
        found = examiner(also=("P",)).examine(HEADING + exercise.text)
        assert found.codes == exercise.flaws
        assert sorted(exercise.findings) == sorted(
            one.message for one in found.result.diagnostics
        )
        assert examiner(also=("P",)).examine(HEADING + exercise.good).codes == ()


def test_seeds_give_different_goals() -> None:
    sheets = [planter().sheet(["M203", "T501"], seed, 10) for seed in range(8)]
    texts = [{exercise.text for exercise in sheet.exercises} for sheet in sheets]
    assert all(len(goals) == 10 for goals in texts)
    assert all(len(one & two) <= 3 for one, two in pairwise(texts))


def test_a_seed_gives_the_same_sheet_again() -> None:
    assert planter().sheet(["T501"], 3, 5) == planter().sheet(["T501"], 3, 5)


def test_every_rule_that_is_said_to_be_plantable_is_planted() -> None:
    assert len(planter().codes) >= 40
    for code in planter().codes:
        flaws = {exercise.flaws for exercise in planter().sheet([code], 5, 2).exercises}
        assert flaws == {(code,), ()}


def test_a_rule_that_shows_only_with_another_names_it() -> None:
    with pytest.raises(ConfigError, match="S104 never shows alone; ask for it toge"):
        check_plantable(["S104"], planter())
    check_plantable(["S104", "M201"], planter())
    assert make_up(planter().sheet(["S104", "M201"], 1, 3)) == {
        ("M201",): 1,
        ("M201", "S104"): 1,
        (): 1,
    }


def test_a_rule_that_cannot_be_planted_is_named_with_those_that_can() -> None:
    with pytest.raises(ConfigError, match=r"X001 cannot be planted: .*T501"):
        check_plantable(["X001"], planter())


def test_the_metrics_of_the_material_are_known_to_the_catalogue() -> None:
    catalogue = examiner().knowledge.catalogue
    for metric in material().metrics:
        assert catalogue.resolve(metric.metric).kpi, metric.metric


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[metrics]", "m.toml: cannot be read: "),
        ("persons = []", "m.toml: unknown key 'persons'"),
        ('[[metrics]]\nmetric = "x"', "m.toml: metric 1 needs a key 'change'"),
        ("people = 3", "m.toml: people must be a list of texts"),
        (
            '[[metrics]]\nmetric = "x"\ntoday = [1, 2]\nchange = [1, 2]\nchannel = "x"\nwhys = ["x"]',
            "m.toml: metric 1: today must be 3 numbers",
        ),
        (
            '[[metrics]]\nmetric = "x"\ntoday = [2, 1, 1]\nchange = [1, 2]\nchannel = "x"\nwhys = ["x"]',
            "m.toml: metric 1: today and change rise from above 0, and whys are not empty",
        ),
    ],
)
def test_wrong_material_is_named(text: str, problem: str) -> None:
    with pytest.raises(RuleFileError) as error:
        read_material([TextFile("m.toml", text)])
    assert str(error.value).startswith(problem)


def test_the_command_writes_a_sheet_that_gives_nothing_away_and_a_key(
    shell: Shell,
) -> None:
    outcome = shell("exercises", "--rules", "M203,missing-deadline", "--seed", "7",
                    "--count", "5", "-o", "week3.md")  # fmt: skip
    assert outcome == (0, "", "smartlint: wrote week3.md and its key week3-key.md\n")
    sheet, key = (
        Path(name).read_text(encoding="utf-8") for name in ("week3.md", "week3-key.md")
    )
    assert "M203" not in sheet
    assert "T501" not in sheet
    assert sheet.count("```goals") == 5
    assert sheet.count("What is wrong?") == 5
    assert key.count("T501 missing-deadline: it is not said by when") == 3 - 1
    assert "Nothing is wrong with it." in key


def test_a_goal_file_of_exercises_is_read_as_one(shell: Shell) -> None:
    shell("exercises", "--rules", "P801", "--count", "4", "--format", "goals",
          "-o", "week.goals")  # fmt: skip
    out = shell("check", "--format", "concise", "--select", "P801", "week.goals").out
    assert "Checked 4 goals" in out
    assert out.count("P801 missing-owner") == 2


def test_the_command_names_a_rule_that_is_not_there(shell: Shell) -> None:
    assert shell("exercises", "--rules", "T5O1").code == 2
    outcome = shell("exercises", "--rules", "M2")
    assert outcome.code == 2
    assert outcome.err.startswith("smartlint: there is no rule M2; did you mean M2")
