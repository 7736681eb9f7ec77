"""``smartlint suppressions`` lists every comment, what it does and who wrote it."""

from __future__ import annotations

import json

from adoption.repo import commit, git
from cli.command import AS_OF, Shell, write

PLAN = f"""# smartlint: allow missing-review because we meet every Monday
{AS_OF}
goal A: Increase email subscribers from 10 to 20 by 30 June 2027
  # smartlint: allow missing-owner, T501 until 2027-03-01 because Dana starts in March
  # smartlint: allow missing-purpose until 2027-01-01 because it was new then
  # smartlint: allow vague-words
  # smartlint: allw vague-words because typo
"""


def test_every_comment_is_listed_with_its_state(shell: Shell) -> None:
    git("init", "-q")
    commit(plan=PLAN)
    write("plan.goals", PLAN + "  # smartlint: allow vague-verb because we like it\n")
    outcome = shell("suppressions", ".", "--format", "json")
    assert outcome.code == 0
    listed = json.loads(outcome.out)["suppressions"]
    assert [
        (one["line"], one["goal"], one["rules"], one["state"], one["silenced"])
        for one in listed
    ] == [
        (1, None, ["missing-review"], "in use", 1),
        (5, "A", ["missing-owner", "T501"], "in use", 1),
        (6, "A", ["missing-purpose"], "expired", 0),
        (7, "A", ["vague-words"], "without reason", 0),
        (8, "A", [], "unreadable", 0),
        (9, "A", ["vague-verb"], "unused", 0),
    ]
    authors = [one["author"] for one in listed]
    assert authors == ["Dana Ruiz"] * 5 + ["not committed yet"]


def test_the_list_reads_as_sentences(shell: Shell) -> None:
    write("plan.goals", PLAN)
    out = shell("suppressions", "plan.goals").out
    assert out.startswith(
        "plan.goals:1  missing-review\n"
        "  for the whole file; in use; silences 1 finding\n"
        "  we meet every Monday\n\n"
        "plan.goals:5  missing-owner, T501\n"
        "  for A; in use; silences 1 finding; until 2027-03-01\n"
        "  Dana starts in March\n"
    )
    assert out.endswith(
        "5 comments: 2 in use, 1 expired, 1 without reason and 1 unreadable.\n"
        "Seen from 15 February 2027, the newest “as of” line.\n"
    )


def test_no_comment_is_said(shell: Shell) -> None:
    write("plan.goals", f"{AS_OF}Reach 40 shops by May 2027\n")
    assert shell("suppressions", ".").out == (
        "No comment silences anything.\n"
        "Seen from 15 February 2027, the newest “as of” line.\n"
    )
    assert shell("suppressions", "nowhere").code == 2


def test_a_line_of_no_commit_is_nobodys(shell: Shell) -> None:
    git("init", "-q")
    plan = f"{AS_OF}goal A: Reach 40 shops by May 2027\n"
    commit(plan=plan)
    write("plan.goals", f"{plan}  # smartlint: allow M201 because so\n")
    assert "; not committed yet\n" in shell("suppressions", ".").out
