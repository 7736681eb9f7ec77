"""Lessons of a topic show goals of that topic, and feedback takes its examples there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from cli.command import Shell, write
from linted import rulebook
from teach.examiners import DAY, examiner, material, planter

from smartlint.catalogue.pack_files import TextFile
from smartlint.engine.page import read_page
from smartlint.errors import RuleFileError
from smartlint.model.verdict import Judgement
from smartlint.teach.course import course, task
from smartlint.teach.examiner import Examined
from smartlint.teach.lesson import Lesson, Lessons
from smartlint.teach.material import Pair, read_material
from smartlint.teach.pairs import PairedLessons

TOPICS = ("study", "sport", "school", "work")
PAIRS = [
    (topic, one) for topic in ("marketing", *TOPICS) for one in material(topic).pairs
]
OF_THE_TRADE = ("subscriber", "email", "newsletter", "brand", "market", "sales", "blog")
DAY_BEFORE = f"as of {DAY.isoformat()}\n"


@cache
def lessons() -> Lessons:
    return Lessons(
        rulebook().rules,
        lambda rule: read_page(rule.path, Path(rule.path).read_text(encoding="utf-8")),
    )


def paired(topic: str) -> PairedLessons:
    return PairedLessons(material(topic), lambda: planter(topic))


def read(sentence: str) -> Examined:
    return examiner().examine(f"{sentence}\n", "a.txt", "lines")


@pytest.mark.parametrize(("topic", "pair"), PAIRS, ids=str)
def test_a_pair_shows_what_it_is_of_and_is_clean_otherwise(
    topic: str, pair: Pair
) -> None:
    weak, strong = read(pair.weak), read(pair.strong)
    assert not [
        one.code for one in strong.result.diagnostics if one.severity.rank <= 1
    ], topic
    if pair.of == "R401":
        verdicts = [one.result.goals[0].verdicts[3] for one in (weak, strong)]
        assert [one.judgement for one in verdicts] == [
            Judgement.UNKNOWN,
            Judgement.PASS,
        ]
    elif pair.flaw:
        assert pair.of in {one.id for one in examiner().knowledge.catalogue.terms}
    else:
        assert pair.of in weak.codes


@pytest.mark.no_cover  # test_learn takes the same lines
@pytest.mark.parametrize("topic", TOPICS)
def test_every_lesson_of_a_topic_shows_that_topic(topic: str) -> None:
    chapters = paired(topic).chapters(
        course(examiner(), lessons().of, examiner().knowledge.catalogue.terms)
    )
    shown = [lesson for chapter in chapters for lesson in chapter.lessons]
    assert [chapter.title for chapter in chapters] == [
        "Specific", "Measurable", "Achievable", "Relevant", "Time-bound", "Key terms",
    ]  # fmt: skip
    assert len(shown) > 30
    for lesson in shown:
        goals = " ".join((*lesson.weak, *lesson.strong)).casefold()
        assert not any(word in goals for word in OF_THE_TRADE), goals
        given = task(lesson, planter(topic))
        assert not any(word in given.weak.casefold() for word in OF_THE_TRADE)


@pytest.mark.no_cover  # test_learn takes the same lines
def test_the_goals_to_choose_from_are_not_those_just_read() -> None:
    lesson = lessons().of("T501")
    assert lesson is not None
    shown = paired("sport").of(lesson)
    assert shown is not None
    given = task(shown, planter("sport"))
    assert shown.weak[0] not in (*given.spot.goals, given.weak)


def test_the_usual_topic_keeps_the_goals_of_the_pages_but_for_written_pairs() -> None:
    usual = PairedLessons(material(), planter)
    deadline, purpose = lessons().of("T501"), lessons().of("R401")
    assert deadline is not None
    assert purpose is not None
    assert usual.of(deadline) == deadline
    shown = usual.of(purpose)
    assert isinstance(shown, Lesson)
    assert "\n" not in shown.weak[0] + shown.strong[0]


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ('of = "T501"\nweak = "a"', "m.toml: pair 1 needs a key 'strong'"),
        ('of = "T501"\nweak = "a"\nstrong = "b"\nwhy = "c"', "m.toml: pair 1: unknown key 'why'"),
    ],
)  # fmt: skip
def test_a_pair_that_lacks_something_is_told(entry: str, problem: str) -> None:
    with pytest.raises(RuleFileError) as error:
        read_material([TextFile("m.toml", f'topic = "t"\n[[pairs]]\n{entry}\n')])
    assert str(error.value) == problem


def feedback(shell: Shell, *options: str) -> str:
    write("class.csv", "Student,Goal\nAna,Run faster\nBo,Swim 900 m by May 2027\n")
    assert shell("grade", "class.csv", "--as-of", "2027-01-04", *options).code == 0
    pages = Path("feedback/students")
    return (pages / "Ana.md").read_text(encoding="utf-8") + (pages / "Bo.md").read_text(
        encoding="utf-8"
    )


@pytest.mark.no_cover  # test_grade_command takes the same lines
def test_grade_takes_its_examples_from_a_topic(shell: Shell) -> None:
    told = feedback(shell, "--topic", "sport").casefold()
    assert "weak:" in told
    assert "cut my 5 km time" in told
    assert not any(word in told for word in OF_THE_TRADE)


def test_grade_refuses_a_topic_that_is_not_there(shell: Shell) -> None:
    write("class.csv", "Student,Goal\nAna,Run faster\n")
    wrong = shell("grade", "class.csv", "--topic", "cooking")
    assert wrong.code == 2
    assert "there is no topic 'cooking'" in wrong.err


@pytest.mark.no_cover  # test_grade_command takes the same lines
def test_a_class_that_writes_of_no_kpi_is_shown_its_own_subjects(shell: Shell) -> None:
    told = feedback(shell).casefold()
    assert "weak:" in told
    assert not any(word in told for word in OF_THE_TRADE)
    write("team.csv", "Student,Goal\nAna,Increase email subscribers\n")
    assert shell("grade", "team.csv", "--as-of", "2027-01-04", "-o", "team").code == 0
    page = Path("team/students/Ana.md").read_text(encoding="utf-8").casefold()
    assert any(word in page.partition("read these next")[2] for word in OF_THE_TRADE)


def test_the_strong_output_mends_the_weak_one() -> None:
    lesson = lessons().of("M205")
    assert lesson is not None
    weak = lesson.weak[0].partition(" by ")[0]
    assert lesson.strong[0].startswith(weak)


@pytest.mark.no_cover  # test_grade_command takes the same lines
def test_who_writes_sentences_is_shown_no_lines_of_files(shell: Shell) -> None:
    for options in ((), ("--topic", "study,sport")):
        told = feedback(shell, *options)
        for fact in ("source:", "by:", "why:", "owner:", "goal EM"):
            assert fact not in told


@pytest.mark.no_cover  # test_grade_command takes the same lines
def test_blanks_to_fill_are_written_as_they_are(shell: Shell) -> None:
    told = feedback(shell)
    assert "\\<" not in told
    assert "`from <today> to <target>`" in told
