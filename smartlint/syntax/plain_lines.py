"""Reads plain statements, one a line: no heads, facts, tags or comments."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.diagnostics import Diagnostic
from smartlint.model.goal import Goal, HeadKind
from smartlint.model.goal_file import GoalFile
from smartlint.syntax.blocks import GoalKeys, read_head
from smartlint.syntax.language import Language
from smartlint.syntax.line import line_spans, phrase
from smartlint.text import Source, Span


def parse_lines(
    language: Language, source: Source
) -> tuple[GoalFile, tuple[Diagnostic, ...]]:
    """Return one goal for every line, blank lines too; nothing can be wrong with them.

    The end of the last line starts no further one.
    """
    goals = tuple(iter_lines(language, source))
    return GoalFile(source=source, goals=goals, takes_facts=False), ()


def iter_lines(language: Language, source: Source) -> Iterator[Goal]:
    """Yield the goals of :func:`parse_lines` one by one, for long files."""
    keys = GoalKeys()
    for span in _lines(source.text):
        yield _goal(language, keys, source.text, span)


def _lines(text: str) -> Iterator[Span]:
    """Yield the span of every line; no empty one after the last line end."""
    for span in line_spans(text):
        if span.start < len(text):
            yield span


def _goal(language: Language, keys: GoalKeys, text: str, line: Span) -> Goal:
    """Return the goal of one line; a blank one has an empty sentence."""
    sentence = phrase(text, line.start, line.end)
    return Goal(
        kind=HeadKind.SENTENCE,
        id=None,
        key=keys.key(None, sentence.text),
        span=sentence.span,
        head=sentence.span,
        sentence=sentence,
        reading=read_head(language, HeadKind.SENTENCE, sentence),
    )
