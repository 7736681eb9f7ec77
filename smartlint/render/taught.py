"""``check --teach``: beneath a finding, why it matters and a weak and a strong goal."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.render.columns import visible, wrap
from smartlint.render.style import Style
from smartlint.teach.lesson import Lesson, first_paragraph

_LEAST_ROOM = 20
_MARGIN = " " * 8


def taught(lesson: Lesson, style: Style) -> Iterator[str]:
    """Yield the lesson in short: the first reason, one weak goal and one strong one."""
    yield from _labelled("why", first_paragraph(lesson.why), style)
    for label, role, goals in (
        ("weak", "fail", lesson.weak),
        ("strong", "pass", lesson.strong),
    ):
        if goals:
            yield from _goal(label, role, goals[0], style)


def _labelled(label: str, text: str, style: Style) -> Iterator[str]:
    indent = len(_MARGIN) + len(label) + 2
    first, *rest = wrap(visible(text), max(_LEAST_ROOM, style.width - indent))
    yield f"{_MARGIN}{style.paint('title', label + ':')} {first}"
    for line in rest:
        yield " " * indent + line


def _goal(label: str, role: str, goal: str, style: Style) -> Iterator[str]:
    lead = f"{label}: ".ljust(8)
    for line in goal.split("\n"):
        shown = style.paint(role, lead) if lead.strip() else lead
        yield f"{_MARGIN}{shown}{visible(line)}".rstrip()
        lead = " " * len(lead)
