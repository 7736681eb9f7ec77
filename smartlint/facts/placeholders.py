"""Blanks that nobody has filled in yet."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.subjects import GoalSubject
from smartlint.text import Span

_SIGNS = ("<", "TB", "TO", "XX", "??", "__", "[", "xx", "tb", "to", "Tb", "To")


@cache
def _pattern() -> re.Pattern[str]:
    # Bounded repeats only: a line may be half a megabyte long.
    return re.compile(
        r"<[A-Za-z][^<>\n]{0,60}>"
        r"|\[[A-Za-z][^\[\]\n]{0,40}\](?!\()"
        r"|(?<![\w-])(?:TBD|TBC|TODO|FIXME|tbd|tbc|Tbd|Todo|XX{1,5}|xx{1,3})(?![\w-])%?"
        r"|\?\?{1,9}|__{1,9}%?"
    )


def placeholder_spans(subject: GoalSubject) -> tuple[Span, ...]:
    """Return where blanks stand in the goal's sentence and clauses, in order."""
    goal = subject.goal
    source = subject.place.file.source
    text = source.text
    stretches = [goal.sentence.span]
    stretches += [line.value.span for line in goal.lines]
    found: list[Span] = []
    for start, end in stretches:
        stretch = text[start:end]
        if any(sign in stretch for sign in _SIGNS):
            found += [
                Span(start + match.start(), start + match.end())
                for match in _pattern().finditer(stretch)
            ]
    return tuple(found)


def placeholders(subject: GoalSubject) -> tuple[str, ...]:
    """Return the blanks of the goal's sentence and clauses, as written."""
    source = subject.place.file.source
    return tuple([source.slice(span) for span in placeholder_spans(subject)])
