"""Points imported goals at each other by id, where their tool did so by name."""

from __future__ import annotations

from smartlint.exchange.entry import FILE_KINDS, Entry, EntryFact
from smartlint.exchange.imported import Imported, ImportNote
from smartlint.exchange.names import as_id
from smartlint.text import folded

_LINKS = frozenset({"supports", "depends_on"})


def linked(imported: Imported, *, objectives: bool = False) -> Imported:
    """Return the same goals, their links as ids.

    A link that names a goal by its sentence gets that goal's id, which is made where
    there is none; one that names something else in words gets an objective of its own.

    Args:
        imported: What was read.
        objectives: What they support is named in words, by a single one too.
    """
    return _Links(imported, objectives=objectives).result()


class _Links:
    """The entries with the ids they have been given so far."""

    def __init__(self, imported: Imported, *, objectives: bool) -> None:
        self._objectives = objectives
        self._entries = list(imported.entries)
        self._notes = list(imported.notes)
        self._made: list[Entry] = []
        self._by_sentence = {
            folded(entry.sentence): at
            for at, entry in reversed(list(enumerate(self._entries)))
            if entry.kind not in FILE_KINDS and entry.sentence
        }
        self._ids = {entry.id for entry in self._entries if entry.id}

    def result(self) -> Imported:
        """Return the entries with all links resolved, made objectives first."""
        for at in range(len(self._entries)):
            entry = self._entries[at]
            facts = tuple(self._fact(found, entry) for found in entry.facts)
            # Resolving a link may have given this very entry an id.
            self._entries[at] = self._entries[at]._replace(facts=facts)
        about = [entry for entry in self._entries if entry.kind in FILE_KINDS]
        goals = [entry for entry in self._entries if entry.kind not in FILE_KINDS]
        in_order = self._entries if not self._made else [*about, *self._made, *goals]
        return Imported(tuple(in_order), tuple(self._notes))

    def _fact(self, found: EntryFact, entry: Entry) -> EntryFact:
        if found.name not in _LINKS:
            return found
        target, bracket, rest = found.value.partition(" (contributes ")
        is_named = self._objectives and found.name == "supports"
        known = self._id_of(target.strip(), entry, is_named=is_named)
        return found._replace(value=known + bracket + rest)

    def _id_of(self, target: str, entry: Entry, *, is_named: bool) -> str:
        """Return the id that a link means.

        Args:
            target: What it says.
            entry: Whose link it is.
            is_named: A single word is an objective's name, unless digits make it an id.
        """
        if not target or target in self._ids:
            return target
        at = self._by_sentence.get(folded(target))
        if at is not None:
            return self._id_at(at)
        made = as_id(target)
        if made in self._ids:
            return made
        is_id = not is_named or any(map(str.isdigit, target))
        if is_id and " " not in target:
            problem = f"“{target}” is the id of no goal here; add that goal, or take the link out"
            self._notes.append(ImportNote(entry.place, problem))
            return target
        return self._objective(target, entry)

    def _id_at(self, at: int) -> str:
        """Return the id of an entry, which gets one when it has none."""
        entry = self._entries[at]
        if not entry.id:
            name = self._new_id("O" if entry.kind == "objective" else "G")
            kind = "goal" if entry.kind == "sentence" else entry.kind
            self._entries[at] = entry._replace(id=name, kind=kind)
        return self._entries[at].id

    def _objective(self, sentence: str, entry: Entry) -> str:
        """Return the id of an objective that is made for a link in words."""
        earlier = next(
            (made for made in self._made if folded(made.sentence) == folded(sentence)),
            None,
        )
        if earlier is not None:
            return earlier.id
        made = Entry("objective", sentence, self._new_id("O"), place=entry.place)
        self._made.append(made)
        message = f"“{sentence}” is written as an objective of its own, {made.id}"
        self._notes.append(ImportNote(entry.place, message))
        return made.id

    def _new_id(self, letter: str) -> str:
        number = 1
        while f"{letter}-{number}" in self._ids:
            number += 1
        self._ids.add(f"{letter}-{number}")
        return f"{letter}-{number}"
