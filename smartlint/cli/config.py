"""``smartlint config``: the settings in force, and where each is from."""

from __future__ import annotations

import click

from smartlint.cli.main import complain
from smartlint.cli.named_places import idle_patterns
from smartlint.cli.options import (
    listed,
    no_cache_option,
    paths_argument,
    settings_options,
)
from smartlint.cli.rulebook import Chosen, load_configuration, load_rules
from smartlint.cli.session import compiled_cache
from smartlint.cli.terminal import style_for, write_lines, write_text
from smartlint.config.settings import Profile
from smartlint.render.configuration import configuration_lines
from smartlint.workspace import find_configuration, overlooked


@click.group(
    short_help="The settings in force, and where each is from.",
    epilog="""\b
Examples:
  smartlint config show --origin
  smartlint config show --profile strict goals/""",
)
def command() -> None:
    """Show the settings in force, and where each is from."""


@command.command("show")
@paths_argument
@click.option("--origin", is_flag=True, help="Name the file and line of every value.")
@settings_options
def show(
    *,
    paths: tuple[str, ...],
    origin: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: Profile | None,
    config: str | None,
    no_cache: bool,
) -> int:
    """Print every setting that holds for PATH, in the form of smartlint.toml."""
    cache = compiled_cache(no_cache=no_cache)
    chosen = Chosen(listed(select), listed(ignore), profile, None, config)
    configuration = load_configuration(chosen, paths, cache)
    settings, rulebook = load_rules(configuration, cache)
    style = style_for("auto", to_file=False)
    lines = configuration_lines(configuration, settings, style, origin=origin)
    write_lines(lines, None)
    write_lines(
        (f"# {len(settings.severities)} of {len(rulebook.rules)} rules run",), None
    )
    for problem in idle_patterns(configuration, ()):
        complain(str(problem))
    nearest = find_configuration(paths) if config is None else None
    other = overlooked(nearest.path) if nearest is not None else None
    if nearest is not None and other is not None:
        complain(f"[tool.smartlint] in {other} is not used, as {nearest.path} wins")
    return 0


@command.command("schema")
@no_cache_option
def schema(*, no_cache: bool) -> int:
    """Print the JSON Schema of smartlint.toml, for editors."""
    del no_cache
    import json

    from smartlint.config.schema import ConfigFile

    text = json.dumps(ConfigFile.model_json_schema(by_alias=True), indent=2)
    write_text((text, "\n"), None)
    return 0
