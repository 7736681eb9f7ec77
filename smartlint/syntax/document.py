"""Reads a goal file: lines, then blocks, then goals; it answers whatever stands there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from smartlint.diagnostics import Diagnostic
from smartlint.model.goal import Goal, Suppression
from smartlint.model.goal_file import GoalFile
from smartlint.model.period import When, WhenKind
from smartlint.model.reading import Phrase
from smartlint.syntax.blocks import GoalKeys, goal_of, with_readings
from smartlint.syntax.flaws import note_flaws, note_without_goal
from smartlint.syntax.language import Language
from smartlint.syntax.line import Line, line_spans
from smartlint.syntax.lines import scan
from smartlint.syntax.notices import Notices, after, display, quoted
from smartlint.syntax.odd_signs import note_unseen
from smartlint.syntax.references import path_problem
from smartlint.syntax.suppressions import suppression_of
from smartlint.syntax.table import Node
from smartlint.syntax.values import is_in_no_calendar, read_time
from smartlint.text import Source, Span


def parse_goals(
    language: Language, source: Source
) -> tuple[GoalFile, tuple[Diagnostic, ...]]:
    """Return what a goal file says, and what is wrong with its form.

    It answers on every text: a line that cannot be read costs that line.
    """
    reader = FileReader(language, source)
    reader.read(line_spans(source.text))
    return reader.finish()


class FileReader:
    """Gathers what the stretches of one file say: one of a goal file, many of a page.

    Attributes:
        notices: What is wrong so far.
    """

    __slots__ = ("_goals", "_keys", "_language", "_stated", "_suppressions", "notices")

    def __init__(self, language: Language, source: Source) -> None:
        self.notices = Notices(source)
        self._language = language
        self._keys = GoalKeys()
        self._goals: list[Goal] = []
        self._suppressions: list[Suppression] = []
        self._stated: dict[str, Any] = {}  # Any: the type of the field of GoalFile

    def read(self, spans: Iterable[Span]) -> None:
        """Read one stretch of lines, in which no block is open at first."""
        spans = tuple(spans)
        if spans:
            note_unseen(self.notices, Span(spans[0].start, spans[-1].end))
        lines = scan(self.notices.source.text, spans)
        tree = self._language.line_table.parse([line.kind for line in lines], lines)
        loose: list[Line] = []
        for child in tree.children:
            if not isinstance(child, Node):
                loose.append(child)
                continue
            self._read_loose(loose)
            loose = []
            self._read_node(child)
        self._read_loose(loose)

    def finish(self) -> tuple[GoalFile, tuple[Diagnostic, ...]]:
        """Return what the file says, and what is wrong with its form."""
        file = GoalFile(
            source=self.notices.source,
            goals=with_readings(self._language, self._goals),
            suppressions=tuple(self._suppressions),
            **self._stated,
        )
        return file, tuple(self.notices)

    def _read_node(self, node: Node) -> None:
        """Read a goal or a line about the file, with what stands beneath it."""
        line: Line = node.children[0]
        match node.name:
            case "goal" | "sentence":
                goal = goal_of(self._language, self.notices, self._keys, node.children)
                self._goals.append(goal)
                return
            case "as_of":
                self._read_as_of(line)
            case "include":
                self._read_include(line)
            case _:
                self._read_text(line)
        self._read_loose(node.children[1:])

    def _read_loose(self, lines: Sequence[Line]) -> None:
        """Read lines that stand beneath no goal."""
        is_noted = False
        for line in lines:
            if line.kind in {"COMMENT", "SUPPRESSION"}:
                note_flaws(self.notices, line)
            if line.kind == "SUPPRESSION":
                self._read_suppression(line)
            is_fact = line.kind in {"FACT", "DATED", "STRAY"}
            if is_fact and not is_noted:
                # One notice for all lines beneath one missing goal.
                note_without_goal(self.notices, line)
            is_noted = is_fact or (is_noted and line.kind != "BLANK")

    def _read_suppression(self, line: Line) -> None:
        """Read a suppression for the whole file."""
        found = suppression_of(self._language, self.notices, line)
        self._suppressions.append(found)

    def _read_as_of(self, line: Line) -> None:
        """Read the day that the file speaks of; the newest one holds."""
        when = read_time(self._language, line.value) if line.value.text else None
        if when is None or _day(when) is None:
            is_ambiguous = when is not None and when.is_ambiguous
            problem = "names no full date"
            if is_ambiguous:
                problem = "can be read as two days"
            elif is_in_no_calendar(self._language, line.value):
                problem = "names a day that no calendar has"
            self.notices.add(
                "unreadable-as-of",
                line.span,
                f"{quoted(self.notices.source.slice(line.span))} {problem}",
                help="write the day as year-month-day, such as “as of 2027-02-15”",
            )
            return
        held: When | None = self._stated.get("as_of")
        if held is None or (_day(held) or ()) < (_day(when) or ()):
            self._stated["as_of"] = when

    def _read_include(self, line: Line) -> None:
        """Read the path of another file."""
        note_flaws(self.notices, line)
        if line.value.text == self.notices.source.path.rpartition("/")[2] != "":
            self.notices.add(
                "circular-include",
                line.value.span,
                "the file includes itself",
                help="name the file that is meant, or take the line out",
            )
            return
        problem = path_problem(line.value.text)
        if problem:
            self.notices.add(
                "unreadable-include",
                line.value.span if line.value.text else line.span,
                problem,
                help="write a path in the folder of your goals, such as “include:"
                " email.goals”",
            )
            return
        paths: tuple[Phrase, ...] = self._stated.get("includes", ())
        self._stated["includes"] = (*paths, line.value)

    def _read_text(self, line: Line) -> None:
        """Read a text about the file, such as its mission."""
        note_flaws(self.notices, line)
        if not line.value.text:
            self.notices.add(
                "empty-setting",
                line.span,
                f"nothing follows “{line.word}:”",
                help="write the text after the colon, or take the line out",
                fixes=[display("Write the text", after(line.span), f" <{line.word}>")],
            )
            return
        earlier: Phrase = self._stated.setdefault(line.word, line.value)
        if earlier is not line.value:
            self.notices.add(
                "repeated-setting",
                line.span,
                f"“{line.word}:” stands twice in this file; the first one counts",
                help="keep one of the two",
                first=earlier.span,
            )


def _day(when: When) -> tuple[int, int, int] | None:
    """Return year, month and day of a full date; None of any other time."""
    if when.kind is not WhenKind.DAY or when.is_ambiguous or when.flaw is not None:
        return None
    if when.year is None or when.month is None or when.day is None:
        return None
    return when.year, when.month, when.day
