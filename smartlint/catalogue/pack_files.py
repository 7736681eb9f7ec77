"""Reads the files of a pack that speak of metrics; which there are, the folder says."""

from __future__ import annotations

import os
from collections.abc import Sequence

from smartlint.errors import RuleFileError
from smartlint.named_tuple import NamedTuple

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

    @property
    def texts(self) -> list[str]:
        """Paths and texts, for the name under which the compiled form is kept."""
        groups = (self.kpis, self.channels, self.glossaries, self.abbreviations)
        return [part for files in groups for file in files for part in file]


def read_pack_files(folders: Sequence[str]) -> PackFiles:
    """Return the texts of all packs.

    Raises:
        RuleFileError: A file that is there cannot be read.
    """
    kpis: list[TextFile] = []
    channels: list[TextFile] = []
    glossaries: list[TextFile] = []
    abbreviations: list[TextFile] = []
    for folder in folders:
        inner = os.path.join(folder, KPI_FOLDER)  # noqa: PTH118 - as in resources
        if os.path.isdir(inner):  # noqa: PTH112
            names = sorted(n for n in os.listdir(inner) if n.endswith(".toml"))  # noqa: PTH208
            kpis += [read_text(inner, name) for name in names]
        channels += _if_there(folder, CHANNELS)
        glossaries += _if_there(folder, GLOSSARY)
        abbreviations += _if_there(folder, ABBREVIATIONS)
    groups = (kpis, channels, glossaries, abbreviations)
    return PackFiles(*map(tuple, groups))


def read_text(folder: str, name: str) -> TextFile:
    """Return one file of a pack.

    Raises:
        RuleFileError: It cannot be read, or is no UTF-8 text.
    """
    path = os.path.join(folder, name)  # noqa: PTH118
    try:
        with open(path, encoding="utf-8-sig") as file:  # noqa: PTH123
            return TextFile(path, file.read())
    except UnicodeDecodeError as error:
        raise RuleFileError("the file is no UTF-8 text", path=path) from error
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise RuleFileError(f"cannot read the file: {reason}", path=path) from error


def has_file(folder: str, name: str) -> bool:
    """Tell whether a pack has a file of this name."""
    return os.path.isfile(os.path.join(folder, name))  # noqa: PTH113, PTH118


def _if_there(folder: str, name: str) -> list[TextFile]:
    return [read_text(folder, name)] if has_file(folder, name) else []
