"""The ratchet file: read with its lines, and written an entry a line, to merge well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from smartlint.diagnostics.ratchet import Accepted
from smartlint.errors import ConfigError

_VERSION = 1
_ENTRY = re.compile(r'(?<!\\)"rule"\s*:')
_HEAD = '{"version": 1, "accepted": ['


def read_ratchet(path: str, text: str) -> tuple[Accepted, ...]:
    """Return the entries, in order.

    Args:
        path: Its name, for mistakes.
        text: Its content.

    Raises:
        ConfigError: It is no ratchet file, or one of another version.
    """
    from pydantic import (  # noqa: PLC0415 - only runs with a ratchet pay for it
        BaseModel,
        ConfigDict,
        Field,
        ValidationError,
    )

    class Entry(BaseModel):
        model_config = ConfigDict(extra="forbid", strict=True)
        rule: str
        name: str = ""
        goal: str | None = None
        file: str
        words: str = ""
        count: int = Field(1, ge=1)

    class File(BaseModel):
        model_config = ConfigDict(extra="forbid", strict=True)
        version: int
        accepted: list[Entry]

    try:
        file = File.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(key) for key in first["loc"])
        problem = f"this is no ratchet file: {where} {first['msg'].lower()}"
        raise ConfigError(problem, path=path) from error
    if file.version != _VERSION:
        problem = (
            f"this ratchet file has version {file.version}; this is for {_VERSION}"
        )
        raise ConfigError(problem, path=path)
    lines = _lines(text)
    return tuple(
        Accepted(e.rule, e.name, e.goal, e.file, e.words, e.count, next(lines, 1))
        for e in file.accepted
    )


def ratchet_text(entries: Iterable[Accepted]) -> str:
    """Return the entries as a ratchet file, sorted, so that two branches merge."""
    from json import dumps  # noqa: PLC0415 - only where one is written

    rows = []
    for entry in sorted(entries, key=_order):
        fields = {
            "rule": entry.rule,
            "name": entry.name,
            "goal": entry.goal,
            "file": entry.file,
            "words": entry.words,
            "count": entry.times,
        }
        rows.append(" " + dumps(fields, ensure_ascii=False))
    return (
        "\n".join([_HEAD, ",\n".join(rows), "]}"]) + "\n" if rows else f"{_HEAD}]}}\n"
    )


def _order(entry: Accepted) -> tuple[str, str, str]:
    return entry.file, entry.goal or "", entry.rule


def _lines(text: str) -> Iterator[int]:
    """Yield the line of each entry, by the key that each has."""
    for number, line in enumerate(text.split("\n"), 1):
        yield from [number] * len(_ENTRY.findall(line))
