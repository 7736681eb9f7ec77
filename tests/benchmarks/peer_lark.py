"""Lark alone: an LALR grammar of a few phrases over every line, no judgement."""

from __future__ import annotations

import sys
from pathlib import Path

from lark import Lark, UnexpectedInput

GRAMMAR = r"""
start: part*
?part: phrase | date | amount | WORDS | MARK
phrase: PREPOSITION (date | amount)?
date: DATE
amount: MONEY | PERCENT | NUMBER
DATE.4: /\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]{2,8} \d{4}|Q[1-4] \d{4}/
MONEY.3: /[$€£]\d[\d,.]*[kKmM]?/
PERCENT.3: /\d[\d,.]*\s?%/
NUMBER.2: /\d[\d,.]*/
PREPOSITION.2: /(?:from|to|by|in|within|before)\b/
WORDS: /(?:(?!(?:from|to|by|in|within|before)\b)[^\W\d][\w'’-]*\s*)+/
MARK: /[^\w\s]/
%ignore /\s+/
"""


def main() -> None:
    """Parse every line of the file that the first argument names."""
    parser = Lark(GRAMMAR, parser="lalr", propagate_positions=True)
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    refused = 0
    for line in lines:
        try:
            parser.parse(line)
        except UnexpectedInput:
            refused += 1
    print(f"{len(lines)} lines, {refused} refused")


if __name__ == "__main__":
    main()
