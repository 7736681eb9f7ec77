"""The user's files: finding, reading and writing them, and the cache folder.

Only this room and the command line touch the disk outside the shipped data.
"""

from __future__ import annotations

from smartlint.workspace.cache import FolderCache, user_cache
from smartlint.workspace.configuration import (
    find_above,
    find_configuration,
    named_configuration,
    overlooked,
    read_text,
)
from smartlint.workspace.discovery import Discovery, Kind, Skipped, discover, kind_of
from smartlint.workspace.histories import read_histories
from smartlint.workspace.includes import Read, read_all
from smartlint.workspace.parsing import Input, InputFormat, newest_as_of, parse
from smartlint.workspace.project import project_folder
from smartlint.workspace.reading import (
    decode,
    figure_file,
    read_source,
    refuse_old_line_ends,
)
from smartlint.workspace.writing import replace_file, replace_text

__all__ = [
    "Discovery",
    "FolderCache",
    "Input",
    "InputFormat",
    "Kind",
    "Read",
    "Skipped",
    "decode",
    "discover",
    "figure_file",
    "find_above",
    "find_configuration",
    "kind_of",
    "named_configuration",
    "newest_as_of",
    "overlooked",
    "parse",
    "project_folder",
    "read_all",
    "read_histories",
    "read_source",
    "read_text",
    "refuse_old_line_ends",
    "replace_file",
    "replace_text",
    "user_cache",
]
