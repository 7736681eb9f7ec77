"""Where the coach's goal is from and where it goes: files, whole or not at all."""

from __future__ import annotations

import os
from datetime import date

from smartlint.cli.teaching import today
from smartlint.cli.terminal import write_text
from smartlint.diagnostics import Severity
from smartlint.errors import ConfigError
from smartlint.facts.subjects import JUDGED_KINDS
from smartlint.syntax import Language, parse_goals
from smartlint.syntax.line import is_id
from smartlint.teach.coach import Conversation
from smartlint.teach.composing import Composed
from smartlint.teach.draft import draft_of, new_draft
from smartlint.teach.examiner import Examiner
from smartlint.text import Source
from smartlint.workspace import (
    Input,
    InputFormat,
    kind_of,
    newest_as_of,
    parse,
    read_source,
    replace_file,
    replace_text,
)

_UNNAMED = "coach.goals"
_ID = "G"


class Place:
    """The file of a run: a plain class, as its text grows while goals are mended.

    Attributes:
        path: Where the goals stand or will stand.
        form: What the file is.
        text: What it holds by now; None for a file that is not there yet.
        output: Where to write; None for standard output.
        as_of: The day to judge by.
        is_mending: Goals that stand there are mended.
    """

    __slots__ = ("_examiner", "as_of", "form", "is_mending", "output", "path", "text")

    def __init__(
        self,
        path: str,
        text: str | None,
        output: str | None,
        as_of: date | None,
        *,
        is_mending: bool,
    ) -> None:
        self.path = path
        self.form: InputFormat = kind_of(path)
        self.text = text
        self.output = output
        self.as_of = as_of or today()
        self.is_mending = is_mending
        self._examiner: Examiner | None = None

    def use(self, examiner: Examiner) -> None:
        """Keep who reads and judges the goals."""
        self._examiner = examiner

    def conversation(self, number: int) -> Conversation | None:
        """Return a talk about one goal of the file; None for a goal that is no weak one."""
        assert self._examiner is not None  # noqa: S101 - kept before goals are counted
        examined = self._examiner.examine(self.text or "", self.path, self.form)
        goal = examined.file.goals[number]
        if goal.kind not in JUDGED_KINDS or not goal.sentence.text:
            return None
        is_weak = any(
            found.goal == goal.key and found.severity.rank <= Severity.WARNING.rank
            for found in examined.result.diagnostics
        )
        draft = draft_of(examined.file.source, goal)
        talk = Conversation(self._examiner, self.path, self.form, draft)
        return talk if is_weak and talk.next_question() is not None else None


def place_of(
    origin: str | None, output: str | None, as_of: date | None, language: Language
) -> Place:
    """Return the file that a run is about.

    Args:
        origin: From ``--from``; None for a new goal.
        output: From ``--output``.
        as_of: From ``--as-of``; None takes the file's own day, else today.
        language: Reads that day.
    """
    path = origin or output or _UNNAMED
    text = (
        read_source(path).text if os.path.exists(path) and (origin or output) else None
    )
    if origin is not None and text is None:
        text = read_source(origin).text  # says what is wrong
    output = output or origin
    if as_of is None and text is not None:
        read = parse(language, Input(Source(path, text), kind_of(path)))
        as_of = newest_as_of([read])
    return Place(path, text, output, as_of, is_mending=origin is not None)


def begin(
    place: Place, examiner: Examiner, idea: str, goal_id: str | None
) -> Conversation:
    """Return a talk about a new goal at the end of the file.

    Raises:
        ConfigError: The id cannot name a goal, or names one already.
    """
    if place.form == "markdown":
        raise ConfigError(
            "a goal is added to a goal file; name one that ends in .goals",
            path=place.path,
        )
    before = _before(place)
    taken = _ids(before, examiner.language)
    if goal_id is not None and (not is_id(goal_id) or goal_id in taken):
        raise ConfigError(
            f"'{goal_id}' cannot name this goal: an id starts with a letter, has letters, "
            "digits, - and _ only, and names no other goal of the file"
        )
    free = (f"{_ID}-{number}" for number in range(1, len(taken) + 2))
    chosen = goal_id or next(one for one in free if one not in taken)
    draft = new_draft(before, chosen, idea)
    return Conversation(examiner, place.path, place.form, draft)


def goals_to_mend(place: Place, examiner: Examiner) -> int:
    """Return how many goals the file holds, weak or not."""
    place.use(examiner)
    examined = examiner.examine(place.text or "", place.path, place.form)
    if not examined.file.goals:
        raise ConfigError("there is no goal in this file", path=place.path)
    return len(examined.file.goals)


def keep(place: Place, composed: Composed, *, is_stopped: bool) -> str | None:
    """Write the goal; return where, None for standard output.

    A goal that was interrupted is written too: where no file was named, into one in this
    folder that was not there before.
    """
    if place.is_mending and composed.text == place.text:
        return None
    target = place.output
    if target is None and not is_stopped:
        write_text((composed.text,), None)
        return None
    target = target or _unused(_UNNAMED)
    if os.path.exists(target):
        replace_text(target, composed.text)
    else:
        replace_file(target, (composed.text.encode("utf-8"),))
    place.text = composed.text
    return target


def _before(place: Place) -> str:
    if place.text is None or not place.text.strip():
        return f"as of {place.as_of.isoformat()}\n\n"
    line_end = "\r\n" if "\r\n" in place.text else "\n"
    text = place.text if place.text.endswith("\n") else place.text + line_end
    return text + line_end


def _ids(text: str, language: Language) -> set[str]:
    file, _ = parse_goals(language, Source("", text))
    return {goal.id.text for goal in file.goals if goal.id is not None}


def _unused(name: str) -> str:
    stem, extension = os.path.splitext(name)
    number, path = 1, name
    while os.path.lexists(path):
        number += 1
        path = f"{stem}-{number}{extension}"
    return path
