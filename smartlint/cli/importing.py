"""``smartlint import``: a goal file from a table, a list or another tool's file."""

from __future__ import annotations

import os

import click

from smartlint.cli.main import complain
from smartlint.cli.options import PATH, no_cache_option, output_option
from smartlint.cli.session import compiled_cache
from smartlint.cli.terminal import write_text
from smartlint.errors import ConfigError
from smartlint.exchange.imported import Imported
from smartlint.exchange.importing import (
    ImportForm,
    ImportResult,
    form_of,
    goal_file,
    import_text,
    import_workbook,
)
from smartlint.render.summary import plural
from smartlint.syntax import Language
from smartlint.workspace import decode, replace_file
from smartlint.workspace.reading import read_bytes

NOT_ALL_READ = 1
_DOCUMENTS = (
    ".docx", ".doc", ".odt", ".pdf", ".rtf", ".pages", ".pptx", ".xls", ".ods",
)  # fmt: skip


@click.command(
    short_help="A goal file from a table, a list or an OKR file.",
    epilog="""\b
Examples:
  smartlint import okrs.xlsx -o plan.goals
  smartlint import goals.csv              to look at first
  smartlint import notes.md -o plan.goals
  smartlint import okrs.yaml -o plan.goals && smartlint check plan.goals

\b
Exit code: 0 all was understood; 1 some was kept as notes, comments or lines to mend,
which the report names; 2 something on your side; 3 a bug of ours.""",
)
@click.argument("path", type=PATH, metavar="FILE")
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "xlsx", "markdown", "yaml", "json"]),
    help="Told from the file's name when not given.",
)
@output_option("Write the goal file here.", "FILE.goals")
@no_cache_option
def command(
    *, path: str, form: ImportForm | None, output: str | None, no_cache: bool
) -> int:
    """Turn a spreadsheet, a Markdown list or an OKR file into a goal file.

    Nothing is dropped: what is no fact of a goal stays as a note beneath it, or as a
    comment, and the report on standard error names it. XLSX and YAML each need one more
    package: pip install openpyxl PyYAML.
    """
    if output is not None and os.path.lexists(output):
        raise ConfigError(
            "there is a file of this name already; choose another one", path=output
        )
    imported = _imported(path, form)
    language = Language.load(compiled_cache(no_cache=no_cache))
    result = goal_file(imported, language)
    if not result.n_goals:
        raise ConfigError(
            "holds no goals that can be read; a table needs a column “goal”, a page a"
            " list with one goal an item. Sentences one a line need no import:"
            f" smartlint check --input-format lines {path}",
            path=path,
        )
    if output is None:
        write_text((result.text,), None)
    else:
        replace_file(output, (result.text.encode("utf-8", "backslashreplace"),))
    _report(result, path, output)
    return NOT_ALL_READ if result.notes else 0


def _imported(path: str, form: ImportForm | None) -> Imported:
    chosen = form or form_of(path)
    if chosen is None:
        raise ConfigError(_why_unknown(path), path=path)
    content = read_bytes(path, path)
    if chosen == "xlsx":
        return import_workbook(content, path)
    return import_text(chosen, decode(content, path), path)


def _why_unknown(path: str) -> str:
    """Return what to do about a file whose name does not tell what it holds."""
    if os.path.isdir(path):
        return "this is a folder; name a file in it"
    if path.endswith(".goals"):
        return f"this is a goal file already; to read it: smartlint check {path}"
    if path.lower().endswith(_DOCUMENTS):
        return (
            "documents are not read; save it as text with a goal a line, or its table "
            "as CSV or XLSX, and import that"
        )
    return (
        "its name does not tell what it holds; add --format csv, xlsx, markdown, yaml "
        "or json"
    )


def _report(result: ImportResult, path: str, output: str | None) -> None:
    for note in result.notes:
        complain(f"{path}, {note.place}: {note.message}")
    goals = plural(result.n_goals, "goal", "goals")
    to = f" to {output}" if output is not None else ""
    looks = plural(len(result.notes), "place needs", "places need")
    rest = f"; {looks} a look" if result.notes else "; all was understood"
    complain(f"imported {goals} from {path}{to}{rest}")
