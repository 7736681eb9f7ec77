"""``smartlint tree``: the goals of a run as a tree, in text, Mermaid or SVG."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import click

from smartlint.cli.inputs import complain_of, places, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.rulebook import Chosen, load_configuration, packs_of
from smartlint.cli.run_options import RunRequest, run_options
from smartlint.cli.session import compiled_cache, run_date
from smartlint.cli.terminal import write_lines, write_text
from smartlint.engine.knowledge import PackKnowledge
from smartlint.errors import ConfigError
from smartlint.facts.subjects import PortfolioSubject
from smartlint.meant import meant
from smartlint.portfolio.forest import forest
from smartlint.portfolio.graph import Node, Portfolio
from smartlint.render.day_line import day_line
from smartlint.syntax import Language
from smartlint.workspace import read_all


@click.command(
    short_help="The goals as a tree: what serves what, and what it adds up to.",
    epilog="""\b
Examples:
  smartlint tree                             everything in this folder
  smartlint tree --root BIZ-1 plans/         one objective and what serves it
  smartlint tree --format mermaid plans/     for a page that draws Mermaid
  smartlint tree --format svg -o plan.svg plans/""",
)
@click.option(
    "--root",
    "roots",
    multiple=True,
    metavar="ID",
    help="Begin at this block; may be given several times.",
)
@click.option("--ascii", "is_ascii", is_flag=True, help="Draw with plain signs only.")
@run_options(
    "text",
    "mermaid",
    "svg",
    about="An outline, a Mermaid flowchart, or a picture.",
)
def command(*, roots: tuple[str, ...], is_ascii: bool, request: RunRequest) -> int:
    """Show the plan: objectives at the top, what serves them beneath.

    Where it can be reckoned, a block says what stands beneath it against what it asks
    for; what hangs on nothing is listed at the end.
    """
    inputs = read_inputs(request.paths, request.input_format, request.stdin_filename)
    cache = compiled_cache(no_cache=request.no_cache)
    files = read_all(Language.load(cache), inputs.texts).files
    configuration = load_configuration(
        Chosen(config=request.config),
        places(request.paths, request.stdin_filename),
        cache,
    )
    fiscal = configuration.choices.fiscal_year_start or 1
    knowledge = PackKnowledge([pack.folder for pack in packs_of(configuration)], cache)
    day, origin = run_date(files, request.as_of)
    run = PortfolioSubject.of([file for file, _ in files], day, fiscal, knowledge)
    chosen = _named(run.portfolio, roots)
    seen = list(day_line(day, origin, request.style.width))
    _print(run, chosen, request, seen, is_ascii=is_ascii)
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
            folded = {known.casefold(): known for known in portfolio.by_id}
            near = meant(name.casefold(), folded)
            hint = f"; did you mean '{folded[near]}'?" if near is not None else ""
            raise ConfigError(f"no block of these files has the id '{name}'{hint}")
    return [portfolio.by_id[name] for name in names]


def _print(
    run: PortfolioSubject,
    roots: Sequence[Node],
    request: RunRequest,
    seen: Sequence[str],
    *,
    is_ascii: bool,
) -> None:
    drawn = forest(run.portfolio, roots)
    if request.form == "mermaid":
        from smartlint.render.tree_mermaid import tree_mermaid

        lines = chain(tree_mermaid(run.plan, drawn), [f"%% {' '.join(seen)}"])
        write_text((f"{line}\n" for line in lines), request.output)
    elif request.form == "svg":
        from smartlint.render.tree_svg import tree_svg

        write_text((f"{line}\n" for line in tree_svg(run.plan, drawn)), request.output)
    else:
        from smartlint.render.tree_text import tree_text

        style = request.style
        style = style._replace(is_unicode=style.is_unicode and not is_ascii)
        write_lines(
            chain(tree_text(run.plan, drawn, style), ["", *seen]), request.output
        )
