"""Reads years: "2027", "FY26", "fiscal 2027", "2026/27", "SY 21-22", "'27"."""

from __future__ import annotations

from smartlint.model.period import SCHOOL_YEAR, SPLIT_YEAR, WhenKind
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.times import Fields, Time

FIRST_YEAR, LAST_YEAR = 1900, 2099
_CENTURY = 2000
_LONG, _SHORT = 4, 2
_LONGEST_PLAN = 30
_SOON, _LATE = 20, 60  # short years that goals are set for
_FISCAL = frozenset(("fy", "fiscal", "financial"))
_SCHOOL = frozenset(("sy", "ay", "school", "academic"))
_PLAIN = frozenset(("cy", "calendar"))
# Words that go on after a date, as prepositions do.
_TAILS = frozenset(
    ("at", "the", "with", "as", "so", "we", "our", "i", "when", "which", "while", "is",
     "are", "will", "should", "must", "compared", "versus", "vs", "that", "without",
     "via", "or", "but", "up", "down", "a", "an", "all", "each", "every", "no", "inclusive")
)  # fmt: skip
_QUALIFIERS = frozenset(("school", "academic", "fiscal", "financial", "calendar"))
_TIME_NOUNS = frozenset(("season", "semester", "cycle", "edition", "year"))
# Words behind a year that may belong to it: "the 2027 season", "2027 school year".
AFTER_YEARS = _QUALIFIERS | _TIME_NOUNS
_SEPARATORS = frozenset(("HYPHEN", "DASH", "SLASH"))


class Year(NamedTuple):
    """A year and the piece after it.

    Attributes:
        year: Four digits; of a span of years, the last.
        end: Index of the piece after it.
        is_fiscal: Counts in the team's fiscal year.
        is_school: A school year.
        is_split: Two years name it, so that it does not start in January.
    """

    year: int
    end: int
    is_fiscal: bool = False
    is_school: bool = False
    is_split: bool = False

    def fields(self) -> Fields:
        """Return the fields of a time that is this year."""
        fields = self.date({"kind": WhenKind.YEAR})
        if self.is_school:
            fields["unit"] = SCHOOL_YEAR
        return fields

    def date(self, fields: Fields) -> Fields:
        """Set the year of a time, and how it counts."""
        fields["year"] = self.year
        if self.is_fiscal:
            fields["is_fiscal"] = True
            if self.is_split:
                fields["unit"] = SPLIT_YEAR
        return fields


def read_year(pieces: Pieces, index: int) -> Year | None:
    """Return the year at a piece, in any of its forms."""
    item = pieces.items[index]
    if item.kind == "NUMBER":
        return _with_noun(pieces, _read_digits(pieces, index))
    if item.kind == "QUOTE" and pieces.touches(index + 1):
        return _short_year(pieces, index + 1)
    if item.kind == "WORD":
        return _read_named(pieces, index)
    return None


def _with_noun(pieces: Pieces, year: Year | None) -> Year | None:
    """Read on over the words of "the 2026-27 school year" and "the 2027 season"."""
    if year is None:
        return None
    items = pieces.items
    word = items[year.end].lower
    if word in _QUALIFIERS and items[year.end + 1].lower == "year":
        is_school, is_fiscal = word in _SCHOOL, word in _FISCAL
        end, is_split = year.end + 2, year.is_split
        return Year(year.year, end, is_fiscal, is_school, is_split)
    # "2027 season tickets" are tickets.
    is_time = word in _TIME_NOUNS and not is_noun(pieces, year.end + 1)
    if not is_time:
        return year
    if word == "season" and year.is_fiscal:  # "2027/28 season", over by the summer
        return Year(year.year, year.end + 1, is_school=True)
    return year._replace(end=year.end + 1)


def read_year_after(
    pieces: Pieces, index: int, *, is_sure: bool = False
) -> Year | None:
    """Return the year behind a month or quarter: "2027", ", 2027", "of FY26", "'27".

    Args:
        pieces: The sentence.
        index: The piece behind the month.
        is_sure: A day stands before, so that what is behind a comma counts nothing.
    """
    items = pieces.items
    item = items[index]
    if item.lower == "of":
        return read_year(pieces, index + 1 + (items[index + 1].lower == "the"))
    if item.kind == "COMMA":
        year = read_year(pieces, index + 1)
        # "In Q3, 2000 visitors" counts visitors.
        if year is None or (not is_sure and is_noun(pieces, year.end)):
            return None
        return year
    if item.kind in _SEPARATORS and pieces.touches(index) and pieces.touches(index + 1):
        return read_year(pieces, index + 1) or _short_year(pieces, index + 1)
    return read_year(pieces, index)


def is_noun(pieces: Pieces, index: int) -> bool:
    """Return whether a word is what a time before it belongs to: "2027 season"."""
    item = pieces.items[index]
    return item.kind == "WORD" and not _goes_on(pieces, index)


def _goes_on(pieces: Pieces, index: int) -> bool:
    """Return whether a word goes on after a date, as a preposition does."""
    word = pieces.items[index].lower
    return word in pieces.tables.times.prepositions or word in _TAILS


def _read_digits(pieces: Pieces, index: int) -> Year | None:
    """Read "2027", "2026/27" and "2024-2027"."""
    text = pieces.items[index].text
    if len(text) != _LONG or not text.isdecimal():
        return None
    first = int(text)
    if not FIRST_YEAR <= first <= LAST_YEAR:
        return None
    if is_year_pair(pieces, index):
        return Year(first + 1, index + 2, is_fiscal=True, is_split=True)
    last = _span_end(pieces, index + 1, first)
    if last is None:
        return Year(first, index + 1)
    is_split = last == first + 1
    return Year(last, index + 3, is_fiscal=is_split, is_split=is_split)


def is_year_pair(pieces: Pieces, index: int) -> bool:
    """Return whether two years in a row are one: "the 2025 2026 school year"."""
    first, second = pieces.items[index], pieces.items[index + 1]
    if second.kind != "NUMBER" or pieces.items[index + 2].lower not in _QUALIFIERS:
        return False
    is_whole = first.text.isdecimal() and second.text.isdecimal()
    return is_whole and int(second.text) == int(first.text) + 1


def _span_end(pieces: Pieces, index: int, first: int) -> int | None:
    """Return the last year of "2026/27" or "2024-2027", whose joint is at ``index``."""
    if pieces.items[index].kind not in _SEPARATORS:
        return None
    text = pieces.items[index + 1].text
    if not text.isdecimal() or len(text) not in (_SHORT, _LONG):
        return None
    last = int(text) if len(text) == _LONG else first - first % 100 + int(text)
    is_span = (
        first < last <= (first + 1 if len(text) == _SHORT else first + _LONGEST_PLAN)
    )
    return last if is_span else None


def _short_year(pieces: Pieces, index: int) -> Year | None:
    """Read the "27" of "Q3'27"."""
    text = pieces.items[index].text
    if len(text) == _SHORT and text.isdecimal():
        return Year(_CENTURY + int(text), index + 1)
    return None


def _read_named(pieces: Pieces, index: int) -> Year | None:
    """Read "FY26", "FY 2025/26", "fiscal year 2027", "SY 21-22", "the year 2027"."""
    items = pieces.items
    word = items[index].lower
    code, digits = word[:2], word[2:]
    if digits.isdecimal() and len(digits) in (_SHORT, _LONG):
        return _coded(pieces, index, code, digits)
    at = index + 1
    is_fiscal, is_school = word in _FISCAL, word in _SCHOOL
    if not (is_fiscal or is_school or word in _PLAIN or word == "year"):
        return None
    if items[at].lower in ("year", "yr"):
        at += 1
    is_told = items[at - 1].lower == "year" and items[at].lower == "of"
    at += is_told and items[at + 1].kind == "NUMBER"  # "the financial year of 2030"
    if items[at].kind == "QUOTE":
        at += 1
    year = _named_digits(pieces, at, is_short_allowed=word not in ("year", "calendar"))
    return (
        None
        if year is None
        else year._replace(is_fiscal=is_fiscal, is_school=is_school)
    )


def _coded(pieces: Pieces, index: int, code: str, digits: str) -> Year | None:
    """Read "FY26", "FY2026", "FY25/26", "CY2026" and "YE27"."""
    if code not in ("fy", "cy", "sy", "ay", "ye"):
        return None
    first = int(digits) + (_CENTURY if len(digits) == _SHORT else 0)
    last = _span_end(pieces, index + 1, first) if code != "cy" else None
    return Year(
        last or first,
        index + 3 if last else index + 1,
        is_fiscal=code == "fy",
        is_school=code in _SCHOOL,
        is_split=last == first + 1,
    )


def _named_digits(pieces: Pieces, index: int, *, is_short_allowed: bool) -> Year | None:
    """Read the digits behind "FY" or "school year": two digits may do there."""
    year = _read_digits(pieces, index)
    if year is not None or not is_short_allowed:
        return year
    return read_year_span(pieces, index) or _short_year(pieces, index)


def read_year_span(pieces: Pieces, index: int) -> Year | None:
    """Read the "21-22" of "EOY 21-22"."""
    short = _short_year(pieces, index)
    last = None if short is None else _span_end(pieces, index + 1, short.year)
    return (
        None if last is None else Year(last, index + 3, is_school=True, is_split=True)
    )


def read_year_alone(pieces: Pieces, index: int) -> Year | None:
    """Read the "27" of "30 June 27", which nothing follows that it might count."""
    text = pieces.items[index].text
    if not text.isdecimal() or not _SOON <= int(text) <= _LATE:
        return None
    after = pieces.items[index + 1]
    is_last = after.kind in ("END", "STOP", "COMMA", "CLOSE", "SEMICOLON")
    return (
        _short_year(pieces, index) if is_last or _goes_on(pieces, index + 1) else None
    )


def read_relative_year(pieces: Pieces, index: int) -> tuple[int, int] | None:
    """Read "of this year", "next year", "of the fiscal year": the years from now."""
    items = pieces.items
    at = index + (items[index].lower == "of")
    relatives = pieces.tables.times.relatives
    if items[at].lower in ("the", "each", "every") and at > index:
        offset = relatives.get(items[at + 1].lower, 0)
        at += 1 + (items[at + 1].lower in relatives)
    elif items[at].lower in relatives:
        offset, at = relatives[items[at].lower], at + 1
    else:
        return None
    if items[at].lower in ("fiscal", "financial", "calendar"):
        at += 1
    return (offset, at + 1) if items[at].lower == "year" else None


def with_year_behind(pieces: Pieces, fields: Fields, end: int) -> Time:
    """Return a time with the year behind it, or "next year", if one stands there."""
    year = read_year_after(pieces, end)
    if year is not None:
        fields["year"] = year.year
        return Time(fields, year.end)
    relative = read_relative_year(pieces, end)
    if relative is not None:
        fields["offset"], end = relative
    return Time(fields, end)


def read_year_time(pieces: Pieces, index: int) -> Time | None:
    """Return a year that needs no other word to be one: "FY26", "2026/27"."""
    year = read_year(pieces, index)
    if year is None:
        return None
    is_bare = pieces.items[index].kind == "NUMBER" and year.end == index + 1
    if is_bare and _ends(pieces, year.end):
        return Time(year.fields(), year.end + 2)
    is_quoted = pieces.items[index].kind == "QUOTE"
    return None if is_bare or is_quoted else Time(year.fields(), year.end)


def _ends(pieces: Pieces, index: int) -> bool:
    """Return whether the "-end" of "2027-end" stands at ``index``."""
    items = pieces.items
    if items[index].kind != "HYPHEN" or items[index + 1].lower != "end":
        return False
    return pieces.touches(index) and not is_noun(pieces, index + 2)
