"""Which partners bring more than they cost: ranked, with keep, change or stop."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from smartlint.model.amount_words import priced_words
from smartlint.named_tuple import NamedTuple

_HUNDREDTH = Decimal("0.01")


class PartnerVerdict(StrEnum):
    """What the numbers of a partner suggest."""

    KEEP = "keep"
    CHANGE = "change"
    STOP = "stop"
    UNKNOWN = "unknown"


class PartnerFigures(NamedTuple):
    """The numbers of one partner, in one currency; what is unwritten is None.

    Attributes:
        key: The partner's key.
        name: What people call them.
        cost: What is paid.
        sales: What was sold through them.
        followers: How many follow them.
        engagement: Which share of these answers, in per cent.
        clash: Why cost and sales cannot be compared, as a clause; empty when they can.
        currency: Of what is paid; empty for bare numbers.
    """

    key: str
    name: str
    cost: Decimal | None = None
    sales: Decimal | None = None
    followers: Decimal | None = None
    engagement: Decimal | None = None
    clash: str = ""
    currency: str = ""


class RankedPartner(NamedTuple):
    """A partner in the ranking.

    Attributes:
        figures: The numbers it stands on.
        return_on_cost: Sales for each unit of money paid; None when unknown.
        verdict: What they suggest.
        reason: Why, as a clause with its figures.
    """

    figures: PartnerFigures
    return_on_cost: Decimal | None
    verdict: PartnerVerdict
    reason: str


class PartnerLimits(NamedTuple):
    """From where on a partner is kept or stopped; editorial, no study sets them.

    Attributes:
        keep: At least so much sold for each unit paid is worth going on with.
        stop: Less than so much sold does not pay what it costs.
    """

    keep: Decimal = Decimal(2)
    stop: Decimal = Decimal(1)


USUAL_LIMITS = PartnerLimits()


def ranked_partners(
    partners: Sequence[PartnerFigures], limits: PartnerLimits = USUAL_LIMITS
) -> tuple[RankedPartner, ...]:
    """Return the partners by what they bring for their cost, the best first.

    Those of whom it is not known come last, by how many of their followers answer.
    """
    judged = [judged_partner(partner, limits) for partner in partners]
    return tuple(sorted(judged, key=_rank))


def judged_partner(
    figures: PartnerFigures, limits: PartnerLimits = USUAL_LIMITS
) -> RankedPartner:
    """Return what the numbers of one partner suggest."""
    cost, sales = figures.cost, figures.sales
    if cost is None or sales is None or cost <= 0:
        missing = "its cost" if cost is None else "what was sold through it"
        reason = figures.clash or f"nothing says {missing}"
        if cost is not None and cost <= 0:
            reason = "nothing was paid, so that nothing is brought for each unit paid"
        return RankedPartner(figures, None, PartnerVerdict.UNKNOWN, reason)
    brought = sales / cost
    shown = brought.quantize(_HUNDREDTH)
    sold, paid, each, one = (
        priced_words(value, figures.currency)
        for value in (sales, cost, shown, Decimal(1))
    )
    reason = f"{sold} sold for {paid} paid, {each} for each {one}"
    if brought >= limits.keep:
        verdict = PartnerVerdict.KEEP
    elif brought < limits.stop:
        verdict = PartnerVerdict.STOP
    else:
        verdict = PartnerVerdict.CHANGE
    return RankedPartner(figures, shown, verdict, reason)


def _rank(partner: RankedPartner) -> tuple[bool, Decimal, Decimal, str]:
    cost, sales = partner.figures.cost, partner.figures.sales
    # What is shown is rounded; two partners are told apart by what is not.
    is_known = cost is not None and sales is not None and cost > 0
    brought = sales / cost if is_known else None  # type: ignore[operator] # both known
    answers = partner.figures.engagement
    return (
        brought is None,
        -(brought if brought is not None else Decimal(0)),
        -(answers if answers is not None else Decimal(0)),
        partner.figures.name,
    )
