"""What the name of things that are counted means beside a value that is no count.

"Sign-ups" at 3% are the sign-up rate, and a "checkout" of 90 seconds is none of those
that are counted. It looks nothing up.
"""

from __future__ import annotations

from collections.abc import Callable

from smartlint.catalogue.names import key_of
from smartlint.model.kpi import Resolution
from smartlint.model.quantity import UnitKind

UNLIKE_COUNTS = (UnitKind.PERCENT, UnitKind.DURATION, UnitKind.MONEY)
"""Kinds of values that no number of things ever has."""


def as_rate(found: Resolution) -> str:
    """Return the phrase with "rate" behind the one thing of the name: "sign-up rate"."""
    words = found.phrase.split()
    known = _keys(found.name)
    places = [at for at, word in enumerate(words) if not known.isdisjoint(_keys(word))]
    last = places[-1] + 1 if places else len(words)
    thing = words[last - 1].removesuffix("s")
    return " ".join((*words[: last - 1], thing, "rate", *words[last:]))


def its_rate(
    found: Resolution, rate: Resolution, is_share: Callable[[str], bool]
) -> Resolution | None:
    """Return the rate of the things that were found; None for one of other things.

    The "visitors who return" have a return rate in their phrase that is not theirs.
    """
    meant = (rate.kpi,) if rate.kpi is not None else rate.candidates
    if _keys(found.name).isdisjoint(_keys(rate.name)) or not all(map(is_share, meant)):
        return None
    return rate._replace(phrase=found.phrase)


def is_process(found: Resolution) -> bool:
    """Tell whether the phrase has one of what the name counts: "checkout", "sign-up"."""
    words = found.phrase.lower().replace("-", " ").split()
    counted = found.name.lower().replace("-", " ").split()
    return any(key_of(word) != word and key_of(word) in words for word in counted)


def _keys(words: str) -> set[str]:
    return {key_of(word) for word in words.lower().replace("-", " ").split()}
