"""Keeps the pieces of what stands between two spaces, once they are cut.

Nearly all that a text holds was met before, so it is cut at its spaces, and only what is
met for the first time is cut on into words, numbers and signs.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, TypeAlias, TypeVar
from unicodedata import category

from smartlint.syntax.chunking.chunk_starts import COINS, SIGN_STARTS
from smartlint.syntax.chunking.pieces import Piece

if TYPE_CHECKING:
    from smartlint.syntax.chunking.chunk_tables import ChunkTables

_MOST = 20_000
_LONGEST = 40  # characters; a text of one word must not fill the memory

_WAYS = {"↑": "up", "↗": "up", "⬆": "up", "↓": "down", "↘": "down", "⬇": "down"}
_FIRST_PICTURE = "\u2300"
_EMOJI_PARTS = frozenset("\ufe0f\u200d")  # as a picture; joined into one
_UNIT_SIGNS = frozenset("★")
_DOUBLED = frozenset("%" + COINS)
_CODE = 3  # letters of a currency's code
_COINS = frozenset("$€£")
_NUMBER = SIGN_STARTS["NUMBER"]
_NAMES = frozenset({"CAD", "TRY", "ETH", "BTC"})  # also of a plan or a version
_INNER = frozenset({".", ","})  # signs within a number
_GROUP = 3  # digits of a group, before which a number may have a space: "1 000"

# The length of a text; its piece if it is one, else None; else whether a number before it
# may go on with it, and its pieces with where each starts and ends in it.
Part: TypeAlias = tuple[
    int, Piece | None, tuple[bool, tuple[tuple[Piece, int, int], ...]]
]
_Made = TypeVar("_Made")
_ALONE = (False, ())
_ONE_WORD = 3  # with nothing before and behind it


class _Met(dict[str, _Made]):
    """What was made of each text that was met, up to a size that memory bears."""

    __slots__ = ("_tables",)

    def __init__(self, tables: ChunkTables) -> None:
        super().__init__()
        self._tables = tables

    def __missing__(self, text: str) -> _Made:
        """Make and keep what is asked for the first time."""
        made = self._make(text)
        if len(text) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[text] = made
        return made

    def _make(self, text: str) -> _Made:
        raise NotImplementedError


class MetWords(_Met[Piece]):
    """The piece of each word; what is found out about one is told to all that hold it."""

    __slots__ = ()

    def _make(self, text: str) -> Piece:
        lower = text.lower()
        return Piece("WORD", text, lower, start=self._tables.start(lower))


class MetSigns(_Met[Piece]):
    """The piece of each sign that is no part of a number."""

    __slots__ = ()

    def _make(self, text: str) -> Piece:
        word = _WAYS.get(text)
        if word is not None:  # "costs ↓ 20%"
            return Piece("WORD", text, word, start=self._tables.words[word].start)
        kind = self._tables.symbols.get(text[0], "OTHER")
        return Piece(kind, text, _once(text), start=SIGN_STARTS.get(kind))


class MetParts(_Met[Part]):
    """The pieces of each text."""

    __slots__ = ()

    def _make(self, text: str) -> Part:
        """Return plain words and numbers as they are, and cut all else.

        Nearly all that is met late is numbers, as no two goals have the same ones.
        """
        if text.isalpha() and text.isascii():
            return len(text), self._tables.words[text], _ALONE
        first = text[:1]
        is_group = first.isdecimal() and _is_group(text)
        if text.isdecimal() or (first.isdecimal() and _is_in_thousands(text)):
            number = Piece("NUMBER", text, text, start=_NUMBER)
            if is_group:
                return len(text), None, (True, ((number, 0, len(text)),))
            return len(text), number, _ALONE
        if first in _COINS and text[1:2].isdecimal() and "*" not in text:
            return self._money(self[first], self[text[1:]])
        return self._cut(text, is_group=is_group)

    def _money(self, coin: Part, amount: Part) -> Part:
        """Return a sign of money and what stands behind it."""
        behind = [(one, start + 1, end + 1) for one, start, end in _pieces_of(amount)]
        return amount[0] + 1, None, (False, (*_pieces_of(coin), *behind))

    def _cut(self, text: str, *, is_group: bool) -> Part:
        """Cut a text at its words first, as no number or sign holds a letter."""
        tables, cuts = self._tables, self._words_between(text)
        if text in cuts and len(cuts) == _ONE_WORD and not is_group:
            return len(text), tables.words[text], _ALONE
        pieces: list[tuple[Piece, int, int]] = []
        end = 0
        for at, cut in enumerate(cuts):
            start, end = end, end + len(cut)
            if at % 2:
                pieces.append((tables.words[cut], start, end))
                continue
            if cut in tables.symbols:
                pieces.append((tables.signs[cut], start, end))
            elif cut:
                self._scan(cut, start, pieces)
        if "*" in text:
            pieces = _without_emphasis(text, pieces)
        if not text.isascii():
            pieces = [item for item in pieces if not _is_picture(item[0])]
        if len(pieces) == 1 and pieces[0][1:] == (0, len(text)) and not is_group:
            return len(text), pieces[0][0], _ALONE
        return len(text), None, (is_group, tuple(pieces))

    def _scan(self, cut: str, start: int, pieces: list[tuple[Piece, int, int]]) -> None:
        """Add the pieces of what stands between two words."""
        if _dot_behind(pieces, cut):
            pieces.append((self._sign("SYMBOL", "."), start, start + 1))
            cut, start = cut[1:], start + 1
        for match in self._tables.scan(cut):
            first, last = match.span()
            piece = self._sign(str(match.lastgroup), match[0])
            pieces.append((piece, start + first, start + last))

    def _words_between(self, text: str) -> list[str]:
        """Return what is between words and the words, in turns; "mid-June" is two."""
        if text.isascii() and text.lower() == text.upper():
            return [text]  # without a letter there is no word
        cuts = self._tables.split(text)
        if "R" in text:
            _part_rands(cuts)
        if "-" in text:
            for at in range(len(cuts) - 2, 0, -2):
                if self._tables.times.is_joined(cuts[at].lower()):
                    cuts[at : at + 1] = cuts[at].partition("-")
        names = self._tables.units.money_before
        for at in range(len(cuts) - 2, 0, -2):
            if cuts[at].isalpha():
                continue
            name = "".join(takewhile(str.isalpha, cuts[at]))
            rest = cuts[at][len(name) :]
            # "EUR40", "USD4bn", "KSh240k" and "EUR4.5", no "CAD4" or "RM4"
            is_sum = len(rest) > 1 or cuts[at + 1][:1] in _INNER
            is_sum = is_sum or (len(name) == _CODE and name not in _NAMES)
            if name in names and is_sum and rest[:1].isdecimal():
                cuts[at : at + 2] = _behind_code(name, rest, cuts[at + 1])
        return cuts

    def _sign(self, kind: str, text: str) -> Piece:
        if kind == "SYMBOL":
            return self._tables.signs[text]
        return Piece(kind, text, _once(text), start=SIGN_STARTS.get(kind))


def _pieces_of(part: Part) -> tuple[tuple[Piece, int, int], ...]:
    """Return the pieces of a text, with where each starts and ends in it."""
    size, alone, (_, pieces) = part
    return pieces if alone is None else ((alone, 0, size),)


def _is_in_thousands(text: str) -> bool:
    """Whether a text that starts with a digit is a number such as "12,000"."""
    if text[-_GROUP - 1 : -_GROUP] != "," or not text[-_GROUP:].isdecimal():
        return False
    return ",," not in text and text.replace(",", "").isdecimal()


def _behind_code(code: str, rest: str, after: str) -> list[str]:
    """Return the words and what is between them of "USD40bn" and "EUR4.5"."""
    scale = rest.lstrip("0123456789")
    digits = rest[: len(rest) - len(scale)]
    return [code, digits, scale, after] if scale else [code, digits + after]


def _dot_behind(pieces: list[tuple[Piece, int, int]], cut: str) -> bool:
    """Whether a dot ends a short form, and starts no number: "Rs.9,000", "no.4"."""
    is_dotted = cut[:1] == "." and cut[1:2].isdecimal()
    return is_dotted and bool(pieces) and pieces[-1][0].text.isalpha()


def _without_emphasis(
    text: str, pieces: list[tuple[Piece, int, int]]
) -> list[tuple[Piece, int, int]]:
    """Return the pieces without the stars of "**640 members**" and "*Open rate*:".

    A single star behind a figure is none of it ("5* hotels"), nor are stars alone.
    """
    kept = [
        (piece, start, end)
        for piece, start, end in pieces
        if piece.text.strip("*")
        or not (not start or text[start - 1].isalpha() or "**" in text)
    ]
    return kept or pieces


def _is_picture(piece: Piece) -> bool:
    """Whether a sign is an emoji, or changes the one before it: "🚀", "👉🏽"."""
    sign = piece.text
    if piece.kind != "OTHER" or sign in _UNIT_SIGNS:
        return False
    if sign in _EMOJI_PARTS or "\U0001f3fb" <= sign <= "\U0001f3ff":
        return True
    return sign >= _FIRST_PICTURE and category(sign[0]) == "So"


def _part_rands(cuts: list[str]) -> None:
    """Part the "R" of "R200" and "R1.2m" from its number; "R12" is a name."""
    for at in range(1, len(cuts), 2):
        digits = cuts[at][1:]
        is_rand = cuts[at][0] == "R" and digits.isascii() and digits.isdecimal()
        behind = cuts[at + 1]
        if is_rand and (len(digits) >= _GROUP or behind[1:2].isdecimal()):
            cuts[at : at + 2] = ["R", digits + behind]


def _once(sign: str) -> str:
    """Return what a sign is looked up by: "€€5" and "4%%" are slips of the finger."""
    return sign[0] if sign[0] in _DOUBLED else sign.lower()


def _is_group(text: str) -> bool:
    """Whether a text starts with a group of digits, as the "000" of "1 000"."""
    group, after = text[:_GROUP], text[_GROUP : _GROUP + 1]
    return len(group) == _GROUP and group.isdecimal() and not after.isdecimal()
