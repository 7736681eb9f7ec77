"""Facts whose value is a name, or several: who, where, which campaign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from smartlint.model.goal import Stakeholder
from smartlint.model.reading import Phrase
from smartlint.syntax.line import Line, phrase
from smartlint.syntax.nearest import nearest
from smartlint.syntax.notices import Notices, quoted, unsafe
from smartlint.syntax.vocabulary import FACT_BY_NAME

NAMING = frozenset(
    {"owner", "team", "metric", "audience", "campaign", "channel", "with"}
)
"""Facts that hold names; ``channel`` and ``with`` hold several."""

_SEVERAL = {
    "channels": "channel",
    "supports": "supports",
    "depends_on": "depends on",
    "stakeholders": "with",
}
"""Fields that hold several names, and the word before their colon."""

_IDS = frozenset({"supports", "depends_on"})
"""Those of them that hold ids, which differ by their capitals."""

_ASKED = "(asked)"


def named_by(
    notices: Notices, line: Line
) -> Phrase | tuple[Phrase, ...] | tuple[Stakeholder, ...] | None:
    """Return what a fact names, a tuple where it may name several.

    What has no letter is no name: it gets a notice and is left out.
    """
    if line.word not in {"channel", "with"}:
        return line.value if _is_name(notices, line.word, line.value) else None
    parts = [
        part
        for part in parts_of(notices.source.text, line.value)
        if _is_name(notices, line.word, part)
    ]
    if line.word == "channel":
        return tuple(parts)
    return tuple([_stakeholder(notices, part) for part in parts])


def note_repetitions(
    notices: Notices,
    stated: Mapping[str, Any],  # Any: the type of the field
) -> None:
    """Note the names that a fact states twice beneath one goal."""
    for field, key in _SEVERAL.items():
        first: dict[str, Phrase] = {}
        for found in stated.get(field, ()):
            name = found if isinstance(found, Phrase) else found[0]
            same = name.text if field in _IDS else name.text.casefold()
            earlier = first.setdefault(same, name)
            if earlier is not name:
                notices.add(
                    "repeated-name",
                    name.span,
                    f"“{key}:” names {quoted(name.text)} twice",
                    help="keep one of the two",
                    first=earlier.span,
                )


def parts_of(text: str, value: Phrase) -> Iterator[Phrase]:
    """Yield the worded parts of a value between commas outside parentheses."""
    parts = [part for part in _between_commas(text, value) if part.text]
    yield from parts or [value]


def _between_commas(text: str, value: Phrase) -> Iterator[Phrase]:
    """Yield the parts of a value between commas outside parentheses."""
    start, depth = value.span.start, 0
    for at in range(value.span.start, value.span.end):
        mark = text[at]
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth = max(depth - 1, 0)
        elif mark == "," and not depth:
            yield phrase(text, start, at)
            start = at + 1
    yield phrase(text, start, value.span.end)


def _is_name(notices: Notices, fact: str, words: Phrase) -> bool:
    """Return whether words have a letter, as every name has; note them else."""
    # An audience may be an age: "18–24", "60+".
    is_age = fact == "audience" and not words.text.isdigit() and words.text[0].isdigit()
    if is_age or any(map(str.isalpha, words.text)):
        return True
    key = FACT_BY_NAME[fact].keys[0]
    notices.add(
        "name-without-letters",
        words.span,
        f"{quoted(words.text)} is no name",
        help=f"write it in words after “{key}:”, or take the line out",
    )
    return False


def _stakeholder(notices: Notices, part: Phrase) -> Stakeholder:
    """Return who takes part; note a bracket that nearly says "asked"."""
    start, end = part.span
    text = notices.source.text
    if part.text.lower().endswith(_ASKED):
        return Stakeholder(phrase(text, start, end - len(_ASKED)), is_asked=True)
    name, opening, inner = part.text.partition("(")
    words = inner.removesuffix(")").strip().lower()
    is_meant = words == "asked" or nearest(words, ["asked"]) is not None
    if not (opening and is_meant and name.strip()):
        return Stakeholder(part, is_asked=False)
    bracket = part.span._replace(start=start + len(name))
    notices.add(
        "misspelled-status",
        bracket,
        f"{quoted(part.text[len(name) :])} is nearly “{_ASKED}”, and not counted as that",
        help=f"write “{name.strip()} {_ASKED}” until they agree",
        fixes=[unsafe(f"Write “{_ASKED}”", bracket, _ASKED)],
    )
    return Stakeholder(part, is_asked=False)
