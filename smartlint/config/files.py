"""Configuration files: which one holds, what it extends, and where its values stand.

Files are read by the caller, who hands texts in and a function that reads more.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

from smartlint import __version__
from smartlint.config.layers import Layer
from smartlint.errors import ConfigError
from smartlint.named_tuple import NamedTuple
from smartlint.resources import CompiledCache, compiled

RATCHET_NAME = "smartlint-ratchet.json"
CONFIG_NAMES = ("smartlint.toml", "pyproject.toml")
MAX_DEPTH = 10

_SQLITE = "sqlite:///"
_PYPROJECT_TABLE = "[tool.smartlint"


class ConfigText(NamedTuple):
    """A configuration file, read."""

    path: str
    text: str


Read = Callable[[str], str]


def choose(candidates: Iterable[ConfigText]) -> ConfigText | None:
    """Return the first file that configures smartlint, of candidates nearest first.

    A pyproject.toml counts only where it has a table ``[tool.smartlint]``.
    """
    for candidate in candidates:
        if _is_pyproject(candidate.path) and _PYPROJECT_TABLE not in candidate.text:
            continue
        return candidate
    return None


def read_layers(
    file: ConfigText, read: Read, cache: CompiledCache | None = None
) -> tuple[Layer, ...]:
    """Return the file's layer after those of the files that it extends.

    Args:
        file: The file.
        read: Gives the text of a file that is extended; raises OSError.
        cache: Where checked files are kept.

    Raises:
        ConfigError: A file is wrong or missing, or extends itself.
    """
    return _layers(file, read, cache, ())


def _layers(
    file: ConfigText, read: Read, cache: CompiledCache | None, above: tuple[str, ...]
) -> tuple[Layer, ...]:
    values, lines = compiled(
        cache, "config", [__version__, file.path, file.text], lambda: _parsed(file)
    )
    if os.path.abspath(file.path) in above or len(above) > MAX_DEPTH:  # noqa: PTH100
        raise ConfigError("the files extend each other in a circle", path=file.path)
    extended = values.get("extends", [])
    layers: list[Layer] = []
    for name in [extended] if isinstance(extended, str) else extended:
        path = _beside(file.path, name)
        try:
            text = read(path)
        except OSError as error:
            raise ConfigError(
                f"'extends' names a file that cannot be read: {name}",
                path=file.path,
                line=lines.get("extends"),
            ) from error
        inner = (*above, os.path.abspath(file.path))  # noqa: PTH100
        layers += _layers(ConfigText(path, text), read, cache, inner)
    return (*layers, Layer(file.path, values, lines))


# Any: plain values, which is what the cache keeps
def _parsed(file: ConfigText) -> tuple[dict[str, Any], dict[str, int]]:
    import tomllib  # noqa: PLC0415 - cache miss only

    from smartlint.config.schema import checked_values  # noqa: PLC0415 - as above

    try:
        whole = tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        problem, _, place = str(error).partition(" (at ")
        line = place.removeprefix("line ").partition(",")[0]
        raise ConfigError(
            f"this cannot be read: {problem[:1].lower()}{problem[1:]}; "
            "words stand in quotes, lists in brackets",
            path=file.path,
            line=int(line) if line.isdigit() else file.text.count("\n") + 1,
        ) from error
    except RecursionError as error:
        raise ConfigError("this is nested too deeply", path=file.path) from error
    lines = _lines(file)
    if _is_pyproject(file.path):
        whole = whole.get("tool", {}).get("smartlint", {})
    values = checked_values(whole, file.path, lines)
    _place(values, file.path)
    return values, lines


# Any: as above
def _place(values: dict[str, Any], path: str) -> None:
    """Change the paths in a file's values, which stand relative to it, to real ones."""
    for key in ("packs", "extend-packs", "figures", "extend-figures"):
        if values.get(key):
            values[key] = [_beside(path, name) for name in values[key]]
    for key in ("ratchet", "templates"):
        if values.get(key):
            values[key] = _beside(path, values[key])
    for source in values.get("sources", {}).values():
        if source.get("path"):
            source["path"] = _beside(path, source["path"])
        url = source.get("url") or ""
        if url.startswith(_SQLITE):
            source["url"] = _SQLITE + _beside(path, url.removeprefix(_SQLITE))


def _lines(file: ConfigText) -> dict[str, int]:
    """Return the line of each key, dotted and without ``tool.smartlint``.

    tomllib gives no places, so the text is read once more, for headers and keys only.
    """
    lines: dict[str, int] = {}
    table = ""
    for number, line in enumerate(file.text.split("\n"), 1):
        text = line.strip()
        if text.startswith("["):
            table = _dotted(text.strip("[] "))
            lines.setdefault(table, number)
        elif "=" in text and not text.startswith("#"):
            key = _dotted(text.partition("=")[0])
            full = f"{table}.{key}" if table else key
            lines.setdefault(full, number)
    if not _is_pyproject(file.path):
        return lines
    start = "tool.smartlint"
    return {
        key.removeprefix(start).lstrip("."): line
        for key, line in lines.items()
        if key.startswith(start)
    }


def _dotted(key: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in _parts(key.strip()))


def _parts(key: str) -> list[str]:
    """Split a key at its dots, but not at those between quotes."""
    parts = [""]
    quote = ""
    for sign in key:
        if sign in "\"'" and quote in ("", sign):
            quote = "" if quote else sign
        if sign == "." and not quote:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _is_pyproject(path: str) -> bool:
    return os.path.basename(path) == "pyproject.toml"  # noqa: PTH119


def _beside(path: str, name: str) -> str:
    return os.path.normpath(os.path.join(os.path.dirname(path), name))  # noqa: PTH118, PTH120
