"""Exercises as Markdown: a sheet to hand out, and its key."""

from __future__ import annotations

from collections.abc import Iterator

from smartlint.engine.rule import Rule
from smartlint.model.days import day_words
from smartlint.teach.exercises import Exercise, Sheet

_LINE = "_" * 60


def exercise_sheet(sheet: Sheet) -> Iterator[str]:
    """Yield the lines of the sheet, which gives nothing away."""
    yield "# Exercises: what is wrong with these goals?"
    yield ""
    yield from _paragraph(
        f"All goals are invented and were written on {day_words(sheet.as_of)}.",
        f"A goal has {_how_many(sheet.n_slots)}; some are good as they are.",
        "Say what is wrong, then write the goal better. Where a fact is missing,",
        "make one up.",
    )
    for exercise in sheet.exercises:
        yield from _task(exercise, sheet)


def exercise_key(sheet: Sheet, rules: dict[str, Rule]) -> Iterator[str]:
    """Yield the lines of the key.

    Args:
        sheet: The exercises.
        rules: By code.
    """
    yield "# Answer key"
    yield ""
    asked = ", ".join(f"{rules[code].code} {rules[code].name}" for code in sheet.rules)
    yield from _paragraph(
        f"Seed {sheet.seed}; planted: {asked}. smartlint was run on every goal: it finds",
        "what stands here and nothing else. For the reasons: `smartlint explain NAME`.",
    )
    for exercise in sheet.exercises:
        yield f"## {exercise.number}"
        yield ""
        yield from _fenced(exercise.text, sheet)
        if not exercise.flaws:
            yield "Nothing is wrong with it."
            yield ""
            continue
        for code, message in zip(exercise.flaws, exercise.findings, strict=True):
            yield f"- {code} {rules[code].name}: {message}"
        yield ""
        yield "One way to write it:"
        yield ""
        yield from _fenced(exercise.good, sheet)


def exercise_goals(sheet: Sheet) -> Iterator[str]:
    """Yield the lines of a goal file with all exercises, for those who like to type."""
    yield f"as of {sheet.as_of.isoformat()}"
    for exercise in sheet.exercises:
        yield ""
        yield f"# {exercise.number}: what is wrong with it? Write it better."
        head, *rest = exercise.text.rstrip("\n").split("\n")
        yield head.replace("goal EX-1:", f"goal EX-{exercise.number}:", 1)
        yield from rest


def _task(exercise: Exercise, sheet: Sheet) -> Iterator[str]:
    yield f"## {exercise.number}"
    yield ""
    yield from _fenced(exercise.text, sheet)
    yield "What is wrong?"
    yield ""
    for slot in range(1, sheet.n_slots + 1):
        yield f"{slot}. {_LINE}"
    yield ""
    yield f"Better: {_LINE}"
    yield ""


def _fenced(text: str, sheet: Sheet) -> Iterator[str]:
    yield "```goals"
    yield f"as of {sheet.as_of.isoformat()}"
    yield from text.rstrip("\n").split("\n")
    yield "```"
    yield ""


def _paragraph(*lines: str) -> Iterator[str]:
    yield from lines
    yield ""


def _how_many(most: int) -> str:
    return "one flaw at most" if most == 1 else f"up to {most} flaws"
