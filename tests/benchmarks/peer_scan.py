"""The floor: one regular expression over every line, its matches counted, no meaning."""

from __future__ import annotations

import re
import sys
from pathlib import Path

PATTERN = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d|\b\d{1,2} [A-Z][a-z]{2,8} \d{4}|\bQ[1-4] \d{4})"
    r"|(?P<money>[$€£]\d[\d,.]*[kKmM]?)"
    r"|(?P<percent>\d[\d,.]*\s?%)"
    r"|(?P<number>\d[\d,.]*)"
    r"|(?P<preposition>\b(?:from|to|by|in|within|before)\b)"
    r"|(?P<word>[^\W\d]+(?:['’-][^\W\d]+)*)"
)


def main() -> None:
    """Count the matches in the file that the first argument names."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    print(sum(1 for line in lines for _ in PATTERN.finditer(line)))


if __name__ == "__main__":
    main()
