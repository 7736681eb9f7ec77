"""One word, sign, amount or time of a sentence with what it may be."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from smartlint.model.period import When
from smartlint.model.quantity import Quantity
from smartlint.syntax.reading.words.lexicon import VerbEntry, WordEntry
from smartlint.syntax.reading.words.marks import (
    NAMED,
    NAMED_KINDS,
    VALUE,
    VALUE_KINDS,
    is_adverb,
    is_link,
    is_unsettled,
    marks_of,
    may_be_noun,
    terminal_of,
)
from smartlint.syntax.reading.words.topics import (
    topics_of,
    topics_of_amount,
    topics_of_value,
)

_NO_ENTRY = WordEntry()
_NOTHING: frozenset[str] = frozenset()
_VALUE_MARKS = NAMED | VALUE
# Of an amount or a time the fields that tell of words.
_OF_VALUES: Any = (  # fields of many types
    *_NO_ENTRY, None, *[False] * 6, _NOTHING, _NOTHING,
)  # fmt: skip


class Token:
    """One word or phrase with what it may be; never changed once it is made.

    It tells nothing of its place: a word's token is shared by all sentences that hold
    the word. A plain class, as a sentence reads its fields a thousand times.

    Attributes:
        kind: The chunk's kind (``WORD``, ``AMOUNT``, ``COMMA`` …).
        lower: In lower case, apostrophes straight.
        role: What it does as a function word (``BY``, ``DETERMINER`` …); ``""`` for
            others.
        verb: What it is if it is a verb; None when it cannot be one.
        nouns: Its noun classes; empty when it stands in no list.
        change: ``increase`` or ``decrease`` for a noun of change; else None.
        comparative: ``more``, ``less`` or ``better``; else None.
        amount: The quantity of an amount or duration; else None.
        when: The time of a date, a duration or a bare year; else None.
        is_capital: It starts with a capital.
        is_plain: It is a word, and no function word.
        is_noun: It may be a noun by its spelling, a verb though it be as well.
        is_adverb: It only modifies the verb beside it.
        is_known: It stands in a list of words.
        is_link: It only links, and neither opens nor closes a name.
        terminal: The name that grammar/sentence.lark has for it.
        is_unsettled: Its neighbours may have a say in what it is.
        marks: What readers look for in small words, signs, amounts and times, and what
            a word makes arise, as bits of :mod:`smartlint.syntax.reading.words.marks` and
            :mod:`smartlint.syntax.reading.words.topics`; 0 for most plain words.
        groups: Those of grammar/english/groups.txt that it stands in.
        deed: The verb that a noun stands for ("creation"); None for others.
        longer: The words one of which must follow it in any longer token.
        seconds: The same, and those of which one must follow in vague words.
    """

    __slots__ = (
        "amount",
        "change",
        "comparative",
        "deed",
        "groups",
        "is_adverb",
        "is_capital",
        "is_known",
        "is_link",
        "is_noun",
        "is_plain",
        "is_unsettled",
        "kind",
        "longer",
        "lower",
        "marks",
        "nouns",
        "role",
        "seconds",
        "terminal",
        "verb",
        "when",
    )

    def __init__(  # noqa: PLR0917 - naming them takes longer than the rest
        self,
        kind: str,
        lower: str,
        entry: WordEntry = _NO_ENTRY,
        groups: frozenset[str] = _NOTHING,
        amount: Quantity | None = None,
        when: When | None = None,
        *,
        is_capital: bool = False,
    ) -> None:
        self.kind = kind
        self.lower = lower
        self.groups = groups
        self.amount = amount
        self.when = when
        if kind in VALUE_KINDS:
            self._be_value(kind, lower)
            return
        self.role, self.verb, self.nouns, self.change, self.comparative = entry
        self.deed: VerbEntry | None = None
        self.is_capital = is_capital
        self.is_plain = self.is_noun = self.is_adverb = self.is_link = False
        self.is_known = False
        if kind == "WORD":
            self.is_known = bool(self.role or self.nouns or self.verb or self.change)
            self.is_plain = not self.role
            self.is_noun = may_be_noun(self)
            self.is_adverb = is_adverb(self)
            self.is_link = is_link(self)
            self.terminal = terminal_of(self)
        else:
            self.terminal = kind if kind in NAMED_KINDS else "TEXT"
        self.is_unsettled = is_unsettled(self)
        self.marks = marks_of(self) | topics_of(self)
        self.longer: Collection[str] = _NOTHING
        self.seconds: Collection[str] = _NOTHING

    def _be_value(self, kind: str, lower: str) -> None:
        """Set what is the same for all amounts and times, of which each is met once."""
        (
            self.role, self.verb, self.nouns, self.change, self.comparative, self.deed,
            self.is_capital, self.is_plain, self.is_noun, self.is_adverb, self.is_link,
            self.is_known, self.longer, self.seconds,
        ) = _OF_VALUES  # fmt: skip
        self.terminal = kind
        if self.groups:
            self.is_unsettled = is_unsettled(self)
            self.marks = _VALUE_MARKS | topics_of(self)
        elif lower.islower():
            self.is_unsettled = is_unsettled(self)
            self.marks = _VALUE_MARKS | topics_of_value(self)
        else:  # "12,000": figures make no more arise than these
            self.is_unsettled = kind == "AMOUNT" and self.when is not None
            self.marks = _VALUE_MARKS | topics_of_amount(self.amount)

    def playing(
        self, groups: frozenset[str] | None = None, **parts: Any
    ) -> Token:  # Any: fields of a WordEntry
        """Return the same word with other parts to play, and groups if they are given."""
        entry = WordEntry(
            self.role, self.verb, self.nouns, self.change, self.comparative
        )
        token = Token(
            self.kind,
            self.lower,
            entry._replace(**parts),
            groups=self.groups if groups is None else groups,
            is_capital=self.is_capital,
        )
        token.deed = self.deed
        return token

    def measuring(self, amount: Quantity) -> Token:
        """Return the same amount as another quantity."""
        return Token(self.kind, self.lower, groups=self.groups, amount=amount)
