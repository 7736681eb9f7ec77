"""Turns the lines beneath a head into the typed facts of the model.

A fact that cannot be read costs itself: it gets a notice, its line stays in the goal,
and every other fact is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from smartlint.model.goal import NO_CLAUSES, ClauseLine, Clauses, HeadKind, Outcome
from smartlint.model.reading import Phrase
from smartlint.syntax.block_words import block_of
from smartlint.syntax.changes import adjustment_of
from smartlint.syntax.dated import check_in_of, day_of, milestone_of, outcome_of
from smartlint.syntax.language import Language
from smartlint.syntax.line import Line, is_date_like, phrase
from smartlint.syntax.meant_facts import (
    ONLY_IF_FITTING,
    advice_on,
    meant_key,
    nearly_known,
)
from smartlint.syntax.name_values import NAMING, named_by, note_repetitions
from smartlint.syntax.notices import Notices, after, before, display, quoted, unsafe
from smartlint.syntax.references import (
    attribution_of,
    combination_of,
    data_reference_of,
    links_of,
    review_of,
    yes_of,
)
from smartlint.syntax.values import amount_of, dated_amount_of, deadline_of
from smartlint.syntax.vocabulary import DATED_FACTS, FACT_BY_KEY, FACT_BY_NAME
from smartlint.text import Span

_FIELDS = {
    "channel": "channels",
    "kpi": "is_kpi",
    "note": "notes",
    "constraint": "constraints",
    "with": "stakeholders",
    "milestone": "milestones",
    "changed": "adjustments",
    "date": "check_ins",
}
"""Fields of :class:`Clauses` that are not called as the fact is."""


_BLANKS = {
    "baseline": "today's value",
    "target": "target",
    "deadline": "date",
    "start": "date",
    "supports": "id",
    "depends_on": "id",
    "why": "reason",
    "owner": "one person",
    "with": "department or person",
    "budget": "amount",
    "cost": "amount",
    "review": "how often, such as monthly",
    "milestone": "value",
}
"""What to ask for behind the colon of a fact whose own name does not say it."""

_MOST_WORDS = 2  # before the date of a line


def clause_line(text: str, line: Line) -> ClauseLine:
    """Return a line beneath a head as the model keeps it."""
    key = line.key
    if key is None:
        start = line.span.start
        key = phrase(text, start, start)
    return ClauseLine(line.word or None, key, line.value, line.span)


def read_clauses(
    language: Language,
    notices: Notices,
    lines: Sequence[Line],
    own_keys: Sequence[str] = (),
) -> tuple[Clauses, tuple[Line, ...]]:
    """Return what the fact lines of one goal state, and those that were read as meant.

    Args:
        language: Reads the amounts and dates.
        notices: Gets what is wrong with them.
        lines: The FACT and DATED lines beneath the head, in their order.
        own_keys: What this kind of block may say besides, for "did you mean".
    """
    if not lines:
        return NO_CLAUSES, ()
    meant: list[Line] = []
    stated: dict[str, Any] = {}  # Any: the type of the field
    first: dict[str, Span] = {}
    known = frozenset(line.word for line in lines if line.word)
    for written in lines:
        line: Line | None = written
        if not written.word:
            line = _as_meant(language, notices, written, own_keys, known)
            meant += [line] if line is not None else []
        if line is not None and _may_stand(notices, first, line):
            value = _value(language, notices, line)
            field = _FIELDS.get(line.word, line.word)
            if FACT_BY_NAME[line.word].is_repeatable:
                stated[field] = stated.get(field, ()) + (value or ())
            elif value is not None:
                stated[field] = value
            if not _is_read(value):
                first.pop(line.word, None)  # what cannot be read is no first one
    note_repetitions(notices, stated)
    return Clauses(**stated), tuple(meant)


def _is_read(value: object) -> bool:
    """Whether a line says anything; a result is said by its word."""
    return value is not None and not (
        isinstance(value, Outcome) and value.status is None
    )


def _may_stand(notices: Notices, first: dict[str, Span], line: Line) -> bool:
    """Say whether a line has a value and is no repetition; note what is wrong."""
    key = line.key_text.lower()
    if not line.value.text:
        notices.add(
            "empty-fact",
            line.span,
            f"nothing follows “{key}:”",
            help="write its value after the colon, or take the line out",
            fixes=[display("Add the value", after(line.span), _blank(line, key))],
        )
        return False
    if FACT_BY_NAME[line.word].is_repeatable:
        return True
    earlier = first.setdefault(line.word, line.span)
    if earlier is line.span:
        return True
    notices.add(
        "repeated-fact",
        line.span,
        f"“{key}:” says again what a line above it says; the first one counts",
        help="keep one of the two lines",
        first=earlier,
    )
    return False


def _blank(line: Line, key: str) -> str:
    return f" <{_BLANKS.get(line.word, key)}>"


def _as_meant(
    language: Language,
    notices: Notices,
    line: Line,
    own_keys: Sequence[str],
    known: frozenset[str],
) -> Line | None:
    """Return a line whose key nearly is a known one; None, with a notice, for others.

    Args:
        language: Reads the amounts and dates.
        notices: Gets what is wrong with the key.
        line: The line.
        own_keys: What this kind of block may say besides.
        known: The facts that other lines state by their own names.
    """
    key, date = _key_and_date(line)
    meant = None if key is None else nearly_known(key.text, own_keys)
    if key is None or meant is None or not line.value.text:
        _note_unknown(notices, line, own_keys)
        return None
    fact = FACT_BY_KEY.get(meant) or DATED_FACTS[meant]
    read = line._replace(word=fact.name, name=date)
    is_fitting = fact.is_dated is (date is not None)
    if meant in ONLY_IF_FITTING and is_fitting:
        # What cannot be read as that fact was hardly meant for it.
        is_fitting = bool(_value(language, Notices(notices.source), read))
    if not is_fitting:
        _note_unknown(notices, line, own_keys)
        return None
    if fact.name in known and not fact.is_repeatable:
        notices.add(
            "unknown-fact",
            key.span,
            f"{quoted(key.text + ':')} is nearly {quoted(meant + ':')}, which another line"
            " states; that line counts",
            help="keep one of the two lines",
        )
        return None
    notices.add(
        "unknown-fact",
        key.span,
        f"{quoted(key.text + ':')} is read as {quoted(meant + ':')}",
        help=f"write “{meant}{'' if date else ':'}”",
        fixes=[unsafe(f"Write “{meant}”", key.span, meant)],
    )
    return read


def _key_and_date(line: Line) -> tuple[Phrase | None, Phrase | None]:
    """Return the words of a key, and the date behind them: "mile stone 2027-02-01"."""
    key = line.key
    if key is None:
        return None, None
    words = key.text.split()
    for size in range(1, min(len(words), _MOST_WORDS + 1)):
        if is_date_like(" ".join(words[size:])):
            end = key.span.end - len(key.text.split(None, size)[size])
            start = key.span.start
            text = key.text[: end - start]
            named = Phrase(text.rstrip(), Span(start, start + len(text.rstrip())))
            return named, Phrase(key.text[end - start :], Span(end, key.span.end))
    return key, None


def _note_unknown(notices: Notices, line: Line, own_keys: Sequence[str]) -> None:
    """Note a key that the language does not know."""
    if line.key is None:
        return
    key = _key_and_date(line)[0] or line.key
    first = key.text.split()[0]
    meant = meant_key(key.text, own_keys)
    block = block_of(key.text) if meant is None else None
    if meant in own_keys:
        # A label may follow, as in "version A", and stays.
        key = Phrase(first, Span(key.span.start, key.span.start + len(first)))
    fixes = [unsafe("Keep the line as a “note:”", before(line.span), "note: ")]
    if meant is not None and not line.value.text:
        blank = f"{meant}: <{_BLANKS.get(_fact_name(meant), meant)}>"
        fixes = [display(f"Write “{meant}”", line.span, blank)]
    elif meant is not None:
        fixes.insert(0, unsafe(f"Write “{meant}”", key.span, meant))
    notices.add(
        "unknown-fact",
        key.span,
        f"{quoted(key.text)} {_place_words(block)}",
        help=advice_on(key.text, meant),
        fixes=fixes,
    )


def _fact_name(key: str) -> str:
    """Return what the model calls the fact of a key."""
    fact = FACT_BY_KEY.get(key) or DATED_FACTS.get(key)
    return key if fact is None else fact.name


def _place_words(block: HeadKind | None) -> str:
    """Return where a fact belongs that is unknown here."""
    if block is None:
        return "is no fact that smartlint knows"
    article = "an" if block is HeadKind.EXPERIMENT else "a"
    return f"is a fact of {article} {block.value}, and this is none"


def _value(language: Language, notices: Notices, line: Line) -> object:
    """Return what a known fact states, a tuple for repeatable ones; None for nothing."""
    name, value = line.word, line.value
    found: object = value
    match name:
        case "baseline" | "target":
            found = dated_amount_of(language, notices, name, value)
        case "budget" | "people" | "cost" | "impact" | "effort":
            found = amount_of(language, notices, name, value)
        case "deadline" | "start":
            found = deadline_of(language, notices, value)
        case "milestone" | "changed" | "date" | "result":
            found = _dated_value(language, notices, line)
        case "note" | "constraint":
            found = (value,)
        case "supports" | "depends_on" | "source" | "review":
            found = _reference(language, notices, line)
        case "attribution" | "combine" | "kpi":
            found = _choice(notices, line)
        case name if name in NAMING:
            found = named_by(notices, line)
    return found


def _reference(language: Language, notices: Notices, line: Line) -> object:
    """Return what a fact names outside its goal."""
    value = line.value
    match line.word:
        case "source":
            return data_reference_of(notices, value)
        case "review":
            return review_of(language, notices, value)
        case name:
            return tuple(links_of(language, notices, name.replace("_", " "), value))


def _choice(notices: Notices, line: Line) -> object:
    """Return which word of a list a fact chooses."""
    match line.word:
        case "attribution":
            return attribution_of(notices, line.value)
        case "combine":
            return combination_of(notices, line.value)
        case _:
            return yes_of(notices, line.value)


def _dated_value(language: Language, notices: Notices, line: Line) -> object:
    """Return what a dated line states; None when it names no day."""
    when = day_of(language, notices, line)
    if when is None:
        return None
    if line.word == "milestone":
        return (milestone_of(language, notices, when, line),)
    if when.year is None:
        when = when._replace(is_past=True)  # what it tells of was
    match line.word:
        case "changed":
            return (adjustment_of(language, notices, when, line),)
        case "result":
            return outcome_of(language, notices, when, line)
        case _:
            return (check_in_of(language, notices, when, line),)
