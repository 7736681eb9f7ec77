"""What was written about the past of a goal and reads differently now.

A check-in says what was known on its day. Editing it later makes a plan look better
than it went; a slip is corrected with a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.exchange.change import Placed
from smartlint.exchange.field_changes import same_amount
from smartlint.model.goal import Adjustment, CheckIn
from smartlint.named_tuple import NamedTuple
from smartlint.text import Span

_KEEP = "keep what was written then; add a line with today’s date that corrects it"


class PastChange(NamedTuple):
    """One line about the past that is not what it was.

    Attributes:
        message: What happened to it.
        span: Where it stands now; the goal's sentence when it is gone.
        help: What to do.
    """

    message: str
    span: Span
    help: str = _KEEP


def rewritten_past(old: Placed, new: Placed) -> Iterator[PastChange]:
    """Yield the dated lines of the old version that the new one does not keep."""
    yield from _check_ins(old, new)
    yield from _adjustments(old, new)
    was, now = old.goal.clauses.result, new.goal.clauses.result
    if was is None or was.status is None:
        return
    if now is None or now.status is None:
        message = f"the result “{was.status.text}” of {was.when.text} is gone"
        yield PastChange(message, new.goal.sentence.span)
    elif was.status.text.casefold() != now.status.text.casefold():
        message = (
            f"the result was “{was.status.text}” and now reads “{now.status.text}”"
        )
        yield PastChange(message, now.span)


def _check_ins(old: Placed, new: Placed) -> Iterator[PastChange]:
    now: dict[object, list[CheckIn]] = {}
    for check_in in new.goal.clauses.check_ins:
        now.setdefault(_day(new, check_in), []).append(check_in)
    for was in old.goal.clauses.check_ins:
        kept = now.get(_day(old, was), [])
        if any(_same_value(was, one) for one in kept):
            continue
        said = was.quantity.text if was.quantity is not None else "no value"
        if not kept:
            message = f"the check-in of {was.when.text} ({said}) is gone"
            yield PastChange(message, new.goal.sentence.span)
            continue
        other = kept[0].quantity
        message = (
            f"the check-in of {was.when.text} said {said} and now says"
            f" {other.text if other is not None else 'no value'}"
        )
        yield PastChange(message, kept[0].span)


def _same_value(one: CheckIn, other: CheckIn) -> bool:
    # A value that was missing may be filled in later; that changes nobody's past.
    if one.quantity is None:
        return True
    return other.quantity is not None and same_amount(one.quantity, other.quantity)


def _adjustments(old: Placed, new: Placed) -> Iterator[PastChange]:
    kept = {_change(new, line) for line in new.goal.clauses.adjustments}
    for line in old.goal.clauses.adjustments:
        if _change(old, line) not in kept:
            words = old.subject.source.slice(line.span)
            message = f"the line “{words}” is gone or reads differently now"
            yield PastChange(message, new.goal.sentence.span)


def _change(placed: Placed, line: Adjustment) -> tuple[object, ...]:
    values = [
        "".join(part.text.casefold().split()) if part is not None else ""
        for part in (line.field, line.old, line.new)
    ]
    return (_day(placed, line), *values)


def _day(placed: Placed, line: CheckIn | Adjustment) -> object:
    return line.when.resolve(placed.subject.context) or line.when.text
