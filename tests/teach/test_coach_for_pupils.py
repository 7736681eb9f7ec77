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


@pytest.mark.parametrize(
    ("idea", "metric", "low", "high", "is_turned"),
    [
        ("win more pen friends", "pen friends", "12", "4", True),
        ("win more pen friends", "pen friends", "4", "12", False),
        ("win more pen friends", "letters written", "12", "4", False),
        ("reduce my screen time", "screen time", "3 hours", "9 hours", True),
        ("reduce late essays", "late essays", "3", "9", True),
        ("run faster", "minutes for the lake lap", "33", "28", False),
        ("win more pen friends", "pen friends", "12", "by 4", False),
        ("bake more", "loaves", "12", "4", True),
        ("bake more", "minutes a loaf", "12", "4", False),
        ("spend less", "pocket money on snacks", "€9", "€7", False),
        ("spend less", "pocket money on snacks", "€9", "€12", True),
    ],
)
def test_numbers_that_turn_the_wish_round_are_not_taken(
    idea: str, metric: str, low: str, high: str, *, is_turned: bool
) -> None:
    told = begun(idea)
    for fills, text in (("metric", metric), ("from", low)):
        told = told.tell(fills, text).conversation
    reply = told.tell("to", high)
    assert bool(reply.problem) is is_turned
    if is_turned:
        assert reply.problem.startswith(f"you began with “{idea}”, and {high} is ")
        assert reply.conversation.draft.answer("to") is None


@pytest.mark.parametrize("metric", ["5 km time", "400 m time"])
def test_a_distance_in_the_name_is_no_target(metric: str) -> None:
    conversation = begun("run faster")
    said = {"metric": metric, "from": "33 minutes", "by": "31 May 2027"}
    while (question := conversation.next_question()) is not None:
        if question.ask.fills == "to":
            break
        answer = said.get(question.ask.fills, "")
        conversation = conversation.answer(question, answer).conversation
    assert question is not None
    told = conversation.answer(question, "28 minutes").conversation
    target = told.state().goal.target
    assert target is not None
    assert target.text == "28 minutes"
    skipped = conversation.skip(question)
    later = skipped.next_question()
    assert later is None or later.ask.fills != "to"


def test_values_of_two_units_tell_the_way_as_well() -> None:
    told = begun("answer letters faster")
    facts = (("metric", "time to answer"), ("from", "2 days"), ("to", "4 hours"))
    for fills, text in facts:
        told = told.tell(fills, text).conversation
    assert told.state().composed.sentence.startswith(
        "Reduce time to answer from 2 days"
    )


@pytest.mark.parametrize(
    ("idea", "written"),
    [
        ("Improve baking by 30 June 2027", "Increase loaves to 40 by 30 June 2027"),
        ("Improve baking in Q3 2027", "Increase loaves to 40 in Q3 2027"),
    ],
)
def test_the_time_of_the_first_words_is_kept(idea: str, written: str) -> None:
    told = begun(idea).tell("metric", "loaves").conversation
    told = told.tell("to", "40").conversation
    assert told.state().composed.sentence == written
