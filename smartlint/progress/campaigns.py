"""How a campaign went: was the target reached, and at what cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from smartlint.named_tuple import NamedTuple
from smartlint.progress.status import Status

CampaignVerdict = Literal["reached", "partly reached", "not reached", "unknown"]


class CampaignCount(NamedTuple):
    """The goals of a campaign, counted.

    Attributes:
        met: Achieved.
        missed: Missed or dropped.
        going: Still under way, on track or not.
        unknown: Stale, or of unknown status.
        verdict: What they come to; unknown while more is open than ended.
    """

    met: int
    missed: int
    going: int
    unknown: int
    verdict: CampaignVerdict


def campaign_count(statuses: Sequence[Status]) -> CampaignCount:
    """Return how many goals of a campaign were met, and what that comes to."""
    found = Counter(statuses)
    met = found[Status.ACHIEVED]
    missed = found[Status.MISSED] + found[Status.DROPPED]
    going = found[Status.ON_TRACK] + found[Status.AT_RISK] + found[Status.OFF_TRACK]
    unknown = found[Status.STALE] + found[Status.UNKNOWN]
    return CampaignCount(
        met, missed, going, unknown, _verdict(met, missed, going + unknown)
    )


def _verdict(met: int, missed: int, still_open: int) -> CampaignVerdict:
    ended = met + missed
    if ended == 0 or still_open >= ended:
        return "unknown"
    if missed == 0 and still_open == 0:
        return "reached"
    return "partly reached" if met else "not reached"
