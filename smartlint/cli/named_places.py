"""What settings name on the disk: that it is there, else the line that names it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from smartlint.config.layers import Configuration
from smartlint.config.settings import fits
from smartlint.errors import ConfigError

_IGNORES = "per-file-ignores."
_MOST_SHOWN = 3


def placed(problem: str, name: str, configuration: Configuration) -> ConfigError:
    """Return the mistake with the line of the file that makes it, if a file does."""
    place = configuration.place_of(name)
    if place is None:
        return ConfigError(problem)
    path, line = place
    return ConfigError(problem, path=path, line=line)


def refuse_missing(configuration: Configuration) -> None:
    """Refuse settings that name a folder or file that is not there.

    Raises:
        ConfigError: With the line that names it.
    """
    for folder in configuration.packs:
        if not os.path.isdir(folder):
            problem = f"there is no such folder of rule pages: {folder}"
            raise placed(problem, folder, configuration)
    templates = configuration.templates
    if templates is not None and not os.path.isdir(templates):
        problem = f"there is no such folder of templates: {templates}"
        raise placed(problem, templates, configuration)
    for file in configuration.choices.market.figures:
        if not os.path.isfile(file):
            problem = f"there is no such file of figures: {file}"
            raise placed(problem, file, configuration)


def refuse_missing_ratchet(configuration: Configuration, ratchet: str) -> None:
    """Refuse a ratchet that nobody has written yet.

    Raises:
        ConfigError: With the line of the settings that names it, if one does.
    """
    if not os.path.exists(ratchet):
        problem = f"there is no such file: {ratchet}; --update-ratchet writes it"
        raise placed(problem, ratchet, configuration)


def idle_patterns(
    configuration: Configuration, checked: Iterable[str]
) -> Iterator[ConfigError]:
    """Yield each pattern of ``per-file-ignores`` that fits no file of the project.

    Only those of the nearest file: what several projects extend need not fit in each.

    Args:
        configuration: What holds.
        checked: The files that were read; whoever checks a part has not all of them.
    """
    own = [
        origin
        for origin in configuration.origins
        if origin.key.startswith(_IGNORES) and origin.layer == configuration.path
    ]
    if not own:
        return
    files = [*checked]
    idle = [origin for origin in own if not _fits_any(files, origin.key)]
    if not idle:
        return
    from smartlint.workspace import discover

    folder = os.path.dirname(configuration.path or "") or "."
    files = [os.path.relpath(file.path, folder) for file in discover([folder]).files]
    for origin in idle:
        if not _fits_any(files, origin.key):
            pattern = origin.key.removeprefix(_IGNORES)
            shown = ", ".join(file.replace(os.sep, "/") for file in files[:_MOST_SHOWN])
            there = f"; there are {shown}" if shown else ""
            more = ", …" if len(files) > _MOST_SHOWN else ""
            problem = f"the pattern '{pattern}' fits no file{there}{more}"
            yield ConfigError(problem, path=origin.layer, line=origin.line)


def _fits_any(files: Iterable[str], key: str) -> bool:
    pattern = key.removeprefix(_IGNORES)
    return any(fits(file, pattern) for file in files)
