"""What ``status`` and ``query`` read: the goals of a run as subjects of facts."""

from __future__ import annotations

from datetime import date

from smartlint.cli.inputs import Inputs, complain_of, places, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.rulebook import Chosen, load_configuration, packs_of
from smartlint.cli.run_options import RunRequest
from smartlint.cli.session import compiled_cache, knowledge_of, run_date
from smartlint.engine.knowledge import PackKnowledge
from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject, PortfolioSubject
from smartlint.named_tuple import NamedTuple
from smartlint.syntax import Language
from smartlint.workspace import read_all


class Read(NamedTuple):
    """What was read.

    Attributes:
        run: The files and their goals.
        as_of: The day it speaks of.
        origin: Where that day is from.
        inputs: What there was to read, with what could not be.
        knowledge: What packs and tables know.
    """

    run: PortfolioSubject
    as_of: date
    origin: str
    inputs: Inputs
    knowledge: PackKnowledge

    @property
    def goals(self) -> tuple[GoalSubject, ...]:
        """The goals, objectives and initiatives, in order."""
        return tuple(
            [
                subject
                for place in self.run.files
                for subject in place.subjects
                if subject.goal.kind in JUDGED_KINDS
            ]
        )


def read_run(request: RunRequest, *, with_all: bool = False) -> Read:
    """Return the goals of all files, with what packs and tables know of them.

    Args:
        request: What the command was asked.
        with_all: All columns of the tables are read, not those that goals name alone.

    Raises:
        SmartlintError: The configuration is wrong.
    """
    inputs = read_inputs(request.paths, request.input_format, request.stdin_filename)
    cache = compiled_cache(no_cache=request.no_cache)
    _, files = read_all(Language.load(cache), inputs.texts)
    lying = places(request.paths, request.stdin_filename)
    configuration = load_configuration(Chosen(config=request.config), lying, cache)
    choices = configuration.choices
    day, origin = run_date(files, request.as_of)
    folders = [pack.folder for pack in packs_of(configuration)]
    knowledge = knowledge_of(files, folders, cache, choices.market, with_all=with_all)
    run = PortfolioSubject.of(
        [file for file, _ in files],
        day,
        choices.fiscal_year_start or 1,
        knowledge,
        thresholds=choices.thresholds,
    )
    return Read(run, day, origin, inputs, knowledge)


def trouble_of(read: Read) -> int:
    """Say what could not be read, or that there was no goal; return the exit code."""
    code = complain_of(read.inputs)
    if not code and not read.goals:
        complain("nothing was looked at: there is no goal; write one as a sentence")
        return USER_ERROR
    return code
