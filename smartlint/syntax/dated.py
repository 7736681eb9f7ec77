"""The dated lines beneath a goal: check-ins, changes, milestones and the result.

A check-in's parts are told by what they say, so their order matters only for the note:
it starts at the first part that is nothing else and goes on to the end of the line.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from smartlint.model.goal import Adjustment, CheckIn, Milestone, Outcome
from smartlint.model.period import When
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Phrase
from smartlint.syntax.language import Language
from smartlint.syntax.line import Line, phrase
from smartlint.syntax.nearest import one_letter_off
from smartlint.syntax.notices import Notices, after, display, quoted, safe
from smartlint.syntax.values import read_amount, time_of
from smartlint.syntax.vocabulary import FACT_BY_KEY

STATUSES = frozenset(
    {
        "achieved",
        "ahead",
        "ahead of plan",
        "at risk",
        "behind",
        "behind plan",
        "blocked",
        "cancelled",
        "delayed",
        "done",
        "dropped",
        "in progress",
        "missed",
        "not started",
        "off track",
        "on hold",
        "on track",
        "paused",
    }
)
"""What a check-in may say of how it goes."""

# Shorter ones have other words for neighbours: "gone", "passed".
_SHORTEST_NEAR = 7
_LONG_STATUSES = tuple(sorted(one for one in STATUSES if len(one) >= _SHORTEST_NEAR))

CAUSES = ("performance", "market", "business")
OUTCOMES = ("achieved", "missed", "dropped")

_ARROWS = ("->", "→", "=>", "⇒")
_MOST_CONFIDENCE = 10


class _CheckInParts(NamedTuple):
    """The parts of a check-in by what they say; None for those not written."""

    quantity: Quantity | None
    status: Phrase | None
    confidence: Decimal | None
    next_step: Phrase | None
    note: Phrase | None


def day_of(language: Language, notices: Notices, line: Line) -> When | None:
    """Return the day of a dated line; None, with a notice, when it states none."""
    if line.name is not None:
        return time_of(language, notices, line.name)
    if line.key is not None:
        word = line.key.text.lower()
        notices.add(
            "unreadable-date",
            line.key.span,
            f"“{word}:” does not say on which day",
            help=f"write the date before the colon, such as “{word} 2027-03-31:”",
            fixes=[display("Add the date", after(line.key.span), " <date>")],
        )
    return None


def check_in_of(
    language: Language, notices: Notices, when: When, line: Line
) -> CheckIn:
    """Return the check-in that a dated line holds."""
    parts = list(_split(notices.source.text, line.value))
    found = _check_in_parts(language, notices, parts)
    return CheckIn(when, *found, span=line.span)


def milestone_of(language: Language, when: When, line: Line) -> Milestone:
    """Return the step that a ``milestone`` line holds."""
    return Milestone(when, read_amount(language, line.value), line.value, line.span)


def adjustment_of(
    language: Language, notices: Notices, when: When, line: Line
) -> Adjustment:
    """Return the change that a ``changed`` line holds."""
    text = notices.source.text
    change, _, rest = line.value.text.partition(";")
    start = line.value.span.start
    field, old, new = _changed_values(text, phrase(text, start, start + len(change)))
    if new is None:
        notices.add(
            "change-without-arrow",
            line.value.span,
            "the change does not show the old and the new value",
            help=f"write “{_spoken(line)}: target 17,000 -> 16,000; market: <reason>”",
        )
    cause, reason = _cause(
        text, phrase(text, line.value.span.end - len(rest), line.value.span.end)
    )
    if cause is None and new is not None:
        notices.add(
            "change-without-cause",
            line.value.span,
            "the change does not name its cause",
            help="end the line with “; performance: <reason>”, “; market: <reason>” or"
            " “; business: <reason>”",
            fixes=[display("Name the cause", after(line.span), "; market: <reason>")],
        )
    amounts = [read_amount(language, words) if words else None for words in (old, new)]
    return Adjustment(when, field, old, new, cause, reason, line.span, *amounts)


def outcome_of(language: Language, notices: Notices, when: When, line: Line) -> Outcome:
    """Return the end of the goal that a ``result`` line holds."""
    text = notices.source.text
    status: Phrase | None = None
    quantity: Quantity | None = None
    parts = list(_split(text, line.value))
    if parts[0].text.lower() in OUTCOMES:
        status = parts.pop(0)
    else:
        notices.add(
            "unreadable-result",
            parts[0].span,
            f"{quoted(parts[0].text)} does not say how the goal ended",
            help=f"write “{_spoken(line)}: achieved”, “missed” or “dropped”, then the"
            " value and the reason with ; between them",
        )
    if parts:
        quantity = read_amount(language, parts[0])
        parts = parts[1:] if quantity is not None else parts
    reason = phrase(text, parts[0].span.start, line.value.span.end) if parts else None
    return Outcome(when, status, quantity, reason, line.span)


def _spoken(line: Line) -> str:
    """Return a dated line's key as written."""
    return line.key.text if line.key is not None else ""


def _split(text: str, value: Phrase) -> Iterator[Phrase]:
    """Yield the parts of a value between semicolons; empty ones are left out."""
    start = value.span.start
    parts = []
    for part in value.text.split(";"):
        parts.append(phrase(text, start, start + len(part)))
        start += len(part) + 1
    worded = [part for part in parts if part.text]
    yield from worded or parts[:1]


def _check_in_parts(
    language: Language, notices: Notices, parts: list[Phrase]
) -> _CheckInParts:
    """Return what the parts of a check-in say."""
    quantity = read_amount(language, parts[0])
    if quantity is None:
        _check_first(notices, parts[0])
    status = confidence = next_step = note_start = None
    for part in parts if quantity is None else parts[1:]:
        words = part.text.lower().replace("-", " ")
        if status is None and words in STATUSES:
            status = part
        elif status is None and (meant := one_letter_off(words, _LONG_STATUSES)):
            _note_status(notices, part, meant)
            status = part
        elif confidence is None and words.startswith("confidence"):
            confidence = _confidence(notices, part)
        elif next_step is None and words.startswith("next:"):
            next_step = phrase(notices.source.text, part.span.start + 5, part.span.end)
        elif note_start is None:
            amount = read_amount(language, part) if quantity is None else None
            if amount is not None and amount.text == part.text:
                quantity = amount
            else:
                note_start = part.span.start
    note = (
        None
        if note_start is None
        else phrase(notices.source.text, note_start, parts[-1].span.end)
    )
    return _CheckInParts(quantity, status, confidence, next_step, note)


def _note_status(notices: Notices, part: Phrase, meant: str) -> None:
    """Note a status with a letter wrong: "on trak"."""
    notices.add(
        "misspelled-status",
        part.span,
        f"{quoted(part.text)} is nearly “{meant}”, and not counted as that",
        help=f"write “{meant}”",
        fixes=[safe(f"Write “{meant}”", part.span, meant)],
    )


def _check_first(notices: Notices, part: Phrase) -> None:
    """Note a first part that looks like an amount and is none: "13,05o"."""
    if part.text[:1].isdigit() and len(part.text.split()) == 1:
        notices.add(
            "unreadable-amount",
            part.span,
            f"{quoted(part.text)} is no amount",
            help="write the value as a number with its unit, such as “13,050”",
        )


def _confidence(notices: Notices, part: Phrase) -> Decimal | None:
    """Return N of "confidence N/10"; None, with a notice, when there is none."""
    stated, slash, whole = part.text[len("confidence") :].partition("/")
    try:
        number = Decimal(stated.strip(" \t:"))
    except InvalidOperation:
        number = Decimal(-1)
    is_of_ten = bool(slash) and whole.strip() == str(_MOST_CONFIDENCE)
    if is_of_ten and number.is_finite() and 0 <= number <= _MOST_CONFIDENCE:
        return number
    notices.add(
        "unreadable-confidence",
        part.span,
        f"{quoted(part.text)} gives no number out of 10",
        help="write how sure you are from 0 to 10, such as “confidence 7/10”",
    )
    return None


def _changed_values(
    text: str, change: Phrase
) -> tuple[Phrase | None, Phrase | None, Phrase | None]:
    """Return what was changed, its old and its new value; None where unwritten."""
    start, end = change.span
    found = [(at, arrow) for arrow in _ARROWS if (at := change.text.find(arrow)) >= 0]
    at, arrow = min(found, default=(len(change.text), ""))
    stated = phrase(text, start, start + at)
    new = phrase(text, start + at + len(arrow), end)
    words = stated.text.split(None, 2)
    name = words[0] if words else ""
    if len(words) > 1 and f"{name} {words[1]}".lower() in FACT_BY_KEY:
        end = stated.text.index(words[1], len(name)) + len(words[1])
        name = stated.text[:end]
    field = phrase(text, stated.span.start, stated.span.start + len(name))
    old = phrase(text, field.span.end, stated.span.end)
    return _worded(field), _worded(old), _worded(new)


def _cause(text: str, rest: Phrase) -> tuple[Phrase | None, Phrase | None]:
    """Return the cause of a change and the reason after it; None where unwritten."""
    word, colon, _ = rest.text.partition(":")
    start, end = rest.span
    if word.strip().lower() not in CAUSES:
        return None, _worded(rest)
    cause = phrase(text, start, start + len(word))
    return cause, _worded(phrase(text, start + len(word) + len(colon), end))


def _worded(words: Phrase) -> Phrase | None:
    """Return the words; None when there are none."""
    return words if words.text else None
