"""The facts that one kind of block alone knows, beside those that all may have."""

from __future__ import annotations

from typing import Final

from smartlint.model.goal import HeadKind
from smartlint.named_tuple import NamedTuple


class BlockFact(NamedTuple):
    """One kind of line of a block.

    Attributes:
        key: The word before the colon.
        is_repeatable: It may stand more than once.
        is_labelled: A label may follow the word: ``version A``, ``step 1``.
        is_dated: Its day follows the word: ``result 2027-04-28``.
        blank: What to ask for behind the colon.
    """

    key: str
    is_repeatable: bool = False
    is_labelled: bool = False
    is_dated: bool = False
    blank: str = "value"


BLOCK_FACTS: Final = {
    HeadKind.JOURNEY: (
        BlockFact("stage", is_repeatable=True, blank="name of the stage"),
        BlockFact("count", is_repeatable=True, blank="how many people reach it"),
        BlockFact("pain", is_repeatable=True, blank="what keeps people from going on"),
    ),
    HeadKind.EXPERIMENT: (
        BlockFact("version", is_repeatable=True, is_labelled=True, blank="what it is"),
        BlockFact("sample", blank="how many see each version"),
        BlockFact("stop", blank="the day or rule that ends it"),
        BlockFact("result", is_dated=True, blank="the better version; its value; why"),
    ),
    HeadKind.DRIP: (
        BlockFact("step", is_repeatable=True, is_labelled=True, blank="the message"),
        BlockFact(
            "trigger", is_repeatable=True, blank="open rate below 35% -> change step 1"
        ),
        BlockFact("conversion", blank="what readers are to do"),
    ),
    HeadKind.SESSION: (
        BlockFact("date", blank="the day"),
        BlockFact("decision", is_repeatable=True, blank="EM-1: what was decided"),
    ),
    HeadKind.PARTNER: (
        BlockFact("followers", blank="how many people follow them"),
        BlockFact("engagement", blank="which share of them answers"),
        BlockFact("sales", blank="what was sold through them"),
    ),
}
"""By head."""


def block_of(key: str) -> HeadKind | None:
    """Return the kind of block that alone knows a key; None when none does."""
    for kind in BLOCK_FACTS:
        if block_fact(kind, key) is not None:
            return kind
    return None


def own_keys(kind: HeadKind) -> tuple[str, ...]:
    """Return the words that a block of this kind has beside those of all."""
    return tuple([fact.key for fact in BLOCK_FACTS.get(kind, ())])


def block_fact(kind: HeadKind, key: str) -> BlockFact | None:
    """Return the block's own fact that a key names; None when it names none."""
    words = key.lower().split()
    for fact in BLOCK_FACTS.get(kind, ()):
        if words[:1] != [fact.key]:
            continue
        is_bare = len(words) == 1 or (fact.is_labelled and len(words) == 2)  # noqa: PLR2004 - word and label
        if is_bare or fact.is_dated:
            return fact
    return None
