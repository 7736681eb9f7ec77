"""Names the parts of a sentence that only go with the goal: where, on and for whom."""

from __future__ import annotations

from smartlint.model.reading import Phrase
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.topics import CHANNEL, PEOPLE, TEAM

MARKED = TEAM | PEOPLE | CHANNEL
"""What makes any of these questions arise."""

_FOR = "for"
_AUDIENCE_WORDS = frozenset({"among", "amongst", _FOR})
_BENEFICIARY_WORDS = frozenset({_FOR})
_CHANNEL_WORDS = frozenset({"on", "via", "through", "over", "in", "across", "from"})
_LONGEST = 5


def _find_phrase(
    sentence: Sentence, openers: frozenset[str], group: str
) -> Phrase | None:
    """Return the first "on LinkedIn" whose head is of a group; None for none."""
    tokens = sentence.tokens
    for index in sentence.small:
        if tokens[index].lower not in openers or sentence.island_at[index]:
            continue
        stretch = _noun_phrase(sentence, index + 1, group)
        if stretch is not None:
            return sentence.phrase(*stretch)
    return None


def find_channel(sentence: Sentence) -> Phrase | None:
    """Return where the goal plays ("on LinkedIn"), without preposition."""
    if not sentence.topics & CHANNEL:
        return None
    return _find_phrase(sentence, _CHANNEL_WORDS, "channel")


def find_audience(sentence: Sentence) -> Phrase | None:
    """Return on whom the goal acts ("among visitors under 25")."""
    if not sentence.topics & PEOPLE or _AUDIENCE_WORDS.isdisjoint(sentence.lowers):
        return None
    return _find_phrase(sentence, _AUDIENCE_WORDS, "people")


def find_beneficiary(sentence: Sentence) -> Phrase | None:
    """Return for whom the result is ("for the sales team")."""
    if not sentence.topics & TEAM or _FOR not in sentence.lowers:
        return None
    return _find_phrase(sentence, _BENEFICIARY_WORDS, "team")


def _noun_phrase(sentence: Sentence, start: int, group: str) -> tuple[int, int] | None:
    """Return the stretch of a short noun phrase whose head is of a group."""
    tokens = sentence.tokens
    first = start
    best = None
    for index in range(start, min(len(tokens), start + _LONGEST)):
        token = tokens[index]
        if token.role == "DETERMINER" and index == first:
            first = index + 1
            continue
        if not token.is_plain:
            break
        best = (first, index + 1) if group in token.groups else None
    return best
