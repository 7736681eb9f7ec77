"""Tells two sides of one change from two outcomes: "walk to work more, drive less"."""

from __future__ import annotations

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.token import Token

_LONGEST_SIDE = 8  # words of one side of a change


def first_side(sentence: Sentence, first: int, end: int) -> int | None:
    """Return where "read more books" ends before "and watch less TV"; else None."""
    tokens = sentence.tokens
    if not _has_two_sides(tokens[first:end]):
        return None
    at = max(at for at in range(first, end) if tokens[at].comparative is not None)
    while at > first + 1 and at not in sentence.joins:
        at -= 1
    return at if at > first + 1 else end


def weigh_up(sentence: Sentence, second: int, join: int, end: int) -> bool:
    """Whether two degrees are two sides of one change: "walk to work more, drive less"."""
    tokens = sentence.tokens
    after = second + 2
    is_bare = after >= end or tokens[after].kind != "WORD"
    both = tokens[join - 1].comparative, tokens[second + 1].comparative
    if is_bare and None not in both:
        return True
    first = max(0, join - _LONGEST_SIDE)
    return _has_two_sides([*tokens[first:join], *tokens[second : min(end, second + 4)]])


def are_qualities(tokens: list[Token], verb: int, join: int, second: int) -> bool:
    """Whether two adjectives stand before a noun: "provide safe and equal access".

    Of "a lively and respected choir" the second is a participle.
    """
    first, word = tokens[join - 1], tokens[second]
    is_first = first.is_plain and not (first.nouns or first.lower.endswith("s"))
    # "Ship the offline mode and lifted lids" has a noun before it.
    is_led = join - 2 == verb or not tokens[join - 2].is_plain
    if not (is_first and is_led) or not tokens[second + 1].is_plain:
        return False
    if word.verb is not None and word.verb.form == "participle":
        return first.verb is None and join > verb + 1
    return "perhaps quality" in word.groups and join == verb + 2


def _has_two_sides(words: list[Token]) -> bool:
    """Whether there is to be more of one thing and less of another, uncounted."""
    ways = [word.comparative for word in words if word.comparative in {"more", "less"}]
    return sorted(ways) == ["less", "more"] and not any(word.amount for word in words)
