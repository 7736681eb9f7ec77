"""Text that comes from elsewhere: other line ends, and signs of a word processor."""

from __future__ import annotations

from pathlib import Path

from cli.command import AS_OF, STRONG, Shell, write


def test_line_ends_of_old_macs_are_told_and_not_read_as_one_line(shell: Shell) -> None:
    Path("old.goals").write_bytes(f"{AS_OF}{STRONG}".replace("\n", "\r").encode())
    for outcome in (
        shell("check", "old.goals"),
        shell("check", "-", stdin=Path("old.goals").read_bytes()),
    ):
        assert outcome.code == 2
        assert "its lines end as on old Macs (CR alone)" in outcome.err
    # In a list one line is one sentence, whatever stands in it.
    listed = shell("inspect", "--input-format", "lines", "old.goals").out
    assert len(listed.splitlines()) == 1


def test_breaks_of_a_word_processor_become_lines(shell: Shell) -> None:
    write(
        "pasted.goals",
        f"{AS_OF}goal A: Open 3 shops by May 2027\u2028  own\u00ader: Bo\n",
    )
    shell("check", "pasted.goals", "--fix", "--unsafe-fixes")
    fixed = f"{AS_OF}goal A: Open 3 shops by May 2027\n  owner: Bo\n"
    assert Path("pasted.goals").read_text(encoding="utf-8") == fixed
