"""Whoever has no goal of the trade is asked, and shown, what fits a person's own goal."""

from __future__ import annotations

import pytest
from teach.examiners import DAY, examiner

from smartlint.teach.coach import Conversation, Question
from smartlint.teach.draft import new_draft

HEADING = f"as of {DAY.isoformat()}\n\n"


def begun(idea: str) -> Conversation:
    draft = new_draft(HEADING, "G-1", idea)
    return Conversation(examiner("team", ()), "plan.goals", "goals", draft)


def questions(idea: str, metric: str) -> dict[str, Question]:
    """Return the questions that are asked of an idea, by what they fill."""
    said = {"metric": metric, "from": "3", "to": "5", "by": "30 June 2027"}
    conversation = begun(idea)
    asked: dict[str, Question] = {}
    while (question := conversation.next_question()) is not None:
        fills = question.ask.fills
        asked[fills] = question
        conversation = conversation.answer(question, said.get(fills, "")).conversation
    return asked


def test_a_pupil_sees_no_managers_and_no_quarters() -> None:
    asked = questions("juggle better", "balls in the air")
    assert asked["owner"].ask.example == "yourself, by your own name"
    assert asked["review"].words == "How often will you look at the number?"
    assert asked["review"].ask.example == "weekly on Sundays"
    assert [one.value for one in asked["by"].proposals] == [
        "28 February 2027", "30 April 2027", "31 July 2027",
    ]  # fmt: skip
    assert [one.because for one in asked["by"].proposals] == [
        "in 7 weeks", "in 16 weeks", "in 29 weeks",
    ]  # fmt: skip


def test_a_marketer_sees_both() -> None:
    asked = questions("more people should read our newsletter", "email subscribers")
    assert asked["owner"].ask.example == "Dana Ruiz"
    assert asked["by"].proposals[0].because.startswith("the end of quarter 1")


@pytest.mark.parametrize(
    "said", ["idk lol", "dunno lol", "asdfgh", "blah blah", "whatever"]
)
def test_what_names_nothing_is_not_taken_for_what_is_counted(said: str) -> None:
    conversation = begun("juggle better")
    question = conversation.next_question()
    assert question is not None
    assert question.ask.fills == "metric"
    reply = conversation.answer(question, said)
    assert reply.problem.startswith("name it in words")
    assert reply.conversation.draft.answer("metric") is None


@pytest.mark.parametrize(
    ("said", "is_taken"),
    [("1000000", False), ("??", False), ("3 clubs want jugglers", True)],
)
def test_a_reason_is_words(said: str, *, is_taken: bool) -> None:
    reply = begun("juggle better").tell("why", said)
    assert (reply.problem == "") is is_taken
    if not is_taken:
        assert reply.problem == "say it in words: what gets better by it"


@pytest.mark.parametrize(
    ("idea", "metric", "opens"),
    [
        ("swim faster", "time for 200 m", "Reduce"),
        ("get quicker on my bike", "minutes to school", "Reduce"),
        ("read more", "hours with a book", "Increase"),
        ("swim faster", "strokes per minute", "Increase"),
    ],
)
def test_who_wants_to_be_faster_wants_less_time(
    idea: str, metric: str, opens: str
) -> None:
    conversation = begun(idea)
    for fills, said in (("metric", metric), ("from", "9 minutes")):
        conversation = conversation.tell(fills, said).conversation
    assert conversation.state().composed.sentence.startswith(opens)
