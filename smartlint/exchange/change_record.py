"""Which ``changed`` line of a goal speaks of a change, and whether it tells the truth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smartlint.exchange.change import Field, FieldChange, Placed, Record
from smartlint.exchange.matching import content_words
from smartlint.model.goal import Adjustment
from smartlint.model.reading import Phrase
from smartlint.syntax import Language
from smartlint.syntax.clause_values import parse_quantity, parse_when

_WORDS_FOR = {
    Field.TARGET: {"target", "to", "goal", "value", "change"},
    Field.DEADLINE: {"deadline", "by", "date", "due", "due date", "end"},
    Field.METRIC: {"metric", "kpi", "measure"},
    Field.BASELINE: {"baseline", "from"},
    Field.DIRECTION: {"direction", "goal", "target"},
    Field.OWNER: {"owner"},
}


def record_of(
    language: Language, change: FieldChange, old: Placed, new: Placed
) -> Record | None:
    """Return what the new version itself says about a change; None for nothing.

    A line that stood there before counts where it names the new value: whoever wrote
    the line first and the sentence later has told.
    """
    lines = [line for line in new.goal.clauses.adjustments if _names(line, change)]
    if not lines:
        return None
    known = {_said(line) for line in old.goal.clauses.adjustments}
    reader = _Reader(language, new)
    fresh = reader.by_day([line for line in lines if _said(line) not in known])
    newest = (fresh or reader.by_day(lines))[-1]
    ends_true = change.new is None or reader.same(change, newest.new, change.new)
    if not fresh and not ends_true:
        return None
    starts_true = (
        not fresh or change.old is None or reader.same(change, fresh[0].old, change.old)
    )
    return Record(newest, reader.day(newest), starts_true and ends_true)


class _Reader:
    """Reads the values that ``changed`` lines name."""

    def __init__(self, language: Language, placed: Placed) -> None:
        self._tables = language.chunk_tables
        self._context = placed.subject.context

    def day(self, line: Adjustment) -> date | None:
        return line.when.resolve(self._context)

    def by_day(self, lines: Sequence[Adjustment]) -> list[Adjustment]:
        """Return the lines, oldest first; those without a day before all others."""
        return sorted(lines, key=lambda line: self.day(line) or date.min)

    def same(self, change: FieldChange, said: Phrase | None, stated: str) -> bool:
        """Tell whether a line names what the goal states; silence is no lie."""
        if said is None:
            return True
        if change.field is Field.DEADLINE:
            return self._date(said.text) == self._date(stated)
        one = parse_quantity(self._tables, said.text)
        other = parse_quantity(self._tables, stated)
        if one is not None and other is not None:
            return one.value == other.value
        return content_words(said.text) == content_words(stated)

    def _date(self, text: str) -> date | str:
        when = parse_when(self._tables, text)
        day = when.resolve(self._context) if when is not None else None
        return day or " ".join(text.casefold().split())


def _names(line: Adjustment, change: FieldChange) -> bool:
    if line.field is None:
        return True
    field = " ".join(line.field.text.casefold().split())
    return field in _WORDS_FOR.get(change.field, {change.field.value})


def _said(line: Adjustment) -> tuple[str, ...]:
    parts = (line.field, line.old, line.new)
    return (line.when.text, *(part.text if part is not None else "" for part in parts))
