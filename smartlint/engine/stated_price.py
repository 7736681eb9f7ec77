"""The price of one result that a goal's own sentence names beside their number."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from smartlint.model.amount_words import CURRENCY_SIGNS
from smartlint.named_tuple import NamedTuple

_LIMIT = r"(?P<{0}>at most |no more than |less than |under |below |up to )?"
_NUMBER = r"(?P<{0}>\d[\d,]*(?:\.\d+)?)(?![\d.]*[kKmM%])"


class StatedPrice(NamedTuple):
    """What one result is to cost; ``is_limit`` where it may cost less."""

    amount: Decimal
    is_limit: bool


def stated_price(sentence: str, currency: str) -> StatedPrice | None:
    """Return €15 of "win 200 leads at €15 each"; None where no price is named.

    Args:
        sentence: The goal's words.
        currency: The code of the budget's currency; prices in others are passed over.
    """
    sign = CURRENCY_SIGNS.get(currency)
    if sign is None or sign not in sentence:
        return None
    found = _pattern(sign).search(sentence)
    if found is None:
        return None
    number = found["each"] or found["named"]
    limit = found["limit"] or found["cap"]
    return StatedPrice(Decimal(number.replace(",", "")), limit is not None)


@cache
def _pattern(sign: str) -> re.Pattern[str]:
    mark = re.escape(sign)
    each = (
        rf"\b(?:at|for) {_LIMIT.format('limit')}{mark}{_NUMBER.format('each')} "
        r"(?:each|apiece|per (?!day|week|month|quarter|year)[a-z])"
    )
    named = (
        r"\b(?:at|with) (?:an? |the )?(?:average )?(?:CPA|CAC|CPL|cost per [a-z-]+) "
        rf"(?:of )?{_LIMIT.format('cap')}{mark}{_NUMBER.format('named')}"
    )
    return re.compile(f"{each}|{named}")
