"""``smartlint fmt``: the layout of goal files, and never a word of them."""

from __future__ import annotations

from collections.abc import Iterator

import click

from smartlint.cli.inputs import STDIN, complain_of, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.options import paths_argument
from smartlint.cli.terminal import Colour, style_for, write_lines, write_text
from smartlint.named_tuple import NamedTuple
from smartlint.render.difference import difference
from smartlint.render.summary import plural
from smartlint.syntax.layout import format_goals, format_markdown
from smartlint.text import Source
from smartlint.workspace import Input, replace_text
from smartlint.workspace.reading import mark_of

CHANGES_NEEDED = 1


class _Formatted(NamedTuple):
    source: Source
    text: str

    @property
    def is_changed(self) -> bool:
        return self.source.text != self.text


@click.command(
    short_help="Put goal files in their usual layout.",
    epilog="""\b
Examples:
  smartlint fmt                 lay out everything in this folder
  smartlint fmt --diff plan.goals
  smartlint fmt --check         only say whether something would change (exit code 1)
  smartlint fmt - < plan.goals  print what is piped in, laid out""",
)
@paths_argument
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 on changes.")
@click.option("--diff", is_flag=True, help="Write nothing; show the changes.")
@click.option(
    "--stdin-filename",
    metavar="NAME",
    help="What to call standard input (-); .md lays out its goals blocks only.",
)
@click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours of --diff.",
)
def command(
    *,
    paths: tuple[str, ...],
    check: bool,
    diff: bool,
    stdin_filename: str | None,
    colour: Colour,
) -> int:
    """Put goal files in their usual layout: indents, spaces, blank lines.

    Comments and words stay as they are, but for the capitals of heads and keys. In a
    Markdown page only the goals blocks are touched.
    """
    inputs = read_inputs(paths, None, stdin_filename)
    formatted = [_formatted(text) for text in inputs.texts]
    changed = [file for file in formatted if file.is_changed]
    only_asked = check or diff
    if diff:
        style = style_for(colour, to_file=False)
        differences = (
            difference(
                f.source.path, f.source.text, f.text, style, mark=mark_of(f.source.path)
            )
            for f in changed
        )
        write_lines((line for lines in differences for line in lines), None)
    if not only_asked:
        _write(formatted, is_piped=STDIN in paths)
    has_trouble = inputs.problems and not formatted
    if (check or STDIN not in paths) and not has_trouble:
        for line in _told(formatted, changed, only_asked=only_asked):
            complain(line)
    if complain_of(inputs) or not inputs.texts:
        return USER_ERROR
    return CHANGES_NEEDED if changed and only_asked else 0


def _formatted(text: Input) -> _Formatted:
    layout = format_markdown if text.form == "markdown" else format_goals
    return _Formatted(text.source, layout(text.source.text))


def _write(formatted: list[_Formatted], *, is_piped: bool) -> None:
    """Write changed files, and print what was piped in, changed or not."""
    if is_piped:
        write_text((formatted.pop(0).text,), None)
    for file in formatted:
        if file.is_changed:
            replace_text(file.source.path, file.text)


def _told(
    formatted: list[_Formatted], changed: list[_Formatted], *, only_asked: bool
) -> Iterator[str]:
    if not formatted:
        yield "there is nothing to lay out: no *.goals file and no goals block"
        return
    verb = "would change" if only_asked else "changed"
    for file in changed:
        yield f"{verb}: {file.source.path}"
    yield f"{plural(len(formatted), 'file', 'files')} looked at, {len(changed)} {verb}"
