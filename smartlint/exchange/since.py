"""Which goals are not as they were: what a pull request is asked about.

Goals are compared, not lines: a goal that only moved is as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from smartlint.catalogue.catalogue import Catalogue
from smartlint.exchange.change import Placed, Version
from smartlint.exchange.matching import match_goals
from smartlint.facts.subjects import FileSubject, GoalSubject
from smartlint.portfolio.graph import Portfolio


class Goals:
    """The goals of two versions, matched.

    Attributes:
        changed: Path and key of every goal that is new or reads differently.
        new: Of every goal that is new.
        old_keys: The key that a goal had before, by its path and key; none for a new one.
    """

    __slots__ = ("changed", "new", "old_keys")

    def __init__(
        self, old: Sequence[Version], new: Sequence[Version], catalogue: Catalogue
    ) -> None:
        self.changed: set[tuple[str, str]] = set()
        self.new: set[tuple[str, str]] = set()
        self.old_keys: dict[tuple[str, str], tuple[str, str]] = {}
        for match in match_goals(_placed(old), _placed(new), catalogue):
            if match.new is None:
                continue
            place = (match.new.path, match.new.goal.key)
            if match.old is None or _text(match.old) != _text(match.new):
                self.changed.add(place)
            if match.old is None:
                self.new.add(place)
            else:
                self.old_keys[place] = (match.old.path, match.old.goal.key)


def _placed(versions: Sequence[Version]) -> list[Placed]:
    portfolio = Portfolio([version.file for version in versions])
    found: list[Placed] = []
    for version in versions:
        # Only words are compared here, and no date is worked out.
        subject = FileSubject(version.file, portfolio, date.min)
        found += [
            Placed(version.place, GoalSubject(goal, subject))
            for goal in version.file.goals
        ]
    return found


def _text(placed: Placed) -> list[str]:
    """Return a goal's words, line by line, however they are spaced."""
    text = placed.subject.source.slice(placed.goal.span)
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]
