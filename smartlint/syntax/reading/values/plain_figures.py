"""Reads amounts that nothing but "from", "to" and "by" gives a part: most statements.

"Cut waste from 40 to 20 by May". Where each of these words leads one bare amount, no sign
parts the sentence and the verb raises or lowers, neither place nor neighbours can make
another part of an amount. What could is asked about bare amounts ("40 now"), amounts in
brackets, words of what comes on top ("ten more") and multiples ("double"), and none of
these is there.
"""

from __future__ import annotations

from smartlint.syntax.reading.adjuncts.going_along import is_named, without_companions
from smartlint.syntax.reading.clause.figures import (
    Figures,
    amount_at,
    change_of,
    wanted,
)
from smartlint.syntax.reading.clause.frame import FINITE, Frame
from smartlint.syntax.reading.phrases.islands import MOVED, Island, Sentence
from smartlint.syntax.reading.values.counted_sources import is_source
from smartlint.syntax.reading.values.from_to import from_to
from smartlint.syntax.reading.values.limits import raised
from smartlint.syntax.reading.values.marked_changes import ON_TOP, adds_more
from smartlint.syntax.reading.values.multiples import MULTIPLYING, MULTIPLYING_NOUNS
from smartlint.syntax.reading.values.present_values import with_present
from smartlint.syntax.reading.values.restated import without_restated
from smartlint.syntax.reading.values.times_today import times_today
from smartlint.syntax.reading.values.todays_values import with_baseline
from smartlint.syntax.reading.values.which_meant import without_conditions
from smartlint.syntax.reading.words.lexicon import MOVING, PAST_FORMS
from smartlint.syntax.reading.words.topics import DIFFERING, PARTED

DATES = frozenset(
    {
        "deadline",
        "when",
        "event",
        "since",
        "until",
        "for_date",
        "of_date",
        "versus_date",
    }
)
"""Islands that hold a time and no amount."""

_UNPLAIN = frozenset({*MULTIPLYING_NOUNS, "total"})
_LEADING = MOVED | {"by_duration"}
_BESIDE = frozenset({"value", "of_value"})


def plain_figures(
    sentence: Sentence, frame: Frame, islands: list[Island]
) -> Figures | None:
    """Return the amounts of a plain statement; None where there is more to ask.

    Args:
        sentence: The sentence.
        frame: Its statement.
        islands: Those of the statement.
    """
    verb = frame.entry
    if verb is None or verb.verb_class not in MOVING or verb.lemma in MULTIPLYING:
        return None
    if sentence.topics & PARTED or not _UNPLAIN.isdisjoint(sentence.lowers):
        return None
    led = _led(sentence, islands, may_have_others=verb.form not in PAST_FORMS)
    if led is None or (sentence.topics & DIFFERING and times_today(sentence, frame)):
        return None
    found = _by_name(sentence, frame, islands, led)
    if found is None:
        return None
    if found.baseline is None:
        own = _without_others(sentence, frame, islands)
        found = with_baseline(sentence, frame, own, found)
        if frame.is_wish and found.baseline is None:
            found = with_present(sentence, frame, found)
    return raised(sentence, frame, found)


def _led(
    sentence: Sentence, islands: list[Island], *, may_have_others: bool
) -> dict[str, Island] | None:
    """Return the amounts that a word leads, by its name; None where others may count.

    Bare amounts behind them are of something else, unless they come on top ("40 more").
    """
    led: dict[str, Island] = {}
    has_others = False
    for island in islands:
        name = island.name
        if name in DATES:
            continue
        if name in _BESIDE and may_have_others:
            if sentence.tokens[island.first - 1].lower in ON_TOP:
                return None
            has_others = True
            continue
        is_bare = island.last == island.first + 1
        if has_others or not is_bare or name in led or name not in _LEADING:
            return None
        led[name] = island
    return led


def _without_others(
    sentence: Sentence, frame: Frame, islands: list[Island]
) -> list[Island]:
    """Return the islands less the bare amounts that only go with what is aimed at."""
    if _BESIDE.isdisjoint([island.name for island in islands]):
        return islands
    if frame.is_wish:
        islands = wanted(frame, islands)
    islands = without_conditions(sentence, frame, islands)
    islands = without_companions(sentence, frame, islands)
    return without_restated(sentence, frame, islands)


def _by_name(
    sentence: Sentence, frame: Frame, islands: list[Island], led: dict[str, Island]
) -> Figures | None:
    """Return what the words that lead them say of at most three amounts."""
    start, to = led.get("from_value"), led.get("to_value")
    by = led.get("by_value") or led.get("by_duration")
    if len(led) > 1 + (start is not None):
        return None  # "by 10% to 15%"
    if to is not None:
        if adds_more(sentence, to):
            return None
        is_before = start is not None and start.first < to.first
        return from_to(sentence, frame, start if is_before else None, to, islands)
    if by is None or not _tells_how_much(sentence, frame, by):
        return None
    change = change_of(amount_at(sentence, by))
    if start is None or is_source(sentence, start):
        return Figures(change=change, used=(by,), anchor=by)
    today = amount_at(sentence, start)
    if today.upper is not None:
        return None  # "from 18% – 12%" goes from the one to the other
    return Figures(today, None, change, None, (start, by), start)


def _tells_how_much(sentence: Sentence, frame: Frame, by: Island) -> bool:
    """Whether "by" names no one who does it: "visits by 40", no "led by 40 nurses"."""
    if by.name != "by_value" or is_named(sentence.tokens[by.first - 1]):
        return True
    after = sentence.tokens[by.last + 1 : by.last + 2]
    counts = any(token.is_plain or token.role == "OF" for token in after)
    return frame.form != FINITE and not counts
