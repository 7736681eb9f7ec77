"""What changed between two versions of one goal, field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from smartlint.catalogue.catalogue import Catalogue
from smartlint.exchange.change import Effect, Field, FieldChange, Placed
from smartlint.exchange.matching import content_words
from smartlint.facts.numbers.implied import implied_target
from smartlint.model.dimensions import value_beside
from smartlint.model.goal import Goal
from smartlint.model.kpi import Better
from smartlint.model.limit import allowed_side, is_limit
from smartlint.model.period import Deadline
from smartlint.model.quantity import Bound, Quantity, UnitKind
from smartlint.model.reading import Direction
from smartlint.portfolio.graph import sentence_key
from smartlint.text import Span, folded

_RISES = frozenset({Direction.INCREASE, Direction.REACH})
_FALLS = frozenset({Direction.DECREASE, Direction.REACH})


def field_changes(
    old: Placed, new: Placed, catalogue: Catalogue | None = None
) -> tuple[FieldChange, ...]:
    """Return what changed in a goal.

    Args:
        old: How it was.
        new: How it is.
        catalogue: Tells when other words mean the same metric, and whether less of it
            is better; without it only the words count.
    """
    found = [
        change
        for change in (
            _target(old, new, catalogue),
            _deadline(old, new),
            _metric(old.goal, new.goal, catalogue),
            _baseline(old.goal, new.goal),
            _direction(old.goal, new.goal),
            *_plain_fields(old.goal, new.goal),
        )
        if change is not None
    ]
    if not found and sentence_key(old.goal) != sentence_key(new.goal):
        sentence = new.goal.sentence
        found = [
            FieldChange(
                Field.WORDING, old.goal.sentence.text, sentence.text, sentence.span
            )
        ]
    return tuple(found)


def aim_of(goal: Goal) -> Quantity | None:
    """Return the number that says when a goal is reached: its target, else its change."""
    if goal.target is not None:
        return goal.target
    change = goal.reading.change if goal.reading is not None else None
    return change.quantity if change is not None else None


def same_amount(one: Quantity, other: Quantity) -> bool:
    """Tell whether two amounts say the same, however they are written."""
    return _meant(one) == _meant(other)


def _target(
    old: Placed, new: Placed, catalogue: Catalogue | None
) -> FieldChange | None:
    was, now = aim_of(old.goal), aim_of(new.goal)
    if was is None:
        return _added(Field.TARGET, now)
    if now is not None and _is_same(was, now):
        return None
    if now is None:
        span = new.goal.sentence.span
        return FieldChange(Field.TARGET, _said(was), None, span, Effect.EASIER)
    if _same_end(old, new):
        return None
    effect = _target_effect(old.goal, new.goal, catalogue)
    return FieldChange(Field.TARGET, _said(was), _said(now), now.span, effect)


def _said(amount: Quantity) -> str:
    """Return an amount as written, without the word that joins it: "half of"."""
    return amount.text.removesuffix(" of")


def _is_same(was: Quantity, now: Quantity) -> bool:
    """Tell whether a target stays, also where other words make a limit of it."""
    return same_amount(was, now) or folded(was.text) == folded(now.text)


def _same_end(old: Placed, new: Placed) -> bool:
    """Tell whether "from 10 by 5" was only written anew as "from 10 to 15"."""
    before, after = old.goal.target, new.goal.target
    if (before is None) == (after is None):
        return False
    ends = [
        side.goal.target.value if side.goal.target else implied_target(side.goal)
        for side in (old, new)
    ]
    return ends[0] is not None and ends[0] == ends[1]


def _target_effect(old: Goal, new: Goal, catalogue: Catalogue | None) -> Effect:
    was, now = old.target, new.target
    falls = False
    if was is not None and now is not None:
        falls = _wants_less(old, catalogue)
    elif was is None and now is None:
        was, now = aim_of(old), aim_of(new)  # the amount of change: less is easier
    if was is None or now is None or was.unit != now.unit or was.per != now.per:
        return Effect.OTHER
    if was.value == now.value:
        return Effect.OTHER
    return Effect.EASIER if (now.value < was.value) != falls else Effect.HARDER


def _wants_less(goal: Goal, catalogue: Catalogue | None) -> bool:
    """Tell whether a lower value is the better one for this goal."""
    target, baseline = goal.target, goal.baseline
    side = allowed_side(target)
    if side is Bound.AT_MOST:
        return True
    direction = goal.reading.direction if goal.reading is not None else Direction.NONE
    if direction in (Direction.INCREASE, Direction.DECREASE):
        return direction is Direction.DECREASE
    if side is Bound.AT_LEAST:
        return False
    if target is not None and target.unit.kind is UnitKind.RANK:
        return True
    if target is not None and baseline is not None:
        today = value_beside(baseline, target)
        if target.value != today:
            return target.value < today
    kpi = _kpi(goal, catalogue)
    return kpi is not None and catalogue is not None and (
        catalogue.kpi(kpi).better is Better.LOWER
    )  # fmt: skip


def _deadline(old: Placed, new: Placed) -> FieldChange | None:
    was, now = old.goal.deadline, new.goal.deadline
    before, after = old.subject.deadline_date, new.subject.deadline_date
    if was is None:
        return _added(Field.DEADLINE, now)
    if now is None:
        span = new.goal.sentence.span
        return FieldChange(
            Field.DEADLINE, was.text, None, span, Effect.EASIER, None, before, None
        )
    if before is not None and after is not None:
        if before == after:
            return None
        effect = Effect.EASIER if after > before else Effect.HARDER
    elif folded(was.when.text) == folded(now.when.text):
        return None
    else:
        effect = Effect.OTHER
    return FieldChange(
        Field.DEADLINE, was.text, now.text, now.span, effect, None, before, after
    )


def _metric(old: Goal, new: Goal, catalogue: Catalogue | None) -> FieldChange | None:
    was, now = old.metric, new.metric
    if was is None:
        return None
    if now is None:
        return FieldChange(Field.METRIC, was.text, None, new.sentence.span)
    if content_words(was.text) == content_words(now.text):
        return None
    kpi = _kpi(old, catalogue)
    if kpi is not None and kpi == _kpi(new, catalogue):
        return None
    return FieldChange(Field.METRIC, was.text, now.text, now.span)


def _kpi(goal: Goal, catalogue: Catalogue | None) -> str | None:
    """Return the KPI that a goal's metric means and nothing narrows further."""
    if catalogue is None or goal.metric is None:
        return None
    meant = catalogue.resolve(
        goal.metric.text, channels=[channel.text for channel in goal.clauses.channels]
    )
    return meant.kpi if not meant.extra else None


def _baseline(old: Goal, new: Goal) -> FieldChange | None:
    was, now = old.baseline, new.baseline
    if was is None:
        return _added(Field.BASELINE, now)
    if now is not None and same_amount(was, now):
        return None
    if now is None:
        return FieldChange(Field.BASELINE, was.text, None, new.sentence.span)
    return FieldChange(Field.BASELINE, was.text, now.text, now.span)


def _direction(old: Goal, new: Goal) -> FieldChange | None:
    if old.reading is None or new.reading is None:
        return None
    was, now = old.reading.direction, new.reading.direction
    if was is now or Direction.NONE in (was, now):
        return None
    # "Increase to 20" and "reach 20" promise the same.
    if {was, now} <= _RISES or {was, now} <= _FALLS:
        return None
    if is_limit(old) and is_limit(new):
        # So do "zero returns" and "no more than 3", whatever their verbs are called.
        sides = allowed_side(old.target), allowed_side(new.target)
        if sides[0] is sides[1]:
            return None
    verb = new.reading.verb
    span = verb.span if verb is not None else new.sentence.span
    return FieldChange(Field.DIRECTION, was.value, now.value, span)


_PLAIN: tuple[tuple[Field, Callable[[Goal], tuple[str, ...]]], ...] = (
    (Field.OWNER, lambda goal: _one(goal.clauses.owner)),
    (Field.SUPPORTS, lambda goal: tuple(x.target.text for x in goal.clauses.supports)),
    (
        Field.RESULT,
        lambda goal: _one(goal.clauses.result and goal.clauses.result.status),
    ),
    (Field.START, lambda goal: _one(goal.clauses.start)),
    (Field.CHANNEL, lambda goal: tuple(c.text for c in goal.clauses.channels)),
    (Field.AUDIENCE, lambda goal: _one(goal.clauses.audience)),
    (Field.BUDGET, lambda goal: _one(goal.clauses.budget)),
    (Field.PEOPLE, lambda goal: _one(goal.clauses.people)),
    (Field.REVIEW, lambda goal: _one(goal.clauses.review)),
    (
        Field.SOURCE,
        lambda goal: tuple(
            line.value.text for line in goal.lines if line.name == "source"
        ),
    ),
    (
        Field.MILESTONE,
        lambda goal: tuple(
            f"{step.when.text}: {step.text.text}" for step in goal.clauses.milestones
        ),
    ),
)


def _plain_fields(old: Goal, new: Goal) -> Iterator[FieldChange]:
    """Yield changes of facts that are compared by their words."""
    for field, texts in _PLAIN:
        was, now = texts(old), texts(new)
        if sorted(map(folded, was)) == sorted(map(folded, now)):
            continue
        span = _line_span(new, field) or new.sentence.span
        yield FieldChange(field, "; ".join(was) or None, "; ".join(now) or None, span)


def _line_span(goal: Goal, field: Field) -> Span | None:
    return next((line.span for line in goal.lines if line.name == field.value), None)


def _added(field: Field, now: Quantity | Deadline | None) -> FieldChange | None:
    """Return the change of a fact that was not stated before."""
    return None if now is None else FieldChange(field, None, now.text, now.span)


def _meant(amount: Quantity) -> tuple[object, ...]:
    strict = amount.is_strict
    return amount.value, amount.upper, amount.unit, amount.bound, strict, amount.per


def _one(phrase: object) -> tuple[str, ...]:
    text = getattr(phrase, "text", None)
    return (text,) if isinstance(text, str) else ()
