"""Cuts a goal file into lines and says of each what it is, whatever stands in it.

One line becomes one :class:`Line`, the terminal of ``grammar/goals.lark``. Nothing
here reads values: that keeps the scanner free of every table but the words of the line
layer, so that ``fmt`` and ``check`` see a file the same way.
"""

from __future__ import annotations

from collections.abc import Iterable

from smartlint.model.reading import Phrase
from smartlint.syntax.block_words import block_fact
from smartlint.syntax.line import Line, is_date_like
from smartlint.syntax.line_forms import (
    Draft,
    as_of,
    comment,
    fact_with_bullet,
    fact_without_colon,
    head,
    head_with_bullet,
    head_without_colon,
    is_bare_amount,
    known_fact,
    sentence,
    setting,
)
from smartlint.syntax.vocabulary import (
    FREE_HEADS,
    HEADS,
    SENTENCE_STARTERS,
    SETTINGS,
    SURE_KEYS,
)
from smartlint.text import Span

STARTS_BLOCK = frozenset({"HEAD", "SENTENCE", "TEXT", "AS_OF", "INCLUDE"})
"""Kinds of lines that what is indented below belongs to."""


def scan(text: str, spans: Iterable[Span]) -> list[Line]:
    """Return what the lines at ``spans`` are, in their order."""
    scanner = _Scanner(text)
    return [scanner.line(span) for span in spans]


class _Scanner:
    """Tells the lines of one text apart.

    Only one thing about the lines above matters: whether a block is open, and directly
    above. ``owner: Dana`` at the margin is a fact that someone forgot to indent there,
    and a sentence elsewhere.
    """

    __slots__ = ("_block", "_has_goal", "_is_close", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._block = ""
        self._is_close = False
        self._has_goal = False

    def line(self, raw: Span) -> Line:
        """Return what the line at ``raw`` is."""
        body = self._text[raw.start : raw.end]
        kept = body.rstrip()
        if not kept:
            self._is_close = False
            start = Span(raw.start, raw.start)
            return Line("BLANK", "", raw, start, None, None, Phrase("", start))
        end = raw.start + len(kept)
        span = Span(end - len(kept.lstrip()), end)
        found = self._worded(raw, span)
        if found.kind in STARTS_BLOCK:
            self._block = found.word or found.kind
            self._has_goal = self._has_goal or self._block not in _FILE_BLOCKS
        self._is_close = True
        return found

    def _worded(self, raw: Span, span: Span) -> Line:
        """Return what a line with words is."""
        if self._text[span.start] == "#":
            found = comment(self._text, raw, span)
            if found is not None:
                return found
        line = Draft(self._text, raw, span)
        if span.start > raw.start:
            return self._indented(line)
        return self._at_margin(line)

    def _indented(self, line: Draft) -> Line:
        if self._is_own(line):
            return line.fact("")
        return (
            known_fact(line)
            or (line.fact("") if self._is_target(line) else None)
            or head(line, "indented-head")
            or fact_with_bullet(line)
            or (line.fact("") if self._is_key(line) else None)
            or fact_without_colon(line)
            or line.whole("STRAY")
        )

    def _at_margin(self, line: Draft) -> Line:
        return (
            setting(line)
            or head(line)
            or head_with_bullet(line)
            or self._unindented_fact(line)
            or head_without_colon(line)
            or as_of(line)
            or (line.whole("STRAY") if self._is_left_over(line) else None)
            or sentence(line)
        )

    def _is_left_over(self, line: Draft) -> bool:
        """Say whether only the day of the goal above stands here: "by 31 May 2027"."""
        if not self._is_close or self._block in _FILE_BLOCKS:
            return False
        opener, _, rest = line.text[line.span.start : line.span.end].partition(" ")
        return opener.lower() in _DAY_OPENERS and is_date_like(rest.rstrip("."))

    def _unindented_fact(self, line: Draft) -> Line | None:
        """Return the fact that stands at the margin beneath a block.

        Behind a blank line only what is no beginning of a sentence is one, and so it is
        beneath a setting between goals, where it states a fact of none.
        """
        is_fact = line.key_text in _NEVER_SENTENCES
        if not (self._is_close or is_fact) or line.colon < 0:
            return None
        if self._block in _FILE_BLOCKS and not (is_fact and self._has_goal):
            return None
        if line.key in SENTENCE_STARTERS and line.key_text != line.key:
            return None
        if self._is_own(line):
            return line.fact("", "unindented-fact")
        return known_fact(line, "unindented-fact")

    def _is_key(self, line: Draft) -> bool:
        """Say whether the words before the colon were meant to name a fact."""
        # In a special block they may have a label: "step 1".
        return line.is_named if self._block in FREE_HEADS else line.is_key_like

    def _is_target(self, line: Draft) -> bool:
        """Say whether "goal: 40" beneath a goal states its target and starts none."""
        return (
            line.key == "goal"
            and self._block in _WITH_TARGET
            and self._is_close
            and is_bare_amount(line)
        )

    def _is_own(self, line: Draft) -> bool:
        """Say whether a line is of the kind that this special block alone has."""
        if self._block not in FREE_HEADS or not line.is_named:
            return False
        fact = block_fact(HEADS[self._block], line.key)
        return fact is not None and not fact.is_dated


_WITH_TARGET = frozenset({"goal", "objective", "SENTENCE"})
_NEVER_SENTENCES = SURE_KEYS | {"by", "why"}
_DAY_OPENERS = frozenset({"by", "until", "before"})
_FILE_BLOCKS = frozenset({"", *SETTINGS, "AS_OF", "INCLUDE"})
