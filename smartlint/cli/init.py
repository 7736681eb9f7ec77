"""``smartlint init``: what a team needs to check its goals in every change."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar, get_args

import click

from smartlint.cli.installed import installed_copy
from smartlint.cli.main import complain
from smartlint.cli.options import PATH, Day
from smartlint.cli.terminal import write_text
from smartlint.config.files import ConfigText, choose
from smartlint.config.settings import PROFILES, Profile
from smartlint.errors import ConfigError
from smartlint.render.scaffold import goal_scaffold
from smartlint.render.set_up import Reviews, SetUpFile, set_up_files
from smartlint.workspace import read_text, replace_file

# So long the blanks of the first goal file may stand.
_TO_FILL_IN = timedelta(14)
_FIRST = "first.goals"

_Word = TypeVar("_Word", bound=str)

_PLACES: tuple[Reviews, ...] = get_args(Reviews)

# What YAML, a shell and a pattern all take as it stands, so that nothing needs quotes.
_PLAIN_PATH = re.compile(r"\w[\w.-]*(?:/\w[\w.-]*)*")


@click.command(
    short_help="Set up a project: settings, a goal file, hook and review job.",
    epilog="""\b
Examples:
  smartlint init                       asks three questions
  smartlint init --yes                 takes the usual answers
  smartlint init plans/ --goals goals --profile strict --reviews gitlab""",
)
@click.argument("project", default=".", type=PATH)
@click.option(
    "--goals", metavar="FOLDER", help="Where goal files lie, within the project."
)
@click.option("--profile", type=click.Choice(PROFILES), help="How much to ask for.")
@click.option(
    "--reviews",
    type=click.Choice(_PLACES),
    help="Where changes are reviewed; the job for it is written.",
)
@click.option("-y", "--yes", is_flag=True, help="Ask nothing; take the usual answers.")
@click.option(
    "--as-of",
    type=Day(),
    help="The day the first goal file speaks of (default: today).",
)
def command(
    *,
    project: str,
    goals: str | None,
    profile: Profile | None,
    reviews: Reviews | None,
    yes: bool,
    as_of: date | None,
) -> int:
    """Set up a project: settings, a first goal file, the hook and the review job.

    PROJECT is its folder, this one when not named. What an option does not answer is
    asked. A file that is there already is never touched: what to add to it is printed.
    """
    if not os.path.isdir(project):
        raise ConfigError("there is no such folder; make it first", path=project)
    asks = _Questions(is_silent=yes)
    folder = _plain_folder(
        goals
        or asks.words("Which folder holds the goal files?", _usual_folder(project))
    )
    has_goals = _has_goals(os.path.join(project, folder))
    copy = installed_copy()
    files = set_up_files(
        folder=folder,
        profile=profile or asks.one_of("How much should be asked?", "team", PROFILES),
        reviews=reviews
        or asks.one_of("Where are changes reviewed?", _usual_reviews(project), _PLACES),
        installs=copy.requirement,
        first_goal=None if has_goals else _first_goal(as_of),
    )
    kept = [file for file in files if not _is_written(project, file)]
    for file in kept:
        _tell_what_to_add(project, file)
    if yes and not reviews and _usual_reviews(project) == "none":
        complain(
            "wrote no job for reviews, as the project is not kept in git; "
            "--reviews github or --reviews gitlab writes one"
        )
    for file in files:
        if file.installs and file not in kept:
            complain(
                f"the job installs {copy.requirement} ({copy.note}); for another "
                f"copy, change SMARTLINT in {_shown(project, file.path)}"
            )
    if has_goals:
        complain(f"next: smartlint check {_shown(project, folder)}")
    else:
        _tell_of_first(_shown(project, f"{folder}/{_FIRST}"))
    complain("to check before each commit: pip install pre-commit; pre-commit install")
    return 0


def _first_goal(as_of: date | None) -> str:
    day = as_of or date.today()  # noqa: DTZ011 - the user's own calendar
    return goal_scaffold(
        day, goal_id="G-1", metric=None, may_stand_until=day + _TO_FILL_IN
    )


def _has_goals(folder: str) -> bool:
    """Whether a folder holds goal files already, so that nobody needs a first one."""
    return any(
        name.endswith(".goals")
        for _, _, names in os.walk(folder)
        for name in names
        if name != _FIRST
    )


def _tell_of_first(first: str) -> None:
    """Say what to do with the first goal file, whose path is given as it is shown."""
    complain(f"next: fill in the blanks of {first}, then: smartlint check {first}")
    complain("to be asked for each of them instead: smartlint coach")


class _Questions:
    """Asks on standard error, so that answers can come from a pipe.

    Attributes:
        is_silent: Ask nothing, and take the usual answers.
    """

    def __init__(self, *, is_silent: bool) -> None:
        self.is_silent = is_silent

    def words(self, question: str, usual: str) -> str:
        """Return what was typed."""
        if self.is_silent:
            return usual
        return _answer(question, usual)

    def one_of(self, question: str, usual: _Word, choices: Sequence[_Word]) -> _Word:
        """Return the choice that was typed."""
        if self.is_silent:
            return usual
        answer = _answer(question, usual, choices)
        return next(choice for choice in choices if choice == answer)


def _answer(question: str, usual: str, choices: Sequence[str] = ()) -> str:
    """Return what was typed; say what became of the set-up when nothing was."""
    try:
        kind = click.Choice(choices) if choices else None
        return str(click.prompt(question, usual, type=kind, err=True))
    except click.Abort:
        click.echo(err=True)  # the question's line has no end yet
        complain("stopped without an answer; nothing was written")
        complain("to take the usual answers: smartlint init --yes")
        raise


def _plain_folder(folder: str) -> str:
    """Return the folder with slashes, as the files name it.

    Raises:
        ConfigError: It lies outside the project, or its name would need quoting.
    """
    plain = folder.replace(os.sep, "/").rstrip("/").removeprefix("./") or "."
    if plain == "." or (_PLAIN_PATH.fullmatch(plain) and ".." not in plain.split("/")):
        return plain
    problem = (
        "cannot be the folder of the goals; name one inside the project, of letters, "
        "digits, - and _, such as goals or plans/2027"
    )
    raise ConfigError(problem, path=folder)


def _usual_folder(project: str) -> str:
    """Return the first folder that has goal files already, else ``goals``."""
    for folder, inner, names in os.walk(project):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        if any(name.endswith(".goals") for name in names):
            return os.path.relpath(folder, project).replace(os.sep, "/")
    return "goals"


def _usual_reviews(project: str) -> Reviews:
    """Return where changes seem to be reviewed already."""
    if os.path.exists(os.path.join(project, ".gitlab-ci.yml")):
        return "gitlab"
    is_kept_in_git = os.path.exists(os.path.join(project, ".git"))
    return "github" if is_kept_in_git else "none"


def _is_written(project: str, file: SetUpFile) -> bool:
    """Write a file unless something is there; say so, and whether it was written."""
    path = _shown(project, file.path)
    if os.path.lexists(path) or _has_settings(project, file):
        return False
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    replace_file(path, (file.text.encode("utf-8"),))
    complain(f"wrote {path}, {file.purpose}")
    return True


def _has_settings(project: str, file: SetUpFile) -> bool:
    """Say whether pyproject.toml has the settings that the file would hold."""
    path = os.path.join(project, "pyproject.toml")
    if file.path != "smartlint.toml" or not os.path.exists(path):
        return False
    return choose((ConfigText(path, read_text(path)),)) is not None


def _tell_what_to_add(project: str, file: SetUpFile) -> None:
    path = _shown(project, file.path)
    if not os.path.lexists(path):
        complain("kept the settings of pyproject.toml; no smartlint.toml is needed")
    elif file.path.endswith((".goals", ".toml")) or _holds(path, file.text):
        complain(f"kept {path} as it is")
    else:
        complain(f"kept {path} as it is; add this to it:")
        write_text(("\n", file.text, "\n"), None)


def _holds(path: str, text: str) -> bool:
    """Say whether a file has everything that would be added to it."""
    return os.path.isfile(path) and text in read_text(path)


def _shown(project: str, path: str) -> str:
    return os.path.normpath(os.path.join(project, path))
