"""Blanks of templates are told, and no part of a goal is read from them."""

from __future__ import annotations

import pytest
from cli.command import AS_OF, Shell, write
from linted import language

from smartlint.model.blanks import without_blanks
from smartlint.syntax.reading.sentence import read_sentence

BLANK = {
    "Sell XX kites by DD.MM.2027": ("XX", "DD.MM.2027"),
    "Sell [number] kites by [date]": ("[number]", "[date]"),
    "Raise kite sales from XX% to YY% by DD/MM/YYYY": ("XX%", "YY%", "DD/MM/YYYY"),
    "Win <number> pilots by YYYY-MM-DD": ("<number>", "YYYY-MM-DD"),
    "Win __ pilots by MM/DD/YY": ("__", "MM/DD/YY"),
    "Win ______________ pilots by ____": ("______________", "____"),
    "Get X pilots by Y": ("X", "Y"),
    "Grow kite sales by X by Y": ("X", "Y"),
    "Reach NN pilots by [deadline]": ("NN", "[deadline]"),
    "Win ### pilots by TBD": ("###", "TBD"),
    "Raise kite sales from X% to Y% by TBD": ("X%", "Y%", "TBD"),
    "Raise kite sales to TBD% by <date>": ("TBD%", "<date>"),
    "[TBD] the kites by [date]": ("[TBD]", "[date]"),
    "Raise kite income to $XXK by TBC": ("$XXK", "TBC"),
}
FILLED = (
    "Sell 40 kites by 30.06.2027",
    "Sell 40 DD batteries by 30 June 2027",
    "Sell 40 XXL shirts by 30 June 2027",
    "[Email] Raise kite sales to 40% by 30 June 2027",
    "Win 40 pilots on X by 30 June 2027",
    "Win 40 Gen Z pilots on X by 30 June 2027",
    "Win 40 Gen X and Gen Y pilots by 30 June 2027",
    "Be #1 in kites, with 40 sold by 30 June 2027",
    "Launch the Model Y on X by 30 June 2027 #spring",
)


@pytest.mark.parametrize("text", BLANK)
def test_a_blank_is_no_part_of_what_is_read(text: str) -> None:
    reading = read_sentence(language(), text)
    assert reading.text == text
    assert (reading.target, reading.baseline, reading.deadline) == (None, None, None)
    assert (reading.is_time_bound, reading.is_measurable) == (False, False)
    metric = reading.metric.text if reading.metric is not None else ""
    assert not any(blank in metric for blank in BLANK[text])


@pytest.mark.parametrize("day", ["DD.MM.2027", "[date]", "<day>", "XX", "__"])
def test_a_deed_without_its_day_is_measurable_all_the_same(day: str) -> None:
    reading = read_sentence(language(), f"Open the kite shop by {day}")
    assert (reading.is_time_bound, reading.is_measurable) == (False, True)


@pytest.mark.parametrize("text", BLANK)
def test_each_blank_is_named(shell: Shell, text: str) -> None:
    write("plan.goals", f"{AS_OF}{text}\n")
    out = " ".join(shell("check", "plan.goals").out.split())
    *first, last = (f"“{blank}”" for blank in BLANK[text])
    assert f"still to be filled in: {', '.join(first)} and {last}" in out


@pytest.mark.parametrize("text", BLANK)
def test_what_is_blank_is_told_once(shell: Shell, text: str) -> None:
    write("plan.goals", f"{AS_OF}{text}\n")
    out = shell("check", "plan.goals", "--format", "concise").out
    told = [line.split()[2] for line in out.splitlines() if " warning " in line]
    assert told == ["X060"]


@pytest.mark.parametrize("text", FILLED)
def test_what_only_looks_like_a_blank_stays(shell: Shell, text: str) -> None:
    assert without_blanks(text) == text
    write("plan.goals", f"{AS_OF}{text}\n")
    assert "still to be filled in" not in shell("check", "plan.goals").out
