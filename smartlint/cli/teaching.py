"""What the commands that teach share: an examiner, lessons, and material."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date

from smartlint.catalogue.pack_files import TextFile
from smartlint.cli.rulebook import Chosen, load_configuration, load_rules
from smartlint.cli.session import compiled_cache, knowledge_of
from smartlint.config.resolution import resolve
from smartlint.config.settings import Profile, Settings
from smartlint.engine.rulebook import Rulebook
from smartlint.linter import ParsedFile
from smartlint.model.series import Histories
from smartlint.syntax import Language
from smartlint.teach.course import Chapter, course
from smartlint.teach.examiner import Examiner, no_histories, nothing_beside
from smartlint.teach.exercises import Planter
from smartlint.teach.lesson import Lesson, LessonOf, Lessons
from smartlint.teach.material import USUAL_TOPIC, Material, read_material
from smartlint.teach.pairs import PairedLessons
from smartlint.workspace import Input, read_all, read_histories, read_source

# The goals of lessons are judged on a day of their own, so that none is ever late.
LESSON_DAY = date(2027, 1, 1)
# The material of a pack: one file, or one for each topic in a folder.
_MATERIAL, _TOPICS = "material.toml", "material"


def examiner_for(
    as_of: date,
    *,
    profile: Profile | None,
    paths: Sequence[str] = (),
    also: Sequence[str] = (),
    config: str | None = None,
    no_cache: bool = False,
    reads_tables: bool = False,
) -> Examiner:
    """Return an examiner by the configuration that holds for the paths.

    Args:
        as_of: The day to judge by.
        profile: The rules to judge by; None leaves it to the configuration.
        paths: What is read.
        also: Rules to take besides.
        config: The configuration file; None looks for the nearest above the paths.
        no_cache: Leave the user's cache alone.
        reads_tables: Tables that goals name in ``source:`` are read, those of the
            configuration as well, and the files that ``include:`` names.
    """
    cache = compiled_cache(no_cache=no_cache)
    configuration = load_configuration(
        Chosen(profile=profile, config=config), paths, cache
    )
    settings, rulebook = load_rules(configuration, cache)
    if also:
        choices = configuration.choices
        wanted = (*choices.extend_select, *also)
        choices = choices._replace(extend_select=wanted)
        settings = resolve(choices, rulebook.entries)
    return examiner_of(rulebook, settings, as_of, reads_tables=reads_tables)


def examiner_of(
    rulebook: Rulebook, settings: Settings, as_of: date, *, reads_tables: bool = False
) -> Examiner:
    """Return an examiner by rules and settings that are loaded already."""
    language = Language.load(rulebook.cache)
    knowledge = knowledge_of((), rulebook.folders, rulebook.cache, settings.market)

    def tables(files: Sequence[ParsedFile]) -> Histories:
        return read_histories(
            files,
            sources=settings.market.sources,
            environment=os.environ,
            related=knowledge.related,
        )

    return Examiner(
        language,
        rulebook,
        settings,
        knowledge=knowledge,
        as_of=as_of,
        histories_of=tables if reads_tables else no_histories,
        beside_of=_Included(language) if reads_tables else nothing_beside,
    )


class _Included:
    """Reads what a file includes, once for as long as it includes the same."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._known: dict[tuple[str, ...], tuple[ParsedFile, ...]] = {}

    def __call__(self, parsed: ParsedFile) -> tuple[ParsedFile, ...]:
        """Return the included files, and those that they include."""
        file = parsed[0]
        if not file.includes:
            return ()
        key = (file.source.path, *[include.text for include in file.includes])
        if key not in self._known:
            read = read_all(self._language, [Input(file.source, "goals")], {0: parsed})
            self._known[key] = read.files[1:]
        return self._known[key]


def planter_for(examiner: Examiner, topics: Sequence[str] = ()) -> Planter:
    """Return a planter with the material of the examiner's packs.

    Args:
        examiner: Judges what is planted.
        topics: What the goals are about; empty for the usual.

    Raises:
        ConfigError: There is no such topic.
    """
    return Planter(examiner, material_for(examiner, topics))


def material_for(examiner: Examiner, topics: Sequence[str] = ()) -> Material:
    """Return what there is on some topics in the examiner's packs.

    Args:
        examiner: Knows its packs.
        topics: What the goals are about; empty for the usual.

    Raises:
        ConfigError: There is no such topic.
    """
    paths = [path for folder in examiner.rulebook.folders for path in _material(folder)]
    texts = [TextFile(path, read_source(path).text) for path in paths]
    return read_material(texts).about(topics or (USUAL_TOPIC,))


def paired_lessons(examiner: Examiner, topics: Sequence[str]) -> PairedLessons:
    """Return what gives lessons goals about some topics; empty for the usual."""
    material = material_for(examiner, topics)
    return PairedLessons(material, lambda: Planter(examiner, material))


def lessons_about(
    examiner: Examiner, lessons: Lessons, topics: Sequence[str]
) -> LessonOf:
    """Return what gives the lesson of a rule, with goals about some topics.

    Where the topics have none for it, it is without goals.
    """
    paired = paired_lessons(examiner, topics)

    def lesson_of(code: str) -> Lesson | None:
        lesson = lessons.of(code)
        if lesson is None:
            return None
        return paired.of(lesson) or lesson._replace(weak=(), strong=())

    return lesson_of


def course_about(
    examiner: Examiner, lessons: Lessons, topics: Sequence[str]
) -> tuple[tuple[Chapter, ...], PairedLessons]:
    """Return the course, and what has the planter of its goals to write better.

    Args:
        examiner: Judges the goals.
        lessons: As their pages tell them.
        topics: What all goals are about; empty leaves the pages' own.
    """
    chapters = course(examiner, lessons.of, examiner.knowledge.catalogue.terms)
    paired = paired_lessons(examiner, topics)
    return paired.chapters(chapters) if topics else chapters, paired


def _material(folder: str) -> list[str]:
    """Return where the material of a pack lies, its one file before its topics."""
    inner = os.path.join(folder, _TOPICS)
    names = sorted(os.listdir(inner)) if os.path.isdir(inner) else []
    paths = [os.path.join(folder, _MATERIAL)]
    paths += [os.path.join(inner, name) for name in names if name.endswith(".toml")]
    return [path for path in paths if os.path.isfile(path)]


def today() -> date:
    """Return the user's own day."""
    return date.today()  # noqa: DTZ011 - the user's own calendar decides
