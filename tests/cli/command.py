"""Runs a command in this process, as a shell would see it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import NamedTuple

import pytest

from smartlint.cli.main import main

STRONG = "Increase email subscribers from 12,000 to 16,000 by 30 June 2027\n"
WEAK = "Increase email subscribers by 5000\n"
AS_OF = "as of 2027-02-15\n"
PAGE = f"# Notes\n\n```goals\n{WEAK}```\n"


def write(name: str, text: str) -> str:
    """Write a file in this folder or one beneath it, and return its name."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


class Outcome(NamedTuple):
    """What a command did: its exit code and what it wrote."""

    code: int
    out: str
    err: str


class Shell:
    """Runs commands in a folder with a cache of its own."""

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        capture: pytest.CaptureFixture[bytes],
    ) -> None:
        self._monkeypatch = monkeypatch
        self._capture = capture

    def __call__(self, *arguments: str, stdin: str | bytes = "") -> Outcome:
        """Run ``smartlint`` with these arguments."""
        content = stdin if isinstance(stdin, bytes) else stdin.encode()
        stream = io.TextIOWrapper(io.BytesIO(content), encoding="utf-8")
        self._monkeypatch.setattr("sys.stdin", stream)
        code = main(arguments)
        out, err = self._capture.readouterr()
        return Outcome(code, out.decode(), err.decode())
