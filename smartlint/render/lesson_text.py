"""The course on a terminal: its list, and a lesson step by step."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from smartlint.render.prose import block, goals, prose
from smartlint.render.style import Style
from smartlint.render.summary import plural
from smartlint.teach.course import Chapter, Spot
from smartlint.teach.lesson import Lesson

_SIGNS = "ab"


def course_lines(
    chapters: Sequence[Chapter], done: Collection[str], style: Style
) -> Iterator[str]:
    """Yield all lessons with a sign at those that are done."""
    n_all = sum(len(chapter.lessons) for chapter in chapters)
    n_done = sum(one.key in done for chapter in chapters for one in chapter.lessons)
    for chapter in chapters:
        yield style.paint("title", chapter.title)
        for lesson in chapter.lessons:
            sign = style.signs[True] if lesson.key in done else " "
            yield f"  {style.paint('pass', sign)} {lesson.key.ljust(34)} {lesson.title}"
        yield ""
    yield f"{n_done} of {plural(n_all, 'lesson', 'lessons')} done."


def lesson_lines(lesson: Lesson, style: Style) -> Iterator[str]:
    """Yield the first two steps: why it matters, and a pair of goals."""
    yield style.paint("title", lesson.title)
    yield ""
    yield from prose(lesson.why, style)
    yield ""
    yield style.paint("fail", "Weak")
    yield from goals(lesson.weak[0], style)
    if lesson.flaw:
        yield from block(lesson.flaw, style)
    yield style.paint("pass", "Strong")
    yield from goals(lesson.strong[0], style)


def spot_lines(question: Spot, style: Style) -> Iterator[str]:
    """Yield the third step: two goals to choose from."""
    yield ""
    yield style.paint("title", "Spot it: which of the two is the weak one?")
    for sign, goal in zip(_SIGNS, question.goals, strict=True):
        yield f"  {sign}"
        yield from goals(goal, style)
    yield "  Type a or b; Enter goes on, a full stop alone ends."


def rewrite_lines(weak: str, style: Style) -> Iterator[str]:
    """Yield the fourth step: a goal to be written better."""
    yield ""
    yield style.paint("title", "Now you. Write this goal better:")
    yield from goals(weak, style)
    yield from block(
        "Make up what you do not know. Lines with facts may follow, such as "
        "“why: …”; an empty line ends the goal. ? gives a hint, Enter alone goes on.",
        style,
    )
