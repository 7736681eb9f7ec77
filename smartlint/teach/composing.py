"""Puts answers into a natural sentence, and holds that they are read back from it.

Several wordings are tried, the most natural first. The engine reads each; the first from
which every answer is read back as it was given is taken. The last one states every
answer as a line of its own beneath the goal, which always reads back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from smartlint.model.dimensions import value_beside
from smartlint.model.goal import Clauses, Goal
from smartlint.model.kpi import Better, Kpi
from smartlint.model.period import Deadline, When
from smartlint.model.quantity import Quantity, UnitKind
from smartlint.model.reading import Direction
from smartlint.named_tuple import NamedTuple
from smartlint.syntax import Language, parse_goals
from smartlint.syntax.reading.sentence import read_sentence
from smartlint.teach.draft import SENTENCE, SPOKEN, Draft
from smartlint.text import Source, Span

_CHANGE = re.compile(
    r"(?i)^(?:by|\+|plus|minus|another)\s*(?P<amount>.+)$"
    r"|^(?P<more>.+?)\s+(?:more|less|fewer|higher|lower)$"
)
_FROM_TO = re.compile(r"(?i)^from\s+(?P<low>.+?)\s+to\s+(?P<high>.+)$")
_LEADS_TIME = re.compile(r"(?i)(?:within|in|before|until|this|next|at)\b")
_ARTICLE = re.compile(r"(?i)^(?:the|a|an|our|my|your|their)\s+")
_FALLS = re.compile(r"(?i)\b(?:less|fewer|lower|minus)\b")
_FASTER = re.compile(r"(?i)\b(?:faster|quicker|sooner|speed up)\b")
TAKES_TIME = re.compile(r"(?i)(?:\w+ ){0,4}(?:time|seconds|minutes|hours|days)\b")
"""Begins a metric that is a length of time."""

_ON = " on "
# What the sentence itself says; the rest stands beneath it.
_TELLINGS = (("from", "to", "by"), ("to", "by"), ("by",), ())

Facts = tuple[tuple[str, str], ...]


class Stated(NamedTuple):
    """The answers that may be part of the sentence, read one by one.

    Attributes:
        metric: The words for what is measured; None for not answered, as all others.
        clauses: What ``from:``, ``to:`` and ``by:`` say as lines of their own.
        change: The amount of a change, such as ``20%``.
    """

    metric: str | None
    clauses: Clauses
    change: Quantity | None


class Composed(NamedTuple):
    """A goal with the answers in it.

    Attributes:
        text: The whole file.
        block: The goal's own lines.
        sentence: Its sentence.
    """

    text: str
    block: str
    sentence: str


def compose(draft: Draft, language: Language, kpi: Kpi | None) -> Composed:
    """Return the goal with all answers in it.

    Args:
        draft: Its words so far and the answers.
        language: Reads every wording.
        kpi: What its metric is, where that is known.
    """
    draft = _with_own_words(draft, language)
    stated = _stated(draft, language)
    others = _other_facts(draft)
    for sentence, beneath in _wordings(draft, stated, language, kpi):
        if _is_read_back(draft, sentence, beneath, stated, language):
            break
    facts = (*beneath, *others)
    is_there = draft.sentence.casefold() in sentence.casefold()
    kept = "" if is_there else draft.sentence
    draft = draft.remembering(kept)
    return Composed(
        draft.written(sentence, facts), draft.block(sentence, facts), sentence
    )


def _with_own_words(draft: Draft, language: Language) -> Draft:
    """Return the draft with what its sentence says as answers, where a metric replaces it.

    "Improve engagement by June" keeps its June when it becomes "Increase likes …".
    """
    if draft.answer("metric") is None:
        return draft
    reading = read_sentence(language, draft.answer(SENTENCE) or draft.sentence)
    own = {"from": reading.baseline, "to": reading.target, "by": reading.deadline}
    for key, said in own.items():
        is_open = draft.answer(key) is None and not draft.states(key)
        if said is not None and is_open:
            draft = draft.answered(key, said.text)
    return draft


def split_target(answer: str) -> tuple[tuple[str, str], ...]:
    """Return what the answer to "how much" states: ``from A to B`` states two facts."""
    both = _FROM_TO.match(answer)
    if both is not None:
        return (("from", both["low"]), ("to", both["high"]))
    return (("to", re.sub(r"(?i)^to\s+", "", answer)),)


def change_of(answer: str) -> str | None:
    """Return the amount of change that an answer names; None for a level."""
    found = _CHANGE.match(answer)
    return (found["amount"] or found["more"]) if found is not None else None


def fact_alone(language: Language, key: str, value: str) -> tuple[Goal, str]:
    """Return a goal with one fact beneath it, and what is wrong with the fact."""
    text = f"goal G: Increase sales\n  {key}: {value}\n"
    file, found = parse_goals(language, Source("", text))
    first = next(iter(found), None)
    problem = f"{first.message}; {first.help}" if first is not None else ""
    return file.goals[0], problem.rstrip("; ")


def _stated(draft: Draft, language: Language) -> Stated:
    clauses = Clauses()
    change = None
    for key in ("from", "to", "by"):
        answer = draft.answer(key)
        if answer is None:
            continue
        amount = change_of(answer) if key == "to" else None
        found = fact_alone(language, key, amount or answer)[0].clauses
        if amount is not None:
            change = found.target.quantity if found.target is not None else None
        else:
            name = {"from": "baseline", "to": "target", "by": "deadline"}[key]
            clauses = clauses._replace(**{name: getattr(found, name)})
    return Stated(draft.answer("metric"), clauses, change)


def _other_facts(draft: Draft) -> Facts:
    return tuple(
        _fact(fills, text)
        for fills, text in draft.answers
        if fills not in SPOKEN and fills != SENTENCE
    )


def _fact(fills: str, text: str) -> tuple[str, str]:
    if fills == "milestone":
        day, _, value = text.partition(":")
        return f"milestone {day.strip()}", value.strip()
    return fills, text


def _wordings(
    draft: Draft, stated: Stated, language: Language, kpi: Kpi | None
) -> Iterator[tuple[str, Facts]]:
    """Yield sentences with the facts that they leave out, most natural first."""
    spoken = {key: text for key in SPOKEN if (text := draft.answer(key)) is not None}
    base = _opened(draft.answer(SENTENCE) or draft.sentence)
    metric = spoken.get("metric")
    leads = _leads(draft, stated, language, kpi, metric) if metric else (base,)
    for with_metric in (False, True) if metric else (False,):
        for lead in leads:
            for keys in _TELLINGS:
                sentence = _sentence(lead, spoken, keys, language)
                said = {*keys} if with_metric else {"metric", *keys}
                yield sentence, _beneath(spoken, said)
    yield base, tuple(spoken.items())


def _opened(sentence: str) -> str:
    """Return a sentence with a capital at its start, and with "I" for "i".

    A name that has its capital later ("iPhone") keeps it.
    """
    words = sentence.split(" ")
    first = words[0]
    if first[1:].islower() or not first[1:]:
        words[0] = first[:1].upper() + first[1:]
    return " ".join("I" if word == "i" else word for word in words)


def _beneath(spoken: dict[str, str], said: set[str]) -> Facts:
    """Return the answers that no word of the sentence says, or not with their day."""
    return tuple(
        (key, text)
        for key, text in spoken.items()
        if key not in said or (key == "from" and _ON in text)
    )


def _leads(
    draft: Draft,
    stated: Stated,
    language: Language,
    kpi: Kpi | None,
    metric: str,
) -> tuple[str, ...]:
    """Return beginnings of a sentence about the metric."""
    way = _way(draft, stated, language, kpi)
    verb = "Reduce" if way is Direction.DECREASE else "Increase"
    leads = (f"{verb} {metric}", f"{verb} the {metric}")
    # Things are counted, "email subscribers"; there is one rate: "the open rate".
    is_one = kpi is not None and kpi.unit.kind is not UnitKind.COUNT
    return leads[::-1] if is_one and not _ARTICLE.match(metric) else leads


def _way(
    draft: Draft, stated: Stated, language: Language, kpi: Kpi | None
) -> Direction:
    low, high = stated.clauses.baseline, stated.clauses.target
    if low is not None and high is not None:
        is_fall = high.quantity.value < value_beside(low.quantity, high.quantity)
        return Direction.DECREASE if is_fall else Direction.INCREASE
    if stated.change is not None and _FALLS.search(draft.answer("to") or ""):
        return Direction.DECREASE
    idea = read_sentence(language, draft.sentence)
    metric = draft.answer("metric") or ""
    if _FASTER.search(draft.sentence) and TAKES_TIME.match(metric):
        return Direction.DECREASE
    # "Run faster" says nothing of the strides it takes.
    is_about_it = idea.metric is not None and idea.metric.text.casefold() in metric
    is_told = idea.direction in (Direction.INCREASE, Direction.DECREASE)
    if is_told and (is_about_it or idea.direction is Direction.DECREASE):
        return idea.direction
    better = read_sentence(language, f"Improve {metric}").direction
    is_lower_better = kpi is not None and kpi.better is Better.LOWER
    if is_lower_better or better is Direction.DECREASE:
        return Direction.DECREASE
    return Direction.INCREASE


def _sentence(
    lead: str, spoken: dict[str, str], keys: tuple[str, ...], language: Language
) -> str:
    words = [lead]
    said = read_sentence(language, lead)
    if "from" in keys and "from" in spoken and not said.is_quantified:
        words.append(f"from {spoken['from'].partition(_ON)[0]}")
    if "to" in keys and "to" in spoken and spoken["to"] not in lead:
        amount = change_of(spoken["to"])
        words.append(f"by {amount}" if amount is not None else f"to {spoken['to']}")
    if "by" in keys and "by" in spoken:
        when = re.sub(r"(?i)^by\s+", "", spoken["by"])
        when = when if _LEADS_TIME.match(when) else f"by {when}"
        if said.deadline is not None:
            words[0] = lead.replace(said.deadline.text, when, 1)
        else:
            words.append(when)
    return " ".join(words)


def _is_read_back(
    draft: Draft,
    sentence: str,
    beneath: Facts,
    stated: Stated,
    language: Language,
) -> bool:
    """Tell whether the engine reads from a wording just what was answered."""
    bare = draft._replace(before="", after="")
    source = Source("", bare.block(sentence, beneath))
    goal = parse_goals(language, source)[0].goals[0]
    reading = goal.reading
    if reading is None:
        return False
    wanted = stated.clauses
    day = wanted.baseline.on if wanted.baseline is not None else None
    change = reading.change.quantity if reading.change is not None else None
    return (
        (stated.metric is None or _is_one_thing(goal, stated.metric))
        and (stated.change is None or _same(change, stated.change))
        and (wanted.baseline is None or _same(goal.baseline, wanted.baseline.quantity))
        and (day is None or goal.clauses.baseline is not None)
        and (wanted.target is None or _same(goal.target, wanted.target.quantity))
        and (wanted.deadline is None or _same_day(goal, wanted.deadline))
    )


def _is_one_thing(goal: Goal, metric: str) -> bool:
    is_compound = goal.reading is not None and goal.reading.is_compound
    return not is_compound and _same_words(goal, metric)


def _same_words(goal: Goal, metric: str) -> bool:
    read = goal.metric.text if goal.metric is not None else ""
    return _plain(read) == _plain(metric)


def _plain(words: str) -> str:
    return " ".join(_ARTICLE.sub("", words.strip()).casefold().split())


def _same(read: Quantity | None, wanted: Quantity) -> bool:
    if read is None:
        return False
    units = {read.unit.kind, wanted.unit.kind}
    # "from 20 to 30%" says that both are percentages; "4,000" alone is a count.
    is_unit_same = read.unit == wanted.unit or UnitKind.COUNT in units
    is_end_same = (read.upper, read.bound, read.per) == (
        wanted.upper,
        wanted.bound,
        wanted.per,
    )
    return read.value == wanted.value and is_unit_same and is_end_same


def _same_day(goal: Goal, wanted: Deadline) -> bool:
    read = goal.deadline
    return read is not None and _bare(read.when) == _bare(wanted.when)


def _bare(when: When) -> When:
    """Return a time without the words it was written in."""
    return when._replace(text="", span=Span(0, 0))
