"""Writes anew what each case of this folder expects; the change is read in the diff.

Run it as ``python tests/grammar/regenerate.py`` from the top of a checkout.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from grammar_cases import cases, read_case  # noqa: E402

from smartlint.syntax import Language  # noqa: E402


def main() -> None:
    """Replace the expectations of every case file."""
    language = Language.load(None)
    for path in sorted(HERE.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        pieces, done = [], 0
        for case in cases(path):
            pieces += [text[done : case.start], read_case(language, case)]
            done = case.end
        path.write_text("".join([*pieces, text[done:]]), encoding="utf-8")


if __name__ == "__main__":
    main()
