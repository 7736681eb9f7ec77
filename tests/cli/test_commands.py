"""What each command promises: its output, its exit code, and what it says on trouble."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli.command import Shell

from smartlint.cli import main as entry
from smartlint.errors import ConfigError

STRONG = "Increase email subscribers from 12,000 to 16,000 by 30 June 2027\n"
WEAK = "Increase email subscribers by 5000\n"
AS_OF = "as of 2027-02-15\n"
PAGE = f"# Notes\n\n```goals\n{WEAK}```\n"


def write(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


# --- check -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (STRONG, (), 0),
        (WEAK, (), 1),
        (WEAK, ("--exit-zero",), 0),
        (WEAK, ("--select", "M201"), 0),
        (WEAK, ("--fail-on", "error"), 0),
        (WEAK, ("--select", "M206"), 0),
        (WEAK, ("--select", "M206", "--fail-on", "info"), 1),
        ("", (), 2),
        ("# only a comment\n", (), 2),
    ],
)
def test_the_exit_code_says_whether_there_are_findings(
    shell: Shell, text: str, options: tuple[str, ...], code: int
) -> None:
    write("plan.goals", AS_OF + text)
    assert shell("check", "plan.goals", *options).code == code


def test_every_output_tells_what_was_checked_and_by_which_day(shell: Shell) -> None:
    write("a/plan.goals", AS_OF + WEAK)
    write("a/notes.md", PAGE)
    write("a/.draft.goals", WEAK)
    text = shell("check", "a").out
    assert "Checked 2 goals in 2 files, skipped 1 (1 hidden).\n" in text
    assert "Dates count from 2027-02-15, the newest “as of” line.\n" in text
    concise = shell("check", "a", "--format", "concise", "--as-of", "2027-03-01").out
    assert "Checked 2 goals in 2 files, skipped 1 (1 hidden).\n" in concise
    assert "Dates count from 2027-03-01, as --as-of says.\n" in concise
    report = json.loads(shell("check", "a", "--format", "json").out)
    assert report["as_of"] == "2027-02-15"
    assert {k: report["summary"][k] for k in ("files", "goals", "skipped")} == {
        "files": 2,
        "goals": 2,
        "skipped": 1,
    }


def test_without_an_as_of_line_today_counts_and_is_said(shell: Shell) -> None:
    outcome = shell("check", "-", stdin=STRONG)
    assert ", today, as no “as of” line says otherwise.\n" in outcome.out


def test_the_same_input_gives_the_same_bytes(shell: Shell) -> None:
    write("plan.goals", AS_OF + WEAK + STRONG)
    for form in ("text", "concise", "json"):
        runs = {shell("check", "plan.goals", "--format", form).out for _ in range(2)}
        assert len(runs) == 1


@pytest.mark.parametrize(
    ("arguments", "stdin", "place"),
    [
        (("-",), WEAK, "-:1:1:"),
        (("-", "--stdin-filename", "plan.goals"), WEAK, "plan.goals:1:1:"),
        (("-", "--stdin-filename", "notes.md"), PAGE, "notes.md:4:1:"),
        (("-", "--input-format", "markdown"), PAGE, "-:4:1:"),
        (("-", "--input-format", "lines"), f"\n{WEAK}", "-:2:1:"),
    ],
)
def test_standard_input_is_read_in_every_form(
    shell: Shell, arguments: tuple[str, ...], stdin: str, place: str
) -> None:
    outcome = shell("check", "--format", "concise", *arguments, stdin=stdin)
    assert outcome.code == 1
    assert place in outcome.out


def test_lines_input_knows_no_heads_tags_and_comments(shell: Shell) -> None:
    lines = f"# {STRONG}goal A: {STRONG}  owner: me\n"
    arguments = ("inspect", "-", "--input-format", "lines")
    read = shell(*arguments, stdin=lines).out.splitlines()
    assert [json.loads(line)["text"] for line in read] == [
        f"# {STRONG.strip()}",
        f"goal A: {STRONG.strip()}",
        "owner: me",
    ]


def test_what_cannot_be_read_is_named_and_all_else_is_checked(shell: Shell) -> None:
    write("good.goals", AS_OF + STRONG)
    Path("bad.goals").write_bytes(b"ok\ncaf\xe9\n")
    outcome = shell("check", "bad.goals", "gone.goals", "good.goals", ".")
    assert outcome.code == 2
    assert "Checked 1 goal in 1 file" in outcome.out
    assert outcome.err.splitlines() == [
        "smartlint: gone.goals: there is no such file or folder",
        (
            "smartlint: bad.goals:2: is no UTF-8 text (byte 0xE9); "
            "save it as UTF-8 in your editor"
        ),
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "nothing was checked: . holds no *.goals file"),
        (("empty.goals",), "nothing was checked: there is no goal in empty.goals"),
        (("--input-format", "lines", "."), "a folder cannot be read line by line"),
        (("--as-of", "soon", "empty.goals"), "write year-month-day, such as"),
        (("--format", "pdf", "empty.goals"), "'text', 'concise', 'json'"),
        (("--config", "gone.toml", "empty.goals"), "gone.toml: there is no such file"),
        (("--select", "X9", "empty.goals"), "no rule is called 'X9'"),
    ],
)
def test_trouble_on_the_users_side_says_what_to_do(
    shell: Shell, arguments: tuple[str, ...], words: str
) -> None:
    if "empty.goals" in arguments:
        write("empty.goals", "")
    outcome = shell("check", *arguments)
    assert outcome.code == 2
    assert words in outcome.err


def test_a_mistyped_command_is_answered_with_the_nearest(shell: Shell) -> None:
    outcome = shell("chek", "plan.goals")
    assert outcome.code == 2
    assert "there is no command chek; did you mean check?" in outcome.err


def test_colour_is_for_terminals_unless_asked_for(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("plan.goals", AS_OF + WEAK)
    arguments = ("check", "plan.goals", "--color")
    assert "\x1b[" not in shell(*arguments, "auto").out
    assert "\x1b[" in shell(*arguments, "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in shell(*arguments, "auto").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in shell(*arguments, "auto").out


@pytest.mark.parametrize("width", [60, 80, 120])
def test_text_keeps_to_the_terminals_width(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    long = "Increase the number of people who subscribe to the newsletter by 5000\n"
    write("plan.goals", AS_OF + WEAK + long)
    monkeypatch.setenv("COLUMNS", str(width))
    lines = shell("check", "plan.goals", "--verbose").out.splitlines()
    told = [line for line in lines if "write:" not in line and " at " not in line]
    # The last lines and what is to be written are there to be copied whole.
    assert max(map(len, told[:-3])) <= width


def test_output_goes_to_the_file_whole(shell: Shell) -> None:
    write("plan.goals", AS_OF + WEAK)
    direct = shell("check", "plan.goals", "--format", "json").out
    assert shell("check", "plan.goals", "--format", "json", "-o", "o.json").out == ""
    assert Path("o.json").read_text(encoding="utf-8") == direct


def test_settings_come_from_the_nearest_file(shell: Shell) -> None:
    write("team/plan.goals", AS_OF + WEAK)
    write("smartlint.toml", 'select = ["M201"]\n')
    assert shell("check", "team").code == 0
    write("team/smartlint.toml", 'select = ["T501"]\n')
    assert shell("check", "team").code == 1
    assert shell("check", "team", "--config", "smartlint.toml").code == 0


def test_includes_are_followed_within_the_project_only(shell: Shell) -> None:
    write("smartlint.toml", "")
    write("plan.goals", f"{AS_OF}include: sub/more.goals\ninclude: sub/gone.goals\n")
    write("sub/more.goals", f"include: ../plan.goals\n{WEAK}")
    Path("sub/away.goals").symlink_to("../../outside.goals")
    write("../outside.goals", WEAK)
    write("sub/last.goals", f"include: away.goals\n{STRONG}")
    outcome = shell("check", "plan.goals", "--format", "concise", "--select", "X,T501")
    assert outcome.out.splitlines()[:2] == [
        (
            "plan.goals:3:10: error X051 unreadable-include: “sub/gone.goals” is not "
            "read: there is no such file; check its name and folder"
        ),
        "sub/more.goals:2:1: warning T501 missing-deadline: it is not said by when",
    ]
    away = shell("check", "sub/last.goals", "--format", "concise", "--select", "X")
    assert "“away.goals” lies outside the project folder" in away.out


# --- inspect ---------------------------------------------------------------


def test_inspect_gives_one_object_a_goal_as_the_contract_says(shell: Shell) -> None:
    text = f"{AS_OF}goal EM-1: {STRONG.strip()} to fund the team\n  owner: Dana\n"
    (line,) = shell("inspect", "-", stdin=text).out.splitlines()
    read = json.loads(line)
    assert list(read)[:14] == [
        "id", "line", "text", "is_goal", "compound", "smart", "direction", "metric",
        "baseline", "target", "change", "deadline", "purpose", "vague",
    ]  # fmt: skip
    assert (read["id"], read["line"], read["is_goal"]) == ("EM-1", 2, True)
    assert list(read["smart"]) == [
        "specific", "measurable", "achievable", "relevant", "time_bound",
    ]  # fmt: skip
    assert read["baseline"] == {"value": 12000, "unit": "count", "text": "12,000"}
    assert read["target"] == {"value": 16000, "unit": "count", "text": "16,000"}
    assert read["deadline"] == {"text": "by 30 June 2027", "date": "2027-06-30"}


def test_inspect_keeps_blank_lines_so_that_input_and_output_stay_aligned(
    shell: Shell,
) -> None:
    text = f"{WEAK}\n{STRONG}\r\n"
    read = shell("inspect", "-", "--input-format", "lines", stdin=text).out
    objects = [json.loads(line) for line in read.splitlines()]
    assert [(o["line"], o["text"]) for o in objects] == [
        (1, WEAK.strip()),
        (2, ""),
        (3, STRONG.strip()),
        (4, ""),
    ]
    assert objects[1]["smart"]["specific"] is None


def test_inspect_text_is_read_without_colour(shell: Shell) -> None:
    outcome = shell("inspect", "-", "--format", "text", stdin=AS_OF + STRONG)
    assert outcome.out.startswith("-:2  S✓ M✓ A? R? T✓\n")
    assert "= 2027-06-30" in outcome.out


# --- fmt, new, explain and the rest ----------------------------------------


def test_fmt_changes_layout_and_says_so(shell: Shell) -> None:
    write("plan.goals", f"goal A:{STRONG}   owner:me\n")
    assert shell("fmt", "--check", "plan.goals").code == 1
    assert shell("fmt", "--diff", "plan.goals").out.splitlines() == [
        "--- plan.goals",
        "+++ plan.goals",
        "@@ -1,2 +1,2 @@",
        f"-goal A:{STRONG.strip()}",
        "-   owner:me",
        f"+goal A: {STRONG.strip()}",
        "+  owner: me",
    ]
    outcome = shell("fmt", "plan.goals")
    assert (outcome.code, Path("plan.goals").read_text()) == (
        0,
        f"goal A: {STRONG}  owner: me\n",
    )
    assert shell("fmt", "--check", "plan.goals").code == 0


def test_fmt_prints_what_is_piped_in(shell: Shell) -> None:
    outcome = shell("fmt", "-", stdin=f"goal A:{STRONG}\r\n")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"goal A: {STRONG}"


def test_a_new_file_lints_clean_once_its_blanks_are_filled(shell: Shell) -> None:
    assert shell("new", "plan.goals", "--as-of", "2027-01-04").code == 0
    text = Path("plan.goals").read_text(encoding="utf-8")
    assert shell("check", "plan.goals").code == 1
    fillings = {
        "<Grow what from value to value by date>": (
            "Grow online revenue from €4.0M to €4.6M by 31 December 2027"
        ),
        "<metric>": "email subscribers",
        "<today's value>": "12,000",
        "<value aimed for>": "16,000",
        "by <date>": "by 30 June 2027",
        "milestone <date>": "milestone 2027-03-31",
        "<value>": "14,000",
        "<one person>": "Dana Ruiz",
        "<department or person>": "Sales",
        "<amount>": "€8,000",
        "<such as email, website, social>": "email",
        "<what the business gains>": "the new warehouse is paid from it",
        "<how it helps>": "subscribers buy twice as often",
        "<who>": "visitors",
        "<file.csv#column with its figures so far>": "email.csv#subscribers",
    }
    for blank, filling in fillings.items():
        text = text.replace(blank, filling)
    assert "<" not in text.replace("<...>", "")
    write("plan.goals", text)
    rows = "date,subscribers\n2026-06-30,8000\n2026-09-30,10000\n2026-12-31,12000\n"
    write("email.csv", rows)
    outcome = shell("check", "plan.goals")
    assert (outcome.code, outcome.err) == (0, ""), outcome.out


def test_new_does_not_overwrite(shell: Shell) -> None:
    write("plan.goals", STRONG)
    outcome = shell("new", "plan.goals")
    assert outcome.code == 2
    assert "there is a file of this name already" in outcome.err
    assert Path("plan.goals").read_text() == STRONG


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("T501",), "T501 missing-deadline"),
        (("missing-deadline",), "How to fix"),
        (("bounce", "rate"), "Bounce rate"),
        (("CTR",), "Click-through rate"),
        (("email open rate",), "Email open rate"),
    ],
)
def test_explain_answers_for_rules_terms_and_kpis(
    shell: Shell, asked: tuple[str, ...], words: str
) -> None:
    outcome = shell("explain", *asked)
    assert (outcome.code, outcome.err) == (0, "")
    assert words in outcome.out


def test_explain_names_what_comes_near(shell: Shell) -> None:
    outcome = shell("explain", "missing-deadlin")
    assert outcome.code == 2
    assert "did you mean missing-deadline" in outcome.err


def test_a_rule_of_ones_own_is_begun_tested_and_used(shell: Shell) -> None:
    assert shell("rules", "new", "house", stdin="\n" * 7).code == 0
    outcome = shell("rules", "test", "house")
    assert (outcome.code, outcome.out) == (
        0,
        "1 rule tested on 2 examples: all hold.\n",
    )
    write("smartlint.toml", 'packs = ["house"]\nselect = ["H001"]\n')
    found = shell("check", "-", "--format", "concise", stdin=AS_OF + WEAK).out
    assert "H001 no-starting-value: today's value of “email subscribers”" in found
    assert "H001" in shell("rules", "list").out
    assert "H001" in shell("explain", "no-starting-value").out


def test_a_rule_page_that_fails_its_examples_is_shown_where(shell: Shell) -> None:
    shell("rules", "new", "house", stdin="\n" * 7)
    page = Path("house/H001-no-starting-value.md")
    page.write_text(page.read_text().replace("sales from €100", "sales by €100"))
    outcome = shell("rules", "test", "house")
    assert outcome.code == 1
    assert outcome.out.startswith("house/H001-no-starting-value.md:30: ")


def test_a_mistake_in_a_rule_page_is_named_with_its_line(shell: Shell) -> None:
    shell("rules", "new", "house", stdin="\n" * 7)
    page = Path("house/H001-no-starting-value.md")
    page.write_text(page.read_text().replace("baseline_value", "baselin_value"))
    outcome = shell("rules", "test", "house")
    assert outcome.code == 2
    assert "house/H001-no-starting-value.md:5" in outcome.err
    assert "baseline_value" in outcome.err


def test_lists_are_for_people_and_for_programs(shell: Shell) -> None:
    listed = json.loads(shell("rules", "list", "--format", "json").out)
    assert "missing-deadline" in {rule["name"] for rule in listed}
    assert "missing-deadline" in shell("rules", "list").out
    assert "baseline_value" in shell("facts").out
    assert json.loads(shell("rules", "schema").out)["type"] == "object"
    assert json.loads(shell("config", "schema").out)["type"] == "object"


def test_config_show_names_the_line_of_every_value(shell: Shell) -> None:
    write("smartlint.toml", 'profile = "strict"\n')
    outcome = shell("config", "show", "--origin", "--ignore", "T501")
    assert outcome.out.splitlines()[:4] == [
        'extend-ignore = ["T501"]  # the command line',
        'profile = "strict"  # smartlint.toml:1',
        'fail-on = "warning"  # unless set',
        "fiscal-year-start = 1  # unless set",
    ]


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: Shell, name: str) -> None:
    outcome = shell("completion", name)
    assert outcome.code == 0
    assert "_SMARTLINT_COMPLETE" in outcome.out


@pytest.mark.parametrize(
    "command",
    [
        (), ("check",), ("inspect",), ("fmt",), ("new",), ("explain",), ("rules",),
        ("rules", "test"), ("facts",), ("config",), ("completion",),
    ],
)  # fmt: skip
def test_every_command_has_help_with_examples(
    shell: Shell, command: tuple[str, ...]
) -> None:
    outcome = shell(*command, "--help")
    assert outcome.code == 0
    assert "  smartlint " in outcome.out or command == ("rules", "test")


# --- the last word ---------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (ConfigError("no such profile", path="a.toml", line=3), 2, "a.toml:3: no such"),
        (KeyboardInterrupt(), 130, ""),
        (ZeroDivisionError("oh"), 3, "bug in smartlint"),
        (ConfigError("\x1b[2J"), 2, "smartlint: �[2J"),
    ],
)
def test_every_failure_has_its_exit_code(
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    code: int,
    words: str,
) -> None:
    def fail(_: object) -> int:
        raise error

    monkeypatch.setattr(entry, "_run", fail)
    outcome = shell("check")
    assert outcome.code == code
    assert words in outcome.err
    assert bool(outcome.err) == (code != 130)


@pytest.mark.usefixtures("shell")
def test_a_closed_pipe_is_no_error(cache_folder: Path) -> None:
    write("plan.goals", AS_OF + WEAK * 400)
    command = f"{sys.executable} -m smartlint check plan.goals | head -n 1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],  # noqa: S607 - the user's shell
        capture_output=True,
        env={**os.environ, "SMARTLINT_CACHE_DIR": str(cache_folder)},
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "plan.goals\n", "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_a_full_disk_is_told_and_is_no_bug(shell: Shell) -> None:
    write("plan.goals", AS_OF + WEAK)
    outcome = shell("check", "plan.goals", "-o", "/dev/full")
    assert outcome.code == 2
    assert (
        outcome.err
        == "smartlint: /dev/full: cannot be written: No space left on device\n"
    )


def test_the_short_way_into_check_is_the_long_way(shell: Shell) -> None:
    write("plan.goals", AS_OF + WEAK)
    assert shell("check", "plan.goals") == shell(
        "check", "--format", "text", "plan.goals"
    )
    assert shell("check") == shell("check", "--color", "auto")
    assert shell("check", "-", stdin=WEAK).code == 1


def test_what_an_editor_pipes_in_stands_for_the_file(shell: Shell) -> None:
    write("plan.goals", AS_OF + STRONG)
    write("more.goals", STRONG)
    outcome = shell(
        "inspect", ".", "-", "--stdin-filename", "plan.goals", stdin=AS_OF + WEAK
    )
    read = [json.loads(line) for line in outcome.out.splitlines()]
    assert [(goal["file"], goal["text"]) for goal in read] == [
        ("plan.goals", WEAK.strip()),
        ("more.goals", STRONG.strip()),
    ]


@pytest.mark.parametrize(
    ("encoding", "letters", "quoted"),
    [("utf-8", "S✓ M✓", "“5000”"), ("ascii", "S+ M+", '"5000"')],
)
@pytest.mark.usefixtures("shell")
def test_a_terminal_that_knows_ascii_alone_gets_ascii(
    cache_folder: Path, encoding: str, letters: str, quoted: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "smartlint", "check", "-"],
        input=AS_OF.encode() + WEAK.encode(),
        capture_output=True,
        env={
            **os.environ,
            "SMARTLINT_CACHE_DIR": str(cache_folder),
            "PYTHONIOENCODING": encoding,
        },
        check=False,
    )
    shown = done.stdout.decode(encoding)
    assert letters in shown
    assert quoted in shown


@pytest.mark.usefixtures("shell")
def test_a_closed_standard_output_is_survived(monkeypatch: pytest.MonkeyPatch) -> None:
    write("plan.goals", AS_OF + WEAK)
    monkeypatch.setattr("sys.stdout", None)
    assert entry.main(["check", "plan.goals"]) == 1
    sys.stdout.close()
