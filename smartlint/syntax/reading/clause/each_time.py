"""Tells what comes or moves each time: "two posts a week", "by 5% month on month"."""

from __future__ import annotations

from smartlint.model.period import WhenKind
from smartlint.model.quantity import ChangeKind, Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import Figures
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import MOVING
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import RECURRING

_ON_EACH = frozenset({"over", "on"})  # "year over year", "month on month"
_LEADING = frozenset({"a", "an", "per", "each", "every"})
_OF_EACH = frozenset({"each", "every", "they", "their"})
_TIMES = frozenset({"day", "week", "month", "quarter", "year"})
# From one time to the next; "year on year" compares with a year before, once.
_FROM_ONE_TO_NEXT = {
    "mom": "month", "month": "month", "wow": "week", "week": "week", "qoq": "quarter",
    "quarter": "quarter",
}  # fmt: skip
_COUNTED = frozenset({UnitKind.COUNT, UnitKind.OTHER, UnitKind.MONEY})
_FURTHEST = 5  # words from an amount to its time: "3 short posts about bread a week"
_NAMING = frozenset({"OF", "AND", "DETERMINER"})


def moves_each_time(sentence: Sentence, index: int) -> bool:
    """Whether a metric moves from one time to the next: "churn falls month over month"."""
    if index + 1 >= len(sentence.tokens):
        return False
    before, token, follower = sentence.tokens[index - 1 : index + 2]
    entry = token.verb
    if follower.role != "RECURRING" or entry is None or entry.verb_class not in MOVING:
        return False
    if _ON_EACH.isdisjoint(follower.lower.split()):
        return False
    is_plural = "plural" in before.nouns or before.lower.endswith("s")
    return entry.form == ("base" if is_plural else "s")


def recurs(sentence: Sentence, island: Island, after: Token | None) -> bool:
    """Whether a time comes again and again: "by the 25th of each month".

    What befalls each of several comes as often: "see a review before they buy".
    """
    tokens = sentence.tokens
    if island.name == "event":
        words = tokens[island.first : island.last + 1]
        is_each = any(word.lower in _OF_EACH for word in words)
        if is_each or (after is not None and after.role == "RECURRING"):
            return True
    elif _is_next_each_time(sentence, island):
        return True
    elif after is not None and after.role == "RECURRING":
        when = sentence.when(island.last)
        return when is not None and when.year is None  # "by Friday each week"
    if after is None or after.role != "OF" or island.last + 2 >= len(tokens):
        return False
    period = tokens[island.last + 2]
    return period.role == "RECURRING" or period.lower in {"each", "every"}


def _is_next_each_time(sentence: Sentence, island: Island) -> bool:
    """Whether a day follows each time anew: "see a film each week, rate it the next day"."""
    if not sentence.topics & RECURRING:
        return False
    when = sentence.when(island.last)
    is_next = when is not None and (when.kind, when.offset) == (WhenKind.DAY, 1)
    if not is_next or not sentence.tokens[island.last].lower.startswith("the "):
        return False
    return any(token.role == "RECURRING" for token in sentence.tokens)


def with_time(sentence: Sentence, found: Figures) -> Figures:
    """Return the figures with the time over which they are counted, written apart.

    "Send two letters a week", "grow the list by 5% month on month".
    """
    if not sentence.topics & RECURRING:
        return found
    if not found.used or (found.change is None and found.target is None):
        return found
    change, target = found.change, found.target
    if change is not None:
        is_share = change.kind is ChangeKind.PERCENT
        if change.quantity.per or not (is_share or _is_counted(change.quantity)):
            return found
        per = _time_behind(sentence, found.used)
        if per is None:
            return found
        return found._replace(
            change=change._replace(quantity=change.quantity._replace(per=per))
        )
    if target is None or target.per or not _is_counted(target):
        return found
    per = _time_behind(sentence, found.used)
    return found if per is None else found._replace(target=target._replace(per=per))


def _is_counted(quantity: Quantity) -> bool:
    return quantity.unit.kind in _COUNTED


def _time_behind(sentence: Sentence, used: tuple[Island, ...]) -> str | None:
    """Return the time that follows an amount and what it counts; None for none.

    The last is asked first: "120 orders a month, up from 70".
    """
    for place in sorted([island.last for island in used], reverse=True):
        per = _time_after(sentence, place + 1)
        if per is not None:
            return per
    return None


def _time_after(sentence: Sentence, first: int) -> str | None:
    for token in sentence.tokens[first : first + _FURTHEST]:
        if token.role == "RECURRING":
            return _each(token.lower)
        if token.kind != "WORD" or (token.role and token.role not in _NAMING):
            return None
    return None


def _each(words: str) -> str | None:
    """Return the time of "a week", "month on month" or "mom"; None of "weekly"."""
    parts = words.replace("-", " ").split()
    if parts[0] in _LEADING and parts[-1] in _TIMES:
        return parts[-1]
    is_pair = len(parts) == 1 or (parts[0] == parts[-1] and parts[1] in _ON_EACH)
    return _FROM_ONE_TO_NEXT.get(parts[0]) if is_pair else None
