"""The user's files: finding, reading and writing them, and the cache folder.

Only this room and the command line touch the disk outside the shipped data.
"""

from __future__ import annotations

from smartlint.workspace.cache import FolderCache, user_cache
from smartlint.workspace.discovery import Discovery, Kind, Skipped, discover
from smartlint.workspace.reading import decode, read_source
from smartlint.workspace.writing import replace_file

__all__ = [
    "Discovery",
    "FolderCache",
    "Kind",
    "Skipped",
    "decode",
    "discover",
    "read_source",
    "replace_file",
    "user_cache",
]
