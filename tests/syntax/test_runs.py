"""A sentence read run by run is read as if it were read whole."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unspanned import unspanned

from smartlint.syntax import Language
from smartlint.syntax.joints import STAND_INS, listed_phrases
from smartlint.syntax.numbered_runs import WORTH, read_numbered
from smartlint.syntax.run import Run, read_run
from smartlint.syntax.runs import Words, read_whole, read_words

SEAMS = sorted(STAND_INS)


@cache
def shipped() -> Language:
    return Language.load(None)


def phrase_words() -> Iterator[tuple[str, ...]]:
    return listed_phrases(shipped().lexicon, shipped().chunk_tables)


@cache
def phrases() -> tuple[str, ...]:
    return tuple(sorted({" ".join(words) for words in phrase_words()}))


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
    """Return texts that are mostly seams and what could reach over them."""
    word = st.one_of(
        st.sampled_from(SEAMS),
        PARTS,
        st.deferred(lambda: st.sampled_from(phrases())),
        st.deferred(lambda: st.sampled_from(sorted(shipped().chunk_tables.starts))),
    )
    return st.lists(word, min_size=1, max_size=14).map(" ".join)


def said(words: Words) -> Any:  # Any: nested plain values
    """Return all that the words of a sentence say, and where its tokens stand."""
    tokens = [
        [unspanned(getattr(token, name)) for name in token.__slots__]
        for token in words.tokens.items
    ]
    return tokens, *words.tokens[1:], words.outline, words.loose


@given(texts(), st.integers(0, 9))
@settings(max_examples=400, deadline=None)
def test_runs_say_what_the_whole_says(text: str, offset: int) -> None:
    language = shipped()
    whole = said(read_whole(language, text, offset))
    assert said(read_words(language, text, offset)) == whole
    # What was read before changes nothing.
    assert said(read_words(language, text, offset)) == whole


@given(texts())
@settings(max_examples=200, deadline=None)
def test_amounts_and_times_span_their_token(text: str) -> None:
    """So a sentence can tell their place from the token's."""
    tokens = read_whole(shipped(), text).tokens
    for token, start, end in zip(*tokens, strict=True):
        for value in (token.amount, token.when):
            assert value is None or value.span == (start, end)


def test_what_stands_in_for_a_word_is_part_of_no_phrase() -> None:
    stand_ins = set(STAND_INS.values())
    assert not [words for words in phrase_words() if stand_ins & {*words[1:]}]
    assert stand_ins.isdisjoint(shipped().chunk_tables.starts)


@pytest.mark.parametrize(
    ("word", "opener"), [*product(SEAMS, ["5", "5%", "end", "mid"])]
)
def test_no_word_that_opens_a_run_opens_an_amount(word: str, opener: str) -> None:
    language = shipped()
    items = read_whole(language, f"{word} {opener} days").tokens.items
    assert items[0].lower.split()[0] == word
    assert items[0].kind == "WORD"


@pytest.mark.parametrize(
    "text",
    ["from 5 to 8 to 9 % by May", "as measured by sales", "Q1 to Q2", "mid through by so",
     "by by by by ", "1 to 2 to 3 to 4 to 5 to 6 to 7 to 8", "of women 18 to 24 by 2030",
     "a ratio with 12:30 of", "close to 5 with a sum equal to 7", "in the last 2 weeks to 2030 from 2000 to 2500"],
)  # fmt: skip
def test_no_seam_is_cut_where_words_belong_together(text: str) -> None:
    language = shipped()
    assert said(read_words(language, text)) == said(read_whole(language, text))


# Both sides of what readers ask a number for, and any number.
NUMBERS = st.one_of(
    st.sampled_from(
        [1, 2, 3, 4, 5, 9, 10, 12, 24, 25, 31, 32, 59, 60, 99, 100, 101, 120]
    ),
    st.sampled_from([365, 999, 1000, 1500, 1899, 1950, 2027, 2100, 12_345, 1_000_000]),
    st.integers(1, 999_999_999),
)
BEFORE = st.sampled_from(
    ["", "by ", "from ", "to ", "to $", "from €", "about ", "at least ", "top ", "Tier ",
     "June ", "Q", "#", "women ", "of ", "-", "in ", "v", "lose "]
)  # fmt: skip
AFTER = st.sampled_from(
    ["", "%", " days", " hours", " ms", " May", "st place", " stars", "/5", " out of ten",
     "k", "M", " in ten", "-month", " per week", " year olds", "th", "H", "Q", " am", "x",
     " times", " pounds", "+", " or more", " posts", " percent points", " bps", "-star"]
)  # fmt: skip


def read_as(run: Run) -> Any:  # Any: nested plain values
    """Return all that a run says."""
    rows = (run.chunks, run.tokens)
    fields = [
        [getattr(item, name) for name in item.__slots__]
        for row in rows
        for item in row[0]
    ]
    return fields, [row[1:] for row in rows], run[2:]


@given(BEFORE, AFTER, st.lists(NUMBERS, min_size=1, max_size=4), st.booleans())
@settings(max_examples=200, deadline=None)
def test_a_number_reads_like_the_others_of_its_pattern(
    before: str, after: str, numbers: list[int], is_grouped: bool
) -> None:
    language = shipped()
    for number in numbers:
        text = (
            f"{before}{number:,}{after}" if is_grouped else f"{before}{number}{after}"
        )
        for _ in range(WORTH):
            read_numbered(language, text, "during")
        known = read_numbered(language, text, "during")
        fresh = read_as(read_run(language, text, "during"))
        assert known is None or read_as(known) == fresh


def test_amounts_with_units_are_known_after_some_time() -> None:
    language = shipped()
    for number in range(200, 200 + WORTH):
        read_numbered(language, f"from {number} hours", "during")
    assert read_numbered(language, "from 48 hours", "during") is not None
    assert read_numbered(language, "from 2027 hours", "during") is None
