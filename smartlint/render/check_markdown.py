"""``check --format markdown``: a pull-request comment or step summary.

It reads as a good reviewer writes: what needs a word first, goal by goal, with what to
write; then what is allowed and why; what is fine is counted and folded away.
"""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.diagnostics import Diagnostic, Severity
from smartlint.diagnostics.suggestion import written_lines
from smartlint.linter import JudgedGoal
from smartlint.model.verdict import Judgement, Verdict
from smartlint.render.check_text import letters
from smartlint.render.markdown_text import (
    coded,
    escaped,
    fenced,
    sentence,
    within_a_comment,
)
from smartlint.render.report import Report
from smartlint.render.style import Style
from smartlint.render.summary import plural, summary_lines

MARK = "<!-- smartlint check -->"
"""The first line, by which whoever posts the comment finds the last one to replace."""

_LONGEST_SUGGESTION = 2_000
_STYLE = Style()
_SIGNS = {
    Severity.ERROR: "**Error**",
    Severity.WARNING: "**Warning**",
    Severity.INFO: "Note",
    Severity.HINT: "Hint",
}


def check_markdown(report: Report) -> Iterator[str]:
    """Return the comment, piece by piece; what would be too long is counted instead."""
    return within_a_comment(_comment(report), "smartlint check")


class _Block:
    """A goal with its findings, or a file with what belongs to no judged goal."""

    __slots__ = ("findings", "judged", "path")

    def __init__(self, path: str, judged: JudgedGoal | None) -> None:
        self.path = path
        self.judged = judged
        self.findings: list[Diagnostic] = []

    @property
    def worst(self) -> int:
        """The rank of its most serious finding; beyond all ranks without one."""
        ranks = [found.severity.rank for found in self.findings]
        return min(ranks, default=len(Severity))

    @property
    def fails(self) -> bool:
        """A letter of its goal fails, whether or not that is to be talked about."""
        verdicts = self.judged.verdicts if self.judged is not None else ()
        return any(verdict.judgement is Judgement.FAIL for verdict in verdicts)


def _comment(report: Report) -> Iterator[str]:
    blocks = _blocks(report)
    talk = [block for block in blocks if block.worst <= report.fail_on.rank]
    mild = [block for block in blocks if block.findings and block not in talk]
    fine = [block for block in blocks if not block.findings]
    yield f"{MARK}\n### {_headline(report, talk)}\n\n"
    counted, *others = summary_lines(report, _STYLE)
    yield " ".join(escaped(line) for line in [counted, *others[:2]]) + "\n"
    if report.problems:
        lines = [f"- {escaped(str(problem))}" for problem in report.problems]
        yield "\n**Not checked**\n\n" + "\n".join(lines) + "\n"
    for block in sorted(talk, key=lambda block: block.worst):
        yield _section(block, report)
    if mild:
        goals = plural(len(mild), "place", "places")
        yield f"\n<details><summary>Smaller notes on {goals}</summary>\n"
        for block in mild:
            yield _section(block, report)
        yield "\n</details>\n"
    yield from _allowed(report)
    aside = [block for block in fine if block.fails]
    fine = [block for block in fine if not block.fails]
    if aside:
        goals = plural(len(aside), "goal", "goals")
        why = "accepted, allowed, older or not selected"
        yield _folded(f"{goals} whose findings are set aside: {why}", aside)
    if fine:
        goals = plural(len(fine), "goal", "goals")
        yield _folded(f"Nothing to mend in {goals}", fine)


def _headline(report: Report, talk: list[_Block]) -> str:
    if report.problems:
        return "Not everything could be checked"
    if talk:
        goals = plural(len(talk), "goal needs", "goals need")
        if any(block.judged is None for block in talk):
            goals = plural(len(talk), "place needs", "places need")
        return f"{goals} a word before this goes in"
    if report.result.diagnostics:
        return "The goals are good to go in; a few notes might help"
    return "The goals are good to go in"


def _blocks(report: Report) -> list[_Block]:
    blocks: list[_Block] = []
    by_goal: dict[tuple[str, str | None], _Block] = {}
    for judged in report.goals:
        block = _Block(judged.path, judged)
        blocks.append(block)
        by_goal[judged.path, judged.goal.key] = block
    for found in report.result.diagnostics:
        place = (found.path, found.goal)
        if place not in by_goal:
            place = (found.path, None)
        if place not in by_goal:
            by_goal[place] = _Block(found.path, None)
            blocks.append(by_goal[place])
        by_goal[place].findings.append(found)
    return blocks


def _section(block: _Block, report: Report) -> str:
    lines = [f"\n{_head(block, report)}\n"]
    written: list[str] = []
    for found in sorted(block.findings, key=lambda found: found.severity.rank):
        lines += _finding(found, block, report)
        written += [new for new in _written(found, report) if new not in written]
    if written:
        lines += ["", "What to write:", "", *fenced(written)]
    return "\n".join(lines) + "\n"


def _head(block: _Block, report: Report) -> str:
    if block.judged is None:
        return f"**{escaped(block.path)}**"
    goal = block.judged.goal
    line = report.sources[block.path].position(goal.span.start).line
    where = f"{escaped(block.path)}, line {line}"
    return f"**{_name(block.judged)}** · {where} · {_letters(block.judged.verdicts)}"


def _name(judged: JudgedGoal) -> str:
    goal = judged.goal
    name = f"{goal.id.text}: " if goal.id is not None else ""
    return escaped(name + goal.sentence.text)


def _letters(verdicts: tuple[Verdict, ...]) -> str:
    return letters(verdicts, _STYLE)


def _finding(found: Diagnostic, block: _Block, report: Report) -> list[str]:
    source = report.sources[found.path]
    words = [sentence(found.message)]
    if found.help:
        words.append(sentence(found.help))
    where = ""
    if block.judged is None:
        where = f" (line {source.position(found.span.start).line})"
    lead = f"{_SIGNS[found.severity]}{where}: "
    name = f"<sub>{found.code} {found.name}</sub>"
    lines = [f"- {lead}{coded(' '.join(words))} {name}"]
    for place in found.related:
        line = report.sources[place.path].position(place.span.start).line
        lines.append(f"  See {escaped(f'{place.path}:{line}: {place.message}')}.")
    return lines


def _written(found: Diagnostic, report: Report) -> list[str]:
    """Return the lines that the best fix adds or changes."""
    for fix in found.fixes[:1]:
        lines = written_lines(report.sources[found.path], fix)
        written = [line.text for line in lines if line.is_new]
        if sum(map(len, written)) <= _LONGEST_SUGGESTION:
            return written
    return []


def _allowed(report: Report) -> Iterator[str]:
    """Yield what comments allow, each with its reason, for whoever reviews."""
    if not report.result.suppressed:
        return
    number = len(report.result.suppressed)
    findings = plural(number, "finding is", "findings are")
    yield f"\n<details><summary>{findings} allowed by a comment</summary>\n\n"
    for diagnostic, comment in report.result.suppressed:
        line = report.sources[diagnostic.path].position(diagnostic.span.start).line
        reason = comment.reason.text if comment.reason is not None else ""
        until = f", until {comment.until.text}" if comment.until is not None else ""
        place = escaped(f"{diagnostic.path}:{line}")
        yield f"- {diagnostic.name} at {place}{escaped(until)}: {escaped(reason)}\n"
    yield "\n</details>\n"


def _folded(summary: str, blocks: list[_Block]) -> str:
    """Return a list of goals that nothing more is said of."""
    lines = [f"\n<details><summary>{summary}</summary>\n"]
    lines += [
        f"- {_letters(block.judged.verdicts)} {_name(block.judged)}"
        for block in blocks
        if block.judged is not None
    ]
    return "\n".join([*lines, "", "</details>"]) + "\n"
