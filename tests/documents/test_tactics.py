"""Which tactics work: what is said of initiatives."""

from __future__ import annotations

from cli.command import Shell
from documents.pages import report


def test_what_has_not_begun_is_not_said_to_work(shell: Shell) -> None:
    plan = (
        "as of 2027-04-01\n\n"
        "goal A: Grow members from 100 to 200 by 30 June 2027\n"
        "  start: 2027-01-01\n  2027-03-31: 160\n\n"
        "initiative OE: Hold open evenings\n  supports: A\n  start: {}\n"
    )
    begun = report(shell, plan.format("2027-02-01"), "--format", "md")
    later = report(shell, plan.format("2027-06-01"), "--format", "md")
    assert "### Working" in begun
    assert "### Working" not in later
    assert "It begins on 1 June 2027." in later


def test_what_others_moved_before_it_began_makes_no_initiative_work(
    shell: Shell,
) -> None:
    plan = (
        "as of 2027-05-04\n\n"
        "goal A: Grow members from 100 to 400 by 31 December 2027\n"
        "  start: 2027-01-01\n  2027-03-01: 200\n  {}\n\n"
        "initiative OE: Hold open evenings\n  supports: A\n  start: 2027-03-10\n"
    )
    early = report(shell, plan.format("note: -"), "--format", "md")
    slow = report(shell, plan.format("2027-05-03: 205"), "--format", "md")
    fast = report(shell, plan.format("2027-05-03: 390"), "--format", "md")
    assert "A has no value from before and after 10 March 2027." in early
    assert (
        "Members: +5 since 1 March 2027, to 205, which is slower than before it began."
    ) in slow
    assert ["### Working" in one for one in (early, slow, fast)] == [False, False, True]


def test_what_turned_a_fall_works_though_the_fall_was_faster(shell: Shell) -> None:
    plan = (
        "as of 2027-05-04\n\n"
        "goal A: Grow members from 300 to 400 by 31 December 2027\n"
        "  start: 2027-01-01\n  2027-03-01: 200\n  2027-05-03: 230\n\n"
        "initiative OE: Hold open evenings\n  supports: A\n  start: 2027-03-10\n"
    )
    told = report(shell, plan, "--format", "md")
    assert "### Working" in told
    assert "Members: +30 since 1 March 2027, to 230." in told
    assert "slower" not in told


def test_an_initiative_without_a_first_day_works_only_once_it_is_done(
    shell: Shell,
) -> None:
    plan = (
        "as of 2027-05-04\n\n"
        "goal A: Grow members from 300 to 400 by 31 December 2027\n"
        "  start: 2027-01-01\n  2027-03-01: 320\n\n"
        "initiative OE: Hold open evenings\n  supports: A\n  2027-05-01: {}\n"
    )
    half = report(
        shell, plan.format("at risk; half of them are over"), "--format", "md"
    )
    done = report(shell, plan.format("done"), "--format", "md")
    assert ["### Working" in one for one in (half, done)] == [False, True]
    assert (
        "Members: +20 since 1 January 2027, to 320. Nothing says when it began." in half
    )
