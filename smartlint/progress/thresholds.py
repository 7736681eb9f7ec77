"""From where on a goal counts as late, silent or unsure."""

from __future__ import annotations

from decimal import Decimal

from smartlint.named_tuple import NamedTuple


class Thresholds(NamedTuple):
    """The limits that decide a status; docs/progress.md explains each.

    Attributes:
        silent_after: A goal is stale when its newest reading is older than so many
            review intervals. One and a half lets a review be half an interval late.
        usual_review_days: The interval of a goal without ``review:``.
        slack: So many points of the way behind plan are no delay: numbers are rounded.
        risky_pace: At risk when the rest of the way must be gone faster than planned
            by more than this factor.
        lost_pace: Off track beyond this factor.
        low_confidence: A confidence of so many tenths, or fewer, is a risk.
        conflict_percent: How far check-in and table may differ on one day.
    """

    silent_after: Decimal = Decimal("1.5")
    usual_review_days: int = 30
    slack: Decimal = Decimal(3)
    risky_pace: Decimal = Decimal("1.15")
    lost_pace: Decimal = Decimal("1.5")
    low_confidence: Decimal = Decimal(4)
    conflict_percent: Decimal = Decimal(2)


USUAL = Thresholds()
