"""What the user has learned so far, kept in their own folder.

The folder is a memory, nothing more: what cannot be read is taken for empty, and what
cannot be written is forgotten.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Collection, Mapping

from smartlint.errors import SmartlintError
from smartlint.workspace.writing import replace_file

_FILE = "learned.json"
_FORM = 1


def learned_folder(environment: Mapping[str, str]) -> str | None:
    """Return the user's data folder; None when no place for it is known.

    Args:
        environment: The process's environment variables. ``SMARTLINT_DATA_DIR`` names
            the folder; without it the system's usual place is taken.
    """
    folder = environment.get("SMARTLINT_DATA_DIR") or _usual_folder(environment)
    return folder if os.path.isabs(folder) else None


def read_learned(folder: str | None) -> frozenset[str]:
    """Return the keys of the lessons that are done; none where nothing can be read."""
    if folder is None:
        return frozenset()
    try:
        with open(os.path.join(folder, _FILE), encoding="utf-8") as file:
            kept = json.load(file)
    except (OSError, ValueError, RecursionError):
        return frozenset()
    done = kept.get("done") if isinstance(kept, dict) else None
    return (
        frozenset(str(key) for key in done) if isinstance(done, list) else frozenset()
    )


def write_learned(folder: str | None, done: Collection[str]) -> bool:
    """Keep the keys of the lessons that are done; False when they will be forgotten."""
    if folder is None:
        return False
    kept = json.dumps({"version": _FORM, "done": sorted(done)}, indent=1)
    try:
        os.makedirs(folder, exist_ok=True)
        replace_file(os.path.join(folder, _FILE), (kept.encode("utf-8"),))
    except (OSError, SmartlintError):
        return False
    return True


def _usual_folder(environment: Mapping[str, str]) -> str:
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(environment.get("APPDATA", ""), "smartlint")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Application Support", "smartlint")
    data = environment.get("XDG_DATA_HOME", "")
    if not os.path.isabs(data):
        data = os.path.join(home, ".local", "share")
    return os.path.join(data, "smartlint")
