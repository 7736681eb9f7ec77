"""A reading as one line, so that a whole value can stand in a table."""

from __future__ import annotations

from smartlint.model.quantity import Quantity
from smartlint.model.reading import Reading


def summary(reading: Reading) -> str:
    """Return ``letters direction; part: words; …`` with the parts that are there.

    The letters: G goal, S specific, C compound, M measurable, T time-bound.
    """
    flags = (
        ("G", reading.is_goal),
        ("S", reading.is_specific),
        ("C", reading.is_compound),
        ("M", reading.is_measurable),
        ("T", reading.is_time_bound),
    )
    letters = "".join(letter for letter, holds in flags if holds)
    change = reading.change
    parts = (
        ("metric", reading.metric and reading.metric.text),
        ("baseline", _amount(reading.baseline)),
        ("on", reading.baseline_on and reading.baseline_on.text),
        ("target", _amount(reading.target)),
        ("change", change and f"{_amount(change.quantity)} {change.kind}"),
        ("deadline", reading.deadline and reading.deadline.text),
        ("start", reading.start and reading.start.text),
        ("purpose", reading.purpose and reading.purpose.text),
        ("beneficiary", reading.beneficiary and reading.beneficiary.text),
        ("channel", reading.channel and reading.channel.text),
        ("vague", ", ".join(phrase.text for phrase in reading.vague)),
    )
    named = [f"{name}: {words}" for name, words in parts if words]
    return "; ".join([f"{letters} {reading.direction}", *named])


def _amount(quantity: Quantity | None) -> str | None:
    if quantity is None:
        return None
    return f"{quantity.value.normalize():f} {quantity.unit.code}"
