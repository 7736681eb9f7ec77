"""Blanks that nobody has filled in yet."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.subjects import GoalSubject
from smartlint.text import Span


@cache
def _pattern() -> re.Pattern[str]:
    # Bounded repeats only: a line may be half a megabyte long.
    return re.compile(
        r"<[A-Za-z][^<>\n]{0,60}>"
        r"|\[[A-Za-z][^\[\]\n]{0,40}\](?!\()"
        r"|(?<![\w-])(?:TBD|TBC|TODO|FIXME|tbd|tbc|Tbd|Todo|XX{1,5}|xx{1,3})(?![\w-])%?"
        r"|\?\?{1,9}|__{1,9}%?"
    )


@cache
def _first_signs() -> re.Pattern[str]:
    """Return what every blank holds and nearly every sentence lacks.

    All its first characters are rare ones, which is why "tbd" is looked for by its end:
    the search then passes over a sentence in 1 µs, not 6.
    """
    return re.compile(r"<|\[|_|\?|X|xx|T[BbOo]|bd|bc")


def placeholder_spans(subject: GoalSubject) -> tuple[Span, ...]:
    """Return where blanks stand in the goal's sentence and clauses, in order."""
    goal = subject.goal
    source = subject.place.file.source
    text = source.text
    stretches = [goal.sentence.span, *(line.span for line in goal.lines)]
    has_sign = _first_signs().search
    return tuple(
        [
            Span(*match.span())
            for start, end in stretches
            if has_sign(text, start, end)
            for match in _pattern().finditer(text, start, end)
        ]
    )


def placeholders(subject: GoalSubject) -> tuple[str, ...]:
    """Return the blanks of the goal's sentence and clauses, as written."""
    source = subject.place.file.source
    return tuple([source.slice(span) for span in placeholder_spans(subject)])
