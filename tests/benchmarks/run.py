"""Measure smartlint and its peers, and print the tables of docs/performance.md.

    python tests/benchmarks/run.py [--write] [--quick]

Every figure is a whole process, a median of several, and is to be read as a ratio to the
peers of the same table. ``--write`` puts the tables into docs/performance.md; ``--quick``
measures each thing once, to see that the script works.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from clock import Run, run_in_turns
from workload import ROOT, common_generator, write_long_line, write_statements

HERE = Path(__file__).resolve().parent
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->\n", "<!-- measured: end -->\n"
BARE = "`python -c pass`"

Command = tuple[Sequence[str], Mapping[str, str]]


def main() -> None:
    """Measure, print, and with ``--write`` keep the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    parts = []
    with tempfile.TemporaryDirectory() as folder:
        for part in measured(Path(folder), quick=options.quick):
            print(part, flush=True)
            parts.append(part)
    if options.write:
        report = "\n".join(parts)
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n{report}\n{END}{after}", encoding="utf-8")


def measured(folder: Path, *, quick: bool) -> Iterator[str]:
    """Yield the tables as Markdown, each when it is measured."""
    cache = {"XDG_CACHE_HOME": str(folder / "cache")}
    yield surroundings()
    missing = [name for name in ("yamllint", "write-good") if installed(name) is None]
    if missing:
        yield f"Not installed, and left out: {', '.join(missing)}.\n"
    yield start_up_table(folder, cache, rounds=1 if quick else 15)
    yield bulk_table(folder, cache, rounds=1 if quick else 3)
    yield linearity_table(folder, cache, rounds=1 if quick else 3)


def surroundings() -> str:
    """Say when and on what the figures were taken."""
    generator = "the common generator"
    if common_generator() is None:
        generator = (
            "our own simpler generator (the common one is not beside this folder)"
        )
    return (
        f"Measured {datetime.now(UTC).date()} with CPython {platform.python_version()} "
        f"on {platform.system()}; statements from {generator}.\n"
    )


def smartlint(*arguments: str | Path) -> list[str]:
    """Return the command line of the smartlint in this environment."""
    script = Path(sys.executable).parent / "smartlint"
    return [str(script), *(str(argument) for argument in arguments)]


def python(*arguments: str | Path) -> list[str]:
    """Return the command line of this Python."""
    return [sys.executable, *(str(argument) for argument in arguments)]


def start_up_table(folder: Path, cache: Mapping[str, str], rounds: int) -> str:
    """Compare how long a command takes when there is nearly nothing to do."""
    plain, configured = one_goal_files(folder)
    commands: dict[str, Command] = {
        BARE: (python("-c", "pass"), {}),
        "`import lark`": (python("-c", "import lark"), {}),
        "`import click`": (python("-c", "import click"), {}),
        "`smartlint --version`": (smartlint("--version"), cache),
        "`smartlint check`, one goal": (smartlint("check", plain), cache),
        "… with a `smartlint.toml`": (smartlint("check", configured), cache),
        "… without any cache": (smartlint("check", "--no-cache", plain), cache),
    }
    commands |= yamllint_command(folder)
    first = run_in_turns({"first": commands["`smartlint check`, one goal"]}, 1)
    runs = run_in_turns(commands, rounds)
    runs["`smartlint check`, the first run ever"] = first["first"]
    bare = runs[BARE]
    rows = [
        f"| {name} | {run.wall_s:.3f} | {run.wall_s / bare.wall_s:.1f} | "
        f"{run.cpu_s:.3f} | {run.peak_mib:.0f} |"
        for name, run in runs.items()
    ]
    head = "| command | wall s | times bare Python | processor s | peak MiB |"
    return table("### Start-up", head, rows)


def one_goal_files(folder: Path) -> tuple[Path, Path]:
    """Write one goal alone, and one beside a configuration file."""
    goal = "as of 2027-02-15\n\ngoal A: Reach 16,000 subscribers by 30 June 2027\n"
    files = []
    for name, settings in (("plain", ""), ("configured", 'profile = "strict"\n')):
        (folder / name).mkdir()
        (folder / name / "one.goals").write_text(goal)
        if settings:
            (folder / name / "smartlint.toml").write_text(settings)
        files.append(folder / name / "one.goals")
    return files[0], files[1]


def yamllint_command(folder: Path) -> dict[str, Command]:
    """Return the peer among linters, where it is installed."""
    found = installed("yamllint")
    if found is None:
        return {}
    (folder / "one.yaml").write_text("---\ngoals:\n  - id: A\n")
    return {"`yamllint`, one goal": ([found, str(folder / "one.yaml")], {})}


def bulk_table(folder: Path, cache: Mapping[str, str], rounds: int) -> str:
    """Compare what 20,000 statements cost."""
    count = 20_000
    path = write_statements(folder, count)
    out = folder / "out.json"
    commands: dict[str, Command] = {
        BARE: (python("-c", "pass"), {}),
        "`re` scan, one pattern, no meaning": (python(HERE / "peer_scan.py", path), {}),
        "Lark alone, positions, no judgement": (
            python(HERE / "peer_lark.py", path),
            {},
        ),
        "`smartlint inspect`": (inspect_command(path, out), cache),
        "`smartlint check --format json`": (check_command(path, out), cache),
    }
    commands |= bulk_peers(folder, path)
    runs = run_in_turns(commands, rounds)
    bare = runs[BARE]
    rows = [
        f"| {name} | {run.wall_s:.2f} | {run.cpu_s / bare.cpu_s:.0f} | "
        f"{run.cpu_s / count * 1e6:.0f} | {run.peak_mib:.0f} |"
        for name, run in runs.items()
    ]
    head = (
        "| command | wall s | times bare Python | processor µs a statement | peak MiB |"
    )
    return table("### 20,000 statements", head, rows)


def bulk_peers(folder: Path, statements: Path) -> dict[str, Command]:
    """Return other linters on the same statements, where they are installed.

    yamllint reads them as a list of texts; write-good as the plain lines they are.
    """
    peers: dict[str, Command] = {}
    yamllint, write_good = installed("yamllint"), installed("write-good")
    if yamllint is not None:
        lines = statements.read_text(encoding="utf-8").splitlines()
        quoted = [f"  - '{line.replace(chr(39), chr(39) * 2)}'\n" for line in lines]
        path = folder / "statements.yaml"
        path.write_text("---\ngoals:\n" + "".join(quoted), encoding="utf-8")
        rules = "{extends: default, rules: {line-length: disable}}"
        peers["yamllint, form only"] = ([yamllint, "-d", rules, str(path)], {})
    if write_good is not None:
        # Its exit code is the number of its findings.
        job = ["sh", "-c", '"$0" "$1" || true', write_good, str(statements)]
        peers["write-good, style of prose"] = (job, {})
    return peers


def installed(name: str) -> str | None:
    """Return a peer's command: beside this Python, else on the path; None without."""
    script = Path(sys.executable).parent / name
    return str(script) if script.exists() else shutil.which(name)


def check_command(path: Path, out: Path) -> list[str]:
    """Return the command that judges every line of ``path``."""
    lines = ("--input-format", "lines", "--format", "json")
    return smartlint("check", *lines, "-o", out, path)


def inspect_command(path: Path, out: Path) -> list[str]:
    """Return the command that reads every line of ``path``."""
    return smartlint("inspect", "--input-format", "lines", "-o", out, path)


def linearity_table(folder: Path, cache: Mapping[str, str], rounds: int) -> str:
    """Show that twice the work takes twice the time."""
    commands: dict[str, Command] = {}
    sizes: dict[str, float] = {}
    for count in (5_000, 10_000, 20_000, 40_000):
        (folder / str(count)).mkdir()
        path = write_statements(folder / str(count), count)
        name = f"{count:,} statements"
        sizes[name] = count / 1000
        commands[name] = (check_command(path, folder / "out.json"), cache)
    for size_kb in (105, 210, 420):
        path = write_long_line(folder / f"long-{size_kb}.txt", size_kb)
        name = f"one line of {size_kb} kB"
        sizes[name] = size_kb
        commands[name] = (check_command(path, folder / "out.json"), cache)
    rows = [
        linearity_row(name, run, sizes[name])
        for name, run in run_in_turns(commands, rounds).items()
    ]
    head = "| input | processor s | per thousand statements, per kB: ms | peak MiB |"
    return table("### Growth", head, rows)


def linearity_row(name: str, run: Run, size: float) -> str:
    """Return one row; a steady third column is what linear means."""
    per_unit = run.cpu_s / size * 1000
    return f"| {name} | {run.cpu_s:.2f} | {per_unit:.2f} | {run.peak_mib:.0f} |"


def table(title: str, head: str, rows: Sequence[str]) -> str:
    """Return a Markdown table beneath its title."""
    rule = "|---" + "|---:" * (head.count("|") - 2) + "|"
    return "\n".join([title, "", head, rule, *rows, ""])


if __name__ == "__main__":
    main()
