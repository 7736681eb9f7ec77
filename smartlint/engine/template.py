"""Messages with ``{fact}`` in them: filled in by us, never by ``str.format``.

A format string of Python could walk from an object to anything; here a name between
braces is looked up in a closed list. ``{name|other words}`` says what stands there when
the fact is unknown, and ``{“name”|other words}`` puts the fact, and only it, in quotes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from smartlint.engine.condition_error import ConditionError
from smartlint.meant import did_you_mean
from smartlint.model.days import day_words

# A literal, or a field: its name, the words to use when it is unknown, and whether it
# is put in quotes.
Field = tuple[str, str, bool]
Template = tuple[str | Field, ...]

MAX_LENGTH = 600
MAX_FIELDS = 12
MAX_SHOWN = 160


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
    pieces: list[str | Field] = []
    literal, *fields = text.split("{")
    if len(fields) > MAX_FIELDS:
        raise ConditionError(f"the text names more than {MAX_FIELDS} facts")
    pieces.append(literal)
    for field in fields:
        inside, brace, after = field.partition("}")
        if not brace or "}" in after:
            raise ConditionError("a brace is opened or closed alone; write {fact}")
        written, _, fallback = inside.partition("|")
        name = written.removeprefix("“").removesuffix("”")
        if name not in names:
            raise ConditionError(_unknown(name, names))
        pieces += [(name, fallback, name != written), after]
    if "}" in literal:
        raise ConditionError("a brace is opened or closed alone; write {fact}")
    return tuple([piece for piece in pieces if piece])


# object: the value of a fact, of the type the fact declares
def render(template: Template, read: Callable[[str], object]) -> str:
    """Return the text with every name replaced by what ``read`` answers.

    A value longer than ``MAX_SHOWN`` is cut: a line may be half a megabyte long.
    """
    if len(template) == 1 and isinstance(template[0], str):
        return template[0]
    pieces, is_one = [], False
    for piece in template:
        if isinstance(piece, str):
            pieces.append(_counted(piece) if is_one else piece)
            is_one = False
        else:
            value = read(piece[0])
            is_one = value == 1 and not isinstance(value, bool)
            pieces.append(_filled(piece, value))
    return "".join(pieces)


def _counted(words: str) -> str:
    """Return the words behind a one: "day" for "days", which pages count most."""
    return words.replace(" days", " day", 1) if words.startswith(" days") else words


def shown(value: object) -> str:
    """Return a fact's value as people write it: 12,000 and 30 June 2027."""
    if isinstance(value, str):  # first, as most are
        return str(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, Decimal)):
        return _number(value)
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, tuple):
        *leading, last = [f"“{text}”" for text in value] or [""]
        return f"{', '.join(leading)} and {last}" if leading else last
    return str(value)


# object: the value of a fact, of the type the fact declares
def _filled(field: Field, value: object) -> str:
    _, fallback, is_quoted = field
    if value is None or value == ():
        return fallback
    text = shown(value)
    if len(text) > MAX_SHOWN:
        text = f"{text[:MAX_SHOWN].rstrip()} …"
    return f"“{text}”" if is_quoted else text


def _number(value: int | Decimal) -> str:
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace("-", "−", 1)


def _unknown(name: str, names: list[str]) -> str:
    return f"unknown name '{name}' between braces{did_you_mean(name, names)}"
