"""The short ways to plain amounts and dates lead where the long ones do."""

from __future__ import annotations

from itertools import product

from hypothesis import example, given, settings
from hypothesis import strategies as st
from linted import language

from smartlint.syntax.chunking.amounts import read_amount
from smartlint.syntax.chunking.dates import may_be_date, read_any
from smartlint.syntax.chunking.met_pieces import MetParts, Part, _is_group, _pieces_of
from smartlint.syntax.chunking.names import read_name
from smartlint.syntax.chunking.pieces import Found, Pieces
from smartlint.syntax.chunking.plain_amounts import read_plain_amount
from smartlint.syntax.chunking.plain_dates import read_plain_date

_AMOUNTS = ("5", "12%", "12 %", "$1,234", "2027", "two", "twenty", "6 months", "1.5")
_DATES = ("30 June 2027", "May 2027", "May 5, 2027", "2027-06-30", "the end of Q2 2027")
_BEFORE = ("", "by", "to", "from", "in", "at least", "over", "no", "the", "women", "-")
_AFTER = (
    "", "of", "to 9", "and 9", "-9", "–9%", "/9", "out of 9", "in 9", "thirds", "st",
    "million", "k", "x", "€", "euros", "US dollars", "%", "points", "stars", "times",
    "hours", "quarters", "days", "month", "months", "thirty minutes", "and a half", "five",
    "a week", "per month", "/month", "daily", "or more", "+", "year olds", "June", "may",
    "Q3", "H1", "2027", ", 2027", "28", "(2027)", "season", "school year", "am", "pm",
    "who", "is", "'s", "posts", "hires", "quick", ".", ",", ")", "by June 2027",
)  # fmt: skip


def _pieces(text: str) -> Pieces:
    return Pieces(language().chunk_tables, text, 0)


def _long_way(pieces: Pieces, index: int) -> Found | None:
    """Return what is read at a piece without the short ways."""
    is_number = pieces.items[index].kind == "NUMBER"
    date = None
    if not is_number or may_be_date(pieces, index):
        date = read_any(pieces, index)
    return date or read_name(pieces, index) or read_amount(pieces, index)


def _shown(found: Found | None) -> object:
    if found is None:
        return None
    first, after, piece = found
    return first, after, piece.kind, piece.text, piece.lower, piece.value, piece.when


def _check(text: str) -> None:
    pieces = _pieces(text)
    for index in pieces.openers:
        start = pieces.items[index].start
        readers = "" if start is None else start.readers
        if "p" in readers and (amount := read_plain_amount(pieces, index)):
            assert _shown(amount) == _shown(_long_way(pieces, index)), text
        is_dated = "d" in readers or "t" in readers
        if is_dated and (date := read_plain_date(pieces, index)):
            assert _shown(date) == _shown(read_any(pieces, index)), text


def test_what_stands_around_an_amount_or_a_date_is_heeded_on_both_ways() -> None:
    for before, plain, after in product(_BEFORE, (*_AMOUNTS, *_DATES), _AFTER):
        for space in ("", " "):
            _check(f"{before} {plain}{space}{after}".strip())


@given(st.lists(st.sampled_from((*_BEFORE, *_AMOUNTS, *_DATES, *_AFTER)), max_size=7))
@settings(max_examples=200, deadline=None)
def test_both_ways_read_any_row_of_amounts_and_dates_alike(words: list[str]) -> None:
    _check(" ".join(words))


@example("17,31,")
@given(st.text(alphabet="0123459,.,.$%€£*-/:½aRk ", max_size=9))
@settings(max_examples=400, deadline=None)
def test_what_stands_between_spaces_is_cut_alike_on_both_ways(text: str) -> None:
    tables = language().chunk_tables
    for part in text.split(" "):
        is_group = part[:1].isdecimal() and _is_group(part)
        cut = MetParts(tables)._cut(part, is_group=is_group)
        assert _pieces_shown(MetParts(tables)[part]) == _pieces_shown(cut), part


def _pieces_shown(part: Part) -> object:
    size, _, (is_group, _) = part
    found = [
        (piece.kind, piece.text, piece.lower, piece.start, start, end)
        for piece, start, end in _pieces_of(part)
    ]
    return size, is_group, found
