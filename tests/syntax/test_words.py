"""The words of a sentence, whatever the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, product
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from linted import language

from smartlint.syntax.chunking.chunks import chunk
from smartlint.syntax.reading.phrases.islands import islands_among
from smartlint.syntax.reading.words.lexicon import VerbEntry
from smartlint.syntax.reading.words.marks import VALUE_KINDS
from smartlint.syntax.reading.words.outline import Outline, outline_of
from smartlint.syntax.reading.words.packed_words import Phrases, seconds_of
from smartlint.syntax.reading.words.settling import settle
from smartlint.syntax.reading.words.tagging import Tokens, tag
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.vagueness import Loose, find_loose


def phrases() -> Iterator[str]:
    """Yield every listed phrase of a function word, a verb or a vague word."""
    lexicon = language().lexicon
    lists: list[Phrases[Any]] = [lexicon.role_phrases, lexicon.phrasal, lexicon.vague]
    for listed in lists:
        for first in listed:
            for found in (seconds_of(listed, first) or {}).values():
                yield from (" ".join(words) for words, _ in found)


# What amounts, times and names are made of, and what they are told from.
PARTS = st.sampled_from(
    ["5", "12", "2027", "2000", "1,200", "$5", "5%", "3x", "€5M", "10-12", "12:30", "30",
     "2027-06-30", "1/2", "Q1", "Q3", "H2", "FY26", "v2", "5k", "50+", "(", ")", ",", ".",
     ";", ":", "-", "->", "/", "&", "%", "Tier", "Ana", "top", "half", "a", "the", "of",
     "and", "or", "than", "least", "was", "pounds", "one", "two", "million", "days",
     "June", "May", "May 5", "June 5,", "end", "mid", "early", "year", "weekly", "per",
     "each", "in", "on", "for", "between", "number", "no", "place", "stars", "out",
     "quarter", "third", "twice", "aged", "women", "grades", "Stage", "ISO", "Friday",
     "next", "last", "this", "noon", "hours", "1h", "m", "support", "improve", "quality",
     "lose", "weight", "sales", "Improve", "launch", "ratio", "growth", "Growth", "ASAP", "great", "subscribers"]
)  # fmt: skip


def texts() -> st.SearchStrategy[str]:
    """Return texts that are mostly what amounts, times and phrases are made of."""
    word = st.one_of(
        PARTS,
        st.deferred(lambda: st.sampled_from(sorted(phrases()))),
        st.deferred(lambda: st.sampled_from(sorted(language().chunk_tables.starts))),
    )
    return st.lists(word, min_size=1, max_size=14).map(" ".join)


Words = tuple[Tokens, Outline, list[Loose]]


def read(text: str) -> Words:
    """Return the tokens of a text, what stands where among them, and its vague words."""
    shipped = language()
    chunks = chunk(shipped.chunk_tables, text)
    tokens, openers = tag(shipped.lexicon, chunks)
    settle(tokens.items)
    return (
        tokens,
        outline_of(tokens.items),
        find_loose(shipped.lexicon, chunks, openers),
    )


@given(texts())
@settings(max_examples=200, deadline=None)
def test_amounts_and_times_span_their_token(text: str) -> None:
    for token, start, end in zip(*read(text)[0], strict=True):
        for value in (token.amount, token.when):
            assert value is None or value.span == (start, end)


@given(texts())
@settings(max_examples=200, deadline=None)
def test_the_outline_tells_where_each_kind_of_token_stands(text: str) -> None:
    (items, _, _), outline, _ = read(text)
    places = list(enumerate(items))
    words = {"WORD", "AMOUNT", "DURATION", "DATE", "NAME_NUMBER"}
    assert outline.lowers == {token.lower for token in items}
    assert outline.small == [at for at, token in places if token.role]
    assert outline.signs == [at for at, token in places if token.kind not in words]
    assert outline.joins == [
        at
        for at, token in places
        if token.kind in {"COMMA", "SEMICOLON", "STOP", "SLASH"}
        or token.role in {"AND", "BUT"}
        or token.lower in {"+", "|"}
    ]
    rows = groupby(places, lambda place: place[1].terminal != "TEXT")
    named = [list(row) for is_named, row in rows if is_named]
    assert outline.stretches == [
        (row[0][0], [token.terminal for _, token in row])
        for row in named
        if not VALUE_KINDS.isdisjoint(token.kind for _, token in row)
    ]


def test_no_island_is_without_an_amount_or_a_time() -> None:
    names = "FROM TO BY IN AT FOR OF SINCE CURRENT VERSUS THE BE CHANGE SHIFT MORE"
    others = f"{names} UNTIL ON ARROW COLON GOAL".split()
    table = language().sentence_table
    assert not any(islands_among(table, row) for row in product(others, repeat=3))


@given(st.lists(texts(), min_size=2, max_size=4))
@example(["5", "aagust a"])  # a word of no list gets an entry of its own
@settings(max_examples=50, deadline=None)
def test_what_was_read_before_changes_nothing(sentences: list[str]) -> None:
    """Words are shared by all sentences, so none may be changed by one of them."""
    first = [fields(read(text)) for text in sentences]
    assert [fields(read(text)) for text in reversed(sentences)] == first[::-1]


def fields(words: Words) -> tuple[list[list[object]], object, object]:
    """Return all that the words of a sentence say, in a form that can be compared."""
    tokens, outline, loose = words
    return [values(token) for token in tokens[0]], outline, loose


def values(item: Token | VerbEntry) -> list[object]:
    """Return the fields, with those of a verb's entry: no two entries are equal."""
    found = [getattr(item, name) for name in item.__slots__]
    return [values(one) if isinstance(one, VerbEntry) else one for one in found]
