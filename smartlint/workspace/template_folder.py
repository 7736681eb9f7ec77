"""Reads the user's own document templates."""

from __future__ import annotations

import os

from smartlint.errors import ConfigError
from smartlint.workspace.configuration import read_text

_KINDS = (".html", ".css", ".typ")


def read_templates(folder: str) -> dict[str, str]:
    """Return the texts of a folder's templates and style sheets, by file name.

    Raises:
        SmartlintError: There is no such folder, or a file of it is no UTF-8 text.
    """
    if not os.path.isdir(folder):
        raise ConfigError("there is no such folder of templates", path=folder)
    names = sorted(name for name in os.listdir(folder) if name.endswith(_KINDS))
    return {name: read_text(os.path.join(folder, name)) for name in names}
