"""Says which amount of a statement is today's value, the target or the change."""

from __future__ import annotations

from itertools import pairwise

from smartlint.model.quantity import COUNT, Bound, UnitKind
from smartlint.syntax.reading.adjuncts.going_along import without_companions
from smartlint.syntax.reading.adjuncts.opening_purposes import purpose_before
from smartlint.syntax.reading.adjuncts.purposes import is_purpose
from smartlint.syntax.reading.clause.each_time import with_time
from smartlint.syntax.reading.clause.figures import Figures, amount_at, wanted
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.clause.means import before_means, means_before
from smartlint.syntax.reading.clause.states import is_granted
from smartlint.syntax.reading.deadlines.case_times import (
    is_time_limit,
    pays_back,
    takes_average,
)
from smartlint.syntax.reading.deadlines.served_cases import serves_each
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.bare_amounts import with_direct
from smartlint.syntax.reading.values.counted_ranks import counted
from smartlint.syntax.reading.values.counted_sources import (
    is_source,
    islands_between,
    told_share,
    with_source,
)
from smartlint.syntax.reading.values.from_to import (
    dashed,
    from_to,
    moved_up,
    value_of_time,
)
from smartlint.syntax.reading.values.goal_asides import (
    with_goal_behind,
    with_goal_value,
    with_level_before,
)
from smartlint.syntax.reading.values.limits import (
    limited,
    raised,
)
from smartlint.syntax.reading.values.marked_changes import (
    adds_more,
    lacking,
    with_marked_change,
)
from smartlint.syntax.reading.values.multiples import with_multiple
from smartlint.syntax.reading.values.now_and_then import now_and_then
from smartlint.syntax.reading.values.parts_of_all import in_one_money, in_unit_of
from smartlint.syntax.reading.values.passed_marks import passed_mark
from smartlint.syntax.reading.values.plain_figures import DATES, plain_figures
from smartlint.syntax.reading.values.present_values import with_present
from smartlint.syntax.reading.values.restated import (
    in_told_points,
    with_restated_change,
    without_restated,
)
from smartlint.syntax.reading.values.timed_ways import timed_self, timed_way
from smartlint.syntax.reading.values.times_today import times_today
from smartlint.syntax.reading.values.todays_values import with_baseline
from smartlint.syntax.reading.values.unwritten import with_unwritten
from smartlint.syntax.reading.values.which_meant import (
    conditional,
    without_conditions,
)
from smartlint.syntax.reading.words.topics import BRIEF, DIFFERING, DOING, PARTED, WHY

_MONEY = UnitKind.MONEY

_PURPOSES = frozenset({"TO", "PURPOSE"})
_HEAD_WORDS = 3
_WAYS = frozenset("↑↓↗↘")


def find_figures(sentence: Sentence, frame: Frame, first: int, end: int) -> Figures:
    """Return the amounts of the statement in a stretch of tokens by their part.

    An amount in the purpose or the means is not the goal's, unless there is no other.
    """
    is_parted = sentence.topics & PARTED
    opening = purpose_before(sentence, frame) if is_parted else None
    is_doing = sentence.topics & DOING
    if is_doing and opening is None:
        opening = means_before(sentence, frame)
    if opening is not None and first < opening[1]:
        found = find_figures(sentence, frame, opening[1], end)
        if not found.is_empty():
            return found
    means = before_means(sentence, frame.object[0], end) if is_doing else end
    if means < end:
        found = find_figures(sentence, frame, first, means)
        if found.target is not None or found.change is not None:
            return found
    purpose = _purpose_start(sentence, frame, end)
    if purpose is not None:
        found = _figures(sentence, frame, first, purpose)
        if not found.is_empty() or _is_reason(sentence, purpose):
            found = _whole(sentence, frame, (first, end), purpose) or found
            return limited(sentence, frame, with_time(sentence, found))
    found = counted(sentence, frame, _figures(sentence, frame, first, end))
    found = conditional(sentence, frame, found)
    found = in_one_money(found)
    if found.target is not None and _is_of_granted(sentence, frame, found):
        return Figures()
    return limited(sentence, frame, with_time(sentence, found))


def _whole(
    sentence: Sentence, frame: Frame, stretch: tuple[int, int], purpose: int
) -> Figures | None:
    """Return what lacks and the goal of "raise £900 more to meet its £2,000 goal"."""
    verb = sentence.tokens[purpose + 1].verb if purpose + 1 < stretch[1] else None
    if verb is None or verb.verb_class != "reach":
        return None
    return lacking(sentence, islands_between(sentence, frame, *stretch))


def _is_of_granted(sentence: Sentence, frame: Frame, found: Figures) -> bool:
    """Whether a sum is what others approve: "secure sign-off for the £2m bridge"."""
    anchor, target = found.anchor, found.target
    if anchor is None or target is None or target.unit.kind is not _MONEY:
        return False
    words = sentence.tokens[frame.object[0] : anchor.first]
    is_led = any(word.role == "FOR" for word in words) or anchor.name == "for_value"
    return is_led and is_granted(sentence, frame)


def _purpose_start(sentence: Sentence, frame: Frame, end: int) -> int | None:
    """Return where "to …" or "in order to …" starts; None when nothing does."""
    is_led = sentence.topics & WHY or "to" in sentence.lowers
    if frame.verb is None or not is_led:
        return None
    first, tokens = frame.object[0], sentence.tokens
    for index in sentence.small:
        role = tokens[index].role
        if role not in _PURPOSES or not first <= index < end:
            continue
        if role == "PURPOSE" or (
            sentence.island_at[index] is None
            and is_purpose(sentence, frame, first, index, end)
        ):
            return index
    return None


def _is_reason(sentence: Sentence, index: int) -> bool:
    """Whether it is told there why, and not what for: its amounts are never the goal's."""
    lower = sentence.tokens[index].lower
    return lower == "because" or lower.startswith(("given ", "seeing ", "considering "))


def _figures(sentence: Sentence, frame: Frame, first: int, end: int) -> Figures:
    islands = islands_between(sentence, frame, first, end)
    if DATES.issuperset([island.name for island in islands]):
        return _by_words(sentence, frame)
    plain = plain_figures(sentence, frame, islands)
    return _asked(sentence, frame, islands, (first, end)) if plain is None else plain


def _asked(
    sentence: Sentence, frame: Frame, islands: list[Island], stretch: tuple[int, int]
) -> Figures:
    """Return the amounts of a statement with all that may give them a part."""
    pair = now_and_then(sentence, frame, islands, stretch)
    if pair is not None:
        return raised(sentence, frame, pair)
    if frame.is_wish:
        islands = wanted(frame, islands)
    islands = without_conditions(sentence, frame, islands)
    islands = without_companions(sentence, frame, islands)
    stated, islands = islands, without_restated(sentence, frame, islands)
    if DATES.issuperset([island.name for island in islands]):
        return _by_words(sentence, frame)
    found = _told_by_level(sentence, frame, islands)
    found = found or told_share(sentence, frame, islands)
    if found.is_empty():
        found = _stated(sentence, frame, islands, stretch)
    if found.target is None:
        found = with_goal_value(sentence, islands, found)
        found = with_level_before(sentence, islands, found)
    elif found.baseline is None:
        found = with_goal_behind(sentence, frame, islands, found)
    if found.baseline is None:
        found = with_baseline(sentence, frame, islands, found)
    if frame.is_wish and found.baseline is None and not found.is_empty():
        found = with_present(sentence, frame, found)
    if len(stated) > len(islands):
        found = with_restated_change(sentence, frame, stated, found)
    return raised(sentence, frame, _with_match(sentence, frame, found))


def _told_by_level(
    sentence: Sentence, frame: Frame, islands: list[Island]
) -> Figures | None:
    """Return the level of a mark, or how many times today's value; None for neither."""
    if not sentence.topics & DIFFERING:
        return None
    return times_today(sentence, frame) or passed_mark(sentence, frame, islands)


def _by_words(sentence: Sentence, frame: Frame) -> Figures:
    """Return the amounts where no number stands: only a word can say how much."""
    times = times_today(sentence, frame) if sentence.topics & DIFFERING else None
    found = times or with_multiple(sentence, frame, Figures())
    return with_unwritten(sentence, frame, found) if found.is_empty() else found


def _stated(
    sentence: Sentence, frame: Frame, islands: list[Island], stretch: tuple[int, int]
) -> Figures:
    """Return the amounts that are written as levels and changes."""
    verb = frame.entry
    is_kept = verb is not None and verb.verb_class == "maintain"
    found = _paired(sentence, frame, islands, stretch[0])
    if found.change is None and not is_kept:
        found = with_marked_change(sentence, frame, islands, found)
    if found.change is None:
        found = with_multiple(sentence, frame, found)
    elif ")" in sentence.lowers:
        found = in_told_points(sentence, found)
    if not found.is_empty():
        return found
    if (timed := timed_way(sentence, frame, islands)) is not None:
        return timed
    found = _with_time_limit(sentence, frame, islands, found)
    if found.is_empty():
        found = with_direct(sentence, frame, islands, found, stretch)
    if found.is_empty():
        found = with_source(sentence, frame, islands, found)
    if found.is_empty():
        found = with_unwritten(sentence, frame, found)
    return found


def _paired(
    sentence: Sentence, frame: Frame, islands: list[Island], first: int
) -> Figures:
    """Return what "from … to …" and arrows say, near or far."""
    base = sentence.depth[first] if first < len(sentence.depth) else 0
    start: Island | None = None
    for island in islands:
        name = island.name
        if name == "arrow":
            before = sentence.amount(island.first)
            after = sentence.amount(island.last)
            if not _grades(sentence, frame, island, base):
                return Figures(before, after, used=(island,), anchor=island)
        if sentence.depth[island.first] > base:
            continue
        if name == "value":
            pair = _joined(sentence, frame, island)
            if pair is not None:
                return pair
        elif name == "from_value":
            start = start or island
        elif name == "to_value" and not _is_receiver(sentence, frame, island, islands):
            start = start or value_of_time(sentence, island, islands)
            return from_to(sentence, frame, start, island, islands)
    moved = None if start is None else moved_up(sentence, start, islands)
    if start is None or (moved is None and is_source(sentence, start)):
        return _bracketed(sentence, islands, base)
    lone = Figures(amount_at(sentence, start), used=(start,), anchor=start)
    return moved or dashed(sentence, frame, start) or lone


def _grades(sentence: Sentence, frame: Frame, island: Island, base: int) -> bool:
    """Whether a deed is only graded, as in OKRs: "site tested on phones (0.0 -> 1.0)"."""
    entry = frame.entry
    if entry is None or entry.verb_class != "deliver":
        return False
    first, after = island.first, sentence.amount(island.last)
    is_full = after is not None and after.value == 1 and after.unit == COUNT
    is_none = sentence.slice(first, first + 1)[:2] == "0."
    return is_full and is_none and sentence.depth[first] > base


def _joined(sentence: Sentence, frame: Frame, island: Island) -> Figures | None:
    """Return the values that a sign joins, with words between or none; None for no such."""
    pair = _passed(sentence, island)
    if pair is not None or not sentence.signs:
        return pair
    return _named_twice(sentence, island) or dashed(sentence, frame, island)


def _named_twice(sentence: Sentence, island: Island) -> Figures | None:
    """Return the values of "$30k MRR -> $55k MRR", which repeats what is counted."""
    tokens = sentence.tokens
    at = island.last + 1
    stop = min(island.last + 4, len(tokens) - 1)
    while at < stop and (tokens[at].is_plain or tokens[at].role == "OF"):
        at += 1
    if at >= stop or tokens[at].kind != "ARROW":
        return None
    target, after = tokens[at + 1].amount, sentence.island_at[at + 1]
    if target is None or after is None:
        return None
    before = amount_at(sentence, island)
    return Figures(before, target, used=(island, after), anchor=after)


def _passed(sentence: Sentence, island: Island) -> Figures | None:
    """Return the values of "fans 400 > 900" and "exits 44% ↓ 35%"."""
    at = island.last + 1
    after = sentence.island_at[at] if at < len(sentence.tokens) else None
    is_way = after is not None and sentence.slice(at, at + 1) in _WAYS
    if after is None or not (is_way or after.name == "value"):
        return None
    before, target = amount_at(sentence, island), amount_at(sentence, after)
    if is_way:
        return Figures(before, target, used=(island, after), anchor=island)
    is_led = target.text.startswith(">") and before.bound is Bound.EXACT
    if not is_led or before.unit != target.unit:
        return None
    target = target._replace(bound=Bound.EXACT)
    return Figures(before, target, used=(island, after), anchor=island)


def _is_receiver(
    sentence: Sentence, frame: Frame, to: Island, islands: list[Island]
) -> bool:
    """Whether "to 40 pupils" says who gets what is counted: "give 90 books to …"."""
    if adds_more(sentence, to):
        return True
    after = to.last + 1
    verb = frame.entry
    if after >= len(sentence.tokens) or verb is None or verb.verb_class != "deliver":
        return False
    token = sentence.tokens[after]
    counts = token.is_plain
    return counts and any(
        island.name == "value"
        and island.first == frame.object[0]
        and island.last + 1 < to.first
        for island in islands
    )


def _bracketed(sentence: Sentence, islands: list[Island], base: int) -> Figures:
    """Return "from … to …" or "40 to 60" that stands whole in parentheses."""
    if not any(sentence.depth):
        return Figures()
    inner = [item for item in islands if sentence.depth[item.first] > base]
    for before, after in pairwise(inner):
        is_apart = before.last + 1 < after.first
        if before.name == "value" and (
            is_apart or sentence.tokens[before.first - 1].kind != "OPEN"
        ):
            continue
        if before.name in {"from_value", "value"} and after.name == "to_value":
            target = amount_at(sentence, after)
            baseline = in_unit_of(amount_at(sentence, before), target)
            return Figures(baseline, target, used=(before, after), anchor=None)
    return Figures()


def _with_time_limit(
    sentence: Sentence, frame: Frame, islands: list[Island], found: Figures
) -> Figures:
    """Return the time that "all calls are answered within 2 days" allows each."""
    if not sentence.topics & BRIEF:
        return found
    if not (limits := [item for item in islands if is_time_limit(sentence, item)]):
        return found
    if (timed := timed_self(sentence, frame, limits)) is not None:
        return timed
    if any(
        amount_at(sentence, island).unit.kind is UnitKind.PERCENT
        for island in islands
        if island.name in {"value", "for_value"}
    ):
        return found
    if not serves_each(sentence, frame, counts_share=False):
        limits = [
            island
            for island in limits
            if takes_average(sentence, island) or pays_back(sentence, island)
        ]
        if not limits:
            return found
    quantity = amount_at(sentence, limits[0])
    return found._replace(target=quantity, used=(*found.used, limits[0]))


def _with_match(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the one value of "match last year's sales: 400" as today's and target."""
    verb = frame.entry
    if verb is None or verb.lemma not in {"match", "equal", "repeat"}:
        return found
    first, end = frame.object
    words = sentence.tokens[first : min(end, first + _HEAD_WORDS)]
    if not any(word.role == "CURRENT" for word in words):
        return found
    value = found.target or found.baseline
    return found._replace(target=value, baseline=found.baseline or value)
