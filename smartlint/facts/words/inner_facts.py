"""Facts and heads of goals that stand within the sentence: "(owner: Di; why: calls)".

They are words of the sentence there. What says how much or until when is not asked here, as the
sentence's own reading knows such forms: "latency: 900 ms (target: 400 ms)".
"""

from __future__ import annotations

import re
from functools import cache

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import GoalSubject
from smartlint.text import Span

_NAMES = (
    "owner", "team", "why", "with", "supports", "depends on", "budget", "people", "cost",
    "review", "source", "channel", "audience", "campaign", "constraint", "note",
)  # fmt: skip


@cache
def _pattern() -> re.Pattern[str]:
    # Bounded repeats only: a line may be half a megabyte long.
    return re.compile(
        rf"[(\[,;|–—-]\s{{0,3}}(?P<fact>(?P<name>{'|'.join(_NAMES)})\s?:\s{{0,3}}"
        r"(?P<value>[^\s,;|()\[\]][^;|()\[\]\n]{0,80}?))"
        rf"(?=\s{{0,3}}(?:[;|)\]]|,(?!\d)\s{{0,3}}(?:{'|'.join(_NAMES)})\s?:|,\s|$))",
        re.IGNORECASE,
    )


# The shortest goal: "Rent out 90 kayaks".
_FEWEST_WORDS = 3


def inner_fact_facts() -> tuple[Fact, ...]:
    """Return the facts about facts within the sentence."""
    return (
        Fact(
            "inner_fact",
            FactType.TEXT,
            "The first fact, such as `owner:`, that stands within the sentence and not beneath it.",
            "owner: Dana Ruiz",
            _first,
        ),
        Fact(
            "inner_facts",
            FactType.WORDS,
            "The names of all of them.",
            "owner; why",
            lambda subject: tuple([name for name, *_ in _found(subject)]),
        ),
        Fact(
            "inner_head",
            FactType.TEXT,
            "The head of a second goal, such as `goal EM-2:`, that stands within the sentence.",
            "goal EM-2:",
            _head,
        ),
    )


def inner_fact_span(subject: GoalSubject) -> Span | None:
    """Return where the first fact within the sentence stands; None for none."""
    return next((span for *_, span in _found(subject)), None)


def inner_head_span(subject: GoalSubject) -> Span | None:
    """Return where the head of a second goal stands in the sentence; None for none."""
    sentence = subject.goal.sentence
    found = _head_pattern().search(sentence.text)
    if found is None or not subject.is_planned:
        return None
    if len(sentence.text[: found.start()].split()) < _FEWEST_WORDS:
        return None  # "our goal Q3: 40 sledges" is one
    start = sentence.span.start
    return Span(start + found.start(), start + found.end())


def _head(subject: GoalSubject) -> str | None:
    span = inner_head_span(subject)
    start = subject.goal.sentence.span.start
    return span and subject.goal.sentence.text[span.start - start : span.end - start]


def _first(subject: GoalSubject) -> str | None:
    return next((f"{name}: {value}" for name, value, _ in _found(subject)), None)


def _found(subject: GoalSubject) -> list[tuple[str, str, Span]]:
    """Return name, value and place of each fact that no line beneath states as well."""
    sentence = subject.goal.sentence
    if ":" not in sentence.text or not subject.is_planned:
        return []
    stated = {line.name for line in subject.goal.lines}
    start = sentence.span.start
    return [
        (
            match["name"].lower(),
            match["value"],
            Span(start + match.start("fact"), start + match.end("fact")),
        )
        for match in _pattern().finditer(sentence.text)
        if match["name"].lower().replace(" ", "_") not in stated
    ]


@cache
def _head_pattern() -> re.Pattern[str]:
    # A second goal behind the first, whose line end got lost: "… by May 2027goal EM-2: Cut …".
    # Behind a year, a number or a stop alone: "meet our rental goal Q4: …" is one.
    return re.compile(
        r"(?:(?<=[\d.,;)%])|(?<=[\d.,;)%] ))(?i:goal|objective|initiative) {1,3}"
        r"(?=[\w-]{0,12}[A-Z0-9])[\w-]{1,12}:"
    )
