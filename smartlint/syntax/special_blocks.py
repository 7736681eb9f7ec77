"""Reads the lines that one kind of block alone has: journeys, experiments and their kin.

A line that cannot be read costs itself: it gets a notice and stays in the goal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from smartlint.model.block import (
    Block,
    Decision,
    Drip,
    Experiment,
    Finding,
    Journey,
    Partner,
    Session,
    Stage,
    Trigger,
    Version,
)
from smartlint.model.goal import HeadKind
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Phrase
from smartlint.syntax.block_words import BlockFact, block_fact
from smartlint.syntax.dated import day_of
from smartlint.syntax.language import Language
from smartlint.syntax.line import Line, is_date_like, is_id, phrase
from smartlint.syntax.nearest import nearest
from smartlint.syntax.notices import Notices, after, display, quoted, unsafe
from smartlint.syntax.values import fitting, read_amount, time_of

_ARROWS = ("->", "→", "=>", "⇒")
_COMPARED = {
    "below": True, "under": True, "<": True, "less than": True,
    "above": False, "over": False, ">": False, "more than": False,
}  # fmt: skip
_UNDECIDED = ("undecided", "none", "no difference")


class BlockReader:
    """Reads the own lines of one block.

    Attributes:
        language: Reads the amounts and dates.
        notices: Gets what is wrong.
        kind: Of the block's head.
    """

    __slots__ = ("_first", "kind", "language", "notices")

    def __init__(self, language: Language, notices: Notices, kind: HeadKind) -> None:
        self.language = language
        self.notices = notices
        self.kind = kind
        self._first: dict[str, Line] = {}

    def split(
        self, lines: Sequence[Line]
    ) -> tuple[list[tuple[BlockFact, Line]], list[Line]]:
        """Return the block's own lines that have a value, and those of any block."""
        own: list[tuple[BlockFact, Line]] = []
        others: list[Line] = []
        for line in lines:
            fact = (
                block_fact(self.kind, line.key.text) if line.key is not None else None
            )
            if fact is None:
                others.append(line)
            elif self._may_stand(fact, line):
                own.append((fact, line))
        return own, others

    def read(self, own: Sequence[tuple[BlockFact, Line]]) -> Block:
        """Return what the block's own lines state."""
        return _READERS[self.kind](self, own)

    def amount(self, line: Line) -> Quantity | None:
        """Return a line's amount; None, with a notice, when it states none."""
        key = line.key_text.lower()
        found = read_amount(self.language, line.value)
        if found is not None:
            return fitting(self.notices, key, line.value, found)
        self.notices.add(
            "unreadable-amount",
            line.value.span,
            f"{quoted(line.value.text)} is no amount",
            help="write a number with its unit, such as"
            f" “{key}: {_EXAMPLES.get(key, '4,000')}”",
        )
        return None

    def label(self, line: Line, number: int) -> str:
        """Return ``A`` of ``version A:``; its number where no label is written."""
        words = line.key_text.split()
        return words[1] if len(words) > 1 else str(number)

    def _may_stand(self, fact: BlockFact, line: Line) -> bool:
        key = line.key.text if line.key is not None else fact.key
        if not line.value.text:
            self.notices.add(
                "empty-fact",
                line.span,
                f"nothing follows “{key}:”",
                help="write its value after the colon, or take the line out",
                fixes=[display("Add the value", after(line.span), f" <{fact.blank}>")],
            )
            return False
        is_named = fact.is_labelled and len(key.split()) > 1
        if fact.is_repeatable and not is_named:
            return True
        earlier = self._first.setdefault(" ".join(key.lower().split()), line)
        if earlier is line:
            return True
        instead = ", or give this one a name of its own" if is_named else ""
        self.note_repeat(line, f"{key}:", earlier, instead)
        return False

    def note_repeat(
        self, line: Line, words: str, earlier: Line, instead: str = ""
    ) -> None:
        """Note a line that says again what one above it says."""
        self.notices.add(
            "repeated-fact",
            line.span,
            f"“{words}” says again what a line above it says; the first one counts",
            help=f"keep one of the two lines{instead}",
            first=earlier.span,
        )


_EXAMPLES = {"engagement": "4.1%", "sales": "€6,300"}

_Own = Sequence[tuple[BlockFact, Line]]


def read_block(
    language: Language, notices: Notices, kind: HeadKind, lines: Sequence[Line]
) -> tuple[Block, list[Line]]:
    """Return what a special block states, and the lines that any block may have."""
    reader = BlockReader(language, notices, kind)
    own, others = reader.split(lines)
    return reader.read(own), others


def _journey(reader: BlockReader, own: _Own) -> Journey:
    stages: list[Stage] = []
    named: dict[str, Line] = {}
    counted: Line | None = None
    for fact, line in own:
        if fact.key == "stage":
            earlier = named.setdefault(" ".join(line.value.text.lower().split()), line)
            if earlier is not line:
                reader.note_repeat(line, f"stage: {line.value.text}", earlier)
            stages.append(Stage(line.value))
            counted = None
        elif not stages:
            reader.notices.add(
                "line-before-stage",
                line.span,
                f"“{fact.key}:” stands above the first stage",
                help="write it beneath the “stage:” line that it is about",
            )
        elif fact.key == "pain":
            stages[-1] = stages[-1]._replace(pains=(*stages[-1].pains, line.value))
        elif counted is not None:
            reader.note_repeat(line, "count:", counted)
        elif (reached := reader.amount(line)) is not None:
            stages[-1] = stages[-1]._replace(reached=reached)
            counted = line
    return Journey(tuple(stages))


def _experiment(reader: BlockReader, own: _Own) -> Experiment:
    versions: list[Version] = []
    stated: dict[str, Any] = {}  # Any: the type of the field
    for fact, line in own:
        match fact.key:
            case "version":
                label = reader.label(line, len(versions) + 1)
                versions.append(Version(label, line.value))
            case "sample":
                stated["sample"] = reader.amount(line)
            case "stop":
                _note_impossible_day(reader, line)
                stated["stop"] = line.value
            case _:
                stated["finding"] = _finding(reader, line, versions)
    return Experiment(tuple(versions), **stated)


def _note_impossible_day(reader: BlockReader, line: Line) -> None:
    """Note an end that is written as a day and is none: 2027-13-45."""
    if is_date_like(line.value.text):
        time_of(reader.language, reader.notices, line.value)


def _finding(
    reader: BlockReader, line: Line, versions: Sequence[Version]
) -> Finding | None:
    when = day_of(reader.language, reader.notices, line)
    if when is None:
        return None
    text, value = reader.notices.source.text, line.value
    first, *rest = value.text.split(";")
    start = value.span.start
    words = first.split()
    named = words[1] if len(words) > 1 and words[0].lower() == "version" else first
    named = named.split()[0].rstrip(":,.") if named.split() else ""
    labels = {version.label.lower(): version.label for version in versions}
    winner = labels.get(named.lower())
    if winner is None and first.strip().lower() not in _UNDECIDED:
        _note_version(reader, phrase(text, start, start + len(first)), labels)
        return None
    at = start + len(first) + 1
    amount = None
    if rest:
        part = phrase(text, at, at + len(rest[0]))
        amount = read_amount(reader.language, part)
        at += len(rest[0]) + 1 if amount is not None else 0
    reason = phrase(text, min(at, value.span.end), value.span.end)
    return Finding(when, winner, amount, reason if reason.text else None, line.span)


def _note_version(reader: BlockReader, words: Phrase, labels: dict[str, str]) -> None:
    known = ", ".join(labels.values()) or "A, B"
    meant = nearest(words.text.lower(), list(labels))
    reader.notices.add(
        "unknown-version",
        words.span,
        f"{quoted(words.text)} names no version of this experiment",
        help=f"start with the better version ({known}) or with “undecided”, then its"
        " value and the reason with ; between them",
        fixes=[unsafe(f"Write {labels[meant]}", words.span, labels[meant])]
        if meant
        else (),
    )


def _drip(reader: BlockReader, own: _Own) -> Drip:
    steps: list[Version] = []
    triggers: list[Trigger] = []
    conversion = None
    for fact, line in own:
        if fact.key == "step":
            steps.append(Version(reader.label(line, len(steps) + 1), line.value))
        elif fact.key == "conversion":
            conversion = line.value
        elif (trigger := _trigger(reader, line)) is not None:
            triggers.append(trigger)
    return Drip(tuple(steps), tuple(triggers), conversion)


def _trigger(reader: BlockReader, line: Line) -> Trigger | None:
    text, value = reader.notices.source.text, line.value
    start = value.span.start
    found = [(at, one) for one in _ARROWS if (at := value.text.find(one)) >= 0]
    at, arrow = min(found, default=(len(value.text), ""))
    asked = f" {value.text[:at].lower()} "
    sides = [(asked.find(f" {word} "), word) for word in _COMPARED]
    where, word = min([one for one in sides if one[0] >= 0], default=(-1, ""))
    action = phrase(text, start + at + len(arrow), value.span.end)
    if where > 0 and arrow and action.text:
        metric = phrase(text, start, start + where)
        limit = phrase(text, start + where + len(word) + 1, start + at)
        threshold = read_amount(reader.language, limit)
        if threshold is not None and metric.text:
            return Trigger(metric, _COMPARED[word], threshold, action, value.span)
    reader.notices.add(
        "unreadable-trigger",
        value.span,
        f"{quoted(value.text)} does not say when to do what",
        help="write “trigger: open rate below 35% -> rewrite the subject of step 1”:"
        " a metric, below or above, a value, an arrow, what is done then",
    )
    return None


def _session(reader: BlockReader, own: _Own) -> Session:
    on = None
    decisions: list[Decision] = []
    for fact, line in own:
        if fact.key == "date":
            on = time_of(reader.language, reader.notices, line.value)
        else:
            decisions.append(_decision(reader.notices.source.text, line.value))
    return Session(on, tuple(decisions))


def _decision(text: str, value: Phrase) -> Decision:
    """Return a decision; the ids stand before a colon, with commas between them."""
    start, end = value.span
    names, colon, _ = value.text.partition(":")
    goals: list[Phrase] = []
    at = start
    for name in names.split(","):
        goals.append(phrase(text, at, at + len(name)))
        at += len(name) + 1
    if not colon or not all(is_id(goal.text) for goal in goals):
        return Decision((), value, value.span)
    said = phrase(text, start + len(names) + 1, end)
    return Decision(tuple(goals), said, value.span)


def _partner(reader: BlockReader, own: _Own) -> Partner:
    return Partner(**{fact.key: reader.amount(line) for fact, line in own})


_Reader = Callable[[BlockReader, _Own], Block]
_READERS: dict[HeadKind, _Reader] = {
    HeadKind.JOURNEY: _journey,
    HeadKind.EXPERIMENT: _experiment,
    HeadKind.DRIP: _drip,
    HeadKind.SESSION: _session,
    HeadKind.PARTNER: _partner,
}
