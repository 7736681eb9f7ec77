"""What a fact is: a named, typed answer about a goal that rules may ask for."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from smartlint.named_tuple import NamedTuple


class FactType(StrEnum):
    """What kind of value a fact has.

    A ``CHOICE`` is a text out of a closed set; ``WORDS`` is a tuple of texts. A number
    is an ``int`` or a ``Decimal``, never a float.
    """

    BOOLEAN = "boolean"
    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"
    WORDS = "words"


class Fact(NamedTuple):
    """One thing that rules and messages can ask about a subject.

    Attributes:
        name: As written in a rule's ``when`` and between braces in its message.
        type: What kind of value it has.
        meaning: One line for somebody who writes rules; says what absence means.
        example: A value, as a person would write it.
        read: Takes the subject; None means that it is unknown or does not apply. A
            boolean is never None.
        choices: The values of a choice.
    """

    name: str
    type: FactType
    meaning: str
    example: str
    read: Callable[[Any], Any]  # Any: one table holds the facts of four subjects
    choices: tuple[str, ...] = ()
