"""A run over several files: what they say together."""

from __future__ import annotations

from linted import lint_texts

from smartlint.config.resolution import Choices


def test_an_id_is_unique_in_a_run() -> None:
    texts = ["goal A-1: Reach 500 readers", "goal A-1: Reach 600 readers"]
    result = lint_texts(texts, Choices(select=("repeated-id",)))
    (found,) = result.diagnostics
    assert (found.path, found.span, found.message) == (
        "1.goals",
        (5, 8),
        "“A-1” already names a goal in 0.goals",
    )
    assert [(one.path, one.span) for one in found.related] == [("0.goals", (5, 8))]


def test_a_link_may_lead_into_another_file() -> None:
    texts = [
        "objective BIZ-1: Grow revenue",
        "goal A-1: Reach 500 readers\n  supports: BIZ-1",
    ]
    result = lint_texts(texts, Choices(select=("dangling-link",)))
    assert result.diagnostics == ()


def test_the_same_goal_in_two_files_is_found_with_both_places() -> None:
    texts = ["goal A-1: Reach 500 readers", "\n\nReach 500  Readers."]
    result = lint_texts(texts, Choices(select=("duplicate-goal",)))
    (found,) = result.diagnostics
    assert (found.path, found.message) == (
        "1.goals",
        "the same goal already stands at A-1",
    )
    assert [one.path for one in found.related] == ["0.goals"]


def test_owners_are_counted_over_all_files() -> None:
    texts = [
        f"goal A-{number}: Reach {number}00 readers by 2028\n  owner: Dana"
        for number in range(1, 9)
    ]
    result = lint_texts(texts, Choices(select=("overloaded-owner",)))
    assert [one.path for one in result.diagnostics] == ["7.goals"]


def test_rules_are_off_for_some_paths() -> None:
    texts = ["Reach 500 readers", "Reach 600 readers"]
    choices = Choices(select=("missing-deadline",), path_ignores={"0.goals": ("T501",)})
    result = lint_texts(texts, choices)
    assert [one.path for one in result.diagnostics] == ["1.goals"]


def test_a_finding_about_form_takes_the_severity_of_the_settings() -> None:
    text = ["goal A-1: Reach 500 readers\n  ownr: Dana"]
    for severity in ("hint", "off"):
        choices = Choices(
            select=("unknown-fact",), severities={"unknown-fact": severity}
        )
        found = [one.severity for one in lint_texts(text, choices).diagnostics]
        assert found == ([] if severity == "off" else ["hint"])


def test_findings_stand_in_the_order_of_the_text() -> None:
    result = lint_texts(["Be the best\nGet more leads soon", "Reach 500 readers"])
    places = [(one.path, one.span, one.code) for one in result.diagnostics]
    assert places == sorted(places)
    assert result.n_files == 2


def test_a_run_over_nothing_finds_nothing() -> None:
    result = lint_texts([])
    assert (result.diagnostics, result.goals, result.n_files) == ((), (), 0)
