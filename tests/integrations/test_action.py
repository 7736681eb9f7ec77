"""The GitHub action: each of its shell steps is run as GitHub would run it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from checkout import ROOT
from integrations.schema import is_valid
from integrations.workbench import (
    STRONG,
    WEAK,
    Ended,
    bash,
    document,
    repository,
    run,
    shim,
    smartlint_shim,
)

INPUTS = {
    "INPUT_PATHS": ".",
    "INPUT_ARGS": "",
    "INPUT_SINCE": "",
    "INPUT_ANNOTATIONS": "true",
    "INPUT_SARIF": "",
}
# Answers with an id for the list of comments where there is a file `comment-id`.
_GH = """\
echo "$@" >> "$RUNNER_TEMP/gh-calls"
case "$*" in *--paginate*) cat "$RUNNER_TEMP/comment-id" 2>/dev/null || true ;; esac"""


def step(name: str) -> str:
    """Return the script of a step of the action."""
    steps = document("action.yml")["runs"]["steps"]
    (found,) = [one["run"] for one in steps if one.get("name") == name]
    return str(found)


class Runner(NamedTuple):
    """A machine of GitHub's with the repository checked out."""

    project: Path
    temp: Path

    def check(self, **inputs: str) -> Ended:
        """Run the step that checks."""
        return bash(step("Check"), self.project, self.environment | INPUTS | inputs)

    @property
    def environment(self) -> dict[str, str]:
        return {
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_OUTPUT": str(self.temp / "outputs"),
            "GITHUB_STEP_SUMMARY": str(self.temp / "summary"),
            "PATH": f"{self.temp / 'gh'}:/usr/bin:/bin",
        }

    def read(self, name: str) -> str:
        """Return what a step left in the runner's folder; empty without the file."""
        path = self.temp / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def output(self, name: str) -> str:
        """Return the last value that a step gave to an output of the action."""
        lines = [line.partition("=") for line in self.read("outputs").splitlines()]
        return [value for key, _, value in lines if key == name][-1]


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    project = repository(tmp_path / "project", {"plan.goals": WEAK})
    smartlint_shim(tmp_path / "temp" / "smartlint" / "bin")
    shim(tmp_path / "temp" / "gh", "gh", _GH)
    return Runner(project, tmp_path / "temp")


def test_it_is_an_action_that_github_understands() -> None:
    assert is_valid("vendor.github-actions", ROOT / "action.yml")


def test_no_input_is_text_of_a_script() -> None:
    scripts = [one.get("run", "") for one in document("action.yml")["runs"]["steps"]]
    assert [script for script in scripts if "${{" in script] == []


def test_findings_are_annotations_and_a_summary(runner: Runner) -> None:
    ended = runner.check()
    assert ended.code == 0, ended.out
    assert runner.output("exit-code") == "1"
    assert "::warning file=plan.goals,line=3" in ended.out
    assert "T501" in runner.read("summary")
    assert runner.output("report") == str(runner.temp / "smartlint.md")


def test_the_last_step_ends_as_the_check_did(runner: Runner) -> None:
    for code in ("0", "1", "2"):
        ended = bash(step("Result"), runner.project, {"CODE": code})
        assert ended.code == int(code)


def test_strong_goals_pass(runner: Runner) -> None:
    (runner.project / "plan.goals").write_text(STRONG, encoding="utf-8")
    runner.check(INPUT_ARGS="--ignore R401")
    assert runner.output("exit-code") == "0"


def test_a_path_that_is_not_there_is_no_success(runner: Runner) -> None:
    runner.check(INPUT_PATHS="nowhere/")
    assert runner.output("exit-code") == "2"


def test_several_paths_and_options_are_words_of_their_own(runner: Runner) -> None:
    (runner.project / "other.goals").write_text(WEAK, encoding="utf-8")
    ended = runner.check(
        INPUT_PATHS="plan.goals\nother.goals", INPUT_ARGS="--profile draft --exit-zero"
    )
    assert runner.output("exit-code") == "0", ended.out
    assert "other.goals" in ended.out


def test_without_annotations_the_log_is_for_people(runner: Runner) -> None:
    ended = runner.check(INPUT_ANNOTATIONS="false")
    assert "::warning" not in ended.out
    assert "warning: it is not said by when" in ended.out


def test_sarif_is_written_for_a_later_step(runner: Runner) -> None:
    runner.check(INPUT_SARIF="findings.sarif")
    text = (runner.project / "findings.sarif").read_text(encoding="utf-8")
    assert json.loads(text)["version"] == "2.1.0"


def test_since_leaves_out_what_has_not_changed(runner: Runner) -> None:
    runner.check(INPUT_SINCE="HEAD")
    assert runner.output("exit-code") == "0"
    assert "T501" not in runner.read("summary")


@pytest.mark.parametrize(
    "path", ["$(touch hacked)", "`touch hacked`", "; touch hacked"]
)
def test_inputs_never_run(runner: Runner, path: str) -> None:
    runner.check(INPUT_PATHS=path, INPUT_ARGS=path)
    assert not (runner.project / "hacked").exists()


def comment(runner: Runner) -> Ended:
    environment = {
        "REPOSITORY": "fjell/goals",
        "NUMBER": "7",
        "REPORT": str(runner.temp / "smartlint.md"),
    }
    return bash(step("Comment"), runner.project, runner.environment | environment)


def test_the_first_run_writes_a_comment(runner: Runner) -> None:
    runner.check()
    assert comment(runner).code == 0
    asked, written = runner.read("gh-calls").splitlines()
    assert "repos/fjell/goals/issues/7/comments" in asked
    assert "--method POST repos/fjell/goals/issues/7/comments" in written
    assert f"body=@{runner.temp}/smartlint.md" in written
    assert "<!-- smartlint check -->" in asked
    assert runner.read("smartlint.md").startswith("<!-- smartlint check -->\n")


def test_the_next_run_writes_it_anew(runner: Runner) -> None:
    runner.check()
    (runner.temp / "comment-id").write_text("4711\n", encoding="utf-8")
    assert comment(runner).code == 0
    written = runner.read("gh-calls").splitlines()[-1]
    assert "--method PATCH repos/fjell/goals/issues/comments/4711" in written


def test_nothing_checked_leaves_no_comment(runner: Runner) -> None:
    assert comment(runner).code == 0
    assert runner.read("gh-calls") == ""


@pytest.mark.install
def test_it_installs_its_own_copy(runner: Runner) -> None:
    environment = runner.environment | {
        "SMARTLINT_SOURCE": str(ROOT),
        "RUNNER_TEMP": str(runner.temp / "clean"),
        "PATH": f"{Path(run('which', 'python3', cwd=ROOT).out).parent}:/usr/bin:/bin",
    }
    assert bash(step("Install"), runner.project, environment).code == 0
    program = runner.temp / "clean" / "smartlint" / "bin" / "smartlint"
    assert run(program, "--version", cwd=runner.project).out.startswith("smartlint ")
