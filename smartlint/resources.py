"""Where shipped data lies: in the wheel under ``_data``, in a checkout at the top."""

from __future__ import annotations

import os
from typing import Literal

Kind = Literal["grammar", "rules", "templates"]

_HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - pathlib costs the start of `check` 8 ms


def data_folder(kind: Kind) -> str:
    """Return the absolute folder that holds the shipped files of one kind."""
    shipped = os.path.join(_HERE, "_data", kind)  # noqa: PTH118
    if os.path.isdir(shipped):  # noqa: PTH112
        return shipped
    return os.path.join(os.path.dirname(_HERE), kind)  # noqa: PTH118, PTH120


def read_data(kind: Kind, name: str) -> str:
    """Return the text of one shipped file, ``name`` with forward slashes."""
    path = os.path.join(data_folder(kind), *name.split("/"))  # noqa: PTH118
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        return file.read()
