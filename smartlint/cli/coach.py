"""``smartlint coach``: from a rough idea to a goal, one question at a time."""

from __future__ import annotations

from datetime import date

import click

from smartlint.cli.asking import InputEnded, StoppedByUser, ask, dialogue_style, say
from smartlint.cli.coach_files import Place, begin, goals_to_mend, keep, place_of
from smartlint.cli.main import INTERRUPTED, complain
from smartlint.cli.options import PATH, Day, no_cache_option, output_option
from smartlint.cli.outputs import lessons_of
from smartlint.cli.session import compiled_cache
from smartlint.cli.teaching import examiner_for
from smartlint.config.settings import Profile
from smartlint.errors import ConfigError
from smartlint.render.coach_text import (
    HOW_TO,
    WELCOME,
    letters_line,
    open_lines,
    question_lines,
    taken,
    why_lines,
)
from smartlint.syntax import Language
from smartlint.teach.answers import Answers, read_answers
from smartlint.teach.coach import Conversation, Question
from smartlint.workspace import read_source

# For whom and where is asked for, whatever the profile.
_ALSO = ("nobody-and-nowhere",)
_END = "."
_WHY = "?"
_MOST_TRIES = 3


@click.command(
    short_help="From a rough idea to a goal, one question at a time.",
    epilog="""\b
Examples:
  smartlint coach "more people should read our newsletter" -o plan.goals
  smartlint coach --from plan.goals          the weak goals of a file
  smartlint coach --source figures.csv#subscribers -o plan.goals
  smartlint coach --answers answers.toml     without a terminal

\b
Ctrl-C keeps what was said so far and tells where.""",
)
@click.argument("idea", required=False)
@output_option("Write the goal here; into a file that is there already, at its end.")
@click.option(
    "--from",
    "origin",
    type=PATH,
    metavar="FILE",
    help="Go through the weak goals of a file and write them back.",
)
@click.option(
    "--answers", type=PATH, metavar="FILE", help="Take the answers from a file."
)
@click.option(
    "--source",
    metavar="TABLE#COLUMN",
    help="Where the number's past is written: informs what is proposed.",
)
@click.option("--id", "goal_id", metavar="ID", help="The id of the new goal.")
@click.option("--as-of", type=Day(), help="The day to judge by (default: today).")
@click.option(
    "--profile",
    type=click.Choice(["draft", "team", "strict", "classroom"]),
    help="How much to ask for: draft asks little, strict asks all.",
)
@no_cache_option
def command(
    *,
    idea: str | None,
    output: str | None,
    origin: str | None,
    answers: str | None,
    source: str | None,
    goal_id: str | None,
    as_of: date | None,
    profile: Profile | None,
    no_cache: bool,
) -> int:
    """Turn a rough idea into a goal, one question at a time.

    The questions are those of the rules that speak on the idea. Each can be skipped,
    and only what you say is written: what stays unknown is named, never made up.
    KPIs, values and days are proposed with where they are from.
    """
    given = _answers(answers)
    place = place_of(
        origin, output, as_of, Language.load(compiled_cache(no_cache=no_cache))
    )
    examiner = examiner_for(
        place.as_of,
        profile=profile,
        paths=[place.path],
        also=_ALSO,
        no_cache=no_cache,
        reads_tables=True,
    )
    talk = _Talk(place, given)
    try:
        if origin is not None:
            if idea is not None or source is not None or goal_id is not None:
                raise ConfigError("--from mends goals that are written; give no idea")
            talk.mend(goals_to_mend(place, examiner))
        else:
            talk.begin(begin(place, examiner, talk.idea(idea), goal_id), source)
    except StoppedByUser:
        talk.save(is_stopped=True)
        return INTERRUPTED
    return 0


def _answers(path: str | None) -> Answers | None:
    return None if path is None else read_answers(read_source(path).text, path)


class _Talk:
    """One run of the coach: what was said so far, so that Ctrl-C loses nothing."""

    def __init__(self, place: Place, given: Answers | None) -> None:
        self._place = place
        self._given = given
        self._style = dialogue_style()
        self._now: Conversation | None = None
        self._is_over = False

    def idea(self, said: str | None) -> str:
        """Return the rough idea, asking for it where nobody said it.

        Raises:
            ConfigError: There is none.
        """
        idea = said or (self._given.idea if self._given is not None else "")
        if not idea and self._given is None:
            say([WELCOME])
            try:
                idea = ask()
            except InputEnded:
                idea = ""
        if not any(sign.isalpha() for sign in idea):
            raise ConfigError(
                "there is no idea to begin with; say it in a few words, as in: "
                'smartlint coach "more people should read our newsletter"'
            )
        return " ".join(idea.split())

    def begin(self, conversation: Conversation, source: str | None) -> None:
        """Coach a new goal and write it."""
        self._now = conversation
        if source is not None:
            self._tell("source", source)
        facts = self._given.facts if self._given is not None else None
        self._coach(facts)
        self.save()

    def mend(self, count: int) -> None:
        """Coach the weak goals of the file, each written as soon as it is done."""
        n_weak = 0
        for number in range(count):
            conversation = self._place.conversation(number)
            if conversation is None or self._is_over:
                continue
            n_weak += 1
            self._now = conversation
            facts = None
            if self._given is not None:
                facts = self._given.by_goal.get(conversation.state().goal.key, ())
            self._coach(facts)
            self.save()
        if not n_weak:
            say([f"No goal of {self._place.path} is weak; nothing to ask."])

    def save(self, *, is_stopped: bool = False) -> None:
        """Write what was said, and say where."""
        if self._now is None:
            return
        state = self._now.state()
        where = keep(self._place, state.composed, is_stopped=is_stopped)
        if is_stopped:
            say(["", "Stopped. What you said so far is kept."])
        else:
            say(["", *open_lines(state.open, self._style)])
        if where is not None:
            complain(f"wrote {where}; look at it with: smartlint check {where}")

    def _coach(self, facts: tuple[tuple[str, str], ...] | None) -> None:
        self._show()
        if facts is not None:
            self._by_script(list(facts))
            return
        say([HOW_TO])
        try:
            while (question := self._talk.next_question()) is not None:
                if not self._put(question):
                    return
                self._show()
        except InputEnded:
            self._is_over = True

    def _by_script(self, facts: list[tuple[str, str]]) -> None:
        """Answer every question from the file; what nobody asks is told at the end.

        Raises:
            ConfigError: An answer cannot be read.
        """
        while (question := self._talk.next_question()) is not None:
            fills: str = question.ask.fills
            at = next((n for n, one in enumerate(facts) if one[0] == fills), None)
            if at is None:
                self._now = self._talk.skip(question)
                continue
            _, text = facts.pop(at)
            reply = self._talk.answer(question, text)
            self._take(fills, reply.problem, reply.conversation)
        for fills, text in facts:
            self._tell(fills, text)
        self._show()

    def _tell(self, fills: str, text: str) -> None:
        reply = self._talk.tell(fills, text)
        self._take(fills, reply.problem, reply.conversation)

    def _take(self, fills: str, problem: str, conversation: Conversation) -> None:
        if problem:
            raise ConfigError(f"the answer “{fills}” cannot be taken: {problem}")
        self._now = conversation

    def _put(self, question: Question) -> bool:
        """Put one question until it is answered or skipped; False ends the talk."""
        say(question_lines(question, self._style))
        for _ in range(_MOST_TRIES):
            said = ask()
            while said == _WHY:
                lesson = lessons_of(self._talk.examiner.rulebook).of(question.rule.code)
                say(why_lines(question, lesson, self._style))
                said = ask()
            if said == _END:
                return False
            reply = self._talk.answer(question, taken(said, question))
            self._now = reply.conversation
            if not reply.problem:
                return True
            say([f"  {reply.problem}"])
        # What cannot be read is not lost: it stands beneath the goal as it was said.
        reply = self._talk.tell("note", f"{question.ask.fills}: {said}")
        self._now = reply.conversation.skip(question)
        say(["  It is kept as a note beneath the goal."])
        return True

    def _show(self) -> None:
        say(["", letters_line(self._talk.state(), self._style)])

    @property
    def _talk(self) -> Conversation:
        assert self._now is not None  # noqa: S101 - set before anything is asked
        return self._now
