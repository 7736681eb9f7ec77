"""Whether git looks after a folder, and what it ignores beneath it."""

from __future__ import annotations

import os
from collections.abc import Sequence

_TIMEOUT_S = 30


def ignored_paths(folder: str) -> frozenset[str]:
    """Return the absolute paths beneath ``folder`` that git leaves alone.

    A folder that is ignored whole stands for what is in it. Nothing is returned
    outside a work tree, for a folder that is ignored itself (whoever names it means
    it), and where git is absent.
    """
    top = os.path.abspath(folder)
    if not is_in_work_tree(top):
        return frozenset()
    names = _listing(top).split("\0")
    if "./" in names:
        return frozenset()
    return frozenset(os.path.join(top, os.path.normpath(n)) for n in names if n)


def is_in_work_tree(folder: str) -> bool:
    """Return whether a ``.git`` stands here or above, without starting git."""
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return False
        folder = parent
    return True


def repository_top(path: str) -> str | None:
    """Return the real folder at the top of a file's repository; None outside one."""
    folder = os.path.realpath(os.path.dirname(path) or ".")
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
    return folder


def repository_path(path: str) -> str:
    """Return how the repository calls a file: its way from the top, forward slashes.

    Outside a repository it is the way from this folder; a name that is no file's, such
    as that of standard input, stays as it is.
    """
    if path == "-":
        return path
    whole = os.path.join(os.path.realpath(os.path.dirname(path) or "."), _name(path))
    top = repository_top(path) or os.path.realpath(".")
    way = os.path.relpath(whole, top)
    return (path if way.startswith(os.pardir) else way).replace(os.sep, "/")


def _name(path: str) -> str:
    return os.path.basename(os.path.normpath(path))


def ask_git(folder: str, words: Sequence[str]) -> str | None:
    """Return what a reading command of git prints; None when it is absent or fails."""
    import subprocess

    # core.fsmonitor names a program that git would start, in a folder that may come
    # from a stranger; GIT_INDEX_FILE and its kin, set in a hook, are relative to
    # another folder.
    command = ["git", "-C", folder, "-c", "core.fsmonitor=false", *words]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    try:
        answer = subprocess.run(  # noqa: S603 - git's reading commands only
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
            timeout=_TIMEOUT_S,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return os.fsdecode(answer.stdout)


def _listing(folder: str) -> str:
    words = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard"]
    return ask_git(folder, [*words, "--directory"]) or ""
