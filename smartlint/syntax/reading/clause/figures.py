"""The amounts of a statement by the part they play."""

from __future__ import annotations

from typing import ClassVar

from smartlint.model.quantity import Bound, Change, ChangeKind, Quantity, UnitKind
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import MEASURED
from smartlint.syntax.reading.words.replaceable import Replaceable

_AT_MOST = Bound.AT_MOST
_ABSOLUTE = ChangeKind.ABSOLUTE
_SPENT = frozenset({UnitKind.MONEY, UnitKind.PERCENT})
_LONGEST_ASIDE = 6
_OF_TIME = ["of", "the", "time"]
_EACH = frozenset({"each", "every", "all", "any", "both", "one", "either"})
_AMOUNTS = frozenset(
    {
        "value",
        "to_value",
        "by_value",
        "of_value",
        "for_value",
        "from_value",
        "change_by",
    }
)
_CEILING_WORDS = (
    "no more",
    "no higher",
    "no longer",
    "no greater",
    "not more",
    "not above",
    "not over",
    "not exceed",
    "never more",
    "exceed",
    "only",
    "max",
    "a max",
    "at the very most",
    "at most",
)
_CEILING_ENDS = (
    " at most", " tops", " max", " maximum", " at a maximum", " at the most", " at worst", " at the outside",
    " at the very most", " at the absolute most",
)  # fmt: skip


KINDS = {
    UnitKind.PERCENT: ChangeKind.PERCENT,
    UnitKind.POINTS: ChangeKind.POINTS,
    UnitKind.MULTIPLE: ChangeKind.MULTIPLE,
}


class Figures(Replaceable):
    """The amounts of a statement by their part; None for what it does not state.

    Attributes:
        baseline: Today's value.
        target: The value aimed for.
        change: The amount of change.
        way: ``increase`` or ``decrease`` where a noun of change or a comparative says
            which way, ``reach`` where a change is what a level still lacks, ``maintain``
            where a "not" makes a comparison a limit; else None.
        used: The islands these were read from.
        anchor: The island that the metric stands next to; None when no amount was
            found.
    """

    __match_args__: ClassVar = (
        "baseline",
        "target",
        "change",
        "way",
        "used",
        "anchor",
    )
    __slots__ = __match_args__

    def __init__(  # noqa: PLR0917 - a field each
        self,
        baseline: Quantity | None = None,
        target: Quantity | None = None,
        change: Change | None = None,
        way: str | None = None,
        used: tuple[Island, ...] = (),
        anchor: Island | None = None,
    ) -> None:
        self.baseline = baseline
        self.target = target
        self.change = change
        self.way = way
        self.used = used
        self.anchor = anchor

    def is_empty(self) -> bool:
        """Whether no target and no change was found; calling takes a third of a property."""
        return self.target is None and self.change is None


def amount_at(sentence: Sentence, island: Island) -> Quantity:
    """Return the last amount of an island that holds one."""
    tokens = sentence.tokens
    quantity = tokens[island.last].amount
    if quantity is not None:
        return quantity  # nearly always
    for index in range(island.last - 1, island.first - 1, -1):
        quantity = tokens[index].amount
        if quantity is not None:
            return quantity
    raise AssertionError(island)


def change_of(quantity: Quantity) -> Change:
    """Return an amount as a change; its unit says how it is meant."""
    kind = KINDS.get(quantity.unit.kind, _ABSOLUTE)
    if quantity.value < 0:
        quantity = quantity._replace(value=-quantity.value)
    return Change(kind, quantity)


def is_of_today(sentence: Sentence, island: Island) -> bool:
    """Whether "from a current turnover of 40" leads to an amount.

    "From each of our 40 shops" tells of whom.
    """
    if island.first and sentence.tokens[island.first - 1].lower in _EACH:
        return False
    start = max(0, island.first - 5)
    words = sentence.tokens[start : island.first]
    if any(token.role == "CURRENT" for token in words):
        return True
    return any(
        token.role == "FROM" and not _tells_source(sentence, at, island.first)
        for at, token in enumerate(words, start)
    )


def _tells_source(sentence: Sentence, at: int, end: int) -> bool:
    """Whether "from" says whence something comes: "revenue from gift cards of €60"."""
    before = sentence.tokens[at - 1 : at]
    is_measured = any(
        word.is_plain and (word.nouns & MEASURED or word.lower.endswith("s"))
        for word in before
    )
    return is_measured and not sentence.tokens[end - 1].nouns & MEASURED


def heads_change(sentence: Sentence, island: Island, index: int) -> bool:
    """Whether "20% growth" is meant and not "5 improvements", which are counted."""
    quantity = amount_at(sentence, island)
    if quantity.unit.kind not in {UnitKind.COUNT, UnitKind.MONEY}:
        return True
    if quantity.value != 1 and sentence.tokens[index].lower.endswith("s"):
        return False  # "5 expansions in Q2"
    after = index + 1
    return after < len(sentence.tokens) and sentence.tokens[after].role in {"IN", "OF"}


def as_many(sentence: Sentence, island: Island) -> int:
    """Return how many words of "as many" follow a multiple: "twice as many visits"."""
    tokens, at = sentence.tokens, island.last + 1
    if at + 1 >= len(tokens) or tokens[at].lower != "as":
        return 0
    is_led = tokens[at + 1].lower in {"many", "much"}
    kind = amount_at(sentence, island).unit.kind if is_led else None
    return 2 * (kind is UnitKind.MULTIPLE)


def is_share_of(sentence: Sentence, anchor: Island | None) -> bool:
    """Whether an amount is a part of a whole that follows: "20% of orders"."""
    if anchor is None or anchor.last + 1 >= len(sentence.tokens):
        return False
    last = sentence.tokens[anchor.last]
    after = behind_aside(sentence, anchor.last + 1)
    follows = sentence.tokens[after].role if after < len(sentence.tokens) else ""
    return last.lower.endswith(" of") or follows == "OF"


def behind_aside(sentence: Sentence, index: int) -> int:
    """Return what follows "(30 pupils)" in "60% (30 pupils) of the class"; else itself."""
    tokens = sentence.tokens
    if index >= len(tokens) or tokens[index].kind != "OPEN":
        return index
    ahead = range(index, min(len(tokens), index + _LONGEST_ASIDE))
    return next((at + 1 for at in ahead if tokens[at].kind == "CLOSE"), index)


def behind_whole(sentence: Sentence, part: Island) -> int:
    """Return what follows a count and its whole: the routes of "8 of our 12 routes"."""
    tokens, first = sentence.tokens, part.last + 1
    whole = sentence.island_at[first] if first < len(tokens) else None
    if whole is None or whole.name != "of_value" or whole.last == first:
        return first
    some, every = tokens[part.last].amount, tokens[whole.last].amount
    if some is None or every is None or tokens[first + 1].role != "DETERMINER":
        return first
    is_part = some.unit.kind is every.unit.kind is UnitKind.COUNT
    return whole.last + 1 if is_part and some.value <= every.value else first


def aims_at_share(figures: Figures) -> bool:
    """Whether the target is a share."""
    target = figures.target
    return target is not None and target.unit.kind is UnitKind.PERCENT


def is_share_of_time(sentence: Sentence, anchor: Island) -> bool:
    """Whether a share says how often something is so: "builds green 95% of the time"."""
    after = sentence.tokens[anchor.last + 1 : anchor.last + 4]
    return [word.lower for word in after] == _OF_TIME


def is_rate_of(sentence: Sentence, anchor: Island | None) -> bool:
    """Whether a share tells the rate before its colon: "open rate: 30% of readers"."""
    if anchor is None or not is_share_of(sentence, anchor):
        return False
    lead = sentence.tokens[: anchor.first][-2:]
    is_told = lead != [] and lead[-1].kind == "COLON"
    return is_told and lead[0].is_plain and "quantity" in lead[0].nouns


def is_ceiling(target: Quantity | None) -> bool:
    """Whether a target is held as a limit in words ("no more than 48 hours")."""
    return (
        target is not None
        and target.bound is _AT_MOST
        and _says_limit(" ".join(target.text.lower().split()))
    )


def _says_limit(words: str) -> bool:
    return words.startswith(_CEILING_WORDS) or words.endswith(_CEILING_ENDS)


def wanted(frame: Frame, islands: list[Island]) -> list[Island]:
    """Return the islands without amounts that only tell who wants something.

    "The club, with 900 members, wants to reach 2,000".
    """
    start = frame.subject[0]
    if not any(item.last >= start and item.name in _AMOUNTS for item in islands):
        return islands
    return [
        item
        for item in islands
        if item.last >= start or item.name not in {"value", "of_value"}
    ]


def aims_at_place(figures: Figures) -> bool:
    """Whether a place is aimed at, which says where it is one: "top 5 in search"."""
    return figures.target is not None and figures.target.unit.kind is UnitKind.RANK


def counts_plainly(sentence: Sentence, anchor: Island) -> bool:
    """Whether an amount counts what follows it: "9 talks", "a total of 9 talks"."""
    if anchor.name in {"value", "goal_value"}:
        return True
    is_led = anchor.name == "of_value" and anchor.first > 0
    return is_led and sentence.tokens[anchor.first - 1].lower == "total"


def is_spent_with(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether what is spent with somebody is the level: "spend 8% with local growers"."""
    verb, anchor, target = frame.entry, figures.anchor, figures.target
    if verb is None or verb.lemma != "spend" or anchor is None or frame.verb is None:
        return False
    if target is None or target.unit.kind not in _SPENT:
        return False  # "spend 3 days with our drivers"
    tokens, at = sentence.tokens, anchor.last + 1
    while at < len(tokens) and (tokens[at].role == "RECURRING" or tokens[at].is_adverb):
        at += 1
    is_next = anchor.first == frame.verb + 1 and at < len(tokens)
    return is_next and tokens[at].lower == "with"
