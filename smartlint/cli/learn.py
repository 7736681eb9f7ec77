"""``smartlint learn``: a short course, one lesson at a time."""

from __future__ import annotations

import os

import click

from smartlint.cli.asking import InputEnded, StoppedByUser, ask, dialogue_style, say
from smartlint.cli.main import INTERRUPTED, complain
from smartlint.cli.options import listed, no_cache_option, topic_option
from smartlint.cli.outputs import lessons_of
from smartlint.cli.teaching import LESSON_DAY, course_about, examiner_for
from smartlint.cli.terminal import style_for, write_lines
from smartlint.diagnostics.told import ended
from smartlint.errors import ConfigError
from smartlint.meant import did_you_mean
from smartlint.render.lesson_text import (
    course_lines,
    lesson_lines,
    rewrite_lines,
    spot_lines,
)
from smartlint.render.prose import block
from smartlint.teach.course import Chapter, Task, hints, judge, reason, task
from smartlint.teach.examiner import Examiner
from smartlint.teach.exercises import Planter
from smartlint.teach.lesson import Lesson
from smartlint.workspace.learned import learned_folder, read_learned, write_learned

_SIGNS = "ab"
_END, _HINT = ".", "?"


class _Ended(Exception):  # noqa: N818 - an end is no error
    """The person has had enough for now."""


@click.command(
    short_help="A short course: see it, spot it, write it better.",
    epilog="""\b
Examples:
  smartlint learn                       the next lesson
  smartlint learn missing-deadline      this lesson
  smartlint learn --topic sport         with goals about sport
  smartlint learn --list                all lessons, and which are done""",
)
@click.argument("key", required=False, metavar="[LESSON]")
@click.option("--list", "is_list", is_flag=True, help="List the lessons.")
@click.option("--restart", is_flag=True, help="Forget which lessons are done.")
@topic_option
@no_cache_option
def command(
    *,
    key: str | None,
    is_list: bool,
    restart: bool,
    topics: tuple[str, ...],
    no_cache: bool,
) -> int:
    """Take the next lesson: why it matters, a pair of goals, spot the flaw, rewrite.

    What you write is judged by the rules that check judges by. Which lessons are done
    is kept in your own data folder and nowhere else.
    """
    folder = learned_folder(os.environ)
    examiner = examiner_for(LESSON_DAY, profile="classroom", no_cache=no_cache)
    lessons = lessons_of(examiner.rulebook)
    chapters, paired = course_about(examiner, lessons, listed(topics))
    done = frozenset() if restart else read_learned(folder)
    if restart:
        write_learned(folder, done)
    if is_list:
        write_lines(
            course_lines(chapters, done, style_for("auto", to_file=False)), None
        )
        return 0
    # Before the planter is made, which takes a second or two.
    chosen = _chosen(chapters, done, key)
    return _Class(examiner, paired.planter(), folder, set(done)).take(chosen)


def _chosen(
    chapters: tuple[Chapter, ...], done: frozenset[str], key: str | None
) -> list[Lesson]:
    """Return the lesson that is asked for, else those that are still to be done.

    Raises:
        ConfigError: There is no such lesson.
    """
    lessons = [lesson for chapter in chapters for lesson in chapter.lessons]
    if key is None:
        return [lesson for lesson in lessons if lesson.key not in done]
    wanted = key.casefold()
    found = [one for one in lessons if wanted in (one.key, one.code.casefold())]
    if found:
        return found
    see = "; see: smartlint learn --list"
    hint = did_you_mean(wanted, [one.key for one in lessons], otherwise=see, quotes="")
    raise ConfigError(f"there is no lesson {key}{hint}")


class _Class:
    """One sitting: what is done is kept after every lesson."""

    def __init__(
        self,
        examiner: Examiner,
        planter: Planter,
        folder: str | None,
        done: set[str],
    ) -> None:
        self._examiner = examiner
        self._folder = folder
        self._done = done
        self._style = dialogue_style()
        self._planter = planter

    def take(self, lessons: list[Lesson]) -> int:
        """Give lessons until there are no more or the person ends."""
        if not lessons:
            say(["All lessons are done. To begin again: smartlint learn --restart"])
        try:
            for number, lesson in enumerate(lessons):
                if number:
                    say(["", "The next lesson: Enter goes on, a full stop alone ends."])
                    self._asked()
                self._give(lesson)
        except StoppedByUser:
            return INTERRUPTED
        except (InputEnded, _Ended):
            pass
        return 0

    def _give(self, lesson: Lesson) -> None:
        say(lesson_lines(lesson, self._style))
        given = task(lesson, self._planter)
        self._spot(given)
        if self._rewrite(given):
            self._done.add(lesson.key)
            if not write_learned(self._folder, self._done):
                complain("this lesson will not be remembered: no folder can be written")

    def _spot(self, given: Task) -> None:
        say(spot_lines(given.spot, self._style))
        said = self._asked().casefold()
        while said and said not in tuple(_SIGNS):
            say([f"  Write {_SIGNS[0]} or {_SIGNS[1]}; Enter alone goes on."])
            said = self._asked().casefold()
        if not said:
            return
        right = _SIGNS[given.spot.flawed]
        verdict = "Yes" if said == right else f"Not quite, it is {right}"
        why = reason(given, self._examiner)
        say(block(f"{verdict}: {ended(why)}", self._style))

    def _rewrite(self, given: Task) -> bool:
        """Let the person write it better; return whether they did."""
        say(rewrite_lines(given.weak, self._style))
        left = list(hints(given, self._examiner))
        while text := self._goal():
            if text == _HINT:
                said = left.pop(0) if left else "That was the last hint; you can do it"
                say(block(f"Hint: {ended(said)}", self._style))
                continue
            attempt = judge(text, given, self._examiner)
            if attempt.is_solved:
                say(["  Well done: that is a better goal."])
                return True
            problem = ended(attempt.problem)
            say(block(f"Not yet: {problem} Try again; ? gives a hint.", self._style))
        return False

    def _goal(self) -> str:
        """Return the lines of a goal; ? for a hint, empty when the person goes on."""
        first = self._asked()
        if first in ("", _HINT):
            return first
        lines = [first]
        while line := self._asked():
            lines.append(f"  {line}")
        return "\n".join(lines)

    def _asked(self) -> str:
        said = ask()
        if said == _END:
            raise _Ended
        return said
