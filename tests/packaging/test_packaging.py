"""What is built holds what is tracked, and works where nothing else of us is."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from checkout import ROOT, tracked_files

DATA_FOLDERS = ("grammar", "rules", "templates")
TRACKED = set(tracked_files())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sdist and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, cwd=ROOT)
    return folder


def run(
    *command: str | Path,
    cwd: Path,
    environment: Mapping[str, str] = {},
    exit_code: int = 0,
) -> str:
    """Return what the command printed; it must end with ``exit_code``."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | dict(environment),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == exit_code, done.stdout + done.stderr
    return done.stdout


def wheel_names(built: Path) -> set[str]:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


def test_the_wheel_holds_the_tracked_data_and_no_more(built: Path) -> None:
    shipped = {
        name.removeprefix("smartlint/_data/")
        for name in wheel_names(built)
        if name.startswith("smartlint/_data/")
    }
    assert shipped == {n for n in TRACKED if n.split("/")[0] in DATA_FOLDERS}


def test_the_wheel_holds_the_tracked_code_and_no_more(built: Path) -> None:
    code = {
        name
        for name in wheel_names(built)
        if "/_data/" not in name and ".dist-info/" not in name
    }
    assert code == {name for name in TRACKED if name.startswith("smartlint/")}


def test_the_sdist_holds_everything_tracked(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert TRACKED - names == set()


def test_the_wheel_works_without_its_checkout(built: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(site)  # noqa: S202 - the wheel we have just built
    environment = {"PYTHONPATH": str(site)}
    found = "import smartlint; print(smartlint.__file__)"
    place = run(sys.executable, "-c", found, cwd=tmp_path, environment=environment)
    assert place.startswith(str(site))
    command = [sys.executable, "-m", "smartlint"]
    assert "deadline" in run_check(tmp_path, command, environment)


def run_check(
    folder: Path, command: list[str], environment: Mapping[str, str] = {}
) -> str:
    """Return what ``check`` says of a goal without a date, run in ``folder``."""
    (folder / "plan.goals").write_text("goal A: Increase email subscribers by 5000\n")
    environment = {"XDG_CACHE_HOME": str(folder / "cache"), **environment}
    whole = [*command, "check", "plan.goals"]
    return run(*whole, cwd=folder, environment=environment, exit_code=1)


@pytest.mark.install
def test_the_wheel_installs_into_a_fresh_environment(
    built: Path, tmp_path: Path
) -> None:
    venv.create(tmp_path / "fresh", with_pip=True)
    scripts = tmp_path / "fresh" / ("Scripts" if os.name == "nt" else "bin")
    wheel = next(built.glob("*.whl"))
    run(scripts / "python", "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    smartlint = str(scripts / "smartlint")
    assert run(smartlint, "--version", cwd=tmp_path).startswith("smartlint ")
    assert "deadline" in run_check(tmp_path, [smartlint])
