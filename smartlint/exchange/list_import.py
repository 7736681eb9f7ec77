"""Goals from the lists of a Markdown page or a note.

An item is a goal; what is nested beneath it is a fact (``owner: Dana``), a key result
beneath an objective, or a note. Everything else stays as a comment.
"""

from __future__ import annotations

import re
from functools import cache

from smartlint.catalogue.date_column import ordinal_of
from smartlint.exchange.entry import Entry, EntryFact, fact
from smartlint.exchange.goal_table import ID
from smartlint.exchange.imported import (
    Imported,
    ImportNote,
    comment,
    note_fact,
    one_line,
)
from smartlint.exchange.names import as_id, role_of, role_of_value
from smartlint.exchange.page_tables import page_tables
from smartlint.exchange.worksheet import with_worksheets
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.vocabulary import FACT_BY_NAME

_TAB = 4
_MOST_OF_REMARK = 3  # words: "done", "moved to June"
_DATED = "date"  # a check-in's line, `2027-03-31: 420; on track`


def entries_from_list(text: str) -> Imported:
    """Return the goals of a page's lists, and of the SMART worksheets on it."""
    lines = with_worksheets(text).split("\n")
    tables = {one.first: one for one in page_tables(lines)}
    reader = _ListReader()
    end = 0
    for at, line in enumerate(lines):
        if at in tables:
            reader.add(tables[at].imported)
            end = tables[at].end
        if at >= end:
            reader.read(line, f"line {at + 1}")
    return reader.result()


class _Item(NamedTuple):
    """A list item that is open: further lines may belong to it."""

    indent: int
    at: int


class _ListReader:
    """Reads a page line by line."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._notes: list[ImportNote] = []
        self._open: list[_Item] = []
        self._objective: int | None = None
        self._is_in_fact = False

    def result(self) -> Imported:
        """Return what was read."""
        return Imported(tuple(self._entries), tuple(self._notes))

    def add(self, imported: Imported) -> None:
        """Add the goals of a table that stands on the page."""
        self._open = []
        self._entries += imported.entries
        self._notes += imported.notes

    def read(self, line: str, place: str) -> None:
        """Read one line of the page."""
        if not line.strip():
            return
        if heading := _patterns().heading.fullmatch(line):
            self._read_heading(_plain(heading["text"]), place)
        elif item := _patterns().item.fullmatch(line):
            self._read_item(item, place)
        elif _is_labelled(words := _plain(line)):
            self._read_labelled(words, _indent(line), place)
        elif self._open and _indent(line) > self._open[-1].indent:
            self._continue(line.strip())
        else:
            self._keep(line, place)

    def _read_heading(self, text: str, place: str) -> None:
        self._open = []
        label = _patterns().label.match(text)
        self._objective = None
        if label is None or not label["word"].casefold().startswith("o"):
            self._entries.append(comment(text, place))
            return
        self._objective = len(self._entries)
        self._entries.append(_labelled(text, "objective", place))

    def _read_labelled(self, words: str, indent: int, place: str) -> None:
        """Read a line that a label alone makes a goal: "O: …", and "KR 2: …" beneath."""
        self._open, self._is_in_fact = [], False
        at = len(self._entries)
        entry = _labelled(words, "goal", place)
        if entry.kind == "objective":
            self._objective = at
            self._entries.append(entry)
            return
        self._read_goal(words, indent, place)

    def _read_item(self, item: re.Match[str], place: str) -> None:
        indent = len(item["indent"].expandtabs(_TAB))
        self._open = [one for one in self._open if one.indent < indent]
        self._is_in_fact = False
        words = _plain(item["text"])
        struck = _patterns().struck.fullmatch(item["text"].strip())
        if struck and _is_remark(struck["rest"]):
            self._keep_struck(struck["text"], line=item[0], place=place)
            return
        is_ticked = item["box"] in ("x", "X")
        if is_ticked:
            self._notes.append(
                ImportNote(place, f"“{words}” is ticked; kept as a note")
            )
        if not self._open or not self._read_beneath(words, place):
            self._read_goal(words, indent, place)
        if is_ticked:
            at = self._open[-1].at
            for found in note_fact("ticked in the list", words):
                self._add(at, found)

    def _read_goal(self, words: str, indent: int, place: str) -> None:
        self._open.append(_Item(indent, len(self._entries)))
        entry = _labelled(words, "goal", place)
        parent = self._parent(indent)
        if parent is not None and entry.kind != "objective":
            entry = entry._replace(facts=(fact("supports", parent),))
        self._entries.append(entry)

    def _read_beneath(self, words: str, place: str) -> bool:
        """Read a nested item as a fact or note; return False when it is a goal itself."""
        at = self._open[-1].at
        key, colon, value = words.partition(":")
        role = role_of_value(role_of(key), value) if colon else None
        if value.strip() and ordinal_of(key.strip()) is not None:
            self._add(at, fact(_DATED, value.strip(), key.strip()))
            self._is_in_fact = True
            return True
        if role == ID:
            self._entries[at] = self._entries[at]._replace(id=as_id(value))
            return True
        if role in FACT_BY_NAME and value.strip():
            self._add(at, _fact(str(role), value.strip()))
            self._is_in_fact = True
            return True
        is_goal = self._entries[at].kind == "objective" or _is_labelled(words)
        if not is_goal:
            self._notes.append(ImportNote(place, f"“{words}” is kept as a note"))
            for found in note_fact("", words):
                self._add(at, found)
            self._is_in_fact = True
        return not is_goal

    def _continue(self, words: str) -> None:
        """Add a line that goes on with the item above it."""
        at = self._open[-1].at
        entry = self._entries[at]
        if self._is_in_fact:
            last = entry.facts[-1]
            grown = last._replace(value=f"{last.value} {words}")
            self._entries[at] = entry._replace(facts=(*entry.facts[:-1], grown))
        else:
            self._entries[at] = entry._replace(
                sentence=one_line(f"{entry.sentence} {_plain(words)}")
            )

    def _keep_struck(self, text: str, *, line: str, place: str) -> None:
        message = f"“{text}” is struck through; kept as a comment"
        self._notes.append(ImportNote(place, message))
        self._entries.append(comment(line, place))

    def _keep(self, line: str, place: str) -> None:
        self._open = []
        self._notes.append(
            ImportNote(place, f"“{line.strip()}” is no list item; kept as a comment")
        )
        self._entries.append(comment(line, place))

    def _parent(self, indent: int) -> str | None:
        """Return what the item at this indent serves: its objective's id or sentence."""
        above = [one.at for one in self._open[:-1] if one.indent < indent]
        if above:
            parent = self._entries[above[-1]]
        elif self._objective is not None:
            parent = self._entries[self._objective]
        else:
            return None
        return parent.id or parent.sentence

    def _add(self, at: int, found: EntryFact) -> None:
        entry = self._entries[at]
        self._entries[at] = entry._replace(facts=(*entry.facts, found))


def _fact(role: str, value: str) -> EntryFact:
    known = FACT_BY_NAME[role]
    if not known.is_dated:
        return fact(role, value)
    day, _, words = value.partition(":")
    is_dated = any(sign.isdigit() for sign in day) and bool(words)
    return (
        fact(role, words.strip(), day.strip())
        if is_dated
        else note_fact(role, value)[0]
    )


def _labelled(words: str, kind: str, place: str) -> Entry:
    """Return an entry; "KR 1.2: …" gives its id, "Objective: …" its kind."""
    label = _patterns().label.match(words)
    if label is None:
        return Entry(kind, words, place=place)
    word = label["word"].casefold()
    is_objective = word.startswith("o")
    name = label["number"] and f"{'O' if is_objective else 'KR'}{label['number']}"
    if label["id"] is not None:
        name = label["id"]
    return Entry(
        "objective" if is_objective else kind,
        words[label.end() :].strip(),
        as_id(name or ""),
        place=place,
    )


def _is_remark(rest: str) -> bool:
    """Tell whether what stands behind struck words only says what became of them.

    "~~Book the band~~ done" does; "~~5%~~ 7% more orders" goes on with the goal.
    """
    words = rest.strip(" \t:,.()–—-").split()
    return len(words) <= _MOST_OF_REMARK and not any(map(str.isdigit, rest))


def _is_labelled(words: str) -> bool:
    return _patterns().label.match(words) is not None


def _plain(text: str) -> str:
    """Return words without the signs that make them bold or slanted."""
    return one_line(_patterns().emphasis.sub(r"\2", text))


def _indent(line: str) -> int:
    wide = line.expandtabs(_TAB)
    return len(wide) - len(wide.lstrip())


class _Patterns(NamedTuple):
    heading: re.Pattern[str]
    item: re.Pattern[str]
    label: re.Pattern[str]
    emphasis: re.Pattern[str]
    struck: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        re.compile(r"#{1,6}[ \t]+(?P<text>[^\n]*?)[ \t#]*"),
        re.compile(
            r"(?P<indent>[ \t]*)(?:[-*+•–—·]|\d{1,9}[.)])[ \t]+"
            r"(?:\[(?P<box>[ xX])\][ \t]+)?(?P<text>\S.*)"
        ),
        re.compile(
            r"(?i)(?P<word>objective|key result|kr|o|goal)[ \t]*#?"
            r"(?:(?P<number>\d+(?:\.\d+)*)|(?P<id>[A-Z][A-Z0-9]*-\d+))?[ \t]*[:–—][ \t]*"
        ),
        re.compile(r"(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1"),
        re.compile(r"(?:~~|<del>|<s>)(?P<text>.+?)(?:~~|</del>|</s>)(?P<rest>.*)"),
    )
