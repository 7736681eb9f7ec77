"""From choices to what holds for each rule."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from smartlint.config.resolution import Choices, RuleEntry, resolve
from smartlint.config.settings import PathIgnore, Profile, fits
from smartlint.diagnostics import Severity
from smartlint.errors import ConfigError

EVERYWHERE: tuple[Profile, ...] = ("draft", "team", "strict", "classroom")
ENTRIES = (
    RuleEntry("M201", "no-number", Severity.WARNING, "stable", EVERYWHERE, {}),
    RuleEntry(
        "M202",
        "too-long",
        Severity.INFO,
        "stable",
        ("team", "strict"),
        {"most": Decimal(3), "words": ("a",), "name": "x", "is_on": True},
    ),
    RuleEntry("S101", "no-aim", Severity.ERROR, "preview", EVERYWHERE, {}),
    RuleEntry("T501", "old-rule", Severity.ERROR, "removed", EVERYWHERE, {}),
)


@pytest.mark.parametrize(
    ("choices", "codes"),
    [
        (Choices(), ["M201", "M202"]),
        (Choices(profile="draft"), ["M201"]),
        (Choices(profile="strict"), ["M201", "M202", "S101"]),
        (Choices(select=("no-aim",)), ["S101"]),
        (Choices(select=("M",)), ["M201", "M202"]),
        (Choices(select=("m202",)), ["M202"]),
        (Choices(select=("ALL",)), ["M201", "M202", "S101"]),
        (Choices(extend_select=("S101",)), ["M201", "M202", "S101"]),
        (Choices(ignore=("M2",)), []),
        (Choices(select=("M201",), ignore=("no-number",)), []),
        (Choices(severities={"too-long": "off"}), ["M201"]),
    ],
)
def test_rules_are_chosen(choices: Choices, codes: list[str]) -> None:
    assert sorted(resolve(choices, ENTRIES).severities) == codes


def test_a_preview_rule_still_explains_a_failed_letter() -> None:
    entries = [*ENTRIES[:2], ENTRIES[2]._replace(explains_letter=True)]
    for profile in ("draft", "team"):
        assert "S101" in resolve(Choices(profile=profile), entries).severities


def test_a_severity_can_be_set() -> None:
    settings = resolve(Choices(severities={"no-number": "hint"}), ENTRIES)
    assert settings.severities == {"M201": Severity.HINT, "M202": Severity.INFO}


def test_options_and_paths_are_resolved() -> None:
    settings = resolve(
        Choices(
            options={"M202": {"most": Decimal(9)}},
            path_ignores={"drafts/*": ("M",)},
        ),
        ENTRIES,
    )
    assert settings.options == {"too-long": {"most": Decimal(9)}}
    assert settings.path_ignores == (
        PathIgnore("drafts/*", frozenset({"M201", "M202"})),
    )
    assert settings.codes_off_for("plans/drafts/a.goals") == {"M201", "M202"}
    assert settings.codes_off_for("plans/a.goals") == frozenset()


@pytest.mark.parametrize(
    ("path", "pattern", "does"),
    [
        ("drafts/a.goals", "drafts/*", True),
        ("x/drafts/a.goals", "drafts/*", True),
        ("./drafts/a.goals", "drafts/*", True),
        ("drafts\\a.goals", "drafts/*", True),
        ("mydrafts/a.goals", "drafts/*", False),
        ("a.goals", "*.md", False),
    ],
)
def test_a_pattern_fits_whole_parts_of_a_path(
    path: str, pattern: str, *, does: bool
) -> None:
    assert fits(path, pattern) is does


@pytest.mark.parametrize(
    ("choices", "problem"),
    [
        (
            {"select": ("no-numbr",)},
            "no rule is called 'no-numbr'; did you mean 'no-number'?",
        ),
        ({"ignore": ("Z9",)}, "no rule is called 'Z9'"),
        ({"ignore": ("M9",)}, "no rule's code begins with 'M9'; there are M2"),
        (
            {"options": {"too-long": {"severity": "info"}}},
            (
                "how much a rule matters stands in a table of its own: [severity] and "
                'beneath it too-long = "info"'
            ),
        ),
        ({"profile": "tema"}, "unknown profile 'tema'; did you mean 'team'?"),
        (
            {"options": {"too-long": {"mots": Decimal(1)}}},
            "the rule 'too-long' has no option 'mots'; did you mean 'most'?",
        ),
        (
            {"options": {"too-long": {"most": "many"}}},
            "the option 'most' of 'too-long' is a number, not 'many'",
        ),
        (
            {"options": {"too-long": {"most": Decimal(-4)}}},
            "the option 'most' of 'too-long' cannot be below 0, and is -4; 3 is usual",
        ),
        (
            {"options": {"too-long": {"words": "many"}}},
            "the option 'words' of 'too-long' is a list of texts, not 'many'",
        ),
        (
            {"options": {"too-long": {"is_on": "yes"}}},
            "the option 'is_on' of 'too-long' is true or false, not 'yes'",
        ),
        (
            {"options": {"too-long": {"name": True}}},
            "the option 'name' of 'too-long' is a text, not True",
        ),
    ],
)
def test_a_wrong_choice_is_explained(
    choices: dict[str, Any],  # Any: choices of every type
    problem: str,
) -> None:
    with pytest.raises(ConfigError) as error:
        resolve(Choices(**choices), ENTRIES)
    assert error.value.problem == problem
