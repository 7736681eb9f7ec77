"""What STYLE and ARCHITECTURE promise and no linter can see."""

from __future__ import annotations

import ast
import os
import re
import tomllib
from collections.abc import Iterator
from csv import DictReader
from pathlib import Path

import pytest
from checkout import ROOT, tracked_files, tracked_texts

MAX_MODULE_LINES = 400
MAX_FUNCTION_LINES = 40
BANNED_MODULE_NAMES = {"utils", "helpers", "common", "manager", "data", "info"}

# Each turns what it catches into a named diagnostic or a listed entry; a request of the
# editor server joins them when it exists.
EXCEPT_EXCEPTION = {
    "smartlint/cli/main.py": "main",
    "smartlint/engine/evaluation.py": "the rule evaluator",
    "smartlint/review/blocks.py": "a report's block about one goal",
}

PYTHON = [name for name in tracked_files() if name.endswith(".py")]
SHIPPED = [name for name in PYTHON if name.startswith("smartlint/")]


def parsed(name: str) -> ast.Module:
    return ast.parse(tracked_texts()[name], filename=name)


def functions(name: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(parsed(name)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines its statements take, docstring and signature apart."""
    body = function.body
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_no_module_is_longer_than_two() -> None:
    lengths = {name: tracked_texts()[name].count("\n") for name in PYTHON}
    assert {n: k for n, k in lengths.items() if k > MAX_MODULE_LINES} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    long = {
        f"{name}:{function.lineno} {function.name}": body_lines(function)
        for name in PYTHON
        for function in functions(name)
        if body_lines(function) > MAX_FUNCTION_LINES
    }
    assert long == {}


def test_every_module_is_named_after_what_it_holds() -> None:
    assert {n for n in SHIPPED if Path(n).stem in BANNED_MODULE_NAMES} == set()


def test_exception_is_caught_only_where_it_becomes_a_finding() -> None:
    caught = re.compile(
        r"\bexcept (?:Base)?Exception\b|\bexcept:|\bsuppress\((?:Base)?Exception\b"
    )
    catching = {
        name: len(caught.findall(text))
        for name, text in tracked_texts().items()
        if name in SHIPPED
    }
    assert {n: k for n, k in catching.items() if k} == dict.fromkeys(
        EXCEPT_EXCEPTION, 1
    )


def test_the_map_names_every_room() -> None:
    rooms = {
        Path(name).parts[1].removesuffix(".py")
        for name in SHIPPED
        if not Path(name).stem.startswith("__") or len(Path(name).parts) > 2
    }
    table = (
        tracked_texts()["ARCHITECTURE.md"].split("## The rooms")[1].split("\n## ")[0]
    )
    missing = {
        room
        for room in rooms
        if not re.search(rf"`(?:smartlint/)?{room}(?:/|\.py)?`", table)
    }
    assert missing == set()


def test_the_map_of_chunking_names_every_module() -> None:
    table = _reading_map().split("\n\n| ")[1]
    assert set(re.findall(r"`([a-z_]+)`", table)) == _modules("syntax/chunking")


def test_the_map_of_reading_names_every_module_in_its_room() -> None:
    rows = re.finditer(r"(?m)^\| `(\w+)/` (.*)", _reading_map().split("\n\n| ")[2])
    named = {row[1]: set(re.findall(r"`([a-z_]+)`", row[2])) for row in rows}
    rooms = {Path(name).parts[3] for name in SHIPPED if "/syntax/reading/" in name}
    rooms -= {"__init__.py", "sentence.py", "draft.py", "parts.py"}
    assert named == {room: _modules(f"syntax/reading/{room}") for room in rooms}


def _reading_map() -> str:
    text = tracked_texts()["ARCHITECTURE.md"].split("## Where a sentence is read")[1]
    return text.split("\n## ")[0]


def _modules(folder: str) -> set[str]:
    return {Path(name).stem for name in SHIPPED if f"/{folder}/" in name} - {"__init__"}


def test_the_layers_name_every_room() -> None:
    contracts = tomllib.loads(tracked_texts()["pyproject.toml"])["tool"]["importlinter"]
    layers = contracts["contracts"][0]["layers"]
    named = {room.strip("() ") for layer in layers for room in layer.split("|")}
    rooms = {Path(name).parts[1].removesuffix(".py") for name in SHIPPED}
    assert rooms - {"__init__", "__main__"} == named


def test_the_public_names_are_those_promised() -> None:
    import smartlint

    assert all(hasattr(smartlint, name) for name in smartlint.__all__)
    assert sorted(smartlint.__all__) == list(smartlint.__all__)


def test_no_path_of_a_machine_is_written_down() -> None:
    pattern = re.compile(r"(?:^|[^.\w])/(?:work|farm|root|home/\w+)/|file:///")
    places = {name for name, text in tracked_texts().items() if pattern.search(text)}
    assert places - {"tests/meta/test_house.py"} == set()


def test_what_ships_needs_nothing_beside_the_checkout() -> None:
    shipped = ("smartlint/", "grammar/", "rules/", "templates/")
    places = {
        name
        for name, text in tracked_texts().items()
        if name.startswith(shipped) and "shared/" in text
    }
    assert places == set()


def test_no_statement_of_the_corpus_is_committed() -> None:
    corpus = Path(os.environ.get("SMARTLINT_CORPUS", ROOT / "../shared/corpus"))
    if not (corpus / "dev.csv").is_file():
        pytest.skip("no corpus beside this checkout")
    with (corpus / "dev.csv").open(encoding="utf-8", newline="") as file:
        rows = list(DictReader(file))
    # Shorter ones are words that anybody writes ("Double revenue").
    statements = [row["text"] for row in rows if len(row["text"]) > 40]
    copied = {
        f"{name}: {statement}"
        for name, text in tracked_texts().items()
        for statement in statements
        if statement in text
    }
    assert copied == set()
