"""Which configuration file a run goes by: the nearest above what it reads."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from smartlint.config.files import CONFIG_NAMES, ConfigText, choose
from smartlint.errors import ConfigError
from smartlint.workspace.reading import decode, read_bytes


def find_configuration(paths: Sequence[str]) -> ConfigText | None:
    """Return the nearest configuration file above what a run reads.

    Args:
        paths: Files and folders that are read; none stands for this folder.
    """
    return choose(_candidates(_common_folder(paths)))


def overlooked(path: str) -> str | None:
    """Return the pyproject.toml beside a configuration file whose table is not used."""
    folder, name = os.path.split(path)
    other = os.path.join(folder, CONFIG_NAMES[1])
    if name == CONFIG_NAMES[1] or not os.path.isfile(other):
        return None
    return other if choose([_read(other)]) is not None else None


def find_above(name: str, paths: Sequence[str]) -> str | None:
    """Return the nearest file of a name above what a run reads, as people name it."""
    folder = _common_folder(paths)
    while not os.path.isfile(path := os.path.join(folder, name)):
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
    return _shown(path)


def named_configuration(path: str) -> ConfigText:
    """Return the configuration file that the user names.

    Raises:
        SmartlintError: It cannot be read or configures something else.
    """
    found = choose([_read(path)])
    if found is None:
        raise ConfigError("this file has no table [tool.smartlint]", path=path)
    return found


def read_text(path: str) -> str:
    """Return the text of a file that a configuration file extends.

    Raises:
        OSError: It cannot be opened.
        SmartlintError: It is no UTF-8 text.
    """
    with open(path, "rb") as file:
        return decode(file.read(), path)


def _common_folder(paths: Sequence[str]) -> str:
    folders = [
        os.path.abspath(path if os.path.isdir(path) else os.path.dirname(path) or ".")
        for path in paths
    ]
    try:
        return os.path.commonpath(folders) if folders else os.getcwd()
    except ValueError:  # on two drives
        return folders[0]


def _candidates(folder: str) -> Iterator[ConfigText]:
    """Yield the files of the right name, the nearest first."""
    while True:
        for name in CONFIG_NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                yield _read(_shown(path))
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent


def _read(path: str) -> ConfigText:
    return ConfigText(path, decode(read_bytes(path, path), path))


def _shown(path: str) -> str:
    """Return the path as people name it: from this folder, if it lies beneath."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # on another drive
        return path
    return path if relative.startswith(os.pardir) else relative
