"""Deeds of others: what users, schools or papers do is a result, and no work of ours."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.subjects import GoalSubject

_OURS = frozenset(
    {"we", "we’ll", "we'll", "i", "i’ll", "i'll", "our", "my", "us", "team", "the"}
)


def is_others_deed(subject: GoalSubject) -> bool:
    """Tell whether the goal counts what others do: "users complete 5 lessons"."""
    reading = subject.goal.reading
    if reading is None or reading.verb is None or subject.goal.target is None:
        return False
    if (
        reading.verb.lemma == "let"
        and _letting_pattern().match(reading.text) is not None
    ):
        return True
    before = reading.text[: reading.verb.span.start - reading.span.start].split()
    return (
        bool(before)
        and _OURS.isdisjoint(map(str.casefold, before))
        and _is_people(before)
    )


def _is_people(words: list[str]) -> bool:
    """Whether words end with those who do it: "new users", "pupils of 9 schools"."""
    return words[-1][-1:].isalpha() and any(word.endswith("s") for word in words)


@cache
def _letting_pattern() -> re.Pattern[str]:
    return re.compile(r"(?i)\W*let\s+.*\b(?:us|ours?)\b")
