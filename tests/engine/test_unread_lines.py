"""What stands there and cannot be read is told once, and not asked for again."""

from __future__ import annotations

import pytest
from linted import lint_texts

from smartlint.config.resolution import Choices

_GOAL = "goal A-1: Reach 500 readers"
_ASKED = Choices(
    profile="team",
    select=(
        "missing-owner",
        "missing-review",
        "missing-deadline",
        "experiment-without-end",
        "session-without-date",
        "drip-without-rate",
        "name-without-letters",
        "unreadable-review",
        "unreadable-date",
        "unreadable-amount",
        "unreadable-trigger",
        "experiment-without-versions",
        "repeated-fact",
        "unknown-fact",
        "empty-fact",
        "missing-purpose",
    ),
)
_KEPT = "  owner: Dana Ruiz\n  review: monthly\n  why: the town reads"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            f"{_GOAL} by May 2027\n  owner: ?\n  review: now and then\n  why: it helps us",
            {"name-without-letters", "unreadable-review"},
        ),
        (
            f"{_GOAL}\n{_KEPT}\n  by: soon",
            {"unreadable-date"},
        ),
        (
            f"{_GOAL}\n{_KEPT}\n  start: soon",
            {"unreadable-date", "missing-deadline"},
        ),
        (
            "experiment X-1: Shorter form?\n  version A: old\n  version B: new\n  sample: many",
            {"unreadable-amount"},
        ),
        (
            "experiment X-1: Form?\n  version A: old\n  version A: new\n  sample: 40",
            {"repeated-fact"},
        ),
        (f"{_GOAL}\n{_KEPT}\n  due: 30 June 2027", {"unknown-fact"}),
        (f"{_GOAL}\n{_KEPT}\n  when: soon", {"unknown-fact"}),
        (f"{_GOAL}\n{_KEPT}\n  duedate: 30 June 2027", {"unknown-fact"}),
        (f"{_GOAL}\n{_KEPT}\n  date: 30 June 2027", {"unknown-fact"}),
        (
            f"{_GOAL} by May 2027\n  who: Ann\n  review: monthly\n  wy:",
            {"unknown-fact"},
        ),
        ("session S-1: Spring review\n  date: 2027-13-05", {"unreadable-date"}),
        (
            "drip D-1: Welcome\n  trigger: open rate low",
            {"unreadable-trigger"},
        ),
    ],
)
def test_a_line_that_cannot_be_read_is_not_asked_for(
    text: str, names: set[str]
) -> None:
    result = lint_texts([text], _ASKED)
    assert {one.name for one in result.diagnostics} == names


def test_where_that_is_not_told_the_line_is_asked_for() -> None:
    text = f"{_GOAL}\n  by: soon"
    result = lint_texts([text], Choices(select=("missing-deadline",)))
    assert {one.name for one in result.diagnostics} == {"missing-deadline"}
