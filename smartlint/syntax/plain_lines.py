"""Reads plain statements, one a line: no heads, facts, tags or comments."""

from __future__ import annotations

from smartlint.diagnostics import Diagnostic
from smartlint.model.goal import Goal, HeadKind
from smartlint.model.goal_file import GoalFile
from smartlint.model.reading import Phrase, Reading
from smartlint.syntax.blocks import GoalKeys
from smartlint.syntax.language import Language
from smartlint.syntax.line import line_spans, phrase
from smartlint.syntax.reading.sentence import read_sentences
from smartlint.text import Source

_SENTENCE = HeadKind.SENTENCE


def parse_lines(
    language: Language, source: Source
) -> tuple[GoalFile, tuple[Diagnostic, ...]]:
    """Return one goal for every line, blank lines too; nothing can be wrong with them.

    The end of the last line starts no further one.
    """
    sentences = _sentences(source.text)
    texts = [(one.text, one.span.start) for one in sentences if one.text]
    readings = iter(read_sentences(language, texts))
    key = GoalKeys().key
    goals = [
        _goal(key(None, one.text), one, next(readings) if one.text else None)
        for one in sentences
    ]
    return GoalFile(source=source, goals=tuple(goals), takes_facts=False), ()


def _sentences(text: str) -> list[Phrase]:
    """Return the words of every line; no empty ones after the last line end."""
    lines = [phrase(text, *span) for span in line_spans(text)]
    if text.endswith("\n") or not text:
        lines.pop()
    return lines


def _goal(key: str, sentence: Phrase, reading: Reading | None) -> Goal:
    """Return the goal of one line; a blank one has an empty sentence."""
    span = sentence.span
    return Goal(_SENTENCE, None, key, span, span, sentence, reading)
