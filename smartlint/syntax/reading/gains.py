"""Finds what others gain by a goal: "…, giving all pupils a desk", "… – creating jobs"."""

from __future__ import annotations

from smartlint.syntax.reading.islands import Sentence

# What only comes of a deed; "cutting" and "raising" may be an outcome of its own.
GAINING = frozenset(
    {"giving", "creating", "saving", "helping", "freeing", "enabling", "allowing",
     "letting", "sparing", "bringing"}
)  # fmt: skip
_PARTING = frozenset({"COMMA", "DASH", "HYPHEN"})


def find_gains(sentence: Sentence, first: int, end: int) -> list[tuple[str, int]]:
    """Return where gains start in a stretch, each as a purpose; none for most."""
    if GAINING.isdisjoint(sentence.lowers):
        return []
    return [
        ("purpose", index)
        for index in range(first + 2, end - 1)
        if sentence.tokens[index].lower in GAINING and parts_gain(sentence, index)
    ][:1]


def parts_gain(sentence: Sentence, index: int) -> bool:
    """Whether a comma or dash stands before a gain, which is no further deed of a list."""
    tokens = sentence.tokens
    if index + 1 >= len(tokens):
        return False
    before = tokens[index - 1]
    is_apart = before.kind in _PARTING and not sentence.depth[index]
    if before.kind != "COMMA":
        is_apart = is_apart and sentence.ends[index - 1] < sentence.starts[index]
    first = tokens[0].verb
    is_listed = first is not None and first.form == "ing"  # "Mending nets, creating …"
    return is_apart and not is_listed and tokens[index + 1].kind == "WORD"
