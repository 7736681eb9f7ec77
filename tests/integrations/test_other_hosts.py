"""The hook for pre-commit, the job for GitLab and the container, each put to use."""

from __future__ import annotations

import json
import re
import sys
import venv
from pathlib import Path

import pytest
import yaml
from checkout import ROOT
from integrations.schema import is_valid
from integrations.workbench import (
    WEAK,
    bash,
    document,
    repository,
    run,
    shim,
    smartlint_shim,
)

PROGRAMS = Path(sys.executable).parent


def test_the_hooks_are_ones_that_pre_commit_understands() -> None:
    manifest = ROOT / ".pre-commit-hooks.yaml"
    ended = run(PROGRAMS / "pre-commit", "validate-manifest", manifest, cwd=ROOT)
    assert ended.code == 0, ended.out


def test_the_hook_reads_all_goals_whichever_file_changed() -> None:
    hook, _ = document(".pre-commit-hooks.yaml")
    assert (hook["entry"], hook["args"]) == ("smartlint check", ["."])
    assert hook["pass_filenames"] is False
    changed = ["plan.goals", "notes/may.md", "smartlint.toml", "pyproject.toml"]
    assert all(re.search(hook["files"], path) for path in changed)


@pytest.mark.install
def test_pre_commit_installs_and_runs_the_hook(tmp_path: Path) -> None:
    project = repository(tmp_path / "project", {"plan.goals": WEAK})
    environment = {"PRE_COMMIT_HOME": str(tmp_path / "pre-commit")}
    hook = ("pre-commit", "try-repo", str(ROOT), "smartlint", "--all-files")
    ended = run(PROGRAMS / hook[0], *hook[1:], cwd=project, environment=environment)
    assert ended.code == 1, ended.out
    assert "T501 missing-deadline at plan.goals:3:1" in ended.out


def test_the_job_is_one_that_gitlab_understands() -> None:
    options = ("--data-transform", "gitlab-ci")
    assert is_valid("vendor.gitlab-ci", ROOT / ".ci" / "gitlab.yml", *options)


def test_the_job_leaves_the_reports_that_it_names(tmp_path: Path) -> None:
    template = document(".ci/gitlab.yml")
    project = repository(tmp_path / "project", {"goals/plan.goals": WEAK})
    smartlint_shim(tmp_path / "bin")
    shim(tmp_path / "bin", "pip", f'echo "$@" > "{tmp_path}/installed"')
    environment = {
        **template["variables"],
        "SMARTLINT_PATHS": "goals",
        "PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin",
    }
    ended = bash(template["smartlint"]["script"], project, environment)
    assert ended.code == 1, ended.out
    assert (tmp_path / "installed").read_text(encoding="utf-8").endswith("smartlint\n")
    reports = template["smartlint"]["artifacts"]["reports"]
    quality = json.loads((project / reports["codequality"]).read_text(encoding="utf-8"))
    assert {entry["location"]["path"] for entry in quality} == {"goals/plan.goals"}
    assert (project / reports["junit"]).read_text(encoding="utf-8").startswith("<?xml")


def steps_of_container() -> list[str]:
    """Return the instructions of the Dockerfile, each on one line."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = (line.strip() for line in text.splitlines())
    return [" ".join(line.split()) for line in lines if line and line[0] != "#"]


def test_the_container_keeps_to_what_reviewers_of_containers_ask() -> None:
    hadolint = PROGRAMS / "hadolint"
    if not hadolint.exists():
        pytest.skip("hadolint has no build for this machine")
    ended = run(hadolint, "Dockerfile", cwd=ROOT)
    assert ended.code == 0, ended.out


def test_the_container_checks_the_folder_it_is_given() -> None:
    last = steps_of_container()[-4:]
    assert last == [
        "USER 1000",
        "WORKDIR /goals",
        'ENTRYPOINT ["smartlint"]',
        'CMD ["check", "."]',
    ]


@pytest.mark.install
def test_what_the_container_installs_works(tmp_path: Path) -> None:
    # No engine runs containers here: its own pip lines run in a fresh environment.
    wheels = tmp_path / "wheels"
    venv.create(tmp_path / "python", with_pip=True)
    path = f"{tmp_path / 'python' / 'bin'}:/usr/bin:/bin"
    lines = [
        line.removeprefix("RUN ").partition("target=/wheels ")[2] or line[4:]
        for line in steps_of_container()
        if re.search(r"\bpip (wheel|install)\b", line)
    ]
    assert len(lines) == 2
    for line in lines:
        # What was downloaded before serves again; a container starts with nothing.
        command = line.replace("/wheels", str(wheels)).replace("--no-cache-dir ", "")
        ended = bash(command, ROOT, {"PATH": path})
        assert ended.code == 0, ended.out
    project = repository(tmp_path / "goals", {"plan.goals": WEAK})
    program = tmp_path / "python" / "bin" / "smartlint"
    assert run(program, "check", ".", cwd=project).code == 1


def test_the_guide_names_inputs_hooks_and_files_that_exist() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    hooks, workflow, job = (yaml.safe_load(block) for block in blocks[-3:])
    known = {hook["id"] for hook in document(".pre-commit-hooks.yaml")}
    assert {hook["id"] for hook in hooks["repos"][0]["hooks"]} <= known
    steps = workflow["jobs"]["goals"]["steps"]
    (ours,) = [step for step in steps if "smartlint@" in step["uses"]]
    assert set(ours["with"]) <= set(document("action.yml")["inputs"])
    assert (ROOT / job["include"][0]["file"]).exists()
    assert set(job["variables"]) <= set(document(".ci/gitlab.yml")["variables"])
