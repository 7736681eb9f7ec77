"""Which folder is the project of a goal file: nothing it names is read beyond that.

A goal file may come from a stranger, by a pull request, and what is read of a file is
printed for others to see.
"""

from __future__ import annotations

import os

_PROJECT_MARKS = (".git", "smartlint.toml", "pyproject.toml")


def project_folder(path: str) -> str:
    """Return the real folder of the project that the file at ``path`` belongs to.

    It is the nearest one above that holds settings or a repository, else the file's.
    """
    return _project_of(os.path.dirname(os.path.realpath(path)))


def is_inside(path: str, target: str) -> bool:
    """Tell whether a file, links followed, lies in the project of another."""
    return _holds(project_folder(path), target)


def leads_out(link: str) -> bool:
    """Tell whether a link leads out of the project that it lies in itself."""
    return not _holds(_project_of(os.path.realpath(os.path.dirname(link))), link)


def _project_of(folder: str) -> str:
    own = folder
    while True:
        if any(os.path.lexists(os.path.join(folder, mark)) for mark in _PROJECT_MARKS):
            return folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return own
        folder = parent


def _holds(project: str, target: str) -> bool:
    return os.path.commonpath((project, os.path.realpath(target))) == project
