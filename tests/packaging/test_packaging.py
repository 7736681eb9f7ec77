"""What is built holds what is tracked, and works where nothing else of us is."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Iterator, Mapping
from csv import DictReader
from pathlib import Path
from typing import NamedTuple

import pytest
from checkout import ROOT, tracked_files
from clock import run_in_turns
from own_sentences import own_sentences

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
    scripts = fresh_install(next(built.glob("*.whl")), tmp_path)
    smartlint = str(scripts / "smartlint")
    assert run(smartlint, "--version", cwd=tmp_path).startswith("smartlint ")
    assert "deadline" in run_check(tmp_path, [smartlint])


def fresh_install(wheel: Path, folder: Path) -> Path:
    """Return the scripts of a new environment that holds the wheel and its libraries."""
    venv.create(folder / "fresh", with_pip=True)
    scripts = folder / "fresh" / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "-q", wheel, cwd=folder)
    return scripts


class Both(NamedTuple):
    """One Python in which both builds are installed, and what each is asked with."""

    python: Path
    folder: Path
    compiled: dict[str, str]
    pure: dict[str, str]


@pytest.fixture(scope="module")
def both(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Both:
    """Install the compiled wheel, built as docs/performance.md says unless CI has."""
    compiler = shlex.split(sysconfig.get_config_var("CC") or "")
    headers = Path(sysconfig.get_path("include"), "Python.h")
    if not compiler or shutil.which(compiler[0]) is None or not headers.exists():
        pytest.skip("no C compiler, or no headers of Python: nothing can be compiled")
    folder = tmp_path_factory.mktemp("both")
    made = os.environ.get("SMARTLINT_COMPILED_WHEEL")
    scripts = fresh_install(Path(made) if made else compiled_wheel(folder), folder)
    pip = (sys.executable, "-m", "pip")
    pure = next(built.glob("*.whl"))
    run(*pip, "install", "-q", "--no-deps", "--target", "pure", pure, cwd=folder)
    sentences = "\n".join([*own_sentences(), *labelled_sentences()])
    (folder / "sentences.txt").write_text(sentences, "utf-8")
    return Both(
        scripts / "python",
        folder,
        {"XDG_CACHE_HOME": str(folder / "compiled_cache")},
        {
            "XDG_CACHE_HOME": str(folder / "pure_cache"),
            "PYTHONPATH": str(folder / "pure"),
        },
    )


def compiled_wheel(folder: Path) -> Path:
    """Build it, in minutes, and return it."""
    asked = {"HATCH_BUILD_HOOKS_ENABLE": "1"}
    pip = (sys.executable, "-m", "pip")
    wheel = (*pip, "wheel", "-q", "--no-deps", "--wheel-dir", folder, ROOT)
    run(*wheel, cwd=folder, environment=asked)
    return next(folder.glob("*.whl"))


def labelled_sentences() -> Iterator[str]:
    """Yield the statements of tests/gold."""
    for path in sorted(ROOT.glob("tests/gold/*.csv")):
        with path.open(encoding="utf-8", newline="") as table:
            yield from (" ".join(row["text"].split()) for row in DictReader(table))


# With -P the folder we are in, which may be this checkout, is not where Python looks.
SMARTLINT = ("-P", "-m", "smartlint")
CHECK = (*SMARTLINT, "check", "--as-of", "2027-02-15", "--format", "json")
INSPECT = (*SMARTLINT, "inspect", "--as-of", "2027-02-15")
LINES = ("--input-format", "lines", "sentences.txt")


@pytest.mark.install
def test_only_the_compiled_wheel_is_compiled(both: Both) -> None:
    ask = "from smartlint.syntax.reading import sentence; print(sentence.__file__)"
    suffix = sysconfig.get_config_var("EXT_SUFFIX")
    for environment, ending in ((both.compiled, suffix), (both.pure, ".py")):
        place = run(both.python, "-c", ask, cwd=both.folder, environment=environment)
        assert place.strip().endswith(f"sentence{ending}")
    installed = Path(
        run(both.python, "-c", ask, cwd=both.folder, environment=both.compiled)
    )
    # Whoever types against it, or reads a traceback, finds the sources beside.
    assert installed.with_name("sentence.py").exists()


@pytest.mark.install
@pytest.mark.parametrize(
    ("command", "exit_code"),
    [
        ((*CHECK, *LINES), 1),
        ((*INSPECT, *LINES), 0),
        ((*CHECK, "examples"), 1),
        ((*INSPECT, "examples"), 0),
    ],
)
def test_a_compiled_wheel_prints_the_same(
    both: Both, command: tuple[str, ...], exit_code: int
) -> None:
    if not (both.folder / "examples").exists():
        shutil.copytree(ROOT / "examples", both.folder / "examples")
    # What either has kept must do for the other.
    shared = both.compiled | {"XDG_CACHE_HOME": both.pure["XDG_CACHE_HOME"]}
    pure, compiled, again = (
        run(
            both.python, *command, cwd=both.folder, environment=one, exit_code=exit_code
        )
        for one in (both.pure, both.compiled, shared)
    )
    assert compiled == pure
    assert again == pure


@pytest.mark.install
def test_a_compiled_wheel_is_faster_and_starts_within_its_limit(both: Both) -> None:
    lines = ("--input-format", "lines", str(both.folder / "sentences.txt"))
    (both.folder / "one.goals").write_text("goal A: Reach 16,000 subscribers in May\n")
    python = str(both.python)
    many = run_in_turns(
        {
            "pure": ((python, *CHECK, *lines), both.pure),
            "compiled": ((python, *CHECK, *lines), both.compiled),
        },
        rounds=3,
    )
    # Measured: 0.6 to 0.7 (docs/performance.md); a busy machine is no reason to fail.
    assert many["compiled"].cpu_s < 0.85 * many["pure"].cpu_s
    check = (python, *SMARTLINT, "check", str(both.folder / "one.goals"))
    start = run_in_turns(
        {"bare": ((python, "-c", "pass"), {}), "check": (check, both.compiled)},
        rounds=11,
    )
    assert start["check"].cpu_s <= 12 * start["bare"].cpu_s
