"""Reads quarters, halves and seasons: "Q3 2027", "H1", "third quarter", "spring"."""

from __future__ import annotations

from smartlint.model.period import SPLIT_YEAR, TimeFlaw, WhenKind
from smartlint.syntax.chunking.pieces import Pieces
from smartlint.syntax.chunking.times import Fields, Time
from smartlint.syntax.chunking.years import (
    read_relative_year,
    read_year,
    read_year_after,
)

_QUARTERS, _HALVES = 4, 2
_JOINTS = frozenset(("HYPHEN", "DASH", "SLASH"))
_JOINT_WORDS = frozenset(("+", "&", "and", "to"))
_HEADINGS = frozenset(("tag", "tags", "heading", "headings", "title", "titles"))
FISCAL = frozenset(("fiscal", "financial"))
_HALF_WORDS = {"front": 1, "back": 2, "latter": 2}
_WINTER = 4
_KINDS = {"q": WhenKind.QUARTER, "h": WhenKind.HALF}
_LONGEST_CODE = 3  # "Q12"
_SHORTEST_FUSED = 6  # "Q2FY27"
_UNJOINED = str.maketrans("", "", "-'’")
_CENTURY = 2000
_BEFORE_SEASON = frozenset(
    ("by", "in", "until", "till", "untill", "before", "this", "next", "last", "during", "of",
     "early", "late", "mid", "the", "over", "through", "end", "since", "coming", "after", "come",
     "across")
)  # fmt: skip


def read_part(pieces: Pieces, index: int) -> Time | None:
    """Return the quarter, half or season at a piece, with its year."""
    item = pieces.items[index]
    if item.kind == "NUMBER":
        return _read_number_first(pieces, index)
    if item.kind != "WORD":
        return None
    return (
        _read_coded(pieces, index)
        or _read_ordinal(pieces, index)
        or _read_season(pieces, index)
    )


def part_of_code(word: str) -> tuple[WhenKind, int] | None:
    """Return what "q3" or "h1" names."""
    if len(word) != 2 or not word[1].isdecimal():  # noqa: PLR2004
        return None
    ordinal = int(word[1])
    if word[0] == "q" and 1 <= ordinal <= _QUARTERS:
        return WhenKind.QUARTER, ordinal
    if word[0] == "h" and 1 <= ordinal <= _HALVES:
        return WhenKind.HALF, ordinal
    return None


def _read_coded(pieces: Pieces, index: int) -> Time | None:
    """Read "Q3", "Q1-Q2", "Q3+Q4 2027", "FY26 Q2"."""
    word = pieces.items[index].lower
    codes = [part_of_code(code) for code in word.split("-")]
    part = codes[-1]
    if part is None or None in codes:
        return (
            _read_fiscal(pieces, index)
            or _read_fused(pieces, index)
            or _read_year_first(pieces, index)
            or _read_no_part(pieces, index)
        )
    end = index + 1
    if pieces.items[end].lower in _HEADINGS:
        return None
    while (more := _joined_part(pieces, end)) is not None:
        part, end = more
    return with_year(pieces, {"kind": part[0], "ordinal": part[1]}, end)


def _read_fused(pieces: Pieces, index: int) -> Time | None:
    """Read "Q2FY27", "FY27Q2", "FY27-H1" and "Q2'FY27"."""
    code = pieces.items[index].lower.translate(_UNJOINED)
    if len(code) < _SHORTEST_FUSED:
        return None
    for part, year in ((code[:2], code[2:]), (code[-2:], code[:-2])):
        found, digits = part_of_code(part), year[2:]
        is_year = year[:2] in ("fy", "cy") and digits.isdecimal()
        if found is not None and is_year and len(digits) in (2, 4):
            number = int(digits) + (_CENTURY if len(digits) == 2 else 0)  # noqa: PLR2004
            fields: Fields = {"kind": found[0], "ordinal": found[1], "year": number}
            if year[:2] == "fy":
                fields["is_fiscal"] = True
            return Time(fields, index + 1)
    return None


def _read_no_part(pieces: Pieces, index: int) -> Time | None:
    """Read "Q5 2027" and "by H3": a quarter or half that no year has, with no day."""
    word = pieces.items[index].lower
    kind = _KINDS.get(word[0])
    if kind is None or not word[1:].isdecimal() or len(word) > _LONGEST_CODE:
        return None
    flaw = TimeFlaw.NO_DAY
    fields: Fields = {"kind": kind, "ordinal": int(word[1:]), "flaw": flaw}
    time = with_year(pieces, fields, index + 1)
    is_told = "year" in fields or pieces.before(index) in (
        "by",
        "in",
        "before",
        "until",
    )
    return time if is_told else None


def _joined_part(pieces: Pieces, index: int) -> tuple[tuple[WhenKind, int], int] | None:
    """Return the part behind a joint: the "+Q4" of "Q3+Q4"."""
    joint = pieces.items[index]
    if joint.kind not in _JOINTS and joint.lower not in _JOINT_WORDS:
        return None
    part = part_of_code(pieces.items[index + 1].lower)
    return None if part is None else (part, index + 2)


def _read_year_first(pieces: Pieces, index: int) -> Time | None:
    """Read "FY26 Q2", "FY26-Q2", "FY 2026 H1"."""
    year = read_year(pieces, index)
    if year is None:
        return None
    at = year.end + (pieces.items[year.end].kind in _JOINTS)
    part = part_of_code(pieces.items[at].lower) if at < len(pieces.items) else None
    if part is None:
        return None
    fields = year.date({"kind": part[0], "ordinal": part[1]})
    return Time(fields, at + 1)


def _read_number_first(pieces: Pieces, index: int) -> Time | None:
    """Read "2027 Q3", "3Q27", "1H 2027", "3rd quarter"."""
    items = pieces.items
    following = items[index + 1]
    digit, word = items[index].text, following.lower
    if len(digit) == 1 and pieces.touches(index + 1):
        if word in ("st", "nd", "rd", "th"):
            return _ordinal_part(pieces, int(digit), index + 2)
        part = part_of_code(word[:1] + digit)
        if part is None or following.text[0].islower():
            return None
        fields: Fields = {"kind": part[0], "ordinal": part[1]}
        if word[1:].isdecimal() and len(word) == 3:  # noqa: PLR2004 - "3Q27"
            fields["year"] = 2000 + int(word[1:])
            return Time(fields, index + 2)
        return with_year(pieces, fields, index + 2) if len(word) == 1 else None
    return _read_year_first(pieces, index)


def _read_ordinal(pieces: Pieces, index: int) -> Time | None:
    """Read "third quarter of 2027" and "first half of the year"."""
    items, ordinals = pieces.items, pieces.tables.numbers.ordinals
    word = pieces.items[index].lower
    if word in ordinals or (word in _HALF_WORDS and items[index + 1].lower == "half"):
        return _ordinal_part(pieces, ordinals.get(word) or _HALF_WORDS[word], index + 1)
    head, _, tail = word.partition("-")
    if tail in ("quarter", "half") and head in ordinals:
        return _named_part(pieces, tail, ordinals[head], index + 1)
    if word == "last" and pieces.lowers(index + 1, "quarter", "of"):
        return _named_part(pieces, "quarter", _QUARTERS, index + 2)
    return None


def _ordinal_part(pieces: Pieces, ordinal: int, index: int) -> Time | None:
    """Read the "quarter" or "fiscal quarter" behind an ordinal."""
    items = pieces.items
    is_fiscal = items[index].lower in FISCAL
    at = index + is_fiscal
    time = _named_part(pieces, items[at].lower, ordinal, at + 1)
    if time is not None and is_fiscal:
        time.fields["is_fiscal"] = True
    return time


def _read_fiscal(pieces: Pieces, index: int) -> Time | None:
    """Read "FQ3" and "fiscal Q3"."""
    word = pieces.items[index].lower
    at = index + 1
    part = part_of_code(word[1:]) if word[0] == "f" else None
    if part is None and word in FISCAL:
        part, at = part_of_code(pieces.items[at].lower), at + 1
    if part is None:
        return None
    fields: Fields = {"kind": part[0], "ordinal": part[1], "is_fiscal": True}
    return with_year(pieces, fields, at)


def _named_part(pieces: Pieces, noun: str, ordinal: int, end: int) -> Time | None:
    """Return a numbered quarter or half, with the year behind it."""
    if noun == "quarter" and ordinal <= _QUARTERS:
        kind = WhenKind.QUARTER
    elif noun == "half" and ordinal <= _HALVES:
        kind = WhenKind.HALF
    else:
        return None
    time = with_year(pieces, {"kind": kind, "ordinal": ordinal}, end)
    # "the first half of the race" names no time.
    is_whole = time.end > end or pieces.items[end].lower != "of"
    return time if is_whole else None


def _read_season(pieces: Pieces, index: int) -> Time | None:
    """Read "spring 2027" and "by the summer"; not "spring cleaning"."""
    ordinal = pieces.tables.times.seasons.get(pieces.items[index].lower)
    if ordinal is None:
        return None
    if pieces.items[index + 1].lower == "term":
        term: Fields = {"kind": WhenKind.DURATION, "unit": "term", "offset": 0}
        is_time = pieces.before(index) in _BEFORE_SEASON
        return Time(term, index + 2) if is_time else None
    fields: Fields = {"kind": WhenKind.SEASON, "ordinal": ordinal}
    year = read_year_after(pieces, index + 1)
    if year is not None:
        is_span = ordinal == _WINTER and year.is_fiscal
        fields["year"] = year.year - is_span  # "winter 2026/27" starts in 2026
        if is_span:
            fields["unit"] = SPLIT_YEAR
        return Time(fields, year.end)
    is_joined = pieces.items[index - 1].kind in ("HYPHEN", "SLASH")
    if pieces.before(index) not in _BEFORE_SEASON and not is_joined:
        return None
    if _opens_name(pieces, index):
        return None
    return with_year(pieces, fields, index + 1)


def _opens_name(pieces: Pieces, index: int) -> bool:
    """Return whether a season opens a name: "places in Summer Stars", no "in Spring"."""
    before, season, after = pieces.items[index - 1 : index + 2]
    if not season.text[0].isupper() or not before.text.islower():
        return False
    is_time = after.lower in pieces.tables.times.periods
    return after.kind == "WORD" and after.text[0].isupper() and not is_time


def with_year(pieces: Pieces, fields: Fields, end: int) -> Time:
    """Return a part of a year with the year behind it, if one stands there."""
    year = read_year_after(pieces, end)
    if year is not None:
        return Time(year.date(fields), year.end)
    relative = read_relative_year(pieces, end)
    if relative is not None:
        offset, end = relative
        fields["offset"] = offset
    return Time(fields, end)
