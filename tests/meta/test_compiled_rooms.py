"""What the compiled wheel asks of the modules that go into it."""

from __future__ import annotations

import ast
import tomllib
from collections import Counter
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from checkout import ROOT

HOOK = ("tool", "hatch", "build", "targets", "wheel", "hooks", "custom")


def compiled_paths() -> set[Path]:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for name in HOOK:
        asked = asked[name]
    paths = {path for room in asked["rooms"] for path in (ROOT / room).rglob("*.py")}
    left_out = {ROOT / name for name in asked["left-out"]}
    assert left_out <= paths
    return paths - left_out


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    """Return the build's hook, which is no part of the package."""
    spec = spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def test_no_set_of_words_can_be_changed() -> None:
    """A frozen set and the keys of a table make a set: compiled, that ends with an error."""
    loose = {
        f"{module}.{name}"
        for module in map(module_name, compiled_paths())
        for name, value in vars(import_module(module)).items()
        if isinstance(value, set)
    }
    assert loose == set()


def test_constants_are_told_to_be_final(hook: ModuleType) -> None:
    source = """from __future__ import annotations

_MOST = 5
WORDS = frozenset(
    {"a"}
)
_LED = ("a", "b", "c")
_PAIR = ("a", "b")
lower = 3
"""
    told = """from __future__ import annotations; from typing import Final

_MOST: Final = 5
WORDS: Final = frozenset(
    {"a"}
)
_LED: Final[tuple[str, ...]] = ("a", "b", "c")
_PAIR = ("a", "b")
lower = 3
"""
    assert hook.with_finals(source) == told


def test_no_constant_is_set_twice() -> None:
    """Told to be final, it could not be compiled."""
    twice = {
        f"{path.name}: {name}"
        for path in compiled_paths()
        for name, number in set_in(path).items()
        if name.isupper() and number > 1
    }
    assert twice == set()


def set_in(path: Path) -> Counter[str]:
    """Return how often each name of a module is set, in it or by its functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    targets = (
        target
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    )
    told = (node for node in ast.walk(tree) if isinstance(node, ast.Global))
    names = [target.id for target in targets]
    return Counter([*names, *(name for node in told for name in node.names)])
