"""``fmt`` changes layout only; each row is a text and how it is laid out."""

from __future__ import annotations

import pytest

from smartlint.syntax import format_goals, format_markdown

_FILES = [
    ("", ""),
    ("\n \n\t\n", ""),
    ("reach 5 stores", "reach 5 stores\n"),
    ("\n\nreach 5 stores  \n\n\n\nreach 6 stores\n\n", "reach 5 stores\n\nreach 6 stores\n"),
    ("GOAL  EM-1 :Reach 5  stores   #tag\n", "goal EM-1: Reach 5  stores   #tag\n"),
    ("goal: a\n\towner:Dana\n      Team :  Growth\n", "goal: a\n  owner: Dana\n  team: Growth\n"),
    ("goal: a\nowner: Dana\n", "goal: a\n  owner: Dana\n"),
    ("  goal: a\n  owner: Dana\n", "goal: a\n  owner: Dana\n"),
    ("goal: a\n\n  owner: Dana\n", "goal: a\n\n  owner: Dana\n"),
    ("goal: a\n  Depends   On :B\n", "goal: a\n  depends on: B\n"),
    ("goal: a\n  Milestone  31 Mar 2027 :4\n", "goal: a\n  milestone 31 Mar 2027: 4\n"),
    ("goal: a\n 2027-01-31 : 4;  on track\n", "goal: a\n  2027-01-31: 4;  on track\n"),
    ("goal: a\n    Ownr :Dana\n", "goal: a\n  Ownr: Dana\n"),
    ("goal: a\n    - owner :Dana\n", "goal: a\n  - owner :Dana\n"),
    ("goal: a\n  owner：Dana\n", "goal: a\n  owner：Dana\n"),
    ("goal: a\n      and more\n", "goal: a\n  and more\n"),
    ("#one\n## two  \n    # three\ngoal: a\n\t#  four\n", "#one\n## two\n  # three\ngoal: a\n  #  four\n"),
    ("gaol EM-1 : a\ngoal EM-2  Increase\n", "gaol EM-1 : a\ngoal EM-2  Increase\n"),
    ("AS  OF   2027-02-15\nAs of: 2027-02-16\n", "as of 2027-02-15\nas of: 2027-02-16\n"),
    ("Mission :Out\nINCLUDE:a.goals\n", "mission: Out\ninclude: a.goals\n"),
    ("journey a: b\n      Stage : x\n        pain:two\n", "journey a: b\n  Stage: x\n  pain: two\n"),
    ("a\r\nb\r\nc\n", "a\r\nb\r\nc\r\n"),
    ("a\r\nb\n", "a\nb\n"),
    ("goal:\n  owner:\n", "goal:\n  owner:\n"),
    ("Target:30% more\n", "Target:30% more\n"),
]  # fmt: skip

_PAGES = [
    ("# A\n\n\n\nb  \n", "# A\n\n\n\nb  \n"),
    ("```goals\nGoal:a\n\towner:x\n```\n\n\nend", "```goals\ngoal: a\n  owner: x\n```\n\n\nend"),
    ("~~~goals\na\n\n\nb\n~~~", "~~~goals\na\n\nb\n~~~"),
    ("- x\n  ```goals\n  Goal:a\n      owner:x\n\n  ```\n", "- x\n  ```goals\n  goal: a\n    owner: x\n\n  ```\n"),
    ("> ```goals\n> Goal:a\n>\n>    owner:x\n> ```\n", "> ```goals\n> goal: a\n>\n>   owner: x\n> ```\n"),
    ("```\nGoal:a\n```\n", "```\nGoal:a\n```\n"),
    ("x\r\n```goals\r\nGoal:a\n  owner:x\r\n```\r\n", "x\r\n```goals\r\ngoal: a\r\n  owner: x\r\n```\r\n"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "laid_out"), _FILES)
def test_a_file_is_laid_out(text: str, laid_out: str) -> None:
    assert format_goals(text) == laid_out


@pytest.mark.parametrize(("text", "laid_out"), _PAGES)
def test_a_page_is_laid_out_in_its_goals_blocks_only(text: str, laid_out: str) -> None:
    assert format_markdown(text) == laid_out
