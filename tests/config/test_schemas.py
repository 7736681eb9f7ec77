"""The schemas that editors complete from are the ones that are checked by."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from linted import house_rules, rulebook

from smartlint.config.rubric_file import rubric_schema
from smartlint.config.schema import ConfigFile, config_schema
from smartlint.engine.front_matter import FrontMatter, front_matter_schema
from smartlint.engine.page import read_page
from smartlint.engine.rule import Rule
from smartlint.facts.anchors import anchors_of
from smartlint.facts.table import SUBJECTS

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "rules-authoring.md").read_text(encoding="utf-8")
PUBLISHED = {
    "rule-page.json": front_matter_schema,  # smartlint rules schema
    "smartlint.json": config_schema,  # smartlint config schema
    "rubric.json": rubric_schema,
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_schema_is_current(name: str) -> None:
    text = (DOCS / "schemas" / name).read_text(encoding="utf-8")
    assert json.loads(text) == PUBLISHED[name]()


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_schema_explains_every_key(name: str) -> None:
    schema = PUBLISHED[name]()
    assert schema["additionalProperties"] is False
    assert all("description" in key for key in schema["properties"].values())


@pytest.mark.parametrize("rule", rulebook().rules, ids=lambda rule: rule.code)
def test_every_page_fits_the_schema(rule: Rule) -> None:
    page = read_page(rule.path, Path(rule.path).read_text(encoding="utf-8"))
    schema = front_matter_schema()["properties"]
    for key, value in page.front.items():
        allowed = schema[key].get("enum")
        assert allowed is None or value in allowed


def test_the_guide_names_every_key_and_place() -> None:
    keys = {name.replace("_", "-") for name in FrontMatter.model_fields}
    keys -= {"finder"}  # pages of one's own leave it out
    for key in keys - {"options", "fix", "ask"}:
        assert f"`{key}`" in GUIDE
    for place in {place for subject in SUBJECTS for place in anchors_of(subject)}:
        assert f"`{place}`" in GUIDE


def test_the_guide_shows_settings_that_are_read() -> None:
    blocks = re.findall(r"```toml\n(packs|plugins)(.*?)```", GUIDE, re.DOTALL)
    assert len(blocks) == 2
    for key, rest in blocks:
        assert ConfigFile.model_validate(tomllib.loads(key + rest))


def test_the_guide_shows_the_message_that_is_printed(tmp_path: Path) -> None:
    contributing = (DOCS.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
    pages = re.findall(r"````markdown\n(\+\+\+.*?)````", contributing, re.DOTALL)
    assert pages
    broken = pages[0].replace("channels", "chanels", 1)
    with pytest.raises(Exception, match="chanels") as error:
        house_rules(tmp_path, broken)
    problem = f"{error.value}".split(": ", 1)[1]
    assert problem in GUIDE
