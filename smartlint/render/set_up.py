"""The files that a project starts with: settings, a hook and a job for its reviews.

Each is complete and plain, for people who will read and change it. Whether one may be
written is decided by the caller; nothing here knows what lies in the folder.
"""

from __future__ import annotations

from typing import Literal

from smartlint.named_tuple import NamedTuple
from smartlint.render.json_text import json_string

Reviews = Literal["github", "gitlab", "none"]

# Actions are named by their major version, which their makers keep compatible.
_SETTINGS = """\
# Settings of smartlint, for this folder and all beneath it.
# Every key there is: smartlint config schema. What holds now: smartlint config show

# How much to ask for: draft says little, team is usual, strict says all; classroom says
# all that concerns a goal by itself.
profile = {profile}

# Rules that do not fit, by name: smartlint rules list, smartlint explain NAME
ignore = []
"""

# Goals name each other across files, so that one changed file alone would look broken:
# the hook always reads the whole folder.
_HOOK = """\
repos:
  - repo: local
    hooks:
      - id: smartlint
        name: goals
        entry: smartlint check {folder}
        language: system
        files: '(\\.(goals|md|csv|parquet|jsonl?|ndjson)|smartlint\\.toml)$'
        pass_filenames: false
"""

_GITHUB = """\
# Reads the goals of every pull request: notes at their lines, a summary on the page.
name: goals

on:
  pull_request:

permissions:
  contents: read

jobs:
  smartlint:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    env:
      # What pip installs: a released version, or the address of a copy of your own.
      SMARTLINT: {installs}
      GOALS: {folder}
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install "$SMARTLINT"
      # How the goals read now; then what the change lowers, puts off or drops.
      - run: |
          smartlint check "$GOALS" --format github \\
            --output markdown="$RUNNER_TEMP/goals.md" || failed=$?
          smartlint diff "origin/$GITHUB_BASE_REF...HEAD" \\
            --output markdown="$RUNNER_TEMP/changes.md" || failed=$?
          cat "$RUNNER_TEMP/goals.md" "$RUNNER_TEMP/changes.md" >> "$GITHUB_STEP_SUMMARY"
          exit "${failed:-0}"
"""

_GITLAB = """\
# Reads the goals of every merge request; findings show beside the changed lines.
goals:
  image: python:3.12
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    # What pip installs: a released version, or the address of a copy of your own.
    SMARTLINT: {installs}
    GOALS: {folder}
    GIT_DEPTH: 0
  script:
    - pip install "$SMARTLINT"
    # How the goals read now; then what the change lowers, puts off or drops.
    - smartlint check "$GOALS" --output gitlab=gl-code-quality.json || failed=$?
    - smartlint diff "$CI_MERGE_REQUEST_DIFF_BASE_SHA" HEAD || failed=$?
    - exit "${failed:-0}"
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality.json
"""


class SetUpFile(NamedTuple):
    """A file to begin with.

    Attributes:
        path: Where it lies, from the project's root, with slashes.
        text: What it holds.
        purpose: What it is for, in a few words.
        installs: It installs smartlint where it runs.
    """

    path: str
    text: str
    purpose: str
    installs: bool


def set_up_files(
    *,
    folder: str,
    profile: str,
    reviews: Reviews,
    installs: str,
    first_goal: str | None,
) -> tuple[SetUpFile, ...]:
    """Return the files of a new project, in the order in which they are told.

    Args:
        folder: Where its goal files lie, from the project's root, with slashes.
        profile: The set of rules to start from.
        reviews: Where its changes are reviewed.
        installs: What the job installs, as pip takes it.
        first_goal: The text of its first goal file; None where it has goals already.
    """
    answers = {
        "{profile}": json_string(profile),
        "{folder}": folder,
        "{installs}": json_string(installs),
    }
    beginnings = [
        ("smartlint.toml", _SETTINGS, "the settings"),
        (".pre-commit-config.yaml", _HOOK, "the hook that checks before a commit"),
    ]
    if first_goal is not None:
        purpose = "a goal file with blanks to fill in"
        beginnings.insert(1, (f"{folder}/first.goals", first_goal, purpose))
    if reviews == "github":
        path = ".github/workflows/goals.yml"
        beginnings.append((path, _GITHUB, "the job that reads pull requests"))
    elif reviews == "gitlab":
        beginnings.append(
            (".gitlab-ci.yml", _GITLAB, "the job that reads merge requests")
        )
    return tuple(
        [
            SetUpFile(path, _filled(text, answers), purpose, "{installs}" in text)
            for path, text, purpose in beginnings
        ]
    )


def _filled(text: str, answers: dict[str, str]) -> str:
    for blank, answer in answers.items():
        text = text.replace(blank, answer)
    return text
