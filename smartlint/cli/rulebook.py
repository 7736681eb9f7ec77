"""Settings and rules of a run, from options and the configuration file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from smartlint.cli.named_places import placed, refuse_missing
from smartlint.config.files import read_layers
from smartlint.config.layers import Configuration, Layer, effective
from smartlint.config.resolution import resolve
from smartlint.config.settings import Profile, Settings
from smartlint.engine.pack import Pack, shipped_packs
from smartlint.engine.rulebook import Rulebook
from smartlint.errors import MisnamedError
from smartlint.named_tuple import NamedTuple
from smartlint.resources import CompiledCache
from smartlint.workspace import find_configuration, named_configuration, read_text


class Chosen(NamedTuple):
    """What the command line says about rules.

    Attributes:
        select: Rules to take instead of the profile's; empty takes the profile's.
        ignore: Rules to leave out, besides those of the configuration file.
        profile: The profile; None leaves it to the configuration file.
        fail_on: The mildest severity that fails the run; None likewise.
        config: The configuration file; None looks for the nearest.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: Profile | None = None
    fail_on: str | None = None
    config: str | None = None


def load_configuration(
    chosen: Chosen, paths: Sequence[str], cache: CompiledCache | None
) -> Configuration:
    """Return what configuration file and command line come to.

    Args:
        chosen: What the command line says.
        paths: What is read; the nearest file above it holds.
        cache: Where checked configuration files are kept.

    Raises:
        SmartlintError: The file cannot be read, says something impossible, or names
            something that is not there.
    """
    if chosen.config is not None:
        file = named_configuration(chosen.config)
    else:
        nearest = find_configuration(paths)
        if nearest is None:
            return effective([_option_layer(chosen)])
        file = nearest
    layers = [*read_layers(file, read_text, cache), _option_layer(chosen)]
    configuration = effective(layers)._replace(path=file.path)
    refuse_missing(configuration)
    return configuration


def load_rulebook(
    configuration: Configuration, cache: CompiledCache | None
) -> Rulebook:
    """Return the shipped rules and those of the user's own packs.

    Raises:
        SmartlintError: A pack is missing or a page of it is wrong.
    """
    return Rulebook.load(packs_of(configuration), cache)


def packs_of(configuration: Configuration) -> tuple[Pack, ...]:
    """Return the shipped packs and the user's own."""
    own = [
        Pack(_name(folder), folder, is_shipped=False) for folder in configuration.packs
    ]
    return (*shipped_packs(), *own, *_plugins(configuration))


def load_rules(
    configuration: Configuration, cache: CompiledCache | None
) -> tuple[Settings, Rulebook]:
    """Return the settings in force and the rules they choose from.

    Raises:
        SmartlintError: The configuration or a rule page is wrong.
    """
    rulebook = load_rulebook(configuration, cache)
    try:
        settings = resolve(configuration.choices, rulebook.entries)
    except MisnamedError as error:
        raise placed(error.problem, error.name, configuration) from error
    if not settings.severities:
        # A run that looks for nothing would call every goal well.
        problem = (
            "no rule is left to check with; name some with select or extend-select, "
            "or leave ignore out"
        )
        key = "select" if configuration.choices.select is not None else "ignore"
        raise placed(problem, key, configuration)
    return settings, rulebook


def _option_layer(chosen: Chosen) -> Layer:
    values: dict[str, Any] = {}  # Any: as in a configuration file
    if chosen.select:
        values["select"] = list(chosen.select)
    if chosen.ignore:
        values["extend-ignore"] = list(chosen.ignore)
    if chosen.profile is not None:
        values["profile"] = chosen.profile
    if chosen.fail_on is not None:
        values["fail-on"] = chosen.fail_on
    return Layer("the command line", values, {})


def _plugins(configuration: Configuration) -> list[Pack]:
    if not configuration.plugins:
        return []
    from smartlint.engine.plugins import installed_pack

    return [installed_pack(name) for name in configuration.plugins]


def _name(folder: str) -> str:
    return os.path.basename(os.path.abspath(folder))
