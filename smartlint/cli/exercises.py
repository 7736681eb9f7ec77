"""``smartlint exercises``: goals with planted flaws, and the key to them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from typing import Literal

import click

from smartlint.cli.main import complain
from smartlint.cli.options import (
    PATH,
    Day,
    listed,
    no_cache_option,
    output_option,
    topic_option,
)
from smartlint.cli.teaching import examiner_for, planter_for
from smartlint.cli.terminal import write_lines
from smartlint.engine.rulebook import Rulebook
from smartlint.errors import ConfigError
from smartlint.meant import did_you_mean
from smartlint.render.exercise_sheet import exercise_goals, exercise_key, exercise_sheet
from smartlint.teach.exercises import Sheet, check_plantable

# Invented goals are written on a day of their own: the same seed gives the same sheet
# tomorrow.
INVENTED_DAY = date(2027, 1, 4)
_MOST = 200


@click.command(
    short_help="Goals with planted flaws, and the key to them.",
    epilog="""\b
Examples:
  smartlint exercises --rules M203,T501 --seed 7 --count 10 -o week3.md
  smartlint exercises --rules missing-number,vague-amount
  smartlint exercises --rules M201,T501 --topic study,sport
  smartlint exercises --rules T501 --format goals -o week3.goals

\b
The key goes to a file of its own: week3-key.md, or what --key names.""",
)
@click.option(
    "--rules",
    multiple=True,
    required=True,
    metavar="RULES",
    help="What to plant: codes or names of rules, with commas.",
)
@click.option(
    "--seed", default=1, help="Another number gives other goals (default: 1)."
)
@click.option(
    "--count",
    type=click.IntRange(1, _MOST),
    default=10,
    help="How many exercises (default: 10).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["markdown", "goals"]),
    default="markdown",
    help="A sheet to hand out, or a goal file to be mended.",
)
@topic_option
@click.option("--as-of", type=Day(), help="The day on which the goals are written.")
@output_option("Write the sheet here.")
@click.option("--key", type=PATH, metavar="FILE", help="Write the key here.")
@no_cache_option
def command(
    *,
    rules: tuple[str, ...],
    seed: int,
    count: int,
    form: Literal["markdown", "goals"],
    topics: tuple[str, ...],
    as_of: date | None,
    output: str | None,
    key: str | None,
    no_cache: bool,
) -> int:
    """Plant flaws into good goals, and write down the key.

    The goals are invented. Two seeds give different goals of equal make-up: the same
    rules, as many flaws, as much room for answers. smartlint is run on every goal, so
    that the key is what it finds. Without -o the sheet and the key are printed.
    """
    asked = listed(rules)
    examiner = examiner_for(
        as_of or INVENTED_DAY, profile="classroom", also=asked, no_cache=no_cache
    )
    rulebook = examiner.rulebook
    codes = tuple(dict.fromkeys(_code(rulebook, name) for name in asked))
    planter = planter_for(examiner, listed(topics))
    check_plantable(codes, planter)
    sheet = planter.sheet(codes, seed, count)
    pages = exercise_sheet(sheet) if form == "markdown" else exercise_goals(sheet)
    _write(pages, sheet, rulebook, output, key)
    return 0


def _code(rulebook: Rulebook, name: str) -> str:
    rule = rulebook.find(name)
    if rule is not None:
        return rule.code
    known = [word for rule in rulebook.rules for word in (rule.code, rule.name)]
    see = "; see: smartlint rules list"
    hint = did_you_mean(name, known, otherwise=see, quotes="")
    raise ConfigError(f"there is no rule {name}{hint}")


def _write(
    pages: Iterable[str],
    sheet: Sheet,
    rulebook: Rulebook,
    output: str | None,
    key: str | None,
) -> None:
    by_code = {rule.code: rule for rule in rulebook.rules}
    answers = exercise_key(sheet, by_code)
    if output is None and key is None:
        write_lines([*pages, "", *answers], None)
        return
    key = key or _beside(output or "")
    write_lines(pages, output)
    write_lines(answers, key)
    complain(f"wrote {output or 'the sheet'} and its key {key}")


def _beside(output: str) -> str:
    return f"{os.path.splitext(output)[0]}-key.md"
