"""What the compiled wheel asks of the modules that go into it."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path

from checkout import ROOT

HOOK = ("tool", "hatch", "build", "targets", "wheel", "hooks", "custom")


def compiled_modules() -> set[str]:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for name in HOOK:
        asked = asked[name]
    paths = {path for room in asked["rooms"] for path in (ROOT / room).rglob("*.py")}
    left_out = {ROOT / name for name in asked["left-out"]}
    return {module_name(path) for path in paths - left_out}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def test_no_set_of_words_can_be_changed() -> None:
    """A frozen set and the keys of a table make a set: compiled, that ends with an error."""
    loose = {
        f"{module}.{name}"
        for module in compiled_modules()
        for name, value in vars(import_module(module)).items()
        if isinstance(value, set)
    }
    assert loose == set()
