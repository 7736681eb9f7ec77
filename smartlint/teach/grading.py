"""Grades goals by a rubric, line by line, and tells what a class gets wrong.

Nothing depends on the order in which submissions come: each is judged by itself, and
what is told of the class is sorted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from smartlint.config.rubric import Criterion, Rubric
from smartlint.diagnostics import Diagnostic, Severity
from smartlint.facts.verdicts import NO_GOAL_RULES, UNPROVEN_RULE
from smartlint.linter import JudgedGoal
from smartlint.model.verdict import Judgement, Verdict
from smartlint.named_tuple import NamedTuple
from smartlint.teach.examiner import Examined, Examiner
from smartlint.teach.feedback import Advice, Lost, advice_on
from smartlint.teach.handed_in import handed_in
from smartlint.teach.submission import Submission
from smartlint.text import Source

_LETTERS = {
    "S": "specific",
    "M": "measurable",
    "A": "achievable",
    "R": "relevant",
    "T": "time_bound",
}
# What speaks against a goal that nobody has figures on.
_OUT_OF_HAND = frozenset({"A319", "A322", "A323"})
# A day that was past when the goal was handed in binds nobody.
_OVER = frozenset({"T505", "T521"})
_UNDECIDED = "not decided: "
_NOTHING_TO_REACH = "first it has to be clear when the goal is reached"
_UNPROVEN = "nothing is at hand that shows whether this can be reached"
_UNBROKEN = "nothing was found against it"
_COUNTS_ELSEWHERE = "nothing was found that counts here"
_HUNDRED = Decimal(100)
_LEFT_OUT = "“{}” is no goal, and was left out"
_NOT_READ = "“{}” does not look like English, so it was not judged"


class Line(NamedTuple):
    """The points of one goal for one criterion.

    Attributes:
        criterion: Its name.
        earned: The points.
        points: How many there were to be had.
        reason: Why, in one sentence.
        words: The goal's words that it stands on; none where nothing is there.
        codes: The rules behind it.
        is_praised: All its points are a strength, and not only nothing against it.
    """

    criterion: str
    earned: Decimal
    points: Decimal
    reason: str
    words: tuple[str, ...]
    codes: tuple[str, ...]
    is_praised: bool = True


class GradedGoal(NamedTuple):
    """One goal with its points.

    Attributes:
        name: Its id, or a number.
        sentence: As written.
        lines: In the order of the rubric.
        findings: What to mend; first what wins most points back.
        mistakes: Code and name of each rule that it breaks: one that costs it points
            that the author could have had, or that tells of something wrong.
        is_of_the_trade: It is about a KPI of the catalogue.
    """

    name: str
    sentence: str
    lines: tuple[Line, ...]
    findings: tuple[Advice, ...]
    mistakes: frozenset[tuple[str, str]]
    is_of_the_trade: bool

    @property
    def earned(self) -> Decimal:
        """All its points."""
        return sum((line.earned for line in self.lines), Decimal(0))

    @property
    def strengths(self) -> tuple[str, ...]:
        """The criteria that got all their points."""
        return tuple(
            line.criterion
            for line in self.lines
            if line.earned == line.points and line.is_praised
        )


class GradedStudent(NamedTuple):
    """One student's result.

    Attributes:
        student: Who.
        goals: In the order of the submission.
        earned: The points of all goals.
        points: How many there were to be had.
        grade: The mark; empty for none.
        n_missing: How many goals were asked for and are not there.
        notes: What could not be understood of the submission, or was left out.
        unread: The sentences that could not be judged; they get no points and lose none.
    """

    student: str
    goals: tuple[GradedGoal, ...]
    earned: Decimal
    points: Decimal
    grade: str
    n_missing: int
    notes: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def percent(self) -> Decimal:
        """The share of the points, in whole per cent."""
        return (self.earned * _HUNDRED / self.points).quantize(Decimal(1))


class Mistake(NamedTuple):
    """A weakness that several students share.

    Attributes:
        code: The rule's code.
        name: Its name.
        n_students: How many students show it.
        n_goals: In how many goals.
    """

    code: str
    name: str
    n_students: int
    n_goals: int


class GradedClass(NamedTuple):
    """A class's results.

    Attributes:
        rubric: What it was graded by.
        students: By name.
        mistakes: The most frequent first.
        unread: Submissions that could not be graded, with the reason, by name.
    """

    rubric: Rubric
    students: tuple[GradedStudent, ...]
    mistakes: tuple[Mistake, ...]
    unread: tuple[tuple[str, str], ...]

    @property
    def is_of_the_trade(self) -> bool:
        """Whether at least half of the goals are about KPIs of the catalogue."""
        told = [goal.is_of_the_trade for one in self.students for goal in one.goals]
        return sum(told) * 2 >= len(told)


def grade(
    submissions: Iterable[Submission],
    unread: Iterable[tuple[str, str]],
    rubric: Rubric,
    examiner: Examiner,
) -> GradedClass:
    """Return the results of a class.

    Args:
        submissions: What was handed in; several of one student count together.
        unread: What could not be read, with the reason.
        rubric: What to grade by.
        examiner: Judges the goals.
    """
    by_student: dict[str, list[Submission]] = {}
    for one in sorted(submissions):
        by_student.setdefault(one.student, []).append(one)
    students: list[GradedStudent] = []
    without: list[tuple[str, str]] = list(unread)
    for student, works in sorted(by_student.items(), key=_by_name):
        result = _student(student, works, rubric, examiner)
        without += [(student, _NOT_READ.format(one)) for one in result.unread]
        if result.goals or not any(work.text.strip() for work in works):
            students.append(result)  # who handed in nothing gets no points
        elif not result.unread:
            without.append((student, "there is no goal in it"))
    return GradedClass(
        rubric, tuple(students), _mistakes(students), tuple(sorted(set(without)))
    )


def _by_name(entry: tuple[str, object]) -> tuple[str, str]:
    return entry[0].casefold(), entry[0]


def _student(
    student: str, works: Sequence[Submission], rubric: Rubric, examiner: Examiner
) -> GradedStudent:
    goals: list[GradedGoal] = []
    notes = [note for work in works for note in work.notes]
    unread: list[str] = []
    for work in works:
        examined = examiner.examine(work.text, work.path, work.form)
        handed = handed_in(examined)
        goals += [
            _goal(len(goals) + at, judged, examined, rubric, examiner)
            for at, judged in enumerate(handed.graded, 1)
        ]
        notes += [_LEFT_OUT.format(one) for one in handed.left_out]
        notes += [_NOT_READ.format(one) for one in handed.unread]
        unread += handed.unread
    n_missing = max(0, rubric.goals - len(goals) - len(unread))
    points = rubric.points * (len(goals) + n_missing)
    earned = sum((goal.earned for goal in goals), Decimal(0))
    mark = _mark(rubric, earned, points)
    return GradedStudent(
        student,
        tuple(goals),
        earned,
        points,
        mark,
        n_missing,
        tuple(notes),
        tuple(unread),
    )


def _mark(rubric: Rubric, earned: Decimal, points: Decimal) -> str:
    share = earned * _HUNDRED / points if points else Decimal(0)
    return next((one.name for one in rubric.grades if share >= one.least), "")


def _goal(
    number: int,
    judged: JudgedGoal,
    examined: Examined,
    rubric: Rubric,
    examiner: Examiner,
) -> GradedGoal:
    goal, source = judged.goal, examined.file.source
    found = sorted(
        (one for one in examined.result.diagnostics if one.goal == goal.key),
        key=lambda one: (one.severity.rank, one.code),
    )
    lines = tuple(
        _by_letter(one, judged.verdicts, found, source)
        if one.letter
        else _by_rules(one, judged, found, source)
        for one in rubric.criteria
    )
    name = goal.id.text if goal.id is not None else f"goal {number}"
    lost = _lost(lines)
    advice = advice_on(lost, found, source, examiner)
    mistakes = _broken(lost, advice, examiner)
    meaning = examined.subject(goal.key).meaning
    is_of_the_trade = meaning is not None and meaning.kpi is not None
    return GradedGoal(
        name, goal.sentence.text, lines, advice, mistakes, is_of_the_trade
    )


def _broken(
    lost: Mapping[str, Lost], advice: Sequence[Advice], examiner: Examiner
) -> frozenset[tuple[str, str]]:
    """Return the rules that a goal breaks, also where another finding speaks for them."""
    costly = [examiner.rule(code) for code, one in lost.items() if one.is_mistake]
    told = {(one.code, one.name) for one in advice if one.is_mistake}
    return frozenset(told | {(rule.code, rule.name) for rule in costly if rule})


def _lost(lines: Iterable[Line]) -> dict[str, Lost]:
    """Return the points that were lost, by the rule; with the first reason."""
    lost: dict[str, Lost] = {}
    for line in lines:
        missing = line.points - line.earned
        for code in line.codes if missing else ():
            reason = line.reason.removeprefix(_UNDECIDED)
            is_mistake = not line.earned and code != UNPROVEN_RULE
            before = lost.get(code, Lost(Decimal(0), reason, is_mistake))
            lost[code] = before._replace(points=before.points + missing)
    return lost


def _by_letter(
    criterion: Criterion,
    verdicts: Sequence[Verdict],
    found: Sequence[Diagnostic],
    source: Source,
) -> Line:
    verdict = _verdict(verdicts, criterion.letter)
    is_open = verdict.judgement is Judgement.UNKNOWN
    against = [one for one in found if one.code in _OUT_OF_HAND]
    if is_open and criterion.letter == "A":
        amount = _verdict(verdicts, "M")
        if against:
            verdict = verdict._replace(reason=against[0].message, rule=against[0].code)
        elif amount.judgement is Judgement.FAIL:
            verdict = verdict._replace(reason=_NOTHING_TO_REACH, rule=amount.rule)
        elif verdict.rule == UNPROVEN_RULE:
            verdict = verdict._replace(reason=_UNPROVEN)
        is_open = verdict.rule not in (amount.rule, *_OUT_OF_HAND)
    over = [one for one in found if one.code in _OVER]
    if over and criterion.letter == "T" and verdict.judgement is Judgement.PASS:
        verdict = verdict._replace(
            judgement=Judgement.FAIL, reason=over[0].message, rule=over[0].code
        )
    earned = {
        Judgement.PASS: criterion.points,
        Judgement.FAIL: Decimal(0),
        Judgement.UNKNOWN: criterion.unknown if is_open else Decimal(0),
    }[verdict.judgement]
    is_told = verdict.judgement is not Judgement.UNKNOWN or verdict.rule in _OUT_OF_HAND
    return Line(
        criterion.name,
        earned,
        criterion.points,
        verdict.reason if is_told else _UNDECIDED + verdict.reason,
        tuple(source.slice(span) for span in verdict.evidence),
        () if verdict.judgement is Judgement.PASS else (verdict.rule,),
    )


def _verdict(verdicts: Sequence[Verdict], letter: str) -> Verdict:
    return next(one for one in verdicts if one.letter.value == _LETTERS[letter])


def _by_rules(
    criterion: Criterion,
    judged: JudgedGoal,
    found: Sequence[Diagnostic],
    source: Source,
) -> Line:
    hits = [one for one in found if one.code in criterion.rules]
    cost = criterion.each * len(hits)
    if any(one.code in NO_GOAL_RULES for one in hits):
        cost = criterion.points  # of what is no goal nothing is well put
    today = judged.goal.baseline if criterion.today and not hits else None
    reason = "; ".join(one.message for one in hits) or _unbroken(found)
    if today is not None:
        reason = f"it says how it is today: “{today.text}”"
    elif criterion.today and not hits:
        reason = "none is needed: it is done or not done, or counted from nothing"
    return Line(
        criterion.name,
        max(Decimal(0), criterion.points - cost),
        criterion.points,
        reason,
        tuple(source.slice(one.span) for one in hits),
        tuple(one.code for one in hits),
        is_praised=today is not None or not criterion.today,
    )


def _unbroken(found: Sequence[Diagnostic]) -> str:
    """Return what is said where no rule of a criterion speaks; others may all the same."""
    is_weak = any(one.severity.rank <= Severity.WARNING.rank for one in found)
    return _COUNTS_ELSEWHERE if is_weak else _UNBROKEN


def _mistakes(students: Sequence[GradedStudent]) -> tuple[Mistake, ...]:
    in_students: Counter[tuple[str, str]] = Counter()
    in_goals: Counter[tuple[str, str]] = Counter()
    for student in students:
        shown: set[tuple[str, str]] = set()
        for goal in student.goals:
            in_goals.update(goal.mistakes)
            shown |= goal.mistakes
        in_students.update(shown)
    ordered = sorted(in_students, key=lambda key: (-in_students[key], key))
    return tuple(Mistake(*key, in_students[key], in_goals[key]) for key in ordered)
