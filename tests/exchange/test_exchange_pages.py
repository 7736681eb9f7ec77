"""``docs/diff.md`` and ``docs/exchange.md`` say what is true: their examples are run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from checkout import ROOT
from cli.command import Shell, write

from smartlint.diagnostics.coded_finding import CodedFinding
from smartlint.exchange.change_rules import CHANGE_RULES

_DOCS = ROOT / "docs"
_BLOCK = re.compile(
    r"^<!-- (?P<name>\S+) -->\n```\w+\n(?P<text>(?:.*\n)*?)```$", re.MULTILINE
)


def blocks(page: str) -> dict[str, str]:
    """Return the named examples of a page, and write those that are files."""
    text = (_DOCS / page).read_text(encoding="utf-8")
    found = {one["name"]: one["text"] for one in _BLOCK.finditer(text)}
    for name, content in found.items():
        if "." in name:
            write(name, content)
    return found


@pytest.mark.parametrize(
    ("new", "told"), [("new.goals", "told"), ("better.goals", "better")]
)
def test_the_comparison_of_the_page_is_what_is_told(
    shell: Shell, new: str, told: str
) -> None:
    expected = blocks("diff.md")[told]
    assert shell("diff", "old.goals", new, "--as-of", "2027-02-15").out == expected


def test_the_import_of_the_page_is_what_comes_of_it(shell: Shell) -> None:
    page = blocks("exchange.md")
    outcome = shell("import", "okrs.csv")
    assert (outcome.out, outcome.err) == (page["goals"], page["report"])


def test_the_page_lists_every_code() -> None:
    text = (_DOCS / "diff.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (P\d+) \| `(.+?)` \| (\w+) \| (.+) \|$", text, re.MULTILINE)
    assert rows == [
        (rule.code, rule.name, rule.severity.value, rule.meaning)
        for rule in CHANGE_RULES
    ]


@pytest.mark.parametrize("rule", CHANGE_RULES, ids=lambda rule: rule.code)
def test_every_code_can_be_asked_about(shell: Shell, rule: CodedFinding) -> None:
    for word in (rule.code, rule.name):
        outcome = shell("explain", word)
        assert (outcome.code, rule.name in outcome.out) == (0, True)


@pytest.mark.parametrize("command", ["diff", "export", "import"])
def test_help_shows_examples(shell: Shell, command: str) -> None:
    assert f"smartlint {command} " in shell(command, "--help").out.split("Examples:")[1]


def test_the_pages_name_only_files_that_are_there() -> None:
    for page in ("diff.md", "exchange.md"):
        text = (_DOCS / page).read_text(encoding="utf-8")
        links = re.findall(r"\]\(([^)#:]+)\)", text)
        assert [link for link in links if not Path(_DOCS / link).exists()] == []
