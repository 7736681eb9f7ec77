"""Short words in capitals that nobody outside the team can be expected to know."""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.subjects import GoalSubject
from smartlint.text import Span


@cache
def _pattern() -> re.Pattern[str]:
    # Two to six capitals standing alone: no part of an id (BIZ-1), a name (A/B, H&M) or
    # a word with figures (GA4, FY27), and no number (II, IV). A plural has a small s.
    return re.compile(
        r"(?<![\w&@#./’'-])(?![IVX]+\b)[A-Z]{2,6}(?=s?(?![\w&@/-]|[.’']\w))"
    )


def abbreviations(subject: GoalSubject) -> tuple[str, ...]:
    """Return what no pack, metric block or sentence explains, each word once."""
    source = subject.place.file.source
    found = [source.slice(span) for span in abbreviation_spans(subject)]
    return tuple(dict.fromkeys(found))


def abbreviation_spans(subject: GoalSubject) -> tuple[Span, ...]:
    """Return where the unexplained abbreviations of the sentence stand, in order.

    Nothing is asked where nothing is known of metrics: without a catalogue every short
    word would look strange.
    """
    knowledge = subject.place.knowledge
    text = subject.goal.sentence.text
    if knowledge is None or text.isupper():
        return ()
    start = subject.goal.sentence.span.start
    return tuple(
        [
            Span(start + match.start(), start + match.end())
            for match in _pattern().finditer(text)
            if not _is_spelt_out(text, match)
            and not knowledge.explains(subject, match.group())
        ]
    )


def _is_spelt_out(text: str, match: re.Match[str]) -> bool:
    """Say whether the sentence gives the words too: “net revenue retention (NRR)”."""
    before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip("s ")
    if after.startswith("("):
        return True
    # As many words as the abbreviation has letters, with some small ones between.
    words = before.removesuffix("(").split()[-2 * len(match.group()) :]
    initials = "".join(word[0] for word in re.split(r"[ -]", " ".join(words)) if word)
    return before.endswith("(") and _has_in_order(initials.upper(), match.group())


def _has_in_order(text: str, letters: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
