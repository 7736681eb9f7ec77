"""The top command: knows the others by name and loads only the one that is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from smartlint import __version__
from smartlint.meant import did_you_mean

_COMMANDS = {
    "check": "smartlint.cli.check",
    "inspect": "smartlint.cli.inspection",
    "advise": "smartlint.cli.advise",
    "tree": "smartlint.cli.tree",
    "report": "smartlint.cli.report",
    "status": "smartlint.cli.status",
    "query": "smartlint.cli.query",
    "diff": "smartlint.cli.diff",
    "import": "smartlint.cli.importing",
    "export": "smartlint.cli.export",
    "suppressions": "smartlint.cli.suppressions",
    "fmt": "smartlint.cli.fmt",
    "init": "smartlint.cli.init",
    "new": "smartlint.cli.new",
    "explain": "smartlint.cli.explain",
    "coach": "smartlint.cli.coach",
    "learn": "smartlint.cli.learn",
    "grade": "smartlint.cli.grade",
    "exercises": "smartlint.cli.exercises",
    "rules": "smartlint.cli.rules",
    "facts": "smartlint.cli.facts",
    "config": "smartlint.cli.config",
    "completion": "smartlint.cli.completion",
}
SETTINGS = {
    "help_option_names": ["-h", "--help"],
    "max_content_width": 100,
}


class LazyGroup(click.Group):
    """A group whose commands are modules, each with a ``command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the help page."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command of that name, loading its module."""
        module = _COMMANDS.get(cmd_name)
        if module is None:
            return None
        command = import_module(module).command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name, or fail with the nearest one."""
        name = args[0]
        if name in _COMMANDS or name.startswith("-"):
            return super().resolve_command(ctx, args)
        hint = did_you_mean(name, _COMMANDS, quotes="")
        path = f"; to check a file: smartlint check {name}" if "." in name else ""
        if not (hint or path):
            hint = "; smartlint --help lists those there are"
        return ctx.fail(f"there is no command {name}{hint}{path}")


@click.group(
    cls=LazyGroup,
    context_settings=SETTINGS,
    epilog="""\b
Examples:
  smartlint new > plan.goals            a goal file to fill in
  smartlint check plan.goals            what is weak in it, and what to write
  smartlint inspect --format text plan.goals
  smartlint explain missing-deadline    why, and a strong example

Write a goal as a sentence, one a line: Grow email subscribers from 12,000 to
16,000 by 30 June 2027. Facts about it stand indented beneath.""",
)
@click.version_option(__version__, message="smartlint %(version)s")
def smartlint() -> None:
    """Read goals as a careful colleague would, and say what to mend.

    Per goal: is it Specific, Measurable, Achievable, Relevant and Time-bound, on
    which words does that stand, and what would make it stronger.
    """
