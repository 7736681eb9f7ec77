"""One goal file: the goals in it and what it says about itself."""

from __future__ import annotations

from smartlint.model.goal import Goal, Suppression
from smartlint.model.period import When
from smartlint.model.reading import Phrase
from smartlint.named_tuple import NamedTuple
from smartlint.text import Source


class GoalFile(NamedTuple):
    """What one file says.

    Attributes:
        source: Its text and name.
        goals: Its blocks of every kind, in the order of the text.
        as_of: The ``as of`` line that holds (the newest, where several stand).
        mission: From ``mission:``; likewise the other four.
        includes: Paths named by ``include:``.
        suppressions: The comments before the first head, for the whole file.
        is_included: It was not named and is read because another file includes it: what
            else belongs to its blocks may stand in files that are not read.
        takes_facts: Facts may stand beneath its goals; not in a list of plain lines.
    """

    source: Source
    goals: tuple[Goal, ...]
    as_of: When | None = None
    mission: Phrase | None = None
    vision: Phrase | None = None
    plan: Phrase | None = None
    market: Phrase | None = None
    capability: Phrase | None = None
    includes: tuple[Phrase, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    takes_facts: bool = True
    is_included: bool = False
