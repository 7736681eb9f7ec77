"""Run the chosen rules on a subject and turn what they say into findings.

A rule that raises an error is isolated: it is named in a finding of its own, the other
rules speak, and the run goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from smartlint.config.settings import Settings
from smartlint.diagnostics import Diagnostic, Severity
from smartlint.engine.batch import Batch, compile_batch
from smartlint.engine.condition import Condition
from smartlint.engine.failure import RuleFailure
from smartlint.engine.finding import FindingMaker, place_of
from smartlint.engine.rule import Rule
from smartlint.engine.rulebook import Rulebook
from smartlint.facts.plain_list import Settled, settled_in_lists
from smartlint.facts.subjects import GoalSubject, Subject
from smartlint.facts.table import SUBJECTS, SubjectName
from smartlint.named_tuple import NamedTuple

BROKEN_RULE = ("X091", "broken-rule")


class Findings(NamedTuple):
    """What the rules said of some subjects.

    Attributes:
        diagnostics: One for each rule that spoke of a subject.
        failures: The rules that failed.
    """

    diagnostics: tuple[Diagnostic, ...]
    failures: tuple[RuleFailure, ...]


_SILENCE = Findings((), ())


class Evaluator:
    """The rules that hold in one run, compiled.

    A plain class: it is made once a run and only read, but for the functions that
    test single rules, which are made when one fails.
    """

    __slots__ = ("_benches", "_settings")

    def __init__(self, rulebook: Rulebook, settings: Settings) -> None:
        self._settings = settings
        self._benches = {
            subject: _bench(rulebook, settings, subject) for subject in SUBJECTS
        }

    def asks_about(self, subject: SubjectName) -> bool:
        """Whether any rule in force is about this kind of subject."""
        return bool(self._benches[subject].rules)

    def findings(self, name: SubjectName, subjects: Iterable[Subject]) -> Findings:
        """Return what the rules say of subjects of one kind.

        All are asked before the first finding is written, as a processor foresees the
        steps that it has just taken.
        """
        bench = self._benches[name]
        if not bench.rules:
            return _SILENCE
        failures: list[RuleFailure] = []
        asked = tuple(subjects)
        diagnostics: list[Diagnostic] = []
        for subject, spoken in zip(
            asked, _answers(bench, asked, failures), strict=True
        ):
            if spoken:
                diagnostics += _said(bench, subject, spoken, failures)
        diagnostics += [failure.diagnostic for failure in failures]
        return Findings(tuple(diagnostics), tuple(failures))


def _answers(
    bench: _Bench, subjects: Sequence[Subject], failures: list[RuleFailure]
) -> Sequence[Sequence[int]]:
    """Return the indexes of the rules that speak of each subject.

    All are asked in one go, as nearly always no rule fails; where one does, each is
    asked with care.
    """
    if not subjects:
        return ()
    batch = bench.batch(subjects[0])
    together: Sequence[Sequence[int]]
    together, error = attempt(lambda ones: [batch(one) for one in ones], subjects)
    if error is None:
        return together
    return [_spoken(bench, subject, failures) for subject in subjects]


def _spoken(
    bench: _Bench, subject: Subject, failures: list[RuleFailure]
) -> Sequence[int]:
    """Return the indexes of the rules that speak; each is asked alone where one fails."""
    spoken: Sequence[int]
    spoken, error = attempt(bench.batch(subject), subject)
    return spoken if error is None else _one_by_one(bench, subject, failures)


def _one_by_one(
    bench: _Bench, subject: Subject, failures: list[RuleFailure]
) -> list[int]:
    spoken = []
    for index, rule in enumerate(bench.rules):
        answer, error = attempt(bench.single(index), subject)
        if error is not None:
            failures.append(_failure(rule, subject, error))
        elif answer:
            spoken.append(index)
    return spoken


def _said(
    bench: _Bench,
    subject: Subject,
    spoken: Sequence[int],
    failures: list[RuleFailure],
) -> list[Diagnostic]:
    """Return the findings of the rules that speak and yield to no other of them."""
    names = {bench.rules[index].name for index in spoken}
    diagnostics = []
    for index in spoken:
        rule = bench.rules[index]
        if not names.isdisjoint(rule.yields_to):
            continue
        made, error = attempt(bench.makers[index].make, subject)
        if error is not None:
            failures.append(_failure(rule, subject, error))
        else:
            diagnostics.append(made)
    return diagnostics


class _Bench:
    """The rules about one kind of subject, and their compiled forms."""

    __slots__ = ("_chosen", "_compile", "_general", "_listed", "makers", "rules")

    def __init__(
        self,
        chosen: Sequence[tuple[Rule, Condition]],
        makers: Sequence[FindingMaker],
        compile_rules: Callable[[Sequence[tuple[Rule, Condition]], Settled], Batch],
    ) -> None:
        self.rules = tuple([rule for rule, _ in chosen])
        self.makers = tuple(makers)
        self._compile = compile_rules
        self._chosen = chosen
        self._general: Batch | None = None
        self._listed: Batch | None = None

    def batch(self, subject: Subject) -> Batch:
        """Return the function that tests all rules on a subject of this run."""
        if isinstance(subject, GoalSubject) and subject.place.portfolio.is_plain:
            if self._listed is None:
                self._listed = self._compile(self._chosen, settled_in_lists())
            return self._listed
        if self._general is None:
            self._general = self._compile(self._chosen, {})
        return self._general

    def single(self, index: int) -> Batch:
        """Return a function that tests one rule alone."""
        return self._compile([self._chosen[index]], {})


def _bench(rulebook: Rulebook, settings: Settings, subject: SubjectName) -> _Bench:
    chosen = [
        (rule, rulebook.conditions[rule.code])
        for rule in rulebook.rules
        if rule.subject == subject
        and rule.code in settings.severities
        and rule.code in rulebook.conditions
    ]
    makers = [
        FindingMaker(
            rule,
            condition,
            settings.severities[rule.code],
            settings.options.get(rule.name, {}),
        )
        for rule, condition in chosen
    ]

    def compile_rules(
        rules: Sequence[tuple[Rule, Condition]], settled: Settled
    ) -> Batch:
        cache = rulebook.cache if rules is chosen else None
        return compile_batch(subject, rules, settings.options, cache, settled)

    return _Bench(chosen, makers, compile_rules)


# Any: a batch answers with indices, a maker with a finding, about one subject or many
def attempt(call: Callable[[Any], Any], subject: Any) -> tuple[Any, str | None]:
    """Return the answer and no error, or no answer and what was raised.

    A bug of ours costs what was asked, and not the run: whoever calls tells the error.
    """
    try:
        return call(subject), None
    except Exception as error:  # noqa: BLE001 - contracts.md, House: the rule evaluator
        return None, f"{type(error).__name__}: {error}"


def _failure(rule: Rule, subject: Subject, error: str) -> RuleFailure:
    place = place_of(subject)
    owner = "a fault of smartlint" if rule.is_shipped else f"a fault of {rule.path}"
    code, name = BROKEN_RULE
    diagnostic = Diagnostic(
        code,
        name,
        Severity.ERROR,
        f"rule {rule.code} ({rule.name}) failed here, so it was not applied: {error}",
        place.path,
        place.span,
        place.goal,
        f"this is {owner}, not of your goal; please report it with the goal's text",
    )
    return RuleFailure(
        rule.code, rule.name, rule.pack, rule.is_shipped, error, diagnostic
    )
