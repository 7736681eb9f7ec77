"""Options that several commands share, so that they mean the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import click

_MOST_WORKERS = 64
_STANDARD = "-"
_Command = TypeVar("_Command", bound=Callable[..., object])


class Day(click.ParamType[date]):
    """A day, written as 2027-02-15."""

    name = "date"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> date:
        """Return the day, or fail with what to write."""
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(
                f"{value!r} is no day; write year-month-day, such as 2027-02-15",
                param,
                ctx,
            )


class Workers(click.ParamType["int | None"]):
    """A number of processes, or ``auto``, which is None."""

    name = "number"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> int | None:
        """Return the number, or fail with what to write."""
        text = str(value)
        if text == "auto":
            return None
        if not text.isdecimal() or not 1 <= int(text) <= _MOST_WORKERS:
            self.fail(f"{text!r} is neither auto nor 1 to {_MOST_WORKERS}", param, ctx)
        return int(text)


class Count(click.ParamType[int]):
    """A number of things, 0 or more."""

    name = "number"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> int:
        """Return the number, or fail with what to write."""
        text = str(value)
        if not text.isdecimal():
            self.fail(f"{text!r} is no number; write one such as 5", param, ctx)
        return int(text)


# click.Path lets shells complete names; whether a file can be read is said by whoever
# reads it, so that one bad name does not keep the others from being checked.
PATH = click.Path(readable=False, allow_dash=True)


def output_option(
    help_text: str, metavar: str = "FILE"
) -> Callable[[_Command], _Command]:
    """Return the option of where to write; a dash is standard output, hence None."""
    return click.option(
        "-o",
        "--output",
        type=PATH,
        metavar=metavar,
        help=help_text,
        callback=lambda _context, _option, name: None if name == _STANDARD else name,
    )


paths_argument = click.argument("paths", nargs=-1, type=PATH, metavar="[PATH]...")


def input_options(command: _Command) -> _Command:
    """Give a command paths, standard input and the form they are read in."""
    decorators = (
        paths_argument,
        click.option(
            "--stdin-filename",
            metavar="NAME",
            help="What to call standard input (-) in findings; .md reads it as Markdown.",
        ),
        click.option(
            "--input-format",
            type=click.Choice(["goals", "lines", "markdown"]),
            help="How to read the files: goals, one sentence a line, or goals blocks of "
            "Markdown pages. Told from the names when not given.",
        ),
        click.option(
            "--as-of",
            type=Day(),
            help="The day to judge by; else the newest “as of” line, else today.",
        ),
    )
    return decorated(command, decorators)


def output_options(command: _Command) -> _Command:
    """Give a command colours and a file to write to."""
    decorators = (
        _colour_option,
        output_option("Write here instead of to standard output."),
    )
    return decorated(command, decorators)


def outputs_options(command: _Command) -> _Command:
    """Give a command colours and any number of files to write to."""
    decorators = (
        _colour_option,
        click.option(
            "-o",
            "--output",
            multiple=True,
            type=PATH,
            metavar="[FORMAT=]FILE",
            help="Write FORMAT to FILE, besides what is printed; may be given several "
            "times. FILE alone takes what would be printed.",
        ),
    )
    return decorated(command, decorators)


def settings_options(command: _Command) -> _Command:
    """Give a command its choice of rules."""
    decorators = (
        click.option(
            "--select",
            multiple=True,
            metavar="RULES",
            help="Only these rules: codes, names or the start of codes, with commas.",
        ),
        click.option(
            "--ignore",
            multiple=True,
            metavar="RULES",
            help="Leave these rules out.",
        ),
        click.option(
            "--profile",
            type=click.Choice(["draft", "team", "strict", "classroom"]),
            help="How much to ask for: draft asks little, team is usual.",
        ),
        config_option,
        no_cache_option,
    )
    return decorated(command, decorators)


_colour_option = click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours; auto asks the terminal and NO_COLOR.",
)
config_option = click.option(
    "--config",
    type=PATH,
    metavar="FILE",
    help="Settings to use instead of the nearest smartlint.toml.",
)
no_cache_option = click.option(
    "--no-cache",
    is_flag=True,
    help="Neither read nor write the user's cache of rules, files and findings; slower.",
)


topic_option = click.option(
    "--topic",
    "topics",
    multiple=True,
    metavar="TOPICS",
    help="What invented goals are about, with commas: marketing (when not given), "
    "study, sport, school, work, or a topic of your own packs.",
)


def listed(values: tuple[str, ...]) -> tuple[str, ...]:
    """Return the entries of a repeatable option that may hold commas."""
    entries = (entry.strip() for value in values for entry in value.split(","))
    return tuple(entry for entry in entries if entry)


def decorated(
    command: _Command, decorators: tuple[Callable[[_Command], _Command], ...]
) -> _Command:
    """Return a command under several decorators, the first of them on top."""
    for decorate in reversed(decorators):
        command = decorate(command)
    return command
