"""What to talk about in the change of one goal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from smartlint.diagnostics import Applicability, Diagnostic, Edit, Fix, Related
from smartlint.exchange.change import (
    RECORDED_FIELDS,
    Effect,
    Field,
    FieldChange,
    Finding,
    Match,
    Placed,
)
from smartlint.exchange.change_rules import change_rule
from smartlint.exchange.past import rewritten_past
from smartlint.facts.subjects import JUDGED_KINDS
from smartlint.text import Span

_MOVED = {
    Effect.EASIER: "was put off",
    Effect.HARDER: "was brought forward",
    Effect.OTHER: "changed",
}
_CAUSES = "<performance, market or business>: <what happened>"


def findings(
    match: Match, fields: tuple[FieldChange, ...], *, as_of: date, window: timedelta
) -> Iterator[Finding]:
    """Yield what to talk about in one goal's change.

    Args:
        match: Its two versions.
        fields: What changed.
        as_of: The day of an unrecorded change.
        window: How long before the deadline easing a goal is late.
    """
    old, new = match.old, match.new
    if new is None:
        if old is not None and _has_open_end(old):
            yield removed_without_result(old)
        return
    if old is None:
        return
    for change in fields:
        if change.field in RECORDED_FIELDS and change.old is not None:
            yield from _recorded(change, new, as_of)
        if change.effect is Effect.EASIER:
            yield from _late(change, old, new, as_of, window)
    yield from _losses(fields, new)
    for past in rewritten_past(old, new):
        yield finding("rewritten-past", new, past.span, past.message, help=past.help)


def finding(
    name: str,
    placed: Placed,
    span: Span,
    message: str,
    *,
    help: str = "",  # noqa: A002 - as in Diagnostic
    related: tuple[Related, ...] = (),
    fixes: tuple[Fix, ...] = (),
) -> Finding:
    """Return a finding about a goal as it stands now."""
    rule = change_rule(name)
    return Finding(
        Diagnostic(
            rule.code,
            rule.name,
            rule.severity,
            message,
            placed.path,
            span,
            placed.goal.key,
            help,
            related,
            fixes,
        )
    )


def removed_without_result(old: Placed) -> Finding:
    """Return the finding about a goal that is gone and never ended."""
    found = finding(
        "removed-without-result",
        old,
        old.goal.sentence.span,
        f"{called(old)} is gone, and nothing says how it ended",
        help="keep it and write how it ended beneath it, such as “result"
        " <date>: dropped; <why>”; a goal that has a result may go later",
    )
    return found._replace(side="old")


def called(placed: Placed) -> str:
    """Return what to call a goal in a sentence: its id, else “this goal”."""
    name = placed.goal.id
    return name.text if name is not None else "this goal"


def _has_open_end(old: Placed) -> bool:
    """Tell whether a block is something to achieve that has no result."""
    return old.goal.kind in JUDGED_KINDS and old.goal.clauses.result is None


def _recorded(change: FieldChange, new: Placed, as_of: date) -> Iterator[Finding]:
    """Yield what is wrong with the record of a change that needs one."""
    record = change.record
    if record is None:
        yield _drifting(change, new) if _drifts(change) else _silent(change, new, as_of)
        return
    span = record.adjustment.span
    if not record.is_true:
        yield finding(
            "untrue-record",
            new,
            span,
            f"the {change.field} {_went(change)}, and this line says otherwise",
            help=f"write “{change.field} {_arrow(change)}” in it",
        )
    if record.adjustment.reason is None:
        yield finding(
            "change-without-reason",
            new,
            span,
            f"the {change.field} {_went(change)}, and nobody says why",
            help=f"go on behind the values: “; {_CAUSES}”",
        )


def _silent(change: FieldChange, new: Placed, as_of: date) -> Finding:
    line = f"changed {as_of.isoformat()}: {change.field} {_arrow(change)}; {_CAUSES}"
    end = new.goal.span.end
    insert = Edit(Span(end, end), f"{new.subject.source.line_end}  {line}")
    return finding(
        f"silent-{change.field}-change",
        new,
        change.span,
        f"the {change.field} of {called(new)} {_went(change)}, and no line says why",
        help="write down what changed and why, so that nobody has to guess later",
        fixes=(Fix("Record the change", Applicability.DISPLAY, (insert,)),),
    )


def _drifts(change: FieldChange) -> bool:
    return (
        change.field is Field.DEADLINE
        and change.old == change.new
        and change.new_date is not None
    )


def _drifting(change: FieldChange, new: Placed) -> Finding:
    before, after = change.old_date, change.new_date
    return finding(
        "drifting-deadline",
        new,
        change.span,
        f"“{change.new}” now means {after}, not {before}: it counts from the file’s"
        " “as of” line, which moved",
        help="write the day itself, or a “start:” beneath the goal to count from",
    )


def _went(change: FieldChange) -> str:
    """Return what happened to a value, to follow its name in a sentence."""
    if change.new is None:
        return f"({change.old}) was taken out"
    values = f"from {_quoted(change, change.old)} to {_quoted(change, change.new)}"
    if change.field is Field.DEADLINE:
        return f"{_MOVED[change.effect]} {values}"
    if change.field is Field.TARGET and change.effect is not Effect.OTHER:
        asked = "less" if change.effect is Effect.EASIER else "more"
        return f"changed {values}, which asks for {asked}"
    return f"changed {values}"


def _quoted(change: FieldChange, words: str | None) -> str:
    is_phrase = change.field in (Field.METRIC, Field.DEADLINE)
    return f"“{words}”" if is_phrase else f"{words}"


def _arrow(change: FieldChange) -> str:
    """Return old and new value as a ``changed`` line names them."""
    if change.field is Field.DEADLINE:
        values = [
            day.isoformat() if day is not None else words or "none"
            for day, words in (
                (change.old_date, change.old),
                (change.new_date, change.new),
            )
        ]
    else:
        values = [change.old or "none", change.new or "none"]
    return " -> ".join(values)


def _late(
    change: FieldChange, old: Placed, new: Placed, as_of: date, window: timedelta
) -> Iterator[Finding]:
    """Yield the finding about a goal that was made easier with little time left."""
    deadline = old.subject.deadline_date
    if deadline is None or _drifts(change):
        return
    record = change.record
    day = record.on if record is not None and record.on is not None else as_of
    left = (deadline - day).days
    if left > window.days:
        return
    when = _time_before(left)
    what = "put off" if change.field is Field.DEADLINE else "made easier"
    yield finding(
        "eased-near-deadline",
        new,
        change.span,
        f"{called(new)} was {what} {when}, so reaching it now says little",
        help="let it end as it was and write “result <date>: missed; <value>; <why>”;"
        " set what comes next as a new goal",
    )


def _losses(fields: tuple[FieldChange, ...], new: Placed) -> Iterator[Finding]:
    """Yield what was taken out and will be missed."""
    for change in fields:
        if change.new is not None:
            continue
        if change.field is Field.OWNER:
            yield finding(
                "owner-gone",
                new,
                change.span,
                f"{called(new)} was in the hands of {change.old}, and now nobody"
                " answers for it",
                help="write who takes over: “owner: <one person>”",
            )
        elif change.field is Field.SUPPORTS:
            yield finding(
                "purpose-gone",
                new,
                change.span,
                f"{called(new)} served {change.old}, and now it serves nothing",
                help="write which goal it serves, “supports: <id>”, or “why: <reason>”",
            )


def _time_before(days: int) -> str:
    if days < 0:
        return "after its deadline"
    if days == 0:
        return "on the day of its deadline"
    return f"{days} day{'s' if days > 1 else ''} before its deadline"
