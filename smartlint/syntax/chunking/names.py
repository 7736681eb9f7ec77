"""Reads numbers that are part of a name and count nothing: "Tier 1", "24/7", "v2.0"."""

from __future__ import annotations

from smartlint.model.digits import read_literal
from smartlint.syntax.chunking.calendar_dates import (
    is_no_day,
    is_no_month_day,
    month_at,
)
from smartlint.syntax.chunking.chunk_starts import (
    CALLED,
    DIALLED,
    HOURS,
    ORDINAL_ENDINGS,
    RATE_WORDS,
)
from smartlint.syntax.chunking.marks import is_mark
from smartlint.syntax.chunking.numbers import read_number
from smartlint.syntax.chunking.pieces import Found, Piece, Pieces
from smartlint.syntax.chunking.ranks import PLACE_NOUNS, are_best, is_ranked
from smartlint.syntax.chunking.weekday_spans import weekdays_end
from smartlint.syntax.chunking.work_fields import is_field
from smartlint.syntax.chunking.years import read_year

_HALF_DAY = 12  # hours
# Names that a span of numbers may follow: "grades 3 to 8".
_SPANNED = frozenset(("age", "ages", "aged", "grades", "pages", "years", "levels"))
_JOINTS = frozenset(("and", "&", "-", "–", "/", "to", "or", ","))
_AIMS = frozenset(("goal", "target", "objective"))
_SIGNS = frozenset(("OPEN", "COMMA", "COLON", "SEMICOLON"))
_MOST_GOALS = 20
_FEWEST_COUNTED = 1000
_SIDES = frozenset(("1", "2", "3", "4", "5", "6"))
_LETTERS = frozenset(("D", "G"))
_LETTERED = frozenset(
    ("class", "classes", "form", "year", "grade", "room", "group", "set", "block", "flat",
     "house", "section", "unit", "pitch", "stand", "floor", "ward", "school", "appendix")
)  # fmt: skip
_ONE = frozenset(("1", "one"))
_PRICING = frozenset(
    ("of", "by", "to", "from", "at", "than", "under", "over", "below", "above", "cost", "costs",
     "charge", "a", "every", "per", "another", "extra", "save", "pay")
)  # fmt: skip
_SCALES = frozenset(("5", "10", "100"))
_SUSPENDING = frozenset(("and", "or", "to"))
_ON_DAYS = frozenset(("from", "on", ",", "between"))
_CLOCKED = frozenset(("at", "before", "until", "after", "till", "untill"))
MILESTONES = frozenset(("mark", "milestone", "threshold", "barrier"))
_FIRST_WORDS = frozenset(("to", "and", "will", "we", "", ",", ":", "."))


def read_name(pieces: Pieces, index: int) -> Found | None:
    """Return the numbered name that starts at a piece."""
    kind = pieces.items[index].kind
    if kind == "NUMBER":
        end = _numbered(pieces, index)
    elif kind == "CLOCK":
        end = _hour_end(pieces, index)
    elif kind == "WORD":
        end = _named(pieces, index)
    else:
        return None
    return None if end is None else named(pieces, index, end)


def named(pieces: Pieces, index: int, end: int) -> Found:
    """Return the pieces from ``index`` up to before ``end`` as one numbered name."""
    text, _ = pieces.stretch(index, end)
    return index, end, Piece("NAME_NUMBER", text, text.lower())


def read_suffix(pieces: Pieces, index: int) -> Found | None:
    """Return a word, the hyphen at a piece and a number as one name: "COVID-19".

    The word stands before ``index``; whoever asks sees to it that it is a plain one.
    """
    if pieces.items[index - 1].kind != "WORD":
        return None
    is_joined = pieces.touches(index) and pieces.touches(index + 1)
    if not is_joined or pieces.items[index + 1].kind != "NUMBER":
        return None
    return named(pieces, index - 1, index + 2)


def _numbered(pieces: Pieces, index: int) -> int | None:
    """Read "24/7", "36/720", "31 June", and what a word touches."""
    items = pieces.items
    following = items[index + 1]
    if following.kind in _JOINT_READERS:
        return _JOINT_READERS[following.kind](pieces, index)
    if following.kind != "WORD":
        return None
    if is_no_day(pieces, index):
        return index + 2
    if items[index].text in DIALLED and following.lower in CALLED:
        return index + 1
    if following.lower in HOURS:
        text = items[index].text
        if following.lower == "p.m" and text.isdecimal() and int(text) > _HALF_DAY:
            return None  # "260 p.m." is so many a month
        return None if is_field(pieces, index + 1) else index + 2
    return _touched(pieces, index) if pieces.touches(index + 1) else None


def _hour_end(pieces: Pieces, index: int) -> int | None:
    """Read "at 9:30", "9:30 am" and "1:1" talks; other clocks may be amounts.

    So may "8:00 to 18:00", unless weekdays follow.
    """
    if pieces.items[index + 1].lower in HOURS:
        return index + 2
    is_last = pieces.items[index + 1].kind == "END"
    if not is_last and pieces.items[index + 2].kind == "CLOCK":
        at = index + 3 + (pieces.items[index + 3].lower in _ON_DAYS)
        return None if weekdays_end(pieces, at) is None else index + 3
    is_meeting = pieces.items[index].text == "1:1" and pieces.before(index) != "of"
    # "At 9:30" is an hour, "at 12:1" a ratio.
    is_hour = pieces.items[index - 1].lower in _CLOCKED
    is_hour = is_hour and pieces.items[index].text[-2].isdecimal()
    return index + 1 if is_meeting or is_hour else None


def _touched(pieces: Pieces, index: int) -> int | None:
    """Read the name of a number that a word touches: "3G", "3rd", "99th percentile"."""
    word = pieces.items[index + 1].lower
    if word in ORDINAL_ENDINGS:
        noun = pieces.items[index + 2].lower
        if noun in PLACE_NOUNS or is_ranked(pieces, index, index + 2):
            return None
        return index + 3 if noun in pieces.tables.names.after_ordinals else index + 2
    if word == "p" and is_pence(pieces, index):
        return None
    if pieces.items[index + 1].text in _LETTERS and pieces.items[index].text in _SIDES:
        return index + 2  # "3D models", "5G masts"
    if pieces.items[index - 1].lower in _LETTERED and _is_lettered(pieces, index):
        return index + 2
    is_hour = word[0] == "h" and word[1:].isdecimal()
    return None if is_hour or word in pieces.tables.touching else index + 2


def _is_lettered(pieces: Pieces, index: int) -> bool:
    """Return whether a small number and a letter name one of a row: "class 5b"."""
    number, letter = pieces.items[index].text, pieces.items[index + 1].text
    return number.isdecimal() and len(number) <= 2 and len(letter) == 1  # noqa: PLR2004


def is_pence(pieces: Pieces, index: int) -> bool:
    """Return whether a number is of pence: "a levy of 20p"; not "to 720p"."""
    number, unit = pieces.items[index], pieces.items[index + 1]
    is_small = len(number.text) <= 2 and number.text.isdecimal()  # noqa: PLR2004
    is_led = pieces.items[index - 1].lower in _PRICING
    return is_small and is_led and unit.lower == "p" and pieces.touches(index + 1)


def _hyphened(pieces: Pieces, index: int) -> int | None:
    """Read the "1,500-word" of "1,500-word articles"; "6-month" has a unit.

    So is the "2-" of "2- and 3-bedroom flats"; "the 500-member mark" counts members.
    """
    noun = pieces.items[index + 2]
    if noun.kind == "COMMA" or noun.lower in _SUSPENDING:
        is_suspended = pieces.touches(index + 1)
        return index + 2 if is_suspended else None
    if noun.kind != "WORD" or noun.lower in pieces.tables.touching:
        return None
    if pieces.items[index + 3].lower in MILESTONES:
        return None
    is_joined = pieces.touches(index + 1) and pieces.touches(index + 2)
    return index + 3 if is_joined else None


def _slashed(pieces: Pieces, index: int) -> int | None:
    """Read "24/7" and "36/720"; "4/5", "16/20" are scores, "2/3 of" may be a share."""
    items = pieces.items
    at = index + 2
    is_joined = pieces.touches(index + 1) and pieces.touches(at)
    if not is_joined or items[at].kind != "NUMBER":
        return None
    if items[at].text in _SCALES or items[at + 1].lower == "of":
        return None
    if is_mark(pieces, index):
        return None
    if pieces.lowers(at + 1, "/", "365"):
        return at + 3
    return at + 1


def _named(pieces: Pieces, index: int) -> int | None:
    """Read "Tier 1 and 2", "Top 500 list", "ISO 27001", "v2"."""
    items = pieces.items
    item = items[index]
    names = pieces.tables.names
    if item.lower in names.several:
        return _series_end(pieces, index + 1)
    if item.lower == "top":
        return _top_end(pieces, index)
    if item.lower[0] == "v" and item.lower[1:].isdecimal():
        return _version_end(pieces, index + 1)
    if item.lower in names.versioned:
        return _edition_end(pieces, index + 1)
    if is_no_month_day(pieces, index):
        return index + 2
    is_name = item.lower in names.always or _is_capitalised(pieces, index)
    if is_name or (item.lower in names.capitalised and _counts_none(pieces, index)):
        if items[index + 1].kind == "PLACE":
            return index + 2  # "Milestone #2"
        is_age = item.lower == "age" and items[index + 1].lower == "of"
        is_age = is_age and items[index - 1].lower == "the"
        end = _number_end(pieces, index + 1 + is_age)  # "by the age of 11"
        if end is None or _is_aim(pieces, index) or _ends_rate(pieces, index, end):
            return None
        if item.lower == "day" and month_at(pieces, end) is not None:
            return None  # "open day 12 June"
        return _more(pieces, end, is_span=item.lower in _SPANNED)
    return None


def _top_end(pieces: Pieces, index: int) -> int | None:
    """Read "Top 500 list", and the "top 5" of "sales from our top 5 resellers"."""
    end = _number_end(pieces, index + 1)
    if end is None:
        return None
    if pieces.items[end].lower in pieces.tables.names.lists:
        return end + 1
    return end if are_best(pieces, index, end) else None


def _ends_rate(pieces: Pieces, index: int, end: int) -> bool:
    """Return whether a rate stands before today's value: "calls per week 22 -> 8"."""
    before, after = pieces.items[index - 1].lower, pieces.items[end]
    is_moved = after.kind == "ARROW" or after.lower == "to"
    return is_moved and before in RATE_WORDS


def _series_end(pieces: Pieces, index: int) -> int | None:
    """Return the piece after "1 and 2" or "3 to 7"; None where no second number fits."""
    joint = (
        pieces.items[index + 1].lower if pieces.items[index].kind == "NUMBER" else ""
    )
    end = _number_end(pieces, index) if joint in _JOINTS else None
    last = end and _more(pieces, end, is_span=True)
    return None if last == end else last


def _is_aim(pieces: Pieces, index: int) -> bool:
    """Return whether "target 900" gives the value aimed for, and no numbered goal.

    It opens the sentence or stands in brackets or behind a sign, and few lists have so
    many goals.
    """
    if pieces.items[index].lower not in _AIMS:
        return False
    if read_year(pieces, index + 1) is not None:
        return True  # "target 2027: 45%"
    number = read_number(pieces, index + 1)
    if number is None:
        return False
    opens = not index and pieces.items[number.end].kind == "WORD"
    if not opens and pieces.items[index - 1].kind not in _SIGNS:
        return False
    return number.value > _MOST_GOALS or _has_value_before(pieces, index)


def _has_value_before(pieces: Pieces, index: int) -> bool:
    """Return whether a value stands right before "target 3": "ROAS 2.1, target 3"."""
    return index > 1 and pieces.items[index - 2].kind == "NUMBER"


def _version_end(pieces: Pieces, index: int) -> int:
    """Return the piece after the ".0.1" of "v2.0.1"."""
    while pieces.items[index].text[:1] == "." and pieces.touches(index):
        if pieces.items[index].kind != "NUMBER":
            break
        index += 1
    return index


def _edition_end(pieces: Pieces, index: int) -> int | None:
    """Return the piece after "2.2", "/3" or "3.9 to 3.14" behind "WCAG" or "Python"."""
    items = pieces.items
    if items[index].kind == "SLASH":
        index += 1
        is_joined = pieces.touches(index - 1) and pieces.touches(index)
        if not is_joined or items[index].kind != "NUMBER":
            return None
    number = read_number(pieces, index) if items[index].kind == "NUMBER" else None
    if number is None or number.value >= _FEWEST_COUNTED:
        return None  # "Android 5,000 installs"
    end = _number_end(pieces, index)
    if end is None or items[end].lower in pieces.tables.units.words:
        return None  # "iOS 4.8 stars"
    while items[end].text[:1] == "." and pieces.touches(end):
        end += 1
    is_moved = "from" in (items[index - 2].lower, items[index - 3].lower)
    is_moved = is_moved and items[end].lower == "to" and items[end + 1].kind == "NUMBER"
    return end + 2 if is_moved else end


def _is_capitalised(pieces: Pieces, index: int) -> bool:
    """Return whether "Stage" is a name here, and no verb that opens the sentence."""
    item = pieces.items[index]
    return (
        item.lower in pieces.tables.names.capitalised
        and item.text[0].isupper()
        and pieces.items[index - 1].kind == "WORD"
        and pieces.items[index - 1].lower not in _FIRST_WORDS
    )


def _counts_none(pieces: Pieces, index: int) -> bool:
    """Return whether one cannot be counted: "stage one complaints", "Stage 1 checks"."""
    if pieces.items[index + 1].lower not in _ONE:
        return False
    noun = pieces.items[index + 2].lower
    return noun.endswith("s") and not noun.endswith("ss")


def _number_end(pieces: Pieces, index: int) -> int | None:
    """Return the piece after a plain number; None when none or a decorated one stands."""
    item = pieces.items[index]
    if item.kind not in ("NUMBER", "WORD"):
        return None
    number = read_number(pieces, index)
    if number is None or number.magnitude != 1:
        return None
    following = pieces.items[number.end]
    if following.lower in ("%", "％") or following.kind == "CURRENCY":
        return None
    if following.text == "+" and pieces.touches(number.end):
        return number.end + 1
    return number.end


def _more(pieces: Pieces, end: int, *, is_span: bool) -> int:
    """Return the end of "1 and 2" or "1-3" behind a name's first number.

    ``is_span`` says that "to" goes on with the name: "aged 9 to 14".
    """
    items = pieces.items
    joint = items[end]
    is_joint = joint.lower in _JOINTS or (is_span and joint.lower == "to")
    if not is_joint or items[end + 1].kind != "NUMBER":
        return end
    first = (
        read_literal(items[end - 1].text) if items[end - 1].kind == "NUMBER" else None
    )
    second = read_literal(items[end + 1].text)
    if first is None or second is None:
        return end
    is_dashed = joint.kind in ("HYPHEN", "DASH") and pieces.touches(end)
    is_range = is_span or is_dashed  # "KR 3 - 500 stars" has a label
    is_series = second == first + 1 or (is_range and second > first)
    return end + 2 if is_series else end


_JOINT_READERS = {"HYPHEN": _hyphened, "SLASH": _slashed}
