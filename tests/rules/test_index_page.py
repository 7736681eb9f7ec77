"""The list of rules in the documentation is the list of rules."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from smartlint.config.schema import ConfigFile


@pytest.fixture
def writer() -> ModuleType:
    path = Path(__file__).parent / "index_page.py"
    spec = importlib.util.spec_from_file_location("index_page", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_list_is_current(writer: ModuleType) -> None:
    current = writer.PAGE.read_text(encoding="utf-8") == writer.index()
    assert current, "run: python tests/rules/index_page.py"


def test_the_settings_it_shows_are_read(writer: ModuleType) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", writer.HEAD, re.DOTALL)
    assert ConfigFile.model_validate(tomllib.loads(block))
