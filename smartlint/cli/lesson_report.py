"""``smartlint report --kind lesson``: the course as a document."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.cli.outputs import lessons_of
from smartlint.cli.rulebook import load_rules
from smartlint.cli.teaching import LESSON_DAY, course_about, examiner_of
from smartlint.config.layers import Configuration
from smartlint.render.lesson_pages import course_values
from smartlint.resources import CompiledCache


def lesson_values(
    configuration: Configuration,
    cache: CompiledCache | None,
    topics: Sequence[str] = (),
) -> dict[str, object]:
    """Return what the template of the course is given.

    Args:
        configuration: What holds, house rules among it; its profile asks of goals what
            the course teaches.
        cache: Where compiled rules are kept.
        topics: What all goals are about; none leaves those of the pages.
    """
    settings, rulebook = load_rules(configuration, cache)
    examiner = examiner_of(rulebook, settings, LESSON_DAY)
    chapters, paired = course_about(examiner, lessons_of(rulebook), topics)
    return course_values(chapters, paired.planter(), LESSON_DAY)
