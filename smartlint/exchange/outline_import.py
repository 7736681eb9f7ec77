"""Goals from YAML and JSON files of other tools: objectives with key results inside.

Such files have no standard. What holds a text under a name such as ``objective`` or
``title`` is a goal, lists within it are what serves it, and every other value is a fact,
or a note where no fact has its name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from smartlint.errors import ConfigError, SmartlintError, UnreadableFileError
from smartlint.exchange.amounts import VALUE_OF, is_amount, with_unit
from smartlint.exchange.entry import Entry, EntryFact, fact
from smartlint.exchange.goal_table import GOAL, ID, KIND, TAGS
from smartlint.exchange.imported import (
    Imported,
    ImportNote,
    comment,
    note_fact,
    one_line,
)
from smartlint.exchange.names import UNIT, as_id, kind_of, role_of, role_of_value
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.vocabulary import FACT_BY_NAME

# The first that is there is the sentence; the others are kept as facts and notes.
_SENTENCES = (
    "objective", "goal", "key_result", "keyresult", "kr", "initiative", "sentence",
    "statement", "title", "name", "summary", "text", "description",
)  # fmt: skip
_CHILDREN = {
    "objectives": "objective", "goals": "goal", "okrs": "objective",
    "key_results": "goal", "keyresults": "goal", "key results": "goal", "krs": "goal",
    "initiatives": "initiative", "children": "goal", "targets": "goal", "items": "goal",
    "results": "goal",
}  # fmt: skip
_KIND_OF_SENTENCE = {"objective": "objective", "initiative": "initiative"}
_AMOUNTS = frozenset(("baseline", "target"))
_DEEPEST = 40
_MOST_VALUES = 200_000

_Value = Any  # Any: whatever JSON and YAML hold


def read_json(text: str, path: str) -> _Value:
    """Return what a JSON text holds, numbers as they are written.

    Raises:
        UnreadableFileError: It is no JSON; names the line.
    """
    try:
        return json.loads(text, parse_float=str, parse_int=str)
    except json.JSONDecodeError as error:
        problem = f"is no JSON: {error.msg}"
        raise UnreadableFileError(problem, path=path, line=error.lineno) from error
    except RecursionError as error:
        raise UnreadableFileError("is nested too deeply", path=path) from error


def read_yaml(text: str, path: str) -> _Value:
    """Return what a YAML text holds, every value as it is written.

    Raises:
        ConfigError: The extra ``yaml`` is not installed.
        UnreadableFileError: It is no YAML; names the line.
    """
    try:
        import yaml  # noqa: PLC0415 - an extra
    except ImportError as error:
        problem = "YAML files need one more package: pip install PyYAML"
        raise ConfigError(problem, path=path) from error
    try:
        # The base loader makes texts of everything: 0.10 stays 0.10, no stays no.
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - builds texts only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else None
        problem = f"is no YAML: {getattr(error, 'problem', None) or error}"
        raise UnreadableFileError(problem, path=path, line=line) from error
    except RecursionError as error:
        raise UnreadableFileError("is nested too deeply", path=path) from error


def entries_from_outline(value: _Value) -> Imported:
    """Return the goals of a nested value.

    Raises:
        SmartlintError: It holds itself, or far more than people write.
    """
    reader = _OutlineReader()
    reader.read(value, _Where())
    return Imported(tuple(reader.entries), tuple(reader.notes))


class _Where(NamedTuple):
    """Where a value was found.

    Attributes:
        place: The names that lead to it.
        parent: Id or sentence of the goal it stands in; None for none.
        kind: What a goal is here, where it does not say so itself.
        depth: How deep it is.
    """

    place: str = ""
    parent: str | None = None
    kind: str = "goal"
    depth: int = 0

    def at(self, name: str, kind: str | None = None) -> _Where:
        """Return where a value of this name stands within."""
        place = f"{self.place}.{name}" if self.place else name
        return self._replace(place=place, kind=kind or self.kind, depth=self.depth + 1)


class _OutlineReader:
    """Walks through a nested value from the outside in."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.notes: list[ImportNote] = []
        self._count = 0

    def read(self, value: _Value, where: _Where) -> None:
        """Read a value in which goals may be found."""
        self._limit(where.depth)
        if isinstance(value, list):
            for number, one in enumerate(value, 1):
                place = f"{where.place}[{number}]"
                self.read(one, where._replace(place=place, depth=where.depth + 1))
        elif isinstance(value, Mapping):
            name = _sentence_name(value)
            if name is None:
                self._read_frame(value, where)
            else:
                self._read_goal(value, name, where)
        elif _is_text(value):
            entry = Entry(where.kind, one_line(str(value)), place=where.place)
            self._add(entry, where.parent)

    def _read_frame(self, value: Mapping[str, _Value], where: _Where) -> None:
        """Read a mapping that is no goal itself: what it says of all, then its goals."""
        for key, inner in value.items():
            there = where.at(str(key), _CHILDREN.get(_folded(key)))
            if isinstance(inner, Mapping | list):
                self.read(inner, there)
            elif _is_text(inner):
                words = f"{key}: {one_line(str(inner))}"
                self.entries.append(comment(words, there.place))
                message = f"“{words}” belongs to no goal; kept as a comment"
                self.notes.append(ImportNote(there.place, message))

    def _read_goal(self, value: Mapping[str, _Value], name: str, where: _Where) -> None:
        """Read a mapping that is a goal, then those inside it."""
        facts: list[EntryFact] = []
        inside: list[tuple[_Value, _Where]] = []
        kind = _KIND_OF_SENTENCE.get(name, where.kind)
        entry = Entry(kind, one_line(str(_get(value, name))), place=where.place)
        for key, inner in value.items():
            role, children = _role(str(key), inner), _CHILDREN.get(_folded(key))
            if _folded(key) == name:
                continue
            if children is not None and isinstance(inner, list | Mapping):
                inside.append((inner, where.at(str(key), children)))
            elif role == ID and _is_text(inner):
                entry = entry._replace(id=as_id(str(inner)))
            elif role == KIND and _is_text(inner) and kind_of(str(inner)):
                entry = entry._replace(kind=kind_of(str(inner)) or kind)
            elif role == TAGS:
                entry = entry._replace(tags=tuple(_texts(inner)))
            elif any(one.name == role for one in facts) and _is_single(role, inner):
                self._tell_second(str(key), str(role), where.place)
                facts += note_fact(str(key), str(inner))
            else:
                facts += self._facts(str(key), inner, where)
        entry = entry._replace(facts=tuple(_with_units(facts)))
        self._add(entry, where.parent)
        for inner, there in inside:
            self.read(inner, there._replace(parent=entry.id or entry.sentence))

    def _tell_second(self, key: str, role: str, place: str) -> None:
        ours = FACT_BY_NAME[role].keys[0]
        message = f"“{key}” stands for a second `{ours}:`; kept as a note"
        self.notes.append(ImportNote(place, message))

    def _facts(self, key: str, value: _Value, where: _Where) -> Iterator[EntryFact]:
        """Yield what one value of a goal says, as facts or as notes."""
        self._limit(where.depth)
        deeper = where._replace(depth=where.depth + 1)
        if isinstance(value, Mapping):
            for inner, found in value.items():
                yield from self._facts(f"{key} {inner}", found, deeper)
        elif isinstance(value, list):
            for one in value:
                yield from self._facts(key, one, deeper)
        elif _is_text(value):
            yield from self._fact(key, str(value), where.place)

    def _fact(self, key: str, text: str, place: str) -> Iterator[EntryFact]:
        """Yield what one text of a goal says."""
        role = _role(key, text) or ""
        known = FACT_BY_NAME.get(role)
        if known is not None and not known.is_dated:
            yield fact(known.name, one_line(text))
        elif role == UNIT:
            yield EntryFact(UNIT, key, one_line(text))
        elif _folded(key) == "description":
            yield from note_fact("", text)
        else:
            message = f"“{key}” is no fact of a goal; kept as a note"
            self.notes.append(ImportNote(place, message))
            yield from note_fact(key, text)

    def _add(self, entry: Entry, parent: str | None) -> None:
        if parent is not None:
            link = fact("supports", parent)
            entry = entry._replace(facts=(link, *entry.facts))
        self.entries.append(entry)

    def _limit(self, depth: int) -> None:
        # A few lines of YAML can refer to themselves a billion times over.
        self._count += 1
        if depth > _DEEPEST or self._count > _MOST_VALUES:
            raise SmartlintError(
                "the file refers to itself or holds too much to be goals;"
                f" up to {_MOST_VALUES:,} values, {_DEEPEST} deep, are read"
            )


def _role(key: str, value: _Value) -> str | None:
    """Return which part of a goal a value is, by its name and by what it holds."""
    text = str(value) if _is_text(value) else ""  # what is nested may be long
    role = role_of_value(role_of(key), text)
    if not is_amount(text):
        return role
    return "target" if role == GOAL else VALUE_OF.get(role or "", role)


def _is_single(role: str | None, value: _Value) -> bool:
    known = FACT_BY_NAME.get(role or "")
    return known is not None and not known.is_repeatable and _is_text(value)


def _with_units(facts: Sequence[EntryFact]) -> Iterator[EntryFact]:
    """Yield facts whose amounts have their unit; one without amounts is a note."""
    unit = next((one.value for one in facts if one.name == UNIT), "")
    is_used = any(one.name in _AMOUNTS for one in facts)
    for one in facts:
        if one.name in _AMOUNTS:
            yield one._replace(value=with_unit(one.value, unit))
        elif one.name != UNIT:
            yield one
        elif not is_used:
            yield from note_fact(one.key, one.value)


def _sentence_name(value: Mapping[str, _Value]) -> str | None:
    """Return under which name a goal's sentence stands: words before a bare amount."""
    told = [key for key in _SENTENCES if _is_text(_get(value, key))]
    worded = (key for key in told if not is_amount(str(_get(value, key))))
    return next(worded, next(iter(told), None))


def _get(value: Mapping[str, _Value], name: str) -> _Value:
    return next((inner for key, inner in value.items() if _folded(key) == name), None)


def _is_text(value: _Value) -> bool:
    return isinstance(value, str | bool | int | float) and bool(str(value).strip())


def _texts(value: _Value) -> list[str]:
    values = value if isinstance(value, list) else str(value).split()
    return ["-".join(str(one).lstrip("#").split()) for one in values if _is_text(one)]


def _folded(key: object) -> str:
    return str(key).strip().casefold().replace("-", "_")
