"""What earlier sessions decided, and how that stands today."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from smartlint.facts.special.blocks import session_views
from smartlint.facts.subjects import PortfolioSubject
from smartlint.model.block import Session
from smartlint.named_tuple import NamedTuple
from smartlint.review.goal_review import GoalReview


class DecisionReview(NamedTuple):
    """What a session decided, with the goals it is about as they are."""

    text: str
    goals: tuple[GoalReview, ...]
    unknown: tuple[str, ...]


class SessionReview(NamedTuple):
    """A meeting; its day is None when unwritten."""

    name: str
    day: date | None
    people: tuple[str, ...]
    decisions: tuple[DecisionReview, ...]


def sessions(
    run: PortfolioSubject, goals: Mapping[str, GoalReview]
) -> tuple[SessionReview, ...]:
    """Return every session of a run, the newest first, undated ones last.

    Args:
        run: All files.
        goals: The goals that can be told of, by id.
    """
    found = []
    for view in session_views(run):
        block = view.block.goal.block
        decisions = block.decisions if isinstance(block, Session) else ()
        rows = []
        for one in decisions:
            ids = [phrase.text for phrase in one.goals]
            known = tuple([goals[key] for key in ids if key in goals])
            unknown = tuple([key for key in ids if key not in goals])
            rows.append(DecisionReview(one.text.text, known, unknown))
        name = view.block.goal.sentence.text
        found.append(SessionReview(name, view.on, view.people, tuple(rows)))
    return tuple(found)


def last_session(found: tuple[SessionReview, ...], as_of: date) -> SessionReview | None:
    """Return the newest session up to a day; None when there was none."""
    held = [one for one in found if one.day is not None and one.day <= as_of]
    return held[0] if held else None


def next_session(found: tuple[SessionReview, ...], as_of: date) -> SessionReview | None:
    """Return the first session after a day; None when none is written down."""
    ahead = [one for one in found if one.day is not None and one.day > as_of]
    return ahead[-1] if ahead else None
