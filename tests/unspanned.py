"""Compares what texts say and not where they say it, and finds every place named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from smartlint.model.goal import ClauseLine
from smartlint.model.reading import Phrase
from smartlint.named_tuple import Record
from smartlint.text import Source, Span


def unspanned(value: Any) -> Any:  # Any: every kind of value of the model
    """Return a value of the model without places; keys of lines count in any case."""
    if isinstance(value, Span | Source):
        return None
    if isinstance(value, ClauseLine):
        return value.name, value.key.text.lower().split(), value.value.text
    if isinstance(value, tuple | list | Record):
        return [unspanned(part) for part in _parts(value)]
    return value


def spans_in(value: Any) -> Iterator[Span]:  # Any: every kind of value of the model
    """Yield every place that a value names."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple | list | Record):
        for part in _parts(value):
            yield from spans_in(part)


def phrases_in(value: Any) -> Iterator[Phrase]:  # Any: every kind of value of the model
    """Yield every phrase in a value."""
    if isinstance(value, Phrase):
        yield value
    elif isinstance(value, tuple | list | Record):
        for part in _parts(value):
            yield from phrases_in(part)


def _parts(value: Any) -> list[Any]:  # Any: as above
    if isinstance(value, Record):
        return [getattr(value, name) for name in value._fields]
    return list(value)
