"""``check --watch``: checks again whenever a goal, a table or a setting changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from smartlint.cli.main import complain
from smartlint.errors import ConfigError, SmartlintError

_WATCHED = (".goals", ".md", ".markdown", ".toml", ".csv", ".json")
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def watch(paths: Sequence[str], once: Callable[[], int]) -> int:
    """Run once, and again after every change, until Ctrl-C.

    Args:
        paths: Files and folders; none stands for this folder.
        once: Checks and prints.

    Raises:
        ConfigError: What watches files is not installed.
        KeyboardInterrupt: The user has seen enough.
    """
    try:
        from watchfiles import watch as changes
    except ImportError as error:
        problem = "--watch needs one more package: pip install 'smartlint[watch]'"
        raise ConfigError(problem) from error
    named = {os.path.abspath(path) for path in paths or (".",)}
    files = {path for path in named if not os.path.isdir(path)}
    folders = {os.path.dirname(path) if path in files else path for path in named}
    missing = [folder for folder in folders if not os.path.isdir(folder)]
    if missing:
        raise ConfigError("there is no such folder to watch", path=missing[0])
    whole = tuple(path for path in named if path not in files)

    def is_wanted(_: object, path: str) -> bool:
        if path in files:
            return True
        inside = any(path.startswith(os.path.join(folder, "")) for folder in whole)
        is_setting = path.endswith((".toml", ".csv"))
        return path.endswith(_WATCHED) and (inside or is_setting)

    _turn(once)
    for _ in changes(*folders, watch_filter=is_wanted, debounce=300, step=50):
        if sys.stdout.isatty():
            sys.stdout.write(_CLEAR)
        _turn(once)
    return 0


def _turn(once: Callable[[], int]) -> None:
    """Run once; a setting that is wrong for now is told and can be mended."""
    try:
        once()
    except SmartlintError as error:
        complain(str(error))
    complain("watching for changes; Ctrl-C ends it")
