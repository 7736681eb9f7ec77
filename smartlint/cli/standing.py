"""What ``status`` and ``query`` read: the goals of a run as subjects of facts."""

from __future__ import annotations

from datetime import date

from smartlint.cli.inputs import Inputs, complain_of, places, read_inputs
from smartlint.cli.main import USER_ERROR, complain
from smartlint.cli.rulebook import Chosen, load_configuration, packs_of
from smartlint.cli.session import compiled_cache, knowledge_of, run_date
from smartlint.engine.knowledge import PackKnowledge
from smartlint.facts.subjects import JUDGED_KINDS, GoalSubject, PortfolioSubject
from smartlint.named_tuple import NamedTuple
from smartlint.syntax import Language
from smartlint.workspace import InputFormat, read_all


class Asked(NamedTuple):
    """What a command says about the run; as of ``check``."""

    paths: tuple[str, ...]
    stdin_name: str | None
    input_format: InputFormat | None
    as_of: date | None
    config: str | None
    no_cache: bool


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


def read_run(asked: Asked, *, with_all: bool = False) -> Read:
    """Return the goals of all files, with what packs and tables know of them.

    Args:
        asked: What the command says.
        with_all: All columns of the tables are read, not those that goals name alone.

    Raises:
        SmartlintError: The configuration is wrong.
    """
    inputs = read_inputs(asked.paths, asked.input_format, asked.stdin_name)
    cache = compiled_cache(no_cache=asked.no_cache)
    _, files = read_all(Language.load(cache), inputs.texts)
    lying = places(asked.paths, asked.stdin_name)
    configuration = load_configuration(Chosen(config=asked.config), lying, cache)
    choices = configuration.choices
    day, origin = run_date(files, asked.as_of)
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
