"""Says which way a verb of doing goes with an amount: own work, or what others do."""

from __future__ import annotations

from smartlint.model.quantity import Bound, Quantity, UnitKind
from smartlint.model.reading import Direction
from smartlint.syntax.reading.adjuncts.going_along import is_known_subject
from smartlint.syntax.reading.clause.bare_events import tells_how_often
from smartlint.syntax.reading.clause.figures import Figures, is_spent_with
from smartlint.syntax.reading.clause.frame import FINITE, PASSIVE, Frame
from smartlint.syntax.reading.clause.noun_phrases import (
    head_index,
    head_noun,
    is_people,
)
from smartlint.syntax.reading.deadlines.served_cases import (
    answers_cases,
    hands_out,
    serves_each,
)
from smartlint.syntax.reading.metric.levels import names_level
from smartlint.syntax.reading.moves.won_people import moves_people
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.words.lexicon import VerbEntry

_TAKING = frozenset({"take", "gross", "bank", "bill", "invoice", "turn over"})
_AIDING = frozenset({"feed", "rehome", "rehouse", "rescue", "shelter", "reunite"})
_BRINGING = frozenset({"bring", "bring back", "pull", "fill", "get"})
_SEEKING = frozenset({"seek", "look for", "pursue", "hunt", "target"})
_MEETING = frozenset({"make", "meet", "find", "engage"})
_REPORTING = frozenset({"report", "say", "agree", "confirm", "state", "rate"})
_OURSELVES = frozenset({"we", "i", "we'll", "i'll"})
_LEVELS = frozenset({UnitKind.PERCENT, UnitKind.SCORE, UnitKind.RANK})
_WEIGHTS = frozenset({"kg", "pounds", "stone"})
_SHORT = frozenset({"hours", "minutes", "seconds"})
_FURTHEST_RELATIVE = 4
_FURTHEST_SPAN = 5
_SPANS = frozenset(
    {"year", "season", "quarter", "month", "term", "week", "half", "semester", "day",
     "decade", "campaign", "period"}
)  # fmt: skip
_ENDING = frozenset({"end", "finish", "end up"})
_SIGNED_UP = frozenset({"party", "won over"})
_PEOPLE = frozenset({"people", "party", "crowd"})
_LONGEST_GOAL = 7
_SETTING = frozenset({"set", "announce", "unveil", "adopt", "declare", "have"})


def counted_doing(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> Direction:
    """Return the direction of a counted deed; a share of things done is a level."""
    if (
        _is_leveled(sentence, frame, verb, figures)
        or _is_for_others(sentence, frame, verb, figures)
        or _is_scale(sentence, frame, verb, figures)
        or ends_with(sentence, verb, figures)
        or moves_people(sentence, frame, figures)
    ):
        return Direction.REACH
    anchor = figures.anchor
    if _is_going_on(sentence, frame) or _have_joined(sentence, frame, verb, figures):
        return Direction.REACH
    if frame.form == PASSIVE and anchor is not None:
        is_subject = anchor.first < frame.subject[1]
        is_with = anchor.first and sentence.tokens[anchor.first - 1].lower == "with"
        is_often = tells_how_often(sentence.tokens[anchor.last])
        is_deed = is_with or is_subject or is_often
        return Direction.DELIVER if is_deed else Direction.REACH
    return Direction.DELIVER


def _counts_subject(frame: Frame, figures: Figures) -> bool:
    anchor = figures.anchor
    return anchor is not None and anchor.first == frame.subject[0] < frame.subject[1]


def _is_going_on(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is told how things stand then: "be running 9 stalls by May"."""
    at = frame.verb
    if at is None or not at or sentence.tokens[at - 1].lower != "be":
        return False
    verb = sentence.tokens[at].verb
    return verb is not None and verb.form == "ing"


def _have_joined(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> bool:
    """Whether people are counted that come by themselves: "900 people signed"."""
    anchor = figures.anchor
    is_told = frame.form == PASSIVE and "joining" in verb.groups
    if not is_told or anchor is None or not _counts_subject(frame, figures):
        return False
    head = head_noun(sentence, anchor.last + 1, frame.subject[1])
    if head is None or not head.groups.isdisjoint(_SIGNED_UP):
        return False  # "two new partners signed"
    return is_people(head)


def comes_with(sentence: Sentence, verb: VerbEntry, figures: Figures) -> bool:
    """Whether a limit says how well a thing is made: "write it with at most 2 errors"."""
    anchor = figures.anchor
    if verb.verb_class != "deliver" or anchor is None or not anchor.first:
        return False
    return sentence.tokens[anchor.first - 1].lower == "with"


def _is_scale(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> bool:
    """Whether people or use say how large a thing is to be: "a choir with 90 members"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or "make" not in verb.flags:
        return False
    if target.unit.kind is not UnitKind.COUNT or anchor.first <= frame.object[0] + 1:
        return False
    before = sentence.tokens[anchor.first - 1]
    is_list = anchor.name == "of_value" and "collected" in before.groups
    if before.lower != "with" and before.kind != "OPEN" and not is_list:
        return False
    head = head_noun(sentence, anchor.last + 1, len(sentence.tokens))
    if head is None or head.nouns & {"output", "place"}:
        return False
    return "quantity" in head.nouns or not head.groups.isdisjoint(_PEOPLE)


def ends_with(sentence: Sentence, verb: VerbEntry, figures: Figures) -> bool:
    """Whether a level is left at the end: "end the year with £5,000 in reserves"."""
    anchor = figures.anchor
    if verb.lemma not in _ENDING or anchor is None or not anchor.first:
        return False
    if sentence.tokens[anchor.first - 1].lower != "with":
        return False
    words = sentence.tokens[max(0, anchor.first - _FURTHEST_SPAN) : anchor.first]
    return any(word.lower in _SPANS or word.when is not None for word in words)


def counts_deeds(frame: Frame, verb: VerbEntry, figures: Figures) -> bool:
    """Whether what is done is counted: "hold 4 talks (3 last year)" is no rise."""
    anchor, target = figures.anchor, figures.target
    return (
        verb.verb_class == "deliver"
        and target is not None
        and target.unit.kind is UnitKind.COUNT
        and anchor is not None
        and anchor.name == "value"
        and anchor.first == frame.object[0]
    )


def counts_closed(sentence: Sentence, figures: Figures) -> bool:
    """Whether sites are counted, which one opens and closes, or work that is done with.

    "Close 3 branches", "close 70 issues"; deals are closed by both sides.
    """
    anchor = figures.anchor
    if anchor is None or anchor.name != "value":
        return False
    head = head_noun(sentence, anchor.last + 1, len(sentence.tokens))
    return head is not None and ("place" in head.nouns or "worked off" in head.groups)


def says_how_often(frame: Frame, figures: Figures) -> bool:
    """Whether an amount tells how often something is done: "hit the gym 3x a week"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or not target.per:
        return False
    is_behind = anchor.name == "value" and anchor.first > frame.object[0]
    return is_behind and target.unit.kind is UnitKind.COUNT


def _is_in_relative(sentence: Sentence, index: int) -> bool:
    """Whether the amount says of a thing done who takes part: "… in which 9% join"."""
    words = sentence.tokens[max(0, index - _FURTHEST_RELATIVE) : index]
    return any(token.role == "RELATIVE" and token.lower != "where" for token in words)


def _is_leveled(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> bool:
    """Whether the amount is a level by its unit: a share, a score, money made."""
    target, anchor = figures.target, figures.anchor
    if target is None or (
        anchor is not None and _is_in_relative(sentence, anchor.first)
    ):
        return False
    if _is_set(sentence, frame, verb, figures) or _is_sub(target):
        return True
    if target.unit.kind is UnitKind.DURATION:
        return _takes(sentence, frame) or _is_timed(target, anchor, frame, verb)
    if anchor is not None and names_level(sentence, anchor):
        return True
    if target.unit.code in _WEIGHTS and "lifting" in verb.groups:
        return True  # "squat 100 kg"
    if target.unit.kind is UnitKind.MONEY:
        if target.text.lower().startswith(("under", "below", "less than", "<")):
            return True  # "spend under £90 a week on food"
        is_put_by = "putting by" in verb.groups and _goes_to_savings(sentence, frame)
        is_made = (
            "make" in verb.flags
            or verb.lemma in _TAKING
            or _is_sum_of(sentence, frame, figures)
            or is_spent_with(sentence, frame, figures)
        )
        return is_made or is_put_by
    return target.unit.kind in _LEVELS


def _is_set(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> bool:
    """Whether a level or a goal is set: "set the fee at £4", "sets a £9,000 goal"."""
    anchor = figures.anchor
    if verb.lemma not in _SETTING or anchor is None:
        return False
    if verb.lemma == "set" and anchor.name in {"at_value", "to_value"}:
        return True
    named = sentence.tokens[frame.object[0] : frame.object[1]][:_LONGEST_GOAL]
    return any(
        "goal" in token.nouns and "made goal" not in token.groups for token in named
    )


def _takes(sentence: Sentence, frame: Frame) -> bool:
    """Whether a thing or others take so long: "loading takes 2 s", and not "we"."""
    first, end = frame.subject
    is_told = frame.form == FINITE and first < end
    return is_told and sentence.tokens[first].lower not in _OURSELVES


def _wins_party(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> bool:
    """Whether customers and the like are won over: "onboard 3 partners"."""
    anchor = figures.anchor
    is_met = verb.lemma in _MEETING
    if not (is_met or "winning over" in verb.groups) or anchor is None:
        return False
    is_signed = frame.form == PASSIVE and anchor.first == frame.subject[0]
    if anchor.first != frame.object[0] and not is_signed:
        return False
    stop = frame.subject[1] if is_signed else len(sentence.tokens)
    at = head_index(sentence, anchor.last + 1, stop)
    if at is None or "own body" in sentence.tokens[at - 1].groups:
        return False  # "recruit two board members"
    head = sentence.tokens[at]
    if is_met and "acquainted" in head.groups:
        return True  # "make 5 new friends"
    if verb.lemma == "onboard":
        return "party" in head.groups
    return "won over" in head.groups


def _is_sub(target: Quantity) -> bool:
    """Whether "sub" names the level to get below: "a sub-4-hour marathon"."""
    return target.text.lower().startswith(("sub-", "sub "))


def _is_timed(
    target: Quantity, anchor: Island | None, frame: Frame, verb: VerbEntry
) -> bool:
    """Whether it is said how fast: "run the relay in under 50 minutes"."""
    if anchor is None or (
        target.bound is not Bound.AT_MOST and anchor.name != "period"
    ):
        return False
    # "swim a mile under 50 minutes", no "write a talk under 50 minutes"
    is_behind = anchor.name == "value" and anchor.first > frame.object[0]
    is_behind = is_behind and "going a way" in verb.groups
    is_way = anchor.name == "period" and "going a way" in verb.groups
    is_told = anchor.name == "in_value" or is_behind or is_way
    return is_told and target.unit.code in _SHORT


def _goes_to_savings(sentence: Sentence, frame: Frame) -> bool:
    """Whether money is put where one saves it: "put £40 a month into an ISA"."""
    words = sentence.tokens[frame.object[0] : frame.object[1]]
    return any("savings" in word.groups for word in words)


def _is_sum_of(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether the object is a sum and no deed: "turn a profit of £50k"."""
    anchor = figures.anchor
    if anchor is None or anchor.name != "of_value":
        return False
    named = sentence.tokens[frame.object[0] : anchor.first]
    return bool(named) and all(token.role in {"", "DETERMINER"} for token in named)


def _is_for_others(
    sentence: Sentence, frame: Frame, verb: VerbEntry, figures: Figures
) -> bool:
    """Whether it is others who are counted: served, brought, or acting themselves."""
    if verb.lemma in _SEEKING:  # "targets 9 openings" counts own work
        return not _counts_own_deeds(sentence, figures)
    if verb.lemma in _BRINGING:  # "bring 5,000 visitors"
        return True
    if _wins_party(sentence, frame, verb, figures) or _is_wished(sentence, frame, verb):
        return True
    is_vague = verb.verb_class == "vague"
    if "serving" in verb.groups if is_vague else verb.lemma in _AIDING:
        return True
    if frame.verb is not None and _is_gained(sentence, frame.verb, figures):
        return True
    target = figures.target
    is_timed = target is not None and target.unit.kind is UnitKind.DURATION
    if is_timed and (
        answers_cases(sentence, frame)
        or _deals_with_all(sentence, frame)
        or hands_out(sentence, frame)
    ):
        return True
    if verb.lemma in _REPORTING and _takes(sentence, frame):
        return True  # "pupils report that 75% of lessons start on time"
    if frame.form == FINITE and (
        _counts_in_both(sentence, frame) or _is_able(sentence, frame, figures)
    ):
        return True
    if frame.form not in {FINITE, PASSIVE} or _counts_ours(sentence, frame, figures):
        return False
    return serves_each(sentence, frame)


def _is_wished(sentence: Sentence, frame: Frame, verb: VerbEntry) -> bool:
    """Whether nothing is done but wished: "we would love 90 rowers to take part"."""
    if verb.verb_class != "vague" or "attention" in verb.groups:
        return False  # "focus on three areas" is what one does
    return frame.verb is not None and sentence.tokens[frame.verb].role == "WISH"


def _counts_ours(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether it is told how many we make: "we ship 3 guides a month"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or anchor.first != frame.object[0]:
        return False
    is_count = target.unit.kind is UnitKind.COUNT
    return is_count and sentence.tokens[frame.subject[0]].lower in _OURSELVES


def _deals_with_all(sentence: Sentence, frame: Frame) -> bool:
    """Whether all of a kind are done with, each in its time: "deliver all orders"."""
    first, end = frame.object
    return first < end and sentence.tokens[first].lower in {"all", "every", "each"}


def _counts_own_deeds(sentence: Sentence, figures: Figures) -> bool:
    """Whether it is counted how often oneself does something: "9 shop openings"."""
    anchor = figures.anchor
    if anchor is None or anchor.name != "value":
        return False
    head = head_noun(sentence, anchor.last + 1, len(sentence.tokens))
    return head is not None and "own deed" in head.groups


def _is_gained(sentence: Sentence, main: int, figures: Figures) -> bool:
    """Whether a later verb brings the amount: "promote the app and gain 100 users"."""
    anchor = figures.anchor
    if anchor is None or anchor.first - 1 <= main:
        return False
    if sentence.tokens[anchor.first - 2].role == "DETERMINER":
        return False  # "a total of 9 talks"
    verb = sentence.tokens[anchor.first - 1].verb
    return verb is not None and verb.verb_class == "reach" and verb.form == "base"


def _is_able(sentence: Sentence, frame: Frame, figures: Figures) -> bool:
    """Whether a thing is to bear so much: "the server can handle 9 TB"."""
    first, end = frame.subject
    anchor = figures.anchor
    if sentence.tokens[first].role == "PRONOUN" or frame.verb is None:
        return False
    if anchor is None or anchor.name != "value":
        return False
    return any(
        token.lower in {"can", "could"} for token in sentence.tokens[end : frame.verb]
    )


def _counts_in_both(sentence: Sentence, frame: Frame) -> bool:
    """Whether both who acts and what they do are counted, as of third parties."""
    first, end = frame.subject
    return any(
        sentence.tokens[at].amount is not None
        and not is_known_subject(sentence, frame, at)
        for at in range(first, end)
    )
