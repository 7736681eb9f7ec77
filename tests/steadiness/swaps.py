"""Changes of a sentence that a careful reader knows the outcome of.

Each family takes a statement that is read right and yields others: one part replaced by its
like, or something put beside it that says nothing of the rest. What each field of the new
one must be is what it was, but for what the change itself says.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

from accuracy.scoring import FIELDS, Label, flatten, is_right

from smartlint.model.quantity import Quantity, UnitKind
from smartlint.model.reading import Reading


class Swap(NamedTuple):
    """A changed statement.

    Attributes:
        what: The change, in a few signs.
        text: The new statement.
        wanted: What differs from the labels of the old one.
        open_fields: What the change leaves open, beside the vague words.
    """

    what: str
    text: str
    wanted: Mapping[str, str] = {}
    open_fields: frozenset[str] = frozenset()


class Statement(NamedTuple):
    """A labelled statement, as it is read, with others to join it to."""

    label: Label
    reading: Reading
    others: Sequence[str] = ()


Family = Callable[[Statement], Iterator[Swap]]

# Verbs of one sense, in their plain form.
_SENSES = (
    ("increase", "raise", "boost", "grow", "lift"),
    ("reduce", "decrease", "cut", "lower", "bring down"),
    ("launch", "release", "roll out", "introduce"),
    ("build", "create", "develop", "set up"),
    ("publish", "write", "produce"),
    ("reach", "hit", "achieve", "attain"),
    ("improve", "enhance", "strengthen"),
    ("win", "gain", "acquire", "attract"),
    ("complete", "finish"),
    ("hire", "recruit", "bring on"),
)
_WRAPS = (
    "We will {}", "We want to {}", "Our goal is to {}", "I plan to {}", "The team will {}",
    "This team's goal: {}", "Together we will {}", "Our objective is to {}", "Let's {}",
    "We intend to {}", "Anna will {}", "Marketing will {}", "The Bakewell Trust will {}",
    "We need to {}", "1. {}", "KR1: {}",
)  # fmt: skip
_ENDS = (
    "by 31 May 2027", "by the end of 2027", "within six months", "in Q3", "this quarter",
    "before the summer", "by EOY", "in the next two years", "no later than 15 October 2027",
    "by the time the new season starts",
)  # fmt: skip
_FRONTS = ("By 31 May 2027", "In 2027", "Within two years", "Over the next 12 months")
_ADJUNCTS = (
    "in Germany", "across all our shops", "with the help of volunteers", "on our website",
    "at the Leeds office", "through paid search", "among people over 60", "via Instagram",
    "together with two partner firms", "without hiring anyone", "despite rising costs",
)  # fmt: skip
_PURPOSES = (
    "so that more families can join", "in order to support our growth",
    "to fund the next season", "so we can hire a second cook",
    "to help the shop survive the winter", "to ensure nobody has to wait",
    "with the aim of becoming the town's first choice",
)  # fmt: skip
_COUNTED = (
    "bakery vouchers", "library loans", "trial sign-ups", "newsletter readers",
    "school visits", "repeat guests", "podcast listeners",
)  # fmt: skip
_RATES = (
    "click-through rate",
    "share of returning guests",
    "no-show rate",
    "pass rate",
)
_HEDGES = (
    "if possible", "ideally", "in due course", "where feasible", "sooner or later",
    "to some extent", "as best we can",
)  # fmt: skip
# Things of every field that are made, opened, started or published.
_NAMED = (
    "the donor report", "the pricing page", "a playground", "the fixture list", "a dairy",
    "the boathouse", "a patient portal", "the hymn sheet", "a bike shed", "the seed catalogue",
    "a spelling game", "the oat milk", "the tide table", "a breakfast club", "the bell tower",
    "a tool library", "the risk register", "a climbing wall", "the cycling map", "a blood test",
    "the evacuation plan", "a night bus", "the songbook",
)  # fmt: skip
_THING = re.compile(
    r" ((?:an?|the|our) (?:[a-z-]+ ){0,2}?[a-z-]+)(?=[.!]?$| (?:by|in|on|before|within|at) )"
)
_VALUES = frozenset(
    {"quantified", "target_value", "delta_value", "delta_kind", "unit", "measurable", "direction"}
)  # fmt: skip
_END_SIGNS = re.compile(r"[.!;:]*$")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_SHORT = 100


def verbs(statement: Statement) -> Iterator[Swap]:
    """Yield the statement with another verb of the same sense in its base form."""
    text, verb = statement.reading.text, statement.reading.verb
    if verb is None or verb.text.lower() != verb.lemma:
        return
    start, end = verb.span
    amount = _amount(statement.reading)
    is_raised = amount is not None and amount.unit.kind is UnitKind.MONEY
    for sense in _SENSES:
        # "Raise £900" is said of money alone.
        if verb.lemma in sense and not (verb.lemma == "raise" and is_raised):
            for other in sense:
                if other != verb.lemma:
                    changed = text[:start] + _cased(other, text[start]) + text[end:]
                    yield Swap(other, changed)


def wraps(statement: Statement) -> Iterator[Swap]:
    """Yield the same told by somebody, or behind a label."""
    order = _order(statement)
    if order is None:
        return
    for wrap in _WRAPS:
        body = statement.reading.text if wrap[-4] in ". :" and ":" in wrap else order
        yield Swap(wrap, wrap.format(body))


def deadlines(statement: Statement) -> Iterator[Swap]:
    """Yield the statement with a deadline, or with another one."""
    reading = statement.reading
    text, deadline = reading.text, reading.deadline
    if deadline is not None:
        start, end = deadline.span
        for other in _ENDS:
            told = _cased(other, text[start])
            yield Swap(
                f"= {other}", text[:start] + told + text[end:], {"deadline": told}
            )
    elif reading.start is None and _is_plain(text):
        wanted = {"time_bound": "1"}
        for other in _ENDS:
            yield Swap(f"+ {other}", _behind(text, other), wanted | {"deadline": other})
        order = _order(statement)
        for other in _FRONTS if order is not None else ():
            told = f"{other}, we will {order}"
            yield Swap(f"{other}, +", told, wanted | {"deadline": other})


def numbers(statement: Statement) -> Iterator[Swap]:
    """Yield the statement with another number for its target or change."""
    text, amount = statement.reading.text, _amount(statement.reading)
    found = _NUMBER.search(text[slice(*amount.span)]) if amount is not None else None
    if amount is None or found is None or text.count(found.group()) > 1:
        return
    if statement.reading.baseline is not None or amount.upper is not None:
        return  # beyond today's value, or above its upper end, it says another thing
    if amount.unit.code == "%" and "%" not in amount.text:
        return  # "3 in 10"
    written = float(found.group().replace(",", ""))
    field = "target_value" if statement.reading.target is not None else "delta_value"
    for factor in (3, 7, 1.5):
        number = round(written * factor)
        is_share = amount.unit.code == "%" and number > _SHORT
        if is_share or number <= 1 or 1900 <= number <= 2100:
            continue
        told = f"{number:,}" if "," in found.group() else f"{number}"
        start = amount.span.start + found.start()
        changed = text[:start] + told + text[start + len(found.group()) :]
        scale = float(amount.value) / written if written else 1
        yield Swap(f"x {factor}", changed, {field: f"{number * scale}"})


def adjuncts(statement: Statement) -> Iterator[Swap]:
    """Yield the statement with a place, a means or company behind it."""
    if not _is_plain(statement.reading.text):
        return
    for adjunct in _ADJUNCTS:
        changed = _behind(statement.reading.text, adjunct)
        yield Swap(adjunct, changed, {}, frozenset({"metric"}))


def purposes(statement: Statement) -> Iterator[Swap]:
    """Yield the statement with a purpose behind it."""
    reading = statement.reading
    if reading.purpose is None and _is_plain(reading.text):
        for purpose in _PURPOSES:
            yield Swap(purpose, _behind(reading.text, purpose), {"purpose": "1"})


def pairs(statement: Statement) -> Iterator[Swap]:
    """Yield the statement with a second one of its own behind it."""
    order, text = _order(statement), statement.reading.text
    is_one = statement.label["specific"] == "1" and statement.label["compound"] != "1"
    if order is None or not is_one or not _is_plain(text):
        return
    body = _END_SIGNS.sub("", text)
    open_fields = frozenset(FIELDS) - {"compound", "specific", "is_goal"}
    if statement.label["target_value"] or statement.label["delta_value"]:
        open_fields -= _VALUES
    draw = random.Random(crc32(text.encode()))  # noqa: S311 - a sample, no secret
    for other in draw.sample(statement.others, min(3, len(statement.others))):
        second = _lowered(_END_SIGNS.sub("", other))
        if second == order:
            continue
        for join in (" and ", ", and ", "; "):
            yield Swap(
                join,
                f"{body}{join}{second}",
                {"compound": "1", "specific": "0"},
                open_fields,
            )


def metrics(statement: Statement) -> Iterator[Swap]:
    """Yield the statement about another thing that is counted in the same way."""
    reading = statement.reading
    amount, metric = _amount(reading), reading.metric
    if amount is None or metric is None:
        return
    is_level = reading.target is not None
    # Whether a count is made or reached depends on what is counted.
    is_either = statement.label["direction"] in {"deliver", "reach"}
    open_fields = frozenset({"direction"} if is_either else ())
    kinds = {"count": _COUNTED, "%": _RATES if is_level else _COUNTED + _RATES}
    start, end = metric.span
    for other in kinds.get(amount.unit.code, ()):
        changed = reading.text[:start] + other + reading.text[end:]
        yield Swap(other, changed, {"metric": other}, open_fields)


def hedges(statement: Statement) -> Iterator[Swap]:
    """Yield the statement hedged in front or behind, which leaves it as it is.

    The hedge is one more of its vague words.
    """
    label, order = statement.label, _order(statement)
    if order is None or not _is_plain(statement.reading.text):
        return
    if not is_right("vague_words", label, flatten(statement.reading)):
        return
    for hedge in _HEDGES:
        wanted = {"vague_words": f"{label['vague_words']};{hedge}"}
        opener = hedge[0].upper() + hedge[1:]
        yield Swap(f"{hedge}, +", f"{opener}, {order}", wanted)
        yield Swap(f"{hedge}, we will +", f"{opener}, we will {order}", wanted)
        yield Swap(f"+ {hedge}", _behind(statement.reading.text, hedge), wanted)


def objects(statement: Statement) -> Iterator[Swap]:
    """Yield the statement of another thing that is made, or of one that nobody can point at.

    What is made is known by its verb and its article; words behind it stay.
    """
    label, reading = statement.label, statement.reading
    if reading.verb is None or label["direction"] != "deliver":
        return
    is_one = label["specific"] == "1" and not label["target_value"]
    end = reading.verb.span.end
    found = _THING.match(reading.text, end)
    if not is_one or label["compound"] == "1" or found is None:
        return
    deadline = reading.deadline
    if deadline is not None and deadline.span.start < found.end(1):
        return  # "the play this year"
    for thing in _NAMED:
        changed = reading.text[: found.start(1)] + thing + reading.text[found.end(1) :]
        yield Swap(thing, changed)


FAMILIES: tuple[Family, ...] = (
    verbs, wraps, deadlines, numbers, adjuncts, purposes, pairs, metrics, hedges, objects
)  # fmt: skip


def can_be_second(statement: Statement) -> bool:
    """Whether a statement is one short order that may stand behind another."""
    is_one = statement.label["specific"] == "1" and statement.label["compound"] != "1"
    text = statement.reading.text
    is_short = len(text) < _SHORT and _is_plain(text)
    return is_one and is_short and _order(statement) is not None


def _order(statement: Statement) -> str | None:
    """Return the statement with a small letter where it opens with its verb."""
    text, verb = statement.reading.text, statement.reading.verb
    if verb is None or verb.text.lower() != verb.lemma:
        return None
    return _lowered(text) if text.lower().startswith(verb.lemma) else None


def _amount(reading: Reading) -> Quantity | None:
    change = reading.change
    return reading.target or (change.quantity if change is not None else None)


def _is_plain(text: str) -> bool:
    """Whether it is one clause, behind which something may stand."""
    return not any(sign in text for sign in (";", ". ", "(", ":"))


def _behind(text: str, words: str) -> str:
    end = _END_SIGNS.search(text)
    at = end.start() if end is not None else len(text)
    return f"{text[:at]} {words}{text[at:]}"


def _cased(words: str, old: str) -> str:
    return words[0].upper() + words[1:] if old.isupper() else words


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
