"""Says in plain words, with the line where there is one, why DuckDB cannot read a file."""

from __future__ import annotations

import os
import re

_KIND = re.compile(r"^[\w ]+ Error: ")
_AT_BYTE = re.compile(r"Malformed JSON .*?at byte (\d+)[^:]*: ([^.\n]+)")
_MOST_LOOKED_THROUGH = 64_000_000
_PARQUET = ".parquet"
_JSON = (".json", ".jsonl", ".ndjson")


def told(error: Exception, path: str) -> str:
    """Return a problem that names the file and, where it can be told, the line."""
    text = _KIND.sub("", str(error).strip())
    form = os.path.splitext(path)[1].lower()
    if form == _PARQUET and _is_broken_parquet(path):
        return (
            f"{path}: this is no Parquet file, or it was cut off while it was written"
        )
    if form in _JSON:
        malformed = _AT_BYTE.search(text)
        if malformed is not None:
            line = _malformed_line(path) or _line(path, int(malformed[1]))
            return f"{path}:{line}: not valid JSON: {malformed[2]}"
    first = text.splitlines()[0] if text else type(error).__name__
    return f"{path}: {first[:1].lower()}{first[1:]}"


def _is_broken_parquet(path: str) -> bool:
    """Tell whether a file lacks the signs or the length that Parquet ends with."""
    sign, length_bytes = b"PAR1", 4
    size = os.path.getsize(path)
    if size < len(sign) * 2 + length_bytes:
        return True
    with open(path, "rb") as file:
        start = file.read(len(sign))
        file.seek(-len(sign) - length_bytes, os.SEEK_END)
        footer = int.from_bytes(file.read(length_bytes), "little")
        end = file.read()
    return start != sign or end != sign or footer > size or not footer


def _malformed_line(path: str) -> int | None:
    """Return the line that breaks JSON; None in a file too large to look through.

    The engine counts from the record that holds the mistake, which may be long.
    """
    import json

    if os.path.getsize(path) > _MOST_LOOKED_THROUGH:
        return None
    with open(path, encoding="utf-8", errors="replace") as file:
        whole = file.read()
    records = [whole] if whole.lstrip().startswith("[") else whole.splitlines()
    for first, text in enumerate(records):
        try:
            json.loads(text or "null")
        except json.JSONDecodeError as error:
            return first + error.lineno
    return None


def _line(path: str, at: int) -> int:
    """Return the line in which a byte stands."""
    with open(path, "rb") as file:
        return file.read(at).count(b"\n") + 1
