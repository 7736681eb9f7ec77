"""What a goal's metric comes to without its frame, and whether only a part is meant.

Which way is good is known of "leads" and "complaints". Of "leads from bots", "visits to
the help page" and "complaints answered within a day" it may be the other way.
"""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.model.kpi import Better, Kpi
from smartlint.model.metric_frames import BOUNDARIES, COUNTING_HEADS, FILLERS
from smartlint.model.quantity import UnitKind

# ruff: noqa: SIM905 - a list with one word a line would take a page each
# What stands in front of what is counted and changes nothing of which way is good.
_FRAME = FILLERS | frozenset(
    "current daily weekly monthly quarterly yearly annual online".split()
)
_COUNTS = COUNTING_HEADS | frozenset(
    "numbers rate share percentage percent proportion".split()
)
_PEOPLE = frozenset(
    "buyer buyers client clients customer customers guest guests passenger passengers"
    " patient patients reader readers shopper shoppers subscriber subscribers tenant"
    " tenants user users visitor visitors".split()
)
# What leads over to a figure or a day: "from", "by at least".
_JOINTS = frozenset(
    "about above and are around at before below by currently down from in is least most"
    " now of on over so than to under until up within".split()
)
_CUTS = BOUNDARIES | {"per", "that", "we"}
_SEEN = _FRAME | _COUNTS | _PEOPLE | _CUTS


def named_whole_facts() -> tuple[Fact, ...]:
    """Return the facts about what is measured as a whole."""
    return (
        Fact(
            "metric_core",
            FactType.TEXT,
            "A metric that is no KPI as it stands, without “the number of”, “our” or “customer” in front "
            "and what says where or of whom behind; “cost per” of a “cost per booking”.",
            "complaints",
            metric_core,
        ),
        Fact(
            "metric_rest",
            FactType.TEXT,
            "What the sentence says behind the metric's core of where or of whom.",
            "to the help page",
            metric_rest,
        ),
        Fact(
            "is_apart",
            FactType.BOOLEAN,
            "Only a part of what the KPI counts is meant, for which the other way may be the "
            "good one: “visits to the help page”.",
            "false",
            is_apart,
        ),
    )


def metric_core(subject: GoalSubject) -> str | None:
    """Return the words of the metric that say what is counted, in small letters.

    Of a KPI the catalogue knows more, so nobody needs them.
    """
    metric, meaning = subject.goal.metric, subject.meaning
    if metric is None:
        return None
    # "Negative reviews" are reviews of which the catalogue knows nothing.
    if meaning is not None and meaning.resolution.name and not meaning.resolution.extra:
        return None
    return _parted(metric.text)[0] or None


def metric_rest(subject: GoalSubject) -> str | None:
    """Return what narrows the metric behind its core; how often it counts does not."""
    metric = subject.goal.metric
    if metric is None:
        return None
    rest = _common().sub(" ", _parted(metric.text)[1]) + _behind(subject)
    return rest.strip(" \t,;:–-—()") or None


def is_apart(subject: GoalSubject) -> bool:
    """Tell whether what is good for the KPI need not be good for what is named.

    Fewer of some things can be an aim, less of the money from some of them, and less time
    on a form. A share, a score or a price is of what it is of: less of it is never better
    for a part.
    """
    metric, meaning = subject.goal.metric, subject.meaning
    if metric is None or meaning is None:
        return False
    kpis = (meaning.kpi,) if meaning.kpi is not None else meaning.candidates
    if not any(map(_has_parts, kpis)):
        return False
    if meaning.resolution.extra:
        return True
    rest = set(_words().findall((metric_rest(subject) or "").casefold()))
    return bool(rest - set(_words().findall(meaning.resolution.name.casefold())))


def _has_parts(kpi: Kpi) -> bool:
    """Tell whether the KPI counts, earns or lasts, in parts that may differ in worth."""
    if kpi.unit.kind is UnitKind.COUNT:
        return True
    is_gain = kpi.better is Better.HIGHER
    return is_gain and kpi.unit.kind in (UnitKind.MONEY, UnitKind.DURATION)


def _parted(text: str) -> tuple[str, str]:
    """Return the core of a metric's words, without its frame, and what stands behind."""
    front = text.partition(",")[0].partition("(")[0]
    keys = front.casefold().split()
    if _SEEN.isdisjoint(keys):  # most metrics are their own core
        return " ".join(keys), text[len(front) :]
    start = _frame_end(keys)
    end = start + 1
    while end < len(keys) and keys[end] not in _CUTS:
        end += 1
    if keys[start:end] in (["cost"], ["costs"]) and keys[end : end + 1] == ["per"]:
        end += 1  # a price of its own, not a part of the costs
    return " ".join(keys[start:end]), " ".join(text.split()[end:])


def _frame_end(keys: list[str]) -> int:
    """Return where the frame ends; the last word is none."""
    at, last = 0, len(keys) - 1
    while at < last:
        key = keys[at]
        if key in _COUNTS and keys[at + 1] == "of" and at + 1 < last:
            at += 2
        elif key in _FRAME or key in _PEOPLE:
            at += 1
        else:
            break
    return at


def _behind(subject: GoalSubject) -> str:
    """Return what stands between the metric and the next part of the sentence."""
    reading = subject.goal.reading
    if reading is None or reading.metric is None:
        return ""
    start = reading.metric.span.end
    # "Clicks to purchase": what reads as a purpose there narrows as well.
    parts = [part for part in reading.parts if part.role != "purpose"]
    ends = [part.span.start for part in parts if part.span.start >= start]
    words = _common().sub(" ", subject.source.text[start : min(ends, default=start)])
    kept = words.split()
    while kept and kept[-1].strip(",:").casefold() in _JOINTS:
        kept.pop()
    return " " + " ".join(kept)


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")


@cache
def _common() -> re.Pattern[str]:
    """Return what narrows nothing: how often it counts, and one's own place for all."""
    return re.compile(
        r"(?i)\b(?:(?:per|an?|each|every)\s+(?:hour|day|week|month|quarter|year)\b"
        r"|(?:to|of|on|in|at|for|from)\s+(?:the|our|my|your)\s+(?:own\s+)?"
        r"(?:web ?site|site|web ?shop|online shop|shop|store|blog|app|newsletter)\b"
        r"(?=\s*(?:$|,|(?:from|to|by)\b)))"
    )
