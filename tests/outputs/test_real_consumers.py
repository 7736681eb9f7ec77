"""What readers by others say of our files: run with packages from npm, in ``.ci/run``."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from outputs.conftest import ATTACK, PLAN

PACKAGES = {
    "sarif": "@microsoft/sarif-multitool-linux@5.7.0",
    "rdjson": "@umbrelladocs/rdformat-validator@1.0.1",
    "checkstyle": "danger-plugin-lint-report@1.8.1",
}
CODE_QUALITY = ("codeclimate-types@0.3.1", "typescript@5.9.3")
READ_CHECKSTYLE = """
const convert = require("xml-js");
const { parseCheckstyle } = require("danger-plugin-lint-report/dist/parse/checkstyle_parser.js");
const text = require("fs").readFileSync(process.argv[1], "utf-8");
console.log(JSON.stringify(parseCheckstyle(convert.xml2js(text), process.cwd())));
"""

pytestmark = [
    pytest.mark.install,
    pytest.mark.skipif(shutil.which("npm") is None, reason="needs npm"),
]


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with outputs of a hostile plan, and the readers installed."""
    folder = tmp_path_factory.mktemp("consumers")
    (folder / "plan.goals").write_text(f"{PLAN}\n{ATTACK}", encoding="utf-8")
    run(
        folder,
        "npm",
        "install",
        "--no-audit",
        "--no-fund",
        *PACKAGES.values(),
        *CODE_QUALITY,
    )
    outputs = [f"--output={form}=out.{form}" for form in (*PACKAGES, "json", "gitlab")]
    command = [sys.executable, "-m", "smartlint", "check", "plan.goals", *outputs]
    assert run(folder, *command, codes=(1,))
    return folder


def run(folder: Path, *command: str, codes: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in codes, done.stdout + done.stderr
    return done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="that build is for Linux")
def test_the_sarif_tool_has_no_error_to_tell_github_rules_included(
    workshop: Path,
) -> None:
    tool = workshop / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    tool.chmod(0o755)
    out = run(workshop, str(tool), "validate", "out.sarif", "--rule-kind", "Sarif;Gh")
    assert "error" not in out.lower()
    assert "Analysis completed successfully" in out


def test_the_validator_of_reviewdogs_form_takes_it(workshop: Path) -> None:
    tool = workshop / "node_modules/.bin/rdformat-validator"
    run(workshop, str(tool), "out.rdjson")


def test_a_reader_of_checkstyle_finds_every_place(workshop: Path) -> None:
    read = json.loads(run(workshop, "node", "-e", READ_CHECKSTYLE, "out.checkstyle"))
    written = json.loads((workshop / "out.json").read_text("utf-8"))["diagnostics"]
    assert [(one["line"], one["column"]) for one in read] == [
        (one["line"], one["column"]) for one in written
    ]


def test_the_types_of_code_climate_take_the_report_for_gitlab(workshop: Path) -> None:
    (workshop / "bad.goals").write_bytes(b"caf\xe9\n")
    command = [sys.executable, "-m", "smartlint", "check", "--format=gitlab"]
    report = run(workshop, *command, "plan.goals", "bad.goals", codes=(2,))
    compile_ = (str(workshop / "node_modules/.bin/tsc"), "--noEmit", "--strict")
    typed = 'import type { Issue } from "codeclimate-types"\nexport const r: Issue[] = '
    (workshop / "report.ts").write_text(typed + report, encoding="utf-8")
    run(workshop, *compile_, "--module", "nodenext", "report.ts")
    unknown = report.replace('"Clarity"', '"Charm"')
    (workshop / "report.ts").write_text(typed + unknown, encoding="utf-8")
    said = run(workshop, *compile_, "--module", "nodenext", "report.ts", codes=(2,))
    assert "Charm" in said
