"""Reads plain statements, one a line: no heads, facts, tags or comments."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.diagnostics import Diagnostic
from smartlint.model.goal import Goal, HeadKind
from smartlint.model.goal_file import GoalFile
from smartlint.model.reading import Phrase
from smartlint.syntax.blocks import GoalKeys, with_readings
from smartlint.syntax.language import Language
from smartlint.syntax.line import line_spans, phrase
from smartlint.text import Source, Span


def parse_lines(
    language: Language, source: Source
) -> tuple[GoalFile, tuple[Diagnostic, ...]]:
    """Return one goal for every line, blank lines too; nothing can be wrong with them.

    The end of the last line starts no further one.
    """
    sentences = [phrase(source.text, *span) for span in _lines(source.text)]
    keys = GoalKeys()
    goals = [_goal(keys, sentence) for sentence in sentences]
    return GoalFile(
        source=source, goals=with_readings(language, goals), takes_facts=False
    ), ()


def _lines(text: str) -> Iterator[Span]:
    """Yield the span of every line; no empty one after the last line end."""
    for span in line_spans(text):
        if span.start < len(text):
            yield span


def _goal(keys: GoalKeys, sentence: Phrase) -> Goal:
    """Return the goal of one line, yet to be read; a blank one has an empty sentence."""
    return Goal(
        kind=HeadKind.SENTENCE,
        id=None,
        key=keys.key(None, sentence.text),
        span=sentence.span,
        head=sentence.span,
        sentence=sentence,
        reading=None,
    )
