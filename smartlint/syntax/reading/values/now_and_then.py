"""Reads today's value and the one aimed for where only their places say which is which.

"3% now, 4% by June", "55% (now) / 45% (goal)", "260 last season, 400 this season".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from smartlint.model.period import When, WhenKind
from smartlint.model.quantity import Bound, Quantity, UnitKind
from smartlint.named_tuple import NamedTuple, make
from smartlint.syntax.reading.clause.figures import Figures, amount_at, as_many
from smartlint.syntax.reading.clause.frame import NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.differences import difference
from smartlint.syntax.reading.values.parts_of_all import in_unit_of
from smartlint.syntax.reading.words.now import is_now
from smartlint.syntax.reading.words.token import Token
from smartlint.syntax.reading.words.topics import DIFFERING

_AMOUNTS = frozenset(
    {"value", "goal_value", "current_value", "versus_value", "at_value"}
)
_APART = frozenset(
    {"COMMA", "SEMICOLON", "SLASH", "OPEN", "CLOSE", "STOP", "COLON", "ARROW", "DASH",
     "HYPHEN",
     "OTHER"}
)  # fmt: skip
_AIMING = frozenset({"want", "aim", "aiming", "wanted", "then", "next", "planned"})
_EARLIER = frozenset({"last", "previous", "prior", "prev"})
_JOINING = frozenset({"AND", "BUT", "VERSUS"})
_NOW, _AIM, _NEXT = "now", "aim", "next"
_ASIDE = frozenset({"ARROW", "OPEN", "CLOSE", "DATE"})
_MOVED_FROM = frozenset({"up from", "down from"})
_STEPS = "+-−±"
_PAIR = 2
_LONGEST_SIDE = 24  # tokens that tell of today
_NEAR = 4  # tokens within which a goal follows today's value


class _Place(NamedTuple):
    """A stretch between signs, and whether its words say now or then.

    Attributes:
        amount: The one that stands there; None for none and for several.
        says: One of the constants of this module; empty for neither.
        first, end: Where it stands.
        times: What names a time there, where that is now.
        leads: A colon follows.
    """

    amount: Island | None
    says: str
    first: int
    end: int
    times: tuple[Island, ...]
    leads: bool


def now_and_then(
    sentence: Sentence, frame: Frame, islands: list[Island], stretch: tuple[int, int]
) -> Figures | None:
    """Return both values where two stand side by side; None where nothing says which.

    Args:
        sentence: The sentence.
        frame: Its statement.
        islands: Those of the statement.
        stretch: Where it stands.
    """
    amounts = _two_amounts(sentence, islands) if len(islands) >= _PAIR else None
    is_added = frame.entry is not None and frame.entry.lemma == "add"
    if (
        amounts is None
        or _is_why(sentence, frame)
        or is_added
        or not _may_pair(sentence, amounts)
        or (sentence.topics & DIFFERING and _tell_change(sentence, amounts))
    ):
        return None
    places = _told(list(_places(sentence, stretch)))
    found = [place for place in places if place.amount in amounts]
    if len(found) != _PAIR or _is_ordered(frame, found):
        return None
    first, second = found
    if _leads_on(sentence, amounts):
        times = _times_before_arrow(sentence, amounts[0].last)
        first = first._replace(says=_NOW, times=times)
    elif not first.says and not second.says and _are_dated(sentence, frame, amounts):
        time = sentence.island_at[amounts[0].last + 1]
        first = first._replace(says=_NOW, times=(time,) if time is not None else ())
    elif not first.says and not second.says:
        first, second = _by_years(sentence, frame, first, second)
    if first.says == second.says or not _are_alike(sentence, amounts):
        return None
    is_first = first.says == _NOW or (second.says == _AIM and first.says != _AIM)
    if not is_first and second.says != _NOW:
        return None
    today, aim = amounts if is_first else reversed(amounts)
    target = _level(sentence, aim)
    baseline = in_unit_of(_level(sentence, today), target)
    if target.text[0] in _STEPS:
        return None  # "+20% (1.2% now)" says by how much
    used = (*amounts, *first.times, *second.times)
    is_led = _is_led(sentence, frame, amounts[0])
    return Figures(baseline, target, used=used, anchor=None if is_led else amounts[0])


def _tell_change(sentence: Sentence, amounts: list[Island]) -> bool:
    """Whether one of them is a change: "twice as many, now 40", "2 kg lighter, now 9 kg"."""
    return any(
        as_many(sentence, item) > 0 or difference(sentence, item) is not None
        for item in amounts
    )


def _is_why(sentence: Sentence, frame: Frame) -> bool:
    """Whether a wish follows what it is for: "to reach £9m, the club aims to win 900"."""
    is_led = frame.lead[0] < frame.lead[1]
    return frame.is_wish and is_led and sentence.tokens[frame.lead[0]].role == "TO"


def _two_amounts(sentence: Sentence, islands: list[Island]) -> list[Island] | None:
    """Return the amounts where there are two, both told by their place; else None."""
    amounts: list[Island] = []
    for item in islands:
        if sentence.tokens[item.last].amount is not None:
            if item.name not in _AMOUNTS:
                return None
            amounts.append(item)
    if len(amounts) > _PAIR and _are_steps(islands, amounts):
        return amounts[:_PAIR]  # the first step, by its own deadline
    return amounts if len(amounts) == _PAIR else None


def _are_steps(islands: list[Island], amounts: list[Island]) -> bool:
    """Whether each amount behind the first has its own time: "300 now, 450 by June, …"."""
    times = {item.first for item in islands if item.name == "deadline"}
    return all(item.last + 1 in times for item in amounts[1:])


def aimed_at(
    sentence: Sentence, segments: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return the statement of the goal behind one of today; None for no such.

    "We now have 40 members - and are halfway to our goal of 80".
    """
    first, end = segments[0]
    if not any(token.role == "CURRENT" for token in sentence.tokens[first:end]):
        return None
    aims = [island for island in sentence.islands if island.name == "goal_value"]
    return next(
        (
            segment
            for segment in segments[1:]
            if any(segment[0] <= aim.first < segment[1] for aim in aims)
            or _wishes_amount(sentence, *segment)
        ),
        None,
    )


def parts_pair(sentence: Sentence, first: int, index: int) -> bool:
    """Whether a sign only parts today's value and the goal: "34% today; 38% by May"."""
    tokens = sentence.tokens
    after = tokens[index + 1 : index + 1 + _NEAR]
    is_near = index - first <= _LONGEST_SIDE
    if not (is_near and any(token.amount is not None for token in after)):
        return False
    before = tokens[first:index]
    amounts = [at for at in range(first, index) if tokens[at].amount is not None]
    if len(amounts) != 1 or tokens[amounts[0] + 1].role == "OF":
        return False
    if any(token.verb is not None and not token.is_noun for token in before):
        return False
    return any(map(is_now, before)) or _is_aim(after[0])


def leads_to_now(sentence: Sentence, index: int) -> bool:
    """Whether "400 now" or "today 400" follows a dash, and what it is of stands before."""
    words = sentence.tokens[index + 1 : index + 3]
    return len(words) > 1 and (
        (words[0].amount is not None and is_now(words[1]))
        or (words[1].amount is not None and is_now(words[0]))
    )


def tells_today(sentence: Sentence, index: int) -> bool:
    """Whether only today's value follows: "reach 60%; currently 29%", "– up from 29%"."""
    tokens = sentence.tokens
    after = index + 1
    if after < len(tokens) and tokens[after].role == "AT":
        last = after + 2
        return last < len(tokens) and is_now(tokens[last])  # "; at 600k now"
    if after >= len(tokens):
        return False
    is_told = tokens[after].role in {"CURRENT", "VERSUS"}
    if not is_told and tokens[after].lower not in _MOVED_FROM:
        return False
    island = sentence.island_at[after]
    if island is None or tokens[island.last].amount is None:
        return False
    rest = island.last + 1
    return rest >= len(tokens) or tokens[rest].kind in {"STOP", "SEMICOLON"}


def _wishes_amount(sentence: Sentence, first: int, end: int) -> bool:
    """Whether one says what amount one wants: "by spring I hope to lose 4 kg"."""
    tokens = sentence.tokens[first:end]
    return any(token.amount is not None for token in tokens) and any(
        token.role == "WISH" and (before.role == "PRONOUN" or "'" in token.lower)
        for before, token in pairwise(tokens)
    )


def _may_pair(sentence: Sentence, amounts: list[Island]) -> bool:
    first, second = (amount_at(sentence, item) for item in amounts)
    kinds = {first.unit.kind, second.unit.kind}
    if UnitKind.DURATION in kinds:
        return len(kinds) == 1  # "in our 5-year plan we want 900 trees"
    return len(kinds) == 1 or UnitKind.COUNT in kinds


def _places(sentence: Sentence, stretch: tuple[int, int]) -> Iterator[_Place]:
    """Yield the stretches between signs, each with what it says."""
    start = stretch[0]
    tokens = sentence.tokens
    islands = [island for island in sentence.islands if island.last >= start]
    islands.reverse()  # so that each is taken off the end once
    for at in range(stretch[0], stretch[1] + 1):
        is_end = at == stretch[1]
        if not is_end and not _parts(tokens[at]):
            continue
        inside: list[Island] = []
        while islands and islands[-1].last < at:
            inside.append(islands.pop())
        if at > start:
            yield _place(sentence, start, at, inside)
        start = at + 1


def _parts(token: Token) -> bool:
    return token.kind in _APART or token.role in _JOINING


def _place(sentence: Sentence, first: int, end: int, inside: list[Island]) -> _Place:
    amounts = [item for item in inside if item.name in _AMOUNTS]
    tokens = sentence.tokens[first:end]
    leads = end < len(sentence.tokens) and sentence.tokens[end].kind == "COLON"
    says = ""
    if any(map(is_now, tokens)) or _is_earlier(tokens):
        says = _NOW
    elif any(map(_is_aim, tokens)):
        says = _NEXT if leads and _names_next(tokens) else _AIM
    times = tuple([item for item in inside if item.name == "when"])
    amount = amounts[0] if len(amounts) == 1 else None
    times = times if says == _NOW else ()
    return make(_Place, (amount, says, first, end, times, leads))


def _names_next(tokens: list[Token]) -> bool:
    """Whether "62% Target" names what is behind its colon: "62% Target: 50%"."""
    return (
        len(tokens) > 1
        and tokens[-1].terminal == "GOAL"
        and tokens[-2].amount is not None
    )


def _told(places: list[_Place]) -> list[_Place]:
    """Let a label of its own speak for the amount before it, or behind its colon."""
    told: list[_Place] = []
    label: _Place | None = None
    for place in places:
        if place.amount is None and place.says:
            before = told[-1] if told else None
            is_behind = before is not None and before.amount and not before.says
            if before is not None and is_behind and not place.leads:
                told[-1] = before._replace(says=place.says, times=place.times)
            else:
                label = place
        elif place.says == _NEXT:
            told.append(place._replace(says=""))
            label = place._replace(says=_AIM)
        elif place.amount is not None and not place.says and label is not None:
            told.append(place._replace(says=label.says, times=label.times))
            label = None
        else:
            told.append(place)
    return told


def _is_earlier(tokens: list[Token]) -> bool:
    return any(token.lower in _EARLIER for token in tokens[:-1])


def _leads_on(sentence: Sentence, amounts: list[Island]) -> bool:
    """Whether an arrow stands between, with a time or remark: "9 (2026) → 12 (2027)"."""
    between = sentence.tokens[amounts[0].last + 1 : amounts[1].first]
    return any(token.kind == "ARROW" for token in between) and all(
        token.kind in _ASIDE or token.is_plain for token in between
    )


def _are_dated(sentence: Sentence, frame: Frame, amounts: list[Island]) -> bool:
    """Whether each has its own time, and nothing is done: "90 in May, 120 in June".

    What is to be there "by May" is a step on the way and no value of today.
    """
    tokens = sentence.tokens
    values = [item for item in sentence.islands if tokens[item.last].amount is not None]
    if frame.form != NOMINAL or values != amounts:
        return False
    after = [item.last + 1 for item in amounts if item.last + 1 < len(tokens)]
    times = [item for at in after if (item := sentence.island_at[at]) is not None]
    return len(times) == _PAIR and all(
        item.name == "deadline" and tokens[item.first].role == "IN" for item in times
    )


def _by_years(
    sentence: Sentence, frame: Frame, first: _Place, second: _Place
) -> tuple[_Place, _Place]:
    """Let years before both say which is today's: "2027: 12k tickets, 2026: 9.8k"."""
    times = [_year_before(sentence, place.first) for place in (first, second)]
    found = [(time, when.year) for time, when in filter(None, times) if when.year]
    if frame.form != NOMINAL or len(found) != _PAIR or found[0][1] == found[1][1]:
        return first, second
    if found[0][1] < found[1][1]:
        return first._replace(says=_NOW, times=(found[0][0],)), second
    return first, second._replace(says=_NOW, times=(found[1][0],))


def _year_before(sentence: Sentence, index: int) -> tuple[Island, When] | None:
    """Return the year whose colon ends before a place; None for none."""
    at = index - 2
    when = sentence.when(at) if at >= 0 else None
    if when is None or sentence.tokens[at + 1].kind != "COLON":
        return None
    time = next((item for item in sentence.islands if item.last == at), None)
    return (time, when) if time and when.kind is WhenKind.YEAR else None


def _times_before_arrow(sentence: Sentence, index: int) -> tuple[Island, ...]:
    """Return the times that belong to what stands before an arrow."""
    tokens = sentence.tokens
    arrow = next(at for at in range(index, len(tokens)) if tokens[at].kind == "ARROW")
    return tuple(
        [
            item
            for item in sentence.islands
            if item.name == "when" and index < item.first < arrow
        ]
    )


def _is_aim(token: Token) -> bool:
    """Whether a word speaks of what is to come."""
    return token.terminal == "GOAL" or token.lower in _AIMING


def _is_ordered(frame: Frame, found: list[_Place]) -> bool:
    """Whether one of the amounts is what a verb is to do: "win 40 deals now"."""
    verb = frame.verb
    if verb is None:
        return False
    return any(place.first <= verb < place.end for place in found if place.says == _NOW)


def _are_alike(sentence: Sentence, amounts: list[Island]) -> bool:
    """Whether the two count the same, as far as a word behind each tells."""
    words = []
    for item in amounts:
        after = sentence.tokens[item.last + 1 : item.last + 2]
        words += [token.lower for token in after if token.is_plain]
    return len(words) < _PAIR or words[0] == words[1]


def _is_led(sentence: Sentence, frame: Frame, island: Island) -> bool:
    """Whether what is measured stands before the first amount, and nothing behind it."""
    if frame.form != NOMINAL or island.name == "current_value":
        return island.name == "current_value" and island.first > frame.lead[0]
    tokens = sentence.tokens
    after = tokens[island.last + 1 : island.last + 2]
    if after and after[0].is_plain and not _is_aim(after[0]):
        return False
    return any(token.is_plain for token in tokens[frame.object[0] : island.first])


def _level(sentence: Sentence, island: Island) -> Quantity:
    """Return the level at an island; the sign of "fans 40 > 90" stands for an arrow."""
    quantity = amount_at(sentence, island)
    is_arrow = quantity.text.startswith(">") and quantity.bound is Bound.AT_LEAST
    return quantity._replace(bound=Bound.EXACT) if is_arrow else quantity
