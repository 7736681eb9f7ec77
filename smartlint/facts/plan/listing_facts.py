"""Facts that tell goals apart in a list: file, line, campaign, stage, team, tags."""

from __future__ import annotations

from smartlint.facts.fact import Fact, FactType
from smartlint.model.reading import Phrase


def listing_facts() -> tuple[Fact, ...]:
    """Return the facts by which goals are listed and picked."""
    return (*_place_facts(), *_group_facts())


def _place_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "path",
            FactType.TEXT,
            "The path of its file, as given.",
            "plans/email.goals",
            lambda subject: subject.source.path,
        ),
        Fact(
            "line",
            FactType.NUMBER,
            "The line of its sentence in that file.",
            "12",
            lambda subject: subject.source.position(subject.span.start).line,
        ),
        Fact(
            "goal_key",
            FactType.TEXT,
            "Its id, else the code made from its words.",
            "EM-1",
            lambda subject: subject.goal.key,
        ),
    )


def _group_facts() -> tuple[Fact, ...]:
    return (
        Fact(
            "tags",
            FactType.WORDS,
            "The `#word` tags of its line.",
            "newsletter",
            lambda subject: tuple([tag.text for tag in subject.goal.tags]),
        ),
        Fact(
            "campaign",
            FactType.TEXT,
            "The id of `campaign:`.",
            "SPRING",
            lambda subject: _text(subject.goal.clauses.campaign),
        ),
        Fact(
            "team",
            FactType.TEXT,
            "From `team:`.",
            "Growth",
            lambda subject: _text(subject.goal.clauses.team),
        ),
    )


def _text(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase is not None else None
