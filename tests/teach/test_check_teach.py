"""`check --teach`: why a finding matters, with a weak and a strong goal (R125)."""

from __future__ import annotations

from collections.abc import Callable

from cli.command import AS_OF, WEAK, Outcome, write

Shell = Callable[..., Outcome]


def test_a_finding_is_followed_by_why_and_a_weak_and_a_strong_goal(
    shell: Shell,
) -> None:
    write("plan.goals", AS_OF + WEAK)
    out = shell("check", "--teach", "--select", "T501", "plan.goals").out
    assert out.splitlines()[3:16] == [
        "      warning: it is not said by when",
        "      T501 missing-deadline at plan.goals:2:1",
        "        2 | Increase email subscribers by 5000",
        "          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
        "        help: add the day to the sentence, as in “by 30 June 2027”, or beneath",
        "              it with `by:`",
        "        write: Increase email subscribers by 5000",
        "                 by: <date>",
        "        why: Without a day, a goal is never late. It also cannot be planned:",
        "             twenty per cent in a quarter and in three years are different",
        "             pieces of work.",
        "        weak:   Increase email subscribers from 12,000 to 16,000",
        "        strong: Increase email subscribers from 12,000 to 16,000 by 30 June 2027",
    ]


def test_each_lesson_is_given_once(shell: Shell) -> None:
    write("plan.goals", f"{AS_OF}{WEAK}Increase sales by 300\n")
    out = shell("check", "--teach", "plan.goals").out
    assert out.count("T501 missing-deadline at") == 2
    assert out.count("why: Without a day") == 1


def test_without_the_option_nothing_is_taught(shell: Shell) -> None:
    write("plan.goals", AS_OF + WEAK)
    assert "why:" not in shell("check", "plan.goals").out


def test_teaching_is_for_people_and_no_other_format(shell: Shell) -> None:
    write("plan.goals", AS_OF + WEAK)
    outcome = shell("check", "--teach", "--format", "json", "plan.goals")
    assert outcome == Outcome(
        2,
        "",
        "smartlint: --teach explains to people; it goes with --format text only\n",
    )
