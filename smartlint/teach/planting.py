"""Ways to spoil a good goal.

None says which rule it is for: what a spoilt goal shows is told by the engine, so that a
rule of a house pack can be planted by them as well.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from smartlint.model.days import day_words
from smartlint.teach.sketch import Sketch, amount_text

# None where the sketch has nothing to be spoilt in this way.
Planting = Callable[[Sketch], Sketch | None]

QUESTION_MARK = "?"
"""The tail of a goal that is spoilt into a question."""
_FAR_DAYS = 365 * 6
# So many words of each kind are used of a topic.
_MOST_VAGUE, _MOST_UNCLEAR, _MOST_COUNTS = 4, 2, 3


def plantings() -> tuple[Planting, ...]:
    """Return all ways, the plainest first."""
    return (
        *_on_time(),
        *_on_amounts(),
        *_on_verbs(),
        *_on_metrics(),
        *_on_facts(),
    )


def _on_time() -> tuple[Planting, ...]:
    return (
        _timed(""),
        _timed("as soon as possible"),
        _timed("every month"),
        lambda one: one._replace(when=f"starting in {one.deadline:%B %Y}"),
        _without_year,
        _ambiguous,
        _past,
        _before_start,
        _contradicted,
        _year_apart,
        lambda one: one.without("milestone") if one.has("milestone") else None,
        _late_milestone,
        _timed("within 6 months"),
        _timed("from now on"),
    )


def _year_apart(one: Sketch) -> Sketch:
    far = day_words(one.deadline + timedelta(_FAR_DAYS))
    return one._replace(when=f"by {far}")


def _past(one: Sketch) -> Sketch:
    return one._replace(when=f"by {day_words(one.as_of - timedelta(40))}")


def _before_start(one: Sketch) -> Sketch:
    return one.beneath("start", (one.deadline + timedelta(30)).isoformat())


def _contradicted(one: Sketch) -> Sketch:
    return one.beneath("by", (one.deadline + timedelta(31)).isoformat())


def _without_year(one: Sketch) -> Sketch:
    return one._replace(when=one.when.rpartition(" ")[0])


def _ambiguous(one: Sketch) -> Sketch:
    day = one.deadline.replace(day=one.deadline.month % 12 + 1)
    return one._replace(when=f"by {day:%d/%m/%Y}")


def _late_milestone(one: Sketch) -> Sketch | None:
    if not one.has("milestone"):
        return None
    late = (one.deadline + timedelta(20)).isoformat()
    return one.without("milestone").beneath(f"milestone {late}", one.value(one.target))


def _timed(words: str) -> Planting:
    def planted(one: Sketch) -> Sketch:
        # The day of a milestone would say how long a goal without a day runs.
        kept = one if words else one.without("milestone")
        return kept._replace(when=words)

    return planted


def _on_amounts() -> tuple[Planting, ...]:
    return (
        _spoilt(lambda _: ""),
        _spoilt(_share),
        _spoilt(_difference),
        _spoilt(lambda _: "significantly"),
        _spoilt(_turned),
        _spoilt(_kept),
        _clash("to"),
        _clash("from"),
        _spoilt(_above_all),
        _spoilt(_unitless),
        _spoilt(lambda one: f"to {one.value(-one.target)}"),
    )


def _spoilt(words: Callable[[Sketch], str | None]) -> Planting:
    def planted(one: Sketch) -> Sketch | None:
        amount = words(one)
        if amount is None:
            return None
        # The figures beneath would give the missing ones away.
        bare = one.without("milestone", one.as_of.isoformat())
        return bare._replace(amount=amount)

    return planted


def _share(one: Sketch) -> str:
    percent = abs(one.target - one.baseline) * 100 / one.baseline
    return f"by {max(Decimal(1), percent.quantize(Decimal(1)))}%"


def _difference(one: Sketch) -> str | None:
    if one.unit == "%":
        return None
    return f"by {amount_text(abs(one.target - one.baseline), one.unit, one.per)}"


def _clash(key: str) -> Planting:
    def planted(one: Sketch) -> Sketch:
        other = one.target + (one.target - one.baseline)
        return one.beneath(key, one.value(other))

    return planted


def _kept(one: Sketch) -> str:
    return f"from {one.value(one.baseline)} to {one.value(one.baseline)}"


def _turned(one: Sketch) -> str:
    return f"from {one.value(one.target)} to {one.value(one.baseline)}"


def _above_all(one: Sketch) -> str | None:
    if one.unit != "%":
        return None
    return f"from {one.value(one.baseline)} to {one.value(one.target + 90)}"


def _unitless(one: Sketch) -> str | None:
    if one.unit != "%":
        return None
    return f"from {one.value(one.baseline)} to {one.target.normalize():f}"


def _on_verbs() -> tuple[Planting, ...]:
    def opened(words: str) -> Planting:
        return lambda one: one._replace(lead=f"{words} {one.lead.lower()}")

    def verb(words: str) -> Planting:
        def planted(one: Sketch) -> Sketch:
            bare = one.without("milestone", one.as_of.isoformat())
            return bare._replace(lead=words, amount="")

        return planted

    def turned_round(one: Sketch) -> Sketch:
        amount = f"from {one.value(one.target)} to {one.value(one.baseline)}"
        bare = one.without("milestone", one.as_of.isoformat())
        lead = "Increase" if one.falls else "Reduce"
        return bare._replace(lead=lead, amount=amount)

    return (
        opened("Try to"),
        opened("We hope to"),
        verb("Work on"),
        verb("Focus on"),
        verb("Leverage"),
        verb("Monitor"),
        verb("Optimise"),
        lambda one: (
            one._replace(lead=one.topic.activity, amount="")
            if one.topic.activity
            else None
        ),
        lambda one: one._replace(
            lead=f"How can we {one.lead.lower()}", tail=QUESTION_MARK
        ),
        turned_round,
    )


def _on_metrics() -> tuple[Planting, ...]:
    def other(at: int) -> Planting:
        def planted(one: Sketch) -> Sketch | None:
            if at >= len(one.topic.vague):
                return None
            bare = one.without("milestone", one.as_of.isoformat())
            return bare._replace(metric=one.topic.vague[at], amount="")

        return planted

    def kept(at: int) -> Planting:
        return lambda one: (
            one._replace(metric=one.topic.unclear[at])
            if at < len(one.topic.unclear)
            else None
        )

    def named(at: int) -> Planting:
        return lambda one: (
            one._replace(metric=one.topic.counts[at])
            if not one.unit and at < len(one.topic.counts)
            else None
        )

    def misspelt(one: Sketch) -> Sketch | None:
        head, _, last = one.metric.rpartition(" ")
        spoilt = f"{last[:2]}{last[3:4]}{last[2:3]}{last[4:]}"
        is_changed = len(last) > 5 and spoilt != last  # noqa: PLR2004 - a long word
        return one._replace(metric=f"{head} {spoilt}".strip()) if is_changed else None

    return (
        *[other(at) for at in range(_MOST_VAGUE)],
        *[kept(at) for at in range(_MOST_UNCLEAR)],
        *[named(at) for at in range(_MOST_COUNTS)],
        misspelt,
        _with_a_second_outcome,
    )


def _on_facts() -> tuple[Planting, ...]:
    def dropped(*keys: str) -> Planting:
        return lambda one: one.without(*keys) if one.has(keys[0]) else None

    def changed(key: str, value: str) -> Planting:
        return lambda one: (
            one.without(key).beneath(key, value) if one.has(key) else None
        )

    def added(key: str, value: str) -> Planting:
        return lambda one: one.beneath(key, value) if one.id else None

    def checked(value: str, days: int) -> Planting:
        def planted(one: Sketch) -> Sketch | None:
            if not one.id:
                return None
            day = one.as_of + timedelta(days)
            return one.beneath(
                day.isoformat(), value.replace("V", one.value(one.baseline))
            )

        return planted

    return (
        dropped("why"),
        changed("why", "it is important"),
        dropped("channel"),
        dropped("owner"),
        _owned_by_a_team,
        dropped("review"),
        changed("review", "every 6 months"),
        added("supports", "BIZ-9"),
        _waiting_for_a_partner,
        dropped("budget"),
        lambda one: one.without(one.as_of.isoformat()) if one.id else None,
        lambda one: one.without(one.as_of.isoformat(), "budget") if one.id else None,
        checked("V; at risk", 0),
        checked("V; on track", 20),
        checked("still fine", 0),
    )


def _owned_by_a_team(one: Sketch) -> Sketch | None:
    if not (one.has("owner") and one.topic.team):
        return None
    return one.without("owner").beneath("owner", one.topic.team)


def _waiting_for_a_partner(one: Sketch) -> Sketch | None:
    if not (one.id and one.topic.partner):
        return None
    return one.beneath("with", f"{one.topic.partner} (asked)")


def _with_a_second_outcome(one: Sketch) -> Sketch | None:
    if not one.topic.aside:
        return None
    return one._replace(tail=f"{one.topic.aside} by {day_words(one.deadline)}")
