"""Goals made from the shapes of the model, as an import or a coach would make them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from hypothesis import strategies as st

from smartlint.model.block import (
    Block,
    Decision,
    Drip,
    Experiment,
    Finding,
    Journey,
    Partner,
    Session,
    Stage,
    Trigger,
    Version,
)
from smartlint.model.goal import (
    Adjustment,
    CheckIn,
    Clauses,
    DataReference,
    DatedQuantity,
    Goal,
    HeadKind,
    Link,
    Milestone,
    Outcome,
    Review,
    Stakeholder,
)
from smartlint.model.period import Deadline, When, WhenKind
from smartlint.model.quantity import COUNT, PERCENT, Bound, Quantity, Unit, UnitKind
from smartlint.model.reading import Phrase
from smartlint.syntax.blocks import sentence_key
from smartlint.syntax.changes import CAUSES
from smartlint.syntax.dated import OUTCOMES, STATUSES
from smartlint.syntax.references import ATTRIBUTIONS, COMBINATIONS
from smartlint.text import Span

NOWHERE = Span(0, 0)

_T = TypeVar("_T")

_MONEY = Unit(UnitKind.MONEY, "EUR")
_WEEKS = Unit(UnitKind.DURATION, "weeks")


def _quantity(text: str, value: str, unit: Unit) -> Quantity:
    return Quantity(Decimal(value), unit, text, NOWHERE)


quantities = st.sampled_from(
    [
        _quantity("12,000", "12000", COUNT),
        _quantity("€8,000", "8000", _MONEY),
        _quantity("4.2 %", "4.2", PERCENT),
        _quantity("at least 50", "50", COUNT)._replace(bound=Bound.AT_LEAST),
        _quantity("40 per month", "40", COUNT)._replace(per="month"),
        _quantity("2 weeks", "2", _WEEKS),
    ]
)

_spent = quantities.filter(lambda one: one.unit in (_MONEY, COUNT))
_counted = quantities.filter(lambda one: one.unit == COUNT)

_words = st.lists(
    st.sampled_from(
        ["form", "broke", "we", "wait", "Dana", "Ruiz", "für", "“a”", "e\u0301"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)
phrases = _words.map(lambda words: Phrase(words, NOWHERE))
_ids = st.from_regex(r"[A-Z]{1,3}-[1-9][a-z_]?", fullmatch=True).map(
    lambda words: Phrase(words, NOWHERE)
)


def _chosen(words: tuple[str, ...]) -> st.SearchStrategy[Phrase]:
    return st.sampled_from([Phrase(word, NOWHERE) for word in words])


def _on(day: date) -> When:
    return When(
        WhenKind.DAY,
        day.isoformat(),
        NOWHERE,
        year=day.year,
        month=day.month,
        day=day.day,
    )


days = st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(_on)
deadlines = days.map(lambda day: Deadline(day.text, NOWHERE, day)) | st.just(
    Deadline(
        "within 6 months",
        NOWHERE,
        When(WhenKind.DURATION, "6 months", NOWHERE, amount=Decimal(6), unit="month"),
    )
)


def _many(one: st.SearchStrategy[_T]) -> st.SearchStrategy[tuple[_T, ...]]:
    return st.lists(one, max_size=2).map(tuple)


def _names(one: st.SearchStrategy[_T]) -> st.SearchStrategy[tuple[_T, ...]]:
    """Build up to two names; what is named twice is told."""
    return st.lists(one, max_size=2, unique_by=_name).map(tuple)


def _name(one: Any) -> str:  # Any: a phrase, or what starts with one
    return (one if isinstance(one, Phrase) else one[0]).text.casefold()


def _maybe(one: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    return st.none() | one


_dated = st.builds(
    DatedQuantity, quantity=quantities, on=_maybe(days), span=st.just(NOWHERE)
)
_things = st.sampled_from(["customers", "new members"]).map(
    lambda words: Phrase(words, NOWHERE)
)
_links = st.builds(
    lambda target, contribution, thing: Link(
        target,
        contribution,
        thing if contribution is not None and contribution.unit == COUNT else None,
    ),
    _ids,
    _maybe(quantities),
    _maybe(_things),
)
_milestones = st.builds(
    lambda when, quantity, words: Milestone(
        when,
        quantity,
        words if quantity is None else Phrase(quantity.text, NOWHERE),
        NOWHERE,
    ),
    days,
    _maybe(quantities),
    phrases,
)
_check_ins = st.builds(
    CheckIn,
    when=days,
    quantity=quantities,
    status=_maybe(_chosen(tuple(sorted(STATUSES)))),
    confidence=_maybe(st.integers(0, 10).map(Decimal)),
    next_step=_maybe(phrases),
    note=_maybe(phrases),
    span=st.just(NOWHERE),
)
_adjustments = st.builds(
    Adjustment,
    when=days,
    field=_chosen(("metric", "depends on", "scope")),
    old=phrases,
    new=phrases.map(lambda words: words._replace(text=f"{words.text} now")),
    cause=_chosen(CAUSES),
    reason=_maybe(phrases),
    span=st.just(NOWHERE),
    # Read from the words, which are no amounts here.
    old_amount=st.none(),
    new_amount=st.none(),
    old_time=st.none(),
    new_time=st.none(),
)
_outcomes = st.builds(
    Outcome,
    when=days,
    status=_chosen(OUTCOMES),
    quantity=_maybe(quantities),
    reason=_maybe(phrases),
    span=st.just(NOWHERE),
)

clauses = st.builds(
    Clauses,
    baseline=_maybe(_dated),
    target=_maybe(_dated),
    deadline=_maybe(deadlines),
    start=_maybe(deadlines),
    metric=_maybe(phrases),
    channels=_names(phrases),
    audience=_maybe(phrases),
    stage=_maybe(phrases),
    perspective=_maybe(phrases),
    campaign=_maybe(phrases),
    is_kpi=st.booleans(),
    supports=_names(_links),
    depends_on=_names(_links),
    why=_maybe(phrases),
    notes=_many(phrases),
    constraints=_many(phrases),
    owner=_maybe(phrases),
    stakeholders=_names(st.builds(Stakeholder, phrases, st.booleans())),
    team=_maybe(phrases),
    budget=_maybe(_spent),
    people=_maybe(_counted),
    cost=_maybe(_spent),
    impact=_maybe(quantities),
    effort=_maybe(quantities),
    source=_maybe(
        st.builds(
            DataReference,
            location=st.sampled_from(["history/email.csv", "warehouse"]),
            column=st.sampled_from([None, "subscribers", "open rate [%]"]),
            span=st.just(NOWHERE),
        )
    ),
    attribution=_maybe(_chosen((*ATTRIBUTIONS[:-1], "other (own model)"))),
    combine=_maybe(_chosen(COMBINATIONS)),
    review=st.sampled_from(
        [
            None,
            Review("weekly", NOWHERE, 7),
            Review("every 2 weeks", NOWHERE, 14),
            Review("every month", NOWHERE, 30),
        ]
    ),
    milestones=_many(_milestones),
    check_ins=_many(_check_ins),
    adjustments=_many(_adjustments),
    result=_maybe(_outcomes),
)
"""Every combination of typed facts."""


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    """Return a goal as it is made, with typed facts and without lines."""
    kind = draw(st.sampled_from([*_HEAD_KINDS, *_BLOCKS, HeadKind.SENTENCE]))
    sentence = draw(st.sampled_from(_SENTENCES))
    name = None if kind is HeadKind.SENTENCE else draw(_maybe(_ids))
    return Goal(
        kind=kind,
        id=name,
        key=name.text if name is not None else sentence_key(sentence),
        span=NOWHERE,
        head=NOWHERE,
        sentence=Phrase(sentence, NOWHERE),
        reading=None,
        clauses=draw(clauses if kind not in _BLOCKS else _block_clauses(kind)),
        tags=draw(_many(_chosen(("newsletter", "q3-push", "Über")))),
        comments=draw(_many(_chosen(("# agreed with Sales", "#")))),
        block=draw(_BLOCKS[kind]) if kind in _BLOCKS else None,
    )


def _block_clauses(kind: HeadKind) -> st.SearchStrategy[Clauses]:
    """Return the facts of any block, without those that this one reads its own way."""
    if kind is HeadKind.JOURNEY:
        return clauses.map(lambda stated: stated._replace(stage=None))
    if kind is HeadKind.EXPERIMENT:
        return clauses.map(lambda stated: stated._replace(result=None))
    return clauses


_labels = st.sampled_from(["A", "B", "C"])
_finding = st.builds(
    Finding,
    when=days,
    winner=st.none(),
    value=_maybe(quantities),
    reason=_maybe(phrases),
    span=st.just(NOWHERE),
)
_BLOCKS: dict[HeadKind, st.SearchStrategy[Block]] = {
    HeadKind.JOURNEY: st.builds(
        Journey,
        st.lists(
            st.builds(Stage, phrases, _maybe(quantities), _many(phrases)),
            max_size=2,
            unique_by=lambda stage: stage.name.text.casefold(),
        ).map(tuple),
    ),
    HeadKind.EXPERIMENT: st.builds(
        Experiment,
        st.lists(
            st.builds(Version, _labels, phrases),
            max_size=3,
            unique_by=lambda v: v.label,
        ).map(tuple),
        _maybe(quantities),
        _maybe(phrases),
        _maybe(_finding),
    ),
    HeadKind.DRIP: st.builds(
        Drip,
        st.lists(
            st.builds(Version, st.sampled_from(["1", "2", "3"]), phrases),
            max_size=3,
            unique_by=lambda step: step.label,
        ).map(tuple),
        _many(
            st.builds(
                Trigger, phrases, st.booleans(), quantities, phrases, st.just(NOWHERE)
            )
        ),
        _maybe(phrases),
    ),
    HeadKind.SESSION: st.builds(
        Session,
        _maybe(days),
        _many(st.builds(Decision, _many(_ids), phrases, st.just(NOWHERE))),
    ),
    HeadKind.PARTNER: st.builds(
        Partner, _maybe(quantities), _maybe(quantities), _maybe(quantities)
    ),
}
_HEAD_KINDS = (
    HeadKind.GOAL,
    HeadKind.OBJECTIVE,
    HeadKind.INITIATIVE,
    HeadKind.METRIC,
    HeadKind.CAMPAIGN,
    HeadKind.STRATEGY,
)
_SENTENCES = (
    "Increase email subscribers from 12,000 to 16,000 by 30 June 2027",
    "be #1 in search by May",
    "Target: 30% increase in mentions",
)
