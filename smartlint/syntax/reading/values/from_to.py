"""Reads two values that a way leads between: "from 40 to 60", "7% to 9%"."""

from __future__ import annotations

from smartlint.model.quantity import Bound, Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import Figures, amount_at, change_of
from smartlint.syntax.reading.clause.frame import NOMINAL, Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.parts_of_all import in_unit_of
from smartlint.syntax.reading.values.which_meant import MOVED_FROM
from smartlint.syntax.reading.words.lexicon import MEASURED, MOVING

_RANK = UnitKind.RANK
_INTRODUCING = frozenset({"COLON", "HYPHEN", "DASH"})
_DASHES = frozenset({"HYPHEN", "DASH"})
_STEPS = frozenset({UnitKind.PERCENT, UnitKind.POINTS, UnitKind.MULTIPLE})
_MOST_STEPS = 100
_RANGING = frozenset({"ranging", "ranges", "range"})  # "growth ranging from 4% to 6%"
_PASSING = {
    "below": "decrease", "under": "decrease", "above": "increase", "over": "increase",
}  # fmt: skip
_PAST = ("level", "levels", "baseline")
_MOVED_LEVELS = frozenset({"value", "at_value", "of_value", "in_value", "period"})
_BETWEEN_BOTH = range(1, 4)  # words between "40" and "to 90"
_FURTHEST_NOUN = 3


def from_to(
    sentence: Sentence,
    frame: Frame,
    start: Island | None,
    to: Island,
    islands: list[Island],
) -> Figures:
    """Return a target, with the value it starts from when one was written."""
    target = amount_at(sentence, to)
    below = _level_passed(sentence, to.last)
    if below is not None:
        return Figures(change=change_of(target), way=below, used=(to,), anchor=to)
    before = next((item for item in islands if item.last == to.first - 1), None)
    if start is None and before is not None and before.name == "value":
        return _side_by_side(sentence, frame, before, to)
    if start is None and frame.form == NOMINAL:
        start = _same_before(sentence, to, islands)
    if start is None and before is not None and _opens_range(sentence, before, target):
        return Figures()
    if start is None and before is not None and _is_size(frame, before):
        start = before
    if start is None:
        start = next(
            (
                item
                for item in islands
                if item.name == "from_value" and item.first > to.first
            ),
            None,
        )
    if start is None:
        way = _headline_change(sentence, to)
        return Figures(None, target, way=way, used=(to,), anchor=to)
    return _between(sentence, start, to)


def _side_by_side(
    sentence: Sentence, frame: Frame, before: Island, to: Island
) -> Figures:
    """Return the figures of "reach: 7% to 9%" and "visits 14% to 50 million".

    None of "7 to 10 percent", which is a range and read from its lower end.
    """
    first, target = amount_at(sentence, before), amount_at(sentence, to)
    is_led = before.first > 0 and (
        sentence.tokens[before.first - 1].kind in _INTRODUCING
    )
    if is_led or (frame.form == NOMINAL and _names_before(sentence, before)):
        baseline = in_unit_of(first, target)
        return Figures(baseline, target, used=(before, to), anchor=before)
    if _leads_to_level(frame, first, target):
        change = change_of(first)
        return Figures(None, target, change, used=(before, to), anchor=before)
    return Figures()


def _between(sentence: Sentence, start: Island, to: Island) -> Figures:
    """Return the figures of "from 40 to 60", which "ranging" makes a range."""
    target = amount_at(sentence, to)
    baseline = in_unit_of(amount_at(sentence, start), target)
    if start.first and sentence.tokens[start.first - 1].lower in _RANGING:
        return Figures(None, baseline, used=(start, to), anchor=start)
    if sentence.tokens[start.last].kind == "DURATION" or (baseline.unit.kind is _RANK):
        target = in_unit_of(target, baseline)  # "from 10 days to 4"
    return Figures(baseline, target, used=(start, to), anchor=start)


def dashed(sentence: Sentence, frame: Frame, start: Island) -> Figures | None:
    """Return the values of "from 18% – 12%" and "cut exits 18% – 12%"; None for a range.

    Behind "from" a dash is "to" where the verb goes that way; elsewhere only where what is
    to fall would be a range from its higher end.
    """
    way = frame.entry.verb_class if frame.entry is not None else None
    first = amount_at(sentence, start)
    if way not in MOVING or first.bound is not Bound.EXACT:
        return None
    is_from = start.name == "from_value"
    second = _behind_dash(sentence, start)
    if second is not None:
        before, after = in_unit_of(first, amount_at(sentence, second)), second
        target = amount_at(sentence, second)
    elif is_from and first.upper is not None:
        low = first._replace(upper=None)
        high = low._replace(value=first.upper)
        before, target = (high, low) if way == "decrease" else (low, high)
        after = start
    else:
        return None
    falls = target.value < before.value
    if before.unit != target.unit or falls != (way == "decrease"):
        return None
    if not (is_from or falls) or _tells_whose(sentence, after):
        return None
    return Figures(before, target, used=(start, after), anchor=start)


def _behind_dash(sentence: Sentence, start: Island) -> Island | None:
    """Return the lone amount behind "18% –"; None for anything else."""
    at = start.last + 2
    if at >= len(sentence.tokens) or sentence.tokens[at - 1].kind not in _DASHES:
        return None
    island = sentence.island_at[at]
    return island if island is not None and island.name == "value" else None


def _tells_whose(sentence: Sentence, island: Island) -> bool:
    """Whether what follows an amount is counted or divided: "from 5–9 shops", "10% of it"."""
    at = island.last + 1
    if at >= len(sentence.tokens):
        return False
    token = sentence.tokens[at]
    return token.is_plain or token.role == "OF"


def _opens_range(sentence: Sentence, island: Island, upper: Quantity) -> bool:
    """Whether "by 10% to 15%" says between what a change lies; 45% would be a level."""
    if island.name not in {"by_value", "change_by"}:
        return False
    lower = amount_at(sentence, island)
    is_percent = lower.unit.kind is upper.unit.kind is UnitKind.PERCENT
    return is_percent and lower.value < upper.value <= 2 * lower.value


def _leads_to_level(frame: Frame, step: Quantity, level: Quantity) -> bool:
    """Whether a change leads to a level: "grow visits 14% to 50 million", "5 points to 85%".

    "Cut it 5% to 7" says between what the change lies.
    """
    is_moving = frame.entry is not None and frame.entry.verb_class in MOVING
    if not is_moving or step.unit.kind not in _STEPS or step.unit == level.unit:
        return False
    return level.unit.kind is not UnitKind.COUNT or level.value > _MOST_STEPS


def _is_size(frame: Frame, island: Island) -> bool:
    """Whether "of 40" tells what is to grow: "double the fleet of 40 to 80 vans"."""
    is_moving = frame.entry is not None and frame.entry.verb_class in MOVING
    return is_moving and island.name == "of_value"


def _headline_change(sentence: Sentence, island: Island) -> str | None:
    """Return which way "drop in cancellations to 40" goes, by the noun it starts with."""
    before = sentence.tokens[island.first - 1] if island.first else None
    if before is not None and before.lower in {"up", "down"}:
        return before.change
    for index in range(min(2, island.first)):
        token = sentence.tokens[index]
        if token.change is not None and sentence.tokens[index + 1].role in {"IN", "OF"}:
            return token.change
    return None


def _level_passed(sentence: Sentence, index: int) -> str | None:
    """Return which way "30% below 2005 levels" goes from there; None for no such."""
    words = sentence.tokens[index + 1 : index + 4]
    if len(words) < len(("below", "2005")) or not words[1].lower.endswith(_PAST):
        return None
    return _PASSING.get(words[0].lower.split()[0])


def _same_before(
    sentence: Sentence, to: Island, islands: list[Island]
) -> Island | None:
    """Return today's value of "40 members to 90 members"; None for no such."""
    tokens, after = sentence.tokens, to.last + 1
    for island in islands:
        noun = island.last + 1
        is_near = island.name == "value" and not island.first
        if is_near and to.first - noun in _BETWEEN_BOTH and after < len(tokens):
            is_same = tokens[to.first - 1].lower in {
                word.lower for word in tokens[after : after + _FURTHEST_NOUN]
            }
            return island if is_same and tokens[to.first - 1].is_plain else None
    return None


def _names_before(sentence: Sentence, island: Island) -> bool:
    """Whether a measure stands right before: "search usage 12% to 18%"; "of 7 to 9%"."""
    before = sentence.tokens[island.first - 1] if island.first else None
    return before is not None and before.is_plain and bool(before.nouns & MEASURED)


def value_of_time(
    sentence: Sentence, to: Island, islands: list[Island]
) -> Island | None:
    """Return the value that a time had: "from May's 60% to 75%"; None for none."""
    if "FROM" not in [sentence.tokens[at].role for at in sentence.small]:
        return None
    for island in islands:
        words = sentence.tokens[max(0, island.first - 2) : island.first]
        is_led = len(words) > 1 and words[0].role == "FROM" and island.last < to.first
        if is_led and words[1].lower.replace("’", "'").endswith("'s"):
            return Island("from_value", island.first - 2, island.last)
    return None


def moved_up(
    sentence: Sentence, start: Island, islands: list[Island]
) -> Figures | None:
    """Return both values of "gifts of £900 a month, up from £700"; None for no such."""
    if sentence.tokens[start.first].lower not in MOVED_FROM:
        return None
    today = amount_at(sentence, start)
    for island in islands:
        if island.last < start.first and island.name in _MOVED_LEVELS:
            aim = amount_at(sentence, island)
            today = in_unit_of(today, aim)
            if today.unit != aim.unit:
                return None
            return Figures(today, aim, used=(start, island), anchor=island)
    return None
