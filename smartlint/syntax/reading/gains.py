"""Finds what is gained by a goal: "…, giving all pupils a desk", "… – creating jobs"."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.tagging import Token
from smartlint.syntax.reading.topics import GAINING

_PARTING = frozenset({"COMMA", "DASH", "HYPHEN"})
# Nobody sets out to do these by themselves: "Mending nets, helping the club to …".
_ONLY_GAINING = frozenset(
    {"helping", "allowing", "enabling", "letting", "ensuring", "meaning", "making"}
)  # fmt: skip
_MADE = frozenset({"it", "sure", "certain", "us", "them", "our", "the", "life"})
_SAVING = frozenset(
    {"save", "saves", "bring", "brings", "create", "creates", "free up"}
)


def find_gains(sentence: Sentence, first: int, end: int) -> list[tuple[str, int]]:
    """Return where a gain starts in a stretch, as a purpose; none for most."""
    if not sentence.topics & GAINING:
        return []
    return [
        ("purpose", index)
        for index in range(first + 2, end - 1)
        if parts_gain(sentence, index)
    ][:1]


def parts_gain(sentence: Sentence, index: int) -> bool:
    """Whether a gain stands behind a comma or dash, and is no further deed of a list."""
    tokens = sentence.tokens
    gain, after = tokens[index], tokens[index + 1 : index + 2]
    if not (after and gain.lower.endswith("ing") and _is_gaining(gain)):
        return False
    sign = index - 1 - tokens[index - 1].is_adverb
    is_apart = tokens[sign].kind in _PARTING and not sentence.depth[index]
    if tokens[sign].kind != "COMMA":
        is_apart = is_apart and sentence.ends[sign] < sentence.starts[sign + 1]
    if gain.lower == "making" and after[0].lower not in _MADE:
        return False  # "…, making candles"
    first = tokens[0].verb
    is_listed = first is not None and first.form == "ing"  # "Mending nets, creating …"
    is_listed = is_listed and gain.lower not in _ONLY_GAINING
    return is_apart and not is_listed and after[0].kind == "WORD"


def gains(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is told from ``index`` what comes of a thing: "will in turn help us"."""
    while index < len(tokens) and _leads(tokens[index]):
        index += 1
    if index + 1 >= len(tokens):
        return False
    after = tokens[index + 1]
    if tokens[index].lower in {"make", "makes"} and after.lower not in _MADE:
        return False
    if after.amount is not None and tokens[index].lower not in _SAVING:
        return False  # "the inn, which lets 14 rooms"
    return not tokens[index].lower.endswith("ing") and _is_gaining(tokens[index])


def _is_gaining(token: Token) -> bool:
    verb = token.verb
    return "gaining" in (token.groups if verb is None else verb.groups)


def _leads(token: Token) -> bool:
    return token.role == "MODAL" or token.is_adverb or token.lower in {"in", "turn"}
