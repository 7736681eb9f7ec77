"""What of a goal is looked up in the packs, and on which channels it is measured.

Reads the goal only; nothing is looked up in a history here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smartlint.catalogue.catalogue import Catalogue, Channel
from smartlint.engine.counted_words import counted_words, is_of_other_days
from smartlint.engine.lost_things import lost_things
from smartlint.model.evidence import Meaning
from smartlint.model.goal import Goal
from smartlint.model.goal_file import GoalFile
from smartlint.model.kpi import Better, Kpi, Resolution
from smartlint.model.metric_frames import ILL_WORDS, PROCESS_PARTS
from smartlint.model.quantity import ChangeKind, Quantity, UnitKind
from smartlint.model.reading import Phrase
from smartlint.model.winning import CALLERS
from smartlint.named_tuple import NamedTuple

_COUNT, _PERCENT, _POINTS = UnitKind.COUNT, UnitKind.PERCENT, UnitKind.POINTS
_PROXY = (
    r"\bmeasured (?:by|as|in|with|through) (?:the |our )?(?P<words>[^,;.]+?)"
    r"(?= from | to | by |[,;.]|$)"
)
_REMARK = r"\s*\([^()]*\)"
_LONGEST_BASE = 40
_TO_DO = " to "  # behind people, what they do
# One of these begins what a share of people does, behind those people.
_DEEDS = frozenset(
    ("after", "answer", "become", "book", "buy", "check", "click", "come", "convert", "create",
     "enter", "give", "leave", "open", "opt", "order", "pay", "purchase", "register",
     "reorder", "reply", "respond", "return", "share", "sign", "subscribe", "upgrade",
     "write")
)  # fmt: skip
_LONGEST_PART = 16
_LONGEST_HEAD = 4  # words of an occasion: "Late night at the museum"
_LIST = r"(?i),|;|\band\b|&|\+"
# Orders and new customers are results; an experiment run belongs to whoever runs it.
_RESULTS = ("financial", "customer")


class Asked(NamedTuple):
    """What the meaning of a goal's metric hangs on.

    Attributes:
        metric: Its words, without a remark in brackets, which only says what is meant.
        channels: What the goal says about where, as written.
        unit: Of its target, else of its baseline, else of what is to be added or cut.
        proxy: What the sentence says that it is measured by; empty for nothing.
        further: What the sentence lists behind its channel; empty for nothing.
        is_part: The target is a share of just these: "30% of sign-ups".
    """

    metric: str
    channels: tuple[str, ...]
    unit: UnitKind | None
    proxy: str = ""
    further: str = ""
    is_part: bool = False


class AskedGoals:
    """What the goals of the file asked about last are looked up by, each told once.

    A goal asks for itself, and its file for all of its goals.
    """

    __slots__ = ("_file", "_known")

    def __init__(self) -> None:
        self._file: GoalFile | None = None
        self._known: dict[int, Asked | None] = {}

    def of(self, file: GoalFile, goal: Goal) -> Asked | None:
        """Return what to look a goal's metric up by; None when it names none."""
        if self._file is not file:
            self._file, self._known = file, {}
        key = id(goal)  # as the file holds its goals, no other can have it
        asked = self._known.get(key)
        if asked is None and key not in self._known:
            asked = self._known[key] = asked_of(goal)
        return asked


def asked_of(goal: Goal) -> Asked | None:
    """Return what to look a goal's metric up by; None when it names none."""
    metric = goal.metric
    if metric is None or not metric.text:
        return None
    stated = goal.clauses.channels
    channels = tuple([channel.text for channel in stated]) if stated else ()
    if goal.reading is not None and goal.reading.channel is not None:
        channels = (*channels, goal.reading.channel.text)
    target, baseline = goal.target, goal.baseline
    quantity = target or baseline or _step(goal)
    unit = quantity.unit.kind if quantity is not None else None
    if unit is _POINTS:
        unit = _PERCENT  # only shares move by points
    words = metric.text
    if "(" in words:
        words = re.sub(_REMARK, "", words) or words
    text = goal.sentence.text
    if unit is UnitKind.DURATION or " with " in text or " days" in text:
        words, unit = counted_words(goal, metric, words, unit)
    lost = lost_things(goal, words)
    if not lost and unit is _PERCENT:
        lost = _done_by_people(goal, words)
    words = lost or words
    if unit is _PERCENT:
        words += _base_of(goal.sentence, words, (baseline, target))
    if unit is _COUNT:
        words += _counted_part(goal.sentence, baseline, target)
        words += _occasion(goal.sentence, metric) if ":" in text else ""
    proxy, further = _proxy(goal.sentence.text), _further(goal)
    is_part = unit is _PERCENT and _is_part(goal.sentence, target)
    is_part = is_part and words in metric.text
    return Asked(words, channels, unit, proxy, further, is_part)


def _done_by_people(goal: Goal, words: str) -> str:
    """Return the rate in "3 of 10 visitors to leave their address"; "" for none."""
    if _DEEDS.isdisjoint(words.lower().split()):
        verb = goal.reading.verb if goal.reading is not None else None
        if verb is None or verb.lemma != "convert":
            return ""
    from smartlint.engine.people_rates import rate_of_people  # noqa: PLC0415 - rare

    verb = goal.reading.verb if goal.reading is not None else None
    return rate_of_people(words, verb.lemma if verb is not None else "")


def _base_of(sentence: Phrase, words: str, amounts: tuple[Quantity | None, ...]) -> str:
    """Return " of bookings" behind "22% of bookings", where the metric is no part of it."""
    for amount in amounts:
        at = amount.span.end - sentence.span.start if amount is not None else 0
        found = (
            _base_pattern().match(sentence.text, at, at + _LONGEST_BASE)
            if at > 0
            else None
        )
        if found is not None and found["base"].lower() not in words.lower():
            return f" of {found['base']}"
    return ""


def _is_part(sentence: Phrase, target: Quantity | None) -> bool:
    """Tell whether "of" follows the target."""
    if target is None:
        return False
    at = target.span.end - sentence.span.start
    return at > 0 and sentence.text[at : at + 4].lower() == " of "


def _further(goal: Goal) -> str:
    """Return " and Instagram" of "via email and Instagram"; "" where no list goes on."""
    reading = goal.reading
    if reading is None or reading.channel is None:
        return ""
    behind = reading.text[reading.channel.span.end - reading.span.start :]
    found = _more_pattern().match(behind) if behind[:1] in (",", " ") else None
    return found[0] if found is not None else ""


def _counted_part(
    sentence: Phrase, baseline: Quantity | None, target: Quantity | None
) -> str:
    """Return what of a process is counted, as a word more to its name; "" for nothing.

    "Checkout from 5 steps to 3" has to do with its steps, and not with how many start it.
    """
    text, start = sentence.text, sentence.span.start
    for amount in (baseline, target):
        if amount is None:
            continue
        at = amount.span.end - start
        behind = text[at : at + _LONGEST_PART].split(None, 1) if at > 0 else ()
        if behind and behind[0].rstrip(",.;:)").lower() in PROCESS_PARTS:
            return f" {behind[0]}"
    return ""


def _occasion(sentence: Phrase, metric: Phrase) -> str:
    """Return " open day" of "Open day on 12 June: 400 visitors"; "" where none is named.

    What stands before a colon says where those who are counted come to.
    """
    before = sentence.text[: max(metric.span.start - sentence.span.start, 0)]
    if ":" not in before or metric.text.lower() not in CALLERS:
        return ""
    head = re.split(r"(?i),| on | in |\d", before.partition(":")[0])[0].split()
    return f" {' '.join(head)}" if 0 < len(head) <= _LONGEST_HEAD else ""


def _step(goal: Goal) -> Quantity | None:
    """Return by how many or how much it is to change; None for a percentage of today's."""
    change = goal.reading.change if goal.reading is not None else None
    if change is None or change.kind not in (ChangeKind.ABSOLUTE, ChangeKind.POINTS):
        return None
    return change.quantity


def resolution_of(catalogue: Catalogue, asked: Asked) -> Resolution:
    """Return which KPI is meant: what it is measured by goes before its own words.

    "Brand awareness, measured by branded searches" is held against nothing that was
    found out about awareness by asking people.
    """
    if asked.proxy:
        found = catalogue.resolve(asked.proxy, channels=asked.channels, unit=asked.unit)
        if found.kpi is not None:
            return found
    if asked.is_part and _TO_DO not in asked.metric:
        found = catalogue.resolve(asked.metric, channels=asked.channels)
        if " " not in found.name:
            return found  # a share of all sign-ups, and not the sign-up rate
    found = catalogue.resolve(asked.metric, channels=asked.channels, unit=asked.unit)
    if asked.unit is _PERCENT and _counts(catalogue, found) and _TO_DO in asked.metric:
        return Resolution(asked.metric, channel=found.channel)  # a share without a name
    if found.kpi is not None and "day" in asked.metric:
        name = catalogue.kpi(found.kpi).name
        if is_of_other_days(name, asked.metric):
            return Resolution(asked.metric, channel=found.channel)
    if not ILL_WORDS.isdisjoint(map(str.lower, found.extra)):
        # Of bad reviews and of customers who are lost more is not better.
        return Resolution(asked.metric, channel=found.channel)
    return found


def _counts(catalogue: Catalogue, found: Resolution) -> bool:
    return found.kpi is not None and catalogue.kpi(found.kpi).unit.kind is _COUNT


def _proxy(sentence: str) -> str:
    found = re.search(_PROXY, sentence) if "measured" in sentence else None
    return found["words"] if found is not None else ""


def measured_channels(
    catalogue: Catalogue, meaning: Meaning | None, asked: Asked | None
) -> tuple[str, ...]:
    """Return the names of the channels on which a goal's metric is measured apart.

    "Instagram and TikTok" are two; "social" beside "Instagram" is the same once more.
    Empty unless there are two or more, for a metric that no pack knows, and where one
    is a place of one's own on which the others end.
    """
    kpis = _possible(meaning)
    if asked is None or not kpis or not _is_list(asked) or _are_credited(kpis):
        return ()
    named = _named(catalogue, asked)
    if any(channel.kind == "own" for channel in named):
        return ()
    return _apart(
        [one for one in named if any(catalogue.fits(kpi.id, one.id) for kpi in kpis)]
    )


def credited_channels(
    catalogue: Catalogue, meaning: Meaning | None, asked: Asked | None
) -> tuple[str, ...]:
    """Return the names of the channels to several of which a result may be credited.

    Whoever read the newsletter and clicked an ad orders once, and both can claim the
    order. Empty unless there are two or more, and for what a channel measures itself.
    """
    kpis = _possible(meaning)
    if asked is None or not kpis or not _is_list(asked) or not _are_credited(kpis):
        return ()
    named = _named(catalogue, asked)
    return _apart([channel for channel in named if channel.kind != "own"])


def _possible(meaning: Meaning | None) -> tuple[Kpi, ...]:
    """Return what the metric is, or may be."""
    if meaning is None:
        return ()
    return (meaning.kpi,) if meaning.kpi is not None else tuple(meaning.candidates)


def _are_credited(kpis: tuple[Kpi, ...]) -> bool:
    """Tell whether each is a result that people come to by way of channels."""
    return all(
        kpi.accrual == "flow"
        and kpi.stage == "purchase"
        and kpi.better is Better.HIGHER
        and kpi.perspective in _RESULTS
        for kpi in kpis
    )


def _named(catalogue: Catalogue, asked: Asked) -> list[Channel]:
    """Return the channels that the goal names, each once."""
    known = {one.id: one for one in catalogue.channels}
    found = [catalogue.channel(text) for text in _pieces(asked)]
    return [known[key] for key in dict.fromkeys(found) if key is not None]


def _apart(channels: list[Channel]) -> tuple[str, ...]:
    """Return the names of those that are no whole of another; none for fewer than two."""
    wholes = {channel.parent for channel in channels}
    apart = [
        one.name for one in channels if one.id not in wholes and one.kind != "area"
    ]
    return tuple(apart) if len(apart) > 1 else ()


def _is_list(asked: Asked) -> bool:
    """Tell whether several places may be named, before each is looked up."""
    texts = (*asked.channels, asked.further, asked.metric)
    return len(asked.channels) > 1 or any(re.search(_LIST, text) for text in texts)


def _pieces(asked: Asked) -> Iterator[str]:
    for text in (*asked.channels, asked.further, asked.metric):
        yield from re.split(_LIST, text)


@cache
def _base_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?i) of (?:all |the |our |your |these |those |its |their )*"
        r"(?P<base>[a-z-]+s)\b"
    )


@cache
def _more_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:,? (?:and|&) |, )[^,.;]{1,40}?"
        r"(?:(?:,? (?:and|&) |, )[^,.;]{1,40}?){0,5}(?= from | to | by | in |[,.;]|$)"
    )
