"""``check`` for people: every goal with its letters, and beneath it what to do.

A finding is read from the top: what is wrong, where, the words themselves, and what to
write instead.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from smartlint.diagnostics import Diagnostic, Fix
from smartlint.diagnostics.suggestion import written_lines
from smartlint.linter import JudgedGoal
from smartlint.model.verdict import Verdict
from smartlint.render.columns import shorten, visible, wrap
from smartlint.render.excerpt import excerpt
from smartlint.render.report import Report
from smartlint.render.style import Style
from smartlint.render.summary import summary_lines
from smartlint.text import Source

if TYPE_CHECKING:  # --teach only, and it reads pages
    from smartlint.teach.lesson import Lessons

_INDENT = " " * 6
_LONGEST_SUGGESTION = 2000
# Line number and letters, with the gaps around them.
_BEFORE_SENTENCE = 22
_BEFORE_HEAD = 6
_LEAST_ROOM = 20
_NAMES = {
    "specific": "Specific",
    "measurable": "Measurable",
    "achievable": "Achievable",
    "relevant": "Relevant",
    "time_bound": "Time-bound",
}
_OUTCOMES = {True: "pass", False: "fail", None: "unknown"}


def check_text(
    report: Report,
    style: Style,
    *,
    verbose: bool,
    quiet: bool = False,
    lessons: Lessons | None = None,
) -> Iterator[str]:
    """Yield the lines of the report.

    Args:
        report: What to tell.
        style: How it looks.
        verbose: Show what every letter stands on.
        quiet: Leave out goals that nothing was found about.
        lessons: Say why, with a weak and a strong goal, beneath the first finding of
            each rule; None says it nowhere.
    """
    teacher = _Teacher(lessons, style)
    for path, blocks in groupby(_blocks(report), key=lambda block: block.path):
        shown = [b for b in blocks if b.findings or not quiet]
        if not shown:
            continue
        yield style.paint("title", visible(path))
        for before, block in zip([None, *shown], shown, strict=False):
            lines = _block_lines(block, report, teacher, verbose=verbose)
            is_bare = block.judged is None and not block.head
            if is_bare and before is not None and before.findings:
                next(lines)  # an empty line stands there already
            yield from lines
        if not shown[-1].findings:
            yield ""
    yield from summary_lines(report, style)


class _Block:
    """A goal with its findings, or findings that belong to no judged goal.

    Attributes:
        path: The file.
        start: Offset of the block, or of the finding.
        judged: The goal; None for findings on anything else.
        head: The first line of what they are on, where that is no goal; empty for none.
        findings: In order.
    """

    __slots__ = ("findings", "head", "judged", "path", "start")

    def __init__(
        self, path: str, start: int, judged: JudgedGoal | None, head: str = ""
    ) -> None:
        self.path = path
        self.start = start
        self.judged = judged
        self.head = head
        self.findings: list[Diagnostic] = []


class _Teacher:
    """Gives each lesson once; the later findings of a rule go without it."""

    __slots__ = ("_given", "_lessons", "style")

    def __init__(self, lessons: Lessons | None, style: Style) -> None:
        self.style = style
        self._lessons = lessons
        self._given: set[str] = set()

    def beneath(self, found: Diagnostic) -> Iterator[str]:
        """Yield the lines of the rule's lesson, if nobody was given it yet."""
        if self._lessons is None or found.code in self._given:
            return
        lesson = self._lessons.of(found.code)
        if lesson is not None:
            from smartlint.render.taught import taught  # noqa: PLC0415 - --teach only

            self._given.add(found.code)
            yield from taught(lesson, self.style)


def _blocks(report: Report) -> list[_Block]:
    """Return all blocks by path and place."""
    result = report.result
    blocks: list[_Block] = []
    by_goal: dict[tuple[str, str | None], _Block] = {}
    for judged in report.goals:
        block = _Block(judged.path, judged.goal.span.start, judged)
        blocks.append(block)
        by_goal.setdefault((judged.path, judged.goal.key), block)
    goals = {(block.path, block.start) for block in blocks}
    others: dict[tuple[str, int], _Block] = {}
    heads: dict[str, _Heads] = {}
    for found in result.diagnostics:
        owner = by_goal.get((found.path, found.goal))
        if owner is None:
            source = report.sources[found.path]
            if found.path not in heads:
                heads[found.path] = _Heads(source.text)
            start = heads[found.path].before(found.span.start)
            owner = others.get((found.path, start))
        if owner is None:
            is_within_goal = (found.path, start) in goals
            owner = (
                _Block(found.path, found.span.start, None)
                if is_within_goal
                else _Block(found.path, start, None, _head(source.text, start))
            )
            blocks.append(owner)
            if not is_within_goal:
                others[found.path, start] = owner
        owner.findings.append(found)
    blocks.sort(key=lambda block: (block.path, block.start))
    return blocks


class _Heads:
    """Finds the line at the margin that begins the block an offset lies in."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [
            found.start() for found in re.finditer(r"^\S", text, re.MULTILINE)
        ]

    def before(self, offset: int) -> int:
        """Return where that line begins; 0 where nothing stands at the margin."""
        at = bisect_right(self._starts, offset)
        return self._starts[at - 1] if at else 0


def _head(text: str, start: int) -> str:
    """Return the first line of a block; empty where it is none, as a comment or JSON."""
    line = text[start : (text.find("\n", start) + 1 or len(text) + 1) - 1].strip()
    return line if line[:1].isalpha() else ""


def _block_lines(
    block: _Block, report: Report, teacher: _Teacher, *, verbose: bool
) -> Iterator[str]:
    style = teacher.style
    source = report.sources[block.path]
    if block.judged is not None:
        yield _goal_line(block.judged, source, style)
        if verbose:
            yield from _evidence(block.judged.verdicts, style)
    elif block.head:
        number = str(source.position(block.start).line).rjust(4)
        room = max(_LEAST_ROOM, style.width - _BEFORE_HEAD)
        head = shorten(visible(block.head), room, style.ellipsis)
        yield f"{style.paint('quiet', number)}  {head}"
    # Whoever reads only the first finding of a goal should have read the worst.
    for found in sorted(block.findings, key=lambda found: found.severity.rank):
        yield ""
        yield from _finding(found, source, report, style)
        yield from teacher.beneath(found)
    if block.findings:
        yield ""


def _goal_line(judged: JudgedGoal, source: Source, style: Style) -> str:
    goal = judged.goal
    number = str(source.position(goal.span.start).line).rjust(4)
    parts = [goal.id.text if goal.id is not None else "", goal.sentence.text]
    text = visible(": ".join(filter(None, parts)))
    room = max(_LEAST_ROOM, style.width - _BEFORE_SENTENCE)
    marks = letters(judged.verdicts, style)
    sentence = shorten(text, room, style.ellipsis)
    return f"{style.paint('quiet', number)}  {marks}  {sentence}".rstrip()


def letters(verdicts: Iterable[Verdict], style: Style) -> str:
    """Return the five letters with their signs, such as ``S✓ M✓ A? R? T✗``."""
    return " ".join(
        style.paint(_role(v), v.letter.value[0].upper() + style.signs[v.passed])
        for v in verdicts
    )


def _role(verdict: Verdict) -> str:
    return _OUTCOMES[verdict.passed]


def _evidence(verdicts: Iterable[Verdict], style: Style) -> Iterator[str]:
    for verdict in verdicts:
        name = _NAMES[verdict.letter.value].ljust(10)
        outcome = style.paint(_role(verdict), _role(verdict).ljust(7))
        code = style.paint("quiet", f"  {verdict.rule}")
        lead = f"{_INDENT}  {name}  {outcome}  "
        room = style.width - len(_INDENT) - 23 - 6
        first, *rest = wrap(visible(verdict.reason), max(_LEAST_ROOM, room))
        yield f"{lead}{first}{code if not rest else ''}"
        for line in rest:
            yield f"{_INDENT}{' ' * 23}{line}{code if line is rest[-1] else ''}"


def _finding(
    found: Diagnostic, source: Source, report: Report, style: Style
) -> Iterator[str]:
    line, column = source.position(found.span.start)
    severity = found.severity.value
    lead = f"{_INDENT}{style.paint(severity, severity + ':')} "
    yield from _hanging(lead, len(_INDENT) + len(severity) + 2, found.message, style)
    place = f"{found.code} {found.name} at {visible(found.path)}:{line}:{column}"
    yield _INDENT + style.paint("quiet", place)
    inner = Style(style.width - 8, style.has_colour, style.is_unicode)
    for text in excerpt(source, found.span, inner, severity):
        yield f"{_INDENT}  {text}"
    for related in found.related:
        there = report.sources[related.path]
        where = f"{visible(related.path)}:{there.position(related.span.start).line}"
        yield from _labelled("see", f"{where}: {related.message}", style)
    yield from _advice(found, source, style)


def _advice(found: Diagnostic, source: Source, style: Style) -> Iterator[str]:
    fix = found.fixes[0] if found.fixes else None
    if found.help:
        yield from _labelled("help", found.help, style)
    elif fix is not None:
        yield from _labelled("help", fix.title, style)
    if fix is not None:
        yield from _suggestion(source, fix, style)


def _suggestion(source: Source, fix: Fix, style: Style) -> Iterator[str]:
    lines = written_lines(source, fix)
    if sum(len(line.text) for line in lines) > _LONGEST_SUGGESTION:
        return
    label = style.paint("pass", "write:")
    for line in lines:
        text = visible(line.text)
        yield f"{_INDENT}  {label} {style.paint('pass', text) if line.is_new else text}"
        label = " " * len("write:")


def _labelled(label: str, text: str, style: Style) -> Iterator[str]:
    lead = f"{_INDENT}  {style.paint('title', label + ':')} "
    return _hanging(lead, len(_INDENT) + 2 + len(label) + 2, text, style)


def _hanging(lead: str, indent: int, text: str, style: Style) -> Iterator[str]:
    """Yield the text behind its lead, further lines beneath its first word."""
    first, *rest = wrap(visible(text), max(_LEAST_ROOM, style.width - indent))
    yield lead + first
    for line in rest:
        yield " " * indent + line
