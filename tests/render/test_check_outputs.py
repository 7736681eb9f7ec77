"""What ``check`` shows, whole, in each of its forms."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from render.built_results import finding, goal_of, judged, weak_report

from smartlint.errors import UnreadableFileError
from smartlint.linter import LintResult
from smartlint.render.check_json import check_json
from smartlint.render.check_text import check_text
from smartlint.render.concise import concise
from smartlint.render.json_text import json_number, json_string
from smartlint.render.report import Report
from smartlint.render.style import Style
from smartlint.text import Source
from smartlint.workspace import Skipped

TEXT = """\
plan.goals
   2  S✓ M✓ A? R? T✗  Increase email subscribers by 5000

      error: two goals speak of “email subscribers”
      G701 same-metric at plan.goals:2:1
        2 | Increase email subscribers by 5000
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        see: old.goals:1: the same metric
        help: keep one of them

      warning: by 5000 does not say from how many
      M203 change-without-baseline at plan.goals:2:28
        2 | Increase email subscribers by 5000
          |                            ^^^^^^^
        help: Say from how many
        write: Increase email subscribers by 5000
                 from: <today's value>

Checked 1 goal in 2 files, skipped 0.
Found 1 error and 1 warning.
Dates count from 2027-05-03, as --as-of says.
For the reasons and a strong example: smartlint explain same-metric"""

CONCISE = """\
plan.goals:2:1: error G701 same-metric: two goals speak of “email subscribers”
plan.goals:2:28: warning M203 change-without-baseline: by 5000 does not say from how many
Checked 1 goal in 2 files, skipped 0."""

EVIDENCE = """\
   2  S✓ M✓ A? R? T✗  Increase email subscribers by 5000
        Specific    pass     because of specific  S105
        Measurable  pass     because of measurable  S105
        Achievable  unknown  because of achievable  S105
        Relevant    unknown  because of relevant  S105
        Time-bound  fail     because of time_bound  S105"""


def lines(text: str) -> list[str]:
    return text.split("\n")


def test_text_says_what_is_wrong_where_and_what_to_write() -> None:
    assert list(check_text(weak_report(), Style(), verbose=False)) == lines(TEXT)


def test_concise_is_one_line_a_finding() -> None:
    assert list(concise(weak_report(), Style()))[:3] == lines(CONCISE)


def test_verbose_says_what_each_letter_stands_on() -> None:
    shown = list(check_text(weak_report(), Style(), verbose=True))
    assert shown[1:7] == lines(EVIDENCE)


def test_quiet_leaves_out_goals_without_findings() -> None:
    source = Source("fine.goals", "Reach 40 shops\n")
    fine = judged(source, goal_of(source, "Reach 40 shops"), "+++++")
    report = Report(
        LintResult(weak_report().result.as_of, (), (fine,), 1), {"fine.goals": source}
    )
    shown = [
        list(check_text(report, Style(), verbose=False, quiet=q)) for q in (False, True)
    ]
    assert shown == [
        [
            "fine.goals",
            "   1  S✓ M✓ A✓ R✓ T✓  Reach 40 shops",
            "",
            "Checked 1 goal in 1 file, skipped 0.",
            "Nothing to mend.",
            "Dates count from 2027-05-03.",
        ],
        [
            "Checked 1 goal in 1 file, skipped 0.",
            "Nothing to mend.",
            "Dates count from 2027-05-03.",
        ],
    ]


def test_signs_fall_back_to_ascii() -> None:
    shown = list(check_text(weak_report(), Style(is_unicode=False), verbose=False))
    assert shown[1] == "   2  S+ M+ A? R? T-  Increase email subscribers by 5000"


def test_colour_only_adds_to_the_plain_text() -> None:
    import re

    coloured = check_text(weak_report(), Style(has_colour=True), verbose=True)
    plain = check_text(weak_report(), Style(), verbose=True)
    assert [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in coloured] == list(plain)


def test_skipped_paths_are_told_apart() -> None:
    report = weak_report()
    report = Report(report.result, report.sources, skipped=Skipped(2, 1))
    shown = "\n".join(concise(report, Style()))
    assert "skipped 3 (2 hidden, 1 ignored by git)." in shown


def test_nothing_in_a_goal_file_steers_the_terminal() -> None:
    source = Source("p\x1b[2J.goals", "Win\x1b[31m \u202emore\x9b by 5\n")
    goal = goal_of(source, source.text.strip())
    found = finding(source, "\x1b[31m \u202emore\x9b", help="\x07 \u2066")
    result = LintResult(
        weak_report().result.as_of, (found,), (judged(source, goal, "-----"),), 1
    )
    report = Report(result, {source.path: source})
    for shown in (check_text(report, Style(), verbose=True), concise(report, Style())):
        assert all(line.isprintable() for line in shown)


_OLD = {"line": 1, "column": 1, "end_line": 1, "end_column": 27}
_WHOLE = {"line": 2, "column": 1, "end_line": 2, "end_column": 35}
_AMOUNT = {"line": 2, "column": 28, "end_line": 2, "end_column": 35}
_END = {"line": 2, "column": 35, "end_line": 2, "end_column": 35}

_SAME_METRIC = {
    "code": "G701",
    "name": "same-metric",
    "severity": "error",
    "message": "two goals speak of “email subscribers”",
    "file": "plan.goals",
    **_WHOLE,
    "goal": "~0123456789ab",
    "related": [{"file": "old.goals", **_OLD, "message": "the same metric"}],
    "fixes": [],
    "help": "keep one of them",
}
_MISSING_BASELINE = {
    "code": "M203",
    "name": "change-without-baseline",
    "severity": "warning",
    "message": "by 5000 does not say from how many",
    "file": "plan.goals",
    **_AMOUNT,
    "goal": "~0123456789ab",
    "related": [],
    "fixes": [
        {
            "title": "Say from how many",
            "applicability": "display",
            "edits": [{**_END, "text": "\n  from: <today's value>"}],
        }
    ],
    "help": None,
}
_GOAL = {
    "id": "~0123456789ab",
    "file": "plan.goals",
    "line": 2,
    "smart": {
        "specific": True,
        "measurable": True,
        "achievable": None,
        "relevant": None,
        "time_bound": False,
    },
    "evidence": [],
}
_SUMMARY = {
    "files": 2,
    "goals": 1,
    "skipped": 0,
    "error": 1,
    "warning": 1,
    "info": 0,
    "hint": 0,
    "suppressed": 0,
    "accepted": 0,
    "unchanged": 0,
}


def test_json_is_what_the_contract_says() -> None:
    report = weak_report()
    problem = UnreadableFileError("is no UTF-8 text", path="b.goals", line=3)
    report = Report(report.result, report.sources, problems=(problem,))
    shown = json.loads("".join(check_json(report)))
    assert shown == {
        "version": 1,
        "as_of": "2027-05-03",
        "diagnostics": [_SAME_METRIC, _MISSING_BASELINE],
        "goals": [_GOAL],
        "summary": _SUMMARY,
        "problems": [{"file": "b.goals", "line": 3, "message": "is no UTF-8 text"}],
    }


def test_json_of_nothing_is_an_object_too() -> None:
    empty = Report(LintResult(weak_report().result.as_of, (), (), 0), {})
    shown = json.loads("".join(check_json(empty)))
    assert (shown["diagnostics"], shown["goals"], shown["problems"]) == ([], [], [])


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("5000", "5000"),
        ("3.0", "3"),
        ("2.50", "2.5"),
        ("1E+3", "1000"),
        ("-0.10", "-0.1"),
        ("0", "0"),
        ("0.00", "0"),
        ("33.33", "33.33"),
        ("1E+40", "1E+40"),
        ("1E-40", "1E-40"),
    ],
)
def test_numbers_keep_their_digits(written: str, shown: str) -> None:
    assert json_number(Decimal(written)) == shown


@settings(max_examples=80)
@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_every_number_is_read_back_as_it_was(value: Decimal) -> None:
    assert json.loads(json_number(value), parse_float=Decimal, parse_int=Decimal) == (
        value
    )


@settings(max_examples=80)
@given(st.text())
def test_every_text_is_read_back_as_it_was(text: str) -> None:
    assert json.loads(json_string(text)) == text
