"""Finds the words that name what is measured, without verb, amounts and deadline."""

from __future__ import annotations

from smartlint.model.reading import Phrase
from smartlint.syntax.figures import Figures
from smartlint.syntax.frame import (
    FINITE,
    NOMINAL,
    PASSIVE,
    STATE,
    Frame,
    verb_of,
)
from smartlint.syntax.islands import Sentence
from smartlint.syntax.tagging import Token
from smartlint.syntax.tails import Tail
from smartlint.text import Span

_CHANGING = frozenset({"increase", "decrease", "improve"})
_LINKS = frozenset({"OF", "IN", "ON", "FROM", "FOR", "TO", "AT", "AND", "BE"})
_EDGE_ROLES = frozenset(
    {"DETERMINER", "OF", "AND", "OR", "BUT", "RECURRING", "CURRENT", "TO", "IN", "AT",
     "FROM", "BY", "ON", "PRONOUN", "BE", "FOR", "SINCE", "MODAL", "HAVE", "VERSUS"}
)  # fmt: skip
_STOPS = frozenset({"SEMICOLON", "STOP", "ARROW", "COLON"})
_PERIPHERAL = frozenset(
    {"deadline", "period", "when", "since", "from_value", "to_value", "by_value",
     "by_duration", "current_value", "versus_value", "versus_date", "goal_value",
     "for_date", "until", "at_value", "arrow"}
)  # fmt: skip


def find_metric(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    tails: list[Tail],
    end: int,
) -> tuple[int, int] | None:
    """Return where the metric's words stand, as ``(first, end)``; None for none.

    Args:
        sentence: The sentence.
        frame: Its statement.
        figures: The amounts of the outcome.
        tails: What does not belong to the metric.
        end: Index after the outcome's last token.
    """
    stop = min([end, *(tail.first for tail in tails)])
    for start in _starts(sentence, frame, figures, stop):
        stretch = _trimmed(sentence, *_run(sentence, start, stop))
        if stretch is not None:
            return stretch
    return None


def phrase_at(sentence: Sentence, stretch: tuple[int, int]) -> Phrase:
    """Return the words of a stretch of tokens and where they stand."""
    first, end = stretch
    tokens = sentence.tokens
    span = Span(tokens[first].start, tokens[end - 1].end)
    return Phrase(sentence.slice(first, end), span)


def _starts(sentence: Sentence, frame: Frame, figures: Figures, end: int) -> list[int]:
    """Return where the metric may start, likeliest first."""
    verb = verb_of(sentence, frame)
    subject = [frame.subject[0]] if frame.subject[0] < frame.subject[1] else []
    first = frame.object[0]
    counted = _after_amount(sentence, frame, figures, end)
    if frame.form in {PASSIVE, STATE}:
        return [*counted, *subject]
    if frame.form == FINITE and subject and not _is_person(sentence, frame):
        if verb is not None and verb.verb_class in _CHANGING and not counted:
            return [*_if_object(sentence, frame, end), *subject]
        if verb is not None and verb.verb_class in {"reach", "maintain"}:
            return [*counted[:0], *subject, first]
    if frame.form == NOMINAL:
        return [*counted, first]
    return [*counted, first]


def _is_person(sentence: Sentence, frame: Frame) -> bool:
    """Whether the subject is who acts ("we", "The City") and no metric."""
    token = sentence.tokens[frame.subject[0]]
    return token.role == "PRONOUN"


def _if_object(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return the object's start when the verb has an object of its own."""
    first = frame.object[0]
    if first >= end or sentence.island_at[first] is not None:
        return []
    token = sentence.tokens[first]
    return [first] if token.kind == "WORD" and not _is_edge(token) else []


def _after_amount(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> list[int]:
    """Return where the words after the deciding amount start: "20% of orders"."""
    anchor = figures.anchor
    if anchor is None or anchor.name not in {
        "value", "changed_value", "more_value", "in_value", "change_by", "of_value",
        "for_value", "by_value", "at_value",
    }:  # fmt: skip
        return []
    index = anchor.last + 1
    tokens = sentence.tokens
    if anchor.name in {"by_value", "at_value", "change_by"} and not (
        index < end
        and (tokens[index].role == "DETERMINER" or index == frame.object[0] + 1)
    ):
        return []
    for at in range(index, min(end, index + 5)):
        if tokens[at].change is not None and figures.way is not None:
            if at + 1 < end and tokens[at + 1].role in {"IN", "OF", "ON", "FOR", "TO"}:
                return [at + 1]
            return [index]
    if index >= end or sentence.island_at[index] is not None:
        return []
    if tokens[index].kind != "WORD" and tokens[index].kind != "QUOTE":
        return []
    return [index]


def _run(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Return the longest run of naming words from ``start``."""
    tokens = sentence.tokens
    first = start
    while first < end and not _names(sentence, first):
        island = sentence.island_at[first]
        first = island.last + 1 if island is not None else first + 1
    index = first
    while index < end:
        token = tokens[index]
        island = sentence.island_at[index]
        if token.kind in _STOPS or token.role == "BUT":
            break
        if island is not None and (
            island.name in _PERIPHERAL
            or (island.name == "value" and index > first and False)
        ):
            break
        if token.kind == "OPEN" and index > first:
            break
        if token.role == "RECURRING" and not token.lower.startswith(("per", "each")):
            break
        if token.kind == "COMMA" and _ends_at_comma(sentence, index, end):
            break
        index += 1
    return first, index


def _names(sentence: Sentence, index: int) -> bool:
    """Whether the metric may start with the word at ``index``."""
    token = sentence.tokens[index]
    if sentence.island_at[index] is not None or token.kind not in {
        "WORD", "NAME_NUMBER", "QUOTE", "OTHER",
    }:  # fmt: skip
        return False
    if token.kind != "WORD":
        return token.kind == "NAME_NUMBER"
    return not _is_edge(token)


def _ends_at_comma(sentence: Sentence, index: int, end: int) -> bool:
    following = sentence.tokens[index + 1] if index + 1 < end else None
    if following is None:
        return True
    if following.role in {"AND", "OR"}:
        return False
    if following.role or following.kind != "WORD":
        return True
    rest = sentence.tokens[index + 1 : min(end, index + 8)]
    return not any(token.role in {"AND", "OR"} for token in rest)


def _is_edge(token: Token) -> bool:
    if token.lower in {"that", "which", "who"} and token.role == "RELATIVE":
        return True
    return token.role in _EDGE_ROLES or token.comparative in {"more", "less"}


def _trimmed(sentence: Sentence, first: int, end: int) -> tuple[int, int] | None:
    """Return a stretch without links and small words at its ends."""
    tokens = sentence.tokens
    while end > first and (
        tokens[end - 1].kind not in {"WORD", "NAME_NUMBER", "CLOSE"}
        or _is_edge(tokens[end - 1])
        or (sentence.island_at[end - 1] is not None)
    ):
        end -= 1
    while first < end and _is_edge(tokens[first]):
        first += 1
    return (first, end) if first < end else None
