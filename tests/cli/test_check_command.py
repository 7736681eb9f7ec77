"""What ``check`` promises: its output, its exit code, what it says on trouble."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.command import AS_OF, PAGE, STRONG, WEAK, Shell, write


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
        (
            "smartlint: gone.goals: there is no such file or folder; to begin one: "
            "smartlint new gone.goals"
        ),
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
        (("--format", "pdf", "empty.goals"), "'text', 'overview', 'concise', 'json'"),
        (("--config", "gone.toml", "empty.goals"), "gone.toml: there is no such file"),
        (("--select", "X9", "empty.goals"), "no rule's code begins with 'X9'"),
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


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ('\nignore = ["missing-dedline"]', "2: no rule is called 'missing-dedline'"),
        ('[severity]\nmissing-dedline = "info"', "2: no rule is called"),
        ("[rules.T510]\nmax_day = 9", "2: the rule 'long-without-milestone' has no"),
        ('packs = ["house"]', "1: there is no such folder of rule pages: house"),
    ],
)
def test_a_mistake_in_the_settings_names_its_line(
    shell: Shell, settings: str, problem: str
) -> None:
    write("smartlint.toml", settings)
    write("plan.goals", STRONG)
    outcome = shell("check", "plan.goals")
    assert outcome.code == 2
    assert outcome.err.startswith(f"smartlint: smartlint.toml:{problem}")


def test_a_folder_whose_files_are_left_out_is_not_called_empty(shell: Shell) -> None:
    write("plan.goals", STRONG)
    write("smartlint.toml", 'exclude = ["plan.goals"]')
    outcome = shell("check")
    assert outcome.code == 2
    assert "what there is in . is left out by `exclude`" in outcome.err


def test_an_empty_pipe_is_not_called_by_its_sign(shell: Shell) -> None:
    outcome = shell("check", "-", stdin="")
    assert outcome.code == 2
    assert "there is no goal in what was piped in" in outcome.err


def test_findings_about_the_file_stand_one_line_apart(shell: Shell) -> None:
    allowed = "# smartlint: allow {} because it is a draft\n"
    text = f"{AS_OF}{allowed.format('no-such')}{allowed.format('T5')}{STRONG}"
    out = shell("check", "-", stdin=text).out
    assert out.count("unknown-rule-allowed") == 3  # and once as the page to read
    assert "no rule is called “T5”\n" in out
    assert "\n\n\n" not in out


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
    outcome = shell(
        "check", "plan.goals", "--format", "concise", "--select", "X051,T501"
    )
    assert outcome.out.splitlines()[:2] == [
        (
            "plan.goals:3:10: error X051 unreadable-include: “sub/gone.goals” is not "
            "read: there is no such file; check its name and folder"
        ),
        "sub/more.goals:2:1: warning T501 missing-deadline: it is not said by when",
    ]
    away = shell("check", "sub/last.goals", "--format", "concise", "--select", "X")
    assert "“away.goals” lies outside the project folder" in away.out


@pytest.mark.parametrize(
    ("named", "problem"),
    [
        ("teams", "“teams” is a folder; write “teams/*.goals”"),
        ("none/*.goals", "“none/*.goals” is not read: there is no such file"),
        ("../*.goals", "“../*.goals” lies outside the project folder"),
    ],
)
def test_an_include_that_names_no_other_file_is_told(
    shell: Shell, named: str, problem: str
) -> None:
    write("smartlint.toml", "")
    write("teams/a.goals", STRONG)
    write("../outside.goals", WEAK)
    write("plan.goals", f"{AS_OF}include: {named}\n{STRONG}")
    outcome = shell("check", "plan.goals", "--format", "concise", "--select", "X")
    assert problem in outcome.out


def test_a_broken_file_that_a_pattern_finds_is_told_by_its_name(shell: Shell) -> None:
    write("smartlint.toml", "")
    write("teams/a.goals", STRONG)
    Path("teams/b.goals").write_bytes("goal".encode("utf-16"))
    write("plan.goals", f"{AS_OF}include: teams/*.goals\n{STRONG}")
    outcome = shell("check", "plan.goals", "--format", "concise", "--select", "X")
    assert outcome.out.splitlines()[0] == (
        "plan.goals:2:10: error X051 unreadable-include: “teams/b.goals” is "
        "written in UTF-16; save it as UTF-8 in your editor"
    )


def test_an_include_may_name_all_that_fit_a_pattern(shell: Shell) -> None:
    write("smartlint.toml", "")
    write("teams/b.goals", f"include: ../plan.goals\n{WEAK}")
    write("teams/a.goals", WEAK)
    write("teams/notes.txt", "nothing")
    write("plan.goals", f"{AS_OF}include: teams/*.goals\n{STRONG}")
    outcome = shell("check", "plan.goals", "--format", "concise", "--select", "X,T501")
    assert [line.split(" ")[0] for line in outcome.out.splitlines()[:2]] == [
        "teams/a.goals:1:1:",
        "teams/b.goals:2:1:",
    ]


@pytest.mark.parametrize(
    ("files", "found"),
    [
        (
            {"a.goals": "include: sub/b.goals", "sub/b.goals": "include: ../a.goals"},
            ["sub/b.goals:1:10: info X056 circular-include: “a.goals” includes this"],
        ),
        (
            {
                "a.goals": "include: b.goals",
                "b.goals": "include: c.goals",
                "c.goals": "include: a.goals\ninclude: b.goals",
            },
            [
                (
                    "c.goals:1:10: info X056 circular-include: “a.goals”, “b.goals” lead"
                    " to this"
                ),
                "c.goals:2:10: info X056 circular-include: “b.goals” includes this",
            ],
        ),
        (
            {"a.goals": "include: ./a.goals\ninclude: a.goals"},
            [
                "a.goals:1:10: info X056 circular-include: the file includes itself",
                "a.goals:2:10: info X056 circular-include: the file includes itself",
            ],
        ),
        (  # a file that two others include is no circle
            {
                "a.goals": "include: b.goals\ninclude: c.goals",
                "b.goals": "include: c.goals",
                "c.goals": "mission: x",
            },
            [],
        ),
    ],
)
def test_files_that_include_each_other_are_told(
    shell: Shell, files: dict[str, str], found: list[str]
) -> None:
    write("smartlint.toml", "")
    for path, text in files.items():
        write(path, f"{text}\n{STRONG}")
    arguments = ("--select", "X056", "--format", "concise")
    for paths in (("a.goals",), (".",), (".",)):  # the last from the cache
        outcome = shell("check", *paths, *arguments)
        assert outcome.code == 0
        lines = [line for line in outcome.out.splitlines() if "X056" in line]
        assert [line.partition(" file")[0] for line in lines] == [
            line.partition(" file")[0] for line in found
        ]


@pytest.mark.parametrize("block", ["metric NPS:", "metric: ---", "metric X: of the"])
def test_a_metric_without_words_is_no_bug(shell: Shell, block: str) -> None:
    write("plan.goals", f"{AS_OF}{WEAK}{block}\n")
    assert shell("check", "plan.goals").code == 1


def test_a_name_like_an_option_is_told_how_to_be_written(shell: Shell) -> None:
    write("-lead.goals", f"{AS_OF}{WEAK}")
    outcome = shell("check", "-lead.goals")
    assert outcome.code == 2
    assert "is written behind --, as in: -- -lead.goals\n" in outcome.err
    assert shell("check", "--", "-lead.goals").code == 1
    assert "behind --" not in shell("check", "-lost.goals").err


def test_blank_lines_stand_in_json_and_are_not_counted(shell: Shell) -> None:
    arguments = ("check", "-", "--input-format", "lines", "--as-of", "2027-02-15")
    text = f"{WEAK}\n\n{STRONG}"
    assert "Checked 2 goals in 1 file" in shell(*arguments, stdin=text).out
    report = json.loads(shell(*arguments, "--format", "json", stdin=text).out)
    assert report["summary"]["goals"] == 2
    assert [goal["line"] for goal in report["goals"]] == [1, 2, 3, 4]
    assert shell(*arguments, stdin="\n\n").code == 2


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_says_on_request_what_each_letter_stands_on(
    shell: Shell, form: str
) -> None:
    write("a.goals", f"{AS_OF}{WEAK}")
    plain = shell("check", "a.goals", "--format", form).out
    assert '"verdicts"' not in plain
    out = shell("check", "a.goals", "--format", form, "--verbose").out
    objects = [json.loads(line) for line in out.splitlines()] if form == "jsonl" else []
    goal = next((one for one in objects if one["type"] == "goal"), None)
    goal = goal or json.loads(out)["goals"][0]
    told = {one["letter"]: one for one in goal["verdicts"]}
    assert list(told) == list(goal["smart"])
    place = {"line": 2, "column": 31, "end_line": 2, "end_column": 35}
    assert told["measurable"] == {
        "letter": "measurable",
        "judgement": "pass",
        "reason": "it says how much: “5000”",
        "rule": "M201",
        "words": [place],
    }
    assert (told["time_bound"]["judgement"], told["time_bound"]["rule"]) == (
        "fail",
        "T501",
    )
