"""Says which way a headline goes, which has no verb."""

from __future__ import annotations

from itertools import pairwise

from smartlint.model.quantity import Bound, UnitKind
from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures, is_ceiling
from smartlint.syntax.reading.clause.frame import NOMINAL, STATE, Frame
from smartlint.syntax.reading.clause.nameable import is_plain, is_plural
from smartlint.syntax.reading.clause.noun_phrases import (
    counts_output,
    head_index,
    head_noun,
    names_cost,
)
from smartlint.syntax.reading.clause.stated_changes import stated_change
from smartlint.syntax.reading.clause.states import closes_done, names_balance
from smartlint.syntax.reading.clause.verb_place import leads_verb
from smartlint.syntax.reading.completion.features import is_feature
from smartlint.syntax.reading.compound.listed_things import OWN_TIME
from smartlint.syntax.reading.moves.daily_deeds import is_daily, spends_time
from smartlint.syntax.reading.moves.put_there import is_one_each, is_put_up
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.words.lexicon import MOVING, PAST_FORMS, SHIFTING
from smartlint.syntax.reading.words.token import Token

_SHORTEST_EVENT = 2
_SHORTEST_ROUND = 4
_SHORTEST_LISTED = 4
_MORE_OR_LESS = frozenset({"more", "less"})
_EVERY = ("every ", "each ")
_JOINING = frozenset({"migration", "integration"})  # "integration with the login"
_SIGNED = frozenset({"sign-off", "signoff"})
_TOLD_OF = frozenset(
    {"RELATIVE", "FOR", "TO", "OF", "PURPOSE", "IN", "ON", "AT", "PREPOSITION"}
)
_LISTED_FOR = frozenset({"FOR", "OF", "IN", "AT", "PREPOSITION"})
_THINGS = frozenset({"document", "output", "place"})
_OPEN = frozenset({"abstract", "open"})
_IMPROVEMENTS = frozenset({"improvement", "improvements"})
_GOING_ON = frozenset({"continued", "continuing", "sustained", "uninterrupted"})
_ROUNDS = frozenset(
    {"hourly", "nightly", "daily", "weekly", "fortnightly", "biweekly", "monthly",
     "bimonthly", "quarterly", "yearly", "annual", "every", "each", "regular"}
)  # fmt: skip


def headline_direction(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> Direction:
    """Return the direction of a statement without verb."""
    first = frame.object[0]
    way = figures.way or _way_to(sentence, figures, first)
    if figures.change is not None and _betters_cost(sentence, figures, first):
        return Direction.DECREASE
    if way is not None:
        return Direction(way)
    if figures.change is not None:
        return _hinted(sentence, first, end) or Direction.INCREASE
    if figures.target is not None:
        token = sentence.tokens[min(first, len(sentence.tokens) - 1)]
        if token.comparative in {"more", "less"} and not token.role:
            is_less = token.comparative == "less"
            return Direction.DECREASE if is_less else Direction.INCREASE
        if is_ceiling(figures.target):
            return Direction.MAINTAIN
        if _stands_at(figures, first) or _are_to_act(sentence, frame, figures):
            return Direction.REACH
        is_made = counts_output(sentence, figures)
        is_made = is_made and not _is_named_level(sentence, frame, figures)
        is_made = is_made or _comes_with(sentence, figures)
        is_made = is_made or _counts_done(sentence, figures)
        is_made = is_made or _counts_there(sentence, figures)
        is_made = is_made or spends_time(sentence, figures)
        is_made = is_made or is_daily(sentence, figures)
        is_made = is_made and figures.target.value != 0  # "zero failed tests"
        is_made = is_made and figures.target.unit.kind is not UnitKind.PERCENT
        return Direction.DELIVER if is_made else Direction.REACH
    if is_never_done(sentence, frame):
        return Direction.MAINTAIN
    if is_feature(sentence, frame):
        return Direction.DELIVER
    return _named_way(sentence, frame, end)


def _named_way(sentence: Sentence, frame: Frame, end: int) -> Direction:
    """Return the way of what a headline without amount names."""
    first = frame.object[0]
    if _goes_on(sentence, frame):
        return stated_change(sentence, first, end) or Direction.MAINTAIN
    is_done = closes_done(sentence, first, end)
    change = None if is_done else stated_change(sentence, first, end)
    change = change or _way_of_use(sentence, first, end)
    is_deed = _names_deed(sentence, frame, end) or _is_new_thing(sentence, first, end)
    is_deed = is_deed or _names_thing(sentence, frame) or _recurs(sentence, first, end)
    is_deed = is_deed or _is_dated_release(sentence, first, end)
    is_deed = is_deed or is_one_each(sentence, first, end)
    if change is None and (is_deed or is_done):
        return Direction.DELIVER
    if change is None and names_balance(sentence, first, end):
        return Direction.REACH
    return change or Direction.NONE


def _way_of_use(sentence: Sentence, first: int, end: int) -> Direction | None:
    """Return the way of "repairs that take less time" and "a van that uses less fuel"."""
    tokens = sentence.tokens
    for at in range(first + 1, end - 2):
        verb, more = tokens[at + 1].verb, tokens[at + 2].comparative
        if tokens[at].role != "RELATIVE" or more not in _MORE_OR_LESS:
            continue
        if tokens[at + 1].role == "BE":  # "queues that are shorter"
            return Direction.DECREASE if more == "less" else Direction.INCREASE
        is_less = verb is not None and "using up" in verb.groups and more == "less"
        return Direction.DECREASE if is_less else None
    return None


def _betters_cost(sentence: Sentence, figures: Figures, first: int) -> bool:
    """Whether what is better lower improves: "error rate: 10% improvement"."""
    anchor = figures.anchor
    if anchor is None or _IMPROVEMENTS.isdisjoint(sentence.lowers):
        return False
    return names_cost(sentence, (first, anchor.first))


def _goes_on(sentence: Sentence, frame: Frame) -> bool:
    """Whether what there is today is to stay: "continued access to the archive"."""
    first, end = frame.object
    is_named = frame.form == NOMINAL and first + 1 < end
    return is_named and sentence.tokens[first].lower in _GOING_ON


def _way_to(sentence: Sentence, figures: Figures, first: int) -> str | None:
    """Return the way of "growth to 90 shops", "a fall to 4%"; None for another headline."""
    anchor, tokens = figures.anchor, sentence.tokens
    if anchor is None or anchor.name != "to_value" or not first < anchor.first:
        return None
    is_led = anchor.first - first <= 1 + (tokens[first].role == "DETERMINER")
    return tokens[anchor.first - 1].change if is_led else None


def is_never_done(sentence: Sentence, frame: Frame) -> bool:
    """Whether a headline says what is not to happen: "quota never missed in May"."""
    if "never" not in sentence.lowers or frame.form != NOMINAL:
        return False
    words = sentence.tokens[frame.lead[1] : frame.object[1]]
    return any(
        never.lower == "never"
        and done.verb is not None
        and done.verb.form in PAST_FORMS
        for never, done in pairwise(words)
    )


def _is_named_level(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether a bound stands behind what it is of: "a load of under 2 pages a shift"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or anchor.first == frame.object[0]:
        return False
    before = sentence.tokens[anchor.first - 1]
    is_bound = target.bound in {Bound.AT_MOST, Bound.AT_LEAST}
    return is_bound and before.is_plain and (before.is_noun or before.verb is None)


def _stands_at(figures: Figures, first: int) -> bool:
    """Whether a level is told of what stands before it: "petition at 900 names"."""
    anchor = figures.anchor
    return anchor is not None and anchor.name == "at_value" and anchor.first > first


def _are_to_act(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether it is counted who is wanted to do something: "we want 9 inns to stock it"."""
    anchor = figures.anchor
    if not frame.is_wish or anchor is None or anchor.first != frame.object[0]:
        return False
    end = frame.object[1]
    at = head_index(sentence, anchor.last + 1, end)
    if at is None or at + 1 >= end or sentence.tokens[at + 1].role != "TO":
        return False
    return leads_verb(sentence, at + 1, end)


def _counts_there(sentence: Sentence, figures: Figures) -> bool:
    """Whether counted things are to be there: "90 moorings in place by May"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or target.unit.kind is not UnitKind.COUNT:
        return False
    is_first = anchor.name == "value" and anchor.last + 1 < len(sentence.tokens)
    return is_first and is_put_up(sentence, figures)


def _comes_with(sentence: Sentence, figures: Figures) -> bool:
    """Whether a thing done has an amount: "app live with 20 shops"."""
    anchor = figures.anchor
    if anchor is None or anchor.first < _SHORTEST_EVENT:
        return False
    with_, done = (sentence.tokens[anchor.first - at] for at in (1, 2))
    if with_.lower != "with":
        return False
    is_done = done.verb is not None and done.verb.form == "participle"
    return is_done or "checkable" in done.groups


def _counts_done(sentence: Sentence, figures: Figures) -> bool:
    """Whether it is counted what is done, and how: "2 benches fixed each week"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or target.unit.kind is not UnitKind.COUNT:
        return False
    tokens = sentence.tokens
    for index in range(anchor.last + 2, len(tokens) - 1):
        verb, after = tokens[index].verb, tokens[index + 1]
        if not tokens[index].is_plain:
            return False
        if verb is not None and verb.form == "participle":
            is_how = after.role in {"RECURRING", "FOR"} or after.lower in {
                "with",
                "into",
            }
            return verb.verb_class == "deliver" and is_how
    return False


def _names_thing(sentence: Sentence, frame: Frame) -> bool:
    """Whether one thing is named, and what it is for: "a guide for new bell ringers".

    So is "style guide for our new writers", of which plans are lists, and what "we
    have" or "the app has" in the end.
    """
    first, end = frame.object
    tokens = sentence.tokens
    if first >= end:
        return False
    if tokens[first].lower not in {"a", "an"} and not _is_listed(
        sentence, frame, first, end
    ):
        return False
    if frame.form == STATE:
        us, has = frame.subject
        opener = tokens[us]
        is_named = opener.role == "DETERMINER" or opener.is_plain
        is_named = is_named or opener.lower in {"we", "i"}
        if not is_named or tokens[has].role != "HAVE" or has + 1 != first:
            return False
    at = head_index(sentence, first, end)
    if at is None or _is_move(tokens[at]):
        return False
    if frame.form == NOMINAL and _is_one_thing(sentence, first, at, end):
        return True
    if tokens[at].nouns.isdisjoint(_THINGS) and not _is_program(tokens[at]):
        return False
    is_had_plan = frame.form == STATE and tokens[at].lower == "plan"
    kinds = {"abstract", "degree"} if is_had_plan else {"abstract", "degree", "goal"}
    if tokens[at].nouns & kinds:
        return False
    if sentence.is_weak(first, at + 1):
        return False
    is_had = frame.form == STATE or frame.is_wish
    return is_had or (at + 1 < end and tokens[at + 1].role in _TOLD_OF)


def _is_one_thing(sentence: Sentence, first: int, at: int, end: int) -> bool:
    """Whether one thing is to be there, whatever it is called: "a tiny chess engine".

    What no list of nouns has is a thing by its form: "a sundial".
    """
    head, words = sentence.tokens[at], sentence.tokens[first + 1 : at]
    if sentence.tokens[first].lower not in {"a", "an"} or any(map(_is_done, words)):
        return False
    is_praised = sentence.is_weak(first, at + 1)
    if _is_program(head):
        follows = sentence.tokens[at + 1 : at + 2]
        is_told = bool(follows) and follows[0].role in _TOLD_OF
        return is_told and not (is_praised and sentence.is_weak(at + 1, end))
    is_unlisted = not (head.nouns or head.groups or is_plural(head))
    is_unlisted = is_unlisted and head.amount is None and is_plain(head)
    return is_unlisted and not is_praised


def _is_program(head: Token) -> bool:
    is_open = not head.nouns.isdisjoint(_OPEN) and "document" not in head.nouns
    return "program" in head.groups and not is_open


def _is_done(word: Token) -> bool:
    """Whether a participle says what one is to be like: "a trusted partner"."""
    return word.verb is not None and word.verb.form == "participle"


def _is_move(token: Token) -> bool:
    """Whether a noun rather tells of a change: "a hike in prices"."""
    return token.verb is not None and token.verb.verb_class in MOVING


def _is_listed(sentence: Sentence, frame: Frame, first: int, end: int) -> bool:
    """Whether what a plan lists goes without article, and is no heading: it has words."""
    is_bare = frame.form == NOMINAL and sentence.tokens[first].is_plain
    if not is_bare or end - first < _SHORTEST_LISTED:
        return False
    at = head_index(sentence, first, end)
    if at is None or at + 1 >= end or sentence.island_at[at + 1] is not None:
        return False
    return sentence.tokens[at + 1].role in _LISTED_FOR


def _recurs(sentence: Sentence, first: int, end: int) -> bool:
    """Whether work is named that is done again and again: "nightly backups of the site"."""
    at = head_index(sentence, first, end)
    if at is not None and _is_date_kept(sentence, at, end):
        return True
    if at is None or end - first < _SHORTEST_ROUND:
        return False
    head = sentence.tokens[at]
    if not head.nouns >= {"output", "plural"}:
        return False
    return any(token.lower in _ROUNDS for token in sentence.tokens[first:end])


def _is_date_kept(sentence: Sentence, at: int, end: int) -> bool:
    """Whether one thing is named with how often it is: "family dinner every Sunday"."""
    head, after = sentence.tokens[at], sentence.tokens[at + 1 : end][-1:]
    if not after or after[0].role != "RECURRING":
        return False
    is_many = "plural" in head.nouns or head.lower.endswith("s")
    is_measured = bool(head.nouns & {"quantity", "abstract", "degree", "lower"})
    return not (is_many or is_measured) and after[0].lower.startswith(_EVERY)


def _is_new_thing(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a thing is named that is to exist: "a new library for the town"."""
    tokens = sentence.tokens[first : min(end, first + 3)]
    words = [token.lower for token in tokens]
    if not words or words[0] not in {"a", "an", "new"} or "new" not in words:
        return False
    head = head_noun(sentence, first, end)
    return head is not None and bool(head.nouns & {"document", "place"})


def _hinted(sentence: Sentence, first: int, end: int) -> Direction | None:
    """Return the direction of a verb of change, likeliest of one that can be no noun.

    A noun of change that opens the headline says it: "a reduction of bills by 12%".
    """
    if first >= end:
        return None
    opener = sentence.tokens[min(first + 1, end - 1)]
    opener = (
        opener
        if sentence.tokens[first].role == "DETERMINER"
        else sentence.tokens[first]
    )
    if opener.change is not None:
        return Direction(opener.change)
    found = [
        token
        for token in sentence.tokens[first:end]
        if token.verb is not None and token.verb.verb_class in SHIFTING
    ]
    hint = next((token for token in found if not token.is_noun), None)
    hint = hint or next(iter(found), None)
    if hint is None or hint.verb is None:
        return None
    return Direction(hint.verb.verb_class)


def _is_dated_release(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a thing is to come out at a time: "public beta by June", "launch in May"."""
    at = head_index(sentence, first, end)
    if at is None or at + 1 >= len(sentence.tokens):
        return False
    island = sentence.island_at[at + 1]
    is_dated = island is not None and island.name in OWN_TIME
    if at == first and sentence.tokens[at].verb is not None:
        return False  # "launch in May" leaves open what
    return is_dated and "coming out" in sentence.tokens[at].groups


def _names_deed(sentence: Sentence, frame: Frame, end: int) -> bool:
    """Whether a noun stands for a thing done: "launch of the new site".

    How one is to be in doing it is none: "be proactive in the development of".
    """
    tokens, first = sentence.tokens, frame.object[0]
    if frame.form == STATE and any(
        token.role == "IN" for token in tokens[first : min(end, first + 3)]
    ):
        return False
    return any(
        ("headline deed" in tokens[index].groups and tokens[index + 1].role == "OF")
        or (tokens[index].lower in _SIGNED and tokens[index + 1].role in {"ON", "OF"})
        or (
            tokens[index].lower in _JOINING
            and (tokens[index + 1].role == "TO" or tokens[index + 1].lower == "with")
        )
        for index in range(first, min(end - 1, first + 4))
    )
