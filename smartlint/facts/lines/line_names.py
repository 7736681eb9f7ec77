"""Facts about the names that one line beneath a goal states."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import ClauseSubject

_MOST_NAME_WORDS = 3
# Blanks such as "TBD" have a rule of their own.
_NOBODY = frozenset(
    {"nobody", "no one", "noone", "none", "no owner", "nobody yet", "none yet", "n/a",
     "tba", "unknown", "unassigned", "not assigned", "not assigned yet", "vacant",
     "not known", "not yet known", "not known yet", "open", "later", "someone",
     "somebody", "anyone", "anybody", "whoever", "to be announced", "to be assigned",
     "to be decided", "to be defined", "to be determined", "to be confirmed"}
)  # fmt: skip
# Compiled when an `owner:` is met.
_BETWEEN_OWNERS = r"\s*[,;]\s*|\s+(?:[/&+]|and)\s+"
# A word of a name, and no number, sign of multiplication or per cent.
_NAMING = r"(?!x$)[^\W\d][^\d%×]*"


def line_name_facts() -> tuple[Fact, ...]:
    """Return the facts about misspelt channels, and owners that are several or nobody."""
    return (*_channel_facts(), *_owner_facts())


def _channel_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "misspelt_channel",
            FactType.TEXT,
            "The channel of a `channel:` that is nearly a known one, and none itself.",
            "emial",
            lambda subject: (found := _channel(subject)) and found[0],
        ),
        Fact(
            "nearest_channel",
            FactType.TEXT,
            "The known channel that it nearly is.",
            "email",
            lambda subject: (found := _channel(subject)) and found[1],
        ),
        Fact(
            "weighed_stranger",
            FactType.TEXT,
            "Of a `combine: weighted (…)`: the first name with a weight that is none of "
            "the goal's channels.",
            "webste",
            _weighed,
        ),
    )


def _owner_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "nobody",
            FactType.TEXT,
            "Of an `owner:`: words that stand for nobody.",
            "nobody",
            _nobody,
        ),
        Fact(
            "first_owner",
            FactType.TEXT,
            "Of an `owner:` that names several people: the first.",
            "Dana Ruiz",
            lambda subject: next(iter(_owners(subject)), None),
        ),
        Fact(
            "other_owners",
            FactType.WORDS,
            "Of an `owner:` that names several people: the others.",
            "Sam Okafor",
            lambda subject: tuple(_owners(subject)[1:]),
        ),
    )


def _nobody(subject: ClauseSubject) -> str | None:
    if subject.line.name != "owner":
        return None
    words = subject.line.value.text
    return words if words.strip(" .!()–—-“”\"'").casefold() in _NOBODY else None


def _weighed(subject: ClauseSubject) -> str | None:
    """Return the first name with a weight that is no channel of the goal."""
    if subject.line.name != "combine":
        return None
    channels = [one.text.casefold() for one in subject.owner.goal.clauses.channels]
    if not channels:
        return None
    weights = subject.line.value.text.partition("(")[2].strip(" )")
    for part in weights.split(","):
        words = [word for word in part.split() if re.fullmatch(_NAMING, word)]
        name = " ".join(words).rstrip(" :=")
        same = name.casefold()
        if any(same in channel or channel in same for channel in channels):
            continue
        if name and words[0].lower() != "by" and len(words) < len(part.split()):
            return name
    return None


def _channel(subject: ClauseSubject) -> tuple[str, str] | None:
    """Return the first misspelt channel of a line and what it nearly is."""
    knowledge = subject.owner.place.knowledge
    if subject.line.name != "channel" or knowledge is None:
        return None
    if "<" in subject.line.value.text:
        return None  # a blank of the scaffold, told as one
    start, end = subject.line.value.span
    for channel in subject.owner.goal.clauses.channels:
        if start <= channel.span.start < end:
            near = knowledge.nearest_channel(channel.text)
            if near is not None:
                return channel.text, near
    return None


def _owners(subject: ClauseSubject) -> Sequence[str]:
    """Return the names of an ``owner:`` that names several people; else nothing."""
    if subject.line.name != "owner":
        return ()
    names = re.split(_BETWEEN_OWNERS, subject.line.value.text)
    return names if len(names) > 1 and all(map(_is_owner, names)) else ()


def _is_owner(name: str) -> bool:
    """Tell whether words can be somebody's name: no "Head of Commerce", no "Jr."."""
    words = name.split()
    return 0 < len(words) <= _MOST_NAME_WORDS and all(
        word[0].isupper() and word[-1] not in ".)" for word in words
    )
