"""What stands where in a statement: its verb, its subject, its object."""

from __future__ import annotations

from typing import ClassVar

from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import DOING, VerbEntry
from smartlint.syntax.reading.words.replaceable import Replaceable

IMPERATIVE = "imperative"
FINITE = "finite"
PASSIVE = "passive"
STATE = "state"
NOMINAL = "nominal"
NONE = frozenset({"no", "nothing"})
_AVOIDED = DOING | {"decrease"}


class Frame(Replaceable):
    """A statement with its verb found.

    Attributes:
        form: One of the constants of this module.
        verb: Index of the verb that carries it; None for a noun phrase.
        subject: Where the subject stands, as ``(first, end)``; empty when unwritten.
        object: Where what follows the verb stands; of a noun phrase, all of it.
        lead: Where the words before the statement stand: times and circumstances.
        is_wish: An opener such as "we want to" was passed.
        is_negated: "Not" stands at the verb: "will not exceed".
        aim: Index of the "to" that a deed with a purpose leads to ("campaign to …");
            None where the verb was not reached through one.
        entry: What the dictionary has of the verb, as what it is used for: a verb of
            change does something in "climb a hill"; None where there is none.
    """

    __match_args__: ClassVar = (
        "form",
        "verb",
        "subject",
        "object",
        "lead",
        "is_wish",
        "is_negated",
        "aim",
        "entry",
    )
    __slots__ = __match_args__

    def __init__(  # noqa: PLR0917 - a field each
        self,
        form: str,
        verb: int | None,
        subject: tuple[int, int],
        object: tuple[int, int],  # noqa: A002 - of the statement
        lead: tuple[int, int] = (0, 0),
        is_wish: bool = False,
        is_negated: bool = False,
        aim: int | None = None,
        entry: VerbEntry | None = None,
    ) -> None:
        self.form = form
        self.verb = verb
        self.subject = subject
        self.object = object
        self.lead = lead
        self.is_wish = is_wish
        self.is_negated = is_negated
        self.aim = aim
        self.entry = entry


NOT_ONE = frozenset({"no", "nobody", "none", "no-one"})


def excludes(sentence: Sentence, frame: Frame) -> bool:
    """Whether a thing is not to be done: "buy no new clothes", "don't eat meat"."""
    first, end = frame.object
    verb = frame.entry
    if verb is None or first >= end:
        return False
    if sentence.tokens[first].lower in NONE:
        return verb.verb_class in _AVOIDED
    if frame.is_negated and sentence.tokens[first].lower == "any":
        return True  # "not lose any client", "don't raise any price"
    return frame.is_negated and verb.verb_class in DOING


def is_told_done(frame: Frame) -> bool:
    """Whether it is told what is done to a subject: "the kiosk is unlocked"."""
    return frame.form == PASSIVE and frame.subject[0] < frame.subject[1]


def forbids(sentence: Sentence, frame: Frame) -> bool:
    """Whether a limit is set by a "not": "don't spend", "no bus may wait", "nobody waits"."""
    if frame.verb is None or frame.is_negated:
        return frame.verb is not None
    first, end = frame.subject
    return (
        first < end < len(sentence.tokens)
        and sentence.tokens[first].lower in NOT_ONE
        and (frame.form == FINITE or sentence.tokens[end].role == "MODAL")
    )
