"""The ``changed`` lines beneath a goal: what was changed, from what to what, and why."""

from __future__ import annotations

from collections.abc import Sequence

from smartlint.model.goal import Adjustment
from smartlint.model.period import When
from smartlint.model.quantity import Quantity
from smartlint.model.reading import Phrase
from smartlint.syntax.block_words import block_of
from smartlint.syntax.language import Language
from smartlint.syntax.line import Line, is_date_like, phrase
from smartlint.syntax.nearest import nearest
from smartlint.syntax.notices import Notices, before, display, quoted, unsafe
from smartlint.syntax.values import note_no_amount, read_amount, time_of
from smartlint.syntax.vocabulary import FACT_BY_KEY, OTHER_WORDS
from smartlint.text import Span

CAUSES = ("performance", "market", "business")

# What the sentence itself says, and dated lines: no fact with a value of its own.
_TOLD_IN_WORDS = frozenset(
    {"goal", "milestone", "name", "scope", "sentence", "title", "wording"}
)
_ARROWS = ("->", "→", "=>", "⇒")
_AMOUNTS = frozenset({"baseline", "target", "budget", "people", "cost"})
_TIMES = frozenset({"deadline", "start"})
# What stands in the place of a value that there was not, or is no more.
_NOTHING = frozenset({"-", "?", "empty", "none", "nothing", "open", "unknown"})


def adjustment_of(
    language: Language, notices: Notices, when: When, line: Line
) -> Adjustment:
    """Return the change that a ``changed`` line holds."""
    text = notices.source.text
    change, _, rest = line.value.text.partition(";")
    start = line.value.span.start
    field, old, new = _changed_values(text, phrase(text, start, start + len(change)))
    is_named = _check_field(language, notices, line, field)
    if new is None or (old is None and is_named):
        notices.add(
            "change-without-arrow",
            line.value.span,
            "the change does not show the old and the new value",
            help=f"write “{line.key_text}: {_with_arrow(change, rest)}”",
        )
    cause, reason = _cause(
        text, phrase(text, line.value.span.end - len(rest), line.value.span.end)
    )
    # Where no reason stands at all, a rule asks for both (P811).
    if cause is None and reason is not None and new is not None:
        notices.add(
            "change-without-cause",
            reason.span,
            "the reason does not say what kind of cause it is",
            help="write performance:, market: or business: before it",
            fixes=[display("Name the cause", before(reason.span), "market: ")],
        )
    one, other = (
        read_amount(language, words) if words else None for words in (old, new)
    )
    begun = ended = None
    if field is not None and old is not None and new is not None:
        values = (old, new)
        begun, ended = _check_values(language, notices, field, values, (one, other))
    return Adjustment(
        when, field, old, new, cause, reason, line.span, one, other, begun, ended
    )


def _with_arrow(change: str, rest: str) -> str:
    """Return a change as its author meant it, "target 900 to 700", with its arrow."""
    words = change.strip()
    first, second = words.find(" to "), words.rfind(" to ")
    if first < 0 or first != second or " " not in words[:first]:
        return "target 17,000 -> 16,000; market: <reason>"
    old = words[:first].replace(" from ", " ", 1).rstrip()
    new = words[first + len(" to ") :].lstrip()
    reason = rest.strip() or "market: <reason>"
    return f"{old} -> {new}; {reason}"


def _check_field(
    language: Language, notices: Notices, line: Line, field: Phrase | None
) -> bool:
    """Return whether a change names what was changed; note where it does not."""
    word = field.text.lower() if field is not None else ""
    if field is None or word in FACT_BY_KEY:
        return field is not None
    if read_amount(language, field) is not None or is_date_like(word):
        notices.add(
            "unnamed-change",
            field.span,
            "the change does not say what was changed",
            help=f"write it before the values, such as “{line.key_text}: target 17,000 ->"
            " 16,000”",
            fixes=[display("Name it", before(field.span), "<target or deadline> ")],
        )
        return False
    meant = OTHER_WORDS.get(word) or nearest(word, FACT_BY_KEY)
    if meant is not None:
        is_like, here = ("called", " here") if word in OTHER_WORDS else ("nearly", "")
        notices.add(
            "unnamed-change",
            field.span,
            f"{quoted(field.text)} is {is_like} “{meant}”{here}, and not counted as that",
            help=f"write “{meant}”",
            fixes=[unsafe(f"Write “{meant}”", field.span, meant)],
        )
    elif word not in _TOLD_IN_WORDS and block_of(word) is None:
        notices.add(
            "unnamed-change",
            field.span,
            f"{quoted(field.text)} is no fact of a goal, so nothing follows this change",
            help="name what was changed, such as “target”, “deadline” or “owner”; what "
            "has no line of its own can be told in a “note:”",
        )
    return True


def _check_values(
    language: Language,
    notices: Notices,
    field: Phrase,
    values: tuple[Phrase, Phrase],
    amounts: Sequence[Quantity | None],
) -> list[When | None]:
    """Return the values as times where they should be some.

    Values that are none of their fact, and a change that changes nothing, are noted.
    """
    fact = FACT_BY_KEY.get(field.text.lower())
    kind = fact.name if fact is not None else ""
    times: list[When | None] = [None, None]
    for index, words in enumerate(values):
        if words.text.lower() in _NOTHING:
            continue
        if kind in _TIMES:
            times[index] = time_of(language, notices, words)
        elif kind in _AMOUNTS and amounts[index] is None:
            note_no_amount(notices, kind, words)
    if _is_same(values, amounts):
        notices.add(
            "change-of-nothing",
            Span(values[0].span.start, values[1].span.end),
            f"{quoted(values[0].text)} is changed to {quoted(values[1].text)}, which is"
            " the same",
            help="write the value that held before in front of the arrow, or take the"
            " line out",
        )
    return times


def _is_same(values: tuple[Phrase, Phrase], amounts: Sequence[Quantity | None]) -> bool:
    old, new = (words.text.casefold().split() for words in values)
    one, other = amounts
    if one is None or other is None:
        return old == new
    return one._replace(text="", span=other.span) == other._replace(text="")


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
    pair = " ".join(words[:2]).lower()
    if len(words) > 1 and (pair in FACT_BY_KEY or pair in OTHER_WORDS):
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
