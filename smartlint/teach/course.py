"""A short course from rule pages and the glossary, and the judge of what is rewritten.

The steps of every lesson are the same: read why, see a pair, spot the flaw, write it
better. The same engine that lints says whether the rewriting did it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from zlib import crc32

from smartlint.catalogue.terms import Term
from smartlint.diagnostics import Diagnostic, Severity
from smartlint.diagnostics.suggestion import written_lines
from smartlint.engine.rule import Rule
from smartlint.named_tuple import NamedTuple
from smartlint.teach.examiner import Examined, Examiner
from smartlint.teach.exercises import Planter
from smartlint.teach.lesson import Lesson, first_paragraph, term_lesson

_CHAPTERS = {
    "S": ("Specific", "specific-goals"),
    "M": ("Measurable", "measurable-goals"),
    "A": ("Achievable", "achievable-goals"),
    "R": ("Relevant", "relevant-goals"),
    "T": ("Time-bound", "time-bound-goals"),
}
_TERMS = "Key terms"
_FAILING = (Severity.ERROR, Severity.WARNING)


class Chapter(NamedTuple):
    """Lessons that belong together.

    Attributes:
        title: What they are about.
        lessons: In order.
    """

    title: str
    lessons: tuple[Lesson, ...]


class Spot(NamedTuple):
    """Two goals, of which one has the flaw.

    Attributes:
        goals: To choose from.
        flawed: The index of the one with the flaw.
    """

    goals: tuple[str, str]
    flawed: int


class Task(NamedTuple):
    """What is to be done in a lesson.

    Attributes:
        lesson: Which lesson.
        spot: Two goals to choose from.
        weak: A goal to be written better.
    """

    lesson: Lesson
    spot: Spot
    weak: str


class Attempt(NamedTuple):
    """What a rewritten goal came to.

    Attributes:
        is_solved: The flaw is gone, nothing worse came, and it is still a goal.
        problem: What is still wrong, in the words of the rule; empty when solved.
    """

    is_solved: bool
    problem: str


def course(
    examiner: Examiner,
    lesson_of: Callable[[str], Lesson | None],
    terms: Sequence[Term],
) -> tuple[Chapter, ...]:
    """Return the chapters: the five letters, then the other terms of the field.

    A letter's chapter begins with its term and has the rules that fail a goal there.

    Args:
        examiner: Has the rules, and tells which flaws show without tables.
        lesson_of: Returns the lesson of the rule with a code.
        terms: The glossary.
    """
    by_id = {term.id: term for term in terms}
    taught = [rule for rule in examiner.rulebook.rules if _is_taught(rule)]
    chapters: list[Chapter] = []
    used: set[str] = set()
    for letter, (title, term_id) in _CHAPTERS.items():
        first = [term_lesson(by_id[term_id])] if term_id in by_id else []
        used.add(term_id)
        found = [lesson_of(rule.code) for rule in taught if rule.letter == letter]
        lessons = [
            one
            for one in found
            if one is not None and one.weak and one.strong and _shows(one, examiner)
        ]
        chapters.append(Chapter(title, (*first, *lessons)))
    rest = tuple(term_lesson(term) for term in terms if term.id not in used)
    chapters.append(Chapter(_TERMS, rest))
    return tuple(one for one in chapters if one.lessons)


def task(lesson: Lesson, planter: Planter) -> Task:
    """Return what is to be done in a lesson.

    Where the flaw can be planted, the goals are invented: those of the page were just
    read. The same lesson has the same goals every time.
    """
    seed = lesson_seed(lesson)
    if lesson.code in planter.codes:
        first, second = (planter.sheet([lesson.code], seed + n, 1) for n in (0, 1))
        pair = first.exercises[0]
        weak, strong = pair.text.rstrip(), pair.good.rstrip()
        other = second.exercises[0].text.rstrip()
    else:
        weak, strong, other = lesson.weak[-1], lesson.strong[-1], lesson.weak[0]
    flawed = seed % 2
    goals = (weak, strong) if flawed == 0 else (strong, weak)
    return Task(lesson, Spot(goals, flawed), other)


def lesson_seed(lesson: Lesson) -> int:
    """Return what decides the goals of a lesson: the same ones every time."""
    return crc32(lesson.key.encode())


def judge(text: str, given: Task, examiner: Examiner) -> Attempt:
    """Return whether a rewritten goal is without the flaw of its lesson.

    Args:
        text: The goal, as lines of a goal file.
        given: What was to be done.
        examiner: Judges it.
    """
    after = _examined(text, examiner)
    if not any(one.goal.sentence.text for one in after.result.goals):
        return Attempt(
            is_solved=False, problem="that is no goal yet: say what is to be"
        )
    before = _examined(given.weak, examiner)
    wanted = _of_lesson(given.lesson, before)
    left = [one for one in after.result.diagnostics if one.code in wanted]
    known = {one.code for one in before.result.diagnostics}
    new = [
        one
        for one in after.result.diagnostics
        if one.severity in _FAILING and one.code not in known
    ]
    first = next(iter([*left, *new]), None)
    return Attempt(first is None, first.message if first is not None else "")


def reason(given: Task, examiner: Examiner) -> str:
    """Return what is wrong with the one goal of the pair that has the flaw."""
    lesson, pair = given.lesson, given.spot
    found = _flaw_in(lesson, _examined(pair.goals[pair.flawed], examiner))
    return lesson.flaw or (found.message if found is not None else "")


def hints(given: Task, examiner: Examiner) -> tuple[str, ...]:
    """Return hints on the goal that is to be rewritten, each telling more.

    What is wrong, how such goals are mended, and the form of what to write with a blank
    for every fact: none holds the answer.
    """
    lesson, examined = given.lesson, _examined(given.weak, examiner)
    found = _flaw_in(lesson, examined)
    told = [found.message, found.help] if found is not None else [lesson.flaw]
    if lesson.how:
        told.append(first_paragraph(lesson.how))
    if found is not None:
        told.append(_form(found, examined))
    plain = [one for one in told if one and not _gives_away(one, lesson)]
    return tuple(dict.fromkeys(plain))


def _flaw_in(lesson: Lesson, examined: Examined) -> Diagnostic | None:
    wanted = _of_lesson(lesson, examined)
    return next((d for d in examined.result.diagnostics if d.code in wanted), None)


def _is_taught(rule: Rule) -> bool:
    return (
        (rule.severity in _FAILING or rule.letter == "R")
        and rule.finder == "page"
        and rule.subject == "goal"
        and rule.status in ("stable", "preview")
        and "classroom" in rule.profiles
    )


def _shows(lesson: Lesson, examiner: Examiner) -> bool:
    """Tell whether the weak goal shows its flaw alone, without tables beside it."""
    found = _examined(lesson.weak[0], examiner).result.diagnostics
    return any(one.code == lesson.code for one in found)


def _of_lesson(lesson: Lesson, before: Examined) -> set[str]:
    """Return the rules that must fall silent: the lesson's, or all that speak now."""
    if lesson.code:
        return {lesson.code}
    return {d.code for d in before.result.diagnostics if d.severity in _FAILING}


def _form(found: Diagnostic, examined: Examined) -> str:
    fix = next(iter(found.fixes), None)
    if fix is None:
        return ""
    lines = written_lines(examined.file.source, fix)
    return "; ".join(line.text.strip() for line in lines if line.is_new)


def _gives_away(hint: str, lesson: Lesson) -> bool:
    """Tell whether a hint holds a sentence of a strong goal of the lesson."""
    sentences = (strong.split("\n", 1)[0] for strong in lesson.strong)
    return any(sentence in hint for sentence in sentences)


def _examined(text: str, examiner: Examiner) -> Examined:
    has_day = text.startswith("as of ")
    heading = "" if has_day else f"as of {examiner.as_of.isoformat()}\n\n"
    return examiner.examine(heading + text)
