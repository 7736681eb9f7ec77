"""Asks the schemas that hosts publish whether they would take a file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def is_valid(schema: str, path: Path, *options: str) -> bool:
    """Say whether a file fits a schema that check-jsonschema carries.

    Args:
        schema: Its name there, such as ``vendor.github-actions``.
        path: The file.
        options: What the command needs besides.
    """
    program = Path(sys.executable).parent / "check-jsonschema"
    command = [str(program), "--builtin-schema", schema, *options, str(path)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
