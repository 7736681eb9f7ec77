"""``smartlint tree``: the goals of a run as a tree, in text, Mermaid or SVG."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

import click

from smartlint.cli.inputs import complain_of, places, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.options import input_options, no_cache_option, output_options
from smartlint.cli.rulebook import Chosen, load_configuration, packs_of
from smartlint.cli.session import compiled_cache, run_date
from smartlint.cli.terminal import Colour, style_for, write_lines, write_text
from smartlint.engine.knowledge import PackKnowledge
from smartlint.errors import ConfigError
from smartlint.facts.subjects import PortfolioSubject
from smartlint.portfolio.forest import forest
from smartlint.portfolio.graph import Node, Portfolio
from smartlint.syntax import Language
from smartlint.workspace import InputFormat, read_all

Format = Literal["text", "mermaid", "svg"]


@click.command(
    short_help="The goals as a tree: what serves what, and what it adds up to.",
    epilog="""\b
Examples:
  smartlint tree                             everything in this folder
  smartlint tree --root BIZ-1 plans/         one objective and what serves it
  smartlint tree --format mermaid plans/     for a page that draws Mermaid
  smartlint tree --format svg -o plan.svg plans/""",
)
@input_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "mermaid", "svg"]),
    default="text",
    help="An outline, a Mermaid flowchart, or a picture.",
)
@click.option(
    "--root",
    "roots",
    multiple=True,
    metavar="ID",
    help="Begin at this block; may be given several times.",
)
@click.option("--ascii", "is_ascii", is_flag=True, help="Draw with plain signs only.")
@output_options
@no_cache_option
def command(
    *,
    paths: tuple[str, ...],
    stdin_filename: str | None,
    input_format: InputFormat | None,
    as_of: date | None,
    form: Format,
    roots: tuple[str, ...],
    is_ascii: bool,
    colour: Colour,
    output: str | None,
    no_cache: bool,
) -> int:
    """Show the plan: objectives at the top, what serves them beneath.

    Where it can be reckoned, a block says what stands beneath it against what it asks
    for; what hangs on nothing is listed at the end.
    """
    inputs = read_inputs(paths, input_format, stdin_filename)
    cache = compiled_cache(no_cache=no_cache)
    files = read_all(Language.load(cache), inputs.texts).files
    configuration = load_configuration(Chosen(), places(paths, stdin_filename), cache)
    fiscal = configuration.choices.fiscal_year_start or 1
    knowledge = PackKnowledge([pack.folder for pack in packs_of(configuration)], cache)
    day, _ = run_date(files, as_of)
    run = PortfolioSubject.of([file for file, _ in files], day, fiscal, knowledge)
    chosen = _named(run.portfolio, roots)
    _print(run, chosen, form, colour, output, is_ascii=is_ascii)
    code = complain_of(inputs)
    if not code and not run.portfolio.nodes:
        complain("there is no goal to draw; write one as a sentence")
        return USER_ERROR
    return code


def _named(portfolio: Portfolio, names: Sequence[str]) -> list[Node]:
    """Return the blocks of these ids.

    Raises:
        ConfigError: An id stands nowhere in the files.
    """
    for name in names:
        if name not in portfolio.by_id:
            from difflib import get_close_matches

            folded = {known.casefold(): known for known in portfolio.by_id}
            near = get_close_matches(name.casefold(), folded, 1)
            hint = f"; did you mean '{folded[near[0]]}'?" if near else ""
            raise ConfigError(f"no block of these files has the id '{name}'{hint}")
    return [portfolio.by_id[name] for name in names]


def _print(
    run: PortfolioSubject,
    roots: Sequence[Node],
    form: Format,
    colour: Colour,
    output: str | None,
    *,
    is_ascii: bool,
) -> None:
    drawn = forest(run.portfolio, roots)
    if form == "mermaid":
        from smartlint.render.tree_mermaid import tree_mermaid

        write_text((f"{line}\n" for line in tree_mermaid(run.plan, drawn)), output)
    elif form == "svg":
        from smartlint.render.tree_svg import tree_svg

        write_text((f"{line}\n" for line in tree_svg(run.plan, drawn)), output)
    else:
        from smartlint.render.tree_text import tree_text

        style = style_for(colour, to_file=output is not None)
        style = style._replace(is_unicode=style.is_unicode and not is_ascii)
        write_lines(tree_text(run.plan, drawn, style), output)
