"""Reads a TOML file of named tables and says at which line a field is wrong.

Only used when a pack is compiled, so that a warm run loads no TOML reader.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from smartlint.catalogue.pack_files import TextFile
from smartlint.errors import RuleFileError
from smartlint.meant import did_you_mean


class Entry:
    """One table of the file, asked field by field.

    Attributes:
        id: The table's name.
        fields: Its fields as TOML gives them.
    """

    def __init__(
        self, file: TextFile, entry_id: str, fields: Mapping[str, Any]
    ) -> None:
        self._file = file
        self.id = entry_id
        self.fields = fields

    def fail(self, problem: str, field: str | None = None) -> RuleFileError:
        """Return the error that names the field's line, or the table's."""
        line = _line_of(self._file.text, self.id, field)
        return RuleFileError(f"[{self.id}] {problem}", path=self._file.path, line=line)

    def unknown(self, field: str, word: str, known: Iterable[str]) -> RuleFileError:
        """Return the error for a word of a field that names nothing."""
        return self.fail(
            f"'{field}' names '{word}', which is unknown{did_you_mean(word, known)}",
            field,
        )

    def only(self, allowed: Iterable[str]) -> None:
        """Raise for a field that no entry has."""
        known = list(allowed)
        for field in self.fields:
            if field not in known:
                raise self.fail(
                    f"unknown field '{field}'{did_you_mean(field, known)}", field
                )

    def text(self, field: str, default: str | None = None) -> str:
        """Return a text; without a default the field must be there."""
        value = self.fields.get(field, default)
        if value is None:
            raise self.fail(f"the field '{field}' is missing")
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.fail(f"'{field}' must be a text", field)
        return value

    def choice(
        self, field: str, allowed: Iterable[str], default: str | None = None
    ) -> str:
        """Return one of the allowed words."""
        value = self.text(field, default)
        choices = list(allowed)
        if value not in choices:
            known = ", ".join(choices)
            raise self.fail(
                f"'{field}' cannot be '{value}'{did_you_mean(value, choices)}; one of {known}",
                field,
            )
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        """Return a list of texts; an absent one is empty."""
        value = self.fields.get(field, [])
        if not isinstance(value, list) or not all(
            isinstance(item, str) and item.strip() for item in value
        ):
            raise self.fail(f"'{field}' must be a list of texts", field)
        return tuple(value)

    def number(self, field: str) -> str | None:
        """Return a number as text, which keeps every digit; None when absent."""
        value = self.fields.get(field)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise self.fail(f"'{field}' must be a number", field)
        return str(value)

    def inner(self, field: str) -> Entry:
        """Return a table inside this one; an absent one is empty."""
        value = self.fields.get(field, {})
        if not isinstance(value, dict):
            raise self.fail(f"'{field}' must be a table in braces", field)
        return Entry(self._file, self.id, value)


def read_entries(file: TextFile) -> list[Entry]:
    """Return the tables of a file, in order.

    Raises:
        RuleFileError: It is no TOML, or holds a field outside any table.
    """
    try:
        content = tomllib.loads(file.text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else None
        problem = re.sub(r" \(at .*", "", str(error))
        raise RuleFileError(
            f"not valid TOML: {problem}", path=file.path, line=line
        ) from error
    for name, value in content.items():
        if not isinstance(value, dict):
            raise RuleFileError(
                f"'{name}' stands outside a table; begin each entry with [its_id]",
                path=file.path,
                line=_line_of(file.text, None, name),
            )
    return [Entry(file, name, fields) for name, fields in content.items()]


def _line_of(text: str, entry_id: str | None, field: str | None) -> int | None:
    inside = entry_id is None
    at = None
    # A field of an inner table may be written with its name, as in `editorial.lag_days`.
    wanted = rf'(?:\w+\.)?"?{re.escape(field)}"?\s*=' if field else None
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            if inside and entry_id is not None:
                break
            if entry_id is not None and stripped.strip('[]" ') == entry_id:
                inside, at = True, number
        elif inside and wanted and re.match(wanted, stripped):
            return number
    return at
