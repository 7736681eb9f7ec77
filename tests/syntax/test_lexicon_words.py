"""What the word lists promise."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

import smartlint.syntax.reading
from smartlint.model.reading import VerbClass
from smartlint.resources import read_data, unpacked
from smartlint.syntax import Language
from smartlint.syntax.lexicon_compile import compile_lexicon
from smartlint.syntax.reading.sentence import read_sentence
from smartlint.syntax.reading.words.morphology import plural_forms, verb_forms

FEWEST_VERBS = 500
READING = Path(smartlint.syntax.reading.__file__).parent


def listed(name: str) -> list[str]:
    lines = (
        line.partition("#")[0].strip()
        for line in read_data("grammar", name).split("\n")
    )
    return [line for line in lines if line and not line.startswith("[")]


def test_there_are_over_five_hundred_verbs_and_each_has_one_class() -> None:
    lemmas = Counter(line.partition("  ")[0] for line in listed("english/verbs.txt"))
    assert len(lemmas) >= FEWEST_VERBS
    assert [lemma for lemma, count in lemmas.items() if count > 1] == []


def test_words_that_are_looked_up_one_by_one_are_single_words() -> None:
    words = listed("english/nouns.txt")
    assert [word for word in words if " " in word.partition("  ")[0]] == []


def test_every_verb_class_is_one_of_the_model() -> None:
    parts = [unpacked(part) for part in compile_lexicon()["words"]]
    rows = [row for part in parts for row in part.values()]
    classes = {verb[2] for _, verb, *_ in rows if verb}
    assert classes == {str(name) for name in VerbClass}


def test_compiling_twice_gives_the_same_words() -> None:
    assert compile_lexicon() == compile_lexicon()


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("increasing", "increase", "ing"),
        ("cutting", "cut", "ing"),
        ("shipped", "ship", "participle"),
        ("cancelled", "cancel", "participle"),
        ("canceled", "cancel", "participle"),
        ("grew", "grow", "past"),
        ("grown", "grow", "participle"),
        ("publishes", "publish", "s"),
        ("notified", "notify", "participle"),
        ("agreed", "agree", "participle"),
        ("indeed", None, None),
    ],
)
def test_forms_lead_to_their_verb(
    language: Language, word: str, lemma: str | None, form: str | None
) -> None:
    entry = language.lexicon.entry(word)
    verb = entry.verb if entry is not None else None
    assert (verb and verb.lemma, verb and verb.form) == (lemma, form)


@pytest.mark.parametrize(
    ("noun", "plurals"),
    [
        ("story", ("stories",)),
        ("survey", ("surveys",)),
        ("launch", ("launches",)),
        ("case study", ("case studies",)),
        ("person", ("people", "persons")),
        ("criterion", ("criteria", "criterions")),
    ],
)
def test_plurals_follow_the_rules(noun: str, plurals: tuple[str, ...]) -> None:
    irregular = {"person": "people", "criterion": "criteria"}
    assert plural_forms(noun, irregular) == plurals


def test_of_a_phrasal_verb_the_first_word_changes() -> None:
    assert list(verb_forms("roll out", None)) == [
        ("roll out", "base"),
        ("rolls out", "s"),
        ("rolling out", "ing"),
        ("rolled out", "participle"),
    ]


@pytest.mark.parametrize(
    ("text", "counts_new"),
    [
        ("Win 900 customers by 30 June 2027", True),
        ("Sign up 900 members by 30 June 2027", True),
        ("Winning back 90 customers by 30 June 2027", True),
        ("Bring in 900 customers by 30 June 2027", True),
        ("Recruit 40 affiliates by 30 June 2027", True),
        ("Reach 900 customers by 30 June 2027", False),
        ("Grow customers to 900 by 30 June 2027", False),
        ("Sign off 12 designs by 30 June 2027", False),
    ],
)
def test_some_verbs_count_those_that_come(
    language: Language, text: str, *, counts_new: bool
) -> None:
    verb = read_sentence(language, text).verb
    assert verb is not None
    assert verb.counts_new is counts_new


def test_every_group_says_what_it_is_for_and_lists_no_word_twice() -> None:
    text = read_data("grammar", "english/groups.txt")
    names = Counter(re.findall(r"(?m)^\[(.+)\]$", text))
    # Two groups of one name would be one group, and each question asked of both.
    assert [name for name, count in names.items() if count > 1] == []
    for part in text.split("\n\n[")[1:]:
        name, explanation, *lines = part.strip().split("\n")
        assert explanation.startswith("# "), name
        words = [line for line in lines if line and not line.startswith("#")]
        assert len(words) == len(set(words)), name


def test_readers_ask_for_the_groups_that_are_listed() -> None:
    groups = set().union(*compile_lexicon()["groups"].values())
    asked = {
        constant.value
        for path in READING.rglob("*.py")
        for constant in ast.walk(ast.parse(path.read_text()))
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str)
    }
    assert groups - asked == set()
    named = {
        name
        for path in READING.rglob("*.py")
        for name in re.findall(r'"([a-z ]+)" (?:not )?in \S+\.groups', path.read_text())
    }
    assert named - groups == set()


def test_each_misspelt_verb_that_is_read_is_told() -> None:
    told = read_data("rules", "smart/lists/misspelt-verbs.list").split("\n")
    text = read_data("grammar", "english/irregular.txt")
    section = text.partition("[misspelt]")[2].split("\n")
    read = {line.split()[0] for line in section if line and line[0] != "#"}
    assert {line for line in told if line and line[0] != "#"} == read
