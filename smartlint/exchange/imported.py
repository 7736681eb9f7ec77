"""What an import gives: entries, and a report of what was not understood."""

from __future__ import annotations

from smartlint.exchange.entry import COMMENT, Entry, EntryFact, fact, is_suppression
from smartlint.named_tuple import NamedTuple


class ImportNote(NamedTuple):
    """Something that was kept and that somebody should look at.

    Attributes:
        place: Where it stands in the imported file, such as ``row 5``.
        message: What it is and what became of it.
    """

    place: str
    message: str


class Imported(NamedTuple):
    """What one file holds.

    Attributes:
        entries: Its goals, and lines about the file.
        notes: What to look at.
    """

    entries: tuple[Entry, ...]
    notes: tuple[ImportNote, ...]


def note_fact(label: str, value: str) -> list[EntryFact]:
    """Return ``note:`` lines that keep a value which is no fact of the language."""
    lines = [" ".join(line.split()) for line in value.splitlines()]
    return [
        fact("note", f"{label}: {line}" if label else line) for line in lines if line
    ]


def comment(words: str, place: str) -> Entry:
    """Return a line that keeps words which are no goal, and silences no rule."""
    text = f"# {one_line(words)}"
    return Entry(COMMENT, f"# {text}" if is_suppression(text) else text, place=place)


def one_line(text: str) -> str:
    """Return a text in one line, as a goal's sentence or a fact must be."""
    return " ".join(text.split())
