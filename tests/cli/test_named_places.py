"""Settings that name what is not there are told with their line."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.command import AS_OF, STRONG, WEAK, Shell, write


@pytest.mark.parametrize("command", [("check",), ("config", "show"), ("status",)])
@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ('templates = "looks"', "there is no such folder of templates: looks"),
        ('figures = ["own.csv"]', "there is no such file of figures: own.csv"),
        ('extend-figures = ["own.csv"]', "there is no such file of figures: own.csv"),
        ('packs = ["rules"]', "there is no such folder of rule pages: rules"),
    ],
)
def test_what_is_not_there_is_told_by_every_command(
    shell: Shell, command: tuple[str, ...], setting: str, told: str
) -> None:
    write("plan.goals", AS_OF + STRONG)
    write("smartlint.toml", f'profile = "team"\n{setting}\n')
    done = shell(*command)
    assert (done.code, done.err) == (2, f"smartlint: smartlint.toml:2: {told}\n")


def test_a_ratchet_that_nobody_wrote_yet_is_told_and_can_be_written(
    shell: Shell,
) -> None:
    write("plan.goals", AS_OF + WEAK)
    write("smartlint.toml", 'ratchet = "known.json"\n')
    told = "smartlint.toml:1: there is no such file: known.json; --update-ratchet"
    assert told in shell("check").err
    shell("check", "--update-ratchet")
    assert shell("check").code == 0


PATTERNS = """[per-file-ignores]
"team/*" = ["T501"]
"teams/*.goals" = ["M201"]
"""


@pytest.mark.parametrize("command", [("check",), ("config", "show")])
def test_a_pattern_that_fits_no_file_is_told_with_those_there_are(
    shell: Shell, command: tuple[str, ...]
) -> None:
    write("teams/a.goals", AS_OF + STRONG)
    write("smartlint.toml", PATTERNS)
    done = shell(*command)
    told = (
        "smartlint.toml:2: the pattern 'team/*' fits no file; there are teams/a.goals"
    )
    assert (done.code, done.err) == (0, f"smartlint: {told}\n")


def test_a_pattern_for_files_that_are_not_checked_now_is_in_order(shell: Shell) -> None:
    write("teams/a.goals", AS_OF + STRONG)
    write("notes/b.goals", AS_OF + STRONG)
    write("smartlint.toml", '[per-file-ignores]\n"teams/*" = ["T501"]\n')
    assert shell("check", "notes").err == ""


def test_a_pattern_that_several_projects_share_need_not_fit(shell: Shell) -> None:
    write("shop/a.goals", AS_OF + STRONG)
    write("shared.toml", '[per-file-ignores]\n"drafts/*" = ["T501"]\n')
    write("shop/smartlint.toml", 'extends = "../shared.toml"\n')
    assert shell("check", str(Path("shop"))).err == ""
