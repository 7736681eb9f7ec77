"""What ``explain`` prints of a rule's page."""

from __future__ import annotations

from pathlib import Path

import pytest
from checkout import ROOT
from cli.command import Shell


@pytest.mark.parametrize(("code", "n_more"), [("T516", 9), ("T507", 2), ("T501", 0)])
def test_two_examples_are_shown_and_the_others_counted(
    shell: Shell, code: str, n_more: int
) -> None:
    out = shell("explain", code).out
    weak = out.partition("\nWeak\n")[2].partition("\nStrong\n")[0]
    told = f"{n_more} more examples stand on the rule's page."
    assert (told in " ".join(weak.split())) is bool(n_more)
    assert len([part for part in weak.split("\n\n") if "|" in part]) <= 2


def test_examples_are_cut_between_and_not_within(shell: Shell) -> None:
    page = next(ROOT.glob("rules/smart/T507-*.md")).read_text(encoding="utf-8")
    out = shell("explain", "T507").out
    assert "Answer 200 reviews by Friday" in out
    assert "Sell 900 tickets in week 3" in page
    assert "Sell 900 tickets in week 3" not in out
    assert "```" not in out


def test_a_page_of_ones_own_is_cut_the_same_way(shell: Shell) -> None:
    head = next(ROOT.glob("rules/smart/T501-*.md")).read_text(encoding="utf-8")
    weak = "```goals\nWin {} members\n  # expect: house-deadline\n```\n\n"
    page = head.replace('"T501"', '"TT501"').replace(
        "missing-deadline", "house-deadline"
    )
    start, _, rest = page.partition("## Weak\n\n")
    many = "".join(weak.format(number) for number in (20, 30, 40))
    made = f"{start}## Weak\n\n{many}## Strong{rest.partition('## Strong')[2]}"
    folder = Path("house")
    folder.mkdir()
    (folder / "TT501-house-deadline.md").write_text(made, encoding="utf-8")
    Path("smartlint.toml").write_text('packs = ["house"]\n', encoding="utf-8")
    out = shell("explain", "TT501").out
    assert "Win 30 members" in out
    assert "Win 40 members" not in out
    assert "1 more example stands on the rule's page." in out
