"""``smartlint completion``: what a shell needs to complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from smartlint.cli.terminal import write_text

_WHERE = {
    "bash": "smartlint completion bash >> ~/.bashrc",
    "zsh": "smartlint completion zsh >> ~/.zshrc",
    "fish": "smartlint completion fish > ~/.config/fish/completions/smartlint.fish",
}


@click.command(
    short_help="Complete commands and options in your shell.",
    epilog="\b\nRun once, then start a new shell:\n  " + "\n  ".join(_WHERE.values()),
)
@click.argument("shell", type=click.Choice(list(_WHERE)))
@click.pass_context
def command(ctx: click.Context, *, shell: str) -> int:
    """Print a script that makes SHELL complete smartlint's commands and options."""
    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(f"{shell} is not a shell that completion knows", ctx)
    root = ctx.find_root().command
    script = completion(root, {}, "smartlint", "_SMARTLINT_COMPLETE").source()
    write_text((script, "\n"), None)
    return 0
