"""Says which way a goal goes, with the meaning of the labelling guide."""

from __future__ import annotations

from smartlint.model.quantity import Bound, UnitKind
from smartlint.model.reading import Direction
from smartlint.syntax.reading.clause.figures import Figures, is_ceiling
from smartlint.syntax.reading.clause.frame import (
    IMPERATIVE,
    NONE,
    PASSIVE,
    STATE,
    Frame,
    excludes,
    forbids,
)
from smartlint.syntax.reading.clause.noun_phrases import (
    claims_all,
    head_noun,
    names_cost,
)
from smartlint.syntax.reading.clause.stated_changes import changed_thing, stated_change
from smartlint.syntax.reading.clause.states import is_checkable, meets_bar, ranks
from smartlint.syntax.reading.completion.features import ends_support
from smartlint.syntax.reading.completion.unfinished import is_whole
from smartlint.syntax.reading.completion.working import works
from smartlint.syntax.reading.metric.levels import has_level, results_in, takes_in
from smartlint.syntax.reading.moves.brought import (
    brought,
    led_change,
    more_often,
    restored,
)
from smartlint.syntax.reading.moves.compared_sizes import way_between, way_of_limit
from smartlint.syntax.reading.moves.counted_deeds import (
    comes_with,
    counts_deeds,
    ends_with,
)
from smartlint.syntax.reading.moves.deeds import doing
from smartlint.syntax.reading.moves.headlines import headline_direction
from smartlint.syntax.reading.moves.how_many import (
    acts_alone,
    does_none,
    is_share_that,
    way_of_done,
    way_of_many,
    way_of_many_doing,
)
from smartlint.syntax.reading.moves.reaching import reaching, reaching_amount
from smartlint.syntax.reading.moves.won_people import wins_people
from smartlint.syntax.reading.phrases.islands import Sentence
from smartlint.syntax.reading.values.counted_ranks import lowers_number, stands_among
from smartlint.syntax.reading.values.limits import is_spared
from smartlint.syntax.reading.values.which_meant import MOVED_FROM
from smartlint.syntax.reading.words.lexicon import SHIFTING, VerbEntry

_CONTINUING = frozenset({"continue", "keep up", "carry on"})
_HALTING = frozenset({"halt", "stop", "arrest", "end", "freeze"})
_TURNING = frozenset(
    {"reverse", "slow", "curb", "stem", "tackle", "slow down", "limit"}
)
_GOING_ON = _CONTINUING | _HALTING | _TURNING
_BRINGING_ABOUT = frozenset({"increase", "reach", "deliver"})
# "Must not exceed", "must not drop below": a level is to be held.
_LIMITED = frozenset({"reach", "increase", "decrease"})
_LEVELS = frozenset({UnitKind.PERCENT, UnitKind.MONEY, UnitKind.SCORE})
_NAMED = frozenset({"QUOTE", "CLOSE"})
_EXACT = Bound.EXACT
_CLASS_DIRECTIONS = {
    "increase": Direction.INCREASE,
    "decrease": Direction.DECREASE,
    "improve": Direction.INCREASE,
    "reach": Direction.REACH,
    "maintain": Direction.MAINTAIN,
    "deliver": Direction.DELIVER,
}


def find_direction(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    metric: tuple[int, int] | None,
    end: int,
) -> Direction:
    """Return which way the outcome in a frame goes."""
    mover = _plain_mover(sentence, frame, figures)
    if mover is not None:
        return _moving(sentence, frame, mover, figures, end, metric=metric)
    return _asked(sentence, frame, figures, metric, end)


def _plain_mover(
    sentence: Sentence, frame: Frame, figures: Figures
) -> VerbEntry | None:
    """Return the verb of an order that raises or lowers what has an amount; else None.

    Without a "not" and without a bound ("lose no more than 3") it sets no limit, and none
    of the questions before :func:`_moving` can be answered with yes.
    """
    verb, target = frame.entry, figures.target
    if verb is None or frame.form != IMPERATIVE or verb.verb_class not in SHIFTING:
        return None
    if frame.is_negated or figures.way is not None or "abolishing" in verb.groups:
        return None
    if figures.is_empty() or (target is not None and target.bound is not _EXACT):
        return None
    (first, end), (start, stop) = frame.object, frame.subject
    is_whole = first < end and start >= stop
    return verb if is_whole and sentence.tokens[first].lower not in NONE else None


def _asked(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    metric: tuple[int, int] | None,
    end: int,
) -> Direction:
    """Return the direction of any other outcome."""
    verb = frame.entry
    is_empty = figures.is_empty()
    held = _so_or_not(sentence, frame, figures)
    if held is not None:
        return held
    is_limit = figures.way == "maintain"
    if verb is None and not is_limit:
        way = way_between(figures) or way_of_many(sentence, frame, figures)
        way = way or led_change(sentence, frame, figures)
        return way or headline_direction(sentence, frame, figures, end)
    if verb is None or is_limit or _is_limit(sentence, frame, verb, figures):
        return way_of_limit(figures)
    named = _named_change(sentence, frame, verb, end) if is_empty else None
    if named is not None or ends_support(sentence, frame, verb):
        return named or Direction.DELIVER
    if verb.verb_class in SHIFTING:
        return _moving(sentence, frame, verb, figures, end, metric=metric)
    shift = restored if is_empty else brought
    if (shifted := shift(sentence, frame, figures, end)) is not None:
        return shifted
    if verb.verb_class == "improve":
        return _improving(sentence, frame, figures, metric)
    if verb.lemma == "hold" and _is_held(sentence, frame, figures, end):
        return Direction.MAINTAIN
    if verb.verb_class == "maintain":
        return _kept(sentence, frame, verb, figures, end)
    return _acting(sentence, frame, verb, figures, end)


def _so_or_not(sentence: Sentence, frame: Frame, figures: Figures) -> Direction | None:
    """Return the direction of what is so or not, as anyone can tell; else None."""
    if not figures.is_empty():
        is_level = is_share_that(frame, figures)
        is_level = is_level or stands_among(sentence, frame, figures)
        return Direction.REACH if is_level else None
    if _is_decided(sentence, frame, frame.entry) or meets_bar(sentence, frame):
        return Direction.REACH
    return Direction.DELIVER if works(sentence, frame) else None


def _named_change(
    sentence: Sentence, frame: Frame, verb: VerbEntry, end: int
) -> Direction | None:
    """Return the way of the noun of change that a verb brings about or goes on with.

    "Drive a drop in churn", "continue the growth of sales"; an improvement of a cost
    is a drop. Asked where no amount says how much.
    """
    many = way_of_many_doing(sentence, frame, verb)
    if many is not None:
        return many
    often = more_often(sentence, frame, end)
    if often is not None:
        return often
    is_bringing = verb.verb_class in _BRINGING_ABOUT or verb.lemma in _GOING_ON
    if not is_bringing:
        return None
    first = frame.object[0]
    found = changed_thing(sentence, first, end)
    if found is None:
        head = head_noun(sentence, first, end)
        if verb.lemma not in _CONTINUING or head is None or head.change is None:
            return None
        return Direction(head.change)
    way, thing = found
    if verb.lemma in _HALTING:
        return Direction.MAINTAIN
    if verb.verb_class == "decrease" or verb.lemma == "reverse":
        is_rise = way is Direction.INCREASE
        return Direction.DECREASE if is_rise else Direction.INCREASE
    is_better = sentence.tokens[thing - 2].lower in {"improvement", "improvements"}
    if is_better and names_cost(sentence, (thing, end)):
        return Direction.DECREASE
    return way


def _is_limit(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> bool:
    """Whether a "not" keeps something within bounds: "must not drop below 80%"."""
    if frame.is_negated and verb.verb_class in _LIMITED:
        return True
    if verb.verb_class == "decrease" and is_ceiling(figures.target):
        anchor = figures.anchor  # "lose no more than 3 clients"
        return anchor is not None and anchor.first == frame.object[0]
    if excludes(sentence, frame):
        return True
    if figures.target is None or not forbids(sentence, frame):
        return False
    first, end = frame.subject
    # "Ensure that no home is more than 400 m away" is to be reached.
    is_ensured = 0 < first < end and sentence.tokens[first - 1].lower == "that"
    return frame.is_negated or not is_ensured or sentence.tokens[end].role == "MODAL"


def _acting(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures, end: int
) -> Direction:
    """Return the direction of verbs that reach or do, after what their amounts say."""
    led = led_change(sentence, frame, figures)
    if led is not None:
        return led
    if figures.way is not None:
        return Direction(figures.way)
    if is_ceiling(figures.target) and not comes_with(sentence, verb, figures):
        return way_of_limit(figures)
    compared = way_between(figures)
    if compared is not None and not counts_deeds(frame, verb, figures):
        return compared
    if figures.is_empty() and wins_people(sentence, frame, end):
        return Direction.INCREASE
    if _goes_on_with(sentence, frame, figures):
        return Direction.MAINTAIN
    if verb.verb_class != "reach":
        return doing(sentence, frame, verb, figures, end)
    if figures.is_empty():
        return reaching(sentence, frame, verb, end)
    return reaching_amount(sentence, frame, verb, figures)


def _goes_on_with(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether a level is kept: "continue to save 20% of my pay"; no "4 posts a month"."""
    at, target = frame.verb, figures.target
    if at is None or at <= 1 or target is None or sentence.tokens[at - 1].role != "TO":
        return False
    before = sentence.tokens[at - 2].verb
    is_level = target.unit.kind in _LEVELS
    return is_level and before is not None and before.lemma in _CONTINUING


def _improving(
    sentence: Sentence,
    frame: Frame,
    figures: Figures,
    metric: tuple[int, int] | None,
) -> Direction:
    """Return the direction of "improve X": down, where less of X is better."""
    if lowers_number(sentence, figures, metric):
        return Direction.DECREASE
    compared = way_between(figures) or led_change(sentence, frame, figures)
    if compared is not None:
        return compared
    if results_in(sentence, frame, figures):
        return Direction.REACH
    anchor = figures.anchor
    counts_objects = anchor is not None and anchor.first == frame.object[0]
    if figures.target is not None and counts_objects:
        return Direction.REACH
    is_lower = metric is not None and names_cost(sentence, metric)
    return Direction.DECREASE if is_lower else Direction.INCREASE


def _is_decided(sentence: Sentence, frame: Frame, verb: VerbEntry | None) -> bool:
    """Whether a state holds or does not: "be profitable", "every child has a mentor"."""
    if frame.form == STATE and is_checkable(sentence, frame):
        return True
    if ranks(sentence, frame):
        return True
    is_event = frame.form == PASSIVE and frame.verb == frame.subject[1]
    is_use = verb is not None and verb.lemma == "use"  # "all teams use the new CRM"
    is_state = verb is None or verb.verb_class == "reach" or is_event or is_use
    is_state = is_state or acts_alone(sentence, frame) or does_none(sentence, frame)
    return (
        is_state and claims_all(sentence, frame) and not _is_compared(sentence, frame)
    )


def _is_compared(sentence: Sentence, frame: Frame) -> bool:
    """Whether all are said to be more or less so than today: "all queues are shorter"."""
    first, end = frame.object
    return frame.form == STATE and stated_change(sentence, first, end) is not None


def _moving(
    sentence: Sentence,
    frame: Frame,
    verb: VerbEntry,
    figures: Figures,
    end: int,
    *,
    metric: tuple[int, int] | None,
) -> Direction:
    """Return the direction of a verb of change, "raise £10,000" being a level."""
    done = way_of_done(sentence, frame, verb, figures)
    done = done or led_change(sentence, frame, figures)
    if done is not None:
        return done
    if figures.way == "reach":
        return Direction.REACH  # "raise £900 more to meet our £2,000 goal"
    if ends_with(sentence, verb, figures):
        return Direction.REACH
    shifted = brought(sentence, frame, figures, end)
    if shifted is not None:
        return shifted
    if verb.verb_class == "increase" and lowers_number(sentence, figures, metric):
        return Direction.DECREASE  # who climbs from 8th place has a lower number
    # A level that today's value is told of is none of these.
    if figures.baseline is None and (
        has_level(sentence, frame, verb, figures)
        or takes_in(sentence, verb, figures)
        or results_in(sentence, frame, figures)
    ):
        return Direction.REACH
    return _CLASS_DIRECTIONS[verb.verb_class]


def _is_held(sentence: Sentence, frame: Frame, figures: Figures, end: int) -> bool:
    """Whether a level is held ("hold rents at $900"), and no event ("hold 3 talks")."""
    anchor, target = figures.anchor, figures.target
    if figures.is_empty():
        first = frame.object[0]
        head = head_noun(sentence, first, end)
        if first >= end or sentence.tokens[first].lower in {"a", "an"}:
            return False  # "hold a jumble sale"
        is_rate = sentence.tokens[first].role == "RECURRING"  # "hold weekly hours"
        return head is not None and "quantity" in head.nouns and not is_rate
    if anchor is None or target is None or not anchor.first:
        return False
    is_told = frame.form == PASSIVE and frame.object[0] == anchor.first
    if is_told and anchor.name == "value":
        return target.bound in {Bound.AT_MOST, Bound.AT_LEAST}  # "is held below 6%"
    before = sentence.tokens[anchor.first - 1]
    # Words in quotes or parentheses end what is held: 'hold the CPC of "kites" under £1'.
    is_named = before.kind in _NAMED or (before.kind == "WORD" and before.verb is None)
    is_bound = target.bound in {Bound.AT_MOST, Bound.AT_LEAST}
    if anchor.name == "of_value" and target.unit.kind in _LEVELS:
        return True  # "hold a market share of 20%"
    return anchor.name in {"at_value", "to_value"} or (
        is_named and is_bound and not before.role
    )


def _keeps_level(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether a level is protected: "our margin at 20%"; no "30% of the land"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None:
        return False
    is_bound = target.bound in {Bound.AT_MOST, Bound.AT_LEAST}
    if anchor.first > frame.object[0]:
        return is_bound or target.unit.kind in _LEVELS
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    is_share = any(word.role == "OF" for word in after) or target.text.endswith(" of")
    return is_bound and target.unit.kind in _LEVELS and not is_share


def _kept(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures, end: int
) -> Direction:
    if "ensure" in verb.flags:
        if figures.target is not None or is_whole(sentence, frame.object[0], end):
            return Direction.REACH
        turned = changed_thing(sentence, frame.object[0], end)
        return Direction.NONE if turned is None else turned[0]
    if "protect" in verb.flags and _keeps_level(sentence, frame, figures):
        return Direction.MAINTAIN
    if "protect" in verb.flags or is_spared(verb, figures):
        return Direction.NONE if figures.is_empty() else Direction.REACH
    other = _keeps_turned(sentence, frame, figures)
    if other is not None:
        return other
    is_moved = figures.baseline is not None and not MOVED_FROM.isdisjoint(
        sentence.lowers
    )
    return (way_between(figures) if is_moved else None) or Direction.MAINTAIN


def _keeps_turned(
    sentence: Sentence, frame: Frame, figures: Figures
) -> Direction | None:
    """Return the way of "keep queues shorter"; None where a thing stays as it is."""
    first, end = frame.object
    if not figures.is_empty() or first + 1 >= end:
        return None
    way = sentence.tokens[end - 1].comparative
    if way not in {"more", "less"} or not sentence.tokens[end - 2].is_plain:
        return None
    return Direction.DECREASE if way == "less" else Direction.INCREASE
