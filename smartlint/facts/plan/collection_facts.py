"""Facts about a whole file and about all files of a run."""

from __future__ import annotations

from smartlint.facts.fact import Fact, FactType
from smartlint.facts.subjects import JUDGED_KINDS, PortfolioSubject
from smartlint.model.goal import HeadKind
from smartlint.model.goal_file import GoalFile

_SENTENCE = HeadKind.SENTENCE


def file_facts() -> tuple[Fact, ...]:
    """Return the facts about one file."""
    return (*_file_counts(), *_file_settings())


def portfolio_facts() -> tuple[Fact, ...]:
    """Return the facts about all files of a run."""
    return (*_portfolio_counts(), *_kind_counts())


def _file_counts() -> tuple[Fact, ...]:
    return (
        Fact(
            "path",
            FactType.TEXT,
            "The file's path, as given.",
            "plans/email.goals",
            lambda subject: subject.file.source.path,
        ),
        Fact(
            "goal_count",
            FactType.NUMBER,
            "How many goals, objectives and initiatives the file holds.",
            "12",
            lambda subject: _judged(subject.file),
        ),
        Fact(
            "planned_count",
            FactType.NUMBER,
            "How many blocks of the file stand under a head.",
            "9",
            lambda subject: _planned(subject.file),
        ),
    )


def _file_settings() -> tuple[Fact, ...]:
    return (
        Fact(
            "has_as_of",
            FactType.BOOLEAN,
            "An `as of` line says which day the file speaks of.",
            "true",
            lambda subject: subject.file.as_of is not None,
        ),
        Fact(
            "own_as_of",
            FactType.DATE,
            "The day of the file's `as of` line.",
            "2027-02-15",
            lambda subject: subject.own_as_of,
        ),
        Fact(
            "has_mission",
            FactType.BOOLEAN,
            "A `mission:` line stands in the file.",
            "true",
            lambda subject: subject.file.mission is not None,
        ),
        Fact(
            "has_vision",
            FactType.BOOLEAN,
            "A `vision:` line stands in the file.",
            "false",
            lambda subject: subject.file.vision is not None,
        ),
    )


def _portfolio_counts() -> tuple[Fact, ...]:
    return (
        Fact(
            "file_count",
            FactType.NUMBER,
            "How many files the run holds.",
            "4",
            lambda subject: len(subject.files),
        ),
        Fact(
            "goal_count",
            FactType.NUMBER,
            "How many goals, objectives and initiatives the run holds.",
            "34",
            lambda subject: sum(_judged(place.file) for place in subject.files),
        ),
        Fact(
            "planned_count",
            FactType.NUMBER,
            "How many blocks of the run stand under a head.",
            "28",
            lambda subject: sum(_planned(place.file) for place in subject.files),
        ),
    )


def _kind_counts() -> tuple[Fact, ...]:
    return (
        Fact(
            "objective_count",
            FactType.NUMBER,
            "How many objectives the run holds.",
            "3",
            lambda subject: _count(subject, HeadKind.OBJECTIVE),
        ),
        Fact(
            "strategy_count",
            FactType.NUMBER,
            "How many strategies the run holds.",
            "1",
            lambda subject: _count(subject, HeadKind.STRATEGY),
        ),
        Fact(
            "linked_count",
            FactType.NUMBER,
            "How many goals of the run support another block.",
            "20",
            lambda subject: sum(
                bool(goal.clauses.supports)
                for place in subject.files
                for goal in place.file.goals
            ),
        ),
    )


def _judged(file: GoalFile) -> int:
    return sum(goal.kind in JUDGED_KINDS for goal in file.goals)


def _planned(file: GoalFile) -> int:
    return sum(goal.kind is not _SENTENCE for goal in file.goals)


def _count(subject: PortfolioSubject, kind: HeadKind) -> int:
    return sum(
        goal.kind is kind for place in subject.files for goal in place.file.goals
    )
