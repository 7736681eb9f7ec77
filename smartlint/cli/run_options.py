"""The options of commands that read goals and give one answer, gathered as one value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

import click

from smartlint.cli.options import (
    config_option,
    decorated,
    input_options,
    no_cache_option,
    output_options,
)
from smartlint.cli.terminal import Colour, style_for
from smartlint.named_tuple import NamedTuple
from smartlint.render.style import Style
from smartlint.workspace import InputFormat

# Any: a command's further options are its own
_Command = Callable[..., Any]


class RunRequest(NamedTuple):
    """What such a command was asked, by the names of its options.

    Attributes:
        paths: What to read; empty for this folder.
        stdin_filename: What standard input is called; None when nobody says.
        input_format: How to read the files; None leaves it to their names.
        as_of: The day to judge by; None leaves it to the files.
        form: Of the answer; one of those that the command has.
        config: The configuration file; None looks for the nearest.
        colour: Whether to write in colours.
        output: The file to write to; None for standard output.
        no_cache: Leave the user's cache alone.
    """

    paths: tuple[str, ...]
    stdin_filename: str | None
    input_format: InputFormat | None
    as_of: date | None
    form: str
    config: str | None
    colour: Colour
    output: str | None
    no_cache: bool

    @property
    def style(self) -> Style:
        """How to write the answer."""
        return style_for(self.colour, to_file=self.output is not None)


def run_options(*forms: str, about: str) -> Callable[[_Command], _Command]:
    """Give a command those options; it gets them as ``request``.

    Args:
        forms: What ``--format`` takes, the usual one first.
        about: What each form is good for.
    """
    form_option = click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        help=f"{about} Told from the name after -o when not given, else {forms[0]}.",
    )

    def decorate(command: _Command) -> _Command:
        @wraps(command)
        def gathered(**given: Any) -> Any:  # Any: as above
            given["form"] = given["form"] or _form_of(given["output"], forms)
            stated = [given.pop(name) for name in RunRequest._fields]
            return command(request=RunRequest(*stated), **given)

        return decorated(
            gathered,
            (
                input_options,
                form_option,
                config_option,
                output_options,
                no_cache_option,
            ),
        )

    return decorate


def _form_of(output: str | None, forms: tuple[str, ...]) -> str:
    """Return the form that a file's name ends in, else the usual one."""
    ending = output.rpartition(".")[2].lower() if output is not None else ""
    return ending if ending in forms else forms[0]
