"""The way into the command line, and the last word on what goes wrong.

Every failure ends here with the exit code that contracts give it: 2 for what the user
can mend, 3 for what only we can.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from smartlint.errors import SmartlintError
from smartlint.render.columns import visible

USER_ERROR = 2
OUR_ERROR = 3
INTERRUPTED = 130  # what shells report for Ctrl-C


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code.

    Args:
        arguments: What follows the program's name.
    """
    if sys.stdout is None:  # closed by whoever started this
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    try:
        return _run(list(arguments))
    except SmartlintError as error:
        complain(str(error))
        return USER_ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the first of four places (contracts.md)
        return _bug(error)


def complain(message: str) -> None:
    """Tell on standard error what is wrong."""
    sys.stderr.write(f"smartlint: {visible(message)}\n")


def _run(arguments: list[str]) -> int:
    # The command typed most often has no options to be parsed, and loading the parser
    # takes a quarter of its time.
    if arguments[:1] == ["check"] and not any(map(_is_option, arguments[1:])):
        from smartlint.cli.checking import CheckRequest, run_check

        return run_check(CheckRequest(tuple(arguments[1:])))
    return _run_command(arguments)


def _is_option(argument: str) -> bool:
    return argument.startswith("-") and argument != "-"


def _run_command(arguments: Sequence[str]) -> int:
    import click

    from smartlint.cli.group import smartlint

    try:
        code = smartlint.main(
            list(arguments), prog_name="smartlint", standalone_mode=False
        )
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        if isinstance(error, click.NoSuchOption):
            _tell_how_to_name(arguments, error.option_name)
        elif isinstance(error, click.MissingParameter) and error.ctx is not None:
            _tell_an_example(error.ctx.command.epilog or "")
        return USER_ERROR
    return code if isinstance(code, int) else 0


def _tell_how_to_name(arguments: Sequence[str], option: str) -> None:
    """Say how a file is named whose name was taken for an option that is not there."""
    meant = [one for one in arguments if one.startswith(option) and os.path.exists(one)]
    if meant:
        complain(
            f"a name that starts with - is written behind --, as in: -- {meant[0]}"
        )


def _tell_an_example(epilog: str) -> None:
    """Show the first example of a command's own help."""
    lines = [line.strip() for line in epilog.splitlines()]
    shown = next((line for line in lines if line.startswith("smartlint ")), None)
    if shown is not None:
        complain(f"write it as in: {shown}")


def _bug(error: Exception) -> int:
    from traceback import format_exception

    from smartlint import __version__

    sys.stderr.write("".join(format_exception(error)))
    complain(
        f"bug in smartlint {__version__}, not in your goals: {type(error).__name__}. "
        "Please report the lines above with the goal that caused them"
    )
    return OUR_ERROR
