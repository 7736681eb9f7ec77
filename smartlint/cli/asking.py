"""Asks a person on the terminal, or whoever writes into the pipe.

What is said goes to standard error, so that standard output can hold what comes of it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress

import click

from smartlint.cli.terminal import style_for
from smartlint.render.style import Style


class InputEnded(Exception):  # noqa: N818 - an end is no error
    """Nobody answers any more: Ctrl-D, or the pipe is empty."""


class StoppedByUser(Exception):  # noqa: N818 - as above
    """The person pressed Ctrl-C."""


def ask(mark: str = "> ") -> str:
    """Return one line of answer, without what surrounds it.

    Raises:
        InputEnded: Nobody answers any more.
        StoppedByUser: The person pressed Ctrl-C.
    """
    if sys.stdin.isatty():
        with suppress(ImportError):  # no line editing on this system
            import readline  # noqa: F401 - importing it is what gives line editing
    try:
        answer = click.prompt(
            mark.rstrip(),
            default="",
            show_default=False,
            prompt_suffix=" ",
            err=True,
        )
    except click.Abort as abort:
        if isinstance(abort.__context__, EOFError):
            raise InputEnded from abort
        raise StoppedByUser from abort
    return str(answer).strip()


def say(lines: Iterable[str]) -> None:
    """Write lines to standard error; signs that its encoding lacks are replaced."""
    for line in lines:
        encoding = sys.stderr.encoding or "ascii"
        click.echo(line.encode(encoding, "replace").decode(encoding), err=True)


def dialogue_style() -> Style:
    """Return how the dialogue looks; colour only on a terminal."""
    style = style_for("auto", to_file=False)
    has_colour = style.has_colour and sys.stderr.isatty()
    return style._replace(has_colour=has_colour)
