"""What people do for its own sake: of "read 12 books" the deed itself is the aim."""

from __future__ import annotations

from smartlint.facts.subjects import GoalSubject

# "Cycle" and "play" are work as often, and those of the second set are unless one speaks of
# oneself: "run 12 webinars", "visit 40 dealers".
_ALWAYS = frozenset(
    {"bake", "cook", "exercise", "hike", "jog", "knit", "meditate", "read", "sew", "sing",
     "ski", "swim"}
)  # fmt: skip
_OF_ONESELF = frozenset({"cycle", "dance", "paint", "play", "run", "visit", "walk"})
_ONESELF = ("i ", "i’", "i'", "my ")

PASTIMES = _ALWAYS | _OF_ONESELF
"""The verbs that may be meant so."""


def is_pastime(subject: GoalSubject) -> bool:
    """Tell whether the goal is a number of what people do for its own sake."""
    goal, reading = subject.goal, subject.goal.reading
    if reading is None or reading.verb is None or goal.target is None:
        return False
    lemma = reading.verb.lemma
    is_of_oneself = reading.text.casefold().startswith(_ONESELF)
    return lemma in _ALWAYS or (lemma in _OF_ONESELF and is_of_oneself)
