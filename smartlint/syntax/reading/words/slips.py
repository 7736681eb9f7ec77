"""Reads the opening verb that was meant: "Incraese", "Lauch", "Raise raise".

Only the first word of a sentence is asked, as an order opens with its verb, and only
verbs are meant that many goals open with: elsewhere such a word is mostly a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartlint.catalogue.misspelling import is_slip
from smartlint.syntax.reading.words.lexicon import MOVING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smartlint.syntax.reading.words.lexicon import Lexicon
    from smartlint.syntax.reading.words.token import Token

SLIPPED = frozenset({"slipped"})
"""The groups of a word that is read as another, or stands twice."""

_LONGEST = 14
_SHORTEST = 5
_WHOLE = 6  # letters from which on any slip is read, not two swapped ones alone
_NO_ORDER = frozenset({"BE", "MODAL", "HAVE", "WISH", "AND", "OR", "RELATIVE", "NOT"})


def mended(lexicon: Lexicon, token: Token, after: Token) -> Token:
    """Return an opening word that no list has as the verb that is meant, if one is."""
    is_word = token.kind == "WORD" and token.comparative is None  # "shorter queues"
    if not is_word or not _follows_order(after):
        return token
    word, meant = token.lower, lexicon.meant
    if word not in meant:  # lists often open with one word again and again
        meant[word] = meant_verb(word, lexicon.slips)
    verb = meant[word]
    entry = None if verb is None else lexicon.entry(verb)
    if entry is None:
        return token
    return token.playing(groups=SLIPPED, **entry._asdict())


def doubled(token: Token) -> Token | None:
    """Return the one verb of "raise raise prices"; None where no change stands twice."""
    verb = token.verb
    if verb is None or verb.verb_class not in MOVING:
        return None
    return token.playing(groups=SLIPPED)


def meant_verb(word: str, table: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return the verb that a word is one slip away from; None for none.

    Args:
        word: A word in small letters that no list has.
        table: The verbs and, less a letter each, what they are found by.
    """
    length = len(word)
    if not _SHORTEST <= length <= _LONGEST:
        return None
    near = table.get(word, ())
    for at in range(1, length):  # the first letter is hardly ever wrong
        near += table.get(word[:at] + word[at + 1 :], ())
    for verb in near:
        is_near = verb[0] == word[0] and is_slip(word, verb)
        if is_near and (len(verb) >= _WHOLE or sorted(verb) == sorted(word)):
            return verb
    return None


def _follows_order(token: Token) -> bool:
    """Whether what follows may be an order's object: no "Boots wants", "Crete is"."""
    verb = token.verb
    is_told = verb is not None and verb.form in {"s", "past"} and not token.nouns
    is_thing = token.kind in {"WORD", "AMOUNT"} and token.role not in _NO_ORDER
    return is_thing and not is_told
