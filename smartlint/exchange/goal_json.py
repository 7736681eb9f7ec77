"""Goals as JSON that keeps everything, for programs and for the way back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from smartlint.errors import SmartlintError
from smartlint.exchange.entry import FILE_KINDS, GOAL_KINDS, Entry, EntryFact
from smartlint.syntax.vocabulary import FACT_BY_NAME

_FORMAT = "smartlint goals"
_VERSION = 1

_Value = Any  # Any: whatever JSON holds


def goals_json(entries: Iterable[Entry]) -> str:
    """Return entries as a JSON text, ended by a newline."""
    whole = {
        "format": _FORMAT,
        "version": _VERSION,
        "entries": [_entry_object(entry) for entry in entries],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def is_goals_json(value: _Value) -> bool:
    """Tell whether a value was made by :func:`goals_json`."""
    return isinstance(value, Mapping) and value.get("format") == _FORMAT


def entries_from_json(value: Mapping[str, _Value], path: str) -> tuple[Entry, ...]:
    """Return the entries of a value that :func:`goals_json` made.

    Raises:
        SmartlintError: Somebody changed its form.
    """
    found = value.get("entries")
    if not isinstance(found, list) or str(value.get("version")) != str(_VERSION):
        raise SmartlintError("is no export that this version can read", path=path)
    return tuple(_entry(one, f"entry {at}", path) for at, one in enumerate(found, 1))


def _entry_object(entry: Entry) -> dict[str, _Value]:
    return {
        "kind": entry.kind,
        "id": entry.id or None,
        "text": entry.sentence,
        "tags": list(entry.tags),
        "comments": list(entry.comments),
        "facts": [found._asdict() for found in entry.facts],
        "file": entry.place or None,
    }


def _entry(value: _Value, place: str, path: str) -> Entry:
    if not isinstance(value, Mapping):
        raise SmartlintError(f"{place} is no object", path=path)
    kind, text = value.get("kind"), value.get("text")
    if kind not in GOAL_KINDS | FILE_KINDS or not isinstance(text, str):
        raise SmartlintError(f"{place} needs a kind and a text", path=path)
    return Entry(
        str(kind),
        text,
        value.get("id") or "",
        tuple(map(str, value.get("tags") or ())),
        tuple(map(str, value.get("comments") or ())),
        tuple(_fact(one, place, path) for one in value.get("facts") or ()),
        place,
    )


def _fact(value: _Value, place: str, path: str) -> EntryFact:
    if isinstance(value, Mapping):
        name, key, words = value.get("name"), value.get("key"), value.get("value")
        is_known = name is None or name in FACT_BY_NAME
        if is_known and isinstance(key, str) and isinstance(words, str):
            return EntryFact(name, key, words)
    problem = f"a fact of {place} needs a known name, a key and a value"
    raise SmartlintError(problem, path=path)
