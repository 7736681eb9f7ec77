"""``smartlint report --kind lesson``: the course as a document."""

from __future__ import annotations

from smartlint.cli.outputs import lessons_of
from smartlint.cli.teaching import LESSON_DAY, examiner_for, planter_for
from smartlint.render.lesson_pages import course_values
from smartlint.teach.course import course


def lesson_values(config: str | None, *, no_cache: bool) -> dict[str, object]:
    """Return what the template of the course is given.

    Args:
        config: The configuration file, for house rules; None looks for the nearest.
        no_cache: Leave the user's cache alone.
    """
    examiner = examiner_for(
        LESSON_DAY, profile="classroom", config=config, no_cache=no_cache
    )
    terms = examiner.knowledge.catalogue.terms
    chapters = course(examiner, lessons_of(examiner.rulebook).of, terms)
    return course_values(chapters, planter_for(examiner), LESSON_DAY)
