"""The common job: the same goal statements for every tool that is measured.

Where the benchmark folder beside the checkout exists, its generator writes them, so that
figures compare with those published there. Elsewhere a simpler one of our own does.
"""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
COMMON = Path(os.environ.get("SMARTLINT_BENCH", ROOT.parent / "shared" / "bench"))

_VERBS = ("Increase", "Reduce", "Raise", "Cut", "Improve", "Grow", "Launch", "Work on")
_METRICS = (
    "email subscribers",
    "conversion rate",
    "cost per acquisition",
    "the partner portal",
    "average reply time",
)
_AMOUNTS = ("from 12,000 to 16,000", "by 15%", "to €40", "to 3 minutes", "a lot", "")
_TIMES = ("by 30 June 2027", "before Q3 2027", "within 6 months", "soon", "")
_TAILS = ("so that renewals grow", "owned by Ana Costa", "with weekly experiments", "")


def common_generator() -> Path | None:
    """Return the shared generator; None on a machine without it."""
    script = COMMON / "make_corpus.py"
    return script if script.is_file() else None


def write_statements(folder: Path, count: int) -> Path:
    """Write ``count`` statements, one a line, and return the file."""
    script = common_generator()
    if script is not None:
        subprocess.run(
            [sys.executable, script, folder, "--lines", str(count), "--no-aux"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return folder / "goals.txt"
    path = folder / "goals.txt"
    lines = itertools.islice(itertools.cycle(_simple_statements()), count)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def write_long_line(path: Path, size_kb: int) -> Path:
    """Write one line of about ``size_kb`` thousand characters."""
    sentence = "Increase email subscribers from 12,000 to 16,000 by 30 June 2027 and "
    path.write_text(sentence * (size_kb * 1000 // len(sentence)) + "\n", "utf-8")
    return path


def _simple_statements() -> list[str]:
    parts = itertools.product(_TAILS, _TIMES, _AMOUNTS, _METRICS, _VERBS)
    return [
        " ".join(filter(None, (verb, metric, amount, time, tail))) + "."
        for tail, time, amount, metric, verb in parts
    ]
