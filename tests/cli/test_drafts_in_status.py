"""``status`` says how many bare sentences it leaves out."""

from __future__ import annotations

from cli.command import Shell, write


def test_sentences_that_nobody_follows_are_counted(shell: Shell) -> None:
    followed = "Swim 900 m by 30 June 2027\n  2027-01-31: 400 m\n"
    plan = write(
        "plan.goals", f"as of 2027-02-15\n\nSell 4 boats\n{followed}Sell 7 cars\n"
    )
    words = " ".join(shell("status", plan).out.split())
    assert "1 goal: 1 unknown. 2 bare sentences are left out as drafts; write" in words
    table = shell("status", plan, "--format", "csv").out
    assert "boats" not in table
