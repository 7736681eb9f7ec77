"""The dated lines beneath a goal: check-ins, changes, milestones and the result.

A check-in's parts are told by what they say, so their order matters only for the note:
it starts at the first part that is nothing else and goes on to the end of the line.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import cache

from smartlint.diagnostics.diagnostic import Fix
from smartlint.model.goal import CheckIn, Milestone, Outcome
from smartlint.model.period import When
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Phrase
from smartlint.named_tuple import NamedTuple
from smartlint.syntax.check_in_parts import (
    is_change,
    joined,
    parted,
    split_parts,
    value_of,
)
from smartlint.syntax.language import Language
from smartlint.syntax.line import Line, phrase
from smartlint.syntax.nearest import one_letter_off
from smartlint.syntax.notices import Notices, after, display, quoted, safe, unsafe
from smartlint.syntax.values import read_amount, time_of
from smartlint.text import Span

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

_OTHER_STATUSES = {
    "amber": "at risk",
    "complete": "achieved",
    "completed": "achieved",
    "finished": "achieved",
    "green": "on track",
    "late": "behind",
    "red": "off track",
    "yellow": "at risk",
}
"""What other tools call it, and the status that says the same here."""

_CONFIDENCE, _NEXT = "confidence", "next:"
_SAID_TWICE = {
    "status": ("says how it goes", "keep the one that is true now"),
    "confidence": ("says how sure you are", "keep the one that is true now"),
    "next": ("says what is done next", "write both steps in one part: “next: a, b”"),
    "value": (
        "is a value",
        "keep one; how sure you are is “confidence 7/10”, and a day has one value",
    ),
}

OUTCOMES = ("achieved", "missed", "dropped")
"""How a goal may end by its ``result`` line."""

_MOST_CONFIDENCE = 10


class _CheckInParts(NamedTuple):
    """The parts of a check-in by what they say; None for those not written."""

    quantity: Quantity | None
    status: Phrase | None
    confidence: Decimal | None
    next_step: Phrase | None
    note: Phrase | None


_NO_PARTS = _CheckInParts(None, None, None, None, None)


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
    parts = list(split_parts(notices.source.text, line.value))
    if not parts[0].text:
        notices.add(
            "empty-fact",
            line.span,
            f"nothing follows “{line.key_text}:”",
            help="write the value or what is to be said, or take the line out",
        )
        return CheckIn(when, *_NO_PARTS, span=line.span)
    found = _check_in_parts(language, notices, when, parts)
    return CheckIn(when, *found, span=line.span)


def milestone_of(
    language: Language, notices: Notices, when: When, line: Line
) -> Milestone:
    """Return the step that a ``milestone`` line holds."""
    amount = read_amount(language, line.value)
    if amount is None:
        _check_digits(notices, line.value)
    return Milestone(when, amount, line.value, line.span)


def outcome_of(language: Language, notices: Notices, when: When, line: Line) -> Outcome:
    """Return the end of the goal that a ``result`` line holds."""
    text = notices.source.text
    quantity: Quantity | None = None
    parts = list(split_parts(text, line.value))
    status, said = _ended(text, parts[0])
    if status is not None:
        parts = parts[1:]
    else:
        notices.add(
            "unreadable-result",
            parts[0].span,
            f"{quoted(parts[0].text)} does not say how the goal ended",
            help=f"write “{line.key_text}: achieved”, “missed” or “dropped”, then the"
            " value and the reason with ; between them",
            fixes=_ending_meant(parts[0]),
        )
        if len(parts) > 1 and not any(map(str.isdigit, parts[0].text)):
            parts = parts[1:]  # the value behind it is one all the same
    if parts:
        quantity = read_amount(language, parts[0])
        if quantity is None:
            _check_digits(notices, parts[0])
        else:
            parts = parts[1:]
    reason = phrase(text, parts[0].span.start, line.value.span.end) if parts else said
    return Outcome(when, status, quantity, reason, line.span)


def _ending_meant(part: Phrase) -> list[Fix]:
    """Return the fix of a word that nearly says how it ended: "acheived"."""
    meant = one_letter_off(part.text.lower(), OUTCOMES)
    if meant is None:
        return []
    return [unsafe(f"Write “{meant}”", part.span, meant)]


def _ended(text: str, part: Phrase) -> tuple[Phrase | None, Phrase | None]:
    """Return the word that says how it ended, and what is said of it; None for none."""
    ended = _ended_pattern().fullmatch(part.text)
    if ended is None:
        return None, None
    start = part.span.start + ended.end(1)
    rest = phrase(text, start, part.span.end)
    return phrase(text, part.span.start, start), rest if rest.text else None


def _check_in_parts(
    language: Language, notices: Notices, day: When, parts: list[Phrase]
) -> _CheckInParts:
    """Return what the parts of a check-in say."""
    text = notices.source.text
    parts = parted(language, text, parts)
    quantity = value_of(language, text, parts[0], day)
    if quantity is None:
        _check_value(notices, parts[0])
    status = confidence = next_step = None
    notes: list[Phrase] = []
    for part in parts if quantity is None else parts[1:]:
        kind = _kind_of(language, part)
        if kind == "status" and status is None:
            status = _status(notices, part)
        elif kind == "confidence" and confidence is None:
            confidence = _confidence(notices, part)
        elif kind == "next" and next_step is None:
            next_step = _next_step(notices, part)
        elif kind == "value" and quantity is None:
            quantity = read_amount(language, part)
        else:
            if kind and (not notes or kind == "next"):
                _note_repetition(notices, part, kind)
            elif not kind:
                _check_word(notices, part)
            notes.append(part)
    return _CheckInParts(quantity, status, confidence, next_step, joined(notes))


def _kind_of(language: Language, part: Phrase) -> str:
    """Return what a part of a check-in says; empty for words that are a note."""
    words = _folded(part)
    if words in STATUSES or _meant_status(words) is not None:
        return "status"
    if words.startswith(_CONFIDENCE):
        return "confidence"
    if words.startswith(_NEXT):
        return "next"
    amount = read_amount(language, part)
    return "value" if amount is not None and amount.text == part.text else ""


def _folded(part: Phrase) -> str:
    return part.text.lower().replace("-", " ")


def _meant_status(words: str) -> str | None:
    """Return the status that words nearly are, or that other tools call so."""
    return _OTHER_STATUSES.get(words) or one_letter_off(words, _LONG_STATUSES)


def _status(notices: Notices, part: Phrase) -> Phrase:
    """Return the status that a part says; note one that is not of the list."""
    words = _folded(part)
    if words not in STATUSES and (meant := _meant_status(words)) is not None:
        _note_status(notices, part, meant)
    return part


def _next_step(notices: Notices, part: Phrase) -> Phrase | None:
    """Return the words after ``next:``; None, with a notice, where there are none."""
    step = phrase(notices.source.text, part.span.start + len(_NEXT), part.span.end)
    if step.text:
        return step
    notices.add(
        "empty-fact",
        part.span,
        "nothing follows “next:”",
        help="write what is done next, or take the part out",
        fixes=[display("Add the step", after(part.span), " <what is done next>")],
    )
    return None


def _check_word(notices: Notices, part: Phrase) -> None:
    """Note a part that nearly says how sure one is, or what is next: it is kept as a note."""
    sure = _sureness_pattern().match(part.text)
    if sure is not None and _is_nearly_confidence(sure[1].lower()):
        span = Span(part.span.start, part.span.start + sure.end(1))
        notices.add(
            "misspelled-status",
            span,
            f"{quoted(sure[1])} is nearly “{_CONFIDENCE}”, and not counted as that",
            help=f"write “{_CONFIDENCE}” in front of how sure you are",
            fixes=[safe(f"Write “{_CONFIDENCE}”", span, _CONFIDENCE)],
        )
        return
    word, colon, _ = part.text.partition(":")
    if colon and one_letter_off(word.lower(), ("next",)):
        span = Span(part.span.start, part.span.start + len(word))
        notices.add(
            "misspelled-status",
            span,
            f"{quoted(word + ':')} is nearly “next:”, and not counted as that",
            help="write “next:” in front of what is done next",
            fixes=[unsafe("Write “next”", span, "next")],
        )


def _is_nearly_confidence(word: str) -> bool:
    """Whether a word is a slip for "confidence", and no "confirmed" or "conference"."""
    is_slip = one_letter_off(word, (_CONFIDENCE,)) is not None
    return is_slip or word.startswith("confid")


def _note_repetition(notices: Notices, part: Phrase, kind: str) -> None:
    """Note a part that an earlier one has said already."""
    said, instead = _SAID_TWICE[kind]
    notices.add(
        "repeated-part",
        part.span,
        f"{quoted(part.text)} {said} once more; it is kept as a note",
        help=instead,
    )


def _note_status(notices: Notices, part: Phrase, meant: str) -> None:
    """Note a status with a letter wrong, or of another tool: "on trak", "green"."""
    how = "perhaps" if _folded(part) in _OTHER_STATUSES else "nearly"
    mend = safe if how == "nearly" else unsafe
    notices.add(
        "misspelled-status",
        part.span,
        f"{quoted(part.text)} is {how} “{meant}”, and not counted as that",
        help=f"write “{meant}”",
        fixes=[mend(f"Write “{meant}”", part.span, meant)],
    )


def _check_value(notices: Notices, part: Phrase) -> None:
    """Note a part that a number opens, or letters before one, and that gives no value."""
    if is_change(part):
        problem = "says by how much it changed, and not what it is"
    elif _are_digits(part):
        problem = "is no amount"
    elif _valued_pattern().match(part.text) is not None:
        problem = "is read as a note, and gives no value"
    else:
        return
    notices.add(
        "unreadable-amount",
        part.span,
        f"{quoted(part.text)} {problem}",
        help="write the value alone, with its unit, such as “13,050”, and what else is "
        "worth knowing behind a semicolon",
    )


def _are_digits(part: Phrase) -> bool:
    return bool(part.text) and all(word[0].isdigit() for word in part.text.split())


def _check_digits(notices: Notices, part: Phrase) -> None:
    """Note a part that looks like an amount and is none: "13,05o"."""
    if _are_digits(part):
        notices.add(
            "unreadable-amount",
            part.span,
            f"{quoted(part.text)} is no amount",
            help="write the value as a number with its unit, such as “13,050”",
        )


def _confidence(notices: Notices, part: Phrase) -> Decimal | None:
    """Return N of "confidence N/10"; None, with a notice, when there is none."""
    stated, slash, whole = part.text[len(_CONFIDENCE) :].partition("/")
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


@cache
def _valued_pattern() -> re.Pattern[str]:
    # "KSh 9,000" and "4,300 / 5,000"; words behind a number make a sentence of it, and one
    # letter before it a name: "V2 is out", "Q3".
    return re.compile(
        r"(?:[A-Z][^\W\d_]{1,3}\.? ?|[A-Z]\.? |[^\w\s(]{1,3} ?)?\d[\d.,]*(?!\S)(?!\s+[^\W\d_]{3})"
        r"|(?i:\d[\d.,]*\S* (?:in|for|during|since|of) )"
    )


@cache
def _sureness_pattern() -> re.Pattern[str]:
    return re.compile(r"(?i)(conf(?!idence\b)[a-z]+)[ :]+\d+(?:\.\d+)? ?/ ?10\b")


@cache
def _ended_pattern() -> re.Pattern[str]:
    # "Achieved in part" and "achieved 80%" are not achieved.
    return re.compile(
        rf"(?i)({'|'.join(OUTCOMES)})"
        r"(?:(?<=achieved),? (?:early|late|(?:on|in|ahead of) time|fully|in full)"
        r"|(?<!achieved),? (?:by|because|as|narrowly|since|for)\b.*)?"
    )
