"""What the tests of several rooms share."""

from __future__ import annotations

import functools
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import linted
import pytest
from cli.command import Shell
from hypothesis import is_hypothesis_test
from jinja2 import Environment

from smartlint import resources
from smartlint.engine import rulebook
from smartlint.resources import CompiledCache
from smartlint.syntax import Language
from smartlint.syntax import language as shipped_language
from smartlint.teach.examiner import Examiner
from smartlint.teach.exercises import Planter
from smartlint.teach.material import Material


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Count no lines while a law is tried or time is taken: it slows both threefold.

    Laws look for what goes wrong, on hundreds of texts; the lines they run are those
    that the cases beside them run. What is marked for the same reason takes longest, so
    it comes first: what is short comes last, and two cores end together.
    """
    items.sort(key=lambda item: item.get_closest_marker("no_cover") is None)
    for item in items:
        is_law = is_hypothesis_test(getattr(item, "obj", None))
        if is_law or "fastest" in getattr(item, "fixturenames", ()):
            item.add_marker("no_cover")


@pytest.fixture(scope="session", autouse=True)
def _ctrl_c_is_heard() -> None:
    """Let the programs that tests start hear Ctrl-C, also where CI runs unattended.

    A shell starts background work with the signal ignored, and children inherit that.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _templates_are_compiled_once() -> Iterator[None]:
    """Keep what Jinja compiles: it takes half of a document, and tests make hundreds.

    What it compiles to depends on the template, and on the environment's kind and names.
    """
    compile_template = Environment.compile
    compiled: dict[tuple[object, ...], object] = {}

    def compile_once(
        environment: Environment, source: str, *arguments: object, **named: object
    ) -> object:
        key = (
            type(environment),
            environment.autoescape,
            frozenset(environment.filters),
            source,
            arguments,
            tuple(sorted(named.items())),
        )
        if key not in compiled:
            made = compile_template(environment, source, *arguments, **named)  # type: ignore[call-overload]
            compiled[key] = made
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "compile", compile_once)
        yield


class _Read(NamedTuple):
    """A cache that holds one entry."""

    content: bytes | None

    def get(self, _key: str) -> bytes | None:
        return self.content

    def put(self, _key: str, _data: bytes) -> None:
        raise AssertionError("who looks it up does not change it")


@pytest.fixture(scope="session", autouse=True)
def _compiled_values_are_loaded_once() -> Iterator[None]:
    """Keep what the entries of caches say: loading them is half of a short command.

    Each command still asks its own cache, which must hold the very same bytes.
    """
    kept = resources.kept
    loaded: dict[bytes | None, object] = {}

    def load_once(cache: CompiledCache, key: str) -> object:
        content = cache.get(key)
        if content not in loaded:
            loaded[content] = kept(_Read(content), key)
        return loaded[content]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(resources, "kept", load_once)
        # For whoever has no cache: a language is made of shipped files alone, and rules
        # of what their pages say.
        compile_language = functools.cache(shipped_language._compile)
        compile_rules = functools.cache(rulebook._plain)
        patch.setattr(shipped_language, "_compile", compile_language)
        patch.setattr(rulebook, "_plain", lambda packs: compile_rules(tuple(packs)))
        yield
    for content, value in loaded.items():
        # All share what is loaded, so nobody may change it; but a language unpacks its
        # words where they lie.
        is_language = isinstance(value, dict) and "lexicon" in value
        assert is_language or value == kept(_Read(content), "")


@pytest.fixture(scope="session", autouse=True)
def _flaws_are_tried_once() -> Iterator[None]:
    """Keep which flaws can be planted: a thousand goals are judged to find out.

    It depends on the rules, which are the shipped ones wherever a test has none of its
    own, on what is asked of goals, and on what goals are made of.
    """
    try_all = Planter.__init__
    tried: dict[tuple[object, ...], Planter] = {}

    def try_once(planter: Planter, examiner: Examiner, material: Material) -> None:
        folders, settings = examiner.rulebook.folders, repr(examiner.settings)
        key = (folders, examiner.as_of, settings, material)
        if key in tried:
            vars(planter).update(vars(tried[key]), _examiner=examiner)
            return
        try_all(planter, examiner, material)
        if folders == linted.rulebook().folders:
            tried[key] = planter

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Planter, "__init__", try_once)
        yield


@pytest.fixture(scope="session")
def language() -> Language:
    """The shipped language, compiled once for all tests."""
    return linted.language()


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return one cache for all tests: compiling takes most of a second."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def shell(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
    cache_folder: Path,
) -> Shell:
    """Return a way to run commands in an empty folder."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SMARTLINT_CACHE_DIR", str(cache_folder))
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return Shell(monkeypatch, capsysbinary)


@pytest.fixture
def fastest() -> Callable[[Callable[[], object]], float]:
    """Measures the best of three runs, in processor seconds: others may be busy."""

    def measure(work: Callable[[], object]) -> float:
        times = []
        for _ in range(3):
            start = time.process_time()
            work()
            times.append(time.process_time() - start)
        return min(times)

    return measure
