"""What people do for its own sake: of "read 12 books" the deed itself is the aim."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.subjects import GoalSubject

# "Cycle" and "play" are work as often, and those of the second set are unless one speaks of
# oneself: "run 12 webinars", "visit 40 dealers". Those of the third are habits where they are
# done over and over: "drink 2 litres of water a day".
_ALWAYS = frozenset(
    {"bake", "cook", "exercise", "hike", "jog", "knit", "meditate", "pray", "read", "sew", "sing",
     "ski", "sleep", "stretch", "swim"}
)  # fmt: skip
_OF_ONESELF = frozenset({"cycle", "dance", "paint", "play", "run", "visit", "walk"})
_HABITS = frozenset(
    {"drink", "eat", "get up", "go", "practice", "practise", "wake up", "walk"}
)
_ONESELF = ("i ", "i’", "i'", "my ")

PASTIMES = _ALWAYS | _OF_ONESELF | _HABITS
"""The verbs that may be meant so."""


def is_pastime(subject: GoalSubject) -> bool:
    """Tell whether the goal is a number of what people do for its own sake, or a habit."""
    goal, reading = subject.goal, subject.goal.reading
    if reading is None or reading.verb is None:
        return False
    lemma, text = reading.verb.lemma, reading.text.casefold()
    is_regular = (
        lemma in _ALWAYS | _HABITS and _regularly_pattern().search(text) is not None
    )
    if goal.target is None or lemma in _HABITS:
        return is_regular
    return lemma in _ALWAYS or (lemma in _OF_ONESELF and text.startswith(_ONESELF))


@cache
def _regularly_pattern() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:every|each|a|per) (?:day|night|morning|evening|week|weekend|month)|daily|to bed)\b"
    )
