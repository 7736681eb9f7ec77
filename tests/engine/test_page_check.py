"""The test of rule pages sees what is wrong with an example."""

from __future__ import annotations

from pathlib import Path

import pytest
from linted import house_rules, lint_texts

from smartlint.config.resolution import ALL, Choices
from smartlint.diagnostics import Diagnostic, Edit
from smartlint.engine.page import Host, read_page
from smartlint.engine.page_check import PageReport, apply_edits, check_page
from smartlint.text import Span

GOOD = """+++
code = "H001"
name = "no-day"
severity = "warning"
when = "deadline is unknown"
at = "verb"
message = "{“verb”|this} by when"

[[fix]]
title = "Say by when"
applicability = "display"
line = "by: <date>"
fill = { "date" = "30 June 2027" }
+++
# No day

## Why

Because.

## How to fix

Do.

## Weak

```goals
Reach 500 readers
# expect: no-day on "Reach"
```

## Strong

```goals
Reach 500 readers by 30 June 2027
```
"""


def report_on(folder: Path, page: str) -> PageReport:
    """Return what came of a page that is the only rule."""
    book = house_rules(folder, page)
    path = book.rules[0].path

    def lint(text: str, host: Host) -> tuple[Diagnostic, ...]:
        del host
        return lint_texts([text], Choices(select=(ALL,)), rules=book).diagnostics

    return check_page(read_page(path, page), book.rules[0], lint)


def test_a_good_page_has_no_failure(tmp_path: Path) -> None:
    report = report_on(tmp_path, GOOD)
    assert report[1:] == ("H001", "no-day", 1, 1, (), "")


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ('# expect: no-day on "Reach"\n', "", 28, "the weak example does not say where no-day speaks; write “# expect: no-day” beneath the line"),
        ('on "Reach"', 'on "500"', 28, "no-day is silent here on “500”; it speaks at line 28, “Reach”"),
        ("Reach 500 readers\n#", "Reach 500 readers by 2027\n#", 28, "no-day is silent here on “Reach”; found: nothing"),
        ("# expect: no-day", "# expect: no-year", 28, "the weak example does not say where no-day speaks; write “# expect: no-day” beneath the line"),
        ('on "Reach"\n', 'on "Reach"\nReach 600 readers\n', 30, "no-day speaks here, on “Reach”, and is not expected"),
        ("readers by 30 June 2027\n```", "readers\n```", 35, "no-day speaks on a strong example: “Reach” by when"),
        ('fill = { "date" = "30 June 2027" }', "", 28, "the fix “Say by when” has a blank without a filling; add it to `fill`"),
        ('"30 June 2027"', '"soon"', 28, "the fix “Say by when” brings new findings: unreadable-date"),
        ('by when"', 'by when."', 28, "the message ends in a full stop: “Reach” by when."),
        ("{“verb”|this}", "“{metric}{owner}”", 28, "the message has a hole"),
    ],
)  # fmt: skip
def test_a_failure_names_its_line(
    tmp_path: Path, old: str, new: str, line: int, problem: str
) -> None:
    assert old in GOOD
    page = GOOD.replace(old, new, 1)
    if "hole" in problem:
        page = page.replace("“{metric}{owner}”", "“{owner}”")
    failures = report_on(tmp_path, page).failures
    assert (line, problem) in [
        (one.line, one.problem[: len(problem)]) for one in failures
    ]


def test_a_rule_that_never_speaks_fails(tmp_path: Path) -> None:
    page = GOOD.replace("deadline is unknown", "target_value > 900")
    problems = [one.problem for one in report_on(tmp_path, page).failures]
    assert "no example makes the rule speak" in problems


def test_a_fix_that_breaks_the_goal_fails(tmp_path: Path) -> None:
    page = GOOD.replace('line = "by: <date>"', 'line = "ownr by: <date>"')
    problems = [one.problem for one in report_on(tmp_path, page).failures]
    assert any("brings new findings: unknown-fact" in problem for problem in problems)


@pytest.mark.parametrize(
    ("fix", "mended"),
    [
        ('replace = "verb"\ntext = "Win"', "Win 500 readers  now"),
        ('insert-after = "target"\ntext = " new"', "Reach 500 new readers  now"),
        ('delete = "target"', "Reach readers  now"),
        ('line = "note: {target_value}"', "Reach 500 readers  now\n  note: 500"),
    ],
)
def test_a_fix_edits_the_text(tmp_path: Path, fix: str, mended: str) -> None:
    start = GOOD.index("[[fix]]")
    end = GOOD.index("+++\n# No")
    front = f'[[fix]]\ntitle = "Mend"\napplicability = "unsafe"\n{fix}\n'
    book = house_rules(tmp_path, GOOD[:start] + front + GOOD[end:])
    text = "Reach 500 readers  now"
    (found,) = lint_texts([text], Choices(select=(ALL,)), rules=book).diagnostics
    assert apply_edits(text, found.fixes[0].edits) == mended


def test_a_new_line_is_indented_like_the_others(tmp_path: Path) -> None:
    book = house_rules(tmp_path, GOOD)
    text = "goal A-1: Reach 500 readers\r\n\towner: Dana\r\n\r\ngoal A-2: Reach 5 by 2027\r\n"
    found = lint_texts([text], Choices(select=("no-day",)), rules=book).diagnostics
    assert apply_edits(text, found[0].fixes[0].edits) == (
        "goal A-1: Reach 500 readers\r\n\towner: Dana\r\n\tby: <date>\r\n\r\n"
        "goal A-2: Reach 5 by 2027\r\n"
    )


def test_edits_are_made_from_the_end() -> None:
    edits = [Edit(Span(0, 1), "A"), Edit(Span(2, 3), "CC"), Edit(Span(3, 3), "!")]
    assert apply_edits("abc", edits) == "AbCC!"
