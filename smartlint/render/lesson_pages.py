"""The course as what the template ``lesson.html`` is given."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smartlint import __version__
from smartlint.named_tuple import NamedTuple
from smartlint.teach.course import Chapter, task
from smartlint.teach.exercises import Planter
from smartlint.teach.lesson import Lesson, plain_words


class LessonPage(NamedTuple):
    """A lesson as a document shows it.

    Attributes:
        lesson: The lesson.
        why: Its reasons, by paragraph.
        how: How to mend the weakness, by paragraph; none for a term.
        exercise: A goal to write better; empty where the pair shows the only one.
    """

    lesson: Lesson
    why: tuple[str, ...]
    how: tuple[str, ...]
    exercise: str


class ChapterPages(NamedTuple):
    """A chapter as a document shows it."""

    title: str
    pages: tuple[LessonPage, ...]


def course_values(
    chapters: Sequence[Chapter], planter: Planter, as_of: date
) -> dict[str, object]:
    """Return what the template of the course tells of.

    Args:
        chapters: The course.
        planter: Makes the goals that are to be written better.
        as_of: The day on which those are written.
    """
    shown = [
        ChapterPages(one.title, tuple(_page(lesson, planter) for lesson in one.lessons))
        for one in chapters
    ]
    return {
        "kind": "lesson",
        "title": "Goals that can be reached, missed and checked",
        "as_of": as_of,
        "origin": "",
        "audience": "",
        "chapters": shown,
        "version": __version__,
    }


def _page(lesson: Lesson, planter: Planter) -> LessonPage:
    weak = task(lesson, planter).weak
    exercise = "" if weak == lesson.weak[0] else weak
    return LessonPage(
        lesson, _paragraphs(lesson.why), _paragraphs(lesson.how), exercise
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a section as plain words; examples stand elsewhere."""
    parts = [part for part in text.split("\n\n") if not part.lstrip().startswith("```")]
    return tuple(" ".join(plain_words(part).split()) for part in parts)
