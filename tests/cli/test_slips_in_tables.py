"""Which values of a table count on which day."""

from __future__ import annotations

from cli.command import Shell, write


def test_rows_to_come_do_not_tell_which_value_is_a_slip(shell: Shell) -> None:
    months = ("2026-12-31,6000", "2027-01-31,6100", "2027-02-28,61000")
    write("t.csv", "\n".join(["date,subscribers", *months, "2027-03-31,6200\n"]))
    goal = "goal A: Grow email subscribers from 6,000 to 8,000 by 30 June 2027\n"
    write("plan.goals", f"{goal}  start: 2027-01-01\n  source: t.csv#subscribers\n")
    then = shell("status", "--as-of", "2027-03-01", "plan.goals").out
    assert "6,000 → 61,000 → 8,000" in then
    now = shell("status", "--as-of", "2027-04-01", "plan.goals").out
    assert "6,000 → 6,200 → 8,000" in now


def test_rows_that_are_parts_of_a_year_prove_nothing_of_it(shell: Shell) -> None:
    write("till.csv", "date,revenue\n2026-09-30,€815\n2026-12-31,€822\n")
    write(
        "plan.goals",
        "as of 2027-01-08\n"
        "goal A: Grow revenue from €3,200 to €3,700 by 31 December 2027\n"
        "  source: till.csv#revenue\n",
    )
    shown = " ".join(shell("check", "--verbose", "plan.goals").out.split())
    assert (
        "Achievable unknown the table’s rows seem to be parts of what €3,200 counts; "
        "name its time, as in “from €3,200 in <year>” A301"
    ) in shown
