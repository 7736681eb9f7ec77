"""Reads people that other tools mark in a goal's own words: "Open a kiosk (@Ann)".

Only a mark that ends the sentence and is set off from it is taken: "@acme" in "reach 500
mentions of @acme" is a part of the goal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartlint.exchange.entry import FILE_KINDS, Entry, EntryFact, fact
from smartlint.exchange.imported import Imported, ImportNote

_LINKS = frozenset({"supports", "depends_on"})
_NAME = r"@\w[\w.-]*"
_AND = r"(?:[ ]*[,;&+/]|[ ]+and\b)?[ ]*"
_NAMES = rf"{_NAME}(?:{_AND}{_NAME}){{0,9}}"


def with_people(imported: Imported) -> Imported:
    """Return the same goals, people marked at a sentence's end as facts of their own.

    The first is the owner, the others are ``with:``. A goal that states its owner keeps
    its words, unless the mark names that very person.
    """
    marks = re.compile(
        rf"[ ]*(?:\([ ]*(?P<round>{_NAMES})[ ]*\)|\[[ ]*(?P<square>{_NAMES})[ ]*\]"
        rf"|(?:,|;|\||[ ][-–—])[ ]*(?P<bare>{_NAMES}))(?P<stop>[.!]?)$"
    )
    plain: dict[str, str] = {}
    entries: list[Entry] = []
    notes: list[ImportNote] = []
    for entry in imported.entries:
        found = _without_mark(entry, marks)
        if found is not entry:
            plain[entry.sentence] = found.sentence
        elif left := _left(entry):
            message = f"“{left}” stays in the sentence; whoever answers for a goal is"
            notes.append(ImportNote(entry.place, f"{message} its `owner:`"))
        entries.append(found)
    relinked = [
        one._replace(facts=tuple(_link(each, plain) for each in one.facts))
        for one in entries
    ]
    return Imported(tuple(relinked), (*imported.notes, *notes))


def _without_mark(entry: Entry, marks: re.Pattern[str]) -> Entry:
    """Return an entry with the people of its sentence as facts; itself for none."""
    if entry.kind in FILE_KINDS or "@" not in entry.sentence:
        return entry
    found = marks.search(entry.sentence)
    if found is None or not found.start():
        return entry
    words = found["round"] or found["square"] or found["bare"]
    names = [name[1:].rstrip(".-") for name in re.findall(_NAME, words)]
    owners = [one.value.casefold() for one in entry.facts if one.name == "owner"]
    if owners and names[0].casefold() not in owners:
        return entry
    sentence = entry.sentence[: found.start()] + found["stop"]
    people = tuple(_people(names, is_owned=bool(owners)))
    return entry._replace(sentence=sentence, facts=(*entry.facts, *people))


def _left(entry: Entry) -> str:
    """Return a mark that ends a sentence and was not taken; empty for none."""
    words = entry.sentence.rsplit(None, 1)
    last = words[-1] if words and entry.kind not in FILE_KINDS else ""
    return last if re.fullmatch(rf"[(\[]?{_NAME}[)\]]?[.!]?", last) else ""


def _people(names: list[str], *, is_owned: bool) -> Iterator[EntryFact]:
    owner, *others = names
    if not is_owned:
        yield fact("owner", owner)
    for name in others:
        yield fact("with", name)


def _link(found: EntryFact, plain: dict[str, str]) -> EntryFact:
    """Return a link by words with the words that its goal has by now."""
    if found.name not in _LINKS or found.value not in plain:
        return found
    return found._replace(value=plain[found.value])
