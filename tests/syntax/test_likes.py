"""Laws: who is to do it, how it is wished for and what marks it leave a deed as it is.

What is asked of a goal does not depend on whether it is an order, a promise or a wish.
"""

from __future__ import annotations

import pytest

from smartlint.model.reading import Reading
from smartlint.syntax.language import Language
from smartlint.syntax.reading.sentence import read_sentence

ORDERS = (
    "cut tolls by 8%",
    "lift berth occupancy to 85%",
    "reduce crate breakage from 9% to 4% by May",
    "keep idle time under 6%",
    "build a boathouse by May",
    "print 12 tide tables",
    "win 40 new moorings",
    "raise £9,000 for the lifeboat",
    "get the kiln serviced",
    "improve berth occupancy",
    "put up tolls by 4%",
    "sign a partnership with the Halm Brewery",
    "plant 300 reeds in the marsh",
    "bring crate breakage down to 3%",
    "host a regatta in June",
    "create a culture of openness",
)
WRAPS = (
    "We will {}", "We shall {}", "We must {}", "We ought to {}", "We are to {}",
    "We want to {}", "We would like to {}", "We have decided to {}", "We agree to {}",
    "I plan to {}", "Our goal is to {}", "Our mission is to {}", "It is our aim to {}",
    "Let us {}", "Let’s {}", "To {}", "The council will {}", "Ana will {}",
    "The Halm Trust has promised to {}", "Marketing plans to {}", "- {}", "3) {}",
    "a) {}", "→ {}", "[ ] {}", "KR2: {}", "Goal: {}", "Marketing: {}",
)  # fmt: skip


def told(reading: Reading) -> tuple[object, ...]:
    """Return what must not depend on how a deed is put."""
    target, change = reading.target, reading.change
    return (
        reading.is_goal,
        reading.direction,
        reading.is_specific,
        reading.is_measurable,
        reading.is_compound,
        reading.metric.text if reading.metric else None,
        target.value if target else None,
        change.quantity.value if change else None,
    )


@pytest.mark.no_cover  # a law over many sentences
@pytest.mark.parametrize("wrap", WRAPS)
def test_who_is_to_do_it_changes_nothing(language: Language, wrap: str) -> None:
    for order in ORDERS:
        plain = read_sentence(language, order[0].upper() + order[1:])
        assert told(read_sentence(language, wrap.format(order))) == told(plain), order
