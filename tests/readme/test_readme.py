"""README is true: its output is today's, and its commands work in a fresh clone."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from checkout import ROOT, tracked_texts
from readme.tour import PAGES, files_to_write, shell_block, with_today_s_output

README = tracked_texts()["README.md"]
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")


@pytest.mark.parametrize("name", PAGES)
def test_the_output_shown_is_what_the_commands_print(name: str) -> None:
    page = tracked_texts()[name]
    assert page == with_today_s_output(page)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_files_to_write_and_commands_to_run(name: str) -> None:
    page = tracked_texts()[name]
    assert files_to_write(page)
    assert "\n$ smartlint" in page


@pytest.mark.parametrize("heading", ["Run it", "Test it"])
def test_each_heading_has_one_block_that_starts_from_python(heading: str) -> None:
    assert shell_block(README, heading).startswith("python3 -m venv .venv\n")


def test_links_lead_to_files_that_exist() -> None:
    pages = {n: t for n, t in tracked_texts().items() if n.endswith(".md")}
    broken = {
        f"{name}: {link}"
        for name, text in pages.items()
        if not name.startswith(("rules/", "tests/"))
        for link in LINK.findall(text)
        if not (ROOT / name).parent.joinpath(link).exists()
    }
    assert broken == set()


@pytest.mark.install
def test_run_it_works_in_a_fresh_clone(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    clone_here = ["git", "clone", "-q", str(ROOT), str(clone)]
    subprocess.run(clone_here, check=True)
    done = subprocess.run(
        ["bash", "-c", shell_block(README, "Run it")],  # noqa: S607 - as a reader does
        cwd=clone,
        env=os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache"), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    # The examples hold weak goals on purpose.
    assert done.returncode == 1, done.stdout + done.stderr
    assert re.search(r"Checked \d+ goals in \d+ files", done.stdout)
