"""Settings and rules of a run, from options and the configuration file."""

from __future__ import annotations

from typing import NamedTuple

from smartlint.config.resolution import Choices, resolve
from smartlint.config.settings import Profile, Settings
from smartlint.engine.pack import shipped_packs
from smartlint.engine.rulebook import Rulebook
from smartlint.resources import CompiledCache


class Chosen(NamedTuple):
    """What the command line says about rules.

    Attributes:
        select: Rules to take instead of the profile's; empty takes the profile's.
        ignore: Rules to leave out.
        profile: The profile; None leaves it to the configuration file.
        config: The configuration file; None looks for the nearest.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: Profile | None = None
    config: str | None = None


def load_rules(
    chosen: Chosen, cache: CompiledCache | None
) -> tuple[Settings, Rulebook]:
    """Return the settings in force and the rules they choose from.

    Raises:
        SmartlintError: An option, the configuration file or a rule page is wrong.
    """
    rulebook = Rulebook.load(shipped_packs(), cache)
    choices = Choices(
        profile=chosen.profile, select=chosen.select or None, ignore=chosen.ignore
    )
    return resolve(choices, rulebook.entries), rulebook
