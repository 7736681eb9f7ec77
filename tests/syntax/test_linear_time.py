"""No line and no file takes more than its share of time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from smartlint.syntax import format_goals, format_markdown
from smartlint.syntax.line import line_spans
from smartlint.syntax.lines import scan

# What is written again and again, in one line or in many.
_PIECES = {
    "words": "a ",
    "spaces": " ",
    "colons": ":",
    "tags": " #a",
    "commas": ",a",
    "open": "(",
    "digits": "1",
    "heads": "goal A:",
    "fences": "```goals ",
    "quotes": "> ",
    "facts": "\n  owner: a",
    "bare lines": "\na",
    "wordless lines": "\n--",
    "comments": "\n#",
    "blank lines": "\n ",
    "fenced blocks": "\n```goals\na\n```",
    "carriage returns": "\r",
}


@pytest.mark.parametrize("name", _PIECES)
def test_scanning_and_layout_are_linear(
    fastest: Callable[[Callable[[], object]], float], name: str
) -> None:
    def seconds(count: int) -> float:
        text = "goal A-1: " + _PIECES[name] * count + "!"

        def work() -> None:
            scan(text, line_spans(text))
            format_goals(text)
            format_markdown(text)

        return fastest(work)

    assert seconds(4_000) < 10 * seconds(1_000) + 0.01
