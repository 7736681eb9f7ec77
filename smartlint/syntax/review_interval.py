"""How often somebody looks: "weekly", "every other week", "twice a month", "Mondays"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.model.reading import Phrase
from smartlint.syntax.language import Language
from smartlint.syntax.values import read_amount
from smartlint.text import Span

_DAYS_OF = {
    "daily": 1,
    "weekly": 7,
    "fortnightly": 14,
    "biweekly": 14,
    "bi-weekly": 14,
    "monthly": 30,
    "quarterly": 91,
    "half-yearly": 182,
    "half yearly": 182,
    "semiannually": 182,
    "semi-annually": 182,
    "yearly": 365,
    "annually": 365,
}
_UNIT_DAYS = {
    "day": 1,
    "weekday": 1,
    "workday": 1,
    "working day": 1,
    "week": 7,
    "fortnight": 14,
    "month": 30,
    "quarter": 91,
    "half-year": 182,
    "half year": 182,
    "year": 365,
}
_WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_EACH = frozenset({"every", "each"})
_NTH = {"other": 2, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
_TIMES = {"once": 1, "twice": 2}
_PER = frozenset({"a", "an", "per", "every", "each"})


def interval_days(language: Language, value: Phrase) -> int | None:
    """Return an interval in days; None when the words name none."""
    words = value.text.lower()
    named = _DAYS_OF.get(_before_day(words)) or _weekday_days(words)
    if named is not None:
        return named
    first, _, rest = words.partition(" ")
    rest = rest.strip()
    if first in _EACH:
        return _nth(rest) or _counted(language, value, rest)
    if first in _TIMES:
        return _times(_TIMES[first], rest)
    return _counted(language, value, words)


def _before_day(words: str) -> str:
    """Return "weekly" of "weekly on Mondays"; other words as they are."""
    often, on, day = words.partition(" on ")
    return often if on and day.strip().removesuffix("s") in _WEEKDAYS else words


def _weekday_days(words: str) -> int | None:
    """Return the days of "every Monday", "Mondays", "every second Friday"."""
    parts = words.removeprefix("on ").split()
    if not parts or parts[-1].removesuffix("s") not in _WEEKDAYS:
        return None
    if len(parts) == 1:
        return 7 if parts[0].endswith("s") else None  # one Monday is no interval
    if parts[0] not in _EACH:
        return None
    nth = _NTH.get(parts[1], 0) if len(parts) == 3 else 1  # noqa: PLR2004 - every nth day
    return nth * 7 if nth and len(parts) <= 3 else None  # noqa: PLR2004 - likewise


def _nth(counted: str) -> int | None:
    """Return the days of every "other week", "third month"."""
    nth, _, unit = counted.partition(" ")
    days = _UNIT_DAYS.get(unit.strip())
    return _NTH[nth] * days if days and nth in _NTH else None


def _counted(language: Language, value: Phrase, counted: str) -> int | None:
    """Return the days of "week", "2 weeks"."""
    if counted in _UNIT_DAYS:
        return _UNIT_DAYS[counted]
    end = value.span.end
    interval = Phrase(
        value.text[len(value.text) - len(counted) :], Span(end - len(counted), end)
    )
    amount = read_amount(language, interval)
    if amount is None or amount.unit.kind is not UnitKind.DURATION:
        return None
    days = _UNIT_DAYS.get(amount.unit.code.removesuffix("s"))
    whole = int(amount.value)
    return whole * days if days and whole > 0 and whole == amount.value else None


def _times(times: int, rest: str) -> int | None:
    """Return the days between two of "once a week", "twice a month"."""
    per, _, unit = rest.partition(" ")
    days = _UNIT_DAYS.get(unit.strip()) if per in _PER else None
    return max(days // times, 1) if days else None
