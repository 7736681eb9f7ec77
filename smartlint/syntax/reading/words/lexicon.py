"""The words of goal sentences with what each may be.

:class:`Lexicon` gives names to the plain values that ``syntax/lexicon_compile.py``
makes of text files. Function words and lists of a few words that one reader asks for
stand beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from smartlint.named_tuple import NamedTuple
from smartlint.syntax.reading.words.packed_words import PackedRows, Phrases
from smartlint.syntax.reading.words.replaceable import Replaceable

if TYPE_CHECKING:
    from smartlint.syntax.reading.words.token import Token

_AGAIN = ("re-", "co-")
_NOTHING: frozenset[str] = frozenset()
APART = "apart"
"""The flag of a verb whose parts never stand side by side: "take the archive live"."""

SIZED = "sized"
"""The flag of a verb that is one only before an amount: "come in 6% ahead"."""

PLURAL = "plural"

SHIFTING = frozenset({"increase", "decrease"})
"""Classes of verbs that say which way a metric goes."""

MOVING = SHIFTING | {"improve"}
"""Classes of verbs that want a metric elsewhere than it is."""

CARRYING = frozenset(
    {"bring", "get", "push", "drive", "take", "move", "pull", "send", "nudge", "edge",
     "coax"}
)  # fmt: skip
"""Verbs that say which way with a word behind them: "bring it down to 4"."""

MOVING_OR_KEEPING = MOVING | {"maintain"}
"""Classes of verbs whose object is a metric."""

# Classes of nouns that name what is measured: "visits", "refunds", "a score".
MEASURED = frozenset({"quantity", "scale", "lower"})
MORE_OR_LESS = MEASURED | {"degree"}
"""Classes of nouns for what can be more or less."""

DOING = frozenset({"deliver", "activity"})
"""Classes of verbs for what is done."""

DOING_OR_VAGUE = DOING | {"vague"}
"""Classes of verbs for what is done, though nobody may see the end of it."""

PAST_FORMS = frozenset({"past", "participle"})
"""Forms of verbs that are never a noun's."""

DESCRIBING_FORMS = PAST_FORMS | {"ing"}
"""Forms of verbs that describe what stands beside them."""


class VerbEntry(Replaceable):
    """What a spelling may be as a verb.

    Attributes:
        lemma: The dictionary form.
        form: ``base``, ``s``, ``ing``, ``past`` or ``participle``.
        verb_class: The value of a :class:`~smartlint.model.reading.VerbClass`.
        flags: Such as ``noun`` or ``get``; grammar/english/verbs.txt explains them.
        groups: Those of grammar/english/groups.txt that the lemma stands in.
    """

    __match_args__: ClassVar = ("lemma", "form", "verb_class", "flags", "groups")
    __slots__ = __match_args__

    def __init__(
        self,
        lemma: str,
        form: str,
        verb_class: str,
        flags: frozenset[str],
        groups: frozenset[str] = _NOTHING,
    ) -> None:
        self.lemma = lemma
        self.form = form
        self.verb_class = verb_class
        self.flags = flags
        self.groups = groups


class WordEntry(NamedTuple):
    """All that one spelling may be.

    Attributes:
        role: What it does as a function word (``BY`` …); ``""`` for others.
        verb: What it is as a verb; None when it cannot be one.
        nouns: Its noun classes, ``plural`` among them; empty when it stands in no list.
        change: ``increase`` or ``decrease`` for a noun of change; else None.
        comparative: ``more``, ``less`` or ``better``; else None.
    """

    role: str = ""
    verb: VerbEntry | None = None
    nouns: frozenset[str] = frozenset()
    change: str | None = None
    comparative: str | None = None


class Lexicon:
    """All word lists, shared by all calls; only what was met grows.

    Attributes:
        phrasal: Verbs of several words ("rolling out", "got rid of").
        role_phrases: Longer function phrases, each with its role.
        slips: Verbs that are often mistyped, and less a letter each, what they are.
        meant: The verbs that words were found to be slips of; None for no slips.
        vague: Vague phrases, each with the condition under which it counts.
        met: The tokens of phrases that were met, by their words and whether one with a
            capital tells so; as many as phrases are listed.
    """

    __slots__ = (
        "_deeds",
        "_entries",
        "_groups",
        "_rows",
        "meant",
        "met",
        "phrasal",
        "role_phrases",
        "slips",
        "vague",
    )

    def __init__(self, plain: dict[str, Any]) -> None:
        self._rows = PackedRows(plain["words"])
        self._deeds: dict[str, tuple[Any, ...]] = plain["deeds"]
        self._groups: dict[str, frozenset[str]] = plain["groups"]
        # A goal has a dozen words of the 7,000, and making all entries takes 8 ms.
        self._entries: dict[str, WordEntry] = {}
        self.met: dict[tuple[str, bool], Token] = {}
        self.slips: dict[str, tuple[str, ...]] = plain["slips"]
        self.meant: dict[str, str | None] = {}
        self.phrasal: Phrases[tuple[Any, ...]] = plain["phrasal"]
        self.role_phrases: Phrases[str] = plain["role_phrases"]
        self.vague: Phrases[str] = plain["vague"]

    def entry(self, word: str) -> WordEntry | None:
        """Return all that a spelling may be; None for a word that no list has.

        What is done again or together is the same deed: "re-certify", "co-design".
        """
        entry = self._entries.get(word)
        if entry is None:
            row = self._rows.get(word)
            if row is not None:
                role, verb, *rest = row
                entry = WordEntry(role, verb and self.verb_entry(*verb), *rest)
                self._entries[word] = entry
            elif word.startswith(_AGAIN):
                again, _, deed = word.partition("-")
                base = self.entry(deed)
                verb = base and base.verb
                if verb is not None:
                    named = self.verb_entry(
                        f"{again}-{verb.lemma}", verb.form, verb.verb_class, verb.flags
                    )
                    return WordEntry(verb=named)
        return entry

    def verb_entry(
        self, lemma: str, form: str, verb_class: str, flags: frozenset[str]
    ) -> VerbEntry:
        """Return the entry of a verb with the groups that its lemma stands in."""
        return VerbEntry(lemma, form, verb_class, flags, self.groups_of(lemma))

    def deed(self, noun: str) -> VerbEntry | None:
        """Return the verb that a noun stands for; None for one that names no deed."""
        row = self._deeds.get(noun)
        return None if row is None else self.verb_entry(*row)

    def groups_of(self, word: str) -> frozenset[str]:
        """Return the groups of grammar/english/groups.txt that a spelling stands in."""
        return self._groups.get(word, _NOTHING)
