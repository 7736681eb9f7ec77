"""Tells values that only say which things are meant: "ads with a CTR below 1%"."""

from __future__ import annotations

from smartlint.model.quantity import Bound
from smartlint.syntax.reading.clause.figures import Figures, amount_at
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.member_clauses import COUNTING, sizes_member
from smartlint.syntax.reading.phrases.islands import MOVED, Island, Sentence
from smartlint.syntax.reading.words.lexicon import DOING, MOVING, VerbEntry
from smartlint.syntax.reading.words.token import Token

_BOUNDS = frozenset({Bound.AT_LEAST, Bound.AT_MOST})
_WHICHEVER = frozenset({"all", "any", "every", "each"})
_PICKING = frozenset(
    {"with", "whose", "where", "having", "rated", "scoring", "earning", "costing"}
)
_FIGURES = MOVED | {
    "value",
    "change_by",
    "at_value",
    "arrow",
    "changed_value",
    "of_value",
    "more_value",
    "goal_value",
}
MOVED_FROM = frozenset({"up from", "down from"})
"""Words before today's value that leave the level to another amount."""
_HAVING = frozenset({"with", "whose", "having"})


def conditional(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return nothing of what only says which ones: "pause all ads with a CTR below 1%".

    Of things taken out or stopped it says so without "all": "stop ads under 1% CTR".
    """
    anchor, verb = found.anchor, frame.entry
    if anchor is None or verb is None or found.baseline is not None:
        return found
    is_sorting = "sorting out" in verb.groups
    if not is_sorting and (anchor.name != "value" or verb.verb_class not in DOING):
        return found
    named = sentence.tokens[frame.object[0] : anchor.first]
    if not named:
        return found
    is_picked = any(token.lower in _PICKING for token in named)
    if is_sorting:
        is_picked = is_picked or _sorts(verb, named, found)
        return Figures() if is_picked and named[0].amount is None else found
    if named[0].lower not in _WHICHEVER or found.target is None:
        return found
    is_picked = is_picked and found.target.bound in _BOUNDS
    return Figures() if is_picked else found


def without_conditions(
    sentence: Sentence, frame: Frame, islands: list[Island]
) -> list[Island]:
    """Return the islands less those that say which of the things are meant.

    "Reduce ads with a CTR under 1% from 40 to 10" counts ads.
    """
    verb = frame.entry
    is_moved = verb is not None and verb.verb_class in MOVING
    if is_moved and not _HAVING.isdisjoint(sentence.lowers):
        islands = [item for item in islands if not _tells_which(sentence, item)]
    is_lone = len(islands) == 1
    if is_lone or (verb is not None and verb.verb_class not in COUNTING):
        return islands
    tokens = sentence.tokens
    for island in islands:
        if island.name != "value" or not island.first:
            continue
        is_count = tokens[island.first].lower.isdecimal()
        if is_count and "plural" in tokens[island.first - 1].nouns:
            continue  # "page views 40"
        if sizes_member(sentence, island):
            outer = [item for item in islands if item is not island]
            is_told = any(
                item.name in _FIGURES and tokens[item.first].lower not in MOVED_FROM
                for item in outer
            )
            return outer if is_told else islands
    return islands


def sorts_out(sentence: Sentence, verb: VerbEntry, first: int, end: int) -> bool:
    """Whether things are done away with that a bound tells: "cut ads with a CTR under 1%".

    It is done when there are none of them.
    """
    if "sorting out" not in verb.groups or verb.verb_class != "decrease":
        return False
    return any(
        first < island.first < end and _tells_which(sentence, island)
        for island in sentence.islands
    )


def _tells_which(sentence: Sentence, island: Island) -> bool:
    """Whether a bound follows what things have: "pages with a bounce rate over 80%"."""
    if island.name != "value" or amount_at(sentence, island).bound not in _BOUNDS:
        return False
    tokens, at = sentence.tokens, island.first - 1
    while at > 0 and tokens[at].is_plain and "goal" not in tokens[at].nouns:
        at -= 1
    if at == island.first - 1:
        return False
    at -= tokens[at].role == "DETERMINER"
    if at < 1 or tokens[at].lower not in _HAVING:
        return False
    thing = tokens[at - 1]
    return "plural" in thing.nouns or (thing.is_plain and thing.lower.endswith("s"))


def _sorts(verb: VerbEntry, named: list[Token], found: Figures) -> bool:
    """Whether a bound right behind things says which of them: "pause ads under 1%".

    "Cut costs below £400" and "drop prices to £4" tell how far.
    """
    target = found.target
    if target is None or target.bound not in _BOUNDS or verb.verb_class in MOVING:
        return False
    return "plural" in named[-1].nouns or named[-1].lower.endswith("s")
