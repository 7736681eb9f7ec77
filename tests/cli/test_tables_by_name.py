"""What commands that read goals say of a table."""

from __future__ import annotations

import pytest
from cli.command import AS_OF, STRONG, Shell, write


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("tickets.csv", "no goal file; `smartlint import` makes one"),
        ("Plan.XLSX", "a workbook; `smartlint import` makes a goal file of it"),
        ("plan.yaml", "no goal file; `smartlint import` makes one"),
    ],
)
def test_a_table_is_answered_with_the_command_that_reads_it(
    shell: Shell, name: str, what: str
) -> None:
    write(name, "date,tickets\n2027-01-01,31\n")
    done = shell("check", name)
    assert (done.code, done.out.count("\n")) == (2, 1)  # nothing was checked
    assert f"{name}: this is {what}" in done.err
    assert "smartlint import" not in shell("check", name, "--input-format", "lines").err


def test_goals_under_other_names_are_answered_with_no_other_command(
    shell: Shell,
) -> None:
    write("goals.txt", AS_OF + STRONG)
    assert shell("check", "goals.txt").err == ""
