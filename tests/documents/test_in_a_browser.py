"""The page in a real browser: accessible in light and dark, and drawn to the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.command import Shell, write
from documents.browser import AXE, browser, faults, run
from documents.pages import PLAN

pytestmark = pytest.mark.skipif(browser() is None, reason="no chromium on this machine")
KINDS = ("review", "summary", "scorecard", "campaign")


def page(shell: Shell, kind: str) -> Path:
    write("plan.goals", f"{PLAN}\ncampaign SPRING: First night out\n")
    assert shell("report", "plan.goals", "--kind", kind, "-o", "page.html").code == 0
    return Path("page.html").absolute()


@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core in .ci/node_modules")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_wrong(shell: Shell, kind: str, *, dark: bool) -> None:
    assert faults(page(shell, kind), dark=dark) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_is_whole_without_script_and_network(shell: Shell, kind: str) -> None:
    dom = run("--dump-dom", page(shell, kind).as_uri())
    assert "Made by smartlint from the goal files as of 3 May 2027" in dom
    assert "<script" not in dom


def test_the_first_key_leads_to_the_content(shell: Shell) -> None:
    source = page(shell, "review").read_text(encoding="utf-8")
    body = source.split("<body")[1]
    first = body.index("<a ")
    assert body[first:].startswith('<a class="skip" href="#content">')
    assert '<main id="content" tabindex="-1">' in body
