"""From a rule that speaks to the finding that people read: words, place, fixes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from smartlint.config.settings import OptionValue
from smartlint.diagnostics import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Related,
    Severity,
)
from smartlint.engine.condition import Condition, Matcher
from smartlint.engine.rule import FixPlan, Rule
from smartlint.engine.runtime import PatternSet, find
from smartlint.engine.template import render
from smartlint.facts.anchors import anchors_of
from smartlint.facts.relations import relations_of
from smartlint.facts.subjects import ClauseSubject, FileSubject, GoalSubject, Subject
from smartlint.facts.table import facts_of
from smartlint.named_tuple import NamedTuple, make
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
    return make(Place, (subject.source.path, subject.span, key))


class FindingMaker:
    """Makes the findings of one rule; a plain class, made once a run."""

    __slots__ = (
        "_anchors",
        "_facts",
        "_fixes_in_text",
        "_match",
        "_matched_last",
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
        self._fixes_in_text = tuple(
            [plan for plan in rule.fixes if plan.action != "line"]
        )
        self._match = condition.matchers[0] if condition.matchers else None
        self._patterns: PatternSet | None = None
        self._matched_last: tuple[Subject | None, Span | None] = (None, None)

    def make(self, subject: Subject) -> Diagnostic:
        """Return the rule's finding on a subject that it speaks of."""
        rule = self._rule
        path, span, goal = place_of(subject)
        read = self._reader(subject)
        takes_lines = _takes_lines(subject)
        help_text = rule.help if takes_lines else rule.help_in_lists or rule.help
        fixes = self._fixes_in_text if not takes_lines else rule.fixes
        return make(
            Diagnostic,
            (
                rule.code,
                rule.name,
                self._severity,
                render(rule.message, read),
                path,
                self._span(subject, span),
                goal,
                render(help_text, read),
                self._related(subject, rule.related) if rule.related else (),
                self._fixes(subject, fixes, read) if fixes else (),
            ),
        )

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

    def _span(self, subject: Subject, whole: Span) -> Span:
        for name in self._rule.anchors:
            span = self._at(name, subject)
            if span is not None:
                return span
        return whole

    def _at(self, name: str, subject: Subject) -> Span | None:
        if name == _MATCH:
            return self._matched(subject)
        return self._anchors[name](subject)

    def _matched(self, subject: Subject) -> Span | None:
        """Return where the first ``matches`` of the condition found its phrase.

        Kept, as the place, the message and the fix of one finding all ask for it.
        """
        if self._match is None:
            return None
        if self._matched_last[0] is not subject:
            self._matched_last = (subject, self._found(subject, self._match))
        return self._matched_last[1]

    def _found(self, subject: Subject, match: Matcher) -> Span | None:
        # A fact's text is looked for in the goal's own text, as facts carry no place.
        value = self._facts[match.fact].read(subject)
        texts = value if isinstance(value, tuple) else (value,)
        if self._patterns is None:
            self._patterns = PatternSet(match.patterns)
        source = subject.source
        goal = subject.goal
        whole = goal.span if goal is not None else Span(0, len(source.text))
        for text in texts:
            found = find(text, self._patterns) if text else None
            if found is None:
                continue
            at = source.text.find(text, whole.start, whole.end)
            if at >= 0:
                return Span(at + found.start, at + found.end)
        return None

    def _matched_words(self, subject: Subject) -> str | None:
        span = self._matched(subject)
        return subject.source.slice(span) if span is not None else None

    def _related(self, subject: Subject, name: str) -> tuple[Related, ...]:
        places = relations_of(self._rule.subject)[name](subject)
        return tuple([Related(*place) for place in places])

    def _fixes(
        self,
        subject: Subject,
        plans: Sequence[FixPlan],
        read: Callable[[str], object],
    ) -> tuple[Fix, ...]:
        made = [self._fix(plan, subject, read) for plan in plans]
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
    # A bullet or number before the goal is no part of the margin; a quote's sign is.
    margin = re.sub(r"[^\s>]", " ", source.text[start:first])
    margin += "" if goal.lines else "  "
    end = source.line_span(source.position(goal.span.end).line).end
    return Edit(Span(end, end), f"{source.line_end}{margin}{text}")
