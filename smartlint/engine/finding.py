"""From a rule that speaks to the finding that people read: words, place, fixes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from smartlint.config.settings import OptionValue
from smartlint.diagnostics import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Related,
    Severity,
)
from smartlint.engine.condition import Condition
from smartlint.engine.rule import FixPlan, Rule
from smartlint.engine.runtime import PatternSet, find
from smartlint.engine.template import Template, render
from smartlint.facts.anchors import anchors_of
from smartlint.facts.relations import relations_of
from smartlint.facts.subjects import (
    ClauseSubject,
    FileSubject,
    GoalSubject,
    Subject,
)
from smartlint.facts.table import facts_of
from smartlint.named_tuple import NamedTuple
from smartlint.text import Source, Span

_MATCH = "match"
_MATCHED_NAME = "Match"
# Departments with so few letters are abbreviations: HR, IT, PR.
_LONGEST_ABBREVIATION = 2


class Place(NamedTuple):
    """Where a subject stands.

    Attributes:
        path: Its file.
        span: Its words.
        goal: The goal's key; None for files.
    """

    path: str
    span: Span
    goal: str | None


def place_of(subject: Subject) -> Place:
    """Return where a subject stands."""
    goal = subject.goal
    key = goal.key if goal is not None else None
    return Place(subject.source.path, subject.span, key)


class FindingMaker:
    """Makes the findings of one rule; a plain class, made once a run."""

    __slots__ = (
        "_anchors",
        "_facts",
        "_match",
        "_options",
        "_patterns",
        "_rule",
        "_severity",
    )

    def __init__(
        self,
        rule: Rule,
        condition: Condition,
        severity: Severity,
        options: Mapping[str, OptionValue],
    ) -> None:
        self._rule = rule
        self._severity = severity
        self._facts = facts_of(rule.subject)
        self._anchors = anchors_of(rule.subject)
        self._options = {
            option.name: options.get(option.name, option.default)
            for option in rule.options
        }
        self._match = condition.matchers[0] if condition.matchers else None
        self._patterns: PatternSet | None = None

    def make(self, subject: Subject) -> Diagnostic:
        """Return the rule's finding on a subject that it speaks of."""
        rule = self._rule
        place = place_of(subject)
        read = self._reader(subject)
        return Diagnostic(
            rule.code,
            rule.name,
            self._severity,
            render(rule.message, read),
            place.path,
            self._span(subject, place),
            place.goal,
            render(self._help(subject), read),
            self._related(subject, rule.related) if rule.related is not None else (),
            self._fixes(subject, read) if rule.fixes else (),
        )

    def _help(self, subject: Subject) -> Template:
        rule = self._rule
        return rule.help if _takes_lines(subject) else rule.help_in_lists or rule.help

    def _reader(self, subject: Subject) -> Callable[[str], object]:
        facts = self._facts
        options = self._options

        # object: the value of a fact or option, of the type it declares
        def read(name: str) -> object:
            if name == _MATCH:
                return self._matched_words(subject)
            if name == _MATCHED_NAME:
                return _as_name(self._matched_words(subject))
            if name in options:
                return options[name]
            return facts[name].read(subject)

        return read

    def _span(self, subject: Subject, place: Place) -> Span:
        for name in self._rule.anchors:
            span = self._at(name, subject)
            if span is not None:
                return span
        return place.span

    def _at(self, name: str, subject: Subject) -> Span | None:
        if name == _MATCH:
            return self._matched(subject)
        return self._anchors[name](subject)

    def _matched(self, subject: Subject) -> Span | None:
        """Return where the first ``matches`` of the condition found its phrase.

        A fact's text is looked for in the goal's own text, as facts carry no place.
        """
        if self._match is None:
            return None
        value = self._facts[self._match.fact].read(subject)
        texts = value if isinstance(value, tuple) else (value,)
        if self._patterns is None:
            self._patterns = PatternSet(self._match.patterns)
        source = subject.source
        goal = subject.goal
        whole = goal.span if goal is not None else Span(0, len(source.text))
        for text in texts:
            match = find(text, self._patterns) if text else None
            if match is None:
                continue
            at = source.text.find(text, whole.start, whole.end)
            if at >= 0:
                return Span(at + match.start, at + match.end)
        return None

    def _matched_words(self, subject: Subject) -> str | None:
        span = self._matched(subject)
        return subject.source.slice(span) if span is not None else None

    def _related(self, subject: Subject, name: str) -> tuple[Related, ...]:
        places = relations_of(self._rule.subject)[name](subject)
        return tuple([Related(*place) for place in places])

    def _fixes(
        self, subject: Subject, read: Callable[[str], object]
    ) -> tuple[Fix, ...]:
        made = [self._fix(plan, subject, read) for plan in self._rule.fixes]
        return tuple([fix for fix in made if fix is not None])

    def _fix(
        self, plan: FixPlan, subject: Subject, read: Callable[[str], object]
    ) -> Fix | None:
        text = render(plan.text, read)
        if plan.action == "line":
            edit = _new_line(subject, text)
        else:
            span = self._at(plan.anchor or "", subject)
            edit = _edit(plan, span, text, subject.source)
        if edit is None:
            return None
        title = render(plan.title, read)
        return Fix(title, Applicability(plan.applicability), (edit,))


def _takes_lines(subject: Subject) -> bool:
    """Say whether a line can stand beneath a goal; not in a list of plain sentences."""
    if isinstance(subject, ClauseSubject):
        subject = subject.owner
    if isinstance(subject, GoalSubject):
        return subject.place.file.takes_facts
    if isinstance(subject, FileSubject):
        return subject.file.takes_facts
    return any(one.file.takes_facts for one in subject.files)


def _as_name(words: str | None) -> str | None:
    """Return words as people write the name of a department: Sales, HR."""
    if words is None or len(words) <= _LONGEST_ABBREVIATION:
        return words and words.upper()
    return words[0].upper() + words[1:]


def _edit(plan: FixPlan, span: Span | None, text: str, source: Source) -> Edit | None:
    if span is None:
        return None
    if plan.action == "replace":
        return Edit(span, text)
    if plan.action == "insert":
        return Edit(Span(span.end, span.end), text)
    has_space = source.text[span.end : span.end + 1] == " "
    return Edit(Span(span.start, span.end + has_space), "")


def _new_line(subject: Subject, text: str) -> Edit | None:
    """Return an edit that adds a line beneath the goal, indented like the others."""
    owner = subject.owner if isinstance(subject, ClauseSubject) else subject
    if not isinstance(owner, GoalSubject) or not _takes_lines(owner):
        return None
    goal = owner.goal
    source = owner.source
    first = goal.lines[0].span.start if goal.lines else goal.head.start
    start = source.line_span(source.position(first).line).start
    margin = source.text[start:first] + ("" if goal.lines else "  ")
    end = source.line_span(source.position(goal.span.end).line).end
    return Edit(Span(end, end), f"{source.line_end}{margin}{text}")
