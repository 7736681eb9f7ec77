"""Gives every chunk of a sentence the parts it may play: words that are looked up.

A token is one chunk, or several that are read as one ("in order to", "no later than").
Tagging decides nothing that needs the rest of the sentence, but for bare years: "by
2030" is a date and "to 2000" an amount.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from smartlint.model.quantity import Quantity
from smartlint.named_tuple import NamedTuple, make
from smartlint.syntax.chunking.chunks import Chunks, is_lettered
from smartlint.syntax.chunking.merging import merge
from smartlint.syntax.chunking.pieces import Piece
from smartlint.syntax.reading.words.aim_phrases import match_role, role_seconds
from smartlint.syntax.reading.words.lexicon import (
    APART,
    SIZED,
    Lexicon,
    VerbEntry,
    WordEntry,
)
from smartlint.syntax.reading.words.marks import NAMED, VALUE, VALUE_KINDS, hedge_of
from smartlint.syntax.reading.words.packed_words import EveryWord, seconds_of
from smartlint.syntax.reading.words.phrase_matching import (
    match_phrase,
    names_thing,
    straight,
)
from smartlint.syntax.reading.words.slips import doubled, mended
from smartlint.syntax.reading.words.token import Token

_NO_ENTRY = WordEntry()
_WANTING = frozenset({"WISH", "HAVE"})
_NOTHING: frozenset[str] = frozenset()
_GOING_ON = frozenset({"the", "of"})  # "over the line"
_PARTICLES = ("up", "out", "off", "down", "over", "back", "through", "in", "on")
_PAIR = 2
_DATING = frozenset({"in", "on"})
_NEAR = ("this ", "next ", "to", "every ", "each ")
_SLASHES = frozenset({"/", "\\"})
# What stands behind a token does not matter.
_ANY = EveryWord()
_VALUE_MARKS = NAMED | VALUE


class Tokens(NamedTuple):
    """A sentence as tokens.

    Attributes:
        items: The tokens, in order.
        starts, ends: For each token its offsets in the source.
    """

    items: list[Token]
    starts: list[int]
    ends: list[int]


def tag(lexicon: Lexicon, chunks: Chunks) -> tuple[Tokens, list[int]]:
    """Return the tokens of a sentence, and where vague words may start among its chunks.

    They are those before :mod:`smartlint.syntax.reading.words.settling`.
    """
    items, starts, ends = chunks
    tokens = [piece.token or _token(lexicon, piece) for piece in items]
    slip = None
    if len(tokens) > 1:
        first = tokens[0]
        if not first.is_known:
            tokens[0] = mended(lexicon, first, tokens[1])
        elif first.lower == tokens[1].lower:
            slip = doubled(first)
    openers = _openers(tokens)
    if openers or slip:
        longer = _longer(lexicon, chunks, tokens, openers)
        if slip is not None:
            longer = [(0, 2, slip), *(one for one in longer if one[0] > 1)]
        if longer:
            starts, ends = starts[:], ends[:]
            merge(tokens, starts, ends, longer)
    return make(Tokens, (tokens, starts, ends)), openers


def _longer(
    lexicon: Lexicon, chunks: Chunks, tokens: Sequence[Token], openers: Iterable[int]
) -> list[tuple[int, int, Token]]:
    """Return what takes more than one chunk, or is another token beside others.

    For each the chunk that it starts at and the one after it.
    """
    found: list[tuple[int, int, Token]] = []
    after = 0
    end = len(tokens) - 1
    for index in openers:
        token = tokens[index]
        following = tokens[index + 1].lower if index < end else ""
        if index < after or following not in token.longer:
            continue
        if token.kind != "STOP":
            longer, size = _at_opener(lexicon, chunks, index, token)
            if longer.role == "PURPOSE" and index and _is_wanted(tokens, found, index):
                continue
            after = index + size
            if longer is not token:
                found.append((index, after, longer))
        elif _shortens(lexicon, chunks, index):
            after = index + 1
            is_longer = bool(found) and found[-1][1] == index
            last = found.pop() if is_longer else (index - 1, index, tokens[index - 1])
            found.append((last[0], after, last[2]))
    return found


def _is_wanted(
    tokens: Sequence[Token], found: Sequence[tuple[int, int, Token]], index: int
) -> bool:
    """Whether "to help" at ``index`` is what is to be done: "we want to help"."""
    is_longer = bool(found) and found[-1][1] == index
    before = found[-1][2] if is_longer else tokens[index - 1]
    return before.role in _WANTING


def _openers(tokens: Sequence[Token]) -> list[int]:
    """Return where a longer token or vague words may start, as a second word follows."""
    openers = []
    seconds: Collection[str] = _NOTHING
    for before, token in enumerate(tokens, -1):
        if seconds and token.lower in seconds:
            openers.append(before)
        seconds = token.seconds
    if "" in seconds and tokens[-1].kind != "STOP":  # which ends no word but the last
        openers.append(len(tokens) - 1)
    return openers


def _at_opener(
    lexicon: Lexicon, chunks: Chunks, index: int, token: Token
) -> tuple[Token, int]:
    """Return what is read at a word that may open more, and how many chunks it takes."""
    items, size = chunks.items, 1
    if token.kind != "WORD":
        return (_word(lexicon, items[index]) if _is_apart(chunks, index) else token), 1
    alone = token
    token, size = _phrase(lexicon, items, index, alone)
    if size == 1:
        token, size = _joined(lexicon, items, index, token)
    elif items[index + size - 1].lower in _GOING_ON:
        joined, longer = _joined(lexicon, items, index, alone)
        if longer > size:
            token, size = joined, longer
    if size == len(items[index].text) == 1 and is_lettered(chunks, index):
        return token.playing(role="", verb=None), 3
    return token, size


def _shortens(lexicon: Lexicon, chunks: Chunks, index: int) -> bool:
    """Whether a stop is part of the word before it: "Inc.", "U.S.", "e.g."."""
    items, starts, ends = chunks
    if not index or index + 1 == len(items) or starts[index] != ends[index - 1]:
        return False
    before = items[index - 1]
    if "shortened" in lexicon.groups_of(before.lower):
        return before.lower != "no" or items[index + 1].kind != "WORD"
    if len(before.text) > 1 or not before.text.isupper():
        return False
    is_tied = starts[index + 1] == ends[index]
    return is_tied or (index > 1 and starts[index - 1] == ends[index - 2])


def _is_apart(chunks: Chunks, index: int) -> bool:
    """Whether space stands around a sign, so that "R&D" is one name."""
    if not index or index + 1 >= len(chunks.items):
        return False
    is_after_space = chunks.ends[index - 1] < chunks.starts[index]
    return is_after_space and chunks.ends[index] < chunks.starts[index + 1]


def _token(lexicon: Lexicon, chunk: Piece) -> Token:
    """Return the token of a chunk by itself, which its piece keeps from now on."""
    kind, lower = chunk.kind, chunk.lower
    if kind == "WORD":
        token = _word(lexicon, chunk)
    elif kind in VALUE_KINDS:
        token = _value(lexicon, chunk)
    else:
        token = Token(kind, lower, _NO_ENTRY, lexicon.groups_of(lower))
        if lower == "&" or kind == "STOP":
            token.longer = token.seconds = _ANY
    if lower in lexicon.vague:
        token.seconds = _seconds(token.longer, seconds_of(lexicon.vague, lower) or ())
    chunk.token = token
    return token


def _value(lexicon: Lexicon, chunk: Piece) -> Token:
    """Return the token of an amount or a time."""
    kind, lower, value = chunk.kind, chunk.lower, chunk.value
    groups = lexicon.groups_of(lower)
    if not isinstance(value, Quantity):
        return Token(kind, lower, _NO_ENTRY, groups, None, value)
    token = Token(kind, lower, _NO_ENTRY, groups, value, chunk.when)
    if kind == "AMOUNT" and lower[0].isalpha() and hedge_of(lower):
        token.seconds = _ANY  # "around 40"
    return token


def _word(lexicon: Lexicon, chunk: Piece) -> Token:
    """Return the token of a word that stands alone."""
    lower = straight(chunk.lower)
    entry = lexicon.entry(lower) or _NO_ENTRY
    is_capital, groups = chunk.text[0].isupper(), lexicon.groups_of(lower)
    token = Token("WORD", lower, entry, groups, is_capital=is_capital)
    token.deed = lexicon.deed(lower)
    if entry is _NO_ENTRY and lower.endswith(_PARTICLES):
        token.deed = token.deed or _joined_deed(lexicon, lower)
    token.longer = token.seconds = _seconds(
        role_seconds(lexicon.role_phrases, lower),
        seconds_of(lexicon.phrasal, lower) or _NOTHING,
        _SLASHES if len(chunk.text) == 1 else _NOTHING,
    )
    return token


def _joined_deed(lexicon: Lexicon, word: str) -> VerbEntry | None:
    """Return the verb that a word is, with its particle: "ramp-up", "writeup"."""
    particle = next(end for end in _PARTICLES if word.endswith(end))
    first = word.removesuffix(particle).rstrip("-")
    for words, entry in (seconds_of(lexicon.phrasal, first) or {}).get(particle, ()):
        _, form, _, flags = entry
        if len(words) == _PAIR and form == "base" and APART not in flags:
            return lexicon.verb_entry(*entry)
    return None


def _seconds(*sets: Iterable[str]) -> Collection[str]:
    """Return the second words of all; any word is one where a phrase has no second."""
    seconds = _NOTHING.union(*sets)
    return _ANY if "" in seconds else seconds


def _phrase(
    lexicon: Lexicon, chunks: Sequence[Piece], index: int, alone: Token
) -> tuple[Token, int]:
    """Return the function phrase at a word and its length, else the word alone."""
    found = match_role(lexicon.role_phrases, chunks, index, alone.lower)
    if found is None:
        return alone, 1
    size, role = found

    def make(words: str) -> Token:
        entry = WordEntry(role) if role else lexicon.entry(words) or _NO_ENTRY
        return Token("WORD", words, entry, groups=lexicon.groups_of(words))

    # A phrase is no single word, so its token does not tell of a capital.
    return _made_once(lexicon, chunks[index : index + size], make), size


def _joined(
    lexicon: Lexicon, chunks: Sequence[Piece], index: int, token: Token
) -> tuple[Token, int]:
    """Take the other words of a verb such as "roll out" or "get rid of"."""
    found = match_phrase(lexicon.phrasal, chunks, index, token.lower)
    if found is None or (token.is_noun and names_thing(chunks, index, found[0])):
        return token, 1
    size, entry = found
    if APART in entry[3] or (SIZED in entry[3] and not _is_sized(chunks, index + size)):
        return token, 1
    if _leads_to_time(chunks, index + size):
        return token, 1  # "hired in Q3"

    def make(_: str) -> Token:
        return token.playing(role="", verb=lexicon.verb_entry(*entry))

    words = chunks[index : index + size]
    return _made_once(lexicon, words, make, is_capital=token.is_capital), size


def _is_sized(chunks: Sequence[Piece], index: int) -> bool:
    """Whether an amount stands at ``index``: behind "come in"."""
    return index < len(chunks) and chunks[index].kind == "AMOUNT"


def _leads_to_time(chunks: Sequence[Piece], index: int) -> bool:
    """Whether "in" or "on" before ``index`` says when: "in Q3"; no "in 2000 orders"."""
    if index >= len(chunks) or chunks[index - 1].lower not in _DATING:
        return False
    time = chunks[index]
    if time.kind == "DATE":
        return not time.lower.startswith(_NEAR)  # "handed in this summer"
    follows = index + 1 < len(chunks) and chunks[index + 1].kind == "WORD"
    return time.kind == "AMOUNT" and time.when is not None and not follows


def _made_once(
    lexicon: Lexicon,
    pieces: Sequence[Piece],
    make: Callable[[str], Token],
    *,
    is_capital: bool = False,
) -> Token:
    """Return the token of words that are read as one, which all sentences share."""
    words = " ".join([piece.lower for piece in pieces])
    met = lexicon.met.get((words, is_capital))
    if met is None:
        met = lexicon.met[words, is_capital] = make(words)
    return met
