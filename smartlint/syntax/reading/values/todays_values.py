"""Finds today's value beside the goal's: "currently 40", "(up from 40)", "keep 80% (76%)"."""

from __future__ import annotations

from smartlint.model.period import WhenKind
from smartlint.model.quantity import COUNT, Bound, Quantity, UnitKind
from smartlint.syntax.reading.clause.figures import (
    Figures,
    amount_at,
    change_of,
    is_of_today,
)
from smartlint.syntax.reading.clause.frame import Frame
from smartlint.syntax.reading.phrases.islands import Island, Sentence
from smartlint.syntax.reading.values.multiples import factored
from smartlint.syntax.reading.values.named_levels import names_size
from smartlint.syntax.reading.values.naming_amounts import tells_own_size
from smartlint.syntax.reading.values.parts_of_all import in_unit_of, with_all
from smartlint.syntax.reading.values.told_before import told_before
from smartlint.syntax.reading.values.told_behind import (
    heads_before,
    is_done_aside,
    is_level_aside,
    is_no_more,
    tells_report,
    told_behind,
    with_progress,
)
from smartlint.syntax.reading.words.lexicon import MOVING
from smartlint.syntax.reading.words.token import Token

_COUNT = UnitKind.COUNT
_BASELINES = ("current_value", "versus_value")
_AGES = frozenset({"older", "younger", "larger", "bigger", "longer", "heavier"})
_EARLIER = frozenset({"last", "previous", "prior", "prev", "preceding", "base"})
_NOW = frozenset({"now", "currently", "today"})
_SO_FAR = (["so", "far"], ["to", "date"])
_MONTHS = frozenset({WhenKind.MONTH, WhenKind.QUARTER})
_CLOSING = frozenset({")", "]"})
_MEANS = frozenset({"avg", "average", "mean", "on average", "about", "around"})
_CENTURIES = ("19", "20")  # "(2010 baseline)" is a year
_COMPARING = frozenset({"over", "on", "against", "as"})
_OVER_YEARS = ("over 19", "over 20")
_APART = frozenset({"COMMA", "DASH", "HYPHEN", "SEMICOLON"})
_OPENING = frozenset({"OPEN", "COMMA", "SEMICOLON"})
_LEADING_ON = frozenset({"to_value", "by_value"})
_NOUNS = 3


def compares_age(sentence: Sentence, island: Island) -> bool:
    """Whether "older than 30 days" says which ones are meant."""
    before = sentence.tokens[island.first - 1] if island.first else None
    return before is not None and before.lower in _AGES and island.name in _BASELINES


def _is_span(quantity: Quantity, found: Figures) -> bool:
    """Whether "vs. the 4 weeks before" only says which time a change is told of."""
    told = found.target or (found.change.quantity if found.change is not None else None)
    is_time = quantity.unit.kind is UnitKind.DURATION
    return is_time and told is not None and told.unit.kind is not UnitKind.DURATION


def _is_dated_aside(sentence: Sentence, island: Island) -> bool:
    """Whether an earlier value is given in parentheses.

    "(Q1: £820k)", "(today 4.1)", "(last campaign: 90)", "(90 last year)".
    """
    tokens = sentence.tokens
    if not sentence.depth[island.first]:
        return False
    if _is_of_compared(tokens, island):
        return True
    at = _before_mean(tokens, island.first - 1)
    if tokens[at].kind == "COLON" and heads_before(tokens, at):
        return True
    after = island.last + 1
    after += after < len(tokens) and tokens[after].role in {"IN", "ON"}
    if tokens[at].kind == "OPEN" and after + 1 < len(tokens):
        is_told = _is_past(tokens[after]) and tokens[after + 1].kind == "CLOSE"
        is_told = is_told or _is_before(sentence, after) or _is_so_far(tokens, after)
        is_mean = at + 1 < island.first and tokens[after].when is not None
        is_told = is_told or (is_mean and tokens[after + 1].kind == "CLOSE")
        return is_told and not tokens[island.last].lower.startswith(_CENTURIES)
    if tokens[at].kind == "COLON":
        at -= 1
    is_time = tokens[at].kind == "DATE" or tokens[at].role == "CURRENT"
    if tokens[at - 1].lower in _EARLIER and tokens[at].kind == "WORD":
        is_time, at = True, at - 1
    elif is_time and at and tokens[at - 1].role == "CURRENT":
        at -= 1  # "(baseline 2026: 40)"
    is_time = is_time or tokens[at].lower in _EARLIER
    return is_time and at > 0 and tokens[at - 1].kind in _OPENING


def _is_of_compared(tokens: list[Token], island: Island) -> bool:
    """Whether brackets give the value of the year compared with: "over 2026 (1,850)"."""
    at, after = island.first - 2, island.last + 1
    if at < 1 or tokens[at + 1].kind != "OPEN":
        return False
    before = tokens[at - 1 - (tokens[at - 1].role == "IN")]  # "than in 2026 (1,850)"
    is_compared = tokens[at].kind == "DATE" and (
        before.role == "VERSUS" or before.lower in _COMPARING
    )
    is_compared = is_compared or tokens[at].lower.startswith(_OVER_YEARS)
    return is_compared and after < len(tokens) and tokens[after].kind == "CLOSE"


def _before_mean(tokens: list[Token], at: int) -> int:
    """Return the token before the "avg." or "on average" that ends at a token."""
    at -= tokens[at].kind == "STOP"
    if tokens[at].lower in _MEANS:
        return at - 1
    return at


def _is_before(sentence: Sentence, at: int) -> bool:
    """Whether a time in brackets is before another one: "in FY27 (€0.9M FY26)"."""
    when = sentence.tokens[at].when
    if when is None or when.year is None or sentence.tokens[at + 1].kind != "CLOSE":
        return False
    day = when.year, when.month or 0, when.day or 0
    return any(
        (later := token.when) is not None
        and later.year is not None
        and (later.year, later.month or 0, later.day or 0) > day
        for token in sentence.tokens
    )


def _is_so_far(tokens: list[Token], at: int) -> bool:
    """Whether "so far" closes the brackets: "(8 a quarter so far)"."""
    words = [token.lower for token in tokens[at : at + 4]]
    return any(words[first : first + 2] in _SO_FAR for first in range(len(words)))


def _is_past(token: Token) -> bool:
    """Whether a time is over or now: "last year", "today"."""
    when = token.when
    if when is None or when.offset is None:
        return token.role == "CURRENT"
    is_today = when.offset == 0 and when.kind is WhenKind.DAY
    return when.offset < 0 or is_today or token.role == "CURRENT"


def _tells_today(sentence: Sentence, island: Island) -> bool:
    """Whether an amount is today's value: "currently 40", "(Q1: £820k)"."""
    name = island.name
    if name in {"value", "at_value"} and _is_now_aside(sentence, island):
        return True
    if name == "value":
        is_aside = _is_dated_aside(sentence, island)
        return is_aside or is_no_more(sentence, island)
    if name == "from_value":
        return _has_moved(sentence, island)
    if name == "of_value":
        return is_of_today(sentence, island)
    if name == "goal_value":  # "from a target of 40"
        words = sentence.tokens[max(0, island.first - 3) : island.first]
        return any(token.role == "FROM" for token in words)
    return name in _BASELINES and not compares_age(sentence, island)


def _is_now_aside(sentence: Sentence, island: Island) -> bool:
    """Whether "; at 600k now" or "(is 5.1 now" tells today's value behind a sign."""
    tokens, after, before = sentence.tokens, island.last + 1, island.first - 1
    if not island.first or after >= len(tokens):
        return False
    before -= tokens[before].role == "BE" and before > 0
    is_apart = tokens[before].kind in _OPENING or tokens[before].lower == "and"
    return is_apart and _is_past(tokens[after])


def _has_moved(sentence: Sentence, island: Island) -> bool:
    """Whether "(up from 40)" or "(from 40)" tells today's value beside the target.

    So does ", up from 40 orders" behind a comma or a dash.
    """
    first, after = island.first, island.last + 1
    tokens = sentence.tokens
    is_moved = tokens[first].lower in {"up from", "down from"} and first > 0
    if is_moved and (sentence.depth[first] or tokens[first - 1].kind in _APART):
        return True
    if not sentence.depth[first]:
        return False
    is_whole = tokens[first - 1].kind == "OPEN"
    return is_whole and after < len(tokens) and tokens[after].kind == "CLOSE"


def _tells_now(sentence: Sentence, island: Island) -> bool:
    """Whether the word is "now", which goes before "was": "(was 38k, now 22k)"."""
    behind = sentence.tokens[island.last + 1 : island.last + 2]
    words = (sentence.tokens[island.first], *behind)
    return any(token.lower in _NOW for token in words)


def with_baseline(
    sentence: Sentence, frame: Frame, islands: list[Island], found: Figures
) -> Figures:
    """Return the figures with today's value, where one of the amounts tells it."""
    if not _NOW.isdisjoint(sentence.lowers):
        islands = sorted(islands, key=lambda item: not _tells_now(sentence, item))
    for island in islands:
        if island in found.used:
            continue
        is_size = _is_grown(sentence, island, found)
        is_told = is_size or _tells_today(sentence, island)
        if not is_told and sentence.depth[island.first]:
            is_told = _is_told_aside(sentence, island, found)
        if is_told:
            quantity = amount_at(sentence, island)
            if island.name == "versus_value" and _is_span(quantity, found):
                continue
            if found.target is not None:
                quantity = in_unit_of(quantity, found.target)
            used = (*found.used, island)
            found = factored(frame, found._replace(baseline=quantity, used=used))
            return with_all(sentence, frame, found)
    return _with_last_aside(sentence, frame, found)


def _is_told_aside(sentence: Sentence, island: Island, found: Figures) -> bool:
    """Whether brackets say where one is: "(we are at 320)", "[150 planted]"."""
    amount = sentence.tokens[island.last].amount
    if amount is None or found.is_empty():
        return False
    told = found.target or (found.change.quantity if found.change is not None else None)
    if told is None or amount.unit not in (told.unit, COUNT):
        return False
    if island.name == "value" and (
        is_done_aside(sentence, island) or is_level_aside(sentence, island)
    ):
        return True
    return tells_report(sentence, island, found)


def _is_grown(sentence: Sentence, island: Island, found: Figures) -> bool:
    """Whether what is to change holds so many today: "grow our fleet of 40 vans to 60"."""
    anchor = found.anchor
    is_own = tells_own_size(sentence, island)
    is_size = is_own or (island.name == "of_value" and names_size(sentence, island))
    if not is_size or anchor is None or anchor.name not in _LEADING_ON:
        return False
    told = found.target or (found.change.quantity if found.change is not None else None)
    is_alike = told is not None and told.unit == amount_at(sentence, island).unit
    return is_alike and island.last < anchor.first


def with_told_level(
    sentence: Sentence, found: Figures, first: int, end: int
) -> Figures:
    """Return the figures with today's value that another statement tells.

    "Right now I'm at 31%. I hope to drop 6 points", "Read 40 books. I've read 12 so far".
    """
    if found.is_empty() or found.baseline is not None:
        return found
    told = told_before(sentence, first)
    if told is not None:
        today, aim = amount_at(sentence, told.value), found.target
        return found._replace(
            baseline=in_unit_of(today, aim or today),
            target=aim and in_unit_of(aim, today),  # "9 minutes now; cut it to 6"
        )
    return told_behind(sentence, found, first, end)


def _with_last_aside(sentence: Sentence, frame: Frame, found: Figures) -> Figures:
    """Return the figures with today's value in brackets at the end: "keep 80% (76%)".

    It is of what is aimed for, near below it: "(30%)" may be a weight and "(10 oaks)" is
    a part. Only a deadline may follow: "45% (40 in Q1) by May".
    """
    anchor = found.anchor
    if _CLOSING.isdisjoint(sentence.lowers) or found.is_empty() or anchor is None:
        return found
    found = with_progress(sentence, found)
    if found.baseline is not None:
        return found
    tokens, last = sentence.tokens, _before_deadline(sentence)
    if tokens[last].kind != "CLOSE":
        return found
    island = next(
        (
            item
            for item in reversed(sentence.islands)
            if item.first < last and item.name != "deadline"
        ),
        None,
    )
    if island is None or island.name != "value" or island in found.used:
        return found
    quantity = amount_at(sentence, island)
    is_bare = island.last + 1 == last or _repeats(sentence, anchor, island, last)
    if not is_bare and _is_level(sentence, anchor, quantity, found.target):
        is_bare = _is_of_month(tokens[island.last + 1 : last])
        quantity = in_unit_of(quantity, found.target or quantity)
    if is_bare and _is_step(tokens, island.first):
        return _with_step(frame, found, island, quantity)
    if not is_bare or tokens[island.first - 1].kind != "OPEN":
        return found
    if not _is_near(found, quantity, is_cut=_falls(frame)):
        return found
    if found.target is not None:
        quantity = in_unit_of(quantity, found.target)
    return found._replace(baseline=quantity, used=(*found.used, island))


def _is_step(tokens: list[Token], index: int) -> bool:
    """Whether brackets say by how much a level is above today's: "900 followers (+50)"."""
    is_plus = index > 1 and tokens[index - 1].lower == "+"
    return is_plus and tokens[index - 2].kind == "OPEN"


def _with_step(
    frame: Frame, found: Figures, island: Island, quantity: Quantity
) -> Figures:
    """Return the figures with the change that brackets tell beside a level."""
    verb_class = frame.entry.verb_class if frame.entry is not None else ""
    if verb_class == "maintain" or found.change is not None:
        return found
    way = found.way if verb_class in MOVING else "reach"
    used = (*found.used, island)
    return found._replace(change=change_of(quantity), way=way, used=used)


def _before_deadline(sentence: Sentence) -> int:
    """Return the last token before the stop and the deadline that close a sentence."""
    tokens = sentence.tokens
    last = len(tokens) - 1
    last -= last > 0 and tokens[last].kind == "STOP"
    island = sentence.island_at[last]
    is_due = island is not None and island.name == "deadline" and island.first > 0
    return island.first - 1 if island is not None and is_due else last


def _is_level(
    sentence: Sentence, anchor: Island, quantity: Quantity, target: Quantity | None
) -> bool:
    """Whether a value is a share or score, of which none adds up: "45% (40 in Q1)".

    "(400 in June)" of what is sold may be a step on the way.
    """
    kinds = {quantity.unit.kind, (target or quantity).unit.kind}
    if UnitKind.PERCENT in kinds:
        return True
    words = sentence.tokens[max(0, anchor.first - _NOUNS) : anchor.first]
    return any("scale" in word.nouns for word in words)


def _falls(frame: Frame) -> bool:
    return frame.entry is not None and frame.entry.verb_class == "decrease"


def _is_of_month(words: list[Token]) -> bool:
    """Whether only "in January" or "in Q1" follows, whose year is not told."""
    if len(words) != len(("in", "January")) or words[0].role != "IN":
        return False
    when = words[1].when
    return when is not None and when.kind in _MONTHS and when.year is None


def _repeats(sentence: Sentence, anchor: Island, island: Island, end: int) -> bool:
    """Whether one word follows the amount, as behind the goal's: "(7 members)"."""
    if island.last + 2 != end:
        return False
    word = sentence.tokens[island.last + 1].lower
    words = sentence.tokens[anchor.last + 1 : anchor.last + 1 + _NOUNS]
    return any(word == token.lower for token in words)


def _is_near(found: Figures, quantity: Quantity, *, is_cut: bool) -> bool:
    """Whether an amount may be today's value of what is aimed for."""
    if quantity.bound is not Bound.EXACT or not quantity.text[:1].isalnum():
        return False
    if found.target is None:
        change = found.change.quantity if found.change is not None else None
        is_count = change is not None and change.unit == quantity.unit == COUNT
        return is_count and quantity.value % 1 == 0
    target = found.target
    fits = quantity.unit == target.unit or (
        quantity.unit == COUNT and target.unit.kind is UnitKind.MONEY
    )
    if is_cut:
        return fits and target.value < quantity.value < target.value * 2
    return fits and target.value / 2 < quantity.value < target.value
