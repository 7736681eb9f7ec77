"""Answers to slips say what to do next."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cli.command import AS_OF, PAGE, STRONG, WEAK, Shell, write

SLIPS = (
    (("explain",), "write it as in: smartlint explain"),
    (("query",), "write it as in: smartlint query"),
    (("import",), "write it as in: smartlint import"),
    (("exercises",), "write it as in: smartlint exercises"),
    (("help",), "there is no command help; smartlint --help lists those there are"),
    (("check", "Win more customers"), 'is piped in: echo "…" | smartlint check -'),
    (("check", "autumn.goals"), "to begin one: smartlint new autumn.goals"),
    (("check", "page.md"), "put goals between a line ```goals and a line ```"),
    (("check", "folder.goals"), "the folder folder.goals holds no *.goals file"),
    (("check", "word.docx"), "this is a document of an office program, no text"),
    (
        ("check", "plan.goals", "-o", "folder.goals"),
        "this is a folder; name a file in it",
    ),
    (("check", "--max-warnings", "few", "plan.goals"), "'few' is no number; write one"),
    (("check", "--ignore", "T5O1", "plan.goals"), "did you mean 'T501'?"),
    (("check", "--ratchet", "r.json", "plan.goals"), "--update-ratchet writes it"),
    (("check", "--profile", "strict", "--ignore", "overlong", "."), "did you mean '"),
    (
        ("new", "folder.goals"),
        "this is a folder; name a file, as folder.goals/plan.goals",
    ),
    (
        ("import", "plan.goals"),
        "this is a goal file already; to read it: smartlint check",
    ),
    (("import", "folder.goals"), "this is a folder; name a file in it"),
    (("import", "word.docx"), "documents are not read; save it as text"),
    (("rules", "test", "gone"), "gone: there is no such folder or rule page"),
)


@pytest.mark.parametrize(("arguments", "told"), SLIPS)
def test_a_slip_is_answered_with_what_to_do(
    shell: Shell, arguments: tuple[str, ...], told: str
) -> None:
    write("plan.goals", AS_OF + WEAK)
    write("page.md", PAGE.replace("```goals", "```text"))
    Path("folder.goals").mkdir()
    Path("word.docx").write_bytes(b"PK\x03\x04\x14\x00\x06\x00" + bytes(40))
    done = shell(*arguments)
    assert done.code == 2
    assert told in done.err


def test_a_table_of_past_values_is_no_list_of_goals(shell: Shell) -> None:
    write("past.csv", "Datum;Abonnenten\n2026-01-31;7600\n")
    told = shell("import", "past.csv").err
    assert "name it beneath a goal, as in `source: FILE#column`" in told


def test_nothing_to_mend_by_itself_is_said(shell: Shell) -> None:
    write("plan.goals", AS_OF + WEAK)
    told = shell("check", "--fix", "plan.goals")
    assert "nothing can be mended without you" in told.err
    told = shell("check", "--diff", "plan.goals")
    assert (told.code, told.out) == (0, "")
    assert "nothing would be written; what is left needs words of yours" in told.err


def test_no_permission_to_write_is_told(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("plan.goals", AS_OF + STRONG)

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("smartlint.workspace.writing.os.open", refuse)
    told = shell("check", "plan.goals", "-o", "out.txt").err
    assert "you may not write here; choose another place" in told


def test_a_folder_that_may_not_be_opened_is_told(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("shut/plan.goals", AS_OF + STRONG)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("smartlint.workspace.discovery.os.scandir", refuse)
    monkeypatch.setattr("smartlint.workspace.discovery.os.access", lambda *_: False)
    told = "smartlint: shut: you may not open this folder; ask for the right to read it"
    assert told in shell("check", "shut").err
    assert told in shell("check", "shut/other.goals").err


@pytest.mark.parametrize(
    ("arguments", "name", "start"),
    [
        (("tree", "plan.goals"), "plan.svg", "<svg"),
        (("tree", "plan.goals"), "plan.txt", "Beside the tree"),
        (("status", "plan.goals"), "status.json", '{"version": 1'),
        (("query", "is_open", "plan.goals"), "open.CSV", "\ufeffgoal_key,"),
        (("tree", "--format", "mermaid", "plan.goals"), "plan.svg", "flowchart"),
    ],
)
def test_a_files_name_says_in_which_form_it_is_written(
    shell: Shell, arguments: tuple[str, ...], name: str, start: str
) -> None:
    write("plan.goals", AS_OF + STRONG)
    assert shell(*arguments, "-o", name).code == 0
    assert Path(name).read_text(encoding="utf-8").startswith(start)


def test_a_check_in_of_a_day_to_come_is_no_value_yet(shell: Shell) -> None:
    write(
        "plan.goals",
        "as of 2027-01-11\ngoal A: Raise rides from 100 to 300 by 30 June 2027\n"
        "  start: 2027-01-01\n  2027-01-31: 150; on track\n",
    )
    told = " ".join(shell("status", "plan.goals").out.split())
    assert (
        "There is no check-in so far, and the first one is of a day to come, "
        "31 January 2027."
    ) in told


def test_a_table_that_gives_nothing_is_told_where_the_goal_stands(
    shell: Shell,
) -> None:
    plan = (
        "as of 2027-05-03\ngoal A: Increase subscribers from 12,000 to 16,000 by "
        "31 December 2027\n  start: 2027-04-20\n  source: kept.csv#subscribers\n"
    )
    done = shell("status", write("plan.goals", plan))
    words = " ".join(done.out.split())
    told = "There is no check-in so far, and its table cannot be used: "
    assert told in words
    assert "kept.csv" in words.partition(told)[2]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("report", "--format", "md"),
        ("status",),
        ("tree",),
        ("export",),
        ("query", "is_open"),
    ],
)
def test_a_dash_for_the_output_is_standard_output(
    shell: Shell, arguments: tuple[str, ...]
) -> None:
    write("plan.goals", AS_OF + STRONG)
    plain = shell(*arguments, "plan.goals")
    assert plain.out
    assert shell(*arguments, "plan.goals", "-o", "-") == plain
    assert not Path("-").exists()


def test_a_form_for_a_dash_is_told_as_the_form_of_the_screen(shell: Shell) -> None:
    done = shell("check", write("plan.goals", AS_OF + STRONG), "-o", "json=-")
    assert (done.code, done.out) == (2, "")
    assert "--format json is what puts a form on standard output" in done.err


@pytest.mark.parametrize("sign", ["-", "1.", "🎯"])
def test_a_line_to_write_beneath_a_goal_repeats_no_sign_before_it(
    shell: Shell, sign: str
) -> None:
    write("plan.goals", f"{sign} goal A-1: Sell 40 kites by May 2027\n")
    told = shell("check", "plan.goals", "--profile", "team").out
    assert re.search(r"(?m)^ +owner: <one person>$", told)
