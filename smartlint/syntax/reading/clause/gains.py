"""Finds what is gained by a goal: "…, giving all pupils a desk", "… – creating jobs"."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.gaining import MADE, is_gaining
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import GAINING

_PARTING = frozenset({"COMMA", "DASH", "HYPHEN"})
# Nobody sets out to do these by themselves: "Mending nets, helping the club to …".
_ONLY_GAINING = frozenset(
    {"helping", "allowing", "enabling", "letting", "ensuring", "meaning", "making"}
)  # fmt: skip

_SPARING = frozenset({"saving", "freeing", "sparing"})


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
    if not (after and gain.lower.endswith("ing") and is_gaining(gain)):
        return False
    sign = index - 1 - tokens[index - 1].is_adverb
    is_apart = tokens[sign].kind in _PARTING and not sentence.depth[index]
    if tokens[sign].kind != "COMMA":
        is_apart = is_apart and sentence.ends[sign] < sentence.starts[sign + 1]
    if gain.lower == "making" and after[0].lower not in MADE:
        return False  # "…, making candles"
    first = tokens[0].verb
    is_listed = first is not None and first.form == "ing"  # "Mending nets, creating …"
    is_listed = is_listed and gain.lower not in _ONLY_GAINING
    is_named = after[0].kind == "WORD" or _spares(tokens, index)
    return is_apart and not is_listed and is_named


def _spares(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is told how much is spared, behind the goal's own amount."""
    is_sparing = tokens[index].lower in _SPARING
    return is_sparing and any(token.amount is not None for token in tokens[:index])
