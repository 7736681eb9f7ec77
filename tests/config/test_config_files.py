"""Configuration files: found, read, merged, and traced to their lines."""

from __future__ import annotations

from decimal import Decimal
from pathlib import PurePath

import pytest

from smartlint.config.files import ConfigText, choose, read_layers
from smartlint.config.layers import Configuration, Layer, effective
from smartlint.config.resolution import Choices
from smartlint.config.schema import ConfigFile, config_schema
from smartlint.diagnostics import Severity
from smartlint.errors import ConfigError
from smartlint.progress.thresholds import USUAL

TEAM = """profile = "strict"
ignore = ["M221"]
extend-ignore = ["S111"]
fail-on = "error"
fiscal-year-start = 4
packs = ["rules/house"]

[severity]
missing-owner = "info"

[rules.overlong-sentence]
max_words = 40

[per-file-ignores]
"drafts/*.goals" = ["P"]
"""


def configured(text: str, path: str = "smartlint.toml", **others: str) -> Configuration:
    def read(name: str) -> str:
        if PurePath(name).name not in others:
            raise FileNotFoundError(name)
        return others[PurePath(name).name]

    return effective(read_layers(ConfigText(path, text), read))


def test_every_key_is_read() -> None:
    assert configured(TEAM, "plans/smartlint.toml")[:3] == (
        Choices(
            profile="strict",
            ignore=("M221", "S111"),
            severities={"missing-owner": "info"},
            options={"overlong-sentence": {"max_words": Decimal(40)}},
            path_ignores={"drafts/*.goals": ("P",)},
            fiscal_year_start=4,
            fail_on=Severity.ERROR,
        ),
        (str(PurePath("plans/rules/house")),),
        (),
    )


def test_every_value_names_its_line() -> None:
    origins = configured(TEAM).origins
    assert {one.key: one.line for one in origins} == {
        "extend-ignore": 3,
        "fail-on": 4,
        "fiscal-year-start": 5,
        "ignore": 2,
        "packs": 6,
        "per-file-ignores.drafts/*.goals": 15,
        "profile": 1,
        "rules.overlong-sentence.max_words": 12,
        "severity.missing-owner": 9,
    }


def test_a_project_file_gives_its_table() -> None:
    text = '[project]\nname = "x"\n\n[tool.smartlint]\nprofile = "draft"\n\n[tool.smartlint.severity]\nT501 = "off"\n'
    found = configured(text, "pyproject.toml")
    assert (found.choices.profile, found.choices.severities) == (
        "draft",
        {"T501": "off"},
    )
    assert [(one.key, one.line) for one in found.origins] == [
        ("profile", 5),
        ("severity.T501", 8),
    ]


def test_the_nearest_wins_for_each_key() -> None:
    house = 'profile = "draft"\nignore = ["A"]\nextend-ignore = ["B"]\n[severity]\nT501 = "hint"\nT502 = "hint"\n'
    own = 'extends = "house.toml"\nignore = ["C"]\nextend-ignore = ["D"]\n[severity]\nT501 = "error"\n'
    found = configured(own, **{"house.toml": house})
    assert found.choices.profile == "draft"
    assert found.choices.ignore == ("C", "B", "D")
    assert found.choices.severities == {"T501": "error", "T502": "hint"}
    assert {one.key: (one.layer, one.line) for one in found.origins} == {
        "profile": ("house.toml", 1),
        "ignore": ("smartlint.toml", 2),
        "extend-ignore": ("smartlint.toml", 3),
        "severity.T501": ("smartlint.toml", 5),
        "severity.T502": ("house.toml", 6),
    }


def test_each_entry_of_a_list_that_adds_up_names_its_own_line() -> None:
    house = 'profile = "draft"\nextend-ignore = ["B", "E"]\n'
    own = 'extends = "house.toml"\n\nextend-ignore = ["D"]\n'
    found = configured(own, **{"house.toml": house})
    (origin,) = [one for one in found.origins if one.key == "extend-ignore"]
    assert origin.value == ["B", "E", "D"]
    assert [origin.place_of(entry) for entry in ("B", "D", "E")] == [
        ("house.toml", 2),
        ("smartlint.toml", 3),
        ("house.toml", 2),
    ]


def test_options_of_the_command_line_are_the_nearest_layer() -> None:
    layers = read_layers(ConfigText("smartlint.toml", TEAM), lambda name: name)
    options = Layer("the command line", {"profile": "draft", "select": ["T"]}, {})
    found = effective([*layers, options])
    assert (found.choices.profile, found.choices.select) == ("draft", ("T",))
    origin = next(one for one in found.origins if one.key == "profile")
    assert (origin.layer, origin.line) == ("the command line", None)


def test_the_nearest_file_with_a_word_for_us_is_chosen() -> None:
    other = ConfigText("a/b/pyproject.toml", "[tool.other]\n")
    ours = ConfigText("a/pyproject.toml", "[tool.smartlint]\n")
    assert choose([other, ours]) is ours
    assert choose([ConfigText("smartlint.toml", ""), ours]) == ("smartlint.toml", "")
    assert choose([other]) is None


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("profile = ", 1, "this cannot be read: invalid value; words stand in quotes, lists in brackets"),
        ("max_kpis = 7", 1, "unknown key 'max_kpis'; a threshold stands beneath its rule, such as [rules.NAME] max_kpis = 7"),
        ("silent_after = 2", 1, "unknown key 'silent_after'; write 'silent-after' beneath [progress]"),
        ("[progress]\nslak = 2", 2, "unknown key 'progress.slak'; did you mean 'slack'?"),
        ('fail_on = "error"', 1, "unknown key 'fail_on'; did you mean 'fail-on'?"),
        ('[progress]\nsilent-after = "2"', 2, "'progress.silent-after' cannot be '2'; write a number, without quotes"),
        ("[progress]\nrisky-pace = 0", 2, "'progress.risky-pace' cannot be 0; write a number, more than 0"),
        ("[progress]\nslack = -2", 2, "'progress.slack' cannot be -2; write a number, 0 or more"),
        ("[progress]\nlost-pace = 1.1", 2, "'progress.risky-pace' (1.15) lies above 'progress.lost-pace' (1.1), so that no goal would ever be at risk; lower the first or raise the second"),
        ('[tool.smartlint]\nprofile = "team"', 1, "unknown key 'tool'; [tool.smartlint] is for pyproject.toml; leave it out here"),
        ('profil = "team"', 1, "unknown key 'profil'; did you mean 'profile'?"),
        ('\nprofile = "tema"', 2, "'profile' cannot be 'tema'; it is 'draft', 'team', 'strict' or 'classroom'; did you mean 'team'?"),
        (f"ignore = {'[' * 100_000}", None, "this is nested too deeply"),
        ("fiscal-year-start = 13", 1, "'fiscal-year-start' cannot be 13; write a month from 1 to 12"),
        ('fiscal-year-start = "may"', 1, "'fiscal-year-start' cannot be 'may'; write a whole number"),
        ('[rules]\nT501 = "off"', 2, "'rules.T501' cannot be 'off'; write a table of settings, such as [rules.overlong-sentence]; ignore = [...] turns rules off"),
        ("per-file-ignores = 3", 1, "'per-file-ignores' cannot be 3; write a table of patterns and rules, such as [per-file-ignores] and beneath it \"notes/*.md\" = [\"missing-owner\"]"),
        ("severity = 3", 1, "'severity' cannot be 3; write a table of rules, such as [severity] and beneath it missing-owner = \"info\""),
        ('[severity]\nT501 = "loud"', 2, "'severity.T501' cannot be 'loud'; it is 'error', 'warning', 'info', 'hint' or 'off'"),
        ('ignore = "T501"', 1, "'ignore' cannot be 'T501'; write a list in brackets, such as [\"T501\"]"),
        ('\nextends = "gone.toml"', 2, "'extends' names a file that cannot be read: gone.toml"),
    ],
)  # fmt: skip
def test_a_mistake_names_its_line(text: str, line: int | None, problem: str) -> None:
    with pytest.raises(ConfigError) as error:
        configured(text)
    assert (error.value.path, error.value.line, error.value.problem) == (
        "smartlint.toml",
        line,
        problem,
    )


def test_files_cannot_extend_each_other_in_a_circle() -> None:
    with pytest.raises(ConfigError, match="in a circle"):
        configured(
            'extends = "other.toml"', **{"other.toml": 'extends = "smartlint.toml"', "smartlint.toml": 'extends = "other.toml"'}
        )  # fmt: skip


def test_the_schema_lists_every_key() -> None:
    schema = config_schema()
    assert set(schema["properties"]) == {
        name.replace("_", "-") for name in ConfigFile.model_fields
    }
    assert schema["additionalProperties"] is False


def test_the_limits_of_progress_are_set_one_by_one() -> None:
    text = "[progress]\nsilent-after = 2\nusual-review-days = 14\nlost-pace = 1.8\n"
    file = ConfigText("smartlint.toml", text)
    assert effective(read_layers(file, lambda _: "")).choices.thresholds == (
        USUAL._replace(
            silent_after=Decimal(2), usual_review_days=14, lost_pace=Decimal("1.8")
        )
    )
