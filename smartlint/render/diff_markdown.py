"""``diff --format markdown``: a comment for a pull request, as a reviewer would write it.

Goals may come from a stranger: their words can neither mention people, load pictures
nor break out of the place they are quoted in.
"""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.diagnostics.suggestion import written_lines
from smartlint.exchange.change import FieldChange, Finding, GoalChange
from smartlint.render.diff_report import (
    NOT_STATED,
    DiffReport,
    became,
    counted,
    record_words,
)
from smartlint.render.markdown_text import escaped, fenced, within_a_comment
from smartlint.render.summary import joined, plural


def diff_markdown(report: DiffReport) -> Iterator[str]:
    """Return the comment, piece by piece; what would be too long is counted instead."""
    return within_a_comment(_comment(report), "smartlint diff")


def _comment(report: DiffReport) -> Iterator[str]:
    talk = [change for change in report.diff.changes if change.findings]
    quiet = [change for change in report.diff.changes if not change.findings]
    yield f"### {_headline(report, talk)}\n\n"
    yield (
        f"{counted(report)} From {escaped(report.old_title)} to"
        f" {escaped(report.new_title)}, judged on {report.diff.as_of.isoformat()}.\n"
    )
    for change in talk:
        yield _section(change, report)
    causes = report.causes()
    if causes:
        yield _causes(report)
    if quiet:
        yield _quiet(quiet)


def _headline(report: DiffReport, talk: list[GoalChange]) -> str:
    if not report.diff.changes:
        return "No goal changed"
    if not talk:
        return "The goals changed, and every change is explained"
    goals = plural(len(talk), "goal needs", "goals need")
    return f"{goals} a word before this goes in"


def _section(change: GoalChange, report: DiffReport) -> str:
    lines = [f"\n**{_name(change)}** · {_where(change)}\n"]
    whole = became(change)
    if whole and change.match.new is not None:
        lines.append(f"{escaped(whole[0].upper() + whole[1:])}.\n")
    if change.match.old is not None and change.match.new is not None and change.fields:
        lines += ["| | before | now |", "|---|---|---|"]
        lines += [_row(field) for field in change.fields]
        lines.append("")
    for found in change.findings:
        lines += _finding(found, report)
    return "\n".join(lines).rstrip("\n") + "\n"


def _name(change: GoalChange) -> str:
    goal = change.shown.goal
    name = f"{goal.id.text}: " if goal.id is not None else ""
    return escaped(name + goal.sentence.text)


def _where(change: GoalChange) -> str:
    placed = change.shown
    line = placed.subject.source.position(placed.goal.span.start).line
    gone = " before" if change.match.new is None else ""
    return f"{escaped(placed.path)}, line {line}{gone}"


def _row(field: FieldChange) -> str:
    said = record_words(field)
    suffix = f" ({escaped(said)})" if said else ""
    old, new = (escaped(words or NOT_STATED) for words in (field.old, field.new))
    return f"| {field.field.value} | {old} | {new}{suffix} |"


def _finding(found: Finding, report: DiffReport) -> list[str]:
    diagnostic = found.diagnostic
    message = diagnostic.message[0].upper() + diagnostic.message[1:]
    sentences = [f"{message}."]
    if diagnostic.help:
        sentences.append(f"{diagnostic.help[0].upper()}{diagnostic.help[1:]}.")
    lines = [f"- {escaped(' '.join(sentences))} <sub>{diagnostic.code}</sub>"]
    source = report.source_of(found)
    for fix in diagnostic.fixes[:1]:
        written = [line.text for line in written_lines(source, fix) if line.is_new]
        lines += ["", *fenced(written, "  "), ""]
    return lines


def _causes(report: DiffReport) -> str:
    lines = ["\n**Changes with a reason**\n"]
    for cause, changes in report.causes().items():
        names = sorted({escaped(change.name) for change, _ in changes})
        lines.append(f"- {escaped(cause)}: {joined(names)}")
    return "\n".join(lines) + "\n"


def _quiet(changes: list[GoalChange]) -> str:
    lines = ["\n<details><summary>All other changes</summary>\n"]
    for change in changes:
        whole = became(change)
        fields = [
            f"{field.field.value} {field.old or NOT_STATED} → {field.new or NOT_STATED}"
            for field in change.fields
        ]
        what = "; ".join(part for part in (whole, *fields) if part)
        lines.append(f"- {_name(change)}: {escaped(what)}")
    return "\n".join([*lines, "", "</details>"]) + "\n"
