"""The user's own folder of compiled grammars and rules.

What lies there is loaded with ``marshal``, which trusts its input. So the folder must
belong to the user alone; another one is not used, which only costs time.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress

_KEPT_ENTRIES = 48
# A forecast is a kilobyte, a picture ten, and a plan asks for hundreds: they have room
# of their own, so that they never push out what every start needs.
_KEPT_OF_MANY = {"forecast": 4096, "picture": 2048}
# Dropping some at once saves looking at the age of all of them each time.
_DROPPED_AT_ONCE = 8


def user_cache(environment: Mapping[str, str]) -> FolderCache | None:
    """Return the cache of this user; None when no place for it is known.

    Args:
        environment: The process's environment variables. ``SMARTLINT_CACHE_DIR``
            names the folder; without it the system's usual place is taken.
    """
    folder = environment.get("SMARTLINT_CACHE_DIR") or _usual_folder(environment)
    return FolderCache(folder) if os.path.isabs(folder) else None


def _usual_folder(environment: Mapping[str, str]) -> str:
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA", "")
        return os.path.join(local, "smartlint", "cache") if local else ""
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "smartlint")
    caches = environment.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(caches):
        caches = os.path.join(home, ".cache")
    return os.path.join(caches, "smartlint")


class FolderCache:
    """A ``CompiledCache`` of one file an entry.

    Attributes:
        folder: Where the entries lie; made on the first ``put``, for the user alone.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._is_private: bool | None = None

    def get(self, key: str) -> bytes | None:
        """Return what was put under ``key``; None when there is nothing."""
        if not self._is_usable():
            return None
        try:
            with open(os.path.join(self.folder, key), "rb") as file:
                return file.read()
        except OSError:
            return None

    def put(self, key: str, data: bytes) -> None:
        """Keep ``data`` under ``key``, whole or not at all."""
        with suppress(OSError):
            self._make_folder()
            if not self._is_usable():
                return
            beside = os.path.join(self.folder, f"{key}.{os.getpid()}.tmp")
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
            with open(os.open(beside, flags, 0o600), "wb") as file:
                file.write(data)
            os.replace(beside, os.path.join(self.folder, key))
            self._drop_oldest(_kind(key))

    def _make_folder(self) -> None:
        if not os.path.isdir(self.folder):
            os.makedirs(os.path.dirname(self.folder), exist_ok=True)
            os.mkdir(self.folder, 0o700)
            self._is_private = None

    def _is_usable(self) -> bool:
        if self._is_private is None:
            self._is_private = _is_private(self.folder)
        return self._is_private

    def _drop_oldest(self, kind: str) -> None:
        # Every change of a rule leaves an entry behind that nobody asks for again.
        most = _KEPT_OF_MANY.get(kind, _KEPT_ENTRIES)
        with os.scandir(self.folder) as entries:
            like = [entry for entry in entries if _kind(entry.name) == kind]
        if len(like) <= most:
            return
        if kind:
            most -= most // _DROPPED_AT_ONCE
        aged = sorted((entry.stat().st_mtime_ns, entry.path) for entry in like)
        for _, path in aged[:-most]:
            with suppress(FileNotFoundError):  # another process was faster
                os.unlink(path)


def _kind(name: str) -> str:
    """Return which entries an entry shares its room with; empty for the most."""
    kind = name.partition("-")[0]
    return kind if kind in _KEPT_OF_MANY else ""


def _is_private(folder: str) -> bool:
    """Return whether the folder is there and nobody else can write into it."""
    try:
        status = os.lstat(folder)
    except OSError:
        return False
    if sys.platform == "win32":
        return os.path.isdir(folder)
    is_folder = os.path.isdir(folder) and not os.path.islink(folder)
    return is_folder and status.st_uid == os.geteuid() and not status.st_mode & 0o022
