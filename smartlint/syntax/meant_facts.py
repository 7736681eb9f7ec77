"""Tells which fact was meant by a key that the language does not know.

Whether what follows the colon fits that fact is for the reader of values to say.
"""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.syntax.nearest import nearest, nearest_short, swapped
from smartlint.syntax.vocabulary import (
    DATED_FACTS,
    FACT_BY_KEY,
    OFFERED_WORDS,
    OTHER_WORDS,
)

_NEARLY_READ = (
    "owner", "team", "metric", "channel", "audience", "campaign", "constraint"
)  # fmt: skip
"""Facts of words alone, which are read though a letter of their key is wrong."""

_READ_IF_FITTING = (
    "supports", "depends on", "review", "budget", "people", "source", "attribution",
    "baseline", "target", "deadline", "start", "by", "from", "to", *DATED_FACTS
)  # fmt: skip
"""Facts that are read so if what follows is one: "revew: monthly"."""

_SHORT_KEYS = ("by", "to", "why")
"""Keys too short to be near another word by more than their first letter."""

_OWN_WORDS = frozenset(("way",))
"""Words of their own, which misspell none of these though only a letter is another."""

_NO_SLIPS = frozenset(("change", "smart"))
"""Words of their own that are near a longer key: neither "channel" nor "start"."""

_BY_VALUE = frozenset(
    (
        "supports",
        "depends on",
        "review",
        "people",
        "source",
        "start",
        "by",
        "from",
        "to",
    )
)
"""Facts whose value tells whether another word was meant for them: "due: 30 June"."""

ONLY_IF_FITTING = frozenset((*_READ_IF_FITTING, *_BY_VALUE))
"""Facts that are read so only where the value can be read."""

_OF_CHECK_INS = frozenset(
    {"actual", "confidence", "next", "next step", "next steps", "progress",
     "result so far", "status"}
)  # fmt: skip
"""Words that belong into a line with a date."""

_LETTERS = frozenset(
    {"achievable", "attainable", "measurable", "realistic", "smart", "specific"}
)
"""Fields of a SMART worksheet that no fact of its own answers."""

_RANKS = frozenset({"priority", "prio", "importance"})
"""Words that rank a goal among others."""

_WAYS = frozenset(
    {"action", "actions", "activities", "activity", "how", "means", "plan", "steps",
     "tactic", "tactics", "tasks"}
)  # fmt: skip
"""Words for what is done to get there."""


def nearly_known(key: str, own_keys: Sequence[str]) -> str | None:
    """Return the fact whose key another nearly is; None for none that may be read so."""
    if _nearly_own(key, own_keys) is not None:
        return None
    word = key.lower()
    if word in OTHER_WORDS:
        is_sure = word not in OFFERED_WORDS and OTHER_WORDS[word] in _BY_VALUE
        return OTHER_WORDS[word] if is_sure else None
    if word in _NO_SLIPS:
        return None
    meant = nearest(key, _NEARLY_READ) or swapped(word, FACT_BY_KEY)
    if meant is not None:
        return meant
    meant = nearest(key, _READ_IF_FITTING)
    if meant is None or meant[0] != word[0]:
        return None if word in _OWN_WORDS else nearest_short(key, _SHORT_KEYS)
    return meant


def meant_key(key: str, own_keys: Sequence[str]) -> str | None:
    """Return the key that the author probably had in mind; None when none is near."""
    words = key.lower().split()
    spelled = " ".join(words)
    own = _nearly_own(key, own_keys)
    if own is not None:
        return own
    if spelled in OTHER_WORDS:
        return OTHER_WORDS[spelled]
    if spelled in _NO_SLIPS:
        return None
    known = swapped(spelled, FACT_BY_KEY)
    known = known or nearest(spelled, [*FACT_BY_KEY, *DATED_FACTS])
    if known is None and spelled not in _OWN_WORDS:
        known = nearest_short(spelled, _SHORT_KEYS)
    return words[0] if known is None and words[0] in FACT_BY_KEY else known


def _nearly_own(key: str, own_keys: Sequence[str]) -> str | None:
    """Return the word of this kind of block that a key nearly is, label aside."""
    return nearest(key.lower().split()[0], own_keys) if own_keys else None


def advice_on(key: str, meant: str | None) -> str:
    """Return what to write instead of an unknown key."""
    if key.lower() in _OF_CHECK_INS:
        return (
            "write it in a line that starts with its date, such as"
            " “2027-01-31: 13,050; on track; next: call Sales”"
        )
    if meant is not None:
        colon = "" if meant in DATED_FACTS else ":"
        return f"write “{meant}{colon}” if you mean that"
    kept = f"to keep the words, write “note: {key}: …”"
    if key.lower() in _LETTERS:
        return (
            f"smartlint judges that by the goal's sentence and its facts, so say it there;"
            f" {kept}"
        )
    if key.lower() in _RANKS:
        return f"say how much it brings with “impact: 1” to “impact: 5”; {kept}"
    if key.lower() in _WAYS:
        return f"{kept}; to follow it up, make it an “initiative:” beneath the goals"
    return kept
