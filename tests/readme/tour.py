"""The pages that show commands: the files they start from, and what is printed.

A file is a fenced block under a comment that names it, a command a line that starts
with ``$`` in a fenced ``console`` block. Run as a script, this puts what the commands
print today into the pages.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = ("README.md", "CONTRIBUTING.md")
FILE = re.compile(
    r"^<!-- file: (\S+) -->\n(`{3,})\w+\n(.*?)^\2$", re.DOTALL | re.MULTILINE
)
CONSOLE = re.compile(r"(^```console\n)(.*?)(^```$)", re.DOTALL | re.MULTILINE)
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def files_to_write(page: str) -> dict[str, str]:
    """Return the files that the reader is asked to write, by name."""
    return {name: text for name, _, text in FILE.findall(page)}


def shell_block(page: str, heading: str) -> str:
    """Return the one fenced ``sh`` block beneath a heading."""
    section = page.split(f"\n## {heading}\n")[1].split("\n## ", maxsplit=1)[0]
    (block,) = SHELL.findall(section)
    return str(block)


def with_today_s_output(page: str) -> str:
    """Return ``page`` with what its commands print now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in files_to_write(page).items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        return CONSOLE.sub(lambda block: _run_block(block, folder), page)


def _run_block(block: re.Match[str], folder: Path) -> str:
    lines = [line for line in block[2].splitlines() if line.startswith("$ ")]
    shown = [f"{line}\n{_run(line[2:], folder)}" for line in lines]
    return block[1] + "\n".join(shown) + block[3]


def _run(command: str, folder: Path) -> str:
    name, *arguments = shlex.split(command)
    if name != "smartlint":
        message = f"the tour runs smartlint only, not {name}"
        raise ValueError(message)
    environment = {"XDG_CACHE_HOME": str(folder / "cache"), "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "smartlint", *arguments],
        cwd=folder,
        env=os.environ | environment | {"COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=False,
    )
    return (done.stdout + done.stderr).rstrip("\n") + "\n"


def main() -> None:
    """Put today's output into the pages."""
    for name in PAGES:
        page = ROOT / name
        page.write_text(with_today_s_output(page.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
