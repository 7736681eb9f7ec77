"""Which amounts a fact can hold: no budget is below zero, and euros are no people."""

from __future__ import annotations

from smartlint.model.quantity import BARE_KINDS, COUNT, Quantity, UnitKind
from smartlint.named_tuple import NamedTuple

_SPENT = ("budget", "cost")
# Facts of the special blocks, each with a value that it can have.
_COUNTED = {
    "count": "4,000",
    "followers": "4,000",
    "sample": "4,000",
    "sales": "€6,300",
}


class Misfit(NamedTuple):
    """Why a fact cannot hold an amount, as the end of a sentence, and what can be written."""

    problem: str
    help: str


def misfit_of(fact: str, amount: Quantity, words: str) -> Misfit | None:
    """Return why a fact cannot hold an amount; None where it can.

    Args:
        fact: Its name in the model.
        amount: What was read.
        words: The whole value, as things counted may follow the number.
    """
    if fact in _SPENT:
        return _spent(fact, amount, words)
    if fact in _COUNTED and amount.value < 0:
        return Misfit(
            f"is below zero, and “{fact}:” is not",
            f"write it without the minus, such as “{fact}: {_COUNTED[fact]}”",
        )
    return _people(amount) if fact == "people" else None


def _spent(fact: str, amount: Quantity, words: str) -> Misfit | None:
    if amount.value < 0:
        instead = "; what comes in is no cost" if fact == "cost" else ""
        return Misfit(
            f"is below zero, and a {fact} is not",
            f"write it without the minus, such as “{fact}: €500”{instead}",
        )
    is_bare = amount.unit == COUNT and amount.text == words
    if amount.unit.kind is UnitKind.MONEY or is_bare:
        return None
    return Misfit(
        "is no amount of money",
        f"write “{fact}: €500”; time is an “effort:”, and how many work on it “people:”",
    )


def _people(amount: Quantity) -> Misfit | None:
    if amount.unit.kind not in BARE_KINDS:
        return Misfit(
            "counts no people",
            "write how many work on it, such as “people: 2” or “people: 0.5”; money is "
            "a “budget:”, and time an “effort:”",
        )
    if amount.value <= 0:
        return Misfit(
            "means that nobody works on it",
            "write how many people do, such as “people: 2”, or take the line out",
        )
    return None
