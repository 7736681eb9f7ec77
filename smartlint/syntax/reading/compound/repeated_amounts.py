"""Finds the outcomes that state the same part again: "rides by 20%, tours by 5%"."""

from __future__ import annotations

from itertools import pairwise

from smartlint.model.quantity import UnitKind
from smartlint.syntax.reading.clause.frame import NOMINAL, STATE, Frame
from smartlint.syntax.reading.clause.means import before_means
from smartlint.syntax.reading.compound.counted_outcomes import has_content
from smartlint.syntax.reading.phrases.islands import MOVED, Island, Sentence
from smartlint.syntax.reading.words.lexicon import MEASURED, MOVING_OR_KEEPING
from smartlint.syntax.reading.words.marks import JOINS
from smartlint.syntax.reading.words.token import Token

_LEVELS = frozenset({"value", "of_value", "at_value"})
_OWN_AMOUNT = frozenset({"by_value", "to_value", "change_by", "arrow"})
_CHANGES = frozenset({"by_value", "value"})
_SHARE = UnitKind.PERCENT
_SCOPES = frozenset({"overall", "altogether", "online", "offline", "abroad"})
_STARTS = frozenset({"from_value", "to_value"})
_LONGEST_NAME = 5  # words: "the open rate of letters"


def repeated_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where a second metric with its own amount starts: "… and Y by 5%".

    Behind a comma its name must lead to the amount: "rides from 40 to 60, tours from 4 to 9".
    """
    tokens = sentence.tokens
    verb = frame.entry
    is_change = verb is not None and verb.verb_class in MOVING_OR_KEEPING
    last: dict[str, int] = {}
    for island in sentence.islands_in(
        frame.lead[1], before_means(sentence, frame.lead[1], end)
    ):
        part = island.name
        if part in _LEVELS and (frame.form in {NOMINAL, STATE} or is_change):
            part = "level"
        elif part not in _OWN_AMOUNT:
            continue
        if sentence.depth[island.first]:
            continue
        if part in last:
            between = range(last[part] + 1, island.first)
            joins = [at for at in between if tokens[at].role in JOINS]
            if joins and any(
                has_content(tokens[at]) for at in range(joins[0], island.first)
            ):
                return [joins[0] + 1]
            commas = [at for at in between if tokens[at].kind == "COMMA"]
            if (
                commas
                and part != "level"
                and _names_measure(sentence, commas[-1] + 1, island)
            ):
                return [commas[-1] + 1]
        elif (cut := _moved_too(sentence, last, island)) is not None:
            return [cut]
        last[part] = island.last
    return []


def _moved_too(sentence: Sentence, last: dict[str, int], island: Island) -> int | None:
    """Return where a second thing starts that goes its own way: "to 3% and Y by £200".

    "Lift berths by 5% to 900" tells of one thing twice.
    """
    if island.name not in MOVED or MOVED.isdisjoint(last):
        return None
    between = range(max(last.values()) + 1, island.first)
    joins = (at for at in between if sentence.tokens[at].role == "AND")
    join = next(joins, None)
    if join is None or not _names_measure(sentence, join + 1, island):
        return None
    return join + 1


def scoped_cuts(sentence: Sentence, frame: Frame, end: int) -> list[int]:
    """Return where the same change starts elsewhere: "by 20% in Leeds and by 35% in York"."""
    tokens, verb = sentence.tokens, frame.entry
    if verb is None or verb.verb_class not in MOVING_OR_KEEPING:
        return []
    changes = [
        island
        for island in sentence.islands_in(frame.lead[1], end)
        if island.name in _CHANGES and not sentence.depth[island.first]
    ]
    for one, other in pairwise(changes):
        join, after = other.first - 1, other.last + 1
        if one.name != "by_value" or tokens[join].role != "AND" or after >= end:
            continue
        amounts = tokens[one.last].amount, tokens[other.last].amount
        is_share = all(it is not None and it.unit.kind is _SHARE for it in amounts)
        is_scoped = one.last + 1 < join and _opens_scope(tokens[one.last + 1])
        if is_share and is_scoped and _opens_scope(tokens[after]):
            return [other.first]
    return []


def _opens_scope(token: Token) -> bool:
    """Whether a word leads on to where or per what a change is: "per box", "overall"."""
    return token.role in {"PREPOSITION", "IN", "AT", "ON"} or token.lower in _SCOPES


def _names_measure(sentence: Sentence, first: int, island: Island) -> bool:
    """Whether only a name stands from behind a comma up to an amount, or its "from"."""
    tokens, end = sentence.tokens, island.first
    before = sentence.island_at[end - 1]
    if before is not None and before.name in _STARTS:
        end = before.first  # "tours from 4 to 9"
    name = tokens[first:end]
    if not name or len(name) > _LONGEST_NAME or "goal" in name[-1].nouns:
        return False
    head = name[-1]
    is_noun = head.verb is None and (head.is_noun or head.lower.endswith("s"))
    is_level = len(name) > 1 and not head.nouns.isdisjoint(MEASURED)
    is_noun = is_noun or "plural" in head.nouns or is_level  # "water use by 10%"
    return is_noun and all(
        word.is_plain or word.role in {"DETERMINER", "OF"} for word in name
    )
