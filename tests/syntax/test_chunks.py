"""Laws of cutting any text into chunks."""

# ruff: noqa: SIM905 - lists of words read better as text

from __future__ import annotations

import marshal
import random
import re
from collections.abc import Callable
from unicodedata import category

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from smartlint.model.quantity import Quantity
from smartlint.syntax import Language
from smartlint.syntax.chunk_compile import compile_chunk_tables
from smartlint.syntax.chunking.chunk_tables import BETWEEN, WORD, ChunkTables
from smartlint.syntax.chunking.chunks import Chunks, chunk
from smartlint.syntax.chunking.pieces import Piece
from smartlint.text import Span

_KINDS = frozenset(
    ("WORD", "AMOUNT", "DURATION", "DATE", "NAME_NUMBER", "COMMA", "SEMICOLON", "COLON",
     "STOP", "DASH", "HYPHEN", "ARROW", "OPEN", "CLOSE", "QUOTE", "BULLET", "SLASH",
     "OPERATOR", "OTHER")
)  # fmt: skip
_TABLES = ChunkTables(compile_chunk_tables())

# Pieces of number and time forms in any order: the readers meet each other's words.
_WORDS = (
    "a an the of and to by in half third quarter one two twenty-five hundred million "
    "$ € % %-points 5 30 12,000 1.5 .03 2027 06 31 1.2.3 27 st th k M x x2 pp / - – + ( ) "
    "' June may Mar Q3 H1 FY26 FY EOY end mid mid-June early year week days weeks hours "
    "month next last this few at least no more than over up between top #1 Tier v2.0 per "
    "daily am 5pm 17:00 3:1 2027-06-30 03/04/2027 spring Christmas new Friday tomorrow "
    "stars out point bps fold Rs EUR dollars or less first school fiscal couple sub > ~ ≥"
).split()
_MIXED = st.lists(
    st.tuples(st.sampled_from(_WORDS), st.sampled_from(["", " ", " ", ", "])),
    max_size=14,
).map(lambda parts: "".join(word + space for word, space in parts))


_QUOTES = "\"“”„«»`'‘’‹›"


def _is_unheld(text: str, start: int, end: int) -> bool:
    """Whether only space stands there, or stars that stress words: "**Sales**: 5 * 3".

    Or quotes, which may stand around an amount, or pictures.
    """
    return all(
        text[at].isspace()
        or text[at] in _QUOTES
        or category(text[at]) in {"So", "Sk", "Mn", "Cf"}
        or (text[at] == "*" and ("**" in text or _may_be_stressed(text[:at])))
        for at in range(start, end)
    )


def _may_be_stressed(before: str) -> bool:
    return not before or before[-1].isspace() or before[-1].isalpha()


def _assert_laws(text: str, offset: int) -> None:
    chunks = chunk(_TABLES, text, offset)
    end = 0
    for found, *place in zip(*chunks, strict=True):
        start, after = (at - offset for at in place)
        assert found.kind in _KINDS
        assert text[start:after] == found.text
        is_arrow = found.text[0] in "↑↓↗↘⬆⬇"  # "↑" is read as the word "up"
        is_word = found.kind == "WORD" and not is_arrow
        assert found.lower == found.text.lower() or not is_word
        assert _is_unheld(text, end, start)
        assert start < after
        end = after
        _assert_value_is_in_chunk(found, Span(*place))
    assert _is_unheld(text, end, len(text))


def _assert_value_is_in_chunk(found: Piece, span: Span) -> None:
    for value in (found.value, found.when):
        if value is not None:
            assert (value.text, value.span) == (found.text, span)
    assert (found.value is not None) == (found.kind in {"AMOUNT", "DURATION", "DATE"})
    if isinstance(found.value, Quantity) and found.value.upper is not None:
        assert found.value.value < found.value.upper


def _rows(chunks: Chunks) -> list[tuple[object, ...]]:
    """Return chunks as values that can be compared."""
    return [
        (item.kind, item.text, item.lower, item.value, item.when, start, end)
        for item, start, end in zip(*chunks, strict=True)
    ]


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=80), offset=st.integers(0, 1000))
@example(text="↑ 5 🚀 ⬇️", offset=0)
def test_chunks_of_any_text_hold_all_but_its_space(text: str, offset: int) -> None:
    _assert_laws(text, offset)


def test_only_the_stars_that_stress_a_word_are_no_chunk() -> None:
    for text in ("sell *rafts* by May", "5* hotels", "**Sales**: 5 * 3", "a ** b"):
        _assert_laws(text, 0)
    assert "*" in [item.text for item in chunk(_TABLES, "5* hotels").items]


def test_only_the_quotes_around_an_amount_are_no_chunk() -> None:
    for text in ("to ‘€20k’ by", 'a "b" 5', "'20%' of", "it's 6'2\""):
        _assert_laws(text, 0)
    assert [item.kind for item in chunk(_TABLES, 'the "b" of').items].count(
        "QUOTE"
    ) == 2
    assert [item.text for item in chunk(_TABLES, "to ‘€20k’").items] == ["to", "€20k"]


@settings(max_examples=600, deadline=None)
@given(text=_MIXED)
def test_chunks_of_mixed_forms_hold_all_but_its_space(text: str) -> None:
    _assert_laws(text, 7)


@pytest.mark.parametrize(
    "piece",
    ["9", "(", " ", "a ", "the ", "1,", "1-", "1/", "one ", "hundred ", "5 to ", "end of ",
     "Q1+", "June-", "mid-", "at ", "half a ", "next ", "5% - ", "1 000 ", "12:", "$", "+",
     "June 5, ", "Tier 1 and 2 and ", "1h ", "x-", "a'", "last 2 weeks of "],
)  # fmt: skip
def test_the_time_for_a_text_grows_with_its_length(
    fastest: Callable[[Callable[[], object]], float], piece: str
) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        return fastest(lambda: chunk(_TABLES, text))

    assert seconds(1_600) < 10 * seconds(400) + 0.02


def test_a_text_may_end_in_any_word_that_starts_something() -> None:
    for word in _TABLES.starts:
        pieces = chunk(_TABLES, word).items
        assert "".join(piece.text for piece in pieces) == word.replace(" ", "")


def test_tables_are_plain_values(language: Language) -> None:
    plain = compile_chunk_tables()
    again = ChunkTables(marshal.loads(marshal.dumps(plain)))  # noqa: S302 - our own
    text = "at least €5M or 20–30% by mid-June 2027"
    assert _rows(chunk(again, text)) == _rows(chunk(language.chunk_tables, text))


def test_reading_does_not_depend_on_what_was_read_before() -> None:
    texts = [
        "5 million by 2030",
        "a 7 to 10 percent growth",
        "by the end of Q2",
        "24/7",
    ]
    expected = {text: _rows(chunk(_TABLES, text)) for text in texts}
    shuffled = random.Random(1).sample(texts * 3, 12)  # noqa: S311 - no secret
    assert all(_rows(chunk(_TABLES, text)) == expected[text] for text in shuffled)


# Words and signs of all kinds with nothing between them, as no person writes.
_RUNS = st.lists(
    st.sampled_from(
        ["a", "Né", "x²", "@", "#", "5", "12", "½", "_", "-", "'", "’", "&", ".", ",", ":",
         "/", "->", ">=", "€", " ", "\u00a0", "2027-06-30", "1 000"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(text=_RUNS | st.text(max_size=40))
def test_cutting_at_words_first_gives_what_one_scan_gives(text: str) -> None:
    both = re.compile(f"(?P<WORD>{WORD})|{BETWEEN}", re.VERBOSE)
    places = []
    at = 0
    for number, part in enumerate(_TABLES.split(text)):
        cuts = (
            [(0, len(part))] if number % 2 else [m.span() for m in _TABLES.scan(part)]
        )
        places += [(at + start, at + end) for start, end in cuts]
        at += len(part)
    assert places == [match.span() for match in both.finditer(text)]
