"""A purpose that is added to a goal is found, and changes nothing else of its reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from accuracy.scoring import Guess, flatten, read_labels

from smartlint.model.reading import Reading
from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence

GOLD = sorted(Path(__file__).parents[1].joinpath("gold").glob("*.csv"))
DEEDS = (
    "keep the ferry running", "win back rowers", "be ready for next year",
    "make mooring easier", "set an example", "let the crews sleep", "grow income",
    "fund the next season", "avoid another year like 2024", "hire a second cook",
)  # fmt: skip
CLAUSES = (
    "nobody has to wait", "the harbour stays open", "we are ready for next year",
    "every crew gets a boat", "people know what is on", "the fuel lasts longer",
)  # fmt: skip
BEHIND = (
    *(f"{{}}, to {deed}" for deed in DEEDS),
    *(f"{{}} in order to {deed}" for deed in DEEDS),
    *(f"{{}}{link} {clause}" for clause in CLAUSES for link in (
        " so that", " because", " so", ", which means", ", ensuring that", " — so")),
    "{} with the stated aim of saving its boats", "{} as a first step towards a greener port",
)  # fmt: skip
LATER = (
    "{}. This will help us hire a cook.", "{}. That way nobody has to wait.",
    "{}. Why: to keep the ferry running.", "{}. We do this because demand is growing.",
    "{}. To keep the ferry running.",
)  # fmt: skip
BEFORE = (
    *(f"To {deed}, we will {{}}" for deed in DEEDS),
    *(f"We will, to {deed}, {{}}" for deed in DEEDS),
    *(f"{link} {clause}, we will {{}}" for clause in CLAUSES
      for link in ("So that", "Because")),
)  # fmt: skip


def is_simple(reading: Reading) -> bool:
    """Whether a goal is one statement without a purpose of its own."""
    text = reading.text
    is_one = not any(sign in text for sign in (";", ". ", "(", ":", "\n"))
    return reading.is_goal and reading.purpose is None and is_one


def opens_with_order(reading: Reading) -> bool:
    verb = reading.verb
    is_order = verb is not None and verb.text.lower() == verb.lemma
    return is_order and reading.text.startswith(verb.text if verb else "")


def rest(reading: Reading) -> Guess:
    return {
        field: value.lower() if isinstance(value, str) else value
        for field, value in flatten(reading).items()
        if field not in {"purpose", "vague_words"}
    }


@pytest.mark.no_cover  # a law over every statement of tests/gold
@pytest.mark.parametrize(
    ("forms", "may_take", "least"),
    [
        (BEHIND, is_simple, 0.9),
        (LATER, is_simple, 0.9),
        (BEFORE, opens_with_order, 0.9),
    ],
)
def test_a_purpose_changes_nothing_else(
    language: Language,
    forms: tuple[str, ...],
    may_take: Callable[[Reading], bool],
    least: float,
) -> None:
    texts = [row["text"] for path in GOLD for row in read_labels(path)]
    goals = [read_sentence(language, text.rstrip(" .!")) for text in texts]
    goals = [goal for goal in goals if is_simple(goal) and may_take(goal)]
    steady = 0
    for at, goal in enumerate(goals):
        form = forms[at % len(forms)]
        text = (
            goal.text
            if form.startswith("{}")
            else goal.text[:1].lower() + goal.text[1:]
        )
        told = read_sentence(language, form.format(text))
        steady += told.purpose is not None and rest(told) == rest(goal)
    assert steady >= least * len(goals)
