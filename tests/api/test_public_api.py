"""What the package promises to programs that import it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import smartlint
from smartlint import Linter

WEAK = "Increase email subscribers by 5000\n"
AS_OF = "as of 2027-02-15\n"


def names(text: str, as_of: date | None = None) -> set[str]:
    return {found.name for found in smartlint.lint(text, as_of=as_of).diagnostics}


def test_one_call_lints_a_text() -> None:
    assert "missing-deadline" in names(AS_OF + WEAK)
    assert smartlint.lint(AS_OF + WEAK).as_of == date(2027, 2, 15)
    assert smartlint.lint(AS_OF + WEAK, as_of=date(2027, 3, 1)).as_of == date(
        2027, 3, 1
    )


def test_a_linter_gives_the_same_answer_however_often_it_is_used() -> None:
    linter = Linter(use_cache=False)
    texts = (AS_OF + WEAK, f"{AS_OF}Grow followers by 500 by 30 June 2027\n", WEAK)
    first = [linter.lint(text, as_of=date(2027, 2, 15)) for text in texts]
    again = [linter.lint(text, as_of=date(2027, 2, 15)) for text in reversed(texts)]
    assert [result.diagnostics for result in first] == [
        result.diagnostics for result in reversed(again)
    ]


def test_lines_and_pages_are_read_as_such() -> None:
    linter = Linter()
    lines = linter.lint(f"{WEAK}\n{WEAK}", form="lines", as_of=date(2027, 2, 15))
    assert [judged.goal.sentence.text for judged in lines.goals] == [
        WEAK.strip(),
        "",
        WEAK.strip(),
    ]
    page = linter.lint(f"# Notes\n\n```goals\n{WEAK}```\n", form="markdown")
    assert len(page.goals) == 1


def test_a_sentence_is_read_and_a_text_laid_out() -> None:
    reading = Linter().read("Double sign-ups by May 2027")
    assert (reading.direction, reading.deadline is not None) == ("increase", True)
    assert smartlint.format_goals("goal A:Win\n    owner:me") == (
        "goal A: Win\n  owner: me\n"
    )


def test_importing_the_package_loads_nothing_of_it() -> None:
    listed = (
        "import smartlint, sys; print([m for m in sys.modules if 'smartlint.' in m])"
    )
    done = subprocess.run(
        [sys.executable, "-c", listed], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


CONSUMER = """
from datetime import date
from pathlib import Path
from smartlint import Linter, format_goals, lint

result = lint("Win by May 2027", as_of=date(2027, 2, 15))
found: list[tuple[str, str, int]] = [
    (one.code, one.message, one.span.start) for one in result.diagnostics
]
letters: list[bool | None] = [
    verdict.passed for goal in result.goals for verdict in goal.verdicts
]
linter = Linter(profile="strict", use_cache=False)
words: str = format_goals("goal A:  Win")
reveal_type(linter.lint("Win"))
"""


def test_a_program_that_imports_it_is_checked_strictly(tmp_path: Path) -> None:
    consumer = tmp_path / "consumer.py"
    consumer.write_text(CONSUMER, encoding="utf-8")
    wrong = tmp_path / "wrong.py"
    wrong.write_text("import smartlint\nsmartlint.lint(5)\n", encoding="utf-8")
    told = {}
    for path in (consumer, wrong):
        done = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--config-file=", str(path)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        told[path.name] = (done.returncode, done.stdout)
    assert told["consumer.py"][0] == 0, told["consumer.py"][1]
    assert "smartlint.linter.LintResult" in told["consumer.py"][1]
    assert told["wrong.py"][0] == 1
    assert 'has incompatible type "int"; expected "str"' in told["wrong.py"][1]
