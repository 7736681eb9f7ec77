"""Makes the words of goal sentences into plain values, which are cached.

They lie in ``grammar/english`` and, for vague words, in the rule pack;
:class:`~smartlint.syntax.reading.words.lexicon.Lexicon` gives the values names.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from smartlint.catalogue.misspelling import near_keys
from smartlint.resources import read_data
from smartlint.syntax.reading.words.lexicon import PLURAL
from smartlint.syntax.reading.words.morphology import plural_forms, verb_forms
from smartlint.syntax.reading.words.packed_words import (
    Phrases,
    packed_phrases,
    packed_rows,
)

_GRAMMAR_FILES = (
    "english/verbs.txt",
    "english/irregular.txt",
    "english/nouns.txt",
    "english/changes.txt",
    "english/comparatives.txt",
    "english/words.txt",
    "english/deeds.txt",
    "english/groups.txt",
    "english/slips.txt",
)
_VAGUE_FILE = "smart/words/vague.txt"
_MAKE = "make"
_STATE = "state"
_SOFT_VERBS = "soft verb"

_Value = TypeVar("_Value")


def compile_lexicon() -> dict[str, Any]:
    """Return the lexicon as plain values that ``marshal`` can store."""
    (
        verb_text, irregular, nouns, changes, comparatives, words, deeds, groups, slips,
        vague,
    ) = _lexicon_texts()  # fmt: skip
    said_of = {word: name for name, word in _sections(comparatives)}
    plurals = _irregular(irregular, "plurals")
    moves = _changes(changes, plurals)
    roles, role_phrases = _roles(words, filter(_is_phrase, [*said_of, *moves]))
    verbs = _verbs(verb_text, irregular)
    rows = _merged(
        roles,
        {form: entry for form, entry in verbs.items() if not _is_phrase(form)},
        _nouns(nouns, plurals),
        moves,
        said_of,
    )
    return {
        "words": packed_rows(rows),
        "deeds": _deeds(deeds),
        "groups": _groups(groups, rows),
        "slips": near_keys([verb for _, verb in _sections(slips)]),
        "phrasal": _by_words(item for item in verbs.items() if _is_phrase(item[0])),
        "role_phrases": role_phrases,
        "vague": _vague(vague, verbs),
    }


def _is_phrase(entry: str) -> bool:
    return " " in entry


def _lexicon_texts() -> list[str]:
    texts = [read_data("grammar", name) for name in _GRAMMAR_FILES]
    return [*texts, read_data("rules", _VAGUE_FILE)]


def _merged(
    roles: dict[str, str],
    verbs: dict[str, tuple[Any, ...]],
    nouns: dict[str, frozenset[str]],
    changes: dict[str, str],
    comparatives: dict[str, str],
) -> dict[str, tuple[Any, ...]]:
    """Return the fields of a :class:`WordEntry` for each spelling."""
    spellings = {**roles, **verbs, **nouns, **changes, **comparatives}
    # Most nouns of a class are alike, and what is shared is stored and loaded once.
    shared: dict[Any, Any] = {}  # Any: noun classes and whole rows
    rows = {}
    for word in spellings:
        classes = nouns.get(word, frozenset())
        row = (
            roles.get(word, ""),
            verbs.get(word),
            shared.setdefault(classes, classes),
            changes.get(word),
            comparatives.get(word),
        )
        rows[word] = shared.setdefault(row, row)
    return rows


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """Yield ``(section, line)`` for each entry of a word file."""
    section = ""
    for raw in text.splitlines():
        line = raw.partition("#")[0].strip()
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        elif line:
            yield section, line


def _verbs(text: str, irregular_text: str) -> dict[str, tuple[Any, ...]]:
    irregular = {}
    for lemma, line in _irregular(irregular_text, "verbs").items():
        past, *participle = line.split()
        irregular[lemma] = (past, participle[0] if participle else past)
    listed = []
    # Few verbs have flags of their own, and what is shared is stored and loaded once.
    shared: dict[frozenset[str], frozenset[str]] = {}
    for verb_class, line in _sections(text):
        words, _, marks = line.partition("  ")
        flags = frozenset(marks.split())
        listed.append((words.strip(), verb_class, shared.setdefault(flags, flags)))
    forms: dict[str, tuple[Any, ...]] = {
        lemma: (lemma, "participle" if _STATE in flags else "base", verb_class, flags)
        for lemma, verb_class, flags in listed
    }
    for lemma, verb_class, flags in listed:
        if _STATE in flags:
            continue
        for form, name in verb_forms(lemma, irregular.get(lemma.split(" ")[0])):
            forms.setdefault(form, (lemma, name, verb_class, flags))
    for slip, lemma in _irregular(irregular_text, "misspelt").items():
        meant, name, verb_class, flags = forms[lemma]
        forms.setdefault(slip, (meant, name, verb_class, flags - {"noun"}))
    return forms


def _irregular(text: str, section: str) -> dict[str, str]:
    """Return the forms of each verb, or the plural of each noun."""
    lines = (line for name, line in _sections(text) if name == section)
    return {word: forms for word, _, forms in (line.partition(" ") for line in lines)}


def _deeds(text: str) -> dict[str, tuple[Any, ...]]:
    """Return the verb that each noun of a deed stands for."""
    deeds = {}
    for section, line in _sections(text):
        noun, lemma = line.split(maxsplit=1)
        flags = frozenset({section} if section == _MAKE else ())
        deeds[noun] = (lemma, "base", "deliver", flags)
    return deeds


def _nouns(text: str, plurals: Mapping[str, str]) -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for name, noun in _sections(text):
        for form in (noun, noun.lower()):
            classes.setdefault(form.lower(), set()).add(name)
        for form in plural_forms(noun.lower(), plurals):
            classes.setdefault(form, set()).update((name, PLURAL))
    return {noun: frozenset(names) for noun, names in classes.items()}


def _changes(text: str, plurals: Mapping[str, str]) -> dict[str, str]:
    changes = {}
    for direction, noun in _sections(text):
        changes[noun] = direction
        for form in plural_forms(noun, plurals):
            changes.setdefault(form, direction)
    return changes


def _groups(text: str, spellings: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return the groups that each word stands in, spelt by the very strings given."""
    groups: dict[str, set[str]] = {}
    for name, word in _sections(text):
        # A name that is the same string as that of the code is found at once.
        groups.setdefault(word, set()).add(sys.intern(name))
    # What is shared is stored and loaded once.
    shared: dict[frozenset[str], frozenset[str]] = {}
    spelt = {word: word for word in spellings}
    return {
        spelt.get(word, word): shared.setdefault(frozenset(names), frozenset(names))
        for word, names in groups.items()
    }


def _roles(
    text: str, without_role: Iterable[str]
) -> tuple[dict[str, str], Phrases[str]]:
    """Return single words and phrases; of a word listed twice the first role counts.

    Phrases without a role are comparatives and changes: "not so many", "upward trend".
    """
    single: dict[str, str] = {}
    phrases = [(words, "") for words in without_role]
    for role, entry in _sections(text):
        if _is_phrase(entry) or "." in entry.rstrip("."):
            phrases.append((entry, role))
        else:
            single.setdefault(entry, role)
    return single, _by_words(phrases)


def _vague(text: str, verbs: dict[str, tuple[Any, ...]]) -> Phrases[str]:
    condition = ""
    entries = []
    forms = []
    for section, line in _sections(text):
        if line.startswith("when:"):
            condition = line.removeprefix("when:").strip()
        elif not line.startswith("reason:"):
            entries.append((line, condition))
            if section == _SOFT_VERBS and " " not in line:
                # The -s of a noun is a plural: "champions".
                is_noun = "noun" in verbs.get(line, ("", "", "", ()))[3]
                forms += [
                    (form, condition)
                    for form, name in verb_forms(line, None)
                    if name == "ing" or (name == "s" and not is_noun)
                ]
    return _by_words([*entries, *forms])


def _by_words(entries: Iterable[tuple[str, _Value]]) -> Phrases[_Value]:
    table: dict[str, dict[str, dict[tuple[str, ...], _Value]]] = {}
    for phrase, value in entries:
        words = tuple(phrase.split(" "))
        second = words[1] if len(words) > 1 else ""
        options = table.setdefault(words[0], {}).setdefault(second, {})
        options.setdefault(words, value)
    return packed_phrases(
        {
            first: {
                second: tuple(sorted(options.items(), key=lambda item: -len(item[0])))
                for second, options in seconds.items()
            }
            for first, seconds in table.items()
        }
    )
