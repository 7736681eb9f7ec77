"""The checkout that the tests stand in: its root, and the files that git tracks."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@cache
def tracked_files() -> tuple[str, ...]:
    """Return the tracked paths that exist, with forward slashes, from the root."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - git, wherever it is installed
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return tuple(name for name in listed.split("\0") if (ROOT / name).is_file())


@cache
def tracked_texts() -> dict[str, str]:
    """Return the text of every tracked file that is UTF-8."""
    texts = {}
    for name in tracked_files():
        try:
            texts[name] = (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return texts
