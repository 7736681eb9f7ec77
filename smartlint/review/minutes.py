"""The block that a session writes down, ready to be filled in."""

from __future__ import annotations

from smartlint.review.review import Review


def with_minutes(review: Review) -> Review:
    """Return a review with the lines of a ``session`` block, a decision for each goal.

    A goal without an id cannot be named there. What is written down of the next session
    stands in the block already.
    """
    ahead = review.next_session
    day = ahead.day if ahead is not None and ahead.day is not None else review.as_of
    name = ahead.name if ahead is not None else "Goal review"
    present = ahead.people if ahead is not None else ()
    named = dict.fromkeys([item.goal.id for item in review.agenda if item.goal.id])
    lines = (
        f"session: {name}",
        f"  date: {day.isoformat()}",
        f"  with: {', '.join(present) or '<who was there>'}",
        *[f"  decision: {key}: <what was decided>" for key in named or ("<id>",)],
    )
    return review._replace(minutes=lines)
