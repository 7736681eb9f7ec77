"""Compiles the room that reads, for whoever asks for a compiled wheel.

Hatchling runs it only where ``HATCH_BUILD_HOOKS_ENABLE`` is set (docs/performance.md,
"A compiled wheel"): any other build is pure Python and needs no compiler. It writes
nothing into the checkout, where a compiled module would hide the source beside it.
"""

from __future__ import annotations

import ast
import contextlib
import os
import re
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_MYPY = (
    "--config-file=",
    "--explicit-package-bases",
    # Types were checked before. Libraries and plug-ins need not be there to compile:
    # what is not known of them is asked at run time, as Python does.
    "--ignore-missing-imports",
    "--follow-imports=silent",
    # But mypyc would lay out a class of ours without what it derives from, and the
    # process would crash. Such a module is to be left out.
    "--disallow-subclassing-any",
)

_PAIR = 2
_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]+ = ")
_FUTURE = "from __future__ import annotations"


class CompiledRooms(BuildHookInterface[BuilderConfig]):
    """Puts compiled modules into the wheel, beside their sources."""

    def initialize(
        self,
        version: str,
        build_data: dict[str, Any],  # Any: of hatchling, as is what follows
    ) -> None:
        """Compile, and tell hatchling what was made; an editable install stays pure."""
        if version == "editable":
            return
        self._made = TemporaryDirectory()
        folder = Path(self._made.name)
        with contextlib.chdir(self.root):
            modules = self._modules()
            shutil.copytree("smartlint", folder / "smartlint")
        with contextlib.chdir(folder):
            for path in map(Path, modules):
                path.write_text(with_finals(path.read_text("utf-8")), "utf-8")
            made = compiled(modules, folder)
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["force_include"] |= made

    def finalize(
        self,
        version: str,
        build_data: dict[str, Any],  # noqa: ARG002 - the interface is hatchling's
        artifact_path: str,  # noqa: ARG002
    ) -> None:
        """Throw away what the wheel now holds."""
        if version != "editable":
            self._made.cleanup()

    def _modules(self) -> list[str]:
        left_out = set(self.config["left-out"])
        modules = [
            module.as_posix()
            for room in self.config["rooms"]
            for module in sorted(Path(room).rglob("*.py"))
        ]
        return [module for module in modules if module not in left_out]


def compiled(modules: Sequence[str], folder: Path) -> dict[str, str]:
    """Return where each compiled module lies, and where it belongs in the wheel.

    Args:
        modules: Their files, from the folder we are in.
        folder: Where to work.
    """
    # What only this build requires; mypyc asks for setuptools to be there before it.
    from setuptools import Distribution  # noqa: PLC0415, I001
    from mypyc.build import mypycify  # noqa: PLC0415

    extensions = mypycify(
        [*_MYPY, f"--cache-dir={folder / 'types'}", *modules],
        opt_level="1",
        debug_level="0",
        # One file of C for all takes the compiler three times as long.
        multi_file=True,
        target_dir=str(folder / "c"),
        group_name="smartlint",
    )
    build = Distribution({"ext_modules": extensions}).get_command_obj("build_ext")
    build.build_lib, build.build_temp = str(folder / "made"), str(folder / "objects")
    build.ensure_finalized()
    build.build_extensions = partial(_on_all_cores, build, build.build_extensions)
    build.run()
    made = folder / "made"
    files = [path for path in made.rglob("*") if path.is_file()]
    return {str(path): path.relative_to(made).as_posix() for path in files}


def with_finals(source: str) -> str:
    """Return a module whose constants are told to be ``Final``, on the same lines.

    Capitals say so to people. To mypyc they are names that anybody may set anew, which
    it looks up at every use.
    """
    lines = source.split("\n")
    for node in ast.parse(source).body:
        first = node.lineno - 1
        if not isinstance(node, ast.Assign) or not _CONSTANT.match(lines[first]):
            continue
        if not isinstance(node.value, ast.Tuple):
            kind = "Final"
        elif _is_list_of_words(node.value):
            # A tuple of a known length is taken apart, and made anew for every use.
            kind = "Final[tuple[str, ...]]"
        else:
            continue
        lines[first] = lines[first].replace(" =", f": {kind} =", 1)
    return "\n".join(lines).replace(_FUTURE, f"{_FUTURE}; from typing import Final", 1)


def _is_list_of_words(value: ast.Tuple) -> bool:
    """Whether it holds words alone; two may be a pair, which is taken apart."""
    return len(value.elts) > _PAIR and all(
        isinstance(one, ast.Constant) and isinstance(one.value, str)
        for one in value.elts
    )


def _on_all_cores(build: Any, then: Callable[[], None]) -> None:  # Any: of setuptools
    """Let the compiler run once for each core, and go on to build what is asked for."""
    compile_these = build.compiler.compile

    def compile_each(sources: Sequence[str], **options: object) -> list[str]:
        with ThreadPoolExecutor(os.cpu_count()) as cores:
            made = cores.map(lambda one: compile_these([one], **options), sources)
            return [path for paths in made for path in paths]

    build.compiler.compile = compile_each
    then()
