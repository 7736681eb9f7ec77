"""Packs that are installed as Python distributions."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from smartlint.engine.pack import Pack
from smartlint.engine.plugins import installed_pack
from smartlint.errors import ConfigError


@pytest.fixture
def outdoor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install a distribution whose code must never run."""
    package = tmp_path / "outdoor_rules"
    package.mkdir()
    (package / "__init__.py").write_text("raise SystemExit\n", encoding="utf-8")
    described = tmp_path / "outdoor_rules-1.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: outdoor-rules\nVersion: 1.0\n", encoding="utf-8"
    )
    (described / "entry_points.txt").write_text(
        "[smartlint.packs]\noutdoor = outdoor_rules\nbroken = no_such_package\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    return package


def test_an_installed_pack_is_found_and_its_code_is_not_run(outdoor: Path) -> None:
    assert installed_pack("outdoor") == Pack("outdoor", str(outdoor), is_shipped=False)
    assert "outdoor_rules" not in sys.modules


@pytest.mark.usefixtures("outdoor")
@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("indoor", "no installed distribution offers a pack 'indoor'"),
        ("broken", "the pack 'broken' names no package with rule pages"),
    ],
)
def test_a_pack_that_is_not_there_is_named(name: str, problem: str) -> None:
    with pytest.raises(ConfigError) as error:
        installed_pack(name)
    assert error.value.problem == problem
