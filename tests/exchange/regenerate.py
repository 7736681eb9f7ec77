"""Writes anew what is expected in changes.md, to be read in the diff of the file."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from diff_cases import case_file, cases, told

from smartlint.catalogue.catalogue import Catalogue
from smartlint.engine.pack import shipped_packs
from smartlint.syntax import Language


def main() -> None:
    """Replace every expectation by what is told today."""
    language = Language.load(None)
    catalogue = Catalogue.load([pack.folder for pack in shipped_packs()], None)
    path = case_file()
    text = path.read_text(encoding="utf-8")
    for case in reversed(list(cases())):
        text = text[: case.start] + told(language, catalogue, case) + text[case.end :]
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
