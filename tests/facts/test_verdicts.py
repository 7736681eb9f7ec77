"""The five letters: what passes, what fails, what stays unknown, and why."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from linted import lint_texts

from smartlint.model.verdict import Judgement, Letter

SIGNS = {Judgement.PASS: "+", Judgement.FAIL: "-", Judgement.UNKNOWN: "?"}
EXAMPLES = [
    ("increase email subscribers by 5000", "S+ M+ A? R? T-"),
    ("achieve 15% increase in website conversions", "S+ M+ A? R? T-"),
    ("improve social media engagement rate by 10%", "S+ M+ A? R? T-"),
    ("generate 20% more qualified leads for sales team", "S+ M+ A? R? T-"),
    ("reach 100,000 YouTube subscribers within 6 months", "S+ M+ A? R? T+"),
    ("increase average session duration to 3 minutes", "S+ M+ A? R? T-"),
]
A_AND_B = """\
goal A: Reach 500 readers
  supports: B{}
goal B: Win 90 members
  supports: A
"""
# Goals that serve each other, and whether the first has another reason.
ROUND = [
    (A_AND_B.format(""), "-"),
    (A_AND_B.format("\n  why: readers buy twice as often"), "+"),
    (A_AND_B.format("\n  supports: O") + "objective O: Grow revenue", "+"),
    ("goal C: Win 9 sponsors\n  supports: A\n" + A_AND_B.format(""), "+"),
]
OBJECTIVE = "objective O: {}\ngoal G: {}\n  supports: O\n"
CAKES = "Sell 900 cakes by 30 June 2027"
# An objective in words, a goal beneath it, and whether that measures it.
MEASURED = [
    ("Neighbours come back every week", CAKES, "+"),
    ("Be the best café in the lane", CAKES, "+"),
    ("Neighbours come back every week", "Improve our shop", "-"),
    ("Bake better bread, and open a shop in Bath", CAKES, "-"),
]
# A name alone is the metric where facts say from where to where.
NAMED = [
    ("Retention\n  from: 24%\n  to: 30%\n  by: 30 June 2027", "S+ M+ A? R? T+"),
    ("Push opt-in rate (Android)\n  from: 24%\n  to: 30%", "S+ M+ A? R? T-"),
    ("LTV, 6 months\n  from: €24\n  to: €30", "S+ M+ A? R? T-"),
    ("Retention\n  by: 30 June 2027", "S- M- A? R? T-"),
    ("We met on Monday\n  note: 30%", "S- M- A? R? T-"),
]
CASES = [
    *NAMED,
    ("Improve our social presence", "S- M- A? R? T-"),
    ("Be the best", "S- M- A? R? T-"),
    ("Increase email subscribers", "S+ M- A? R? T-"),
    ("Increase email subscribers\n  to: 16,000", "S+ M+ A? R? T-"),
    ("Increase email subscribers\n  by: 30 June 2027", "S+ M- A? R? T+"),
    ("Improve our reach\n  metric: unique visitors a month", "S+ M- A? R? T-"),
    ("Publish the annual report by May 2027", "S+ M+ A? R? T+"),
    ("We won 300 members in 2026", "S- M- A? R? T-"),
    ("We won 300 members in 2026\n  to: 400", "S+ M+ A? R? T+"),
    ("Reach 500 readers\n  why: they buy twice as often", "S+ M+ A? R+ T-"),
    ("Reach 500 readers\n  why: because", "S+ M+ A? R? T-"),
    ("Reach 500 readers\n  why: <what they do then>", "S+ M+ A? R? T-"),
    ("Reach 500 readers\n  why: they buy [number] books", "S+ M+ A? R+ T-"),
    ("Reach 500 readers, so that <what they do then>", "S+ M+ A? R? T-"),
    ("Reach 500 readers\n  why: because readers give", "S+ M+ A? R+ T-"),
    ("Reach 500 readers\n  supports: BIZ-9", "S+ M+ A? R- T-"),
    (
        "Reach 500 readers\n  supports: BIZ-1\nobjective BIZ-1: Grow revenue",
        "S+ M+ A? R+ T-",
    ),
    ("Raise readers from 500 to 400", "S+ M- A? R? T-"),
    ("Raise readers\n  from: 500\n  to: 400", "S+ M- A? R? T-"),
    ("Cut refunds from 4% to 6%", "S+ M- A? R? T-"),
    ("Cut refunds from 4% to 6–8%", "S+ M+ A? R? T-"),
    ("Grow readers from 500 to 500", "S+ M- A? R? T-"),
    ("Keep readers at 500 until May 2027\n  from: 500", "S+ M+ A? R? T+"),
    ("goal A: Reach 500 readers\n  supports: A", "S+ M+ A? R- T-"),
    *((text, f"S+ M+ A? R{sign} T-") for text, sign in ROUND),
    ("objective B: Become the first name for trail gear", "S- M? A? R? T-"),
    ("initiative I: Publish the buyer's guide by May 2027", "S+ M+ A? R? T+"),
]


def letters(text: str) -> str:
    """Return the verdicts on the first goal, as ``S+ M- A? R? T+``."""
    goal = lint_texts([text]).goals[0]
    return " ".join(
        f"{letter}{SIGNS[verdict.judgement]}"
        for letter, verdict in zip("SMART", goal.verdicts, strict=True)
    )


@pytest.mark.parametrize(("text", "expected"), [*EXAMPLES, *CASES])
def test_what_letters_come_to_is_told_without_their_reasons(
    text: str, expected: str
) -> None:
    signs = [SIGNS[one] for one in lint_texts([text]).goals[0].judgements]
    assert " ".join(map("".join, zip("SMART", signs, strict=True))) == expected


HEADS = ("", "goal G: ", "objective O: ", "initiative I: ")
GOLD = Path(__file__).resolve().parents[1] / "gold" / "statements.csv"


@pytest.mark.no_cover  # a law over every statement of tests/gold
@pytest.mark.parametrize("head", HEADS)
def test_the_letters_of_gold_statements_come_to_what_their_reasons_say(
    head: str,
) -> None:
    with GOLD.open(encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    tails = ("", "\n  supports: G-1", "\n  why: so that we stay", "\n  by: May 2027")
    written = [f"{head}{text}{tail}" for text in texts for tail in tails]
    goals = lint_texts(written).goals
    told = [goal.judgements for goal in goals]
    assert len(told) > len(written) / 2
    assert told == [tuple(v.judgement for v in goal.verdicts) for goal in goals]


@pytest.mark.parametrize(("text", "expected"), [*EXAMPLES, *CASES])
def test_the_letters_are_judged(text: str, expected: str) -> None:
    assert letters(text) == expected


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_a_head_changes_no_letter(text: str, expected: str) -> None:
    assert letters(f"goal EM-1: {text}") == expected


@pytest.mark.parametrize(
    ("text", "letter", "reason", "evidence", "rule"),
    [
        (
            "increase email subscribers by 5000",
            Letter.SPECIFIC,
            "it names one thing: “email subscribers”",
            ["increase", "email subscribers"],
            "S105",
        ),
        (
            "Lose 6kg by 30 June 2027",
            Letter.SPECIFIC,
            "it names one change: “6kg”",
            ["Lose"],
            "S105",
        ),
        (
            "Can we win 40 members by 30 June 2027?",
            Letter.TIME_BOUND,
            "it asks a question, and a goal answers one",
            [],
            "S109",
        ),
        (
            "reach 100,000 YouTube subscribers within 6 months",
            Letter.TIME_BOUND,
            "it says by when: “within 6 months”",
            ["within 6 months"],
            "T501",
        ),
        (
            "increase average session duration to 3 minutes",
            Letter.MEASURABLE,
            "it says how much: “3 minutes”",
            ["3 minutes"],
            "M201",
        ),
        (
            "increase average session duration to 3 minutes",
            Letter.TIME_BOUND,
            "it names no date or period",
            [],
            "T501",
        ),
        (
            "Be the best choir in town",
            Letter.SPECIFIC,
            "“best” can mean anything",
            ["best"],
            "S104",
        ),
        (
            "Reach 500 readers\n  supports: BIZ-9",
            Letter.RELEVANT,
            "it supports “BIZ-9”, which stands nowhere in these files",
            ["BIZ-9"],
            "R402",
        ),
        (
            "Reach 500 readers\n  why: they buy more",
            Letter.RELEVANT,
            "it says what for: “they buy more”",
            ["they buy more"],
            "R401",
        ),
        (
            "Reach 500 readers",
            Letter.RELEVANT,
            "it does not say what it serves",
            [],
            "R401",
        ),
        (
            "objective B: Become the first name for trail gear",
            Letter.MEASURABLE,
            "an objective may do without a number",
            [],
            "M201",
        ),
    ],
)
def test_a_verdict_shows_what_it_stands_on(
    text: str, letter: Letter, reason: str, evidence: list[str], rule: str
) -> None:
    verdicts = lint_texts([text]).goals[0].verdicts
    verdict = next(one for one in verdicts if one.letter is letter)
    words = [text[span.start : span.end] for span in verdict.evidence]
    assert (verdict.reason, words, verdict.rule) == (reason, evidence, rule)


@pytest.mark.parametrize(("text", "expected"), [*EXAMPLES, *CASES])
def test_a_failed_letter_has_its_finding(text: str, expected: str) -> None:
    del expected
    result = lint_texts([text])
    found = {one.code for one in result.diagnostics}
    failed = {
        verdict.rule
        for verdict in result.goals[0].verdicts
        if verdict.judgement is Judgement.FAIL
    }
    assert failed <= found


@pytest.mark.parametrize(("aim", "result", "sign"), MEASURED)
def test_an_objective_in_words_is_measured_by_its_key_results(
    aim: str, result: str, sign: str
) -> None:
    found = lint_texts([OBJECTIVE.format(aim, result)])
    judged = found.goals[0]
    (letter,) = (v for v in judged.verdicts if v.letter is Letter.SPECIFIC)
    assert SIGNS[letter.judgement] == sign


def test_a_budget_that_stands_there_is_not_said_to_be_missing() -> None:
    text = "goal A: Get 9,000 clicks by 30 June 2027\n  budget: €90\n"
    verdicts = lint_texts([text]).goals[0].verdicts
    (reason,) = (one.reason for one in verdicts if one.letter is Letter.ACHIEVABLE)
    assert reason == (
        "no history or benchmark is at hand to hold its budget and its target against"
    )


# A deed is named by its own words, and these are the evidence.
DEEDS = {
    "Pass the driving test by 1 June 2027": "Pass the driving test",
    "By June 2027, launch our new shop so that guests find us": "launch our new shop",
    "The map of safe routes is printed by May 2027": "The map of safe routes is printed",
}


@pytest.mark.parametrize("sentence", DEEDS)
def test_a_deed_is_shown_in_its_own_words(sentence: str) -> None:
    verdict = next(
        one
        for one in lint_texts([sentence]).goals[0].verdicts
        if one.letter is Letter.SPECIFIC
    )
    words = DEEDS[sentence]
    assert verdict.reason == f"it names one thing to be done: “{words}”"
    assert [sentence[span.start : span.end] for span in verdict.evidence] == [words]
