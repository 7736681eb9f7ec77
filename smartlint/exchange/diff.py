"""Compares two versions of goal files: goals, not lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from smartlint.catalogue.catalogue import Catalogue
from smartlint.diagnostics import Related
from smartlint.exchange.change import (
    RECORDED_FIELDS,
    Field,
    FieldChange,
    Finding,
    GoalChange,
    GoalDiff,
    Match,
    Placed,
    Version,
)
from smartlint.exchange.change_record import record_of
from smartlint.exchange.field_changes import field_changes
from smartlint.exchange.findings import called, finding, findings
from smartlint.exchange.matching import match_goals
from smartlint.facts.subjects import FileSubject, GoalSubject
from smartlint.model.goal import CheckIn, HeadKind
from smartlint.portfolio.graph import Portfolio
from smartlint.syntax import Language

LATE_WINDOW = timedelta(days=30)
"""How long before its deadline easing a goal is late, where nothing else is asked for."""

_UNSETTLING = frozenset(
    {Field.TARGET, Field.DEADLINE, Field.METRIC, Field.DIRECTION, Field.WORDING}
)


def compare(
    old: Sequence[Version],
    new: Sequence[Version],
    language: Language,
    *,
    as_of: date,
    catalogue: Catalogue | None = None,
    fiscal_year_start: int = 1,
    late_window: timedelta = LATE_WINDOW,
) -> GoalDiff:
    """Return what became of every goal.

    Args:
        old: The files as they were.
        new: The files as they are.
        language: Reads the values that ``changed`` lines name.
        as_of: The day of the comparison, where no line states the day of a change.
        catalogue: See :func:`field_changes`.
        fiscal_year_start: Month in which quarters and years start counting.
        late_window: How long before its deadline easing a goal is late.
    """
    was = _placed(old, as_of, fiscal_year_start)
    now = _placed(new, as_of, fiscal_year_start)
    changes = [
        _change_of(match, language, catalogue, as_of, late_window)
        for match in match_goals(was, now, catalogue)
    ]
    changes = _with_unconfirmed(changes)
    shown = [change for change in changes if change.kind != "same"]
    shown.sort(key=lambda change: change.shown.place)  # stable: the order of the file
    n_others = sum(not change.is_goal for change in changes)
    return GoalDiff(as_of, tuple(shown), len(changes) - len(shown), n_others)


def _placed(
    versions: Sequence[Version], as_of: date, fiscal_year_start: int
) -> list[Placed]:
    portfolio = Portfolio([version.file for version in versions])
    found: list[Placed] = []
    for version in versions:
        subject = FileSubject(version.file, portfolio, as_of, fiscal_year_start)
        found += [
            Placed(version.place, GoalSubject(goal, subject))
            for goal in version.file.goals
        ]
    return found


def _change_of(
    match: Match,
    language: Language,
    catalogue: Catalogue | None,
    as_of: date,
    window: timedelta,
) -> GoalChange:
    """Return what became of one goal, itself alone."""
    old, new = match.old, match.new
    fields: tuple[FieldChange, ...] = ()
    if old is not None and new is not None:
        if _is_untouched(old, new):
            return GoalChange(match)
        fields = tuple(
            replace(change, record=record_of(language, change, old, new))
            for change in field_changes(old, new, catalogue)
        )
    found = findings(match, fields, as_of=as_of, window=window)
    return GoalChange(match, fields, tuple(found))


def _is_untouched(old: Placed, new: Placed) -> bool:
    """Tell whether a goal reads the same, and its dates count from the same day."""
    texts = [placed.subject.source.slice(placed.goal.span) for placed in (old, new)]
    return texts[0] == texts[1] and old.subject.context == new.subject.context


def _with_unconfirmed(changes: Sequence[GoalChange]) -> list[GoalChange]:
    """Return the changes, with findings on goals whose parent changed above them."""
    unsettled = {
        change.shown.goal.id.text: change
        for change in changes
        if change.match.new is not None
        and change.match.old is not None
        and change.shown.goal.id is not None
        and any(field.field in _UNSETTLING for field in change.fields)
    }
    if not unsettled:
        return list(changes)
    return [
        replace(change, findings=(*change.findings, *_unconfirmed(change, unsettled)))
        for change in changes
    ]


def _unconfirmed(
    child: GoalChange, unsettled: dict[str, GoalChange]
) -> Iterator[Finding]:
    """Yield a finding for every changed parent that the child says nothing about."""
    old, new = child.match.old, child.match.new
    if old is None or new is None or new.goal.clauses.result is not None:
        return
    if new.goal.kind is HeadKind.INITIATIVE:  # its goal is the one to look at again
        return
    if any(field.field in _UNSETTLING | {Field.SUPPORTS} for field in child.fields):
        return
    for link in new.goal.clauses.supports:
        parent = unsettled.get(link.target.text)
        if parent is not None and not _is_confirmed(old, new, parent.fields):
            yield _unconfirmed_finding(new, parent)


def _unconfirmed_finding(new: Placed, parent: GoalChange) -> Finding:
    what = next(field for field in parent.fields if field.field in _UNSETTLING)
    name = parent.shown.goal.key
    return finding(
        "unconfirmed-child",
        new,
        new.goal.sentence.span,
        f"{called(new)} supports {name}, whose {what.field} changed, and nobody says"
        " whether it still fits",
        help="look at it again and write a check-in beneath it, such as “<date>: <value>;"
        f" on track; still fits {name}”, or change it too",
        related=(
            Related(
                parent.shown.path, what.span, f"the {what.field} of {name} changed"
            ),
        ),
    )


def _is_confirmed(old: Placed, new: Placed, fields: Iterable[FieldChange]) -> bool:
    """Tell whether a line was written beneath a goal since its parent changed.

    Where the parent's lines say on which day, a check-in counts from that day on, as it
    does for ``parent-changed-since``; where they do not, any new one counts.
    """
    days = [
        change.record.on if change.record is not None else None
        for change in fields
        if change.field in RECORDED_FIELDS
    ]
    if not days or any(day is None for day in days):
        before = {_stamp(line) for line in old.goal.clauses.check_ins}
        return any(_stamp(line) not in before for line in new.goal.clauses.check_ins)
    newest = max(day for day in days if day is not None)
    context = new.subject.context
    written = [line.when.resolve(context) for line in new.goal.clauses.check_ins]
    return any(day is not None and day >= newest for day in written)


def _stamp(line: CheckIn) -> tuple[str, ...]:
    parts = (line.status, line.next_step, line.note)
    value = line.quantity.text if line.quantity is not None else ""
    return (line.when.text, value, *(p.text if p is not None else "" for p in parts))
