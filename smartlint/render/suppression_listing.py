"""``smartlint suppressions``: every comment that silences a rule, for whoever reviews."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from smartlint.named_tuple import NamedTuple
from smartlint.render.columns import visible
from smartlint.render.prose import block
from smartlint.render.style import Style
from smartlint.render.summary import joined, plural
from smartlint.workspace.authors import NOBODY_YET

State = Literal["in use", "unused", "expired", "without reason", "unreadable"]
_ROLES = {
    "in use": "pass",
    "unused": "unknown",
    "expired": "unknown",
    "without reason": "fail",
    "unreadable": "fail",
}


class Listed(NamedTuple):
    """One comment.

    Attributes:
        path: Its file.
        line: Its line.
        goal: The key of the goal it stands under; None for the whole file.
        names: The rules it names, as written.
        until: Its last day, as written; None for always.
        reason: Why; None where nothing is said.
        state: Whether it does what it says.
        silenced: How many findings it silences now.
        author: Who wrote the line, as git knows; None where it does not.
    """

    path: str
    line: int
    goal: str | None
    names: tuple[str, ...]
    until: str | None
    reason: str | None
    state: State
    silenced: int
    author: str | None


def suppression_lines(listed: Sequence[Listed], style: Style) -> Iterator[str]:
    """Yield a paragraph a comment, and how many there are of each state."""
    for one in listed:
        names = ", ".join(one.names) or "(unreadable)"
        state = style.paint(_ROLES[one.state], one.state)
        yield f"{visible(one.path)}:{one.line}  {style.paint('title', visible(names))}"
        about = [f"for {one.goal or 'the whole file'}", state]
        if one.silenced:
            about.append(f"silences {plural(one.silenced, 'finding', 'findings')}")
        if one.until is not None:
            about.append(f"until {visible(one.until)}")
        if one.author is not None:
            is_known = one.author != NOBODY_YET
            about.append(f"{'by ' if is_known else ''}{visible(one.author)}")
        yield f"  {'; '.join(about)}"
        yield from block(one.reason or "no reason is given", style)
        yield ""
    if not listed:
        yield "No comment silences anything."
        return
    counts: dict[str, int] = {}
    for one in listed:
        counts[one.state] = counts.get(one.state, 0) + 1
    parts = [f"{number} {state}" for state, number in counts.items()]
    yield f"{plural(len(listed), 'comment', 'comments')}: {joined(parts)}."


def suppression_json(listed: Sequence[Listed], as_of: date) -> Iterator[str]:
    """Yield one object with all comments, ended by a newline."""
    entries = [
        {
            "file": one.path,
            "line": one.line,
            "goal": one.goal,
            "rules": list(one.names),
            "until": one.until,
            "reason": one.reason,
            "state": one.state,
            "silenced": one.silenced,
            "author": one.author,
        }
        for one in listed
    ]
    made = {"version": 1, "as_of": as_of.isoformat(), "suppressions": entries}
    yield json.dumps(made, ensure_ascii=False)
    yield "\n"
