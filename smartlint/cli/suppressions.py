"""``smartlint suppressions``: all comments that silence a rule, and whether they do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Literal

import click

from smartlint.cli.inputs import complain_of, places, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.options import input_options, outputs_options, settings_options
from smartlint.cli.options import listed as listed_words
from smartlint.cli.rulebook import Chosen, load_configuration, load_rules
from smartlint.cli.session import Run, compiled_cache, run_on
from smartlint.cli.terminal import Colour, style_for, write_lines, write_text
from smartlint.config.settings import Profile
from smartlint.errors import ConfigError
from smartlint.model.goal import Suppression
from smartlint.model.period import DateContext
from smartlint.render.day_line import day_line
from smartlint.render.suppression_listing import (
    Listed,
    State,
    suppression_json,
    suppression_lines,
)
from smartlint.syntax import Language
from smartlint.workspace import InputFormat
from smartlint.workspace.authors import line_author


@click.command(
    short_help="All comments that silence a rule, with reason and author.",
    epilog="""\b
Examples:
  smartlint suppressions
  smartlint suppressions --format json -o allowed.json goals/""",
)
@input_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="A list to read, or JSON for programs.",
)
@settings_options
@outputs_options
def command(
    *,
    paths: tuple[str, ...],
    stdin_filename: str | None,
    input_format: InputFormat | None,
    as_of: date | None,
    form: Literal["text", "json"],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: Profile | None,
    config: str | None,
    no_cache: bool,
    colour: Colour,
    output: tuple[str, ...],
) -> int:
    """List every comment “# smartlint: allow …”: its reason, its author, its use.

    PATH is a file, a folder or - for standard input; without one it is this folder.
    """
    if len(output) > 1:
        raise ConfigError("name one file for the list")
    target = output[0] if output else None
    cache = compiled_cache(no_cache=no_cache)
    chosen = Chosen(listed_words(select), listed_words(ignore), profile, None, config)
    configuration = load_configuration(chosen, places(paths, stdin_filename), cache)
    inputs = read_inputs(paths, input_format, stdin_filename, configuration.exclude)
    settings, rulebook = load_rules(configuration, cache)
    run = run_on(inputs, settings, rulebook, Language.load(cache), as_of)
    found = list(_listed(run))
    if form == "json":
        write_text(suppression_json(found, run.report.result.as_of), target)
    elif inputs.texts:
        style = style_for(colour, to_file=target is not None)
        seen = day_line(run.report.result.as_of, run.report.as_of_origin, style.width)
        write_lines(chain(suppression_lines(found, style), seen), target)
    code = complain_of(inputs)
    if not code and not inputs.texts:
        complain("nothing was read: there is no goal file here")
        return USER_ERROR
    return code


def _listed(run: Run) -> Iterator[Listed]:
    used: dict[tuple[str, int], int] = {}
    for diagnostic, comment in run.report.result.suppressed:
        place = (diagnostic.path, comment.span.start)
        used[place] = used.get(place, 0) + 1
    for file, _ in run.files:
        path = file.source.path
        owned = [(None, comment) for comment in file.suppressions]
        below = [(goal.key, one) for goal in file.goals for one in goal.suppressions]
        for goal, comment in (*owned, *below):
            line = file.source.position(comment.span.start).line
            silenced = used.get((path, comment.span.start), 0)
            yield Listed(
                path,
                line,
                goal,
                tuple(name.text for name in comment.names),
                comment.until.text if comment.until is not None else None,
                comment.reason.text if comment.reason is not None else None,
                _state(comment, run.report.result.as_of, silenced),
                silenced,
                line_author(path, line),
            )


def _state(comment: Suppression, as_of: date, silenced: int) -> State:
    if not comment.is_well_formed:
        return "unreadable"
    if comment.reason is None:
        return "without reason"
    last = None
    if comment.until is not None:
        last = comment.until.resolve(DateContext(as_of=as_of))
    if last is not None and last < as_of:
        return "expired"
    return "in use" if silenced else "unused"
