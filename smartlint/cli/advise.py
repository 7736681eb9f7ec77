"""``smartlint advise``: where to act, by the team's tables and published figures."""

from __future__ import annotations

from datetime import date
from typing import Literal

import click

from smartlint.cli.options import (
    config_option,
    input_options,
    no_cache_option,
    output_options,
)
from smartlint.cli.standing import Asked, read_run, trouble_of
from smartlint.cli.terminal import Colour, style_for, write_lines, write_text
from smartlint.engine.advice import advise
from smartlint.engine.plan_advice import plan_advice
from smartlint.render.advice_json import advice_json
from smartlint.render.advice_text import advice_text
from smartlint.workspace import InputFormat


@click.command(
    short_help="Where to act: behind target, behind others, falling.",
    epilog="""\b
Examples:
  smartlint advise                      everything in this folder
  smartlint advise --as-of 2027-05-05 plan.goals
  smartlint advise --format json plan.goals""",
)
@input_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="text explains, json is for programs.",
)
@config_option
@output_options
@no_cache_option
def command(
    *,
    paths: tuple[str, ...],
    stdin_filename: str | None,
    input_format: InputFormat | None,
    as_of: date | None,
    form: Literal["text", "json"],
    config: str | None,
    colour: Colour,
    output: str | None,
    no_cache: bool,
) -> int:
    """Rank where to act, each line with its evidence.

    Goals that are behind their time, metrics behind published averages, and metrics of
    the same tables that get worse with no goal on them. The tables are those that
    goals name in `source:`. Beneath stands what the plan implies: what a result costs
    by channel, what its numbers make, and what would show the funnel's empty stages.
    """
    asked = Asked(paths, stdin_filename, input_format, as_of, config, no_cache)
    read = read_run(asked, with_all=True)
    advice = advise(read.run.files, read.knowledge)
    plan = plan_advice(read.run, read.knowledge)
    sources = {place.source.path: place.source for place in read.run.files}
    if form == "json":
        write_text([advice_json(advice, plan, sources)], output)
    elif read.run.portfolio.nodes:
        style = style_for(colour, to_file=output is not None)
        write_lines(advice_text(advice, plan, sources, style), output)
    return trouble_of(read)
