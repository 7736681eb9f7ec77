"""Who wrote a line, as git knows; nobody where it does not."""

from __future__ import annotations

import os

from smartlint.workspace.git import ask_git, is_in_work_tree

NOBODY_YET = "not committed yet"
"""Said of a line that no commit holds."""


def line_author(path: str, line: int) -> str | None:
    """Return the author of a line; None outside a repository or where git is absent."""
    folder = os.path.dirname(os.path.abspath(path))
    if not os.path.isfile(path) or not is_in_work_tree(folder):
        return None
    # A conversion named by the repository would be a program of a stranger's.
    words = ["blame", "--no-textconv", "--porcelain", "-L", f"{line},{line}", "--"]
    answer = ask_git(folder, [*words, os.path.basename(path)])
    for row in (answer or "").split("\n"):
        if row.startswith("author "):
            name = row.removeprefix("author ")
            return NOBODY_YET if name == "Not Committed Yet" else name
    return None
