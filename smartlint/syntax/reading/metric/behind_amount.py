"""Finds the words behind an amount that name what it counts: "20% of orders"."""

from __future__ import annotations

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.figures import (
    Figures,
    aims_at_share,
    amount_at,
    as_many,
    behind_aside,
    behind_whole,
    is_share_of,
)
from smartlint.syntax.reading.metric.name_starts import names_span
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.marked_changes import adds_more
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import DIFFERING

_MONEY = UnitKind.MONEY
_LINKS = frozenset({"OF", "IN", "ON", "FOR", "TO"})
_HEADING = frozenset({"value", "changed_value", "more_value", "goal_value"})
_COUNTING = _HEADING | {
    "in_value", "of_value", "for_value", "at_value", "by_value", "to_value", "change_by",
    "from_value",
}  # fmt: skip
_DEED_ENDINGS = ("ion", "ing", "ment", "use", "age")


def after_amount(
    sentence: Sentence, figures: Figures, end: int, *, is_deed: bool
) -> list[tuple[int, int]]:
    """Return where the words after the deciding amount stand: "20% of orders"."""
    anchor = figures.anchor
    if anchor is None or anchor.name not in _COUNTING or anchor.last + 1 >= end:
        return []
    tokens, index = sentence.tokens, anchor.last + 1
    index = (
        index if sentence.island_at[index] is None else behind_whole(sentence, anchor)
    )
    is_more = anchor.name == "to_value" and adds_more(sentence, anchor)
    index += is_more
    if sentence.topics & DIFFERING:
        index += as_many(sentence, anchor)
    is_share = aims_at_share(figures)
    index = behind_aside(sentence, index) if is_share else index
    if index < end and names_span(sentence, index) and not _is_money(sentence, anchor):
        return [(index, end)]
    if index >= end or sentence.island_at[index] is not None:
        return []
    if tokens[index].role == "VERSUS" or tokens[index].lower == "per":
        return []  # "visits +15% compared with the same week", "4 errors per send"
    if tokens[index].lower in {"worth", "out"} and index + 2 < end:
        return [(index + 2, end)] if tokens[index + 1].role == "OF" else []
    is_noun = figures.way is not None
    changed = _beside_change(sentence, anchor, index, end) if is_noun else None
    if changed is not None:
        return [changed]
    if is_share and _deals_with_share(sentence, anchor):
        return [(index + 1, end)]
    is_headed = is_more or anchor.name in _HEADING
    if not is_headed and not _opens_phrase(
        tokens[index],
        anchor.name,
        is_target=figures.target is not None,
        is_deed=is_deed,
    ):
        return []
    return [(index, end)] if tokens[index].kind in {"WORD", "QUOTE"} else []


def _is_money(sentence: Sentence, anchor: Island) -> bool:
    return amount_at(sentence, anchor).unit.kind is _MONEY


def _beside_change(
    sentence: Sentence, anchor: Island, index: int, end: int
) -> tuple[int, int] | None:
    """Return what stands beside "growth" and its amount: "20% growth in sales".

    Of "sales will rise by 5%" the subject tells.
    """
    tokens = sentence.tokens
    for at in range(anchor.first, min(end, index + 5)):
        if tokens[at].change is not None:
            if at + 1 < end and tokens[at + 1].role in _LINKS:
                return at + 1, end
            return (index, at) if index < at else None
    return None


def _deals_with_share(sentence: Sentence, anchor: Island) -> bool:
    """Whether a deed is done to a share of a whole: "vaccination of 95% of infants"."""
    if anchor.name != "of_value" or not anchor.first:
        return False
    if not is_share_of(sentence, anchor):
        return False
    before = sentence.tokens[anchor.first - 1]
    is_deed = before.deed is not None or before.lower.endswith(_DEED_ENDINGS)
    return is_deed and "quantity" not in before.nouns


def _opens_phrase(token: Token, island: str, *, is_target: bool, is_deed: bool) -> bool:
    """Whether the metric follows "by 5%" or stands in "at 10 events"."""
    if is_target and island == "by_value":
        return True
    if is_deed and island == "to_value":  # "provide support to 40 families"
        return token.is_plain
    if island in {"by_value", "to_value", "change_by"}:
        # "by £4 a head" tells for whom, "by 5% the number of" what.
        return token.role == "DETERMINER" and token.lower not in {"a", "an"}
    return token.is_plain or token.lower == "target"  # "for 40 target keywords"
