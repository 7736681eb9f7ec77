"""Says of a word which questions it makes arise, so that a sentence is asked no others.

Nearly every question of the reading is answered by "no" in nearly every sentence, as the
words are not there that it is about. What a word gives rise to is told once, as bits, and
one test of all bits of a sentence spares it the question. A bit may be set for words that
turn out to be none; it must never be missing (tests/syntax/test_topics.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.syntax.reading.event_words import may_name_time

if TYPE_CHECKING:
    from smartlint.syntax.reading.tagging import Token

EVENT = 1  # a time that an event or an age names
TRACK = 2  # how things go: "on track"
CHANNEL = 4  # where a goal plays: "on LinkedIn"
PEOPLE = 8  # on whom it acts: "among visitors"
TEAM = 16  # for whom it is: "for the sales team"

_OF_GROUPS = {"channel": CHANNEL, "people": PEOPLE, "team": TEAM}


def topics_of(token: Token) -> int:
    """Return the bits of a token by itself."""
    topics = EVENT if may_name_time(token) else 0
    if token.role == "TRACK":
        topics |= TRACK
    for group in _OF_GROUPS.keys() & token.groups if token.groups else ():
        topics |= _OF_GROUPS[group]
    return topics
