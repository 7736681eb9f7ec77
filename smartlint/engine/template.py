"""Messages with ``{fact}`` in them: filled in by us, never by ``str.format``.

A format string of Python could walk from an object to anything; here a name between
braces is looked up in a closed list, and ``{name|other words}`` says what stands there
when the fact is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from smartlint.engine.condition_error import ConditionError

# A literal, or a field with the words to use when it is unknown.
Template = tuple[str | tuple[str, str], ...]

MAX_LENGTH = 600
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def parse_template(text: str, known: Iterable[str]) -> Template:
    """Return the template, its names checked against ``known``.

    Raises:
        ConditionError: A name is unknown or a brace is not closed.
    """
    if len(text) > MAX_LENGTH:
        raise ConditionError(
            f"the text has {len(text)} characters; {MAX_LENGTH} are allowed"
        )
    names = list(known)
    pieces: list[str | tuple[str, str]] = []
    literal, *fields = text.split("{")
    pieces.append(literal)
    for field in fields:
        inside, brace, after = field.partition("}")
        if not brace or "}" in after:
            raise ConditionError("a brace is opened or closed alone; write {fact}")
        name, _, fallback = inside.partition("|")
        if name not in names:
            raise ConditionError(_unknown(name, names))
        pieces += [(name, fallback), after]
    if "}" in literal:
        raise ConditionError("a brace is opened or closed alone; write {fact}")
    return tuple([piece for piece in pieces if piece])


# object: the value of a fact, of the type the fact declares
def render(template: Template, read: Callable[[str], object]) -> str:
    """Return the text with every name replaced by what ``read`` answers."""
    pieces = []
    for piece in template:
        if isinstance(piece, str):
            pieces.append(piece)
        else:
            value = read(piece[0])
            pieces.append(shown(value) if value not in (None, ()) else piece[1])
    return "".join(pieces)


def shown(value: object) -> str:
    """Return a fact's value as people write it: 12,000 and 30 June 2027."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | Decimal):
        return _number(value)
    if isinstance(value, date):
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, tuple):
        *leading, last = [f"“{text}”" for text in value] or [""]
        return f"{', '.join(leading)} and {last}" if leading else last
    return str(value)


def source_of(template: Template) -> str:
    """Return the template as its page writes it."""
    return "".join(
        [
            piece
            if isinstance(piece, str)
            else f"{{{piece[0]}{'|' if piece[1] else ''}{piece[1]}}}"
            for piece in template
        ]
    )


def _number(value: int | Decimal) -> str:
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace("-", "−", 1)


def _unknown(name: str, names: list[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

    near = get_close_matches(name, names, 1)
    hint = f"; did you mean '{near[0]}'" if near else ""
    return f"unknown name '{name}' between braces{hint}"
