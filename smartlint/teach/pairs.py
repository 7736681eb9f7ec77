"""Lessons with goals of the field that a class writes about, in place of their page's.

A pair that somebody wrote for the field comes first, else one is planted. Pages show
goals of marketing; so a lesson for which another field has no pair is left out there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from smartlint.teach.course import Chapter, lesson_seed
from smartlint.teach.exercises import Planter
from smartlint.teach.lesson import Lesson
from smartlint.teach.material import USUAL_TOPIC, Material, Pair

# The goals that are to be written better take the seeds before it.
_SHOWN = 2


class PairedLessons:
    """Gives lessons goals out of some material; a planter is made when one is needed."""

    __slots__ = ("_has_pages", "_make_planter", "_pairs", "_planter")

    def __init__(self, material: Material, make_planter: Callable[[], Planter]) -> None:
        """Say what there is.

        Args:
            material: The written pairs, and what goals are made of.
            make_planter: Makes the planter of the material.
        """
        self._pairs: dict[str, Pair] = {}
        for pair in material.pairs:
            self._pairs.setdefault(pair.of, pair)
        self._has_pages = USUAL_TOPIC in material.topics
        self._make_planter = make_planter
        self._planter: Planter | None = None

    def of(self, lesson: Lesson) -> Lesson | None:
        """Return a lesson with goals of the field; None where there are none."""
        pair = self._pairs.get(lesson.code or lesson.key)
        if pair is not None:
            flaw = pair.flaw or lesson.flaw
            return lesson._replace(weak=(pair.weak,), strong=(pair.strong,), flaw=flaw)
        if self._has_pages:
            return lesson
        planter = self.planter()
        if lesson.code not in planter.codes:
            return None
        sheet = planter.sheet([lesson.code], lesson_seed(lesson) + _SHOWN, 1)
        (made,) = sheet.exercises
        return lesson._replace(weak=(made.text.rstrip(),), strong=(made.good.rstrip(),))

    def chapters(self, chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
        """Return chapters with the lessons for which the field has goals."""
        shown = [
            Chapter(one.title, tuple(filter(None, map(self.of, one.lessons))))
            for one in chapters
        ]
        return tuple(one for one in shown if one.lessons)

    def planter(self) -> Planter:
        """Return what plants flaws into goals of the material."""
        if self._planter is None:
            self._planter = self._make_planter()
        return self._planter
