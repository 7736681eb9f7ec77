"""What the commands that teach share: an examiner, lessons, and material."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date

from smartlint.cli.rulebook import Chosen, load_configuration, load_rules
from smartlint.cli.session import compiled_cache, knowledge_of
from smartlint.config.resolution import resolve
from smartlint.config.settings import Profile, Settings
from smartlint.engine.rulebook import Rulebook
from smartlint.linter import ParsedFile
from smartlint.model.series import Histories
from smartlint.syntax import Language
from smartlint.teach.examiner import Examiner, no_histories
from smartlint.workspace import read_histories

_MATERIAL = "material.toml"


def examiner_for(
    as_of: date,
    *,
    profile: Profile | None,
    paths: Sequence[str] = (),
    also: Sequence[str] = (),
    no_cache: bool = False,
    reads_tables: bool = False,
) -> Examiner:
    """Return an examiner by the configuration that holds for the paths.

    Args:
        as_of: The day to judge by.
        profile: The rules to judge by; None leaves it to the configuration.
        paths: What is read.
        also: Rules to take besides.
        no_cache: Leave the user's cache alone.
        reads_tables: Tables that goals name in ``source:`` are read.
    """
    cache = compiled_cache(no_cache=no_cache)
    configuration = load_configuration(Chosen(profile=profile), paths, cache)
    settings, rulebook = load_rules(configuration, cache)
    if also:
        choices = configuration.choices
        wanted = (*choices.extend_select, *also)
        choices = choices._replace(extend_select=wanted)
        settings = resolve(choices, rulebook.entries)
    return _examiner(rulebook, settings, as_of, reads_tables=reads_tables)


def _examiner(
    rulebook: Rulebook, settings: Settings, as_of: date, *, reads_tables: bool
) -> Examiner:
    return Examiner(
        Language.load(rulebook.cache),
        rulebook,
        settings,
        knowledge=knowledge_of((), rulebook.folders, rulebook.cache, settings.market),
        as_of=as_of,
        histories_of=_tables if reads_tables else no_histories,
    )


def _tables(files: Sequence[ParsedFile]) -> Histories:
    return read_histories(files)


def material_files(folders: Sequence[str]) -> list[str]:
    """Return the packs' files of material for invented goals."""
    paths = [os.path.join(folder, _MATERIAL) for folder in folders]
    return [path for path in paths if os.path.isfile(path)]


def today() -> date:
    """Return the user's own day."""
    return date.today()  # noqa: DTZ011 - the user's own calendar decides
