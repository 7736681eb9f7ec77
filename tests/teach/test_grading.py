"""Grading is explainable line by line, depends on no order, and loses nobody."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from teach.examiners import examiner
from teach.grades import GOALS, code_of, graded, handed_in, usual

from smartlint.config.rubric_file import read_rubric
from smartlint.errors import ConfigError
from smartlint.teach.grading import grade
from smartlint.teach.submission import Submission

WORKS = st.lists(
    st.tuples(
        st.sampled_from(["Ana", "ben", "Čeněk", "Dee", "ana"]),
        st.lists(st.sampled_from(GOALS), min_size=1, max_size=3),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(works=WORKS, chance=st.randoms(use_true_random=False))
def test_the_order_of_submissions_changes_nothing(
    works: list[tuple[str, list[str]]], chance: Random
) -> None:
    handed = [handed_in(student, *goals) for student, goals in works]
    mixed = list(handed)
    chance.shuffle(mixed)
    assert graded(mixed) == graded(handed)


@settings(max_examples=25, deadline=None)
@given(works=WORKS)
def test_every_point_stands_on_a_line_with_a_reason(
    works: list[tuple[str, list[str]]],
) -> None:
    result = graded([handed_in(student, *goals) for student, goals in works])
    for student in result.students:
        lines = [line for goal in student.goals for line in goal.lines]
        assert student.earned == sum(line.earned for line in lines)
        assert student.points == sum(line.points for line in lines)
        assert all(line.reason for line in lines)
        assert all(0 <= line.earned <= line.points for line in lines)
        lost = [line for line in lines if line.earned < line.points]
        assert all(line.codes for line in lost)


def test_a_goal_is_graded_line_by_line() -> None:
    (student,) = graded([handed_in("Ana", GOALS[2])]).students
    assert [(line.criterion, int(line.earned), line.codes) for line in student.goals[0].lines] == [
        ("Specific", 5, ()),
        ("Measurable", 5, ()),
        ("Achievable", 1, ("A301",)),
        ("Relevant", 0, ("R401",)),
        ("Time-bound", 0, ("T501",)),
        ("Today's value (if needed)", 0, ("M203",)),
        ("Well put", 1, ()),
    ]  # fmt: skip
    assert student.goals[0].lines[1].words == ("20%",)
    assert [int(one) for one in (student.earned, student.points, student.percent)] == [
        12, 20, 60,
    ]  # fmt: skip


def test_a_wish_without_any_number_is_praised_for_nothing() -> None:
    wishes = ("Be more present in town", "Improve our service", "Grow sales a lot")
    for wish in wishes:
        (student,) = graded([handed_in("Ana", wish)]).students
        (goal,) = student.goals
        assert {"Today's value (if needed)", "Achievable"}.isdisjoint(goal.strengths)
        earned = {line.criterion: int(line.earned) for line in goal.lines}
        assert earned["Achievable"] == earned["Today's value (if needed)"] == 0


@pytest.mark.parametrize(
    ("goal", "is_praised"),
    [
        ("Publish the menu by May 2027", False),
        ("Learn 9 songs by May 2027", False),
        ("Increase visits from 400 to 500 by May 2027", True),
        ("Juggle 5 balls by May 2027. I can do 3 now.", True),
    ],
)
def test_only_a_value_that_is_written_is_praised_as_known(
    goal: str, *, is_praised: bool
) -> None:
    (student,) = graded([handed_in("Ana", goal)]).students
    line = next(
        one for one in student.goals[0].lines if one.criterion.startswith("Today")
    )
    assert line.earned == line.points
    assert (line.criterion in student.goals[0].strengths) is is_praised


@pytest.mark.parametrize(
    ("goal", "first"),
    [
        ("Increase visits from 400 to 500 by May 2027", "R401"),
        ("Increase visits from 400 to 500 because guests stay longer then", "T501"),
        ("Publish 9 songs by May 2027", "M205"),
        ("Learn 9 songs by May 2027", "R401"),
        ("world peace", "S101"),
        ("Improve our service by May 2027", "S104"),
    ],
)
def test_the_first_advice_wins_most_points_back(goal: str, first: str) -> None:
    (student,) = graded([Submission("Ana", "a.txt", goal + "\n", "lines")]).students
    assert student.goals[0].findings[0].code == first


def test_whoever_lost_points_is_told_what_to_write() -> None:
    (student,) = graded(
        [Submission("Ana", "a.txt", "Raise fans from 400 to 500 by May 2027", "lines")]
    ).students
    advice = student.goals[0].findings
    assert [one.code for one in advice] == ["R401", "A301"]
    assert advice[0].finding.message == "It does not say what it serves."
    assert advice[0].finding.advice == (
        "Say it at the end, as in `…, so that <what gets better>` or `…, because <why>`."
    )


def test_what_is_no_goal_earns_nothing_for_being_well_put() -> None:
    (student,) = graded([handed_in("Ana", "world peace")]).students
    assert student.earned == 0


def test_whether_it_can_be_reached_waits_for_what_is_to_be_reached() -> None:
    (student,) = graded([handed_in("Ana", "Read more books by May 2027")]).students
    line = next(one for one in student.goals[0].lines if one.criterion == "Achievable")
    assert (int(line.earned), line.codes) == (0, ("M201",))
    assert line.reason == (
        "not decided: first it has to be clear when the goal is reached"
    )
    assert "A301" not in {one.code for one in student.goals[0].findings}


def test_what_nobody_can_decide_is_no_mistake_of_the_class() -> None:
    works = [handed_in(name, "Read more books") for name in ("A", "B", "C")]
    found = {one.code for one in graded(works).mistakes}
    assert found == {"M201", "R401", "T501"}  # and not A301
    known = "Raise fans from 400 to 500 by May 2027"
    for works in (
        [Submission("Ana", "a.txt", known, "lines")],
        [handed_in("Ana", f"goal F: {known}\n  why: they come back")],
    ):
        strict = read_rubric(
            'title = "t"\n[[criteria]]\nname = "A"\nletter = "A"\npoints = 2\n',
            "r",
            code_of,
        )
        result = grade(works, (), strict, examiner())
        assert "A301" in {one.code for one in result.students[0].goals[0].findings}
        assert "A301" not in {one.code for one in result.mistakes}


@pytest.mark.parametrize(
    ("goal", "code"),
    [
        ("Win the lottery by May 2027", "A319"),
        ("Find a boyfriend by May 2027", "A319"),
        ("Grow 6 cm by May 2027", "A319"),
        ("Do 900000 sit-ups by 8 January 2027", "A323"),
        ("Lose 8 kg by 15 January 2027", "A323"),
    ],
)
def test_what_nobody_can_do_earns_nothing_for_being_achievable(
    goal: str, code: str
) -> None:
    (student,) = graded([Submission("Ana", "a.txt", goal + "\n", "lines")]).students
    line = next(one for one in student.goals[0].lines if one.criterion == "Achievable")
    assert (int(line.earned), line.codes) == (0, (code,))


def test_a_leap_in_no_time_earns_nothing_for_being_achievable() -> None:
    text = "as of 2027-01-04\n\ngoal: Gain 1 million fans by 15 January 2027 (12 now)\n"
    (student,) = graded([Submission("Ana", "a.goals", text, "goals")]).students
    line = next(one for one in student.goals[0].lines if one.criterion == "Achievable")
    assert (int(line.earned), line.codes) == (0, ("A322",))


@pytest.mark.parametrize("goal", ["lamp 14", "asdf lol 88", "My uncle is 51"])
def test_nonsense_earns_nothing(goal: str) -> None:
    (student,) = graded([Submission("Ana", "a.txt", goal + "\n", "lines")]).students
    assert student.earned == 0


def test_missing_goals_get_no_points_and_marks_follow_the_share() -> None:
    text = (
        'title = "t"\ngoals = 2\n[[criteria]]\nname = "M"\nletter = "M"\npoints = 4\n'
        '[[grades]]\nname = "passed"\nfrom = 50\n[[grades]]\nname = "excellent"\nfrom = 90\n'
    )
    rubric = read_rubric(text, "r.toml", code_of)
    result = grade([handed_in("Ana", GOALS[2])], (), rubric, examiner())
    (student,) = result.students
    assert student.n_missing == 1
    assert [int(student.earned), int(student.points)] == [4, 8]
    assert student.grade == "passed"


def test_mistakes_are_counted_by_student_and_by_goal() -> None:
    result = graded([handed_in("A", GOALS[1], GOALS[2]), handed_in("B", GOALS[2])])
    first = result.mistakes[0]
    assert (first.code, first.n_students, first.n_goals) == ("M203", 2, 2)
    missing = next(one for one in result.mistakes if one.code == "T501")
    assert (missing.n_students, missing.n_goals) == (2, 3)


def test_a_class_is_counted_as_the_evidence_counts_it() -> None:
    """Also where another finding speaks for the rule, as M201 does for R401."""
    works = [
        handed_in("A", GOALS[1]),
        handed_in("B", GOALS[2]),
        handed_in("C", GOALS[3]),
    ]
    result = graded(works)
    counted = {one.code: (one.n_students, one.n_goals) for one in result.mistakes}
    lost = {
        (student.student, code)
        for student in result.students
        for goal in student.goals
        for line in goal.lines
        if not line.earned
        for code in line.codes
    }
    for code in {code for _, code in lost}:
        n_students = sum(one == code for _, one in lost)
        assert counted[code] == (n_students, n_students), code
    assert counted["R401"] == (3, 3)


def test_what_stands_around_goals_is_left_out_and_named() -> None:
    text = "Hello Mr Brown,\nSwim 40 lengths by 31 May 2027.\nBest wishes\nTom\n"
    (student,) = graded([Submission("Tom", "tom.txt", text, "lines")]).students
    assert [one.sentence for one in student.goals] == [
        "Swim 40 lengths by 31 May 2027."
    ]
    assert student.points == usual().points
    assert student.notes == (
        "“Hello Mr Brown,” is no goal, and was left out",
        "“Best wishes” is no goal, and was left out",
        "“Tom” is no goal, and was left out",
    )


def test_what_is_no_goal_is_graded_where_nothing_else_is_there() -> None:
    (student,) = graded([Submission("Tom", "t.txt", "Best wishes\n", "lines")]).students
    assert [one.sentence for one in student.goals] == ["Best wishes"]
    assert (int(student.earned), student.notes) == (0, ())


def test_what_was_not_judged_is_not_graded() -> None:
    german = "Ich möchte bis Mai 2027 jeden Tag eine Stunde lesen"
    reason = f"“{german}” does not look like English, so it was not judged"
    works = [handed_in("Mia", german), handed_in("Tom", german, GOALS[2])]
    result = graded(works)
    assert result.unread == (("Mia", reason), ("Tom", reason))
    (tom,) = result.students
    assert [one.sentence for one in tom.goals] == [GOALS[2]]
    assert (tom.notes, tom.points) == ((reason,), usual().points)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title = ", "r.toml: this rubric is no TOML: "),
        ('title = "t"', "r.toml: 'criteria' is missing"),
        ('titel = "t"\n[[criteria]]\nname = "M"\nletter = "M"\npoints = 4', "r.toml: unknown key 'titel'; did you mean 'title'?"),
        ('title = "t"\n[[criteria]]\nname = "M"\nletter = "X"\npoints = 4', "r.toml: 'criteria.1.letter' cannot be 'X': "),
        ('title = "t"\n[[criteria]]\nname = "M"\npoints = 4', "r.toml: criterion “M” needs either a letter or rules"),
        ('title = "t"\n[[criteria]]\nname = "M"\nrules = ["M999"]\npoints = 4', "r.toml: criterion “M”: there is no rule M999"),
        ('title = "t"\n[[criteria]]\nname = "A"\nletter = "A"\npoints = 1\nunknown = 2', "r.toml: criterion “A” gives more for unknown than for a pass"),
    ],
)  # fmt: skip
def test_a_wrong_rubric_is_named(text: str, problem: str) -> None:
    with pytest.raises(ConfigError) as error:
        read_rubric(text, "r.toml", code_of)
    assert str(error.value).startswith(problem)
