"""Comments that silence rules: what they silence, and when they are of no use."""

from __future__ import annotations

from datetime import date

import pytest
from linted import lint_texts

from smartlint.config.resolution import Choices

HEAD = "goal A-1: Reach 500 readers"
OTHER = "goal A-2: Reach 600 readers by 30 June 2027"
ONLY = Choices(
    select=(
        "missing-deadline",
        "missing-owner",
        "unknown-rule-allowed",
        "expired-suppression",
        "unused-suppression",
        "suppression-without-reason",
        "malformed-suppression",
    )
)


def run(text: str, as_of: date = date(2027, 3, 1)) -> tuple[list[str], list[str]]:
    """Return the names of what is found and of what is silenced."""
    result = lint_texts([text], ONLY, as_of=as_of)
    return (
        sorted(one.name for one in result.diagnostics),
        sorted(one.diagnostic.name for one in result.suppressed),
    )


@pytest.mark.parametrize(
    ("text", "found", "silenced"),
    [
        (HEAD, ["missing-deadline", "missing-owner"], []),
        (
            f"{HEAD}\n  # smartlint: allow missing-owner because Dana starts soon",
            ["missing-deadline"],
            ["missing-owner"],
        ),
        (
            f"{HEAD}\n  # smartlint: allow P801, T501 because it is a draft",
            [],
            ["missing-deadline", "missing-owner"],
        ),
        (
            f"# smartlint: allow missing-owner because all drafts\n{HEAD}",
            ["missing-deadline"],
            ["missing-owner"],
        ),
        (
            f"{HEAD}\n  # smartlint: allow missing-owner until 2027-03-01 because soon",
            ["missing-deadline"],
            ["missing-owner"],
        ),
        (
            f"{HEAD}\n  # smartlint: allow missing-owner until 2027-02-28 because soon",
            ["expired-suppression", "missing-deadline", "missing-owner"],
            [],
        ),
        (
            f"{HEAD}\n  # smartlint: allow missing-ownr because of a slip",
            ["missing-deadline", "missing-owner", "unknown-rule-allowed"],
            [],
        ),
        (
            f"{HEAD}\n  # smartlint: allow past-deadline because why not",
            ["missing-deadline", "missing-owner", "unused-suppression"],
            [],
        ),
        (
            f"{HEAD}\n  # smartlint: allow missing-owner",
            ["missing-deadline", "missing-owner", "suppression-without-reason"],
            [],
        ),
        (
            f"{HEAD}\n  # smartlint: allow missing-owner because a\n{OTHER}",
            ["missing-deadline", "missing-owner"],
            ["missing-owner"],
        ),
    ],
)
def test_a_comment_silences_what_it_names(
    text: str, found: list[str], silenced: list[str]
) -> None:
    assert run(text) == (found, silenced)


def test_a_wrong_name_is_met_with_the_nearest() -> None:
    text = f"{HEAD}\n  # smartlint: allow missing-ownr because of a slip"
    result = lint_texts([text], ONLY)
    wrong = next(
        one for one in result.diagnostics if one.name == "unknown-rule-allowed"
    )
    assert wrong.message == (
        "no rule is called “missing-ownr”; did you mean “missing-owner”?"
    )
    assert text[wrong.span.start : wrong.span.end] == "missing-ownr"


def test_a_comment_without_use_is_taken_out_by_its_fix() -> None:
    text = f"{HEAD} by 2027\n  # smartlint: allow past-deadline because of it\n"
    result = lint_texts([text], ONLY)
    unused = next(one for one in result.diagnostics if one.name == "unused-suppression")
    (edit,) = unused.fixes[0].edits
    assert text[: edit.span.start] + text[edit.span.end :] == f"{HEAD} by 2027\n"


def test_a_rule_that_is_off_leaves_its_comment_unused() -> None:
    text = f"{HEAD}\n  # smartlint: allow missing-owner because of it"
    result = lint_texts([text], Choices(select=("unused-suppression",)))
    assert [one.name for one in result.diagnostics] == ["unused-suppression"]


PLANNED = [f"goal A-{number}: Reach {number} readers" for number in range(1, 6)]
WIDE = "goals-without-objective"


@pytest.mark.parametrize(
    ("comment", "choices", "found"),
    [
        ("", Choices(select=(WIDE,)), [WIDE]),
        (f"# smartlint: allow {WIDE} because it is new\n", Choices(select=(WIDE,)), []),
        ("", Choices(select=(WIDE,), path_ignores={"0.goals": (WIDE,)}), []),
    ],
)
def test_what_is_said_of_all_files_can_be_silenced_where_it_stands(
    comment: str, choices: Choices, found: list[str]
) -> None:
    result = lint_texts([comment + "\n".join(PLANNED), "Reach 9 shops"], choices)
    assert [one.name for one in result.diagnostics] == found


MEANT = (
    ("alow missing-ownr because Di left", "allow missing-ownr because Di left"),
    (
        "ignore M201, X040 until 1 May 2027 because we wait",
        "allow M201, X040 until 1 May 2027 because we wait",
    ),
    ("disable missing-owner", "allow missing-owner because <reason>"),
    ("alow because of it", "allow change-without-baseline because <reason>"),
)


@pytest.mark.parametrize(("written", "meant"), MEANT)
def test_a_misspelt_comment_keeps_its_day_and_its_reason(
    written: str, meant: str
) -> None:
    text = f"goal A-1: Win 40 fans by May 2027\n  # smartlint: {written}\n"
    found = lint_texts([text], ONLY).diagnostics
    helps = [one.help for one in found if one.name == "malformed-suppression"]
    assert helps == [f"write “# smartlint: {meant}”"]
