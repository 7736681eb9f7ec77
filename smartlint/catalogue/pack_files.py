"""Reads the files of a pack that speak of metrics; which there are, the folder says."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from smartlint.errors import RuleFileError
from smartlint.named_tuple import NamedTuple
from smartlint.resources import data_folder, file_state

KPI_FOLDER = "kpis"
CHANNELS = "channels.toml"
GLOSSARY = "glossary.toml"
ABBREVIATIONS = "abbreviations.toml"
BENCHMARKS = "benchmarks.csv"
SOURCES = "benchmark_sources.csv"
REGIONS = "regions.toml"


class TextFile(NamedTuple):
    """A file of a pack: where it lies and what it says."""

    path: str
    text: str


class PackPaths(NamedTuple):
    """Where the files lie from which a catalogue is compiled; as :class:`PackFiles`."""

    kpis: tuple[str, ...]
    channels: tuple[str, ...]
    glossaries: tuple[str, ...]
    abbreviations: tuple[str, ...]


class PackFiles(NamedTuple):
    """The texts from which a catalogue is compiled, over all packs.

    Attributes:
        kpis: Files of KPIs, in the order of their names within each pack.
        channels: Files of channels.
        glossaries: Files of terms.
        abbreviations: Files of what short words stand for.
    """

    kpis: tuple[TextFile, ...]
    channels: tuple[TextFile, ...]
    glossaries: tuple[TextFile, ...]
    abbreviations: tuple[TextFile, ...]


def pack_paths(folders: Sequence[str]) -> PackPaths:
    """Return where the files of all packs lie that are there."""
    kpis: list[str] = []
    channels: list[str] = []
    glossaries: list[str] = []
    abbreviations: list[str] = []
    for folder in folders:
        inner = os.path.join(folder, KPI_FOLDER)  # noqa: PTH118 - as in resources
        if os.path.isdir(inner):  # noqa: PTH112
            names = sorted(n for n in os.listdir(inner) if n.endswith(".toml"))  # noqa: PTH208
            kpis += [os.path.join(inner, name) for name in names]  # noqa: PTH118
        channels += paths_of(folder, CHANNELS)
        glossaries += paths_of(folder, GLOSSARY)
        abbreviations += paths_of(folder, ABBREVIATIONS)
    return PackPaths(
        tuple(kpis), tuple(channels), tuple(glossaries), tuple(abbreviations)
    )


def read_pack_files(paths: PackPaths) -> PackFiles:
    """Return the texts of all packs.

    Raises:
        RuleFileError: A file cannot be read.
    """
    return PackFiles(*[tuple([read_text(path) for path in group]) for group in paths])


def states_of(paths: Iterable[str]) -> list[str]:
    """Return what tells files that were compiled from those that were edited since.

    That is the text of a file of the team's own, and size and time of a shipped one.

    Raises:
        RuleFileError: A file of the team's own cannot be read.
    """
    shipped = data_folder("rules") + os.sep
    states: list[str] = []
    for path in paths:
        states += [file_state(path)] if path.startswith(shipped) else read_text(path)
    return states


def read_text(path: str) -> TextFile:
    """Return one file of a pack.

    Raises:
        RuleFileError: It cannot be read, or is no UTF-8 text.
    """
    try:
        with open(path, encoding="utf-8-sig") as file:  # noqa: PTH123
            return TextFile(path, file.read())
    except UnicodeDecodeError as error:
        raise RuleFileError("the file is no UTF-8 text", path=path) from error
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise RuleFileError(f"cannot read the file: {reason}", path=path) from error


def paths_of(folder: str, name: str) -> list[str]:
    """Return where a pack has its file of this name; none where it has none."""
    path = os.path.join(folder, name)  # noqa: PTH118
    return [path] if os.path.isfile(path) else []  # noqa: PTH113
