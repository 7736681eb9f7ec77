"""``smartlint advise``: where to act, by the team's tables and published figures."""

from __future__ import annotations

from itertools import chain

import click

from smartlint.cli.run_options import RunRequest, run_options
from smartlint.cli.standing import read_run, trouble_of
from smartlint.cli.terminal import write_lines, write_text
from smartlint.engine.advice import advise
from smartlint.engine.plan_advice import plan_advice
from smartlint.render.advice_json import advice_json
from smartlint.render.advice_text import advice_text
from smartlint.render.day_line import day_line


@click.command(
    short_help="Where to act: behind target, behind others, falling.",
    epilog="""\b
Examples:
  smartlint advise                      everything in this folder
  smartlint advise --as-of 2027-05-05 plan.goals
  smartlint advise --format json plan.goals""",
)
@run_options(
    "text",
    "json",
    about="text explains, json is for programs.",
)
def command(*, request: RunRequest) -> int:
    """Rank where to act, each line with its evidence.

    Goals that are behind their time, metrics behind published averages, and metrics of
    the same tables that get worse with no goal on them. The tables are those that
    goals name in `source:`. Beneath stands what the plan implies: what a result costs
    by channel, what its numbers make, and what would show the funnel's empty stages.
    """
    read = read_run(request, with_all=True)
    advice = advise(read.run.files, read.knowledge)
    plan = plan_advice(read.run, read.knowledge)
    sources = {place.source.path: place.source for place in read.run.files}
    if request.form == "json":
        made = advice_json(advice, plan, sources, read.as_of)
        write_text([made], request.output)
    elif read.run.portfolio.nodes:
        lines = advice_text(advice, plan, sources, request.style)
        seen = day_line(read.as_of, read.origin, request.style.width)
        write_lines(chain(lines, [""], seen), request.output)
    return trouble_of(read)
