"""Run a rule page's examples: the page is the rule's own test.

Beneath the line where a finding starts stands ``# expect: NAME``, optionally with the
words it must cover: ``# expect: NAME on "by 15%"``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from smartlint.diagnostics import Diagnostic, Edit, Fix, Severity
from smartlint.engine.page import Example, Host, Page
from smartlint.engine.rule import Rule
from smartlint.named_tuple import NamedTuple
from smartlint.text import Source

Lint = Callable[[str, Host], Sequence[Diagnostic]]

_EXPECT = "# expect:"


class PageFailure(NamedTuple):
    """Something on a page that does not hold.

    Attributes:
        line: In the page.
        problem: What was expected and what was found, one line.
    """

    line: int
    problem: str


class PageReport(NamedTuple):
    """What came of a page's examples.

    Attributes:
        path: The page's file.
        code: The rule's code.
        name: The rule's name.
        weak_count: How many weak examples it has.
        strong_count: How many strong ones.
        failures: What does not hold; empty when the page is good.
        missing: The extra that is not installed, for which the examples were left out.
    """

    path: str
    code: str
    name: str
    weak_count: int
    strong_count: int
    failures: tuple[PageFailure, ...]
    missing: str = ""


class _Expected(NamedTuple):
    """An expectation: a rule's name, the example's line, and the words, if given."""

    name: str
    line: int
    words: str | None


def check_page(page: Page, rule: Rule, lint: Lint) -> PageReport:
    """Return what came of the page's examples.

    Args:
        page: The page.
        rule: The rule that was made from it.
        lint: Gives the findings of all rules on a text.
    """
    failures: list[PageFailure] = []
    has_fired = False
    # A fault of the engine itself cannot be shown by a goal.
    examples = page.examples if rule.finder != "engine" else ()
    for example in examples:
        found = lint(example.text, example.host)
        own = [one for one in found if one.name == rule.name]
        has_fired = has_fired or bool(own)
        if example.kind == "strong":
            failures += _check_strong(example, rule, own)
        else:
            failures += _check_weak(example, rule, found)
            failures += _check_fixes(example, rule, found, lint)
        failures += _check_wording(example, own)
    if examples and not has_fired:
        failures.append(PageFailure(1, "no example makes the rule speak"))
    kinds = Counter(example.kind for example in page.examples)
    return PageReport(
        page.path,
        rule.code,
        rule.name,
        kinds["weak"],
        kinds["strong"],
        tuple(failures),
    )


def _check_strong(
    example: Example, rule: Rule, own: Sequence[Diagnostic]
) -> Iterator[PageFailure]:
    source = Source("", example.text)
    for found in own:
        line = source.position(found.span.start).line
        yield PageFailure(
            example.line + line - 1,
            f"{rule.name} speaks on a strong example: {found.message}",
        )


def _check_weak(
    example: Example, rule: Rule, found: Sequence[Diagnostic]
) -> Iterator[PageFailure]:
    source = Source("", example.text)
    expected = list(_expectations(example.text))
    if not any(one.name == rule.name for one in expected):
        yield PageFailure(
            example.line,
            f"the weak example does not say where {rule.name} speaks; write "
            f"“{_EXPECT} {rule.name}” beneath the line",
        )
    left = list(found)
    for one in expected:
        match = next((got for got in left if _is(one, got, source)), None)
        if match is None:
            yield _missed(example, one, found, source)
        else:
            left.remove(match)
    for extra in left:
        if extra.name == rule.name:
            line = source.position(extra.span.start).line
            yield PageFailure(
                example.line + line - 1,
                f"{rule.name} speaks here, on “{source.slice(extra.span)}”, "
                "and is not expected",
            )


def _is(expected: _Expected, found: Diagnostic, source: Source) -> bool:
    return (
        found.name == expected.name
        and source.position(found.span.start).line == expected.line
        and expected.words in (None, source.slice(found.span))
    )


def _missed(
    example: Example, one: _Expected, found: Sequence[Diagnostic], source: Source
) -> PageFailure:
    places = [
        f"line {example.line + source.position(got.span.start).line - 1}, "
        f"“{source.slice(got.span)}”"
        for got in found
        if got.name == one.name
    ]
    names = ", ".join(sorted({got.name for got in found})) or "nothing"
    instead = f"it speaks at {'; '.join(places)}" if places else f"found: {names}"
    where = f" on “{one.words}”" if one.words is not None else ""
    return PageFailure(
        example.line + one.line - 1, f"{one.name} is silent here{where}; {instead}"
    )


def _expectations(text: str) -> Iterator[_Expected]:
    subject_line = 0
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if not stripped.startswith(_EXPECT):
            subject_line = number
            continue
        name, _, words = stripped.removeprefix(_EXPECT).strip().partition(" on ")
        yield _Expected(name.strip(), subject_line, words.strip().strip('"') or None)


def _check_fixes(
    example: Example, rule: Rule, found: Sequence[Diagnostic], lint: Lint
) -> Iterator[PageFailure]:
    source = Source("", example.text)
    fills = [dict(plan.fill) for plan in rule.fixes]
    before = _counted(rule.name, found)
    for one in found:
        if one.name != rule.name:
            continue
        place = example.line + source.position(one.span.start).line - 1
        for fix, fill in zip(
            one.fixes, [*fills, *({} for _ in one.fixes)], strict=False
        ):
            filled = _with_fill(fix, fill)
            if rule.finder != "page" and _has_blank(filled):
                continue  # such a fix is shown and never applied
            mended = _counted(
                rule.name,
                lint(apply_edits(example.text, filled.edits), example.host),
            )
            for problem in _fix_problems(filled, rule.name, before, mended):
                yield PageFailure(place, f"the fix “{fix.title}” {problem}")


def _counted(name: str, found: Sequence[Diagnostic]) -> Counter[str]:
    """Count the findings by name: the rule's own, and those that fail a run.

    A fix may bring a fact to light that a mild rule remarks on; it may break nothing.
    """
    fails = (Severity.ERROR, Severity.WARNING)
    return Counter(
        one.name for one in found if one.name == name or one.severity in fails
    )


def _fix_problems(
    fix: Fix, name: str, before: Counter[str], after: Counter[str]
) -> Iterator[str]:
    if _has_blank(fix):
        yield "has a blank without a filling; add it to `fill`"
        return
    if after[name] >= before[name]:
        yield f"does not silence {name}"
    new = sorted(one for one in after if after[one] > before[one])
    if new:
        yield f"brings new findings: {', '.join(new)}"


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """Return ``text`` with the edits made; they must not overlap."""
    for edit in sorted(edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _has_blank(fix: Fix) -> bool:
    return any("<" in edit.text for edit in fix.edits)


def _with_fill(fix: Fix, fill: dict[str, str]) -> Fix:
    """Return the fix with its blanks filled as the page says."""
    edits = []
    for edit in fix.edits:
        text = edit.text
        for blank, words in fill.items():
            text = text.replace(f"<{blank}>", words)
        edits.append(Edit(edit.span, text))
    return fix._replace(edits=tuple(edits))


def _check_wording(
    example: Example, own: Sequence[Diagnostic]
) -> Iterator[PageFailure]:
    source = Source("", example.text)
    for found in own:
        line = example.line + source.position(found.span.start).line - 1
        for what, words in (("message", found.message), ("help", found.help)):
            if "“”" in words or "None" in words or "  " in words:
                yield PageFailure(line, f"the {what} has a hole: {words}")
            if words.endswith("."):
                yield PageFailure(line, f"the {what} ends in a full stop: {words}")
