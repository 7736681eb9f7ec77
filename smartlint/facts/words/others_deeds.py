"""Deeds of others: what users, schools or papers do is a result, and no work of ours."""

from __future__ import annotations

import re

from smartlint.facts.subjects import GoalSubject

_OURS = frozenset(
    {"we", "we’ll", "we'll", "i", "i’ll", "i'll", "our", "my", "us", "team", "the"}
)
_JOINING = frozenset(
    {"recruit", "enlist", "find", "sign up", "win", "attract", "enrol", "enroll"}
)
# Those who join of their own will; an engineer is hired.
_JOINERS = re.compile(
    r"(?i)\b(?:volunteers?|donors?|sponsors?|members?|supporters?|ambassadors?|mentors?|"
    r"participants?|testers?|customers?|clients?|partners?|patrons?|followers?|subscribers?|"
    r"wardens?|stewards?|hosts?|readers?|users?|families|schools?|fosterers?|carers?|"
    r"tutors?|exhibitors?|stallholders?|champions?|advocates?)\b"
)
_PRINTED = re.compile(
    r"(?i)\b(?:press|media|newspapers?|papers?|magazines?|coverage|radio|television|tv|"
    r"journalists?|broadcasters?)\b"
)
_GAINING = frozenset(
    {"get", "land", "win", "secure", "earn", "gain", "receive", "attract"}
)
_LETTING = re.compile(r"(?i)\W*(?:let|have|get|see)\s+.*\b(?:us|ours?)\b")


def is_others_deed(subject: GoalSubject) -> bool:
    """Tell whether the goal counts what others do: they join, print, visit or complete."""
    goal, reading = subject.goal, subject.goal.reading
    if reading is None or reading.verb is None or goal.target is None:
        return False
    lemma, metric = reading.verb.lemma, goal.metric.text if goal.metric else ""
    if lemma in _JOINING and _JOINERS.search(metric) is not None:
        return True
    if lemma in _GAINING and _PRINTED.search(metric) is not None:
        return True
    if lemma == "let" and _LETTING.match(reading.text) is not None:
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
