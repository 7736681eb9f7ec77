"""Exercises of other fields: each goal is read right, and as many flaws can be planted."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from checkout import ROOT
from cli.command import Shell
from teach.examiners import DAY, examiner, material, planter

from smartlint.catalogue.pack_files import TextFile
from smartlint.errors import ConfigError
from smartlint.teach.exercises import Planter, reads_as_said
from smartlint.teach.material import Material, MetricMaterial, read_material
from smartlint.teach.sketch import sketch

TOPICS = ("study", "sport", "school", "work")
METRICS = [one for topic in TOPICS for one in material(topic).metrics]
HEADING = f"as of {DAY.isoformat()}\n\n"


@pytest.mark.no_cover  # a law over every goal of a topic
@pytest.mark.parametrize("metric", METRICS, ids=lambda one: one.metric)
@pytest.mark.parametrize("goal_id", ["", "EX-1"])
def test_every_goal_of_a_topic_is_read_right(
    metric: MetricMaterial, goal_id: str
) -> None:
    for seed in range(5):
        made = sketch(Random(seed), metric, DAY, goal_id)  # noqa: S311 - no secret
        found = examiner(also=("P",)).examine(HEADING + made.text())
        assert found.codes == (), made.text()
        goal = found.file.goals[0]
        assert goal.metric is not None
        read = goal.metric.text.removeprefix("my ").removeprefix("our ")
        assert metric.metric.endswith(read)
        for amount, value in (
            (goal.baseline, made.baseline),
            (goal.target, made.target),
        ):
            assert amount is not None
            assert amount.value == value
        assert goal.reading is not None
        assert goal.reading.direction.value == (
            "decrease" if metric.falls else "increase"
        )


@pytest.mark.no_cover  # tries every flaw; test_exercises takes the same lines
@pytest.mark.parametrize("topic", TOPICS)
def test_the_flaws_of_every_field_can_be_planted_in_every_topic(topic: str) -> None:
    """What is left is about marketing, or of channels, visits and shares."""
    missing = set(planter().codes) - set(planter(topic).codes)
    pages = ROOT.glob("rules/marketing/*-*.md")
    of_marketing = {page.name.partition("-")[0] for page in pages}
    assert missing - of_marketing <= {"S111", "M210", "M215", "M216"}


@pytest.mark.no_cover  # tries every flaw, as above
@pytest.mark.parametrize("topic", ["marketing", *TOPICS])
def test_no_goal_with_all_its_parts_is_said_to_be_none(topic: str) -> None:
    """What is planted there would be a slip of the reading, as with "goals conceded"."""
    assert "S101" not in planter(topic).codes


def test_a_goal_that_is_read_as_something_else_is_no_exercise() -> None:
    made = sketch(Random(1), METRICS[0], DAY, "")  # noqa: S311 - no secret
    other = sketch(Random(1), METRICS[-1], DAY, "")  # noqa: S311 - no secret
    for text, is_read in (
        (made.text(), True),
        (other.text(), False),
        (f"Why {made.metric} matters\n", False),
    ):
        assert reads_as_said(made, examiner().examine(HEADING + text)) is is_read


@pytest.mark.no_cover  # tries every flaw, as above
@pytest.mark.parametrize("topic", TOPICS)
def test_no_sheet_of_another_topic_speaks_of_marketing(topic: str) -> None:
    sheet = planter(topic).sheet(["M201", "T501", "S102", "P802", "P801"], 3, 20)
    told = " ".join(one.text + one.good for one in sheet.exercises).casefold()
    for word in (
        "market",
        "social",
        "loyalty",
        "email",
        "customer experience",
        "sales",
    ):
        assert word not in told
    assert {one.flaws for one in sheet.exercises} >= {("M201",), ("S102",), ("P802",)}


@pytest.mark.no_cover  # tries every flaw, as above
def test_the_goals_of_a_topic_differ_in_their_last_days() -> None:
    sheet = planter("study").sheet(["M201"], 1, 12)
    days = {one.good.rpartition(" by ")[2] for one in sheet.exercises}
    assert len(days) > 1


def test_the_command_takes_topics(shell: Shell) -> None:
    done = shell(
        "exercises", "--rules", "T501", "--topic", "sport, study", "--count", "8"
    )
    assert done.code == 0
    assert "What is wrong?" in done.out
    assert "email" not in done.out
    wrong = shell("exercises", "--rules", "T501", "--topic", "cooking")
    assert wrong.code == 2
    assert "there is no topic 'cooking'; there are " in wrong.err
    for topic in ("marketing", *TOPICS):
        assert topic in wrong.err


@pytest.mark.no_cover  # test_learn takes the same lines
def test_a_lesson_and_the_course_take_a_topic(shell: Shell) -> None:
    told = shell("learn", "T501", "--topic", "study", stdin=".\n").err
    part = told[told.index("Spot it") :]
    assert "Increase" in part or "Raise" in part or "Reduce" in part
    assert any(one.metric in part for one in material("study").metrics)
    course = shell("report", "--kind", "lesson", "--topic", "sport").out
    assert any(
        one.metric in task
        for task in course.split("Your turn")[1:]
        for one in material("sport").metrics
    )
    wrong = shell("report", "--topic", "sport")
    assert wrong.code == 2
    assert "those of a review are yours" in wrong.err


def test_a_pack_of_ones_own_brings_a_topic(shell: Shell) -> None:
    entry = (
        'topic = "cooking"\n[[metrics]]\nmetric = "dishes cooked at home"\n'
        'today = [4, 9, 1]\nchange = [20, 60]\nwhys = ["it is cheaper"]\n'
    )
    folder = Path("house", "material")
    folder.mkdir(parents=True)
    (folder / "cooking.toml").write_text(entry, encoding="utf-8")
    Path("smartlint.toml").write_text('packs = ["house"]\n', encoding="utf-8")
    done = shell(
        "exercises", "--rules", "T501,S102", "--topic", "cooking", "--count", "2"
    )
    assert (
        "S102 cannot be planted" in done.err
    )  # no second outcome is named, so none can be planted
    done = shell("exercises", "--rules", "T501", "--topic", "cooking", "--count", "2")
    assert (done.code, done.err) == (0, "")
    assert "dishes cooked at home" in done.out


def test_what_several_packs_say_of_one_topic_is_joined() -> None:
    base = '[[metrics]]\nmetric = "x"\ntoday = [1, 2, 1]\nchange = [1, 2]\nwhys = ["x"]'
    files = [
        TextFile("a", f'topic = "t"\npeople = ["A"]\nteam = "one"\n{base}'),
        TextFile("b", f'topic = "t"\npeople = ["B"]\nteam = "two"\n{base}'),
    ]
    found = read_material(files)
    assert found.topics == ("t",)
    assert {one.topic.people for one in found.metrics} == {("A", "B")}
    assert found.metrics[0].topic.team == "one"
    with pytest.raises(ConfigError, match="there is no topic 'u'; there are t"):
        found.about(["u"])


def test_a_name_of_a_few_letters_can_be_misspelt_by_nobody() -> None:
    (usual, *_) = material().metrics
    short = usual._replace(metric="go")
    codes = {
        name: set(Planter(examiner(also=("P",)), Material((one,))).codes)
        for name, one in (("long", usual), ("short", short))
    }
    assert "K604" in codes["long"] - codes["short"]
