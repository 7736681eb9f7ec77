"""A reading as one line, so that a whole value can stand in a table."""

from __future__ import annotations

from collections.abc import Iterable

from smartlint.model.quantity import Quantity
from smartlint.model.reading import Reading
from smartlint.syntax import Language
from smartlint.syntax.reading.sentence import read_sentence


def misread(language: Language, cases: Iterable[tuple[str, str]]) -> list[str]:
    """Return what is read of sentences otherwise than their lines expect; some are read."""
    read = [
        (sentence, summary(read_sentence(language, sentence)), expected)
        for sentence, expected in cases
    ]
    assert read
    return [
        f"{one[0]}\n  is read {one[1]}\n  and not {one[2]}"
        for one in read
        if one[1] != one[2]
    ]


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
