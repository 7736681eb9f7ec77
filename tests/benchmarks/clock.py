"""Measures whole processes: wall clock, processor time and peak memory."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

# A linter that finds something ends with 1; whatever is higher measured nothing.
FINDINGS = 1


class Run(NamedTuple):
    """What one process took.

    Attributes:
        wall_s: From start to end.
        cpu_s: Processor time, user and system.
        peak_mib: The most memory it held. A child starts as a copy of its parent, so
            small figures are those of the script that measures.
    """

    wall_s: float
    cpu_s: float
    peak_mib: float


def run_once(command: Sequence[str], environment: Mapping[str, str] = {}) -> Run:
    """Run ``command`` to its end, its output thrown away.

    Raises:
        RuntimeError: It failed, so that the time it took means nothing.
    """
    # Without byte code on disk every start would measure the compiler.
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        env=inherited | dict(environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall_s = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > FINDINGS:
        message = f"exit code {process.returncode} of {' '.join(command)}"
        raise RuntimeError(message)
    return Run(wall_s, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def run_in_turns(
    commands: Mapping[str, tuple[Sequence[str], Mapping[str, str]]], rounds: int
) -> dict[str, Run]:
    """Return the median of each command over ``rounds``.

    The commands take turns, so that a busy minute of the machine falls on all of them.
    """
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, (command, environment) in commands.items():
            runs[name].append(run_once(command, environment))
    return {name: _median(found) for name, found in runs.items()}


def _median(runs: Sequence[Run]) -> Run:
    return Run(
        median(run.wall_s for run in runs),
        median(run.cpu_s for run in runs),
        max(run.peak_mib for run in runs),
    )
