"""Where goals stand, as a table for the terminal, trouble first.

Every goal has a line of figures and its own reason beneath. At 80 columns only the reason
wraps; on a narrow terminal the figures take a line of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby

from smartlint.facts.plan.record_facts import promise_of
from smartlint.model.amount_words import amount_words, priced_change_words, priced_words
from smartlint.progress.course import KEEPING, Course, CourseKind
from smartlint.progress.number_rules import share_words
from smartlint.progress.pace import next_stretch
from smartlint.progress.status import Status
from smartlint.render.columns import shorten, visible, width, wrap
from smartlint.render.day_line import day_line
from smartlint.render.status_rows import StatusRow
from smartlint.render.style import Style
from smartlint.render.summary import plural

ROLES = {
    Status.MISSED: "error",
    Status.OFF_TRACK: "error",
    Status.STALE: "warning",
    Status.AT_RISK: "warning",
    Status.UNKNOWN: "hint",
    Status.ON_TRACK: "pass",
    Status.ACHIEVED: "pass",
    Status.DROPPED: "quiet",
}
_MOST_ID, _LEAST_METRIC, _SHARE = 14, 16, 5
_MONTH = 30
_MILLION = 1_000_000
_NONE = "-"


def status_text(
    rows: Sequence[StatusRow],
    as_of: date,
    origin: str,
    style: Style,
    *,
    n_drafts: int = 0,
) -> Iterator[str]:
    """Yield the goals by status, and what they come to.

    Args:
        rows: Trouble first.
        as_of: The day it speaks of.
        origin: Where that day is from.
        style: How it looks.
        n_drafts: How many bare sentences are left out.
    """
    columns = _Columns(rows, style)
    if rows:
        yield style.paint("title", columns.titles())
    for status, group in groupby(rows, key=lambda row: row.standing.status):
        found = list(group)
        yield ""
        head = f"{status.value} ({len(found)})"
        yield style.paint(ROLES[status], head)
        for row in found:
            yield columns.figures(row)
            yield from columns.reason(reason_words(row))
    if rows:
        yield ""
    counts = [
        f"{len(list(group))} {status.value}"
        for status, group in groupby(rows, key=lambda row: row.standing.status)
    ]
    detail = f": {', '.join(counts)}" if counts else ""
    text = f"{plural(len(rows), 'goal', 'goals')}{detail}."
    yield from wrap(text, style.width)
    if n_drafts:
        drafts = plural(
            n_drafts,
            "bare sentence is left out as a draft",
            "bare sentences are left out as drafts",
        )
        how = "write “goal:” before it, or a check-in beneath it, to follow one"
        yield from wrap(f"{drafts}; {how}.", style.width)
    yield from day_line(as_of, origin, style.width)


class _Columns:
    """The widths of one table, fitted to its rows and the terminal."""

    def __init__(self, rows: Sequence[StatusRow], style: Style) -> None:
        self._style = style
        ids = [width(visible(row.id)) for row in rows]
        ways = [width(way_words(row, style)) for row in rows]
        self._id = min(_MOST_ID, max(ids, default=0))
        self._way = max(ways, default=0)
        self._lead = 2 + self._id + (2 if self._id else 0)
        shares = 2 * (_SHARE + 2)
        room = style.width - self._lead - shares
        self._is_narrow = room - self._way - 2 < _LEAST_METRIC
        self._metric = room if self._is_narrow else room - self._way - 2

    def titles(self) -> str:
        """Return the line above the columns."""
        text = self._row(
            "", "", "" if self._is_narrow else "from, now, to", "done", "due"
        )
        return text.rstrip()

    def figures(self, row: StatusRow) -> str:
        """Return the figures of a goal, on two lines where one is too narrow."""
        style, pace = self._style, row.standing.pace
        way = way_words(row, style)
        line = self._row(
            shorten(visible(row.id), self._id, style.ellipsis) if row.id else "",
            shorten(visible(row.metric), self._metric, style.ellipsis),
            "" if self._is_narrow else way,
            _share(pace.progress),
            _share(pace.expected),
        ).rstrip()
        if self._is_narrow and way:
            return f"{line}\n{' ' * self._lead}{way}"
        return line

    def reason(self, text: str) -> Iterator[str]:
        """Yield why the goals above stand so."""
        for line in wrap(visible(text), max(20, self._style.width - self._lead)):
            yield self._style.paint("quiet", f"{' ' * self._lead}{line}")

    def _row(self, name: str, metric: str, way: str, done: str, due: str) -> str:
        cells = [f"  {_padded(name, self._id)}" if self._id else ""]
        cells.append(_padded(metric, self._metric))
        if not self._is_narrow:
            cells.append(_padded(way, self._way))
        cells += [done.rjust(_SHARE), due.rjust(_SHARE)]
        return "  ".join(cells)


def way_words(row: StatusRow, style: Style) -> str:
    """Return baseline, newest value and target; empty when nothing is known."""
    course, latest = row.standing.case.course, row.standing.case.latest
    now = latest.value if latest is not None else None
    arrow = " → " if style.is_unicode else " -> "
    if course.kind in KEEPING:
        limit = _limit(course, row.unit)
        return (
            f"{row.amount(now) or '?'} ({limit})" if course.target is not None else ""
        )
    values = (course.baseline, now, course.target)
    if course.target is None and now is None:
        return ""
    if row.unit in ("%", "percent"):
        return arrow.join(row.amount(value) or "?" for value in values)
    sign, _, unit = priced_words(Decimal(0), row.unit).partition("0")
    money = row.unit if sign else None
    words = ["?" if value is None else _short(value, money) for value in values]
    return f"{arrow.join(words)}{unit}"


def reason_words(row: StatusRow) -> str:
    """Return why a goal has its status, and what it needs from here on."""
    standing = row.standing
    reason = standing.reason[:1].upper() + standing.reason[1:]
    if standing.status in (Status.AT_RISK, Status.OFF_TRACK):
        reason += _need_words(row)
    return f"{reason}.{_first_target(row)}"


def _need_words(row: StatusRow) -> str:
    """Return what the time ahead must bring, and what it brings at the pace so far."""
    ahead = next_stretch(row.standing.pace, _MONTH)
    if ahead is None:
        return ""
    needed = priced_change_words(_plain(ahead.amount), row.unit)
    days = f"{ahead.days} day{'s' if ahead.days > 1 else ''}"
    if ahead.at_this_pace is None:
        return f". It needs {needed} in {days}"
    comes = priced_change_words(_plain(ahead.at_this_pace), row.unit)
    return f". It needs {needed} in {days}, and gets {comes} at the pace so far"


def _first_target(row: StatusRow) -> str:
    """Return what was promised first, and how far it is; empty for a target as set."""
    first = promise_of(row.subject)
    if first is None:
        return ""
    words = f" Its first target was {priced_words(first.original, row.unit)}"
    if first.progress is None:
        return f"{words}."
    return f"{words}: {share_words(first.progress)} of the way there is done."


def _limit(course: Course, unit: str) -> str:
    target = priced_words(course.target or Decimal(0), unit)
    match course.kind:
        case CourseKind.KEEP_ABOVE:
            return f"{'above' if course.is_strict else 'at least'} {target}"
        case CourseKind.KEEP_BELOW:
            return f"{'below' if course.is_strict else 'at most'} {target}"
        case CourseKind.KEEP_BETWEEN if course.upper is not None:
            return f"{target} to {priced_words(course.upper, unit)}"
        case _:
            return f"at {target}"


def _plain(value: Decimal) -> Decimal:
    """Return a value with three digits that count, as a pace is an estimate."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 2)) if value else value


def _short(value: Decimal, money: str | None) -> str:
    """Return a value in words, millions with three digits that count.

    Args:
        value: The value.
        money: Its currency, if it has one.
    """
    if abs(value) < _MILLION:
        return priced_words(value, money)
    sign = priced_words(Decimal(0), money).removesuffix("0")
    return f"{sign}{amount_words(_plain(value / _MILLION), None)}M"


def _share(share: Decimal | None) -> str:
    return _NONE if share is None else share_words(share)


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))
