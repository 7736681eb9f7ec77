"""Writes anew what each case of this folder expects; the change is read in the diff.

Run it as ``python tests/grammar/regenerate.py`` from the top of a checkout.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from grammar_cases import case_files, cases, read_case

from smartlint.syntax import Language


def main() -> None:
    """Replace the expectations of every case file."""
    language = Language.load(None)
    for path in case_files():
        text = path.read_text(encoding="utf-8")
        pieces, done = [], 0
        for case in cases(path):
            pieces += [text[done : case.start], read_case(language, case)]
            done = case.end
        path.write_text("".join([*pieces, text[done:]]), encoding="utf-8")


if __name__ == "__main__":
    main()
