"""``smartlint new``: a goal file to fill in."""

from __future__ import annotations

import os
from datetime import date

import click

from smartlint.cli.main import complain
from smartlint.cli.options import PATH, Day
from smartlint.cli.terminal import write_text
from smartlint.errors import ConfigError
from smartlint.exchange.names import as_id
from smartlint.render.scaffold import goal_scaffold
from smartlint.syntax.line import is_id
from smartlint.workspace import replace_file


@click.command(
    short_help="Begin a goal file: every line explained.",
    epilog="""\b
Examples:
  smartlint new plan.goals
  smartlint new plan.goals --metric "email subscribers"
  smartlint new > plan.goals""",
)
@click.argument("path", required=False, type=PATH)
@click.option(
    "--id",
    "goal_id",
    metavar="ID",
    help="Its id (default: made of the file's name, else G-1).",
)
@click.option("--metric", metavar="WORDS", help="What will change, if you know it.")
@click.option(
    "--as-of", type=Day(), help="The day the file speaks of (default: today)."
)
def command(
    *, path: str | None, goal_id: str | None, metric: str | None, as_of: date | None
) -> int:
    """Begin a goal file: every line explained, every blank marked <...>.

    PATH is the file to write; without it the text is printed. Fill in the blanks, take
    out what you do not need, and check it.
    """
    goal_id = goal_id or _usual_id(path)
    if not is_id(goal_id):
        raise click.BadParameter(
            f"'{goal_id}' cannot name a goal; start with a letter and use letters, "
            "digits, - and _ only, such as EM-1",
            param_hint="'--id'",
        )
    day = as_of or date.today()  # noqa: DTZ011 - the user's own calendar
    text = goal_scaffold(day, goal_id=goal_id, metric=metric)
    if path is None:
        write_text((text,), None)
        return 0
    if os.path.isdir(path):
        inside = os.path.join(path, "plan.goals")
        raise ConfigError(f"this is a folder; name a file, as {inside}", path=path)
    if os.path.lexists(path):
        raise ConfigError(
            "there is a file of this name already; choose another one", path=path
        )
    replace_file(path, (text.encode("utf-8"),))
    complain(f"wrote {path}; fill in the blanks, then: smartlint check {path}")
    complain("to be asked for each of them instead: smartlint coach")
    return 0


def _usual_id(path: str | None) -> str:
    """Return an id that another file's goals will not have: it is made of the name."""
    stem = os.path.splitext(os.path.basename(path or ""))[0]
    return f"{as_id(stem).upper() or 'G'}-1"
