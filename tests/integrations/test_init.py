"""``smartlint init`` writes what a team needs and never touches what it has."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml
from cli.command import Shell
from integrations.schema import is_valid
from integrations.workbench import STRONG, WEAK, repository, run, smartlint_shim

PYTHON = Path(sys.executable)
DAY = ("--as-of", "2027-02-15")


def written(folder: Path) -> list[str]:
    names = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(name.as_posix() for name in names if name.parts[0] != ".git")


def test_three_answers_settle_everything(shell: Shell) -> None:
    outcome = shell("init", *DAY, stdin="plans\nstrict\ngitlab\n")
    assert outcome.code == 0
    assert written(Path()) == [
        ".gitlab-ci.yml",
        ".pre-commit-config.yaml",
        "plans/first.goals",
        "smartlint.toml",
    ]
    assert 'profile = "strict"' in Path("smartlint.toml").read_text(encoding="utf-8")
    assert (
        Path("plans/first.goals").read_text(encoding="utf-8").count("2027-02-15") == 1
    )
    assert outcome.err.count("?") == 3


def test_options_answer_instead_of_questions(shell: Shell) -> None:
    chosen = ("--goals", "our/goals", "--profile", "draft", "--reviews", "github")
    outcome = shell("init", *DAY, *chosen)
    assert outcome.code == 0
    assert "?" not in outcome.err
    assert "our/goals/first.goals" in written(Path())
    assert ".github/workflows/goals.yml" in written(Path())


def test_what_is_written_can_be_used_at_once(shell: Shell) -> None:
    assert shell("init", "--yes", *DAY).code == 0
    assert shell("config", "show").code == 0
    # A new project passes its own hook and job; its blanks may stand for two weeks.
    begun = shell("check", *DAY)
    assert (begun.code, begun.err) == (0, "")
    assert "1 more allowed by a comment" in begun.out
    assert "skipped 0" in begun.out
    later = shell("check", "--as-of", "2027-03-02")
    assert later.code == 1
    assert "unfilled-placeholder" in later.out
    plan = Path("goals/first.goals")
    filled = plan.read_text(encoding="utf-8").splitlines()
    assert filled[1].endswith("Then take out the line with “allow”.")


@pytest.mark.parametrize(
    ("origin", "installs", "note"),
    [
        (None, "smartlint==0.1.0", "wherever pip finds that release"),
        (
            '{"url": "file://host/smartlint", "dir_info": {"editable": true}}',
            "smartlint==0.1.0",
            "this copy comes from a folder of yours, so that version may not be released yet",
        ),
        (
            (
                '{"url": "https://git.example/smartlint.git", "vcs_info": {"vcs": "git", '
                '"commit_id": "0a1b2c"}}'
            ),
            "smartlint @ git+https://git.example/smartlint.git@0a1b2c",
            "the copy that you have installed",
        ),
        (
            '{"url": "https://files.example/smartlint-0.1.0.whl", "archive_info": {}}',
            "smartlint @ https://files.example/smartlint-0.1.0.whl",
            "the copy that you have installed",
        ),
        ("{", "smartlint==0.1.0", "wherever pip finds that release"),
    ],
)
def test_the_job_installs_what_is_installed_here(
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
    origin: str | None,
    installs: str,
    note: str,
) -> None:
    monkeypatch.setattr("smartlint.cli.installed.__version__", "0.1.0")
    monkeypatch.setattr("smartlint.cli.installed.direct_url", lambda: origin)
    told = shell("init", "--yes", "--reviews", "github", *DAY).err
    job = yaml.safe_load(
        Path(".github/workflows/goals.yml").read_text(encoding="utf-8")
    )
    assert job["jobs"]["smartlint"]["env"]["SMARTLINT"] == installs
    assert f"the job installs {installs}" in told
    assert note in told


def test_files_of_the_team_are_never_touched(shell: Shell) -> None:
    own = "repos: []\n"
    Path(".pre-commit-config.yaml").write_text(own, encoding="utf-8")
    outcome = shell("init", "--yes", *DAY)
    assert outcome.code == 0
    assert Path(".pre-commit-config.yaml").read_text(encoding="utf-8") == own
    assert "kept .pre-commit-config.yaml as it is; add this to it:" in outcome.err
    assert "entry: smartlint check goals" in outcome.out


def test_a_second_run_changes_and_asks_for_nothing(shell: Shell) -> None:
    shell("init", "--yes", *DAY)
    before = {name: Path(name).read_bytes() for name in written(Path())}
    outcome = shell("init", "--yes", *DAY)
    assert (outcome.code, outcome.out) == (0, "")
    assert {name: Path(name).read_bytes() for name in written(Path())} == before


def test_settings_in_pyproject_are_settings(shell: Shell) -> None:
    text = '[tool.smartlint]\nprofile = "draft"\n'
    Path("pyproject.toml").write_text(text, encoding="utf-8")
    outcome = shell("init", "--yes", *DAY)
    assert "smartlint.toml" not in written(Path())
    assert "kept the settings of pyproject.toml" in outcome.err


def test_goal_files_that_are_there_name_the_folder(shell: Shell) -> None:
    Path("team/plans").mkdir(parents=True)
    Path("team/plans/q1.goals").write_text("Win 40 customers\n", encoding="utf-8")
    shell("init", "--yes", *DAY)
    hook = Path(".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert "team/plans" in hook


@pytest.mark.parametrize("folder", ["../elsewhere", "/elsewhere", "a b", "$(id)", "-x"])
def test_a_folder_that_cannot_be_is_refused_before_anything_is_written(
    shell: Shell, folder: str
) -> None:
    outcome = shell("init", "--yes", f"--goals={folder}")
    assert outcome.code == 2
    assert "name one inside the project" in outcome.err
    assert written(Path()) == []


def test_a_project_that_is_not_there_is_named(shell: Shell) -> None:
    outcome = shell("init", "nowhere", "--yes")
    assert outcome.code == 2
    assert "nowhere: there is no such folder" in outcome.err


def test_an_answer_that_is_none_of_the_choices_is_asked_again(shell: Shell) -> None:
    outcome = shell("init", *DAY, stdin="goals\nteem\nteam\nnone\n")
    assert outcome.code == 0
    assert "'teem' is not one of" in outcome.err


def test_no_answer_at_all_writes_nothing(shell: Shell) -> None:
    outcome = shell("init", stdin="goals\n")
    assert outcome.code == 130
    assert written(Path()) == []
    assert (
        "\nsmartlint: stopped without an answer; nothing was written\n" in outcome.err
    )
    assert "smartlint init --yes" in outcome.err


def test_a_project_outside_git_is_told_that_it_has_no_job(shell: Shell) -> None:
    told = "wrote no job for reviews, as the project is not kept in git"
    assert told not in shell("init", "--yes", "--reviews", "none", *DAY).err
    assert told in shell("init", "--yes", *DAY).err
    Path(".git").mkdir()
    assert told not in shell("init", "--yes", *DAY).err


@pytest.mark.parametrize(
    ("reviews", "path", "schema", "options"),
    [
        ("github", ".github/workflows/goals.yml", "vendor.github-workflows", ()),
        (
            "gitlab",
            ".gitlab-ci.yml",
            "vendor.gitlab-ci",
            ("--data-transform", "gitlab-ci"),
        ),
    ],
)
def test_the_job_is_one_that_its_host_understands(
    shell: Shell, reviews: str, path: str, schema: str, options: tuple[str, ...]
) -> None:
    shell("init", "--yes", "--reviews", reviews)
    assert is_valid(schema, Path(path), *options)


def test_the_hook_stops_a_commit_of_weak_goals(tmp_path: Path) -> None:
    project = repository(tmp_path / "project", {"README": "our plans\n"})
    smartlint_shim(tmp_path / "bin")
    environment = {
        "PATH": f"{tmp_path / 'bin'}:{PYTHON.parent}:/usr/bin:/bin",
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
    }
    assert (
        run("smartlint", "init", "-y", cwd=project, environment=environment).code == 0
    )
    assert run("git", "add", ".", cwd=project).code == 0
    hook = (PYTHON.parent / "pre-commit", "run", "--all-files")
    begun = run(*hook, cwd=project, environment=environment)
    assert begun.code == 0, begun.out
    plan = project / "goals" / "first.goals"
    plan.write_text(WEAK.replace("5000", "<value>"), encoding="utf-8")
    stopped = run(*hook, cwd=project, environment=environment)
    assert stopped.code == 1
    assert "unfilled-placeholder" in stopped.out
    plan.write_text(STRONG, encoding="utf-8")
    assert run("git", "add", ".", cwd=project).code == 0
    passed = run(*hook, cwd=project, environment=environment)
    assert passed.code == 0, passed.out


@pytest.mark.parametrize(
    ("reviews", "names"),
    [
        ("github", {"GITHUB_BASE_REF": "main", "GITHUB_ACTIONS": "true"}),
        ("gitlab", {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "origin/main"}),
    ],
)
def test_the_job_tells_what_a_change_lowers(
    tmp_path: Path, reviews: str, names: dict[str, str]
) -> None:
    origin = repository(tmp_path / "origin", {"README": "our plans\n"})
    environment = {
        "PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin",
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "GOALS": "goals",
        **names,
    }
    smartlint_shim(tmp_path / "bin")
    setting_up = ("smartlint", "init", "-y", "--reviews", reviews)
    assert run(*setting_up, cwd=origin, environment=environment).code == 0
    plan = Path("goals/first.goals")
    (origin / plan).write_text(STRONG, encoding="utf-8")
    assert run("git", "add", ".", cwd=origin).code == 0
    assert run("git", "commit", "-q", "-m", "Set the goals up", cwd=origin).code == 0
    project = tmp_path / "project"
    assert run("git", "clone", "-q", origin, project, cwd=tmp_path).code == 0
    for setting in (("user.email", "dana@example.org"), ("user.name", "Dana Ruiz")):
        assert run("git", "config", *setting, cwd=project).code == 0

    same = run(
        "sh", "-ec", job_script(project, reviews), cwd=project, environment=environment
    )
    assert same.code == 0, same.out
    lowered = STRONG.replace("16,000", "13,000")
    (project / plan).write_text(lowered, encoding="utf-8")
    assert run("git", "commit", "-qam", "Ask for less", cwd=project).code == 0
    told = run(
        "sh", "-ec", job_script(project, reviews), cwd=project, environment=environment
    )
    assert told.code == 1
    assert "13,000" in told.out


def job_script(project: Path, reviews: str) -> str:
    """Return the shell lines of the written job, without the installation."""
    if reviews == "github":
        text = (project / ".github/workflows/goals.yml").read_text(encoding="utf-8")
        steps = yaml.safe_load(text)["jobs"]["smartlint"]["steps"]
        lines = [step["run"] for step in steps if "run" in step]
    else:
        text = (project / ".gitlab-ci.yml").read_text(encoding="utf-8")
        lines = yaml.safe_load(text)["goals"]["script"]
    return "\n".join(line for line in lines if "pip install" not in line)


def test_a_folder_with_goals_needs_no_first_one(shell: Shell) -> None:
    Path("plans").mkdir()
    Path("plans/spring.goals").write_text(STRONG, encoding="utf-8")
    outcome = shell("init", "--yes", *DAY)
    assert outcome.code == 0
    assert "plans/first.goals" not in written(Path())
    assert "smartlint: next: smartlint check plans\n" in outcome.err
    assert "blanks" not in outcome.err
