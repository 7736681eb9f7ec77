"""A metric's past values."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from smartlint.named_tuple import NamedTuple


class Reading(NamedTuple):
    """A value and its day."""

    on: date
    value: Decimal


class History(NamedTuple):
    """The columns that were asked for of one table.

    Attributes:
        series: By column.
        problems: What kept a column from being read, by column.
        names: All columns that the table has; empty where it could not be opened.
    """

    series: dict[str, Series]
    problems: dict[str, str]
    names: tuple[str, ...] = ()


class Series:
    """The values of one metric, by day, oldest first.

    Days and values are kept in arrays, as a million objects of each would take 200 MB.
    A value of up to 15 digits comes back as it was written, less zeros at its end.

    Attributes:
        name: The column's name, without its unit.
        unit: The unit its header states; None when it states none.
        place: Where it was read, for messages: ``history/email.csv#subscribers``.
    """

    __slots__ = ("_days", "_rows", "_values", "name", "place", "unit")

    def __init__(
        self,
        name: str,
        unit: str | None,
        place: str,
        days: array[int],
        values: array[float],
        *,
        rows: array[int] | None = None,
    ) -> None:
        """Keep what was read.

        Args:
            name: The column's name, without its unit.
            unit: The unit its header states; None when it states none.
            place: Where it was read.
            days: Ordinals, rising, one for each value.
            values: The values.
            rows: The line of the file that holds each; None for what has no lines.
        """
        self.name = name
        self.unit = unit
        self.place = place
        self._days = days
        self._values = values
        self._rows = rows

    def __len__(self) -> int:
        return len(self._days)

    def __iter__(self) -> Iterator[Reading]:
        return (self[index] for index in range(len(self)))

    @property
    def ordinals(self) -> array[int]:
        """The days as ordinals, for arithmetic; not to be changed."""
        return self._days

    @property
    def floats(self) -> array[float]:
        """The values as floats, for comparing and fitting; not to be changed."""
        return self._values

    def __getitem__(self, index: int) -> Reading:
        digits = repr(self._values[index]).removesuffix(".0")
        return Reading(date.fromordinal(self._days[index]), Decimal(digits))

    def origin(self, index: int) -> str:
        """Return where a value can be looked up: "history/email.csv#opens, row 12"."""
        return self.origins([date.fromordinal(self._days[index])])

    def origins(self, days: Iterable[date]) -> str:
        """Return where the values of some days can be looked up: "…, rows 2 and 14".

        The day tells it where a table has no rows to count, and days without a value
        are passed over.
        """
        ordinals = sorted({day.toordinal() for day in days})
        places = [(bisect_right(self._days, day) - 1, day) for day in ordinals]
        found = [at for at, day in places if at >= 0 and self._days[at] == day]
        if not found:
            return self.place
        if self._rows is None:
            names = [str(date.fromordinal(self._days[at])) for at in found]
            return f"{self.place}, {_listed(names)}"
        noun = "row" if len(found) == 1 else "rows"
        return f"{self.place}, {noun} {_listed([str(self._rows[at]) for at in found])}"

    def origin_between(self, first: date, last: date) -> str:
        """Return where the values from one day to another stand: "…, rows 2 to 14"."""
        if self._rows is None:
            return f"{self.place}, {first} to {last}"
        start = bisect_left(self._days, first.toordinal())
        end = bisect_right(self._days, last.toordinal())
        rows = self._rows[start:end] or self._rows[:1]
        return f"{self.place}, rows {min(rows)} to {max(rows)}"

    @property
    def first(self) -> Reading | None:
        """The oldest reading; None when there is none."""
        return self[0] if self._days else None

    @property
    def last(self) -> Reading | None:
        """The newest reading; None when there is none."""
        return self[-1] if self._days else None

    def at(self, day: date) -> Reading | None:
        """Return the newest reading of ``day`` or before; None when there is none."""
        index = bisect_right(self._days, day.toordinal())
        return self[index - 1] if index else None

    @property
    def lowest(self) -> Reading | None:
        """The lowest reading, the oldest of several; None when there is none."""
        return self._least(lambda value: value)

    @property
    def highest(self) -> Reading | None:
        """The highest reading, the oldest of several; None when there is none."""
        return self._least(lambda value: -value)

    def nearest(self, value: Decimal) -> Reading | None:
        """Return the reading nearest to a value; None when there is none."""
        wanted = float(value)
        return self._least(lambda one: abs(one - wanted))

    def _least(self, key: Callable[[float], float]) -> Reading | None:
        values = self._values
        at = min(range(len(values)), key=lambda i: key(values[i]), default=None)
        return self[at] if at is not None else None

    def until(self, day: date) -> Series:
        """Return the part that was known on ``day``."""
        end = bisect_right(self._days, day.toordinal())
        if end == len(self._days):
            return self
        rows = self._rows[:end] if self._rows is not None else None
        days, values = self._days[:end], self._values[:end]
        return Series(self.name, self.unit, self.place, days, values, rows=rows)

    def without(self, indexes: Collection[int]) -> Series:
        """Return the readings but for some of them."""
        if not indexes:
            return self
        kept = [at for at in range(len(self._days)) if at not in indexes]
        days = array("q", [self._days[at] for at in kept])
        values = array("d", [self._values[at] for at in kept])
        rows = self._rows
        rows = array("q", [rows[at] for at in kept]) if rows is not None else None
        return Series(self.name, self.unit, self.place, days, values, rows=rows)


def _listed(words: Sequence[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


# From all columns of a table and those that goals name: more to read beside them.
Related = Callable[[Sequence[str], Collection[str]], Collection[str]]

# By the path of the goal file and the place that its ``source:`` names.
Histories = Mapping[tuple[str, str], History]
