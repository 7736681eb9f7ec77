"""``smartlint inspect``: what is understood of each goal, and on which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

import click

from smartlint.cli.inputs import Inputs, complain_of, places, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.rulebook import Chosen, load_configuration, packs_of
from smartlint.cli.run_options import RunRequest, run_options
from smartlint.cli.session import compiled_cache, knowledge_of, run_date
from smartlint.cli.terminal import write_lines, write_text
from smartlint.engine.knowledge import PackKnowledge
from smartlint.facts.evidence.achievability import achievable
from smartlint.facts.subjects import JUDGED_KINDS, FileSubject, GoalSubject
from smartlint.facts.verdicts import verdicts
from smartlint.linter import ParsedFile
from smartlint.portfolio.graph import Portfolio
from smartlint.render.inspect_json import Inspected, inspect_json
from smartlint.syntax import Language
from smartlint.workspace import newest_as_of, read_all


@click.command(
    short_help="What is understood of each goal, part by part.",
    epilog="""\b
Examples:
  smartlint inspect plan.goals                    one JSON object a goal
  smartlint inspect --format text plan.goals      the sentence with its parts marked
  echo "Double sign-ups by May" | smartlint inspect --format text -
  smartlint inspect --input-format lines wishes.txt > read.jsonl""",
)
@run_options(
    "json",
    "text",
    about="json is one object a line; text marks the parts of each sentence.",
)
def command(*, request: RunRequest) -> int:
    """Show what is understood of each goal: its parts, their values, the letters.

    PATH is a file, a folder or - for standard input; without one it is this folder.
    """
    inputs = read_inputs(request.paths, request.input_format, request.stdin_filename)
    cache = compiled_cache(no_cache=request.no_cache)
    files = read_all(Language.load(cache), inputs.texts).files
    named = places(request.paths, request.stdin_filename)
    configuration = load_configuration(Chosen(config=request.config), named, cache)
    day, origin = run_date(files, request.as_of)
    folders = [pack.folder for pack in packs_of(configuration)]
    market = configuration.choices.market
    knowledge = knowledge_of(files, folders, cache, market)
    fiscal = configuration.choices.fiscal_year_start or 1
    is_stated = request.as_of is not None or newest_as_of(files) is not None
    goals = _inspected(files, knowledge, day, fiscal, is_day_stated=is_stated)
    if request.form == "json":
        objects = (inspect_json(goal, day) for goal in goals)
        write_text(objects, request.output)
    else:
        from smartlint.render.day_line import day_line
        from smartlint.render.inspect_text import inspect_text

        style = request.style
        parts = (inspect_text(goal, style) for goal in goals)
        seen = day_line(day, origin, style.width)
        write_lines(_apart(chain(parts, (seen,))), request.output)
    return _exit_code(inputs, files)


def _apart(parts: Iterable[Iterator[str]]) -> Iterator[str]:
    """Yield the lines of every part, with an empty one above all but the first."""
    for number, lines in enumerate(parts):
        if number:
            yield ""
        yield from lines


def _inspected(
    files: Sequence[ParsedFile],
    knowledge: PackKnowledge,
    as_of: date,
    fiscal_year_start: int,
    *,
    is_day_stated: bool,
) -> Iterator[Inspected]:
    """Yield every goal whose text is a sentence, and every blank line."""
    portfolio = Portfolio([file for file, _ in files])
    for file, _ in files:
        place = FileSubject(
            file,
            portfolio,
            as_of,
            fiscal_year_start,
            knowledge,
            is_day_stated=is_day_stated,
        )
        for goal in file.goals:
            if goal.kind in JUDGED_KINDS:
                yield _one(GoalSubject(goal, place))


def _one(subject: GoalSubject) -> Inspected:
    source, goal = subject.place.source, subject.goal
    if goal.reading is None:
        return Inspected(source, goal)
    meaning = subject.meaning
    return Inspected(
        source,
        goal,
        verdicts(subject, achievable),
        subject.deadline_date,
        meaning.kpi.id if meaning is not None and meaning.kpi is not None else None,
    )


def _exit_code(inputs: Inputs, files: Sequence[ParsedFile]) -> int:
    code = complain_of(inputs)
    if not code and not any(
        goal.sentence.text for file, _ in files for goal in file.goals
    ):
        complain("nothing was read: there is no goal; write one as a sentence")
        return USER_ERROR
    return code
