"""Follows ``include:`` lines to other goal files of the same project.

A goal file may come from a stranger, so an include reaches no further than the project
folder, links included; what it cannot reach is a finding at its line.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from smartlint.diagnostics import Diagnostic
from smartlint.diagnostics.syntax_codes import syntax_rule
from smartlint.errors import UnreadableFileError
from smartlint.linter import ParsedFile
from smartlint.model.reading import Phrase
from smartlint.named_tuple import NamedTuple
from smartlint.syntax import Language
from smartlint.text import Source
from smartlint.workspace.discovery import kind_of, matching
from smartlint.workspace.parsing import Input, parse
from smartlint.workspace.project import is_inside
from smartlint.workspace.reading import read_source

NOTHING_KNOWN: Mapping[int, ParsedFile] = MappingProxyType({})


class Read(NamedTuple):
    """All texts of a run and what they say.

    Attributes:
        sources: The texts, by path.
        files: What they say, included ones last.
    """

    sources: dict[str, Source]
    files: tuple[ParsedFile, ...]


def read_all(
    language: Language,
    texts: Sequence[Input],
    known: Mapping[int, ParsedFile] = NOTHING_KNOWN,
) -> Read:
    """Return what the texts say, and what those say that they include.

    Args:
        language: Reads them.
        texts: The texts.
        known: What some of them say, by index.
    """
    seen = {os.path.realpath(text.source.path) for text in texts}
    waiting = list(texts)
    sources: dict[str, Source] = {}
    files: list[ParsedFile] = []
    led: dict[str, tuple[str, ...]] = {}
    for text in waiting:  # grows while it is gone through
        source = text.source
        sources[source.path] = source
        ready = known.get(len(files))
        file, found = parse(language, text) if ready is None else ready
        if file.includes:
            led[source.path] = tuple(
                [_target(source.path, one) for one in file.includes]
            )
        for include in file.includes:
            for following in _follow_all(source.path, include, seen):
                if isinstance(following, Input):
                    waiting.append(following)
                else:
                    found = (*found, _unreachable(source.path, include, following))
        if len(files) >= len(texts):
            file = file._replace(is_included=True)
        files.append((file, found))
    if led:
        _note_circles(files, led)
    return Read(sources, tuple(files))


def _follow_all(path: str, include: Phrase, seen: set[str]) -> Iterator[Input | str]:
    """Yield the texts that an include names, or what is wrong with it.

    What is read already is left out; that it leads in a circle is told apart.
    """
    target = _target(path, include)
    if not is_inside(path, target):
        yield f"“{include.text}” lies outside the project folder"
        return
    named = [target] if os.path.lexists(target) else matching(target)
    for one in named or [target]:
        if is_inside(path, one) and not os.path.isdir(one):
            # A pattern names no file: what is wrong is told of the one that it found.
            following = _follow(one, include.text if one == target else one, seen)
            if following is not None:
                yield following
        elif not os.path.isdir(one):
            yield f"“{one}” lies outside the project folder"
        elif one == target:
            yield f"“{include.text}” is a folder; write “{include.text}/*.goals”"


def _follow(target: str, shown: str, seen: set[str]) -> Input | str | None:
    """Return the included text, what is wrong, or None when it is read already."""
    real = os.path.realpath(target)
    if real in seen:
        return None
    seen.add(real)
    try:
        return Input(read_source(target), kind_of(target))
    except UnreadableFileError as error:
        problem = error.problem
        # Of what a file is not it is the subject itself: "“x” is written in UTF-16".
        joint = " " if problem.startswith("is ") else " is not read: "
        return f"“{shown}”{joint}{problem}"


def _target(path: str, include: Phrase) -> str:
    """Return where the included file lies, seen from where ``path`` is seen from."""
    return os.path.normpath(os.path.join(os.path.dirname(path), include.text))


def _note_circles(files: list[ParsedFile], led: Mapping[str, Sequence[str]]) -> None:
    """Add a finding to every file of which an ``include:`` leads back to it.

    Args:
        files: What was read.
        led: Where the includes of a file lead, by its path.
    """
    from smartlint.workspace.circles import ways_back

    shown = {os.path.realpath(file.source.path): file.source.path for file, _ in files}
    real = {
        os.path.realpath(path): [os.path.realpath(target) for target in targets]
        for path, targets in led.items()
    }
    index = {
        os.path.realpath(file.source.path): at for at, (file, _) in enumerate(files)
    }
    for back in ways_back(real):
        at = index[back.path]
        file, found = files[at]
        include = file.includes[back.number]
        names = [shown[path] for path in back.way]
        files[at] = (file, (*found, _circular(file.source.path, include, names)))


def _circular(path: str, include: Phrase, way: Sequence[str]) -> Diagnostic:
    rule = syntax_rule("circular-include")
    others = ", ".join([f"“{name}”" for name in way[:-1]])
    deed = "includes this file" if len(way) == 2 else "lead to this file"  # noqa: PLR2004
    return Diagnostic(
        rule.code,
        rule.name,
        rule.severity,
        f"{others} {deed} already" if others else "the file includes itself",
        path,
        include.span,
        help="every file is read once, so this line adds nothing; take it out, or name"
        " the file that is meant",
    )


def _unreachable(path: str, include: Phrase, problem: str) -> Diagnostic:
    rule = syntax_rule("unreadable-include")
    return Diagnostic(
        rule.code,
        rule.name,
        rule.severity,
        problem,
        path,
        include.span,
        help="write the way from this file to another goal file of the project",
    )
