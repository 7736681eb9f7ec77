"""What a team's own table says of a goal, from the table to the words."""

from __future__ import annotations

import json

import pytest
from cli.command import Shell, write

VALUES = [10_000 + 150 * month for month in range(24)]
DAYS = [f"{2025 + n // 12}-{n % 12 + 1:02}-28" for n in range(24)]


def judged(
    shell: Shell, goal: str, facts: str = "", values: list[int] = VALUES
) -> tuple[dict[str, str], str]:
    """Return what rules say by code, and what the past says."""
    rows = [f"{day},{value}\n" for day, value in zip(DAYS, values, strict=False)]
    write("smartlint.toml", 'profile = "strict"\n')
    write("t.csv", "".join(["date,email_subscribers\n", *rows]))
    source = "  source: t.csv#email_subscribers\n"
    write("plan.goals", f"as of 2027-01-04\ngoal A: {goal}\n{source}{facts}")
    found = json.loads(shell("check", "--format", "json", "plan.goals").out)
    told = {one["code"]: one["message"] for one in found["diagnostics"]}
    clues = [c["text"] for c in found["goals"][0]["evidence"] if c["kind"] == "history"]
    return told, clues[0]


GROW = "Increase email subscribers"


def test_a_share_of_people_is_whole_people(shell: Shell) -> None:
    told, past = judged(shell, f"{GROW} by 7% by 30 June 2027")
    # 7 % of 13,450 are 941.5.
    assert "it asks for +942 from 13,450 on 28 December 2026" in past
    assert told["A309"] == "your table knows today’s value: 13,450 on 28 December 2026"


def test_the_table_is_not_said_to_know_what_a_check_in_tells(shell: Shell) -> None:
    told, _ = judged(shell, f"{GROW} by 7% by 30 June 2027", "  2027-01-02: 13,900\n")
    assert told["A309"] == "your table knows today’s value: 13,450 on 28 December 2026"


@pytest.mark.parametrize(
    ("baseline", "said"),
    [
        ("9,000", "9,000, and your table says 13,450 on 2026-12-28"),
        ("9,000 on 28 May 2026", "9,000, and your table says 12,400 on 2026-05-28"),
        ("12,400 on 28 May 2026", None),
        ("12,400", None),
    ],
)
def test_a_baseline_is_held_against_its_day(
    shell: Shell, baseline: str, said: str | None
) -> None:
    told, _ = judged(shell, f"{GROW} from {baseline} to 15,000 by 30 June 2027")
    found = told.get("A307")
    shown = said and said.replace("2026-12-28", "28 December 2026")
    shown = shown and shown.replace("2026-05-28", "28 May 2026")
    assert found == (shown and f"today’s value is given as {shown}")


def test_a_baseline_of_the_sentence_grows_stale(shell: Shell) -> None:
    goal = f"{GROW} from 12,400 on 28 May 2026 to 15,000 by 30 June 2027"
    facts = "  start: 2027-01-04\n  review: monthly\n"
    told, _ = judged(shell, goal, facts)
    assert told["A308"].startswith("today’s value is 221 days older than the start")


def test_what_the_trend_brings_alone_is_said(shell: Shell) -> None:
    told, _ = judged(shell, f"{GROW} from 13,450 to 13,600 by 30 June 2027")
    assert told["A304"].startswith("the trend of the past alone leads to 14,3")


def test_values_below_nothing_are_written_with_their_sign(shell: Shell) -> None:
    _, past = judged(
        shell,
        "Increase the cash balance from -13,450 to 900 by 30 June 2027",
        values=[-value for value in VALUES],
    )
    assert "from −13,450 on 28 December 2026" in past
