"""Finds what is measured where the shape of a sentence leaves one place only."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile

from smartlint.model.quantity import MULTIPLE, UnitKind
from smartlint.syntax.reading.clause.figures import Figures, is_share_of_time
from smartlint.syntax.reading.clause.frame import (
    FINITE,
    IMPERATIVE,
    NOMINAL,
    PASSIVE,
    STATE,
    Frame,
)
from smartlint.syntax.reading.clause.noun_phrases import head_noun
from smartlint.syntax.reading.clause.set_pairs import is_set_pair
from smartlint.syntax.reading.clause.verb_place import leads_verb
from smartlint.syntax.reading.deadlines.case_times import is_time_limit
from smartlint.syntax.reading.deadlines.timed_things import takes_time
from smartlint.syntax.reading.metric.levels import BOUNDS, owned_level
from smartlint.syntax.reading.metric.name_starts import may_name
from smartlint.syntax.reading.metric.told_subjects import lasting, loses_some
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.named_levels import held_by_base, size_of
from smartlint.syntax.reading.words.lexicon import (
    MEASURED,
    MOVING,
    MOVING_OR_KEEPING,
    VerbEntry,
)
from smartlint.syntax.reading.words.marks import EACH
from smartlint.syntax.reading.words.topics import COLLECTION

_MONEY = UnitKind.MONEY
_BETTERED = frozenset({"quantity", "degree", "abstract"})
_NET = frozenset({"net", "overall", "gross"})
_CHANGES = frozenset({"change_by", "by_value"})
_GIVEN = frozenset({"OF", "BY"})
_PARTICLES = frozenset({"up", "down"})
_LIMITS = frozenset({"in_value", "period"})
_TELLING_NOTHING = frozenset({"counter", "any figure"})
_LONGEST_NAME = 4
_PAIR = 2  # words: "the figure"
_WHERE = frozenset({"AT", "ON", "IN", "FOR", "PREPOSITION"})
_COUNTS = frozenset({"number", "amount", "count", "total", "share", "percentage"})


def settled_place(
    sentence: Sentence, frame: Frame, figures: Figures, first: tuple[int, int]
) -> list[tuple[int, int]] | None:
    """Return the places where the shape of the sentence leaves no other."""
    if sentence.topics & COLLECTION and (based := _based(sentence, frame, figures)):
        return [based]
    anchor = figures.anchor
    if anchor is not None:
        if anchor.name == "in_value" and _is_bettered(sentence, frame, anchor):
            return [first]
        if "time" in sentence.lowers and is_share_of_time(sentence, anchor):
            return [(first[0], anchor.first), frame.subject]
        before = _before_anchor(sentence, frame, anchor, first)
        if before is not None:
            return before
    elif figures.target is not None and not figures.target.value:
        # Behind the "no" of "we will have no leaks".
        no_end = bisect_left(sentence.starts, figures.target.span.end)
        return [(max(first[0], no_end), first[1])]
    if frame.form == STATE and figures.is_empty():
        owned = owned_level(sentence, frame, first[1])
        return None if owned is None else [owned]
    if frame.form in {PASSIVE, FINITE}:
        done = _dealt_with(sentence, frame, figures)
        if frame.form == PASSIVE:
            done = done or _labelled(sentence, frame, figures)
        else:
            done = done or _taking_time(sentence, frame, figures, first[1])
            done = done or lasting(sentence, frame, figures)
            done = done or _timed(sentence, frame, figures)
        return None if done is None else [done]
    return [first] if _is_compared(sentence, frame, figures, first) else None


def _based(
    sentence: Sentence, frame: Frame, figures: Figures
) -> tuple[int, int] | None:
    """Return what a base of a size is of: "a base of 900 donors"; None for no such."""
    size = size_of(sentence, figures, frame.object[0])
    return None if size is None else held_by_base(sentence, size)


def _before_anchor(
    sentence: Sentence, frame: Frame, anchor: Island, first: tuple[int, int]
) -> list[tuple[int, int]] | None:
    """Return the places where what stands around the amount leaves no other."""
    name, at = anchor.name, anchor.first
    if name == "value":
        is_after_worth = "worth" in sentence.lowers and at > first[0] + 1
        if is_after_worth and sentence.tokens[at - 1].lower == "worth":
            return [(first[0], at - 1)]  # "grants worth £9,000 for the hall"
        if frame.form == NOMINAL:
            place = _behind_label(sentence, frame, anchor)
        else:
            place = _given_in(sentence, anchor, first[1])
        if place is not None:
            return [place]
        named = _named_before(sentence, frame, anchor)
        if named is not None:
            return [named, first]
    elif name == "goal_value":
        goal = _named_goal(sentence, anchor)
        if goal is not None:
            return [goal]
    elif name == "to_value" and (
        _counts_members(sentence, anchor) or _is_done_to(sentence, frame, anchor)
    ):
        return [(anchor.last + 1, first[1])]
    elif name in _CHANGES and anchor.first > first[0]:
        changed = _changed_before(sentence, anchor, first[0])
        return None if changed is None else [changed]
    counted = None if anchor.first else _counted_before(sentence, anchor)
    return None if counted is None else [(counted, first[1])]


def _is_bettered(sentence: Sentence, frame: Frame, anchor: Island) -> bool:
    """Whether a quality is to be better in so many places: "air quality in 4 cities"."""
    verb, after = frame.entry, sentence.tokens[anchor.last + 1 : anchor.last + 2]
    if verb is None or verb.verb_class != "improve":
        return False
    head = head_noun(sentence, frame.object[0], anchor.first)
    is_quality = head is not None and not head.nouns.isdisjoint(_BETTERED)
    return is_quality and any(word.is_plain for word in after)


def _given_in(sentence: Sentence, anchor: Island, end: int) -> tuple[int, int] | None:
    """Return what money is given in: the savings of "$5m in savings"; else None."""
    tokens, after = sentence.tokens, anchor.last + 1
    amount = tokens[anchor.last].amount
    if amount is None or amount.unit.kind is not _MONEY or after + 1 >= end:
        return None
    if tokens[after].role != "IN" or sentence.island_at[after] is not None:
        return None
    head = head_noun(sentence, after + 1, end)
    is_sum = head is not None and not head.nouns.isdisjoint({"quantity", "lower"})
    return (after + 1, end) if is_sum else None


def _behind_label(
    sentence: Sentence, frame: Frame, anchor: Island
) -> tuple[int, int] | None:
    """Return what stands before the colon of "retention: 45% at week 4"; else None."""
    tokens, colon, start = sentence.tokens, anchor.first - 1, frame.object[0]
    if frame.form != NOMINAL or colon <= start or tokens[colon].kind != "COLON":
        return None
    after = tokens[anchor.last + 1 : anchor.last + 2]
    is_where = any(token.role in _WHERE for token in after)
    is_named = all(token.is_plain for token in tokens[start:colon])
    return (start, colon) if is_where and is_named else None


def _counts_members(sentence: Sentence, anchor: Island) -> bool:
    """Whether those are counted that a body is made up of: "grow the choir to 60 singers".

    Or that a figure before tells nothing of: "raise that number to 40 paying members".
    """
    tokens, after = sentence.tokens, anchor.last + 1
    if not anchor.first or after >= len(tokens):
        return False
    groups = tokens[anchor.first - 1].groups
    is_lone = anchor.first < _PAIR or not tokens[anchor.first - 2].is_plain
    is_body = "made up" in groups
    is_body = is_body or (is_lone and not groups.isdisjoint(_TELLING_NOTHING))
    named = list(takewhile(lambda word: word.is_plain, tokens[after:][:_LONGEST_NAME]))
    return is_body and bool(named) and named[-1].lower.endswith("s")


def _is_done_to(sentence: Sentence, frame: Frame, anchor: Island) -> bool:
    """Whether a deed is done to a degree: "forecast demand to 95% accuracy"."""
    verb, amount = frame.entry, sentence.tokens[anchor.last].amount
    if verb is None or verb.verb_class in MOVING_OR_KEEPING or amount is None:
        return False
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    is_degree = any("degree" in word.nouns or word.nouns & MEASURED for word in after)
    return is_degree and amount.unit.kind is UnitKind.PERCENT


def _named_goal(sentence: Sentence, anchor: Island) -> tuple[int, int] | None:
    """Return what stands before the goal's word: "has a cost per click goal of £2"."""
    tokens = sentence.tokens
    start = end = anchor.first
    while start and (tokens[start - 1].is_plain or tokens[start - 1].lower == "per"):
        start -= 1
    is_named = start > 0 and tokens[start - 1].role == "DETERMINER"
    is_measured = any(word.nouns & MEASURED for word in tokens[start:end])
    if end - start > 1 and tokens[end - 1].change is not None:
        end -= 1  # "a waste reduction target of 30%"
    return (start, end) if is_named and is_measured else None


def _times_of(sentence: Sentence, figures: Figures, first: int) -> bool:
    """Whether a multiple says of what: "net debt at 3 times earnings"."""
    anchor, target = figures.anchor, figures.target
    if anchor is None or target is None or anchor.first <= first:
        return False
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    is_of = target.unit == MULTIPLE and any(token.is_plain for token in after)
    return is_of and may_name(sentence, first)


def _counted_before(sentence: Sentence, anchor: Island) -> int | None:
    """Return where "9, the number of books I plan to read" says what is counted."""
    tokens = sentence.tokens
    if anchor.last + 3 >= len(tokens):
        return None
    first = anchor.last + 1
    if tokens[first].kind != "COMMA" or tokens[first + 1].role != "DETERMINER":
        return None
    return first + 2 if tokens[first + 2].lower in _COUNTS else None


def _changed_before(
    sentence: Sentence, anchor: Island, first: int
) -> tuple[int, int] | None:
    """Return what "a membership increase of 50 members" says to change; else None.

    Also of "adopt a rota to ensure an increase in attendance by 3%", and, with all that
    belongs to its name, of "bring the cost of a lead down by 3%".
    """
    if anchor.name == "by_value":
        return _behind_change(sentence, anchor, first)
    if sentence.tokens[anchor.first + 1].role not in _GIVEN:
        return None  # "sign-ups up £2M"
    before = sentence.tokens[anchor.first - 1]
    is_named = before.is_plain and bool(before.nouns & {"quantity", "degree", "lower"})
    start = anchor.first
    tokens = sentence.tokens
    if tokens[start].lower in _PARTICLES:
        start = first + (tokens[first].role == "DETERMINER")
    while (
        is_named
        and start > first
        and (tokens[start - 1].is_plain or is_set_pair(tokens, start - 1))
    ):
        start -= 1
    start += sentence.tokens[start].lower in _NET
    return (start, anchor.first) if is_named else None


def _behind_change(
    sentence: Sentence, anchor: Island, first: int
) -> tuple[int, int] | None:
    """Return what stands between a noun of change and its amount; None for no noun."""
    tokens = sentence.tokens
    for at in range(anchor.first - _PAIR, first + 1, -1):
        if tokens[at].change is not None and tokens[at - 1].role == "DETERMINER":
            is_linked = tokens[at + 1].role in {"IN", "OF"}
            return (at + 2, anchor.first) if is_linked else None
        if tokens[at].kind != "WORD":
            return None
    return None


def _dealt_with(
    sentence: Sentence, frame: Frame, figures: Figures
) -> tuple[int, int] | None:
    """Return what is done with each case in its time: "claims are settled in 9 days"."""
    if not figures.used or figures.anchor not in {None, figures.used[-1]}:
        return None
    opening = sentence.tokens[frame.subject[0]].lower
    is_told = opening in EACH if frame.form == FINITE else figures.anchor is None
    if opening == "no" or not is_told:
        return None  # "no call is left open for 2 days"
    limit = figures.used[-1]
    is_limit = figures.target is not None and is_time_limit(sentence, limit)
    return (frame.subject[0], limit.first) if is_limit else None


def _timed(
    sentence: Sentence, frame: Frame, figures: Figures
) -> tuple[int, int] | None:
    """Return what does something in a time: "pages should load in 2 s on 4G"; else None."""
    target, (first, end) = figures.target, frame.subject
    if target is None or target.unit.kind is not UnitKind.DURATION:
        return None
    limit = figures.used[0]
    if limit.name not in _LIMITS or limit.first != frame.object[0]:
        return None
    return (
        (first, end)
        if any(may_name(sentence, at) for at in range(first, end))
        else None
    )


def _labelled(
    sentence: Sentence, frame: Frame, figures: Figures
) -> tuple[int, int] | None:
    """Return what stands before the colon in "posts published in May: 12"."""
    anchor = figures.anchor
    if anchor is None or frame.verb != frame.subject[1]:
        return None
    at = anchor.first - 1
    is_told = anchor.name == "value" and sentence.tokens[at].kind == "COLON"
    is_told = is_told and frame.subject[0] < at
    return (frame.subject[0], at) if is_told else None


def _taking_time(
    sentence: Sentence, frame: Frame, figures: Figures, end: int
) -> tuple[int, int] | None:
    """Return what is done in "it takes under 9 minutes to pack a box"; else None."""
    anchor, verb = figures.anchor, frame.entry
    if verb is None or anchor is None or anchor.last + 1 >= end:
        return None
    to = anchor.last + 1
    is_led = takes_time(frame, verb, sentence.tokens[anchor.last])
    is_led = is_led and sentence.tokens[to].role == "TO"
    return (to + 1, end) if is_led and leads_verb(sentence, to, end) else None


def _is_compared(
    sentence: Sentence, frame: Frame, figures: Figures, stretch: tuple[int, int]
) -> bool:
    """Whether a sign or bound stands between name and amount: "OTIF >= 95%"."""
    verb, anchor, target = frame.entry, figures.anchor, figures.target
    is_reached = verb is not None and verb.verb_class == "reach"
    if frame.form != NOMINAL and not (frame.form == IMPERATIVE and is_reached):
        return False
    if _times_of(sentence, figures, stretch[0]):
        return True
    if anchor is None or target is None or anchor.name != "value":
        return False
    is_named = any(may_name(sentence, at) for at in range(stretch[0], anchor.first))
    is_linked = bool(sentence.tokens[anchor.first - 1].role)  # "live with 20+ shops"
    after = sentence.tokens[anchor.last + 1 : anchor.last + 2]
    counts = any(token.is_plain for token in after)
    is_plain = is_named and not is_linked and not counts
    return is_plain and target.bound in BOUNDS


def _moves_itself(
    sentence: Sentence, frame: Frame, verb: VerbEntry, anchor: Island
) -> bool:
    """Whether a verb of change says what its subject does: "losses fall below 2%"."""
    return (
        frame.subject[0] < frame.subject[1]
        and anchor.first == frame.object[0]
        and verb.verb_class in MOVING
        and verb.flags.isdisjoint({"get", "sum"})
        and sentence.tokens[frame.subject[0]].role != "PRONOUN"
        and not loses_some(sentence, frame, anchor)
    )


def _named_before(
    sentence: Sentence, frame: Frame, anchor: Island
) -> tuple[int, int] | None:
    """Return what is named before a bare amount: "keep the rate below 5%"."""
    start, verb = frame.object[0], frame.entry
    if verb is None:
        return None
    if _moves_itself(sentence, frame, verb, anchor):
        return frame.subject
    is_moved = verb.verb_class in MOVING or verb.verb_class == "maintain"
    if not is_moved or anchor.first <= start:
        return None
    if any(may_name(sentence, index) for index in range(start, anchor.first)):
        return start, anchor.first
    return None
