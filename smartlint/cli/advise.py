"""``smartlint advise``: where to act, by the team's tables and published figures."""

from __future__ import annotations

from datetime import date
from typing import Literal

import click

from smartlint.cli.inputs import complain_of, places, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.options import input_options, no_cache_option, output_options
from smartlint.cli.rulebook import Chosen, load_configuration, packs_of
from smartlint.cli.session import compiled_cache, knowledge_of, run_date
from smartlint.cli.terminal import Colour, style_for, write_lines, write_text
from smartlint.engine.advice import advise
from smartlint.facts.subjects import FileSubject
from smartlint.portfolio.graph import Portfolio
from smartlint.render.advice_text import advice_json, advice_text
from smartlint.syntax import Language
from smartlint.workspace import InputFormat, read_all


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
@output_options
@no_cache_option
def command(
    *,
    paths: tuple[str, ...],
    stdin_filename: str | None,
    input_format: InputFormat | None,
    as_of: date | None,
    form: Literal["text", "json"],
    colour: Colour,
    output: str | None,
    no_cache: bool,
) -> int:
    """Rank where to act, each line with its evidence.

    Goals that are behind their time, metrics behind published averages, and metrics of
    the same tables that get worse with no goal on them. The tables are those that
    goals name in `source:`.
    """
    inputs = read_inputs(paths, input_format, stdin_filename)
    cache = compiled_cache(no_cache=no_cache)
    sources, files = read_all(Language.load(cache), inputs.texts)
    named = places(paths, stdin_filename)
    configuration = load_configuration(Chosen(), named, cache)
    fiscal = configuration.choices.fiscal_year_start or 1
    day, _ = run_date(files, as_of)
    folders = [pack.folder for pack in packs_of(configuration)]
    market = configuration.choices.market
    knowledge = knowledge_of(files, folders, cache, market, with_all=True)
    portfolio = Portfolio([file for file, _ in files])
    subjects = [FileSubject(f, portfolio, day, fiscal, knowledge) for f, _ in files]
    advice = advise(subjects, knowledge)
    if form == "json":
        write_text([advice_json(advice, sources)], output)
    else:
        style = style_for(colour, to_file=output is not None)
        write_lines(advice_text(advice, sources, style), output)
    code = complain_of(inputs)
    if not code and not any(file.goals for file, _ in files):
        complain("nothing was looked at: there is no goal; write one as a sentence")
        return USER_ERROR
    return code
